"""The office steps as a part of Pelican's run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pelican.generators import Generator

from plugins.charters.clock import build_date
from plugins.charters.directory import conclude, survey
from plugins.offices.frame import press_of
from plugins.offices.output import Output
from plugins.offices.work import Means, work
from plugins.offices.workers import cores, local_workers


class OfficesGenerator(Generator):
    """Puts ``press``, ``directory`` (of listings), ``work`` and ``warnings`` into the context."""

    def generate_context(self) -> None:
        """Raises `CharterError` or `StepError`; then nothing of the output may be published."""
        ground = survey(Path(self.settings["PATH"]))
        press = press_of(self.settings, Path(self.theme), ground.portal) if ground.portal else None
        done = work(ground, replace(self._means(), press=press))
        reading = conclude(ground, done.examined(ground), build_date())
        self.context.update(
            directory=reading.published, warnings=reading.problems, press=press, work=done
        )

    def _means(self) -> Means:
        """Those of the build that runs Pelican; without one everything is made anew."""
        alone = Means({}, local_workers(cores()), output=Output(Path(self.output_path)))
        return self.settings.get("MEANS", alone)  # type: ignore[no-any-return]


def get_generator(_pelican: object) -> type[Generator]:
    return OfficesGenerator
