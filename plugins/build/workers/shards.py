"""Office steps taken on one machine and put into the site on another, with files in between.

A shard is a ZIP file that holds the results by the names of their jobs, so a result can only ever
be found by one who has the same office file, theme, settings and program.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing
from dataclasses import asdict
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from ...charters.clock import build_date
from ...charters.directory import conclude, survey
from ...charters.problems.problem import Problem
from ...files.atomic import written_beside
from ...words import Refusal
from ..address import check_address
from ..cache import NOWHERE, Cache
from ..inputs import Inputs
from ..messages import MESSAGES
from ..office_step import Job, StepResult, Workers
from ..office_steps import OfficeSteps, Watch
from ..page_context import renderer_of
from ..pelican import completed_settings
from ..pelican_settings import pelican_paths
from ..renderer import Renderer
from .local import local_workers

SUFFIX: Final = ".shard.zip"


def build_shard(
    settings_file: Path, folder: Path, shard: tuple[int, int], watch: Watch = iter
) -> tuple[Path, tuple[Problem, ...]]:
    """Writes ``shard``, as (3, 16), into ``folder``; returns its file and its warnings.

    Raises `CharterError` where one of its offices, or what all have in common, has an error. What
    only a comparison of all offices shows is said when the shards are merged.
    """
    inputs = Inputs(settings_file, {})
    check_address(inputs.settings["SITEURL"])
    surveyed = survey(inputs.content, pelican_paths(inputs.settings))
    renderer = None
    if surveyed.portal:
        renderer = renderer_of(completed_settings(inputs), inputs.theme, surveyed.portal)
    file = shard_file(folder, *shard)
    workers = keeping(local_workers(), file)
    with closing(Cache(NOWHERE)) as cache:
        steps = OfficeSteps(
            surveyed, cache, {}, workers, renderer, is_due_here=belongs(*shard), watch=watch
        )
        examined = list(steps.run().examined())
    reading = conclude(surveyed, examined, build_date())
    _ = reading.checked
    return file, reading.problems


def parse_shard(text: str) -> tuple[int, int]:
    """``3/16`` → (3, 16): the third of sixteen shards. Raises `Refusal`."""
    number, slash, count = text.partition("/")
    if not (slash and number.isdecimal() and count.isdecimal() and 1 <= int(number) <= int(count)):
        raise Refusal(MESSAGES["shard"], found=text)
    return int(number), int(count)


def belongs(number: int, count: int) -> Callable[[int], bool]:
    """Whether the office at a place of the list is in the shard: every ``count``-th one is."""
    return lambda place: place % count == number - 1


def shard_file(folder: Path, number: int, count: int) -> Path:
    return folder / f"{number}-of-{count}{SUFFIX}"


def keeping(workers: Workers, file: Path) -> Workers:
    """The same workers, whose results are also written to the shard ``file``, all or nothing."""

    def kept(jobs: Iterable[Job], renderer: Renderer | None) -> Iterator[StepResult]:
        file.parent.mkdir(parents=True, exist_ok=True)
        names: dict[str, str] = {}
        with written_beside(file, "") as unfinished:
            with ZipFile(unfinished, "w", ZIP_DEFLATED) as archive:
                for result in workers(_noting(jobs, names), renderer):
                    archive.writestr(names.pop(result.id), _text(result))
                    yield result
            unfinished.replace(file)

    return kept


def _noting(jobs: Iterable[Job], names: dict[str, str]) -> Iterator[Job]:
    for job in jobs:
        names[job.id] = job.name
        yield job


def from_shards(folder: Path) -> Workers:
    """Workers who look every result up; raise `Refusal` where it is in no shard."""

    def workers(jobs: Iterable[Job], _renderer: Renderer | None) -> Iterator[StepResult]:
        missing: list[str] = []
        with ExitStack() as opened:
            archives = [opened.enter_context(archive) for archive in _archives(folder)]
            for job in jobs:
                found = next((m for archive in archives if (m := _result(archive, job.name))), None)
                if found:
                    yield found
                else:
                    missing.append(job.raw.path)
        if missing:
            raise Refusal(MESSAGES["shard-missing"], count=len(missing), first=missing[0])

    return workers


def _archives(folder: Path) -> Iterator[ZipFile]:
    files = sorted(folder.glob(f"*{SUFFIX}"))
    if not files:
        raise Refusal(MESSAGES["no-shards"], folder=folder)
    for file in files:
        try:
            yield ZipFile(file)
        except (BadZipFile, OSError) as error:
            raise Refusal(MESSAGES["shard-broken"], file=file, why=error) from None


def _result(archive: ZipFile, name: str) -> StepResult | None:
    try:
        kept = json.loads(archive.read(name))
    except KeyError:
        return None
    except BadZipFile as error:
        raise Refusal(MESSAGES["shard-broken"], file=archive.filename, why=error) from None
    texts = ("problems", "profile")
    return StepResult(
        **kept
        | {name: kept[name].encode() for name in texts}
        | {"facts": b64decode(kept["facts"])}
        | {"files": {name: text.encode() for name, text in kept["files"].items()}}
    )


def _text(result: StepResult) -> str:
    kept = asdict(result) | {
        "problems": result.problems.decode(),
        "profile": result.profile.decode(),
        "facts": b64encode(result.facts).decode(),
        "files": {name: content.decode() for name, content in result.files.items()},
    }
    return json.dumps(kept, ensure_ascii=False)
