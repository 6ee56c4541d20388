"""What machines read: the sitemap and robots.txt."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.press import Press

FORM: Final = "admin"  # for editors, not for readers


class OpenDataGenerator(Generator):
    """Lists the pages that were written, so it stands last in ``PLUGINS``.

    Addresses are absolute, as both formats demand, and so need ``SITEURL``.
    """

    def generate_output(self, _writer: Writer) -> None:
        press: Press = self.context["press"]
        root = Path(self.output_path)
        pages = (Path(place) for place, _, files in os.walk(root) if "index.html" in files)
        folders = (page.relative_to(root).as_posix() for page in pages)
        public = (folder for folder in folders if folder != FORM)
        urls = sorted("" if folder == "." else f"{folder}/" for folder in public)
        for name in ("sitemap.xml", "robots.txt"):
            (root / name).write_text(press.text(f"machines/{name}", urls=urls), "utf-8")


def get_generator(_pelican: object) -> type[Generator]:
    return OpenDataGenerator


def register() -> None:
    signals.get_generators.connect(get_generator)
