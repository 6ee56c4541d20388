"""Files that are written beside their place and moved there when they are whole."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from plugins.locks import locked, nobody_in

PREFIX: Final = ".#charters-"  # hidden, and nothing that a text editor keeps


@contextmanager
def written_beside(target: Path, text: str) -> Iterator[Path]:
    """A whole file in the same folder; it is gone with the block, unless moved."""
    sweep(target.parent)
    with locked(target.parent, alone=False):
        handle, name = tempfile.mkstemp(prefix=PREFIX, dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(text.encode())
            Path(name).chmod(0o644)  # a temporary file is its owner's alone
            yield Path(name)
        finally:
            Path(name).unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Removes what killed commands have left in the folder."""
    left = list(folder.glob(f"{PREFIX}*"))
    if not left:
        return
    with suppress(OSError), nobody_in(folder) as is_left:
        for file in left if is_left else ():
            file.unlink(missing_ok=True)
