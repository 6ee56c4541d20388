"""All office steps of a check or a build: only those whose input has changed are taken."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Final

from plugins.charters.directory import Ground
from plugins.charters.examination import Examined
from plugins.charters.model import Listing
from plugins.charters.office import Home
from plugins.charters.record import from_record
from plugins.charters.source import Raw, read_raw
from plugins.charters.tree import OfficePath
from plugins.offices.cache import Kept
from plugins.offices.fingerprint import code, name_of
from plugins.offices.output import Output
from plugins.offices.step import Job, Made, unpack
from plugins.offices.workers import Workers
from plugins.press import Press

TEMPLATE: Final = "office.html"


Watch = Callable[[Collection[tuple[OfficePath, Home]]], Iterator[tuple[OfficePath, Home]]]


@dataclass(frozen=True, slots=True)
class Means:
    """What there is to work with: what is ``kept`` from before, who works, and to build, a press.

    ``part`` says which offices are to be done, by their place in the order of the files; ``watch``
    sees them go by.
    """

    kept: Mapping[str, Kept]
    workers: Workers
    press: Press | None = None
    output: Output | None = None
    part: Callable[[int], bool] = lambda _: True
    watch: Watch = iter


@dataclass(slots=True)
class Work:
    """What is known of every office, by its id. ``made`` are those whose step was taken now."""

    known: dict[str, Kept] = field(default_factory=dict)
    made: dict[str, tuple[str, ...]] = field(default_factory=dict)  # id → names of the files

    def examined(self, ground: Ground) -> list[Examined[Listing]]:
        """What the examination of each file found."""
        return [
            from_record(json.loads(self.known[path.id].record), path.path, path.slug, home)
            for path, home in ground.offices
            if path.id in self.known
        ]

    def facts(self, plugin: str, office: str) -> Any:  # noqa: ANN401 - whatever it noted
        """What ``plugin`` noted of an office."""
        return unpack(self.known[office].facts)[plugin]

    def new_rows(self, output: Output | None) -> Iterator[Kept]:
        """What is to be kept; of a build, once its output is complete."""
        for office, names in self.made.items():
            state = output.state(names) if output else []
            yield replace(self.known[office], files=json.dumps(state))


def work(ground: Ground, means: Means) -> Work:
    """Has every step taken that is due; raises `StepError` where one fails."""
    done = Work()
    blanks: dict[str, Kept] = {}

    def jobs() -> Iterator[Job]:
        for job, blank in _due(ground, means, done):
            blanks[job.id] = blank
            yield job

    for made in means.workers(jobs(), means.press):
        _note(made, blanks.pop(made.id), means, done)
    return done


def _note(made: Made, blank: Kept, means: Means, done: Work) -> None:
    done.known[made.id] = replace(blank, record=made.record, facts=made.facts)
    done.made[made.id] = tuple(made.files)
    for name, text in made.files.items():
        if means.output:
            means.output.write(name, text)


def _due(ground: Ground, means: Means, done: Work) -> Iterator[tuple[Job, Kept]]:
    """The steps to be taken, each with the row it will fill; the others are noted as done."""
    look = means.press.digest(TEMPLATE) if means.press else ""
    offices = [office for place, office in enumerate(ground.offices) if means.part(place)]
    for path, home in means.watch(offices):
        raw = read_raw(path.file, path.path)
        blank = _blank(path.id, raw, home, look)
        row = means.kept.get(path.id)
        if row and row.examined == blank.examined and _is_made(row, blank, means):
            done.known[path.id] = row
        else:
            yield Job(blank.made or blank.examined, raw, path.slug, home), blank


def _is_made(row: Kept, blank: Kept, means: Means) -> bool:
    if means.output is None:
        return True
    return row.made == blank.made and means.output.keep(json.loads(row.files))


def _blank(office: str, raw: Raw, home: Home, look: str) -> Kept:
    examined = name_of(code(), raw.path, str(raw.size), raw.data, _name_of_home(home))
    return Kept(office, examined, "", made=name_of(examined, look) if look else "")


@cache
def _name_of_home(home: Home) -> str:
    division, district = home
    return name_of(division.slug, division.bn, division.en, repr(district))
