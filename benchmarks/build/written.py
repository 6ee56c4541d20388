"""How many bytes a build writes: the files that are new or changed after it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

Snapshot = dict[Path, tuple[int, int, int]]  # file → inode, time of change, size


def snapshot(folders: Iterable[Path]) -> Snapshot:
    files = (file for folder in folders for file in folder.rglob("*") if file.is_file())
    return {file: _state(file) for file in files}


def _state(file: Path) -> tuple[int, int, int]:
    state = file.stat()
    return state.st_ino, state.st_mtime_ns, state.st_size


def written(before: Snapshot, after: Snapshot) -> int:
    """A file that was only linked or renamed into a folder was not written."""
    known = {(inode, changed) for inode, changed, _ in before.values()}
    files = set(after.values())
    return sum(size for inode, changed, size in files if (inode, changed) not in known)
