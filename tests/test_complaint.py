"""The letters of a complaint: to whom they go, what they say, and what they leave to the writer."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

BLANK = "……………"
FACTS = f"""\
সেবা: {BLANK}
চার্টারে সময়: {BLANK}
চার্টারে মূল্য: {BLANK}
আবেদনের তারিখ: {BLANK}
সেবা পাওয়ার শেষ তারিখ: {BLANK}
দায়িত্বপ্রাপ্ত কর্মকর্তা: {BLANK}"""
ENDS = f"""\
বিনীত,
স্বাক্ষর: {BLANK}
নাম: {BLANK}
ঠিকানা: {BLANK}
ফোন: {BLANK}
ই-মেইল ঠিকানা: {BLANK}
সংযুক্তি (থাকলে): আবেদনের কপি, রসিদ"""
FIRST = f"""\
তারিখ: {BLANK}
বরাবর
জেলা আইসিটি অফিসার
অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)
আইসিটি অধিদপ্তর, জেলা কার্যালয়, রংপুর
বিষয়: প্রতিশ্রুত সেবা না পাওয়ায় অভিযোগ (অভিযোগ প্রতিকারের ধাপ ১)
মহোদয়,
বিনীত নিবেদন এই যে, আমি নিচের কার্যালয়ে নিচের সেবার জন্য আবেদন করেছি। সিটিজেন চার্টারে প্রতিশ্রুত সেবাটি \
সময়মতো পাইনি।
কার্যালয়: আইসিটি অধিদপ্তর, উপজেলা কার্যালয়, রংপুর সদর, রংপুর
{FACTS}
বিবরণ: {BLANK}
{BLANK}
{BLANK}
অতএব, প্রয়োজনীয় ব্যবস্থা নিয়ে সেবাটি দিতে এবং ফলাফল আমাকে জানাতে বিনীত অনুরোধ করছি। চার্টার অনুযায়ী এ ধাপে \
নিষ্পত্তির সময় ৩০ কার্যদিবস।
{ENDS}"""
LAST = f"""\
তারিখ: {BLANK}
বরাবর
অভিযোগ গ্রহণ কেন্দ্র
মন্ত্রিপরিষদ বিভাগের অভিযোগ ব্যবস্থাপনা সেল
৫নং গেইট, বাংলাদেশ সচিবালয়, ঢাকা
বিষয়: অভিযোগের প্রতিকার না পাওয়ায় আবেদন (অভিযোগ প্রতিকারের ধাপ ৩)
মহোদয়,
বিনীত নিবেদন এই যে, নিচের কার্যালয়ের সিটিজেন চার্টারে প্রতিশ্রুত সেবাটি সময়মতো না পেয়ে আমি অভিযোগ করেছি \
(ধাপ ১: অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক); ধাপ ২: আপিল কর্মকর্তা)। নির্ধারিত সময়ে তার নিষ্পত্তি হয়নি। \
যে নিষ্পত্তি হয়েছে, তাতে আমি সন্তুষ্ট নই। (যা প্রযোজ্য নয়, কেটে দিন)
কার্যালয়: আইসিটি অধিদপ্তর, উপজেলা কার্যালয়, রংপুর সদর, রংপুর
{FACTS}
ধাপ ১-এর তারিখ: {BLANK}
তার শেষ তারিখ (৩০ কার্যদিবস): {BLANK}
ধাপ ২-এর তারিখ: {BLANK}
তার শেষ তারিখ (২০ কার্যদিবস): {BLANK}
বিবরণ: {BLANK}
{BLANK}
{BLANK}
অতএব, প্রয়োজনীয় ব্যবস্থা নিয়ে সেবাটি দিতে এবং ফলাফল আমাকে জানাতে বিনীত অনুরোধ করছি। চার্টার অনুযায়ী এ ধাপে \
নিষ্পত্তির সময় ৬০ কার্যদিবস।
{ENDS}, আগের অভিযোগের কপি"""


def letters(site: Path, office: str) -> LexborHTMLParser:
    return parsed(site / "offices" / office)


def parsed(office: Path) -> LexborHTMLParser:
    return LexborHTMLParser((office / "complaint" / "index.html").read_text("utf-8"))


def lines(letter: LexborNode) -> list[str]:
    return [words(line) for line in letter.css("p")]


def words(node: LexborNode) -> str:
    return " ".join(node.text().split())


def addressed(page: LexborHTMLParser) -> dict[str, list[str]]:
    """The lines of each letter between "to" and the subject, by its name."""
    found = {str(one.id): lines(one) for one in page.css(".letter")}
    return {
        name: said[2 : [line.startswith(("বিষয়", "Subject")) for line in said].index(True)]
        for name, said in found.items()
    }


def test_a_letter_says_what_a_complaint_must(site: Path) -> None:
    """To whom, of which office and step, what was promised, and until when it is settled."""
    first, _, last = letters(site, "rangpur/sadar").css(".letter")
    assert "\n".join(lines(first)) == FIRST
    assert "\n".join(lines(last)) == LAST


GRO, APPEAL = "অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)", "আপিল কর্মকর্তা"
CELL = [
    *("অভিযোগ গ্রহণ কেন্দ্র", "মন্ত্রিপরিষদ বিভাগের অভিযোগ ব্যবস্থাপনা সেল"),
    "৫নং গেইট, বাংলাদেশ সচিবালয়, ঢাকা",
]
OFFICE = f"কার্যালয়: {BLANK}"


@pytest.mark.parametrize(
    ("office", "expected"),
    [
        (
            "rangpur/sadar",  # no charter says where its appeal officer is
            {"letter-2": ["উপ-পরিচালক (প্রশাসন)", APPEAL, OFFICE], "letter-3": CELL},
        ),
        (
            "jamalpur/melandaha",
            {
                "letter-1": [GRO, "ঊর্ধ্বতন কার্যালয়, জামালপুর জেলা"],
                "letter-2": [APPEAL, "ঊর্ধ্বতন কার্যালয়, জামালপুর জেলা"],
                "letter-3": CELL,
            },
        ),
        (
            "bagerhat/kachua",
            {
                "letter-1": [
                    "প্রোগ্রামার",
                    "তথ্য ও যোগাযোগ প্রযুক্তি অধিদপ্তর, জেলা কার্যালয়, বাগেরহাট।",
                ],
                "letter-3": CELL,
            },
        ),
    ],
)
def test_a_letter_goes_to_whom_the_charter_names(
    office: str, expected: dict[str, list[str]], site: Path
) -> None:
    """Else to the superior, else to the office above; where that is, is left blank if untold."""
    found = addressed(letters(site, office))
    assert {name: found[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("office", "numbers"),
    [
        ("rangpur-division/commissioner", [1, 3]),
        ("rangpur/sajano-pourashava", [3]),
        ("rangpur-division/education-board", [1, 2, 3, 4]),
        ("rangpur/fisheries", [1, 2, 3]),
    ],
)
def test_where_nobody_is_known_there_is_no_letter(
    office: str, numbers: list[int], field_site: Path
) -> None:
    """But whom to call; the steps are those of the office's page."""
    page = letters(field_site, office)
    assert [one.id for one in page.css(".letter")] == [f"letter-{number}" for number in numbers]
    charter = LexborHTMLParser((field_site / "offices" / office / "index.html").read_text("utf-8"))
    steps = charter.css(".escalation__step")
    assert [one.id for one in page.css("h2[id^=step]")] == [
        f"step-{number}" for number in range(1, len(steps) + 1)
    ]
    for section in page.css("section[aria-labelledby^=step]"):
        assert section.css(".letter") or section.css("a[href='tel:333']")


