"""The folder a site is written into, beside the one that readers see.

A file that is the same as before is the same file, with its old date, so that a deployment copies
only what changed. The folder may be a spare one, which an earlier build has left: then nearly all
files lie there already.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copy2
from typing import Final

from ...files.walk import walk
from ..fingerprint import name_of

State = list[tuple[str, int, int]]  # name, bytes, mtime in ns
Mark = tuple[int, int]  # the bytes and the mtime of a file; of anything else NO_FILE
NO_FILE: Final = (-1, -1)


@dataclass(slots=True)
class Output:
    """``fresh`` is written, ``previous`` only read; there may be none.

    ``lying`` is what lies in ``fresh`` to begin with, of which ``left`` is ours; ``marks`` is what
    belongs there. Where somebody else writes as well, nothing ``is_shared``: what is kept is a copy
    then, and not one with what readers see.
    """

    fresh: Path
    previous: Path | None = None
    lying: dict[str, Mark] = field(default_factory=dict)
    left: Collection[str] = ()
    is_shared: bool = True
    marks: dict[str, Mark] = field(default_factory=dict)
    _replaced: set[str] = field(default_factory=set)  # of what somebody else has just written

    def write(self, name: str, content: str | bytes) -> None:
        data = content.encode() if isinstance(content, str) else content
        before = self._mark_before(name, data)
        if before:
            self._take(name, before)
            return
        self._clear(name)
        file = f"{self.fresh}/{name}"
        try:
            status = _write(file, data)
        except FileNotFoundError:
            Path(file).parent.mkdir(parents=True)
            status = _write(file, data)
        self.marks[name] = _mark(status)

    def keep(self, state: State) -> bool:
        """Whether each file is still as ``state`` says; then all belong to the site again."""
        marks = [(name, (size, changed)) for name, size, changed in state]
        if not all(self._is_there(name, mark) for name, mark in marks):
            return False
        for name, mark in marks:
            self._take(name, mark)
        return True

    def remove_left(self) -> None:
        """What we have left there and no longer write, with the folders that it leaves empty."""
        for name in set(self.left) - self.marks.keys():
            if self._found(name) == self.lying.get(name):  # else it is somebody else's now
                self._clear(name)
                _remove_empty(self.fresh, name)

    def adopt(self) -> list[str]:
        """Takes in what somebody else has written into ``fresh``; names what we write as well."""
        files = files_under(self.fresh)
        lost = {name for name, mark in self.marks.items() if files.get(name) != mark}
        for name in files.keys() - self.marks.keys():
            if files[name] != self.lying.get(name):
                self._adopt(name, files[name])
        return sorted(lost | self._replaced)

    def _adopt(self, name: str, mark: Mark) -> None:
        self.lying[name] = mark
        data = b"" if mark == NO_FILE else Path(self.fresh, name).read_bytes()
        before = self._mark_before(name, data) if data else None
        if before:
            self._take(name, before)
        else:
            self.marks[name] = mark

    def state(self, names: Iterable[str]) -> State:
        return [(name, *self.marks[name]) for name in names]

    def _is_there(self, name: str, mark: Mark) -> bool:
        return self.lying.get(name) == mark or self._before(name) == mark

    def _take(self, name: str, mark: Mark) -> None:
        """The file of the previous output, which has this mark."""
        if self.lying.get(name) != mark:
            self._clear(name)
            link_or_copy(
                f"{self.previous}/{name}", f"{self.fresh}/{name}", is_shared=self.is_shared
            )
            self.lying[name] = mark
        self.marks[name] = mark

    def _clear(self, name: str) -> None:
        """Makes room, where something is; notes whether somebody else has just put it there."""
        known, found = self.lying.pop(name, None), self._found(name)
        if found is None:
            return
        if found != known:
            self._replaced.add(name)
        Path(self.fresh, name).unlink()

    def _found(self, name: str) -> Mark | None:
        return _mark_of(f"{self.fresh}/{name}")

    def _before(self, name: str) -> Mark | None:
        """The mark of the file in the previous output, where it has one."""
        return _mark_of(f"{self.previous}/{name}") if self.previous else None

    def _mark_before(self, name: str, data: bytes) -> Mark | None:
        """The same, if it says just this."""
        before = self._before(name)
        if before is None or before[0] != len(data):
            return None
        return before if Path(f"{self.previous}/{name}").read_bytes() == data else None


def within_site(name: str) -> str:
    """The name of a file that a plugin writes; raises `ValueError` for one that leads elsewhere."""
    if name.startswith("/") or ".." in name.split("/"):
        raise ValueError(f"{name} is no file of the site")
    return name


def files_under(folder: Path) -> dict[str, Mark]:
    """The mark of everything that is no folder, by its name; raises `OSError`."""
    begin = len(f"{folder}/")
    entries = (one for one in walk(folder, strict=True) if not one.is_dir(follow_symlinks=False))
    return {one.path[begin:]: _mark(one.stat(follow_symlinks=False)) for one in entries}


def name_of_files(marks: Mapping[str, Mark]) -> str:
    return name_of(repr(sorted(marks.items())))


def _mark_of(file: str) -> Mark | None:
    try:
        return _mark(os.lstat(file))
    except OSError:
        return None


def _mark(status: os.stat_result) -> Mark:
    return (status.st_size, status.st_mtime_ns) if stat.S_ISREG(status.st_mode) else NO_FILE


def _remove_empty(root: Path, name: str) -> None:
    """The folders that the file ``name`` was in, as far as nothing else is in them."""
    with suppress(OSError):
        for folder in Path(name).parents[:-1]:
            (root / folder).rmdir()


def _write(file: str, data: bytes) -> os.stat_result:
    with open(file, "wb") as stream:  # noqa: PTH123 - a Path for each costs as much as the writing
        stream.write(data)
        stream.flush()
        return os.fstat(stream.fileno())


def link_or_copy(old: str, new: str, *, is_shared: bool) -> None:
    """One file under two names where it may be, and the disk knows such a thing; else a copy."""
    try:
        if is_shared:
            os.link(old, new, follow_symlinks=False)
        else:
            copy2(old, new, follow_symlinks=False)
    except FileNotFoundError:
        Path(new).parent.mkdir(parents=True)
        link_or_copy(old, new, is_shared=is_shared)
    except FileExistsError:
        raise
    except OSError:
        if not is_shared:
            raise
        link_or_copy(old, new, is_shared=False)
