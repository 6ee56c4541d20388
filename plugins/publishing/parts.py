"""Builds a part of the offices, for a machine that shares the work with others."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from plugins.charters.clock import build_date
from plugins.charters.directory import Ground, conclude, survey
from plugins.charters.problems import Problem
from plugins.offices.cache import NOWHERE, Cache
from plugins.offices.frame import press_of
from plugins.offices.shards import belongs, keeping, shard_file
from plugins.offices.step import StepError
from plugins.offices.work import Means, Watch, work
from plugins.offices.workers import cores, local_workers
from plugins.pelican_paths import pelican_paths
from plugins.press import Press, PressError
from plugins.publishing.address import check_address
from plugins.publishing.error import BuildError
from plugins.publishing.inputs import Inputs


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