def test_an_english_charter_has_english_letters(field_site: Path) -> None:
    """Only what is the nation's own is in Bengali, and says so."""
    page = letters(field_site, "rangpur/kalponik-cooperative")
    first, *_ = page.css(".letter")
    assert f"Service: {BLANK}" in lines(first)
    assert words(page.css("#step-3")[0]) == "Step 3: Cabinet Division"
    assert lines(first)[-8:] == [
        (
            "I therefore ask you to take the steps needed so that the service is given, "
            "and to inform me of the result."
        ),
        *("Yours faithfully,", f"Signature: {BLANK}", f"Name: {BLANK}", f"Address: {BLANK}"),
        *(f"Telephone: {BLANK}", f"E-mail: {BLANK}"),
        "Enclosed (if any): copy of the application, receipt",
    ]
    for foreign in page.css("[lang=bn]"):
        foreign.decompose()
    assert not re.search("[\u0980-\u09ff]", page.body.text() if page.body else "")


TIERS = """\
---
name: কার্যালয়
officers:
  one: {post: কর্মকর্তা, name: ক, email: one@example.gov.bd}
  two: {post: কর্মকর্তা, name: খ, email: two@example.gov.bd}
  three: {post: সচিব, office: মন্ত্রণালয়, mobile: 01700-000003}
services:
  citizen:
    - {name: সেবা, officer: [one, two]}
grievance:
  - {to: অনিক, officer: [one, two], limit: শুনানির পর ৭ দিন}
  - {officer: three}
---
"""


