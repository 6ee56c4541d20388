"""What the search page does when the network or the server fails, or is merely slow."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Route, expect

from .conftest import Search

MISSPELT = "অভিযগ"  # needs the manifest, the vocabulary, terms, entries and offices
COMPLAINT = "অভিযোগ"
KEPT = (
    "caches.open('charter-search').then(cache => cache.keys()).then(all => all.map(one => one.url))"
)

ANSWERS = {
    "refused": None,
    "missing": {"status": 404, "body": "not found"},
    "broken": {"status": 500, "body": "[]"},
    "null": {"body": "null"},
    "list": {"json": []},
    "object": {"json": {}},
    "nested list": {"json": [[]]},
    "other object": {"json": {"error": "quota", "rules": {}}},
    "page": {"status": 200, "body": "<!doctype html><title>Log in</title>"},
    "empty": {"status": 200, "body": ""},
}
# Each fault of the manifest and of the terms; of other files the kinds of fault only.
FAULTS = [(kind, fault) for kind in "mt" for fault in (*ANSWERS, "cut")]
FAULTS += [(kind, fault) for kind in "veo" for fault in ("refused", "list", "cut")]


def answer(name: str) -> Callable[[Route], None]:
    """Answers a request with one of the faults."""

    def handle(route: Route) -> None:
        if name == "cut":
            response = route.fetch()
            route.fulfill(response=response, body=response.body()[:-200])
        elif ANSWERS[name] is None:
            route.abort("connectionfailed")
        else:
            route.fulfill(**ANSWERS[name])

    return handle


@pytest.fixture(scope="module")
def expected(opened: Callable[..., Search], in_pieces: str) -> list[str]:
    """What the misspelt question finds while all is well."""
    search = opened(in_pieces)
    search.open(q=MISSPELT)
    assert search.links
    return search.links


@pytest.mark.parametrize(("kind", "fault"), FAULTS)
def test_a_fault_is_told_and_mended(
    expected: list[str], pieces: Search, kind: str, fault: str
) -> None:
    """Never "nothing found": a message, and a button that answers once the server is well."""
    page, files = pieces.page, f"**/search/{kind}-*.json"
    page.route(files, answer(fault))
    page.goto(f"{pieces.site}search/?q={MISSPELT}")
    pieces.settle("error")
    assert_failed(pieces)
    page.unroute(files)
    page.press("[data-search-retry]", "Enter")
    pieces.settle("done")
    assert pieces.links == expected
    assert pieces.errors == []


def test_the_keyboard_leads_to_another_try(expected: list[str], pieces: Search) -> None:
    """On its way lies the choice of an upazila, which fails as well."""
    pieces.page.route("**/search/e-*.json", answer("refused"))
    pieces.page.goto(f"{pieces.site}search/?q={MISSPELT}")
    pieces.settle("error")
    pieces.tab_to("[data-search-retry]")
    pieces.page.unroute_all()
    pieces.page.keyboard.press("Enter")
    pieces.settle("done")
    assert pieces.links == expected


def test_a_second_failure_is_told_again(pieces: Search) -> None:
    """The button stays as long as it is needed."""
    pieces.page.route("**/search/t-*.json", answer("refused"))
    pieces.page.goto(f"{pieces.site}search/?q={MISSPELT}")
    for _ in range(3):
        pieces.settle("error")
        assert_failed(pieces)
        pieces.page.click("[data-search-retry]")


def test_a_failure_takes_the_older_results_away(expected: list[str], pieces: Search) -> None:
    """They answer another question; a further one that succeeds takes the message away."""
    pieces.open(q=COMPLAINT)
    pieces.page.route("**/search/*.json", answer("refused"))
    pieces.page.fill("#q", "টিকা কেন্দ্র")
    pieces.settle("error")
    assert_failed(pieces)
    pieces.page.unroute("**/search/*.json")
    pieces.page.fill("#q", MISSPELT)
    pieces.settle("done")
    assert pieces.links == expected
    assert pieces.page.is_hidden("[data-search-retry]")


def test_more_offices_need_the_network(pieces: Search) -> None:
    """Pressed without one, the button fails in words; what was found stays."""
    pieces.open(q=COMPLAINT)
    shown = pieces.links
    pieces.page.context.set_offline(True)
    button = pieces.page.locator("#results button").first
    button.click()
    pieces.settle("error")
    assert re.search("[ঀ-৿]", pieces.status)
    expect(pieces.page.locator("[role=status]")).to_be_in_viewport()
    assert pieces.links == shown
    pieces.page.context.set_offline(False)
    pieces.page.click("[data-search-retry]")
    pieces.settle("done")
    button.click()
    expect(pieces.page.locator("#results > li").first.locator("a").nth(10)).to_be_visible()
    assert pieces.errors == []


def test_pressed_twice_more_comes_once(pieces: Search) -> None:
    """While the first press waits for its files."""
    pieces.open(q=COMPLAINT)
    held = hold(pieces, "**/search/o-*.json")
    button = pieces.page.locator("#results button").first
    button.dblclick()
    release(pieces, held)
    offices = pieces.page.locator("#results > li").first.locator("[data-search-result] a")
    expect(offices.nth(10)).to_be_visible()
    links = offices.evaluate_all("links => links.map(link => link.href)")
    assert len(links) == len(set(links))


def test_the_choice_of_upazila_waits_for_the_network(expected: list[str], pieces: Search) -> None:
    """Its list, opened while the server is gone, is filled when it is opened again."""
    pieces.open()
    pieces.page.route("**/search/e-*.json", answer("refused"))
    mine = pieces.page.get_by_label("আমার উপজেলা")
    mine.focus()
    pieces.settle("error")
    pieces.page.unroute("**/search/e-*.json")
    pieces.ask(MISSPELT)
    assert pieces.links == expected
    mine.focus()
    expect(mine.locator("option").nth(20)).to_be_attached()
    names = mine.locator("option").evaluate_all("all => all.map(one => one.value)")
    assert len(names) == len(set(names))
    assert pieces.errors == []


def test_kept_files_answer_without_network(pieces: Search) -> None:
    """Another tab that needs the same files finds them on the device."""
    pieces.open(q=MISSPELT)
    links = pieces.links
    other = Search(pieces.page.context.new_page(), pieces.site)
    other.open()
    pieces.page.context.set_offline(True)
    other.ask(MISSPELT)
    assert other.links == links
    other.page.fill("#q", "টিকা কেন্দ্র")  # whose files were never loaded
    other.settle("error")
    assert_failed(other)
    other.ask(MISSPELT)
    assert other.links == links
    assert other.errors == pieces.errors == []


def test_files_of_an_earlier_build_are_not_kept(pieces: Search) -> None:
    """The device keeps what this build names, and what is not the search's own."""
    pieces.page.goto(f"{pieces.site}about/")
    others = ["search/t-0123456789.json", "search/m-0123456789.json", "elsewhere/t-0123456789.json"]
    put = """async names => {
      const cache = await caches.open("charter-search");
      for (const name of names) await cache.put(name, new Response("[]"));
    }"""
    pieces.page.evaluate(put, [pieces.site + name for name in others])
    pieces.open(q=COMPLAINT)
    kept = {url.removeprefix(pieces.site) for url in pieces.page.evaluate(KEPT)}
    assert kept & set(others) == {"elsewhere/t-0123456789.json"}
    assert {name.split("-")[0] for name in kept} == {
        "elsewhere/t",
        *(f"search/{kind}" for kind in "mteo"),
    }


