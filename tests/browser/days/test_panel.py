"""By which day: what a citizen taps and types, and what is answered, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from pathlib import Path

import pytest
from icalendar import Calendar, Event
from playwright.sync_api import Browser, Page, Request, Route

from plugins.build.build import build
from plugins.commands.inspect import axe
from plugins.commands.inspect.server import serving
from tests.conftest import CONTENT, FIELD, project_in

PHONE = {"width": 360, "height": 640}
WIDTHS = (320, 768, 1280)
OFFICE = "offices/rangpur/sadar/"  # with three steps of 30, 20 and 60 working days
LACKING = "offices/lalmonirhat/patgram/"  # without the first two steps
ROW = "#citizen-1"
ASSUMPTION = "গণনা শুরু জমার পরদিন থেকে; শুক্র, শনি ও সরকারি ছুটি বাদ।"
ORDERS = "আনুমানিক: ৮ অক্টোবর ২০২৬ (বৃহস্পতিবার) তারিখের পরে নতুন ছুটির আদেশ এসে থাকতে পারে, তা এখানে নেই।"
UNCLEAR = "তারিখটি বোঝা গেল না; ইংরেজি সালে এভাবে লিখুন: ২২/০২/২০২৬"
OLDER = ('type="date"', 'type="text"')  # what a browser without date fields makes of it
SMALL = """() => [...document.querySelectorAll(".row-tools button, .answer button, .answer input")]
  .filter(one => one.offsetParent && one.getBoundingClientRect().height < 44)
  .map(one => one.outerHTML)"""
# Tells when the script of days has come, and what follows from it is done.
COMING = """() => { window.coming = new Promise(then => document.addEventListener("load",
  ({ target }) => /days-bn/.test(target.src) && setTimeout(then), true)); }"""
WIDER = "document.documentElement.scrollWidth > innerWidth"


@dataclass
class Citizen:
    """Somebody with a phone on a certain day; what the page asks for and complains about."""

    page: Page
    site: str
    requests: list[Request] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("request", self._note)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._hear)

    def _note(self, request: Request) -> None:
        if not request.url.endswith("favicon.svg"):  # which a browser fetches when it likes
            self.requests.append(request)

    def _hear(self, message: object) -> None:
        if getattr(message, "type", "") == "error":
            self.complaints.append(getattr(message, "text", ""))

    def open(self, address: str, day: str = "2026-03-01") -> None:
        self.page.clock.set_fixed_time(datetime.fromisoformat(f"{day}T06:00:00+00:00"))
        self.page.goto("about:blank")
        self.page.goto(self.site + address)
        self.page.wait_for_selector(".row-tools", state="attached")

    def tap(self, selector: str) -> None:
        self.page.click(selector)

    def ask(self, place: str) -> None:
        """Taps the button of a row, or of the complaint's steps."""
        self.tap(f"{place} [data-do=days]")
        self.page.wait_for_selector(".answer output")

    def tell(self, label: str, day: str) -> None:
        self.page.get_by_label(label).fill(day)

    @property
    def answer(self) -> list[str]:
        """Its lines as they are seen."""
        lines = self.page.inner_text(".answer output").split("\n")
        return [line for line in lines if line.strip()]

    @property
    def fragment(self) -> str:
        return self.page.url.partition("#")[2]


@pytest.fixture(scope="module")
def kept(browser: Browser, at_root: str) -> Iterator[Citizen]:
    """One reader for all tests, for each costs a process."""
    context = browser.new_context(viewport=PHONE)
    yield Citizen(context.new_page(), at_root)
    context.close()


@pytest.fixture
def citizen(kept: Citizen) -> Iterator[Citizen]:
    """With a healthy network, and nothing asked or said before; who may complain of nothing."""
    kept.page.unroute_all()
    kept.page.emulate_media(media="screen")
    kept.page.set_viewport_size(PHONE)
    kept.requests.clear()
    kept.complaints.clear()
    yield kept
    assert kept.complaints == []


def test_two_taps_lead_from_an_office_to_a_day(citizen: Citizen) -> None:
    """A row is opened and its button tapped: by which day, if one applied today."""
    citizen.open(LACKING)
    taps = [f"{ROW} [role=heading] a", f"{ROW} [data-do=days]"]
    for tap in taps:
        citizen.tap(tap)
    citizen.page.wait_for_selector(".answer output")
    assert len(taps) == 2
    assert citizen.answer == [
        "আজ আবেদন করলে ৩ মার্চ ২০২৬ (মঙ্গলবার) তারিখের মধ্যে পাওয়ার কথা।",
        ASSUMPTION,
    ]


