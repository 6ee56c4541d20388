"""Files no office is made of: passed over, or named in one line by build and check alike."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import chdir
from datetime import date
from pathlib import Path

import pytest

from plugins.build.build import build
from plugins.charters.problems.problem import CharterError
from plugins.commands.check import check
from plugins.words import Refusal

Digest = Callable[[Path], dict[str, str]]
Put = Callable[[Path], object]

FOREIGN = "such a file or folder does not belong here; move it away, or name a charter <upazila>.md"
LINK = "this is a symbolic link; put the file itself here"
SLUG = (
    "'<U+DCFF>' cannot be an address; begin with a lower-case letter, go on with letters, digits "
    "and inner hyphens, at most 64 in all, like sadar-2"
)
NAME = "holds an invisible or forbidden character; rename it with letters, digits, - and ."
AWAY = "move it away, or put a readable file there"


@pytest.fixture
def said(project: Path, published: Path) -> Iterator[Callable[[], list[str]]]:
    """What `check` refuses the project for, once a build has refused it in the same words."""
    assert published.is_dir()

    def words() -> list[str]:
        checked, built = _refused_by_check(project), _refused_by_build(project)
        assert checked == built
        return built

    yield words
    subprocess.run(["rm", "-r", project], check=True)  # for Python some of it is too deep


def _refused_by_check(project: Path) -> list[str]:
    try:
        problems = check(project, date(2026, 11, 2))[0].problems
    except Refusal as refusal:
        return [refusal.text("en")]
    return [problem.text("en") for problem in problems if not problem.is_warning]


def _refused_by_build(project: Path) -> list[str]:
    try:
        build(project / "pelicanconf.py", project / "output")
    except CharterError as error:
        return [problem.text("en") for problem in error.problems if not problem.is_warning]
    except Refusal as refusal:
        return [refusal.text("en")]
    return []


def named(value: str | Put) -> str:
    """A parameter in the name of a test, which must be text and everywhere the same."""
    return ascii(value) if isinstance(value, str) else value.__name__


def to_itself(file: Path) -> None:
    file.symlink_to(file.name)


def to_nothing(file: Path) -> None:
    file.symlink_to("nowhere")


def to_its_folder(file: Path) -> None:
    file.symlink_to(".")


def deep(folder: Path) -> None:
    """Deeper than Python calls itself."""
    _nest(folder, "a", 1200)


def long(folder: Path) -> None:
    """Deeper than the path of a file may be long."""
    _nest(folder, "a" * 250, 20)


def _nest(folder: Path, name: str, depth: int) -> None:
    folder.mkdir()
    with chdir(folder):
        for _ in range(depth):
            os.mkdir(name)  # noqa: PTH102 - no path names such a folder
            os.chdir(name)


@pytest.mark.parametrize(
    ("path", "put", "words"),
    [
        ("content/offices/rangpur/self.md", to_itself, LINK),
        ("content/offices/rangpur/x.md", to_nothing, LINK),
        ("content/offices/here", to_its_folder, LINK),
        ("content/self", to_itself, LINK),
        ("content/offices/rangpur/x.md", os.mkfifo, FOREIGN),
        ("content/x.md", os.mkfifo, FOREIGN),
        ("content/offices/rangpur/x.md", Path.mkdir, FOREIGN),
        ("content/offices/rangpur/deep", deep, FOREIGN),
        ("content/offices/rangpur/long", long, FOREIGN),
        ("content/offices/rangpur/\udcff.md", Path.touch, SLUG),
        ("content/offices/\udcff.md", Path.touch, FOREIGN),
        ("content/pages/\udcff.md", Path.touch, SLUG),
        ("content/\udcff", Path.touch, FOREIGN),
    ],
    ids=named,
)
def test_what_content_cannot_hold_is_named(
    said: Callable[[], list[str]], project: Path, path: str, put: Put, words: str
) -> None:
    """In one line, also when a build has just found the site complete."""
    assert said() == []
    put(project / path)
    assert said() == [f"{path.replace(chr(0xDCFF), '<U+DCFF>')}:1: file: {words}"]


@pytest.mark.parametrize(
    ("path", "put", "words"),
    [
        ("\udcff.md", Path.touch, f"the name '{{}}' {NAME}"),
        ("static/root/\udcff", Path.touch, f"the name '{{}}' {NAME}"),
        ("static/root/.\udcff", Path.touch, f"the name '{{}}' {NAME}"),
        ("templates/\udcff", Path.mkdir, f"the name '{{}}' {NAME}"),
        ("static/root/two\nlines", Path.touch, f"the name '{{}}' {NAME}"),
        (
            "static/css/self",
            to_itself,
            f"'{{}}' cannot be read (Too many levels of symbolic links); {AWAY}",
        ),
        ("static/root/x", to_nothing, f"'{{}}' cannot be read (No such file or directory); {AWAY}"),
        ("static/root/x", os.mkfifo, f"'{{}}' cannot be read (Not a directory); {AWAY}"),
        ("templates/x.html", os.mkfifo, f"'{{}}' cannot be read (Not a directory); {AWAY}"),
    ],
    ids=named,
)
def test_what_a_theme_cannot_hold_is_named(
    said: Callable[[], list[str]], project: Path, path: str, put: Put, words: str
) -> None:
    """Whatever of it is published or read: no pipe is waited for."""
    put(project / "theme" / path)
    shown = path.replace("\udcff", "<U+DCFF>").replace("\n", "<U+000A>")
    assert said() == [words.format(f"theme/{shown}")]


def test_a_theme_too_deep_to_be_read_is_named(said: Callable[[], list[str]], project: Path) -> None:
    """By the beginning of the path."""
    long(project / "theme/static/root/long")
    (words,) = said()
    assert words.startswith("'theme/static/root/long/aaa")
    assert words.endswith(f"…' cannot be read (File name too long); {AWAY}")


@pytest.mark.parametrize(
    "folder",
    [
        *("content", "content/offices", "content/offices/rangpur", "content/pages"),
        *("theme", "theme/static", "theme/static/root", "theme/static/css", "theme/templates"),
    ],
)
def test_litter_changes_nothing(
    said: Callable[[], list[str]], project: Path, digest: Digest, folder: str
) -> None:
    """It is neither published nor a reason to build anew, whatever its name and its bytes are."""
    assert said() == []
    before = digest(project / "output")
    for name in (".\udcff.swp", "._x.html", "Thumbs.db", ".x.html.swp", "x.html~"):
        (project / folder / name).write_bytes(b"\xff\xfe<script>")
    assert said() == []
    assert digest(project / "output") == before


@pytest.mark.parametrize("name", [".nojekyll", ".well-known/security.txt", ".htaccess"])
def test_a_theme_may_publish_hidden_files(project: Path, name: str) -> None:
    """What stands in ``static/root`` is meant for the root of the site."""
    file = project / "theme/static/root" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("x")
    build(project / "pelicanconf.py", project / "output")
    assert (project / "output" / name).read_text() == "x"
