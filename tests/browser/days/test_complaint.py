"""The letter that a tap writes: what it knows, what it leaves blank, and the ways it goes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, unquote, urljoin, urlsplit

import pdfplumber
import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext, Page, expect

from plugins.commands.inspect.server import serving
from tests.test_hostile import HOSTILE

from ..conftest import IN_FIELD, SAMPLES

Visit = Callable[..., Page]
RANGPUR, LAKSHMIPUR = "offices/rangpur/sadar/", "offices/lakshmipur/sadar/"
COMMISSIONER = f"{IN_FIELD}offices/rangpur-division/commissioner/"
TODAY = datetime(2026, 5, 2, 6, tzinfo=UTC)
BLANK = "………………………………"
MOST = 5 * 67  # letters of five text messages in Bengali
TYPED = 30  # of them what the citizen fills in
ASCII = str.maketrans("০১২৩৪৫৬৭৮৯", "0123456789")
ALONE = "delete Navigator.prototype.share"
SHARING = "navigator.share = given => { window.shared = given; return Promise.resolve(); }"
# Of each service of a page its letter by SMS.
EACH = """() => {
  const select = document.querySelector("[data-choice=letter-service]");
  return [...select.options].map(option => {
    select.value = option.value;
    select.dispatchEvent(new Event("change"));
    return document.querySelector(".letter-ways__sms").href;
  });
}"""
EACH_OF_ALL = f"""() => [].concat(
  ...[...document.querySelector("[data-choice=letter-step]").options].map(({{ value }}) => {{
    const select = document.querySelector("[data-choice=letter-step]");
    select.value = value;
    select.dispatchEvent(new Event("change"));
    return ({EACH})();
  }})
)"""
KEPT = """async () => [localStorage.length, sessionStorage.length, document.cookie,
  (await indexedDB.databases()).length, (await caches.keys()).length, history.state]"""
APPEAL = f"""\
তারিখ: ২ মে ২০২৬ (শনিবার)

বরাবর
প্রোগ্রামার
আপিল কর্মকর্তা
কার্যালয়: {BLANK}

বিষয়: অভিযোগের প্রতিকার না পাওয়ায় আপিল (অভিযোগ প্রতিকারের ধাপ ২)

মহোদয়,
বিনীত নিবেদন এই যে, নিচের কার্যালয়ের সিটিজেন চার্টারে প্রতিশ্রুত সেবাটি সময়মতো না পেয়ে আমি অভিযোগ করেছি \
(ধাপ ১: অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক))। নির্ধারিত সময়ে তার নিষ্পত্তি হয়নি।

কার্যালয়: উপজেলা তথ্য ও যোগাযোগ প্রযুক্তি কার্যালয়, লক্ষ্মীপুর সদর, লক্ষ্মীপুর
সেবা: আইসিটি সংশ্লিষ্ট পন্য ও সেবার বিষয়ে পরামর্শ প্রদান
চার্টারে সময়: তাৎক্ষণিক/ ০৩ কার্যদিবস (প্রয়োজ্য ক্ষেত্রে)
চার্টারে মূল্য: বিনামূল্যে
আবেদনের তারিখ: ১ ফেব্রুয়ারি ২০২৬ (রবিবার)
সেবা পাওয়ার শেষ তারিখ: ৫ ফেব্রুয়ারি ২০২৬ (বৃহস্পতিবার)
দায়িত্বপ্রাপ্ত কর্মকর্তা: সহকারী প্রোগ্রামার, কক্ষ ০৫
ধাপ ১-এর তারিখ: ২২ ফেব্রুয়ারি ২০২৬ (রবিবার)
তার শেষ তারিখ (৩০ কার্যদিবস): ১৩ এপ্রিল ২০২৬ (সোমবার)
বিবরণ: {BLANK}

অতএব, প্রয়োজনীয় ব্যবস্থা নিয়ে সেবাটি দিতে এবং ফলাফল আমাকে জানাতে বিনীত অনুরোধ করছি। চার্টার অনুযায়ী এ ধাপে \
নিষ্পত্তির সময় ২০ কার্যদিবস।

