"""Who else writes where our plugins do: other plugins, and Pelican itself."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from importlib.machinery import PathFinder
from pathlib import Path
from typing import Any, Final

from .fingerprint import files_of

OURS: Final = "plugins."
NAMESPACE: Final = "pelican/plugins"  # where plugins for Pelican are installed
# Settings that have Pelican itself write files, and whether it does where they are not set.
PELICANS: Final = {
    **dict.fromkeys(("ARTICLE_PATHS", "PAGE_PATHS", "STATIC_PATHS", "THEME_STATIC_PATHS"), True),
    "DIRECT_TEMPLATES": True,
    "TEMPLATE_PAGES": False,
    "OUTPUT_SOURCES": False,
}


def guests(settings: Mapping[str, Any]) -> list[str]:
    """The entries of ``PLUGINS`` that are not ours."""
    return [plugin for plugin in settings["PLUGINS"] if not plugin.startswith(OURS)]


def writers(settings: Mapping[str, Any]) -> list[str]:
    """Who writes into the output beside our plugins, by the name of a plugin or of a setting."""
    asked = [name for name, default in PELICANS.items() if settings.get(name, default)]
    return [*guests(settings), *asked]


def programs(settings: Mapping[str, Any], root: Path) -> Iterator[bytes]:
    """Those of the guests, found from the folder of the settings without importing anything."""
    paths = [str(root / path) for path in settings.get("PLUGIN_PATHS", [])] + sys.path
    paths += [f"{path}/{NAMESPACE}" for path in paths]
    for plugin in guests(settings):
        yield from (file.read_bytes() for file in _files(plugin, paths))


def _files(plugin: str, paths: Iterable[str]) -> Iterable[Path]:
    *packages, name = plugin.split(".")
    inner = ["/".join([path, *packages]) for path in paths]
    found = PathFinder.find_spec(name, inner)
    if found is None or not found.origin:
        return []
    file = Path(found.origin)
    return [file] if found.submodule_search_locations is None else files_of(file.parent)
