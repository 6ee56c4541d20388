"""Builds the site beside the old one and then puts it in its place in one step."""

from __future__ import annotations

import errno
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..charters.problems.problem import Count
from ..charters.reading.tree import OFFICES
from ..files.atomic import sweep as sweep_files
from ..words import Refusal, reason_of
from .cache import FILE, Cache
from .inputs import Inputs
from .messages import MESSAGES
from .output.folders import sweep as sweep_folders
from .output.output import files_under, name_of_files
from .output.target import replaceable
from .result import BUILD, BuildRecord, Result

if TYPE_CHECKING:
    from .office_step import Workers
    from .office_steps import Watch

SEPARATE: Final = {errno.EBUSY, errno.EXDEV}  # what the system says of a mount point


def build(
    settings_file: Path,
    output: Path,
    workers: Workers | None = None,
    watch: Watch = iter,
    **settings: object,
) -> Result:
    """Builds into ``output``, replacing what is there only when everything went well.

    ``workers`` are the cores of this machine unless told; ``watch`` sees the offices go by;
    ``settings`` win over those of the file. Raises `CharterError` for content that cannot be
    published and `Refusal` for everything else, also for errors that Pelican only logs.
    """
    inputs = Inputs(settings_file, settings)
    try:
        with closing(Cache(settings_file.parent / FILE)) as cache:
            return _build(inputs, replaceable(output, inputs), cache, workers, watch)
    except OSError as error:
        raise _disk_refusal(error, output) from error


def _build(
    inputs: Inputs, output: Path, cache: Cache, workers: Workers | None, watch: Watch
) -> Result:
    sweep_folders(output)
    for folder in (inputs.content / OFFICES).glob("*/"):
        sweep_files(folder)
    touched = inputs.touched()  # before anything is read, so that no change can fall in between
    note = cache.note(BUILD)
    last = BuildRecord.of(note)
    if note and last and note.name == touched and _stands(output, last):
        return Result(Count(*last.count), cache.complaint)
    # Imported here because a build that finds nothing to do needs none of it.
    from .run import BuildRun  # noqa: PLC0415

    return BuildRun(inputs, touched, output, cache, workers, watch).run(last)


def _disk_refusal(error: OSError, output: Path) -> Refusal:
    if error.errno in SEPARATE:
        return Refusal(MESSAGES["output-mount"], path=output.resolve())
    path = error.filename or output
    return Refusal(MESSAGES["disk"], path=path, reason=reason_of(error))


def _stands(output: Path, last: BuildRecord) -> bool:
    """Whether the output is, file by file, what it was when the last build left it."""
    return output.is_dir() and name_of_files(files_under(output)) == last.output
