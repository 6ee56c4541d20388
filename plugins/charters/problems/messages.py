"""What problems say, in Bengali and in English: what is wrong; what to write instead."""

from typing import Final

from ...words import say

SUMMARY: Final = {
    "bn": "{errors}টি ভুল, {warnings}টি সতর্কতা, {files}টি ফাইলে",
    "en": "errors: {errors}, warnings: {warnings}, files: {files}",
}


EPOCH: Final = say(
    "SOURCE_DATE_EPOCH '{found}' সেকেন্ডের সংখ্যা নয়; ০ থেকে ২৫৩৪০২৩০০৭৯৯-এর মধ্যে ইংরেজি অঙ্কে লিখুন, যেমন 1793577600",
    "SOURCE_DATE_EPOCH '{found}' is no number of seconds; write digits from 0 to 253402300799, like 1793577600",
)


_FILES: Final = {
    "file-missing": say(
        "ফাইলটি নেই; এই নামে ফাইলটি আবার রাখুন",
        "the file does not exist; put it back under this name",
    ),
    "no-offices": say(
        "কোনো কার্যালয়ের ফাইল নেই; <জেলা>/<উপজেলা>.md নামে অন্তত একটি লিখুন",
        "there is no office file; write at least one as <district>/<upazila>.md",
    ),
    "foreign-file": say(
        "এই জায়গায় এমন ফাইল বা ফোল্ডার থাকতে পারে না; সরিয়ে নিন, চার্টার হলে <উপজেলা>.md নাম দিন",
        "such a file or folder does not belong here; move it away, or name a charter <upazila>.md",
    ),
    "symlink": say(
        "এটি অন্য ফাইলের সংযোগ (symlink); আসল ফাইলটি এখানে রাখুন",
        "this is a symbolic link; put the file itself here",
    ),
    "path-slug": say(
        "'{found}' ঠিকানা হতে পারে না; ছোট ইংরেজি অক্ষরে শুরু করে অক্ষর, সংখ্যা ও মাঝে - দিয়ে ৬৪ অক্ষরের মধ্যে লিখুন, যেমন sadar-2",
        "'{found}' cannot be an address; begin with a lower-case letter, go on with letters, digits and inner hyphens, at most 64 in all, like sadar-2",
    ),
    "path-reserved": say(
        "'{found}' নামটি অন্য কাজে সংরক্ষিত; আরেকটি নাম দিন, যেমন sadar-2",
        "the name '{found}' is reserved; choose another, like sadar-2",
    ),
    "district-unknown": say(
        "places.yaml-এ '{found}' নামে জেলা নেই; সেখানকার slug লিখুন, বিভাগের কার্যালয় হলে <বিভাগ>-division, জাতীয় হলে national",
        "no district '{found}' in places.yaml; write a slug from there, for offices of a division <division>-division, of the nation national",
    ),
    "district-unknown-near": say(
        "places.yaml-এ '{found}' নামে জেলা নেই; '{near}' লিখতে চেয়েছেন কি?",
        "no district '{found}' in places.yaml; did you mean '{near}'?",
    ),
    "unreadable": say(
        "পড়া গেল না ({reason}); ফাইল ও তার ফোল্ডারের পড়ার অনুমতি দেখুন",
        "this cannot be read ({reason}); check the permissions of the file and of its folder",
    ),
    "too-large": say(
        "ফাইলটি {size} কেবি; {limit} কেবির মধ্যে রাখুন",
        "the file has {size} kB; keep it within {limit} kB",
    ),
    "empty-file": say(
        "ফাইলটি খালি; --- দিয়ে শুরু করে চার্টারের ঘরগুলো লিখুন",
        "the file is empty; begin with --- and write the charter's fields",
    ),
    "empty-data": say(
        "ফাইলটিতে কোনো ঘর নেই; '{begins}' দিয়ে শুরু করে ঘরগুলো লিখুন",
        "there is no field in the file; begin with '{begins}' and write its fields",
    ),
    "not-utf8": say(
        "লেখা UTF-8 নয় ({found}); ফাইলটি UTF-8 এনকোডিংয়ে সংরক্ষণ করুন",
        "the text is not UTF-8 ({found}); save the file in the UTF-8 encoding",
    ),
    "character": say(
        "অদৃশ্য বা নিষিদ্ধ চিহ্ন {found} আছে; চিহ্নটি মুছে দিন",
        "there is an invisible or forbidden character {found}; delete it",
    ),
    "character-lost": say(
        "{found} চিহ্নটির জায়গায় অক্ষর হারিয়ে গেছে; অক্ষরগুলো আবার লিখে ফাইলটি UTF-8-এ সংরক্ষণ করুন",
        "letters are lost where {found} stands; type them again and save the file as UTF-8",
    ),
    "front-matter-twice": say(
        "ঘরগুলো এই লাইন থেকে দ্বিতীয়বার শুরু হয়েছে, নিচের কিছুই পড়া হয় না; একবারের ঘরগুলো রেখে বাকিটা মুছুন",
        "the fields begin a second time on this line and are not read; keep them once and delete the rest",
    ),
    "too-many-problems": say(
        "এর পরেও ভুল আছে, আর দেখা হয়নি; এগুলো ঠিক করে আবার দেখুন",
        "there is more below, not looked at; mend these and check again",
    ),
    "conflict-marker": say(
        "দুই সংস্করণের সংঘাতের চিহ্ন রয়ে গেছে; একটি সংস্করণ রেখে চিহ্নগুলো মুছুন",
        "a merge conflict is left in the file; keep one version and delete the marks",
    ),
    "no-front-matter": say(
        "প্রথম লাইনে --- নেই; --- এর পরে ঘরগুলো, তারপর আবার --- লিখুন",
        "the first line is not ---; write ---, then the fields, then --- again",
    ),
    "unclosed-front-matter": say(
        "ঘরগুলোর শেষে --- নেই; শেষ ঘরের পরের লাইনে --- লিখুন",
        "no --- ends the fields; write --- on the line after the last one",
    ),
    "office-twice": say(
        "একই কার্যালয় {other} ফাইলেও আছে; একটি ফাইল রাখুন, অথবা নাম ও department আলাদা লিখুন",
        "the same office is also in {other}; keep one file, or write another name and department",
    ),
    "office-address": say(
        "'{found}' কার্যালয়ের ঠিকানা হতে পারে না; ফোল্ডার/ফাইলের নাম আকারে, .md ছাড়া লিখুন, যেমন {example}",
        "'{found}' cannot be an office's address; write folder/name of the file without .md, like {example}",
    ),
    "office-address-near": say(
        "'{found}' এভাবে লেখা যায় না; শুধু '{near}' লিখুন",
        "'{found}' is not how an address is written; write '{near}' alone",
    ),
    "redirect-nowhere": say(
        "'{found}' কোথায় গেল তা লেখা নেই; to: এ এখনকার ঠিকানা, অথবা closed: এ কী হয়েছে তা লিখুন",
        "it is not said where '{found}' went; write its present address after to:, or after closed: what became of it",
    ),
    "redirect-stands": say(
        "'{found}' এখনও আছে, তাই তা পুরোনো ঠিকানা হতে পারে না; এই ঘরগুলো মুছুন, অথবা সেখানে যা আছে তা সরিয়ে নিন",
        "'{found}' is still there, so it is no old address; remove this entry, or what is there",
    ),
    "redirect-twice": say(
        "'{found}' লাইন {first}-এ আগেই আছে; দুটির একটি রাখুন",
        "'{found}' is already on line {first}; keep one of the two",
    ),
    "redirect-unknown": say(
        "'{found}' ঠিকানায় কিছু নেই; এখন আছে এমন ঠিকানা লিখুন, অথবা to: মুছে closed: এ কী হয়েছে তা লিখুন",
        "there is nothing at '{found}'; write an address that there is, or instead of to: after closed: what became of it",
    ),
    "redirect-unknown-service": say(
        "services.yaml-এ '{found}' নামে কোনো সেবা নেই; সেখানকার slug লিখুন (সেবা সেখানে না থাকলে আগে চালান invoke format), অথবা to: মুছে closed: এ কী হয়েছে তা লিখুন",
        "no service '{found}' in services.yaml; write a slug from there (which invoke format enters), or instead of to: after closed: what became of it",
    ),
    "redirect-unknown-near": say(
        "'{found}' ঠিকানায় কিছু নেই; '{near}' লিখতে চেয়েছেন কি?",
        "there is nothing at '{found}'; did you mean '{near}'?",
    ),
    "redirect-circle": say(
        "ঠিকানাগুলো ঘুরে একই জায়গায় ফেরে ({chain}); একটির to: এ এখন আছে এমন ঠিকানা লিখুন",
        "the addresses lead in a circle ({chain}); write after one to: an address that there is",
    ),
    "calendar-file": say(
        "এই ফোল্ডারে শুধু ছুটির ক্যালেন্ডার থাকে, প্রতি বছরের একটি ফাইল; নাম দিন <বছর>.yaml, যেমন 2026.yaml, অন্য কিছু হলে সরিয়ে নিন",
        "only the calendars of years belong into this folder, one file each; call it <year>.yaml, like 2026.yaml, or move it away",
    ),
    "calendar-gap": say(
        "{before} ও {after} সালের মাঝের বছরটি নেই; invoke calendar --year {year} যা লেখে তা যাচাই করে এই নামে রাখুন",
        "the year between {before} and {after} is missing; check what invoke calendar --year {year} writes and keep it under this name",
    ),
    "empty-page": say(
        "শিরোনামের নিচে কোনো লেখা নেই; --- এর পরে পৃষ্ঠার কথা লিখুন",
        "there is no text under the title; write the page after ---",
    ),
}

