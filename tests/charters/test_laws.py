"""What holds for every input, found out with made-up ones."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.charters.contacts import Email, Phone, Refused, Website
from plugins.charters.directory import Reading, read
from plugins.charters.problems.problem import Problem, report
from plugins.charters.promises import durations, parse_limit, says_when, unknown_number_word
from plugins.charters.reading.source import MAX_BYTES, forbidden_characters
from plugins.words import printable

ReadOffice = Callable[..., Reading]

laws = settings(max_examples=60, derandomize=True)
many = settings(laws, max_examples=300)

YAML = st.text(st.sampled_from("---\n\n  \t:#&*!|>'\"%@`{}[],?abনাম০1\\~<") | st.characters())
FRONT = YAML.map(lambda text: f"---\n{text}\n---\n")
PHONES = st.text(st.sampled_from("0123456789০১২৩৪৫৬৭৮৯+- ()१٣"), max_size=20)
LINE = re.compile(r"[^\n]+:\d+: [^\n]+: [^\n]+; [^\n]+")


@given(st.binary() | YAML.map(str.encode) | FRONT.map(str.encode))
@example(b"\xff\xfe-\x00")
@example(b"---\n? a\n")
@example(b"---\n- " * 5000)
@example(b"---\n%YAML 9.9\n---\na: b\n---\n")
@example(b'---\nname: "\\ud800"\n---\n')
@settings(laws, max_examples=200)
def test_any_bytes_are_an_office_or_problems(reread_office: ReadOffice, raw: bytes) -> None:
    """Never an exception; every problem is one printable line of the grammar."""
    reading = reread_office(raw)
    assert (reading.directory is None) == any(not p.is_warning for p in reading.problems)
    for language in ("bn", "en"):
        for problem in reading.problems:
            line = problem.text(language)
            assert LINE.fullmatch(line)
            assert not forbidden_characters(line)


@given(st.text(max_size=300))
@example("no")
@example("2022-02-30")
@example("\u202eevil")
@example("\u0995\u09cd\u200d\u09b7")
@laws
def test_a_text_survives_or_is_reported(
    reread_office: ReadOffice, office_text: Callable[..., str], text: str
) -> None:
    """Unchanged but for NFC and the blanks around it; else its field is named."""
    reading = reread_office(office_text(vision=text))
    if reading.directory:
        assert reading.directory.offices[0].vision == normalize("NFC", text).strip()
    else:
        assert {problem.field for problem in reading.problems} <= {"vision", "file"}
        assert not text.strip() or forbidden_characters(text)


@given(PHONES)
@many
def test_a_telephone_is_dialled_in_one_form(text: str) -> None:
    """E.164 of Bangladesh in ASCII digits, or a short code; all else is refused."""
    try:
        phone = Phone.parse(text)
    except Refused:
        return
    assert phone.text == text
    assert re.fullmatch(r"\+880[0-9]{7,10}|[0-9]{3,5}", phone.dial)
    assert not phone.is_mobile or phone.is_current


@given(st.text() | st.emails() | st.from_regex(r"\A[a-z.@ -]{1,20}\Z"))
@many
def test_a_mail_address_needs_no_escaping(text: str) -> None:
    """Whatever is accepted may stand in a link as it is."""
    try:
        mail = Email.parse(text)
    except Refused:
        return
    assert re.fullmatch(r"[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+", mail.text)


@given(st.text() | st.from_regex(r"\A(https?://)?[a-z.,:/@ -]{1,20}\Z"))
@many
def test_a_link_is_http_to_a_plain_host(text: str) -> None:
    """No other scheme, no user, no port, no look-alike letters."""
    try:
        website = Website.parse(text)
    except Refused:
        return
    host = r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"
    assert website.url is None or re.fullmatch(rf"(?i:https?)://{host}(/[!-~]*)?", website.url)


@given(st.text(st.sampled_from("০১২৩৯ 19.-/()তিনদিনকার্যবসমাসএকবিশচ") | st.characters()))
@many
def test_any_words_are_a_time_or_not(text: str) -> None:
    """Reading a time cell never fails, and what says when names no unknown number."""
    assert bool(durations(text)) <= says_when(text)
    assert not (durations(text) and unknown_number_word(text))
    try:
        limit = parse_limit(text)
    except Refused:
        return
    assert all(1 <= one.amount <= 365 for one in durations(text))
    assert limit == text or durations(text) == (limit,)


@given(st.text())
@many
def test_a_quoted_value_holds_nothing_invisible(text: str) -> None:
    """On one line, for a terminal and for a CI log."""
    assert not forbidden_characters(printable(text))
    assert len(printable(text).splitlines()) <= 1


@given(st.randoms(use_true_random=False))
@settings(laws, max_examples=10)
def test_the_order_of_files_on_disk_does_not_matter(
    five_charters: Path, today: date, tmp_path_factory: pytest.TempPathFactory, random: object
) -> None:
    """Copies made in any order are read alike, twice."""
    files = sorted(path for path in five_charters.rglob("*") if path.is_file())
    random.shuffle(files)  # type: ignore[attr-defined]
    copy = tmp_path_factory.mktemp("order") / "content"
    for file in files:
        target = copy / file.relative_to(five_charters)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, target)
    assert read(copy, today) == read(copy, today) == read(five_charters, today)


@given(st.permutations(["name", "website", "vision", "mission", "expectations", "signatory"]))
@settings(laws, max_examples=20)
def test_the_order_of_fields_does_not_matter(
    reread_office: ReadOffice, office_text: Callable[..., str], order: list[str]
) -> None:
    """An editor may write the fields in any order."""
    plain = reread_office(office_text())
    blocks = dict.fromkeys(order, "")
    key = ""
    rest = ""
    for line in office_text().removeprefix("---\n").removesuffix("---\n").splitlines(keepends=True):
        key = key if line[0] in " -" else line.partition(":")[0]
        if key in blocks:
            blocks[key] += line
        else:
            rest += line
    assert reread_office(f"---\n{rest}{''.join(blocks.values())}---\n") == plain


@pytest.mark.parametrize(
    "make",
    [
        lambda size: b"x" * size,
        lambda size: b"---\n" + b"a: b\n" * (size // 5),
        lambda size: b"---\n" + b"[" * size + b"\n---\n",
        lambda size: b"---\nvision: " + b"*a " * (size // 3) + b"\n---\n",
        lambda size: b"---\nexpectations: [&a x" + b",*a" * (size // 3) + b"]\n---\n",
        lambda size: b"---\nwebsite: " + b"a." * (size // 2) + b"!\n---\n",
        lambda size: b"---\nwebsite: " + b"a" * size + b"!\n---\n",
        lambda size: b"---\nofficers: {x: {post: x, email: '" + b"a@" * (size // 2) + b"'}}\n---\n",
        lambda size: b"---\n" + b"\0\n" * (size // 2),
        lambda size: b"---\nname: " + b"\xe0\xa6\x95" * (size // 3) + b"\n---\n",
    ],
    ids=["prose", "keys", "brackets", "stars", "aliases", "labels", "label", "mail", "nul", "cell"],
)
def test_the_largest_file_is_refused_in_time(
    make: Callable[[int], bytes], reread_office: ReadOffice
) -> None:
    """No pattern takes time that grows faster than the file."""
    reading = reread_office(make(MAX_BYTES - 100))
    assert reading.directory is None
    assert isinstance(reading.problems[0], Problem)
    assert report(reading.problems)
