"""A folder of charters, each to its own office file; what one of them is stops no other."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from ...charters.directory import Survey, survey_places
from ...charters.reading.litter import is_hidden
from ...charters.reading.places import nearest_folder
from ...words import Language, Refusal, fill
from ..errors import error_text
from ..progress import track
from .address import named
from .importer import Imported, import_charter, put
from .messages import BATCH

_DIVIDER: Final = "__"  # in a file's name, between the folder and the office
_BLANKS: Final = re.compile(r"[\s_.]+")


@dataclass(frozen=True, slots=True)
class Wish:
    """How all documents are imported. ``target`` is below ``root``, like content/offices.

    ``office`` is the folder of all of them, like ``rangpur``, where their names do not say it.
    """

    root: Path
    target: Path
    today: date
    office: str = ""
    place: str = ""
    department: str = ""
    force: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a document: a file at ``path``, or in words why there is no new one."""

    source: str
    path: str = ""
    imported: Imported | None = None
    why: str = ""
    is_refused: bool = False


def import_folder(folder: Path, wish: Wish, language: Language) -> tuple[list[Outcome], int]:
    """Each document of the folder, in the order of names; and how many were left by Ctrl-C.

    An office that has its file already keeps it, so that a call after a kill goes on.
    """
    surveyed = survey_places(wish.root / "content")
    _refuse_folder(wish, surveyed)
    files = [*documents_in(folder)]
    if not files:
        raise Refusal(BATCH["none"], path=folder)
    run = _Run(folder, wish, language, {})
    outcomes: list[Outcome] = []
    with suppress(KeyboardInterrupt):
        outcomes.extend(  # one by one: those before an interruption stay
            run.outcome(file, *_named(file, wish, surveyed.homes))
            for file in track(files, BATCH["progress"][language])
        )
    return outcomes, len(files) - len(outcomes)


def documents_in(folder: Path) -> Iterator[Path]:
    """Every file that a person put there, also in the folders below."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not any(map(is_hidden, file.relative_to(folder).parts)):
            yield file


def _refuse_folder(wish: Wish, surveyed: Survey) -> None:
    if str(wish.target) == "-":
        raise Refusal(BATCH["printed"])
    if wish.office and wish.office not in surveyed.homes:
        near = nearest_folder(wish.office, surveyed.divisions) or ", ".join(surveyed.homes)
        raise Refusal(BATCH["folder"], office=wish.office, near=near)


def _named(file: Path, wish: Wish, homes: Container[str]) -> tuple[str, str]:
    """The office that a file is named after, empty where only its words can say it; its folder.

    It is "rangpur__sadar", or "sadar" in a folder "rangpur", for the office rangpur/sadar.
    """
    home, divider, name = file.stem.partition(_DIVIDER)
    if not divider:
        home, name = wish.office or file.resolve().parent.name, file.stem
    office = f"{home}/{_BLANKS.sub('-', name.strip().lower())}"
    if home not in homes:
        return "", ""
    return office if _says_where(office, wish) else "", home


def _says_where(office: str, wish: Wish) -> bool:
    """Not so ``rangpur/charter-final``, which may be anywhere in its district."""
    try:
        named(office, wish.place, wish.root / "content")
    except Refusal:
        return False
    return True


@dataclass(frozen=True, slots=True)
class _Run:
    folder: Path
    wish: Wish
    language: Language
    taken: dict[str, str]  # the document of each office so far

    def outcome(self, file: Path, office: str, home: str) -> Outcome:
        source = file.relative_to(self.folder).as_posix()
        try:
            return self._imported(file, source, office, home)
        except Exception as error:  # noqa: BLE001 - whatever it is, the others are to be imported
            return Outcome(source, why=error_text(error, self.language), is_refused=True)

    def _imported(self, file: Path, source: str, office: str, home: str) -> Outcome:
        wish = self.wish
        if office and (there := self._there(source, office)):
            return there
        imported = import_charter(
            file,
            office,
            wish.root / "content",
            wish.today,
            place=wish.place,
            department=wish.department,
            home=home,
        )
        if there := self._there(source, imported.id):
            return there
        path = self._path(imported.id)
        put(imported.text, wish.root / path, name=path, force=wish.force)
        self.taken[imported.id] = source
        return Outcome(source, str(path), imported)

    def _there(self, source: str, office: str) -> Outcome | None:
        """The outcome where the office has its file, which a second document is not told to be."""
        if other := self.taken.get(office):
            raise Refusal(BATCH["twice"], office=office, other=other)
        path = self._path(office)
        if self.wish.force or not (self.wish.root / path).exists():
            return None
        self.taken[office] = source
        return Outcome(source, str(path), why=fill(BATCH["there"], self.language, path=path))

    def _path(self, office: str) -> Path:
        return self.wish.target / f"{office}.md"
