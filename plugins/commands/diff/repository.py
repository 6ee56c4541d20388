"""Reads commits and the working tree, running nothing that a repository may have configured.

Only git's plumbing for objects is used, never the index: so there are no hooks, pagers, filters,
external diffs, text conversions or file-system monitors to run. Nothing is fetched.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import file_digest
from hashlib import new as new_hash
from pathlib import Path, PurePosixPath
from typing import IO, Final

from ...charters.reading.litter import is_hidden
from ...charters.reading.source import MAX_BYTES
from ...files.walk import walk
from ...words import Refusal
from .messages import MESSAGES

CONTENT: Final = "content"
# Where a link of the repository led does not matter: the reader reports links and never follows.
NOWHERE: Final = "a-symbolic-link"
_CHUNK: Final = 1 << 16
_LONGEST_NAME: Final = 255
_DEEPEST: Final = 50  # folders; content has three
_SHA1_DIGITS: Final = 40


Files = dict[str, str]  # by path below the content folder the id that git gives a file's bytes
Objects = tuple[IO[bytes], IO[bytes]]  # where to ask, and where the answer comes
LINK: Final = "link"  # in place of the id: where a link leads does not matter


@dataclass(frozen=True, slots=True)
class Repository:
    """The git repository that holds ``root``, the folder of ``content``."""

    root: Path

    def commit(self, revision: str) -> Commit:
        """Raises `Refusal` where the revision is not a commit with content."""
        oid = self._resolve(revision)
        found = {}
        listed = self._run("ls-tree", "-r", "-z", oid, "--", f"{CONTENT}/").stdout
        for line in filter(None, listed.split(b"\0")):
            meta, _, name = line.partition(b"\t")
            mode, kind, file_oid = meta.decode("ascii").split()
            path = os.fsdecode(name).removeprefix(f"{CONTENT}/")
            if kind == "blob" and not any(map(is_hidden, path.split("/"))):
                found[path] = LINK if mode == "120000" else file_oid
        if not found:
            raise Refusal(MESSAGES["no-content"], found=revision)
        return Commit(self, revision, found)

    def working_tree(self, digits: int = _SHA1_DIGITS) -> WorkingTree:
        """The files as they are, added to git or not; ``digits`` tells which hash git uses."""
        folder = self.root / CONTENT
        if not folder.is_dir():
            raise Refusal(MESSAGES["no-content"], found=self.root)
        try:
            return WorkingTree(folder, dict(_ids(folder, digits)))
        except OSError as error:
            raise Refusal(MESSAGES["unreadable"], found=error.filename) from None

    @contextmanager
    def objects(self) -> Iterator[Objects]:
        """Git, which answers each object id with the bytes of the object."""
        with subprocess.Popen(  # noqa: S603 - a fixed command
            self._command("cat-file", "--batch"),
            env=_environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as process:
            if process.stdin and process.stdout:  # both are asked for
                yield process.stdin, process.stdout

    def _check(self) -> None:
        asked = self._run("rev-parse", "--git-dir")
        if asked.returncode:
            reason = next(iter(asked.stderr.decode("utf-8", "replace").splitlines()), "git")
            raise Refusal(MESSAGES["no-repository"], found=self.root, reason=reason)

    def _resolve(self, revision: str) -> str:
        if not revision or revision.startswith("-") or not revision.isprintable():
            raise Refusal(MESSAGES["revision"], found=revision)
        asked = self._run(
            *("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        )
        oid = asked.stdout.decode("ascii").strip()
        if asked.returncode or not oid.isalnum():
            self._check()
            raise Refusal(MESSAGES["revision"], found=revision)
        return oid

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(  # noqa: S603 - fixed commands; a revision follows --end-of-options
            self._command(*arguments), env=_environment(), capture_output=True, check=False
        )

    def _command(self, *arguments: str) -> list[str]:
        git = shutil.which("git")
        if git is None:
            raise Refusal(MESSAGES["git-missing"])
        return [git, "-C", str(self.root), "--no-pager", *arguments]


def _environment() -> dict[str, str]:
    """Without the repository a calling hook may have named; no network, no question, no lock."""
    ours = {
        "LC_ALL": "C",
        "GIT_ALLOW_PROTOCOL": "none",  # a partial clone would otherwise fetch what it lacks
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_NO_REPLACE_OBJECTS": "1",
    }
    named = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE"}
    return {name: value for name, value in os.environ.items() if name not in named} | ours


@dataclass(frozen=True, slots=True)
class Commit:
    """The content of a commit."""

    repository: Repository
    name: str
    files: Files

    def copy(self, paths: Iterable[str], folder: Path) -> None:
        """Writes the files into ``folder``."""
        with self.repository.objects() as objects:
            for path in paths:
                if path in self.files:
                    self._copy(path, _target(folder, path), objects)

    def _copy(self, path: str, target: Path, objects: Objects) -> None:
        if self.files[path] == LINK:
            target.symlink_to(NOWHERE)
            return
        asked, answers = objects
        asked.write(f"{self.files[path]}\n".encode("ascii"))
        asked.flush()
        _, _, size = answers.readline().decode("ascii").rstrip("\n").rpartition(" ")
        if not size.isdigit():
            raise Refusal(MESSAGES["object-missing"], found=self.name)
        _write(target, answers, int(size))
        answers.read(1)


@dataclass(frozen=True, slots=True)
class WorkingTree:
    """The content as it lies in the folder, saved but not committed."""

    folder: Path
    files: Files

    def copy(self, paths: Iterable[str], folder: Path) -> None:
        for path in paths:
            if path not in self.files:
                continue
            target = _target(folder, path)
            if self.files[path] == LINK:
                target.symlink_to(NOWHERE)
            else:
                shutil.copyfile(self.folder / path, target, follow_symlinks=False)


Revision = Commit | WorkingTree


def _write(target: Path, source: IO[bytes], size: int) -> None:
    """Copies ``size`` bytes; what is more than the reader takes is left as a hole."""
    kept = min(size, MAX_BYTES + 1)
    with target.open("wb") as file:
        file.write(source.read(kept))
        file.truncate(size)
    left = size - kept
    while left:
        left -= len(source.read(min(left, _CHUNK)))


def _target(folder: Path, path: str) -> Path:
    """The file of ``path`` in ``folder``; refuses names that lead out of it, which git may hold."""
    parts = PurePosixPath(path).parts
    is_odd = any(part in {"..", "/"} or len(os.fsencode(part)) > _LONGEST_NAME for part in parts)
    if is_odd or len(parts) > _DEEPEST:
        raise Refusal(MESSAGES["strange-path"], found=path)
    target = folder.joinpath(*parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    return target


def _ids(folder: Path, digits: int) -> Iterator[tuple[str, str]]:
    for entry in walk(folder, is_hidden, strict=True):
        file = Path(entry.path)
        path = file.relative_to(folder).as_posix()
        if entry.is_symlink():
            yield path, LINK
        elif entry.is_file():  # no pipe, which would wait for ever
            yield path, _oid(file, digits)


def _oid(file: Path, digits: int) -> str:
    """What ``git hash-object --no-filters`` says, without a process for each file."""
    digest = new_hash("sha1" if digits == _SHA1_DIGITS else "sha256", usedforsecurity=False)
    with file.open("rb") as source:
        digest.update(f"blob {os.fstat(source.fileno()).st_size}\0".encode("ascii"))
        return file_digest(source, lambda: digest).hexdigest()
