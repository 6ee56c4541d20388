"""Files that are no charter: one clear message each, and nothing written."""

from __future__ import annotations

import os
import zipfile
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import pytest

from plugins.charters.problems.problem import CharterError
from plugins.commands.importing import Imported, import_charter, put
from plugins.commands.importing.documents import limits
from plugins.words import Refusal, printable

Import = Callable[..., Imported]

HEADER = "ক্রমিক\tসেবার নাম\tসেবামূল্য\tসময়সীমা\tদায়িত্বপ্রাপ্ত কর্মকর্তা"
ROW = "১\tতথ্য প্রদান\tবিনামূল্যে\t৩ দিন\tসহকারী প্রোগ্রামার ফোন: ০১৭০০-০০০০০১"
CHARTER = f"{HEADER}\n{ROW}\n"
DAMAGED = "'{}' ফাইলটি ভাঙা বা অসম্পূর্ণ; আবার নামিয়ে বা নতুন করে সংরক্ষণ করে দিন"
HOSTILE = (
    "'{}' দলিলের ভিতরে এমন কিছু আছে যা চার্টারে থাকে না (বাইরের সংজ্ঞা বা ফুলে-ওঠা তথ্য); "
    "চার্টারের লেখা নতুন দলিলে বসিয়ে দিন"
)
OLD = (
    "'{}' পুরোনো Word বা Excel ফাইল, অথবা পাসওয়ার্ড দেওয়া; খুলে DOCX বা XLSX আকারে, "
    "পাসওয়ার্ড ছাড়া সংরক্ষণ করে সেটি দিন"
)
BINARY = "'{}' লেখা বা চেনা দলিল নয়; DOCX, XLSX, CSV, HTML, PDF অথবা লেখা (.txt) দিন"
ENCODING = "'{}' ফাইলের লেখার সংকেত চেনা গেল না; UTF-8 এ সংরক্ষণ করে আবার দিন"
EMPTY = "'{}' ফাইলে কোনো লেখা নেই; চার্টারের লেখা আছে এমন ফাইল দিন"
OTHER = "'{}' এই ধরনের দলিল পড়া যায় না; DOCX, XLSX অথবা PDF আকারে সংরক্ষণ করে সেটি দিন"
TOO_MUCH = "'{}' ফাইলে চার্টারের তুলনায় অনেক বেশি লেখা; শুধু চার্টারের অংশটি আলাদা ফাইলে রেখে সেটি দিন"
SCANNED = "'{}' শুধু ছবি, ভিতরে লেখা নেই; মূল DOCX ফাইলটি দিন, না থাকলে লেখাটি টাইপ করে .txt ফাইলে দিন"

BYTES = {
    "empty.txt": (b"", EMPTY),
    "blank.txt": (b" \n\t\n--\n", EMPTY),
    "binary.txt": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", BINARY),
    "latin.txt": ("Œuvre complète à Noël".encode("cp1252"), ENCODING),
    "broken.txt": (b"\xff\xfe\x00", ENCODING),
    "undefined.txt": (b"\x81\x8d\x8f", ENCODING),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, OLD),
    "rich.rtf": (rb"{\rtf1 charter}", OTHER),
    "cut.docx": (b"PK\x03\x04 cut", DAMAGED),
    "cut.pdf": (b"%PDF-1.7 cut", DAMAGED),
    "nothing.html": (b"<!DOCTYPE html><script>alert(1)</script>", EMPTY),
}


def said(refusal: pytest.ExceptionInfo[Refusal]) -> str:
    return refusal.value.text("bn")


@pytest.mark.parametrize("name", BYTES)
def test_a_file_that_holds_no_charter(tmp_path: Path, import_file: Import, name: str) -> None:
    """What is wrong, and which kind of file to give instead."""
    content, message = BYTES[name]
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Refusal) as refusal:
        import_file(tmp_path / name)
    assert said(refusal) == message.format(name)


def test_no_file(tmp_path: Path, import_file: Import) -> None:
    """A name that is none, a folder, and a file that may not be read."""
    with pytest.raises(Refusal) as refusal:
        import_file(tmp_path / ("x" * 300))
    assert refusal.value.text("en") == (
        f"'{printable(str(tmp_path / ('x' * 300)))}' cannot be opened (File name too long); "
        "check its permissions"
    )
    with pytest.raises(Refusal) as refusal:
        import_file(tmp_path / "none.txt")
    assert said(refusal) == f"'{tmp_path / 'none.txt'}' নামে ফাইল নেই; চার্টারের ফাইলটির ঠিক নাম লিখুন"
    with pytest.raises(Refusal) as refusal:
        import_file(tmp_path)
    assert said(refusal) == f"'{tmp_path}' ফাইল নয়; চার্টারের একটি ফাইলের নাম লিখুন"
    with pytest.raises(Refusal) as refusal:
        import_file(Path("/proc/self/mem/none"))
    assert said(refusal).startswith("'/proc/self/mem/none' নামে ফাইল নেই")


