"""One build of the site: every office, and then what plugins write about all of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cached_property
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import Any, Final, NoReturn

from ..charters.clock import build_date
from ..charters.directory import (
    Survey,
    compare,
    conclude,
    directory_of,
    report_calendar,
    survey,
)
from ..charters.kept import problems_from_plain, problems_to_plain
from ..charters.model import Directory, Listing, Portal
from ..charters.problems.problem import CharterError, Count
from ..charters.problems.tally import count
from ..words import Refusal
from .cache import Cache, Note, OfficeRow
from .fingerprint import code, name_of
from .messages import MESSAGES
from .office_step import Workers
from .office_steps import OfficeSteps, Watch
from .output.output import Mark, Output, within_site
from .page_context import renderer_of
from .pelican_settings import pelican_paths
from .renderer import Renderer
from .site_files import Article, PluginRecord, SiteView, Used

CONCLUSION: Final = "conclusion"
FILES_OF: Final = "files of "  # and the name of a plugin
MEMORY_OF: Final = "memory of "  # likewise
PAGE: Final = "index.html"


@dataclass(eq=False)
class SiteBuild:
    """What a build has to work with, and, once it has read the offices, what it knows.

    ``recipe`` names all that the site is made of but its content; ``rows`` are those of the last
    build. Where it ``is_directed``, whoever started Pelican is to call `end`. ``notes`` are what
    the next build will want to know of this one, ``written`` the files about all offices by plugin,
    ``articles`` what Pelican publishes besides, ``gaps`` those of `OfficeSteps.fill`.
    """

    root: Path
    recipe: str
    cache: Cache
    rows: Mapping[str, OfficeRow]
    workers: Workers
    output: Output
    watch: Watch = iter
    is_directed: bool = True
    notes: list[Note] = field(default_factory=list)
    written: dict[str, set[str]] = field(default_factory=dict)
    articles: Sequence[Article] = ()
    gaps: Mapping[str, Mapping[str, str]] | None = field(default_factory=dict)
    settings: Mapping[str, Any] = field(init=False)
    theme: Path = field(init=False)
    portal: Portal = field(init=False)
    renderer: Renderer = field(init=False)
    steps: OfficeSteps = field(init=False)
    count: Count = field(init=False)

    def read_offices(self, settings: Mapping[str, Any], content: Path, theme: Path) -> None:
        """Takes the office steps that are due; ``settings`` are those that Pelican has completed.

        Raises `CharterError` or `Refusal`, or `SpoiledError` where the cache has nothing to offer;
        then nothing of the output may be published.
        """
        found = survey(content, pelican_paths(settings))
        if found.portal is None:
            self._refuse(found)
        self.settings, self.theme = settings, theme
        self.portal = found.portal.as_of(build_date())
        self.renderer = renderer_of(settings, theme, found.portal)
        self.steps = self._steps(found, self.renderer, self.output).run()
        self.count = self._conclude()

    def write_site_files(self, plugin: str) -> None:
        """Has ``plugin`` write its files about all offices, unless they stand as they must."""
        write = getattr(import_module(plugin), "site_files", None)
        if write is None:
            return
        vars(self).pop("pages", None)
        before = PluginRecord(**(self._noted(f"{FILES_OF}{plugin}") or {}))
        if before.files and self._is_up_to_date(before) and self.output.keep(before.files):
            self.written[plugin] = {name for name, *_ in before.files}
            self.gaps = None if before.fills else self.gaps
            return
        view = self._view(plugin, before)
        names = set()
        for name, content in _files(plugin, write(view)):
            self.output.write(name, content)
            names.add(name)
        self.written[plugin] = names | view.keys.keys()
        self._note_plugin(view, self.written[plugin])
        self.gaps = view.gaps if view.gaps is not None else self.gaps

    def fill_gaps(self) -> None:
        """Completes the pages of offices, once every plugin has been asked."""
        self.steps.fill(self.gaps)

    def end(self, *more: Note) -> None:
        """Has the cache keep what the next build will want to know."""
        self.cache.write(self.steps.changed_rows(), self.steps.gone(), [*self.notes, *more])

    @cached_property
    def directory(self) -> Directory[Listing]:
        return directory_of(self.steps.surveyed, self.portal, self.steps.listings())

    @cached_property
    def facts_names(self) -> dict[str, str]:
        return {office: row.facts for office, row in self.steps.rows.items()}

    @cached_property
    def pages(self) -> list[str]:
        """Of what was written before the plugin that is asked now."""
        written = chain(self.output.marks, self.steps.waiting())
        names = (name for name in written if name.rpartition("/")[2] == PAGE)
        return sorted(name.removesuffix(PAGE) for name in names)

    def facts(self, plugin: str, office: str) -> Any:  # noqa: ANN401 - whatever it noted
        return self.steps.facts(plugin, office)

    def _steps(
        self, surveyed: Survey, renderer: Renderer | None, output: Output | None
    ) -> OfficeSteps:
        given = (self.cache, self.rows, self.workers, renderer, output)
        return OfficeSteps(surveyed, *given, watch=self.watch)

    def _refuse(self, surveyed: Survey) -> NoReturn:
        """Without the files that every page needs, all that is wrong is said."""
        steps = self._steps(surveyed, None, None).run()
        raise CharterError(conclude(surveyed, list(steps.examined()), build_date()).problems)

    def _conclude(self) -> Count:
        """How many problems there are, all of them warnings; raises `CharterError` otherwise.

        The offices are compared again only if the profile of one, or the day, is another.
        """
        today, steps, tree = build_date(), self.steps, self.steps.surveyed.tree
        around = repr((today, steps.surveyed.divisions))
        profiles = (f"{one} {row.profile}" for one, row in steps.rows.items())
        name = name_of(code(), around, *profiles)
        note = self.cache.note(CONCLUSION)
        if note is None or note.name != name:
            compared = compare(list(steps.profiles()), today)
            record = [(one.path, problems_to_plain([one])) for one in compared]
            note = Note(CONCLUSION, name, json.dumps(record, ensure_ascii=False))
        self.notes.append(note)
        compared = [
            problem
            for path, record in json.loads(note.value)
            for problem in problems_from_plain(record, path)
        ]
        compared += report_calendar(steps.surveyed, today)
        found = count(steps.tallies(), [*compared, *tree.problems])
        if found.errors:
            raise CharterError(conclude(steps.surveyed, list(steps.examined()), today).problems)
        return found

    def _view(self, plugin: str, before: PluginRecord) -> SiteView:
        files = {file[0]: file for file in before.files}
        return SiteView(
            plugin=plugin,
            settings=self.settings,
            root=self.root,
            theme=self.theme,
            renderer=self.renderer,
            memory=self._noted(f"{MEMORY_OF}{plugin}"),
            _data=self,
            _before=before,
            _stands=lambda name: name in files and self.output.keep([files[name]]),
        )

    def _noted(self, one: str) -> Any:  # noqa: ANN401 - plain data
        note = self.cache.note(one)
        return json.loads(note.value) if note and note.name == self._maker else None

    def _note_plugin(self, view: SiteView, names: set[str]) -> None:
        used = {one: self._name(one) for one in view.used}
        files = self.output.state(sorted(names))
        record = PluginRecord(used, files, view.keys, fills=view.gaps is not None)
        self._note(f"{FILES_OF}{view.plugin}", asdict(record))
        self._note(f"{MEMORY_OF}{view.plugin}", view.memory)

    def _note(self, one: str, value: object) -> None:
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        self.notes.append(Note(one, self._maker, text))

    @cached_property
    def _maker(self) -> str:
        return name_of(self.recipe, self.renderer.whole)

    def _is_up_to_date(self, before: PluginRecord) -> bool:
        if before.fills and self.steps.rows.keys() - self.rows.keys():
            return False  # what it filled is kept with the office
        return all(self._name(one) == name for one, name in before.used.items())

    def _name(self, used: Used) -> str:
        """A name for what it says now."""
        match used:
            case "pages":
                return name_of(*self.pages)
            case "articles":
                return name_of(repr(self.articles))
            case "facts":
                return name_of(*self.facts_names, *self.facts_names.values())
            case "redirects":
                return name_of(repr(self.portal.redirects))
            case "calendar":
                return name_of(repr(self.portal.calendar))
            case "listings":
                return self._name_of_listings

    @cached_property
    def _name_of_listings(self) -> str:
        places, rows = self.steps.surveyed.divisions, self.steps.rows
        shared = repr((places, self.portal.services))
        return name_of(shared, *rows, *(row.listing for row in rows.values()))


def _files(
    plugin: str, written: Iterable[tuple[str, str | bytes]]
) -> Iterator[tuple[str, str | bytes]]:
    """What a plugin writes; raises `Refusal`, which names the plugin that cannot."""
    try:
        for name, content in written:
            yield within_site(name), content
    except (Refusal, OSError):
        raise
    except Exception as error:
        what = f"{type(error).__name__}: {error}"
        raise Refusal(MESSAGES["plugin"], plugin=plugin, what=what) from error


def recorded(cache: Cache, rows: Mapping[str, OfficeRow]) -> dict[str, Mark]:
    """Every file that our plugins left at the last build, and the mark that it had."""
    states = [json.loads(row.files) for row in rows.values()]
    states += [json.loads(note.value)["files"] for note in cache.notes(FILES_OF)]
    return {name: (size, changed) for state in states for name, size, changed in state}
