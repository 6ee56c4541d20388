"""A folder of this machine that a web server serves, with its `releases` beside it."""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from itertools import filterfalse
from pathlib import Path
from typing import Final, Self

from ..build.output.output import files_under, link_or_copy
from ..commands.progress import track
from ..words import Refusal
from .manifest import Manifest, digest_of, is_of_list, kept_too, read_list, write_list
from .messages import MESSAGES
from .plan import Plan, Purpose, is_named_by_content
from .releases import Releases, number_of, releases_beside

_CODES: Final = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), "full"),
    errno.ENAMETOOLONG: "no-such-name",
    errno.EWOULDBLOCK: "busy",
}


@dataclass(frozen=True, slots=True)
class Folder(Releases):
    """``path`` is what the web server serves; it must not lie in ``source``, which is published."""

    path: Path
    source: Path | None = None

    @property
    def place(self) -> str:
        return str(self.path)

    @contextmanager
    def opened(self, purpose: Purpose) -> Iterator[Self]:
        umask = os.umask(0o022)  # a web server must be able to read it
        try:
            self._refuse_source()
            self._refuse_foreign()
            with self._locked(purpose):
                yield self
        except OSError as error:
            code = _CODES.get(error.errno or 0, "not-writable")
            raise Refusal(MESSAGES[code], place=self.path, reason=error.strerror) from None
        finally:
            os.umask(umask)

    @property
    def current(self) -> str:
        name = self.path.readlink().name if self.path.is_symlink() else ""
        return name if number_of(name) and (self._releases / name).is_dir() else ""

    @property
    def names(self) -> list[str]:
        return [release.name for release in self._releases.glob("*/")]

    def manifest(self, ours: Mapping[str, str]) -> Manifest:
        """By what readers see, for somebody may have edited or removed a file by hand."""
        with suppress(OSError):
            seen = _seen(self._releases / self.current, ours)
            found = filterfalse(is_of_list, files_under(self._releases / self.current))
            known = seen.files.keys() | seen.kept
            return replace(seen, others=frozenset(found) - known) if known else seen
        return Manifest()

    def changed(self, name: str) -> frozenset[str]:
        with suppress(OSError):
            return _seen(self._releases / name, {}).by_hand
        return frozenset()  # one of before there were such lists

    def add(self, name: str, folder: Path, plan: Plan) -> None:
        release, current = self._releases / name, self._releases / self.current
        release.mkdir()
        changed = set(plan.write)
        for path in track([*plan.files, *plan.keep], str(self.path.parent)):
            new = release / path
            new.parent.mkdir(parents=True, exist_ok=True)
            if path in changed:
                shutil.copyfile(folder / path, new)
            else:
                link_or_copy(str(current / path), str(new), is_shared=True)
        write_list(release, plan.manifest)

    def named(self, name: str) -> set[str]:
        return set(filter(is_named_by_content, files_under(self._releases / name)))

    def keep(self, name: str, paths: Collection[str]) -> None:
        release, current = self._releases / name, self._releases / self.current
        for path in paths:
            link_or_copy(str(current / path), str(release / path), is_shared=True)
        changed = kept_too(paths, lambda path: (release / path).read_bytes())
        for path, content in changed.items():
            (release / path).unlink(missing_ok=True)  # it may be another release's, too
            (release / path).write_bytes(content)

    def switch(self, name: str) -> None:
        os.sync()  # what the link leads to must survive a power cut if the link does
        link = self._releases / "next"
        link.unlink(missing_ok=True)
        link.symlink_to(Path(self._releases.name) / name)
        if self.path.is_dir() and not self.path.is_symlink():
            self.path.rmdir()  # empty: see _refuse_foreign
        link.replace(self.path)

    def remove(self, name: str) -> None:
        if name != self.current:
            shutil.rmtree(self._releases / name)

    @property
    def _releases(self) -> Path:
        return releases_beside(self.path)

    def _refuse_source(self) -> None:
        if self.source and self.path.parent.resolve().is_relative_to(self.source.resolve()):
            folder = self.source.name
            raise Refusal(MESSAGES["within-source"], place=self.path, folder=folder)

    def _refuse_foreign(self) -> None:
        """Only a link of ours, an empty folder, or nothing may stand where the site is to be."""
        if not self.path.parent.is_dir():
            raise Refusal(MESSAGES["no-parent"], place=self.path)
        found: object = None
        if self.path.is_symlink():
            if self.path.readlink().parent != Path(self._releases.name):
                found = self.path.readlink()
        elif self.path.is_dir():
            found = min((entry.name for entry in self.path.iterdir()), default=None)
        elif self.path.exists():
            found = self.path.name
        if found:
            raise Refusal(MESSAGES["foreign"], place=self.path, found=found)

    @contextmanager
    def _locked(self, purpose: Purpose) -> Iterator[None]:
        """The system releases the lock of a killed deployment."""
        if purpose == "publish":
            self._releases.mkdir(exist_ok=True)
        if purpose == "dry-run" or not self._releases.is_dir():
            yield
            return
        with (self._releases / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            yield


def _seen(release: Path, ours: Mapping[str, str]) -> Manifest:
    listed = read_list(ours, lambda path: (release / path).read_bytes()) or Manifest()
    files = {path: _digest(release / path) for path in listed.files}
    kept = frozenset(path for path in listed.kept if (release / path).is_file())
    by_hand = frozenset(path for path in files if files[path] != listed.files[path])
    return Manifest(files, kept, by_hand)


def _digest(file: Path) -> str | None:
    """None for what is no file of its own."""
    return digest_of(file) if file.is_file() and not file.is_symlink() else None
