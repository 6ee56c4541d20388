"""Where files wait on a host until all that is new has come: a folder that no reader sees.

A file's name there tells where it goes and which bytes it has, so that a deployment that was killed
goes on where it stopped, whatever is published next.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

from .rclone_service import RcloneService

STAGE: Final = "_deploying"
FEW: Final = 512


def stage_for(digests: Mapping[str, str]) -> dict[str, str]:
    """Where each path with its bytes waits.

    A few wait in one folder, which need not be made; many in up to 256, for rclone asks FTP hosts
    for the whole folder after each file.
    """
    names = {
        path: sha256(f"{digest}  {path}".encode()).hexdigest()[:32]
        for path, digest in digests.items()
    }
    if len(names) <= FEW:
        return {path: f"{STAGE}/{name}" for path, name in names.items()}
    return {path: f"{STAGE}/{name[:2]}/{name}" for path, name in names.items()}


def bring(service: RcloneService, folder: Path, path: str, name: str) -> None:
    """What has its name on the stage, and its size, is whole.

    Where several parts of a file are written at a time, it may have its last bytes and lack
    others: it gets its name afterwards.
    """
    if service.size_tells(service.source(folder, path).stat().st_size):
        return service.upload(folder, path, name)
    service.upload(folder, path, f"{name}.part")
    return service.move(f"{name}.part", name)
