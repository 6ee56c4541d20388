"""An XLSX as a person sees it."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from plugins.commands.importing.blocks import Block, Line, Table, lines_of
from plugins.commands.importing.documents import read_blocks

Change = Callable[[Worksheet], object]
Read = Callable[..., list[Block]]

TITLES = ["সেবার নাম", "ফি", "সময়"]
FIRST = ["তথ্য প্রদান", "বিনামূল্যে", "৩ দিন"]
SECOND = ["সনদ প্রদান", "৫০ টাকা", "৭ দিন"]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """The blocks of a sheet with three rows, changed."""

    def blocks(change: Change) -> list[Block]:
        book = openpyxl.Workbook()
        sheet = book.worksheets[0]
        for row in (TITLES, FIRST, SECOND):
            sheet.append(row)
        change(sheet)
        book.save(tmp_path / "charter.xlsx")
        return read_blocks(tmp_path / "charter.xlsx")

    return blocks


def shown(blocks: list[Block]) -> list[list[str]]:
    return [[*line.cells] for line in lines_of(blocks) if line.cells]


def asides(blocks: list[Block]) -> list[tuple[str, str]]:
    return [(aside.reason, aside.text) for line in lines_of(blocks) for aside in line.asides]


def test_a_sheet_is_one_table(read: Read) -> None:
    """From the first column and row that hold something to the last, gaps left out."""

    def move(sheet: Worksheet) -> None:
        sheet.move_range("A1:C3", rows=4, cols=2)
        sheet["H90000"] = "শেষ"

    (table,) = read(move)
    assert isinstance(table, Table)
    assert [(line.where, [*line.cells]) for line in table.lines] == [
        ("Sheet, সারি ৫", [*TITLES, ""]),
        ("Sheet, সারি ৬", [*FIRST, ""]),
        ("Sheet, সারি ৭", [*SECOND, ""]),
        ("Sheet, সারি ৮৯৯৯৯", ["", "", "", ""]),
        ("Sheet, সারি ৯০০০০", ["", "", "", "শেষ"]),
    ]


def test_a_sheet_of_one_column_is_paragraphs(read: Read) -> None:
    """It divides nothing."""
    assert read(lambda sheet: sheet.delete_cols(2, 2)) == [
        Line(f"Sheet, সারি {number}", (text,))
        for number, text in zip("১২৩", (TITLES[0], FIRST[0], SECOND[0]), strict=True)
    ]


def test_cells_without_words_cost_nothing(read: Read) -> None:
    """Formats to the sheet's last corner, and merged cells over all of it."""

    def change(sheet: Worksheet) -> None:
        for reference in ("XFD1", "A1048576", "XFD1048576"):
            sheet[reference].font = Font(bold=True)
        sheet.merged_cells.add("D1:XFD1048576")

    assert shown(read(change)) == [TITLES, FIRST, SECOND]


def test_cells_merged_over_a_whole_sheet(read: Read) -> None:
    """What they cover is not seen, and told."""
    blocks = read(lambda sheet: sheet.merged_cells.add("A1:XFD1048576"))
    assert shown(blocks) == [[TITLES[0]]] * 3
    assert asides(blocks) == [("hidden", text) for text in [*TITLES[1:], *FIRST, *SECOND]]


def test_merged_cells(read: Read) -> None:
    """Down, they stand in every row, across in the first column, over the width as a banner."""

    def change(sheet: Worksheet) -> None:
        sheet.insert_rows(1)
        sheet["A1"] = "সিটিজেন চার্টার"
        sheet.merge_cells("A1:C1")
        sheet.merge_cells("C3:C4")
        sheet.merge_cells("A4:B4")

    blocks = read(change)
    assert shown(blocks) == [
        ["সিটিজেন চার্টার", "", ""],
        TITLES,
        FIRST,
        ["সনদ প্রদান", "", "৩ দিন"],
    ]
    assert [line.is_banner for line in lines_of(blocks)] == [True, False, False, False]


