"""The office files of a content folder: found, read, and replaced all together or not at all."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ...charters.directory import Ground, conclude, survey
from ...charters.examination import Examined
from ...charters.model import Office
from ...charters.problems.problem import CharterError, Findings, Problem
from ...charters.reading.fields import closest
from ...charters.reading.office import Home, read_office
from ...charters.reading.source import Raw, Source, Unreadable, office_source, read_raw
from ...charters.reading.tree import OFFICES, OfficePath, Others
from ...files.atomic import sweep, write_beside
from ...files.locks import locked
from ...words import Refusal, reason_of
from ..progress import track
from .messages import MESSAGES

EXAMPLE = "lalmonirhat/patgram"


@dataclass(frozen=True, slots=True)
class Text:
    """A sound office file: its bytes, its source and the office it describes."""

    at: OfficePath
    home: Home
    raw: bytes
    source: Source
    office: Office

    def __str__(self) -> str:
        return self.raw.decode("utf-8-sig")


@dataclass(frozen=True, slots=True)
class Content:
    """A content folder whose places are sound; ``errors`` tell which of its offices are not."""

    ground: Ground
    sound: dict[str, Text]
    errors: tuple[Problem, ...]

    @property
    def offices(self) -> list[OfficePath]:
        return self.ground.tree.offices

    def find(self, wanted: str) -> OfficePath:
        """The office ``district/slug`` or the file of one; nothing outside the folder is either."""
        named = wanted.removesuffix(".md").strip("/")
        path = os.path.abspath(wanted)  # noqa: PTH100 - resolve() would follow links
        for office in self.offices:
            names = (_id(office), office.path.removesuffix(".md"))
            if named in names or os.path.abspath(office.file) == path:  # noqa: PTH100
                return office
        known = [_id(office) for office in self.offices]
        if near := closest(named.split(f"{OFFICES}/")[-1], known):
            raise Refusal(MESSAGES["office-unknown-near"], found=wanted, near=near)
        raise Refusal(MESSAGES["office-unknown"], found=wanted, example=EXAMPLE)

    def text(self, office: OfficePath) -> Text:
        """The office's file; raises `CharterError` where `check` rejects it."""
        if office.path not in self.sound:
            raise CharterError(self.errors_of(office))
        return self.sound[office.path]

    def errors_of(self, office: OfficePath) -> list[Problem]:
        own = {office.path, office.path.rpartition("/")[0]}  # an unknown district is the folder's
        return [problem for problem in self.errors if problem.path in own]


def open_content(root: Path, today: date, what: str, others: Others = ()) -> Content:
    """Every office of the folder; raises `CharterError` where its places cannot be read.

    ``what`` names the reading to whoever waits for it; ``others`` are the paths that are not ours.
    """
    ground = survey(root, others)
    homes = list(ground.offices)
    if not ground.divisions:
        raise CharterError(_errors(ground.tree.problems))
    found = [examined(at, home, read_raw(at.file, at.path)) for at, home in track(homes, what)]
    judged = [Examined(text.office if text else None, findings) for text, findings in found]
    errors = tuple(_errors(conclude(ground, judged, today).problems))
    bad = {problem.path for problem in errors}
    sound = {text.at.path: text for text, _ in found if text and text.at.path not in bad}
    return Content(ground, sound, errors)


def examined(at: OfficePath, home: Home, raw: Raw) -> tuple[Text | None, Findings]:
    problems: list[Problem] = []
    try:
        source = office_source(raw, problems)
    except Unreadable:
        return None, Findings(at.path, {}, problems)
    found = Findings(at.path, source.lines, problems)
    office = read_office(source, at.slug, home, found)
    return (Text(at, home, raw.data, source, office) if office else None), found


def _errors(problems: Iterable[Problem]) -> Iterator[Problem]:
    return (problem for problem in problems if not problem.is_warning)


@dataclass(frozen=True, slots=True)
class Replacement:
    """A new text for an office file."""

    old: Text
    new: str

    @property
    def path(self) -> str:
        return self.old.at.path

    @property
    def file(self) -> Path:
        return self.old.at.file

    def read(self) -> Text:
        """The new text as it will be read in place; raises `CharterError` where it is rejected."""
        data = self.new.encode()
        text, found = examined(self.old.at, self.old.home, Raw(self.path, data, len(data)))
        if text is None:
            raise CharterError(_errors(found.problems))
        return text


def replace_all(replacements: Iterable[Replacement]) -> None:
    """Puts every text in place, or none: each is written beside its file before any is moved."""
    replacements = tuple(replacements)
    for replacement in replacements:
        _refuse_locked(replacement)
    with ExitStack() as stack:
        for folder in {replacement.file.parent for replacement in replacements}:
            sweep(folder)
            stack.enter_context(locked(folder, alone=False))
        written = [(item, _write_beside(item, stack)) for item in replacements]
        done: list[Replacement] = []
        for replacement, file in written:
            try:
                os.replace(file, replacement.file)  # noqa: PTH105 - one call, one moment
            except OSError as error:
                _put_back(done)
                raise _failed(replacement, error) from None
            done.append(replacement)


def _put_back(done: list[Replacement]) -> None:
    for replacement in done:
        replacement.file.write_bytes(replacement.old.raw)


def _refuse_locked(replacement: Replacement) -> None:
    try:
        refuse_read_only(replacement.file, replacement.path)
        raw = replacement.file.read_bytes()
    except OSError as error:
        raise _failed(replacement, error) from None
    if raw != replacement.old.raw:
        raise Refusal(MESSAGES["changed-meanwhile"], path=replacement.path)


def refuse_read_only(file: Path, path: str) -> None:
    """Who took the right to write from a file meant it, though its folder would let us."""
    if not file.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise Refusal(MESSAGES["read-only"], path=path)


def rights_of(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)


def _write_beside(replacement: Replacement, stack: ExitStack) -> Path:
    try:
        return write_beside(
            replacement.file, replacement.new.encode(), stack, rights_of(replacement.file)
        )
    except OSError as error:
        raise _failed(replacement, error) from None


def _failed(replacement: Replacement, error: OSError) -> Refusal:
    reason = reason_of(error)
    return Refusal(MESSAGES["write-failed"], path=replacement.path, reason=reason)


def _id(office: OfficePath) -> str:
    return f"{office.district}/{office.slug}"
