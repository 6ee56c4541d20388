"""Why a command cannot be understood or carried out, in Bengali and in English."""

from __future__ import annotations

from typing import Final

from ..words import say

MESSAGES: Final = {
    "unknown": say(
        "'{found}' নামে কোনো আদেশ বা বিকল্প নেই; invoke --list অথবা invoke --help <আদেশ> চালিয়ে দেখুন",
        "there is no command or option '{found}'; look with invoke --list or invoke --help <command>",
    ),
    "unknown-near": say(
        "'{found}' নামে কোনো আদেশ বা বিকল্প নেই; '{near}' লিখতে চেয়েছেন কি?",
        "there is no command or option '{found}'; did you mean '{near}'?",
    ),
    "argument-missing": say(
        "invoke {command}: {missing} লেখা হয়নি; invoke --help {command} চালিয়ে দেখুন",
        "invoke {command}: {missing} is missing; look with invoke --help {command}",
    ),
    "value-missing": say(
        "--{option}-এর পরে কোনো মান নেই; মানটি লিখুন, না লাগলে --{option} বাদ দিন",
        "--{option} has no value; write one, or leave --{option} out",
    ),
    "no-number": say(
        "'{found}' পূর্ণ সংখ্যা নয়; অঙ্কে লিখুন, যেমন 560",
        "'{found}' is no whole number; write it in digits, like 560",
    ),
    "not-understood": say(
        "আদেশটি বোঝা গেল না ({words}); invoke --list চালিয়ে দেখুন",
        "the command cannot be understood ({words}); look with invoke --list",
    ),
    "no-package": say(
        "{package} ইনস্টল করা নেই; make site চালান, তারপর source .venv/bin/activate",
        "{package} is not installed; run make site, then source .venv/bin/activate",
    ),
    "disk": say(
        "{path} পড়া বা লেখা গেল না ({reason}); জায়গা ও অনুমতি দেখে আবার চালান",
        "{path} could not be read or written ({reason}); look for space and rights, then run again",
    ),
    "program": say(
        "{program} চলেনি ({reason}); কারণটি দূর করে আবার চালান",
        "{program} failed ({reason}); mend the cause, then run again",
    ),
    "unexpected": say(
        "অপ্রত্যাশিত ভুল: {what} ({where}); ভুলটি জানান; INVOKE_DEBUG=1 দিয়ে চালালে বিস্তারিত দেখায়",
        "unexpected: {what} ({where}); please report it; INVOKE_DEBUG=1 before the command tells more",
    ),
}