বিনীত,
স্বাক্ষর: {BLANK}
নাম: {BLANK}
ঠিকানা: {BLANK}
ফোন: {BLANK}
ই-মেইল ঠিকানা: {BLANK}

সংযুক্তি (থাকলে): আবেদনের কপি, রসিদ, আগের অভিযোগের কপি"""


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A telephone on a day that is known, which grants its clipboard."""
    made = browser.new_context(viewport={"width": 320, "height": 640})
    made.clock.set_fixed_time(TODAY)
    made.grant_permissions(["clipboard-read", "clipboard-write"])
    yield made
    made.close()


@pytest.fixture
def visit(context: BrowserContext, at_root: str, beside_field: str) -> Iterator[Visit]:
    """Opens a page after a script, once its buttons are there, and the answer that its dates open.

    What opens by itself moves the page, and a finger that is on its way meets something else.
    """
    page = context.new_page()

    def open_one(address: str, script: str = ALONE) -> Page:
        page.add_init_script(script)
        page.goto(urljoin(beside_field if address.startswith(IN_FIELD) else at_root, address))
        page.wait_for_selector(".row-tools", state="attached")
        if ";" in address and page.query_selector("[data-do=days]"):
            page.wait_for_selector(".answer")
        return page

    yield open_one
    page.close()


def write(page: Page, place: str = ".grs") -> str:
    """Taps the button and gives the letter."""
    page.locator(f"{place} .row-tools [data-do=letter]").click()
    return written(page)


def written(page: Page) -> str:
    expect(page.locator(".letter-ways")).to_be_visible()
    return page.locator("textarea").input_value()


def choose(page: Page, name: str, label: str) -> None:
    page.locator(f"[data-choice={name}]").select_option(label)


def link(page: Page, way: str) -> str:
    return page.locator(f".letter-ways__{way}").get_attribute("href") or ""


def test_a_letter_is_filled_in(visit: Visit) -> None:
    """With all that row and dates tell; blanks are left for what the citizen alone knows."""
    page = visit(f"{LAKSHMIPUR}#citizen-2;applied=2026-02-01;step-1=2026-02-22")
    assert write(page, "#citizen-2") == APPEAL
    assert page.locator(".letter-ways__others a").evaluate_all(
        "links => links.map(link => link.getAttribute('href'))"
    ) == ["tel:333", "http://www.grs.gov.bd"]
    said = page.locator(".letter-ways__others").inner_text()
    assert "সেবা: আইসিটি সংশ্লিষ্ট পন্য ও সেবার বিষয়ে পরামর্শ প্রদান।" in said


@pytest.mark.parametrize(
    ("state", "step"),
    [
        (f"{RANGPUR}#grs", "১"),
        (f"{RANGPUR}#grs;step-1=2026-02-22", "২"),
        (f"{RANGPUR}#grs;step-1=2026-04-26", "১"),  # its time is not over
        (f"{RANGPUR}#grs;step-1=2025-02-23;step-2=2025-05-04", "৩"),
        (f"{RANGPUR}#grs;step-3=2025-05-04", "৩"),  # there is none after it
        (f"{RANGPUR}#grs;step-1=2020-02-23", "২"),  # before the calendar, yet surely over
        (f"{RANGPUR}#grs;step-1=2027-12-30", "১"),  # the calendar does not tell
        (f"{COMMISSIONER}#grs;step-2=2026-02-22", "৩"),  # nobody is known for the second
    ],
)
def test_the_letter_is_that_of_the_step_that_is_due(visit: Visit, state: str, step: str) -> None:
    """As the days in the address tell; another can be chosen."""
    page = visit(state)
    letter = write(page)
    assert f"(অভিযোগ প্রতিকারের ধাপ {step})" in letter
    page.locator("[data-choice=letter-step]").select_option(value="1")
    assert "(অভিযোগ প্রতিকারের ধাপ ১)" in written(page)


