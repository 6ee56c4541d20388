"""CSV and text with tabs, as Excel writes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.commands.importing.blocks import Line, Table, lines_of
from plugins.commands.importing.documents import read_blocks
from plugins.commands.importing.documents.delimited import read_delimited
from plugins.commands.importing.documents.text import read_text

DOCUMENTS = Path(__file__).with_name("documents")
CHARTERS = Path(__file__).with_name("charters")
OFFICER = "সহকারী প্রোগ্রামার\nফোন: ০১৭০০-০০০০০১\nই-মেইল: ap@example.gov.bd"


def rows(file: Path) -> list[tuple[str, ...]]:
    found = (line.cells for line in lines_of(read_blocks(file)))
    return [cells for cells in found if any(cells)]


def test_text_with_tabs_reads_like_the_same_csv(tmp_path: Path) -> None:
    """Cells of several lines in quotation marks, in UTF-16, whatever the file is called."""
    source = DOCUMENTS / "unicode-text.txt"
    named = tmp_path / "unicode-text.csv"
    named.write_bytes(source.read_bytes())
    assert rows(source) == rows(named)
    assert rows(source)[3][5] == OFFICER


def test_the_line_that_names_the_delimiter_is_no_word() -> None:
    """``sep=;`` is for Excel; the rest is one table."""
    (table,) = read_blocks(DOCUMENTS / "sep.csv")
    assert isinstance(table, Table)
    assert [line.cells[0] for line in table.lines] == [
        *("সিটিজেন চার্টার", "২.১) নাগরিক সেবা", "ক্রমিক", "১", "২", "৩")
    ]
    assert table.lines[3] == Line(
        "সারি ৫", ("১", "তথ্য প্রদান", "আবেদনপত্র", "বিনামূল্যে", "৩ কার্যদিবস", OFFICER)
    )


@pytest.mark.parametrize("sign", [",", ";", "\t", "|", ":"])
def test_a_delimiter_that_is_said(tmp_path: Path, sign: str) -> None:
    """Also one that no program chooses by itself."""
    file = tmp_path / "x.csv"
    file.write_text(f"sep={sign}\nসেবা{sign}সময়\nতথ্য{sign}৩ দিন\n", "utf-8")
    (table,) = read_delimited(file)
    assert [line.cells for line in lines_of([table])] == [("সেবা", "সময়"), ("তথ্য", "৩ দিন")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_that_says_its_delimiter_is_csv(tmp_path: Path, encoding: str) -> None:
    """In any encoding, whatever it is called."""
    (tmp_path / "x.txt").write_text("sep=;\nসেবা;সময়\nতথ্য;৩ দিন\n", encoding)
    assert rows(tmp_path / "x.txt") == [("সেবা", "সময়"), ("তথ্য", "৩ দিন")]


def test_the_sign_that_divides_evenly_is_the_delimiter(tmp_path: Path) -> None:
    """Not the one that is met most often: officers' titles are full of commas."""
    text = "সেবা;পদবি, রুম, ফোন, কোড\nতথ্য;প্রোগ্রামার, ২০১\nসনদ;সচিব, ১, ২, ৩, ৪, ৫\n"
    (tmp_path / "x.csv").write_text(text, "utf-8")
    assert {len(row) for row in rows(tmp_path / "x.csv")} == {2}


def test_a_fee_schedule_is_one_table() -> None:
    """Every row of it, in order."""
    assert [row[0] for row in rows(CHARTERS / "25-fee-schedule.csv")] == [
        *("ক্রমিক নং", "০১", "০২", "০২", "০৩")
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('সেবা\t"ক\nখ"\tগ', [("সেবা", "ক\nখ", "গ")]),
        ('"ক\nখ"\tগ', [("ক\nখ", "গ")]),
        ('সেবা\t"ক ""খ"", গ"', [("সেবা", 'ক "খ", গ')]),
        ('সেবা\t"ক"', [("সেবা", '"ক"')]),
        ('সেবা\t"ক\nগ\tঘ', [("সেবা", '"ক'), ("গ", "ঘ")]),
        ('"ক\nখ"', [('"ক',), ('খ"',)]),
        ('বলা হয় "ক\nখ"\tগ', [('বলা হয় "ক',), ('খ"', "গ")]),
    ],
)
def test_quotation_marks_in_text(tmp_path: Path, text: str, found: list[tuple[str, ...]]) -> None:
    """Only around a whole cell beside a tab they are Excel's; a lone one swallows nothing."""
    (tmp_path / "x.txt").write_text(text, "utf-8")
    assert [line.cells for line in lines_of(read_text(tmp_path / "x.txt"))] == found


def test_tabs_that_make_no_table(tmp_path: Path) -> None:
    """An indented line, and a number before its sentence, as Word pastes its lists."""
    (tmp_path / "x.txt").write_text("\tভূমিকা\n১।\tপত্র গ্রহণ\n২।\tপত্র প্রেরণ\n", "utf-8")
    assert rows(tmp_path / "x.txt") == [("ভূমিকা",), ("১। পত্র গ্রহণ",), ("২। পত্র প্রেরণ",)]
