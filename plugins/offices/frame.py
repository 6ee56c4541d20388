"""What every page shows around its content: names, helplines, the stylesheet and its policy."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import lightningcss
from jinja2 import StrictUndefined
from markupsafe import Markup

from plugins.charters.model import Portal
from plugins.floor import browsers_list
from plugins.press import Press, PressError, read_templates

CSS: Final = "theme/static/css"
OPTIONS: Final = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
}


def press_of(settings: Mapping[str, Any], theme: Path, portal: Portal) -> Press:
    """The press of a site with these settings, whether Pelican has completed them or not."""
    return Press(
        plugins=tuple(settings["PLUGINS"]),
        templates=read_templates(theme / "templates"),
        options=OPTIONS,
        shared=frame(settings, theme / "static" / "css", portal),
    )


def frame(settings: Mapping[str, Any], css: Path, portal: Portal) -> dict[str, Any]:
    """The values that templates may use on every page, by name."""
    styles = stylesheet(css, settings["STYLESHEETS"], settings["FLOOR"]["page"])
    return {
        **{name: settings[name] for name in settings["PAGE_SETTINGS"]},
        "portal": portal,
        "origin": settings["SITEURL"].rstrip("/"),
        "styles": Markup(styles),  # noqa: S704 - our own stylesheet, not content
        "content_security_policy": Markup(content_security_policy(styles)),  # noqa: S704 - ours
    }


def stylesheet(folder: Path, names: list[str], floor: Mapping[str, str]) -> str:
    """The named files as one minified text, put into each page to save a request."""
    sheets = {f"{name}.css": _sheet(folder / f"{name}.css") for name in names}
    try:
        return lightningcss.process_stylesheet(
            "\n".join(sheets.values()), browsers_list=browsers_list(floor)
        )
    except ValueError as error:
        raise PressError(_fault_in(sheets) or str(error)) from error


def _sheet(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise PressError(f"{CSS}/{file.name}:{line}: {error}") from error


def _fault_in(sheets: Mapping[str, str]) -> str:
    """The first sheet that is none by itself, with the line, which the tool counts from 0."""
    for name, sheet in sheets.items():
        try:
            lightningcss.process_stylesheet(sheet)
        except ValueError as error:
            what, _, place = str(error).rpartition(" at ")
            return f"{CSS}/{name}:{int(place.split(':')[1]) + 1}: {what}"
    return ""


def content_security_policy(styles: str) -> str:
    """Nothing runs or loads but our own files and this one stylesheet."""
    digest = b64encode(sha256(styles.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; script-src 'self'; img-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'self'"
    )
