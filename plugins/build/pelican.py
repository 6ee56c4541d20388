"""Pelican's run, from either side: how we direct it, and what of ours takes part in it.

Pelican decides the order and runs all other plugins. No other module imports the library.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any, Final, Never
from uuid import uuid4
from weakref import finalize

from jinja2 import TemplateError
from pelican import Pelican, signals
from pelican.generators import ArticlesGenerator, Generator, PelicanTemplateNotFound
from pelican.settings import read_settings
from pelican.urlwrappers import Category
from pelican.writers import FileOverwriteFailedError, Writer

from ..charters.problems.problem import CharterError, report
from ..words import Refusal
from .articles import articles_of
from .cache import FILE, Cache
from .clash import refuse_clashes
from .inputs import Inputs
from .messages import MESSAGES
from .output.output import Output, files_under
from .page_context import filters_of, options_of, page_context
from .pelican_settings import PACKAGE, confined, may_be_linked, other_writers
from .site_build import SiteBuild, recorded
from .workers.local import local_workers

OFFICES: Final = f"{PACKAGE}offices"
# How Pelican ends over what an article says: a template that is not there, an address twice.
FAULTS: Final = (TemplateError, PelicanTemplateNotFound, FileOverwriteFailedError)


def run_pelican(inputs: Inputs, build: SiteBuild) -> None:
    """Has Pelican make the site; raises `Refusal` also for errors that Pelican only logs."""
    if OFFICES not in inputs.settings["PLUGINS"]:
        raise Refusal(MESSAGES["no-office"])
    with _errors_are_fatal(), redirect_stdout(StringIO()):
        folder = str(build.output.fresh)
        pelican = Pelican(
            completed_settings(inputs, OUTPUT_PATH=folder, DELETE_OUTPUT_DIRECTORY=False)
        )
        pelican.site_build = build
        try:
            pelican.run()
        except FAULTS as error:
            _refuse(f"{type(error).__name__}: {error}".replace(f"{pelican.output_path}/", ""))


def completed_settings(inputs: Inputs, **settings: object) -> dict[str, Any]:
    """All settings, with those that Pelican adds; ``settings`` win."""
    folders = [str(folder.resolve()) for folder in inputs.overriding]
    given = {**inputs.overrides, "THEME_TEMPLATES_OVERRIDES": folders, **settings}
    return dict(read_settings(str(inputs.settings_file), override=given))


@contextmanager
def _errors_are_fatal() -> Iterator[None]:
    """Turns errors that Pelican only logs, as a plugin that does not load, into `Refusal`."""
    errors = _ErrorCollector()
    logger = logging.getLogger("pelican")
    logger.addHandler(errors)
    try:
        yield
    except Refusal:  # of a template, perhaps, for want of a plugin that did not load
        if not errors.messages:
            raise
    finally:
        logger.removeHandler(errors)
    if errors.messages:
        _refuse("; ".join(errors.messages).replace("\n", "; "))


def _refuse(found: str) -> Never:
    raise Refusal(MESSAGES["pelican"], found=found)


class _ErrorCollector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        # Pelican tells the cause only where it debugs.
        cause = record.exc_info[1] if record.exc_info else sys.exc_info()[1]
        self.messages.append(f"{record.getMessage()}{f': {cause}' if cause else ''}")


class OfficesGenerator(Generator):
    """Reads the offices, and puts what every page may show into the context of Pelican's own."""

    pelican: Pelican

    def generate_context(self) -> None:
        """Raises what `SiteBuild.read_offices` raises."""
        if not hasattr(self.pelican, "site_build"):
            self.pelican.site_build = _undirected(self.pelican)
        build: SiteBuild = self.pelican.site_build
        content = Path(self.settings["PATH"])
        build.read_offices(self.settings, content, Path(self.theme))
        self.context.update(self._shared(build))
        linked = self.context["static_links"]
        linked -= {path for path in linked if not may_be_linked(content, path)}
        signals.finalized.disconnect(end)
        signals.finalized.connect(end)  # after all who have connected before

    def generate_output(self, _writer: Writer) -> None:
        """Comes before the other plugins, which ask for them."""
        self.pelican.site_build.articles = articles_of(self.context)

    def _shared(self, build: SiteBuild) -> Mapping[str, Any]:
        """What templates may use on every page that Pelican writes, if it writes any."""
        if not other_writers(self.settings):
            return build.renderer.shared
        more = self.settings.get("ARTICLE_STYLESHEETS", [])
        return page_context(self.settings, build.theme / "static" / "css", build.portal, more)


