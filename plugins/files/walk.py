"""What lies in a folder, however deep."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path


def walk(
    folder: Path, is_passed_over: Callable[[str], bool] = lambda _: False, *, strict: bool = False
) -> Iterator[os.DirEntry[str]]:
    """Every entry whose name is not passed over, in an order of names. No link is followed.

    Of a folder that cannot be listed nobody hears here but that it is there, unless ``strict``:
    then it raises `OSError`.
    """
    waiting = [os.fspath(folder)]
    for place in waiting:  # which grows meanwhile
        for entry in _listed(place, strict=strict):
            if not is_passed_over(entry.name):
                yield entry
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)


def _listed(folder: str, *, strict: bool) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        if strict:
            raise
        return []