def hide_row(sheet: Worksheet) -> None:
    sheet.row_dimensions[3].hidden = True


def flatten_row(sheet: Worksheet) -> None:
    sheet.row_dimensions[3].height = 0.5


@pytest.mark.parametrize("change", [hide_row, flatten_row])
def test_hidden_rows_are_told(read: Read, change: Change) -> None:
    """Also those too low to be seen; their place is left empty."""
    blocks = read(change)
    assert shown(blocks) == [TITLES, FIRST, ["", "", ""]]
    assert asides(blocks) == [("hidden", " | ".join(SECOND))]


def hide_columns(sheet: Worksheet) -> None:
    sheet.column_dimensions.group("B", "C", hidden=True)


def narrow_columns(sheet: Worksheet) -> None:
    for letter in "BC":
        sheet.column_dimensions[letter].width = 0.1


@pytest.mark.parametrize("change", [hide_columns, narrow_columns])
def test_hidden_columns_are_told(read: Read, change: Change) -> None:
    """Also those too narrow to be seen; the others move together."""
    blocks = read(change)
    assert shown(blocks) == [["সেবার নাম"], ["তথ্য প্রদান"], ["সনদ প্রদান"]]
    assert asides(blocks) == [
        ("hidden", f"{one}: {other}") for _, one, other in (TITLES, FIRST, SECOND)
    ]


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_hidden_sheets_are_told(read: Read, state: str) -> None:
    """Row by row, in one place."""

    def change(sheet: Worksheet) -> None:
        other = sheet.parent.create_sheet("পুরোনো")
        other.append(["বাতিল সেবা", "১০০ টাকা"])
        other.sheet_state = state

    blocks = read(change)
    assert shown(blocks) == [TITLES, FIRST, SECOND]
    assert asides(blocks) == [("hidden", "বাতিল সেবা: ১০০ টাকা")]
    assert [*lines_of(blocks)][-1].where == "পুরোনো"


def test_merged_cells_begin_where_they_are_seen(read: Read) -> None:
    """Their first row and column may be hidden."""

    def change(sheet: Worksheet) -> None:
        sheet.insert_cols(1)
        sheet.merge_cells("A2:B3")
        sheet["A2"] = "যে কোনো সেবা"
        sheet.column_dimensions["A"].hidden = True
        sheet.row_dimensions[2].hidden = True

    assert shown(read(change)) == [TITLES, ["", "", ""], ["যে কোনো সেবা", *SECOND[1:]]]


def put(reference: str, value: object, code: str = "General") -> Change:
    def change(sheet: Worksheet) -> None:
        sheet[reference] = value
        sheet[reference].number_format = code

    return change


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (1712000002, "00000-000000", "01712-000002"),
        (50, '"৳"#,##0', "৳50"),
        (True, "General", "TRUE"),
        ("#N/A", "General", "#N/A"),
        ("০১৭০০", '"ফোন: "@', "ফোন: ০১৭০০"),
        ("ক_x000D_\nখ", "General", "ক\nখ"),
        (" দুই  লাইন\n ", "General", "দুই  লাইন"),
    ],
)
def test_a_cell_is_read_as_it_is_shown(read: Read, value: object, code: str, text: str) -> None:
    """By its format."""
    assert shown(read(put("B2", value, code)))[1][1] == text


def test_what_a_format_hides_is_told(read: Read) -> None:
    """Nobody sees it."""
    blocks = read(put("B2", 500, ";;;"))
    assert (shown(blocks)[1][1], asides(blocks)) == ("", [("hidden", "500")])


DAY = datetime(2026, 7, 3)  # noqa: DTZ001 - as Excel keeps days


def test_a_day_is_marked_where_none_is_meant(read: Read) -> None:
    """Excel makes one of 3-7; it is kept as it is shown."""
    blocks = read(put("C2", DAY, "d-m"))
    assert (shown(blocks)[1][2], asides(blocks)) == ("3-7", [("excel-date", "C2: 3-7")])