def test_a_huge_file(tmp_path: Path, import_file: Import) -> None:
    """Its size is looked at before it is opened."""
    file = tmp_path / "huge.txt"
    with file.open("wb") as stream:
        stream.truncate(20_000_001)
    with pytest.raises(Refusal) as refusal:
        import_file(file)
    assert said(refusal) == (
        "'huge.txt' ফাইলটি ২১ মেগাবাইট; ২০ মেগাবাইটের মধ্যে রাখুন, ছবি বাদ দিয়ে আবার সংরক্ষণ করুন"
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("cells.txt", CHARTER + "\t" * 100_001),
        ("words.txt", CHARTER + "ক" * 1_000_001),
        ("word.txt", CHARTER + "ক" * 10_001),
        ("rows.txt", CHARTER + (ROW + "\t" * 100 + "\n") * 1_000),
        ("cells.html", "<table>" + "<td colspan=100>ক" * 1_100 + "</table>"),
    ],
)
def test_more_than_any_charter_holds(
    tmp_path: Path, import_file: Import, name: str, text: str
) -> None:
    """Declined before it fills the memory, or the file of the office."""
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(Refusal) as refusal:
        import_file(tmp_path / name)
    assert said(refusal) == TOO_MUCH.format(name)


@pytest.fixture
def word(tmp_path: Path) -> Callable[[str, bytes], Path]:
    """A DOCX with one part replaced or added."""

    def made(part: str, content: bytes) -> Path:
        document = docx.Document()
        document.add_paragraph("চার্টার")
        document.save(str(tmp_path / "whole.docx"))
        with (
            zipfile.ZipFile(tmp_path / "whole.docx") as whole,
            zipfile.ZipFile(tmp_path / "made.docx", "w", zipfile.ZIP_DEFLATED) as copy,
        ):
            for name in whole.namelist():
                copy.writestr(name, content if name == part else whole.read(name))
            if part not in whole.namelist():
                copy.writestr(part, content)
        return tmp_path / "made.docx"

    return made


ENTITIES = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>'


@pytest.mark.parametrize(
    ("part", "content", "message"),
    [
        ("word/document.xml", ENTITIES, HOSTILE),
        ("word/document.xml", ENTITIES.decode().encode("utf-16"), HOSTILE),
        ("word/media/bomb.bin", bytes(61_000_000), HOSTILE),
        ("word/document.xml", b"<w:document>cut", DAMAGED),
        ("word/document.xml", b"<document>" * 100_000 + b"</document>" * 100_000, HOSTILE),
    ],
    ids=["entity", "entity in UTF-16", "bomb", "cut", "deep"],
)
def test_a_hostile_document(
    import_file: Import, word: Callable[[str, bytes], Path], part: str, content: bytes, message: str
) -> None:
    """No entity is resolved, no bomb unpacked, no depth followed."""
    with pytest.raises(Refusal) as refusal:
        import_file(word(part, content))
    assert said(refusal) == message.format("made.docx")


def test_archives_that_are_no_office_document(tmp_path: Path, import_file: Import) -> None:
    """An ODT or any other archive, one of thousands of parts, one with a password."""
    with zipfile.ZipFile(tmp_path / "text.odt", "w") as archive:
        archive.writestr("content.xml", "<office/>")
    with zipfile.ZipFile(tmp_path / "many.docx", "w") as archive:
        for number in range(limits.MAX_PARTS + 1):
            archive.writestr(str(number), b"")
    locked = bytearray((tmp_path / "text.odt").read_bytes())
    locked[locked.index(b"PK\x01\x02") + 8] |= 1  # the directory says that the part is encrypted
    (tmp_path / "locked.docx").write_bytes(locked)
    for name, message in (
        ("text.odt", OTHER),
        ("many.docx", HOSTILE),
        ("locked.docx", "'{}' পাসওয়ার্ড দিয়ে বন্ধ; পাসওয়ার্ড ছাড়া সংরক্ষণ করে আবার দিন"),
    ):
        with pytest.raises(Refusal) as refusal:
            import_file(tmp_path / name)
        assert said(refusal) == message.format(name)


def pdf(content: bytes = b"", extra: bytes = b"", dictionary: bytes = b"", pages: int = 1) -> bytes:
    """A PDF whose pages are all alike, put together by hand."""
    kids = b" ".join(b"%d 0 R" % (number + 4) for number in range(pages))
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 3 0 R"
        b"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
    )
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[" + kids + b"]/Count %d>>" % pages,
        b"<<" + dictionary + b"/Length %d>>stream\n" % len(content) + content + b"\nendstream\n",
        *[page] * pages,
    ]
    body, starts = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        starts.append(len(body))
        body += b"%d 0 obj" % number + part + b"endobj\n"
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1) + table
    trailer = b"trailer<</Root 1 0 R/Size 65" + extra + b">>\nstartxref\n%d\n%%%%EOF" % len(body)
    return body + table + trailer


