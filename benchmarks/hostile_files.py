"""Small files that cost a reader gigabytes or hours, each put together when it is asked for."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import repeat
from typing import Final

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_OFFICE: Final = "application/vnd.openxmlformats-officedocument"
_ROW: Final = "১\tতথ্য প্রদান\tবিনামূল্যে\t৩ দিন\tসহকারী প্রোগ্রামার"
_HEADER: Final = "ক্রমিক\tসেবার নাম\tসেবামূল্য\tসময়সীমা\tদায়িত্বপ্রাপ্ত কর্মকর্তা"
Make = Callable[[], bytes]


def archive(parts: Mapping[str, bytes | Iterator[bytes]]) -> bytes:
    """Parts may come in pieces: a bomb is not held in memory by who makes it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as whole:
        for name, content in parts.items():
            with whole.open(name, "w") as part:
                for piece in [content] if isinstance(content, bytes) else content:
                    part.write(piece)
    return packed.getvalue()


def _package(main: str, kind: str, others: Mapping[str, str] = {}) -> dict[str, bytes]:
    """What an Office file says of its parts: the main one, and others by their content type."""
    folder = main.split("/", maxsplit=1)[0]
    types = "".join(
        f'<Override PartName="/{name}" ContentType="{_OFFICE}.{of}+xml"/>'
        for name, of in {main: kind, **others}.items()
    )
    related = "".join(
        f'<Relationship Id="r{number}" Type="{_RELATIONS}/{of.split(".")[-1]}" '
        f'Target="{name.removeprefix(folder + "/")}"/>'
        for number, (name, of) in enumerate(others.items(), start=1)
    )
    return {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>'
        ).encode(),
        "_rels/.rels": _relations(
            f'<Relationship Id="r1" Type="{_RELATIONS}/officeDocument" Target="{main}"/>'
        ),
        f"{folder}/_rels/{main.rsplit('/', maxsplit=1)[-1]}.rels": _relations(related),
    }


def _relations(inner: str) -> bytes:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'.encode()


def _pieces(start: str, piece: str, count: int, end: str) -> Iterator[bytes]:
    yield start.encode()
    yield from repeat(piece.encode() * 1_000, count // 1_000)
    yield end.encode()


def word(piece: str, count: int, before: str = "", after: str = "", **parts: bytes) -> bytes:
    """A DOCX whose body is ``piece`` so many times."""
    main = "word/document.xml"
    body = _pieces(
        f'<w:document xmlns:w="{W}"><w:body>{before}',
        piece,
        count,
        f"{after}</w:body></w:document>",
    )
    styles = {f"word/{name}.xml": f"wordprocessingml.{name}" for name in parts}
    made = {f"word/{name}.xml": content for name, content in parts.items()}
    return archive({**_package(main, "wordprocessingml.document.main", styles), main: body, **made})


def sheet(
    piece: str = "",
    count: int = 0,
    *,
    after: str = "",
    before: str = "",
    whole: bool = True,
    **parts: Iterator[bytes],
) -> bytes:
    """An XLSX whose rows are ``piece`` so many times."""
    main, first = "xl/workbook.xml", "xl/worksheets/sheet1.xml"
    kinds = {first: "spreadsheetml.worksheet"} | {
        f"xl/{name}.xml": f"spreadsheetml.{name}" for name in parts
    }
    book = (
        f'<workbook xmlns="{S}" xmlns:r="{_RELATIONS}"><sheets>'
        '<sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>'
    )
    open_, close = ("<sheetData>", "</sheetData>") if whole else ("", "")
    rows = _pieces(
        f'<worksheet xmlns="{S}">{before}{open_}', piece, count, f"{close}{after}</worksheet>"
    )
    made = {f"xl/{name}.xml": content for name, content in parts.items()}
    return archive(
        {
            **_package(main, "spreadsheetml.sheet.main", kinds),
            main: book.encode(),
            first: rows,
            **made,
        }
    )


def pdf(*objects: bytes, trailer: bytes = b"", root: int = 1, start: bytes = b"") -> bytes:
    """A PDF of these objects, numbered from 1."""
    body, starts = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        starts.append(len(body))
        body += b"%d 0 obj" % number + content + b"endobj\n"
    table = b"".join(b"%010d 00000 n \n" % at for at in starts)
    return b"".join(
        [
            body,
            b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1),
            table,
            b"trailer<</Root %d 0 R/Size %d" % (root, len(objects) + 1) + trailer + b">>\n",
            b"startxref\n" + (start or b"%d" % len(body)) + b"\n%%EOF",
        ]
    )


