"""GitHub Pages: a branch of ``origin`` with its history, here a bare repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from plugins.deploy import deploy as deploy_elsewhere
from plugins.deploy.artifact import read_artifact
from plugins.deploy.pages import GitHubPages
from plugins.words import Refusal
from tests.conftest import ROOT
from tests.deploy.test_folder import unshared

Deploy = Callable[..., str]
RollBack = Callable[[object], str]
Site = Callable[..., Path]
Files = Callable[[Path], dict[str, bytes]]
Git = Callable[..., str]
OnGitHub = Callable[[dict[str, str]], None]

TARGET = "github-pages"


@pytest.fixture
def git(project: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Runs git in the project, of which a bare repository beside it is the origin."""
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, "/dev/null")  # as in CI, where git knows no name

    def run(*arguments: str, folder: Path = project) -> str:
        done = subprocess.run(
            ["git", *arguments], cwd=folder, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    author = ("-c", "user.name=T", "-c", "user.email=t@example.gov.bd")
    run("init", "--quiet", "--bare", str(project.parent / "origin.git"))
    run("init", "--quiet", "--initial-branch", "main")
    run("remote", "add", "origin", str(project.parent / "origin.git"))
    run(*author, "commit", "--quiet", "--allow-empty", "-m", "Begin")
    run("push", "--quiet", "origin", "main")
    return run


@pytest.fixture
def published(git: Git, project: Path, files_of: Files) -> Callable[..., dict[str, bytes]]:
    """What a fresh clone of the branch holds."""

    def clone(branch: str = "gh-pages") -> dict[str, bytes]:
        folder = project.parent / "clone"
        shutil.rmtree(folder, ignore_errors=True)
        origin = str(project.parent / "origin.git")
        git("clone", "--quiet", "--branch", branch, origin, str(folder))
        return files_of(folder)

    return clone


@pytest.fixture
def on_github(
    git: Git, project: Path, published: Callable[..., dict[str, bytes]]
) -> Callable[[dict[str, str]], None]:
    """Commits files to the branch, as one does in GitHub's editor; empty ones are removed."""

    def commit(files: dict[str, str]) -> None:
        published()
        clone = project.parent / "clone"
        for path, text in files.items():
            (clone / path).parent.mkdir(exist_ok=True)
            (clone / path).write_text(text) if text else (clone / path).unlink()
        author = ("-c", "user.name=T", "-c", "user.email=t@example.gov.bd")
        git("add", "--all", folder=clone)
        git(*author, "commit", "--quiet", "-m", "By hand", folder=clone)
        git("push", "--quiet", "origin", "gh-pages", folder=clone)

    return commit


def test_the_branch_is_what_was_built(
    deploy: Deploy,
    site: Site,
    files_of: Files,
    git: Git,
    published: Callable[..., dict[str, bytes]],
) -> None:
    """Without what GitHub cannot use, with .nojekyll; our own branches stay as they were."""
    built = site("one")
    (built / "_headers").write_text("/*")
    (built / '"পাতা ১" \\n.html').write_text("a blank, quotes and Bengali")
    useful = {
        path: content
        for path, content in files_of(built).items()
        if not path.endswith((".br", ".gz", "_headers"))
    }
    words = f"published: origin gh-pages – files written {len(useful)}, unchanged 0, removed 0"
    assert deploy(TARGET, built) == words
    assert published() == useful
    assert ".nojekyll" in git("ls-tree", "--name-only", "origin/gh-pages").split()
    assert deploy(TARGET, built).startswith("nothing to do: ")
    assert git("branch", "--show-current") == "main"
    assert git("status", "--porcelain", "--untracked-files=no") == ""


def test_history_is_kept(
    deploy: Deploy, site: Site, git: Git, published: Callable[..., dict[str, bytes]]
) -> None:
    """One commit a deployment upon what somebody else published; open tabs find their scripts."""
    deploy(TARGET, site("one"))
    git("update-ref", "-d", "refs/heads/gh-pages")  # as in a fresh checkout of CI
    git("update-ref", "-d", "refs/remotes/origin/gh-pages")
    deploy(TARGET, site("two"))
    assert len(git("log", "--format=%h", "origin/gh-pages").split()) == 2
    assert len([path for path in published() if path.endswith(".js")]) == 2
    deploy(TARGET, site("three"))
    assert not [path for path in published() if "-one/" in path]


def test_rolling_back_step_by_step(
    deploy: Deploy,
    roll_back: RollBack,
    site: Site,
    git: Git,
    published: Callable[..., dict[str, bytes]],
) -> None:
    """A commit more shows the release before the one shown; nothing is forced."""
    for version in ("one", "two", "three"):
        deploy(TARGET, site(version))
    for version in (b"two", b"one"):
        assert roll_back(TARGET) == "rolled back to the release before: origin gh-pages"
        assert published()["index.html"].startswith(version)
    assert roll_back(TARGET).startswith("origin gh-pages has no earlier release")
    deploy(TARGET, site("four"))
    roll_back(TARGET)
    assert published()["index.html"].startswith(b"one")
    assert len(git("log", "--format=%h", "origin/gh-pages").split()) == 7


def test_a_domain_given_once_stays(
    deploy: Deploy, site: Site, git: Git, published: Callable[..., dict[str, bytes]]
) -> None:
    """--cname writes CNAME; the next deployment need not repeat it."""
    deploy(TARGET, site("one"))
    said = deploy(TARGET, site("one"), cname="charter.example.gov.bd")
    assert said.startswith("published: origin gh-pages – files written 1, ")
    assert deploy(TARGET, site("one"), cname="charter.example.gov.bd").startswith("nothing to do: ")
    deploy(TARGET, site("two"))
    assert published()["CNAME"] == b"charter.example.gov.bd\n"
    assert git("log", "--format=%s", "-1", "origin/gh-pages").startswith("Publish ")


def test_a_domain_stays_through_a_rollback(
    deploy: Deploy, roll_back: RollBack, site: Site, published: Callable[..., dict[str, bytes]]
) -> None:
    """It belongs to the place: also a release that is older than the domain is shown under it."""
    cname = b"charter.example.gov.bd\n"
    deploy(TARGET, site("one"))
    deploy(TARGET, site("two"), cname=cname.decode().strip())
    assert roll_back(TARGET).startswith("rolled back")
    assert (published()["index.html"][:3], published()["CNAME"]) == (b"one", cname)
    assert deploy(TARGET, site("one")).startswith("nothing to do: ")
    deploy(TARGET, site("three"))
    assert published()["CNAME"] == cname


def test_a_commit_that_only_gives_a_domain_is_no_release(
    deploy: Deploy,
    roll_back: RollBack,
    site: Site,
    on_github: OnGitHub,
    published: Callable[..., dict[str, bytes]],
) -> None:
    """Neither ours nor the one that GitHub's settings make: going back shows other pages."""
    deploy(TARGET, site("one"))
    deploy(TARGET, site("two"))
    on_github({"CNAME": "charter.example.gov.bd"})
    deploy(TARGET, site("two"), cname="charters.example.gov.bd")
    assert roll_back(TARGET).startswith("rolled back")
    assert published()["index.html"].startswith(b"one")
    assert roll_back(TARGET).startswith("origin gh-pages has no earlier release")


def test_a_page_changed_on_the_branch_is_told_and_put_right(
    deploy: Deploy,
    on_github: OnGitHub,
    site: Site,
    published: Callable[..., dict[str, bytes]],
) -> None:
    """Also one that was removed there; nothing is taken from open tabs."""
    for version in ("one", "two"):
        deploy(TARGET, site(version))
    before = published()
    on_github({"404.html": "by hand", "favicon.svg": ""})
    words = " – changed or removed there by hand: 2 (404.html, favicon.svg)"
    assert deploy(TARGET, site("two"), dry_run=True).endswith(f"write 2, leave 23, remove 0{words}")
    said = deploy(TARGET, site("two"))
    assert said == f"published: origin gh-pages – files written 2, unchanged 23, removed 0{words}"
    assert published() == before
    assert deploy(TARGET, site("two")).startswith("nothing to do: ")


def test_going_back_shows_a_release_as_it_was_deployed(
    deploy: Deploy,
    roll_back: RollBack,
    on_github: OnGitHub,
    site: Site,
    published: Callable[..., dict[str, bytes]],
) -> None:
    """Pages changed by hand, in the release before or in the one that is seen, are not shown."""
    for version in ("one", "two"):
        deploy(TARGET, site(version))
        on_github({"index.html": "by hand", "404.html": "by hand"})
    assert roll_back(TARGET).startswith("rolled back")
    assert {published()[page][:3] for page in ("index.html", "404.html")} == {b"one"}
    assert deploy(TARGET, site("one")).startswith("nothing to do: ")
    on_github({"index.html": "by hand"})
    assert roll_back(TARGET).startswith("origin gh-pages has no earlier release")


def test_files_that_somebody_added_to_the_branch_stay(
    deploy: Deploy,
    roll_back: RollBack,
    on_github: OnGitHub,
    site: Site,
    git: Git,
    published: Callable[..., dict[str, bytes]],
) -> None:
    """Named each time, through a rollback too, unless the site needs their place."""
    deploy(TARGET, site("one"))
    deploy(TARGET, site("two"))
    on_github({"README.md": "ours", ".well-known/security.txt": "Contact: …", "laws": "by hand"})
    words = " – added there by hand, and left: {count} (.well-known/security.txt, README.md{more})"
    assert deploy(TARGET, site("two")).endswith(words.format(count=3, more=", laws"))
    three = site("three")
    (three / "laws").mkdir()
    (three / "laws" / "index.html").write_text("<!-- end -->")
    assert deploy(TARGET, three).endswith(f", removed 11{words.format(count=2, more='')}")
    assert roll_back(TARGET).startswith("rolled back")
    assert {"README.md", "laws", ".well-known"}.intersection(
        git("ls-tree", "--name-only", "origin/gh-pages").split()
    ) == {"README.md", ".well-known"}
    assert published()["index.html"].startswith(b"two")
    assert deploy(TARGET, site("two")).startswith("nothing to do: ")
    assert roll_back(TARGET).startswith("rolled back")
    assert published()["README.md"] == b"ours"


def as_by_an_older_program(git: Git, clone: Path) -> None:
    """The commit that is published, with the list that commits once had."""
    author = ("-c", "user.name=T", "-c", "user.email=t@example.gov.bd")
    digest = sha256((clone / "index.html").read_bytes()).hexdigest()
    (clone / ".deployed.json").write_text(f'{{"files":{{"index.html":"{digest}"}},"kept":[]}}')
    git("rm", "-r", "--quiet", "_deployed", folder=clone)
    git("add", ".deployed.json", folder=clone)
    git(*author, "commit", "--quiet", "--amend", "--no-edit", folder=clone)
    git("push", "--quiet", "--force", "origin", "gh-pages", folder=clone)


def test_going_back_to_what_an_older_program_published(
    deploy: Deploy,
    roll_back: RollBack,
    site: Site,
    git: Git,
    project: Path,
    published: Callable[..., dict[str, bytes]],
) -> None:
    """Commits with the old list are releases like others, whichever of them is shown."""
    for version in ("one", "two"):
        deploy(TARGET, site(version))
        published()
        as_by_an_older_program(git, project.parent / "clone")
    deploy(TARGET, site("three"))
    assert roll_back(TARGET).startswith("rolled back")
    assert deploy(TARGET, site("two")).startswith("nothing to do: ")
    assert roll_back(TARGET).startswith("rolled back")
    assert published()["index.html"].startswith(b"one")
    assert ".deployed.json" not in git("ls-tree", "--name-only", "origin/gh-pages").split()


def test_the_same_site_by_an_older_program_is_no_earlier_release(
    deploy: Deploy,
    roll_back: RollBack,
    site: Site,
    git: Git,
    project: Path,
    published: Callable[..., dict[str, bytes]],
) -> None:
    """It differs by a script kept for open tabs: going back after an upgrade shows other pages."""
    deploy(TARGET, site("one"))
    deploy(TARGET, site("two"))
    published()
    as_by_an_older_program(git, project.parent / "clone")
    assert deploy(TARGET, site("two")).startswith("published: ")
    roll_back(TARGET)
    assert published()["index.html"].startswith(b"one")


def test_open_tabs_find_their_scripts_after_a_rollback(
    deploy: Deploy, roll_back: RollBack, site: Site, published: Callable[..., dict[str, bytes]]
) -> None:
    """Those of the newer release stay until the next deployment, and nothing else of it."""

    def scripts() -> set[str]:
        texts = {path: text for path, text in published().items() if path.endswith(".js")}
        return {text.decode().removeprefix("// ") for text in texts.values()}

    for version in ("one", "two", "three"):
        deploy(TARGET, site(version))
    roll_back(TARGET)
    assert scripts() == {"two", "three"}
    assert not [path for path in published() if "-three/" in path or "-one/" in path]
    assert deploy(TARGET, site("two")).startswith("nothing to do: ")
    assert deploy(TARGET, site("three"), dry_run=True) == (
        "rehearsal, nothing was changed: origin gh-pages – would write 23, leave 2, remove 10"
    )
    roll_back(TARGET)
    assert scripts() == {"one", "two"}
    deploy(TARGET, site("four"))
    assert scripts() == {"one", "four"}


def test_another_branch(
    deploy: Deploy, site: Site, git: Git, published: Callable[..., dict[str, bytes]]
) -> None:
    """Named behind a colon; a rehearsal creates none."""
    assert deploy(f"{TARGET}:site", site("one"), dry_run=True).startswith("rehearsal, ")
    assert git("ls-remote", "--heads", "origin", "site") == ""
    assert deploy(f"{TARGET}:site", site("one")).startswith("published: origin site")
    assert published("site")["index.html"].startswith(b"one")


def test_a_branch_in_another_working_tree(
    deploy: Deploy, site: Site, git: Git, project: Path
) -> None:
    """Its files would seem changed by hand there once the branch has moved on."""
    deploy(TARGET, site("one"))
    git("worktree", "add", "--quiet", str(project.parent / "beside"), "gh-pages")
    said = deploy(TARGET, site("two"))
    assert said.startswith(f"the branch gh-pages is checked out in {project.parent}/beside; ")


def test_a_branch_with_other_content(deploy: Deploy, site: Site, git: Git, project: Path) -> None:
    """Is not taken over; nor is the branch that one works on."""
    author = ("-c", "user.name=T", "-c", "user.email=t@example.gov.bd")
    (project / "manual.md").write_text("a manual")
    git("checkout", "--quiet", "--orphan", "gh-pages")
    git("add", "manual.md")
    git(*author, "commit", "--quiet", "-m", "Manual")
    git("push", "--quiet", "origin", "gh-pages")
    before = git("rev-parse", "gh-pages")
    assert deploy(TARGET, site("one")) == (
        f"the branch gh-pages is checked out in {project}; "
        "switch to another branch there and run it again"
    )
    git("checkout", "--quiet", "main")
    assert deploy(TARGET, site("one")) == (
        "the branch gh-pages of origin holds something else and was not touched; "
        "name another one: github-pages:site"
    )
    assert git("ls-remote", "origin", "gh-pages").split()[0] == before


def hook(repository: Path, name: str, script: str) -> Path:
    file = repository / "hooks" / name
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)
    return file


