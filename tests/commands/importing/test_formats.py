"""One charter in every kind of document gives one office."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import openpyxl
import pytest

from plugins.charters.bengali import normalise
from plugins.charters.model import Office
from plugins.commands.importing import Imported
from tests.conftest import OFFICES, SOURCES

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Import = Callable[..., Imported]
Facts = Callable[[Office], list[str]]
Blocks = Callable[[str], list[str | list[list[str]]]]
Write = dict[str, Callable[..., Path]]

TWO = ("rangpur-sadar", "lalmonirhat-patgram")
HEADER = ["ক্রমিক", "সেবার নাম", "সেবামূল্য", "সময়সীমা", "দায়িত্বপ্রাপ্ত কর্মকর্তা"]
OFFICER = "সহকারী প্রোগ্রামার ফোন: ০১৭০০-০০০০০১"


@pytest.mark.parametrize("kind", ["docx", "xlsx", "csv", "html"])
@pytest.mark.parametrize("name", TWO)
def test_a_document_gives_what_the_text_gives(
    tmp_path: Path,
    import_file: Import,
    facts: Facts,
    blocks: Blocks,
    write: Write,
    kind: str,
    name: str,
) -> None:
    """Fact for fact the office of the pasted text."""
    document = write[kind](tmp_path / f"charter.{kind}", blocks(name))
    office = import_file(document, OFFICES[name]).office
    assert facts(office) == facts(import_file(SOURCES / f"{name}.txt", OFFICES[name]).office)


def test_a_printed_pdf_gives_what_the_text_gives(
    tmp_path: Path,
    import_file: Import,
    facts: Facts,
    blocks: Blocks,
    write: Write,
    browser: Browser,
) -> None:
    """Printed by Chromium, which tells the words beside the glyphs; blanks at line ends apart."""
    page = browser.new_page()
    page.goto(write["html"](tmp_path / "charter.html", blocks("rangpur-sadar")).as_uri())
    page.pdf(path=tmp_path / "charter.pdf", landscape=True, format="A3")
    page.close()
    office = import_file(tmp_path / "charter.pdf", "rangpur/sadar").office
    text = import_file(SOURCES / "rangpur-sadar.txt", "rangpur/sadar").office
    assert _unspaced(facts(office)) == _unspaced(facts(text))


def _unspaced(facts: list[str]) -> list[str]:
    return [re.sub(r"\s", "", fact) for fact in facts]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16"], ids=["UTF-8", "UTF-8 with mark", "UTF-16"]
)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_of_any_program(
    tmp_path: Path, import_file: Import, encoding: str, delimiter: str
) -> None:
    """Its delimiter and its encoding are found; commas inside quoted cells divide nothing."""
    rows = [HEADER, ["১", '"তথ্য, পরামর্শ"', "বিনামূল্যে", "৩ দিন", f'"{OFFICER}"']]
    file = tmp_path / "charter.csv"
    file.write_text("\r\n".join(delimiter.join(row) for row in rows), encoding, newline="")
    (service,) = import_file(file).office.services
    assert (service.name, service.fee, service.time) == ("তথ্য, পরামর্শ", "বিনামূল্যে", "৩ দিন")


def test_cells_merged_in_word(tmp_path: Path, import_file: Import) -> None:
    """One officer beside three rows is the officer of each; a merged title is a title."""
    document = docx.Document()
    table = document.add_table(rows=6, cols=5)
    _fill(table.rows[0].cells, HEADER)
    table.rows[1].cells[0].merge(table.rows[1].cells[4]).text = "২.২) প্রাতিষ্ঠানিক সেবা"
    for number in range(1, 5):
        _fill(table.rows[number + 1].cells, [str(number), f"সেবা {number}", "বিনামূল্যে", "৩ দিন", ""])
    table.rows[2].cells[4].merge(table.rows[4].cells[4]).text = OFFICER
    document.save(str(tmp_path / "charter.docx"))
    (section,) = import_file(tmp_path / "charter.docx").office.sections
    assert section.key == "institutional"
    officers = [
        service.officers[0].key if service.officers else None for service in section.services
    ]
    assert officers == [*["assistant-programmer"] * 3, None]


def _fill(cells: tuple[object, ...], texts: list[str]) -> None:
    for cell, text in zip(cells, texts, strict=True):
        cell.text = text  # type: ignore[attr-defined]


def test_nothing_of_a_word_document_is_passed_over(tmp_path: Path, import_file: Import) -> None:
    """The page's head, a table inside a cell and numbers that Word writes itself."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "খসড়া কপি"
    table = document.add_table(rows=2, cols=5)
    _fill(table.rows[0].cells, HEADER)
    _fill(table.rows[1].cells, ["", "তথ্য প্রদান", "বিনামূল্যে", "৩ দিন", OFFICER])
    inner = table.rows[1].cells[1].add_table(rows=1, cols=1)
    inner.rows[0].cells[0].text = "ভিতরের কথা"
    document.save(str(tmp_path / "charter.docx"))
    imported = import_file(tmp_path / "charter.docx")
    assert [service.name for service in imported.office.services] == ["তথ্য প্রদান\nভিতরের কথা"]
    assert "#   পাতার মাথা ও পা: খসড়া কপি  (পাতার মাথা বা পায়ের লেখা)" in imported.text