CATALOG: Final = b"<</Type/Catalog/Pages 2 0 R>>"
PAGES: Final = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
FONT: Final = b"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"


def stream(content: bytes, dictionary: bytes = b"") -> bytes:
    return b"<<" + dictionary + b"/Length %d>>stream\n" % len(content) + content + b"\nendstream\n"


def packed(content: bytes, dictionary: bytes = b"") -> bytes:
    return stream(zlib.compress(content), b"/Filter/FlateDecode" + dictionary)


def page(content: bytes, *more: bytes, resources: bytes = FONT, dictionary: bytes = b"") -> bytes:
    """A PDF of one page that draws ``content``; ``more`` are its objects from 5."""
    about = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 R/Resources<<" + resources
    )
    return pdf(CATALOG, PAGES, about + b">>" + dictionary + b">>", content, *more)


def _font(inner: bytes, outer: bytes = b"") -> bytes:
    return (
        b"/Font<</F<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H%b"
        b"/DescendantFonts[<</Type/Font/Subtype/CIDFontType2%b>>]>>>>" % (outer, inner)
    )


def zeros(megabytes: int) -> bytes:
    """So many megabytes deflated, without ever being held: each is the same block."""
    size = 1 << 20
    packing = zlib.compressobj(9, wbits=-15)
    block = packing.compress(bytes(size)) + packing.flush(zlib.Z_FULL_FLUSH)
    sums = (size * megabytes % 65_521) << 16 | 1
    return b"\x78\xda" + block * megabytes + b"\3\0" + sums.to_bytes(4, "big")


def _twice_deflated(megabytes: int) -> bytes:
    return stream(zlib.compress(zeros(megabytes), 9), b"/Filter[/FlateDecode/FlateDecode]")


def _forms(depth: int, width: int) -> bytes:
    """Each form draws the next so many times, the last a letter."""
    names = b"".join(b"/X%d Do " % 0 for _ in range(width))
    forms = [
        stream(
            names,
            b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X0 %d 0 R>>>>"
            % (6 + n),
        )
        for n in range(depth)
    ]
    last = stream(
        b"BT /F 9 Tf (letter) Tj ET",
        b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<" + FONT + b">>",
    )
    return page(stream(b"/X0 Do"), *forms, last, resources=FONT + b"/XObject<</X0 5 0 R>>")


def _text(line: str, count: int, before: str = _HEADER) -> bytes:
    return (f"{before}\n" + f"{line}\n" * count).encode()


def _rows(post: str) -> bytes:
    """Three thousand, each with an officer of its own."""
    row = f"{{0}}\tতথ্য {{0}}\tবিনামূল্যে\t৩ দিন\t{post} ফোন: ০১৭০০-{{0:06d}}"
    return "\n".join([_HEADER, *(row.format(number) for number in range(3_000))]).encode()


def _tag(attributes: int) -> bytes:
    return f"<p {' '.join(f'a{number}=x' for number in range(attributes))}>ক".encode()


def _many(piece: str, count: int, before: str = "", after: str = "") -> Make:
    return partial(_made, piece, count, before, after)


def _made(piece: str, count: int, before: str, after: str) -> bytes:
    return (before + piece * count + after).encode()


def _overlapping(copies: int, size: int) -> bytes:
    """Many names in the directory for one and the same bytes of the archive."""
    made = bytearray(archive({"word/document.xml": bytes(size)}))
    at = made.rindex(b"PK\x05\x06")
    start = made.index(b"PK\x01\x02")
    entry = bytes(made[start:at])
    end = bytearray(made[at:])
    end[8:12] = (copies).to_bytes(2, "little") * 2
    end[12:16] = (len(entry) * copies).to_bytes(4, "little")
    return bytes(made[:start]) + entry * copies + bytes(end)


def _unsaid(size: int) -> bytes:
    """The directory tells less than what is packed."""
    made = bytearray(archive({"word/document.xml": b"<a>" + bytes(size)}))
    at = made.index(b"PK\x01\x02") + 24
    made[at : at + 4] = (10).to_bytes(4, "little")
    return bytes(made)


def _style(count: int, piece: str, name: str) -> Iterator[bytes]:
    return _pieces(
        f'<styleSheet xmlns="{S}"><{name} count="{count}">', piece, count, f"</{name}></styleSheet>"
    )