def test_of_several_officers_the_post_is_written_to(build_office: Callable[[str], Path]) -> None:
    """At the office that they share, which is told with its place; a limit in words stays words."""
    page = parsed(build_office(TIERS))
    found = addressed(page)
    assert found["letter-1"] == ["অনিক", "কার্যালয়"]
    assert found["letter-2"] == ["সচিব", "মন্ত্রণালয়"]
    mails = [one.attributes["href"] for one in page.css("a[href^=mailto]")]
    assert mails == ["mailto:one@example.gov.bd", "mailto:two@example.gov.bd"]
    first, second, _ = page.css(".letter")
    assert "কার্যালয়: কার্যালয়, পাটগ্রাম, লালমনিরহাট" in lines(first)
    assert lines(first)[-8].endswith("এ ধাপে নিষ্পত্তির সময়: শুনানির পর ৭ দিন।")
    assert f"তার শেষ তারিখ: {BLANK}" in lines(second)


def test_the_charter_is_not_said_to_have_a_limit_that_it_lacks(
    build_office: Callable[[str], Path],
) -> None:
    """The last step of all offices has that of the grievance redress system."""
    *_, last = parsed(build_office(TIERS)).css(".letter")
    said = "অভিযোগ প্রতিকার ব্যবস্থায় এ ধাপে নিষ্পত্তির সময় ৬০ কার্যদিবস।"
    assert any(line.endswith(f" {said}") for line in lines(last))


SUPERIORS = """\
---
name: কার্যালয়
officers:
  own: {post: সহকারী}
  x: {post: পরিচালক, name: ক, office: সদর দপ্তর, mobile: 01700-000001, email: x@example.gov.bd}
  y: {post: উপপরিচালক, name: খ, mobile: 01700-000002, email: y@example.gov.bd}
defaults: {officer: own, superior: x}
services:
  citizen:
    - {name: এক}
    - {name: দুই, superior: y}
    - {name: তিন}
    - {name: চার, superior: own}
    - {name: পাঁচ}
---
"""


def test_where_the_first_step_lacks_every_superior_is_told(
    build_office: Callable[[str], Path],
) -> None:
    """The letter is to whom most rows name; who else is named stands above it with his ways."""
    page = parsed(build_office(SUPERIORS))
    assert addressed(page)["letter-1"] == ["ক", "পরিচালক", "সদর দপ্তর"]
    assert [words(one) for one in page.css("section[aria-labelledby=step-1] .aid")][2:] == [
        "সেবার সারিতে অন্য ঊর্ধ্বতন কর্মকর্তার নাম থাকলে তাঁকেই লিখুন। চার্টারে ঊর্ধ্বতন:",
        "ক, পরিচালক, সদর দপ্তর: 01700-000001 x@example.gov.bd",
        "খ, উপপরিচালক: 01700-000002 y@example.gov.bd",
    ]
    assert not page.css("section[aria-labelledby=step-2] [data-to=post]")


SMS = (
    "অভিযোগ, ধাপ ১। আইসিটি অধিদপ্তর, উপজেলা কার্যালয়, রংপুর সদর, রংপুর। "
    f"সেবা: {BLANK}। আবেদন {BLANK}, সময় {BLANK}, শেষ তারিখ {BLANK}। "
    f"সেবা পাইনি, প্রতিকার চাই। নাম: {BLANK}, ফোন: {BLANK}"
)


def test_what_is_said_without_a_letter(site: Path) -> None:
    """By telephone, online, without a name and as an SMS, with the same blanks."""
    page = letters(site, "rangpur/sadar")
    for way in ("call", "sms"):
        blanks = [one.attributes["data-blank"] for one in page.css(f"#{way} [data-blank]")]
        assert blanks == ["service", "applied", "time", "promised", "name", "phone"]
    assert words(page.css("#sms")[0]) == SMS
    about = page.css("section")[-1]
    assert about.css("a[href='tel:333']")
    assert about.css("a[href='http://www.grs.gov.bd']")
    assert "নাম না দিয়েও অভিযোগ করা যায়। তবে নাম ও ঠিকানা না থাকলে উত্তর আপনার কাছে পৌঁছাবে না।" in words(about)


def test_every_office_has_letters(site: Path, field_site: Path) -> None:
    """And its page leads there; none is larger than 4 kB, nor asks for anything besides."""
    for root in (site, field_site):
        for page in root.glob("offices/*/*/index.html"):
            html = (page.parent / "complaint" / "index.html").read_bytes()
            assert len(brotli.compress(html)) <= 4_000
            assert not re.search(rb"<script|<img|rel=\"?stylesheet", html)
            assert not LexborHTMLParser(html).css("[hidden]")  # which text browsers show
            assert LexborHTMLParser(page.read_text("utf-8")).css(".grs a[href='complaint/']")
