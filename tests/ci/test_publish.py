"""The jobs that build what was merged and bring it to the readers."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plugins.build.output.compress import compress
from plugins.build.output.output import Output

Runner = Any  # the class of conftest.py
Done = Any  # likewise

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
SITEURL = "https://charter.example.gov.bd"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site to deploy, whatever it shows."""
    site = tmp_path_factory.mktemp("built") / "site"
    site.mkdir()
    for name in ("index.html", "404.html"):
        (site / name).write_text("<!doctype html><title>charter</title><!-- end -->")
    address = f"<url><loc>{SITEURL}/</loc></url>"
    (site / "sitemap.xml").write_text(f'<urlset xmlns="{SITEMAP}">{address}</urlset>')
    whole = Output(site)
    whole.adopt()
    compress(whole, {})
    return site


@pytest.fixture
def deploy(
    runner: Runner,
    built: Path,
) -> Callable[..., Done]:
    """Runs a job's last step, as it stands after the artefact was fetched."""

    def last_step(target: str, job: str = "deploy", **values: str) -> Done:
        shutil.copytree(built, runner.project / "site", dirs_exist_ok=True)
        *_, step = runner.steps("publish", job)
        names = ("vars.DEPLOY_KNOWN_HOSTS", "vars.DEPLOY_CNAME")
        secrets = ("secrets.DEPLOY_SSH_KEY", "secrets.DEPLOY_RCLONE_CONF")
        runner.values = {name: values.get(name.split("_", 1)[1], "") for name in names + secrets}
        runner.values["vars.DEPLOY_TARGET"] = target
        return runner.run(step)

    return last_step


def test_what_was_merged_reaches_the_readers(
    runner: Runner,
    tmp_path: Path,
) -> None:
    """Installed, built with the public address, carried over, deployed."""
    www = tmp_path / "www"
    runner.values = {
        "vars.SITEURL": SITEURL,
        "vars.DEPLOY_TARGET": f"folder:{www}",
        "vars.DEPLOY_KNOWN_HOSTS": "",
        "secrets.DEPLOY_SSH_KEY": "",
        "secrets.DEPLOY_RCLONE_CONF": "",
    }
    runner.values |= {"vars.FORM_REPO": "", "vars.FORM_AUTH_URL": ""}
    runner.values |= {"vars.REPORT_EMAIL": "report@example.gov.bd", "vars.REPORT_URL": ""}
    for step in runner.steps("publish", "build"):
        done = runner.run(step)
        assert done.status == 0, done.errors
    shutil.copytree(runner.project / "output", runner.project / "site")  # the artefact
    names = []
    for step in runner.steps("publish", "deploy"):
        if "rclone" not in step.get("if", ""):
            names.append(step["name"])
            done = runner.run(step)
            assert done.status == 0, done.errors
    assert names == ["Install", "Deploy"]
    page = (www / "offices" / "lalmonirhat" / "patgram" / "index.html").read_text("utf-8")
    assert f'rel="canonical" href="{SITEURL}/offices/lalmonirhat/patgram/"' in page
    assert "mailto:report@example.gov.bd" in page


def test_a_key_is_handed_to_ssh_and_then_gone(
    runner: Runner,
    deploy: Callable[..., Done],
    tmp_path: Path,
) -> None:
    """SSH gets the key in a file that nobody else may read, and knows hosts by our list alone."""
    programs = tmp_path / "programs"
    programs.mkdir()
    ssh = programs / "ssh"
    ssh.write_text(
        '#!/bin/sh\n{ stat -c %a "$2"; cat "$2"; echo "$@"; echo "$2"; env; } >>"$SEEN"\nexit 255\n'
    )
    ssh.chmod(0o755)
    seen = tmp_path / "seen"
    runner.env |= {"PATH": f"{programs}:{runner.bash('echo $PATH').output.strip()}"}
    runner.env["SEEN"] = str(seen)
    target = "ssh://www@example.gov.bd:2222/srv/www"
    done = deploy(target, SSH_KEY="secret\r\nkey", KNOWN_HOSTS="[example.gov.bd]:2222 host")
    assert done.status == 1
    assert "Traceback" not in done.output + done.errors
    mode, first, second, arguments, key, *environment = seen.read_text().splitlines()
    assert (mode, first, second) == ("600", "secret", "key")
    assert "-o StrictHostKeyChecking=yes -o UserKnownHostsFile=" in arguments
    assert " -p 2222 " in arguments
    assert " www@example.gov.bd " in arguments
    assert not Path(key).exists()
    assert not [line for line in environment if line.startswith("DEPLOY_SSH_KEY")]


def test_rclone_s_configuration_is_handed_over(deploy: Callable[..., Done], tmp_path: Path) -> None:
    """A remote of the operator's is used by its name."""
    www = tmp_path / "www"
    done = deploy(f"rclone:web:{www}", RCLONE_CONF="[web]\ntype = local")
    assert done.status == 0, done.errors
    assert (www / "index.html").is_file()


def test_github_pages_gets_a_commit(
    runner: Runner,
    deploy: Callable[..., Done],
) -> None:
    """On the branch that it shows, with the site's own domain."""
    done = deploy("github-pages:gh-pages", job="pages", CNAME="charter.example.gov.bd")
    assert done.status == 0, done.errors
    shown = runner.bash("git fetch -q origin gh-pages && git show FETCH_HEAD:CNAME").output
    assert shown == "charter.example.gov.bd\n"


@pytest.mark.parametrize("target", ["ssh:www@example.gov.bd:/srv/www", "rclone:web:/www"])
def test_a_forgotten_key_is_named(deploy: Callable[..., Done], target: str) -> None:
    """Nothing is tried without it."""
    done = deploy(target)
    assert done.status == 1
    assert "DEPLOY_" in done.errors
