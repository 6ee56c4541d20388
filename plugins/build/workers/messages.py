"""Why the office steps cannot be taken, in Bengali and in English."""

from __future__ import annotations

from typing import Final

from ...words import say

MESSAGES: Final = {
    "theme-name": say(
        "'{path}' নামে অদৃশ্য বা নিষিদ্ধ চিহ্ন আছে; ইংরেজি অক্ষর, সংখ্যা, - ও . দিয়ে নাম বদলে দিন",
        "the name '{path}' holds an invisible or forbidden character; rename it with letters, digits, - and .",
    ),
    "theme-file": say(
        "'{path}' পড়া যায় না ({reason}); সরিয়ে নিন, বা সেখানে পড়ার মতো ফাইল রাখুন",
        "'{path}' cannot be read ({reason}); move it away, or put a readable file there",
    ),
    "theme-foreign": say(
        "'{path}' চার্টারের থিম নয় ({missing} নেই); THEME-এ এই প্রকল্পের থিম দিন, আর পাতা বদলাতে THEME_TEMPLATES_OVERRIDES",
        "'{path}' is no theme for charters ({missing} not there); name this project's in THEME, and change pages by THEME_TEMPLATES_OVERRIDES",
    ),
    "clash": say(
        "{file} লেখে {ours}, আবার অন্য কেউও ({others}); PLUGINS ও সেটিং থেকে একটি বাদ দিন",
        "{file} is written by {ours}, and by another as well ({others}); take one out of PLUGINS or the settings",
    ),
    "shard": say(
        "'{found}' কোনো অংশ নয়; কততম/কয়টি লিখুন, যেমন 3/16",
        "'{found}' is no part; write which one of how many, like 3/16",
    ),
    "shard-missing": say(
        "{count}টি কার্যালয় কোনো অংশে নেই, প্রথমটি {first}; একই ফাইল ও সেটিং দিয়ে প্রতিটি অংশ আবার তৈরি করুন",
        "{count} offices are in no shard, the first is {first}; build every shard again from the same files and settings",
    ),
    "no-shards": say(
        "{folder} ফোল্ডারে কোনো অংশ নেই; আগে invoke build --shard 1/1 চালান",
        "there is no shard in {folder}; run invoke build --shard 1/1 first",
    ),
    "shard-broken": say(
        "{file} পড়া যায় না ({why}); অংশটি আবার তৈরি করুন",
        "{file} cannot be read ({why}); build the shard again",
    ),
    "worker-lost": say(
        "কাজের একটি অংশ মাঝপথে থেমে গেছে, হয়তো মেমরির অভাবে; আবার তৈরি করুন",
        "a worker was lost, perhaps for want of memory; build again",
    ),
    "no-distributed": say(
        "distributed ইনস্টল করা নেই; pip install distributed চালান",
        "distributed is not installed; run pip install distributed",
    ),
    "no-scheduler": say(
        "{address} ঠিকানায় কোনো scheduler সাড়া দেয় না ({why}); ঠিকানা মিলিয়ে দেখুন, যেমন tcp://host:8786",
        "no scheduler answers at {address} ({why}); check the address, like tcp://host:8786",
    ),
}
