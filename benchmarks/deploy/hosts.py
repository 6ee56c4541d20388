"""The kinds of host that are measured, each a real server behind a `wire`."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from benchmarks.deploy.wire import Traffic, Wire, wire
from tests.hosts import (
    Cloud,
    running_rclone,
    running_s3,
    running_sshd,
    running_vsftpd,
    sftp_of,
)

_PORT: Final = r"(127\.0\.0\.1:|port = )(\d+)"

_SOMEBODY: Final = ("-c", "user.name=deploy", "-c", "user.email=deploy@example.gov.bd")


@dataclass(frozen=True, slots=True)
class Host:
    """``project`` is the repository in which to deploy, where that matters.

    With ``first`` in the environment the first deployment goes past the wire and is not counted.
    """

    target: str
    environment: dict[str, str] = field(default_factory=dict)
    between: Wire | None = None
    project: Path | None = None
    first: dict[str, str] = field(default_factory=dict)

    def read(self) -> Traffic | None:
        return self.between.read() if self.between else None


@contextmanager
def folder(place: Path, _: float) -> Iterator[Host]:
    yield Host(f"folder:{place}/www")


@contextmanager
def ssh(place: Path, delay: float) -> Iterator[Host]:
    with running_sshd(place) as sshd, wire(sshd.port, delay) as between:
        shell = replace(sshd, port=between.port).shell()
        yield Host(f"ssh:{sshd.user}:{place}/www", {"DEPLOY_SSH_COMMAND": shell}, between)


@contextmanager
def sftp(place: Path, delay: float) -> Iterator[Host]:
    with running_sshd(place) as sshd, _behind_wire(sftp_of(sshd, place), delay) as host:
        yield host


@contextmanager
def webdav(place: Path, delay: float) -> Iterator[Host]:
    with running_rclone("webdav", place) as cloud, _behind_wire(cloud, delay) as host:
        yield host


@contextmanager
def ftp(place: Path, delay: float) -> Iterator[Host]:
    """Each file has connections of its own: those of a large site use up the ports of a wire."""
    with running_vsftpd(place) as cloud:
        direct = shutil.copy(cloud.config, place / "direct.conf")
        with _behind_wire(cloud, delay) as host:
            yield replace(host, first={"RCLONE_CONFIG": str(direct)})


@contextmanager
def s3(place: Path, delay: float) -> Iterator[Host]:
    with running_s3(place) as (port, root):
        config = place / "rclone.conf"
        endpoint = f"endpoint = http://127.0.0.1:{port}\naccess_key_id = k\nsecret_access_key = s\n"
        config.write_text(f"[host]\ntype = s3\nprovider = Other\n{endpoint}", "utf-8")
        with _behind_wire(Cloud("rclone:host:bucket/www", root, config), delay) as host:
            yield host


@contextmanager
def pages(place: Path, delay: float) -> Iterator[Host]:
    project = place / "project"
    origin = place / "origin"
    _git(place, "init", "-q", "--bare", str(origin))
    _git(place, "init", "-q", str(project))
    _git(project, *_SOMEBODY, "commit", "-q", "--allow-empty", "-m", "first")
    with running_sshd(place) as sshd, wire(sshd.port, delay) as between:
        shell = replace(sshd, port=between.port).shell()
        address = f"ssh://{sshd.user}:{between.port}{origin}"
        _git(project, "remote", "add", "origin", address)
        yield Host("github-pages", {"GIT_SSH_COMMAND": shell}, between, project)


@contextmanager
def _behind_wire(cloud: Cloud, delay: float) -> Iterator[Host]:
    """What rclone reaches, through a port that its configuration names instead."""
    settings = cloud.config.read_text("utf-8")
    direct = re.search(_PORT, settings)[2]
    with wire(int(direct), delay) as between:
        cloud.config.write_text(re.sub(_PORT, rf"\g<1>{between.port}", settings), "utf-8")
        yield Host(cloud.target, {"RCLONE_CONFIG": str(cloud.config)}, between)


def _git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(folder), *arguments], check=True)


HOSTS: Final[dict[str, Callable[[Path, float], AbstractContextManager[Host]]]] = {
    "folder": folder,
    "ssh": ssh,
    "SFTP": sftp,
    "FTP": ftp,
    "WebDAV": webdav,
    "S3": s3,
    "Pages": pages,
}
