"""Files that are written beside their place and moved there when they are whole."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Final

from ..words import Refusal
from .locks import locked, nobody_in
from .messages import MESSAGES

PREFIX: Final = ".#charters-"  # hidden, and nothing that a text editor keeps


@contextmanager
def written_beside(target: Path, content: str | bytes, rights: int = 0o644) -> Iterator[Path]:
    """A whole file in the same folder; it is gone with the block, unless moved."""
    sweep(target.parent)
    with locked(target.parent, alone=False), ExitStack() as stack:
        data = content.encode() if isinstance(content, str) else content
        yield write_beside(target, data, stack, rights)


def put(target: Path, content: str | bytes, *, force: bool = False, rights: int = 0o644) -> bool:
    """Writes the file whole or not at all; False where one is there already, unless by ``force``.

    One that appears meanwhile is not overwritten either.
    """
    if not force and os.path.lexists(target):
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    with written_beside(target, content, rights) as beside:
        if force:
            beside.replace(target)
            return True
        with suppress(FileExistsError):
            os.link(beside, target)
            return True
    return False


def write_beside(target: Path, data: bytes, stack: ExitStack, rights: int) -> Path:
    """A whole file in the same folder, which is locked already; gone when the stack closes."""
    handle, name = tempfile.mkstemp(prefix=PREFIX, dir=target.parent)
    stack.callback(Path(name).unlink, missing_ok=True)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    Path(name).chmod(rights)  # a temporary file is its owner's alone
    return Path(name)


def sweep(folder: Path) -> None:
    """Removes what killed commands have left in the folder."""
    left = list(folder.glob(f"{PREFIX}*"))
    if not left:
        return
    with suppress(OSError), nobody_in(folder) as is_left:
        for file in left if is_left else ():
            file.unlink(missing_ok=True)


def refuse_read_only(file: Path, path: str) -> None:
    """Who took the right to write from a file meant it, though its folder would let us."""
    if not file.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise Refusal(MESSAGES["read-only"], path=path)


def rights_of(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)