class SiteFilesGenerator(Generator):
    """Has one plugin write its files about all offices."""

    pelican: Pelican
    plugin: str

    def generate_output(self, _writer: Writer) -> None:
        self.pelican.site_build.write_site_files(self.plugin)


def connect(plugin: str) -> None:
    """Has Pelican ask ``plugin`` for its ``site_files``, after the offices have been read."""
    signals.get_generators.connect(_site_files_of(plugin))


@cache  # a signal forgets who is not held elsewhere, and must not know a plugin twice
def _site_files_of(plugin: str) -> Callable[[Pelican], type[Generator]]:
    return lambda pelican: _generator(SiteFilesGenerator, pelican, plugin=plugin)


def connect_offices() -> None:
    logging.getLogger("pelican").addFilter(print_plainly)
    signals.initialized.connect(complete)
    signals.get_generators.connect(_offices)
    signals.article_generator_pretaxonomy.connect(name_categories)
    signals.finalized.connect(complete_output)


def _offices(pelican: Pelican) -> type[Generator]:
    return _generator(OfficesGenerator, pelican)


def _generator(kind: type[Generator], pelican: Pelican, **given: object) -> type[Generator]:
    """Pelican makes its generators itself, and knows nothing of what ours need."""
    return type(kind.__name__, (kind,), {"pelican": pelican, **given})


def _undirected(pelican: Pelican) -> SiteBuild:
    """What a Pelican builds with that nobody directs: everything is made anew.

    It is known what was left at the last time, in whatever way the site was made then.
    """
    cache = Cache(Path(pelican.settings["CACHE_PATH"], Path(FILE).name))
    finalize(pelican, cache.close)  # a Pelican that fails ends without a signal
    folder = Path(pelican.output_path)
    lying = files_under(folder) if folder.is_dir() else {}
    known = recorded(cache, cache.read())
    left = {name for name, mark in known.items() if lying.get(name) == mark}
    output = Output(folder, lying=lying, left=left)
    return SiteBuild(Path(), uuid4().hex, cache, {}, local_workers(), output, is_directed=False)


def complete(pelican: Pelican) -> None:
    """Has Pelican's own pages be made as ours are, from what is not ours."""
    settings = pelican.settings
    settings["JINJA_ENVIRONMENT"] = options_of(settings)
    settings["JINJA_FILTERS"] = {**filters_of(settings["PLUGINS"]), **settings["JINJA_FILTERS"]}
    settings.update(confined(settings))


def name_categories(generator: ArticlesGenerator) -> None:
    """Pelican's drafts need a category, but get one only where categories have pages."""
    for draft in (*generator.drafts, *generator.drafts_translations):
        if not hasattr(draft, "category"):
            draft.category = Category(generator.settings["DEFAULT_CATEGORY"], generator.settings)


def complete_output(pelican: Pelican) -> None:
    """Leaves all of our files there, and none of the last time, before others look."""
    if build := _site_build(pelican):
        build.fill_gaps()
        build.output.remove_left()


def end(pelican: Pelican) -> None:
    """Finds clashes and keeps what is known, when all other plugins have finished."""
    if build := _site_build(pelican):
        refuse_clashes(build)
        if not build.is_directed:
            build.end()


def _site_build(pelican: Pelican) -> SiteBuild | None:
    """None in a run without the offices' plugin: a signal reaches whoever was connected once."""
    found: SiteBuild | None = getattr(pelican, "site_build", None)
    return found


def print_plainly(record: logging.LogRecord) -> bool:
    """What we decline is said as our commands say it; Pelican would break lines, and tell where."""
    words = _words_of(record.exc_info[1] if record.exc_info else None)
    if words:
        print(words, file=sys.stderr)  # noqa: T201 - its interface
    return not words


def _words_of(error: BaseException | None) -> str:
    if isinstance(error, CharterError):
        return report(error.problems)
    return error.text() if isinstance(error, Refusal) else ""
