"""What an operator is told before anything is touched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., tuple[int, str]]
Deploy = Callable[..., str]
Site = Callable[..., Path]

FORMS = """
  folder:/srv/www/charter
  ssh:deploy@example.gov.bd:/srv/www/charter
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
    ],
)
def test_a_target_of_no_known_form(deploy: Deploy, site: Site, target: str) -> None:
    """Refused with every form and an example, also what a program would take for an option."""
    words = f"TARGET '{target}' is of no known form; write one of these:{FORMS}"
    assert deploy(target, site("one")) == words


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
            lambda f: (f / "sitemap.xml").write_text("<urlset>"),
            f"'site-one' has no readable sitemap.xml to tell its address; {RUN}",
        ),
    ],
    ids=["local", "missing", "no home", "no sitemap"],
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


def test_a_domain_for_a_folder(deploy: Deploy, site: Site, tmp_path: Path) -> None:
    """--cname means something to GitHub only."""
    words = "--cname charter.example.gov.bd is for github-pages only; leave it out elsewhere"
    assert deploy(tmp_path / "www", site("one"), cname="charter.example.gov.bd") == words


@pytest.mark.parametrize(
    ("target", "program"),
    [("ssh:example.gov.bd:/srv/www", "rsync"), ("rclone:x:y", "rclone"), ("github-pages", "git")],
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
