"""The calendar files that the browser makes are read back by a library of their own."""

from __future__ import annotations

import random
import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

from icalendar import Calendar, Event

from .node import call

EVENT = {
    "uid": "grs-1-2026-02-22@charter.example.gov.bd/offices/rangpur/sadar/",
    "day": "2026-04-13",
    "summary": "অভিযোগ নিষ্পত্তির শেষ দিন: ধাপ ১, অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)",
    "description": "শুরু ২২ ফেব্রুয়ারি ২০২৬; এর মধ্যে কাজ না হলে, পরের ধাপ\nhttps://charter.example.gov.bd/",
    "url": "https://charter.example.gov.bd/offices/rangpur/sadar/#grs;step-1=2026-02-22",
}
NOW = 1_771_761_600_000  # ms: noon of 22 February 2026
LETTERS = "ab;,:\\\"'<& \nকাঅ্র০৫🙂\u200d\t\r\x00\x1f\x7f"
MOVED = {"day": "2026-05-12", "summary": "ধাপ ২"}
MOST = 75


def read(text: str) -> Event:
    """The one event of a file."""
    calendar = Calendar.from_ical(text.encode())
    assert calendar["X-WR-TIMEZONE"] == "Asia/Dhaka"
    assert calendar["VERSION"] == "2.0"
    (event,) = calendar.walk("VEVENT")
    return event


def test_a_last_day_is_an_event_all_day_long() -> None:
    """On that day alone, with what to do and the page's address in it."""
    (text,) = call("ics", "icsOf", [EVENT, NOW])
    event = read(text)
    assert event["UID"] == EVENT["uid"]
    assert event.decoded("DTSTART") == date(2026, 4, 13)
    assert event.decoded("DTEND") == date(2026, 4, 14)
    assert event["SUMMARY"] == EVENT["summary"]
    assert event["DESCRIPTION"] == EVENT["description"]
    assert event["URL"] == EVENT["url"]


def test_it_reminds_at_nine_on_the_day_before() -> None:
    """Fifteen hours before its day begins."""
    (text,) = call("ics", "icsOf", [EVENT, NOW])
    (alarm,) = read(text).walk("VALARM")
    assert alarm.decoded("TRIGGER") == -timedelta(hours=15)
    assert alarm["ACTION"] == "DISPLAY"
    assert alarm["DESCRIPTION"] == EVENT["summary"]


def test_what_is_made_later_takes_the_place_of_what_was_made_before() -> None:
    """The same event in a later version, whatever day it has now; versions fit 32 bits for long."""
    old, new = map(read, call("ics", "icsOf", [EVENT, NOW], [{**EVENT, **MOVED}, NOW + 60_000]))
    assert old["UID"] == new["UID"]
    assert old.decoded("DTSTAMP") == datetime(2026, 2, 22, 12, tzinfo=UTC)
    assert new.decoded("DTSTAMP") > old.decoded("DTSTAMP")
    assert 0 < old["SEQUENCE"] < new["SEQUENCE"] < 2**30


def test_any_text_comes_back_as_it_was() -> None:
    """Lines are short, and no letter is cut; only signs that no text has become blanks."""
    chance = random.Random(5)
    texts = ["".join(chance.choices(LETTERS, k=chance.randrange(200))) for _ in range(200)]
    events: list[list[Any]] = [
        [{**EVENT, "summary": text, "description": text}, NOW] for text in texts
    ]
    for text, made in zip(texts, call("ics", "icsOf", *events), strict=True):
        assert made.endswith("\r\nEND:VCALENDAR\r\n")
        lines = made.encode().removesuffix(b"\r\n").split(b"\r\n")
        assert max(map(len, lines)) <= MOST
        assert not any({*b"\r\n\x00\t"} & {*line} for line in lines)
        assert read(made)["DESCRIPTION"] == plain(text)


def plain(text: str) -> str:
    """With one kind of line end, and without what is no text."""
    return re.sub(r"[\x00-\x09\x0b-\x1f\x7f]", " ", re.sub(r"\r\n?", "\n", text))
