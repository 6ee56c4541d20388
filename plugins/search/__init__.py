"""Search in the browser: the index and its shards, the script, the page, and its plain stand-in.

Without JavaScript the same questions are answered by ``/services/``, every service in Bengali
alphabetical order with the offices that give it.
"""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.charters import Directory, Office, Service
from plugins.charters.bengali import collation_key
from plugins.search.analysis import analysis
from plugins.search.entries import SECTIONS, Entry, entries
from plugins.search.index import build_index
from plugins.search.shards import search_files
from plugins.search.synonyms import synonyms

ROOT: Final = Path(__file__).resolve().parents[2]
FEW: Final = 10  # offices named beside a service; with more it has a page of its own


@dataclass(frozen=True, slots=True)
class Listed:
    """A service and where it is given, in reading order. ``slug`` is made from its title."""

    title: str
    slug: str
    given: tuple[tuple[Office, Service], ...]

    @property
    def url(self) -> str:
        return f"services/{self.slug}/"


class SearchGenerator(Generator):
    """Writes ``search/`` and ``services/``."""

    def generate_output(self, writer: Writer) -> None:
        directory: Directory = self.context["directory"]
        found = entries(directory, analysis())
        index = build_index(found, analysis())
        manifest, files = search_files(index, found, directory, synonyms(analysis()))
        script = bundle(*sources(Path(self.theme) / "static" / "js" / "search"))
        script_name = f"search-{sha256(script.encode()).hexdigest()[:10]}.js"
        self._write_files({**files, script_name: script})
        names = {"manifest": manifest, "script": script_name}
        self._write_page(writer, "search", "search/", names)
        self._write_services(writer, listed(found, directory))

    def _write_files(self, files: dict[str, str]) -> None:
        folder = Path(self.output_path) / "search"
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / name).write_text(text, "utf-8", newline="\n")

    def _write_services(self, writer: Writer, services: list[Listed]) -> None:
        values = {"services": services, "few": FEW}
        self._write_page(writer, "services", "services/", values)
        for service in services:
            if len(service.given) > FEW:
                self._write_page(writer, "service", service.url, {"service": service})

    def _write_page(
        self, writer: Writer, template: str, address: str, values: dict[str, Any]
    ) -> None:
        page = self.get_template(template)
        values = {"address": address, **values}
        writer.write_file(f"{address}index.html", page, self.context, relative_urls=True, **values)


def listed(found: list[Entry], directory: Directory) -> list[Listed]:
    """Every service entry in Bengali alphabetical order."""
    services = [_listed(entry, directory) for entry in found if entry.kind == "service"]
    return sorted(services, key=lambda service: (collation_key(service.title), service.slug))


def _listed(entry: Entry, directory: Directory) -> Listed:
    slug = sha256(entry.title.encode()).hexdigest()[:10]
    given = []
    for member in entry.members:
        office = directory.offices[member.office]
        section, number = divmod(member.row, 1000)
        rows = next(one.services for one in office.sections if one.key == SECTIONS[section])
        given.append((office, rows[number - 1]))
    return Listed(entry.title, slug, tuple(given))


def sources(folder: Path) -> tuple[Path, tuple[int, ...]]:
    """The main module of the page's script, and when each of its files was last changed."""
    changes = (file.stat().st_mtime_ns for file in sorted(folder.glob("*.js")))
    return (folder / "main.js").resolve(), tuple(changes)


@cache
def bundle(main: Path, _changes: tuple[int, ...]) -> str:
    """The page's script and the parts of lunr it needs in one minified file."""
    esbuild = ROOT / "node_modules" / ".bin" / "esbuild"
    if not esbuild.exists():
        raise FileNotFoundError("esbuild is not installed; run npm ci")
    options = ["--bundle", "--minify", "--format=iife", "--target=es2022", "--charset=utf8"]
    options += [f"--alias:lunr={main.parent}/lunr.js", "--inject:lunr_namespace.js"]
    done = subprocess.run(  # noqa: S603 - our own tool on our own file
        [esbuild, main, *options],
        cwd=main.parent,
        env={**os.environ, "NODE_PATH": str(ROOT)},
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


def get_generator(_pelican: object) -> type[Generator]:
    return SearchGenerator


def register() -> None:
    signals.get_generators.connect(get_generator)
