"""Why a site cannot be built or served, in Bengali and in English."""

from __future__ import annotations

from typing import Final

from ..words import say

MESSAGES: Final = {
    "address-missing": say(
        "SITEURL বলা হয়নি; আদেশের আগে SITEURL=https://… লিখুন",
        "SITEURL is not set; write SITEURL=https://… before the command",
    ),
    "address": say(
        "SITEURL '{found}' কোনো ঠিকানা নয়; https://example.gov.bd-এর মতো লিখুন",
        "SITEURL '{found}' is no address; write it like https://example.gov.bd",
    ),
    "address-characters": say(
        "SITEURL '{found}'-এ এমন চিহ্ন আছে যা ঠিকানায় থাকতে পারে না; ফাঁকা ও বিশেষ চিহ্ন ছাড়া লিখুন, যেমন https://example.gov.bd/portal",
        "SITEURL '{found}' holds a character that no address may have; write it without blanks and special signs, like https://example.gov.bd/portal",
    ),
    "address-more": say(
        "SITEURL '{found}'-এ ঠিকানার বেশি আছে; ?…, #… ও …@ বাদ দিন, যেমন https://example.gov.bd/portal",
        "SITEURL '{found}' holds more than an address; leave out ?…, #… and …@, like https://example.gov.bd/portal",
    ),
    "address-port": say(
        "SITEURL '{found}'-এর পোর্ট হতে পারে না; ১ থেকে ৬৫৫৩৫-এর মধ্যে লিখুন, বা বাদ দিন",
        "SITEURL '{found}' has an impossible port; write one from 1 to 65535, or leave it out",
    ),
    "report-email": say(
        "REPORT_EMAIL '{found}' কোনো ই-মেইল ঠিকানা নয়; report@example.gov.bd-এর মতো লিখুন",
        "REPORT_EMAIL '{found}' is no mail address; write it like report@example.gov.bd",
    ),
    "report-url": say(
        "REPORT_URL '{found}' কোনো ঠিকানা নয়; https://example.gov.bd/form-এর মতো লিখুন, চাইলে {places} সহ",
        "REPORT_URL '{found}' is no address; write it like https://example.gov.bd/form, perhaps with {places}",
    ),
    "port": say(
        "--port '{found}' হতে পারে না; 0 থেকে 65535-এর মধ্যে লিখুন, যেমন --port {free}",
        "--port '{found}' is impossible; write one from 0 to 65535, like --port {free}",
    ),
    "port-taken": say(
        "পোর্ট {found} অন্য প্রোগ্রাম ব্যবহার করছে; --port {free} লিখে দেখুন",
        "port {found} is taken by another program; try --port {free}",
    ),
    "port-denied": say(
        "পোর্ট {found} ব্যবহার করা যায় না ({reason}); --port {free} লিখে দেখুন",
        "port {found} cannot be used ({reason}); try --port {free}",
    ),
    "settings": say(
        "{file}:{line}: {what}; সেটিংটি ঠিক করুন",
        "{file}:{line}: {what}; mend the settings",
    ),
    "setting-kind": say(
        "{file}: {name}: নেই, বা অন্য ধরনের; {like} এর মতো লিখুন",
        "{file}: {name}: is missing or of another kind; write it like {like}",
    ),
    "setting-folder": say(
        "{file}: {name}: '{found}' নামে কোনো ফোল্ডার নেই; যে ফোল্ডার আছে তার নাম লিখুন",
        "{file}: {name}: there is no folder '{found}'; write the name of one that exists",
    ),
    "output-file": say(
        "{path} একটি ফাইল, ফোল্ডার নয়; ফাইলটি সরান, বা --output দিয়ে অন্য ফোল্ডার বলুন",
        "{path} is a file, no folder; move it away, or name another folder by --output",
    ),
    "output-mount": say(
        "{path} আলাদা ডিস্ক (mount), একবারে বদলানো যায় না; --output {path}/site লিখুন",
        "{path} is a mount point and cannot be replaced at once; write --output {path}/site",
    ),
    "output-foreign": say(
        "{path}-এ সাইট নয় এমন জিনিস আছে ('{found}'); --output দিয়ে নতুন বা খালি ফোল্ডার বলুন",
        "{path} holds what is no site ('{found}'); name a new or an empty folder by --output",
    ),
    "output-ours": say(
        "{path} এই প্রকল্পের ফাইলের জায়গা; --output দিয়ে অন্য ফোল্ডার বলুন",
        "{path} is where this project's own files are; name another folder by --output",
    ),
    "disk": say(
        "{path} পড়া বা লেখা গেল না ({reason}); আগের সাইট যেমন ছিল তেমনই আছে",
        "{path} could not be read or written ({reason}); the old site is as it was",
    ),
    "pelican": say("{found}", "{found}"),
    "no-page": say(
        "কোনো পাতা লেখা হয়নি; plugins.office_pages কি PLUGINS-এ আছে?",
        "no page was written; is plugins.office_pages in PLUGINS?",
    ),
    "no-office": say(
        "কোনো কার্যালয় পড়া হয়নি; plugins.offices কি PLUGINS-এ আছে?",
        "no office was read; is plugins.offices in PLUGINS?",
    ),
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
    "jobs": say(
        "--jobs '{found}' হতে পারে না; ১ থেকে {most}-এর মধ্যে লিখুন, যেমন --jobs 4",
        "--jobs '{found}' is impossible; write a number from 1 to {most}, like --jobs 4",
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
    "scheduler-gone": say(
        "{address} ঠিকানার scheduler আর নেই; তা ও তার worker আবার চালু করে আবার তৈরি করুন",
        "the scheduler at {address} is gone; start it and its workers again, then build again",
    ),
    "scheduler-differs": say(
        "{address} ঠিকানার scheduler-এ Python {found}, এখানে {ours}; একই Python দিয়ে চালু করুন",
        "the scheduler at {address} has Python {found}, here {ours}; start it with the same Python",
    ),
    "no-workers": say(
        "{address} ঠিকানার scheduler-এর কোনো worker নেই; dask worker {address} চালান",
        "the scheduler at {address} has no workers; run dask worker {address}",
    ),
    "worker-lacks": say(
        "worker {worker}-এ {names} নেই, তাই বাদ গেছে; সেখানে requirements.txt ইনস্টল করুন",
        "worker {worker} lacks {names} and is left out; install requirements.txt there",
    ),
    "worker-differs": say(
        "worker {worker}-এ {found}, এখানে {ours}, তাই বাদ গেছে; দুই জায়গায় একই সংস্করণ ইনস্টল করুন",
        "worker {worker} has {found}, here {ours}, and is left out; install the same in both places",
    ),
    "worker-unprepared": say(
        "worker {worker} কাজ শুরু করতে পারেনি ({why}), তাই বাদ গেছে; সেই মেশিনটি দেখুন",
        "worker {worker} cannot begin ({why}) and is left out; look at that machine",
    ),
    "worker-silent": say(
        "worker {worker} {count} সেকেন্ড ধরে সাড়া দেয় না, তাকে ছাড়াই কাজ চলছে; সেই মেশিনটি দেখুন",
        "worker {worker} has been silent for {count} seconds and is done without; look at that machine",
    ),
    "workers-silent": say(
        "{address} ঠিকানার scheduler-এর কোনো worker আর সাড়া দেয় না; মেশিনগুলো দেখে আবার তৈরি করুন",
        "no worker of the scheduler at {address} is heard any more; look at the machines, then build again",
    ),
    "workers-unfit": say(
        "{address} ঠিকানার scheduler-এর কোনো worker কাজটি নিতে পারে না; উপরে বলা অভাবগুলো দূর করুন",
        "no worker of the scheduler at {address} can take part; mend what is told above",
    ),
    "template": say(
        "{place}{what}; টেমপ্লেটটি ঠিক করুন",
        "{place}{what}; mend the template",
    ),
    "catalogue": say(
        "{place}{what}; অনুবাদের ফাইলটি ঠিক করুন",
        "{place}{what}; mend the catalogue",
    ),
    "stylesheet": say(
        "{place}{what}; স্টাইলশিটটি ঠিক করুন",
        "{place}{what}; mend the stylesheet",
    ),
    "office": say(
        "{path}: {what}",
        "{path}: {what}",
    ),
    "office-step": say(
        "{path}: এই কার্যালয়ের পাতা তৈরি করা গেল না ({what}); প্লাগইন বা ফিল্টারটি ঠিক করুন",
        "{path}: this office's pages cannot be made ({what}); mend the plugin or the filter",
    ),
    "plugin": say(
        "{plugin}: তার পাতা তৈরি করা গেল না ({what}); প্লাগইনটি ঠিক করুন",
        "{plugin}: its pages cannot be made ({what}); mend the plugin",
    ),
    "esbuild-missing": say(
        "esbuild এখানে চলে না ({reason}); make site চালান",
        "esbuild does not run here ({reason}); run make site",
    ),
    "script": say(
        "{found}; স্ক্রিপ্টটি ঠিক করুন, লাইব্রেরি না পেলে make site চালান",
        "{found}; mend the script, or run make site where a library was not found",
    ),
}
