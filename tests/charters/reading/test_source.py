"""What editors' programs really write is accepted, and nothing changes on the way in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.charters.directory import Reading
from plugins.charters.model import Office
from plugins.charters.problems.problem import Problem
from plugins.charters.reading.source import (
    MAX_BYTES,
    Source,
    read_data_source,
    read_office_source,
    with_plain_blanks,
)


def accepted(reading: Reading) -> Office:
    assert reading.problems == ()
    assert reading.directory is not None
    return reading.directory.offices[0]


@pytest.mark.parametrize(
    "disguise",
    [
        lambda text: text,
        lambda text: f"\ufeff{text}",
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: text.replace("---\n", "--- \n"),
        lambda text: text.rstrip("\n"),
        lambda text: text.replace("name: ", "# a comment\n\n'name':   ", 1),
        lambda text: text.replace("name: উপজেলা ", "name: >-\n  উপজেলা\n  ", 1),
        lambda text: text.replace("fee: বিনামূল্যে", "fee: বিনামূল্যে  # সব সেবায়", 1),
    ],
    ids=[
        "plain",
        "bom",
        "crlf",
        "bom+crlf",
        "cr",
        "blank",
        "no-end",
        "quoted",
        "folded",
        "comment",
    ],
)
def test_the_habits_of_text_editors_change_nothing(
    disguise: Callable[[str], str],
    read_office: Callable[..., Reading],
    office_text: Callable[..., str],
) -> None:
    """Byte order mark, line ends, quoted keys, comments and folding lead to one office."""
    plain = accepted(read_office(office_text()))
    assert accepted(read_office(disguise(office_text()))) == plain


@pytest.mark.parametrize(
    "text",
    [
        *("no", "yes", "on", "true", "NO", "1_000", "10:20", "12:30:45", "0x1F", "0o17", "1e3"),
        *("01700000468", "2022-06-20", "2022-02-30", ".inf", "=", "৩", "007", "9" * 40, "1.10"),
        *("ক্\u200dষ", "র\u200c্য", "a<1>&c", "=cmd()", "-1", "a:b", "c:\\new", "50%", "a#b", "~x"),
    ],
)
def test_every_scalar_arrives_as_typed(
    text: str, read_office: Callable[..., Reading], office_text: Callable[..., str]
) -> None:
    """Nothing is taken for a number, a date, a truth or a template."""
    healthy = office_text(department="PLAIN")
    assert accepted(read_office(healthy.replace("PLAIN", text))).department == text


@pytest.mark.parametrize("text", ["{{7*191}}", "{% raw %}", "null", "~", "# x", "a: b", "- a"])
def test_a_quoted_scalar_arrives_as_typed(
    text: str, read_office: Callable[..., Reading], office_text: Callable[..., str]
) -> None:
    """Quotation marks make words of what would be YAML."""
    healthy = office_text(department="PLAIN")
    assert accepted(read_office(healthy.replace("PLAIN", f"'{text}'"))).department == text


@pytest.mark.parametrize(
    ("field", "text", "dial"),
    [
        ("phone", "01700000460", "+8801700000460"),
        ("phone", "01700000468", "+8801700000468"),
        ("mobile", "০১৭০০০০০৪৬০", "+8801700000460"),
    ],
)
def test_a_telephone_of_octal_digits_stays_a_telephone(
    field: str,
    text: str,
    dial: str,
    read_office: Callable[..., Reading],
    office_text: Callable[..., str],
) -> None:
    """YAML 1.1 would read 01700000460 as a number in base eight."""
    healthy = office_text().replace("    phone: 01700-000468\n", f"    {field}: {text}\n")
    (phone,) = accepted(read_office(healthy)).officers[0].phones
    assert (phone.text, phone.dial) == (text, dial)


@pytest.mark.parametrize("written", ["2026-10-20", "২০২৬-১০-২০", "'2026-10-20'"])
def test_a_date_is_read_in_both_digits(
    written: str, read_office: Callable[..., Reading], office_text: Callable[..., str]
) -> None:
    """Bengali or English digits, quoted or bare."""
    office = accepted(read_office(office_text().replace("'2026-10-20'", written)))
    assert str(office.approved) == "2026-10-20"


def test_a_block_keeps_its_lines(
    read_office: Callable[..., Reading], office_text: Callable[..., str]
) -> None:
    """A cell may have several lines; only the last line break is dropped."""
    text = office_text().replace("documents: আবেদনপত্র", "documents: |\n    ১. আবেদনপত্র\n    ২. ছবি")
    (service,) = accepted(read_office(text)).services
    assert service.documents == "১. আবেদনপত্র\n২. ছবি"


def test_the_prose_is_kept_whole(
    read_office: Callable[..., Reading], office_text: Callable[..., str]
) -> None:
    """Rules and fences of Markdown below the front matter are not taken for its end."""
    body = "## বিজ্ঞপ্তি\n\n---\n\n\tকোড\n\n=======\n"
    assert accepted(read_office(office_text(body=f"\n{body}\n"))).body == body.strip()


def test_letters_typed_in_two_ways_are_one(
    read_office: Callable[..., Reading], office_text: Callable[..., str]
) -> None:
    """A name typed with the one-sign য় equals the one typed with য and a dot, but is told of."""
    reading = read_office(office_text(department="বিষ\u09df"))
    assert reading.checked.offices[0].department == "বিষ\u09af\u09bc"
    assert [problem.code for problem in reading.problems] == ["W-not-nfc"]


def test_a_file_of_255_kb_is_read(
    read_office: Callable[..., Reading], office_text: Callable[..., str]
) -> None:
    """The limit is generous: a whole book of notices fits."""
    text = office_text().encode()
    office = accepted(read_office(text.ljust(255_000, b"x")))
    assert len(office.body) == 255_000 - len(text)


def test_a_file_of_exactly_the_limit_is_read(
    read_office: Callable[..., Reading], office_text: Callable[..., str]
) -> None:
    """And one byte more is not, as a bad sample shows."""
    accepted(read_office(office_text().encode().ljust(MAX_BYTES, b"x")))


def test_a_source_knows_the_line_of_every_field(tmp_path: Path) -> None:
    """Fields, rows and officers each have the line on which an editor finds them."""
    text = "---\nname: ক\nofficers:\n  ict:\n    post: খ\nexpectations:\n  - গ\n  - ঘ\n---\nঙ\n"
    (tmp_path / "x.md").write_text(text, "utf-8")
    problems: list[Problem] = []
    assert read_office_source(tmp_path / "x.md", "x.md", problems) == Source(
        path="x.md",
        fields={"name": "ক", "officers": {"ict": {"post": "খ"}}, "expectations": ["গ", "ঘ"]},
        lines={
            ("name",): 2,
            ("officers",): 3,
            ("officers", "ict"): 4,
            ("officers", "ict", "post"): 5,
            ("expectations",): 6,
            ("expectations", 0): 7,
            ("expectations", 1): 8,
        },
        body="ঙ\n",
    )
    assert problems == []


def test_a_data_file_has_no_front_matter(tmp_path: Path) -> None:
    """Its first line is line one, with or without the mark of a document."""
    (tmp_path / "x.yaml").write_text("---\na: {b: [c]}\n", "utf-8")
    source = read_data_source(tmp_path / "x.yaml", "x.yaml", [], depth=3)
    assert (source.fields, source.body) == ({"a": {"b": ["c"]}}, "")
    assert source.lines[("a", "b", 0)] == 2


def test_a_no_break_space_around_a_mark_is_a_blank() -> None:
    """It looks like one; within a value it is what the editor wrote."""
    front = (
        "a:\u00a0x\u00a0y\n\u2003 b :\u3000- z\n"
        "-\u00a0-\u00a0c: \u00a0d\n'e':\u00a0{f:\u00a0g,\u2003h: i}"
    )
    plain = "a: x\u00a0y\n  b : - z\n- - c:  d\n'e': {f: g, h: i}"
    assert with_plain_blanks(front) == plain
