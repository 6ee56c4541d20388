"""Builds a part of the offices, for a machine that shares the work with others."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from ..charters.clock import build_date
from ..charters.directory import Ground, conclude, survey
from ..charters.problems.problem import Problem
from .address import check_address
from .cache import NOWHERE, Cache
from .error import BuildError
from .inputs import Inputs
from .office_step import StepError
from .office_steps import Means, Watch, work
from .page_context import press_of
from .pelican_paths import pelican_paths
from .renderer import Press, PressError
from .workers.local import cores, local_workers
from .workers.shards import belongs, keeping, shard_file


def build_part(
    settings_file: Path, folder: Path, part: tuple[int, int], watch: Watch = iter
) -> tuple[Path, tuple[Problem, ...]]:
    """Writes the shard of ``part``, as (3, 16), into ``folder``; returns it and its warnings.

    Raises `CharterError` where one of its offices, or what all have in common, has an error. What
    only a comparison of all offices shows is said when the shards are merged.
    """
    inputs = Inputs(settings_file, {})
    check_address(inputs.settings["SITEURL"])
    ground = survey(inputs.content, pelican_paths(inputs.settings))
    file = shard_file(folder, *part)
    workers = keeping(local_workers(cores()), file)
    try:
        with closing(Cache(NOWHERE)) as cache:
            means = Means(cache, {}, workers, _press(inputs, ground), watch=watch)
            examined = list(work(ground, replace(means, part=belongs(*part))).examined())
    except (PressError, StepError) as error:
        raise BuildError("theme", found=error) from error
    reading = conclude(ground, examined, build_date())
    _ = reading.published
    return file, reading.problems


def _press(inputs: Inputs, ground: Ground) -> Press | None:
    return press_of(inputs.complete(), inputs.theme, ground.portal) if ground.portal else None
