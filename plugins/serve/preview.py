"""Puts the pages of saved office files into the output at once, before the build that follows.

What other pages show of the office, and whether it fits the others, is left to that build.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from ..build.inputs import Inputs
from ..build.office_step import Job, Made, make
from ..build.page_context import press_of
from ..charters.directory import survey
from ..charters.reading.source import read_raw


def preview(settings_file: Path, output: Path, changed: Collection[Path]) -> bool:
    """Whether all that changed were offices without errors; their pages are now in ``output``."""
    inputs = Inputs(settings_file, {})
    ground = survey(inputs.content)
    jobs = tuple(
        Job("", read_raw(path.file, path.path), path.slug, home)
        for path, home in ground.offices
        if path.file in changed
    )
    if ground.portal is None or len(jobs) < len(changed) or not (output / "index.html").exists():
        return False
    made = make(jobs, press_of(inputs.complete(), inputs.theme, ground.portal))
    if not all(one.listing for one in made):
        return False
    for one in made:
        _replace_files(one, output)
    return True


def _replace_files(made: Made, output: Path) -> None:
    """Each file in one step, so that none is read half-written."""
    for name, content in made.files.items():
        file = output / name
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_name(f".{file.name}")
        unfinished.write_bytes(content)
        unfinished.replace(file)
