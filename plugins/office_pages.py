"""Every HTML page: home, districts, offices, prose and 404."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import lightningcss
from jinja2 import FileSystemLoader
from markupsafe import Markup
from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.charters import load
from plugins.charters.bengali import long_date, to_bengali_digits
from plugins.charters.clock import build_date
from plugins.prose import to_html


class OfficePagesGenerator(Generator):
    """Reads the content once for all generators and renders the pages."""

    def generate_context(self) -> None:
        """Raises `CharterError` before anything is written."""
        directory, warnings = load(Path(self.settings["PATH"]), build_date())
        styles = stylesheet(Path(self.theme) / "static" / "css", self.settings["STYLESHEETS"])
        self.context.update(
            directory=directory,
            warnings=warnings,
            styles=Markup(styles),  # noqa: S704 - our own stylesheet, not content
            content_security_policy=Markup(content_security_policy(styles)),  # noqa: S704 - ours
            origin=self.settings["SITEURL"],
        )

    def generate_output(self, writer: Writer) -> None:
        for name, template, values in self._pages():
            writer.write_file(
                name, self.get_template(template), self.context, relative_urls=True, **values
            )
        # A server shows this page at any depth, so its links cannot be relative.
        base = urlsplit(self.settings["SITEURL"]).path.rstrip("/")
        writer.write_file("404.html", self.get_template("404"), self.context, SITEURL=base)

    def _pages(self) -> Iterator[tuple[str, str, dict[str, Any]]]:
        directory = self.context["directory"]
        yield "index.html", "home", {"address": ""}
        for district, offices in directory.by_district.items():
            url = f"offices/{district.slug}/"
            yield f"{url}index.html", "district", {"address": url, "offices": offices}
        for office in directory.offices:
            yield f"{office.url}index.html", "office", {"address": office.url, "office": office}
        for page in directory.pages:
            url = f"{page.slug}/"
            yield f"{url}index.html", "page", {"address": url, "page": page}


def stylesheet(folder: Path, names: list[str]) -> str:
    """The named files as one minified text, put into each page to save a request."""
    css = "\n".join((folder / f"{name}.css").read_text("utf-8") for name in names)
    return lightningcss.process_stylesheet(css)


def content_security_policy(styles: str) -> str:
    """Nothing runs or loads but our own files and this one stylesheet."""
    digest = b64encode(sha256(styles.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; script-src 'self'; img-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'self'"
    )


def get_generator(_pelican: object) -> type[Generator]:
    return OfficePagesGenerator


def add_to_templates(generator: Generator) -> None:
    if type(generator).__module__.startswith("plugins."):
        # Pelican would render a page whose template is missing with a theme of its own.
        generator.env.loader = FileSystemLoader(Path(generator.theme) / "templates")
    generator.env.filters["bengali_digits"] = lambda value: to_bengali_digits(str(value))
    generator.env.filters["long_date"] = long_date
    generator.env.filters["prose"] = to_html


def register() -> None:
    signals.get_generators.connect(get_generator)
    signals.generator_init.connect(add_to_templates)