def test_two_taps_lead_to_the_days_of_a_complaint(citizen: Citizen) -> None:
    """From the page's list of its parts: the earliest chain, as if one complained today."""
    citizen.open(OFFICE, "2026-02-22")
    taps = ["a[href='#grs'] >> nth=0", ".grs [data-do=days]"]
    for tap in taps:
        citizen.tap(tap)
    citizen.page.wait_for_selector(".answer output")
    assert len(taps) == 2
    first, step, *_ = citizen.answer
    assert first == "আজ অভিযোগ করলে প্রতি ধাপের শেষ দিন, সবচেয়ে আগে:"
    assert "১৩ এপ্রিল ২০২৬ (সোমবার)" in step
    assert "তদন্ত হলে আরও ১০ কার্যদিবস: ২৮ এপ্রিল ২০২৬ (মঙ্গলবার) পর্যন্ত।" in step


def test_the_worked_example_is_told(citizen: Citizen) -> None:
    """A complaint of 22 February 2026: in which step, how long still, and the steps to come."""
    citizen.open(OFFICE, "2026-04-01")
    citizen.ask(".grs")
    citizen.tell("অভিযোগ করেছি", "2026-02-22")
    assert citizen.fragment == "grs;step-1=2026-02-22"
    now, first, second, third, *notes = citizen.answer
    assert now == "আপনি এখন ধাপ ১-এ: অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)। আরও ৮ কার্যদিবস বাকি।"
    assert "২২ ফেব্রুয়ারি ২০২৬ (রবিবার) থেকে; ১৩ এপ্রিল ২০২৬ (সোমবার) তারিখের মধ্যে" in first
    assert "১৩ এপ্রিল ২০২৬ (সোমবার) পর্যন্ত কাজ না হলে ১২ মে ২০২৬ (মঙ্গলবার) তারিখের মধ্যে।" in second
    assert "১২ মে ২০২৬ (মঙ্গলবার) পর্যন্ত কাজ না হলে ১১ আগস্ট ২০২৬ (মঙ্গলবার) তারিখের মধ্যে।" in third
    assert notes == [ASSUMPTION]


def test_a_step_whose_time_is_over_leads_to_the_next(citizen: Citizen) -> None:
    """To whom, by a link; from the day of an appeal its own time runs."""
    citizen.open(f"{OFFICE}#grs;step-1=2026-02-22", "2026-04-15")
    citizen.page.wait_for_selector(".answer output")
    assert citizen.answer[0] == (
        "তদন্ত চললে ২৮ এপ্রিল ২০২৬ (মঙ্গলবার) পর্যন্ত সময় আছে; না হলে এখন যান: ধাপ ২, আপিল কর্মকর্তা।"
    )
    citizen.tap(".answer a")
    assert citizen.fragment == "grs-2;step-1=2026-02-22"
    citizen.page.wait_for_selector("#grs-2:target")
    citizen.tell("আপিল করেছি", "2026-04-15")
    assert citizen.answer[0].startswith("আপনি এখন ধাপ ২-এ: আপিল কর্মকর্তা। আরও ২০ কার্যদিবস বাকি।")
    assert "১৩ মে ২০২৬" in citizen.answer[2]
    citizen.open(f"{OFFICE}#grs;step-1=2026-02-22", "2026-04-29")
    citizen.page.wait_for_selector(".answer output")
    assert citizen.answer[0] == (
        "১১ কার্যদিবস আগে সময় পেরিয়ে গেছে। কাজ না হলে এখন যান: ধাপ ২, আপিল কর্মকর্তা।"
    )


def test_after_the_last_step_there_is_the_helpline(citizen: Citizen) -> None:
    """When the Cabinet Division's time is over too."""
    citizen.open(f"{OFFICE}#grs;step-3=2026-02-22", "2026-09-01")
    citizen.page.wait_for_selector(".answer output")
    assert citizen.answer[0].startswith("শেষ ধাপেরও সময় পেরিয়ে গেছে: ৩৩৩ নম্বরে জানান")


def test_a_promise_that_was_broken_leads_to_the_complaint(citizen: Citizen) -> None:
    """With the day of application; going back shows the service's answer again."""
    citizen.open(f"{LACKING}{ROW}")
    citizen.ask(ROW)
    citizen.tell("আবেদন করেছি", "2026-02-22")
    assert citizen.answer == [
        "২৪ ফেব্রুয়ারি ২০২৬ (মঙ্গলবার) তারিখের মধ্যে পাওয়ার কথা। ৩ কার্যদিবস আগে সময় পেরিয়ে গেছে।",
        "না পেয়ে থাকলে অভিযোগ করুন: কার কাছে, কত দিনে।",
        ASSUMPTION,
    ]
    assert citizen.page.inner_text(".answer [data-do=letter]") == "অভিযোগ লিখুন"
    citizen.tap(".answer a")
    citizen.page.wait_for_selector(".grs .answer output")
    assert citizen.fragment == "grs;applied=2026-02-22"
    citizen.page.go_back()
    citizen.page.wait_for_selector(f"{ROW}:target + .answer output")
    assert citizen.fragment == "citizen-1;applied=2026-02-22"


