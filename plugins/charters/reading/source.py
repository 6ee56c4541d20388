"""Reads one content file into plain text, lists and mappings that remember their lines.

Knows the format (UTF-8, front matter, a small part of YAML), not what the fields mean.
Every scalar stays text, so ``01716420460``, ``no`` and ``2022-06-20`` arrive as typed.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path
from typing import Final

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from ...words import reason_of
from ..bengali import is_normal, normalise
from ..keys import depth
from ..problems.problem import Findings, Problem
from .office_file import OfficeFile

try:
    from yaml import CBaseLoader as Loader
except ImportError:  # PyYAML built without libyaml: the same events, more slowly
    from yaml import BaseLoader as Loader  # type: ignore[assignment]

MAX_BYTES: Final = 256_000
MAX_DATA_BYTES: Final = 16_000_000  # what is kept of a whole country grows for years
MOST_PROBLEMS: Final = 50  # of one file's text; one so broken is not read to its end
MAX_DEPTH: Final = depth(OfficeFile)  # services → citizen → row → field

Location = tuple[str | int, ...]
Value = str | list["Value"] | dict[str, "Value"]

FENCE: Final = "---"
BEGINS: Final = "name: …"  # the first field
_CONFLICT_MARKS: Final = ("<<<<<<<", ">>>>>>>")
_CONFLICT: Final = re.compile(rf"^(?:{'|'.join(_CONFLICT_MARKS)})(?: |$)", re.MULTILINE)
_INDENT_WITH_TAB: Final = re.compile(r" *\t")
_CURLY: Final = re.compile(r":\s+[“”‘’]")
_TAG_PREFIX: Final = "tag:yaml.org,2002:"  # what libyaml makes of the `!!` that was written
_ODD_BLANK: Final = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_BLANK: Final = f"(?:[ \t]|{_ODD_BLANK.pattern})"
_KEY: Final = rf"""["']?[a-z0-9_-]+["']?{_BLANK}*:{_BLANK}+"""
# A line up to its value, and what stands in brackets.
_FRAME: Final = re.compile(rf"^{_BLANK}*(?:-{_BLANK}+)*(?:{_KEY})?(?:[\[{{].*)?", re.MULTILINE)
_PLAIN_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
# What begins behind a value on its line. A note has two blanks before its sign and one behind it.
_COMMENT: Final = re.compile(r"[ \t]+(?P<text>#.*)")
_NOTE: Final = re.compile(r"(?: {2,}|\t+ *)#(?:\s|$)")
# A line of a data file that is neither blank, a comment nor the mark of a document's beginning.
_ENTRY: Final = re.compile(rf"^(?!{FENCE}[ \t]*(?:#|$))[ \t]*[^#\s]", re.MULTILINE)
# A second beginning of fields: what no prose has.
_AGAIN: Final = re.compile(
    rf"^{FENCE}[ \t]*\n(?=name:[ \t])|^(?:officers|services):[ \t]*\n[ \t]+[a-z][a-z0-9-]*:",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Source:
    """The fields and the prose of one file. ``lines`` tells where each field stands.

    ``hidden`` are the comments that stand where a value should.
    """

    path: str
    fields: Mapping[str, Value]
    lines: Mapping[Location, int]
    body: str
    hidden: Mapping[Location, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Raw:
    """A file as it lies on the disk: its name in messages, its first bytes, its whole size.

    ``data`` holds everything unless the file is larger than any content may be, or could not be
    read; then ``trouble`` tells why.
    """

    path: str
    data: bytes
    size: int
    trouble: str = ""


class Unreadable(Exception):  # noqa: N818 - it ends the reading of one file, not the program
    """The file cannot be read any further; its problems are already collected."""


def read_raw(file: Path, path: str, most: int = MAX_BYTES) -> Raw:
    """The bytes of ``file``, called ``path`` in messages; just more than ``most`` of a larger."""
    try:
        with file.open("rb") as stream:
            return Raw(path, stream.read(most + 1), os.fstat(stream.fileno()).st_size)
    except OSError as error:
        return Raw(path, b"", 0, reason_of(error))


def read_office_source(file: Path, path: str, problems: list[Problem]) -> Source:
    """The front matter and the prose of the Markdown file ``file``, called ``path`` in messages.

    Adds what is wrong to ``problems``; raises `Unreadable` where nothing can be kept.
    """
    return office_source(read_raw(file, path), problems)


def office_source(raw: Raw, problems: list[Problem]) -> Source:
    """Likewise of a file whose bytes are at hand."""
    text = _read_text(raw, problems)
    front, body = _split(text, raw.path, problems)
    if body and (again := _AGAIN.search(body)):
        number = front.count("\n") + body.count("\n", 0, again.start()) + 3
        at_line(raw.path, number, problems).add("front-matter-twice", ())
        raise Unreadable
    return _read_yaml(front, raw.path, problems, first_line=2, depth=MAX_DEPTH, body=body)


def read_data_source(  # noqa: PLR0913 - by name
    file: Path,
    path: str,
    problems: list[Problem],
    *,
    depth: int,
    may_be_empty: bool = False,
    begins: str = BEGINS,
) -> Source:
    """The mapping in the YAML file ``file``, nested at most ``depth`` deep.

    One that ``may_be_empty`` need hold nothing but a comment. To an editor who has written nothing,
    or no field, it is said how such a file ``begins``.
    """
    raw = read_raw(file, path, MAX_DATA_BYTES)
    return data_source(raw, problems, depth=depth, may_be_empty=may_be_empty, begins=begins)


def data_source(
    raw: Raw,
    problems: list[Problem],
    *,
    depth: int,
    may_be_empty: bool = False,
    begins: str = BEGINS,
) -> Source:
    """Likewise of a file whose bytes are at hand."""
    found = Findings(raw.path, {}, problems)
    if not (raw.trouble or raw.data.strip()):
        found.add("empty-data", (), begins=begins)
        raise Unreadable
    text = _read_text(raw, problems, MAX_DATA_BYTES)
    if not _ENTRY.search(text):
        if may_be_empty:
            return Source(raw.path, {}, {}, "")
        found.add("empty-data", (), begins=begins)
        raise Unreadable
    return _read_yaml(text, raw.path, problems, first_line=1, depth=depth, begins=begins)


def _read_text(raw: Raw, problems: list[Problem], most: int = MAX_BYTES) -> str:
    path = raw.path
    found = Findings(path, {}, problems)
    if raw.trouble:
        found.add("unreadable", (), reason=raw.trouble)
        raise Unreadable
    if raw.size > most:
        found.add("too-large", (), size=ceil(raw.size / 1000), limit=most // 1000)
        raise Unreadable
    if not raw.data.strip():
        found.add("empty-file", ())
        raise Unreadable
    text = _decode(raw.data, path, problems).replace("\r\n", "\n").replace("\r", "\n")
    is_marked = any(mark in text for mark in _CONFLICT_MARKS)
    if is_marked and (conflict := _CONFLICT.search(text)):
        number = text.count("\n", 0, conflict.start()) + 1
        at_line(path, number, problems).add("conflict-marker", ())
        raise Unreadable
    _refuse_characters(text, path, problems)
    _report_encoding(text, path, problems)
    return text


def _report_encoding(text: str, path: str, problems: list[Problem]) -> None:
    """The reader takes both encodings of a letter; other programs find only the one they know."""
    if is_normal(text):
        return
    lines = enumerate(text.split("\n"), start=1)
    others = [(number, line) for number, line in lines if not is_normal(line)]
    number, line = others[0]
    word = next(word for word in line.split() if not is_normal(word))
    at_line(path, number, problems).add("W-not-nfc", (), found=word, count=len(others))


def _refuse_characters(text: str, path: str, problems: list[Problem]) -> None:
    if not forbidden_characters(text):
        return
    start = len(problems)
    for number, line in enumerate(text.split("\n"), start=1):
        found = at_line(path, number, problems)
        for character in sorted(forbidden_characters(line)):
            found.add(_code_of(character), (), found=code_point(character))
        if len(problems) - start >= MOST_PROBLEMS:
            found.add("too-many-problems", ())
            break
    raise Unreadable


def _decode(raw: bytes, path: str, problems: list[Problem]) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in raw[:2]:
        Findings(path, {}, problems).add("not-utf8", (), found="UTF-16")
        raise Unreadable
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        number = raw.count(b"\n", 0, error.start) + 1
        byte = f"0x{raw[error.start]:02X}"
        at_line(path, number, problems).add("not-utf8", (), found=byte)
        raise Unreadable from None


def at_line(path: str, number: int, problems: list[Problem]) -> Findings:
    """Findings that stand at one line whatever their field."""
    return Findings(path, {(): number}, problems)


def forbidden_characters(text: str) -> set[str]:
    """Characters no content may hold: controls, bidirectional overrides, invisible signs.

    ZWJ and ZWNJ are part of Bengali spelling and therefore allowed, as are tab and line feed.
    """
    return {c for c in set(_UNUSUAL.findall(text)) if _is_forbidden(c)}


def _is_forbidden(character: str) -> bool:
    is_unseen = unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    return is_unseen or character == _LOST


def _code_of(character: str) -> str:
    return "character-lost" if character == _LOST else "character"


_LOST: Final = "\ufffd"  # what a program writes for letters that it could not read
# Nearly all text is printable ASCII and Bengali; only the rest is looked up sign by sign.
_BENGALI: Final = "".join(c for c in map(chr, range(0x980, 0xA00)) if not _is_forbidden(c))
_UNUSUAL: Final = re.compile(f"[^\t\n -~\u200c\u200d{_BENGALI}]")


def code_point(character: str) -> str:
    """``U+202E`` and its Unicode name where it has one."""
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".strip()


def _split(text: str, path: str, problems: list[Problem]) -> tuple[str, str]:
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        Findings(path, {}, problems).add("no-front-matter", ())
        raise Unreadable
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            return "\n".join(lines[1:number]) + "\n", "\n".join(lines[number + 1 :])
    Findings(path, {}, problems).add("unclosed-front-matter", ())
    raise Unreadable


def _read_yaml(  # noqa: PLR0913 - by name
    text: str,
    path: str,
    problems: list[Problem],
    *,
    first_line: int,
    depth: int,
    body: str = "",
    begins: str = BEGINS,
) -> Source:
    builder = _Builder(path, problems, first_line, depth)
    text = normalise(with_plain_blanks(text))
    try:
        value = builder.build(text)
    except yaml.YAMLError as error:
        code, line = _syntax_problem(error, text)
        at_line(path, first_line + line, problems).add(code, ())
        raise Unreadable from None
    if not isinstance(value, dict):
        at_line(path, first_line, problems).add("not-a-mapping", (), begins=begins)
        raise Unreadable
    found = Findings(path, builder.lines, problems)
    for loc, text in builder.cut.items():
        found.add("W-text-hidden", loc, found=text)
    return Source(path, value, builder.lines, body, builder.hidden)


def with_plain_blanks(front: str) -> str:
    """YAML as it looks: no-break and wide spaces around the format's marks are blanks.

    Every sign keeps its place.
    """
    if not _ODD_BLANK.search(front):
        return front
    return _FRAME.sub(lambda found: _ODD_BLANK.sub(" ", found[0]), front)


def _syntax_problem(error: yaml.YAMLError, text: str) -> tuple[str, int]:
    """The code that tells an editor most, and the line (from 0) where the slip begins."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return "yaml-syntax", 0
    context = error.context or ""
    began = error.context_mark.line if error.context_mark else error.problem_mark.line
    line = error.problem_mark.line
    if "quoted scalar" in context:
        return "yaml-quote", began
    if "flow" in context:
        return ("yaml-comma", line) if _lacks_comma(error, text) else ("yaml-bracket", began)
    if "simple key" in context:
        return "yaml-no-colon", began
    code = "yaml-syntax"
    if _CURLY.search(_line_of(text, line)):
        code = "yaml-curly"
    elif "mapping values" in (error.problem or ""):
        code = "yaml-colon"
    elif _INDENT_WITH_TAB.match(_line_of(text, line)):
        code = "yaml-tab"
    return code, line


def _line_of(text: str, number: int) -> str:
    """Nothing behind the last line, where the end of a text without a line end is marked."""
    return "".join(text.split("\n")[number : number + 1])


def _lacks_comma(error: yaml.MarkedYAMLError, text: str) -> bool:
    """Whether more stands behind a value inside of the brackets, on a line that is still theirs."""
    opened, at = error.context_mark, error.problem_mark
    if not opened or not at:
        return False
    line = _line_of(text, at.line)
    is_within = at.line == opened.line or len(line) - len(line.lstrip()) > opened.column
    return is_within and bool(line[at.column :].strip("]} "))


class _Builder:
    """Turns libyaml's events into values without recursion, so depth cannot exhaust the stack."""

    def __init__(self, path: str, problems: list[Problem], first_line: int, depth: int) -> None:
        self.lines: dict[Location, int] = {}
        self.hidden: dict[Location, str] = {}  # comments that stand where a value should
        self.cut: dict[Location, str] = {}  # likewise, behind a value that may go on there
        self._path = path
        self._problems = problems
        self._first_line = first_line
        self._depth = depth
        self._start = len(problems)
        self._has_escapes = False
        self._commented: list[str] = []  # the text's lines, where any may hold a comment

    def build(self, text: str) -> Value:
        """The one document of the text; raises `Unreadable` where YAML beyond ours was used."""
        self._has_escapes = "\\" in text
        self._commented = [*text.split("\n"), ""] if " #" in text or "\t#" in text else []
        events = yaml.parse(text, Loader=Loader)
        value = self._value(events, next_content(events), ())
        for event in events:
            if isinstance(event, DocumentStartEvent):
                self._add("yaml-document", event, ())
                raise Unreadable
        if len(self._problems) > self._start:
            raise Unreadable
        return value

    def _value(self, events: Iterator[Event], event: Event | None, loc: Location) -> Value:
        if event is None:
            return ""
        if isinstance(event, ScalarEvent):
            return self._scalar(event, loc)
        self._refuse_extras(event, loc)
        match event:
            case MappingStartEvent() | SequenceStartEvent() if len(loc) >= self._depth:
                self._add("too-deep", event, loc, limit=self._depth)
                raise Unreadable
            case MappingStartEvent():
                return self._mapping(events, loc)
            case SequenceStartEvent():
                return self._sequence(events, loc)
        return ""

    def _mapping(self, events: Iterator[Event], loc: Location) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for event in events:
            if isinstance(event, MappingEndEvent):
                break
            if not isinstance(event, ScalarEvent):
                self._refuse_extras(event, loc)
                self._add("yaml-key", event, loc)
                raise Unreadable
            key = self._written(event, loc)
            here = (*loc, key)
            if key == "<<" and not event.style:
                self._add("yaml-merge", event, here)
            elif key in values:
                is_row = bool(loc) and isinstance(loc[-1], int) and key == next(iter(values))
                code = "duplicate-key-row" if is_row else "duplicate-key"
                self._add(code, event, here, first=self.lines[here], key=key)
            self.lines.setdefault(here, self._line(event))
            value = self._value(events, next(events), here)
            values.setdefault(key, value)
        return values

    def _sequence(self, events: Iterator[Event], loc: Location) -> list[Value]:
        values: list[Value] = []
        for event in events:
            if isinstance(event, SequenceEndEvent):
                break
            here = (*loc, len(values))
            self.lines[here] = self._line(event)
            values.append(self._value(events, event, here))
        return values

    def _scalar(self, event: ScalarEvent, loc: Location) -> str:
        text = self._written(event, loc).strip()
        if self._commented and event.style not in {"|", ">"}:
            self._note_comment(event, text, loc)
        if self._has_escapes:
            for character in sorted(forbidden_characters(text)):
                self._add(_code_of(character), event, loc, found=code_point(character))
        return "" if not event.style and text in _PLAIN_NULLS else text

    def _note_comment(self, event: ScalarEvent, text: str, loc: Location) -> None:
        end = event.end_mark
        comment = _COMMENT.fullmatch(self._commented[end.line][end.column :]) if end else None
        if comment is None:
            return
        if not text and not event.style:
            self.hidden[loc] = comment["text"]
        elif not _NOTE.match(comment[0]):
            self.cut[loc] = comment["text"]

    def _written(self, event: ScalarEvent, loc: Location) -> str:
        """The text of a scalar, which is to be text and nothing more.

        An escape between double quotes can bring in what the text itself had not.
        """
        if event.anchor or event.tag:
            self._refuse_extras(event, loc)
        return normalise(event.value) if self._has_escapes else event.value

    def _refuse_extras(self, event: Event, loc: Location) -> None:
        if isinstance(event, AliasEvent):
            self._add("yaml-alias", event, loc, name=event.anchor)
        elif anchor := getattr(event, "anchor", None):
            self._add("yaml-anchor", event, loc, name=anchor)
        if tag := getattr(event, "tag", None):
            self._add("yaml-tag", event, loc, tag=tag.replace(_TAG_PREFIX, "!!"))

    def _add(self, code: str, event: Event, loc: Location, **values: object) -> None:
        lines = {loc: self._line(event)}
        found = Findings(self._path, lines, self._problems)
        found.add(code, loc, **values)
        if len(self._problems) - self._start >= MOST_PROBLEMS:
            found.add("too-many-problems", loc)
            raise Unreadable

    def _line(self, event: Event) -> int:
        return self._first_line + (event.start_mark.line if event.start_mark else 0)


def next_content(events: Iterator[Event]) -> Event | None:
    """The first event that carries content; None for an empty document."""
    content = ScalarEvent | MappingStartEvent | SequenceStartEvent | AliasEvent
    return next((event for event in events if isinstance(event, content)), None)