CASES = ("নির্ধারিত সময়ে", "আমি সন্তুষ্ট নই", "কেটে দিন")


def cases(page: Page) -> list[bool]:
    letter = written(page)
    return [one in letter for one in CASES]


def test_a_later_letter_says_what_came_of_the_step_before(visit: Visit) -> None:
    """One thing alone: what the days tell, or else what the reader chooses."""
    page = visit(f"{RANGPUR}#grs;step-1=2026-04-26")
    write(page)
    chosen = page.locator("[data-choice=letter-situation]")
    expect(chosen).to_be_hidden()  # it is the first
    page.locator("[data-choice=letter-step]").select_option(value="2")
    assert cases(page) == [False, False, False]  # its time is not over
    assert f"এখন আবার জানানোর কারণ: {BLANK}" in written(page)
    chosen.select_option("নিষ্পত্তিতে সন্তুষ্ট নই")
    assert cases(page) == [False, True, False]
    assert chosen.evaluate("select => select.options[0].disabled")
    page.get_by_label("অভিযোগ করেছি").fill("")
    assert cases(page) == [False, True, False]
    chosen.select_option("সময়ে নিষ্পত্তি হয়নি")
    assert cases(page) == [True, False, False]
    page.get_by_label("অভিযোগ করেছি").fill("2026-02-22")
    assert cases(page) == [True, False, False]
    expect(chosen).to_be_hidden()


NOT_IN_TIME = "সময়মতো"
SERVICE = "{} তারিখের মধ্যে পাওয়ার কথা।"
WAITS = " সময় এখনো বাকি।"
FUTURE = "তারিখটি এখনো আসেনি; সেদিন জমা দিলে এই হিসাব।"
MISPLACED = "তারিখগুলো মিলছে না: কোনো ধাপের তারিখ তার আগের ধাপের তারিখের আগে। ঠিক করে দিন।"
SAME = (
    "চার্টারে এই সেবার দায়িত্বে ও এই ধাপে একই কর্মকর্তা, অথবা একই ফোন ও ই-মেইল; "
    "চাইলে পরের ধাপে লিখুন, অথবা ৩৩৩ নম্বরে জানান।"
)


@pytest.mark.parametrize(
    ("days", "step", "notes", "unsaid"),
    [
        ("applied=2026-04-20", 1, [], []),
        (
            "applied=2026-04-30",
            1,
            [SERVICE.format("৫ মে ২০২৬ (মঙ্গলবার)") + WAITS],
            [NOT_IN_TIME],
        ),
        (
            "applied=2026-06-02",
            1,
            [FUTURE, SERVICE.format("৭ জুন ২০২৬ (রবিবার)") + WAITS],
            [NOT_IN_TIME, "জুন"],
        ),
        (
            "applied=2026-02-01;step-1=2026-02-02",
            2,
            [SERVICE.format("৫ ফেব্রুয়ারি ২০২৬ (বৃহস্পতিবার)")],
            [NOT_IN_TIME],
        ),
        (
            "step-1=2026-04-01",
            2,
            [
                (
                    "ধাপ ১: ১ এপ্রিল ২০২৬ (বুধবার) থেকে; ১৪ মে ২০২৬ (বৃহস্পতিবার) তারিখের মধ্যে "
                    f"নিষ্পত্তির কথা।{WAITS}"
                )
            ],
            ["নির্ধারিত সময়ে তার"],
        ),
        (
            "step-1=2026-03-05",
            2,
            ["ধাপ ১: তদন্ত হলে আরও ১০ কার্যদিবস: ১১ মে ২০২৬ (সোমবার) পর্যন্ত।"],
            ["নির্ধারিত সময়ে তার"],
        ),
        (
            "applied=2026-03-01;step-1=2026-02-08",
            2,
            [MISPLACED, SERVICE.format("৪ মার্চ ২০২৬ (বুধবার)")],
            [NOT_IN_TIME, "৮ ফেব্রুয়ারি"],
        ),
    ],
)
def test_a_letter_states_nothing_that_is_not_so_yet(
    visit: Visit, days: str, step: int, notes: list[str], unsaid: list[str]
) -> None:
    """What its days do not allow is left out, and the reader is told until when."""
    page = visit(f"{LAKSHMIPUR}#citizen-2;{days}")
    write(page, "#citizen-2")
    page.locator("[data-choice=letter-step]").select_option(value=str(step))
    told = page.locator(".answer__output p").all_inner_texts()
    assert [one for one in told if one != SAME] == notes
    others = page.locator(".letter-ways__others").inner_text()
    whole = "\n".join((written(page), unquote(link(page, "mail")), others.partition("\n")[2]))
    assert (NOT_IN_TIME in whole) == (NOT_IN_TIME not in unsaid)
    assert [one for one in unsaid if one in whole] == []


