"""What only rclone reaches: files change one by one, and yet no page is ever broken."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from plugins.deploy import rclone_service, stage
from plugins.deploy.manifest import ROOT
from plugins.deploy.rclone_service import RcloneGoneError, rclone
from plugins.deploy.stage import STAGE, bring

Deploy = Callable[..., str]
Site = Callable[..., Path]
Files = Callable[[Path], dict[str, bytes]]
Cloud = Any
Sshd = Any

one_cloud = pytest.mark.parametrize("cloud", ["openssh"], indirect=True)


@pytest.fixture
def site(site: Site) -> Site:
    """Each file costs a host two steps."""
    return partial(site, pages=2)


@pytest.fixture(autouse=True)
def _configured(cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RCLONE_CONFIG", str(cloud.config))


def test_the_site_arrives_and_changes(
    deploy: Deploy, site: Site, files_of: Files, cloud: Cloud, monkeypatch: pytest.MonkeyPatch
) -> None:
    """First all, then only what changed; what is gone goes, the last release's scripts stay."""
    monkeypatch.setattr(stage, "FEW", 20)  # so that those of one version wait in several folders
    old, new = site("one"), site("two")
    count, place = len(files_of(old)), cloud.target.removeprefix("rclone:")
    assert deploy(cloud.target, old) == (
        f"published: {place} – files written {count}, unchanged 0, removed 0"
    )
    assert files_of(cloud.folder) == files_of(old)
    assert deploy(cloud.target, new, dry_run=True).startswith("rehearsal, ")
    assert deploy(cloud.target, old).startswith("nothing to do: ")
    (old / "404.html").write_text("new<!-- end -->")
    assert " files written 1, " in deploy(cloud.target, old)
    deploy(cloud.target, new)
    script = next(old.glob("search/*.js")).relative_to(old)
    kept = {str(script): (old / script).read_bytes()}
    assert files_of(cloud.folder) == files_of(new) | kept
    assert not (cloud.folder / "offices" / "000-one").exists()
    deploy(cloud.target, site("three"))
    assert not (cloud.folder / script).exists()


@one_cloud
def test_what_is_not_ours(deploy: Deploy, site: Site, cloud: Cloud) -> None:
    """Other files are a reason to decline; the host's own, which begin with a dot, stay."""
    cloud.folder.mkdir()
    (cloud.folder / ".htaccess").write_text("Options -Indexes")
    (cloud.folder / "accounts.xls").write_text("…")
    place = cloud.target.removeprefix("rclone:")
    assert deploy(cloud.target, site("one")) == (
        f"{place} holds something else (accounts.xls) and was not touched; "
        "name a new or empty folder, or move it away first"
    )
    assert len(list(cloud.folder.iterdir())) == 2


@one_cloud
def test_a_damaged_list_is_made_anew(
    deploy: Deploy, site: Site, files_of: Files, cloud: Cloud
) -> None:
    """Nothing is taken for granted then: all is written, and what does not belong goes."""
    deploy(cloud.target, site("one"))
    (cloud.folder / ".htaccess").write_text("Options -Indexes")
    cloud.put(ROOT, "cut short")
    cloud.put("favicon.svg", "by hand")
    new = site("two")
    assert f" files written {len(files_of(new))}, unchanged 0, " in deploy(cloud.target, new)
    assert files_of(cloud.folder) == files_of(new)
    assert (cloud.folder / ".htaccess").exists()


def test_killed_at_any_moment(
    deploy: Deploy,
    kill_deploy: Callable[..., None],
    site: Site,
    files_of: Files,
    broken_in: Callable[[dict[str, bytes]], list[str]],
    cloud: Cloud,
) -> None:
    """Every page is whole and finds what it names; the next deployment completes, either way."""
    versions = [site("one", pages=5), site("two", pages=5)]
    deploy(cloud.target, versions[0])
    chance = random.Random(7)
    staged = cloud.folder / STAGE
    for turn in range(1, 4):
        begun = staged.exists if turn % 2 else (lambda: True)
        kill_deploy(cloud.target, versions[turn % 2], chance.uniform(0.1, 1.0), begun)
        assert broken_in(files_of(cloud.folder)) == []
    for built in versions:
        assert deploy(cloud.target, built).split(":")[0] in {"published", "nothing to do"}
        files = files_of(cloud.folder)
        assert {path: files[path] for path in files_of(built)} == files_of(built)
    assert not staged.exists()