def test_a_slow_answer_does_not_replace_a_newer_one(pieces: Search) -> None:
    """The files of the earlier question arrive after the later question is answered."""
    pieces.open(q=COMPLAINT)
    expected, status = pieces.links, pieces.status
    held = hold(pieces, "**/search/t-*.json")
    ask_in_vain(pieces, held)
    pieces.ask(COMPLAINT)
    assert pieces.links == expected
    release(pieces, held)
    pieces.page.wait_for_timeout(300)
    assert (pieces.links, pieces.status) == (expected, status)
    assert pieces.complaints == []


def test_a_slow_failure_does_not_replace_a_newer_answer(pieces: Search) -> None:
    """Nor does what became of the earlier question matter."""
    pieces.open(q=COMPLAINT)
    expected, status = pieces.links, pieces.status
    held = hold(pieces, "**/search/t-*.json")
    ask_in_vain(pieces, held)
    pieces.ask(COMPLAINT)
    for route in held:
        route.abort()
    pieces.page.wait_for_timeout(300)
    assert (pieces.links, pieces.status) == (expected, status)
    assert pieces.errors == []


def hold(search: Search, files: str) -> list[Route]:
    """Requests for ``files`` wait in the list that is returned."""
    held: list[Route] = []
    search.page.route(files, lambda route: held.append(route))  # noqa: PLW0108 - not a builtin
    return held


def ask_in_vain(search: Search, held: list[Route]) -> None:
    """Asks what needs a file that is held, and waits until it is asked for."""
    with search.page.expect_request("**/search/t-*.json"):
        search.page.fill("#q", "প্রশিক্ষণ")
        search.page.press("#q", "Enter")
    search.settle("loading")
    while not held:
        search.page.wait_for_timeout(10)


def release(search: Search, held: list[Route]) -> None:
    """Lets the waiting requests go, and all later ones."""
    while held:
        held.pop().continue_()
    search.page.unroute_all()


def assert_failed(search: Search) -> None:
    """The page tells it in Bengali, offers to try again, and still has its lists."""
    assert re.search("[ঀ-৿]", search.status)
    assert "পাওয়া যায়নি" not in search.status
    assert search.links == []
    assert search.errors == []
    assert search.page.is_visible("button:text-is('আবার চেষ্টা করুন')")
    assert search.page.is_visible("main a[href='../services/']")
