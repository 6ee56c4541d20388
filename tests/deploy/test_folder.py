"""A folder of this machine: one step from the old release to the new."""

from __future__ import annotations

import fcntl
import os
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.deploy.manifest import ROOT
from tests.deploy.conftest import unshared

Deploy = Callable[..., str]
RollBack = Callable[[object], str]
Site = Callable[..., Path]
Files = Callable[[Path], dict[str, bytes]]

EARLIER_BY_HAND = (
    "no earlier release can be shown, as files of theirs were changed or removed by hand too: "
    "2 (favicon.svg, sitemap.xml); build the commit you want readers to see and deploy that"
)


def test_the_folder_is_what_was_built(
    deploy: Deploy, site: Site, files_of: Files, tmp_path: Path
) -> None:
    """A path alone means a folder; every file arrives, readable for a web server."""
    www, built = tmp_path / "www", site("one")
    count = len(files_of(built))
    words = f"published: {www} – files written {count}, unchanged 0, removed 0"
    assert deploy(www, built) == words
    assert files_of(www) == files_of(built)
    assert all(file.stat().st_mode & 0o444 == 0o444 for file in www.rglob("*"))


def test_a_web_server_may_read_it_whatever_the_umask(
    deploy: Deploy, site: Site, tmp_path: Path
) -> None:
    """As on an SSH host; the umask of who deploys stays his own."""
    built, umask = site("one"), os.umask(0o077)
    try:
        deploy(tmp_path / "www", built)
        assert os.umask(0o077) == 0o077
    finally:
        os.umask(umask)
    places = [tmp_path / ".www.releases", *(tmp_path / "www").resolve().rglob("*")]
    assert {place.stat().st_mode & 0o777 for place in places} == {0o644, 0o755}


def test_only_what_changed_is_written(deploy: Deploy, site: Site, tmp_path: Path) -> None:
    """Unchanged files are the same files, so their ETags stay; a second run writes nothing."""
    www, built = tmp_path / "www", site("one")
    deploy(f"folder:{www}", built)
    before = (www / "favicon.svg").stat().st_ino
    (built / "404.html").write_text("new<!-- end -->")
    assert " files written 1, " in deploy(f"folder:{www}", built)
    assert (www / "favicon.svg").stat().st_ino == before
    assert (www / "404.html").read_text() == "new<!-- end -->"
    assert deploy(f"folder:{www}", built).startswith("nothing to do: ")


def test_a_file_changed_by_hand_is_put_right(deploy: Deploy, site: Site, tmp_path: Path) -> None:
    """What readers see is compared, not what we remember."""
    www, built = tmp_path / "www", site("one")
    deploy(www, built)
    (www / "favicon.svg").write_text("by hand")
    (www / "card 1.vcf").write_text("besides")
    words = " – changed or removed there by hand: 1 (favicon.svg) – added there by hand, and gone"
    said = deploy(www, built, dry_run=True)
    assert " would write 1, " in said
    assert said.endswith(f"{words} with the next release: 1 (card 1.vcf)")
    said = deploy(www, built)
    assert " files written 1, " in said
    assert said.endswith(f"{words} now: 1 (card 1.vcf)")
    assert (www / "favicon.svg").read_text() == "<svg/>"
    assert not (www / "card 1.vcf").exists()
    assert deploy(www, built).startswith("nothing to do: ")


def test_a_file_removed_or_replaced_by_hand_is_put_right(
    deploy: Deploy, site: Site, files_of: Files, tmp_path: Path
) -> None:
    """Also where a link, a pipe or a folder stands in its place, or the list itself is damaged."""
    www, built = tmp_path / "www", site("one")
    deploy(www, built)
    for name in ("favicon.svg", "404.html", "sitemap.xml", "index.html"):
        (www / name).unlink()
    (www / "404.html").symlink_to("/etc/passwd")
    os.mkfifo(www / "sitemap.xml")
    (www / "index.html").mkdir()
    said = deploy(www, built)
    assert " files written 4, " in said
    assert said.endswith("by hand: 4 (404.html, favicon.svg, index.html …)")
    assert files_of(www) == files_of(built)
    (www / ROOT).write_bytes(b"cut short")
    assert deploy(www, built).startswith("published: ")
    assert files_of(www) == files_of(built)


