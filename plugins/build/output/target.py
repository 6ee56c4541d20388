"""The folder that a site is to be put in, which a build replaces as a whole."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from ...words import Refusal
from ..fingerprint import PROGRAM
from ..inputs import Inputs
from ..messages import MESSAGES

SITE: Final = {"index.html", "404.html", "sitemap.xml", "robots.txt"}  # each tells a built site


def replaceable(output: Path, inputs: Inputs) -> Path:
    """The folder itself, whatever link led to it; refuses what a site must not replace."""
    try:
        output = output.resolve()  # a link to the folder of a web server stays a link
    except (OSError, RuntimeError):  # links that lead in a circle
        raise Refusal(MESSAGES["output-file"], path=output) from None
    if _is_needed(output, inputs):
        raise Refusal(MESSAGES["output-ours"], path=output)
    if os.path.lexists(output):  # from Python 3.13 on a circle of links is left as it is
        _refuse_foreign(output)
    return output


def _is_needed(output: Path, inputs: Inputs) -> bool:
    """Whether a file of the project lies in it, or it would lie among them."""
    root = inputs.settings_file.parent
    folders = [inputs.content, inputs.theme, root / "plugins", PROGRAM]
    resolved = [folder.resolve() for folder in folders]
    around = [root.resolve(), Path.cwd(), *resolved]
    return any(place.is_relative_to(output) for place in around) or any(
        output.is_relative_to(folder) for folder in resolved
    )


def _refuse_foreign(output: Path) -> None:
    if not output.is_dir():
        raise Refusal(MESSAGES["output-file"], path=output)
    if os.path.ismount(output):
        raise Refusal(MESSAGES["output-mount"], path=output)
    names = _names(output)
    if names and not SITE & names:
        raise Refusal(MESSAGES["output-foreign"], path=output, found=min(names))


def _names(folder: Path) -> set[str]:
    return {entry.name for entry in folder.iterdir()}
