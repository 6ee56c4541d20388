"""A real git repository with one office, and the command run in it as an editor runs it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from plugins.commands.diff import FORMATS, difference
from plugins.words import Language
from tests.commands import here

TODAY = date(2026, 11, 2)
SAMPLES = Path(__file__).with_name("edit")
OFFICE = "offices/lalmonirhat/patgram.md"


@dataclass(frozen=True)
class Checkout:
    """A project in a git repository that no setting of this machine reaches."""

    root: Path

    def git(self, *arguments: str, **environment: str) -> str:
        done = subprocess.run(
            ["git", "-C", str(self.root), *arguments],
            env=os.environ | environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    def write(self, path: str, text: str | bytes) -> Path:
        """Writes a file below ``content``."""
        file = self.root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def replace(self, old: str, new: str, path: str = OFFICE) -> None:
        text = (self.root / "content" / path).read_text("utf-8")
        assert old in text
        self.write(path, text.replace(old, new))

    def commit(self) -> str:
        self.git("add", "--all", "content")
        self.git("commit", "--quiet", "--message", "change")
        return self.git("rev-parse", "HEAD")

    def show(
        self, base: str = "HEAD", head: str | None = None, name: str = "text", lang: Language = "bn"
    ) -> str:
        """What the command would print; a test of the command itself runs `diff`."""
        return FORMATS[name](difference(self.root, base, head, TODAY), lang)

    def diff(self, *arguments: str, **environment: str) -> tuple[int, str, str]:
        """Runs ``invoke diff …``; gives exit status, output and errors."""
        return here.invoke(self.root, "diff", *arguments, **environment)


@pytest.fixture
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Git with neither this machine's settings nor a repository that a hook has named."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "editor")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "editor@example.gov.bd")


@pytest.fixture
def bare(tmp_path: Path, root: Path, five_charters: Path, _no_settings: None) -> Checkout:
    """The project without a repository."""
    project = tmp_path / "project"
    project.mkdir()
    (project / "theme").mkdir()
    for file in ("tasks.py", "pelicanconf.py"):
        shutil.copy(root / file, project)
    (project / "plugins").symlink_to(root / "plugins")
    checkout = Checkout(project)
    for name in ("places.yaml", "national.yaml"):
        checkout.write(name, (five_charters / name).read_bytes())
    checkout.write(OFFICE, (SAMPLES / "before.md").read_bytes())
    return checkout


@pytest.fixture
def checkout(bare: Checkout) -> Checkout:
    """The project with one commit."""
    bare.git("init", "--quiet", "--initial-branch", "main")
    bare.commit()
    return bare


@pytest.fixture
def edited(checkout: Checkout) -> Checkout:
    """The same, with a realistic edit that is not committed."""
    checkout.write(OFFICE, (SAMPLES / "after.md").read_bytes())
    return checkout


@pytest.fixture
def said(checkout: Checkout) -> Callable[..., list[str]]:
    """The sentences about what changed, without their titles."""

    def sentences(base: str = "HEAD", head: str | None = None) -> list[str]:
        lines = checkout.show(base, head).splitlines()
        return [line.strip() for line in lines if line.startswith("  ")]

    return sentences
