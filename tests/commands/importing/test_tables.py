"""Each table is judged on its own: what it is about, where it begins, and its rows by field."""

from __future__ import annotations

from plugins.charters.bengali import normalise
from plugins.commands.importing.blocks import Aside, Line, Table
from plugins.commands.importing.draft import Note
from plugins.commands.importing.tables import Judged, judge

TITLES = "ক্রমিক|সেবার নাম|সময়সীমা|মূল্য|কর্মকর্তা"
ROW = "১|নকল|৩ দিন|২০ টাকা|অফিস সহকারী"


def table(*rows: str) -> Table:
    """A row a text, its cells between bars; one that begins with = reaches over the whole width."""
    width = max(row.count("|") for row in rows) + 1
    return Table(tuple(_line(number, row, width) for number, row in enumerate(rows, start=1)))


def _line(number: int, row: str, width: int) -> Line:
    cells = normalise(row.removeprefix("=")).replace("/n", "\n").split("|")
    cells += [""] * (width - len(cells))
    return Line(f"সারি {number}", tuple(cells), is_banner=row.startswith("="))


def judged(*rows: str, before: Judged | None = None) -> list[Line | Judged]:
    return list(judge(table(*rows), before))


def only(*rows: str, before: Judged | None = None) -> Judged:
    (found,) = judged(*rows, before=before)
    assert isinstance(found, Judged)
    return found


def cells(found: Judged) -> list[dict[str, str]]:
    return [{**row.cells, **row.more} for row in found.rows]


def test_rows_have_their_fields() -> None:
    """By name, as the office file calls them; lines of a cell stay lines."""
    found = only(TITLES, "১|নকল|৩ দিন|২০ টাকা|অফিস সহকারী/nকক্ষ ১০২")
    assert (found.kind, found.where, found.titles) == (
        "services",
        "সারি 1",
        tuple(TITLES.split("|")),
    )
    (row,) = found.rows
    assert row.cells == {
        "serial": "১",
        "name": "নকল",
        "time": "৩ দিন",
        "fee": "২০ টাকা",
        "officer": "অফিস সহকারী\nকক্ষ ১০২",
    }


def test_an_unknown_column_keeps_its_title() -> None:
    """So does a second one of a field."""
    found = only("সেবার নাম|সময়|আইন ও বিধি|মন্তব্য|মন্তব্য", "নকল|১ দিন|বিধি ৭|ক|খ")
    assert found.rows[0].more == {"আইন ও বিধি": "বিধি ৭", "মন্তব্য (৫)": "খ"}
    assert found.rows[0]["remark"] == "ক"


def test_numbers_of_columns_are_no_row() -> None:
    """Above the titles, below them, and again after a page."""
    numbers = "(১)|(২)|(৩)|(৪)|(৫)"
    found = only(numbers, TITLES, numbers, ROW, TITLES, numbers, "২|সনদ|৫ দিন|৩০ টাকা|সচিব")
    assert [row["name"] for row in found.rows] == ["নকল", "সনদ"]


def test_titles_may_take_two_lines() -> None:
    """A title over several columns, and one for each below it."""
    found = only(
        "ক্রমিক|সেবার নাম|সময়|কর্মকর্তা||",
        "ক্রমিক|সেবার নাম|সময়|পদবি|ফোন|মতামত",
        "১|নকল|১ দিন|সচিব|০১৭০০-০০০০০১|ভালো",
    )
    assert cells(found) == [
        {
            "serial": "১",
            "name": "নকল",
            "time": "১ দিন",
            "officer": "সচিব\n০১৭০০-০০০০০১",
            "কর্মকর্তা মতামত": "ভালো",
        }
    ]


def test_a_title_may_reach_over_columns() -> None:
    """What stands below it is one text."""
    found = only("সেবার নাম|সময়|না পেলে করণীয় ও সময়|", "নকল|১ দিন|জেলা প্রশাসক|২ দিন")
    assert found.rows[0]["remedy"] == "জেলা প্রশাসক\n২ দিন"


def test_a_row_over_the_whole_width_names_a_branch() -> None:
    """For the rows below it, until the next one; also where other cells are merely empty."""
    found = only(TITLES, "=সাধারণ শাখা", ROW, "২|সনদ|৫ দিন|নাই|সচিব", "জেএম শাখা||||", ROW)
    assert [row.group for row in found.rows] == ["সাধারণ শাখা", "সাধারণ শাখা", "জেএম শাখা"]


def test_a_row_that_opens_a_part_of_the_charter_is_a_heading() -> None:
    """Before the titles and between rows, which go on under the same titles."""
    opened, first, heading, second = judged("=নাগরিক সেবা", TITLES, ROW, "=২.২) প্রাতিষ্ঠানিক সেবা", ROW)
    assert [one.text for one in (opened, heading) if isinstance(one, Line)] == [
        "নাগরিক সেবা",
        "২.২) প্রাতিষ্ঠানিক সেবা",
    ]
    assert isinstance(first, Judged)
    assert isinstance(second, Judged)
    assert cells(first) == cells(second)


