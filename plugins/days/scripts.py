"""What a page loads after itself: a small script, and with the first tap all the others.

Its address stands in every office's page and never changes. What it loads it asks for by a version,
which is another whenever any of that is.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Final, get_args

from ..build.fingerprint import name_of_folders
from ..build.page_context import stylesheet
from ..build.scripts import FOR_READERS, bundle
from ..build.site_files import SiteView
from ..words import Language

FOLDER: Final = "static/js/days"
STYLES: Final = "days"
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)


def script_files(site: SiteView) -> Iterator[tuple[str, str]]:
    names = "start.js", "main.js", "days.css", *(f"panel-{one}.html" for one in LANGUAGES)
    key = str(bool(site.calendar))  # all else that they are made of is the theme's
    kept = [site.keeps(f"days/{name}", key) for name in names]
    if not all(kept):
        yield from _made(site)


def _made(site: SiteView) -> Iterator[tuple[str, str]]:
    later = {
        "main.js": _script(site, "main"),
        "days.css": _styles(site),
        **{f"panel-{one}.html": site.renderer.text("days/panel.html", one) for one in LANGUAGES},
    }
    version = sha256("\0".join(later.values()).encode()).hexdigest()[:10]
    for name, text in later.items():
        yield f"days/{name}", text
    defined = {
        "HAS_CALENDAR": "true" if site.calendar else "false",
        "VERSION": f'"{version}"',
        "WORDS": _words(site),
    }
    options = (f"--define:{name}={value}" for name, value in defined.items())
    yield "days/start.js", _script(site, "start", *options)


def _words(site: SiteView) -> str:
    """Those of the first script, by language, as JSON."""
    texts = (f'"{one}": {site.renderer.text("days/words.json", one)}' for one in LANGUAGES)
    return f"{{{', '.join(texts)}}}"


def _script(site: SiteView, name: str, *options: str) -> str:
    folder, floor = site.theme / FOLDER, site.settings["FLOOR"]["search"]
    key = name_of_folders([folder])
    return bundle(folder / f"{name}.js", site.root, floor, *FOR_READERS, *options, key=key)


def _styles(site: SiteView) -> str:
    floor = site.settings["FLOOR"]["search"]  # scripts ask for them
    return stylesheet(site.theme / "static" / "css", [STYLES], floor)
