"""What people know of Pelican works here as well, or is declined in one line: real runs of it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.replacing import replace

from .projects import EPOCH, append, build_apart, identities, write_project

Invoke = Callable[..., tuple[int, str, str]]
Pelican = Callable[..., tuple[int, str]]

RANGPUR = "offices/rangpur/sadar/"
SITEMAP = 'PLUGINS = [*PLUGINS, "sitemap"]'  # as its own manual says
CLASH = (
    "{} is written by {}, and by another as well ({}); take one out of PLUGINS or the settings\n"
)
OVERRIDE = """
{% extends "!theme/office.html" %}
{% block title %}{{ MOTTO | shout }} {{ super() }}{% endblock %}
"""
FILTER = """
import shouting
MOTTO = "seba"
JINJA_FILTERS = {"shout": lambda text: shouting.shout(text) + "!"}
THEME_TEMPLATES_OVERRIDES = ["own"]
"""
SHOUTING = "def shout(text):\n    return text.upper()\n"


@pytest.fixture
def settings(project: Path) -> Path:
    return project / "pelicanconf.py"


@pytest.fixture
def pelican(checkout: Path) -> Pelican:
    """Runs `pelican content` as its manual says, without our command; gives status and errors."""

    def run(*options: str) -> tuple[int, str]:
        command = [sys.executable, "-m", "pelican", "content", "--settings", "pelicanconf.py"]
        done = subprocess.run(
            [*command, "--output", "alone", "--quiet", *options],
            cwd=checkout,
            env={**os.environ, "PYTHONPATH": str(checkout), "SOURCE_DATE_EPOCH": EPOCH},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stderr

    return run


def test_pelican_alone_removes_what_our_plugins_no_longer_write(
    project: Path, pelican: Pelican
) -> None:
    """With every folder that only they were in; what they did not write stays."""
    assert pelican() == (0, "")
    alone = project / "alone"
    kept = alone / "offices" / "bagerhat" / "note.txt"
    kept.write_text("written by hand")
    for office in ("rangpur/sadar.md", "bagerhat/kachua.md"):
        (project / "content" / "offices" / office).unlink()
    assert pelican() == (0, "")
    assert sorted(path.name for path in (alone / "offices").iterdir()) == [
        *("bagerhat", "index.html", "jamalpur", "lakshmipur", "lalmonirhat")
    ]
    assert list((alone / "offices" / "bagerhat").iterdir()) == [kept]


def test_pelican_alone_removes_what_our_command_wrote(
    project: Path, pelican: Pelican, process: Invoke
) -> None:
    """One knows what the other left."""
    assert process("build", "--output", str(project / "alone"))[0] == 0
    (project / "content" / "offices" / "rangpur" / "sadar.md").unlink()
    assert pelican() == (0, "")
    assert not (project / "alone" / "offices" / "rangpur").exists()


def test_pelican_alone_declines_as_our_command_does(project: Path, pelican: Pelican) -> None:
    """Every fault of a charter on a line, and no traceback."""
    office = project / "content" / "offices" / "rangpur" / "sadar.md"
    replace(office, "name:", "nam:")
    status, errors = pelican()
    assert status == 1
    assert "content/offices/rangpur/sadar.md:2: nam: 'nam' নামে কোনো ঘর নেই;" in errors
    assert "Traceback" not in errors


def test_a_theme_that_is_not_made_for_charters_is_declined(pelican: Pelican) -> None:
    """With the templates it lacks, and what to do instead."""
    said = (
        "'simple' চার্টারের থিম নয় (office.html, home.html, district.html নেই); "
        "THEME-এ এই প্রকল্পের থিম দিন, আর পাতা বদলাতে THEME_TEMPLATES_OVERRIDES\n"
    )
    assert pelican("--theme", "simple") == (1, said)


def test_a_plugin_that_writes_our_file_is_declined(
    project: Path, settings: Path, process: Invoke
) -> None:
    """By the file, our plugin and the other; the site that readers see stays as it was."""
    assert process("build")[0] == 0
    sitemap = project / "output" / "sitemap.xml"
    before = sitemap.read_bytes()
    append(settings, SITEMAP)
    said = CLASH.format("sitemap.xml", "plugins.open_data", "pelican.plugins.sitemap")
    for _ in range(2):
        assert process("build", "--lang", "en") == (1, "", said)
        assert sitemap.read_bytes() == before


def test_a_setting_of_pelican_that_writes_our_file_is_declined(
    settings: Path, process: Invoke
) -> None:
    """Also where Pelican writes it before we do."""
    append(settings, 'TEMPLATE_PAGES = {"pages/about.md": "robots.txt"}')
    said = CLASH.format("robots.txt", "plugins.open_data", "TEMPLATE_PAGES")
    assert process("build", "--lang", "en") == (1, "", said)


@pytest.mark.parametrize(
    ("name", "ours"), [("index.html", "plugins.office_pages"), ("charter.csv", "plugins.open_data")]
)
def test_the_plugin_that_writes_an_offices_file_is_named(
    project: Path, settings: Path, process: Invoke, name: str, ours: str
) -> None:
    """What one that shortens every page would write over."""
    append(settings, 'PLUGINS = [*PLUGINS, "shortening"]')
    (project / "shortening.py").write_text(
        "from pathlib import Path\n"
        "from pelican import signals\n"
        f"def shorten(pelican): Path(pelican.output_path, '{RANGPUR}{name}').write_text('')\n"
        "def register(): signals.finalized.connect(shorten)\n"
    )
    said = CLASH.format(f"{RANGPUR}{name}", ours, "shortening")
    assert process("build", "--lang", "en") == (1, "", said)


def test_a_plugin_that_writes_a_file_of_its_own_is_welcome(
    project: Path, settings: Path, patgram: Path, process: Invoke
) -> None:
    """The file stays through edits; it goes with the plugin."""
    append(settings, f'{SITEMAP}\nSITEMAP = {{"format": "txt"}}')
    output = project / "output"
    for number in range(3):
        replace(patgram, "বিনামূল্যে", f"বিনামূল্যে, {number}")
        assert process("build")[0] == 0
        assert (output / "sitemap.txt").exists()
    text = settings.read_text("utf-8")
    settings.write_text(text.replace(SITEMAP, ""), "utf-8")
    assert process("build")[0] == 0
    assert not (output / "sitemap.txt").exists()


def test_another_version_of_a_plugin_is_built_with(
    project: Path, settings: Path, process: Invoke
) -> None:
    """A later build shows what the plugin now does."""
    append(settings, 'PLUGINS = [*PLUGINS, "greeting"]')
    for words in ("one", "two"):
        (project / "greeting.py").write_text(
            "from pathlib import Path\n"
            "from pelican import signals\n"
            f"def greet(pelican): Path(pelican.output_path, 'greeting.txt').write_text('{words}')\n"
            "def register(): signals.finalized.connect(greet)\n"
        )
        assert process("build")[0] == 0
        assert (project / "output" / "greeting.txt").read_text() == words


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("1 / 0", "ZeroDivisionError: division by zero"),
        ('[("../evil.html", "")]', "ValueError: ../evil.html is no file of the site"),
    ],
)
def test_a_plugin_that_fails_is_named(
    project: Path, settings: Path, process: Invoke, written: str, said: str
) -> None:
    """Also one that would write elsewhere; nothing is published."""
    append(settings, 'PLUGINS = [*PLUGINS, "failing"]')
    (project / "failing.py").write_text(
        "from plugins.build.pelican import connect\n"
        f"def site_files(site): yield from {written}\n"
        "def register(): connect(__name__)\n"
    )
    errors = f"failing: its pages cannot be made ({said}); mend the plugin\n"
    assert process("build", "--lang", "en") == (1, "", errors)
    assert not (project / "output").exists()


def test_what_a_plugin_writes_of_an_office_stays_in_the_site(
    project: Path, settings: Path, process: Invoke
) -> None:
    """One that would lead elsewhere is told with the first office; nothing is published."""
    append(settings, 'PLUGINS = [*PLUGINS, "leaving"]')
    (project / "leaving.py").write_text(
        "def office_files(office, renderer): yield '../evil.html', ''\ndef register(): pass\n"
    )
    status, output, errors = process("build", "--lang", "en")
    assert (status, output) == (1, "")
    assert errors.startswith("content/offices/bagerhat/kachua.md: this office's pages cannot")
    assert "(ValueError: ../evil.html is no file of the site); mend the plugin" in errors
    assert not (project / "output").exists()


@pytest.fixture(scope="module")
def styled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Thirty offices, whose pages a filter, a setting and a template of the site's own change."""
    project = write_project(tmp_path_factory.mktemp("styled"), 30)
    (project / "own").mkdir()
    (project / "own" / "office.html").write_text(OVERRIDE, "utf-8")
    (project / "shouting.py").write_text(SHOUTING, "utf-8")
    append(project / "pelicanconf.py", FILTER)
    build_apart(project)
    return project


