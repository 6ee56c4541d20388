"""The office steps, and what plugins write about all offices, as parts of Pelican's run."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.offices.cache import NOWHERE, Cache
from plugins.offices.edition import begin
from plugins.offices.output import Output
from plugins.offices.work import Means
from plugins.offices.workers import cores, local_workers


class OfficesGenerator(Generator):
    """Puts the `Edition` into the context, as ``edition``."""

    def generate_context(self) -> None:
        """Raises what `begin` raises."""
        content, theme = Path(self.settings["PATH"]), Path(self.theme)
        machine, means = self.settings.get("MEANS") or self._means()
        self.context["edition"] = begin(self.settings, content, theme, machine, means)

    def _means(self) -> tuple[str, Means]:
        """Those of a Pelican that nobody directs: everything is made anew."""
        output = Output(Path(self.output_path))
        return "", Means(Cache(NOWHERE), {}, local_workers(cores()), output=output)


def get_offices(_pelican: object) -> type[Generator]:
    return OfficesGenerator


def connect_offices() -> None:
    signals.get_generators.connect(get_offices)


def connect(plugin: str) -> None:
    """Has Pelican ask ``plugin`` for its ``site_files``."""
    signals.get_generators.connect(_get_generator_of(plugin))


@cache  # Pelican keeps no strong reference, and asks each of its instances' plugins to register
def _get_generator_of(plugin: str) -> Callable[[object], type[Generator]]:
    class SiteFilesGenerator(Generator):
        def generate_output(self, _writer: Writer) -> None:
            self.context["edition"].publish(plugin)

    return lambda _pelican: SiteFilesGenerator
