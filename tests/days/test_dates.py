"""What people type is read as a day, and days are said as people say them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

import pytest

from plugins.charters.bengali import long_date
from plugins.words import Language

from .node import call

READ = {
    "2026-02-22": "2026-02-22",
    "২০২৬-০২-২২": "2026-02-22",
    "2026/2/2": "2026-02-02",
    "22/02/2026": "2026-02-22",
    "২২/০২/২০২৬": "2026-02-22",
    "২২/২/২০২৬": "2026-02-22",
    "২২-০২-২০২৬": "2026-02-22",
    "২২.০২.২০২৬": "2026-02-22",
    "২২/০২/২৬": "2026-02-22",
    " ২২ / ০২ / ২০২৬ ": "2026-02-22",
    "২২/০২/২০২৬ খ্রি.": "2026-02-22",
    "২২ ফেব্রুয়ারি ২০২৬": "2026-02-22",
    "২২ ফেব্রুয়ারী, ২০২৬": "2026-02-22",
    "২২শে ফেব্রুয়ারি ২০২৬ ইং": "2026-02-22",
    "১লা জানুয়ারি ২০২৬": "2026-01-01",
    "৩১ আগষ্ট ২০২৬ তারিখ": "2026-08-31",
    "22 February 2026": "2026-02-22",
    "22nd Feb 2026": "2026-02-22",
    "February 22, 2026": "2026-02-22",
    "২৯/০২/২০২৮": "2028-02-29",
    "২২ ফেব্রুয়ারি ২০২৬ (রবিবার)": "2026-02-22",
    "রবিবার, ২২/০২/২০২৬": "2026-02-22",
    "Sunday 22 February 2026": "2026-02-22",
    "22-Feb-2026": "2026-02-22",
    "২২/ফেব্রুয়ারি/২০২৬": "2026-02-22",
    "২২।০২।২০২৬": "2026-02-22",
    "২২–০২–২০২৬": "2026-02-22",
    "২২—০২—২০২৬": "2026-02-22",
    "২২−০২−২০২৬": "2026-02-22",
    "২২‑০২‑২০২৬": "2026-02-22",
    "২২|০২|২০২৬": "2026-02-22",
    "২২:০২:২০২৬": "2026-02-22",
    "২২\\০২\\২০২৬": "2026-02-22",
    "২২,০২,২০২৬": "2026-02-22",
    "২২/০২-২০২৬": "2026-02-22",
    "২২ ০২ ২০২৬": "2026-02-22",
    "২২  ২  ২৬": "2026-02-22",
    "২০২৬।০২।২২": "2026-02-22",
    "২২/০২/২০২৬।": "2026-02-22",
    "\u200e২২/০২/২০২৬\u200f": "2026-02-22",
    "তাং ২২/২/২০২৬": "2026-02-22",
    "তাং- ২২/০২/২০২৬ ইং": "2026-02-22",
    "তারিখঃ ২২.০২.২০২৬ খ্রিঃ": "2026-02-22",
    "তারিখ: ২২ ফেব্রুয়ারি ২০২৬ খ্রি: রোববার": "2026-02-22",
    "২২/০২/২০২৬ ইং তারিখে": "2026-02-22",
    "২২ ফেব্রুয়ারি ২০২৬ সালে": "2026-02-22",
    "Date: 22/02/2026": "2026-02-22",
    "২২ ফেব ২৬": "2026-02-22",
    "২২ ফেব্রুয়ারি, ২০২৬ খ্রি.": "2026-02-22",
    "২২ ফেব্রুয়ারি’২৬": "2026-02-22",
    "২২ শে ফেব্রুয়ারি ২০২৬": "2026-02-22",
    "২২ ফেব. ২০২৬": "2026-02-22",
    "৩১ অগাস্ট ২০২৬": "2026-08-31",
    "Feb 22nd, 26": "2026-02-22",
    "০১/০১/২০০০": "2000-01-01",
}
NO_DAYS = (
    *("", " ", "আজ", "২২", "২২/০২", "২০২৬", "22022026"),
    *("৩১/০২/২০২৬", "২৯/০২/২০২৬", "০২/২২/২০২৬", "০/১/২০২৬", "১/০/২০২৬", "2026-13-01"),
    *("২২ কখনও ২০২৬", "0026-02-22", "9999-02-22", "<b>", "২২/০২/২০২৬/১", "২২/০২-২০২৬-"),
    *("২২/০২/১৪৩২", "২২/০২/১৪৩২ বঙ্গাব্দ", "৯ ফাল্গুন ১৪৩২", "1432-02-22", "২২/০২/১৪৫০"),
    *("২২/০২/৯৬", "২২ ফেব্রুয়ারি ৯৬", "31/12/1999", "২২/০২/২০৫৬", "০১/০১/৫০"),
    *("২২ ০২", "২২ ফেব", "ফেব ২০২৬", "২২।০২", "২২ ০২ ২০২", "তাং", "২২ ০২ ২০২৬ ২৩"),
    *("২২/০২/২০২৬ (সোমবার)", "কোনোবার ২২/০২/২০২৬", "রবিবার"),
)


def test_a_typed_day_is_read() -> None:
    """In digits of either script, in any usual order, whatever stands between and beside them."""
    found = call("typed_date", "parse", *([typed] for typed in READ))
    assert dict(zip(READ, found, strict=True)) == READ


def test_what_is_no_day_is_none() -> None:
    """None is guessed from a part, from what no month has, or from a year that is far off.

    Who writes 1432 counts by the Bengali calendar; 96 is not this century's.
    """
    found = call("typed_date", "parse", *([typed] for typed in NO_DAYS))
    assert dict(zip(NO_DAYS, found, strict=True)) == dict.fromkeys(NO_DAYS)


@pytest.mark.parametrize("language", get_args(Language))
def test_a_day_is_said_as_on_the_pages_and_read_again(language: Language) -> None:
    """Each day of a leap year, with its weekday."""
    days = [date(2028, 1, 1) + timedelta(passed) for passed in range(366)]
    said = call("dates", "inWords", *([day.isoformat(), language] for day in days))
    bare = [words.partition(" (")[0] for words in said]
    assert bare == [long_date(day, language) for day in days]
    for written in (bare, said):
        assert call("typed_date", "parse", *([words] for words in written)) == [*map(str, days)]


def test_weekdays_have_their_names() -> None:
    """From Sunday, on which the week of offices begins."""
    days = [[f"2026-02-{22 + passed}", "bn"] for passed in range(7)]
    assert [words.partition("(")[2] for words in call("dates", "inWords", *days)] == [
        *("রবিবার)", "সোমবার)", "মঙ্গলবার)", "বুধবার)", "বৃহস্পতিবার)", "শুক্রবার)", "শনিবার)")
    ]


def test_months_end_where_they_end() -> None:
    """A month after the last of January is the last of February."""
    asked = [("2026-01-31", 1), ("2027-12-31", 2), ("2026-02-28", 12), ("2026-11-30", 3)]
    found = call("dates", "plusMonths", *map(list, asked))
    assert found == ["2026-02-28", "2028-02-29", "2027-02-28", "2027-02-28"]