def test_a_remark_below_the_rows_is_a_paragraph() -> None:
    """It is neither a branch nor a service."""
    _, remark = judged(TITLES, ROW, "=বিঃদ্রঃ ছুটির দিন বাদে")
    assert isinstance(remark, Line)
    assert remark.text == "বিঃদ্রঃ ছুটির দিন বাদে"


def test_another_row_of_titles_begins_another_table() -> None:
    """Even without a line between them, as in a sheet."""
    services, people = judged(TITLES, ROW, "ক্রমিক|নাম|পদবী|টেলিফোন|", "১|ক খ|সচিব|০২-৯৯৯৯৯৯০১|")
    assert isinstance(services, Judged)
    assert isinstance(people, Judged)
    assert [services.kind, people.kind] == ["services", "people"]
    assert cells(people)[0] == {
        "serial": "১",
        "name": "ক খ",
        "post": "সচিব",
        "phone": "০২-৯৯৯৯৯৯০১",
    }


def test_a_table_without_titles_goes_on_the_one_before() -> None:
    """Where it is as wide and its rows are alike, and not otherwise."""
    before = only(TITLES, ROW)
    assert cells(only("২|সনদ|৫ দিন|নাই|ঐ", before=before))[0]["officer"] == "অফিস সহকারী"
    assert only("২|সনদ|৫ দিন|নাই", "৩|ছবি|৬ দিন|নাই", before=before).titles == ("",) * 4
    assert only("বছর|জন|টাকা|হার|মোট", "২০২৫|৭|৮|৯|১০", before=before).kind == "other"


def test_services_without_titles_are_known_by_their_cells() -> None:
    """And every column is a guess that is told."""
    (row,) = only("১|নকল সরবরাহ|৩ দিন|২০ টাকা").rows
    assert row.cells == {"serial": "১", "name": "নকল সরবরাহ", "time": "৩ দিন", "fee": "২০ টাকা"}
    assert row.notes["time"] == (Note("column", "কলাম ৩"),)


def test_a_table_about_nothing_known_stays_a_table() -> None:
    """With its titles, its rows, and every cell."""
    found = only("বছর|উপকারভোগী|বরাদ্দ", "২০২৪|৭০|৫ লক্ষ", "২০২৫|৮০|৬ লক্ষ")
    assert (found.kind, found.titles) == ("other", ("বছর", "উপকারভোগী", "বরাদ্দ"))
    assert cells(found)[1] == {"0": "২০২৫", "1": "৮০", "2": "৬ লক্ষ"}


def test_what_repeats_is_said_again() -> None:
    """In every column, with what the source says beside it; words that only begin so are words."""
    found = only(
        "ক্রমিক|সেবার নাম|সময়|মূল্য|বিধি",
        "১|নকল|৩ দিন|২০ টাকা|৭",
        "২|সনদ|-ঐ-|উপরোক্ত ক্রম অনুসারে।|ঐ",
        '৩|ছবি|"|Same as above|ঐ',
    )
    second, third = found.rows[1:]
    assert (second["time"], second["fee"], second.more) == (
        "৩ দিন",
        "উপরোক্ত ক্রম অনুসারে।",
        {"বিধি": "৭"},
    )
    assert (third["time"], third["fee"]) == ("৩ দিন", "উপরোক্ত ক্রম অনুসারে।")
    assert second.notes == {"time": (Note("ditto", "-ঐ-"),)}


def test_a_row_torn_by_a_page_is_joined() -> None:
    """Its rest has no number and empty cells."""
    (row,) = only(TITLES, "১|নকল|৩|২০ টাকা|অফিস", "||দিন||সহকারী").rows
    assert (row["time"], row["officer"]) == ("৩ দিন", "অফিস সহকারী")
    assert row.notes == {"name": (Note("joined", "সারি 3"),)}


def test_numbers_before_names_are_taken_off() -> None:
    """Where they stand for a column of numbers, and only there."""
    titles = "সেবা সমূহ|সময়সীমা|মূল্য"
    found = only(titles, "১. বাসিন্দা সনদ|১ দিন|নাই", "২। নকল|২ দিন|নাই")
    assert [row["name"] for row in found.rows] == ["বাসিন্দা সনদ", "নকল"]
    assert only(titles, "১০ টাকার স্ট্যাম্প|১ দিন|নাই").rows[0]["name"] == "১০ টাকার স্ট্যাম্প"


def test_services_without_a_column_of_names_get_numbers() -> None:
    """With a mark, for a name is needed."""
    found = only("সেবা প্রদান পদ্ধতি|কাগজপত্র|ফি|সময়সীমা", "সরাসরি|আবেদন|নাই|৩ দিন")
    assert found.rows[0]["name"] == "সেবা ১"
    assert found.rows[0].notes["name"] == (Note("unnamed"),)


