"""The folder a site is written into, beside the one that readers see.

A file that is the same as before is the same file, with its old date, so that a deployment copies
only what changed. The folder may be a spare one, which an earlier build has left: then nearly all
files lie there already.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copy2
from typing import Final

State = list[tuple[str, int, int]]  # name, bytes, mtime in ns
Mark = tuple[int, int]  # the bytes and the mtime of a file; of anything else NO_FILE
NO_FILE: Final = (-1, -1)


@dataclass(slots=True)
class Output:
    """``fresh`` is written, ``previous`` only read; there may be none.

    ``lying`` is what lies in ``fresh``, ``marks`` what belongs there.
    """

    fresh: Path
    previous: Path | None = None
    lying: dict[str, Mark] = field(default_factory=dict)
    marks: dict[str, Mark] = field(default_factory=dict)

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

    def adopt_the_rest(self) -> bool:
        """Whether somebody else has written files into ``fresh``; now they belong to the site."""
        files, _ = files_under(self.fresh)
        rest = {name: mark for name, mark in files.items() if name not in self.marks}
        for name, mark in rest.items():
            before = self._mark_before(name, Path(self.fresh, name).read_bytes())
            self.lying[name] = mark
            if before:
                self._take(name, before)
            else:
                self.marks[name] = mark
        return bool(rest)

    def remove_the_rest(self, folders: Iterable[str]) -> None:
        """What lies there and does not belong to the site, and every folder without a page."""
        for name in self.lying.keys() - self.marks.keys():
            self._clear(name)
        needed = _folders_of(self.marks)
        for folder in sorted(set(folders) - needed, reverse=True):
            Path(self.fresh, folder).rmdir()

    def state(self, names: Iterable[str]) -> State:
        return [(name, *self.marks[name]) for name in names]

    def _is_there(self, name: str, mark: Mark) -> bool:
        return self.lying.get(name) == mark or self._before(name) == mark

    def _take(self, name: str, mark: Mark) -> None:
        """The file of the previous output, which has this mark."""
        if self.lying.get(name) != mark:
            self._clear(name)
            share(f"{self.previous}/{name}", f"{self.fresh}/{name}")
            self.lying[name] = mark
        self.marks[name] = mark

    def _clear(self, name: str) -> None:
        if self.lying.pop(name, None):
            Path(self.fresh, name).unlink()

    def _before(self, name: str) -> Mark | None:
        """The mark of the file in the previous output, where it has one."""
        if self.previous is None:
            return None
        try:
            return _mark(os.lstat(f"{self.previous}/{name}"))
        except OSError:
            return None

    def _mark_before(self, name: str, data: bytes) -> Mark | None:
        """The same, if it says just this."""
        before = self._before(name)
        if before is None or before[0] != len(data):
            return None
        return before if Path(f"{self.previous}/{name}").read_bytes() == data else None


def files_under(folder: Path) -> tuple[dict[str, Mark], list[str]]:
    """The mark of every file by its name, and the names of the folders. No link is followed."""
    root, waiting = os.fspath(folder), [""]
    files: dict[str, Mark] = {}
    for place in waiting:  # which grows meanwhile
        with os.scandir(f"{root}/{place}") as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{place}{entry.name}/")
                else:
                    files[f"{place}{entry.name}"] = _mark(entry.stat(follow_symlinks=False))
    return files, waiting[1:]


def _mark(status: os.stat_result) -> Mark:
    return (status.st_size, status.st_mtime_ns) if stat.S_ISREG(status.st_mode) else NO_FILE


def _folders_of(names: Iterable[str]) -> set[str]:
    """Every folder that one of the files is in, however deep, with a slash at its end."""
    needed: set[str] = set()
    for folder in {name.rpartition("/")[0] for name in names}:
        parts = folder.split("/")
        needed.update("/".join(parts[:depth]) + "/" for depth in range(1, len(parts) + 1))
    return needed


def _write(file: str, data: bytes) -> os.stat_result:
    with open(file, "wb") as stream:  # noqa: PTH123 - a Path for each costs as much as the writing
        stream.write(data)
        stream.flush()
        return os.fstat(stream.fileno())


def share(old: str, new: str) -> None:
    """One file under two names, or a copy where the disk knows no such thing."""
    try:
        os.link(old, new, follow_symlinks=False)
    except FileNotFoundError:
        Path(new).parent.mkdir(parents=True)
        share(old, new)
    except FileExistsError:
        raise
    except OSError:
        Path(new).parent.mkdir(parents=True, exist_ok=True)
        copy2(old, new)