def test_rolling_back_without_a_release(roll_back: RollBack, tmp_path: Path) -> None:
    """Nothing is made that was not there."""
    words = f"{tmp_path}/www has no earlier release to go back to; "
    assert roll_back(tmp_path / "www") == f"{words}build an older commit and deploy that"
    assert list(tmp_path.iterdir()) == []


def test_rehearsal_changes_nothing(deploy: Deploy, site: Site, tmp_path: Path) -> None:
    """--dry-run counts and leaves the parent folder as it was."""
    www, built = tmp_path / "parent" / "www", site("one")
    www.parent.mkdir()
    said = deploy(www, built, dry_run=True)
    assert said.startswith("rehearsal, nothing was changed: ")
    assert list(www.parent.iterdir()) == []


def test_rolling_back_step_by_step(
    deploy: Deploy, roll_back: RollBack, site: Site, tmp_path: Path
) -> None:
    """Each --rollback shows the release before; three are kept; then it says there is none."""
    www = tmp_path / "www"
    for version in ("one", "two", "three", "four"):
        deploy(www, site(version))
    assert len(list((tmp_path / ".www.releases").glob("0*"))) == 3
    for version in ("three", "two"):
        assert roll_back(www) == f"rolled back to the release before: {www}"
        assert (www / "index.html").read_text().startswith(version)
    assert roll_back(www).startswith(f"{www} has no earlier release to go back to;")
    deploy(www, site("four"))
    roll_back(www)
    assert (www / "index.html").read_text().startswith("two")


def test_a_release_changed_by_hand_is_not_gone_back_to(
    deploy: Deploy, roll_back: RollBack, site: Site, files_of: Files, tmp_path: Path
) -> None:
    """Neither one that was put right since, nor one whose files were changed when nobody saw it."""
    www = tmp_path / "www"
    one, two = site("one"), site("two")
    deploy(www, one)
    deploy(www, two)
    (www / "index.html").unlink()
    assert " by hand: 1 (index.html)" in deploy(www, two)
    assert roll_back(www).startswith("rolled back ")
    assert files_of(www).items() >= files_of(one).items()
    deploy(www, two)
    deploy(www, site("three"))
    for release in (tmp_path / ".www.releases").glob("0*/404.html"):
        release.unlink()
    assert " by hand too: 1 (404.html); " in roll_back(www)


def test_a_file_damaged_in_place_is_damaged_in_the_release_before(
    deploy: Deploy, roll_back: RollBack, site: Site, tmp_path: Path
) -> None:
    """Both have it as one file: what keeps from going back is told, and what to do instead."""
    www = tmp_path / "www"
    deploy(www, site("one"))
    deploy(www, site("two"))
    for name in ("favicon.svg", "sitemap.xml"):
        (www / name).write_text("x")
    assert roll_back(www) == EARLIER_BY_HAND
    assert (www / "index.html").read_text().startswith("two")


def test_an_open_tab_still_finds_its_search(deploy: Deploy, site: Site, tmp_path: Path) -> None:
    """Files named by content outlive their release by one deployment, and no longer."""
    www = tmp_path / "www"
    deploy(www, site("one"))
    script = next(www.glob("search/*.js"))
    deploy(www, site("two"))
    assert script.is_file()
    assert not (www / "offices" / "000-one").exists()
    deploy(www, site("three"))
    assert not script.is_file()


def test_putting_right_takes_nothing_from_open_tabs(
    deploy: Deploy, site: Site, files_of: Files, tmp_path: Path
) -> None:
    """What was changed by hand is no new release: files kept from the one before stay."""
    www = tmp_path / "www"
    for version in ("one", "two"):
        deploy(www, site(version))
    seen = files_of(www)
    (www / "404.html").unlink()
    assert " files written 1, unchanged 46, removed 0 – " in deploy(www, site("two"))
    assert files_of(www) == seen
    assert deploy(www, site("two")).startswith("nothing to do: ")


