"""Everything a build depends on, under names."""

from __future__ import annotations

import runpy
import sys
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from ..charters.clock import build_date
from ..words import Refusal
from .fingerprint import PROGRAM, code, libraries, name_of, name_of_folders, stamps_of
from .messages import MESSAGES
from .pelican_settings import PACKAGE, programs
from .theme import sound_theme
from .values import text_of

TOOLS: Final = "package-lock.json"  # what makes the scripts
NEEDED: Final = {  # settings without which there is no site, each as it may be written
    "PATH": "content",
    "SITEURL": "http://localhost:8000",
    "PLUGINS": [f"{PACKAGE}offices"],
    "THEME": "theme",
    "STYLESHEETS": ["base"],
    "FLOOR": {part: {"chrome": "61"} for part in ("page", "search", "form")},
}
MAY_BE: Final = {"ARTICLE_PATHS": ["blog"], "PAGE_PATHS": ["info"], "STATIC_PATHS": ["images"]}


@dataclass(frozen=True)
class Inputs:
    """A settings file, and what overrides it."""

    settings_file: Path
    overrides: Mapping[str, object]

    @cached_property
    def settings(self) -> dict[str, Any]:
        return {**read_settings(self.settings_file), **self.overrides}

    @cached_property
    def content(self) -> Path:
        return self.settings_file.parent / str(self.settings["PATH"])

    @cached_property
    def theme(self) -> Path:
        """Raises `Refusal` where something in the folder cannot be read."""
        return sound_theme(self.settings_file.parent / str(self.settings["THEME"]))

    @cached_property
    def overriding(self) -> list[Path]:
        """The folders whose templates win over the theme's."""
        folders = self.settings.get("THEME_TEMPLATES_OVERRIDES", [])
        return [sound_theme(self.settings_file.parent / folder) for folder in folders]

    def touched(self) -> str:
        """A name for everything, without reading it: another when any of it was touched."""
        folders = [self.content, self.theme, *self.overriding, PROGRAM]
        stamps = stamps_of(folders)
        made_of = self._tools, self._values, self._other_plugins(), build_date().isoformat()
        return name_of(sys.version, *libraries(), *made_of, *stamps)

    def recipe(self) -> str:
        """A name for all but the content and the day, made from what the files say now."""
        folders = name_of_folders([self.theme, *self.overriding])
        return name_of(code(), self._tools, self._values, self._other_plugins(), folders)

    @cached_property
    def _tools(self) -> bytes:
        file = self.settings_file.parent / TOOLS
        return file.read_bytes() if file.exists() else b""

    @cached_property
    def _values(self) -> str:
        return text_of(sorted(self.settings.items()))

    def _other_plugins(self) -> str:
        return name_of(*programs(self.settings, self.settings_file.parent))


def read_settings(file: Path) -> dict[str, Any]:
    """What a settings file sets, without Pelican's own settings."""
    _put_on_path(file.parent)
    try:
        said = runpy.run_path(str(file))
    except OSError:
        raise
    except (Exception, SystemExit) as error:
        raise _settings_error(file, error) from error
    settings = {name: value for name, value in said.items() if name.isupper()}
    _check(settings, file)
    return settings


def _check(settings: Mapping[str, Any], file: Path) -> None:
    for name, like in (NEEDED | {one: MAY_BE[one] for one in MAY_BE if one in settings}).items():
        found = settings.get(name)
        parts = found if isinstance(found, list) else []
        if not isinstance(found, type(like)) or not all(isinstance(part, str) for part in parts):
            raise Refusal(MESSAGES["setting-kind"], file=file.name, name=name, like=repr(like))
    for name in ("PATH", "THEME"):
        if not (file.parent / settings[name]).is_dir():
            raise Refusal(
                MESSAGES["setting-folder"], file=file.name, name=name, found=settings[name]
            )


def _settings_error(file: Path, error: BaseException) -> Refusal:
    """With the line of the settings file, or of the one that it imports, that cannot be run."""
    if isinstance(error, SyntaxError):
        place, line = Path(error.filename or file), error.lineno
    else:
        frames = traceback.extract_tb(error.__traceback__)
        beside = [one for one in frames if Path(one.filename).parent == file.parent] or frames
        place, line = Path(beside[-1].filename), beside[-1].lineno
    what = f"{type(error).__name__}: {error}"
    return Refusal(MESSAGES["settings"], file=place.name, line=str(line or 1), what=what)


def _put_on_path(root: Path) -> None:
    """``plugins.…`` must be importable wherever the command was started."""
    if str(root) not in sys.path:
        sys.path.insert(0, str(root))
