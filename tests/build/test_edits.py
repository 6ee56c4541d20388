"""The law of incremental builds: whatever has happened, the output is that of a clean build."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from plugins.build.build import build
from plugins.charters.problems.problem import CharterError
from plugins.words import Refusal

from .edits import MOVES, Move, mend
from .projects import (
    EPOCH,
    Identity,
    copy_built,
    different,
    digest,
    identities,
    office_files,
    pool,
    write_project,
)

# LAW_EXAMPLES=200 looks further, and elsewhere each time.
EXAMPLES = int(os.environ.get("LAW_EXAMPLES", "0"))
FIRST = list(pool())[::3]

MOVE = st.builds(Move, st.sampled_from(sorted(MOVES)), st.integers(1, 999))
STEPS = st.lists(st.lists(MOVE, min_size=1, max_size=4), min_size=3, max_size=6)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of four offices after its first build."""
    project = write_project(tmp_path_factory.mktemp("law") / "project", 11)
    for file in office_files(project):
        if f"{file.parent.name}/{file.stem}" not in FIRST:
            file.unlink()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        outcome(project)
    return project


@pytest.fixture(autouse=True)
def path(monkeypatch: pytest.MonkeyPatch) -> None:
    """A build makes its project's folder importable; here there are many."""
    monkeypatch.setattr(sys, "path", [*sys.path])


@settings(
    max_examples=EXAMPLES or 3,
    derandomize=not EXAMPLES,
    database=None,
    phases=list(Phase) if EXAMPLES else [Phase.explicit, Phase.generate],  # minutes saved
)
@given(steps=STEPS)
@example(steps=[[Move(name)] for name in MOVES])
def test_an_incremental_build_equals_a_clean_one(built: Path, steps: list[list[Move]]) -> None:
    """Names, bytes, warnings counted, and errors; and a file whose bytes stay is not written."""
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        project = copy_built(built, Path(folder, "project"))
        for step in steps:
            mend(project)
            for move in step:
                move(project)
            check_one_build(project, Path(folder, "clean"))


def check_one_build(project: Path, clean: Path) -> None:
    output = project / "output"
    before, files = digest(output), identities(output)
    said = outcome(project)
    assert list(project.glob("output.*")) == []
    assert said == outcome(copied(project, clean))
    if (clean / "output").exists():
        assert different(digest(output), digest(clean / "output")) == []
        assert rewritten(output, before, files) == []
    else:
        assert digest(output) == before


def outcome(project: Path) -> object:
    """What a build says: how many warnings there are, or its error."""
    try:
        return build(project / "pelicanconf.py", project / "output").count
    except (CharterError, Refusal) as error:
        return type(error).__name__, str(error)


def copied(project: Path, to: Path) -> Path:
    """The project without anything that a build has left there."""
    shutil.rmtree(to, ignore_errors=True)
    left = shutil.ignore_patterns("output*", ".output*", ".cache", "__pycache__")
    return Path(shutil.copytree(project, to, symlinks=True, ignore=left))


def rewritten(output: Path, before: dict[str, str], files: dict[str, Identity]) -> list[str]:
    """The files that are what they were, but not the same file."""
    now, known = digest(output), identities(output)
    return [name for name in now if now[name] == before.get(name) and known[name] != files[name]]