@pytest.mark.parametrize("title", ["C1", "A2"])
def test_a_day_is_believed_where_one_is_meant(read: Read, title: str) -> None:
    """Where the title of its column or a cell of its row says so, or where it stands alone."""

    def change(sheet: Worksheet) -> None:
        put(title, "অনুমোদনের তারিখ")(sheet)
        put("C2", DAY, "dd/mm/yyyy")(sheet)
        put("C9", DAY)(sheet)

    blocks = read(change)
    assert (shown(blocks)[1][2], asides(blocks)) == ("03/07/2026", [])


def test_what_is_struck_is_told(read: Read) -> None:
    """A part of a cell or all of it."""

    def change(sheet: Worksheet) -> None:
        sheet["B2"] = CellRichText(TextBlock(InlineFont(strike=True), "১০০ টাকা"), " ৫০ টাকা")
        sheet["B3"].font = Font(strike=True)

    blocks = read(change)
    assert [row[1] for row in shown(blocks)] == ["ফি", "৫০ টাকা", ""]
    assert asides(blocks) == [("struck", "১০০ টাকা"), ("struck", "৫০ টাকা")]


def test_what_stands_beside_the_cells_is_told(read: Read) -> None:
    """Remarks, links, formulas without a result, the head and foot of the printed page."""

    def change(sheet: Worksheet) -> None:
        sheet["A2"].hyperlink = "https://example.gov.bd/form"
        sheet["A3"] = '=HYPERLINK("https://example.gov.bd/b","খ")'
        sheet["B2"].comment = Comment("ঠিক আছে?", "")
        sheet["C3"].hyperlink = "mailto:a@example.gov.bd"
        sheet["C3"] = "a@example.gov.bd"
        sheet["D9"].comment = Comment("কেন?", "")
        sheet.oddHeader.center.text = "&Bখসড়া"

    assert asides(read(change)) == [
        ("page-edge", "খসড়া"),
        ("link", "https://example.gov.bd/form"),
        ("comment", "ঠিক আছে?"),
        ("formula", 'A3 =HYPERLINK("https://example.gov.bd/b","খ")'),
        ("comment", "কেন?"),
    ]


SHEET = """<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main">
<sheetData><row><c t="s"><v>0</v></c><c><v>50</v></c><c t="str"><f>B1&amp;""</f><v>৫০</v></c></row>
<row/><row><c t="inlineStr"><is><t>খ</t></is></c></row></sheetData></worksheet>"""
DRAWING = "<d><sp><txBody><p><r><t>উপজেলা </t></r><r><t>কার্যালয়</t></r></p></txBody></sp></d>"


def related(**targets: str) -> str:
    links = (
        f'<Relationship Id="{kind}" Type="urn:x/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="urn:r">{"".join(links)}</Relationships>'


PARTS = {
    "_rels/.rels": related(officeDocument="book.xml"),
    "book.xml": '<workbook><sheets><sheet name="এক" id="worksheet"/></sheets></workbook>',
    "_rels/book.xml.rels": related(sharedStrings="strings.xml", worksheet="sheets/one.xml"),
    "strings.xml": "<sst><si><r><t>ক</t></r><rPh><t>x</t></rPh></si></sst>",
    "sheets/one.xml": SHEET,
    "sheets/_rels/one.xml.rels": related(drawing="../drawing.xml"),
    "drawing.xml": DRAWING,
}


def test_a_sheet_of_another_writer(tmp_path: Path) -> None:
    """Strict, its cells without references, its text in one part, a text box over the cells."""
    with zipfile.ZipFile(tmp_path / "charter.xlsx", "w") as archive:
        for name, content in PARTS.items():
            archive.writestr(name, content)
    assert shown(read_blocks(tmp_path / "charter.xlsx")) == [
        ["উপজেলা কার্যালয়"],
        ["ক", "50", "৫০"],
        ["", "", ""],
        ["খ", "", ""],
    ]