@one_cloud
def test_what_a_killed_deployment_has_brought(
    deploy: Deploy, kill_deploy: Callable[..., None], site: Site, files_of: Files, cloud: Cloud
) -> None:
    """Is not brought again: the next one goes on with it, and moves it to its place."""
    built, staged = site("one", pages=8), cloud.folder / STAGE
    kill_deploy(cloud.target, built, 0, lambda: len([*staged.glob("*")]) > 20)
    with rclone(cloud.target.removeprefix("rclone:")):  # once the last steps of it are done
        brought = {as_written(file) for file in staged.iterdir() if file.stat().st_size}
    assert len(brought) > 10
    assert files_of(cloud.folder) == {}
    assert deploy(cloud.target, built).startswith("published: ")
    assert brought <= {as_written(file) for file in cloud.folder.rglob("*")}
    assert files_of(cloud.folder) == files_of(built)


def as_written(file: Path) -> tuple[int, int]:
    """Tells a file that was renamed from one whose bytes were written again."""
    return file.stat().st_ino, file.stat().st_mtime_ns


@one_cloud
def test_a_large_file_gets_its_name_when_it_is_whole(cloud: Cloud, tmp_path: Path) -> None:
    """Killed before, it may have its size and lack bytes in its midst."""
    (tmp_path / "a.svg").write_bytes(b"x" * 40_000)
    in_the_way = cloud.folder / STAGE / "large" / "in the way"
    in_the_way.mkdir(parents=True)
    with rclone(cloud.target.removeprefix("rclone:")) as service:
        with pytest.raises(OSError, match="is a directory"):
            bring(service, tmp_path, "a.svg", f"{STAGE}/large")
        assert (cloud.folder / STAGE / "large.part").stat().st_size == 40_000
        in_the_way.rmdir()
        in_the_way.parent.rmdir()
        bring(service, tmp_path, "a.svg", f"{STAGE}/large")
    assert [file.name for file in (cloud.folder / STAGE).iterdir()] == ["large"]


@one_cloud
def test_the_list_of_an_earlier_version_of_the_command(
    deploy: Deploy, site: Site, files_of: Files, cloud: Cloud
) -> None:
    """Tells whose folder it is; all is written anew, what is no longer published goes, and it."""
    old, new = site("one"), site("two")
    shutil.copytree(old, cloud.folder)
    (cloud.folder / ".deployed.json").write_text("{}")
    assert deploy(cloud.target, new).startswith("published: ")
    assert files_of(cloud.folder) == files_of(new)
    assert [file.name for file in cloud.folder.glob("[._]*")] == ["_deployed"]


@pytest.mark.parametrize("cloud", ["pyftpdlib"], indirect=True)
def test_an_ftp_host_with_a_quota(
    deploy: Deploy, site: Site, files_of: Files, cloud: Cloud
) -> None:
    """A folder that is not there may be an error to it; a full one is called by that name."""
    old, new = site("one"), site("two")
    (cloud.folder / STAGE).mkdir(parents=True)  # as a killed deployment leaves it
    assert deploy(cloud.target, old).startswith("published: ")
    assert deploy(cloud.target, old).startswith("nothing to do: ")
    (new / "a.svg").write_bytes(b"x" * 300_000)
    place = cloud.target.removeprefix("rclone:")
    assert deploy(cloud.target, new) == (
        f"the disk of {place} is full (update stor: 552 Quota exceeded.); "
        "the new release was removed, readers see the old one. Free some space and run it again"
    )
    assert files_of(cloud.folder) == files_of(old)
    assert not (cloud.folder / STAGE).exists()


@one_cloud
def test_going_back(
    site: Site, deploy: Deploy, cloud: Cloud, roll_back: Callable[[str], str]
) -> None:
    """There is no earlier release; an older commit is deployed instead."""
    deploy(cloud.target, site("one"))
    assert roll_back(cloud.target).endswith(
        " keeps no earlier release; build an older commit and deploy that"
    )


@one_cloud
def test_a_remote_that_rclone_does_not_know(deploy: Deploy, site: Site, cloud: Cloud) -> None:
    """Those that it knows are named, and how to make one."""
    assert deploy("rclone:nowhere:www", site("one")) == (
        "rclone knows no remote 'nowhere' (known: host); make one with: rclone config"
    )
    assert not cloud.folder.exists()


