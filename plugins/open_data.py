"""What machines read: the sitemap and robots.txt."""

from __future__ import annotations

from pathlib import Path

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer


class OpenDataGenerator(Generator):
    """Lists the pages that were written, so it stands last in ``PLUGINS``.

    Addresses are absolute, as both formats demand, and so need ``SITEURL``.
    """

    def generate_output(self, writer: Writer) -> None:
        root = Path(self.output_path)
        folders = (page.parent.relative_to(root).as_posix() for page in root.rglob("index.html"))
        urls = sorted("" if folder == "." else f"{folder}/" for folder in folders)
        for name in ("sitemap.xml", "robots.txt"):
            template = self.env.get_template(f"machines/{name}")
            writer.write_file(name, template, self.context, urls=urls)


def get_generator(_pelican: object) -> type[Generator]:
    return OpenDataGenerator


def register() -> None:
    signals.get_generators.connect(get_generator)
