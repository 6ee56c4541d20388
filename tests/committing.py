"""Commits of a project's content, which no setting of this machine reaches."""

from __future__ import annotations

import os
import subprocess
from itertools import product
from pathlib import Path
from typing import Final

_EDITOR: Final = {
    f"GIT_{who}_{what}": "editor"
    for who, what in product(("AUTHOR", "COMMITTER"), ("NAME", "EMAIL"))
}
_ALONE: Final = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


def commit(project: Path) -> None:
    """In a repository that begins with the first one."""
    if not (project / ".git").exists():
        _git(project, "init", "--quiet")
    _git(project, "add", "--all", "content")
    _git(project, "commit", "--quiet", "--message", "change")


def _git(project: Path, *words: str) -> None:
    subprocess.run(["git", "-C", project, *words], env=os.environ | _EDITOR | _ALONE, check=True)