@one_cloud
def test_a_host_that_does_not_answer(
    deploy: Deploy, site: Site, cloud: Cloud, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The remote may stand in the environment, as in CI; the reason is rclone's own."""
    monkeypatch.setenv("RCLONE_CONFIG_GONE_TYPE", "webdav")
    monkeypatch.setenv("RCLONE_CONFIG_GONE_URL", "http://127.0.0.1:1")
    said = deploy("rclone:gone:www", site("one"))
    assert said.startswith("gone:www cannot be reached (")
    assert "connection refused" in said
    assert not cloud.folder.exists()


@one_cloud
def test_a_place_that_may_not_be_written(deploy: Deploy, site: Site, cloud: Cloud) -> None:
    """A file stands where the folder should be: nothing changes, and the reason is told."""
    cloud.folder.parent.joinpath("file").write_text("a file")
    target = cloud.target.removesuffix(cloud.folder.name) + "file/www"
    said = deploy(target, site("one"))
    place = target.removeprefix("rclone:")
    assert said.startswith((f"{place} cannot be written (", f"{place} cannot be reached ("))
    assert cloud.folder.parent.joinpath("file").read_text() == "a file"


@one_cloud
def test_a_second_deployment(
    deploy: Deploy, site: Site, cloud: Cloud, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Waits, and is refused when the first has not ended by then."""
    monkeypatch.setattr(rclone_service, "_PATIENCE", 0.2)
    place = cloud.target.removeprefix("rclone:")
    with rclone(place):
        assert deploy(cloud.target, site("one")) == (
            f"another deployment to {place} is under way; run it again when that has ended"
        )


@one_cloud
def test_a_disk_that_takes_no_more(
    deploy: Deploy, site: Site, files_of: Files, cloud: Cloud, sshd: Sshd
) -> None:
    """All is brought before anything is shown, so readers see what they saw."""
    old, new = site("one"), site("two")
    deploy(cloud.target, old)
    (new / "large.svg").write_bytes(b"x" * 400_000)
    key = sshd.shell_into("ulimit -f 150;").split("-i ")[1].split()[0]
    usual = cloud.config.read_text()
    cloud.config.write_text(usual.replace(f"{sshd.folder}/user", key))
    said = deploy(cloud.target, new)
    assert said.startswith(f"{cloud.target.removeprefix('rclone:')} cannot be written (")
    assert files_of(cloud.folder) == files_of(old)
    cloud.config.write_text(usual)
    assert deploy(cloud.target, new).startswith("published: ")


@one_cloud
def test_a_host_that_fails_half_way(
    deploy: Deploy,
    site: Site,
    files_of: Files,
    broken_in: Callable[[dict[str, bytes]], list[str]],
    cloud: Cloud,
) -> None:
    """Said as it is: old and new pages are mixed, each of them whole; either way on is open."""
    deploy(cloud.target, site("one"))
    (cloud.folder / "404.html").unlink()
    (cloud.folder / "404.html" / "in the way").mkdir(parents=True)
    said = deploy(cloud.target, site("two"))
    place = cloud.target.removeprefix("rclone:")
    assert said.startswith(f"deploying to {place} stopped half-way (")
    assert broken_in(files_of(cloud.folder)) == []
    (cloud.folder / "404.html" / "in the way").rmdir()
    (cloud.folder / "404.html").rmdir()
    old = site("one")  # of which the list still tells
    assert deploy(cloud.target, old).startswith("published: ")
    files = files_of(cloud.folder)
    assert {path: files[path] for path in files_of(old)} == files_of(old)


@one_cloud
def test_a_configuration_that_needs_a_password(deploy: Deploy, site: Site, cloud: Cloud) -> None:
    """Nothing is asked that CI could not answer."""
    cloud.config.write_text(f"# Encrypted\n\nRCLONE_ENCRYPT_V0:\n{'QUJD' * 30}\n")
    place = cloud.target.removeprefix("rclone:")
    said = deploy(cloud.target, site("one"))
    assert said.startswith((f"{place} cannot be reached (", "rclone did not start ("))
    assert not cloud.folder.exists()


@one_cloud
def test_rclone_is_killed(
    deploy: Deploy, site: Site, cloud: Cloud, kill_rclone: Callable[..., None]
) -> None:
    """The host is not blamed for what happened on this machine."""
    kill_rclone(lambda: [*(cloud.folder / STAGE).glob("*")])
    assert deploy(cloud.target, site("one", pages=20), jobs="1") == (
        f"rclone on this machine ended while it was deploying to {cloud.target[7:]}, each page over"
        " there is whole; run it again, and it goes on where it stopped"
    )


@one_cloud
def test_a_service_that_has_gone(cloud: Cloud) -> None:
    """A step that cannot be asked for is no error of the host's."""
    with rclone(cloud.target) as service:
        pass
    with pytest.raises(RcloneGoneError, match=r".+"):  # refused, reset or closed
        service.list()
