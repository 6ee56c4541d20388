"""Reads two revisions of the content, of each only what differs, and compares them."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Final

from ...charters.changes import Comparison, Contents, compare
from ...charters.directory import read
from ...charters.problems.problem import Problem, errors_in
from ...charters.reading.tree import (
    CALENDAR,
    NATIONAL,
    OFFICES,
    PLACES,
    SERVICES,
    Others,
    is_theirs,
)
from .repository import CONTENT, Commit, Repository, Revision

SHARED: Final = (PLACES, NATIONAL, SERVICES)  # what every office is read with
_ATTEMPTS: Final = 4  # one mistake may hide another
_NEIGHBOURS: Final = 3

Understood = tuple[Contents, tuple[Problem, ...]]  # and the errors in what could not be read


@dataclass(frozen=True, slots=True)
class Difference:
    """``head`` is None for the working tree. Files with ``problems`` could not be compared."""

    base: str
    head: str | None
    comparison: Comparison
    base_problems: tuple[Problem, ...]
    head_problems: tuple[Problem, ...]


def difference(
    root: Path, base: str, head: str | None, today: date, others: Others = ()
) -> Difference:
    """What changed in ``root/content`` from ``base`` to ``head``, or to the files as they are.

    What belongs to ``others`` is no charter, so nothing is told of it. Raises `Refusal` where a
    revision cannot be read at all.
    """
    before, after = revisions(root, base, head)
    paths = [
        path for path in differing(before, after) if not is_theirs(PurePosixPath(path), others)
    ]
    if not paths:
        return Difference(base, head, Comparison((), ()), (), ())
    (old, old_problems), (new, problems) = _read_both(before, after, paths, today)
    broken = {problem.path for problem in (*old_problems, *problems)}
    comparison = compare(_without(old, broken), _without(new, broken))
    older = tuple(problem for problem in old_problems if problem not in problems)
    return Difference(base, head, comparison, older, problems)


def changed_files(root: Path, base: str) -> list[str]:
    """The files below ``root/content`` that ``base`` has otherwise, or not, or alone."""
    return differing(*revisions(root, base))


def revisions(root: Path, base: str, head: str | None = None) -> tuple[Commit, Revision]:
    """The commit ``base``, and ``head`` or the files as they are."""
    repository = Repository(root)
    before = repository.commit(base)
    digits = max(map(len, before.files.values()))
    return before, repository.commit(head) if head else repository.working_tree(digits)


def differing(before: Revision, after: Revision) -> list[str]:
    """The paths below the content folder that one of the two has otherwise, or alone."""
    old, new = before.files, after.files
    return sorted(path for path in old.keys() | new.keys() if old.get(path) != new.get(path))


def _read_both(
    before: Revision, after: Revision, paths: list[str], today: date
) -> tuple[Understood, Understood]:
    beside = (*SHARED, *_years(before, after, paths))
    wanted = [*paths, *(path for path in beside if path not in paths)]
    neighbours = _neighbours(before, after, paths)
    with tempfile.TemporaryDirectory(prefix="diff-") as folder:
        old, new = Path(folder, "before", CONTENT), Path(folder, "after", CONTENT)
        for revision, content in ((before, old), (after, new)):
            content.mkdir(parents=True)
            revision.copy([*wanted, *neighbours], content)
        shared = _shared_files(old), _shared_files(new)
        ignored = {f"{CONTENT}/{path}" for path in neighbours}
        return (
            _read(old, shared[1], ignored, today, offices_in(before.files)),
            _read(new, shared[0], ignored, today, offices_in(after.files)),
        )


def _years(before: Revision, after: Revision, paths: list[str]) -> list[str]:
    """All of the calendar where any of it changed: years must follow each other."""
    if not any(map(_is_calendar, paths)):
        return []
    return sorted(filter(_is_calendar, before.files.keys() | after.files.keys()))


def _is_calendar(path: str) -> bool:
    return path.startswith(f"{CALENDAR}/")


def _neighbours(before: Revision, after: Revision, paths: list[str]) -> list[str]:
    """Some offices that did not change: the reader refuses a folder without any office."""
    sides = [{path for path in side.files if _is_office(path)} for side in (before, after)]
    if all(side.intersection(paths) for side in sides):
        return []
    return sorted((sides[0] & sides[1]).difference(paths))[:_NEIGHBOURS]


def offices_in(paths: Iterable[str]) -> set[str]:
    """The ids of the offices among the files below the content folder."""
    offices = filter(_is_office, paths)
    return {path.removeprefix(f"{OFFICES}/").removesuffix(".md") for path in offices}


def _is_office(path: str) -> bool:
    return path.startswith(f"{OFFICES}/") and path.endswith(".md")


def _shared_files(content: Path) -> dict[str, bytes]:
    files = [content / name for name in SHARED]
    return {file.name: file.read_bytes() for file in files if file.is_file()}


def _read(
    content: Path, spare: dict[str, bytes], ignored: set[str], today: date, offices: set[str]
) -> Understood:
    """What can be read once every file with an error is set aside, and all those errors.

    Places and national facts are then borrowed from the other revision, the ``spare`` ones.
    """
    errors: dict[Problem, None] = {}
    for _ in range(_ATTEMPTS):
        reading = read(content, today, offices)
        wrong = [*errors_in(reading.problems)]
        errors.update(dict.fromkeys(wrong))
        if reading.directory:
            break
        for path in sorted({_whole(problem.path) for problem in wrong}):
            _set_aside(content.parent / path, spare)
    reported = tuple(problem for problem in errors if problem.path not in ignored)
    found = reading.directory
    if found is None:
        return Contents(), reported
    shared = (found.divisions, found.national, found.pages, found.calendar)
    return Contents(found.offices, *shared), reported


def _whole(path: str) -> str:
    """What is set aside with a file: without one of its years the calendar is none."""
    calendar = f"{CONTENT}/{CALENDAR}"
    return calendar if path.startswith(f"{calendar}/") else path


def _set_aside(file: Path, spare: dict[str, bytes]) -> None:
    if file.is_dir() and not file.is_symlink():
        shutil.rmtree(file)
    else:
        file.unlink(missing_ok=True)
    if file.name in spare:
        file.write_bytes(spare[file.name])


def _without(contents: Contents, paths: set[str]) -> Contents:
    """Without the files that one of the revisions cannot say anything about."""
    return Contents(
        tuple(x for x in contents.offices if not _is_broken(x.path, paths)),
        contents.divisions if f"{CONTENT}/{PLACES}" not in paths else None,
        contents.national if f"{CONTENT}/{NATIONAL}" not in paths else None,
        tuple(
            page
            for page in contents.pages
            if not _is_broken(f"{CONTENT}/pages/{page.slug}.md", paths)
        ),
        contents.calendar if f"{CONTENT}/{CALENDAR}" not in map(_whole, paths) else None,
    )


def _is_broken(path: str, broken: set[str]) -> bool:
    """Whether the file or a folder it is in is broken; a whole revision without offices is not."""
    return any(str(file) in broken for file in (path, PurePosixPath(path).parent))
