"""What machines read: the sitemap and robots.txt."""

from __future__ import annotations

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer


class OpenDataGenerator(Generator):
    """Addresses here are absolute, as both formats demand, and so need ``SITEURL``."""

    def generate_output(self, writer: Writer) -> None:
        directory = self.context["directory"]
        urls = [
            "",
            *(f"offices/{district.slug}/" for district in directory.by_district),
            *(office.url for office in directory.offices),
            *(f"{page.slug}/" for page in directory.pages),
        ]
        for name in ("sitemap.xml", "robots.txt"):
            template = self.env.get_template(f"machines/{name}")
            writer.write_file(name, template, self.context, urls=urls)


def get_generator(_pelican: object) -> type[Generator]:
    return OpenDataGenerator


def register() -> None:
    signals.get_generators.connect(get_generator)
