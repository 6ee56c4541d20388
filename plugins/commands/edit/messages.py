"""What the editing commands say, in Bengali and in English."""

from typing import Final

from ...words import Language, fill, say

MESSAGES: Final = {
    "office-unknown": say(
        "'{found}' নামে কোনো কার্যালয়ের ফাইল নেই; <জেলা>/<উপজেলা> আকারে লিখুন, যেমন {example}",
        "there is no office file '{found}'; write <district>/<upazila>, like {example}",
    ),
    "office-unknown-near": say(
        "'{found}' নামে কোনো কার্যালয়ের ফাইল নেই; '{near}' লিখতে চেয়েছেন কি?",
        "there is no office file '{found}'; did you mean '{near}'?",
    ),
    "write-failed": say(
        "{path} লেখা গেল না ({reason}); কিছুই বদলানো হয়নি",
        "{path} could not be written ({reason}); nothing was changed",
    ),
    "changed-meanwhile": say(
        "{path} এর মধ্যে অন্য কেউ বদলেছেন; আবার চালান; কিছুই বদলানো হয়নি",
        "{path} was changed by somebody meanwhile; run again; nothing was changed",
    ),
    "not-kept": say(
        "{path} গোছাতে গেলে লেখা বদলে যেত; ফাইলটি যেমন ছিল তেমনই আছে, হাতে গোছান",
        "tidying {path} would change what it says; the file is as it was, tidy it by hand",
    ),
    "officer-unknown": say(
        "{path}: officers-এ '{found}' নেই; এর একটি লিখুন: {allowed}",
        "{path}: there is no '{found}' in officers; write one of: {allowed}",
    ),
    "officer-unknown-near": say(
        "{path}: officers-এ '{found}' নেই; '{near}' লিখতে চেয়েছেন কি?",
        "{path}: there is no '{found}' in officers; did you mean '{near}'?",
    ),
    "nothing-said": say(
        "কে এলেন বলা হয়নি; --name, --phone, --mobile, --email, --room, --website বা --post লিখুন; কেউ না এলে --vacant",
        "who comes was not said; write --name, --phone, --mobile, --email, --room, --website or --post; --vacant where nobody comes",
    ),
    "vacant-and-named": say(
        "--vacant বললে --name বলা যায় না; একটি রাখুন",
        "--vacant and --name exclude each other; keep one",
    ),
    "option-blank": say(
        "--{option} খালি; মান লিখুন, না থাকলে --{option} বাদ দিন",
        "--{option} is empty; write its value, or leave --{option} out",
    ),
    "option-character": say(
        "--{option}-এ অদৃশ্য বা নিষিদ্ধ চিহ্ন আছে; মানটি আবার টাইপ করুন",
        "--{option} holds an invisible or forbidden character; type the value again",
    ),
    "to-alone": say(
        "--to শুধু --dry-run-এর সঙ্গে চলে; নতুন তথ্য আলাদা আদেশে লিখুন",
        "--to goes with --dry-run only; write new details in a command of their own",
    ),
    "to-self": say(
        "--to '{found}' নিজেই; officers-এর অন্য একটি নাম লিখুন",
        "--to is '{found}' itself; write another key of officers",
    ),
    "nothing-to-change": say(
        "{path}: '{key}' আগে থেকেই এমন; বদলানোর কিছু নেই",
        "{path}: '{key}' is so already; there is nothing to change",
    ),
    "office-exists": say(
        "{path} আগে থেকেই আছে; ফাইলটি খুলে লিখুন, অথবা অন্য নাম দিন",
        "{path} exists already; edit that file, or choose another name",
    ),
    "office-form": say(
        "'{found}' <জেলা>/<নাম> আকারে নেই; যেমন {example} লিখুন",
        "'{found}' is not <district>/<name>; write it like {example}",
    ),
    "slug": say(
        "'{found}' ঠিকানা হতে পারে না; ছোট ইংরেজি অক্ষরে শুরু করে অক্ষর, সংখ্যা ও মাঝে - দিয়ে ৬৪ অক্ষরের মধ্যে লিখুন, যেমন sadar-agriculture",
        "'{found}' cannot be an address; begin with a lower-case letter, go on with letters, digits and inner hyphens, at most 64 in all, like sadar-agriculture",
    ),
    "upazila-unknown": say(
        "{district} জেলায় '{found}' নামে উপজেলা নেই; এর একটি লিখুন: {allowed}; অন্য দপ্তর হলে --place ও --department দিন",
        "there is no upazila '{found}' in {district}; write one of: {allowed}; for another department add --place and --department",
    ),
    "upazila-unknown-near": say(
        "{district} জেলায় '{found}' নামে উপজেলা নেই; '{near}' লিখতে চেয়েছেন কি? অন্য দপ্তর হলে --place ও --department দিন",
        "there is no upazila '{found}' in {district}; did you mean '{near}'? For another department add --place and --department",
    ),
    "kind-unknown": say(
        "'{found}' নামে কোনো ধরন নেই; এর একটি লিখুন: {allowed}",
        "there is no kind '{found}'; write one of: {allowed}",
    ),
    "address-taken": say(
        "'{found}' অন্য কিছুর পুরোনো ঠিকানা; আরেকটি নাম দিন, অথবা content/redirects.yaml থেকে আগে সেটি মুছুন",
        "'{found}' is the old address of something else; choose another, or remove that from content/redirects.yaml first",
    ),
    "service-unknown": say(
        "{path}: '{found}' নামে কোনো সেবা নেই; সেখানকার slug লিখুন (invoke format সব সেবা সেখানে লেখে)",
        "{path}: there is no service '{found}'; write a slug from there (invoke format enters all)",
    ),
    "service-unknown-near": say(
        "{path}: '{found}' নামে কোনো সেবা নেই; '{near}' লিখতে চেয়েছেন কি?",
        "{path}: there is no service '{found}'; did you mean '{near}'?",
    ),
    "service-exists": say(
        "{path}: '{found}' আগে থেকেই আছে; অন্য নাম দিন",
        "{path}: '{found}' exists already; choose another name",
    ),
    "folder-link": say(
        "{path} অন্য জায়গার সংযোগ (symlink); আসল ফোল্ডারটি রাখুন",
        "{path} is a symbolic link; put the folder itself there",
    ),
}

