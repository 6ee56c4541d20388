"""A host with SSH: the same releases, made over there and shown in one step."""

from __future__ import annotations

import os
import random
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plugins.deploy import remote_shell
from tests.deploy.conftest import unshared
from tests.deploy.test_folder import EARLIER_BY_HAND
from tests.hosts import sftp_server
from tests.patience import PATIENCE

Deploy = Callable[..., str]
RollBack = Callable[[object], str]
Site = Callable[..., Path]
Files = Callable[[Path], dict[str, bytes]]
Sshd = Any


@pytest.fixture(autouse=True)
def _reached(sshd: Sshd, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEPLOY_SSH_COMMAND", sshd.shell())


@pytest.fixture
def www(tmp_path: Path) -> Path:
    """A path with everything in it that a shell could trip over."""
    folder = tmp_path / 'it\'s $(touch pwned); "the" site'
    folder.mkdir()
    return folder / "-www &"


def test_the_folder_over_there_is_what_was_built(
    deploy: Deploy, site: Site, files_of: Files, sshd: Sshd, www: Path, tmp_path: Path
) -> None:
    """Whatever the path and the files are called; readable for a web server by whatever umask."""
    built, umask = site("one"), os.umask(0o077)
    for name in ("-n", "-অফিস তালিকা/ ফাইল", "back\\slash\\n", f"{'long/' * 60}{'name' * 60}"):
        (built / name).parent.mkdir(parents=True, exist_ok=True)
        (built / name).write_text(name)
    count = len(files_of(built))
    place = f"{sshd.user}:{www}"
    try:
        said = deploy(f"ssh:{place}", built)
    finally:
        os.umask(umask)
    assert said == f"published: {place} – files written {count}, unchanged 0, removed 0"
    assert files_of(www) == files_of(built)
    assert {file.stat().st_mode & 0o777 for file in www.resolve().rglob("*")} == {0o644, 0o755}
    assert not list(tmp_path.rglob("pwned"))
    assert deploy(f"ssh:{place}", built).startswith("nothing to do: ")


def test_a_port_of_its_own(
    deploy: Deploy, site: Site, sshd: Sshd, www: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Named in the target, so that CI needs no file of ssh's for it; messages name it, too."""
    shell = sshd.shell().replace(f"-p {sshd.port} ", "")
    monkeypatch.setenv("DEPLOY_SSH_COMMAND", shell)
    place = f"ssh://{sshd.user}:{sshd.port}{www}"
    assert deploy(place, site("one")).startswith(f"published: {place} – ")
    assert (www / "index.html").is_file()
    unknown = shell.replace("known", "nothing")
    monkeypatch.setenv("DEPLOY_SSH_COMMAND", unknown)
    assert deploy(place, site("one")).endswith(f"by hand: {unknown} -p {sshd.port} {sshd.user}")


def test_only_what_changed_travels(deploy: Deploy, site: Site, sshd: Sshd, www: Path) -> None:
    """Though every file is newer than over there; what does not is one file in both releases."""
    target = f"ssh:{sshd.user}:{www}"
    deploy(target, site("one"))
    old = www.resolve()
    before = {file: file.read_bytes() for file in old.rglob("*") if file.is_file()}
    built = site("one")
    assert deploy(target, built).startswith("nothing to do: ")
    (built / "404.html").write_text("new<!-- end -->")
    assert " files written 1, " in deploy(target, built)
    assert (www / "favicon.svg").samefile(old / "favicon.svg")
    assert (www / "404.html").read_text() == "new<!-- end -->"
    assert {file: file.read_bytes() for file in before} == before


def test_what_was_changed_by_hand_is_told_and_put_right(
    deploy: Deploy, site: Site, files_of: Files, sshd: Sshd, www: Path
) -> None:
    """Also where a link, a pipe or a folder stands in a file's place; what is besides goes."""
    target, built = f"ssh:{sshd.user}:{www}", site("one")
    deploy(target, built)
    for name in ("favicon.svg", "404.html", "sitemap.xml", "index.html"):
        (www / name).unlink()
    (www / "404.html").symlink_to("/etc/passwd")
    os.mkfifo(www / "sitemap.xml")
    (www / "index.html").mkdir()
    (www / "search.old").symlink_to("search")
    (www / "accounts 1.xls").write_text("…")
    (www / "offices" / "office-001" / "index.html").write_text("by hand")
    words = (
        " – changed or removed there by hand: 5 (404.html, favicon.svg, index.html …)"
        " – added there by hand, and gone {}: 1 (accounts 1.xls)"
    ).format
    assert deploy(target, built, dry_run=True).endswith(words("with the next release"))
    said = deploy(target, built)
    assert " files written 5, " in said
    assert said.endswith(words("now"))
    assert files_of(www) == files_of(built)
    assert not list(www.glob("*s*1.xls")) + list(www.glob("search.old"))
    assert deploy(target, built).startswith("nothing to do: ")


def test_a_release_changed_by_hand_is_not_gone_back_to(
    deploy: Deploy, roll_back: RollBack, site: Site, files_of: Files, sshd: Sshd, www: Path
) -> None:
    """As in a folder of this machine."""
    target, one = f"ssh:{sshd.user}:{www}", site("one")
    deploy(target, one)
    deploy(target, site("two"))
    (www / "index.html").unlink()
    deploy(target, site("two"))
    assert roll_back(target).startswith("rolled back ")
    assert files_of(www).items() >= files_of(one).items()
    (www / "404.html").unlink()
    deploy(target, one)
    assert roll_back(target).startswith(f"{sshd.user}:{www} has no earlier release to go back to;")
    deploy(target, site("two"))
    for name in ("favicon.svg", "sitemap.xml"):  # one file in both releases
        (www / name).write_text("x")
    assert roll_back(target) == EARLIER_BY_HAND


@pytest.mark.parametrize("part", ["parts.gz", "[01]*.gz"])
def test_a_damaged_list(
    deploy: Deploy, site: Site, files_of: Files, sshd: Sshd, www: Path, part: str
) -> None:
    """Nothing is taken for granted then."""
    target, built = f"ssh:{sshd.user}:{www}", site("one")
    deploy(target, built)
    next(www.glob(f"_deployed/{part}")).write_bytes(b"\x1f\x8b")
    said = deploy(target, built)
    assert said.startswith("published: ")
    assert f" files written {len(files_of(built))}, unchanged 0, " in said
    assert deploy(target, built).startswith("nothing to do: ")


def test_rehearsal_changes_nothing(deploy: Deploy, site: Site, sshd: Sshd, www: Path) -> None:
    """Not even a lock is left."""
    said = deploy(f"ssh:{sshd.user}:{www}", site("one"), dry_run=True)
    assert said.startswith("rehearsal, nothing was changed: ")
    assert list(www.parent.iterdir()) == []


def test_rolling_back_and_what_open_tabs_need(
    deploy: Deploy, roll_back: RollBack, site: Site, sshd: Sshd, www: Path
) -> None:
    """The release before is shown again; scripts of the other one stay until something is new."""
    target = f"ssh:{sshd.user}:{www}"
    assert "has no earlier release" in roll_back(target)
    deploy(target, site("one"))
    old = next(www.glob("search/*.js"))
    deploy(target, site("two"))
    new = next(file for file in www.glob("search/*.js") if file.name != old.name)
    assert old.is_file()
    assert roll_back(target) == f"rolled back to the release before: {sshd.user}:{www}"
    assert (www / "index.html").read_text().startswith("one")
    assert new.is_file()
    assert deploy(target, site("one")).startswith("nothing to do: ")
    assert new.is_file()
    assert deploy(target, site("three")).startswith("published: ")
    assert old.is_file()
    assert not new.exists()
    deploy(target, site("four"))
    assert not old.exists()
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
    monkeypatch.setenv("DEPLOY_SSH_COMMAND", sshd.shell(**options))
    said = deploy(f"ssh:{sshd.user}:{www}", site("one"))
    assert said.startswith(words.format(host=sshd.user))
    assert "nothing was changed" in said
    assert list(www.parent.iterdir()) == []


def test_a_host_that_does_not_answer(
    deploy: Deploy, site: Site, sshd: Sshd, www: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reason is ssh's own."""
    monkeypatch.setenv("DEPLOY_SSH_COMMAND", sshd.shell().replace(f"-p {sshd.port}", "-p 1"))
    said = deploy(f"ssh:{sshd.user}:{www}", site("one"))
    assert said.startswith(f"{sshd.user} cannot be reached (ssh: connect to host 127.0.0.1 port 1:")


@pytest.mark.parametrize(
    ("program", "words"),
    [
        (f"exec {sftp_server()}", "runs no commands for this account (exit 11)"),
        (
            "echo; echo 'This service allows sftp connections only.'; exit 1",
            "runs no commands for this account (This service allows sftp connections only.)",
        ),
        ("exec cat", "has said nothing for 2 seconds"),
    ],
    ids=["SFTP by the key", "SFTP by the server", "silence"],
)
def test_an_account_that_runs_no_commands(
    deploy: Deploy,
    site: Site,
    sshd: Sshd,
    www: Path,
    monkeypatch: pytest.MonkeyPatch,
    program: str,
    words: str,
) -> None:
    """SFTP may be all that it is for: told with what the host said, and not waited for for ever."""
    monkeypatch.setattr(remote_shell, "_PATIENCE", 2 if "cat" in program else PATIENCE)
    shell = sshd.shell_into(f"{program};")
    monkeypatch.setenv("DEPLOY_SSH_COMMAND", shell)
    said = deploy(f"ssh:{sshd.user}:{www}", site("one"))
    assert said.startswith(f"{sshd.user} {words}, nothing was changed; if ")
    assert " deploy with rclone:…, " in said
    assert said.endswith(f" try by hand: {shell} {sshd.user}")


def test_a_wrong_path(deploy: Deploy, roll_back: RollBack, site: Site, sshd: Sshd) -> None:
    """No folder is invented above the one named."""
    target = f"ssh:{sshd.user}:/nowhere/www"
    words = f"the folder above {sshd.user}:/nowhere/www does not exist; make it first"
    assert deploy(target, site("one")).startswith(words)
    assert roll_back(target).startswith(words)


def test_a_host_without_tar(
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
    monkeypatch.setenv("DEPLOY_SSH_COMMAND", sshd.shell_into(f"export PATH={without};"))
    assert deploy(f"ssh:{sshd.user}:{www}", site("one")) == (
        f"{sshd.user} has no 'tar'; have it installed there, or deploy with rclone:…"
    )


# Kills what sshd runs for this session and its own processes, as a host that restarts does.
_RESTART = """#!/bin/sh
head -c 100000 >/dev/null
pid=$$
until grep -q -- -D "/proc/$pid/cmdline"; do
  ! grep -q sshd "/proc/$pid/comm" || sessions="$sessions $pid"
  pid=$(awk '/^PPid/ { print $2 }' "/proc/$pid/status") || break
done
kill -9 $sessions
"""


@pytest.mark.parametrize(
    ("program", "script", "words"),
    [
        ("tar", "#!/bin/sh\nkill -9 0\n", "the shell of this deployment was ended on {host}; "),
        ("sync", "#!/bin/sh\nkill -9 0\n", "the shell of this deployment was ended on {host}; "),
        ("tar", _RESTART, "the connection to {host} was lost half-way ("),
    ],
    ids=["while files travel", "before the switch", "restart"],
)
def test_a_connection_that_is_lost(
    deploy: Deploy,
    site: Site,
    sshd: Sshd,
    www: Path,
    tmp_path: Path,
    files_of: Files,
    monkeypatch: pytest.MonkeyPatch,
    program: str,
    script: str,
    words: str,
) -> None:
    """Told in one line, and the old release stays."""
    target, old = f"ssh:{sshd.user}:{www}", site("one")
    deploy(target, old)
    instead(tmp_path, sshd, monkeypatch, program, script)
    new = site("two")
    (new / "large.svg").write_bytes(random.Random(7).randbytes(6_000_000))
    said = deploy(target, new)
    assert said.startswith(words.format(host=sshd.user))
    assert said.endswith("readers see a whole site, the old one or the new one. Run it again")
    assert files_of(www) == files_of(old)
    monkeypatch.setenv("DEPLOY_SSH_COMMAND", sshd.shell())
    assert deploy(target, site("two")).startswith("published: ")


def test_a_host_that_greets(
    deploy: Deploy, site: Site, sshd: Sshd, www: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a login prints before our lines is passed over, also where its last line has no end."""
    deploy(f"ssh:{sshd.user}:{www}", site("one"))
    monkeypatch.setenv("DEPLOY_SSH_COMMAND", sshd.shell_into('printf "Hi\\nthere";'))
    assert deploy(f"ssh:{sshd.user}:{www}", site("two")).startswith("published: ")
    assert www.resolve().name.startswith("0002-")


def test_a_folder_that_may_not_be_written(deploy: Deploy, site: Site, sshd: Sshd) -> None:
    """The host's own words are repeated. In /proc not even root may make a folder."""
    said = deploy(f"ssh:{sshd.user}:/proc/www", site("one"))
    assert said.startswith(f"{sshd.user}:/proc/www cannot be written (mkdir: ")
    assert said.endswith("name a folder inside one you may write")


def test_a_second_deployment(
    deploy: Deploy,
    site: Site,
    sshd: Sshd,
    www: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Is refused while another holds the lock over there, after some seconds that are cut short."""
    target = f"ssh:{sshd.user}:{www}"
    deploy(target, site("one"))
    instead(tmp_path, sshd, monkeypatch, "sleep", f"#!/bin/sh\necho >>{tmp_path}/waited\n")
    lock = next(www.parent.glob(".*/lock"))
    holding = ["flock", str(lock), "sh", "-c", "echo held; read -r end"]
    with subprocess.Popen(holding, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        said = deploy(target, site("two"))
        holder.communicate(b"\n")
    assert said == (
        f"another deployment to {sshd.user}:{www} is under way, or one that was stopped is still"
        " ending; wait a little and run it again"
    )
    assert (tmp_path / "waited").read_text() == "\n" * 9
    assert deploy(target, site("two")).startswith("published: ")


@pytest.mark.parametrize(
    ("limit", "pages"),
    [("nr_inodes=+0", 1), ("nr_inodes=+12", 1), ("size=+0", 1), ("size=+200k", 300)],
    ids=["folders", "links", "first files", "files"],
)
def test_a_disk_that_takes_no_more(
    deploy: Deploy,
    site: Site,
    files_of: Files,
    sshd: Sshd,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    limit: str,
    pages: int,
) -> None:
    """Told by its name, whatever found no room; the new release goes and the old one stays."""
    seed, disk = tmp_path / "seed", tmp_path / "disk"
    seed.mkdir()
    disk.mkdir()
    old = site("one", pages=5)
    deploy(seed / "www", old)
    option, _, room = limit.partition("=+")
    used = "df --output=iused" if option == "nr_inodes" else "df -k --output=used"
    script = tmp_path / "full"
    script.write_text(f"""#!/bin/sh
        mount -t tmpfs tmpfs {disk} && cp -a {seed}/. {disk} && used=$({used} {disk} | tail -n 1) &&
        mount -o remount,{option}=$((used + {room.strip("k")})){"k" * (option == "size")} {disk} &&
        "$@"
        ls -A {disk}/.www.releases >{tmp_path}/left
        cp -r {disk}/www/. {tmp_path}/seen
    """)
    script.chmod(0o755)
    monkeypatch.setenv("DEPLOY_SSH_COMMAND", sshd.shell_into(f"{shlex.join(unshared())} {script}"))
    said = deploy(f"ssh:{sshd.user}:{disk}/www", site("two", pages=pages))
    assert said.startswith(f"the disk of {sshd.user}:{disk}/www is full (")
    assert "No space left on device); the new release was removed, readers see" in said
    left = (tmp_path / "left").read_text().split()
    assert len(left) == 2
    assert left[0].startswith("0001-")
    assert files_of(tmp_path / "seen") == files_of(old)


def test_killed_while_files_travel(
    deploy: Deploy,
    kill_deploy: Callable[..., None],
    site: Site,
    sshd: Sshd,
    www: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What still writes over there is waited for by the next deployment; else nothing is left."""
    target = f"ssh:{sshd.user}:{www}"
    deploy(target, site("one"))
    new = site("two")
    (new / "large.svg").write_bytes(random.Random(7).randbytes(6_000_000))
    late = f'#!/bin/sh\ntouch {tmp_path}/begun; head -c 9999 >/dev/null; sleep 1; /bin/tar "$@"\n'
    instead(tmp_path, sshd, monkeypatch, "tar", late)
    kill_deploy(target, new, 0, (tmp_path / "begun").exists)
    monkeypatch.setenv("DEPLOY_SSH_COMMAND", sshd.shell())
    assert deploy(target, site("three")).startswith("published: ")
    assert (www / "index.html").read_text().startswith("three")
    (tmp_path / "begun").unlink()
    instead(tmp_path, sshd, monkeypatch, "tar", late)
    kill_deploy(target, new, 0, (tmp_path / "begun").exists)
    until_free(www)
    assert len(list(www.parent.glob(".*/0*"))) == 2


def test_killed_at_any_moment(
    deploy: Deploy,
    kill_deploy: Callable[..., None],
    site: Site,
    files_of: Files,
    sshd: Sshd,
    www: Path,
) -> None:
    """Readers see the whole old release or the whole new one, and the next one begins at once."""
    target = f"ssh:{sshd.user}:{www}"
    old, new = site("one", pages=60), site("two", pages=60)
    deploy(target, old)
    seen = {"one": files_of(old), "two": files_of(new)}
    chance = random.Random(7)
    for _ in range(5):
        kill_deploy(target, new, chance.uniform(0.1, 0.9), lambda: True)
        release = www.resolve()  # what is seen may be switched once more
        version = (release / "index.html").read_text()[:3]
        files = files_of(release)
        assert {path: files[path] for path in seen[version]} == seen[version]
        assert deploy(target, old).split(":")[0] in {"published", "nothing to do"}
    assert deploy(target, new).startswith("published: ")
    assert (www / "index.html").read_bytes() == (new / "index.html").read_bytes()
    assert len(list(www.parent.glob(".*/0*"))) <= 3


def instead(
    tmp_path: Path, sshd: Sshd, monkeypatch: pytest.MonkeyPatch, program: str, script: str
) -> None:
    """Has the host run a script in place of one of its programs."""
    (tmp_path / "bin").mkdir(exist_ok=True)
    (tmp_path / "bin" / program).write_text(script)
    (tmp_path / "bin" / program).chmod(0o755)
    shell = sshd.shell_into(f"export PATH={tmp_path}/bin:$PATH;")
    monkeypatch.setenv("DEPLOY_SSH_COMMAND", shell)


def until_free(www: Path) -> None:
    """The shell over there has noticed that its deployment is dead."""
    lock = next(www.parent.glob(".*/lock"))
    subprocess.run(["flock", "--timeout", str(PATIENCE), str(lock), "true"], check=True)