_YAML: Final = {
    "not-a-mapping": say(
        "ঘরগুলো 'নাম: মান' আকারে নেই; প্রতি লাইনে একটি ঘর লিখুন, যেমন {begins}",
        "the fields are not 'name: value'; write one field a line, like {begins}",
    ),
    "yaml-tab": say(
        "লাইনের শুরুতে ট্যাব আছে; ট্যাবের বদলে ফাঁকা (space) দিন",
        "there is a tab at the beginning of the line; use blanks instead",
    ),
    "yaml-no-colon": say(
        "ঘরের নামের পরে কোলন ও ফাঁকা নেই; নাম: মান আকারে লিখুন",
        "no colon and blank stand after the field's name; write name: value",
    ),
    "yaml-colon": say(
        "মানের ভিতরে ': ' আছে বা লাইনের শুরুর ফাঁকা মেলে না; পুরো মান ' ' চিহ্নের মধ্যে লিখুন",
        "there is ': ' inside a value, or the indent is off; put the whole value in ' '",
    ),
    "yaml-curly": say(
        "মানের শুরুতে বাঁকা উদ্ধৃতি চিহ্ন “ বা ‘ আছে, যা উদ্ধৃতি নয়; পুরো মান সোজা ' ' চিহ্নের মধ্যে লিখুন",
        "the value begins with a curly quote “ or ‘, which quotes nothing; put the whole value in straight ' '",
    ),
    "yaml-bracket": say(
        "খোলা বন্ধনী '[' বা '{{' বন্ধ হয়নি; বন্ধ করুন, অথবা মানটি ' ' চিহ্নের মধ্যে লিখুন",
        "a bracket '[' or '{{' is not closed; close it, or put the value in ' '",
    ),
    "yaml-comma": say(
        "দুটি ঘরের মাঝে কমা (,) বাদ পড়েছে; কমা দিন, আর মানের ভিতরে ': ' বা উদ্ধৃতি চিহ্ন থাকলে পুরো মান ' ' চিহ্নের মধ্যে লিখুন",
        "a comma is missing between two fields; write it, or where a value holds ': ' or a quotation mark put the whole value in ' '",
    ),
    "yaml-quote": say(
        "উদ্ধৃতি চিহ্ন বন্ধ হয়নি বা ভিতরে ভুল \\ আছে; মানের শেষে একই চিহ্ন দিন",
        "a quotation mark is not closed, or holds a wrong \\; write the same mark after the value",
    ),
    "yaml-syntax": say(
        "লাইনটি পড়া গেল না; লাইনের শুরুর ফাঁকা মেলান, বিশেষ চিহ্নের মান ' ' চিহ্নের মধ্যে লিখুন",
        "the line cannot be read; align the indent, put a value with special signs in ' '",
    ),
    "yaml-key": say(
        "ঘরের নাম একটি শব্দ নয়; নাম: মান আকারে লিখুন",
        "a field's name is not a word; write name: value",
    ),
    "yaml-anchor": say(
        "'&{name}' ব্যবহার করা যায় না; মানটি প্রতি সারিতে লিখুন, চার্টারে defaults-এ একবারও লেখা যায়",
        "'&{name}' cannot be used here; write the value in each row, in a charter once under defaults",
    ),
    "yaml-alias": say(
        "'*{name}' ব্যবহার করা যায় না; মানটি আবার লিখুন, চার্টারে defaults-এ একবারও লেখা যায়",
        "'*{name}' cannot be used here; write the value again, in a charter once under defaults",
    ),
    "yaml-merge": say(
        "'<<' ব্যবহার করা যায় না; ঘরগুলো প্রতি সারিতে লিখুন, চার্টারে defaults-এ একবারও লেখা যায়",
        "'<<' cannot be used here; write the fields in each row, in a charter once under defaults",
    ),
    "yaml-tag": say(
        "'{tag}' ধরনের চিহ্ন ব্যবহার করা যায় না; চিহ্নটি মুছে শুধু মান লিখুন",
        "the tag '{tag}' cannot be used here; delete it and write the value alone",
    ),
    "yaml-document": say(
        "এক ফাইলে দ্বিতীয় একটি অংশ শুরু হয়েছে; বাড়তি --- মুছুন",
        "a second document begins in the file; delete the extra ---",
    ),
    "too-deep": say(
        "ঘরের ভিতরে ঘর {limit} ধাপের বেশি; নমুনা ফাইলের মতো করে লিখুন",
        "fields are nested deeper than {limit} levels; write as in the sample file",
    ),
    "duplicate-key": say(
        "'{key}' ঘরটি {first} নম্বর লাইনেও আছে; একটি রাখুন",
        "'{key}' stands on line {first} too; keep one",
    ),
    "duplicate-key-row": say(
        "'{key}' ঘরটি {first} নম্বর লাইনেও আছে; এখান থেকে নতুন সারি হলে আগে '- ' দিয়ে '- {key}: …' লিখুন, নইলে একটি রাখুন",
        "'{key}' stands on line {first} too; if a new row begins here write '- {key}: …', or else keep one",
    ),
}

