"""Where files wait on a host until all that is new has come: one flat folder that no reader sees.

A file's name there tells where it goes and which bytes it has, so that a deployment that was killed
goes on where it stopped, whatever is published next.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from hashlib import sha256
from typing import Final

from .rclone_service import Entry

STAGE: Final = "_deploying"
_PACKET: Final = 32_768  # bytes that SFTP writes in one step
_LATE: Final = timedelta(minutes=1)


def staged_as(path: str, digest: str) -> str:
    return f"{STAGE}/{sha256(f'{digest}  {path}'.encode()).hexdigest()[:32]}"


def whole(entries: Collection[Entry]) -> dict[str, int]:
    """Which of the files on the stage may be relied on if their size is right, with that size.

    SFTP writes several packets at a time, so a large file that was under way when its deployment
    was killed may have its last bytes and lack others. It is among the newest there.
    """
    newest = max((entry.time for entry in entries), default=None)
    return {
        entry.path: entry.size
        for entry in entries
        if newest and (entry.size <= _PACKET or entry.time < newest - _LATE)
    }
