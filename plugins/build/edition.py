"""One edition of the site: every office, and then what plugins write about all of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any, Final, NoReturn

from ..charters.clock import build_date
from ..charters.directory import Ground, compare, conclude, directory_of, survey
from ..charters.model import Directory, Listing, Portal
from ..charters.problems.problem import CharterError, Count
from ..charters.problems.tally import count as tally
from ..charters.record import from_problems_record, problems_record
from .cache import Cache, Kept, Note
from .fingerprint import code, name_of
from .office_steps import Means, Work, work
from .output.output import Mark, Output, State
from .page_context import press_of
from .pelican_paths import pelican_paths
from .renderer import Press
from .site_files import Before, Site, Source, Sources, Text

CONCLUSION: Final = "conclusion"
FILES_OF: Final = "files of "  # and the name of a plugin
PAGE: Final = "index.html"


@dataclass(frozen=True, slots=True)
class Left:
    """What the last build noted of a plugin: what it looked at, and the files it left."""

    used: Mapping[Source, str] = field(default_factory=dict)
    files: State = field(default_factory=list)
    keys: Mapping[str, str] = field(default_factory=dict)


@dataclass(eq=False)
class Edition:
    """``machine`` names the program, the settings and the theme that make it.

    ``notes`` are what the next build will want to know of this one, ``texts`` what Pelican
    publishes besides.
    """

    settings: Mapping[str, Any]
    theme: Path
    machine: str
    press: Press
    portal: Portal
    work: Work
    output: Output
    count: Count
    notes: list[Note] = field(default_factory=list)
    written: dict[str, set[str]] = field(default_factory=dict)  # by plugin, about all offices
    texts: tuple[Text, ...] = ()

    def publish(self, plugin: str) -> None:
        """Has ``plugin`` write its files about all offices, unless they stand as they must."""
        write = getattr(import_module(plugin), "site_files", None)
        if write is None:
            return
        left = self._left(plugin)
        if left.files and self._is_up_to_date(left) and self.output.keep(left.files):
            self.written[plugin] = {name for name, *_ in left.files}
            return
        site = self._site(plugin, left)
        names = set()
        for name, content in write(site):
            self.output.write(name, content)
            names.add(name)
        self.written[plugin] = names | site.keys.keys()
        self._note_of(site, self.written[plugin])

    def _site(self, plugin: str, left: Left) -> Site:
        files = {file[0]: file for file in left.files}
        return Site(
            plugin=plugin,
            settings=self.settings,
            theme=self.theme,
            press=self.press,
            _sources=Sources(
                directory=lambda: self._directory,
                facts=self.work.facts,
                facts_names=lambda: self._facts_names,
                pages=lambda: self._pages,
                texts=lambda: self.texts,
            ),
            _before=Before(left.keys, self._noted(f"memory of {plugin}")),
            _stands=lambda name: name in files and self.output.keep([files[name]]),
        )

    def _left(self, plugin: str) -> Left:
        return Left(**(self._noted(f"{FILES_OF}{plugin}") or {}))

    def _noted(self, one: str) -> Any:  # noqa: ANN401 - plain data
        note = self.work.cache.note(one)
        return json.loads(note.value) if note and note.name == self._maker else None

    def _note_of(self, site: Site, names: set[str]) -> None:
        used = {source: self._name(source) for source in site.used}
        left = Left(used, self.output.state(sorted(names)), site.keys)
        self._note(f"{FILES_OF}{site.plugin}", asdict(left))
        self._note(f"memory of {site.plugin}", site.memory)

    def _note(self, one: str, value: object) -> None:
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        self.notes.append(Note(one, self._maker, text))

    @cached_property
    def _maker(self) -> str:
        return name_of(self.machine, self.press.whole)

    def _is_up_to_date(self, left: Left) -> bool:
        return all(self._name(source) == name for source, name in left.used.items())

    def _name(self, source: Source) -> str:
        """A name for what a source says now."""
        if source == "pages":
            return name_of(*self._pages)
        if source == "texts":
            return name_of(repr(self.texts))
        if source == "facts":
            return name_of(*self._facts_names, *self._facts_names.values())
        return self._name_of_listings

    @cached_property
    def _name_of_listings(self) -> str:
        places, known = self.work.ground.divisions, self.work.known
        return name_of(repr(places), *known, *(row.listing for row in known.values()))

    @cached_property
    def _directory(self) -> Directory[Listing]:
        return directory_of(self.work.ground, self.portal, self.work.listings())

    @cached_property
    def _facts_names(self) -> dict[str, str]:
        return {office: row.facts for office, row in self.work.known.items()}

    @property
    def _pages(self) -> list[str]:
        """Of what is written already."""
        names = (name for name in self.output.marks if name.rpartition("/")[2] == PAGE)
        return sorted(name.removesuffix(PAGE) for name in names)


def recorded(cache: Cache, kept: Mapping[str, Kept]) -> dict[str, Mark]:
    """Every file that our plugins left at the last build, and the mark that it had."""
    states = [json.loads(row.files) for row in kept.values()]
    states += [json.loads(note.value)["files"] for note in cache.notes(FILES_OF)]
    return {name: (size, changed) for state in states for name, size, changed in state}


def begin(
    settings: Mapping[str, Any], content: Path, theme: Path, machine: str, means: Means
) -> Edition:
    """Takes the office steps that are due.

    Raises `CharterError` or `StepError`, or `SpoiledError` where the cache has nothing to offer;
    then nothing of the output may be published.
    """
    ground = survey(content, pelican_paths(settings))
    if ground.portal is None or means.output is None:
        return _refuse(ground, means)
    press = press_of(settings, theme, ground.portal)
    done = work(ground, replace(means, press=press))
    count, note = _conclusion(ground, done)
    return Edition(
        settings=settings,
        theme=theme,
        machine=machine,
        press=press,
        portal=ground.portal,
        work=done,
        output=means.output,
        count=count,
        notes=[note],
    )


def _refuse(ground: Ground, means: Means) -> NoReturn:
    """Without the files that every page needs, all that is wrong is told."""
    done = work(ground, replace(means, press=None, output=None))
    raise CharterError(conclude(ground, list(done.examined()), build_date()).problems)


def _conclusion(ground: Ground, done: Work) -> tuple[Count, Note]:
    """How many problems there are, all of them warnings; raises `CharterError` otherwise.

    The offices are compared again only if the profile of one, or the day, is another.
    """
    today = build_date()
    around = repr((today, ground.divisions))
    name = name_of(code(), around, *(f"{one} {row.profile}" for one, row in done.known.items()))
    note = done.cache.note(CONCLUSION)
    if note is None or note.name != name:
        compared = compare(list(done.profiles()), today)
        record = [(one.path, problems_record([one])) for one in compared]
        note = Note(CONCLUSION, name, json.dumps(record, ensure_ascii=False))
    compared = [
        problem
        for path, record in json.loads(note.value)
        for problem in from_problems_record(record, path)
    ]
    count = tally(done.tallies(), [*compared, *ground.tree.problems])
    if count.errors:
        reading = conclude(ground, list(done.examined()), today)
        raise CharterError(reading.problems)
    return count, note
