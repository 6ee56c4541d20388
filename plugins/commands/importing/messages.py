"""What an import says: why it declined, what it did, and why a line stands at the file's end."""

from typing import Final

from ...words import Words, say

MESSAGES: Final = {
    "missing": say(
        "'{path}' নামে ফাইল নেই; চার্টারের ফাইলটির ঠিক নাম লিখুন",
        "there is no file '{path}'; write the name of the charter's file",
    ),
    "not-a-file": say(
        "'{path}' ফাইল নয়; চার্টারের একটি ফাইলের নাম লিখুন",
        "'{path}' is not a file; name one file that holds the charter",
    ),
    "unreadable": say(
        "'{path}' খোলা গেল না ({reason}); ফাইলটি পড়ার অনুমতি দেখুন",
        "'{path}' cannot be opened ({reason}); check its permissions",
    ),
    "empty": say(
        "'{path}' ফাইলে কোনো লেখা নেই; চার্টারের লেখা আছে এমন ফাইল দিন",
        "'{path}' holds no text; give a file that holds the charter",
    ),
    "too-large": say(
        "'{path}' ফাইলটি {size} মেগাবাইট; {limit} মেগাবাইটের মধ্যে রাখুন, ছবি বাদ দিয়ে আবার সংরক্ষণ করুন",
        "'{path}' has {size} MB; keep it within {limit} MB, save it again without pictures",
    ),
    "too-much": say(
        "'{path}' ফাইলে চার্টারের তুলনায় অনেক বেশি লেখা; শুধু চার্টারের অংশটি আলাদা ফাইলে রেখে সেটি দিন",
        "'{path}' holds far more than a charter; give a file with the charter alone",
    ),
    "binary": say(
        "'{path}' লেখা বা চেনা দলিল নয়; DOCX, XLSX, CSV, HTML, PDF অথবা লেখা (.txt) দিন",
        "'{path}' is neither text nor a known document; give DOCX, XLSX, CSV, HTML, PDF or text (.txt)",
    ),
    "encoding": say(
        "'{path}' ফাইলের লেখার সংকেত চেনা গেল না; UTF-8 এ সংরক্ষণ করে আবার দিন",
        "the encoding of '{path}' is not known; save it as UTF-8 and try again",
    ),
    "old-office": say(
        "'{path}' পুরোনো Word বা Excel ফাইল, অথবা পাসওয়ার্ড দেওয়া; খুলে DOCX বা XLSX আকারে, পাসওয়ার্ড ছাড়া সংরক্ষণ করে সেটি দিন",
        "'{path}' is a file of old Word or Excel, or has a password; open it, save it as DOCX or XLSX without password, and give that",
    ),
    "other-office": say(
        "'{path}' এই ধরনের দলিল পড়া যায় না; DOCX, XLSX অথবা PDF আকারে সংরক্ষণ করে সেটি দিন",
        "documents like '{path}' cannot be read; save it as DOCX, XLSX or PDF and give that",
    ),
    "encrypted": say(
        "'{path}' পাসওয়ার্ড দিয়ে বন্ধ; পাসওয়ার্ড ছাড়া সংরক্ষণ করে আবার দিন",
        "'{path}' is locked with a password; save it without one and try again",
    ),
    "damaged": say(
        "'{path}' ফাইলটি ভাঙা বা অসম্পূর্ণ; আবার নামিয়ে বা নতুন করে সংরক্ষণ করে দিন",
        "'{path}' is damaged or incomplete; download it again or save it anew",
    ),
    "hostile": say(
        "'{path}' দলিলের ভিতরে এমন কিছু আছে যা চার্টারে থাকে না (বাইরের সংজ্ঞা বা ফুলে-ওঠা তথ্য); চার্টারের লেখা নতুন দলিলে বসিয়ে দিন",
        "'{path}' has inside what no charter has (outside definitions or data that swells); paste the charter into a new document",
    ),
    "too-heavy": say(
        "'{path}' পড়তে একটি চার্টারের তুলনায় অনেক বেশি সময় বা মেমোরি লাগে; চার্টারের লেখা নতুন দলিলে বসিয়ে সেটি দিন",
        "reading '{path}' takes far more time or memory than a charter does; paste the charter's text into a new document and give that",
    ),
    "scanned": say(
        "'{path}' শুধু ছবি, ভিতরে লেখা নেই; মূল DOCX ফাইলটি দিন, না থাকলে লেখাটি টাইপ করে .txt ফাইলে দিন",
        "'{path}' is pictures only, without text; give the original DOCX, or type the text into a .txt file",
    ),
    "pdf-letters": say(
        "'{path}' থেকে বাংলা অক্ষর ঠিকমতো তোলা যায় না; মূল DOCX ফাইলটি দিন",
        "the letters of '{path}' cannot be read reliably; give the original DOCX",
    ),
    "office": say(
        "'{office}' কার্যালয়ের ঠিকানা নয়; জেলা/উপজেলা আকারে লিখুন, যেমন rangpur/sadar",
        "'{office}' does not name an office; write district/upazila, like rangpur/sadar",
    ),
    "district": say(
        "places.yaml-এ '{district}' নামে জেলা নেই; এগুলোর একটি লিখুন: {near}",
        "no district '{district}' in places.yaml; write one of: {near}",
    ),
    "place": say(
        "{district} জেলায় '{place}' নামে উপজেলা নেই; --office এ ঠিক উপজেলা লিখুন ({near}), অথবা কার্যালয়টি কোথায় তা --place দিয়ে লিখুন (উপজেলা বা district)",
        "there is no upazila '{place}' in {district}; write the right one in --office ({near}), or say with --place where the office is (an upazila, or district)",
    ),
    "nowhere": say(
        "'{path}' ফাইলের লেখায় কোনো জেলা বা উপজেলার নাম পাওয়া যায়নি; শুধু এই ফাইলটি --office দিয়ে আনুন, যেমন --office rangpur/sadar",
        "'{path}' names no district or upazila; import this file alone with --office, like --office rangpur/sadar",
    ),
    "anywhere": say(
        "'{path}' ফাইলের লেখা একাধিক জায়গার সঙ্গে মেলে ({found}); শুধু এই ফাইলটি --office দিয়ে আনুন, যেমন --office rangpur/sadar",
        "'{path}' fits several places ({found}); import this file alone with --office, like --office rangpur/sadar",
    ),
    "exists": say(
        "{path} আগে থেকেই আছে, তাই কিছু লেখা হয়নি; বদলে দিতে চাইলে --force যোগ করুন",
        "{path} exists already, so nothing was written; add --force to replace it",
    ),
    "unwritable": say(
        "{path} লেখা গেল না ({reason}); ফোল্ডারে লেখার অনুমতি ও জায়গা আছে কি না দেখুন",
        "{path} cannot be written ({reason}); check permissions and free space",
    ),
}

