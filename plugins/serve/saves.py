"""What is saved in a project while its server runs, however an editor saves it.

Watched are folders: an editor that writes beside a file and renames leaves another file under the
name, and one that is watched itself would be seen but once.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import Final, TypedDict

from watchfiles import Change, watch
from watchfiles._rust_notify import WatchfilesRustInternalError

Paths = list[Path]


class Timing(TypedDict):
    """In ms: how long saves are gathered, and how long it must be quiet."""

    debounce: int
    step: int


FOLDERS: Final = ("content", "theme")  # with all that is in them
SETTINGS: Final = "pelicanconf.py"
AGAIN: Final = 100  # ms until it is certain that the folders are watched
QUICK: Final = Timing(debounce=50, step=20)
AWAKE: Final = 0.5  # seconds; a Ctrl-C that comes just before a wait does not end that wait


def saves(root: Path) -> Iterator[Paths]:
    """What is saved together from now on until Ctrl-C; nothing is named where that is unknown."""
    found: SimpleQueue[Paths | None] = SimpleQueue()
    _end_in_order(found)
    moved = Event()
    for watcher in (_watch_root, _watch_folders):
        Thread(target=watcher, args=(root, found, moved), daemon=True).start()
    return _together(found)


def _end_in_order(found: SimpleQueue[Paths | None]) -> None:
    """Ctrl-C lets a build that runs come to its end; once more, and it does not."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        return  # as a shell asks of its jobs in the background

    def end(*_: object) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        found.put(None)

    signal.signal(signal.SIGINT, end)


def _together(found: SimpleQueue[Paths | None]) -> Iterator[Paths]:
    while (paths := _next(found)) is not None:
        while not found.empty():
            more = found.get()
            if more is None:
                return
            paths += more
        yield sorted(set(paths))


def _next(found: SimpleQueue[Paths | None]) -> Paths | None:
    while True:
        with suppress(Empty):
            return found.get(timeout=AWAKE)


def _watch_root(root: Path, found: SimpleQueue[Paths | None], moved: Event) -> None:
    """The settings; and whether a folder is another one under the same name, as Git leaves it."""

    def is_ours(_: Change, path: str) -> bool:
        return Path(path).name in {SETTINGS, *FOLDERS}

    while True:
        with suppress(WatchfilesRustInternalError):  # of a name that is no text
            for changes in watch(root, watch_filter=is_ours, recursive=False, **QUICK):
                names = {Path(path).name for _, path in changes}
                if names & set(FOLDERS):
                    moved.set()
                if SETTINGS in names:
                    found.put([root / SETTINGS])


def _watch_folders(root: Path, found: SimpleQueue[Paths | None], moved: Event) -> None:
    """What is saved while they are not watched is not seen; so afterwards all may have changed."""
    missed = False
    while True:
        folders = [root / name for name in FOLDERS if (root / name).is_dir()]
        moved.clear()
        with suppress(WatchfilesRustInternalError, FileNotFoundError):
            for changes in watch(
                *folders, stop_event=moved, rust_timeout=AGAIN, yield_on_timeout=True, **QUICK
            ):
                if changes or missed:
                    found.put([Path(path) for _, path in changes])
                missed = False
        missed = True
