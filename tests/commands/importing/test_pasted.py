"""Tables pasted as text, in every shape met; and text that is no table, which stays as it is."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.commands.importing.blocks import Aside, Block, Line, Table, lines_of
from plugins.commands.importing.documents.text import read_text
from plugins.commands.importing.pasted import tables_of

CHARTERS = Path(__file__).with_name("charters")
TITLES = ("ক্রমিক", "সেবার নাম", "প্রয়োজনীয় কাগজপত্র", "সেবামূল্য", "সময়সীমা", "দায়িত্বপ্রাপ্ত কর্মকর্তা")
FIRST = ("১", "তথ্য প্রদান", "আবেদনপত্র", "বিনামূল্যে", "৩ দিন", "সহকারী প্রোগ্রামার")
SECOND = ("২", "সনদ প্রদান", "ছবি", "৫০ টাকা", "৭ দিন", "অফিস সহকারী")
ROWS = [TITLES, FIRST, SECOND]

Rows = list[tuple[str, ...]]


def paragraphs(*texts: str) -> list[Line]:
    return [Line(str(number), (text,)) for number, text in enumerate(texts)]


def of_text(text: str) -> list[Line]:
    return paragraphs(*text.split("\n"))


def rows(blocks: list[Block]) -> Rows:
    (table,) = (block for block in blocks if isinstance(block, Table))
    return [line.cells for line in table.lines]


def around(blocks: list[Block]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Line) and block.text]


def recut(blocks: list[Block]) -> list[str]:
    return [one.text for line in lines_of(blocks) for one in line.asides if one.reason == "recut"]


def pasted(name: str) -> list[Block]:
    return tables_of(read_text(CHARTERS / name))


def test_the_page_of_a_portal_copied() -> None:
    """One cell a paragraph: three services, officers with their lines, portal lines outside."""
    found = pasted("01-paste-one-cell-a-paragraph.txt")
    assert [len(row) for row in rows(found)] == [8] * 4
    assert rows(found)[1][6] == "গবেষণা কর্মকর্তা\nরুম নং- ৩০১\nটেলিফোন- ০২-৯৯৯৯৯৯০১"
    assert rows(found)[3][3:6] == ("১। আবেদন\n২। ছবি ২ কপি", "এ কার্যালয়", "১০০ টাকা")
    assert around(found)[-1] == "সাজানো উপজেলা, রংপুর"
    assert not recut(found)


def test_rows_divided_by_bars() -> None:
    """A row a line."""
    found = pasted("02-paste-pipe-rows.txt")
    assert [row[0] for row in rows(found)] == ["ক্রমিক নং", "১", "২", "৩"]
    assert rows(found)[2][3] == "১৮ বছর পর্যন্ত বিনামূল্যে, পরে ৫০ টাকা"
    assert around(found) == ["সিটিজেন চার্টার।"]


def test_a_telephone_directory_stays_text() -> None:
    """A letter in a cell of its own stands before its line, and no line ends with a bar."""
    found = pasted("26-telephone-directory.txt")
    assert all(isinstance(block, Line) for block in found)
    assert around(found)[6:9] == [
        "ক | অফিস টেলিফোন -০২-৯৯৯৯৯৯০১",
        "খ | অভিযোগ কেন্দ্রের মোবাইল-০১৭০০-০০০০০১",
        "০২। জোনাল অফিসঃ",
    ]


def test_a_bar_that_stands_for_a_full_stop_stays() -> None:
    """And a number whose line is lost is not."""
    assert around(tables_of(paragraphs("শর্ত মানতে হবে|", "ক |"))) == ["শর্ত মানতে হবে|", "ক |"]


@pytest.mark.parametrize("between", ["\n\n", "\n", "\n\n\n"])
def test_one_cell_a_paragraph(between: str) -> None:
    """With blank lines between the cells or without; headings and what follows stay outside."""
    cells = between.join(cell for row in ROWS for cell in row)
    found = tables_of(of_text(f"নাগরিক সেবা{between}{cells}{between}প্রাতিষ্ঠানিক সেবা{between}নেই"))
    assert rows(found) == ROWS
    assert around(found) == ["নাগরিক সেবা", "প্রাতিষ্ঠানিক সেবা", "নেই"]


def test_paragraphs_of_a_page_or_of_word() -> None:
    """They have no blank lines between them, and cells of several lines."""
    cells = [cell for row in ROWS for cell in row]
    cells[9] = "বিনা\nমূল্যে"
    assert rows(tables_of(paragraphs(*cells)))[1][3] == "বিনা\nমূল্যে"


def test_a_row_a_paragraph() -> None:
    """Each cell on a line, blank lines between the rows."""
    text = "\n\n".join("\n".join(row) for row in ROWS)
    assert rows(tables_of(of_text(text))) == ROWS


def test_column_numbers_below_the_titles() -> None:
    """They tell how many columns there are."""
    numbers = tuple(f"({number})" for number in "১২৩৪৫৬")
    cells = [cell for row in (TITLES, numbers, FIRST) for cell in row]
    assert rows(tables_of(paragraphs(*cells))) == [TITLES, numbers, FIRST]


@pytest.mark.parametrize("lost", [2, 3, 4, 5])
def test_a_cell_that_is_missing(lost: int) -> None:
    """The next number tells that it is, the other cells which; the editor is told."""
    torn = [cell for column, cell in enumerate(SECOND) if column != lost]
    cells = [*TITLES, *FIRST, *torn, "৩", *FIRST[1:]]
    found = tables_of(paragraphs(*cells))
    assert rows(found)[2] == tuple("" if at == lost else it for at, it in enumerate(SECOND))
    assert rows(found)[3] == ("৩", *FIRST[1:])
    assert recut(found) == [" | ".join(torn)]


def test_cells_of_several_lines_where_each_line_could_be_one() -> None:
    """What the columns are for decides which lines are one cell."""
    row = ("১", "তথ্য প্রদান", "১। আবেদনপত্র\n২। ছবি", "বিনামূল্যে", "৩ দিন")
    officer = "সহকারী প্রোগ্রামার\nফোন: ০১৭০০-০০০০০১"
    text = "\n".join((*TITLES, *row, officer, "২", *SECOND[1:]))
    assert rows(tables_of(of_text(text)))[1:] == [(*row, officer), SECOND]


def test_a_branch_between_rows() -> None:
    """It reaches over the whole row, also where the row above has lost a cell."""
    for above in (FIRST, FIRST[:2] + FIRST[3:]):
        found = tables_of(paragraphs(*TITLES, *above, "সাধারণ শাখা", *SECOND))
        (table,) = (block for block in found if isinstance(block, Table))
        assert [line.cells[0] for line in table.lines if line.is_banner] == ["সাধারণ শাখা"]
        assert rows(found)[-1] == SECOND


def test_a_whole_row_is_trusted() -> None:
    """Tiers name posts in every column; where all cells are there, none is moved."""
    titles = (
        "ক্রমিক",
        "কখন যোগাযোগ করবেন",
        "কার সঙ্গে যোগাযোগ করবেন",
        "যোগাযোগের ঠিকানা",
        "নিষ্পত্তির সময়সীমা",
    )
    post = "অভিযোগ নিষ্পত্তি কর্মকর্তা"
    tier = ("১", "দায়িত্বপ্রাপ্ত কর্মকর্তা সমাধান দিতে না পারলে", post, "ফোন: ০১৭০০-০০০০০১", "তিন মাস")
    found = tables_of(paragraphs(*titles, *tier))
    assert rows(found) == [titles, tier]
    assert not recut(found)


def test_what_stands_below_a_torn_last_row() -> None:
    """The signature is none of its cells."""
    found = tables_of(paragraphs(*TITLES, *FIRST, *SECOND[:3], *SECOND[4:], "জনাব ক খ"))
    assert rows(found)[2] == ("২", "সনদ প্রদান", "ছবি", "", "৭ দিন", "অফিস সহকারী")
    assert around(found) == ["জনাব ক খ"]


def test_rows_without_numbers() -> None:
    """They are cut by their width where the cells say what the titles promise."""
    cells = [cell for row in ROWS for cell in row[1:]]
    assert rows(tables_of(paragraphs(*cells))) == [row[1:] for row in ROWS]
    numbered = ["সেবা সমূহ", "সময়সীমা", "সেবার মূল্য", "১. সনদ", "১ দিন", "২০ টাকা", "২. নকল", "-", "নাই"]
    found = tables_of(paragraphs(*numbered, "ধন্যবাদ"))
    assert rows(found)[1:] == [("১. সনদ", "১ দিন", "২০ টাকা"), ("২. নকল", "-", "নাই")]


def barred(sign: str = " | ", lead: str = "", end: str = "") -> str:
    return "\n".join(f"{lead}{sign.join(row)}{end}" for row in ROWS)


BOX = """┌────┬────┬────┐
│ ক্রমিক │ সেবার │ সময় │
│    │ নাম  │    │
├────┼────┼────┤
│ ১ │ তথ্য │ ৩ দিন │
│   │ প্রদান │ │
├────┼────┼────┤
│ ২ │ সনদ │ ৭ দিন │
└────┴────┴────┘"""
BOXED: Rows = [("ক্রমিক", "সেবার\nনাম", "সময়"), ("১", "তথ্য\nপ্রদান", "৩ দিন"), ("২", "সনদ", "৭ দিন")]
ALIGNED = """ক্রমিক   সেবার নাম        সময়সীমা
১        তথ্য প্রদান       ৩ দিন
         ও পরামর্শ
