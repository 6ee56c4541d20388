"""Builds a part of the offices, for a machine that shares the work with others."""

from __future__ import annotations

from pathlib import Path

from plugins.charters.clock import build_date
from plugins.charters.directory import conclude, survey
from plugins.charters.problems import Problem
from plugins.offices.cache import NOWHERE, Cache
from plugins.offices.frame import press_of
from plugins.offices.shards import belongs, keeping, shard_file
from plugins.offices.work import Means, Watch, work
from plugins.offices.workers import cores, local_workers
from plugins.publishing.inputs import Inputs


def build_part(
    settings_file: Path, folder: Path, part: tuple[int, int], watch: Watch = iter
) -> tuple[Path, tuple[Problem, ...]]:
    """Writes the shard of ``part``, as (3, 16), into ``folder``; returns it and its warnings.

    Raises `CharterError` where one of its offices, or what all have in common, has an error. What
    only a comparison of all offices shows is said when the shards are merged.
    """
    inputs = Inputs(settings_file, {})
    ground = survey(inputs.content)
    press = press_of(inputs.settings, inputs.theme, ground.portal) if ground.portal else None
    file = shard_file(folder, *part)
    workers = keeping(local_workers(cores()), file)
    done = work(ground, Means(Cache(NOWHERE), {}, workers, press, part=belongs(*part), watch=watch))
    reading = conclude(ground, list(done.examined()), build_date())
    _ = reading.published
    return file, reading.problems
