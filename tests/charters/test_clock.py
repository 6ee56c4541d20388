"""The day a build happens on."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from plugins.charters.clock import DHAKA, build_date


def test_a_build_can_be_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH fixes the day, in UTC."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1655683199")
    assert build_date() == date(2022, 6, 19)


def test_a_build_happens_today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing fixes the day it is the one in Dhaka."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = datetime.now(DHAKA).date()
    assert before <= build_date() <= datetime.now(DHAKA).date()