SUMMARY: Final = {
    "read": say("পড়া হয়েছে: {path}", "read: {path}"),
    "proposed": say(
        "কার্যালয় ধরা হয়েছে: {office}; অন্য কার্যালয় হলে --office দিয়ে আবার আনুন",
        "taken for the office {office}; if it is another, import it again with --office",
    ),
    "services": say("সেবা {count}টি: {sections}", "services: {count} ({sections})"),
    "no-services": say(
        "সেবা ০টি: কোনো সেবার ছক পাওয়া যায়নি", "services: 0 (no table of services was found)"
    ),
    "officers": say("কর্মকর্তা {count} জন", "officers: {count}"),
    "grievance": say("অভিযোগের ধাপ {count}টি", "complaint tiers: {count}"),
    "expectations": say("প্রত্যাশা {count}টি", "expectations: {count}"),
    "tables": say("অন্যান্য ছক {count}টি", "other tables: {count}"),
    "marks": say(
        "'দেখে নিন' চিহ্ন {count}টি; আগে এগুলো মিলিয়ে দেখুন, যেটি বেশি সন্দেহের সেটি উপরে:",
        "marks to settle ('দেখে নিন'): {count}; these first, the most doubtful above:",
    ),
    "more-marks": say("আরও {count}টি ফাইলে আছে", "and {count} more in the file"),
    "all-placed": say("উৎসের সব লেখা জায়গা পেয়েছে", "every line of the source found its place"),
    "unplaced": say(
        "{count}টি লেখা বসানো যায়নি; ফাইলের ঘরগুলোর শেষে # দিয়ে কারণসহ লেখা আছে",
        "not placed: {count}; they stand with reasons in # comments after the last field",
    ),
    "refused": say(
        "ফাইলটি লেখা হয়েছে, কিন্তু invoke check এখনো নেবে না:",
        "the file is written, but invoke check will not take it yet:",
    ),
    "written": say("লেখা হয়েছে: {path}", "written: {path}"),
    "next-clean": say(
        "এরপর: মূল চার্টারের সঙ্গে মিলিয়ে দেখে invoke check চালান",
        "next: compare the file with the charter, then run invoke check",
    ),
    "next": say(
        "এরপর: প্রতিটি চিহ্ন মূল চার্টারের সঙ্গে মিলিয়ে ঠিক করে # থেকে লাইনের শেষ পর্যন্ত মুছুন, তারপর invoke check চালান",
        "next: settle each mark with the charter beside you, delete from its # to the end of the line, then run invoke check",
    ),
}
PARTS: Final = ("officers", "grievance", "expectations", "tables")
SECTION_NAMES: Final[dict[str, Words]] = {
    "citizen": say("নাগরিক {count}", "citizen {count}"),
    "institutional": say("প্রাতিষ্ঠানিক {count}", "institutional {count}"),
    "internal": say("অভ্যন্তরীণ {count}", "internal {count}"),
    "general": say("ভাগ নেই {count}", "undivided {count}"),
    "subordinate": say("আওতাধীন দপ্তরের {count}", "of subordinate offices {count}"),
}