TOO_LARGE = """\
error: Trace: 0123456789abcdef
error: See https://gh.io/lfs for more information.
error: File offices.sqlite is 123.00 MB; this exceeds GitHub's file size limit of 100.00 MB
error: GH001: Large files detected. You may want to try Git Large File Storage."""
PROTECTED = """\
error: GH006: Protected branch update failed for refs/heads/gh-pages.
error: Changes must be made through a pull request."""
NOT_ALLOWED = "GitLab: You are not allowed to push code to this project."
OLD = "readers see the old release"
IN_THE_RULES = "Let this account push in the rules for branches"
ON_GITHUB = "Give it the right, in GitHub Actions permissions: contents: write"


REFUSALS = {  # by what a host says, the head and the end of what is told
    "no site on a Friday": (
        "origin did not take the branch gh-pages (no site on a Friday)",
        "Mend what it says, then run it again",
    ),
    TOO_LARGE: (
        f"origin takes nothing that large ({TOO_LARGE.splitlines()[2]})".replace("; ", ", "),
        "See what is too large: invoke hosts github-pages",
    ),
    PROTECTED: (
        f"the branch gh-pages of origin is protected ({PROTECTED.splitlines()[0]})",
        f"{IN_THE_RULES}, or name another branch: github-pages:site",
    ),
    NOT_ALLOWED: (f"this account may not write to origin ({NOT_ALLOWED})", ON_GITHUB),
    "fatal: write error: No space left on device": (
        "the disk of origin is full (fatal: write error: No space left on device)",
        "Make room there, then run it again",
    ),
}


