"""The folder a site is written into, beside the one that readers see, and what both have in common.

A file that is the same as before is not written again: it is the same file, with its old date, so
that a deployment copies only what changed.
"""

from __future__ import annotations

import filecmp
import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

State = list[tuple[str, int, int]]  # name, bytes, mtime in ns


@dataclass(frozen=True, slots=True)
class Output:
    """``fresh`` is written, ``previous`` only read; there may be none."""

    fresh: Path
    previous: Path | None = None

    def write(self, name: str, text: str) -> None:
        file = self.fresh / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)  # it may be one with a file of the previous output
        file.write_text(text, "utf-8", newline="")

    def keep(self, state: State) -> bool:
        """Takes the files over from the previous output if each is still as ``state`` says."""
        if self.previous is None:
            return False
        old, new = os.fspath(self.previous), os.fspath(self.fresh)
        if not all(_is_there(f"{old}/{name}", size, changed) for name, size, changed in state):
            return False
        for name, _, _ in state:
            _share(f"{old}/{name}", f"{new}/{name}")
        return True

    def share_unchanged(self) -> None:
        """Replaces whatever came out as it was before by the file from before."""
        if self.previous is None or not self.previous.is_dir():
            return
        made = [name for name, status in files_under(self.fresh) if status.st_nlink == 1]
        for name in made:
            old, new = self.previous / name, self.fresh / name
            is_file = old.is_file() and not old.is_symlink()
            if is_file and filecmp.cmp(old, new, shallow=False):
                new.unlink()
                _share(os.fspath(old), os.fspath(new))

    def state(self, names: Iterable[str]) -> State:
        return [_state(name, (self.fresh / name).stat()) for name in names]


def state_of(folder: Path) -> State:
    """Of everything under ``folder``, sorted by name."""
    return sorted(_state(name, status) for name, status in files_under(folder))


def files_under(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    """The name and the status of every file, in no order. Links are not followed."""
    waiting = [""]
    while waiting:
        place = waiting.pop()
        with os.scandir(folder / place) as entries:
            for entry in entries:
                name = f"{place}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{name}/")
                else:
                    yield name, entry.stat(follow_symlinks=False)


def _state(name: str, status: os.stat_result) -> tuple[str, int, int]:
    return name, status.st_size, status.st_mtime_ns


# Plain strings from here on: for every file of the site, and a Path costs as much as a link.
def _is_there(file: str, size: int, changed: int) -> bool:
    try:
        status = os.lstat(file)
    except OSError:
        return False
    return (status.st_size, status.st_mtime_ns) == (size, changed)


def _share(old: str, new: str) -> None:
    """One file under two names, or a copy where the disk knows no such thing."""
    try:
        os.link(old, new)
    except FileNotFoundError:
        Path(new).parent.mkdir(parents=True)
        _share(old, new)
    except OSError:
        shutil.copy2(old, new)
