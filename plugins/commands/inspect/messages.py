"""What an inspection says, in Bengali and in English."""

from typing import Final

from ...words import say

MESSAGES: Final = {
    "tool-missing": say(
        "পাতা দেখার জন্য {tool} নেই; make .venv/dev node_modules/installed ও .ci/test-tools pages চালান",
        "{tool}, which looks at pages, is missing; run make .venv/dev node_modules/installed and .ci/test-tools pages",
    ),
    "not-built": say(
        "{path}-এ সাইট নেই; আগে invoke build চালান",
        "there is no site in {path}; run invoke build first",
    ),
    "nothing": say(
        "content/ বদলায়নি; দেখার কোনো পাতা নেই",
        "nothing in content/ changed; there is no page to look at",
    ),
    "sound": say("{page}: ত্রুটি নেই", "{page}: no fault"),
    "left-out": say(
        "আরও {count}টি পাতা দেখা হয়নি: একবারে {most}টি দেখা হয়",
        "{count} more pages were not looked at: {most} are at once",
    ),
    "count": say("{pages}টি পাতায় {faults}টি ত্রুটি", "pages: {pages}, faults: {faults}"),
}

# What the two tools say of slips that an editor's own prose can hold.
BENGALI: Final = {
    "Headings should not be empty": "শিরোনামে লেখা নেই; লিখুন, নয়তো # চিহ্নগুলো মুছুন",
    "Empty heading.": "শিরোনামে লেখা নেই; লিখুন, নয়তো # চিহ্নগুলো মুছুন",
    "Table header text should not be empty": "ছকের প্রথম সারিতে খালি ঘর আছে; প্রতিটি কলামের নাম লিখুন",
    "Links must have discernible text": "লিংকে লেখা নেই; [ ] এর ভিতরে লিখুন কোথায় নিয়ে যায়",
    "All touch targets must be 24px large, or leave sufficient space": (
        "লিংকগুলো আঙুলে চাপার জন্য বেশি ছোট বা কাছাকাছি; আলাদা লাইনে লিখুন"
    ),
    "lang attribute must have a valid value": "lang ভাষার সংকেত নয়; সঠিক সংকেত লিখুন, যেমন en",
    "<li> elements must be contained in a <ul> or <ol>": "<li> কোনো তালিকার ভিতরে নেই; ট্যাগ ছাড়া - দিয়ে তালিকা লিখুন",
    "<ul> and <ol> must only directly contain <li>, <script> or <template> elements": (
        "<ul> বা <ol>-এর ভিতরে <li> ছাড়া কিছু আছে; ট্যাগ ছাড়া - দিয়ে তালিকা লিখুন"
    ),
}
