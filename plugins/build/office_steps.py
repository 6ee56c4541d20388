"""All office steps of a check or a build: only those whose input has changed are taken."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from ..charters.directory import Ground
from ..charters.examination import Examined
from ..charters.model import Listing, Profile
from ..charters.problems.problem import Problem
from ..charters.problems.tally import Tally
from ..charters.reading.office import Home
from ..charters.reading.source import Raw, read_raw
from ..charters.reading.tree import OfficePath
from ..charters.record import from_listing_record, from_problems_record, from_profile_record
from .cache import Cache, Kept
from .fingerprint import code, name_of, stamp_of
from .office_step import Job, Made, unpack
from .output.output import Output
from .renderer import Press
from .workers.local import Workers

TEMPLATE: Final = "office.html"

Watch = Callable[[Collection[tuple[OfficePath, Home]]], Iterator[tuple[OfficePath, Home]]]


@dataclass(frozen=True, slots=True)
class Means:
    """What there is to work with: a cache, what it has ``kept``, who works, to build also a press.

    ``part`` says which offices are to be done, by their place in the order of the files; ``watch``
    sees them go by.
    """

    cache: Cache
    kept: Mapping[str, Kept]
    workers: Workers
    press: Press | None = None
    output: Output | None = None
    part: Callable[[int], bool] = lambda _: True
    watch: Watch = iter


@dataclass(slots=True)
class Work:
    """What is known of every office, by its id, in the order of the files, whatever was done first.

    ``made`` are those whose step was taken now.
    """

    ground: Ground
    cache: Cache
    known: dict[str, Kept] = field(default_factory=dict)
    made: dict[str, tuple[str, ...]] = field(default_factory=dict)  # id → names of the files

    def examined(self) -> Iterator[Examined[Profile]]:
        """What the examination of each file found."""
        for path, home in self._offices():
            record = self._content(self.known[path.id].problems)
            yield self._profile(path, home, from_problems_record(record, path.path))

    def profiles(self) -> Iterator[Examined[Profile]]:
        """The same without the problems: for those that only a comparison shows."""
        return (self._profile(path, home, []) for path, home in self._offices())

    def _profile(self, path: OfficePath, home: Home, problems: list[Problem]) -> Examined[Profile]:
        record = self._content(self.known[path.id].profile)
        return from_profile_record(record, problems, path.path, path.slug, home)

    def _content(self, name: str) -> Any:  # noqa: ANN401 - plain data
        return json.loads(self.cache.content(name))

    def tallies(self) -> dict[str, Tally]:
        """By the path of each file."""
        return {
            path.path: Tally(*json.loads(self.known[path.id].tally)) for path, _ in self._offices()
        }

    def listings(self) -> Iterator[Listing]:
        """The office of each file that has no error."""
        for path, home in self._offices():
            if listing := self.known[path.id].listing:
                yield from_listing_record(json.loads(listing), path.slug, home)

    def facts(self, plugin: str, office: str) -> Any:  # noqa: ANN401 - whatever it noted
        """What ``plugin`` noted of an office."""
        return unpack(self.cache.content(self.known[office].facts))[plugin]

    def rows(self, output: Output | None) -> Iterator[Kept]:
        """What is to be kept; of a build, once its output is complete."""
        for office, row in self.known.items():
            if output and office in self.made:
                yield row._replace(files=json.dumps(output.state(self.made[office])))
            else:
                yield row

    def _offices(self) -> Iterator[tuple[OfficePath, Home]]:
        return ((path, home) for path, home in self.ground.offices if path.id in self.known)


def work(ground: Ground, means: Means) -> Work:
    """Has every step taken that is due; raises `StepError` where one fails."""
    done = Work(ground, means.cache)
    blanks: dict[str, Kept] = {}

    def jobs() -> Iterator[Job]:
        for job, blank in _due(ground, means, done):
            blanks[job.id] = blank
            yield job

    for made in means.workers(jobs(), means.press):
        _note(made, blanks.pop(made.id), means, done)
    ids = (path.id for path, _ in ground.offices)
    done.known = {one: done.known[one] for one in ids if one in done.known}
    return done


def _note(made: Made, blank: Kept, means: Means, done: Work) -> None:
    done.known[made.id] = blank._replace(
        listing=made.listing,
        tally=made.tally,
        problems=means.cache.add(made.problems),
        profile=means.cache.add(made.profile),
        facts=means.cache.add(made.facts),
    )
    done.made[made.id] = tuple(made.files)
    for name, content in made.files.items():
        if means.output:
            means.output.write(name, content)


def _due(ground: Ground, means: Means, done: Work) -> Iterator[tuple[Job, Kept]]:
    """The steps to be taken, each with the row it will fill; the others are noted as done."""
    look = means.press.digest(TEMPLATE) if means.press else ""
    homes = dict(_names_of_homes(ground))
    offices = [office for place, office in enumerate(ground.offices) if means.part(place)]
    for path, home in means.watch(offices):
        row, seen, basis = means.kept.get(path.id), _stamp(path), (homes[path.district], look)
        if row:
            source = row.source if row.seen == seen else _source_of(_read(path))
            blank = _blank(path, seen, source, *basis)
            if row.examined == blank.examined and _is_made(row, blank, means):
                done.known[path.id] = row._replace(seen=seen)
                continue
        raw = _read(path)
        blank = _blank(path, seen, _source_of(raw), *basis)
        yield Job(blank.made or blank.examined, raw, path.slug, home), blank


def _stamp(path: OfficePath) -> str:
    """Taken before the file is read, so that no change can fall in between."""
    try:
        return stamp_of(path.file.stat())
    except OSError:
        return ""  # which no file has: reading it will tell what is wrong


def _read(path: OfficePath) -> Raw:
    return read_raw(path.file, path.path)


def _source_of(raw: Raw) -> str:
    return name_of(str(raw.size), raw.data, raw.trouble)


def _is_made(row: Kept, blank: Kept, means: Means) -> bool:
    if means.output is None:
        return True
    return row.made == blank.made and means.output.keep(json.loads(row.files))


def _blank(path: OfficePath, seen: str, source: str, home: str, look: str) -> Kept:
    examined = name_of(code(), path.path, source, home)
    made = name_of(examined, look) if look else ""
    return Kept(path.id, seen, source, examined, made)


def _names_of_homes(ground: Ground) -> Iterator[tuple[str, str]]:
    """By the slug of each district a name for all that an office may show of where it is."""
    for division in ground.divisions:
        around = (division.slug, division.bn, division.en)
        for district in division.districts:
            yield district.slug, name_of(*around, repr(district))
