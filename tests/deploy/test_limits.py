"""What hosts take, and what is told before a site is sent there."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.deploy.limits import HOSTS, Site, needs, room, site_in
from plugins.deploy.messages import MESSAGES, NEEDS
from plugins.words import Refusal
from tests.patience import PATIENCE

Command = Callable[..., tuple[int, str, str]]
Write = Callable[..., Path]

ELSEWHERE = (
    "choose a host that takes more (invoke hosts), or deploy to a server of your own: "
    "invoke deploy ssh:… or rclone:…"
)
ALONE = "leave that file out, or deploy to a server of your own: invoke deploy ssh:… or rclone:…"
FORMS = (
    "leave out .br and .gz, as it compresses by itself: "
    "find output -name '*.br' -delete -o -name '*.gz' -delete"
)
IN_TIME = "see to it in time:"
PAID = "cloudflare-pages-paid"
LARGE = "the largest file 31.5 MB of"
PAGES_LEAD_ON = "nothing need be done, for the pages at the other old addresses lead on"


def files(count: int, ending: str = "", size: int = 1) -> dict[str, int]:
    return {f"{number % 500}/{number}.html{ending}": size for number in range(count)}


def told(name: str, site: Site) -> list[str]:
    return [need.message("en") for need in needs(HOSTS[name], site) if need.is_told]


@pytest.mark.parametrize(
    ("host", "sizes", "words"),
    [
        (
            "cloudflare-pages",
            files(20_001),
            f"cloudflare-pages takes 20000 files and the site has 20001; {ELSEWHERE}",
        ),
        (
            "cloudflare-pages",
            {**files(15_000), **files(15_000, ".br")},
            f"cloudflare-pages takes 20000 files and the site has 30000; {FORMS}",
        ),
        (
            "cloudflare-pages",
            {"index.html": 1, "data/offices.sqlite": 30_000_000},
            "cloudflare-pages takes files of up to 26.2 MB and data/offices.sqlite has 30.0 MB; "
            + ALONE,
        ),
        (
            "cloudflare-pages-paid",
            files(99_000),
            f"near a limit of cloudflare-pages-paid: 99000 of 100000 files; {IN_TIME} {ELSEWHERE}",
        ),
        (
            "gitlab-pages",
            files(199_900),
            "gitlab-pages takes 200000 files and folders and the site has 200401; " + ELSEWHERE,
        ),
        (
            "gitlab-pages",
            {"index.html": 600_000_000, "index.html.br": 600_000_000},
            f"gitlab-pages takes 1.0 GB in all and the site has 1.2 GB; {ELSEWHERE}",
        ),
        (
            "netlify",
            {f"offices/{number}.html": 1 for number in range(54_001)},
            f"netlify takes 54000 files in one folder and offices/ has 54001; {ELSEWHERE}",
        ),
        ("github-pages", {"index.html": 1, "index.html.br": 2_000_000_000}, None),
    ],
    ids=["files", "forms", "file", "near", "entries", "bytes", "folder", "not sent"],
)
def test_a_limit_is_told_with_what_to_do(
    host: str, sizes: dict[str, int], words: str | None
) -> None:
    """By the host's own count; that our compressed files may go is said where that is enough."""
    assert told(host, Site(sizes)) == ([words] if words else [])


def test_rules_beyond_a_limit_keep_no_site_back() -> None:
    """Those that a host does not read are told; the page at the old address leads on."""
    rules = tuple(address for number in range(501) for address in (f"/{number}/", f"/{number}/*"))
    site = Site({"index.html": 1}, rules)
    assert told("gitlab-pages", site) == [
        f"gitlab-pages reads 1000 rules of _redirects, which has 1002; {PAGES_LEAD_ON}"
    ]
    assert told("cloudflare-pages", site) == [
        "cloudflare-pages reads 100 rules of _redirects with an asterisk, which has 501; "
        + PAGES_LEAD_ON
    ]
    assert all(need.fits for name in HOSTS for need in needs(HOSTS[name], site))


def test_every_limit_can_be_told() -> None:
    """Each kind has its words, and each figure the page that says it."""
    limits = [limit for host in HOSTS.values() for limit in host.limits]
    assert {limit.kind for limit in limits} <= MESSAGES.keys() & NEEDS.keys()
    assert all(limit.page.startswith("https://") and limit.most > 0 for limit in limits)


