"""The office steps as a part of Pelican's run."""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import uuid4
from weakref import finalize

from pelican import Pelican, signals
from pelican.generators import ArticlesGenerator, Generator
from pelican.urlwrappers import Category
from pelican.writers import Writer

from ..charters.problems.problem import CharterError, report
from ..words import Refusal
from .articles import texts_of
from .cache import FILE, Cache
from .clash import refuse_clashes
from .edition import Edition, begin, recorded
from .office_step import StepError
from .office_steps import Means
from .others import writers
from .output.output import Output, files_under
from .page_context import OPTIONS, filters_of, frame
from .pelican_paths import completed, may_be_linked
from .renderer import PressError
from .workers.local import cores, local_workers


class OfficesGenerator(Generator):
    """Puts the `Edition` into the settings, as ``EDITION``, and what pages show into the context.

    Who directs Pelican gives it ``MEANS``.
    """

    def generate_context(self) -> None:
        """Raises what `begin` raises."""
        content, theme = Path(self.settings["PATH"]), Path(self.theme)
        machine, means = self.settings.get("MEANS") or self._means()
        edition = begin(self.settings, content, theme, machine, means)
        self.settings["EDITION"] = edition
        self.context.update(self._shared(edition))
        linked = self.context["static_links"]
        linked -= {path for path in linked if not may_be_linked(content, path)}
        signals.finalized.disconnect(end)
        signals.finalized.connect(end)  # after all who have connected before

    def generate_output(self, _writer: Writer) -> None:
        """Comes before the other plugins, which ask for them."""
        self.settings["EDITION"].texts = texts_of(self.context)

    def _shared(self, edition: Edition) -> Mapping[str, Any]:
        """What templates may use on every page that Pelican writes, if it writes any."""
        if not writers(self.settings):
            return edition.press.shared
        more = self.settings.get("ARTICLE_STYLESHEETS", [])
        return frame(self.settings, Path(self.theme, "static", "css"), edition.portal, more)

    def _means(self) -> tuple[str, Means]:
        """Those of a Pelican that nobody directs: everything is made anew.

        It is known what was left at the last time, in whatever way the site was made then.
        """
        cache = Cache(Path(self.settings["CACHE_PATH"], Path(FILE).name))
        finalize(self, cache.close)  # a Pelican that fails ends without a signal
        folder = Path(self.output_path)
        lying = files_under(folder)[0] if folder.is_dir() else {}
        known = recorded(cache, cache.read())
        left = {name for name, mark in known.items() if lying.get(name) == mark}
        output = Output(folder, lying=lying, left=left)
        return uuid4().hex, Means(cache, {}, local_workers(cores()), output=output)


def complete(pelican: Pelican) -> None:
    """Has Pelican's own pages be made as ours are, from what is not ours."""
    settings = pelican.settings
    settings["JINJA_ENVIRONMENT"] = {**settings["JINJA_ENVIRONMENT"], **OPTIONS}
    settings["JINJA_FILTERS"] = {**filters_of(settings["PLUGINS"]), **settings["JINJA_FILTERS"]}
    settings.update(completed(settings))


def name_categories(generator: ArticlesGenerator) -> None:
    """Pelican's drafts need a category, but get one only where categories have pages."""
    for draft in (*generator.drafts, *generator.drafts_translations):
        if not hasattr(draft, "category"):
            draft.category = Category(generator.settings["DEFAULT_CATEGORY"], generator.settings)


def remove_left(pelican: Pelican) -> None:
    """Before anybody looks at what there is now."""
    if edition := _edition(pelican):
        edition.output.remove_left()


def end(pelican: Pelican) -> None:
    """When all others have finished."""
    edition = _edition(pelican)
    if edition is None:
        return
    refuse_clashes(edition)
    if "MEANS" not in pelican.settings:
        cache = edition.work.cache
        gone = cache.read().keys() - edition.work.known.keys()
        cache.write(edition.work.rows(edition.output), gone, edition.notes)


def _edition(pelican: Pelican) -> Edition | None:
    found: Edition | None = pelican.settings.get("EDITION")
    return found


def tell_plainly(record: logging.LogRecord) -> bool:
    """What we decline is said as our commands say it; Pelican would break lines, and tell where."""
    error = record.exc_info[1] if record.exc_info else None
    words = _words_of(error)
    if words:
        print(words, file=sys.stderr)  # noqa: T201 - its interface
    return not words


def _words_of(error: Any) -> str:  # noqa: ANN401 - whatever went wrong
    if isinstance(error, CharterError):
        return report(error.problems)
    if isinstance(error, Refusal):
        return error.text()
    return str(error) if isinstance(error, PressError | StepError) else ""


def get_generator(_pelican: object) -> type[Generator]:
    return OfficesGenerator


def connect() -> None:
    logging.getLogger("pelican").addFilter(tell_plainly)
    signals.initialized.connect(complete)
    signals.get_generators.connect(get_generator)
    signals.article_generator_pretaxonomy.connect(name_categories)
    signals.finalized.connect(remove_left)
