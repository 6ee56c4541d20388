"""The same content gives the same bytes, whatever else is different."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.build.build import build
from plugins.build.workers.local import local_workers

from .projects import (
    EPOCH,
    Digest,
    append,
    build_apart,
    different,
    digest,
    office_files,
    write_project,
)

OFFICES = 30  # enough for several processes to share


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_project(tmp_path_factory.mktemp("reproducible") / "project", OFFICES)


@pytest.fixture(scope="module")
def reference(project: Path) -> Digest:
    """What one process makes of it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        build(project / "pelicanconf.py", project / "reference", workers=local_workers(1))
    found = digest(project / "reference")
    assert len(found) > OFFICES * 3
    return found


@pytest.fixture
def copy(project: Path, reference: Digest, tmp_path: Path) -> Path:
    """The project without anything that a build has left there."""
    assert reference
    return copied(project, tmp_path / "copy")


def copied(project: Path, to: Path, copy: Callable[[str, str], object] = shutil.copy2) -> Path:
    left = shutil.ignore_patterns("reference", "output", ".cache", "__pycache__")
    return Path(shutil.copytree(project, to, symlinks=True, ignore=left, copy_function=copy))


def run(project: Path, *, umask: int = 0o022, cwd: Path | None = None, **changes: str) -> Digest:
    build_apart(project, umask=umask, cwd=cwd, **changes)
    return digest(project / "output")


@pytest.mark.parametrize("count", [2, 5])
def test_any_number_of_workers_gives_the_same_bytes(
    copy: Path, reference: Digest, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More than there are cores, too; and so after an edit in one of them."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    settings = copy / "pelicanconf.py"
    build(settings, copy / "output", workers=local_workers(count))
    assert different(digest(copy / "output"), reference) == []
    for file in office_files(copy)[::2]:
        append(file, "নতুন বিজ্ঞপ্তি।")
    build(settings, copy / "output", workers=local_workers(count))
    shutil.rmtree(copy / ".cache")
    build(settings, copy / "clean", workers=local_workers(1))
    assert different(digest(copy / "output"), digest(copy / "clean")) == []


def test_neither_machine_nor_user_leaves_a_trace(
    copy: Path, reference: Digest, tmp_path: Path
) -> None:
    """Zone, locale, hash seed, home, user, current folder, and rights of new files."""
    (tmp_path / "home").mkdir()
    strange = {
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "LANG": "tr_TR.ISO-8859-9",
        "PYTHONHASHSEED": "4242",
        "HOME": str(tmp_path / "home"),
        "USER": "somebody",
        "COLUMNS": "20",
    }
    found = run(copy, cwd=tmp_path / "home", umask=0o077, **strange)
    assert different(found, reference) == []
    left = [file.name for file in (tmp_path / "home").iterdir()]
    assert [name for name in left if not name.startswith(".coverage")] == []


def test_the_encoding_of_the_locale_leaves_no_trace(copy: Path, reference: Digest) -> None:
    """Where it is not UTF-8, as on old machines; only what is printed is told to be."""
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "utf-8"}
    assert different(run(copy, **ascii_only), reference) == []


def test_neither_path_nor_order_of_writing_leaves_a_trace(
    project: Path, reference: Digest, tmp_path: Path
) -> None:
    """A folder with a blank and Bengali letters, filled from the last file to the first."""
    later: list[tuple[str, str]] = []
    copy = copied(project, tmp_path / "আমার site", lambda *paths: later.append(paths))
    for source, target in reversed(later):
        shutil.copyfile(source, target)
    assert len(later) > OFFICES
    assert different(run(copy, PYTHONHASHSEED="1"), reference) == []


def test_one_core_gives_the_same_bytes(copy: Path, reference: Digest) -> None:
    """The command takes the cores it may use."""
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(allowed)})
    try:
        assert different(run(copy), reference) == []
    finally:
        os.sched_setaffinity(0, allowed)


def test_readers_may_read_every_file(copy: Path) -> None:
    """Also where the builder's new files are private, for a web server is another user."""
    run(copy, umask=0o077)
    for path in (copy / "output").rglob("*"):
        needed = 0o055 if path.is_dir() else 0o044
        assert path.stat().st_mode & needed == needed, path
