"""What tests share: the five charters built once, and a way to build any other content."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.publishing.build import build

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's own folder."""
    return ROOT


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The five charters, really built."""
    output = tmp_path_factory.mktemp("site") / "output"
    build(ROOT / "pelicanconf.py", output)
    return output


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project's content, theme and settings that a test may spoil."""
    copy = tmp_path / "project"
    for folder in ("content", "theme"):
        shutil.copytree(ROOT / folder, copy / folder)
    for file in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / file, copy)
    return copy


@pytest.fixture
def build_office(project: Path) -> Callable[[str], Path]:
    """Builds a site whose one office, Patgram, is the given text; returns its page's folder."""

    def build_one(text: str) -> Path:
        shutil.rmtree(project / "content" / "offices")
        file = project / "content" / "offices" / "lalmonirhat" / "patgram.md"
        file.parent.mkdir(parents=True)
        file.write_text(text, "utf-8")
        build(project / "pelicanconf.py", project / "output")
        return project / "output" / "offices" / "lalmonirhat" / "patgram"

    return build_one