_FIELDS: Final = {
    "unknown-key": say(
        "'{key}' নামে কোনো ঘর নেই; এগুলোর একটি লিখুন: {allowed}",
        "there is no field '{key}'; write one of: {allowed}",
    ),
    "unknown-key-near": say(
        "'{key}' নামে কোনো ঘর নেই; '{near}' লিখতে চেয়েছেন কি?",
        "there is no field '{key}'; did you mean '{near}'?",
    ),
    "unknown-key-deep": say(
        "'{key}' এর ভিতরে নয়; লাইনের একেবারে শুরুতে, অন্য ঘরের বাইরে '{key}:' লিখুন",
        "'{key}' does not belong inside; write '{key}:' at the very beginning of a line, outside of other fields",
    ),
    "unknown-key-elsewhere": say(
        "'{key}' এখানকার ঘর নয়; {place} হিসেবে লিখুন",
        "'{key}' is no field of this place; write it as {place}",
    ),
    "missing-key": say(
        "আবশ্যক ঘরটি নেই; ঘরটি যোগ করে মান লিখুন",
        "the required field is missing; add it with its value",
    ),
    "blank": say(
        "ঘরটি খালি; মান লিখুন, অথবা লাইনটি মুছে দিন",
        "the field is empty; write a value, or delete the line",
    ),
    "blank-required": say(
        "আবশ্যক ঘরটি খালি; মান লিখুন",
        "the required field is empty; write its value",
    ),
    "blank-hash": say(
        "# এর পরের লেখা পড়া হয় না, তাই ঘরটি খালি: '{found}'; মান হলে পুরোটা ' ' চিহ্নের মধ্যে লিখুন, নইলে লাইনটি মুছুন",
        "what follows # is not read, so the field is empty: '{found}'; put the value in ' ', or delete the line",
    ),
    "not-text": say(
        "এখানে লেখা থাকার কথা; তালিকা বা ভিতরের ঘর না দিয়ে শুধু লেখা দিন",
        "text belongs here; write words, not a list or inner fields",
    ),
    "not-list": say(
        "এখানে তালিকা থাকার কথা; প্রতিটি লাইন - দিয়ে শুরু করুন",
        "a list belongs here; begin each line with -",
    ),
    "not-mapping": say(
        "এখানে ভিতরের ঘর থাকার কথা; পরের লাইনে ফাঁকা দিয়ে নাম: মান লিখুন",
        "inner fields belong here; write name: value indented on the next lines",
    ),
    "not-officers": say(
        "এখানে officers-এর একটি নাম অথবা নামের তালিকা থাকার কথা; যেমন ac-land বা [ac-land, nazir] লিখুন",
        "a key of officers or a list of keys belongs here; write one like ac-land, several like [ac-land, nazir]",
    ),
    "not-lines": say(
        "এখানে লেখা অথবা লেখার তালিকা থাকার কথা; ভিতরের ঘর না দিয়ে শুধু লেখা দিন, কয়েকটি হলে প্রতিটি - দিয়ে শুরু করুন",
        "text or a list of texts belongs here; write words without inner fields, several of them each begun with -",
    ),
    "not-cells": say(
        "এখানে ছকের একটি সারির ঘরগুলো থাকার কথা; [ ] চিহ্নের মধ্যে কমা দিয়ে লিখুন, যেমন [সাফকবলা, ২ %]",
        "the cells of a table's row belong here; write them in [ ] with commas, like [sale deed, 2 %]",
    ),
    "not-titled": say(
        "এখানে কলামের শিরোনাম ও লেখা থাকার কথা; পরের লাইনে ফাঁকা দিয়ে শিরোনাম: লেখা লিখুন, যেমন আইন: ধারা ১৪৩",
        "a column's title and text belong here; write title: text indented on the next lines, like law: section 143",
    ),
    "too-long": say(
        "লেখা {length} অক্ষর; {limit} অক্ষরের মধ্যে লিখুন, বাকিটা নিচের বিবরণে রাখুন",
        "the text has {length} characters; keep it within {limit}, put the rest into the prose below",
    ),
    "too-many": say(
        "তালিকায় {length}টি আছে; {limit}টির মধ্যে রাখুন",
        "the list has {length} entries; keep it within {limit}",
    ),
    "empty-list": say(
        "তালিকা খালি; অন্তত একটি সারি লিখুন, অথবা ঘরটি মুছে দিন",
        "the list is empty; write at least one row, or delete the field",
    ),
    "line-break": say(
        "মানটি এক লাইনের বেশি; এক লাইনে লিখুন",
        "the value has a line break; write it on one line",
    ),
    "slug": say(
        "'{found}' নাম হতে পারে না; ছোট ইংরেজি অক্ষরে শুরু করে অক্ষর, সংখ্যা ও মাঝে - দিয়ে ৬৪ অক্ষরের মধ্যে লিখুন, যেমন assistant-programmer",
        "'{found}' cannot be a name; begin with a lower-case letter, go on with letters, digits and inner hyphens, at most 64 in all, like assistant-programmer",
    ),
    "row-id": say(
        "'{found}' সারির ঠিকানা হতে পারে না; '{meant}' লিখুন",
        "'{found}' cannot be the address of a row; write '{meant}'",
    ),
    "section-unknown": say(
        "'{found}' নামে কোনো ভাগ নেই; এগুলোর একটি লিখুন: {allowed}",
        "there is no section '{found}'; write one of: {allowed}",
    ),
    "language-unknown": say(
        "'{found}' ভাষায় চার্টার দেখানো যায় না; bn (বাংলা) অথবা en (ইংরেজি) লিখুন",
        "a charter cannot be shown in '{found}'; write bn (Bengali) or en (English)",
    ),
    "lint-ignore-unknown": say(
        "'{found}' নামে কোনো সতর্কতা নেই; '{near}' লিখতে চেয়েছেন কি?",
        "there is no warning '{found}'; did you mean '{near}'?",
    ),
    "choice": say(
        "'{found}' এখানে লেখা যায় না; এগুলোর একটি লিখুন: {allowed}",
        "'{found}' cannot stand here; write one of: {allowed}",
    ),
    "service-twice": say(
        "'{found}' '{other}' ঠিকানায় লেখা আছে; এক জায়গায় রেখে অন্যটি মুছুন",
        "'{found}' is entered at '{other}'; keep it at one and delete the other",
    ),
    "not-service-names": say(
        "এখানে সেবার নাম থাকার কথা; slug: নাম লিখুন, অথবা slug: [নাম, অন্য নাম]",
        "a service's name belongs here; write slug: name, or slug: [name, another name]",
    ),
    "place-twice": say(
        "'{found}' একবার লেখা হয়েছে; আরেকটি নাম দিন",
        "'{found}' is taken; write another name",
    ),
}

