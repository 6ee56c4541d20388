"""What a citizen types is answered in every engine as in the Chromium of today."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page

from plugins.charters.clock import build_date
from plugins.charters.directory import load
from plugins.charters.model import Office

from .engine import Engine

SETTLED = "['done', 'empty'].includes(document.documentElement.dataset.searchState)"
RESULTS = "[...document.querySelectorAll('#results a')].map(link => [link.href, link.innerText])"
STATUS = "document.querySelector('[role=status]').innerText"
UNKNOWN = "ৎৎৎৎৎ"


@pytest.fixture
def charter(five_charters: Path, office: str) -> Office:
    """Each office, as read from its file."""
    directory, _ = load(five_charters, build_date())
    (charter,) = (one for one in directory.offices if one.url == office)
    return charter


@pytest.fixture
def today(open_page: Callable[..., Page]) -> Callable[..., list[list[str]]]:
    """What the Chromium of today answers to a question in the address."""

    def answer(**asked: str) -> list[list[str]]:
        page = open_page(f"search/?{urlencode(asked)}", 360)
        page.wait_for_selector("html[data-search-state=done]", state="attached")
        found: list[list[str]] = page.evaluate(RESULTS)
        return found

    return answer


def test_a_typed_question_is_answered(
    engine: Engine, charter: Office, today: Callable[..., list[list[str]]]
) -> None:
    """A service by its name, letter by letter: found, with the same results in the same order."""
    (service, *_) = charter.services
    _ask(engine, service.name)
    assert engine.evaluate(RESULTS) == today(q=service.name)
    assert engine.complaints == []


def test_a_slip_of_the_finger_is_forgiven(
    engine: Engine, charter: Office, today: Callable[..., list[list[str]]]
) -> None:
    """The vocabulary is searched for what was meant."""
    (service, *_) = charter.services
    slip = " ".join(word[:-2] + word[-1:] for word in service.name.split())
    _ask(engine, slip)
    assert engine.evaluate(RESULTS) == today(q=slip)
    assert engine.complaints == []


def test_the_field_on_the_home_page_leads_to_the_answer(
    engine: Engine, charter: Office, today: Callable[..., list[list[str]]]
) -> None:
    """Typed and sent with Enter, as the page is without any script of its own."""
    place = charter.place.bn
    engine.open("")
    _type(engine, place)
    engine.press("Enter")
    engine.until(f"location.pathname.endsWith('/search/') && {SETTLED}")
    assert engine.evaluate("document.querySelector('#q').value") == place
    assert engine.evaluate(RESULTS) == today(q=place)
    assert engine.complaints == []


def test_a_district_is_chosen(
    engine: Engine, charter: Office, today: Callable[..., list[list[str]]]
) -> None:
    """With the keyboard; only its offices remain."""
    (service, *_) = charter.services
    _ask(engine, service.name)
    engine.evaluate("document.querySelector('[name=district]').focus()")
    engine.press("ArrowDown")
    engine.until("location.search.includes('district=')")
    engine.until(SETTLED)
    district = engine.evaluate("document.querySelector('[name=district]').value")
    assert engine.evaluate(RESULTS) == today(q=service.name, district=district)
    assert engine.complaints == []


def test_the_list_of_upazilas_is_filled(engine: Engine) -> None:
    """When it is reached, from the index."""
    engine.open("search/")
    engine.until("!document.querySelector('[data-search]').hidden")
    engine.evaluate("document.querySelector('[data-search-mine]').focus()")
    engine.until("document.querySelectorAll('[data-search-mine] optgroup option').length > 0")
    assert engine.complaints == []


def test_nothing_found_is_told(engine: Engine) -> None:
    """In words, and not as an error."""
    _ask(engine, UNKNOWN)
    assert "পাওয়া যায়নি" in engine.evaluate(STATUS)
    assert engine.evaluate(RESULTS) == engine.complaints == []


def _ask(engine: Engine, question: str) -> None:
    """Types a question on the search page and waits for its answer."""
    engine.open("search/")
    engine.until("!document.querySelector('[data-search]').hidden")
    _type(engine, question)
    asked = "new URLSearchParams(location.search).get('q')"
    engine.until(f"{asked} === {json.dumps(question)} && {SETTLED}")


def _type(engine: Engine, text: str) -> None:
    engine.evaluate("document.querySelector('#q').focus()")
    engine.type(text)
