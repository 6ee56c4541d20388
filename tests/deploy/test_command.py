"""What an operator is told before anything is touched."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path

import pytest

from plugins.words import printable

Command = Callable[..., tuple[int, str]]
Deploy = Callable[..., str]
Site = Callable[..., Path]
Put = Callable[[Path], object]

FORMS = """
  folder:/srv/www/charter
  ssh:deploy@example.gov.bd:/srv/www/charter
  ssh://deploy@example.gov.bd:2222/srv/www/charter
  rclone:hosting:public_html
  github-pages"""


@pytest.mark.parametrize(
    "target",
    [
        "www",
        "ftp://example.gov.bd/",
        "ssh:example.gov.bd",
        "ssh:-oProxyCommand=x:/srv",
        "ssh:user@-x:/srv",
        "rclone:hosting",
        "rclone:--config:x",
        "github-pages:--force",
        "folder:",
        "folder:/",
        "folder:.",
        "folder:/srv/..",
        "folder:~nobody-of-this-name/www",
        "folder:/srv/two\nlines",
        "folder:/srv/a\0b",
        "folder:/srv/\udcff",
        "ssh:example.gov.bd:/",
        "ssh://example.gov.bd:2222/",
        "ssh://example.gov.bd:port/srv",
        "ssh://-oProxyCommand=x:22/srv",
        "ssh:example.gov.bd:..",
        "ssh:example.gov.bd:/srv/\udcff",
        "rclone:a\nb:c",
    ],
    ids=ascii,
)
def test_a_target_of_no_known_form(deploy: Deploy, site: Site, target: str) -> None:
    """Refused with every form and an example, also what a program would take for an option."""
    words = f"TARGET '{printable(target)}' is of no known form; write one of these:{FORMS}"
    assert deploy(target, site("one")) == words


def test_a_port_where_none_is_understood(deploy: Deploy, site: Site) -> None:
    """The form that has a place for it is told."""
    assert deploy("ssh:me@example.gov.bd:2222:/srv/www", site("one")) == (
        "the port in TARGET 'ssh:me@example.gov.bd:2222:/srv/www' is not where it belongs; "
        "write: ssh://me@example.gov.bd:2222/srv/www"
    )


def test_the_command_publishes(deploy_command: Command, site: Site, tmp_path: Path) -> None:
    """Exit status 0 and one line, in Bengali with Bengali digits unless asked otherwise."""
    www, built = tmp_path / "www", site("one")
    assert deploy_command(f"folder:{www}", "--source", built) == (
        0,
        f"প্রকাশিত হয়েছে: {www} – নতুন বা বদলানো ফাইল ৪৭টি, আগের মতো ০টি, মোছা ০টি\n",
    )
    assert deploy_command(str(www), "--source", built, "--lang", "en") == (
        0,
        f"nothing to do: {www} – all 47 files are there already\n",
    )
    status, said = deploy_command(str(www), "--source", built, "--dry-run", "--lang", "en")
    assert (status, said.startswith("rehearsal, nothing was changed: ")) == (0, True)


def test_the_command_declines(deploy_command: Command, site: Site, tmp_path: Path) -> None:
    """Exit status 1 and the reason, in the language asked for; never a traceback."""
    assert deploy_command("www", "--source", site("one")) == (
        1,
        f"TARGET 'www' বোঝা গেল না; এর একটি রূপে লিখুন:{FORMS}\n",
    )
    assert deploy_command(str(tmp_path / "www"), "--rollback", "--dry-run", "--lang", "en") == (
        1,
        "--dry-run and --rollback do not go together; write one of them\n",
    )


INDEX = (
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    "<sitemap><loc>http://localhost:8000/sitemap-1.xml</loc></sitemap></sitemapindex>"
)
RUN = "first run: SITEURL=https://… invoke build --publish"


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda _: None, f"'site-one' was built for editing, with the address {{}}; {RUN}"),
        (lambda f: f.rename(f.with_name("away")), f"'site-one' is missing or empty; {RUN}"),
        (
            lambda f: (f / "index.html").unlink(),
            f"'site-one' has no index.html, so it is no site; {RUN}",
        ),
        (
            lambda f: (f / "sitemap.xml").write_text(INDEX),
            f"'site-one' was built for editing, with the address {{}}; {RUN}",
        ),
        (
            lambda f: (f / "sitemap.xml").write_text("<urlset>"),
            f"'site-one' has no readable sitemap.xml to tell its address; {RUN}",
        ),
    ],
    ids=["local", "missing", "no home", "an index", "no sitemap"],
)
def test_a_folder_that_is_no_published_site(
    deploy: Deploy,
    site: Site,
    tmp_path: Path,
    spoil: Callable[[Path], object],
    words: str,
) -> None:
    """What `build --publish` did not write is refused with the command that does."""
    local = "http://localhost:8000"
    spoil(site("one", address=local))
    said = deploy(tmp_path / "www", tmp_path / "site-one")
    assert said == words.format(f"{local}/")
    assert not (tmp_path / "www").exists()


def named(value: str | Put) -> str:
    """A parameter in the name of a test, which must be text and everywhere the same."""
    return ascii(value) if isinstance(value, str) else value.__name__


def link(file: Path) -> None:
    file.symlink_to("/etc/passwd")


def link_inside(file: Path) -> None:
    file.symlink_to(file.parent / "index.html")


def link_to_folder(file: Path) -> None:
    file.symlink_to("/etc")


def link_to_nothing(file: Path) -> None:
    file.symlink_to(file.name)


def socket_file(file: Path) -> None:
    with chdir(file.parent), socket.socket(socket.AF_UNIX) as listening:
        listening.bind(file.name)  # a socket's path is short


HOSTS = ("folder", "ssh", "rclone", "github-pages")


@pytest.fixture(params=HOSTS)
def target(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Of each kind, none of which is asked anything before the site has been looked at."""
    return {
        "folder": f"folder:{tmp_path}/www",
        "ssh": "ssh:nobody.invalid:/srv/www",
        "rclone": f"rclone::local:{tmp_path}/www",
        "github-pages": "github-pages",
    }[request.param]