_P, _R, _C = "<w:p/>", "<w:r><w:t>ক</w:t></w:r>", "<w:tc><w:p/></w:tc>"
_NEST, _END = "<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>"
_ITEM = "<c t='inlineStr'><is><t>ক</t></is></c>"
_LETTERS: Final = b"BT /F 12 Tf 9 9 Td (letters) Tj ET\n"
_TABLE: Final = "<table><tr><td>"

FILES: Final[Mapping[str, Make]] = {
    # PDF
    "objects-of-each-other.pdf": lambda: pdf(b" 2 0 R ", b" 1 0 R "),
    "pages-of-each-other.pdf": lambda: pdf(CATALOG, b" 3 0 R ", b" 2 0 R "),
    "length-of-itself.pdf": lambda: page(b"<</Length 4 0 R>>stream\nq\nendstream\n"),
    "length-of-each-other.pdf": lambda: page(
        b"<</Length 5 0 R>>stream\nq\nendstream\n", b" 6 0 R ", b" 5 0 R "
    ),
    "kids-of-themselves.pdf": lambda: pdf(CATALOG, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"),
    "kids-doubled.pdf": lambda: pdf(
        CATALOG,
        *(b"<</Type/Pages/Kids[%d 0 R %d 0 R]/Count 2>>" % (n, n) for n in range(3, 40)),
        b"<</Type/Page/MediaBox[0 0 9 9]>>",
    ),
    "parents-in-a-ring.pdf": lambda: pdf(
        CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 1/Parent 3 0 R>>", b"<</Type/Page/Parent 2 0 R>>"
    ),
    "tables-in-a-ring.pdf": lambda: pdf(CATALOG, PAGES, trailer=b"/Prev 9", start=b"9"),
    "forms.pdf": lambda: _forms(12, 9),
    "form-of-itself.pdf": lambda: page(
        stream(b"/X Do"),
        stream(
            b"/X Do /X Do",
            b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>",
        ),
        resources=b"/XObject<</X 5 0 R>>",
    ),
    "deflated-twice.pdf": lambda: page(_twice_deflated(1_000)),
    "deflated-without-its-mark.pdf": lambda: page(
        stream(b"\r\n" + zeros(400), b"/Filter/FlateDecode")
    ),
    "lzw.pdf": lambda: page(stream(b"\x80\x0b\x60\x50" * 2_000_000, b"/Filter/LZWDecode")),
    "run-length.pdf": lambda: page(stream(b"\x81 " * 5_000_000, b"/Filter/RunLengthDecode")),
    "hexadecimal.pdf": lambda: page(
        packed(b"20" * 20_000_000, b"/Filter[/FlateDecode/ASCIIHexDecode]")
    ),
    "many-filters.pdf": lambda: page(
        stream(b"z" * 4_000_000, b"/Filter[/ASCII85Decode/ASCII85Decode]")
    ),
    "predictor.pdf": lambda: page(
        packed(bytes(30_000_000), b"/DecodeParms<</Predictor 15/Columns 1/Colors 1>>")
    ),
    "predictor-wide.pdf": lambda: page(
        packed(b"\2" + bytes(1_000), b"/DecodeParms<</Predictor 15/Columns 2000000000>>")
    ),
    "characters.pdf": lambda: page(packed(b"BT /F 1 Tf (" + b"a" * 20_000_000 + b") Tj ET")),
    "characters-apart.pdf": lambda: page(packed(_LETTERS * 800_000)),
    "rectangles.pdf": lambda: page(packed(_LETTERS + b"1 1 9 9 re f\n" * 2_000_000)),
    "lines.pdf": lambda: page(
        packed(
            _LETTERS
            + b"".join(
                b"%d 0 m %d 400 l S 0 %d m 400 %d l S\n" % (n, n, n, n) for n in range(20_000)
            )
        )
    ),
    "path.pdf": lambda: page(packed(_LETTERS + b"0 0 m " + b"1 1 l " * 3_000_000 + b"S")),
    "operators.pdf": lambda: page(packed(b"q Q\n" * 8_000_000)),
    "states.pdf": lambda: page(packed(b"q " * 10_000_000)),
    "numbers.pdf": lambda: page(packed(b"1 " * 20_000_000)),
    "arrays.pdf": lambda: page(packed(b"[" * 20_000_000)),
    "dictionaries.pdf": lambda: page(packed(b"<<" * 10_000_000)),
    "brackets.pdf": lambda: page(packed(b"(" * 40_000_000)),
    "objects.pdf": lambda: pdf(CATALOG, PAGES, b"[" * 5_000_000),
    "spoken.pdf": lambda: page(
        packed(b"/Span<</ActualText(" + b"a" * 50_000 + b")>>BDC BT /F 9 Tf (a) Tj ET EMC\n" * 1),
    ),
    "spoken-often.pdf": lambda: page(
        packed(
            (b"/Span<</ActualText(" + b"a" * 500 + b")>>BDC BT /F 9 Tf (a) Tj ET EMC\n") * 60_000
        )
    ),
    "letters-of-a-font.pdf": lambda: page(
        packed(_LETTERS),
        packed(
            b"begincmap 1 begincodespacerange <00><ff> endcodespacerange "
            + b"1 beginbfrange <0000> <ffff> <0000> endbfrange\n" * 20_000
        ),
        resources=_font(b"", b"/ToUnicode 5 0 R"),
    ),
    "widths-of-a-font.pdf": lambda: page(
        packed(_LETTERS),
        resources=_font(b"/W[0 2000000000 9]"),
    ),
    "picture.pdf": lambda: page(
        stream(_LETTERS + b"/I Do"),
        stream(
            b"",
            b"/Type/XObject/Subtype/Image/Width 1000000000/Height 1000000000"
            b"/BitsPerComponent 8/ColorSpace/DeviceRGB",
        ),
        resources=FONT + b"/XObject<</I 5 0 R>>",
    ),
    "picture-between.pdf": lambda: page(
        packed(b"BI /W 999999999 /H 999999999 ID " + b"E" * 30_000_000)
    ),
    "objects-in-streams.pdf": lambda: pdf(
        CATALOG,
        PAGES,
        b"<</Type/Page/Contents 9 0 R>>",
        packed(b"9 0 " * 5_000_000, b"/Type/ObjStm/N 5000000/First 20000000"),
    ),
    # XLSX
    "merged-whole.xlsx": lambda: sheet(
        after='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    ),
    "merged-column.xlsx": lambda: sheet(
        after='<mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>'
    ),
    "merged-often.xlsx": lambda: sheet(
        after="<mergeCells>"
        + "".join(f'<mergeCell ref="A{n}:B{n + 40_000}"/>' for n in range(1, 90_000, 40_100)) * 40
        + "</mergeCells>"
    ),
    "merged-many.xlsx": lambda: sheet(
        after="<mergeCells>"
        + "".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(1, 300_000))
        + "</mergeCells>"
    ),
    "fonts.xlsx": lambda: sheet(
        "<row><c><v>1</v></c></row>", 1_000, styles=_style(1_500_000, "<font/>", "fonts")
    ),
    "formats.xlsx": lambda: sheet(
        "<row><c><v>1</v></c></row>", 1_000, styles=_style(1_500_000, "<xf/>", "cellXfs")
    ),
    "styles.xlsx": lambda: sheet(
        "<row><c><v>1</v></c></row>",
        1_000,
        styles=_style(1_500_000, '<cellStyle name="a" xfId="0"/>', "cellStyles"),
    ),
    "rows.xlsx": lambda: sheet("<row><c><v>1</v></c></row>", 1_000_000),
    "rows-of-words.xlsx": lambda: sheet(f"<row>{_ITEM}</row>", 500_000),
    "empty-rows.xlsx": lambda: sheet("<row/>", 8_000_000),
    "empty-cells.xlsx": lambda: sheet("<row>" + "<c/>" * 1_000 + "</row>", 9_000),
    "last-row.xlsx": lambda: sheet(
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' * 1, 1_000
    ),
    "far-columns.xlsx": lambda: sheet('<row><c r="XFD1"><v>1</v></c></row>', 100_000),
    "dimension.xlsx": lambda: sheet(
        "<row><c><v>1</v></c></row>", 1_000, before='<dimension ref="A1:XFD1048576"/>'
    ),
    "columns.xlsx": lambda: sheet(
        "<row><c><v>1</v></c></row>",
        1_000,
        before="<cols>" + '<col min="1" max="16384" width="9"/>' * 100_000 + "</cols>",
    ),
    "strings.xlsx": lambda: sheet(
        "<row><c t='s'><v>0</v></c></row>",
        1_000,
        sharedStrings=_pieces(f'<sst xmlns="{S}">', "<si><t/></si>", 4_000_000, "</sst>"),
    ),
    "one-string.xlsx": lambda: sheet(
        "<row><c t='s'><v>0</v></c></row>",
        50_000,
        sharedStrings=_pieces(f'<sst xmlns="{S}"><si><t>', "ক", 30_000, "</t></si></sst>"),
    ),
    "formula.xlsx": lambda: sheet("<row><c><f>A1</f></c></row>", 500_000),
    "shared-formula.xlsx": lambda: sheet(
        '<row><c r="A1"><f t="shared" ref="A1:XFD1048576" si="0">'
        + "A1+" * 3_000
        + "A1</f></c></row>",
        1_000,
    ),
    "array-formula.xlsx": lambda: sheet(
        '<row><c r="A1"><f t="array" ref="A1:XFD1048576">A1</f></c></row>', 1_000
    ),
    "validations.xlsx": lambda: sheet(
        "<row><c><v>1</v></c></row>",
        1_000,
        after="<dataValidations>"
        + '<dataValidation sqref="A1:XFD1048576"/>' * 200_000
        + "</dataValidations>",
    ),
    "conditions.xlsx": lambda: sheet(
        "<row><c><v>1</v></c></row>",
        1_000,
        after='<conditionalFormatting sqref="A1:XFD1048576">'
        '<cfRule type="expression" priority="1"/></conditionalFormatting>' * 200_000,
    ),
    "deep.xlsx": lambda: sheet("<row>", 5_000_000, whole=False),
    "date.xlsx": lambda: sheet(
        '<row><c t="d"><v>9999-99-99</v></c><c t="n"><v>1e999</v></c></row>', 1_000
    ),
    "number.xlsx": lambda: sheet("<row><c><v>" + "9" * 50_000 + "</v></c></row>", 1_000),
    # DOCX
    "paragraphs.docx": lambda: word(_P, 9_000_000),
    "runs.docx": lambda: word(_R, 2_000_000, "<w:p>", "</w:p>"),
    "empty-runs.docx": lambda: word("<w:r/>", 8_000_000, "<w:p>", "</w:p>"),
    "breaks.docx": lambda: word("<w:br/>", 6_000_000, "<w:p><w:r>", "</w:r></w:p>"),
    "cells.docx": lambda: word(_C, 1_000_000, "<w:tbl><w:tr>", "</w:tr></w:tbl>"),
    "rows.docx": lambda: word(f"<w:tr>{_C}</w:tr>", 800_000, "<w:tbl>", "</w:tbl>"),
    "tables.docx": lambda: word(f"<w:tbl><w:tr>{_C}</w:tr></w:tbl>", 500_000),
    "nested.docx": lambda: word(_NEST, 5_000, "", _END * 5_000),
    "nested-80.docx": lambda: word(
        _NEST * 80 + "<w:p><w:r><w:t>ক</w:t></w:r></w:p>" + _END * 80, 1_000
    ),
    "span.docx": lambda: word(
        '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p/></w:tc></w:tr>',
        1_000,
        "<w:tbl>",
        "</w:tbl>",
    ),
    "merged-down.docx": lambda: word(
        "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>",
        20_000,
        "<w:tbl>",
        "</w:tbl>",
    ),
    "skipped.docx": lambda: word(
        f'<w:tr><w:trPr><w:gridBefore w:val="1000000000"/></w:trPr>{_C}</w:tr>',
        1_000,
        "<w:tbl>",
        "</w:tbl>",
    ),
    "attributes.docx": lambda: word(
        _P, 1_000, "<w:p " + " ".join(f'w:a{n}="x"' for n in range(100_000)) + "/>"
    ),
    "namespaces.docx": lambda: word(
        _P, 1_000, "<w:p " + " ".join(f'xmlns:a{n}="x{n}"' for n in range(100_000)) + "/>"
    ),
    "deep.docx": lambda: word("<w:sdt><w:sdtContent>", 2_000_000),
    "one-text.docx": lambda: word("ক", 20_000_000, "<w:p><w:r><w:t>", "</w:t></w:r></w:p>"),
    "styles.docx": lambda: word(
        _R,
        1_000,
        "<w:p>",
        "</w:p>",
        styles=b"".join(
            _pieces(
                f'<w:styles xmlns:w="{W}">',
                '<w:style w:type="paragraph"/>',
                1_000_000,
                "</w:styles>",
            )
        ),
    ),
    "style-of-itself.docx": lambda: word(
        '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>ক</w:t></w:r></w:p>',
        1_000,
        styles=(
            f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="a">'
            '<w:basedOn w:val="a"/></w:style></w:styles>'
        ).encode(),
    ),
    "numbers.docx": lambda: word(
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="999999999"/></w:numPr>'
        "</w:pPr><w:r><w:t>ক</w:t></w:r></w:p>",
        20_000,
    ),
    "unclosed.docx": lambda: word("<w:p>", 8_000_000),
    "comment.docx": lambda: word("<!--a-->", 5_000_000, "<w:p>", "</w:p>"),
    "instructions.docx": lambda: word("<?a b?>", 5_000_000, "<w:p>", "</w:p>"),
    "overlapping.docx": lambda: _overlapping(1_900, 20_000_000),
    "unsaid.docx": lambda: _unsaid(80_000_000),
    "archive-in-archive.docx": lambda: archive(
        {"word/document.xml": b"<a/>", "a.zip": archive({"b.zip": bytes(50_000_000)})}
    ),
    "relations.docx": lambda: archive(
        {
            **_package("word/document.xml", "wordprocessingml.document.main"),
            "word/document.xml": f'<w:document xmlns:w="{W}"><w:body/></w:document>'.encode(),
            "word/_rels/document.xml.rels": _pieces(
                f'<Relationships xmlns="{_PACKAGE}/relationships">',
                '<Relationship Id="a" Type="t" Target="http://a" TargetMode="External"/>',
                500_000,
                "</Relationships>",
            ),
        }
    ),
    # pages
    "attributes.html": lambda: _tag(100_000),
    "attributes-often.html": lambda: _tag(3_000) * 500,
    "nested-tables.html": _many(_TABLE, 4_800, after="ক"),
    "nested-tables-wide.html": _many(_TABLE * 100 + "ক" + "</table>" * 100, 500),
    "nested-lists.html": _many("<ul><li>", 4_900, after="ক"),
    "many-lists.html": _many("<ul><li>", 1_000_000),
    "unclosed.html": _many("<b>", 1_000_000, after="ক"),
    "unclosed-formats.html": _many("<p><b><i><u><a>", 200_000, after="ক"),
    "misnested.html": _many("<a><table>", 2_000, after="ক"),
    "misnested-formats.html": _many("<b><p></b>", 300_000),
    "foster.html": _many("ক<b>", 300_000, before="<table>"),
    "spans.html": _many("<tr><td colspan=1000 rowspan=65534>ক", 20_000, before="<table>"),
    "span.html": lambda: b"<table><tr><td colspan=999999999999 rowspan=999999999999>k",
    "cells.html": _many("<td>", 3_000_000, before="<table><tr>"),
    "rows.html": _many("<tr><td>ক", 1_000_000, before="<table>"),
    "tables.html": _many("<table><tr><td>ক</table>", 300_000),
    "paragraphs.html": _many("<p>ক", 2_000_000),
    "breaks.html": _many("<br>", 4_000_000, after="ক"),
    "comments.html": _many("<!-->", 3_000_000, after="ক"),
    "entities.html": _many("&nbsp;", 3_000_000, after="<p>ক"),
    "entity.html": _many("a", 5_000_000, before="<p>&"),
    "brackets.html": _many("<", 15_000_000, before="<p>"),
    "selects.html": _many("<select>", 2_000_000, after="ক"),
    "charsets.html": _many("<meta charset=", 1_000_000),
    "boundaries.mht": lambda: (
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n"
        + b"--a\n\n" * 2_000_000
    ),
    "nested.mht": lambda: (
        b"MIME-Version: 1.0\n"
        + b"".join(
            b"Content-Type: multipart/mixed; boundary=a%d\n\n--a%d\n" % (n, n)
            for n in range(20_000)
        )
    ),
    "header.mht": lambda: (
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a" + b"\n ;a=b" * 2_000_000
    ),
    "entities.mht": lambda: (
        b"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
        b"<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><p>&a;"
    ),
    "quoted.mht": lambda: (
        b"MIME-Version: 1.0\nContent-Type: text/html\n"
        b"Content-Transfer-Encoding: quoted-printable\n\n<p>" + b"=41=\n" * 3_000_000
    ),
    # text
    "commas.csv": lambda: b"," * 19_000_000,
    "comma-rows.csv": lambda: b",,,\n" * 4_000_000,
    "wide.csv": _many("ক,", 1_000_000),
    "quotes.csv": lambda: b'"' * 19_000_000,
    "quoted.csv": lambda: b'"\n' * 9_000_000,
    "cell.csv": _many("ক", 900_000),
    "nul.csv": lambda: b"a,b\0\n" * 1_000_000,
    "letters.txt": lambda: "ক\n".encode() * 1_000_000,
    "blank-lines.txt": lambda: b"\n" * 19_000_000,
    "blanks.txt": lambda: b" " * 19_000_000,
    "tabs.txt": lambda: b"\t" * 19_000_000,
    "tab-rows.txt": _many("ক\t\n", 49_000),
    "nul.txt": lambda: b"\0" * 19_000_000,
    "joiners.txt": lambda: "\u200d".encode() * 5_000_000,
    "marks.txt": lambda: "\u200f".encode() * 5_000_000,
    "combining.txt": _many("\u09cd\u0301\u0316", 300_000, before="ক"),
    "digits.txt": lambda: _text("১" * 990_000, 1),
    "rows.txt": lambda: _text(_ROW, 3_000),
    "rows-each-other.txt": lambda: _rows("সহকারী {0}"),
    "officers-alike.txt": lambda: _rows("সহকারী প্রোগ্রামার"),
    "headings.txt": lambda: _text("ভিশন: জ্ঞানভিত্তিক সমাজ", 20_000),
    "signatures.txt": lambda: _text(
        "(ক খ)\nসহকারী প্রোগ্রামার\nফোন: ০১৭০০-০০০০০১", 5_000, f"{_HEADER}\n{_ROW}"
    ),
    "titles.txt": lambda: _text(_HEADER, 10_000),
    "titles-and-rows.txt": lambda: _text(f"{_HEADER}\n{_ROW}\n", 5_000),
    **{
        f"cell-of-{name}.txt": partial(
            _text, f"১\tতথ্য প্রদান\tবিনামূল্যে\t৩ দিন\t{sign * (900_000 // len(sign))}", 1
        )
        for name, sign in {
            "a": "a",
            "at": "@",
            "dots": ".",
            "dashes": "-",
            "colons": ":",
            "slashes": "/",
            "blanks": "ক ",
            "mail": "a@b.",
            "mails": "a@b.gov.bd ",
            "phones": "০১৭০০-০০০০০১, ",
            "digits": "০",
            "labels": "ফোন: ",
            "brackets": "(",
            "pairs": "()",
            "tags": "<b>",
            "half-tags": "<b a=",
            "open-tags": "<",
            "ditto": "ঐ ",
            "bijoy": "†K",
            "links": "http://",
            "www": "www.",
            "names": "নাম: ক ",
            "posts": "সহকারী ",
            "ands": "ও ",
            "commas": ",",
            "lines": "ক।",
            "bars": "|",
            "numbers": "১) ",
            "quotes": '"',
            "markdown": "[",
            "rows": "|-",
            "entities": "&nbsp;",
            "ats": "a @ b . ",
            "amps": "&",
            "spaced": "a  ",
            "hyphens": "a-",
            "vowels": "ি",
        }.items()
    },
    **{
        f"line-of-{name}.txt": partial(_text, sign * (900_000 // len(sign)), 1, "ভিশন")
        for name, sign in {
            "dashes": "-",
            "bars": "| ",
            "colons": "ক: ",
            "dots": ". ",
            "blanks": "ক  ",
            "digits": "১",
            "bijoy": "Avwg ",
            "latin": "a",
            "words": "সেবা ",
            "titles": "সেবার নাম ",
            "brackets": "[(",
            "numbers": "১.",
            "signs": "#",
        }.items()
    },
    "loose.txt": lambda: _text("কোনো ঘরের কথা নয়", 9_000, f"{_HEADER}\n{_ROW}"),
    "bars.txt": lambda: _text("| ক | খ |", 40_000, "| সেবার নাম | সময় |\n|---|---|"),
    "aligned.txt": lambda: _text("ক    খ    গ    ঘ", 25_000),
    "one-cell-a-line.txt": lambda: _text(
        "\n".join(_ROW.split("\t")), 10_000, "\n".join(_HEADER.split("\t"))
    ),
    "bijoy.txt": lambda: ("Avwg evsjvq †Kvb †mev ¯^vÿi " * 30_000).encode("cp1252"),
}