def test_cells_of_a_workbook(tmp_path: Path, import_file: Import) -> None:
    """Merged cells reach down, numbers keep their zeros, dates are days, formulas never run."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append([*HEADER[:4], "দায়িত্বপ্রাপ্ত কর্মকর্তা", "বয়স"])
    sheet.append([1.0, "তথ্য প্রদান", 50, "৩ দিন", OFFICER, "=1+1"])
    sheet.append([2, "পরামর্শ প্রদান", 50.5, "৩ দিন"])
    sheet.append([datetime(2022, 6, 20)])  # noqa: DTZ001 - as Excel keeps days
    sheet.merge_cells("E2:E3")
    sheet["F3"] = 1700000001
    sheet["F3"].number_format = "00000000000"
    book.save(tmp_path / "charter.xlsx")
    imported = import_file(tmp_path / "charter.xlsx")
    services = list(imported.office.services)
    assert [service.fee for service in services] == ["50", "50.5"]
    assert [service.officers[0].key for service in services if service.officers] == [
        "assistant-programmer",
        "assistant-programmer",
    ]
    assert imported.office.approved == date(2022, 6, 20)
    unplaced = imported.text.split("মুছে দিন:\n")[1].split("---")[0]
    assert unplaced.splitlines() == [
        "#   Sheet, সারি ২: F2 =1+1  (সূত্রের ফল ফাইলে রাখা নেই; Excel-এ খুলে সংরক্ষণ করুন)",
    ]
    assert [dict(service.more) for service in services] == [{}, {normalise("বয়স"): "01700000001"}]


PAGE = """<!DOCTYPE html><html><head><title>পোর্টাল</title><script>alert("না")</script></head><body>
<nav><ul><li>প্রথম পাতা</li></ul></nav>
<table><tr><td><h3>সিটিজেন চার্টার</h3>
<table><thead><tr><th>ক্রমিক<th colspan=2>সেবার নাম<th>সেবামূল্য<th>সময়সীমা
<th>দায়িত্বপ্রাপ্ত কর্মকর্তা</tr></thead>
<tr><td>১<td colspan=2>তথ্য<br>প্রদান
<a href="https://example.gov.bd/form.pdf">ফরম</a><td>বিনামূল্যে<td rowspan="2">৩ দিন
<td rowspan=2>সহকারী প্রোগ্রামার <a href="mailto:a@example.gov.bd">a@example.gov.bd</a></tr>
<tr><td>২<td colspan=2>পরামর্শ&nbsp;প্রদান<td>৫০ &lt; ১০০ টাকা</tr></table></td></tr></table>
<img src="https://example.gov.bd/x.png" onerror="alert(1)"></body></html>"""


def test_a_portal_page(tmp_path: Path, import_file: Import) -> None:
    """A layout table is no charter, spans are filled, entities read, links kept, scripts unread."""
    file = tmp_path / "page.html"
    file.write_text(PAGE, "utf-8")
    imported = import_file(file)
    services = list(imported.office.services)
    assert [service.name for service in services] == ["তথ্য\nপ্রদান ফরম", "পরামর্শ প্রদান"]
    assert [service.fee for service in services] == ["বিনামূল্যে", "৫০ < ১০০ টাকা"]
    assert {(s.time, s.officers[0].key if s.officers else "") for s in services} == {
        ("৩ দিন", "assistant-programmer")
    }
    assert "https://example.gov.bd/form.pdf  (লেখার সঙ্গের সংযোগ)" in imported.text
    assert "alert" not in imported.text
    assert "প্রথম পাতা" not in imported.text
