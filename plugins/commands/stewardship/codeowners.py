"""Who must approve a change of which folder of offices, as GitHub and GitLab read it.

Teams, not people: a team's members are the organisation's business and change without a commit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from ...charters.directory import survey
from ...files.atomic import put
from ...words import Refusal
from .messages import MESSAGES

FILE: Final = ".github/CODEOWNERS"
UNSET: Final = "ORGANISATION"

_TEAM: Final = re.compile(r"^\* @([^/\s]+)/charter-maintainers$", re.MULTILINE)
_LOGIN: Final = re.compile(r"[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}")
_HEAD: Final = """\
# Written by `invoke codeowners`, which is run again after every merge.
# `invoke codeowners --organisation NAME` sets the organisation, here and for ever after.
#
# Teams of that organisation, each with write access to this repository:
#   charter-maintainers   for everything that is not said below
#   charter-<folder>      for the charters of that district, division or of the nation
#
# The last line that fits a file decides.
"""


def owners(folders: Iterable[str], organisation: str) -> str:
    """The whole file: one line for each folder that has an office."""
    lines = [f"* @{organisation}/charter-maintainers"]
    lines += [
        f"/content/offices/{folder}/ @{organisation}/charter-{folder}"
        for folder in sorted(set(folders))
    ]
    return _HEAD + "\n".join(lines) + "\n"


def expected(root: Path, organisation: str = "") -> str:
    """The file as it should be; the organisation stays the one it names unless told."""
    if organisation and not _LOGIN.fullmatch(organisation):
        raise Refusal(MESSAGES["organisation"], found=organisation)
    named = _TEAM.search(_present(root))
    organisation = organisation or (named[1] if named else UNSET)
    folders = (office.folder for office, _ in survey(root / "content").offices)
    return owners(folders, organisation)


def check_file(root: Path) -> None:
    if _present(root) != expected(root):
        raise Refusal(MESSAGES["owners-old"], path=FILE)


def follow(root: Path) -> None:
    """Renews the file, where there is one, after a folder got its first office or lost its last."""
    if (root / FILE).is_file() and _present(root) != expected(root):
        write_file(root)


def write_file(root: Path, organisation: str = "") -> None:
    """Replaces the file as a whole."""
    put(root / FILE, expected(root, organisation), force=True)


def _present(root: Path) -> str:
    file = root / FILE
    return file.read_text("utf-8") if file.is_file() else ""
