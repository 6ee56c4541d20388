"""Builds the site beside the old one and then puts it in its place in one step."""

from __future__ import annotations

import errno
import json
from collections.abc import Mapping
from contextlib import closing
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..charters.problems.problem import Count
from ..charters.reading.tree import OFFICES
from ..files.atomic import sweep as sweep_files
from ..words import reason_of
from .cache import FILE, Cache, Note
from .error import BuildError
from .fingerprint import name_of
from .inputs import Inputs
from .output.folders import sweep as sweep_folders
from .output.output import Mark, files_under
from .output.target import replaceable

if TYPE_CHECKING:
    from .office_steps import Watch
    from .workers.local import Workers

BUILD: Final = "build"
SEPARATE: Final = {errno.EBUSY, errno.EXDEV}  # what the system says of a mount point


@dataclass(frozen=True, slots=True)
class Last:
    """What is noted of the last build. ``output`` names everything in the folder as it left it."""

    machine: str
    output: str
    count: tuple[int, int, int]

    @classmethod
    def of(cls, note: Note | None) -> Last | None:
        return cls(*json.loads(note.value)) if note else None

    def note(self, touched: str) -> Note:
        return Note(BUILD, touched, json.dumps(astuple(self)))


@dataclass(frozen=True, slots=True)
class Built:
    """What a build found. ``complaint`` says, if anything, why it could not use what was kept."""

    count: Count
    complaint: str = ""


def build(
    settings_file: Path,
    output: Path,
    workers: Workers | None = None,
    watch: Watch = iter,
    **settings: object,
) -> Built:
    """Builds into ``output``, replacing what is there only when everything went well.

    ``workers`` are the cores of this machine unless told; ``watch`` sees the offices go by;
    ``settings`` win over those of the file. Raises `CharterError` for content that cannot be
    published and `BuildError` for everything else, also for errors that Pelican only logs.
    """
    inputs = Inputs(settings_file, settings)
    try:
        with closing(Cache(settings_file.parent / FILE)) as cache:
            return _build(inputs, replaceable(output, inputs), cache, workers, watch)
    except OSError as error:
        raise _disk_error(error, output) from error


def _build(
    inputs: Inputs, output: Path, cache: Cache, workers: Workers | None, watch: Watch
) -> Built:
    sweep_folders(output)
    for folder in (inputs.content / OFFICES).glob("*/"):
        sweep_files(folder)
    touched = inputs.touched()  # before anything is read, so that no change can fall in between
    note = cache.note(BUILD)
    last = Last.of(note)
    if note and last and note.name == touched and _stands(output, last):
        return Built(Count(*last.count), cache.complaint)
    # Imported here because a build that finds nothing to do needs none of it.
    from .making import Making  # noqa: PLC0415
    from .workers.local import cores, local_workers  # noqa: PLC0415

    making = Making(inputs, touched, output, cache, workers or local_workers(cores()), watch)
    return making.run(last)


def _disk_error(error: OSError, output: Path) -> BuildError:
    if error.errno in SEPARATE:
        return BuildError("output-mount", path=output.resolve())
    reason = reason_of(error)
    return BuildError("disk", path=error.filename or output, reason=reason)


def _stands(output: Path, last: Last) -> bool:
    """Whether the output is, file by file, what it was when the last build left it."""
    return output.is_dir() and name_of_files(files_under(output)[0]) == last.output


def name_of_files(marks: Mapping[str, Mark]) -> str:
    return name_of(repr(sorted(marks.items())))
