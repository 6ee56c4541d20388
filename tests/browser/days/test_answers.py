"""Whether everybody can use what scripts add to a page: buttons, answers, messages, letters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from plugins.commands.inspect import axe

from ..contrast import pale, ratio
from ..test_focus_ring import LEAST as LEAST_RING
from ..test_focus_ring import RINGS
from ..test_forced_colours import BOUNDLESS, LEAST
from ..test_large_text import OUTSIDE, SPACED, TWICE
from ..test_layout import CLIPPED, TOUCH

OFFICE = "offices/lakshmipur/sadar/"
NAME = "উপজেলা তথ্য ও যোগাযোগ প্রযুক্তি কার্যালয়, লক্ষ্মীপুর সদর, লক্ষ্মীপুর সংক্রান্ত তথ্য প্রদান"
GRS = "প্রতিশ্রুতি না রাখলে: অভিযোগের ধাপ (GRS)"
APPLIED, COMPLAINED = "#citizen-1;applied=2026-02-22", "#grs;step-1=2026-02-22"
ROW, STEPS = "#citizen-1", ".grs"
TODAY = "2026-03-01T06:00:00Z"
PHONE = 320
TOP = "Math.round(document.activeElement.getBoundingClientRect().top + scrollY)"
# A browser of that day that can speak Bengali and cannot share.
READER = f"""
Date.now = () => Date.parse("{TODAY}");
delete Navigator.prototype.share;
const speech = new EventTarget();
speech.getVoices = () => [{{ lang: "bn-BD", localService: true }}];
Object.defineProperty(window, "speechSynthesis", {{ value: speech }});
"""
# What a screen reader finds, and what it says of it: a role, a name, a state.
SAID = re.compile(
    r"^\s*- '?(button|combobox|group|heading|link|status|textbox)(?: \"(.*?)\")?((?: \[[\w=]+\])*)",
    re.MULTILINE,
)
LOW = """touch => [
  ...document.querySelectorAll(".row-tools button, .answer :is(a, button, input, select)")
].filter(one => one.offsetHeight && one.getBoundingClientRect().height < touch)
  .map(one => one.outerHTML.slice(0, 160))"""


@pytest.fixture
def answered(browser: Browser, at_root: str) -> Iterator[Callable[..., Page]]:
    """Opens the page, and one answer, of a row or of the complaint."""
    contexts = {}

    def open_one(what: str, place: str, width: int = PHONE, **options: Any) -> Page:  # noqa: ANN401
        key = frozenset(options.items())
        if key not in contexts:
            contexts[key] = browser.new_context(**options).new_page()
            contexts[key].add_init_script(READER)
        page = contexts[key]
        page.set_viewport_size({"width": width, "height": 640})
        page.goto("about:blank")
        page.goto(f"{at_root}{OFFICE}{APPLIED if place == ROW else COMPLAINED}")
        expect(page.locator(".answer")).to_be_visible()
        if what != "days":
            page.locator(f"{place} .row-tools [data-do={what}]").click()
        shown = {"days": "output > *", "letter": "textarea", "share": ".answer__message"}[what]
        expect(page.locator(f".answer {shown}").first).to_be_visible()
        return page

    yield open_one
    for page in contexts.values():
        page.context.close()


TITLES = {"days": "কত তারিখের মধ্যে?", "share": "এই বার্তাটি পাঠান", "letter": "অভিযোগের চিঠি"}
CLOSE = ("button", "বন্ধ করুন")
WAYS = (
    ("status", ""),  # of what the letter must not state yet
    ("textbox", "চিঠি (যা জানা নেই, ডটের জায়গায় লিখুন)"),
    *(("button", "কপি করুন"), ("button", "ছাপুন"), ("link", "ই-মেইলে পাঠান")),
)
BESIDE = (("status", ""), ("link", "৩৩৩"), ("link", "www.grs.gov.bd"), CLOSE)
# Of each answer, after its title, all that can be used or speaks up: its role and its name.
ANSWERS = {
    ("days", ROW): (
        *(("textbox", "আবেদন করেছি"), ("status", ""), ("link", "কার কাছে, কত দিনে")),
        *(("button", "অভিযোগ লিখুন"), ("button", "২৫ ফেব্রুয়ারি ২০২৬ (বুধবার)"), CLOSE),
    ),
    ("share", ROW): (
        *(("button", "কপি করুন"), ("link", "WhatsApp-এ পাঠান"), ("link", "SMS-এ পাঠান")),
        *(("status", ""), CLOSE),
    ),
    ("letter", ROW): (
        *(("combobox", "কোন ধাপের চিঠি"), ("textbox", "আবেদন করেছি")),
        *(*WAYS, ("link", "SMS-এ পাঠান (২৮৫ অক্ষর, ৫টি SMS)"), *BESIDE),
    ),
    ("days", STEPS): (
        *(("textbox", "অভিযোগ করেছি"), ("textbox", "আপিল করেছি")),
        *(("textbox", "মন্ত্রিপরিষদ বিভাগে গিয়েছি"), ("status", ""), ("button", "অভিযোগ লিখুন")),
        ("button", "ধাপ ১: ১৩ এপ্রিল ২০২৬ (সোমবার)"),
        ("button", "ধাপ ২: আনুমানিক ১২ মে ২০২৬ (মঙ্গলবার)"),
        *(("button", "ধাপ ৩: আনুমানিক ১১ আগস্ট ২০২৬ (মঙ্গলবার)"), CLOSE),
    ),
    ("letter", STEPS): (
        *(("combobox", "সেবা"), ("combobox", "কোন ধাপের চিঠি"), ("textbox", "আবেদন করেছি")),
        *(*WAYS, ("link", "SMS-এ পাঠান (১৭১ অক্ষর, ৩টি SMS)"), *BESIDE),
    ),
}
KINDS = (("days", STEPS), ("share", ROW), ("letter", ROW))
EACH = pytest.mark.parametrize(("what", "place"), ANSWERS)


def heard(page: Page, part: str) -> list[tuple[str, str]]:
    said = SAID.findall(page.locator(part).aria_snapshot())
    return [(role, name + state) for role, name, state in said]


def test_buttons_name_what_they_do_and_for_which_service(answered: Callable[..., Page]) -> None:
    """And which of them is open."""
    page = answered("share", ROW)
    assert heard(page, f"{ROW} .row-tools") == [
        *(("button", f"কত তারিখের মধ্যে?: {NAME}"), ("button", f"অভিযোগ লিখুন: {NAME}")),
        *(("button", f"পাঠান: {NAME} [expanded]"), ("button", f"শুনুন: {NAME}")),
    ]
    page = answered("letter", STEPS)
    assert heard(page, f"{STEPS} .row-tools") == [
        *(("button", f"কত তারিখের মধ্যে?: {GRS}"), ("button", f"অভিযোগ লিখুন: {GRS} [expanded]")),
        ("button", f"শুনুন: {GRS}"),
    ]


@EACH
def test_a_screen_reader_has_a_name_for_everything(
    answered: Callable[..., Page], what: str, place: str
) -> None:
    """Group, heading, field, button, link, and one place that tells what changes."""
    title = TITLES[what]
    named = [("group", title), ("heading", f"{title} [level=4]"), *ANSWERS[what, place]]
    assert heard(answered(what, place), ".answer") == named


@EACH
def test_a_keyboard_goes_through_an_answer_and_out_of_it(
    answered: Callable[..., Page], what: str, place: str
) -> None:
    """From its title in the order of the eye; Escape closes it, and the focus is on its button."""
    page = answered(what, place)
    title = page.locator(".answer__title")
    title.focus()
    stops: list[Any] = []
    while True:
        page.keyboard.press("Tab")
        if not page.evaluate("document.activeElement.closest('.answer') !== null"):
            break
        stops.append(page.evaluate(TOP))
    assert stops == sorted(stops)
    assert len({*stops}) >= len([one for one in ANSWERS[what, place] if one[0] != "status"]) - 2
    title.focus()
    page.keyboard.press("Escape")
    expect(page.locator(".answer")).to_have_count(0)
    expect(page.locator(f"{place} .row-tools [data-do={what}]")).to_be_focused()


@pytest.mark.parametrize(("what", "place"), KINDS)
@pytest.mark.parametrize("scheme", axe.SCHEMES)
def test_axe_finds_no_violation(
    answered: Callable[..., Page], what: str, place: str, scheme: str
) -> None:
    """On a phone, in both schemes, with the answer opened."""
    page = answered(what, place, bypass_csp=True, color_scheme=scheme)
    assert axe.violations_at_width(page) == []


@EACH
def test_an_answer_fits_a_small_phone(answered: Callable[..., Page], what: str, place: str) -> None:
    """A finger hits all of it; with letters twice as large or further apart nothing is cut off."""
    page = answered(what, place)
    assert page.evaluate(LOW, TOUCH) == []
    for change in ("() => {}", SPACED, TWICE):
        page.evaluate(change)
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE
        assert page.evaluate(OUTSIDE) + page.evaluate(CLIPPED) == []


def test_a_field_shows_its_whole_date(answered: Callable[..., Page]) -> None:
    """The year, too, with letters twice as large: eight times as wide as they are high."""
    page = answered("days", STEPS, 360)
    page.evaluate(TWICE)
    for entry in page.locator(".answer input").all():
        assert (
            entry.evaluate("one => one.clientWidth / parseFloat(getComputedStyle(one).fontSize)")
            > 8
        )


@pytest.mark.parametrize("scheme", axe.SCHEMES)
def test_own_colours_are_respected(answered: Callable[..., Page], scheme: str) -> None:
    """In contrast themes everything can be read, and what was a thing by its ground has a line."""
    for what, place in KINDS:
        page = answered(what, place, forced_colors="active", color_scheme=scheme)
        assert pale(page, LEAST) == []
        assert page.evaluate(BOUNDLESS) == []


@pytest.mark.parametrize("scheme", axe.SCHEMES)
def test_the_ring_is_seen_in_an_answer(answered: Callable[..., Page], scheme: str) -> None:
    """Around its title, its fields, its buttons and its links."""
    for what, place in KINDS:
        page = answered(what, place, color_scheme=scheme)
        page.keyboard.press("Tab")
        assert [
            thing
            for is_drawn, ring, ground, thing in page.evaluate(RINGS, ".answer")
            if not is_drawn or ratio(ring, ground) < LEAST_RING
        ] == []


def test_paper_shows_the_answer_and_no_button(answered: Callable[..., Page]) -> None:
    """What cannot be pressed there is not printed."""
    page = answered("days", ROW)
    page.emulate_media(media="print")
    expect(page.locator(".answer output")).to_be_visible()
    expect(page.locator(":is(.row-tools, .answer) :is(button, input):visible")).to_have_count(0)


def test_nothing_is_there_before_a_tap(answered: Callable[..., Page]) -> None:
    """In a closed row no button is seen, nor with a Tab reached, and no answer stands anywhere."""
    page = answered("days", STEPS)
    closed = page.locator(".charter-table tr:not(:target) [data-do]")
    assert closed.count()
    expect(closed.locator("visible=true")).to_have_count(0)
    expect(page.locator(".answer")).to_have_count(1)
