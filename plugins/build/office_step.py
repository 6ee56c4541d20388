"""The office step: from the bytes of one office file to its pages and to what others need of it.

It follows from its arguments alone: it may run on any core or machine, and what it gives be kept.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from ..charters.examination import examine
from ..charters.model import Office
from ..charters.problems.tally import Tally
from ..charters.reading.office import Home
from ..charters.reading.source import Raw
from ..charters.record import listing_record, problems_record, profile_record
from .renderer import Press, PressError


class StepError(Exception):
    """An office cannot be made into pages; names its file."""


@dataclass(frozen=True, slots=True)
class Job:
    """An office file, and the district it is in.

    ``name`` is made from all that the step depends on: equal names, equal results.
    """

    name: str
    raw: Raw
    slug: str
    home: Home

    @property
    def id(self) -> str:
        return f"{self.home[1].slug}/{self.slug}"


@dataclass(frozen=True, slots=True)
class Made:
    """What became of an office file, and what its files by their name in the site say.

    ``problems``, ``profile`` and ``listing`` are the records of `charters.record`, and ``tally`` is
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


def make(jobs: tuple[Job, ...], press: Press | None) -> tuple[Made, ...]:
    """Raises `StepError`. Without a press the files are examined, and nothing is rendered."""
    return tuple(_make(job, press) for job in jobs)


def _make(job: Job, press: Press | None) -> Made:
    path = job.raw.path
    try:
        examined = examine(job.raw, job.slug, job.home)
        files, facts = _contents(examined.office, press) if examined.office and press else ({}, {})
    except PressError as error:
        raise StepError(f"{path}: {error}") from error
    except Exception as error:
        raise StepError(f"{path}: {type(error).__name__}: {error}") from error
    return Made(
        id=job.id,
        problems=_json(problems_record(examined.found.problems)).encode(),
        profile=_json(profile_record(examined)).encode(),
        tally=_json(Tally.of(examined)),
        listing=_json(listing_record(examined.office)) if examined.office else "",
        facts=pack(facts),
        files=files,
    )


def _contents(office: Office, press: Press) -> tuple[dict[str, bytes], dict[str, Any]]:
    plugins: dict[str, Any] = {name: import_module(name) for name in press.plugins}
    knowing = {name: one for name, one in plugins.items() if hasattr(one, "office_facts")}
    facts = {name: one.office_facts(office) for name, one in knowing.items()}
    return dict(_files(office, press, plugins.values())), facts


def _files(office: Office, press: Press, plugins: Iterable[Any]) -> Iterator[tuple[str, bytes]]:
    for plugin in plugins:
        if hasattr(plugin, "office_files"):
            for name, text in plugin.office_files(office, press):
                yield f"{office.url}{name}", text.encode()


def pack(value: object) -> bytes:
    """Plain data in a sixth of the bytes of its JSON; there is much of it in a large country."""
    return zlib.compress(_json(value).encode(), level=1)


def unpack(packed: bytes) -> Any:  # noqa: ANN401 - whatever was packed
    return json.loads(zlib.decompress(packed))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
