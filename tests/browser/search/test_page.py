"""What a citizen does on the search page, with JavaScript and without."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from urllib.parse import quote_plus

import pytest
from playwright.sync_api import expect
from selectolax.lexbor import LexborHTMLParser

from plugins.charters.clock import build_date
from plugins.charters.directory import load
from plugins.commands.inspect import axe

from ..conftest import IN_FIELD
from .conftest import Country, Search

TRAINING = "প্রশিক্ষণ"
COMPLAINT = "অভিযোগ"
FORM_PAGES = ("", "offices/lalmonirhat/patgram/", "offices/rangpur/")
WESTERN = str.maketrans("০১২৩৪৫৬৭৮৯", "0123456789")

# The link of each result below offices/, and what is said of it.
TEXTS = """results => results.map(result => {
  const whole = result.localName === "li" ? result : result.parentElement;
  return [result.querySelector("a").href.split("/offices/")[1], whole.innerText];
})"""

# Offsets of the marks of a text that do not stand between two whole characters as people see them.
TORN = """texts => texts.flatMap(text => {
  const whole = text.textContent;
  const ends = new Set([whole.length]);
  for (const { index } of new Intl.Segmenter("bn").segment(whole)) ends.add(index);
  return [...text.querySelectorAll("mark")].flatMap(mark => {
    const range = document.createRange();
    range.setStart(text, 0);
    range.setEndBefore(mark);
    const start = range.toString().length;
    return [start, start + mark.textContent.length].filter(end => !ends.has(end));
  });
})"""


def test_the_address_is_the_question(search: Search, site: Path) -> None:
    """``/search/?q=…`` answers by itself, and every result leads to a row or page that exists."""
    search.open(q=TRAINING)
    assert search.page.input_value("#q") == TRAINING
    assert search.links
    assert [link for link in search.links if not _exists(site, link)] == []
    assert search.complaints == []


def test_typing_answers_after_a_pause(search: Search) -> None:
    """Without Enter, with the same results, and the question stands in the address."""
    search.open(q=TRAINING)
    expected = search.links
    search.open()
    search.page.locator("#q").press_sequentially(TRAINING)
    search.page.wait_for_url(f"**/search/?q={quote_plus(TRAINING)}")
    search.settle("done")
    assert search.links == expected


def test_an_empty_field_asks_nothing(search: Search) -> None:
    """Results go with the question."""
    search.open(q=TRAINING)
    search.page.fill("#q", "  ")
    search.settle("idle")
    assert search.links == []
    assert search.status == ""


def test_nothing_found_is_told(search: Search) -> None:
    """In words, with the way to the lists, and not as an error."""
    search.open(q="ৎৎৎৎৎ")
    assert search.page.get_attribute("html", "data-search-state") == "empty"
    assert "পাওয়া যায়নি" in search.status
    expect(search.page.get_by_role("link", name="সব সেবা, বর্ণানুক্রমে")).to_be_visible()


def test_a_result_in_english_says_so(opened: Callable[..., Search], beside_field: str) -> None:
    """An office, a service or a name in a page that is in Bengali."""
    search = opened(f"{beside_field}{IN_FIELD}")
    search.open(q="cooperative")
    said = search.page.locator("#results [lang=en]").all_inner_texts()
    assert "Upazila Cooperative Office, Sample Upazila, Rangpur" in said
    assert [text for text in said if re.search("[\u0980-\u09ff]", text)] == []


@pytest.mark.parametrize("start", FORM_PAGES, ids=lambda start: start or "home")
def test_the_form_of_every_page_leads_here(
    opened: Callable[..., Search], under_portal: str, start: str
) -> None:
    """By GET, also where the site is one folder of a host."""
    search = opened(under_portal)
    search.page.goto(under_portal + start)
    search.page.fill("form[role=search] input[name=q]", TRAINING)
    search.page.press("form[role=search] input[name=q]", "Enter")
    search.page.wait_for_url(f"{under_portal}search/?q={quote_plus(TRAINING)}")
    search.settle("done")
    assert search.links


def test_back_and_forward_restore_question_and_results(search: Search) -> None:
    """Each submitted question and each filter is one step; the letters of a typed one are none."""
    search.open()
    search.ask(TRAINING)
    search.ask(COMPLAINT)
    search.page.locator("#q").press_sequentially(" জানাতে", delay=170)
    search.page.wait_for_url(f"**/?q={quote_plus(COMPLAINT + ' জানাতে')}")
    search.settle("done")
    search.page.press("#q", "Enter")
    search.settle("done")
    search.page.select_option("[name=district]", "rangpur")
    search.settle("done")
    steps = [("", ""), (TRAINING, ""), (COMPLAINT, "")]
    steps += [(f"{COMPLAINT} জানাতে", ""), (f"{COMPLAINT} জানাতে", "rangpur")]
    seen = [_shown(search)]
    for _ in steps[1:]:
        search.page.go_back()
        seen.insert(0, _shown(search))
    assert [(text, district) for text, district, _ in seen] == steps
    assert [bool(links) for *_, links in seen] == [False, True, True, True, True]
    for expected in seen[1:]:
        search.page.go_forward()
        assert _shown(search) == expected


def test_the_way_back_from_an_office_keeps_the_question(search: Search) -> None:
    """A typed question too, which no form was sent for."""
    search.open()
    search.page.locator("#q").press_sequentially(TRAINING)
    search.page.wait_for_url(f"**/search/?q={quote_plus(TRAINING)}")
    search.settle("done")
    expected = _shown(search)
    search.page.locator("[data-search-result] a").first.click()
    search.page.wait_for_url(f"{search.site}offices/{expected[2][0]}")
    search.page.go_back()
    assert _shown(search) == expected


def test_filters_narrow_the_results(search: Search) -> None:
    """By district and by kind of service; both stand in the address and survive a reload."""
    search.open(q=TRAINING)
    everything = search.links
    search.page.select_option("[name=district]", "rangpur")
    search.settle("done")
    narrowed = search.links
    assert narrowed
    assert {link.split("/")[0] for link in narrowed} == {"rangpur"}
    search.page.select_option("[name=section]", "internal")
    search.settle("done")
    internal = search.links
    assert internal
    assert {link.partition("-")[0] for link in internal} == {"rangpur/sadar/#internal"}
    assert search.page.url.endswith(f"/?q={quote_plus(TRAINING)}&district=rangpur&section=internal")
    search.page.reload()
    assert _shown(search) == (TRAINING, "rangpur", internal)
    search.page.select_option("[name=section]", "")
    search.page.select_option("[name=district]", "")
    search.settle("done")
    assert search.links == everything


def test_a_district_far_inside_a_division_is_found(national: Search, country: Country) -> None:
    """Naming the division lists the offices of the chosen district, not only the first few."""
    last = country.directory.offices[-1].place
    national.open(q=last.division.bn, district=last.district.slug)
    assert {link.split("/")[0] for link in national.links} == {last.district.slug}


def test_the_number_found_is_announced(search: Search) -> None:
    """In a live region and in Bengali digits; "more" brings as many as were announced."""
    search.open(q=TRAINING)
    assert re.fullmatch("[০-৯]+টি ফল", search.status)
    number = int(search.status.split("টি")[0].translate(WESTERN))
    results = search.page.locator("#results > li")
    assert 5 <= results.count() <= 10
    assert results.count() < number
    search.page.get_by_role("button", name="আরও ফল").click()
    expect(results).to_have_count(number)
    expect(search.page.get_by_role("button", name="আরও ফল")).to_be_hidden()
    assert len(set(search.links)) == len(search.links)


def test_more_offices_of_one_service(national: Search) -> None:
    """At most ten at first; the button adds all others, and the focus moves to them."""
    national.open(q=COMPLAINT)
    first = national.page.locator("#results > li").first
    offices = first.locator("[data-search-result] a")
    assert offices.count() == 10
    button = first.get_by_role("button")
    number = int(first.locator("p").first.inner_text().translate(WESTERN).split("টি")[0])
    while button.count():
        before = offices.count()
        button.focus()
        national.page.keyboard.press("Enter")
        expect(offices.nth(before)).to_be_focused()
    assert len(set(national.links[:number])) == offices.count() == number


def test_the_keyboard_is_enough(search: Search) -> None:
    """From the first Tab to the row of an office."""
    search.open()
    search.tab_to("#q")
    search.page.keyboard.type(TRAINING)
    search.page.keyboard.press("Enter")
    search.settle("done")
    search.tab_to("[name=district]")
    search.page.keyboard.press("ArrowDown")
    search.page.wait_for_url("**&district=*")
    search.settle("done")
    expected = search.links[0]
    search.tab_to("[data-search-result] a")
    search.page.keyboard.press("Enter")
    search.page.wait_for_url(f"{search.site}offices/{expected}")


@pytest.mark.parametrize("scheme", axe.SCHEMES)
def test_axe_finds_no_violation(
    opened: Callable[..., Search], at_country: str, scheme: str
) -> None:
    """With shared and single results on the page, narrow and wide; nothing widens the page."""
    search = opened(at_country, bypass_csp=True, color_scheme=scheme)
    search.open(q=TRAINING)
    for width in (320, 1280):
        search.page.set_viewport_size({"width": width, "height": 6_000})  # all of it on the screen
        assert search.page.evaluate("document.documentElement.scrollWidth") <= width
        assert [*axe.violations_at_width(search.page)] == []


def test_results_show_office_time_and_fee(search: Search, five_charters: Path) -> None:
    """Of every row of the five charters that is found, as the office itself words them."""
    directory, _ = load(five_charters, build_date())
    rows = {
        f"{office.id}/#{service.anchor}": (office, service)
        for office in directory.offices
        for service in office.services
    }
    shown: dict[str, str] = {}
    for question in (TRAINING, "তথ্য প্রদান", "ডিজিটাল ল্যাব"):
        search.open(q=question)
        shown |= dict(search.page.locator("[data-search-result]").evaluate_all(TEXTS))
    found = {link: text for link, text in shown.items() if link in rows}
    assert len(found) > 15
    for link, text in found.items():
        office, service = rows[link]
        assert office.place.bn in text
        assert f"সময়: {service.time}" in text or not service.time
        assert f"মূল্য: {service.fee}" in text or not service.fee


@pytest.mark.parametrize("question", [TRAINING, "সেবা প্রদান", "ই-মেইল", "কর্মকর্তা"])
def test_marks_hold_whole_characters(search: Search, question: str) -> None:
    """A mark begins and ends between two characters as people see them."""
    search.open(q=question)
    texts = search.page.locator("#results :is(a, p, h3)")
    assert texts.evaluate_all(TORN) == []


def test_found_words_are_marked(search: Search) -> None:
    """Every form of the word, and nothing else."""
    search.open(q=TRAINING)
    marked = search.page.locator("#results mark").all_inner_texts()
    assert marked
    assert [word for word in marked if not word.startswith(TRAINING)] == []


def test_my_upazila_comes_first(national: Search) -> None:
    """Then its district, on this device only: kept over a reload, in no address and no request."""
    sent: list[str] = []
    note = lambda request: sent.append(f"{request.url} {request.post_data}")  # noqa: E731
    national.open(q=COMPLAINT)
    usual = _all_offices(national)
    districts = [name.partition(", ")[2] for name, _ in usual]
    own = max(place for place, name in enumerate(districts) if districts.index(name) < place)
    label, _, district = usual[own][0].partition(", ")
    assert districts[0] != district
    national.page.on("request", note)
    mine = national.page.get_by_label("আমার উপজেলা")
    mine.focus()
    group = national.page.locator(f'optgroup[label="{district}"]')
    expect(group).to_be_attached()
    value = group.locator("option").filter(has_text=re.compile(f"^{label}$")).get_attribute("value")
    mine.select_option(value)
    national.settle("done")
    nearest = _all_offices(national)
    assert nearest[0] == usual[own]
    names = [name.endswith(f", {district}") for name, _ in nearest]
    assert names == sorted(names, reverse=True)
    assert sorted(nearest) == sorted(usual)
    national.page.reload()
    national.settle("done")
    assert national.links[0] == usual[own][1]
    assert mine.evaluate("select => select.selectedOptions[0].text") == label
    mine.focus()
    expect(group).to_be_attached()
    assert mine.evaluate("select => select.selectedOptions[0].text") == label
    mine.select_option("")
    national.settle("done")
    assert national.links[0] == usual[0][1]
    national.page.remove_listener("request", note)
    told = (value, quote_plus(str(value)), label, quote_plus(label), "upazila=")
    assert sent
    assert [request for request in sent if any(word in request for word in told if word)] == []


@pytest.mark.parametrize(
    "kept",
    ["null", '{"chosen":[]}', "/", "__proto__/constructor", "<img src=x>/<img src=x>"],
)
def test_a_strange_kept_upazila_does_no_harm(search: Search, kept: str) -> None:
    """Whatever an older page or another one of this host left there."""
    search.open()
    search.page.evaluate("kept => localStorage.setItem('charter-my-upazila', kept)", kept)
    search.open(q=TRAINING)
    assert search.links
    assert search.complaints == []
    search.page.focus("[data-search-mine]")
    expect(search.page.locator("[data-search-mine] optgroup")).to_have_count(5)


def test_without_storage_the_page_works(opened: Callable[..., Search], at_root: str) -> None:
    """Where the reader's browser refuses to keep anything."""
    search = opened(at_root, locale="bn")  # a tab of its own
    refuse = "Object.defineProperty(window, '{}', {{ get() {{ throw new DOMException('no') }} }})"
    search.page.add_init_script(";".join(map(refuse.format, ("localStorage", "caches"))))
    search.open(q=TRAINING)
    assert search.links
    search.page.focus("[data-search-mine]")
    expect(search.page.locator("[data-search-mine] optgroup")).to_have_count(5)
    search.page.select_option("[data-search-mine]", index=1)
    search.settle("done")
    assert search.complaints == []