LOCK = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(%b)/U(%b)>>/ID[(a)(a)]" % (b"o" * 32, b"u" * 32)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (pdf(b"0 0 100 100 re f"), SCANNED),
        (pdf(zlib.compress(bytes(61_000_000)), dictionary=b"/Filter/FlateDecode"), HOSTILE),
        (pdf(extra=LOCK), "'{}' পাসওয়ার্ড দিয়ে বন্ধ; পাসওয়ার্ড ছাড়া সংরক্ষণ করে আবার দিন"),
        (
            pdf(b"BT /F 12 Tf 9 9 Td (\x01\x02\x03) Tj ET"),
            "'{}' থেকে বাংলা অক্ষর ঠিকমতো তোলা যায় না; মূল DOCX ফাইলটি দিন",
        ),
        (pdf(pages=61), TOO_MUCH),
    ],
    ids=["scanned", "bomb", "locked", "no letters", "pages"],
)
def test_a_pdf_that_cannot_be_read(
    tmp_path: Path, import_file: Import, content: bytes, message: str
) -> None:
    """A scan, a lock, a bomb and glyphs without letters are told apart."""
    (tmp_path / "charter.pdf").write_bytes(content)
    with pytest.raises(Refusal) as refusal:
        import_file(tmp_path / "charter.pdf")
    assert said(refusal) == message.format("charter.pdf")


def test_a_page_of_great_depth(tmp_path: Path, import_file: Import) -> None:
    """Thousands of open elements are walked; more, and the time to read them is not spent."""
    rows = (line.replace("\t", "<td>") for line in CHARTER.strip().split("\n"))
    table = "<table>" + "".join(f"<tr><td>{row}" for row in rows) + "</table>"
    file = tmp_path / "deep.html"
    file.write_text("<div>" * 4_000 + table + "<p>" * 9_000, "utf-8")
    assert [service.name for service in import_file(file).office.services] == ["তথ্য প্রদান"]
    file.write_text("<div>" * 300_000 + table, "utf-8")
    with pytest.raises(Refusal) as refusal:
        import_file(file)
    assert said(refusal) == TOO_MUCH.format("deep.html")


@pytest.mark.parametrize(
    ("office", "place", "message"),
    [
        ("rangpur", "", "'rangpur' কার্যালয়ের ঠিকানা নয়; জেলা/উপজেলা আকারে লিখুন, যেমন rangpur/sadar"),
        ("../x", "", "'../x' কার্যালয়ের ঠিকানা নয়; জেলা/উপজেলা আকারে লিখুন, যেমন rangpur/sadar"),
        ("rangpu/sadar", "", "places.yaml-এ 'rangpu' নামে জেলা নেই; এগুলোর একটি লিখুন: rangpur"),
        (
            "rangpur/sadr",
            "",
            (
                "রংপুর জেলায় 'sadr' নামে উপজেলা নেই; --office এ ঠিক উপজেলা লিখুন (sadar), "
                "অথবা কার্যালয়টি কোথায় তা --place দিয়ে লিখুন (উপজেলা বা district)"
            ),
        ),
        (
            "rangpur/sadar-ict",
            "pirganj",
            (
                "রংপুর জেলায় 'pirganj' নামে উপজেলা নেই; --office এ ঠিক উপজেলা লিখুন (pirgonj), "
                "অথবা কার্যালয়টি কোথায় তা --place দিয়ে লিখুন (উপজেলা বা district)"
            ),
        ),
    ],
)
def test_an_office_that_is_nowhere(
    tmp_path: Path, import_file: Import, office: str, place: str, message: str
) -> None:
    """The place must be known; a slip is answered with what was probably meant."""
    with pytest.raises(Refusal) as refusal:
        import_file(tmp_path / "unread.txt", office, place=place)
    assert said(refusal) == message


RESERVED = "the name '{}' is reserved; choose another, like sadar-2"
NO_OFFICE = "'{}' does not name an office; write district/upazila, like rangpur/sadar"