_VALUES: Final = {
    "phone": say(
        "'{found}' ফোন নম্বর হতে পারে না; কোডসহ একটি নম্বর লিখুন, যেমন ০১৭০০-০০০০০০ বা ০২৫৮৯৯৬২৪৮৮",
        "'{found}' cannot be a telephone number; write one number with its code, like 01700-000000 or 02589962488",
    ),
    "phone-joiner": say(
        "'{found}' নম্বরের মধ্যে অদৃশ্য চিহ্ন (U+200C বা U+200D) আছে; নতুন করে '{meant}' লিখুন",
        "'{found}' has an invisible joiner (U+200C or U+200D) inside; type '{meant}' anew",
    ),
    "phone-extension": say(
        "'{found}' নম্বরের সঙ্গে এক্সটেনশন লেখা; এখানে '{meant}' রাখুন, এক্সটেনশনটি পদবি বা কক্ষের ঘরে লিখুন",
        "'{found}' has an extension behind the number; keep '{meant}' and write the extension beside the post or the room",
    ),
    "phone-near": say(
        "'{found}' ফোন নম্বর হতে পারে না; '{meant}' লিখতে চেয়েছেন কি?",
        "'{found}' cannot be a telephone number; did you mean '{meant}'?",
    ),
    "none": say(
        "'{found}' মানে কিছু নেই; লাইনটি মুছে দিন",
        "'{found}' says that there is none; delete the line",
    ),
    "email": say(
        "'{found}' ই-মেইল ঠিকানা হতে পারে না; একটি ঠিকানা লিখুন, যেমন office@example.gov.bd",
        "'{found}' cannot be a mail address; write one address, like office@example.gov.bd",
    ),
    "email-blank": say(
        "'{found}' ঠিকানার ভিতরে ফাঁকা আছে; ঠিক হলে '{joined}' লিখুন",
        "'{found}' has a blank inside; write '{joined}' if that is right",
    ),
    "website": say(
        "'{found}' ওয়েব ঠিকানা হতে পারে না; http, https বা শুধু নাম লিখুন, যেমন doict.gov.bd",
        "'{found}' cannot be a web address; write http, https or the bare host, like doict.gov.bd",
    ),
    "date": say(
        "'{found}' কোনো তারিখ নয়; পঞ্জিকার একটি দিন বছর-মাস-দিন আকারে লিখুন, যেমন 2022-06-20",
        "'{found}' is no day of the calendar; write year-month-day, like 2022-06-20",
    ),
    "date-near": say(
        "'{found}' তারিখটি বছর-মাস-দিন আকারে নেই; '{meant}' লিখুন, যদি সেই দিনই হয়",
        "'{found}' is no year-month-day; write '{meant}' if that is the day",
    ),
    "date-early": say(
        "{found} তারিখে কোনো চার্টার ছিল না; যেদিন স্বাক্ষর বা মিলিয়ে দেখা হয়েছে সেই তারিখ লিখুন",
        "no charter is as old as {found}; write the day the charter was signed or looked through",
    ),
    "date-future": say(
        "{found} এখনো আসেনি; যেদিন স্বাক্ষর বা মিলিয়ে দেখা হয়েছে সেই তারিখ লিখুন",
        "{found} is still to come; write the day the charter was signed or looked through",
    ),
    "reviewer-alone": say(
        "কবে মিলিয়ে দেখেছেন, তা নেই; reviewed: ঘরে সেই তারিখ লিখুন",
        "there is no day of the review; write it under reviewed",
    ),
    "limit": say(
        "'{found}' থেকে সময় বোঝা যায় না; সংখ্যা ও একক লিখুন, যেমন ৩০ কার্যদিবস",
        "'{found}' is not a time limit; write a number and its unit, like ৩০ কার্যদিবস",
    ),
    "limit-unit": say(
        "'{found}'-এ '{word}' সময়ের কোনো একক নয়; '{meant}' লিখুন",
        "in '{found}', '{word}' is no unit of time; write '{meant}'",
    ),
    "limit-range": say(
        "'{found}' সম্ভব নয়; ১ থেকে {most}-এর মধ্যে লিখুন",
        "'{found}' is out of range; write 1 to {most}",
    ),
    "officer-none": say(
        "কোনো officers লেখা নেই; officers-এর নিচে '{key}' নামে পদবিসহ লিখুন, অথবা এই ঘরটি মুছে দিন",
        "there are no officers; write '{key}' with a post under officers, or delete this field",
    ),
    "officer-unknown": say(
        "officers-এ '{key}' নেই; এগুলোর একটি লিখুন: {allowed}",
        "'{key}' is not under officers; write one of: {allowed}",
    ),
    "officer-unknown-near": say(
        "officers-এ '{key}' নেই; '{near}' লিখতে চেয়েছেন কি?",
        "'{key}' is not under officers; did you mean '{near}'?",
    ),
    "id-twice": say(
        "'{found}' {first} নম্বর লাইনের সারিরও ঠিকানা; যে সারিটি নতুন তাতে '{meant}' লিখুন",
        "'{found}' is the address of the row on line {first} too; write '{meant}' in the row that is new",
    ),
    "id-closed": say(
        "'{found}' মুছে ফেলা সারির ঠিকানা ({first} নম্বর লাইনে closed-এ); সেবাটি নতুন হলে '{meant}' লিখুন, আগেরটিই আবার চালু হলে closed থেকে মুছুন",
        "'{found}' is the address of a deleted row (closed, line {first}); write '{meant}' if the service is new, or delete it from closed if it is given again",
    ),
    "id-reserved": say(
        "'{found}' পাতার অন্য অংশের ঠিকানা; '{meant}' লিখুন",
        "'{found}' is the address of another part of the page; write '{meant}'",
    ),
    "closed-twice": say(
        "'{found}' {first} নম্বর লাইনেও আছে; একটি রাখুন",
        "'{found}' stands on line {first} too; keep one",
    ),
    "closed-reserved": say(
        "'{found}' পাতার অন্য অংশের ঠিকানা, কোনো সারির নয়; মুছে ফেলা সারির id লিখুন, নয়তো লাইনটি মুছুন",
        "'{found}' is the address of another part of the page, and never of a row; write the id of the deleted row, or delete the line",
    ),
    "place-missing": say(
        "'{slug}' {district} জেলার উপজেলা নয়; কার্যালয়টি কোথায়, place: এ এগুলোর একটি লিখুন: {allowed}",
        "'{slug}' is no upazila of {district}; say where the office is, place: with one of: {allowed}",
    ),
    "place-missing-near": say(
        "'{slug}' {district} জেলার উপজেলা নয়; place: {near} এর মতো করে স্থান লিখুন",
        "'{slug}' is no upazila of {district}; say where the office is, like place: {near}",
    ),
    "place-unknown": say(
        "{district} জেলার কোনো উপজেলার slug '{slug}' নয়; এগুলোর একটি লিখুন: {allowed}",
        "no upazila of {district} has the slug '{slug}'; write one of: {allowed}",
    ),
    "place-unknown-near": say(
        "{district} জেলার কোনো উপজেলার slug '{slug}' নয়; '{near}' লিখতে চেয়েছেন কি?",
        "no upazila of {district} has the slug '{slug}'; did you mean '{near}'?",
    ),
    "place-folder": say(
        "এই ফোল্ডারের কার্যালয়ের স্থান '{found}' হয় না; {allowed} লিখুন, নয়তো ফাইলটি content/offices/{folder}/ ফোল্ডারে নিন",
        "'{found}' does not go with this folder; write {allowed}, or move the file to content/offices/{folder}/",
    ),
    "local-mixed": say(
        "'{other}' ও '{found}' একসঙ্গে হয় না; যেটির কার্যালয় শুধু সেটি রাখুন",
        "'{other}' and '{found}' do not go together; keep the one whose office this is",
    ),
    "local-folder": say(
        "বিভাগ বা জাতীয় কার্যালয়ে এটি হয় না; ঘরটি মুছুন, নয়তো ফাইলটি content/offices/<জেলা>/ ফোল্ডারে নিয়ে place: লিখুন",
        "an office of a division or of the nation has none; delete it, or move the file to content/offices/<district>/ and write place:",
    ),
    "union-place": say(
        "ইউনিয়নটি কোন উপজেলার তা বলা নেই; place: ঘরে এগুলোর একটি লিখুন: {allowed}",
        "nothing says in which upazila the union is; write in place: one of: {allowed}",
    ),
    "no-services": say(
        "একটিও সেবা নেই, অন্য কিছুও না; এগুলোর অন্তত একটি লিখুন: {allowed}, contact বা tables",
        "there is no service and nothing else; write at least one of: {allowed}, contact or tables",
    ),
    "general-mixed": say(
        "general শুধু তখনই, যখন চার্টারে ভাগ নেই; সেবাগুলো citizen, institutional বা internal-এ নিন",
        "general is for undivided charters only; move its rows to citizen, institutional or internal",
    ),
    "table-row-long": say(
        "এই সারিতে {count}টি ঘর, কলাম {most}টি; বাড়তি ঘর মুছুন, অথবা columns-এ তার শিরোনাম লিখুন",
        "this row has {count} cells, the table {most} columns; delete the cells that are too many, or write their titles under columns",
    ),
    "tier-nobody": say(
        "এই ধাপ কার কাছে, তা নেই; to অথবা officer লিখুন",
        "this tier leads to nobody; write to or officer",
    ),
    "tier-twice": say(
        "'{found}' ধাপটি আগেও আছে; প্রতিটি ধাপ একবার লিখুন",
        "the tier '{found}' stands twice; write each tier once",
    ),
    "tier-order": say(
        "'{found}' ধাপটি '{before}' এর পরে; অনিক, আপিল, মন্ত্রিপরিষদ এই ক্রমে লিখুন",
        "'{found}' stands after '{before}'; write complaint officer, appeal officer, Cabinet Division in this order",
    ),
}

