"""What the commands of this package say, in Bengali and in English."""

from typing import Final

from ...words import say

MESSAGES: Final = {
    "organisation": say(
        "'{found}' GitHub-এর কোনো প্রতিষ্ঠানের নাম হতে পারে না; ঠিকানায় যেমন আছে তেমন লিখুন, যেমন charter-bd",
        "'{found}' cannot be an organisation on GitHub; write it as its address has it, like charter-bd",
    ),
    "owners-old": say(
        "{path} পুরোনো; invoke codeowners চালিয়ে ফাইলটিও কমিট করুন",
        "{path} is out of date; run invoke codeowners and commit the file too",
    ),
    "owners-written": say("{path} লেখা হয়েছে", "{path} is written"),
}