def test_who_complains_to_the_officer_of_the_service_is_told(visit: Visit) -> None:
    """Of one who has the same telephone and mail as well; not at the step above."""
    page = visit(f"{LAKSHMIPUR}#citizen-1")
    write(page, "#citizen-1")
    told = page.locator(".answer__output")
    expect(told).to_have_text(SAME)
    page.locator("[data-choice=letter-step]").select_option(value="2")
    expect(told).to_be_empty()


def test_from_the_page_to_a_letter_that_is_shared(visit: Visit) -> None:
    """Three taps: on the service, on the complaint, on the way to send it."""
    page = visit(LAKSHMIPUR, SHARING)
    page.locator("#citizen-2 [role=heading] a").click()
    letter = write(page, "#citizen-2")
    assert "সেবা: আইসিটি সংশ্লিষ্ট পন্য ও সেবার বিষয়ে পরামর্শ প্রদান" in letter
    page.get_by_role("button", name="পাঠান", exact=True).click()
    assert page.evaluate("shared") == {
        "title": "প্রতিশ্রুত সেবা না পাওয়ায় অভিযোগ (অভিযোগ প্রতিকারের ধাপ ১)",
        "text": letter,
    }


def test_in_the_complaint_section_a_service_is_chosen(visit: Visit) -> None:
    """Its day is entered there, too, and stays in the address alone."""
    page = visit(LAKSHMIPUR)
    assert f"সেবা: {BLANK}" in write(page)
    choose(page, "letter-service", "আইসিটি সংশ্লিষ্ট পন্য ও সেবার বিষয়ে পরামর্শ প্রদান")
    page.get_by_label("আবেদন করেছি").fill("2026-02-01")
    assert "সেবা: আইসিটি সংশ্লিষ্ট পন্য ও সেবার বিষয়ে পরামর্শ প্রদান" in written(page)
    assert "সেবা পাওয়ার শেষ তারিখ: ৫ ফেব্রুয়ারি ২০২৬ (বৃহস্পতিবার)" in written(page)
    assert urlsplit(page.url).fragment == "grs;applied=2026-02-01"