_CALENDAR: Final = {
    "calendar-year": say(
        "ফাইলের নামে বছর {year}, ভিতরে '{found}'; যেটি ঠিক দুই জায়গায় সেটি লিখুন",
        "the file's name says {year}, this '{found}'; write the right year in both",
    ),
    "calendar-day": say(
        "{found} তারিখটি {year} সালের নয়; ঠিক করুন, নয়তো সেই বছরের ফাইলে নিন",
        "{found} is no day of {year}; correct the date, or move it to that year's file",
    ),
    "calendar-closed": say(
        "ছুটির একটি দিনও নেই, তাই সব ছুটি কার্যদিবস গোনা হবে; invoke calendar --year {year} যা লেখে তা যাচাই করে closed: এ নিন",
        "there is no closed day, so every holiday would be counted as worked; check what invoke calendar --year {year} writes and take its closed: over",
    ),
    "calendar-weekday": say(
        "{day} '{found}' নয়; {meant} লিখুন, নয়তো তারিখটি ঠিক করুন",
        "{day} is no '{found}'; write {meant}, or correct the date",
    ),
    "calendar-section": say(
        "এই সারি {section}: এর নিচে পড়েছে, কিন্তু এটি অফিস বন্ধের দিন; সারিটি closed: এর নিচে নিন",
        "the row of a closed day stands under {section}:; move it under closed:",
    ),
    "calendar-section-open": say(
        "এই সারি {section}: এর নিচে পড়েছে, কিন্তু এটি একটি দিন; অফিস বন্ধ হলে closed:, খোলা হলে open: এর নিচে নিন",
        "the row of a day stands under {section}:; move it under closed:, or under open: if offices work",
    ),
    "calendar-twice": say(
        "{found} একই কারণে ('{name}') {first} নম্বর লাইনেও আছে; একটি রাখুন, কারণ অন্য হলে তা লিখুন",
        "{found} stands on line {first} too for the same reason, '{name}'; keep one, or write the other reason",
    ),
    "calendar-twice-districts": say(
        "{found} একই কারণে ('{name}') {first} নম্বর লাইনেও আছে; সেই সারিতে only: [{districts}] লিখে এই সারি মুছুন",
        "{found} stands on line {first} too for the same reason, '{name}'; write only: [{districts}] there and delete this row",
    ),
    "calendar-open": say(
        "{found} শুক্র বা শনিবার নয়, অফিস এমনিতেই খোলা; লাইনটি মুছুন, নয়তো তারিখটি ঠিক করুন",
        "{found} is neither Friday nor Saturday, so offices are open anyway; delete the line, or correct the date",
    ),
    "calendar-both": say(
        "{found} তারিখে {first} নম্বর লাইনে সারা দেশে অফিস বন্ধ; খোলা না বন্ধ দেখে একটি লাইন মুছুন",
        "offices are closed in the whole country on {found} (line {first}); find out which is right and delete the other line",
    ),
    "calendar-weekend": say(
        "সাপ্তাহিক ছুটি শুক্র ও শনি ধরে দিন গোনা হয়; weekend: [fri, sat] লিখুন",
        "days are counted with Friday and Saturday as the weekend; write weekend: [fri, sat]",
    ),
    "calendar-known": say(
        "বছরটি এখনো অনুমান (provisional: true), তাই কোনো দিন পর্যন্ত জানা নেই; এই লাইনটি মুছুন, তালিকা প্রকাশিত হলে provisional: মুছুন",
        "the year is a guess (provisional: true), so it is known up to no day; delete this line, or provisional: if the official list is out",
    ),
    "calendar-source": say(
        "দিনটি কোথা থেকে জানা গেছে তা সারিতে বা ফাইলের শুরুতে নেই; source: এ প্রজ্ঞাপনের নম্বর বা ঠিকানা লিখুন",
        "neither the row nor the head of the file says where the day is from; write source: with the order's number or address",
    ),
    "calendar-district": say(
        "places.yaml-এ '{found}' নামে জেলা নেই; সেখানকার slug লিখুন, যেমন {example}",
        "no district '{found}' in places.yaml; write a slug from there, like {example}",
    ),
}

