"""An FTP host that allows few connections is not asked for more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plugins.deploy.ftp import connections
from plugins.deploy.rclone_service import rclone
from tests.hosts import Cloud, running_vsftpd

Deploy = Callable[..., str]
Site = Callable[..., Path]
Files = Callable[[Path], dict[str, bytes]]

ALLOWED = 3


@pytest.fixture
def narrow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cloud]:
    folder = tmp_path / "host"
    folder.mkdir()
    with running_vsftpd(folder, max_per_ip=ALLOWED) as cloud:
        monkeypatch.setenv("RCLONE_CONFIG", str(cloud.config))
        yield cloud


@pytest.mark.parametrize("wanted", [1, ALLOWED, 64])
def test_no_more_than_are_welcomed(narrow: Cloud, wanted: int) -> None:
    """Nor more than were wanted."""
    with rclone(narrow.target.removeprefix("rclone:")) as service:
        assert connections(service, "host", wanted) == min(wanted, ALLOWED)


@pytest.mark.parametrize("name", ["gone", ":ftp,host=127.0.0.1", "nowhere"])
def test_a_host_that_says_nothing_is_not_limited(
    narrow: Cloud, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Nor one that is written out, of which nobody here knows the port."""
    monkeypatch.setenv("RCLONE_CONFIG_GONE_HOST", "127.0.0.1")
    monkeypatch.setenv("RCLONE_CONFIG_GONE_PORT", "1")
    with rclone(narrow.target.removeprefix("rclone:")) as service:
        assert connections(service, name, 8) == 8


def test_a_site_arrives(narrow: Cloud, deploy: Deploy, site: Site, files_of: Files) -> None:
    """However many were wanted."""
    built = site("one")
    assert deploy(narrow.target, built, jobs="64").startswith("published: ")
    assert files_of(narrow.folder) == files_of(built)
