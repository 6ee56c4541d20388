"""Small projects of synthetic offices, and what tells two outputs apart."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.corpus import write_corpus
from tests.commands.here import EPOCH
from tests.patience import PATIENCE

ROOT = Path(__file__).resolve().parents[2]

Digest = dict[str, str]


def write_project(folder: Path, offices: int) -> Path:
    """Settings, theme, commands, and a content folder of the given size."""
    write_corpus(folder / "content", offices, seed=1)
    places = folder / "content" / "places.yaml"
    if offices < len(pool()):
        places.write_text(_first_division(places.read_text("utf-8")), "utf-8")
    scripts = Path("theme", "static", "js")
    shutil.copytree(ROOT / "theme", folder / "theme", ignore=shutil.ignore_patterns("js"))
    (folder / scripts).symlink_to(ROOT / scripts)
    for file in ("pelicanconf.py", "publishconf.py", "tasks.py"):
        shutil.copy(ROOT / file, folder)
    (folder / "plugins").symlink_to(ROOT / "plugins")
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    return folder


def build_apart(
    project: Path, *, umask: int = 0o022, cwd: Path | None = None, **changes: str
) -> str:
    """Builds by the command, in a process of its own; gives what it said beside its output."""
    done = subprocess.run(
        [sys.executable, "-m", "invoke", "--search-root", str(project), "build"],
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, **changes},
        cwd=cwd,
        umask=umask,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stderr


def copy_built(project: Path, to: Path) -> Path:
    """A copy with its output and its cache; its spare folder would not be one with the output."""
    spare = shutil.ignore_patterns(".output.spare")
    return Path(shutil.copytree(project, to, symlinks=True, ignore=spare))


@cache
def pool() -> dict[str, str]:
    """Office files by their id, of two districts of one division."""
    with TemporaryDirectory() as folder:
        content = Path(folder, "content")
        write_corpus(content, 12, seed=1)
        files = sorted(content.glob("offices/*/*.md"))
        return {f"{file.parent.name}/{file.stem}": file.read_text("utf-8") for file in files}


def office_files(project: Path) -> list[Path]:
    return sorted(project.glob("content/offices/*/*.md"))


def digest(folder: Path) -> Digest:
    """Every file of a folder with a digest of its bytes."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {
        file.relative_to(folder).as_posix(): sha256(file.read_bytes()).hexdigest() for file in files
    }


def different(one: Digest, other: Digest) -> list[str]:
    """The names of the files that only one of two folders has, or whose bytes differ."""
    return sorted(name for name in one | other if one.get(name) != other.get(name))


@dataclass(frozen=True)
class Identity:
    """What an unwritten file keeps."""

    inode: int
    changed: int


def identities(folder: Path) -> dict[str, Identity]:
    """Every file of a folder as the disk knows it."""
    found = ((file, file.stat()) for file in folder.rglob("*") if file.is_file())
    return {
        file.relative_to(folder).as_posix(): Identity(status.st_ino, status.st_mtime_ns)
        for file, status in found
    }


def append(file: Path, text: str) -> None:
    with file.open("a", encoding="utf-8") as end:
        end.write(f"\n{text}\n")


def _first_division(places: str) -> str:
    """A country of one division is read in a tenth of the time."""
    head, first, *_ = places.split("\n  - slug: ")
    return f"{head}\n  - slug: {first}\n"