_WEAKNESSES: Final = {
    "W-calendar-ends": say(
        "{year} সালের ছুটির ক্যালেন্ডার নেই, আজকের আবেদনের শেষ দিন সেখানে পড়তে পারে; invoke calendar --year {year} চালিয়ে যা লেখে তা যাচাই করে এই নামে রাখুন",
        "there is no calendar of {year}, into which limits that begin today may run; run invoke calendar --year {year}, check what it writes and keep it under this name",
    ),
    "W-calendar-checked": say(
        "শেষবার দেখা হয়েছে {checked} (checked:), তাই {found} পর্যন্ত নয়, সেদিন পর্যন্তই জানা ধরা হয়; এখন দেখে থাকলে checked: এ আজকের তারিখ লিখুন",
        "somebody last looked on {checked} (checked:), so orders are taken as known to that day and not to {found}; if you have looked now, write today's date in checked:",
    ),
    "W-calendar-few": say(
        "সাধারণ ছুটি (kind: general) {count}টি, সরকারি তালিকায় ১০টির কম থাকে না; তালিকার সঙ্গে মিলিয়ে বাকি দিনগুলো লিখুন",
        "there are few general holidays (kind: general), {count}, and no official list has less than 10; compare with the list and add the other days",
    ),
    "W-calendar-fixed": say(
        "প্রতি বছর অফিস বন্ধ থাকে এমন দিন এখানে নেই: {days}; closed: এ যোগ করুন, তারিখ ভুল থাকলে ঠিক করুন",
        "days on which offices are closed every year are missing: {days}; add them under closed:, or correct their dates",
    ),
    "W-calendar-future": say(
        "{found} এখনো আসেনি, তাই সেদিন পর্যন্ত কোনো আদেশ দেখা হয়নি; যেদিন পর্যন্ত দেখেছেন সেই তারিখ লিখুন, আজ পর্যন্ত হলে {today}",
        "{found} is still to come, so nobody has looked at orders up to it; write up to which day you have looked, at most {today}",
    ),
    "W-calendar-verified": say(
        "বছরটি আর অনুমান নয় (provisional: true নেই), অথচ {count}টি সারি যাচাই করা নয় (verified: false); সরকারি তালিকার সঙ্গে মিলিয়ে verified: false মুছুন, নয়তো provisional: true ফিরিয়ে আনুন",
        "the year is no guess any more (no provisional: true), but rows are not verified (verified: false), {count} of them; compare them with the official list and delete verified: false, or write provisional: true again",
    ),
    "W-ignore-unused": say(
        "এই ফাইলে {found} সতর্কতা নেই; lint-ignore থেকে লাইনটি মুছে দিন",
        "this file has no warning {found}; delete the line from lint-ignore",
    ),
    "W-import-mark": say(
        "এই চিহ্ন এখনো আছে: '{found}'; মূল চার্টারের সঙ্গে মিলিয়ে ঠিক করুন, তারপর # থেকে লাইনের শেষ পর্যন্ত মুছুন",
        "this mark is still there: '{found}'; compare it with the charter, put it right, then delete from the # to the end of the line",
    ),
    "W-import-unplaced": say(
        "আমদানির সময় বসানো যায়নি এমন {count}টি লেখা নিচে # এর পরে আছে, কেউ তা দেখবেন না; ঠিক ঘরে বসান, তারপর এই অংশ মুছুন",
        "texts that the import could not place stand below behind a # where nobody sees them: {count}; put each into its field, then delete this part",
    ),
    "W-text-hidden": say(
        "# এর পরের '{found}' কেউ দেখবেন না; মানের অংশ হলে পুরো মান ' ' চিহ্নের মধ্যে লিখুন, মন্তব্য হলে উপরের আলাদা লাইনে",
        "nobody will see '{found}' behind the #; put the whole value in ' ' if it is a part of it, or a note on a line of its own above",
    ),
    "W-time-no-number": say(
        "'{found}' থেকে সময় জানা যায় না; কত দিন লাগবে লিখুন, যেমন ৩ কার্যদিবস",
        "'{found}' does not say how long; write the number of days, like ৩ কার্যদিবস",
    ),
    "W-time-uncounted": say(
        "'{found}' থেকে দিন গোনা যায় না; শুধু দিনসংখ্যা লিখুন, যেমন ৩ কার্যদিবস",
        "no days can be counted from '{found}'; write the number of days alone, like ৩ কার্যদিবস",
    ),
    "W-time-number-word": say(
        "'{found}' কোনো সংখ্যা নয়; '{meant}' লিখুন",
        "'{found}' is no number; write '{meant}'",
    ),
    "W-time-unit": say(
        "'{found}' সময়ের কোনো একক নয়; '{meant}' লিখুন",
        "'{found}' is no unit of time; write '{meant}'",
    ),
    "W-cell-missing": say(
        "'{field}' ঘরটি নেই; সেবাগ্রহীতা যা জানতে চান তা লিখুন",
        "the cell '{field}' is missing; write what the citizen needs to know",
    ),
    "W-cell-misplaced": say(
        "'{found}' অন্য ঘরের কথা; '{meant}' ঘরে লিখুন",
        "'{found}' belongs to another cell; write it under '{meant}'",
    ),
    "W-cell-repeated": say(
        "'{found}' এই সারির '{other}' ঘরেও আছে; একটি ঘরে রেখে অন্যটিতে তার নিজের কথা লিখুন",
        "'{found}' stands under '{other}' of this row too; keep it in one and write what belongs in the other",
    ),
    "W-row-twice": say(
        "'{found}' সারিটি {first} নম্বর লাইনেও হুবহু আছে; একটি সারি মুছুন",
        "the row '{found}' stands on line {first} too, word for word; delete one",
    ),
    "W-name-twice": say(
        "'{found}' নামে এই ভাগে আরেকটি সেবা আছে ({first} নম্বর লাইনে); একটি মুছুন, অথবা দুটিকে এক সেবার ধরন (variants) করুন",
        "another service of this section is called '{found}' (line {first}); delete one, or make both variants of one service",
    ),
    "W-superior-self": say(
        "{count}টি সেবায় '{found}' নিজেই নিজের ঊর্ধ্বতন; প্রকৃত ঊর্ধ্বতন কর্মকর্তাকে লিখুন",
        "'{found}' is his own superior, services: {count}; write the real superior",
    ),
    "W-markup": say(
        "লেখায় '{found}' রয়ে গেছে; মুছে শুধু লেখা রাখুন",
        "'{found}' is left in the text; delete it and keep the words",
    ),
    "W-text-lost": say(
        "'{found}' হারানো অক্ষরের জায়গা; লেখাটি আবার লিখে ফাইলটি UTF-8-এ সংরক্ষণ করুন",
        "'{found}' stands where letters were lost; type the words again and save the file as UTF-8",
    ),
    "W-text-empty": say(
        "'{found}' কোনো লেখা নয়; যা থাকার কথা তা লিখুন, কিছু না থাকলে লাইনটি মুছুন",
        "'{found}' says nothing; write what belongs here, or delete the line",
    ),
    "W-text-ditto": say(
        "'{found}' একা পড়লে বোঝা যায় না; উপরের লেখাটি এখানেও পুরো লিখুন, সব সারিতে এক হলে defaults-এ",
        "'{found}' says nothing to one who reads this row alone; write the words again, or under defaults if all rows share them",
    ),
    "W-text-row": say(
        "এক ঘরে টেবিলের পুরো সারি: '{found}'; এখানে '{first}' রেখে বাকিগুলো যার যার ঘরে লিখুন",
        "a whole row of a table stands in one value: '{found}'; keep '{first}' here and write the rest under its own keys",
    ),
    "W-number-mixed": say(
        "'{found}' সংখ্যায় বাংলা ও ইংরেজি অঙ্ক মিশে আছে; '{meant}' লিখুন",
        "'{found}' mixes Bengali and English digits in one number; write '{meant}'",
    ),
    "W-number-words": say(
        "'{found}': অঙ্কে {digits}, কথায় {meant} ({words}); যেটি সঠিক দুই জায়গায় সেটি লিখুন",
        "'{found}' says {digits} in digits and {meant} in words ({words}); write the right one in both",
    ),
    "W-number-range": say(
        "'{found}' বড় থেকে ছোটর দিকে যায়; '{meant}' লিখুন",
        "'{found}' goes from more to less; write '{meant}'",
    ),
    "W-no-vision": say("ভিশন নেই; চার্টারের ভিশন লিখুন", "no vision; write the charter's"),
    "W-no-officers": say(
        "কোনো কর্মকর্তা নেই; officers-এ অন্তত যাঁর কাছে যেতে হবে তাঁর পদবি ও ফোন লিখুন",
        "no officers; write at least post and telephone of whom to go to, under officers",
    ),
    "W-no-services": say(
        "কোনো সেবা নেই; services-এ সেবাগুলো লিখুন, পাতায় এখন শুধু যোগাযোগ, ছক ও অন্যান্য কথা দেখা যায়",
        "no services; write them under services, for now the page shows contact, tables and prose only",
    ),
    "W-no-mission": say("মিশন নেই; চার্টারের মিশন লিখুন", "no mission; write the charter's"),
    "W-no-expectations": say(
        "সেবাগ্রহীতার কাছে প্রত্যাশা নেই; চার্টারের ওই অংশটি লিখুন",
        "no expectations of the citizen; write that part of the charter",
    ),
    "W-no-grievance": say(
        "অভিযোগ ব্যবস্থাপনা নেই; অনিক, আপিল ও মন্ত্রিপরিষদ বিভাগের ধাপ লিখুন",
        "no grievance tiers; write complaint officer, appeal officer and Cabinet Division",
    ),
    "W-no-signatory": say(
        "স্বাক্ষরকারী নেই; যিনি স্বাক্ষর করেছেন তাঁকে লিখুন",
        "no signatory; write who signed the charter",
    ),
    "W-no-approved": say(
        "স্বাক্ষরের তারিখ নেই; বছর-মাস-দিন লিখুন",
        "no date of signature; write year-month-day",
    ),
    "W-out-of-date": say(
        "{found} এক বছরের বেশি আগের; চার্টার মিলিয়ে দেখে reviewed: ঘরে সেদিনের তারিখ লিখুন",
        "{found} is more than a year ago; look the charter through and write the day under reviewed",
    ),
    "W-quarter-past": say(
        "{found} আগের ত্রৈমাসিকের, নতুন ত্রৈমাসিক শুরু {began}; চার্টার মিলিয়ে দেখে reviewed: ঘরে সেদিনের তারিখ লিখুন",
        "{found} lies in an earlier quarter, the present one began on {began}; look the charter through and write the day under reviewed",
    ),
    "W-review-before": say(
        "{found} স্বাক্ষরের ({signed}) আগের; স্বাক্ষরিত চার্টার মিলিয়ে দেখে নতুন তারিখ লিখুন, না দেখলে মুছে দিন",
        "{found} is before the signature of {signed}; look the signed charter through and write that day, or delete it",
    ),
    "W-post-placeholder": say(
        "'{found}' কোনো পদবি নয়, নাম ও ফোনও নেই; যাঁর কাছে যেতে হবে তাঁর পদবি ও ফোন লিখুন",
        "'{found}' is no post, and there is neither name nor telephone; write post and telephone of whom to go to",
    ),
    "W-name-number": say(
        "'{found}' শুধু সংখ্যা, কোনো নাম নয়; নামটি লিখুন, না থাকলে লাইনটি মুছুন",
        "'{found}' is a number and no name; write the name, or delete the line",
    ),
    "W-name-portal": say(
        "'{found}' পোর্টালের পাতার নিজের লেখা, কোনো নাম নয়; নামটি লিখুন",
        "'{found}' is what the portal writes on every page and no name; write the name",
    ),
    "W-post-two-phones": say(
        "{post} এর ফোন '{other}' ও '{found}' দুটোই লেখা; সঠিকটি রাখুন",
        "{post} has the telephones '{other}' and '{found}'; keep the right one",
    ),
    "W-email-domain": say(
        "'{found}' ঠিকানার শেষ অংশের বানান ভুল মনে হয়; ঠিক হলে '{meant}' লিখুন",
        "the end of '{found}' seems misspelt; write '{meant}' if that is right",
    ),
    "W-email-near": say(
        "'{found}' থেকে '{other}' ({where}) এক অক্ষর আলাদা; যেটি সঠিক দুই জায়গায় সেটি লিখুন",
        "'{found}' is one letter away from '{other}' ({where}); write the right one in both places",
    ),
    "W-website-host": say(
        "'{found}' ঠিকানার বানান ভুল মনে হয়; ঠিক হলে '{meant}' লিখুন",
        "the host '{found}' seems misspelt; write '{meant}' if that is right",
    ),
    "W-website-http": say(
        "'{found}' নিরাপদ (https) ঠিকানায়ও আছে; '{meant}' লিখুন",
        "'{found}' is known by https; write '{meant}'",
    ),
    "W-tier-limit": say(
        "'{found}' নির্ধারিত সময় নয়; '{meant}' লিখুন",
        "'{found}' is not the official limit; write '{meant}'",
    ),
    "W-tier-limit-words": say(
        "'{found}' গোনা যায় না, তাই কোনো যোগফলে নেই; চার্টারে থাকলে একটি সংখ্যা ও একক লিখুন, যেমন ৩০ কার্যদিবস",
        "'{found}' cannot be counted, so no sum has it; write one number and its unit if the charter has them, like ৩০ কার্যদিবস",
    ),
    "W-tier-no-limit": say(
        "এই ধাপের নিষ্পত্তির সময় নেই; limit: {meant} লিখুন",
        "this tier has no time limit; write limit: {meant}",
    ),
    "W-post-two-rooms": say(
        "{post} এর কক্ষ '{other}' ও '{found}' দুটোই লেখা; সঠিকটি রাখুন",
        "{post} has the rooms '{other}' and '{found}'; keep the right one",
    ),
    "W-post-two-emails": say(
        "{post} এর ই-মেইল '{other}' ও '{found}' দুটোই লেখা; সঠিকটি রাখুন",
        "{post} has the addresses '{other}' and '{found}'; keep the right one",
    ),
    "W-name-variants": say(
        "একই ফোনে নাম '{other}' ও '{found}'; সঠিক বানানটি রাখুন",
        "one telephone has the names '{other}' and '{found}'; keep the right spelling",
    ),
    "W-personal-mail": say(
        "'{found}' ব্যক্তিগত ই-মেইল; দাপ্তরিক (gov.bd) ঠিকানা লিখুন",
        "'{found}' is a personal address; write the official one (gov.bd)",
    ),
    "W-personal-mobile": say(
        "'{found}' মোবাইল নম্বর; দাপ্তরিক টেলিফোন থাকলে সেটি লিখুন",
        "'{found}' is a mobile; write the office telephone if there is one",
    ),
    "W-phone-old": say(
        "'{found}' পুরোনো ধরনের নম্বর; এখনকার ১১ অঙ্কের নম্বর মিলিয়ে লিখুন",
        "'{found}' has an old form; check it and write the present 11 digits",
    ),
    "W-website-comma": say(
        "'{found}' ঠিকানায় কমা আছে, তাই সংযোগ হবে না; ঠিক হলে '{meant}' লিখুন",
        "'{found}' has a comma and cannot be linked; write '{meant}' if that is right",
    ),
    "W-digits-mixed": say(
        "'{other}' ও '{found}' দুই ধরনের অঙ্কে লেখা; এক ধরনের অঙ্ক ব্যবহার করুন",
        "'{other}' and '{found}' use different digits; use one kind",
    ),
    "W-tier-own-office": say(
        "যাঁর সেবা নিয়ে অভিযোগ, যোগাযোগ তাঁরই ({found}); অনিকের নিজের ফোন ও ই-মেইল লিখুন",
        "the contact is the officer complained about ({found}); write the tier's own telephone and mail",
    ),
    "W-spelling": say(
        "'{found}' বানানটি {count} বার; '{meant}' লিখুন",
        "'{found}' is misspelt {count} times; write '{meant}'",
    ),
    "W-spelling-variants": say(
        "একই শব্দ '{other}' ও '{found}' ({count} বার) দুই বানানে; এক বানানে লিখুন",
        "one word is spelt '{other}' and '{found}' ({count} times); write it in one way",
    ),
    "W-word-broken": say(
        "'{found}' এক শব্দ, ফাঁকা দিয়ে ভাঙা ({count} বার); '{meant}' লিখুন",
        "'{found}' is one word broken by a blank, {count} times; write '{meant}'",
    ),
    "W-visarga-colon": say(
        "'{found}' শব্দে কোলনের বদলে বিসর্গ ({count} বার); '{meant}' লিখুন",
        "'{found}' has a visarga for a colon, {count} times; write '{meant}'",
    ),
    "W-ansi": say(
        "'{found}' ইউনিকোডের আগের ফন্টের (যেমন বিজয়) লেখা মনে হয়, {count} বার; ইউনিকোড বাংলায় লিখুন",
        "'{found}' seems typed in a font of before Unicode (like Bijoy), {count} times; type it in Unicode Bengali",
    ),
    "W-not-nfc": say(
        "{count}টি লাইনে অক্ষর অন্য সংকেতে লেখা, প্রথমটি '{found}'; invoke format চালান, না চালালেও প্রকাশের পর আপনাআপনি গোছানো হবে",
        "letters are encoded in another way on {count} lines, the first is '{found}'; run invoke format, or leave it to the tidying after the merge",
    ),
    "W-other-office": say(
        "'{found}' অন্য জায়গার নাম, এই কার্যালয় {own}; অন্য কার্যালয়ের চার্টার থেকে নেওয়া লেখা মিলিয়ে লিখুন, ফাইলটি ভুল জায়গায় থাকলে সরান",
        "'{found}' is another place, this office is in {own}; check what was copied from another charter, or move the file to its place",
    ),
    "W-other-place": say(
        "'{found}' অন্য উপজেলার নাম; এই কার্যালয় {own}, মিলিয়ে লিখুন",
        "'{found}' is another upazila; this office is in {own}, check the text",
    ),
    "W-union-unknown": say(
        "{upazila} উপজেলার ইউনিয়নের তালিকায় '{found}' নেই; বানান মিলিয়ে দেখুন, তালিকায় আছে {near}",
        "'{found}' is not in the list of the unions of {upazila}; check the spelling, the list has {near}",
    ),
}

