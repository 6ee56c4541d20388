"""What machines read: each charter as JSON and CSV, the sitemap and robots.txt."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.charters.model import Office, Officer
from plugins.charters.plain import to_plain
from plugins.press import Press

FORM: Final = "admin"  # for editors, not for readers


_CELLS: Final = ("name", "method", "documents", "documents_from", "fee", "time")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")  # with which a spreadsheet begins to calculate
_MARK: Final = "\ufeff"  # without it a spreadsheet takes Bengali for something else


def office_files(office: Office, _press: object) -> Iterator[tuple[str, str]]:
    """The charter for programs, and its services for a spreadsheet."""
    yield "charter.json", json.dumps(to_plain(office), ensure_ascii=False) + "\n"
    yield "charter.csv", _MARK + _table(office)


def _table(office: Office) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(["id", "section", *_CELLS, "officer", "superior"])
    for service in office.services:
        cells = [getattr(service, cell) for cell in _CELLS]
        people = [_person(service.officer), _person(service.superior)]
        row = [service.anchor, service.section, *cells, *people]
        writer.writerow([_harmless(cell or "") for cell in row])
    return text.getvalue()


def _person(officer: Officer | None) -> str:
    return ", ".join(filter(None, [officer.name, officer.post])) if officer else ""


def _harmless(cell: str) -> str:
    """ASVS 1.2.10: an apostrophe before a sign with which a formula could begin."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


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
