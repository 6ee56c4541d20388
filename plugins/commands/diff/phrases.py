"""The words of `invoke diff`: one phrase for each kind of change, in Bengali and in English."""

from typing import Final

from ...charters.changes import Kind, Reason, Verdict
from ...words import Words, say

# {what} is the row, officer or step meant; {change} is before → after; {before}, {after} one side.
PHRASES: Final[dict[Kind, Words]] = {
    "office-added": say("নতুন কার্যালয় যোগ হয়েছে", "the office is new"),
    "office-removed": say("কার্যালয়টি আর নেই", "the office is gone"),
    "office-address": say("পাতার ঠিকানা {change}", "address of the page {change}"),
    "name": say("কার্যালয়ের নাম {change}", "name of the office {change}"),
    "place": say("স্থান {change}", "place {change}"),
    "department": say("দপ্তর {change}", "department {change}"),
    "website": say("ওয়েবসাইট {change}", "website {change}"),
    "approved": say("স্বাক্ষরের তারিখ {change}", "date of signature {change}"),
    "vision": say("ভিশন {change}", "vision {change}"),
    "mission": say("মিশন {change}", "mission {change}"),
    "signatory": say("স্বাক্ষরকারী {change}", "signatory {change}"),
    "prose": say("মূল লেখা বদলেছে: {change}", "the prose changed: {change}"),
    "service-added": say("{what} যোগ হয়েছে", "{what} is new"),
    "service-removed": say("{what} আর নেই", "{what} is gone"),
    "service-renamed": say("{what}: নাম {change}", "{what}: name {change}"),
    "service-moved": say("{previous} এখন {what}", "{previous} became {what}"),
    "service-time": say("{what}: সময়সীমা {change}", "{what}: time {change}"),
    "service-fee": say("{what}: সেবামূল্য {change}", "{what}: fee {change}"),
    "service-documents": say("{what}: কাগজপত্র {change}", "{what}: papers {change}"),
    "service-documents_from": say(
        "{what}: কাগজপত্রের প্রাপ্তিস্থান {change}", "{what}: where papers are had {change}"
    ),
    "service-method": say("{what}: সেবা প্রদান পদ্ধতি {change}", "{what}: method {change}"),
    "service-officer": say(
        "{what}: দায়িত্বপ্রাপ্ত কর্মকর্তা {change}", "{what}: responsible officer {change}"
    ),
    "service-superior": say("{what}: ঊর্ধ্বতন কর্মকর্তা {change}", "{what}: superior {change}"),
    "officer-joined": say("কর্মকর্তা {what} যোগ হয়েছেন", "officer {what} joined"),
    "officer-left": say("কর্মকর্তা {what} আর নেই", "officer {what} left"),
    "officer-replaced": say(
        "কর্মকর্তা ({post}): {before}-এর জায়গায় {after}", "officer ({post}): {after} replaced {before}"
    ),
    "officer-key": say("কর্মকর্তা {what}: চাবি {change}", "officer {what}: key {change}"),
    "officer-name": say("কর্মকর্তা {what}: নাম {change}", "officer {what}: name {change}"),
    "officer-post": say("কর্মকর্তা {what}: পদবি {change}", "officer {what}: post {change}"),
    "officer-section": say("কর্মকর্তা {what}: শাখা {change}", "officer {what}: section {change}"),
    "officer-office": say("কর্মকর্তা {what}: কার্যালয় {change}", "officer {what}: office {change}"),
    "officer-room": say("কর্মকর্তা {what}: কক্ষ {change}", "officer {what}: room {change}"),
    "officer-code": say("কর্মকর্তা {what}: কোড {change}", "officer {what}: code {change}"),
    "officer-phone": say("কর্মকর্তা {what}: ফোন {change}", "officer {what}: telephone {change}"),
    "officer-mobile": say(
        "কর্মকর্তা {what}: দ্বিতীয় ফোন {change}", "officer {what}: second telephone {change}"
    ),
    "officer-email": say("কর্মকর্তা {what}: ই-মেইল {change}", "officer {what}: e-mail {change}"),
    "officer-website": say("কর্মকর্তা {what}: ওয়েবসাইট {change}", "officer {what}: website {change}"),
    "expectation-added": say("নতুন প্রত্যাশা: {after}", "new expectation: {after}"),
    "expectation-removed": say("প্রত্যাশা আর নেই: {before}", "expectation gone: {before}"),
    "expectation-changed": say("প্রত্যাশা {change}", "expectation {change}"),
    "expectations-order": say("প্রত্যাশার ক্রম বদলেছে", "the order of expectations changed"),
    "tier-added": say("অভিযোগের ধাপ {what} যোগ হয়েছে", "complaint step {what} is new"),
    "tier-removed": say("অভিযোগের ধাপ {what} আর নেই", "complaint step {what} is gone"),
    "tier-to": say("অভিযোগের ধাপ: কার কাছে {change}", "complaint step: to whom {change}"),
    "tier-when": say("অভিযোগের ধাপ {what}: কখন {change}", "complaint step {what}: when {change}"),
    "tier-limit": say(
        "অভিযোগের ধাপ {what}: সময়সীমা {change}", "complaint step {what}: limit {change}"
    ),
    "tier-officer": say(
        "অভিযোগের ধাপ {what}: কর্মকর্তা {change}", "complaint step {what}: officer {change}"
    ),
    "tiers-order": say("অভিযোগের ধাপের ক্রম বদলেছে", "the order of complaint steps changed"),
    "place-added": say("স্থান যোগ হয়েছে: {after}", "new place: {after}"),
    "place-removed": say("স্থান আর নেই: {before}", "place gone: {before}"),
    "place-renamed": say("স্থানের নাম {change}", "name of a place {change}"),
    "places-order": say("স্থানের ক্রম বদলেছে", "the order of places changed"),
    "helpline-added": say("নতুন হেল্পলাইন {what}: {after}", "new helpline {what}: {after}"),
    "helpline-removed": say("হেল্পলাইন {what} আর নেই: {before}", "helpline {what} gone: {before}"),
    "helpline-renamed": say("হেল্পলাইন {what}: নাম {change}", "helpline {what}: name {change}"),
    "page-added": say("নতুন পাতা {what}: {after}", "new page {what}: {after}"),
    "page-removed": say("পাতা {what} আর নেই: {before}", "page {what} gone: {before}"),
    "page-title": say("পাতা {what}: শিরোনাম {change}", "page {what}: title {change}"),
    "lint-ignore": say("উপেক্ষা করতে বলা সতর্কতা {change}", "warnings to ignore {change}"),
    "page-prose": say("পাতা {what}: লেখা বদলেছে: {change}", "page {what}: prose changed: {change}"),
}

