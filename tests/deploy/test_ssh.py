"""A host with SSH: the same releases, made over there by rsync and shown in one step."""

from __future__ import annotations

import random
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.patience import PATIENCE

Deploy = Callable[..., str]
RollBack = Callable[[object], str]
Site = Callable[..., Path]
Files = Callable[[Path], dict[str, bytes]]
Sshd = Any


@pytest.fixture(autouse=True)
def _reached(sshd: Sshd, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RSYNC_RSH", sshd.shell())


@pytest.fixture
def www(tmp_path: Path) -> Path:
    """A path with everything in it that a shell could trip over."""
    folder = tmp_path / 'it\'s $(touch pwned); "the" site'
    folder.mkdir()
    return folder / "-www &"


def test_the_folder_over_there_is_what_was_built(
    deploy: Deploy, site: Site, files_of: Files, sshd: Sshd, www: Path, tmp_path: Path
) -> None:
    """Whatever the path is called; every file arrives, readable for a web server."""
    built = site("one")
    count = len(files_of(built))
    place = f"{sshd.user}:{www}"
    assert deploy(f"ssh:{place}", built) == (
        f"published: {place} – files written {count}, unchanged 0, removed 0"
    )
    assert files_of(www) == files_of(built)
    assert all(file.stat().st_mode & 0o444 == 0o444 for file in www.rglob("*"))
    assert not list(tmp_path.rglob("pwned"))


def test_only_what_changed_travels(deploy: Deploy, site: Site, sshd: Sshd, www: Path) -> None:
    """Though every file is newer than over there, as in a fresh checkout of CI."""
    target = f"ssh:{sshd.user}:{www}"
    deploy(target, site("one"))
    before = (www / "favicon.svg").stat().st_ino
    built = site("one")
    assert deploy(target, built).startswith("nothing to do: ")
    (built / "404.html").write_text("new<!-- end -->")
    assert " files written 1, " in deploy(target, built)
    assert (www / "favicon.svg").stat().st_ino == before
    assert (www / "404.html").read_text() == "new<!-- end -->"


def test_rehearsal_changes_nothing(deploy: Deploy, site: Site, sshd: Sshd, www: Path) -> None:
    """Not even a lock is left."""
    said = deploy(f"ssh:{sshd.user}:{www}", site("one"), dry_run=True)
    assert said.startswith("rehearsal, nothing was changed: ")
    assert list(www.parent.iterdir()) == []


def test_rolling_back_and_what_open_tabs_need(
    deploy: Deploy, roll_back: RollBack, site: Site, sshd: Sshd, www: Path
) -> None:
    """The release before is shown again; scripts of the last release stay for one more."""
    target = f"ssh:{sshd.user}:{www}"
    assert "has no earlier release" in roll_back(target)
    deploy(target, site("one"))
    script = next(www.glob("search/*.js"))
    deploy(target, site("two"))
    assert script.is_file()
    assert roll_back(target) == f"rolled back to the release before: {sshd.user}:{www}"
    assert (www / "index.html").read_text().startswith("one")
    for version in ("two", "three", "four", "five"):
        deploy(target, site(version))
    assert not script.is_file()
    assert len(list(www.parent.glob(".*/0*"))) == 3


def test_what_was_rolled_back_is_not_counted(
    deploy: Deploy, roll_back: RollBack, site: Site, sshd: Sshd, www: Path
) -> None:
    """Two earlier releases are left to go back to, besides the one that was given up."""
    target = f"ssh:{sshd.user}:{www}"
    for version in ("one", "two", "three"):
        deploy(target, site(version))
    roll_back(target)
    deploy(target, site("four"))
    for version in ("two", "one"):
        assert roll_back(target).startswith("rolled back")
        assert (www / "index.html").read_text().startswith(version)
    assert "has no earlier release" in roll_back(target)


@pytest.mark.parametrize(
    ("there", "found"),
    [
        (lambda www: (www.mkdir(), (www / "accounts.xls").write_text("…")), "accounts.xls"),
        (lambda www: www.write_text("a file"), "-www &"),
        (lambda www: www.symlink_to("/etc"), "/etc"),
    ],
    ids=["folder", "file", "link"],
)
def test_what_is_not_ours_is_not_taken_over(
    deploy: Deploy, site: Site, sshd: Sshd, www: Path, there: Callable[[Path], object], found: str
) -> None:
    """As on this machine."""
    there(www)
    said = deploy(f"ssh:{sshd.user}:{www}", site("one"))
    assert said.startswith(f"{sshd.user}:{www} holds something else ({found}) and was not touched;")
    assert [file.name for file in www.parent.iterdir()] == ["-www &"]


def test_an_empty_folder_is_taken(deploy: Deploy, site: Site, sshd: Sshd, www: Path) -> None:
    """As an administrator prepares it."""
    www.mkdir()
    assert deploy(f"ssh:{sshd.user}:{www}", site("one")).startswith("published: ")
    assert (www / "index.html").is_file()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"known": "nothing"}, "the host key of {host} is unknown or has changed; "),
        ({"known": "changed"}, "the host key of {host} is unknown or has changed; "),
        ({"key": "stranger"}, "{host} did not let you in ({host}: Permission denied (publickey).)"),
    ],
    ids=["unknown host", "changed host", "unknown key"],
)
def test_a_host_that_cannot_be_trusted_or_does_not_trust(
    deploy: Deploy,
    site: Site,
    sshd: Sshd,
    www: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: dict[str, str],
    words: str,
) -> None:
    """Said plainly, and nothing is asked that CI could not answer."""
    monkeypatch.setenv("RSYNC_RSH", sshd.shell(**options))
    said = deploy(f"ssh:{sshd.user}:{www}", site("one"))
    assert said.startswith(words.format(host=sshd.user))
    assert "nothing was changed" in said
    assert list(www.parent.iterdir()) == []


