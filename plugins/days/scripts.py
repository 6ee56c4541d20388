"""What a page loads after itself: a small script, and with a tap the parts that its button needs.

Its address stands in every office's page and never changes. What it loads it asks for by a version,
which is another whenever any of that is.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Final, get_args

from ..build.fingerprint import name_of_folders
from ..build.page_context import stylesheet
from ..build.scripts import FOR_READERS, bundle
from ..build.site_files import SiteView
from ..words import Language
from .parts import PARTS, Part, foreign, needs, source, wrapped

FOLDER: Final = "static/js/days"
STYLES: Final = "days"
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)


def script_files(site: SiteView) -> Iterator[tuple[str, str]]:
    names = "start.js", "days.css", *(f"{name}-{one}.js" for name in PARTS for one in LANGUAGES)
    key = str(bool(site.calendar))  # all else that they are made of is the theme's
    kept = [site.keeps(f"days/{name}", key) for name in names]
    if not all(kept):
        yield from _made(site)


def _made(site: SiteView) -> Iterator[tuple[str, str]]:
    later = {"days.css": _styles(site)}
    for name, part in PARTS.items():
        script = _part(site, name, part)
        for one in LANGUAGES:
            words = site.renderer.text(f"days/{part.words}.html", one) if part.words else ""
            later[f"{name}-{one}.js"] = wrapped(name, script, words)
    version = sha256("\0".join(later.values()).encode()).hexdigest()[:10]
    for name, text in later.items():
        yield f"days/{name}", text
    defined = {
        "HAS_CALENDAR": "true" if site.calendar else "false",
        "NEEDS": json.dumps(needs()),
        "VERSION": f'"{version}"',
        "WORDS": _words(site),
    }
    options = (f"--define:{name}={value}" for name, value in defined.items())
    yield "days/start.js", _script(site, "start", *options)


def _part(site: SiteView, name: str, part: Part) -> str:
    outside = (f"--external:./{one}.js" for one in foreign(part))
    return _script(site, name, "--format=cjs", *outside, text=source(part))


def _words(site: SiteView) -> str:
    """Those of the first script, by language, as JSON."""
    texts = (f'"{one}": {site.renderer.text("days/words.json", one)}' for one in LANGUAGES)
    return f"{{{', '.join(texts)}}}"


def _script(site: SiteView, name: str, *options: str, text: str | None = None) -> str:
    folder, floor = site.theme / FOLDER, site.settings["FLOOR"]["search"]
    key = name_of_folders([folder])
    main, given = folder / f"{name}.js", (*FOR_READERS, *options)
    return bundle(main, site.root, floor, *given, text=text, key=key)


def _styles(site: SiteView) -> str:
    floor = site.settings["FLOOR"]["search"]  # scripts ask for them
    return stylesheet(site.theme / "static" / "css", [STYLES], floor)
