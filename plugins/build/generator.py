"""What plugins write about all offices, as a part of Pelican's run."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer


def connect(plugin: str) -> None:
    """Has Pelican ask ``plugin`` for its ``site_files``, after `plugins.offices` has run."""
    signals.get_generators.connect(_get_generator_of(plugin))


@cache  # a signal forgets who is not held elsewhere, and must not know a plugin twice
def _get_generator_of(plugin: str) -> Callable[[object], type[Generator]]:
    class SiteFilesGenerator(Generator):
        def generate_output(self, _writer: Writer) -> None:
            self.settings["EDITION"].publish(plugin)

    return lambda _pelican: SiteFilesGenerator
