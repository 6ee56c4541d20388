"""Any host with SSH: the `releases` of a folder over there.

One SSH session runs ``ssh_release.sh`` for as long as the deployment takes and holds its lock. What
has not changed is linked over there; what has goes through the same session in archives, so that
nothing of a deployment outlives it. Keys and jump hosts belong into ``~/.ssh/config``.
"""

from __future__ import annotations

import io
import os
import tarfile
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path, PurePosixPath
from typing import Final

from ..commands.progress import track
from ..words import Refusal
from .manifest import KEPT, OLD_LIST, ROOT, Manifest, digest_of_bytes, kept_too, parts_of, read_list
from .messages import MESSAGES
from .plan import BY_CONTENT, Plan, Purpose
from .releases import Releases, number_of, releases_beside
from .remote_shell import Answer, Login, RemoteShell

_BATCH: Final = 4_000_000  # bytes of files in an archive: small enough to tell how far it is
_LEVEL: Final = 1  # of compression, as many files are compressed already


@dataclass(frozen=True, slots=True)
class SshHost:
    """``path`` is what the web server there serves."""

    host: str
    path: str
    port: str = ""

    @property
    def place(self) -> str:
        between = f":{self.port}" if self.port else ":"
        return f"{'ssh://' if self.port else ''}{self.host}{between}{self.path}"

    @contextmanager
    def opened(self, purpose: Purpose) -> Iterator[_Session]:
        script = files(__package__).joinpath("ssh_release.sh").read_text("utf-8")
        path = PurePosixPath(self.path)
        names = path.name, releases_beside(path).name
        login = Login(self.host, self.port, self.place)
        with login.running(script, f"{path.parent}", *names, purpose) as shell:
            yield _Session(self.place, shell, shell.answer())


@dataclass(frozen=True)
class _Session(Releases):
    """``found`` is what stood there when the session began."""

    place: str
    shell: RemoteShell
    found: Answer

    @property
    def current(self) -> str:
        name = self.found.line("current")
        return name if number_of(name) else ""

    @property
    def names(self) -> list[str]:
        return self.found.line("releases").split()

    def manifest(self, ours: Mapping[str, str]) -> Manifest:
        """By what readers see, which was compared over there with the list over there."""
        listed = read_list(ours, self._list(ours).get)
        changed, besides = (set(self.found.lines[word]) for word in ("changed", "besides"))
        if listed is None or len(listed.files) != int(self.found.line("same") or 0) + len(changed):
            return Manifest()  # not every file was compared, for whatever reason
        files = {path: None if path in changed else listed.files[path] for path in listed.files}
        others = besides - changed - listed.kept - {OLD_LIST}
        return Manifest(files, listed.kept & besides, frozenset(changed), frozenset(others))

    def add(self, name: str, folder: Path, plan: Plan) -> None:
        parts = parts_of(plan.manifest)
        if plan.unchanged or plan.keep:
            new = {path for path in parts if digest_of_bytes(parts[path]) != self._parts.get(path)}
            gone = {*plan.write, *plan.remove, *self.found.lines["besides"], *new}
            gone |= self._parts.keys() - parts.keys()
            self.shell.ask("copy", name, _joined(gone - plan.keep, "\0"))
        else:
            new = set(parts)
            self.shell.ask("add", name)
        written = track(plan.write, self.place)
        archives = _archives(written, lambda path: _read(folder, path))
        self.shell.ask_each("unpack", name, archives)
        self.shell.ask_each("unpack", name, _archives(sorted(new), parts.__getitem__))

    def named(self, name: str) -> set[str]:
        lines = self.shell.ask("names", name, f"{BY_CONTENT.pattern}\n".encode()).lines
        return set(lines["named"])

    def keep(self, name: str, paths: Collection[str]) -> None:
        self.shell.ask("keep", name, _joined(paths, "\n"))
        listed = self.shell.ask("fetch", name, _joined((KEPT, ROOT), "\n")).contents
        changed = kept_too(paths, listed.get)
        self.shell.ask_each("unpack", name, _archives(changed, changed.__getitem__))

    def changed(self, name: str) -> list[str]:
        return self.shell.ask("compare", name).lines["changed"]

    def switch(self, name: str) -> None:
        self.shell.ask("switch", name)

    def remove(self, name: str) -> None:
        self.shell.ask("remove", name)

    @cached_property
    def _parts(self) -> dict[str, str]:
        """The files of the list, each with the digest of what stands there."""
        lines = (line.partition("  ") for line in self.found.lines["part"])
        return {path: digest for digest, _, path in lines}

    def _list(self, ours: Mapping[str, str]) -> dict[str, bytes]:
        """What the list over there holds; of its files those that differ from ours are brought."""
        known = parts_of(Manifest(ours))
        same = {path for path in known if digest_of_bytes(known[path]) == self._parts.get(path)}
        unlike = _joined(self._parts.keys() - same, "\n")
        fetched = self.shell.ask("fetch", self.current, unlike).contents if unlike else {}
        return {path: known[path] for path in same} | fetched


def _archives(paths: Iterable[str], read: Callable[[str], bytes]) -> Iterator[bytes]:
    """Of some megabytes each. Nothing in them is of this machine: neither owner, mode nor time."""
    batch: dict[str, bytes] = {}
    size = 0
    for path in paths:
        batch[path] = read(path)
        size += len(batch[path])
        if size > _BATCH:
            yield _archive(batch)
            batch, size = {}, 0
    if batch:
        yield _archive(batch)


def _archive(batch: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(
        fileobj=packed, mode="w:gz", compresslevel=_LEVEL, format=tarfile.GNU_FORMAT
    ) as archive:
        for path, content in batch.items():
            member = tarfile.TarInfo(path)
            member.size, member.mode = len(content), 0o644
            archive.addfile(member, io.BytesIO(content))
    return packed.getvalue()


def _read(folder: Path, path: str) -> bytes:
    try:
        return (folder / path).read_bytes()
    except OSError as error:
        values = {"folder": folder.name, "path": path, "reason": error.strerror}
        raise Refusal(MESSAGES["unreadable"], **values) from None


def _joined(paths: Collection[str], end: str) -> bytes:
    return os.fsencode("".join(f"{path}{end}" for path in sorted(paths)))
