"""Walks ``content/``: which files are offices and pages, and which do not belong there."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path, PurePosixPath
from typing import Final

from ..problems.problem import Findings, Problem
from .litter import is_hidden
from .office_file import KEY_PATTERN, MAX_SLUG

OFFICES: Final = "offices"
PAGES: Final = "pages"
CALENDAR: Final = "calendar"
PLACES: Final = "places.yaml"
NATIONAL: Final = "national.yaml"
REDIRECTS: Final = "redirects.yaml"
SERVICES: Final = "services.yaml"
NEEDED: Final = (PLACES, NATIONAL)
DATA: Final = (*NEEDED, REDIRECTS, SERVICES)
OURS: Final = (OFFICES, PAGES, CALENDAR, *DATA)

Others = Collection[PurePosixPath]  # paths below the content folder that somebody else reads

_SLUG: Final = re.compile(KEY_PATTERN)
_YEAR: Final = re.compile(r"([12][0-9]{3})\.yaml")
# Names that Windows gives to devices, and the name that would hide the folder's own page.
_RESERVED: Final = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]|index")


@dataclass(frozen=True, slots=True)
class OfficePath:
    """An office file, ``offices/<folder>/<slug>.md``."""

    file: Path
    path: str
    folder: str
    slug: str

    @property
    def id(self) -> str:
        return f"{self.folder}/{self.slug}"


@dataclass(slots=True)
class Tree:
    """The files of a content folder, sorted, and what is wrong with their names and places."""

    root: Path
    problems: list[Problem]
    offices: list[OfficePath] = field(default_factory=list)
    pages: list[tuple[Path, str, str]] = field(default_factory=list)
    calendar: dict[int, Path] = field(default_factory=dict)  # by year
    data: dict[str, Path] = field(default_factory=dict)  # by name, as far as they are there
    others: Others = ()

    def path(self, file: Path) -> str:
        """The name of a file in messages: ``content/…`` whatever folder the content is in."""
        return (Path(self.root.name) / file.relative_to(self.root)).as_posix()

    def below(self, entry: os.DirEntry[str]) -> PurePosixPath:
        """The path of an entry below the content folder."""
        return PurePosixPath(Path(entry.path).relative_to(self.root).as_posix())


def walk(root: Path, problems: list[Problem], others: Others = ()) -> Tree:
    """The content tree at ``root``. Symbolic links are reported, never followed.

    What lies at the paths of ``others``, or below, belongs to somebody else, who reads it; an empty
    path is that of all that is not ours. What is ours stays ours, whatever they say.
    """
    tree = Tree(root, problems, others=others)
    for entry in _entries(tree, root) if root.is_dir() else ():
        file = Path(entry.path)
        if entry.name == OFFICES and entry.is_dir():
            _walk_offices(tree, file)
        elif entry.name == PAGES and entry.is_dir():
            _walk_pages(tree, file)
        elif entry.name == CALENDAR and entry.is_dir():
            _walk_calendar(tree, file)
        elif entry.name in DATA and entry.is_file():
            tree.data[entry.name] = file
        else:
            _walk_foreign(tree, entry)
    for name in NEEDED:
        if name not in tree.data:
            _add(tree, root / name, "file-missing")
    if not tree.offices:
        _add(tree, root / OFFICES, "no-offices")
    return tree


def is_theirs(path: PurePosixPath, others: Others) -> bool:
    """Whether a path below the content folder belongs to others: is one of theirs, or below one."""
    return path.parts[0] not in OURS and any(path.is_relative_to(other) for other in others)


def _walk_foreign(tree: Tree, entry: os.DirEntry[str]) -> None:
    """What belongs to others is looked through for links, and for what is no file to be read."""
    path = tree.below(entry)
    may_enter = is_theirs(path, tree.others) or any(o.is_relative_to(path) for o in tree.others)
    if entry.is_dir() and may_enter:
        for inner in _entries(tree, Path(entry.path)):
            _walk_foreign(tree, inner)
    elif not (entry.is_file() and is_theirs(path, tree.others)):
        _add(tree, Path(entry.path), "foreign-file")


def _walk_offices(tree: Tree, folder: Path) -> None:
    for home in _entries(tree, folder):
        if not home.is_dir():
            _add(tree, Path(home.path), "foreign-file")
        elif _is_slug(tree, home, home.name):
            for office in _entries(tree, Path(home.path)):
                _take_office(tree, office, home.name)


def _take_office(tree: Tree, entry: os.DirEntry[str], folder: str) -> None:
    if slug := _markdown_slug(tree, entry):
        path = f"{tree.root.name}/{OFFICES}/{folder}/{entry.name}"
        tree.offices.append(OfficePath(Path(entry.path), path, folder, slug))


def _walk_pages(tree: Tree, folder: Path) -> None:
    for entry in _entries(tree, folder):
        if slug := _markdown_slug(tree, entry):
            file = Path(entry.path)
            tree.pages.append((file, tree.path(file), slug))


def _walk_calendar(tree: Tree, folder: Path) -> None:
    for entry in _entries(tree, folder):
        named = _YEAR.fullmatch(entry.name)
        if named and entry.is_file():
            tree.calendar[int(named[1])] = Path(entry.path)
        else:
            _add(tree, Path(entry.path), "calendar-file")
    years = [*tree.calendar]
    for before, after in pairwise(years):
        for year in range(before + 1, after):
            _add(
                tree, folder / f"{year}.yaml", "calendar-gap", before=before, year=year, after=after
            )


def _markdown_slug(tree: Tree, entry: os.DirEntry[str]) -> str | None:
    """The slug of a Markdown file; None after reporting anything else."""
    slug = entry.name.removesuffix(".md")
    if not entry.is_file() or slug in {entry.name, ""}:
        _add(tree, Path(entry.path), "foreign-file")
        return None
    return slug if _is_slug(tree, entry, slug) else None


def _is_slug(tree: Tree, entry: os.DirEntry[str], name: str) -> bool:
    if fault := fault_of_slug(name):
        _add(tree, Path(entry.path), fault, found=name)
    return not fault


def fault_of_slug(name: str) -> str:
    """The code of what keeps the name from being an address; empty where nothing does."""
    if _RESERVED.fullmatch(name):
        return "path-reserved"
    is_slug = len(name) <= MAX_SLUG and _SLUG.fullmatch(name)
    return "" if is_slug else "path-slug"


def _entries(tree: Tree, folder: Path) -> Iterator[os.DirEntry[str]]:
    for entry in _listed(tree, folder):
        if is_hidden(entry.name) and not _is_read_by_others(tree, entry):
            continue
        if entry.is_symlink():
            _add(tree, Path(entry.path), "symlink")
        else:
            yield entry


def _is_read_by_others(tree: Tree, entry: os.DirEntry[str]) -> bool:
    """They may read hidden files too; nobody reads a text editor's lock, which is a link."""
    return not entry.name.startswith(".#") and is_theirs(tree.below(entry), tree.others)


def _listed(tree: Tree, folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        _add(tree, folder, "unreadable", reason=error.strerror)
        return []


def _add(tree: Tree, file: Path, code: str, **values: object) -> None:
    Findings(tree.path(file), {}, tree.problems).add(code, (), **values)
