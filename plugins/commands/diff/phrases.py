"""The words of `invoke diff`: one phrase for each kind of change, in Bengali and in English."""

from typing import Final

from ...charters.changes import Reason, Verdict
from ...charters.changes.change import PREFIXES
from ...charters.keys import declared
from ...charters.model import (
    Branch,
    Closed,
    Information,
    MainContact,
    Office,
    Officer,
    Service,
    Tier,
    Variant,
)
from ...charters.reading.office_file import KEYS, ServicesEntry
from ...words import Words, say

# {what} is the row, officer or step meant; {change} is before → after; {before}, {after} one side.
_EVENTS: Final[dict[str, Words]] = {
    "office-added": say("নতুন কার্যালয় যোগ হয়েছে", "the office is new"),
    "office-removed": say("কার্যালয়টি আর নেই", "the office is gone"),
    "office-address": say("পাতার ঠিকানা {change}", "address of the page {change}"),
    "prose": say("মূল লেখা বদলেছে: {change}", "the prose changed: {change}"),
    "service-added": say("{what} যোগ হয়েছে", "{what} is new"),
    "service-removed": say("{what} আর নেই", "{what} is gone"),
    "service-renamed": say("{what}: নাম {change}", "{what}: name {change}"),
    "variant-added": say("{what} যোগ হয়েছে", "{what} is new"),
    "variant-removed": say("{what} আর নেই", "{what} is gone"),
    "service-moved": say("{previous} এখন {what}", "{previous} became {what}"),
    "closed-added": say("{after} মুছে ফেলা সেবার তালিকায় এসেছে", "{after} is kept as deleted"),
    "closed-removed": say(
        "{before} মুছে ফেলা সেবার তালিকায় আর নেই", "{before} is no longer kept as deleted"
    ),
    "officer-joined": say("কর্মকর্তা {what} যোগ হয়েছেন", "officer {what} joined"),
    "officer-left": say("কর্মকর্তা {what} আর নেই", "officer {what} left"),
    "officer-replaced": say(
        "কর্মকর্তা ({post}): {before}-এর জায়গায় {after}", "officer ({post}): {after} replaced {before}"
    ),
    "officer-key": say("কর্মকর্তা {what}: চাবি {change}", "officer {what}: key {change}"),
    "expectation-added": say("নতুন প্রত্যাশা: {after}", "new expectation: {after}"),
    "expectation-removed": say("প্রত্যাশা আর নেই: {before}", "expectation gone: {before}"),
    "expectation-changed": say("প্রত্যাশা {change}", "expectation {change}"),
    "expectations-order": say("প্রত্যাশার ক্রম বদলেছে", "the order of expectations changed"),
    "tier-added": say("অভিযোগের ধাপ {what} যোগ হয়েছে", "complaint step {what} is new"),
    "tier-removed": say("অভিযোগের ধাপ {what} আর নেই", "complaint step {what} is gone"),
    "tiers-order": say("অভিযোগের ধাপের ক্রম বদলেছে", "the order of complaint steps changed"),
    "branch-added": say("শাখা কার্যালয় {what} যোগ হয়েছে: {after}", "branch {what} is new: {after}"),
    "branch-removed": say("শাখা কার্যালয় {what} আর নেই: {before}", "branch {what} is gone: {before}"),
    "branches-order": say("শাখা কার্যালয়ের ক্রম বদলেছে", "the order of branches changed"),
    "table-added": say("ছক {what} যোগ হয়েছে", "table {what} is new"),
    "table-removed": say("ছক {what} আর নেই", "table {what} is gone"),
    "table-title": say("ছকের শিরোনাম {change}", "title of a table {change}"),
    "table-columns": say("ছক {what}: কলাম {change}", "table {what}: columns {change}"),
    "table-row": say("ছক {what}: সারি {change}", "table {what}: row {change}"),
    "table-row-added": say("ছক {what}: নতুন সারি {after}", "table {what}: new row {after}"),
    "table-row-removed": say("ছক {what}: সারি আর নেই {before}", "table {what}: row gone {before}"),
    "table-rows-order": say("ছক {what}: সারির ক্রম বদলেছে", "table {what}: order of rows changed"),
    "tables-order": say("ছকের ক্রম বদলেছে", "the order of tables changed"),
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
    "page-prose": say("পাতা {what}: লেখা বদলেছে: {change}", "page {what}: prose changed: {change}"),
    "calendar-year-added": say(
        "{what} সালের ছুটির ক্যালেন্ডার যোগ হয়েছে", "the calendar of {what} is new"
    ),
    "calendar-year-removed": say(
        "{what} সালের ছুটির ক্যালেন্ডার আর নেই", "the calendar of {what} is gone"
    ),
    "calendar-official": say(
        "{what} সালের ক্যালেন্ডার আর অনুমান নয়", "the calendar of {what} is no guess any more"
    ),
    "calendar-provisional": say(
        "{what} সালের ক্যালেন্ডার এখন অনুমান", "the calendar of {what} is a guess now"
    ),
    "calendar-known": say(
        "{what} সালের ক্যালেন্ডার: যে দিন পর্যন্ত আদেশ জানা {change}",
        "calendar of {what}: orders are known to {change}",
    ),
    "calendar-checked": say(
        "{what} সালের ক্যালেন্ডার: শেষবার দেখা {change}", "calendar of {what}: last looked at {change}"
    ),
    "calendar-closed-added": say(
        "অফিস বন্ধের দিন যোগ হয়েছে: {what}, {after}",
        "new day on which offices are closed: {what}, {after}",
    ),
    "calendar-closed-removed": say(
        "অফিস বন্ধের দিন আর নেই: {what}, {before}",
        "day on which offices are closed gone: {what}, {before}",
    ),
    "calendar-closed-moved": say(
        "অফিস বন্ধের দিন {what} সরেছে: {change}", "closed day {what} moved: {change}"
    ),
    "calendar-closed-changed": say(
        "অফিস বন্ধের দিন {what}: {change}", "closed day {what}: {change}"
    ),
    "calendar-worked-added": say(
        "ছুটির দিনে অফিস খোলা, যোগ হয়েছে: {what}, {after}",
        "new day of a weekend on which offices work: {what}, {after}",
    ),
    "calendar-worked-removed": say(
        "ছুটির দিনে অফিস খোলা, আর নেই: {what}, {before}",
        "day of a weekend on which offices work gone: {what}, {before}",
    ),
    "calendar-worked-moved": say(
        "ছুটির দিনে অফিস খোলা {what} সরেছে: {change}", "worked day {what} moved: {change}"
    ),
    "calendar-worked-changed": say(
        "ছুটির দিনে অফিস খোলা {what}: {change}", "worked day {what}: {change}"
    ),
}

