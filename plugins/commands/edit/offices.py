"""The office files of a content folder: found, read, and replaced all together or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ...charters.directory import Survey, conclude, survey_places
from ...charters.examination import Examined, examine_text, without_weaknesses
from ...charters.model import Office, Place
from ...charters.problems.problem import CharterError, Problem, errors_in
from ...charters.reading.fields import closest
from ...charters.reading.source import Location, read_raw
from ...charters.reading.tree import OFFICES, OfficePath, Others
from ...words import Refusal
from ..progress import track
from .changes import Change, carry_out_all
from .messages import MESSAGES

EXAMPLE = "lalmonirhat/patgram"


@dataclass(frozen=True, slots=True)
class SoundFile:
    """An office file that `check` accepts, and the office it describes."""

    at: OfficePath
    home: Place
    raw: bytes
    office: Office
    lines: Mapping[Location, int]  # where each field stands

    @property
    def text(self) -> str:
        return self.raw.decode("utf-8-sig")


@dataclass(frozen=True, slots=True)
class Content:
    """A content folder whose places are sound; ``errors`` say which of its offices are not."""

    surveyed: Survey
    sound: dict[str, SoundFile]
    errors: tuple[Problem, ...]

    @property
    def offices(self) -> list[OfficePath]:
        return self.surveyed.tree.offices

    def find(self, wanted: str) -> OfficePath:
        """The office ``folder/slug`` or the file of one; nothing outside the folder is either."""
        named = wanted.removesuffix(".md").strip("/")
        path = os.path.abspath(wanted)  # noqa: PTH100 - resolve() would follow links
        for office in self.offices:
            names = (office.id, office.path.removesuffix(".md"))
            if named in names or os.path.abspath(office.file) == path:  # noqa: PTH100
                return office
        known = [office.id for office in self.offices]
        if near := closest(named.split(f"{OFFICES}/")[-1], known):
            raise Refusal(MESSAGES["office-unknown-near"], found=wanted, near=near)
        raise Refusal(MESSAGES["office-unknown"], found=wanted, example=EXAMPLE)

    def file(self, office: OfficePath) -> SoundFile:
        """Raises `CharterError` where `check` rejects it."""
        if office.path not in self.sound:
            raise CharterError(self.errors_of(office))
        return self.sound[office.path]

    def errors_of(self, office: OfficePath) -> list[Problem]:
        own = {office.path, office.path.rpartition("/")[0]}  # one of no place is the folder's
        return [problem for problem in self.errors if problem.path in own]


def open_content(root: Path, today: date, what: str, others: Others = ()) -> Content:
    """Every office of the folder; raises `CharterError` where its places cannot be read.

    ``what`` names the reading to whoever waits for it; ``others`` are the paths that are not ours.
    """
    surveyed = survey_places(root, others)
    found = []
    for at, home in track(list(surveyed.offices), what):
        raw = read_raw(at.file, at.path)
        found.append((at, home, raw, without_weaknesses(raw, at.slug, home)))
    errors = tuple(errors_in(conclude(surveyed, [one for *_, one in found], today).problems))
    bad = {problem.path for problem in errors}
    sound = {
        at.path: SoundFile(at, home, raw.data, one.office, one.found.lines)
        for at, home, raw, one in found
        if one.office and at.path not in bad
    }
    return Content(surveyed, sound, errors)


def accepted(examined: Examined[Office]) -> Office:
    """The office that was examined; raises `CharterError` where it is rejected."""
    if examined.office is None:
        raise CharterError(errors_in(examined.found.problems))
    return examined.office


@dataclass(frozen=True, slots=True)
class Replacement:
    """A new text for an office file."""

    old: SoundFile
    new: str

    @property
    def path(self) -> str:
        return self.old.at.path

    @property
    def file(self) -> Path:
        return self.old.at.file

    def read(self) -> Office:
        """The office as it will be read in place; raises `CharterError` where it is rejected."""
        return accepted(examine_text(self.path, self.new, self.old.at.slug, self.old.home))


def replace_all(replacements: Iterable[Replacement]) -> None:
    """Puts every text in place, or none."""
    carry_out_all(
        [Change(one.file, one.path, one.old.raw, one.new.encode()) for one in replacements]
    )
