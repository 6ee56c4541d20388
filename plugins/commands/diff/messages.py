"""Why `invoke diff` declines, in Bengali and in English."""

from typing import Final

from ...words import say

MESSAGES: Final = {
    "format": say(
        "--format {found}: text, markdown বা json লিখুন",
        "--format {found}: write text, markdown or json",
    ),
    "git-missing": say(
        "git পাওয়া যায়নি; git ইনস্টল করে আবার চেষ্টা করুন",
        "git was not found; install git and try again",
    ),
    "no-repository": say(
        "{found} কোনো git ভান্ডার নয় ({reason}); প্রকল্পের ভান্ডারের ভেতর থেকে চালান",
        "{found} is no git repository ({reason}); run this inside the project's repository",
    ),
    "revision": say(
        "'{found}' নামে কোনো কমিট নেই; শাখা, ট্যাগ বা কমিটের নাম লিখুন, যেমন main বা HEAD~1,"
        " দূরের হলে আগে git fetch করুন",
        "there is no commit '{found}'; name a branch, tag or commit, like main or HEAD~1,"
        " and run git fetch first where it is remote",
    ),
    "no-content": say(
        "'{found}'-এ content ফোল্ডার নেই; যে কমিটে আছে তার নাম লিখুন",
        "'{found}' has no folder content; name a commit that has one",
    ),
    "object-missing": say(
        "'{found}'-এর সব ফাইল এখানে নেই; git fetch দিয়ে পুরো ইতিহাস আনুন",
        "not all files of '{found}' are here; get the whole history with git fetch",
    ),
    "unreadable": say(
        "{found} পড়া যায় না; ফাইলটির অনুমতি দেখুন",
        "{found} cannot be read; look at the file's permissions",
    ),
    "strange-path": say(
        "'{found}' নামের ফাইল পড়া যায় না; নাম বদলে দিন",
        "a file named '{found}' cannot be read; rename it",
    ),
}