def test_a_host_that_does_not_answer(
    deploy: Deploy, site: Site, sshd: Sshd, www: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reason is ssh's own."""
    monkeypatch.setenv("RSYNC_RSH", sshd.shell().replace(f"-p {sshd.port}", "-p 1"))
    said = deploy(f"ssh:{sshd.user}:{www}", site("one"))
    assert said.startswith(f"{sshd.user} cannot be reached (ssh: connect to host 127.0.0.1 port 1:")


def test_a_wrong_path(deploy: Deploy, roll_back: RollBack, site: Site, sshd: Sshd) -> None:
    """No folder is invented above the one named."""
    target = f"ssh:{sshd.user}:/nowhere/www"
    words = f"the folder above {sshd.user}:/nowhere/www does not exist; make it first"
    assert deploy(target, site("one")).startswith(words)
    assert roll_back(target).startswith(words)


def test_a_host_without_rsync(
    deploy: Deploy,
    site: Site,
    sshd: Sshd,
    www: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What has to be installed there is named, and the way that needs nothing."""
    without = tmp_path / "bin"
    without.mkdir()
    for program in ("sh", "dirname", "basename"):
        (without / program).symlink_to(f"/usr/bin/{program}")
    monkeypatch.setenv("RSYNC_RSH", sshd.shell_into(f"export PATH={without};"))
    assert deploy(f"ssh:{sshd.user}:{www}", site("one")) == (
        f"{sshd.user} has no 'rsync'; have it installed there, or deploy with rclone:…"
    )


@pytest.mark.parametrize("program", ["mkdir", "sync"])
def test_a_connection_that_is_lost(
    deploy: Deploy,
    site: Site,
    sshd: Sshd,
    www: Path,
    tmp_path: Path,
    files_of: Files,
    monkeypatch: pytest.MonkeyPatch,
    program: str,
) -> None:
    """Before the release is brought or before it is shown: told, and the old one stays."""
    target, old = f"ssh:{sshd.user}:{www}", site("one")
    deploy(target, old)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / program).write_text("#!/bin/sh\nkill -9 0\n")
    (tmp_path / "bin" / program).chmod(0o755)
    monkeypatch.setenv("RSYNC_RSH", sshd.shell_into(f"export PATH={tmp_path}/bin:$PATH;"))
    said = deploy(target, site("two"))
    assert said.startswith(f"{sshd.user} cannot be reached (")
    assert files_of(www) == files_of(old)
    monkeypatch.setenv("RSYNC_RSH", sshd.shell())
    assert deploy(target, site("two")).startswith("published: ")


def test_a_host_that_greets(
    deploy: Deploy, site: Site, sshd: Sshd, www: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lines that a login prints before ours are passed over."""
    deploy(f"ssh:{sshd.user}:{www}", site("one"))
    monkeypatch.setenv(
        "RSYNC_RSH", sshd.shell_into('case $SSH_ORIGINAL_COMMAND in sh*) echo "Hi";; esac;')
    )
    assert deploy(f"ssh:{sshd.user}:{www}", site("one")).startswith("nothing to do: ")


def test_a_folder_that_may_not_be_written(deploy: Deploy, site: Site, sshd: Sshd) -> None:
    """The host's own words are repeated. In /proc not even root may make a folder."""
    said = deploy(f"ssh:{sshd.user}:/proc/www", site("one"))
    assert said.startswith(f"{sshd.user}:/proc/www cannot be written (mkdir: ")
    assert said.endswith("name a folder inside one you may write")


def test_a_second_deployment(deploy: Deploy, site: Site, sshd: Sshd, www: Path) -> None:
    """Is refused while another holds the lock over there."""
    target = f"ssh:{sshd.user}:{www}"
    deploy(target, site("one"))
    lock = next(www.parent.glob(".*/lock"))
    holding = ["flock", str(lock), "sh", "-c", "echo held; read -r end"]
    with subprocess.Popen(holding, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        said = deploy(target, site("two"))
        holder.communicate(b"\n")
    assert said.startswith(f"another deployment to {sshd.user}:{www} is under way;")
    assert deploy(target, site("two")).startswith("published: ")


def test_a_disk_that_takes_no_more(
    deploy: Deploy,
    site: Site,
    sshd: Sshd,
    www: Path,
    files_of: Files,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A transfer that fails: the new release is removed and the old one stays."""
    target = f"ssh:{sshd.user}:{www}"
    old, new = site("one"), site("two")
    deploy(target, old)
    (new / "large.svg").write_bytes(b"x" * 400_000)
    # Over there no file may grow beyond 150 kB, so that rsync fails as on a full disk.
    monkeypatch.setenv("RSYNC_RSH", sshd.shell_into("ulimit -f 150;"))
    said = deploy(target, new)
    assert said.startswith(f"sending to {sshd.user}:{www} stopped half-way (")
    assert said.endswith("readers see the old release. Run it again")
    assert files_of(www) == files_of(old)
    assert len(list(www.parent.glob(".*/0*"))) == 1


def test_killed_at_any_moment(
    deploy: Deploy,
    roll_back: RollBack,
    kill_deploy: Callable[..., None],
    site: Site,
    files_of: Files,
    sshd: Sshd,
    www: Path,
) -> None:
    """Readers see the whole old release or the whole new one, and the next deployment completes."""
    target = f"ssh:{sshd.user}:{www}"
    old, new = site("one", pages=60), site("two", pages=60)
    deploy(target, old)
    seen = {"one": files_of(old), "two": files_of(new)}
    chance = random.Random(7)
    for _ in range(12):
        kill_deploy(target, new, chance.uniform(0.2, 1.2), lambda: True)
        version = (www / "index.html").read_text()[:3]
        files = files_of(www)
        assert {path: files[path] for path in seen[version]} == seen[version]
        if version == "two":
            said = roll_back(target)
            assert "rolled back" in said or "under way" in said
    until_free(www)
    assert deploy(target, new).split(":")[0] in {"published", "nothing to do"}
    assert (www / "index.html").read_bytes() == (new / "index.html").read_bytes()
    assert len(list(www.parent.glob(".*/0*"))) <= 3


def until_free(www: Path) -> None:
    """The shell over there has noticed that its deployment is dead."""
    lock = next(www.parent.glob(".*/lock"))
    subprocess.run(["flock", "--timeout", str(PATIENCE), str(lock), "true"], check=True)