def test_what_is_typed_stays_with_the_citizen(visit: Visit) -> None:
    """No request follows, nothing is stored, and no date that is changed writes over it."""
    page = visit(LAKSHMIPUR)
    letter = write(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    before, address = page.evaluate(KEPT), page.url
    own = letter.replace(f"নাম: {BLANK}", "নাম: গোপন")
    page.locator("textarea").fill(own)
    assert "গোপন" in unquote(link(page, "mail"))
    assert (page.evaluate(KEPT), page.url) == (before, address)
    assert "গোপন" not in unquote(page.url)
    page.get_by_label("আবেদন করেছি").fill("2026-02-01")
    assert written(page) == own
    page.get_by_role("button", name="নতুন তথ্য দিয়ে আবার লিখুন").click()
    assert "আবেদনের তারিখ: ১ ফেব্রুয়ারি ২০২৬ (রবিবার)" in written(page)
    assert [one for one in asked if not one.endswith("favicon.svg")] == []


@pytest.mark.parametrize("without", ["", "delete Navigator.prototype.clipboard"])
def test_it_can_be_copied(visit: Visit, without: str) -> None:
    """In the new way and in the old one, as it was changed; that it was done is told."""
    page = visit(LAKSHMIPUR, f"window.clipboard = navigator.clipboard; {ALONE}; {without}")
    write(page)
    page.locator("textarea").fill("আমার চিঠি\n\nশেষ")
    page.get_by_role("button", name="কপি করুন").click()
    expect(page.locator(".letter-ways [role=status]")).to_have_text("কপি হয়েছে।")
    assert page.evaluate("clipboard.readText()") == "আমার চিঠি\n\nশেষ"


def test_a_mail_goes_to_the_officer_of_the_step(visit: Visit) -> None:
    """With subject and body, whose lines end as mails' do; what is too long is cut, and told."""
    page = visit(f"{RANGPUR}#grs;step-1=2026-02-22")
    letter = write(page)
    mail = urlsplit(link(page, "mail"))
    assert (mail.scheme, mail.path) == ("mailto", "dd@doict.gov.bd")
    assert "%0D%0A" in mail.query
    assert parse_qs(mail.query) == {
        "subject": ["অভিযোগের প্রতিকার না পাওয়ায় আপিল (অভিযোগ প্রতিকারের ধাপ ২)"],
        "body": [letter.replace("\n", "\r\n")],
    }
    page.locator("textarea").fill(f"{'ক' * 90}\n" * 40)
    assert len(link(page, "mail")) <= 12_000
    page.evaluate("document.addEventListener('click', event => event.preventDefault())")
    page.locator(".letter-ways__mail").click()
    expect(page.locator(".letter-ways [role=status]")).to_contain_text("পুরো চিঠি ধরবে না")
    page.locator("[data-choice=letter-step]").select_option(value="3")
    expect(page.locator(".letter-ways__mail")).to_be_hidden()  # the cell has a site and no address


def test_every_text_message_is_short(visit: Visit) -> None:
    """Of every service of every office and step, with long dates; it begins to be one by a link.

    Also once name and telephone are in it; no sentence ends twice.
    """
    for sample in SAMPLES:
        page = visit(f"{sample}?#grs;applied=2026-02-26;step-1=2026-02-26")
        write(page)
        for address in page.evaluate(EACH_OF_ALL):
            assert re.match(r"sms:(?:\+8801\d{9})?\?body=", address)
            (body,) = parse_qs(urlsplit(address).query)["body"]
            assert 0 < len(body.encode("utf-16-le")) // 2 <= MOST - TYPED
            assert not re.search("।\\s*[।,;]", body)


def test_a_later_text_message_tells_of_the_step_before(visit: Visit) -> None:
    """Which it is itself, when that was and what came of it; the button tells how many it fills."""
    page = visit(f"{LAKSHMIPUR}#citizen-2;applied=2026-02-01;step-1=2026-02-22")
    write(page, "#citizen-2")
    (body,) = parse_qs(urlsplit(link(page, "sms")).query)["body"]
    assert body == (
        "আপিল, ধাপ ২। উপজেলা তথ্য ও যোগাযোগ প্রযুক্তি কার্যালয়, লক্ষ্মীপুর সদর, লক্ষ্মীপুর। "
        "সেবা: আইসিটি সংশ্লিষ্ট পন্য ও সেবার বিষয়ে পরামর্শ প্রদান। আবেদন ১ ফেব্রুয়ারি ২০২৬, "
        "শেষ তারিখ ৫ ফেব্রুয়ারি ২০২৬। "
        "ধাপ ১-এ জানিয়েছি ২২ ফেব্রুয়ারি ২০২৬; নিষ্পত্তি হয়নি। নাম: ……, ফোন: ……"
    )
    parts = -(-(len(body) + TYPED) // 67)
    assert f"{parts}টি SMS" in page.locator(".letter-ways__sms").inner_text().translate(ASCII)


def test_a_text_message_goes_to_the_officers_mobile(
    build_office: Callable[[str], Path], visit: Visit
) -> None:
    """Of the step whose letter it is; else the page says that a number is wanted."""
    text = f"---\n{yaml.safe_dump(MOBILES, allow_unicode=True)}---\n"
    with serving(build_office(text).parents[2]) as address:
        page = visit(f"{address}offices/lalmonirhat/patgram/#grs")
        write(page)
        whom, found = page.locator(".letter-ways__whom"), []
        for step in ("1", "2"):
            page.locator("[data-choice=letter-step]").select_option(value=step)
            found.append((link(page, "sms").partition("?")[0], whom.inner_text()))
        assert found == [
            ("sms:+8801700000002", "SMS যাবে: খ: 01700-000002"),
            ("sms:", "SMS: যাঁকে পাঠাবেন, তাঁর নম্বর দিন।"),
        ]
        (body,) = parse_qs(urlsplit(link(page, "sms")).query)["body"]
    assert body.endswith("নাম: ……, ফোন: ……")


SUPERIORS = {
    "name": "কার্যালয়",
    "officers": {
        "own": {"post": "সহকারী"},
        "x": {"post": "পরিচালক", "office": "সদর", "mobile": "01700-000001"},
        "y": {
            "post": "উপপরিচালক",
            "name": "খ",
            "mobile": "01700-000002",
            "email": "y@example.gov.bd",
        },
    },
    "defaults": {"officer": "own", "superior": "x"},
    "services": {
        "citizen": [
            {"name": "এক"},
            {"name": "দুই", "superior": "y", "remedy": "আগে খ-কে, পরে ক-কে জানান"},
            {"name": "তিন", "superior": "own"},
            {"name": "চার", "superior": ["x", "y"]},
            {"name": "পাঁচ"},
        ]
    },
}


def test_where_the_first_step_lacks_the_rows_superior_is_written_to(
    build_office: Callable[[str], Path], visit: Visit
) -> None:
    """By letter, mail and SMS; without a row, or where he gives the service, whom most name."""
    text = f"---\n{yaml.safe_dump(SUPERIORS, allow_unicode=True)}---\n"
    with serving(build_office(text).parents[2]) as address:
        page = visit(f"{address}offices/lalmonirhat/patgram/#grs")
        write(page)
        found, notes = [], page.locator(".answer__output")
        for service in ("সেবা বেছে নিন", "এক", "দুই", "তিন", "চার"):
            choose(page, "letter-service", service)
            to = written(page).partition("বরাবর\n")[2].partition("\n\n")[0]
            sms = link(page, "sms").partition("?")[0]
            found.append((to, link(page, "mail").partition("?")[0], sms, notes.inner_text()))
    usual = ("পরিচালক\nসদর", "mailto:", "sms:+8801700000001", "")
    both = f"পরিচালক, উপপরিচালক\nকার্যালয়: {BLANK}"
    said = "চার্টারে এই সেবার প্রতিকার: আগে খ-কে, পরে ক-কে জানান। প্রাপক অন্য কেউ হলে বদলে নিন।"
    assert found == [
        usual,
        usual,
        (f"খ\nউপপরিচালক\nকার্যালয়: {BLANK}", "mailto:y@example.gov.bd", "sms:+8801700000002", said),
        usual,
        (both, "mailto:y@example.gov.bd", "sms:+8801700000001", ""),
    ]


def test_a_letter_is_printed_alone(visit: Visit) -> None:
    """On one sheet of A4, as it was changed; afterwards the page is as before."""
    page = visit(f"{LAKSHMIPUR}#grs;step-1=2025-02-23;step-2=2025-05-04", "window.print = () => {}")
    letter = write(page)
    page.locator("textarea").fill(f"AAA {letter} ZZZ")
    page.get_by_role("button", name="ছাপুন").click()
    page.emulate_media(media="print")
    with pdfplumber.open(BytesIO(page.pdf(format="A4", prefer_css_page_size=True))) as paper:
        (text,) = (sheet.extract_text() for sheet in paper.pages)
    page.emulate_media(media="screen")
    assert text.startswith("AAA")
    assert text.rstrip().endswith("ZZZ")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".letter-sheet")).to_have_count(0)
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("document.documentElement.className") == ""