def test_without_javascript_there_are_lists(opened: Callable[..., Search], at_root: str) -> None:
    """The page says so, and its links lead to services and offices, also those of each district."""
    search = opened(at_root, java_script_enabled=False)
    page = search.page
    page.goto(f"{at_root}search/?q={TRAINING}")
    assert "এই ব্রাউজারে লিখে খোঁজা যায় না" in page.evaluate("document.body.innerText")
    districts = ["bagerhat", "jamalpur", "lakshmipur", "lalmonirhat", "rangpur"]
    for address in ("services/", "offices/", *(f"offices/{district}/" for district in districts)):
        page.click(f"main a[href='../{address}']")
        assert page.url == at_root + address
        page.go_back()


@pytest.mark.parametrize("start", [*FORM_PAGES, "search/"], ids=lambda start: start or "home")
def test_without_javascript_there_is_no_dead_field(
    opened: Callable[..., Search], at_root: str, start: str
) -> None:
    """Nothing asks for words that nothing would search for."""
    page = opened(at_root, java_script_enabled=False).page
    page.goto(at_root + start)
    fields = ", ".join(f"{name}:visible" for name in ("form", "input", "select", "button"))
    assert page.locator(fields).count() == 0


def test_without_javascript_every_row_is_reached(
    opened: Callable[..., Search], at_country: str, country: Country
) -> None:
    """``/services/`` links the row itself, or a page of the service that leads to all its rows."""
    page = opened(at_country, java_script_enabled=False).page
    page.goto(f"{at_country}services/")
    page.locator(".service-list a[href^='../services/']").first.click()
    assert page.locator("main li a").count() > 1
    waiting, rows = [country.site / "services"], list[str]()
    while waiting:
        folder = waiting.pop()
        links = _list_links(folder)
        waiting += [folder / link for link in links if "offices/" not in link and "../" not in link]
        waiting += [country.site / link for link in map(_down, links) if link[:9] == "services/"]
        rows += [_down(link) for link in links if "offices/" in link]
    expected = [
        f"{office.url}#{service.anchor}"
        for office in country.directory.offices
        for service in office.services
    ]
    assert sorted(rows) == sorted(expected)


