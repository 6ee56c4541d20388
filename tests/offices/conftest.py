"""Office steps on a small content folder, without Pelican."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.corpus import write_corpus
from plugins.build.office_step import Job
from plugins.build.renderer import Press
from plugins.charters.directory import Ground, survey
from plugins.charters.reading.source import read_raw

TEMPLATE = "<h1>{{ office.name }}</h1>{{ motto }}"


@pytest.fixture(scope="session")
def corpus_of_thirty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    content = tmp_path_factory.mktemp("thirty") / "content"
    write_corpus(content, 30, seed=1)
    return content


@pytest.fixture
def content(corpus_of_thirty: Path, tmp_path: Path) -> Path:
    """Thirty synthetic offices that a test may spoil."""
    return Path(shutil.copytree(corpus_of_thirty, tmp_path / "content"))


@pytest.fixture(scope="session")
def ground(corpus_of_thirty: Path) -> Ground:
    return survey(corpus_of_thirty)


@pytest.fixture(scope="session")
def jobs(ground: Ground) -> list[Job]:
    return [
        Job(path.id, read_raw(path.file, path.path), path.slug, home)
        for path, home in ground.offices
    ]


@pytest.fixture(scope="session")
def make_press() -> Callable[..., Press]:
    """A press of one template; what is given changes it."""

    def make(template: str = TEMPLATE, **changes: object) -> Press:
        parts = {
            "plugins": ("plugins.office_pages", "plugins.contact_cards", "plugins.search"),
            "templates": {"office.html": template},
            "options": {"autoescape": True},
            "shared": {"motto": "সেবা"},
        }
        return Press(**{**parts, **changes})  # type: ignore[arg-type]

    return make
