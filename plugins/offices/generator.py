"""The office steps as a part of Pelican's run."""

from __future__ import annotations

from pathlib import Path
from weakref import finalize

from pelican import signals
from pelican.generators import Generator

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
        cache, output = Cache(NOWHERE), Output(Path(self.output_path))
        finalize(self, cache.close)  # a Pelican that fails ends without a signal
        return "", Means(cache, {}, local_workers(cores()), output=output)


def get_generator(_pelican: object) -> type[Generator]:
    return OfficesGenerator


def connect() -> None:
    signals.get_generators.connect(get_generator)
