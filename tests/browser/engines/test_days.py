"""Dates, letters and messages in an engine of 2018 and in one that is not Chromium."""

from __future__ import annotations

import pytest

from .engine import Engine

SADAR = "offices/lakshmipur/sadar/"
ROW, STEPS = "#citizen-1", "#grs"
NAME = "উপজেলা তথ্য ও যোগাযোগ প্রযুক্তি কার্যালয়, লক্ষ্মীপুর সদর, লক্ষ্মীপুর সংক্রান্ত তথ্য প্রদান"
ADDED = "[...document.querySelectorAll('button, input, output, textarea, [data-do], .answer')]"


def visit(engine: Engine, address: str, width: int = 360) -> None:
    engine.open("about:blank")  # else an address of the same page would load nothing
    engine.open(address, width)


def press(engine: Engine, place: str, what: str) -> None:
    button = f"document.querySelector('{place} .row-tools [data-do={what}]')"
    engine.until(f"{button} !== null")
    engine.evaluate(f"{button}.click()")


def said(engine: Engine, part: str) -> str:
    """What stands there, once something does."""
    shown = f"document.querySelector('.answer {part}')"
    engine.until(f"{shown} && ({shown}.value || {shown}.textContent)")
    found: str = engine.evaluate(f"{shown}.value || {shown}.innerText")
    return found


def choose(engine: Engine, day: str) -> None:
    """The day in the first field of an answer, as who picks it does."""
    field = "document.querySelector('.answer .date-field input')"
    engine.until(f"{field} !== null")
    engine.evaluate(f"{field}.value = '{day}'")
    for kind in ("input", "change"):
        engine.evaluate(f"{field}.dispatchEvent(new Event('{kind}', {{ bubbles: true }}))")


def test_a_day_becomes_the_last_day_of_a_service(engine: Engine) -> None:
    """By tap and field, or at once by an address; three working days after 22 February 2026."""
    visit(engine, SADAR + ROW)
    press(engine, ROW, "days")
    choose(engine, "2026-02-22")
    engine.until("location.hash === '#citizen-1;applied=2026-02-22'")
    assert "২৫ ফেব্রুয়ারি ২০২৬ (বুধবার)" in said(engine, "output")
    visit(engine, f"{SADAR}#citizen-1;applied=2026-02-22")
    assert "২৫ ফেব্রুয়ারি ২০২৬ (বুধবার)" in said(engine, "output")
    assert engine.evaluate("document.querySelector('tr:target').id") == "citizen-1"
    assert engine.complaints == []


def test_a_day_becomes_the_last_day_of_a_complaint(engine: Engine) -> None:
    """Thirty working days after 22 February 2026, by the holidays of that year."""
    visit(engine, SADAR + STEPS)
    press(engine, ".grs", "days")
    choose(engine, "2026-02-22")
    engine.until("location.hash === '#grs;step-1=2026-02-22'")
    assert "১৩ এপ্রিল ২০২৬ (সোমবার)" in said(engine, "output")
    assert engine.complaints == []


def test_a_letter_is_written(engine: Engine) -> None:
    """It names the service, its days and the officer; what nobody knows is left to the citizen."""
    visit(engine, f"{SADAR}#citizen-1;applied=2026-02-22")
    press(engine, ROW, "letter")
    letter = said(engine, "textarea")
    assert f"সেবা: {NAME}" in letter
    assert "আবেদনের তারিখ: ২২ ফেব্রুয়ারি ২০২৬ (রবিবার)" in letter
    assert "সেবা পাওয়ার শেষ তারিখ: ২৫ ফেব্রুয়ারি ২০২৬ (বুধবার)" in letter
    assert engine.complaints == []


def test_a_service_is_sent(engine: Engine) -> None:
    """In one message, by a way that the reader chooses."""
    visit(engine, SADAR + ROW)
    press(engine, ROW, "share")
    message = said(engine, ".answer__message")
    assert message.startswith(NAME)
    assert message.endswith(f"{SADAR}{ROW}")
    ways = "[...document.querySelectorAll('.answer a')].map(way => way.protocol)"
    assert engine.evaluate(ways) == ["https:", "sms:"]
    assert engine.complaints == []


@pytest.mark.parametrize("width", [360, 1280])
def test_answers_fit(engine: Engine, width: int) -> None:
    """Neither on a phone nor on a desk the page is wider than the screen with one opened."""
    visit(engine, SADAR + ROW, width)
    for place, what in ((ROW, "days"), (ROW, "share"), (ROW, "letter"), (".grs", "days")):
        press(engine, place, what)
        opened = f"document.querySelector('{place} [aria-expanded=true][data-do={what}]')"
        engine.until(f"{opened} !== null")
        assert engine.evaluate("document.documentElement.scrollWidth") <= width
    assert engine.complaints == []


def test_without_javascript_nothing_is_offered(scriptless: Engine) -> None:
    """No button, field or answer that would do nothing; the letters to print are a link away."""
    visit(scriptless, SADAR + ROW)
    assert scriptless.evaluate(f"{ADDED}.filter(one => one.offsetHeight).length") == 0
    scriptless.evaluate("document.querySelector('.grs [href=\"complaint/\"]').click()")
    scriptless.until("location.pathname.endsWith('/complaint/')")
    assert "আবেদনের তারিখ" in scriptless.evaluate("document.body.innerText")