def test_an_address_shows_what_its_sender_saw(citizen: Citizen) -> None:
    """Another reader who opens it is told the same, in a row that is opened."""
    citizen.open(f"{LACKING}{ROW}")
    citizen.ask(ROW)
    citizen.tell("আবেদন করেছি", "2026-03-01")
    seen, fragment = citizen.answer, citizen.fragment
    citizen.open(f"{LACKING}#{fragment}")
    citizen.page.wait_for_selector(f"{ROW}:target + .answer output")
    assert citizen.answer == seen
    assert citizen.fragment == fragment
    assert citizen.page.input_value(".answer input") == "2026-03-01"


def test_an_address_may_come_in_another_spelling(citizen: Citizen) -> None:
    """Some programs that send it write its signs as numbers."""
    citizen.open(f"{OFFICE}#grs%3bstep-1%3D2026-02-22")
    citizen.page.wait_for_selector(".answer output")
    assert citizen.fragment == "grs;step-1=2026-02-22"


@pytest.mark.parametrize(
    "fragment",
    ["grs;step-1=2026-02-30", "grs;step-1=1432-02-22", "nowhere;step-1=2026-02-22", "%;="],
)
def test_a_bad_address_is_the_page_as_it_is(citizen: Citizen, fragment: str) -> None:
    """Nothing is opened, and nothing fails."""
    citizen.open(f"{OFFICE}#{fragment}")
    citizen.page.wait_for_load_state("networkidle")
    assert citizen.page.query_selector(".answer") is None


SAID = {
    ("2024-12-31", "2026-03-01"): "ছুটির ক্যালেন্ডার শুরু ১ জানুয়ারি ২০২৫ (বুধবার); তার আগের দিন থেকে গোনা যায় না।",
    ("2027-12-30", "2026-03-01"): "ছুটির ক্যালেন্ডার শেষ ৩১ ডিসেম্বর ২০২৭ (শুক্রবার); তার পরের দিন গোনা যায় না।",
    ("2026-03-02", "2026-03-01"): "তারিখটি এখনো আসেনি; সেদিন জমা দিলে এই হিসাব।",
    ("2026-11-01", "2026-11-02"): ORDERS,
    ("2027-02-02", "2027-02-02"): "আনুমানিক: এর মধ্যে চাঁদ দেখার ছুটি আছে, তাই এক দিন সরতে পারে।",
}


@pytest.mark.parametrize(("complained", "today"), SAID)
def test_what_is_not_sure_is_said(citizen: Citizen, complained: str, today: str) -> None:
    """Out of the calendar, in the future, without later orders, before the moon is seen."""
    citizen.open(f"{OFFICE}#grs;step-1={complained}", today)
    citizen.page.wait_for_selector(".answer output")
    assert SAID[complained, today] in "\n".join(citizen.answer)


BEFORE = "ছুটির ক্যালেন্ডার শুরু ১ জানুয়ারি ২০২৫ (বুধবার); তার আগের দিন থেকে গোনা যায় না।"


def test_what_was_begun_long_before_the_calendar_is_over(citizen: Citizen) -> None:
    """Though its last day is not known: the next step is named, or the complaint."""
    citizen.open(f"{OFFICE}#grs;step-1=2024-06-01", "2026-03-01")
    citizen.page.wait_for_selector(".answer output")
    assert citizen.answer[0] == "সময় পেরিয়ে গেছে। কাজ না হলে এখন যান: ধাপ ২, আপিল কর্মকর্তা।"
    assert citizen.answer[1].endswith(BEFORE)
    assert "আজ গেলে " in citizen.answer[2]
    citizen.open(f"{LACKING}{ROW};applied=2024-06-01", "2026-03-01")
    citizen.page.wait_for_selector(".answer output")
    assert citizen.answer == [
        f"{BEFORE} সময় পেরিয়ে গেছে।",
        "না পেয়ে থাকলে অভিযোগ করুন: কার কাছে, কত দিনে।",
        ASSUMPTION,
    ]