২        সনদ"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (barred(), ROWS),
        (barred(end=" |"), ROWS),
        (barred("|", "|", "|"), ROWS),
        (barred(" │ ", "│ ", " │"), ROWS),
        (barred().replace("৩ দিন", "৩\nদিন"), [TITLES, (*FIRST[:4], "৩\nদিন", FIRST[5]), SECOND]),
        (barred(end=" |").replace("৩ দিন |", "৩ দিন |\n"), ROWS),
        (barred(end=" |").replace("প্রয়োজনীয়", "\nপ্রয়োজনীয়").replace("৩ দিন", "\n৩ দিন"), ROWS),
        (barred().replace("\n", "\n\n"), ROWS),
        (barred(end=" |").replace("আবেদনপত্র", "আবেদন করুন| ফি দিন|"), None),
        (barred(" | ", "| ", " |").replace("\n", "\n|:--|---|--:|---|---|---|\n", 1), ROWS),
        ("সেবা | সময়\n--- | ---\nক \\| খ | ৩ দিন", [("সেবা", "সময়"), ("ক | খ", "৩ দিন")]),
        (BOX, BOXED),
        (
            ALIGNED,
            [("ক্রমিক", "সেবার নাম", "সময়সীমা"), ("১", "তথ্য প্রদান\nও পরামর্শ", "৩ দিন"), ("২", "সনদ", "")],
        ),
        ("\n".join("  ".join(row) for row in ROWS), ROWS),
        ("\n".join(";".join(row) for row in ROWS), ROWS),
        ("\n".join(",".join(row) for row in ROWS), ROWS),
    ],
)
def test_a_row_a_line(text: str, expected: Rows | None) -> None:
    """By bars with and without those around, drawn lines, Markdown, blanks, signs below titles."""
    full_stop = [TITLES, (*FIRST[:2], "আবেদন করুন| ফি দিন|", *FIRST[3:]), SECOND]
    found = tables_of(of_text(f"চার্টার\n\n{text}\n\nস্বাক্ষরিত"))
    assert rows(found) == (full_stop if expected is None else expected)
    assert around(found) == ["চার্টার", "স্বাক্ষরিত"]
    assert rows(tables_of(paragraphs(text))) == rows(found)  # one paragraph with breaks


