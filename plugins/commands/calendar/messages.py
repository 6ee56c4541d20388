"""What the commands of the calendar say, in Bengali and in English."""

from typing import Final

from ...words import say

MESSAGES: Final = {
    "year": say(
        "'{found}' কোনো বছর নয়; চার অঙ্কে লিখুন, যেমন 2026",
        "'{found}' is no year; write four digits, like 2026",
    ),
    "no-calendar": say(
        "content/calendar ফোল্ডারে কোনো বছরের ক্যালেন্ডার নেই; invoke calendar --year {year} দিয়ে শুরু করুন",
        "there is no calendar in content/calendar; begin with invoke calendar --year {year}",
    ),
    "no-year": say(
        "{year} সালের ক্যালেন্ডার নেই; আছে {first} থেকে {last}, এর একটি লিখুন",
        "there is no calendar of {year}; write a year from {first} to {last}",
    ),
    "no-district-near": say(
        "places.yaml-এ '{found}' নামে জেলা নেই; '{near}' লিখতে চেয়েছেন কি?",
        "there is no district '{found}' in places.yaml; did you mean '{near}'?",
    ),
    "no-district": say(
        "places.yaml-এ '{found}' নামে জেলা নেই; সেখানকার নাম বা slug লিখুন। নিজের ছুটি শুধু এদের: {local}",
        "there is no district '{found}' in places.yaml; write a name or slug from there. Those with days of their own: {local}",
    ),
    "no-package": say(
        "holidays প্যাকেজ ইনস্টল করা নেই; make .venv/dev চালান",
        "the package holidays is not installed; run make .venv/dev",
    ),
    "unknown-year": say(
        "{year} সালের কিছুই holidays জানে না; কাছের কোনো বছর লিখুন",
        "holidays knows nothing of {year}; write a year that is nearer",
    ),
    "exists": say(
        "{path} আগেই আছে; --write ছাড়া চালালে তার সঙ্গে মেলানো হয়",
        "{path} is there already; without --write it is compared",
    ),
    "written": say(
        "{path} লেখা হলো; তারিখগুলো সরকারি তালিকার সঙ্গে মিলিয়ে দেখুন",
        "{path} is written; check its dates against the official list",
    ),
    "format": say(
        "'{found}' আকার নেই; এগুলোর একটি লিখুন: {allowed}",
        "there is no format '{found}'; write one of: {allowed}",
    ),
}

TABLE: Final = {
    "title": say("{year} সাল: আবেদন করলে কোন দিনের মধ্যে", "{year}: filed on, answered by"),
    "title-district": say(
        "{year} সাল, {district} জেলা: আবেদন করলে কোন দিনের মধ্যে",
        "{year}, district of {district}: filed on, answered by",
    ),
    "columns": say(
        "প্রথম কলামে আবেদনের দিন (দিন/মাস), পরের কলামগুলোতে তার {limits} কার্যদিবসের শেষ দিন।",
        "The first column is the day of filing (day/month), the others the last of {limits} working days.",
    ),
    "assumption": say(
        "আবেদনের পরের দিন থেকে গোনা হয়েছে, এটি ধরে নেওয়া; শুক্র, শনি ও ছুটির দিন বাদ।",
        "Counting starts on the day after filing, which is an assumption; Friday, Saturday and closed days are left out.",
    ),
    "only": say("শুধু এই জেলায়", "in this district alone"),
    "worked": say("অফিস খোলা", "offices open"),
    "orders": say(
        "আনুমানিক: {day}-এর পরের সরকারি আদেশ এখনো জানা নেই",
        "estimate: orders of after {day} are not yet known",
    ),
    "moon": say(
        "আনুমানিক: চাঁদ দেখার ওপর নির্ভর করে, বদলাতে পারে",
        "estimate: the moon decides, the day may change",
    ),
    "ends": say(
        "জানা যায় না: ক্যালেন্ডার {day} পর্যন্ত",
        "not known: the calendar ends on {day}",
    ),
    "counted": say("{count}টি তারিখ {reason}", "dates: {count}, {reason}"),
}

PROPOSAL: Final = {
    "head": say(
        """\
# {year} সালের ছুটি: PyPI-র holidays {version} থেকে একটি প্রস্তাব, সরকারি তালিকার সঙ্গে মেলানো নয়।
# moon: true মানে চাঁদ দেখার ওপর নির্ভর করে: তারিখ এক দিন আগে-পরে হতে পারে, ঈদের আগে-পরের দিনও।
# যা holidays জানে না তা # দিয়ে আছে: তালিকা দেখে তারিখ ঠিক করুন, # মুছুন; যা তালিকায় নেই তার সারি মুছুন।
# তালিকা প্রকাশিত হলে provisional: ও প্রতিটি verified: false মুছুন, complete_to: এ লিখুন কোন দিন পর্যন্ত আদেশ দেখা।
# প্রতিটি ঘরের অর্থ: docs/calendar.md
""",
        """\
# Closed days of {year}: a proposal of PyPI's holidays {version}, not compared with any official list.
# moon: true: the moon decides, so the day may move by one, and the days around an Eid with it.
# What holidays does not know stands behind a #: correct the date by the list and delete the #, or the row.
# When the list is out delete provisional: and each verified: false; write in complete_to: the last day of orders seen.
# What each key means: docs/calendar.md
""",
    ),
    "unknown": say(
        "  # holidays জানে না: নির্বাহী আদেশের ছুটি, বৌদ্ধ ও হিন্দু পর্ব, পার্বত্য জেলার ছুটি, পরের আদেশ",
        "  # not known to holidays: executive days, Buddhist and Hindu festivals, hill districts, later orders",
    ),
    "open": say(
        "# যে শনিবার (বা শুক্রবার) অফিস খোলা, তা holidays জানে না:",
        "# A Saturday (or Friday) on which offices work is not known to holidays:",
    ),
    "worked": say("শনিবার অফিস খোলা", "Working Saturday"),
}

COMPARISON: Final = {
    "title": say("{path}, holidays {version}-এর সঙ্গে মিলিয়ে", "{path} beside holidays {version}"),
    "package": say("holidays-এ আছে, এখানে নেই:", "In holidays and not here:"),
    "moved": say("অন্য তারিখে:", "On another date:"),
    "here": say("এখানে আছে, holidays-এ নেই:", "Here and not in holidays:"),
    "none": say("নেই", "none"),
    "other-date": say(
        "{name}: holidays-এ {day}, এখানে {here}", "{name}: {day} in holidays, {here} here"
    ),
    "only": say("শুধু {districts}", "{districts} alone"),
    "worked": say("অফিস খোলা", "offices open"),
}