def test_from_a_file_the_page_tells_how_to_search(search: Search, site: Path) -> None:
    """A browser gives a page that is no host's no data, so the page names the command instead."""
    search.page.goto((site / "search" / "index.html").as_uri())
    expect(search.page.get_by_text("invoke serve")).to_be_visible()
    assert search.page.locator("form:visible, button:visible").count() == 0
    expect(search.page.get_by_role("link", name="সব সেবা, বর্ণানুক্রমে")).to_be_visible()
    assert search.errors == []


def _shown(search: Search) -> tuple[str, str, list[str]]:
    search.settle("done", "idle")
    page = search.page
    return page.input_value("#q"), page.input_value("[name=district]"), search.links


def _all_offices(search: Search) -> list[tuple[str, str]]:
    """The names and links of all offices of the first result."""
    first = search.page.locator("#results > li").first
    button, links = first.get_by_role("button"), first.locator("a")
    while button.count():
        before = links.count()
        button.click()
        expect(links.nth(before)).to_be_visible()
    names = links.all_inner_texts()
    return list(zip(names, search.links[: len(names)], strict=True))


def _list_links(folder: Path) -> list[str]:
    """Where the lists of a page of services lead."""
    tree = LexborHTMLParser((folder / "index.html").read_bytes())
    return [str(link.attributes["href"]) for link in tree.css("main li a")]


def _down(link: str) -> str:
    return link.replace("../", "")


def _exists(site: Path, link: str) -> bool:
    path, _, fragment = link.partition("#")
    file = site / "offices" / path / "index.html"
    return file.is_file() and (not fragment or f'id="{fragment}"' in _text(file))


@cache
def _text(file: Path) -> str:
    return file.read_text("utf-8")