def test_a_tab_from_before_a_rollback_still_finds_its_search(
    deploy: Deploy, roll_back: RollBack, site: Site, files_of: Files, tmp_path: Path
) -> None:
    """Until something else is deployed; what was given up comes back whole."""
    www = tmp_path / "www"
    deploy(www, site("one"))
    deploy(www, site("two"))
    given_up = files_of(www)
    for _ in range(2):
        roll_back(www)
        assert {path for path in given_up if path.startswith("search/")} <= files_of(www).keys()
        assert deploy(www, site("one")).startswith("nothing to do: ")
        deploy(www, site("two"))
        assert files_of(www) == given_up
    roll_back(www)
    deploy(www, site("three"))
    names = {path.name for path in (www / "search").glob("*.js")}
    assert len(names) == 2
    assert not names & {path.name for path in (tmp_path / "site-two" / "search").glob("*.js")}


@pytest.mark.parametrize(
    ("there", "found"),
    [
        (lambda www: (www.mkdir(), (www / "accounts.xls").write_text("…")), "accounts.xls"),
        (lambda www: www.write_text("a file"), "www"),
        (lambda www: www.symlink_to("/etc"), "/etc"),
    ],
    ids=["folder", "file", "link"],
)
def test_what_is_not_ours_is_not_taken_over(
    deploy: Deploy,
    roll_back: RollBack,
    site: Site,
    tmp_path: Path,
    there: Callable[[Path], object],
    found: str,
) -> None:
    """A folder with other files, a file, a link elsewhere: refused and untouched."""
    www = tmp_path / "parent" / "www"
    www.parent.mkdir()
    there(www)
    before = [(file, file.lstat().st_mtime_ns) for file in www.parent.rglob("*")]
    words = f"{www} holds something else ({found}) and was not touched; "
    words += "name a new or empty folder, or move it away first"
    assert deploy(www, site("one")) == words
    assert roll_back(www) == words
    assert [(file, file.lstat().st_mtime_ns) for file in www.parent.rglob("*")] == before


def test_the_source_is_no_target(deploy: Deploy, site: Site, files_of: Files) -> None:
    """What lies in it would be gone with the next build; the source stays as it is."""
    built = site("one")
    before = files_of(built)
    words = f"{built}/www lies within '{built.name}', which the next invoke build replaces; "
    assert deploy(built / "www", built) == words + "name another place"
    assert files_of(built) == before


def test_an_empty_folder_is_taken(deploy: Deploy, site: Site, tmp_path: Path) -> None:
    """As an administrator prepares it."""
    (tmp_path / "www").mkdir()
    deploy(tmp_path / "www", site("one"))
    assert (tmp_path / "www" / "index.html").is_file()


def test_a_wrong_path_is_refused(deploy: Deploy, site: Site, tmp_path: Path) -> None:
    """No folder is invented above the one named."""
    www = tmp_path / "misspelt" / "www"
    words = f"the folder above {www} does not exist; make it first, "
    assert deploy(www, site("one")) == f"{words}or check the spelling of the path"
    assert not www.parent.exists()


@pytest.mark.parametrize("path", ["{long}", "{long}/www", "{almost}"])
def test_a_name_too_long_is_refused(
    deploy: Deploy, roll_back: RollBack, site: Site, tmp_path: Path, path: str
) -> None:
    """Also where only the releases beside it could not be named; nothing is left behind."""
    (tmp_path / "parent").mkdir()
    www = tmp_path / "parent" / path.format(long="x" * 300, almost="x" * 250)
    built = site("one")
    said = {deploy(www, built), deploy(f"folder:{www}", built)}
    if www.name != "x" * 250:
        said |= {deploy(www, built, dry_run=True), roll_back(www)}
    (words,) = said
    assert words.startswith(f"'{str(www)[:260]}…' cannot be the name of a folder ")
    assert words.endswith("(File name too long); choose a short and plain one")
    assert list((tmp_path / "parent").iterdir()) == []


