"""The folder that a site is to be put in, which a build replaces as a whole."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from ..error import BuildError
from ..fingerprint import PLUGINS
from ..inputs import Inputs

SITE: Final = {"index.html", "404.html", "sitemap.xml", "robots.txt"}  # each tells a built site


def replaceable(output: Path, inputs: Inputs) -> Path:
    """The folder itself, whatever link led to it; refuses what a site must not replace."""
    try:
        output = output.resolve()  # a link to the folder of a web server stays a link
    except (OSError, RuntimeError):  # links that lead in a circle
        raise BuildError("output-file", path=output) from None
    if _is_needed(output, inputs):
        raise BuildError("output-ours", path=output)
    if os.path.lexists(output):  # from Python 3.13 on a circle of links is left as it is
        _refuse_foreign(output)
    return output


def _is_needed(output: Path, inputs: Inputs) -> bool:
    """Whether a file of the project lies in it, or it would lie among them."""
    root = inputs.settings_file.parent
    folders = [inputs.content, inputs.theme, root / "plugins", PLUGINS]
    resolved = [folder.resolve() for folder in folders]
    around = [root.resolve(), Path.cwd(), *resolved]
    return any(place.is_relative_to(output) for place in around) or any(
        output.is_relative_to(folder) for folder in resolved
    )


def _refuse_foreign(output: Path) -> None:
    if not output.is_dir():
        raise BuildError("output-file", path=output)
    if os.path.ismount(output):
        raise BuildError("output-mount", path=output)
    names = _names(output)
    if names and not SITE & names:
        raise BuildError("output-foreign", path=output, found=min(names))


def _names(folder: Path) -> set[str]:
    return {entry.name for entry in folder.iterdir()}