@pytest.mark.parametrize(
    ("office", "message"),
    [
        *((f"rangpur/{slug}", RESERVED) for slug in ("index", "con", "aux", "nul", "com1", "lpt1")),
        ("con/sadar", RESERVED),
        *((f"rangpur/{slug}", NO_OFFICE) for slug in ("Sadar", "CON", "..", ".", "", "a.b", "a/b")),
        *(
            (f"rangpur/{slug}", NO_OFFICE)
            for slug in ("sadar.md", "x" * 65, "\udcff", "a\nb", "-rf")
        ),
        ("Rangpur/sadar", NO_OFFICE),
        ("/sadar", NO_OFFICE),
    ],
    ids=ascii,
)
def test_what_check_would_refuse_is_refused_at_once(
    tmp_path: Path, import_file: Import, office: str, message: str
) -> None:
    """Before the charter is read, also where its place is told."""
    for place in ("", "sadar"):
        with pytest.raises(Refusal) as refusal:
            import_file(tmp_path / "unread.txt", office, place=place)
        assert refusal.value.text("en") == message.format(printable(office))


@pytest.mark.parametrize(
    ("office", "place", "written"),
    [
        (
            "rangpur/sadar-fisheries",
            "",
            "place: sadar  # দেখে নিন: ফাইলের নাম থেকে ধরা হয়েছে; কার্যালয়টি এই উপজেলার কি না দেখুন",
        ),
        ("rangpur/fisheries", "sadar", "place: sadar"),
        ("rangpur/zila", "district", "place: district"),
        (
            "rangpur-division/ict",
            "",
            (
                "name: বিভাগীয় কার্যালয়, রংপুর  # দেখে নিন: উৎসে কার্যালয়ের নাম নেই, ফাইলের ঠিকানা থেকে লেখা; "
                "সাইনবোর্ড বা প্যাডের নামটি লিখুন"
            ),
        ),
    ],
)
def test_an_office_not_named_after_its_upazila(
    import_text: Import, office: str, place: str, written: str
) -> None:
    """Its file says where it is."""
    assert written in import_text(CHARTER, office, place=place).text.splitlines()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "the file does not exist; put it back under this name"),
        ("divisions: []", "the required field is empty; write its value"),
        ("divisions: [", "a bracket '[' or '{' is not closed; close it, or put the value in ' '"),
    ],
)
def test_broken_places(tmp_path: Path, content: str | None, message: str) -> None:
    """Places that cannot be read are told as ``invoke check`` tells them."""
    if content:
        (tmp_path / "places.yaml").write_text(content, "utf-8")
    with pytest.raises(CharterError) as error:
        import_charter(tmp_path / "x", "rangpur/sadar", tmp_path, date(2026, 11, 2))
    assert str(error.value).splitlines()[0].endswith(f": {message}")


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    """Never over another unless told; a folder that takes no file is told, and left clean."""
    target = tmp_path / "new" / "sadar.md"
    put("প্রথম", target, name="sadar.md", force=False)
    with pytest.raises(Refusal) as refusal:
        put("দ্বিতীয়", target, name="sadar.md", force=False)
    assert said(refusal) == (
        "sadar.md আগে থেকেই আছে, তাই কিছু লেখা হয়নি; বদলে দিতে চাইলে --force যোগ করুন"
    )
    assert target.read_text("utf-8") == "প্রথম"
    put("দ্বিতীয়", target, name="sadar.md", force=True)
    assert target.read_text("utf-8") == "দ্বিতীয়"
    (tmp_path / "taken.md").mkdir()
    with pytest.raises(Refusal) as refusal:
        put("তৃতীয়", tmp_path / "taken.md", name="taken.md", force=True)
    reason = os.strerror(21)
    assert said(refusal) == (
        f"taken.md লেখা গেল না ({reason}); ফোল্ডারে লেখার অনুমতি ও জায়গা আছে কি না দেখুন"
    )
    with pytest.raises(Refusal) as refusal:
        put("তৃতীয়", tmp_path / ("x" * 300), name="x", force=False)
    assert "(File name too long)" in said(refusal)
    assert sorted(file.name for file in tmp_path.rglob("*")) == ["new", "sadar.md", "taken.md"]


@pytest.mark.parametrize(
    ("office", "place", "message"),
    [
        (
            "rangpr-division/ict",
            "",
            "no district 'rangpr-division' in places.yaml; write one of: rangpur-division",
        ),
        (
            "rangpur-division/ict",
            "patgram",
            (
                "'patgram' does not go with this folder; write division, or move the file to "
                "content/offices/lalmonirhat/"
            ),
        ),
    ],
)
def test_a_place_above_a_district(
    import_text: Import, office: str, place: str, message: str
) -> None:
    """The folder is told, or what goes with it."""
    with pytest.raises(Refusal) as refusal:
        import_text(CHARTER, office, place=place)
    assert refusal.value.text("en") == message


def test_an_unknown_folder_is_answered_with_all(import_text: Import) -> None:
    """The nation, the divisions and the districts, as they follow each other."""
    with pytest.raises(Refusal) as refusal:
        import_text(CHARTER, "ministry/land")
    _, known = refusal.value.text("en").split("write one of: ")
    assert known.split(", ")[0] == "national"
    assert known.split(", ")[1].endswith("-division")
    assert "bagerhat" in known.split(", ")
