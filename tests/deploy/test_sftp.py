"""SFTP: no more is sent than need be, and a full disk is found out where it is not told."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from benchmarks.deploy.wire import Wire, wire
from plugins.deploy.rclone_service import RcloneService, rclone
from plugins.deploy.remote_kinds import service_for
from plugins.deploy.sftp import LARGE
from plugins.deploy.stage import STAGE, bring
from tests.deploy.conftest import unshared
from tests.hosts import Cloud

Deploy = Callable[..., str]
Site = Callable[..., Path]
Files = Callable[[Path], dict[str, bytes]]
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


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[list[str]]:
    """A real one at ``folder``, seen only by commands that begin with what this gives."""
    script = f"mount -t tmpfs -o size={size} tmpfs {folder} && echo $$ && read end"
    *before, unshare, options = unshared()
    with subprocess.Popen(
        [*before, unshare, options, "sh", "-c", script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holding:
        process = holding.stdout.readline().strip() if holding.stdout else ""
        as_user = ["-U", "--preserve-credentials"] if "r" in options else []
        yield [*before, "nsenter", "-m", *as_user, "-t", process]
        holding.communicate("end\n")


def test_a_disk_that_is_full(
    deploy: Deploy, site: Site, files_of: Files, cloud: Cloud, sshd: Sshd, tmp_path: Path
) -> None:
    """OpenSSH says only that something failed; the host is then asked how much is free."""
    old, new, disk = site("one", pages=1), site("two", pages=1), tmp_path / "disk"
    disk.mkdir()
    (new / "large.svg").write_bytes(b"x" * 900_000)
    with small_disk(disk, "800k") as within:
        script = tmp_path / "within"
        script.write_text(f'#!/bin/sh\nshift\nexec {shlex.join(within)} sh -c "$*"\n')
        script.chmod(0o755)
        key = sshd.shell_into(str(script)).split("-i ")[1].split()[0]
        usual = cloud.config.read_text("utf-8")
        cloud.config.write_text(usual.replace(f"{sshd.folder}/user", key), "utf-8")
        assert deploy(f"rclone:host:{disk}/www", old).startswith("published: ")
        said = deploy(f"rclone:host:{disk}/www", new)
        subprocess.run([*within, "cp", "-r", f"{disk}/www", tmp_path / "seen"], check=True)
    assert said.startswith(f"the disk of host:{disk}/www is full (")
    assert said.endswith(
        "); the new release was removed, readers see the old one. Free some space and run it again"
    )
    assert files_of(tmp_path / "seen") == files_of(old)
    assert not (tmp_path / "seen" / STAGE).exists()