def test_where_no_office_is_there_is_no_letter(visit: Visit) -> None:
    """The page of days is about all offices."""
    page = visit("days/")
    expect(page.locator("[data-do=days]")).to_have_count(1)
    expect(page.locator("[data-do=letter]")).to_have_count(0)


@pytest.mark.parametrize("body", [None, "<!doctype html><title>Sign in</title><main></main>"])
def test_without_a_network_it_can_be_tried_again(visit: Visit, body: str | None) -> None:
    """What failed, or was another page, is told; the letter is written once it is reached."""
    page = visit(LAKSHMIPUR)
    page.route("**/complaint/", lambda route: route.fulfill(body=body) if body else route.abort())
    page.locator(".grs .row-tools [data-do=letter]").click()
    expect(page.locator(".letter-ways__failed")).to_be_visible()
    expect(page.locator("textarea")).to_be_hidden()
    page.unroute("**/complaint/")
    page.get_by_role("button", name="আবার চেষ্টা করুন").click()
    assert "মহোদয়," in written(page)
    expect(page.locator(".letter-ways__failed")).to_be_hidden()


MOBILES = {
    "name": "কার্যালয়",
    "officers": {
        "one": {"post": "ক", "email": "one@example.gov.bd"},
        "two": {"post": "খ", "mobile": "01700-000002"},
        "three": {"post": "গ", "phone": "0521-55555"},
    },
    "services": {"citizen": [{"name": "সেবা", "officer": "one"}]},
    "grievance": [
        {"to": "অনিক", "officer": ["one", "two"], "limit": "৩০ কার্যদিবস"},
        {"to": "আপিল", "officer": "three", "limit": "২০ কার্যদিবস"},
    ],
}
ONE = {"post": HOSTILE, "name": "ক &subject=x", "email": "one@example.gov.bd"}
STRANGE = {
    "name": f"{HOSTILE} %0d%0a?cc=x&body=y 😀",
    "officers": {"one": ONE, "two": {"post": "খ", "email": "two@example.gov.bd"}},
    "services": {
        "citizen": [
            {"name": HOSTILE, "time": "৩ দিন 😀" * 60, "fee": HOSTILE, "officer": "one"},
            {"name": "😀" * 400, "officer": "one"},
            {"name": "সনদ😀 " * 90, "officer": "one"},
        ]
    },
    "grievance": [{"to": HOSTILE, "officer": ["one", "two"], "limit": "৩০ কার্যদিবস"}],
}


def test_hostile_text_stays_text(build_office: Callable[[str], Path], visit: Visit) -> None:
    """In letter, message, mail and what is said; addresses hold nothing but what we wrote."""
    text = f"---\n{yaml.safe_dump(STRANGE, allow_unicode=True, width=10_000)}---\n"
    with serving(build_office(text).parents[2]) as address:
        page = visit(f"{address}offices/lalmonirhat/patgram/#grs;applied=2026-02-01")
        dialogs: list[str] = []
        page.on("dialog", lambda dialog: dialogs.append(dialog.message))
        write(page)
        addresses = page.evaluate(EACH)
        page.locator("[data-choice=letter-service]").select_option(index=1)
        letter, mail = written(page), urlsplit(link(page, "mail"))
        assert page.locator(".answer img, .answer script").count() == 0
    assert letter.count(HOSTILE) >= 4
    assert dialogs == []
    assert mail.path == "one@example.gov.bd,two@example.gov.bd"
    assert sorted(parse_qs(mail.query)) == ["body", "subject"]
    for one in addresses:
        (body,) = parse_qs(urlsplit(one).query)["body"]
        assert len(body.encode("utf-16-le")) // 2 <= MOST
