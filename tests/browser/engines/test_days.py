"""By which day: answered in every engine that runs the scripts."""

from __future__ import annotations

from .engine import Engine

OFFICE = "offices/rangpur/sadar/"
ANSWER = "document.querySelector('.answer output')"
DAY = "2025-02-23"  # of which all is known


def test_an_address_with_dates_is_answered(engine: Engine) -> None:
    """With the last day of the step that it tells of."""
    engine.open(f"{OFFICE}#grs;step-1={DAY}")
    engine.until(f"{ANSWER} && {ANSWER}.innerText.includes('(')")
    said = engine.evaluate(f"{ANSWER}.innerText")
    assert "২৩ ফেব্রুয়ারি ২০২৫ (রবিবার) থেকে; ১৫ এপ্রিল ২০২৫ (মঙ্গলবার) তারিখের মধ্যে" in said
    assert engine.complaints == []


def test_a_tap_and_a_day_are_answered(engine: Engine) -> None:
    """A row is opened, its button tapped and a day told; the address has it."""
    engine.open("offices/lalmonirhat/patgram/#citizen-1")
    engine.until("document.querySelector('#citizen-1 [data-do=days]') !== null")
    engine.evaluate("document.querySelector('#citizen-1 [data-do=days]').click()")
    engine.until(f"{ANSWER} !== null")
    engine.evaluate(
        f"""(() => {{
          const field = document.querySelector('.answer input');
          field.value = '{DAY}';
          field.dispatchEvent(new Event('change'));
        }})()"""
    )
    engine.until(f"location.hash === '#citizen-1;applied={DAY}'")
    assert "২৫ ফেব্রুয়ারি ২০২৫ (মঙ্গলবার)" in engine.evaluate(f"{ANSWER}.innerText")
    assert engine.complaints == []


def test_without_scripts_nothing_is_offered(scriptless: Engine) -> None:
    """No button that does nothing."""
    scriptless.open(OFFICE)
    assert scriptless.evaluate("document.querySelectorAll('main [type=button]').length") == 0