# What an old link would miss: found where there is a state to compare with.
_LOST: Final = {
    "office-lost": say(
        "'{found}' ঠিকানায় কার্যালয়টি আর নেই, পুরোনো লিংক কিছুই পাবে না; content/redirects.yaml-এর offices: অংশে লিখুন (কী হয়েছে নিজের কথায়, অন্য কার্যালয় তার কাজ করলে শেষে তার to:, নিজেই সরে গেলে closed: ছাড়া শুধু to:) - {entry}",
        "there is no office at '{found}' any more, old links would find nothing; write under offices: in content/redirects.yaml (in your own words what became of it, with to: where another office does its work, or only to: where it moved) - {entry}",
    ),
    "office-moved": say(
        "কার্যালয়টি এই ঠিকানা থেকে '{near}'-এ গেছে, পুরোনো লিংক তা জানে না; invoke move {found} {near} চালান, অথবা content/redirects.yaml-এর offices: অংশে লিখুন - {entry}",
        "the office has moved from this address to '{near}', old links do not know that; run invoke move {found} {near}, or write under offices: in content/redirects.yaml - {entry}",
    ),
    "office-other": say(
        "এই ঠিকানার কার্যালয় '{name}' এখন '{near}'-এ, পুরোনো লিংক অন্য কার্যালয়ে পৌঁছাবে; ফাইলটি আবার এই নামে রাখুন, অন্য কার্যালয়কে অন্য নাম দিন",
        "the office of this address, '{name}', is at '{near}' now, old links would reach another one; give its file this name again, and the other office another",
    ),
    "office-merged": say(
        "'{old}'-এর সারির লিংক '{near}' কার্যালয়ের অন্য সারিতে পৌঁছাবে; কী হয়েছে তা নিজের কথায় জানিয়ে লিখুন - {entry}",
        "links to rows of '{old}' would reach other rows of '{near}'; say in your own words what became of it, like - {entry}",
    ),
    "row-lost": say(
        "'{name}' সারিটি আর নেই, #{found} লিংক কিছুই পাবে না; services-এর পরে closed: তালিকায় লিখুন - {entry}",
        "the row '{name}' is gone, links to #{found} would find nothing; write after services in the list closed: - {entry}",
    ),
    "row-moved": say(
        "পুরোনো লিংক এই সারিকে #{found} নামে খোঁজে; সারিতে লিখুন id: {found}",
        "old links know this row as #{found}; write in the row id: {found}",
    ),
    "row-other": say(
        "#{found} ছিল '{name}', যে সারি আর নেই; এই সারি সেই সেবারই হলে এতে লিখুন id: {found}, না হলে services-এর পরে closed: তালিকায় - {entry}",
        "#{found} was '{name}', a row that is gone; if this row is the same service, write in it id: {found}, if not, after services in the list closed: - {entry}",
    ),
    "row-taken": say(
        "#{found} অন্য সেবার প্রকাশিত ঠিকানা; এই নতুন সারিতে লিখুন id: {meant}",
        "#{found} is the published address of another service; write in this new row id: {meant}",
    ),
    "closed-lost": say(
        "মুছে ফেলা সারি #{found}-এর কথা আর নেই, পুরোনো লিংক কিছুই পাবে না; services-এর পরে closed: তালিকায় আবার লিখুন - {entry}",
        "nothing is said any more of the deleted row #{found}, old links would find nothing; write again after services in the list closed: - {entry}",
    ),
    "redirect-lost": say(
        "পুরোনো ঠিকানা '{found}' কোথায় গেল তা আর লেখা নেই, তার লিংক কিছুই পাবে না; আবার লিখুন - {entry}",
        "it is no longer said where '{found}' went, links to it would find nothing; write again - {entry}",
    ),
    "service-lost": say(
        "সেবার পাতা '{found}' আর নেই, পুরোনো লিংক কিছুই পাবে না; লাইনটি ফিরিয়ে আনুন, অথবা content/redirects.yaml-এর services: অংশে লিখুন - {entry}",
        "the service's page '{found}' is gone, old links would find nothing; put the line back, or write under services: in content/redirects.yaml - {entry}",
    ),
    "service-moved": say(
        "সেবার পাতা '{found}' এখন '{near}', পুরোনো লিংক তা জানে না; content/redirects.yaml-এর services: অংশে লিখুন - {entry}",
        "the service's page '{found}' is '{near}' now, old links do not know that; write under services: in content/redirects.yaml - {entry}",
    ),
    "service-other": say(
        "'{found}' ছিল '{name}' সেবার ঠিকানা, সেবাটি এখন '{near}'-এ; নামটি আবার '{found}'-এ লিখুন",
        "'{found}' was the address of '{name}', which is at '{near}' now; write the name at '{found}' again",
    ),
}

MESSAGES: Final = {**_FILES, **_YAML, **_FIELDS, **_VALUES, **_CALENDAR, **_WEAKNESSES, **_LOST}
