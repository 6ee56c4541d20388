"""Reads and checks the whole content; unchanged offices are taken from the build's cache."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path

from ..build.cache import FILE, Cache, SpoiledError
from ..build.office_steps import OfficeSteps, Watch
from ..build.theme import sound_theme
from ..build.workers.local import local_workers
from ..charters.directory import Reading, Survey, conclude, survey
from ..charters.examination import Examined
from ..charters.model import Profile
from ..charters.problems.problem import Problem, in_order
from ..charters.reading.tree import Others
from .lost import lost_since


def check(
    root: Path, today: date, watch: Watch = iter, others: Others = (), base: str | None = None
) -> tuple[Reading[Profile], str]:
    """What `charters.directory.read` finds under ``root/content``, and why the cache is not used.

    The second is empty where it is. Raises `Refusal` where a build could not read the theme.
    ``others`` are the paths that are not ours. The addresses that were lost since the commit
    ``base`` are errors, too.
    """
    sound_theme(root / "theme")
    surveyed = survey(root / "content", others)
    lost = lost_since(root, base, surveyed) if base is not None else ()
    with closing(Cache(root / FILE)) as cache:
        examined = _examined(surveyed, cache, watch)
        reading = conclude(surveyed, examined, today)
        return (_with_errors(reading, lost) if lost else reading), cache.complaint


def _with_errors(reading: Reading[Profile], lost: tuple[Problem, ...]) -> Reading[Profile]:
    """An old address that leads to one of the lost is mended with it."""
    gone = {_address(problem) for problem in lost}
    others = (one for one in reading.problems if not (_leads_on(one) and _address(one) in gone))
    return Reading(None, in_order([*others, *lost]))


def _leads_on(problem: Problem) -> bool:
    return problem.code.startswith("redirect-unknown")


def _address(problem: Problem) -> tuple[str, str]:
    """Of an office or a service that is not where it is looked for."""
    is_service = problem.code.startswith("service") or problem.field.startswith("services[")
    return "services" if is_service else "offices", dict(problem.values).get("found", "")


def _examined(surveyed: Survey, cache: Cache, watch: Watch) -> list[Examined[Profile]]:
    rows = cache.read()
    steps = OfficeSteps(surveyed, cache, rows, local_workers(), watch=watch).run()
    try:
        examined = list(steps.examined())
    except SpoiledError:
        steps = OfficeSteps(surveyed, cache, {}, local_workers(), watch=watch).run()
        examined = list(steps.examined())
    cache.write(steps.changed_rows(), [], [])
    return examined