@pytest.mark.parametrize(
    ("name", "put", "words"),
    [
        ("passwd", link, "is no file but a link"),
        ("offices/copy.html", link_inside, "is no file but a link"),
        ("etc", link_to_folder, "is no file but a link"),
        ("circle", link_to_nothing, "is no file but a link"),
        ("_deployed", link_to_folder, "is no file but a link"),
        ("pipe.html", os.mkfifo, "is no file but a link"),
        ("socket", socket_file, "is no file but a link"),
        ("\udcff.html", Path.touch, "holds an invisible or forbidden character"),
        ("two\nlines.html", Path.touch, "holds an invisible or forbidden character"),
    ],
    ids=named,
)
def test_only_files_with_plain_names_are_published(
    deploy: Deploy,
    site: Site,
    tmp_path: Path,
    target: str,
    name: str,
    put: Put,
    words: str,
) -> None:
    """No link leads out of the site, whatever kind of place it goes to; the file is named."""
    built = site("one")
    put(built / name)
    shown = printable(name)
    for dry_run in (True, False):
        said = deploy(target, built, dry_run=dry_run)
        assert f"'{shown}' in 'site-one' {words}" in said.replace("the name ", "")
        assert "\n" not in said
    assert not (tmp_path / "www").exists()


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_an_empty_home_page_is_not_published(
    deploy: Deploy, site: Site, target: str, text: str
) -> None:
    """A build never leaves one, but a full disk or a broken copy does."""
    built = site("one")
    (built / "index.html").write_text(text)
    assert deploy(target, built) == (
        "the index.html of 'site-one' is empty; build it again: "
        "SITEURL=https://… invoke build --publish"
    )


def test_a_source_that_is_a_link_is_the_folder_it_leads_to(
    deploy: Deploy, site: Site, tmp_path: Path
) -> None:
    """As where output/ lies on another disk."""
    (tmp_path / "output").symlink_to(site("one"))
    assert deploy(tmp_path / "www", tmp_path / "output").startswith("published: ")


@pytest.mark.parametrize("name", ["x" * 300, "passwd", "a\0b", ""], ids=ascii)
def test_a_source_that_is_no_folder(deploy: Deploy, tmp_path: Path, name: str) -> None:
    """Also one that no disk could hold."""
    (tmp_path / "passwd").touch()
    said = deploy(tmp_path / "www", tmp_path / "none" / name)
    assert said == f"'{printable(name or 'none')}' is missing or empty; {RUN}"


@pytest.mark.parametrize(
    "cname", ["two\nlines.bd", "-x.bd", "a b.bd", "x", "\udcff.bd", "x" * 300], ids=ascii
)
def test_a_domain_that_is_none(deploy: Deploy, site: Site, cname: str) -> None:
    """It becomes a line of a file that GitHub reads."""
    assert deploy("github-pages", site("one"), cname=cname) == (
        f"--cname '{printable(cname)}' is no name of a domain; write it like charter.example.gov.bd"
    )


def test_a_domain_for_a_folder(deploy: Deploy, site: Site, tmp_path: Path) -> None:
    """--cname means something to GitHub only."""
    words = "--cname charter.example.gov.bd is for github-pages only; leave it out elsewhere"
    assert deploy(tmp_path / "www", site("one"), cname="charter.example.gov.bd") == words


@pytest.mark.parametrize(
    ("target", "program"),
    [("ssh:example.gov.bd:/srv/www", "ssh"), ("rclone:x:y", "rclone"), ("github-pages", "git")],
)
def test_a_program_that_is_not_here(
    deploy: Deploy,
    site: Site,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    target: str,
    program: str,
) -> None:
    """Named, before anything else is tried."""
    monkeypatch.setenv("PATH", str(tmp_path))
    words = f"the program '{program}' is not here; install it first"
    assert deploy(target, site("one")) == words
