"""What every page shows around its content: names, helplines, the stylesheet and its policy."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import sha256
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import lightningcss
from jinja2 import StrictUndefined
from markupsafe import Markup

from ..charters.model import Portal
from ..words import Language, Refusal
from .articles import articles_address
from .catalogue import read_catalogue
from .messages import MESSAGES
from .renderer import FOLDER, THEME, Renderer, read_templates, read_text, words_in
from .report_links import report_links
from .translation import Translation

SHOWN_OTHERWISE: Final = "SITEURL"  # which in a page leads from it to the home page
CSS: Final = "theme/static/css"
SCRIPTLESS: Final = "scriptless"  # the stylesheet of readers without JavaScript
NEEDED: Final = ("office.html", "home.html", "district.html")  # without them it is no theme of ours
OF_ORIGINAL: Final = "!theme/"  # how a template that overrides one of the theme's extends it
OPTIONS: Final = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
}


def renderer_of(settings: Mapping[str, Any], theme: Path, portal: Portal) -> Renderer:
    """The renderer of a site with these settings, which Pelican has completed.

    Raises `Refusal` for a theme that is not made for charters.
    """
    original = read_templates(theme / "templates")
    missing = [name for name in NEEDED if name not in original]
    if missing:
        raise Refusal(MESSAGES["theme-foreign"], path=theme.name, missing=", ".join(missing))
    templates, places = _overridden(original, settings["THEME_TEMPLATES_OVERRIDES"])
    return Renderer(
        plugins=tuple(filter(_may_know_offices, settings["PLUGINS"])),
        templates=templates,
        options=options_of(settings),
        shared=page_context(settings, theme / "static" / "css", portal),
        extras=_extras(settings, templates),
        places=places,
        english=read_catalogue(_speaking(theme, settings["THEME_TEMPLATES_OVERRIDES"])),
    )


def options_of(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Jinja's, for our pages as for Pelican's; the same when they stand in the settings already."""
    asked = settings["JINJA_ENVIRONMENT"]
    theirs = [one for one in asked.get("extensions", ()) if one is not Translation]
    return {**asked, **OPTIONS, "extensions": [*theirs, Translation]}


def _overridden(
    original: Mapping[str, str], folders: list[str]
) -> tuple[dict[str, str], dict[str, str]]:
    """The templates, each from the first folder that has it, and where those of folders lie."""
    found, places = dict(original), {}
    for folder in reversed(folders):
        place = Path(folder).name
        own = read_templates(Path(folder), place)
        found.update(own)
        places.update({name: f"{place}/{name}" for name in own})
    if folders:
        found.update({f"{OF_ORIGINAL}{name}": text for name, text in original.items()})
        places.update({f"{OF_ORIGINAL}{name}": f"{FOLDER}/{name}" for name in original})
    return found, places


def _speaking(theme: Path, folders: list[str]) -> Iterator[tuple[Path, str]]:
    """The folders that may bring a catalogue, and how they are called; overrides come later."""
    yield theme, THEME
    for folder in reversed(folders):
        yield Path(folder), Path(folder).name


def filters_of(plugins: Iterable[str]) -> dict[str, Callable[..., object]]:
    """What those of the plugins that know offices offer to templates."""
    known = filter(_may_know_offices, plugins)
    return {
        name: one
        for plugin in known
        for name, one in getattr(import_module(plugin), "FILTERS", {}).items()
    }


def _may_know_offices(plugin: str) -> bool:
    """Whether it can be asked, on any machine, for what `plugins` says of a plugin."""
    if plugin.startswith("pelican."):
        return False
    try:
        return find_spec(plugin) is not None
    except ModuleNotFoundError:  # the package that it is said to be in
        return False


