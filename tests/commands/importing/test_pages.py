"""Saved pages as blocks: their tables, what they hide, and the encoding they were saved in."""

from __future__ import annotations

import base64
import quopri
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.commands.importing.blocks import Aside, Block, Table, lines_of
from plugins.commands.importing.documents import read_blocks
from plugins.commands.importing.documents.page import read_archived_page, read_page

DOCUMENTS = Path(__file__).with_name("documents")
PAGE = "<p>সিটিজেন চার্টার</p><table><tr><td>সেবা<td>৩ দিন<tr><td>তথ্য<td>৭ দিন</table>"
TITLE = "সিটিজেন চার্টার"

Read = Callable[..., list[Block]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """The blocks of a page, given as text or as bytes."""

    def blocks(page: str | bytes) -> list[Block]:
        file = tmp_path / "page.html"
        file.write_bytes(page.encode() if isinstance(page, str) else page)
        return [*read_page(file)]

    return blocks


def cells(block: Block) -> list[tuple[str, ...]]:
    return [line.cells for line in lines_of([block])]


def texts(blocks: list[Block]) -> list[str]:
    return [line.text for line in lines_of(blocks) if line.text]


def asides(blocks: list[Block]) -> list[Aside]:
    return [aside for line in lines_of(blocks) for aside in line.asides]


def test_a_row_is_as_wide_as_its_table(read: Read) -> None:
    """What reaches over columns stands in the first, what reaches down in every row."""
    (table,) = read(
        "<table><thead><tr><th>ক<th colspan=2>খ<th rowspan=2>গ</thead>"
        "<tr><td>ঘ<td>ঙ<td>চ<tr><td rowspan=2 colspan=2>ছ<td>জ<td>&nbsp;<tr><td>ঝ<td>ঞ</table>"
    )
    assert isinstance(table, Table)
    assert cells(table) == [
        ("ক", "খ", "", "গ"),
        ("ঘ", "ঙ", "চ", "গ"),
        ("ছ", "", "জ", ""),
        ("ছ", "", "ঝ", "ঞ"),
    ]


def test_a_column_that_no_cell_begins_in_is_none(read: Read) -> None:
    """Programs write spans over columns that no row has; a banner reaches over them as well."""
    (table,) = read(
        "<table><caption>ছকের নাম</caption><tr><td colspan=3>ক<td colspan=2>খ"
        "<tr><td colspan=9>সাধারণ শাখা<tr><td colspan=3>গ<td colspan=2>ঘ</table>"
    )[1:]
    assert cells(table) == [("ক", "খ"), ("সাধারণ শাখা", ""), ("গ", "ঘ")]
    assert [line.is_banner for line in lines_of([table])] == [False, True, False]


def test_a_caption_stands_before_its_table(read: Read) -> None:
    """As a paragraph."""
    assert texts(read("<table><tr><td>ক<td>খ</tr><caption>ছক ১</caption></table>"))[0] == "ছক ১"


def test_a_table_inside_a_cell_of_data(read: Read) -> None:
    """Its rows are lines of the cell, in their place among the others."""
    (table,) = read(
        "<table><tr><td>নাম<td>ফি<td>সময়<tr><td>নিবন্ধন<td><b>চালান কোড</b>"
        "<table><tr><td>শুল্ক<td>১১১<tr><td>ফি<td>২২২</table><i>নগদে নয়</i><td>১ দিন</table>"
    )
    assert cells(table)[1] == ("নিবন্ধন", "চালান কোড\nশুল্ক: ১১১\nফি: ২২২\nনগদে নয়", "১ দিন")


def test_a_table_that_lays_out_the_page(read: Read) -> None:
    """It is walked into, whatever words stand beside the table that holds the charter."""
    found = read(
        "<table><tr><td>প্রতীক<td>দপ্তরের নাম<tr><td>বামের কথা<td><p>চার্টার</p>"
        "<table><tr><td>ক<td>খ<td>গ<tr><td>১<td>২<td>৩</table></table>"
    )
    assert texts(found) == ["প্রতীক", "দপ্তরের নাম", "বামের কথা", "চার্টার", "ক খ গ", "১ ২ ৩"]
    assert cells(found[-1]) == [("ক", "খ", "গ"), ("১", "২", "৩")]


@pytest.mark.parametrize("end", ["</tr>", "</tr></tbody>"])
def test_a_table_without_its_end(read: Read, end: str) -> None:
    """What follows it is no part of it, and stands after it."""
    row = "<tr><td>ক<td>খ<td>গ<tr><td>১<td>২<td>৩"
    found = read(f"<table>{row}{end}<p>প্রকৌশল বিভাগ</p><table>{row}</tr></table>")
    assert [isinstance(block, Table) for block in found] == [True, False, True]
    assert texts(found[1:2]) == ["প্রকৌশল বিভাগ"]


def test_a_title_between_rows_keeps_its_place(read: Read) -> None:
    """A browser shows it above the table; it was meant as a row."""
    (table,) = read("<table><tr><td>ক<td>খ</tr><p>সাধারণ শাখা</p><tr><td>গ<td>ঘ</tr></table>")
    assert cells(table) == [("ক", "খ"), ("সাধারণ শাখা", ""), ("গ", "ঘ")]


def test_lists_keep_their_numbers(read: Read) -> None:
    """As a reader sees them; words that bear a number themselves get no second one."""
    found = read(
        "<ol start=3><li>ক<li value=7><p>খ</p><li>গ</ol><ol type=a><li>ঘ</ol><ul><li>ঙ"
        "<li>১। চ</ul><ul style='list-style: none'><li>ছ</ul><dl><dt>ফোন<dd>জ<dt>ঝ:<dd>ঞ</dl>"
    )
    assert texts(found) == [*("৩. ক", "৭. খ", "৮. গ", "a. ঘ", "• ঙ", "১। চ", "ছ", "ফোন: জ", "ঝ: ঞ")]


def test_lines_of_a_paragraph(read: Read) -> None:
    """A break divides lines, two of them paragraphs; set text keeps its lines and tabs."""
    found = read("<p>ক<br>খ<br><br>গ\nঘ</p><o:p>ঙ</o:p><pre>চ\tছ\tজ\n১\t২\t৩</pre>")
    assert [cells(block) for block in found] == [
        [("ক\nখ",)],
        [("গ ঘ",)],
        [("ঙ",)],
        [("চ", "ছ", "জ"), ("১", "২", "৩")],
    ]


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<span hidden>গোপন</span>", "hidden"),
        ("<div style='display: none'>গোপন</div>", "hidden"),
        ("<span style='MSO-HIDE:all'>গোপন</span>", "hidden"),
        ("<span style='visibility:hidden'>গোপন</span>", "hidden"),
        ("<i aria-hidden=true>গোপন</i>", "hidden"),
        ("<s>গোপন</s>", "struck"),
        ("<del>গোপন</del>", "struck"),
        ("<strike>গোপন</strike>", "struck"),
        ("<b style='text-decoration:line-through'>গোপন</b>", "struck"),
        ("<footer>গোপন</footer>", "page-edge"),
    ],
)
def test_what_a_page_hides_is_told(read: Read, markup: str, reason: str) -> None:
    """Beside the paragraph or the row where it stands, never as its words."""
    for page in (f"<p>ক {markup} খ</p>", f"<table><tr><td>ক {markup}<td>খ</table>"):
        found = read(page)
        assert asides(found) == [Aside(reason, "গোপন")]
        assert "".join(texts(found)).replace(" ", "") == "কখ"


