"""A build is whole or has not happened: real builds of real projects."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.build.build import build
from plugins.build.result import Result
from plugins.charters.problems.problem import CharterError
from plugins.files.atomic import PREFIX, written_beside
from plugins.files.locks import locked
from plugins.words import Refusal

Digest = Callable[[Path], dict[str, str]]


@pytest.fixture
def rebuild(project: Path) -> Callable[[], Result]:
    """Builds the project again."""
    return lambda: build(project / "pelicanconf.py", project / "output")


def test_a_good_build_says_what_it_did(project: Path) -> None:
    """It counts the warnings and leaves a folder that a web server may read."""
    built = build(project / "pelicanconf.py", project / "output")
    assert (built.count.errors, built.count.files) == (0, 5)
    assert built.count.warnings > 10
    assert (project / "output").stat().st_mode & 0o777 == 0o755
    assert _leftovers(project) == []


def _remove_a_name(project: Path) -> None:
    file = project / "content" / "offices" / "rangpur" / "sadar.md"
    file.write_text(file.read_text("utf-8").replace("name:", "nam:", 1), "utf-8")


def _remove_every_office(project: Path) -> None:
    shutil.rmtree(project / "content" / "offices")
    (project / "content" / "offices").mkdir()


@pytest.mark.parametrize("spoil", [_remove_a_name, _remove_every_office])
def test_bad_content_leaves_the_site_as_it_was(
    project: Path,
    published: Path,
    rebuild: Callable[[], Result],
    digest: Digest,
    spoil: Callable[[Path], None],
) -> None:
    """`CharterError`, the old bytes, and nothing lying about."""
    before = digest(published)
    spoil(project)
    with pytest.raises(CharterError):
        rebuild()
    assert digest(published) == before
    assert _leftovers(project) == []


def _plugin_that_is_not_there(project: Path) -> str:
    _append(project / "pelicanconf.py", 'PLUGINS = [*PLUGINS, "plugins.nowhere"]')
    return "plugins.nowhere"


def _plugin_that_does_not_register(project: Path) -> str:
    _append(project / "unwilling.py", "def register():\n    raise OSError('no, said the plugin')")
    _append(project / "pelicanconf.py", 'PLUGINS = [*PLUGINS, "unwilling"]')
    return "no, said the plugin"


def _filter_of_a_plugin_that_does_not_load(project: Path) -> str:
    _append(project / "filtering.py", "import nowhere")
    _append(project / "pelicanconf.py", 'PLUGINS = [*PLUGINS, "filtering"]')
    _append(project / "theme" / "templates" / "404.html", "{{ 1 | filtered }}")
    return "No module named 'nowhere'"


def _block_written_twice(project: Path) -> str:
    _append(
        project / "theme" / "templates" / "404.html", "{% block title %}{{ nil }}{% endblock %}"
    )
    return "block 'title' defined twice"


def _misspelt_attribute(project: Path) -> str:
    template = project / "theme" / "templates" / "components" / "website.html"
    template.write_text(
        template.read_text("utf-8").replace("website.text", "website.txet"), "utf-8"
    )
    return "theme/templates/components/website.html:2: 'plugins.charters.contacts.Website object'"


def _missing_address(project: Path) -> str:
    _append(project / "pelicanconf.py", 'SITEURL = ""')
    return "SITEURL is not set; write SITEURL=https://… before the command"


def _address_without_its_scheme(project: Path) -> str:
    _append(project / "pelicanconf.py", 'SITEURL = "example.gov.bd/portal"')
    return "'example.gov.bd/portal' is no address; write it like https://example.gov.bd"


@pytest.mark.parametrize(
    "spoil",
    [
        _plugin_that_is_not_there,
        _plugin_that_does_not_register,
        _filter_of_a_plugin_that_does_not_load,
        _block_written_twice,
        _misspelt_attribute,
        _missing_address,
        _address_without_its_scheme,
    ],
)
def test_a_broken_project_leaves_the_site_as_it_was(
    project: Path,
    published: Path,
    rebuild: Callable[[], Result],
    digest: Digest,
    spoil: Callable[[Path], str],
) -> None:
    """What Pelican itself would log and survive is a `Refusal` that names the cause."""
    before = digest(published)
    cause = spoil(project)
    with pytest.raises(Refusal) as raised:
        rebuild()
    assert cause in str(raised.value)
    assert digest(published) == before
    assert _leftovers(project) == []


def test_a_deleted_office_is_gone(
    patgram: Path, published: Path, rebuild: Callable[[], Result]
) -> None:
    """A rebuild leaves no page, no vCard and no link of an office that was deleted."""
    patgram.unlink()
    rebuild()
    assert not (published / "offices" / "lalmonirhat").exists()
    assert not [page for page in published.rglob("*.html") if "lalmonirhat" in page.read_text()]


def test_what_a_killed_build_left_is_swept_by_the_next(
    project: Path, rebuild: Callable[[], Result]
) -> None:
    """Whatever its age, and though there is nothing to build; what a living one fills stays."""
    rebuild()
    for name in ("left", "filled"):
        (project / f"output.building-{name}").mkdir()
    with locked(project / "output.building-filled"):
        rebuild()
        assert _leftovers(project) == ["output.building-filled"]
    rebuild()
    assert _leftovers(project) == []


def test_what_a_killed_command_left_is_swept_by_the_next_build(
    patgram: Path, rebuild: Callable[[], Result]
) -> None:
    """Beside an office; the lock of a text editor stays, and what a living command is writing."""
    left = patgram.with_name(f"{PREFIX}abcd")
    lock = patgram.with_name(".#patgram.md")
    lock.symlink_to("somebody@host.1234")
    with written_beside(patgram, "") as unfinished:
        left.touch()
        rebuild()
        assert left.exists()
        assert unfinished.exists()
    rebuild()
    assert sorted(patgram.parent.iterdir()) == [lock, patgram]


def test_a_link_stays_a_link(project: Path) -> None:
    """The web server's folder that ``output`` points to gets the site; the spare lies beside it."""
    served = project / "www" / "charters"
    served.mkdir(parents=True)
    (project / "output").symlink_to(served)
    for _ in range(2):
        build(project / "pelicanconf.py", project / "output")
    assert (project / "output").is_symlink()
    assert (served / "index.html").is_file()
    assert {path.name for path in served.parent.iterdir()} == {"charters", ".charters.spare"}


def test_pelican_alone_builds_the_same_site(
    project: Path, published: Path, root: Path, digest: Digest
) -> None:
    """Started as its own manual says, without our command."""
    words = ["content", "--settings", "pelicanconf.py", "--output", "alone", "--quiet"]
    subprocess.run(
        [sys.executable, "-m", "pelican", *words],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(root)},
        check=True,
    )
    assert digest(project / "alone") == digest(published)


def test_the_current_folder_does_not_matter(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Settings, content and theme are found from the settings file."""
    monkeypatch.chdir(tmp_path)
    build(project / "pelicanconf.py", Path("elsewhere"))
    assert (tmp_path / "elsewhere" / "index.html").is_file()


def _append(file: Path, text: str) -> None:
    with file.open("a", encoding="utf-8") as end:
        end.write(f"\n{text}\n")


def _leftovers(project: Path) -> list[str]:
    return sorted(path.name for path in project.glob("output.*"))
