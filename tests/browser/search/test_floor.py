"""The search in browsers at its floor, and what those below are told; see also ``tests/floor/``."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Route, expect

from .conftest import Search

QUESTION = "অভিযগ"  # misspelt: needs every kind of file
LATER = """
for (const name of ["AbortController", "AbortSignal", "caches"]) delete window[name];
for (const name of ["at", "flat", "flatMap", "findLast"]) delete Array.prototype[name];
delete Array.prototype.findLastIndex;
for (const name of ["at", "matchAll", "replaceAll"]) delete String.prototype[name];
for (const name of ["fromEntries", "hasOwn"]) delete Object[name];
for (const name of ["entries", "forEach", Symbol.iterator]) delete FormData.prototype[name];
for (const name of ["replaceChildren", "toggleAttribute"]) delete Element.prototype[name];
delete Promise.prototype.finally;
"""
BROWSERS = {
    "Chrome 94 to 102, Safari 15": "delete AbortSignal.timeout",
    "Chrome 61, Safari 11": LATER,
}
NOTICE = "main > p.notice"


@pytest.mark.parametrize("lacks", BROWSERS.values(), ids=BROWSERS)
def test_the_search_answers_without_what_is_young(
    browser: Browser, national: Search, lacks: str
) -> None:
    """Typed, unfolded and with a choice of upazilas, as in a browser that has it all."""
    with browser.new_context() as context:
        old = Search(context.new_page(), national.site)
        old.page.add_init_script(lacks)
        assert used(old) == used(national)
        assert old.page.evaluate("typeof (window.AbortSignal || {}).timeout") == "undefined"
        assert old.complaints == national.complaints == []
        assert old.page.is_hidden(NOTICE)


def used(search: Search) -> tuple[list[str], str, str, int]:
    """What a reader sees who asks, unfolds the offices and opens the choice of upazilas."""
    search.open(district="rangpur")
    search.ask(QUESTION)
    search.page.locator("#results button").first.click()
    expect(search.page.locator("#results > li").first.locator("a").nth(10)).to_be_visible()
    search.page.focus("[data-search-mine]")
    choices = search.page.locator("[data-search-mine] optgroup")
    expect(choices).not_to_have_count(0)
    return search.links, search.status, search.page.url, choices.count()


def test_a_silent_server_is_given_up_without_signals(browser: Browser, at_root: str) -> None:
    """After a time the page tells it and offers another try, also if no request can be ended."""
    with browser.new_context() as context:
        search = Search(context.new_page(), at_root)
        search.page.add_init_script(LATER)
        search.page.clock.install()
        held: list[Route] = []
        search.page.route("**/search/m-*.json", lambda route: held.append(route))  # noqa: PLW0108 - not a builtin
        search.page.goto(f"{at_root}search/?q={QUESTION}")
        search.settle("loading")
        search.page.clock.run_for(21_000)
        search.settle("error")
        assert search.page.is_visible("[data-search-retry]")


def test_browsers_below_the_floor_are_told(browser: Browser, at_root: str) -> None:
    """They see why, and the lists, but no dead field; no other browser asks for that."""
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script("delete HTMLScriptElement.prototype.noModule")
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{at_root}search/?q={QUESTION}")
        assert page.is_hidden(NOTICE)
        assert [url for url in asked if "no-search" in url] == []
        page.add_script_tag(url=f"{at_root}no-search.js")  # which such a browser would run
        assert "খোঁজা যায় না" in page.inner_text(NOTICE)
        assert page.locator("form:visible, input:visible, button:visible").count() == 0
        page.click("main a[href='../services/']")
        assert page.url == f"{at_root}services/"