def test_hidden_rows_and_cells_take_no_place(read: Read) -> None:
    """The cells after them move up, as the eye sees it."""
    (table,) = read(
        "<table><tr><td>ক<td style='display:none'>১<td>খ<tr hidden><td>২<td>৩<tr><td>গ<td>ঘ</table>"
    )
    assert cells(table) == [("ক", "খ"), ("গ", "ঘ")]
    assert asides([table]) == [Aside("hidden", "১"), Aside("hidden", "২ ৩")]


def test_a_page_behind_an_open_dialogue(read: Read) -> None:
    """It is hidden from screen readers alone, and read with its tables."""
    assert texts(read(f"<div aria-hidden=true>{PAGE}</div>")) == texts(read(PAGE))


def test_tools_of_the_page_are_not_read(read: Read) -> None:
    """Menus, scripts and what only Word sees."""
    tools = (
        "<nav>মেনু</nav><div role=navigation>পথ</div><script>x</script><select><option>১</select>"
    )
    assert (
        texts(read(f"{tools}<!--[if mso]>ওয়ার্ড<![endif]--><![if !x]>{PAGE}<![endif]>"))[0] == TITLE
    )
    assert asides(read(f"{tools}{PAGE}")) == []


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", ""),
        ("utf-8", "<meta charset=windows-1252>"),
        ("utf-8", "<meta charset=x-user-defined>"),
        ("utf-8-sig", "<meta charset=iso-8859-1>"),
        ("utf-16", ""),
        ("utf-16", "<meta charset=utf-8>"),
        ("utf-16-le", "<meta charset=unicode>"),
    ],
)
def test_bengali_is_read_whatever_a_page_declares(read: Read, encoding: str, declared: str) -> None:
    """No other bytes look like Bengali in UTF-8, or like UTF-16."""
    assert texts(read(f"<html>{declared}{PAGE}".encode(encoding)))[0] == TITLE


