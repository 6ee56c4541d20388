"""Which field each column holds, by its title and by what stands in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.charters.bengali import normalise
from plugins.commands.importing.columns import Columns, read_titles
from plugins.commands.importing.contents import kinds
from plugins.commands.importing.headings import part_named

HERE = Path(__file__).parent
HEADERS = [
    line.split("\t")
    for line in normalise((HERE / "headers.tsv").read_text("utf-8")).splitlines()
    if not line.startswith("#")
]
CELLS = {
    "serial": ("১", "২"),
    "fee": ("১১৫ টাকা চালানে", "২২৫ টাকা চালানে"),
    "time": ("৭ কার্যদিবস", "১১ কার্যদিবস"),
    "officer": ("সহকারী প্রোগ্রামার ফোন: ০২-৯৯৯৯৯৯০১", "হিসাবরক্ষক ফোন: ০২-৯৯৯৯৯৯০৩"),
    "superior": ("প্রোগ্রামার ফোন: ০২-৯৯৯৯৯৯০২", "উপপরিচালক ফোন: ০২-৯৯৯৯৯৯০৪"),
}


def columns_of(titles: str, *rows: str) -> Columns:
    found = read_titles(normalise(titles).split("|"), [normalise(row).split("|") for row in rows])
    assert found is not None
    return found


def fields_of(titles: str, *rows: str) -> str:
    return " ".join(field or "-" for field in columns_of(titles, *rows).fields)


@pytest.mark.parametrize(("titles", "fields"), HEADERS, ids=range(len(HEADERS)))
def test_titles_of_charters_are_read(titles: str, fields: str) -> None:
    """Each column of a real charter gets its field, whatever it is called."""
    rows = (
        "|".join(CELLS.get(field, ("কিছু কথা", "অন্য কথা"))[row] for field in fields.split())
        for row in (0, 1)
    )
    assert fields_of(titles, *rows) == fields


@pytest.mark.parametrize(
    ("titles", "fields"),
    [
        ("ক্রমিকনং|সেবারনাম|সেবাপ্রদানেরসময়সীমা|সেবামূল্য", "serial name time fee"),
        ("ক্রমিক|সেবার নাম|সেবা প্রদানের পদ্ধতী|প্রয়োজনিয় কাগজ-পত্র|মুল্য", "serial name method documents fee"),
        ("রমিক নং|সেবার নাম|সেবা প্রদানের সয়মসীমা|মমত্মব্য", "serial name time remark"),
        ("ক্রঃ নং|সেবার নাম|সেবা প্রাপ্তির স্হান|ফী", "serial name place fee"),
        ("সেবার নাম|সময়|উর্দ্ধোতন কর্মকর্তা|দায়ীত্বপ্রাপ্ত কর্মকর্তা", "name time superior officer"),
        ("সেবার বিষয়|যেভাবে পাওয়া যাবে|কখন পাবেন|কে দিবেন", "name method time officer"),
        ("ক্রমিক|ঋণ কর্মসূচি|ঋণের মেয়াদ|সেবামূল্য|কর্মকর্তা", "serial name time fee officer"),
        ("গ্রাহক সেবা|পাওয়ার জন্য করণীয়|আনুমানিক ব্যয়", "name method fee"),
        ("Service|To whom to apply|Time|If not settled", "name officer time remedy"),
        ("সেবা|সময়|কর্মকর্তা|না পেলে যার কাছে যাবেন", "name time officer remedy"),
    ],
)
def test_a_slip_does_not_hide_a_field(titles: str, fields: str) -> None:
    """Missing blanks, long vowels, lost and confused letters."""
    rows = ("১|ক|খ|গ|ঘ", "২|ঙ|চ|ছ|জ") if fields.startswith("serial") else ()
    assert fields_of(titles, *rows) == fields


def test_the_content_decides_between_two_columns() -> None:
    """Of two columns that their titles make a time, the one that holds days is one."""
    titles = "সেবার নাম|কোর্স শুরুর সময়|কোর্সের মেয়াদ"
    assert fields_of(titles, "সেলাই|জানুয়ারি ও জুলাই|৩ মাস") == "name - time"
    assert fields_of(titles, "সেলাই|৩ মাস|জানুয়ারি ও জুলাই") == "name time -"


def test_an_appeal_authority_is_a_superior_where_officers_stand_there() -> None:
    """Text under the title of a redress stays text."""
    titles = "সেবার নাম|সময়সীমা|কর্মকর্তা|প্রতিকার বিধানে নিয়োজিত কর্মকর্তা"
    assert fields_of(titles, "নকল|১ দিন|অফিস সহকারী|জেলা প্রশাসক") == "name time officer superior"
    assert fields_of(titles, "নকল|১ দিন|অফিস সহকারী|লিখিত আবেদন") == "name time officer remedy"


def test_telephones_beside_officers_are_theirs() -> None:
    """A column of anything else under that title stays a column."""
    titles = "সেবার নাম|সময়|কর্মকর্তার পদবি|টেলিফোন নম্বর"
    row = "নকল|১ দিন|অফিস সহকারী"
    assert fields_of(titles, f"{row}|০১৭০০-০০০০০১") == "name time officer officer"
    assert fields_of(titles, f"{row}|দোতলায়") == "name time officer -"


def test_names_before_posts_are_of_the_same_officers() -> None:
    """Each of the three columns tells one thing of them."""
    titles = "সেবার নাম|সময়|দায়িত্বপ্রাপ্ত ব্যক্তির নাম|পদবি|মোবাইল"
    row = "নকল|১ দিন|জনাব ক|সচিব|০১৭০০-০০০০০১"
    assert fields_of(titles, row) == "name time officer officer officer"


def test_a_guess_is_told() -> None:
    """A title that hardly says what its column holds is doubtful, a clear one is not."""
    assert columns_of("ক্রমিক নং|সেবার মান|সময়সীমা").doubtful == {1}
    assert columns_of("ক্রমিক নং|সেবার নাম|সময়সীমা").doubtful == set()


@pytest.mark.parametrize(
    ("titles", "kind", "fields"),
    [
        ("কখন যোগাযোগ করিবেন|কাহার সহিত|ঠিকানা|নিষ্পত্তির সময়", "tiers", "when to contact limit"),
        ("কখন অভিযোগ করবেন|কার নিকট করবেন|কিভাবে করবেন|কতদিনে", "tiers", "when to contact limit"),
        ("যখন যোগাযোগ করিতে হইবে|যাহার সহিত|মাধ্যম|মেয়াদ", "tiers", "when to contact limit"),
        ("ক্রমিক|নাম|পদবি|মোবাইল", "people", "serial name post mobile"),
        ("ক্রমিক|নাম|পদবী|টেলিফোন|মোবাইল|ই-মেইল", "people", "serial name post phone mobile email"),
        ("নাম|পদবি|শাখা|কক্ষ নং|মোবাইল নম্বর", "people", "name post section room mobile"),
        ("ক্রমিক|কাঙ্ক্ষিত সেবা প্রাপ্তির লক্ষ্যে করণীয়", "expectations", "serial name"),
        ("Sl No|Service Name|Processing Time|Fees", "services", "serial name time fee"),
    ],
)
def test_a_table_is_known_by_all_its_titles(titles: str, kind: str, fields: str) -> None:
    """Services, complaint steps, people and expectations."""
    assert columns_of(titles).kind == kind
    assert fields_of(titles) == fields


@pytest.mark.parametrize(
    "row",
    ["১|নকল|৩ দিন|বিনামূল্যে", "বছর|উপকারভোগী|বরাদ্দ", "(১)|(২)|(৩)", "নকল সরবরাহ|২০ টাকা|৩ দিন", "সেবার নাম"],
)
def test_other_rows_are_no_titles(row: str) -> None:
    """Rows of data, numbers and columns about nothing known."""
    assert read_titles(normalise(row).split("|")) is None


def test_a_column_that_names_nobody_is_no_column_of_officers() -> None:
    """Unless its title says officers; what it holds stays visible under its title."""
    titles = "সেবার নাম|সময়|সেবা প্রদানকারী দপ্তর"
    assert fields_of(titles, "নকল|১ দিন|ভবনের দোতলা") == "name time -"
    assert fields_of(titles, "নকল|১ দিন|উপজেলা প্রকৌশলী") == "name time officer"
    assert fields_of("সেবার নাম|সময়|দায়িত্বপ্রাপ্ত কর্মকর্তা", "নকল|১ দিন|দোতলা") == "name time officer"


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("রুপকল্প ও অভিলক্ষ", "frame"),
        ("আভ্যন্তরীন সেবা সমূহ", "internal"),
        ("১। প্রাতিষ্ঠানিক স্বাস্থ্য সেবাঃ", "institutional"),
        ("অভিযোগ ব্যবস্হাপনা (GRS)", "grievance"),
        ("নাগরিক স্বাস্থ্য সেবাসমূহ", "citizen"),
        ("Citizen’s Charter", "title"),
        ("Internal Services", "internal"),
        ("1. Services promised", "frame"),
        ("প্রধান কার্যাবলী", "objectives"),
        ("সেবাগ্রহীতার দায়িত্ব", "expectations"),
        ("নামজারি", None),
    ],
)
def test_titles_of_parts_are_known_in_any_spelling(title: str, part: str | None) -> None:
    """As titles of columns are."""
    assert part_named(title) == part


def test_whom_to_ask_next_is_no_officer_of_the_service() -> None:
    """Though officers stand there."""
    titles = "সেবার নাম|সময়|সেবা না পেলে যার কাছে যাবেন"
    assert fields_of(titles, "নকল|১ দিন|জেলা প্রশাসক") == "name time remedy"


def test_officers_are_known_by_their_posts() -> None:
    """Where no title promises any; that is a guess, and told."""
    found = columns_of("সেবার নাম|সময়|পোস্ট", "নকল|১ দিন|পোস্টমাস্টার", "সনদ|২ দিন|পরিদর্শক")
    assert (found.fields[2], found.doubtful) == ("officer", {2})


def test_a_cell_without_end() -> None:
    """Is looked at once, whatever its letters are."""
    assert not kinds("a" * 200_000)
    assert kinds("a" * 200_000 + "@example.gov.bd") == {"reach"}
