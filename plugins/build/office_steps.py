"""All office steps of a check or a build: only those whose input has changed are taken."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from ..charters.directory import Survey
from ..charters.examination import Examined
from ..charters.kept import listing_from_plain, problems_from_plain, profile_from_plain
from ..charters.model import Listing, Place, Profile
from ..charters.problems.problem import Problem
from ..charters.problems.tally import Tally
from ..charters.reading.source import Raw, read_raw
from ..charters.reading.tree import OfficePath
from .cache import Cache, OfficeRow
from .fingerprint import code, name_of, stamp_of
from .gaps import Waiting, fill, has_gap
from .office_step import Job, StepResult, Workers, unpack
from .output.output import Output
from .renderer import Renderer
from .workers.local import local_workers

# What the files of an office are made with.
TEMPLATES: Final = ("office.html", "poster.html", "complaint.html")

Basis = tuple[str, str]  # names of all that an office's files may show of its place, and their look
Offices = Collection[tuple[OfficePath, Place]]
Watch = Callable[[Offices], Iterator[tuple[OfficePath, Place]]]  # sees the offices go by


@dataclass(slots=True)
class OfficeSteps:
    """The steps of all offices: what they are taken with, and, once `run`, what is known.

    ``before`` are the rows of the last time. To check without building needs neither ``renderer``
    nor ``output``. ``is_due_here`` tells of an office, by its place in the order of the files,
    whether this machine is to take its step. ``rows`` are by office id, in the order of the files
    whatever was done first.
    """

    surveyed: Survey
    cache: Cache
    before: Mapping[str, OfficeRow]
    workers: Workers
    renderer: Renderer | None = None
    output: Output | None = None
    is_due_here: Callable[[int], bool] = lambda _: True
    watch: Watch = iter
    rows: dict[str, OfficeRow] = field(default_factory=dict)
    _written: dict[str, tuple[str, ...]] = field(default_factory=dict)  # files of steps taken now
    _waiting: Waiting | None = None  # those of them that have gaps

    def run(self) -> OfficeSteps:
        """Has every step taken that is due; raises `Refusal` where one fails."""
        self._take_all(self._due(), self.workers)
        ids = (path.id for path, _ in self.surveyed.offices)
        self.rows = {one: self.rows[one] for one in ids if one in self.rows}
        return self

    def examined(self) -> Iterator[Examined[Profile]]:
        """What the examination of each file found."""
        for path, home in self._offices():
            record = self._content(self.rows[path.id].problems)
            yield self._profile(path, home, problems_from_plain(record, path.path))

    def profiles(self) -> Iterator[Examined[Profile]]:
        """The same without the problems: for those that only a comparison shows."""
        return (self._profile(path, home, []) for path, home in self._offices())

    def tallies(self) -> dict[str, Tally]:
        """By the path of each file."""
        return {
            path.path: Tally(*json.loads(self.rows[path.id].tally)) for path, _ in self._offices()
        }

    def listings(self) -> Iterator[Listing]:
        """The office of each file that has no error."""
        for path, home in self._offices():
            if listing := self.rows[path.id].listing:
                yield listing_from_plain(json.loads(listing), path.slug, home)

    def facts(self, plugin: str, office: str) -> Any:  # noqa: ANN401 - whatever it noted
        """What ``plugin`` noted of an office."""
        return unpack(self.cache.content(self.rows[office].facts))[plugin]

    def fill(self, gaps: Mapping[str, Mapping[str, str]] | None) -> None:
        """Fills the gaps of every office's pages with what ``gaps`` has for it, by its id.

        None stands for what they were filled with at the last time. Steps whose pages stand there
        filled otherwise are taken again.
        """
        wanted = {one: self._gaps(row, gaps) for one, row in self.rows.items()}
        stale = {one for one, row in self.rows.items() if row.gaps != wanted[one]}
        # Few, and not to be looked for where other machines have left results.
        self._take_all(self._again(stale - self._written.keys()), local_workers())
        for office, name in wanted.items():
            self._fill(self._written.get(office, ()), self._content(name) if name else {})
            self.rows[office] = self.rows[office]._replace(gaps=name)

    def waiting(self) -> list[str]:
        """The pages that are not written before their gaps are filled."""
        return self._waiting.names() if self._waiting else []

    def changed_rows(self) -> list[OfficeRow]:
        """Those to be kept anew; of a build, once its output is complete."""
        return [row for row in self._rows_with_files() if self.before.get(row.id) != row]

    def gone(self) -> set[str]:
        """The ids of the last time that there are no more."""
        return self.before.keys() - self.rows.keys()

    def _rows_with_files(self) -> Iterator[OfficeRow]:
        for office, row in self.rows.items():
            if self.output and office in self._written:
                yield row._replace(files=json.dumps(self.output.state(self._written[office])))
            else:
                yield row

    def _offices(self) -> Iterator[tuple[OfficePath, Place]]:
        return ((path, home) for path, home in self.surveyed.offices if path.id in self.rows)

    def _profile(self, path: OfficePath, home: Place, problems: list[Problem]) -> Examined[Profile]:
        record = self._content(self.rows[path.id].profile)
        return profile_from_plain(record, problems, path.path, path.slug, home)

    def _content(self, name: str) -> Any:  # noqa: ANN401 - plain data
        return json.loads(self.cache.content(name))

    def _take_all(self, due: Iterable[tuple[Job, OfficeRow]], workers: Workers) -> None:
        waiting: dict[str, OfficeRow] = {}

        def jobs() -> Iterator[Job]:
            for job, row in due:
                waiting[job.id] = row
                yield job

        for result in workers(jobs(), self.renderer):
            self._take(result, waiting.pop(result.id))

    def _take(self, result: StepResult, row: OfficeRow) -> None:
        before = self.before.get(result.id)
        self.rows[result.id] = row._replace(
            gaps=before.gaps if before else "",
            listing=result.listing,
            tally=result.tally,
            problems=self.cache.add(result.problems),
            profile=self.cache.add(result.profile),
            facts=self.cache.add(result.facts),
        )
        self._written[result.id] = tuple(result.files)
        for name, content in result.files.items():
            self._write(name, content)

    def _write(self, name: str, content: bytes) -> None:
        if self.output is None:
            return
        if has_gap(name, content):
            self._waiting = self._waiting or Waiting(self.output.fresh.parent)
            self._waiting.add(name, content)
        else:
            self.output.write(name, content)

    def _due(self) -> Iterator[tuple[Job, OfficeRow]]:
        """The steps to be taken, each with the row that its result completes.

        The rows of the others are those of before.
        """
        basis_of = self._bases()
        offices = enumerate(self.surveyed.offices)
        for path, home in self.watch([one for place, one in offices if self.is_due_here(place)]):
            before, seen = self.before.get(path.id), _stamp(path)
            basis = basis_of(path)
            if before:
                source = before.source if before.seen == seen else _source_of(_read(path))
                row = _row(path, seen, source, *basis)
                if before.examined == row.examined and self._stands(before, row):
                    self.rows[path.id] = before._replace(seen=seen)
                    continue
            yield _job(path, home, seen, basis)

    def _again(self, offices: Collection[str]) -> Iterator[tuple[Job, OfficeRow]]:
        basis_of = self._bases()
        for path, home in self.surveyed.offices if offices else ():
            if path.id in offices:
                yield _job(path, home, _stamp(path), basis_of(path))

    def _bases(self) -> Callable[[OfficePath], Basis]:
        look = name_of(*map(self.renderer.digest, TEMPLATES)) if self.renderer else ""
        homes = dict(_names_of_homes(self.surveyed))
        return lambda path: (homes[path.folder], look)

    def _gaps(self, row: OfficeRow, gaps: Mapping[str, Mapping[str, str]] | None) -> str:
        """The name of what its gaps are to be filled with; empty where that is nothing."""
        if gaps is None:
            return row.gaps
        found = gaps.get(row.id)
        return self.cache.add(json.dumps(found, sort_keys=True).encode()) if found else ""

    def _fill(self, names: Iterable[str], known: Mapping[str, str]) -> None:
        for name in names:
            if self.output and self._waiting and name in self._waiting:
                self.output.write(name, fill(self._waiting.take(name), known))

    def _stands(self, before: OfficeRow, row: OfficeRow) -> bool:
        """Whether the office's files, if any are asked for, are as they must be."""
        if self.output is None:
            return True
        return before.made == row.made and self.output.keep(json.loads(before.files))


def _job(path: OfficePath, home: Place, seen: str, basis: Basis) -> tuple[Job, OfficeRow]:
    raw = _read(path)
    row = _row(path, seen, _source_of(raw), *basis)
    return Job(row.made or row.examined, raw, path.slug, home), row


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


def _row(path: OfficePath, seen: str, source: str, home: str, look: str) -> OfficeRow:
    examined = name_of(code(), path.path, source, home)
    made = name_of(examined, look) if look else ""
    return OfficeRow(path.id, seen, source, examined, made)


def _names_of_homes(surveyed: Survey) -> Iterator[tuple[str, str]]:
    """By each folder a name for all that an office in it may show of where it is."""
    for folder, home in surveyed.homes.items():
        division = home.division
        around = (division.slug, division.bn, division.en) if division else ()
        yield folder, name_of(*around, repr(home.district or division))
