"""Every HTML page: home, districts, offices, prose and 404."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.charters.bengali import long_date, to_bengali_digits
from plugins.charters.model import Directory, Listing, Office
from plugins.press import Press
from plugins.prose import to_html

FILTERS: Final = {
    "bengali_digits": lambda value: to_bengali_digits(str(value)),
    "long_date": long_date,
    "prose": to_html,
}


def office_files(office: Office, press: Press) -> Iterator[tuple[str, str]]:
    """The office's own page."""
    yield "index.html", press.page("office", office.url, office=office)


class OfficePagesGenerator(Generator):
    """Writes the pages that are not about one office."""

    def generate_output(self, _writer: Writer) -> None:
        for name, text in self._pages(self.context["directory"], self.context["press"]):
            file = Path(self.output_path) / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")

    def _pages(self, directory: Directory[Listing], press: Press) -> Iterator[tuple[str, str]]:
        yield "index.html", press.page("home", "", directory=directory)
        for district, offices in directory.by_district.items():
            url = f"offices/{district.slug}/"
            yield f"{url}index.html", press.page("district", url, offices=offices)
        for page in directory.pages:
            url = f"{page.slug}/"
            yield f"{url}index.html", press.page("page", url, page=page)
        # A server shows this page at any depth, so its links cannot be relative.
        base = urlsplit(self.settings["SITEURL"]).path.rstrip("/")
        yield "404.html", press.text("404.html", SITEURL=base)


def get_generator(_pelican: object) -> type[Generator]:
    return OfficePagesGenerator


def register() -> None:
    signals.get_generators.connect(get_generator)
