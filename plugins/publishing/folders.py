"""The folders that a site is made in and left in, beside the one that readers see.

The output that a build replaces is kept as a spare one: the next build need not fill a new folder
with what is already there.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from plugins.offices.output import NO_FILE, files_under, share

ABANDONED: Final = 3600  # seconds; no build takes so long, so a folder this old is a killed one's


def spare_of(output: Path) -> Path:
    return output.with_name(f".{output.name}.spare")


@contextmanager
def working_folder(output: Path, *, with_spare: bool) -> Iterator[Path]:
    """A folder next to ``output``, new or the spare one, gone afterwards with whatever is in it.

    Nobody else has it: it is claimed by renaming.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    prefix = f"{output.name}.building-"
    _sweep(output.parent, prefix)
    fresh = Path(tempfile.mkdtemp(prefix=prefix, dir=output.parent))
    fresh.chmod(0o755)  # a temporary folder is private
    try:
        if with_spare:
            _claim(spare_of(output), fresh)
        else:
            shutil.rmtree(spare_of(output), ignore_errors=True)
        yield fresh
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _claim(spare: Path, fresh: Path) -> None:
    with suppress(OSError):  # there is none, or another build was quicker
        spare.rename(fresh)
        os.utime(fresh)  # it is not abandoned


def _sweep(parent: Path, prefix: str) -> None:
    for folder in parent.glob(f"{prefix}*"):
        with suppress(FileNotFoundError):  # its own build has just removed it
            if folder.stat().st_mtime < time.time() - ABANDONED:
                shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def spare_left(replaced: Path, output: Path) -> Iterator[None]:
    """Leaves what was ``replaced`` as the spare folder, or meanwhile has one made of links."""
    spare = spare_of(output)
    with suppress(OSError):  # another build has left one
        replaced.rename(spare)
    if spare.exists() or "fork" not in multiprocessing.get_all_start_methods():
        yield
        return
    context = multiprocessing.get_context("fork")
    maker = context.Process(target=_fill, args=(output, spare))
    maker.start()
    try:
        yield
    finally:
        maker.join()


def _fill(output: Path, spare: Path) -> None:
    """Whatever is missing at the end, the next build will find out."""
    with suppress(OSError):
        for name, mark in files_under(output)[0].items():
            if mark != NO_FILE:
                share(f"{output}/{name}", f"{spare}/{name}")
