"""The folders that a site is made in and left in, beside the one that readers see.

The output that a build replaces is kept as a spare one: the next build need not fill a new folder
with what is already there.
"""

from __future__ import annotations

import glob
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Final

from ...files.locks import locked, nobody_in
from ..workers.processes import CAN_FORK, processes
from .output import NO_FILE, files_under, link_or_copy

BUILDING: Final = ".building-"  # in the names of folders that are being filled


def spare_of(output: Path) -> Path:
    return output.with_name(f".{output.name}.spare")


@contextmanager
def working_folder(output: Path, *, with_spare: bool) -> Iterator[Path]:
    """A folder next to ``output``, new or the spare one, gone afterwards with whatever is in it.

    Nobody else has it: it is locked, and the spare one claimed by renaming.
    """
    with ExitStack() as held:
        fresh = _new_folder(output, held)
        try:
            if with_spare:
                _claim(spare_of(output), fresh, held)
            else:
                shutil.rmtree(spare_of(output), ignore_errors=True)
            yield fresh
        finally:
            shutil.rmtree(fresh, ignore_errors=True)


def _new_folder(output: Path, held: ExitStack) -> Path:
    output.parent.mkdir(parents=True, exist_ok=True)
    while True:
        fresh = Path(tempfile.mkdtemp(prefix=f"{output.name}{BUILDING}", dir=output.parent))
        with suppress(FileNotFoundError):  # another build has swept it before it was locked
            if held.enter_context(locked(fresh)):
                fresh.chmod(0o755)  # a temporary folder is private
                return fresh


def _claim(spare: Path, fresh: Path, held: ExitStack) -> None:
    with suppress(OSError):  # there is none, or another build was quicker
        if held.enter_context(locked(spare)):
            spare.rename(fresh)
            os.utime(fresh)  # it is not abandoned


def sweep(output: Path) -> None:
    """Removes what killed builds have left beside ``output``."""
    for folder in output.parent.glob(f"{glob.escape(output.name)}{BUILDING}*"):
        with suppress(OSError), nobody_in(folder) as is_left:
            if is_left:
                shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def spare_left(replaced: Path, output: Path, *, is_shared: bool) -> Iterator[None]:
    """Leaves what was ``replaced`` as the spare folder, or meanwhile has one made.

    Of links, where the files may be ``is_shared`` by both.
    """
    spare = spare_of(output)
    with suppress(OSError):  # another build has left one
        replaced.rename(spare)
    if spare.exists() or not CAN_FORK:
        yield
        return
    with processes(1) as executor:
        executor.submit(_fill, output, spare, is_shared=is_shared)
        yield


def _fill(output: Path, spare: Path, *, is_shared: bool) -> None:
    """Whatever is missing at the end, the next build will find out."""
    with suppress(OSError):
        for name, mark in files_under(output).items():
            if mark != NO_FILE:
                link_or_copy(f"{output}/{name}", f"{spare}/{name}", is_shared=is_shared)