def test_a_file_is_no_folder_on_the_way(deploy: Deploy, site: Site) -> None:
    """Told as a folder that is not there."""
    assert deploy("/etc/passwd/www", site("one")).startswith("the folder above /etc/passwd/www ")


def test_two_deployments_at_once(deploy: Deploy, site: Site, tmp_path: Path) -> None:
    """The second is refused while the first holds the lock, and goes through afterwards."""
    www = tmp_path / "www"
    deploy(www, site("one"))
    with (tmp_path / ".www.releases" / "lock").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        words = f"another deployment to {www} is under way; run it again when that has ended"
        assert deploy(www, site("two")) == words
    assert deploy(www, site("two")).startswith("published: ")


@pytest.mark.parametrize(
    ("mount", "words"),
    [
        ("size=200k", "is full (No space left on device); the new release was removed"),
        ("size=9m,ro", "cannot be written (Read-only file system); readers see what they saw"),
    ],
    ids=["full", "read-only"],
)
def test_a_disk_that_takes_nothing(
    checkout: Path,
    site: Site,
    files_of: Files,
    tmp_path: Path,
    mount: str,
    words: str,
) -> None:
    """On a real disk that is full or read-only the old release stays, and nothing half-written."""
    disk, small, large = tmp_path / "disk", site("one", pages=1), site("two", pages=300)
    disk.mkdir()
    options, _, readonly = mount.partition(",")
    command = f"{sys.executable} -m invoke --search-root {checkout} deploy {disk}/www --lang en"
    script = f"""
        mount -t tmpfs -o {options} tmpfs {disk} &&
        {command} --source {small} || exit 9
        [ -z "{readonly}" ] || mount -o remount,ro {disk} || exit 9
        {command} --source {large}; echo status $?
        ls -A {disk}/.www.releases; cp -r {disk}/www/ {tmp_path}/seen"""
    done = subprocess.run(
        [*unshared(), "sh", "-c", script], capture_output=True, text=True, check=False
    )
    said = done.stdout + done.stderr
    assert words in said
    assert "status 1" in said
    assert said.count("0001-") == 1
    assert "0002-" not in said
    assert files_of(tmp_path / "seen") == files_of(small)


def test_a_folder_that_may_not_be_written(deploy: Deploy, site: Site) -> None:
    """The system's own words are repeated. In /proc not even root may make a folder."""
    said = deploy("/proc/www", site("one"))
    assert said.startswith("/proc/www cannot be written (")
    assert said.endswith("name a folder inside one you may write")


def test_a_disk_without_links(
    deploy: Deploy, site: Site, files_of: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There unchanged files are copied."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    www, built = tmp_path / "www", site("one")
    deploy(www, built)
    (built / "404.html").write_text("new<!-- end -->")
    assert " files written 1, " in deploy(www, built)
    assert files_of(www) == files_of(built)


def test_killed_at_any_moment(
    deploy: Deploy,
    roll_back: RollBack,
    kill_deploy: Callable[..., None],
    site: Site,
    files_of: Files,
    tmp_path: Path,
) -> None:
    """Readers see the whole old release or the whole new one, and the next deployment completes."""
    www, releases = tmp_path / "www", tmp_path / ".www.releases"
    old, new = site("one", pages=60), site("two", pages=60)
    deploy(www, old)
    seen = {"one": files_of(old), "two": files_of(new)}
    chance = random.Random(7)
    for _ in range(12):
        count = len(list(releases.iterdir()))
        kill_deploy(
            www,
            new,
            chance.uniform(0, 0.12),
            lambda n=count: len(list(releases.iterdir())) > n,
        )
        version = (www / "index.html").read_text()[:3]
        files = files_of(www)
        kept = {path for path in files if path not in seen[version]}
        assert {path: files[path] for path in files if path not in kept} == seen[version]
        assert all(path.startswith("search/search-") for path in kept)
        if version == "two":
            roll_back(www)
    assert deploy(www, new).split(":")[0] in {"published", "nothing to do"}
    assert (www / "index.html").read_bytes() == (new / "index.html").read_bytes()
    assert len([name for name in releases.iterdir() if name.is_dir()]) <= 3