@pytest.mark.parametrize("said", REFUSALS, ids=["rule", "size", "protected", "right", "full"])
def test_a_push_that_the_host_refuses(
    deploy: Deploy, site: Site, git: Git, project: Path, said: str
) -> None:
    """Its reason by its name; readers see the old release, and our branch is as before."""
    deploy(TARGET, site("one"))
    before = git("rev-parse", "gh-pages")
    refusing = hook(
        project.parent / "origin.git", "pre-receive", f"cat >&2 <<'END'\n{said}\nEND\nexit 1"
    )
    assert deploy(TARGET, site("two")) == f"; {OLD}. ".join(REFUSALS[said])
    assert git("rev-parse", "gh-pages") == before
    refusing.unlink()
    assert deploy(TARGET, site("two")).startswith("published: ")


@pytest.mark.usefixtures("git")
def test_a_push_that_the_host_refuses_without_a_word(
    deploy: Deploy, site: Site, project: Path
) -> None:
    """Git itself says what refused it."""
    hook(project.parent / "origin.git", "pre-receive", "exit 1")
    assert deploy(TARGET, site("one")) == (
        f"origin did not take the branch gh-pages (pre-receive hook declined); {OLD}. "
        "Mend what it says, then run it again"
    )


def test_a_push_above_the_size_that_git_takes(
    deploy: Deploy, site: Site, git: Git, project: Path
) -> None:
    """Git's own limit, as a host may set it."""
    git("config", "receive.maxInputSize", "100", folder=project.parent / "origin.git")
    said = deploy(TARGET, site("one"))
    assert said.startswith("origin takes nothing that large (fatal: pack exceeds maximum allowed")