def test_templates_filters_and_settings_of_ones_own_work_on_all_cores(styled: Path) -> None:
    """In every office's page, the first of which are made in one process, the rest in others."""
    pages = list(styled.glob("output/offices/*/*/index.html"))
    assert len(pages) == 30
    assert all("<title>SEBA! " in page.read_text("utf-8") for page in pages)


def test_a_build_that_finds_nothing_to_do_knows_no_pelican(styled: Path) -> None:
    """A filter is known by what it says, not by where it lies in memory."""
    before = identities(styled / "output")
    imported = build_apart(styled, PYTHONPROFILEIMPORTTIME="1")
    assert identities(styled / "output") == before
    names = {line.rpartition("|")[2].strip() for line in imported.splitlines()}
    assert "plugins.build.build" in names
    assert "pelican" not in names


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("pelicanconf.py", '"!"', '"?"'),
        ("pelicanconf.py", '"seba"', '"sheba"'),
        ("shouting.py", "upper", "title"),
        ("own/office.html", "super() }}", "super() }}."),
    ],
    ids=["filter", "setting", "what the filter calls", "template"],
)
def test_a_change_of_ones_own_remakes_what_it_touches_and_nothing_else(
    styled: Path, file: str, old: str, new: str
) -> None:
    """All offices' pages, and no other file."""
    before = identities(styled / "output")
    replace(styled / file, old, new)
    build_apart(styled)
    after = identities(styled / "output")
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {name for name in after if name.count("/") == 3 and name.endswith(".html")}