def _extras(settings: Mapping[str, Any], templates: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """What the settings offer to templates; of themselves, those that are named there."""
    named = words_in(templates.values()) & settings.keys() - {SHOWN_OTHERWISE}
    ours = filters_of(settings["PLUGINS"])
    filters = settings["JINJA_FILTERS"].items()
    return {
        "filters": {name: one for name, one in filters if one is not ours.get(name)},
        "tests": settings["JINJA_TESTS"],
        "globals": {**{name: settings[name] for name in named}, **settings["JINJA_GLOBALS"]},
    }


def page_context(
    settings: Mapping[str, Any], css: Path, portal: Portal, more: Sequence[str] = ()
) -> dict[str, Any]:
    """The values that templates may use on every page, by name; ``more`` are more stylesheets."""
    floor = settings["FLOOR"]["page"]
    styles = stylesheet(css, [*settings["STYLESHEETS"], *more], floor)
    components = settings.get("COMPONENT_STYLESHEETS", [])
    return {
        "portal": Portal(pages=portal.pages, national=portal.national),  # no page shows the rest
        "articles_address": articles_address(settings),
        "origin": settings["SITEURL"].rstrip("/"),
        "report": report_links(settings),
        "styles": styles,
        "poster_styles": stylesheet(css, settings.get("POSTER_STYLESHEETS", []), floor),
        "letter_styles": stylesheet(css, settings.get("LETTER_STYLESHEETS", []), floor),
        "component_styles": {name: stylesheet(css, [name], floor) for name in components},
        "scriptless": Markup(stylesheet(css, [SCRIPTLESS], floor)),  # noqa: S704 - ours, not content
    }


def styled(
    main: str,
    styles: str,
    components: Mapping[str, str],
    scriptless: str = "",
    language: Language = "bn",
) -> tuple[Markup, Markup]:
    """The stylesheet of a page with this main part, and the policy that allows it.

    ``components`` are added where an element has the class that a stylesheet is called by, or where
    it is called by the page's language; ``scriptless`` stands apart. A script may load styles.
    """
    there = {_class(f"language_{language}"), *_classes(tuple(components)).findall(main)}
    added = "".join(components[name] for name in components if _class(name) in there)
    return _with_policy(styles + added, scriptless, has_script="<script " in main)


@lru_cache
def _classes(components: tuple[str, ...]) -> re.Pattern[str]:
    """One search for all of them costs a tenth of one for each."""
    return re.compile(f'class="({"|".join(map(_class, components)) or "(?!)"})')


def _class(component: str) -> str:
    return component.replace("_", "-")


@lru_cache
def _with_policy(styles: str, scriptless: str, *, has_script: bool) -> tuple[Markup, Markup]:
    allowed = map(policy_source, filter(None, (styles, scriptless)))
    policy = content_security_policy(*(["'self'"] if has_script else []), *allowed)
    return Markup(styles), Markup(policy)  # noqa: S704 - ours, not content


def stylesheet(folder: Path, names: list[str], floor: Mapping[str, str]) -> str:
    """The named files as one minified text, put into each page to save a request."""
    words = MESSAGES["stylesheet"]
    oldest = [f"{browser} {version}" for browser, version in floor.items()]
    files = [folder / f"{name}.css" for name in names]
    sheets = {file.name: read_text(file, f"{CSS}/{file.name}", words) for file in files}
    try:
        return lightningcss.process_stylesheet("\n".join(sheets.values()), browsers_list=oldest)
    except ValueError as error:
        place, what = _fault_in(sheets) or ("", str(error))
        raise Refusal(words, place=place, what=what) from error


def _fault_in(sheets: Mapping[str, str]) -> tuple[str, str] | None:
    """The first sheet that is none by itself, with the line, which the tool counts from 0."""
    for name, sheet in sheets.items():
        try:
            lightningcss.process_stylesheet(sheet)
        except ValueError as error:
            what, _, place = str(error).rpartition(" at ")
            return f"{CSS}/{name}:{int(place.split(':')[1]) + 1}: ", what
    return None


def policy_source(text: str) -> str:
    """How a policy names a stylesheet or a script that stands in the page."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def content_security_policy(*styles: str) -> str:
    """Nothing runs or loads but our own files and styles of these sources."""
    return (
        f"default-src 'none'; style-src {' '.join(styles)}; script-src 'self'; img-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'self'"
    )