def test_a_table_that_lays_out_a_page_is_its_paragraphs() -> None:
    """One cell a row, and a letterhead beside a picture."""
    assert [line.text for line in judged("উপজেলা কার্যালয়|", "|রংপুর") if isinstance(line, Line)] == [
        "উপজেলা কার্যালয়",
        "রংপুর",
    ]
    letterhead, services = judged("=উপজেলা কার্যালয়, রংপুর", TITLES, ROW)
    assert isinstance(letterhead, Line)
    assert isinstance(services, Judged)


def test_nothing_beside_the_cells_is_lost() -> None:
    """What the source hides, cells beyond the columns, words where a number belongs."""
    aside = Line("সারি ২", tuple(normalise(ROW).split("|")), (Aside("link", "example.gov.bd"),))
    beyond = Line("সারি ৩", (*normalise(ROW.replace("১|", "জরুরি|")).split("|"), "বাড়তি"))
    titles = Line("সারি ১", tuple(normalise(TITLES).split("|")))
    (found,) = judge(Table((titles, aside, beyond)))
    assert isinstance(found, Judged)
    assert [left.text for left in found.unplaced] == ["example.gov.bd", "বাড়তি", "জরুরি"]


def test_the_rest_of_a_row_may_stand_on_the_next_page() -> None:
    """Under titles that are spelt in another way there; what is whole begins a row."""
    before = only(TITLES, "১|নকল|৩|২০ টাকা|অফিস")
    after = only(TITLES.replace("মূল্য", "মুল্য"), "||দিন||সহকারী", "২|সনদ|১ দিন|নাই|ঐ", before=before)
    assert [row.cells["officer"] for row in after.rest] == ["সহকারী"]
    assert [row["name"] for row in after.rows] == ["সনদ"]
    assert only(TITLES, "২|সনদ|১ দিন|নাই|সচিব", before=before).rest == ()


def test_rows_without_names_are_rows() -> None:
    """Where no column has them, none is taken for the rest of another."""
    titles = "সেবা প্রদান পদ্ধতি|কাগজপত্র|ফি|সময়সীমা"
    found = only(titles, "সরাসরি|আবেদন|নাই|৩ দিন", "ডাকযোগে|ছবি|৫০ টাকা|৫ দিন")
    assert [row["name"] for row in found.rows] == ["সেবা ১", "সেবা ২"]


def test_a_column_may_name_the_branch() -> None:
    """Of each row, within the one that stands over the whole width."""
    titles = "ক্রমিক|কার্যক্রম|সেবার ধরন|সময়"
    found = only(titles, "=মহিলা বিষয়ক শাখা", "১|ভাতা|মাতৃত্বকালীন|৩ মাস", "২|ঐ|বিধবা|৩ মাস")
    assert [row.group for row in found.rows] == [normalise("মহিলা বিষয়ক শাখা, ভাতা")] * 2


def test_what_only_looks_like_titles_is_a_row() -> None:
    """Words of titles in every cell, but nothing below them."""
    titles = "সেবার নাম|প্রয়োজনীয় কাগজপত্র|সময়|মূল্য"
    found = only(titles, "নামজারি সেবা|কাগজপত্র ও ফরম|নির্ধারিত সময়|নির্ধারিত ফি")
    assert [row["name"] for row in found.rows] == ["নামজারি সেবা"]


def test_whole_values_that_are_joined_stand_one_under_another() -> None:
    """A row that only lacks number and name says more of the one before."""
    (row,) = only(TITLES, "১|পাসপোর্ট|২১ দিন|৪০০০ টাকা|সচিব", "||৭ দিন|৬০০০ টাকা|").rows
    assert (row["time"], row["fee"]) == ("২১ দিন\n৭ দিন", "৪০০০ টাকা\n৬০০০ টাকা")


def test_any_table_gives_its_cells_back_in_order() -> None:
    """Those of people too, whose columns have fields."""
    rows = ("ক্রমিক|নাম|পদবি|যোগদানের দিন|মোবাইল", "১|ক খ|সচিব|রবিবার|০১৭০০-০০০০০১")
    found = only(*rows)
    assert found.kind == "people"
    assert [*found.in_columns(found.rows[0])] == rows[1].split("|")


def test_a_further_column_of_a_complaint_table_is_told() -> None:
    """The office file has no key for it."""
    found = only("কখন যোগাযোগ করবেন|কার সঙ্গে যোগাযোগ করবেন|সময়সীমা|রং", "ক|খ|৩০ দিন|লাল")
    assert [(left.text, left.reason) for left in found.unplaced] == [
        ("লাল", "'রং' কলামের জন্য ঘর নেই")
    ]


def test_a_number_over_the_whole_width() -> None:
    """Names no branch, and is not lost."""
    rows, line, others = judged(TITLES, ROW, "=০১৭০০-০০০০০১", ROW.replace("১|", "২|", 1))
    assert isinstance(line, Line)
    assert line.text == "০১৭০০-০০০০০১"
    assert isinstance(others, Judged)
    assert [row.group for row in others.rows] == [""]
    assert isinstance(rows, Judged)
