"""The day a build happens on."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from plugins.charters.clock import DHAKA, LAST, build_date
from plugins.words import Refusal


def test_a_build_can_be_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH fixes the day, in UTC."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1655683199")
    assert build_date() == date(2022, 6, 19)


def test_a_build_happens_today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing fixes the day it is the one in Dhaka."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = datetime.now(DHAKA).date()
    assert before <= build_date() <= datetime.now(DHAKA).date()


@pytest.mark.parametrize("epoch", ["0", str(LAST)])
def test_any_day_of_our_calendar_may_be_fixed(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    """From the first that the clock counts to the last that can be written."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert build_date() in {date(1970, 1, 1), date(9999, 12, 31)}


@pytest.mark.parametrize("epoch", ["abc", "-1", "1e9", " 5", "9" * 40, str(LAST + 1), "৫", "0x1"])
def test_what_is_no_day_is_refused(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    """With what to write, in both languages."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(Refusal) as refused:
        build_date()
    assert refused.value.text("en") == (
        f"SOURCE_DATE_EPOCH '{epoch}' is no number of seconds; "
        "write digits from 0 to 253402300799, like 1793577600"
    )
    assert f"'{epoch}' সেকেন্ডের সংখ্যা নয়; " in refused.value.text("bn")
