"""Everything a build depends on, under one name."""

from __future__ import annotations

import runpy
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from plugins.charters.clock import build_date
from plugins.offices.fingerprint import Stamps, code, name_of, name_of_folders, stamps_of

FOLDERS: Final = ("PATH", "THEME")  # the settings that name what a build reads


@dataclass(frozen=True, slots=True)
class Inputs:
    """A settings file, what overrides it, and the name of all that they lead to."""

    settings_file: Path
    overrides: Mapping[str, object]
    settings: Mapping[str, Any]
    stamps: Stamps
    name: str

    def folder(self, setting: str) -> Path:
        """The folder that a setting names, as ``PATH`` or ``THEME``."""
        return self.settings_file.parent / str(self.settings[setting])

    @classmethod
    def of(cls, settings_file: Path, overrides: Mapping[str, object]) -> Inputs:
        root = settings_file.parent
        settings = {**read_settings(settings_file), **overrides}
        folders = [root / str(settings[name]) for name in FOLDERS]
        tools = (
            (root / "package-lock.json").read_bytes()
            if (root / "package-lock.json").exists()
            else b""
        )
        values = repr(sorted(settings.items()))
        today = build_date().isoformat()
        foreign = (_source_of(plugin) for plugin in settings["PLUGINS"])
        stamps = stamps_of(folders)  # before the reading, so that no change can fall in between
        name = name_of(code(), *foreign, tools, values, today, name_of_folders(folders))
        return cls(settings_file, overrides, settings, stamps, name)

    def are_still(self) -> bool:
        """Whether no file of content and theme was touched since."""
        return stamps_of([self.folder(name) for name in FOLDERS]) == self.stamps


def _source_of(plugin: str) -> bytes:
    """The program of a plugin that is not ours, whose name `code` holds already."""
    found = None if plugin.startswith("plugins.") else find_spec(plugin)
    return Path(found.origin).read_bytes() if found and found.origin else b""


def read_settings(file: Path) -> dict[str, Any]:
    """What a settings file sets, without Pelican's own settings."""
    _put_on_path(file.parent)
    return {name: value for name, value in runpy.run_path(str(file)).items() if name.isupper()}


def _put_on_path(root: Path) -> None:
    """``plugins.…`` must be importable wherever the command was started."""
    if str(root) not in sys.path:
        sys.path.insert(0, str(root))
