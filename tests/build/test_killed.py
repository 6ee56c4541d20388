"""Builds that are killed, that meet each other, and that fail in one of their processes."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from plugins.build.build import build
from plugins.build.office_step import Job, StepResult, take_steps
from plugins.build.renderer import Renderer
from tests.patience import PATIENCE, wait_until
from tests.replacing import replace

from .projects import (
    EPOCH,
    Digest,
    append,
    copy_built,
    different,
    digest,
    office_files,
    pool,
    write_project,
)

OFFICES = 27  # more than the first process does alone
KILLS = 4  # in each situation, spread over the duration of the build
CROWD = 2  # times that two builds meet


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of many offices after its first build."""
    project = write_project(tmp_path_factory.mktemp("killed") / "project", OFFICES)
    places = project / "content" / "places.yaml"
    head, *divisions = places.read_text("utf-8").split("\n  - slug: ")
    places.write_text("\n  - slug: ".join([head, *divisions[:2]]) + "\n", "utf-8")
    assert len(office_files(project)) > len(pool())
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        build(project / "pelicanconf.py", project / "output")
    return project


@pytest.fixture
def project(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    return copy_built(built, tmp_path / "project")


def start(project: Path) -> subprocess.Popen[str]:
    """``invoke build`` in a process group of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "invoke", "--search-root", str(project), "build"],
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def finish(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    with process:
        said, errors = process.communicate(timeout=PATIENCE)
    return process.returncode, said, errors


def kill_all(process: subprocess.Popen[str]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    finish(process)


def cold(project: Path) -> None:
    shutil.rmtree(project / "output")
    shutil.rmtree(project / ".cache")


def edited(project: Path) -> None:
    for file in office_files(project)[::3]:
        append(file, "নতুন বিজ্ঞপ্তি।")


def edited_without_a_cache(project: Path) -> None:
    shutil.rmtree(project / ".cache")
    edited(project)


@pytest.mark.parametrize("situation", [cold, edited, edited_without_a_cache])
def test_a_killed_build_leaves_the_old_site_or_the_new_one(
    project: Path, situation: Callable[[Path], None]
) -> None:
    """Early or late, and again amid what was left; the next build to live is right and sweeps."""
    old = digest(project / "output") if situation is not cold else {}
    situation(project)
    clean, seconds = clean_build(project)
    for moment in range(KILLS):
        process = start(project)
        time.sleep(seconds * (moment + 0.7) / KILLS)
        kill_all(process)
        found = digest(project / "output")
        assert found in (old, clean), different(found, old)
    settings, output = project / "pelicanconf.py", project / "output"
    assert build(settings, output).complaint == ""
    assert different(digest(output), clean) == []
    append(office_files(project)[1], "আরেকটি বিজ্ঞপ্তি।")
    build(settings, output)
    assert list(project.glob("output.*")) == []


def clean_build(project: Path) -> tuple[Digest, float]:
    """What the project makes without anything kept, and how long that takes."""
    copy = project.with_name("clean")
    left = shutil.ignore_patterns("output*", ".output*", ".cache")
    shutil.copytree(project, copy, symlinks=True, ignore=left)
    begun = time.monotonic()
    assert finish(start(copy))[::2] == (0, "")
    return digest(copy / "output"), time.monotonic() - begun


def test_two_builds_at_once_leave_one_whole_site(project: Path) -> None:
    """First publish or not, both succeed, whatever they find of each other; nothing lies about."""
    cold(project)
    for number in range(CROWD):
        append(office_files(project)[number], "নতুন বিজ্ঞপ্তি।")
        builds = [start(project), start(project)]
        assert [finish(process)[::2] for process in builds] == [(0, ""), (0, "")]
        assert list(project.glob("output.*")) == []
        found = digest(project / "output")
        build(project / "pelicanconf.py", project / "output")
        assert different(found, digest(project / "output")) == []
    shutil.rmtree(project / ".cache")
    build(project / "pelicanconf.py", project / "clean")
    assert different(found, digest(project / "clean")) == []


def test_a_build_that_was_overtaken_is_put_right(project: Path) -> None:
    """Begun before an edit and ended after the build of that edit, it is not the last word."""
    settings, output = project / "pelicanconf.py", project / "output"
    one, other = office_files(project)[:2]

    def slowly(jobs: Iterable[Job], renderer: Renderer | None) -> Iterator[StepResult]:
        for job in jobs:
            append(other, "আরেকটি বিজ্ঞপ্তি।")
            assert finish(start(project))[::2] == (0, "")
            yield from take_steps((job,), renderer)

    append(one, "নতুন বিজ্ঞপ্তি।")
    build(settings, output, workers=slowly)
    build(settings, output)
    found = digest(output)
    shutil.rmtree(project / ".cache")
    build(settings, project / "clean")
    assert different(found, digest(project / "clean")) == []


def test_a_failure_in_another_process_names_the_office(project: Path) -> None:
    """Exit status 1, one line, no traceback, and the old site."""
    last = office_files(project)[-1]
    before = digest(project / "output")
    replace(
        project / "theme" / "templates" / "office.html",
        "{{ office.name }}</h1>",
        f"{{{{ 1 // (office.id != '{last.parent.name}/{last.stem}') }}}}</h1>",
    )
    status, said, errors = finish(start(project))
    assert (status, said) == (1, "")
    assert errors.startswith(f"{last.relative_to(project)}: ")
    assert "ZeroDivisionError" in errors
    assert len(errors.splitlines()) == 1
    assert digest(project / "output") == before
    assert list(project.glob("output.*")) == []


@pytest.fixture
def slow(project: Path) -> Path:
    """The project with a template that takes its time, so that its processes can be met."""
    template = project / "theme" / "templates" / "office.html"
    wait = "{% for one in range(30000) %}{% if one | string | length > 9 %}{% endif %}{% endfor %}"
    append(template, "")
    replace(template, "<h1", f"{wait * 30}<h1")
    return project


def children(process: subprocess.Popen[str]) -> list[int]:
    """The processes that a build has made of itself."""
    file = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    with suppress(OSError):
        return [int(child) for child in file.read_text().split() if is_python(int(child))]
    return []


def is_python(pid: int) -> bool:
    with suppress(OSError):
        return b"invoke" in Path(f"/proc/{pid}/cmdline").read_bytes()
    return False


@pytest.fixture
def running(slow: Path) -> Iterator[tuple[subprocess.Popen[str], list[int]]]:
    """A build and the processes it has made; none is left afterwards."""
    process = start(slow)
    try:
        wait_until(lambda: children(process) or process.poll() is not None)
        time.sleep(0.2)
        yield process, children(process)
    finally:
        kill_all(process)


def test_a_lost_worker_is_told_in_one_line(
    running: tuple[subprocess.Popen[str], list[int]], slow: Path
) -> None:
    """As when the system takes back its memory; the old site stands."""
    process, workers = running
    before = digest(slow / "output")
    os.kill(workers[0], signal.SIGKILL)
    status, _, errors = finish(process)
    assert status == 1
    assert "Traceback" not in errors
    assert len(errors.splitlines()) == 1
    assert digest(slow / "output") == before
    assert list(slow.glob("output.*")) == []


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM])
def test_workers_do_not_outlive_their_build(
    running: tuple[subprocess.Popen[str], list[int]], end: signal.Signals
) -> None:
    """Killed alone or told to stop, it takes its workers along."""
    process, workers = running
    process.send_signal(end)
    process.wait(PATIENCE)
    wait_until(lambda: not any(map(is_python, workers)))