_ABOUT: Final[dict[type, Words]] = {
    Office: say("", ""),
    Service: say("{what}: ", "{what}: "),
    Officer: say("কর্মকর্তা {what}: ", "officer {what}: "),
    Tier: say("অভিযোগের ধাপ {what}: ", "complaint step {what}: "),
    Variant: say("{what}: ", "{what}: "),
    MainContact: say("যোগাযোগ: ", "contact: "),
    Information: say("তথ্য অধিকার: ", "right to information: "),
    Branch: say("শাখা কার্যালয় {what}: ", "branch {what}: "),
    Closed: say("মুছে ফেলা সেবা {what}: ", "deleted service {what}: "),
}

PHRASES: Final[dict[str, Words]] = {
    **{
        f"{PREFIXES[record]}{key.written}": say(
            f"{about['bn']}{key.bn} {{change}}", f"{about['en']}{key.en} {{change}}"
        )
        for record, about in _ABOUT.items()
        for key in KEYS[record]
    },
    **_EVENTS,
    # A step is called by whom it leads to.
    "tier-to": say("অভিযোগের ধাপ: কার কাছে {change}", "complaint step: to whom {change}"),
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
    "kept": say("পুরোনো লিংক {list} বলে যে সেবাটি আর নেই", "old links to {list} say that it is gone"),
    "dead-links": say("পুরোনো লিংক {list} আর কাজ করে না", "old links to {list} lead nowhere now"),
}

SECTIONS: Final = {key.written: say(key.bn, key.en) for key in declared(ServicesEntry)}

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