@pytest.mark.parametrize(
    "text",
    [
        "প্রথম পাতা | যোগাযোগ | মতামত\nফোন: ০১৭০০-০০০০০১ | ই-মেইল: a@example.gov.bd",
        "আবেদন করতে হবে| ফি দিতে হবে|\nকার্যালয়ে আসতে হবে| রশিদ নিতে হবে|",
        "      স্বাক্ষর            স্বাক্ষর\n      নাম ক             নাম খ",
        "সেবার সময় সকালে\nমূল্য নাই\nকর্মকর্তা আছেন\n১\nদুই\nতিন",
        "সময়, ফি, সেবার নাম জানুন\nসবাই, সবখানে, সব সময় জানুন",
        "১। পত্র গ্রহণ -০২ দিন\n২। পত্র প্রেরণ -০১ দিন",
        "ক | খ",
    ],
)
def test_what_is_no_table_stays_as_it_is(text: str) -> None:
    """Menus, full stops typed as bars, signatures side by side, sentences."""
    for lines in (of_text(text), paragraphs(text)):
        assert tables_of(lines) == lines


PIECES = st.sampled_from(
    [
        *TITLES,
        *("(১)", "(২)", "(৩)", "১", "২", "৩", "১. ক", "২. খ", "", "নাগরিক সেবা", "সাধারণ শাখা", "৩ দিন"),
        *(
            "৫০ টাকা",
            "ক | খ | গ",
            "| ১ | খ | গ |",
            "ক |",
            "|---|---|",
            "+---+",
            "│ ক │ খ │",
            "ক\\|খ | গ",
        ),
        *("ক্রমিক | সেবার নাম | সময়", "১ | খ | গ\nঘ | ঙ", "ক   খ   গ", "ক্রমিক   সেবার নাম   সময়"),
        *("     খ   গ", "ক্রমিক;সেবার নাম;সময়", "ক;খ;গ", "হবে| পরে|", "\nক"),
    ]
) | st.text("কখ১২|; \n\\-,", max_size=12)


def words(lines: list[Line]) -> Counter[str]:
    found = (
        word for line in lines for cell in line.cells for word in re.split(r"[\s|│;,\\]+", cell)
    )
    return Counter(word for word in found if re.search(r"\w", word))


@settings(max_examples=150)
@given(st.lists(PIECES, max_size=30))
def test_no_word_is_lost(texts: list[str]) -> None:
    """Nor added, nor what the source says beside the words."""
    lines = [
        Line(str(at), (text,), (Aside("link", str(at)),) if re.search(r"\w", text) else ())
        for at, text in enumerate(texts)
    ]
    found = [*lines_of(tables_of(lines))]
    assert words(found) == words(lines)
    links = [one for line in found for one in line.asides if one.reason == "link"]
    assert links == [one for line in lines for one in line.asides]