DEPLOY = """
import sys, pathlib, plugins.deploy as deploy, plugins.words as words
try:
    deploy.deploy("github-pages", pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
except words.Refusal as refusal:
    print(refusal)
"""


@pytest.mark.parametrize(
    ("full", "head", "end"),
    [
        ("project/.git", "the disk of this machine is full (", "; nothing was changed. Make room"),
        ("origin.git", "the disk of origin is full (", f"; {OLD}. Make room there"),
    ],
    ids=["here", "there"],
)
def test_a_disk_that_is_full(
    deploy: Deploy, site: Site, git: Git, project: Path, full: str, head: str, end: str
) -> None:
    """Git's words for it are told by their meaning; the next attempt finds all as it was."""
    deploy(TARGET, site("one"))
    place, disk, large = project.parent / full, project.parent / "disk", site("two")
    (large / "noise").write_bytes(os.urandom(100_000))
    disk.mkdir()
    script = f"""
        mount -t tmpfs -o size=2m tmpfs {disk} && cp -r {place}/. {disk} &&
        mount --bind {disk} {place} && ! head -c 2m /dev/zero 2>/dev/null >{disk}/filled &&
        {sys.executable} -c '{DEPLOY}' {large} {project}"""
    done = subprocess.run(
        [*unshared(), "sh", "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout.startswith(head), done
    assert done.stdout.endswith(f"{end}, then run it again\n")
    assert len(git("log", "--format=%h", "gh-pages").split()) == 1
    assert deploy(TARGET, large).startswith("published: ")


@pytest.fixture
def other(git: Git, project: Path) -> Path:
    """A second clone, from which somebody else deploys."""
    folder = project.parent / "other" / "project"
    git("clone", "--quiet", "--branch", "main", str(project.parent / "origin.git"), str(folder))
    return folder


def test_another_push_comes_first(deploy: Deploy, site: Site, project: Path, other: Path) -> None:
    """While the site is compared, or in the moment of the push: each is told; then it works."""
    deploy(TARGET, site("one"))
    two, three = site("two"), site("three")
    with GitHubPages(project, "gh-pages").opened("publish") as session:
        plan = session.plan(read_artifact(two))
        deploy_elsewhere("github-pages", three, other)
        with pytest.raises(Refusal) as overtaken:
            session.publish(two, plan)
    there = f"git --git-dir '{project.parent}/origin.git'"
    moment = hook(project / ".git", "pre-push", f"{there} update-ref refs/heads/gh-pages gh-pages^")
    for said in (str(overtaken.value), deploy(TARGET, two)):
        assert said.startswith("another push to the branch gh-pages of origin came first (")
        assert said.endswith("); readers see what it brought. Run it again")
    moment.unlink()
    assert deploy(TARGET, two).startswith("published: ")


@pytest.mark.usefixtures("git")
def test_another_push_makes_the_branch_first(deploy: Deploy, site: Site, project: Path) -> None:
    """Two publish for the first time at once: who is second is told so."""
    there = f"git --git-dir '{project.parent}/origin.git'"
    hook(project / ".git", "pre-push", f"{there} update-ref refs/heads/gh-pages main")
    said = deploy(TARGET, site("one"))
    assert said.startswith("another push to the branch gh-pages of origin came first (")


class Forbidding(BaseHTTPRequestHandler):
    """As GitHub answers a token that may only read."""

    def do_GET(self) -> None:
        """Git asks so before it sends anything."""
        self.send_error(403)


def test_a_push_over_http(deploy: Deploy, roll_back: RollBack, site: Site, git: Git) -> None:
    """Without the right to write, and to a host that is gone."""
    for version in ("one", "two"):
        deploy(TARGET, site(version))
    with HTTPServer(("127.0.0.1", 0), Forbidding) as server:
        address = f"http://127.0.0.1:{server.server_port}/origin.git"
        git("remote", "set-url", "--push", "origin", address)
        Thread(target=server.serve_forever, daemon=True).start()
        denied = f"fatal: unable to access '{address}/': The requested URL returned error: 403"
        assert roll_back(TARGET) == (
            f"this account may not write to origin ({denied}); {OLD}. {ON_GITHUB}"
        )
        server.shutdown()
    said = deploy(TARGET, site("three"))
    assert said.startswith("the connection to origin broke off (fatal: unable to access '")
    assert said.endswith(
        "; readers see the old release or the new one, whole. Check the network, then run it again"
    )


def test_a_repository_without_any_commit(deploy: Deploy, site: Site, git: Git) -> None:
    """The site can be published before the first commit of what it was built from."""
    git("update-ref", "-d", "refs/heads/main")
    assert deploy(TARGET, site("one")).startswith("published: ")
    assert git("log", "--format=%s", "gh-pages") == "Publish"


def test_no_repository_or_no_origin(deploy: Deploy, site: Site, git: Git, project: Path) -> None:
    """Each is told by what it needs."""
    gone = project.parent / "gone.git"
    git("remote", "set-url", "origin", str(gone))
    assert deploy(TARGET, site("one")) == (
        f"origin cannot be reached (fatal: '{gone}' does not appear to be a git repository); "
        "nothing was changed. Check network and rights: git fetch origin"
    )
    git("remote", "remove", "origin")
    assert deploy(TARGET, site("one")).startswith(
        "this is no git repository with an 'origin' (error: No such remote 'origin');"
    )


@pytest.mark.parametrize("name", ["heads", "remotes/origin"])
def test_a_lock_that_a_killed_git_has_left(
    deploy: Deploy, site: Site, git: Git, project: Path, other: Path, name: str
) -> None:
    """What stands in the way is named with what to do; then it works."""
    deploy(TARGET, site("one"))
    deploy_elsewhere("github-pages", site("two"), other)
    before = git("rev-parse", "gh-pages")
    lock = project / ".git" / "refs" / name / "gh-pages.lock"
    lock.touch()
    assert deploy(TARGET, site("three")) == (
        f"another git is at work in this repository, or one that was killed has left {lock}; "
        "nothing was changed. Let it end, or remove the file where none is at work, "
        "then run it again"
    )
    assert git("rev-parse", "gh-pages") == before
    lock.unlink()
    assert deploy(TARGET, site("three")).startswith("published: ")


@pytest.mark.parametrize("branch", ["a..b", "a.lock", "a//b", "a/", "main/x", "x" * 300])
def test_a_branch_that_git_cannot_make(deploy: Deploy, site: Site, git: Git, branch: str) -> None:
    """Git's own reason in one line; no branch is made, here or there."""
    said = deploy(f"{TARGET}:{branch}", site("one"))
    assert said.startswith(f"nothing could be committed to the branch {branch[:260]}")
    assert "(fatal: " in said or "(error: " in said
    assert said.endswith("nothing was changed. Name another one, like github-pages:site")
    assert git("branch", "--all", "--format", "%(refname)").split() == [
        "refs/heads/main",
        "refs/remotes/origin/main",
    ]
