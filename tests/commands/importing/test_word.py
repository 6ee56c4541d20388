"""A DOCX through its whole element tree, put together by hand."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.commands.importing.blocks import Block, Line, Table, lines_of
from plugins.commands.importing.documents import read_blocks

Read = Callable[..., list[Block]]

USUAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:v"'


def run(text: str, said: str = "") -> str:
    return f'<w:r><w:rPr>{said}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, said: str = "") -> str:
    return f"<w:p><w:pPr>{said}</w:pPr>{''.join(runs)}</w:p>"


def cell(text: str, said: str = "") -> str:
    content = text if text.startswith("<") else paragraph(run(text))
    return f"<w:tc><w:tcPr>{said}</w:tcPr>{content}</w:tc>"


def row(*cells: str, said: str = "") -> str:
    texts = (one if one.startswith("<w:") else cell(one) for one in cells)
    return f"<w:tr><w:trPr>{said}</w:trPr>{''.join(texts)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def control(content: str, said: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{said}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def listed(text: str, number: int = 1, level: int = 0) -> str:
    said = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(run(text) if text else "", said=said)


def relations(*links: tuple[str, str, str]) -> str:
    found = (
        f'<Relationship Id="{key}" Type="{TYPES}/{kind}" Target="{target}"'
        + (' TargetMode="External"/>' if kind == "hyperlink" else "/>")
        for key, kind, target in links
    )
    return f'<Relationships xmlns="urn:r">{"".join(found)}</Relationships>'


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """The blocks of a document with this body; other parts are given by their names."""

    def blocks(
        body: str,
        *links: tuple[str, str, str],
        main: str = "word/document.xml",
        space: str = USUAL,
        **parts: str,
    ) -> list[Block]:
        named = [(name, name, f"{name}.xml") for name in parts]
        file = tmp_path / "charter.docx"
        folder, _, name = main.rpartition("/")
        inside = f'{SPACES} xmlns:w="{space}" xmlns:r="{TYPES}"'
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("_rels/.rels", relations(("r1", "officeDocument", f"/{main}")))
            document = f"<w:document {inside}><w:body>{body}</w:body></w:document>"
            archive.writestr(main, document)
            archive.writestr(f"{folder}/_rels/{name}.rels", relations(*links, *named))
            for part, content in parts.items():
                archive.writestr(f"{folder}/{part}.xml", f"<w:all {inside}>{content}</w:all>")
        return read_blocks(file)

    return blocks


def shown(blocks: list[Block]) -> list[str | list[list[str]]]:
    """A paragraph as its text, a table as its rows."""
    return [
        [[*line.cells] for line in block.lines] if isinstance(block, Table) else block.cells[0]
        for block in blocks
        if isinstance(block, Table) or block.cells
    ]


def asides(blocks: list[Block]) -> list[tuple[str, str]]:
    return [(aside.reason, aside.text) for line in lines_of(blocks) for aside in line.asides]


INSERTED = '<w:ins w:id="1">{}</w:ins>'
DELETED = '<w:del w:id="1"><w:r><w:delText>মুছে ফেলা</w:delText><w:t>মোছা</w:t></w:r></w:del>'


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (paragraph(control(run("ভিশন"))), "ভিশন"),
        (control(paragraph(run("ভিশন"))), "ভিশন"),
        (control(control(paragraph(control(run("ভিশন"))))), "ভিশন"),
        (f'<w:customXml w:element="a">{paragraph(run("ভিশন"))}</w:customXml>', "ভিশন"),
        (paragraph(f'<w:smartTag w:element="a">{run("ভিশন")}</w:smartTag>'), "ভিশন"),
        (paragraph(f"<w:bdo>{run('ভিশন')}</w:bdo>"), "ভিশন"),
        (paragraph(INSERTED.format(run("ভিশন")), DELETED), "ভিশন"),
        (paragraph(INSERTED.format(DELETED), run("ভিশন")), "ভিশন"),
        (paragraph(f"<w:moveTo>{run('ভিশন')}</w:moveTo>"), "ভিশন"),
        (paragraph(f"<w:moveFrom>{run('মিশন')}</w:moveFrom>", run("ভিশন")), "ভিশন"),
        (paragraph(run("ap"), "<w:r><w:noBreakHyphen/></w:r>", run("sadar@x")), "ap-sadar@x"),
        (paragraph(run("ভি"), "<w:r><w:softHyphen/></w:r>", run("শন")), "ভিশন"),
        (paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0B7"/></w:r>', run(" ক")), "• ক"),
        (paragraph('<w:r><w:sym w:font="Symbol" w:char="no"/></w:r>', run("ক")), "ক"),
        (paragraph(run("ফোন:"), "<w:r><w:tab/></w:r>", run("১৬৩৪৫")), "ফোন: ১৬৩৪৫"),
        (paragraph("<w:r><w:instrText> PAGE </w:instrText></w:r>", run("৩")), "৩"),
        (paragraph(f'<w:fldSimple w:instr=" DATE ">{run("৩ মে")}</w:fldSimple>'), "৩ মে"),
        (paragraph(control(run("ক্লিক করুন"), "<w:showingPlcHdr/>"), run("ভিশন")), "ভিশন"),
        (paragraph(run("ভিশন", '<w:vanish w:val="0"/><w:strike w:val="false"/>')), "ভিশন"),
    ],
)
def test_words_of_a_paragraph(read: Read, body: str, text: str) -> None:
    """Whatever wraps them; what was deleted, moved away or is code is no word."""
    assert shown(read(body)) == [text]


def test_a_line_break_begins_a_line(read: Read) -> None:
    """As one sees it."""
    assert shown(read(paragraph(run("ক"), "<w:r><w:br/></w:r>", run("খ")))) == ["ক", "খ"]


STYLES = (
    '<w:style w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:styleId="Draft"><w:basedOn w:val="Base"/></w:style>'
    '<w:style w:styleId="Old"><w:basedOn w:val="Old"/><w:rPr><w:dstrike/></w:rPr></w:style>'
    '<w:style w:styleId="Round"><w:basedOn w:val="Round"/></w:style>'
)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (paragraph(run("ক"), run("খস", "<w:vanish/>"), run("ড়া", "<w:vanish/>")), ("hidden", "খসড়া")),
        (paragraph(run("১০০", "<w:strike/>"), run("ক")), ("struck", "১০০")),
        (paragraph(run("১০০", "<w:dstrike/>"), run("ক")), ("struck", "১০০")),
        (paragraph(run("১০০", '<w:rStyle w:val="Old"/>'), run("ক")), ("struck", "১০০")),
        (paragraph(run("১০০", '<w:rStyle w:val="Draft"/>'), run("ক")), ("hidden", "১০০")),
        (
            paragraph(
                run("১০০"), run("ক", "<w:vanish w:val='0'/>"), said='<w:pStyle w:val="Draft"/>'
            ),
            ("hidden", "১০০"),
        ),
        (
            paragraph(
                *(run("১০০"), run("ক", '<w:rStyle w:val="Base"/>')),
                said='<w:pStyle w:val="Draft"/>',
            ),
            ("hidden", "১০০"),
        ),
    ],
)
def test_what_nobody_reads_is_told(read: Read, body: str, told: tuple[str, str]) -> None:
    """Hidden and struck words, by themselves or by their style, stand in no text."""
    blocks = read(body, styles=STYLES)
    assert (shown(blocks), asides(blocks)) == (["ক"], [told])


def test_links_lead_where_their_words_do_not_say(read: Read) -> None:
    """An address that no word says is told, however Word keeps it."""
    field = '<w:r><w:instrText> HYPERLINK "https://example.gov.bd/{}" </w:instrText></w:r>'
    blocks = read(
        paragraph(f'<w:hyperlink r:id="l1">{run("ফরম")}</w:hyperlink>')
        + paragraph(f'<w:hyperlink r:id="l2">{run("a@example.gov.bd")}</w:hyperlink>')
        + paragraph(f'<w:hyperlink w:anchor="x">{run("নিচে")}</w:hyperlink>')
        + paragraph(field.format("b"), run("আবেদন")),
        ("l1", "hyperlink", "https://example.gov.bd/a"),
        ("l2", "hyperlink", "mailto:a@example.gov.bd"),
    )
    assert shown(blocks) == ["ফরম", "a@example.gov.bd", "নিচে", "আবেদন"]
    assert asides(blocks) == [
        ("link", "https://example.gov.bd/a"),
        ("link", "https://example.gov.bd/b"),
    ]


def test_notes_are_told_beside_the_words(read: Read) -> None:
    """A footnote and a remark; the line above footnotes is none."""
    note = '<w:{0} w:id="{1}">{2}</w:{0}>'
    blocks = read(
        paragraph(run("ফি"), '<w:r><w:footnoteReference w:id="2"/></w:r>')
        + paragraph(run("সময়"), '<w:r><w:commentReference w:id="2"/></w:r>'),
        footnotes=note.format("footnote", 2, paragraph(run("মওকুফ হতে পারে"))),
        comments=note.format("comment", 2, paragraph(run("ঠিক আছে?"))),
    )
    assert shown(blocks) == ["ফি", "সময়"]
    assert asides(blocks) == [("footnote", "মওকুফ হতে পারে"), ("comment", "ঠিক আছে?")]


def level(number: int, kind: str, text: str, start: int = 1) -> str:
    said = f'<w:start w:val="{start}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{number}">{said}</w:lvl>'


LEVELS = (
    level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2)"),
    level(0, "bullet", "-"),
    level(0, "lowerLetter", "(%1)", 26),
    level(0, "upperRoman", "%1.", 9),
)
NUMBERING = (
    "".join(
        f'<w:abstractNum w:abstractNumId="{number}">{levels}</w:abstractNum>'
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number, levels in enumerate(LEVELS, start=1)
    )
    + '<w:num w:numId="5"><w:abstractNumId w:val="1"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
)
SERIAL = (
    '<w:style w:styleId="Serial"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
)


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        (listed("আবেদন") + listed("ছবি"), ["১. আবেদন", "২. ছবি"]),
        (listed("a") + listed("b"), ["1. a", "2. b"]),
        (listed("ক") + listed("খ", level=1) + listed("গ", level=1), ["১. ক", "১.১) খ", "১.২) গ"]),
        (
            listed("ক", level=1) + listed("খ") + listed("গ", level=1),
            ["১.১) ক", "১. খ", "১.১) গ"],
        ),
        (listed("আবেদন", 2) + listed("ছবি", 2), ["• আবেদন", "• ছবি"]),
        (listed("ক", 3) + listed("খ", 3), ["(z) ক", "(aa) খ"]),
        (listed("ক", 4) + listed("খ", 4), ["IX. ক", "X. খ"]),
        (listed("ক") + listed("খ", 5) + listed("গ"), ["১. ক", "৭. খ", "৮. গ"]),
        (listed("ক", 99) + listed("খ", 0), ["ক", "খ"]),
        (listed("") + listed("খ"), ["", "২. খ"]),
        (paragraph(run("ক"), said='<w:pStyle w:val="Serial"/>'), ["১. ক"]),
    ],
)
def test_lists_keep_their_numbers_and_bullets(read: Read, body: str, texts: list[str]) -> None:
    """What Word writes by itself is there, in the digits of the words."""
    assert shown(read(body + paragraph(run("শেষ")), numbering=NUMBERING, styles=SERIAL)) == [
        *texts,
        "শেষ",
    ]


def test_lists_in_cells(read: Read) -> None:
    """Several have their signs; of one alone the bullet is none; a number may be all there is."""
    rows = table(
        row(cell(listed("")), cell(listed("আবেদন", 2)), "ক"),
        row(cell(listed("")), cell(listed("আবেদন", 2) + listed("ছবি", 2)), "খ"),
    )
    assert shown(read(rows, numbering=NUMBERING)) == [
        [["1.", "আবেদন", "ক"], ["2.", "• আবেদন\n• ছবি", "খ"]]
    ]


ACROSS = '<w:gridSpan w:val="{}"/>'
BEGINS, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


@pytest.mark.parametrize(
    ("rows", "cells"),
    [
        ([row("ক", control(cell("খ")), "গ")], [["ক", "খ", "গ"]]),
        ([control(row("ক", "খ")), row("গ", "ঘ")], [["ক", "খ"], ["গ", "ঘ"]]),
        ([row("ক", "<w:customXml>" + cell("খ") + "</w:customXml>")], [["ক", "খ"]]),
        (
            [row("ক", control(cell(paragraph(run("x"))), "<w:showingPlcHdr/>"), "গ")],
            [["ক", "", "গ"]],
        ),
        ([row("ক", "খ"), row("গ", "ঘ", said="<w:del/>")], [["ক", "খ"]]),
        ([row("ক", "খ", said="<w:ins/>")], [["ক", "খ"]]),
        ([row("ক", cell("মোছা", "<w:cellDel/>"), "খ")], [["ক", "খ"]]),
        (
            [row(cell("ক", ACROSS.format(2)), "খ"), row("গ", "ঘ", "ঙ")],
            [["ক", "", "খ"], ["গ", "ঘ", "ঙ"]],
        ),
        (
            [
                row(cell("ক", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), "খ"),
                row(*"গঘঙ"),
            ],
            [["ক", "", "খ"], ["গ", "ঘ", "ঙ"]],
        ),
        (
            [row(cell("ক", BEGINS), "খ"), row(cell("", GOES_ON), "গ"), row("ঘ", "ঙ")],
            [["ক", "খ"], ["ক", "গ"], ["ঘ", "ঙ"]],
        ),
        (
            [
                row("ক", "খ", "গ"),
                row("ঘ", said='<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
            ],
            [["ক", "খ", "গ"], ["", "ঘ", ""]],
        ),
        ([row("ক", "খ", "গ"), row("ঘ", "ঙ")], [["ক", "খ", "গ"], ["ঘ", "ঙ", ""]]),
        (  # a border was pulled aside in the second row
            [
                row("ক", cell("খ", ACROSS.format(2)), "গ"),
                row("ঘ", "ঙ", cell("চ", ACROSS.format(2))),
            ],
            [["ক", "খ", "গ"], ["ঘ", "ঙ", "চ"]],
        ),
        ([row(cell("ক", ACROSS.format(99_999_999)), "খ")], [["ক", "খ"]]),
    ],
)
def test_cells_stand_in_their_columns(read: Read, rows: list[str], cells: list[list[str]]) -> None:
    """Whatever wraps or merges them."""
    assert shown(read(table(*rows))) == [cells]


def test_a_banner_reaches_over_the_whole_width(read: Read) -> None:
    """One cell over all columns, and no cell that is alone for other reasons."""
    rows = [row(cell("ক শাখা", ACROSS.format(3))), row("ক", "খ", "গ"), row("ঘ")]
    (block,) = read(table(*rows))
    assert isinstance(block, Table)
    assert [line.is_banner for line in block.lines] == [True, False, False]
    assert block.lines[0] == Line("ছক ১, সারি ১", ("ক শাখা", "", ""), is_banner=True)


def test_hidden_rows_are_told(read: Read) -> None:
    """Their cells stand in no row that is seen."""
    blocks = read(table(row("ক", "খ"), row("১", "বাতিল সেবা", said="<w:hidden/>")))
    assert shown(blocks) == [[["ক", "খ"], ["", ""]]]
    assert asides(blocks) == [("hidden", "১: বাতিল সেবা")]


FEES = table(row("শুল্ক", "১১১১"), row("ফি", "২২২২"))


def test_a_table_inside_a_cell_is_lines_of_the_cell(read: Read) -> None:
    """In their place among the paragraphs."""
    fees = cell(paragraph(run("চালান কোড")) + FEES + paragraph(run("নগদে নয়")))
    assert shown(read(table(row("ক", "খ"), row("নিবন্ধন", fees)))) == [
        [["ক", "খ"], ["নিবন্ধন", "চালান কোড\nশুল্ক: ১১১১\nফি: ২২২২\nনগদে নয়"]]
    ]


@pytest.mark.parametrize(
    "frame",
    [
        table(row(cell(paragraph(run("নাম")) + FEES + paragraph(run("শেষ"))))),
        table(row(cell(paragraph(run("নাম")))), row(cell(FEES)), row("শেষ")),
        table(row("নাম", cell(FEES), "শেষ")),
    ],
)
def test_a_table_that_frames_the_page_is_none(read: Read, frame: str) -> None:
    """It is walked into, for its one row or column holds what the page is."""
    assert shown(read(frame)) == ["নাম", [["শুল্ক", "১১১১"], ["ফি", "২২২২"]], "শেষ"]


def test_a_row_that_holds_a_table_alone_divides_the_one_around_it(read: Read) -> None:
    """Above and below it the rows are a table as before."""
    frame = table(row("ক", "খ"), row(cell(FEES, ACROSS.format(2))), row("গ", "ঘ"))
    assert shown(read(frame)) == [
        [["ক", "খ"]],
        [["শুল্ক", "১১১১"], ["ফি", "২২২২"]],
        [["গ", "ঘ"]],
    ]


BOX = "<w:txbxContent>{}</w:txbxContent>"


def test_a_text_box_is_read_once(read: Read) -> None:
    """Of the drawing for new programs and its like for old ones; a table in it is one."""
    boxed = BOX.format(paragraph(run("কার্যালয়")) + FEES)
    drawing = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{boxed}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{boxed}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    fees = [["শুল্ক", "১১১১"], ["ফি", "২২২২"]]
    assert shown(read(paragraph(drawing, run("মেলান্দহ")))) == ["কার্যালয়", fees, "মেলান্দহ"]
    old = paragraph(f"<w:r><w:pict><v:textbox>{boxed}</v:textbox></w:pict></w:r>")
    assert shown(read(table(row("ক", "খ"), row("গ", cell(old))))) == [
        [["ক", "খ"], ["গ", "কার্যালয়\nশুল্ক: ১১১১\nফি: ২২২২"]]
    ]


def test_heads_and_feet_of_the_pages_are_told(read: Read) -> None:
    """Once each, before all else, tables in them as well."""
    blocks = read(
        paragraph(run("ভিশন")),
        ("h2", "header", "header.xml"),
        header=paragraph(run("খসড়া")) + FEES,
        footer=paragraph(run("পাতা")),
    )
    assert asides(blocks) == [("page-edge", "খসড়া শুল্ক: ১১১১ ফি: ২২২২"), ("page-edge", "পাতা")]
    assert shown(blocks) == ["ভিশন"]


def test_a_document_inside_the_document_is_told(read: Read) -> None:
    """Word takes it in when it opens the file and saves it as its own."""
    blocks = read(paragraph(run("ভিশন")) + '<w:altChunk r:id="c"/>', ("c", "aFChunk", "a.html"))
    assert asides(blocks) == [("inner-document", "/word/a.html")]


@pytest.mark.parametrize(
    ("main", "space"),
    [
        ("word/document2.xml", USUAL),
        ("Word/Document.xml", USUAL),
        ("charter.xml", USUAL),
        ("word/document.xml", STRICT),
    ],
)
def test_the_main_part_is_the_one_that_is_named(read: Read, main: str, space: str) -> None:
    """Whatever its name, in a usual document and a Strict one."""
    assert shown(read(paragraph(run("ভিশন")), main=main, space=space)) == ["ভিশন"]