VERDICTS: Final[dict[Verdict, Words]] = {
    "worse": say("⚠ খারাপ হয়েছে{reason}: {phrase}", "⚠ worse{reason}: {phrase}"),
    "better": say("{phrase} (ভালো হয়েছে{reason})", "{phrase} (better{reason})"),
    "neutral": say("{phrase}", "{phrase}"),
}

# That a thing is gone or new is said by its phrase.
REASONS: Final[dict[Reason, Words]] = {
    "longer": say("সময় বেড়েছে", "takes longer"),
    "unbound": say("আর নির্দিষ্ট সময় নেই", "no fixed time any more"),
    "dearer": say("খরচ বেড়েছে", "costs more"),
    "paid": say("আর বিনামূল্যে নয়", "no longer free"),
    "vague": say("খরচ আর বলা নেই", "the cost is no longer said"),
    "more-papers": say("কাগজপত্র বেড়েছে", "more papers"),
    "shorter": say("সময় কমেছে", "takes less time"),
    "bound": say("এখন নির্দিষ্ট সময় আছে", "now has a fixed time"),
    "cheaper": say("খরচ কমেছে", "costs less"),
    "free": say("এখন বিনামূল্যে", "now free"),
    "stated": say("খরচ এখন বলা আছে", "the cost is now said"),
    "fewer-papers": say("কাগজপত্র কমেছে", "fewer papers"),
}

NOTES: Final = {
    "added": say("যোগ হয়েছে {list}", "added {list}"),
    "removed": say("বাদ গেছে {list}", "taken out {list}"),
    "links": say(
        "সাবধান: পুরোনো লিংক {list} এখন অন্য সেবা দেখায় বা কিছুই দেখায় না",
        "mind: old links to {list} now show another service or nothing",
    ),
    "dead-links": say("পুরোনো লিংক {list} আর কাজ করে না", "old links to {list} lead nowhere now"),
}

SECTIONS: Final = {
    "citizen": say("নাগরিক সেবা", "citizen service"),
    "institutional": say("প্রাতিষ্ঠানিক সেবা", "institutional service"),
    "internal": say("অভ্যন্তরীণ সেবা", "internal service"),
    "general": say("সেবা", "service"),
}

SHARED: Final = say("সব কার্যালয়ের জন্য", "For all offices")
EMPTY: Final = say("(কিছু লেখা নেই)", "(nothing)")
NOW: Final = say("এখনকার ফাইল", "the files as they are")
NONE: Final = say("কোনো পরিবর্তন নেই", "nothing changed")
NONE_READABLE: Final = say(
    "যা পড়া গেছে তাতে কোনো পরিবর্তন নেই", "nothing changed in what could be read"
)
TITLE: Final = say("{base} → {head}", "{base} → {head}")
HEADLINE: Final = say("{offices}টি কার্যালয়ে পরিবর্তন", "offices changed: {offices}")
WORSE: Final = say(
    "⚠ {count}টি প্রতিশ্রুতি নাগরিকের জন্য খারাপ হয়েছে",
    "⚠ promises that got worse for the citizen: {count}",
)
BETTER: Final = say("{count}টি ভালো হয়েছে", "got better: {count}")
PROBLEMS: Final = say(
    "{revision}-এ যা পড়া যায়নি, তাই তুলনা করা যায়নি", "Could not be read in {revision}, nor compared"
)
MORE: Final = say("… আরও {count}টি", "… {count} more")