# Of a folder of documents.
BATCH: Final = {
    "progress": say("আমদানি", "importing"),
    "none": say(
        "'{path}' ফোল্ডারে কোনো দলিল নেই; চার্টারের ফাইলগুলো যেখানে আছে সেই ফোল্ডার দিন",
        "there is no document in '{path}'; name the folder that holds the charters",
    ),
    "printed": say(
        "অনেক ফাইল একসঙ্গে ছাপানো যায় না; --output এ একটি ফোল্ডারের নাম লিখুন, অথবা --output বাদ দিন",
        "many files cannot be printed as one; name a folder with --output, or leave it out",
    ),
    "folder": say(
        "ফোল্ডার আমদানিতে --office এ শুধু জেলার ফোল্ডার লেখা যায়, '{office}' নয়; এগুলোর একটি লিখুন: {near}",
        "with a folder of documents --office takes a district's folder only, not '{office}'; write one of: {near}",
    ),
    "there": say("{path} আগে থেকেই আছে, বদলানো হয়নি", "{path} is there already and was kept"),
    "twice": say(
        "'{other}' ফাইলটিও {office} কার্যালয়ের; কোনটি ঠিক দেখে অন্যটি সরান, ভিন্ন কার্যালয় হলে ফাইলের নাম বদলান",
        "'{other}' is the office {office} too; see which one is right and take the other away, or rename the file of another office",
    ),
    "limit": say(
        "invoke check এখনো নেবে না: {problem}", "invoke check will not take it yet: {problem}"
    ),
    "total": say(
        "লেখা হয়েছে {written}টি, আগে থেকেই ছিল {there}টি, নেওয়া হয়নি {refused}টি",
        "written: {written}, there already: {there}, refused: {refused}",
    ),
    "broken-off": say(
        "থামানো হয়েছে, {left}টি দলিল বাকি; একই আদেশ আবার দিলে বাকিগুলো আনা হবে",
        "broken off with {left} documents left; the same command again goes on with them",
    ),
    "next": say(
        "এরপর: invoke check প্রতিটি চিহ্ন লাইনসহ দেখায়; মূল চার্টারের সঙ্গে মিলিয়ে ঠিক করে চিহ্নটি মুছুন",
        "next: invoke check shows every mark with its line; settle it with the charter beside you, then delete it",
    ),
}
COLUMNS: Final = {
    "services": say("সেবা", "services"),
    "officers": say("কর্মকর্তা", "officers"),
    "marks": say("চিহ্ন", "marks"),
    "unplaced": say("বসেনি", "not placed"),
    "file": say("দলিল → কার্যালয়ের ফাইল", "document → office file"),
}