# What a command reports when it is done.
NOTICES: Final = {
    "reading": say("কার্যালয়ের ফাইল পড়া হচ্ছে", "reading the offices"),
    "formatting": say("ফাইল গোছানো হচ্ছে", "tidying the files"),
    "formatted": say("{path}: গোছানো হলো", "{path}: tidied"),
    "would-format": say(
        "{path}: গোছানো নেই; invoke format চালান", "{path}: not tidy; run invoke format"
    ),
    "format-count": say(
        "{count}টি ফাইল দেখা হলো, {changed}টি গোছানো হলো", "{count} files looked at, {changed} tidied"
    ),
    "check-count": say(
        "{count}টি ফাইল দেখা হলো, {changed}টি গোছানো নেই",
        "{count} files looked at, {changed} not tidy",
    ),
    "services-entered": say(
        "{path}: {count}টি সেবার স্থায়ী ঠিকানা লেখা হলো",
        "{path}: {count} services entered with their lasting addresses",
    ),
    "services-to-enter": say(
        "{path}: {count}টি সেবার ঠিকানা লেখা নেই; invoke format চালান",
        "{path}: {count} services are not entered; run invoke format",
    ),
    "left-alone": say("ভুল থাকা ফাইলগুলো যেমন ছিল তেমনই আছে", "the files with errors are as they were"),
    "entry": say("{path}: {key} ({post})", "{path}: {key} ({post})"),
    "added": say("  {field}: '{new}' যোগ হলো", "  {field}: '{new}' added"),
    "changed": say("  {field}: '{old}' → '{new}'", "  {field}: '{old}' → '{new}'"),
    "gone": say("  {field}: '{old}' বাদ গেল", "  {field}: '{old}' removed"),
    "gone-personal": say(
        "  {field}: '{old}' ব্যক্তিগত বলে বাদ গেল; কার্যালয়েরই হলে --{field} '{old}' লিখে রাখুন",
        "  {field}: '{old}' removed as personal; if it is the office's own, keep it by --{field} '{old}'",
    ),
    "kept": say("  {field}: '{old}' রইল", "  {field}: '{old}' stays"),
    "comment-gone": say("  মন্তব্য বাদ গেল: {comment}", "  comment removed: {comment}"),
    "uses": say(
        "  যারা এখানে দেখায়: {rows}টি সারি, {tiers}টি অভিযোগের ধাপ",
        "  named by {rows} rows and {tiers} complaint tiers",
    ),
    "signed": say(
        "  signatory-ও ইনি; approved: {approved} আগের জনের স্বাক্ষরের তারিখ, নতুন স্বাক্ষর হলে বদলান",
        "  signatory too; approved: {approved} is the day the predecessor signed, change it with the new signature",
    ),
    "moved": say(
        "{path}: '{old}' বাদ গেল; {rows}টি সারি, {tiers}টি অভিযোগের ধাপ এখন '{new}' দেখায়",
        "{path}: '{old}' removed; {rows} rows and {tiers} complaint tiers now name '{new}'",
    ),
    "moved-signatory": say("  signatory: '{new}'", "  signatory: '{new}'"),
    "done-before": say(
        "আগেই করা আছে: অন্য {count}টি ফাইল এমনই আছে",
        "done before: {count} other files are so already",
    ),
    "same-person": say(
        "{path}:{line}: {key} একই জন ({why} এক); সেখানেও বদলাতে --everywhere দিন",
        "{path}:{line}: {key} is the same person (same {why}); add --everywhere to change it too",
    ),
    "perhaps-same": say(
        "{path}:{line}: {key} একই জন হতে পারেন ({why} এক); বদলানো হয়নি, নিজে দেখুন",
        "{path}:{line}: {key} may be the same person (same {why}); not changed, look yourself",
    ),
    "not-searched": say(
        "{path}: ফাইলে ভুল আছে বলে খোঁজা হয়নি; invoke check চালান",
        "{path}: has errors and was not searched; run invoke check",
    ),
    "moved-address": say(
        "{old} → {new}; পুরোনো ঠিকানা content/redirects.yaml-এ লেখা হলো",
        "{old} → {new}; the old address is entered in content/redirects.yaml",
    ),
    "was-moved": say(
        "{new} আগেই সেখানে আছে; পুরোনো ঠিকানা {old} content/redirects.yaml-এ লেখা হলো",
        "{new} is there already; the old address {old} is entered in content/redirects.yaml",
    ),
    "place-written": say("  place: {new} লেখা হলো", "  place: {new} is written"),
    "dry-run": say("--dry-run: কোনো ফাইল লেখা হয়নি", "--dry-run: no file was written"),
    "kind-question": say("কোন ধরনের কার্যালয়?", "What kind of office is it?"),
    "kind-answer": say("নম্বর বা নাম (খালি রাখলে {name}): ", "number or name ({name} where empty): "),
    "kind-assumed": say(
        "ধরন {name} ধরা হলো; অন্য ধরনের কার্যালয় হলে --kind দিন: {others}",
        "the kind {name} is assumed; for another office write --kind: {others}",
    ),
    "started": say(
        "{path} লেখা হলো; খালি ঘরগুলো পূরণ করে invoke check চালান",
        "{path} is written; fill in the empty fields, then run invoke check",
    ),
}


def notice(code: str, language: Language, **values: object) -> str:
    return fill(NOTICES[code], language, **values)
