"""Office steps on a small content folder, without Pelican; and what tells two folders apart."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from plugins.build.office_step import Job
from plugins.build.renderer import Renderer
from plugins.charters.directory import Survey, survey
from plugins.charters.reading.source import read_raw

TEMPLATE = "<h1>{{ office.name }}</h1>{{ motto }}"


@pytest.fixture
def content(thirty_offices: Path, tmp_path: Path) -> Path:
    """Thirty synthetic offices that a test may spoil."""
    return Path(shutil.copytree(thirty_offices, tmp_path / "content"))


@pytest.fixture(scope="session")
def surveyed(thirty_offices: Path) -> Survey:
    return survey(thirty_offices)


@pytest.fixture(scope="session")
def jobs(surveyed: Survey) -> list[Job]:
    return [
        Job(path.id, read_raw(path.file, path.path), path.slug, home)
        for path, home in surveyed.offices
    ]


@pytest.fixture(scope="session")
def make_renderer() -> Callable[..., Renderer]:
    """A renderer of one template; what is given changes it."""

    def make(template: str = TEMPLATE, **changes: object) -> Renderer:
        parts = {
            "plugins": ("plugins.office_pages", "plugins.contact_cards", "plugins.search"),
            "templates": {"office.html": template},
            "options": {"autoescape": True},
            "shared": {"motto": "সেবা"},
        }
        return Renderer(**{**parts, **changes})  # type: ignore[arg-type]

    return make


@pytest.fixture
def published(project: Path, built: Path) -> Path:
    """The output of a first, good build of the project, which was made once for all."""
    for name in ("output", ".cache"):
        shutil.copytree(built / name, project / name)
    return project / "output"


@pytest.fixture
def digest() -> Callable[[Path], dict[str, str]]:
    """Every file of a folder with a digest of its bytes."""

    def of_folder(folder: Path) -> dict[str, str]:
        files = sorted(file for file in folder.rglob("*") if file.is_file())
        return {
            file.relative_to(folder).as_posix(): sha256(file.read_bytes()).hexdigest()
            for file in files
        }

    return of_folder
