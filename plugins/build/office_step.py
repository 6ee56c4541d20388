"""The office step: from the bytes of one office file to its pages and to what others need of it.

It follows from its arguments alone: it may run on any core or machine, and its result be kept.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from ..charters.examination import examine
from ..charters.kept import listing_to_plain, problems_to_plain, profile_to_plain
from ..charters.model import Office, Place
from ..charters.problems.tally import Tally
from ..charters.reading.source import Raw
from ..words import Refusal
from .messages import MESSAGES
from .output.output import within_site
from .renderer import Renderer


@dataclass(frozen=True, slots=True)
class Job:
    """An office file, and the place of the folder it is in.

    ``name`` is made from all that the step depends on: equal names, equal results.
    """

    name: str
    raw: Raw
    slug: str
    home: Place

    @property
    def id(self) -> str:
        return f"{self.home.folder}/{self.slug}"


@dataclass(frozen=True, slots=True)
class StepResult:
    """What became of an office file; ``files`` holds the bytes of each by its name in the site.

    ``problems``, ``profile`` and ``listing`` are the plain data of `charters.kept`, ``tally`` is
    that of `charters.problems.tally`, all as JSON; the listing is empty where the file has an
    error. ``facts`` are what each plugin wants to know of the office when it writes the pages about
    all offices, packed.
    """

    id: str
    problems: bytes
    profile: bytes
    tally: str
    listing: str
    facts: bytes
    files: dict[str, bytes]


# Takes the steps of jobs, in any order and anywhere. Without a renderer nothing is rendered.
Workers = Callable[[Iterable[Job], Renderer | None], Iterator[StepResult]]


def take_steps(jobs: Iterable[Job], renderer: Renderer | None) -> tuple[StepResult, ...]:
    """Raises `Refusal`, which names the office file whose pages cannot be made."""
    return tuple(_take_step(job, renderer) for job in jobs)


def _take_step(job: Job, renderer: Renderer | None) -> StepResult:
    path = job.raw.path
    try:
        examined = examine(job.raw, job.slug, job.home)
        office = examined.office
        files, facts = _contents(office, renderer) if office and renderer else ({}, {})
        packed = pack(facts)
    except Refusal as refusal:
        raise Refusal(MESSAGES["office"], path=path, what=refusal) from refusal
    except Exception as error:
        what = f"{type(error).__name__}: {error}"
        raise Refusal(MESSAGES["office-step"], path=path, what=what) from error
    return StepResult(
        id=job.id,
        problems=_json(problems_to_plain(examined.found.problems)).encode(),
        profile=_json(profile_to_plain(examined)).encode(),
        tally=_json(Tally.of(examined)),
        listing=_json(listing_to_plain(office)) if office else "",
        facts=packed,
        files=files,
    )


def _contents(office: Office, renderer: Renderer) -> tuple[dict[str, bytes], dict[str, Any]]:
    plugins: dict[str, Any] = {name: import_module(name) for name in renderer.plugins}
    knowing = {name: one for name, one in plugins.items() if hasattr(one, "office_facts")}
    facts = {name: one.office_facts(office) for name, one in knowing.items()}
    return dict(_files(office, renderer, plugins.values())), facts


def _files(
    office: Office, renderer: Renderer, plugins: Iterable[Any]
) -> Iterator[tuple[str, bytes]]:
    for plugin in plugins:
        if hasattr(plugin, "office_files"):
            for name, text in plugin.office_files(office, renderer):
                yield f"{office.url}{within_site(name)}", text.encode()


def pack(value: object) -> bytes:
    """Plain data in a sixth of the bytes of its JSON; there is much of it in a large country."""
    return zlib.compress(_json(value).encode(), level=1)


def unpack(packed: bytes) -> Any:  # noqa: ANN401 - whatever was packed
    return json.loads(zlib.decompress(packed))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
