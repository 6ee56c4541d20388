"""SFTP: no more is sent than need be."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from benchmarks.deploy.wire import Wire, wire
from plugins.deploy.rclone_service import RcloneService, rclone
from plugins.deploy.remote_kinds import service_for
from plugins.deploy.sftp import LARGE
from plugins.deploy.stage import STAGE, bring
from tests.hosts import Cloud

Sshd = Any

USUAL = 2_000  # bytes that the steps around a file may take


@pytest.fixture
def cloud(openssh: Cloud, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cloud:
    place = openssh.elsewhere(tmp_path)
    monkeypatch.setenv("RCLONE_CONFIG", str(place.config))
    return place


@pytest.fixture
def between(cloud: Cloud, sshd: Sshd) -> Iterator[Wire]:
    """Counts what goes to the host and comes from it."""
    with wire(sshd.port) as counting:
        settings = cloud.config.read_text("utf-8")
        cloud.config.write_text(settings.replace(f"{sshd.port}", f"{counting.port}"), "utf-8")
        yield counting


@contextmanager
def opened(cloud: Cloud) -> Iterator[RcloneService]:
    place = cloud.target.removeprefix("rclone:")
    with rclone(place) as service:
        yield service_for(service, *place.split(":", 1), 1)


def test_no_more_is_sent_than_the_file(cloud: Cloud, between: Wire, tmp_path: Path) -> None:
    """Whatever of its last packet is empty; nor is it brought under another name first."""
    (tmp_path / "page").write_bytes(os.urandom(2 * 32_768 + 100))
    with opened(cloud) as service:
        bring(service, tmp_path, "page", f"{STAGE}/one")
        between.read()
        bring(service, tmp_path, "page", f"{STAGE}/two")
        assert 0 < between.read().sent - 2 * 32_768 < USUAL
    written = {file.name: file.read_bytes() for file in (cloud.folder / STAGE).iterdir()}
    assert written == dict.fromkeys(("one", "two"), (tmp_path / "page").read_bytes())


def test_a_name_that_is_in_use(cloud: Cloud, between: Wire) -> None:
    """That rclone or the host renames over no file is found out once, not for each file."""
    cloud.folder.mkdir()
    for name in ("new", "newer", "newest"):
        (cloud.folder / name).write_text(name)
    with opened(cloud) as service:
        for name in ("new", "newer"):
            service.move(name, "page")
        between.read()
        service.move("newest", "page")
        assert between.read().turns <= 6
    assert [file.read_text() for file in cloud.folder.iterdir()] == ["newest"]


def test_a_large_file_gets_its_name_when_it_is_whole(cloud: Cloud, tmp_path: Path) -> None:
    """Killed before, it may have its size and lack bytes in its midst."""
    (tmp_path / "a.svg").write_bytes(b"x" * (LARGE + 1))
    in_the_way = cloud.folder / STAGE / "large" / "in the way"
    in_the_way.mkdir(parents=True)
    with opened(cloud) as service:
        with pytest.raises(OSError, match="is a directory"):
            bring(service, tmp_path, "a.svg", f"{STAGE}/large")
        assert (cloud.folder / STAGE / "large.part").stat().st_size == LARGE + 1
        in_the_way.rmdir()
        in_the_way.parent.rmdir()
        bring(service, tmp_path, "a.svg", f"{STAGE}/large")
    assert [file.name for file in (cloud.folder / STAGE).iterdir()] == ["large"]
