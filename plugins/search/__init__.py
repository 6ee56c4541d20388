"""Search in the browser: the index and its shards, the script, the page, and its plain stand-in.

Without JavaScript the same questions are answered by ``/services/``, every service in Bengali
alphabetical order with the offices that give it.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.charters.bengali import collation_key
from plugins.charters.model import Directory, Listing, Office, anchor
from plugins.press import Press
from plugins.search.analysis import analysis
from plugins.search.entries import Entry, entries
from plugins.search.index import build_index
from plugins.search.mentions import Mention, mentions, row_place
from plugins.search.shards import search_files
from plugins.search.synonyms import synonyms

ROOT: Final = Path(__file__).resolve().parents[2]
FEW: Final = 10  # offices named beside a service; with more it has a page of its own


@dataclass(frozen=True, slots=True)
class Given:
    """Where a service is given, at which row of the office's page, and how fast."""

    office: Listing
    anchor: str
    time: str


@dataclass(frozen=True, slots=True)
class ListedService:
    """A service and where it is given, in reading order. ``slug`` is made from its title."""

    title: str
    slug: str
    given: tuple[Given, ...]

    @property
    def url(self) -> str:
        return f"services/{self.slug}/"


def office_facts(office: Office) -> list[Any]:
    """What the index needs to know of an office."""
    return [mention.fact() for mention in mentions(office)]


class SearchGenerator(Generator):
    """Writes ``search/`` and ``services/``."""

    def generate_output(self, _writer: Writer) -> None:
        directory: Directory[Listing] = self.context["directory"]
        found = entries(directory, self._mentions, analysis())
        index = build_index(found, analysis())
        manifest, files = search_files(index, found, directory, synonyms(analysis()))
        script = bundle(*sources(Path(self.theme) / "static" / "js" / "search"))
        script_name = f"search-{sha256(script.encode()).hexdigest()[:10]}.js"
        self._write({f"search/{name}": text for name, text in files.items()})
        self._write({f"search/{script_name}": script})
        self._write(dict(self._pages(manifest, script_name, listed(found, directory))))

    def _mentions(self, office: Listing) -> Iterator[Mention]:
        return (Mention(*fact) for fact in self.context["work"].facts(__name__, office.id))

    def _pages(
        self, manifest: str, script: str, services: list[ListedService]
    ) -> Iterator[tuple[str, str]]:
        press: Press = self.context["press"]
        directory = self.context["directory"]
        yield (
            "search/index.html",
            press.page("search", "search/", manifest=manifest, script=script, directory=directory),
        )
        yield "services/index.html", press.page("services", "services/", services=services, few=FEW)
        for service in services:
            if len(service.given) > FEW:
                yield (
                    f"{service.url}index.html",
                    press.page("service", service.url, service=service),
                )

    def _write(self, files: dict[str, str]) -> None:
        for name, text in files.items():
            file = Path(self.output_path) / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8", newline="\n")


def listed(found: list[Entry], directory: Directory[Listing]) -> list[ListedService]:
    """Every service entry in Bengali alphabetical order."""
    services = [_listed(entry, directory) for entry in found if entry.kind == "service"]
    return sorted(services, key=lambda service: (collation_key(service.title), service.slug))


def _listed(entry: Entry, directory: Directory[Listing]) -> ListedService:
    slug = sha256(entry.title.encode()).hexdigest()[:10]
    given = (
        Given(directory.offices[one.office], anchor(*row_place(one.row)), one.note[1])
        for one in entry.members
    )
    return ListedService(entry.title, slug, tuple(given))


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
        encoding="utf-8",
    )
    return done.stdout


def get_generator(_pelican: object) -> type[Generator]:
    return SearchGenerator


def register() -> None:
    signals.get_generators.connect(get_generator)