# Said in the written file, which editors read in Bengali.
UNPLACED: Final = "উৎসের এই {count}টি লেখা বসানো যায়নি। ঠিক ঘরে বসান, তারপর এই অংশ মুছে দিন:"
REASONS: Final = {
    "before": "চার্টারের আগের লেখা",
    "portal": "পোর্টালের নিজের লেখা",
    "memo": "স্মারক নম্বর",
    "after": "চার্টারের পরের লেখা",
    "column": "'{title}' কলামের জন্য ঘর নেই",
    "title": "শিরোনামে বাড়তি কথা",
    "extra-cell": "সারিতে কলামের চেয়ে বেশি ঘর",
    "serial": "ক্রমিকের ঘরে লেখা",
    "link": "লেখার সঙ্গের সংযোগ",
    "contact": "যোগাযোগের ঘরে বাড়তি লেখা",
    "formula": "সূত্রের ফল ফাইলে রাখা নেই; Excel-এ খুলে সংরক্ষণ করুন",
    "page-edge": "পাতার মাথা বা পায়ের লেখা",
    "signature": "স্বাক্ষরের অংশ, মেলেনি",
    "cut": "ঘরে যতটুকু ধরে তার চেয়ে লম্বা; পুরো লেখা",
    "hidden": "উৎসে লুকানো লেখা",
    "recut": "সারিতে ঘর কম বা বেশি ছিল; কোন কথা কোন ঘরে বসেছে, মিলিয়ে দেখুন",
    "struck": "উৎসে কেটে দেওয়া লেখা",
    "footnote": "উৎসের পাদটীকা",
    "comment": "উৎসের পাশে লেখা মন্তব্য",
    "inner-document": "ভিতরের এই দলিল পড়া যায়নি; Word-এ খুলে আবার সংরক্ষণ করে আনুন",
    "excel-date": "Excel হয়তো লেখাটিকে তারিখ বানিয়েছে; মূল কাগজে যা আছে (যেমন ৩-৭ দিন) তা-ই লিখুন",
}
NAMELESS: Final = "অন্যান্য"  # the title of a column that has none
# The most doubtful first. Each says what to compare and what to write; then the mark is deleted.
NOTES: Final = {
    "no-table": "উৎসে সেবার কোনো ছক পাওয়া যায়নি, লেখাগুলো নিচের --- এর পরে আছে; সেবা থাকলে services: এ লিখুন, না থাকলে এই চিহ্ন মুছুন",
    "unnamed": "উৎসে সেবার নামের কলাম নেই; চার্টার দেখে সেবার নাম লিখুন",
    "name": "উৎসে কার্যালয়ের নাম নেই, ফাইলের ঠিকানা থেকে লেখা; সাইনবোর্ড বা প্যাডের নামটি লিখুন",
    "post": "উৎসে পদবি নেই, এটি ধরে নেওয়া; চার্টারে যাঁর কথা আছে তাঁর পদবি লিখুন",
    "words": "উৎসে পদবির জায়গায় শুধু এই কথা; কার কাছে যেতে হবে, তাঁর পদবি লিখুন",
    "name-choice": "উৎসে আরও কার্যালয়ের নাম আছে ({found}); এই চার্টার যে কার্যালয়ের, তার নাম রাখুন",
    "name-words": "উৎসের এই লেখা কার্যালয়ের নাম কি না নিশ্চিত নয়; না হলে সাইনবোর্ড বা প্যাডের নামটি লিখুন",
    "column": "উৎসে কলামের শিরোনাম '{found}'; লেখাটি এই ঘরের না হলে ঠিক ঘরে নিন",
    "sentence": "উৎসের একটি বাক্য থেকে আলাদা করা: {found}; নাম ও সময় বাক্যটির সঙ্গে মিলিয়ে ঠিক করুন",
    "shifted": "উৎসে ক্রমিকের ঘর ছিল না, সারির লেখা এক ঘর সরানো হয়েছে; প্রতিটি লেখা ঠিক ঘরে আছে কি না দেখুন",
    "section": "উৎসে এটি প্রথম ভাগের শিরোনামের আগে ছিল, নাগরিক সেবা ধরা হয়েছে; অন্য ভাগের হলে সেখানে নিন",
    "joined": "উৎসে সারিটি পৃষ্ঠা ভেঙে দুই টুকরা ছিল ({found}), জোড়া হয়েছে; দুই টুকরা এক সেবার কি না দেখুন",
    "office-district": "কোন উপজেলার কার্যালয়, উৎসে পাওয়া যায়নি, জেলা ধরা হয়েছে; উপজেলার হলে --office দিয়ে আবার আনুন",
    "office": "উৎসের লেখা থেকে ধরা হয়েছে; কার্যালয়টি এখানকার কি না দেখুন, না হলে --office দিয়ে আবার আনুন",
    "divided": "উৎসে একসঙ্গে লেখা: {found}; আসলে একজন হলে এক করুন",
    "reach": "উৎসে কয়েকজনের পাশে একটিই যোগাযোগ; যাঁর নয়, তাঁর নিচ থেকে মুছুন",
    "title": "পদবি কোথায় শুরু, উৎসে স্পষ্ট নয়; নামের অংশ name: এ, পদবির অংশ post: এ রাখুন",
    "person": "উৎসে নাম বলে লেখা নেই; মানুষের নাম না হলে ঠিক ঘরে নিন",
    "workplace": "উৎসে কার্যালয় বলে লেখা নেই; কার্যালয় না হলে ঠিক ঘরে নিন",
    "range": "শেষের অংশ আলাদা নম্বর বা এক্সটেনশন হতে পারে; আলাদা নম্বর হলে পুরোটা mobile: এ লিখুন",
    "zero": "উৎসে {found}, শুরুর ০ যোগ করা হয়েছে; নম্বরটি অন্য কিছু হলে মুছুন",
    "letter-date": "উৎসে স্মারকের পাশের তারিখ ({found}); চার্টারে স্বাক্ষরের তারিখ না হলে লাইনটি মুছুন",
    "ditto": "উৎসে এখানে শুধু '{found}' ছিল, উপরের সারির লেখা বসানো হয়েছে; এই সারিতেও তা ঠিক কি না দেখুন",
    "torn": "উৎসে কোথাও কোথাও ভাঙা ({found}), জোড়া হয়েছে; বানানটি মিলিয়ে দেখুন",
    "otherwise": "উৎসে অন্য জায়গায় লেখা: {found}; যেটি ঠিক সেটি রাখুন",
    "date": "উৎসে তারিখটি এভাবে লেখা: {found}; বছর-মাস-দিন ঠিক হয়েছে কি না দেখুন",
    "place": "ফাইলের নাম থেকে ধরা হয়েছে; কার্যালয়টি এই উপজেলার কি না দেখুন",
    "department": "কার্যালয়ের নাম থেকে ধরা হয়েছে; ঠিক দপ্তরের নাম কি না দেখুন",
    "website": "স্বাক্ষরকারীর নিচে লেখা ঠিকানা; কার্যালয়ের ওয়েবসাইট কি না দেখুন",
    "table-title": "উৎসে ছকের শিরোনাম নেই; ছকে কী আছে তা লিখুন",
    "title-cut": "কলামের শিরোনাম এত লম্বা হয় না, পুরোটা: {found}; ছোট করে লিখুন",
    "cut": "এ ঘরে এত লম্বা লেখা ধরে না, শেষের অংশ নিচের তালিকায়; ছোট করে লিখুন",
    "lines": "উৎসে কয়েক লাইনে ছিল, এক লাইনে জোড়া হয়েছে; ঠিক পড়া যায় কি না দেখুন",
    "bijoy": "বিজয় (ANSI) লেখা থেকে রূপান্তরিত, পুরো ফাইলে; বানান মূল চার্টারের সঙ্গে মিলিয়ে দেখুন",
}
