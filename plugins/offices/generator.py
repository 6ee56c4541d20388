"""The office steps as a part of Pelican's run."""

from __future__ import annotations

from pathlib import Path

from pelican.generators import Generator

from plugins.charters.clock import build_date
from plugins.charters.directory import conclude, survey
from plugins.charters.model import Portal
from plugins.offices.frame import frame
from plugins.offices.output import Output
from plugins.offices.work import Means, work
from plugins.offices.workers import cores
from plugins.press import Press, read_templates


class OfficesGenerator(Generator):
    """Puts ``press``, ``directory`` (of listings), ``work`` and ``warnings`` into the context."""

    def generate_context(self) -> None:
        """Raises `CharterError` or `StepError`; then nothing of the output may be published."""
        ground = survey(Path(self.settings["PATH"]))
        press = self._press(ground.portal) if ground.portal else None
        output = Output(Path(self.output_path), self.settings.get("PREVIOUS_OUTPUT"))
        workers = self.settings.get("WORKERS") or cores()
        done = work(ground, Means(self.settings.get("KEPT", {}), workers, press, output))
        reading = conclude(ground, done.examined(ground), build_date())
        self.context.update(
            directory=reading.published, warnings=reading.problems, press=press, work=done
        )

    def _press(self, portal: Portal) -> Press:
        theme = Path(self.theme)
        return Press(
            plugins=tuple(self.settings["PLUGINS"]),
            templates=read_templates(theme / "templates"),
            options=self.settings["JINJA_ENVIRONMENT"],
            shared=frame(self.settings, theme / "static" / "css", portal),
        )


def get_generator(_pelican: object) -> type[Generator]:
    return OfficesGenerator