def test_room_is_told_from_a_hundred_offices_on() -> None:
    """Ten files each fill 20,000 with 2,000 offices; a few offices tell nothing."""

    def offices(count: int) -> Site:
        names = ("charter.json", *map(str, range(9)))
        return Site({f"offices/a/{n}/{name}": 1 for n in range(count) for name in names})

    assert room(HOSTS["cloudflare-pages"], offices(100)) == 2000
    assert room(HOSTS["cloudflare-pages"], offices(99)) == 0
    assert room(HOSTS["netlify"], offices(100)) == 0


@pytest.fixture
def large(site: Write) -> Callable[[int], Path]:
    """A site with one file of so many MiB, which takes no room on the disk."""

    def write(size: int) -> Path:
        folder = site("one")
        with (folder / "offices.sqlite").open("wb") as file:
            file.truncate(size * 2**20)
        return folder

    return write


def test_github_pages_is_refused_before_anything_is_committed(
    deploy: Callable[..., str], large: Callable[[int], Path], project: Path
) -> None:
    """What GitHub would refuse after the upload is named before it, or told when it is near."""
    origin = project.parent / "origin.git"
    for command in (["init", "--quiet", "--bare", str(origin)], ["init", "--quiet", str(project)]):
        subprocess.run(["git", *command], check=True)
    subprocess.run(["git", "remote", "add", "origin", str(origin)], cwd=project, check=True)
    assert deploy("github-pages", large(101)) == (
        f"github-pages takes files of up to 104.9 MB and offices.sqlite has 105.9 MB; {ALONE}"
    )
    heads = subprocess.run(["git", "branch", "--all"], cwd=project, capture_output=True, check=True)
    assert heads.stdout == b""
    first, near = deploy("github-pages", large(95), dry_run=True).splitlines()
    assert first.startswith("rehearsal, ")
    assert near == (
        "near a limit of github-pages: the largest file 99.6 MB of 104.9 MB (offices.sqlite); "
        f"see to it in time: {ALONE}"
    )


@pytest.fixture
def hosts(start: Callable[..., subprocess.Popen[str]]) -> Command:
    """Runs ``invoke hosts …`` to its end."""

    def run(*words: object) -> tuple[int, str, str]:
        with start("hosts", *map(str, words), "--lang", "en") as process:
            output, errors = process.communicate(timeout=PATIENCE)
        return process.returncode, output, errors

    return run


def test_the_command_tells_of_each_host(hosts: Command, large: Callable[[int], Path]) -> None:
    """Only the one that is named makes the exit status, and only where the site does not fit."""
    source = ("--source", large(30))
    status, output, errors = hosts(*source)
    assert (status, errors) == (0, "")
    shown = [line for line in output.splitlines() if not line.startswith("  http")]
    assert shown == [
        "site-one: 48 files (26 without .br and .gz), 31.5 MB, 0 offices",
        f"github-pages: fits – 31.5 MB of 1.0 GB in all, {LARGE} 104.9 MB (offices.sqlite)",
        "gitlab-pages: fits – 31.5 MB of 1.0 GB in all, 61 of 200000 files and folders",
        f"cloudflare-pages: does not fit – 48 of 20000 files, {LARGE} 26.2 MB (offices.sqlite)",
        "  cloudflare-pages takes files of up to 26.2 MB and offices.sqlite has 31.5 MB; " + ALONE,
        f"{PAID}: does not fit – 48 of 100000 files, {LARGE} 26.2 MB (offices.sqlite)",
        f"  {PAID} takes files of up to 26.2 MB and offices.sqlite has 31.5 MB; {ALONE}",
        "netlify: fits – 7 of 54000 files in one folder (/)",
        "the limits were read on 2026-11-28 here:",
    ]
    assert hosts("netlify", *source)[0] == 0
    status, output, errors = hosts("cloudflare-pages", *source)
    assert (status, errors, output.count("fit")) == (1, "", 1)


def test_rules_that_are_no_text(site: Write) -> None:
    """The file is told by its name, with what to do."""
    folder = site("one")
    (folder / "_redirects").write_bytes("/পুরোনো/ /নতুন/ 301\n".encode("utf-16"))
    with pytest.raises(Refusal) as refused:
        site_in(folder)
    assert refused.value.text("en") == (
        "'_redirects' in 'site-one' is not in UTF-8, so no host can read it; "
        "build again, or save it as UTF-8"
    )


def test_the_command_declines(hosts: Command, tmp_path: Path) -> None:
    """A host that is not known, and a site that is not built."""
    known = "github-pages, gitlab-pages, cloudflare-pages, cloudflare-pages-paid, netlify"
    words = f"no limits are known of a host 'geocities'; write one of {known}\n"
    assert hosts("geocities") == (1, "", words)
    status, _, errors = hosts("--source", tmp_path / "none")
    assert (status, errors.startswith("'none' is missing or empty; ")) == (1, True)
