"""Builds with the form and without."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from plugins import form
from plugins.build.build import build
from plugins.words import Refusal
from tests.conftest import pages_in

Invoke = Callable[..., tuple[int, str, str]]
GITHUB = {"name": "github", "repo": "ict/charters", "base_url": "https://login.example.gov.bd"}


@pytest.fixture(autouse=True)
def _no_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FORM_REPO", raising=False)
    monkeypatch.setenv("SITEURL", "https://example.gov.bd")


@pytest.mark.parametrize("settings", ["pelicanconf.py", "publishconf.py"])
def test_no_form_unless_asked_for(project: Path, settings: str) -> None:
    """Neither while editing nor on a public site whose repository nobody named."""
    build(project / settings, project / "output")
    assert not (project / "output" / "admin").exists()


def test_a_public_site_with_a_repository_has_the_form(invoke: Invoke, project: Path) -> None:
    """Six files, no source maps; changes become pull requests in that repository."""
    with (project / "publishconf.py").open("a", encoding="utf-8") as settings:
        settings.write("PRECOMPRESS = False\n")  # Decap alone takes ten seconds
    status, _, errors = invoke(
        *("build", "--publish"),
        FORM_REPO="ict/charters",
        FORM_AUTH_URL="https://login.example.gov.bd",
    )
    assert (status, errors) == (0, "")
    folder = project / "output" / "admin"
    assert sorted(file.name for file in folder.iterdir()) == [
        *("config.yml", "decap-cms.js", "decap-cms.js.LICENSE.txt"),
        *("form.css", "form.js", "index.html"),
    ]
    config = yaml.safe_load((folder / "config.yml").read_text("utf-8"))
    assert config["backend"]["repo"] == "ict/charters"
    assert (config["publish_mode"], config["locale"]) == ("editorial_workflow", "bn")


def test_a_form_without_a_repository_is_refused(invoke: Invoke, project: Path) -> None:
    """Asked for, it must know where to save; no site is written."""
    status, _, errors = invoke("build", "--admin", "--lang", "en")
    assert (status, errors.strip()) == (
        1,
        "the form has no repository to write to; set FORM_REPO=owner/name",
    )
    assert not (project / "output").exists()


def test_readers_and_robots_do_not_meet_the_form(project: Path) -> None:
    """No page links to it, the sitemap leaves it out, robots are asked to."""
    output = project / "output"
    build(project / "pelicanconf.py", output, FORM=True, FORM_BACKEND=GITHUB)
    pages = [page for page in pages_in(output) if page.parent.name != "admin"]
    assert len(pages) > 5
    assert not [page for page in pages if "admin" in page.read_text("utf-8")]
    assert "admin" not in (output / "sitemap.xml").read_text("utf-8")
    assert "Disallow: /admin/" in (output / "robots.txt").read_text("utf-8")
    assert 'content="noindex, nofollow"' in (output / "admin" / "index.html").read_text("utf-8")


def test_without_its_program_the_build_says_what_to_run(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And leaves the old site as it was."""
    (project / "output").mkdir()
    monkeypatch.setattr(form, "DECAP", project / "nowhere")
    with pytest.raises(Refusal) as refused:
        build(project / "pelicanconf.py", project / "output", FORM=True, FORM_BACKEND=GITHUB)
    assert refused.value.text("en") == "the form's program (Decap) is not installed; run make form"
    assert list((project / "output").iterdir()) == []


def test_a_changed_module_changes_the_script(tmp_path: Path) -> None:
    """The script is bundled once, and again when a module was saved."""
    modules = tmp_path / "js"
    shutil.copytree(form.HERE / "js", modules)
    before = form.changes(modules)
    assert form.changes(modules) == before
    (modules / "shape.js").touch()
    assert form.changes(modules) != before