@pytest.mark.parametrize(
    "declared",
    [
        "<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>",
        "<meta charset='ISO-8859-1'>",
        "<META CHARSET=x-user-defined>",
        "<?xml version='1.0' encoding='us-ascii'?>",
        "<meta charset=no-such>",
        "",
    ],
)
def test_bengali_in_entities(read: Read, declared: str) -> None:
    """Bytes that are no UTF-8 are those of Windows, as in every browser."""
    page = f"<html>{declared}<p>{TITLE} – ১</p>".encode("cp1252", "xmlcharrefreplace")
    assert texts(read(page)) == [f"{TITLE} – ১"]


def test_bytes_that_were_lost_are_seen(read: Read) -> None:
    """A page in UTF-8 with a broken letter is read, the letter stands as lost."""
    assert texts(read(f"<p>{TITLE}</p>".encode() + b"<p>\xe0\xa6 x</p>")) == [TITLE, "\ufffd x"]


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "8bit"])
def test_a_page_with_its_pictures_in_one_file(tmp_path: Path, read: Read, encoding: str) -> None:
    """The first part that is a page is read, whatever the file is called; frames are not."""
    encode: dict[str, Callable[[bytes], bytes]] = {
        "base64": base64.encodebytes,
        "quoted-printable": quopri.encodestring,
        "8bit": bytes,
    }
    body = encode[encoding](f"<html><body>{PAGE}</body></html>".encode())
    whole = (
        b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related;\r\n\ttype="text/html"; boundary="x"\r\n\r\n'
        b"--x\r\nContent-Type: text/html; charset=windows-1252\r\n"
        b"Content-Transfer-Encoding: " + encoding.encode() + b"\r\n\r\n" + body + b"\r\n--x\r\n"
        b"Content-Type: text/css\r\n\r\np{}\r\n--x\r\n"
        b"Content-Type: text/html\r\n\r\n<p>frame</p>\r\n--x--\r\n"
    )
    (tmp_path / "page.doc").write_bytes(whole)
    assert texts([*read_archived_page(tmp_path / "page.doc")]) == texts(read(PAGE))
    assert texts(read_blocks(tmp_path / "page.doc")) == texts(read(PAGE))


@pytest.mark.parametrize(
    "start",
    ["<!-- saved from url=(0014)about:internet -->\n<html>", "<?xml version='1.0'?><html>", ""],
)
def test_a_page_is_known_by_its_beginning(tmp_path: Path, start: str) -> None:
    """Also where a portal calls its table a workbook."""
    file = tmp_path / "list.xls"
    file.write_text(f"{start}<table><tr><td>ক<td>খ</table>", "utf-8")
    assert cells(read_blocks(file)[0]) == [("ক", "খ")]


def test_word_filtered() -> None:
    """As Word saves a web page: by the charset it declares, blanks before each cell."""
    title, section, table = read_blocks(DOCUMENTS / "word-filtered.htm")
    assert texts([title, section]) == [TITLE, "২.১) নাগরিক সেবা"]
    assert [row[4] for row in cells(table)] == [
        "সময়সীমা",
        "৩ – ৫ কার্যদিবস",
        "৭ কার্যদিবস",
        "১৫ কার্যদিবস",
    ]
