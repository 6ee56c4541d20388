"""Errors and warnings of the Nu HTML checker in HTML and SVG files."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from ...build.scripts import npm_packages
from ...words import Refusal
from .messages import MESSAGES

# To a file no host is 'self', so the checker takes our own scripts for foreign ones.
_ONLY_IN_FILES: Final = r".*(external script|image) .* blocked by .(script|img)-src. directive.*"
# On narrow screens our tables are laid out as none, and an engine may then take them for none: so
# their parts say again what they are.
_SAID_AGAIN: Final = (
    r"The .(table|rowgroup|row|columnheader|rowheader|cell). role is unnecessary for element .*"
    r"|The .role. attribute must not be used on a .(tr|th|td). element which has a .table. .*"
)
_FILTERED: Final = f"{_ONLY_IN_FILES}|{_SAID_AGAIN}"
_OPTIONS: Final = ("--also-check-svg", "--stdout", "--format", "json", "--exit-zero-always")


def objections(files: Iterable[Path]) -> Iterator[tuple[Path, int, str]]:
    """The file, the line and the words of each: of all files in one run, for Java starts slowly."""
    java, jar = shutil.which("java"), npm_packages() / "vnu-jar" / "build" / "dist" / "vnu.jar"
    for tool, is_there in {"java": bool(java), "vnu-jar": jar.is_file()}.items():
        if not is_there:
            raise Refusal(MESSAGES["tool-missing"], tool=tool)
    done = subprocess.run(  # noqa: S603 - a fixed program; each file is a path from the root
        [str(java), "-jar", jar, *_OPTIONS, "--filterpattern", _FILTERED, *files],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    for said in json.loads(done.stdout)["messages"]:
        file = Path(unquote(urlsplit(said.get("url", "")).path))
        yield file, said.get("lastLine", 0), said["message"]