@pytest.fixture(scope="module")
def at_field(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Offices of other departments, with a calendar."""
    project = project_in(tmp_path_factory.mktemp("field") / "project", FIELD)
    for office in (project / "content" / "offices").glob("*/*.md"):
        if office.stem not in {"sajano-land", "kalponik-cooperative"}:
            office.unlink()
    (project / "content" / "calendar").mkdir()
    for year in (CONTENT / "calendar").iterdir():  # without days of districts that are not there
        lines = [line for line in year.read_text("utf-8").splitlines() if "only: [" not in line]
        (project / "content" / "calendar" / year.name).write_text("\n".join(lines), "utf-8")
    build(project / "pelicanconf.py", project / "output")
    with serving(project / "output") as address:
        yield address


@pytest.fixture
def in_field(kept_page: Callable[..., Page], at_field: str) -> Citizen:
    """A reader of theirs."""
    return Citizen(kept_page(), at_field)


def test_each_kind_of_a_service_has_its_own_day(in_field: Citizen) -> None:
    """Named, with a file for the calendar."""
    in_field.open("offices/rangpur/sajano-land/#citizen-3;applied=2026-02-22")
    in_field.page.wait_for_selector(".answer output")
    assert in_field.answer[:2] == [
        "সাধারণ: ৩ মার্চ ২০২৬ (মঙ্গলবার) তারিখের মধ্যে পাওয়ার কথা। আরও ২ কার্যদিবস বাকি।",
        "জরুরি: ২৫ ফেব্রুয়ারি ২০২৬ (বুধবার) তারিখের মধ্যে পাওয়ার কথা। ২ কার্যদিবস আগে সময় পেরিয়ে গেছে।",
    ]
    assert in_field.page.locator(".answer__files button").all_inner_texts() == [
        "সাধারণ: ৩ মার্চ ২০২৬ (মঙ্গলবার)",
        "জরুরি: ২৫ ফেব্রুয়ারি ২০২৬ (বুধবার)",
    ]


def test_an_english_page_answers_in_english(in_field: Citizen) -> None:
    """Days of the calendar are counted as such; no Bengali word of our own stands there."""
    in_field.open("offices/rangpur/kalponik-cooperative/#citizen-1;applied=2026-01-31")
    in_field.page.wait_for_selector(".answer output")
    assert in_field.answer == [
        "Promised by 30 April 2026 (Thursday). Days left: 60.",
        "Counted from the day after it was handed in.",
    ]
    assert re.findall("[\u0980-\u09ff]+", in_field.page.inner_text(".answer")) == []


def test_a_day_on_which_offices_are_closed_is_said_to_be_one(in_field: Citizen) -> None:
    """Of a limit that every day counts for: with the next day of work, until that is over."""
    address = "offices/rangpur/kalponik-cooperative/#citizen-1;applied="
    closed = "Offices are closed on that day; next working day: 1 March 2026 (Sunday)."
    for today, is_told in {"2026-02-01": True, "2026-03-01": True, "2026-03-02": False}.items():
        in_field.open(f"{address}2025-11-30", today)
        in_field.page.wait_for_selector(".answer output")
        assert in_field.answer[0].startswith("Promised by 28 February 2026 (Saturday).")
        assert in_field.answer[0].endswith(closed) is is_told
    in_field.open(f"{address}2026-10-02", "2026-11-01")
    in_field.page.wait_for_selector(".answer output")
    assert in_field.answer[0].endswith("day: about 3 January 2027 (Sunday).")
    assert len(in_field.answer) == 3  # and why


def test_steps_out_of_order_are_told(citizen: Citizen) -> None:
    """An appeal before the complaint; nothing is advised by them, as it is by two of one day."""
    citizen.open(f"{OFFICE}#grs;step-1=2026-03-01;step-2=2026-02-22")
    citizen.page.wait_for_selector(".answer output")
    assert citizen.answer[0].startswith("তারিখগুলো মিলছে না: ")
    assert "এই তারিখ আগের ধাপের তারিখের আগে; মিলিয়ে দেখুন।" in citizen.answer[2]
    citizen.tell("আপিল করেছি", "2026-03-01")
    assert citizen.answer[0].startswith("আপনি এখন ধাপ ২-এ: ")


CLOSED_TODAY = {
    ("2026-02-27", f"{LACKING}{ROW};applied=2026-02-22"): 1,  # a Friday
    ("2026-03-26", f"{OFFICE}#grs;step-1=2025-02-23"): 0,  # a holiday
    ("2026-02-28", f"{OFFICE}#grs;step-1=2026-02-22"): 0,  # a Saturday
    ("2026-04-13", "offices/lakshmipur/sadar/#grs;step-1=2025-02-23"): None,  # of the hills alone
}


@pytest.mark.parametrize(("today", "asked"), CLOSED_TODAY)
def test_where_to_go_on_a_closed_day_is_told_so(citizen: Citizen, today: str, asked: str) -> None:
    """By the calendar and the district; on any other day nothing is said of it."""
    citizen.open(asked, today)
    citizen.page.wait_for_selector(".answer output")
    found = [place for place, line in enumerate(citizen.answer) if "আজ অফিস বন্ধ।" in line]
    expected = CLOSED_TODAY[today, asked]
    assert found == ([] if expected is None else [expected])


def test_a_step_without_a_limit_is_said_to_have_none(citizen: Citizen) -> None:
    """And no later one is dated from it; one that was taken is."""
    citizen.open(f"{LACKING}#grs;step-1=2026-02-22", "2026-02-22")
    citizen.page.wait_for_selector(".answer output")
    ask = "কত দিন লাগবে, সেখানে জেনে নিন; না জানালে ৩৩৩ নম্বরে ফোন করুন।"
    assert citizen.answer[0].endswith(ask)
    assert "সময়সীমা চার্টারে নেই; এরপরের দিন গোনা যায় না।" in citizen.answer[1]
    assert citizen.answer[4] == "সাধারণ নিয়মে কত দিন"
    (link,) = citizen.page.locator(".answer p a").all()
    assert link.evaluate("link => link.href") == f"{citizen.site}days/"
    assert citizen.page.is_visible(".answer [data-do=letter]")
    assert "এই ধাপে গেলে তার তারিখ দিন।" in citizen.answer[3]
    citizen.tell("মন্ত্রিপরিষদ বিভাগে গিয়েছি", "2026-02-22")
    assert citizen.answer[4] == f"{ask} সাধারণ নিয়মে কত দিন"
    assert "২৭ মে" not in citizen.answer[3]
    assert "তারিখের মধ্যে নিষ্পত্তির কথা।" in citizen.answer[3]


WORDED = """\
---
name: কার্যালয়
officers:
  one: {post: কর্মকর্তা, name: ক, email: one@example.gov.bd}
services:
  citizen:
    - {name: সেবা, officer: one}
grievance:
  - {to: অনিক, officer: one, limit: শুনানির পর ৭ দিন}
---
"""


def test_a_limit_in_words_is_told_as_it_is(
    build_office: Callable[[str], Path], citizen: Citizen
) -> None:
    """The charter has one, though no day can be counted from it."""
    with serving(build_office(WORDED).parents[2]) as address:
        citizen.page.goto(f"{address}{LACKING}#grs;step-1=2026-02-22")
        citizen.page.wait_for_selector(".answer output")
        assert citizen.answer[1] == (
            "ধাপ ১, অনিক: চার্টারে সময়সীমা: শুনানির পর ৭ দিন। এ থেকে দিন গোনা যায় না।"
        )


@pytest.fixture
def older(citizen: Citizen) -> Citizen:
    """Whose browser has no date field."""

    def without(route: object) -> None:
        response = route.fetch()  # type: ignore[attr-defined]
        route.fulfill(response=response, body=response.text().replace(*OLDER))  # type: ignore[attr-defined]

    citizen.page.route("**/days-bn.js*", without)
    return citizen


def test_a_day_can_be_typed_where_there_is_no_date_field(older: Citizen) -> None:
    """In Bengali digits, as dates are written; how is told beside the field."""
    older.open(OFFICE, "2026-02-22")
    older.ask(".grs")
    entry = older.page.get_by_label("অভিযোগ করেছি")
    hint = entry.get_attribute("aria-describedby")
    assert older.page.inner_text(f"[id='{hint}']") == "দিন/মাস/বছর, যেমন ২২/০২/২০২৬"
    entry.fill("২২/০২/২০২৬")
    entry.press("Enter")
    assert "১৩ এপ্রিল ২০২৬ (সোমবার)" in older.answer[1]
    assert older.fragment == "grs;step-1=2026-02-22"


@pytest.mark.parametrize("typed", ["৩১/০২/২০২৬", "২২/০২/১৪৩২"])
def test_what_is_no_day_is_told(older: Citizen, typed: str) -> None:
    """Once the field is left, with how to write it; nothing of it comes into the address."""
    older.open(OFFICE)
    older.ask(".grs")
    entry = older.page.get_by_label("অভিযোগ করেছি")
    entry.fill(typed)
    entry.press("Enter")
    assert older.answer[0] == UNCLEAR
    assert entry.get_attribute("aria-invalid") == "true"
    assert older.fragment == "grs"
    entry.fill("২৮/০২/২০২৬")
    assert entry.get_attribute("aria-invalid") == "false"
    assert older.answer[0] != UNCLEAR


def test_the_hills_have_their_own_days(citizen: Citizen) -> None:
    """Whoever asks on the page of all offices says which district; it stays in the address."""
    citizen.open("days/#grs;step-1=2026-02-22", "2026-02-22")
    citizen.page.wait_for_selector(".answer output")
    assert "১৩ এপ্রিল ২০২৬ (সোমবার)" in citizen.answer[1]
    citizen.page.get_by_label("আপনার জেলা").select_option("rangamati")
    assert "১৫ এপ্রিল ২০২৬ (বুধবার)" in citizen.answer[1]
    assert citizen.fragment == "grs;step-1=2026-02-22;district=rangamati"
    citizen.open(f"days/#{citizen.fragment}", "2026-02-22")
    citizen.page.wait_for_selector(".answer output")
    assert "১৫ এপ্রিল ২০২৬ (বুধবার)" in citizen.answer[1]


def test_an_address_without_a_place_is_the_page_of_days(citizen: Citizen) -> None:
    """It is short enough to be told."""
    citizen.open("days/#;step-1=2026-02-22", "2026-02-22")
    citizen.page.wait_for_selector(".answer output")
    assert "১৩ এপ্রিল ২০২৬ (সোমবার)" in citizen.answer[1]


def kept_in_calendar(citizen: Citizen, address: str, today: str) -> list[tuple[str, Event]]:
    """What each button of an answer says, and what it gives."""
    citizen.open(address, today)
    citizen.page.wait_for_selector(".answer output")
    found = []
    for button in citizen.page.locator(".answer__files button").all():
        with citizen.page.expect_download() as download:
            button.click()
        (event,) = Calendar.from_ical(download.value.path().read_bytes()).walk("VEVENT")
        found.append((button.inner_text(), event))
    return found


def test_the_last_day_of_every_step_can_be_kept_in_a_calendar(citizen: Citizen) -> None:
    """All day long, with the step, the office and the way back; of a step to come an estimate."""
    address = f"{OFFICE}#grs;step-1=2026-02-22"
    kept = kept_in_calendar(citizen, address, "2026-02-22")
    assert [label for label, _ in kept] == [
        "ধাপ ১: ১৩ এপ্রিল ২০২৬ (সোমবার)",
        "ধাপ ২: আনুমানিক ১২ মে ২০২৬ (মঙ্গলবার)",
        "ধাপ ৩: আনুমানিক ১১ আগস্ট ২০২৬ (মঙ্গলবার)",
    ]
    first, second, third = (event for _, event in kept)
    days = [event.decoded("DTSTART") for event in (first, second, third)]
    assert days == [date(2026, 4, 13), date(2026, 5, 12), date(2026, 8, 11)]
    assert first["SUMMARY"] == (
        "অভিযোগ নিষ্পত্তির শেষ দিন: ধাপ ১, অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক), "
        f"{citizen.page.inner_text('h1')}"
    )
    assert first["URL"] == f"{citizen.site}{address}"
    assert first["UID"].startswith("grs-1-2026-02-22@")
    assert "পরের ধাপে যান" in first["DESCRIPTION"]
    for event in (second, third):
        assert event["SUMMARY"].startswith("আনুমানিক: অভিযোগ নিষ্পত্তির শেষ দিন: ধাপ ")
        assert "এখনো এই ধাপে যাননি" in event["DESCRIPTION"]
    assert "আগের দিন মনে করিয়ে দেবে" in citizen.page.inner_text(".answer__files")


def test_a_step_that_was_taken_replaces_its_estimate(citizen: Citizen) -> None:
    """Also where another site has added to the address; another complaint is another."""
    estimates = kept_in_calendar(citizen, f"{OFFICE}#grs;step-1=2026-02-22", "2026-02-22")
    told = f"{OFFICE}?from=elsewhere#grs;step-1=2026-02-22;step-2=2026-04-20"
    second = kept_in_calendar(citizen, told, "2026-04-20")[1][1]
    estimate = estimates[1][1]
    assert second["UID"] == estimate["UID"] == f"grs-2-2026-02-22@{citizen.site[7:]}{OFFICE}"
    assert second["SEQUENCE"] > estimate["SEQUENCE"]
    assert second["DTSTART"].dt == date(2026, 5, 18)
    assert estimate["DTSTART"].dt == date(2026, 5, 12)
    other = kept_in_calendar(
        citizen, f"{OFFICE}#grs;applied=2026-01-04;step-1=2026-02-22", "2026-04-20"
    )
    assert not {one["UID"] for _, one in other} & {one["UID"] for _, one in estimates}


def test_nobody_is_reminded_of_a_day_that_is_over(citizen: Citizen) -> None:
    """It can be kept all the same: it says since when a promise is broken."""
    address = f"{LACKING}{ROW};applied=2026-02-22"
    ((label, event),) = kept_in_calendar(citizen, address, "2026-03-01")
    assert event.decoded("DTSTART") < date(2026, 3, 1)
    assert label == citizen.page.inner_text(".answer__files li")
    assert citizen.page.inner_text(".answer__files p") == "ক্যালেন্ডারে রাখুন:"


UNTOLD = {
    f"{OFFICE}#grs": "2026-02-22",  # nothing was told
    f"{OFFICE}#grs;step-2=2026-02-22;step-1=2026-03-01": "2026-03-02",  # does not fit
}


@pytest.mark.parametrize("asked", UNTOLD)
def test_what_was_not_told_is_kept_in_no_calendar(citizen: Citizen, asked: str) -> None:
    """An application nobody made, or dates that do not fit."""
    citizen.open(asked, UNTOLD[asked])
    if ";" not in asked:
        citizen.tap(".grs [data-do=days]")
    citizen.page.wait_for_selector(".answer output")
    assert not citizen.page.is_visible(".answer__files")


def test_a_reminder_of_an_estimate_says_so(citizen: Citizen) -> None:
    """On its button, in its title, and why in its description."""
    ((label, event),) = kept_in_calendar(citizen, f"{OFFICE}#grs;step-3=2026-11-01", "2026-11-02")
    assert label.startswith("ধাপ ৩: আনুমানিক ")
    assert event["SUMMARY"].startswith("আনুমানিক: অভিযোগ নিষ্পত্তির শেষ দিন: ধাপ ৩, ")
    assert ORDERS in event["DESCRIPTION"].split("\n")
    assert "৩৩৩ নম্বরে জানান" in event["DESCRIPTION"]
    assert "পরের ধাপে" not in event["DESCRIPTION"]


def test_a_reminder_names_service_and_office(citizen: Citizen) -> None:
    """So that two of one day can be told apart."""
    ((label, event),) = kept_in_calendar(
        citizen, f"{LACKING}{ROW};applied=2026-03-01", "2026-03-01"
    )
    assert label == "৩ মার্চ ২০২৬ (মঙ্গলবার)"
    service = citizen.page.inner_text(f"{ROW} [role=heading]").strip()
    office = citizen.page.inner_text("h1")
    assert event["SUMMARY"] == f"সেবা পাওয়ার শেষ দিন: {service}, {office}"
    address = "offices/jamalpur/melandaha/#services-5;applied=2026-03-01"
    ((_, event),) = kept_in_calendar(citizen, address, "2026-03-01")
    assert " প্রদান, " in event["SUMMARY"]  # which ends with a danda in the charter


def test_nothing_of_the_citizen_leaves_the_phone(citizen: Citizen) -> None:
    """After what the first tap loads nothing is asked for, and nothing is kept."""
    citizen.open(OFFICE)
    citizen.ask(".grs")
    assert not any(re.search(r"20\d\d-", request.url) for request in citizen.requests)
    citizen.requests.clear()
    citizen.tell("অভিযোগ করেছি", "2026-02-22")
    citizen.tell("আপিল করেছি", "2026-02-28")
    assert citizen.requests == []
    assert citizen.page.evaluate("[localStorage.length, document.cookie]") == [0, ""]


def test_nothing_is_loaded_before_the_first_tap(citizen: Citizen) -> None:
    """But the script of the buttons and their styles; and rows that are closed show none."""
    citizen.open(OFFICE)
    citizen.page.wait_for_load_state("networkidle")
    names = [request.url.rpartition("/")[2].partition("?")[0] for request in citizen.requests]
    assert sorted({*names} - {""}) == ["days.css", "start.js"]
    seen = citizen.page.locator("tr[id] .row-tools").evaluate_all(
        "rows => rows.filter(row => row.offsetParent).length"
    )
    assert seen == 0


def test_a_tap_loads_what_its_button_needs(citizen: Citizen) -> None:
    """At most three files, and later ones only what has not come yet."""
    citizen.open(f"{LACKING}{ROW}")
    citizen.page.wait_for_load_state("networkidle")
    for button, shown, loaded in (
        ("share", ".answer__message", {"main-bn.js", "share-bn.js"}),
        ("days", ".answer__output", {"days-bn.js", "calendar.json"}),
        ("letter", "textarea", {"letter-bn.js", ""}),  # with the page of letters, a folder's
        ("share", ".answer__message", set[str]()),
    ):
        citizen.requests.clear()
        citizen.tap(f"{ROW} [data-do={button}] >> nth=0")
        citizen.page.wait_for_selector(f"{ROW} + .answer {shown} >> visible=true")
        citizen.page.wait_for_load_state("networkidle")
        names = [request.url.rpartition("/")[2].partition("?")[0] for request in citizen.requests]
        assert sorted(names) == sorted(loaded)


def test_what_could_not_be_loaded_is_told_and_tried_again(citizen: Citizen) -> None:
    """On a line that breaks; the next tap is answered."""
    citizen.open(OFFICE)
    citizen.page.route("**/calendar.json", lambda route: route.abort())
    citizen.tap(".grs [data-do=days]")
    status = citizen.page.locator(".row-tools [role=status]")
    status.get_by_text("আনা গেল না; আবার চাপুন।").wait_for()
    citizen.page.unroute_all()
    citizen.ask(".grs")
    assert citizen.page.query_selector(".row-tools [role=status]") is None
    citizen.complaints.clear()  # the browser's own about the line


def _answer(body: str, route: Route) -> None:
    route.fulfill(body=body)


@pytest.mark.parametrize("what", ["calendar.json", "main-bn.js?*", "days-bn.js?*"])
def test_what_is_something_else_is_told_and_tried_again(citizen: Citizen, what: str) -> None:
    """As in a network that answers everything with its own page until one has signed in."""
    citizen.open(OFFICE)
    for body in ("<!doctype html><title>Sign in</title>", "{}"):
        citizen.page.route(f"**/days/{what}", partial(_answer, body))
        citizen.tap(".grs [data-do=days]")
        status = citizen.page.locator(".row-tools [role=status]")
        status.get_by_text("আনা গেল না; আবার চাপুন।").wait_for()
        citizen.page.unroute_all()
    citizen.ask(".grs")
    assert citizen.page.locator(".answer").count() == 1
    assert citizen.page.query_selector(".row-tools [role=status]") is None
    citizen.complaints.clear()  # the browser's own about what came


def test_without_its_styles_an_answer_is_given(citizen: Citizen) -> None:
    """Once it is known that they do not come, there are buttons that are not looked right."""
    citizen.page.route("**/days.css*", lambda route: route.abort())
    citizen.open(OFFICE)
    citizen.ask(".grs")
    assert citizen.page.is_visible(".answer output")
    citizen.complaints.clear()  # the browser's own about the line


def _with_a_late_picture(route: Route) -> None:
    """Until it has come the page is not whole, and is looked through by nobody."""
    response = route.fetch()
    body = response.text().replace("</main>", '<img src="late.png" alt=""></main>')
    route.fulfill(response=response, body=body)


def test_what_was_tapped_while_the_page_came_stays_open(citizen: Citizen) -> None:
    """The address has dates, whose answer would have come later."""
    late: list[Route] = []
    citizen.page.route("**/late.png", partial(list.append, late))
    citizen.page.route(f"**/{OFFICE}", _with_a_late_picture)
    citizen.page.goto("about:blank")
    address = f"{citizen.site}{OFFICE}#grs;step-1=2026-02-22"
    citizen.page.goto(address, wait_until="commit")
    citizen.tap(".grs [data-do=letter]")
    citizen.page.wait_for_selector(".answer textarea")
    assert citizen.page.evaluate("document.readyState") == "interactive"
    late[0].fulfill(body="<svg xmlns='http://www.w3.org/2000/svg'/>", content_type="image/svg+xml")
    citizen.page.wait_for_load_state("load")
    citizen.page.evaluate("() => new Promise(done => setTimeout(() => setTimeout(done)))")
    assert citizen.page.is_visible(".answer textarea")


def test_what_was_tapped_while_an_address_opens_wins(citizen: Citizen) -> None:
    """The answer of the address, which comes later, takes neither focus nor place."""
    late: list[Route] = []
    citizen.page.set_viewport_size({"width": 1280, "height": 800})
    citizen.page.route("**/days-bn.js*", partial(list.append, late))
    citizen.page.goto("about:blank")
    address = f"{citizen.site}{OFFICE}#grs;step-1=2026-02-22"
    citizen.page.goto(address, wait_until="commit")
    citizen.tap(f"{ROW} [data-do=share]")
    citizen.page.wait_for_selector(".answer__message")
    state = "[scrollY, document.activeElement.textContent, document.querySelector('.answer').id]"
    before = citizen.page.evaluate(state)
    citizen.page.evaluate(COMING)
    late[0].continue_()
    citizen.page.evaluate("coming")
    assert citizen.page.evaluate(state) == before
    assert citizen.page.locator(".answer__message").count() == 1
    citizen.tap(".grs [data-do=days]")
    assert citizen.page.input_value(".answer input >> nth=0") == "2026-02-22"


def test_escape_closes_and_the_focus_returns(citizen: Citizen) -> None:
    """The button tells whether it is open, and of what; the focus goes in and comes back."""
    citizen.open(OFFICE)
    button = citizen.page.locator(".grs [data-do=days]")
    assert button.get_attribute("aria-expanded") == "false"
    citizen.ask(".grs")
    assert button.get_attribute("aria-expanded") == "true"
    named = button.get_attribute("aria-controls")
    assert citizen.page.locator(f"#{named} .answer__title:focus").count() == 1
    citizen.page.keyboard.press("Escape")
    assert citizen.page.query_selector(".answer") is None
    assert button.get_attribute("aria-expanded") == "false"
    assert citizen.page.locator(".grs [data-do=days]:focus").count() == 1


@pytest.mark.parametrize("place", [ROW, ".grs"])
def test_a_second_tap_closes(citizen: Citizen, place: str) -> None:
    """The same button, and the one in the answer."""
    citizen.open(f"{LACKING}{ROW}")
    citizen.ask(place)
    citizen.tap(f"{place} [data-do=days]")
    assert citizen.page.query_selector(".answer") is None
    citizen.ask(place)
    citizen.tap(".answer__close")
    assert citizen.page.query_selector(".answer") is None


@pytest.mark.parametrize("scheme", axe.SCHEMES)
def test_everybody_can_use_an_answer(
    kept_page: Callable[..., Page], at_root: str, scheme: str
) -> None:
    """axe-core finds nothing at any width, fingers find the buttons, and nothing is too wide."""
    citizen = Citizen(kept_page(bypass_csp=True, color_scheme=scheme), at_root)
    citizen.page.set_viewport_size(PHONE)
    for address in (f"{LACKING}{ROW};applied=2026-02-22", f"{OFFICE}#grs;step-1=2026-02-22"):
        citizen.open(address)
        citizen.page.wait_for_selector(".answer output")
        assert citizen.page.evaluate(SMALL) == []
        assert [*axe.violations(citizen.page)] == []
        for width in WIDTHS:
            citizen.page.set_viewport_size({"width": width, "height": 640})
            assert not citizen.page.evaluate(WIDER)
        citizen.page.set_viewport_size(PHONE)


def test_paper_has_the_answer_and_no_buttons(citizen: Citizen) -> None:
    """What was asked stays on a printed page; what cannot be pressed there is gone."""
    citizen.open(f"{OFFICE}#grs;step-1=2026-02-22")
    citizen.page.wait_for_selector(".answer output")
    citizen.page.emulate_media(media="print")
    assert citizen.page.is_visible(".answer output")
    assert not citizen.page.is_visible(".answer button, .row-tools, .answer input")
