"""A folder of this machine that a web server serves.

The folder is a symbolic link to a release beside it, in ``.NAME.releases/``; publishing renames
a new link over the old one, a single step on every POSIX system::

    charter → .charter.releases/0007-5d41402abc
    .charter.releases/0006-…  0007-5d41402abc  lock

Releases are numbered. One with a higher number than the release served was never finished, or was
rolled back: the next deployment removes it.
"""

from __future__ import annotations

import errno
import fcntl
import filecmp
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ..commands.progress import track
from ..words import Refusal
from .manifest import MANIFEST, Manifest, read_manifest
from .messages import MESSAGES
from .outcome import Outcome
from .plan import Plan, plan, retired
from .release import earlier, next_name, obsolete, surplus
from .site import Site

_CODES: Final = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), "full"),
    errno.ENAMETOOLONG: "no-such-name",
}


@dataclass(frozen=True, slots=True)
class Folder:
    """``path`` is what the web server serves."""

    path: Path

    def publish(self, site: Site, *, rehearse: bool) -> Outcome:
        with self._errors_explained():
            if self.path.parent.resolve().is_relative_to(site.folder):
                raise Refusal(MESSAGES["within-source"], place=self.path, folder=site.folder.name)
            self._refuse_foreign()
            if rehearse:
                return self._outcome("rehearsed", plan(site.files, _manifest_of(self._current())))
            with self._locked():
                return self._publish(site)

    def roll_back(self) -> Outcome:
        with self._errors_explained():
            self._refuse_foreign()
            current = self._current()
            if not current:
                raise Refusal(MESSAGES["no-earlier"], place=self.path)
            with self._locked():
                before = earlier(self._names(), current.name)
                if not before:
                    raise Refusal(MESSAGES["no-earlier"], place=self.path)
                self._show(self._releases / before)
        return Outcome("rolled-back", str(self.path))

    @property
    def _releases(self) -> Path:
        return self.path.with_name(f".{self.path.name}.releases")

    def _current(self) -> Path | None:
        """The release that readers see."""
        if not self.path.is_symlink():
            return None
        release = self._releases / self.path.readlink().name
        return release if release.is_dir() else None

    def _names(self) -> list[str]:
        with suppress(FileNotFoundError):
            return [entry.name for entry in self._releases.iterdir() if entry.is_dir()]
        return []

    def _refuse_foreign(self) -> None:
        """Only a link of ours, an empty folder, or nothing may stand where the site is to be."""
        if not self.path.parent.is_dir():
            raise Refusal(MESSAGES["no-parent"], place=self.path)
        if self.path.is_symlink():
            if self.path.readlink().parent != Path(self._releases.name):
                raise Refusal(MESSAGES["foreign"], place=self.path, found=self.path.readlink())
        elif self.path.is_dir():
            if found := next((entry.name for entry in sorted(self.path.iterdir())), None):
                raise Refusal(MESSAGES["foreign"], place=self.path, found=found)
        elif self.path.exists():
            raise Refusal(MESSAGES["foreign"], place=self.path, found=self.path.name)

    def _publish(self, site: Site) -> Outcome:
        current = self._current()
        there = _manifest_of(current)
        planned = plan(site.files, there)
        if current and planned.is_empty and _is_intact(current, site):
            return self._outcome("unchanged", planned)
        return self._replace(site, there, planned)

    def _replace(self, site: Site, there: Manifest, planned: Plan) -> Outcome:
        current = self._current()
        served = current.name if current else ""
        for name in obsolete(self._names(), served):
            shutil.rmtree(self._releases / name)
        release = self._releases / next_name(served, site.files)
        try:
            written = _fill(release, site, current, there)
            self._show(release)
        except BaseException:
            if self._current() != release:
                shutil.rmtree(release, ignore_errors=True)
            raise
        self._prune()
        removed = len(planned.remove)
        return Outcome("published", str(self.path), written, len(site.files) - written, removed)

    def _prune(self) -> None:
        for name in surplus(self._names()):
            # Readers see the new release already; a rest is no reason to report a failure.
            shutil.rmtree(self._releases / name, ignore_errors=True)

    def _show(self, release: Path) -> None:
        """The one step at which readers see another release."""
        os.sync()  # what the link leads to must survive a power cut if the link does
        link = self._releases / "next"
        link.unlink(missing_ok=True)
        link.symlink_to(Path(self._releases.name) / release.name)
        if self.path.is_dir() and not self.path.is_symlink():
            self.path.rmdir()  # empty: see _refuse_foreign
        link.replace(self.path)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """The system releases the lock of a killed deployment."""
        self._releases.mkdir(exist_ok=True)
        with (self._releases / "lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise Refusal(MESSAGES["busy"], place=self.path) from None
            yield

    @contextmanager
    def _errors_explained(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            code = _CODES.get(error.errno or 0, "not-writable")
            raise Refusal(MESSAGES[code], place=self.path, reason=error.strerror) from None

    def _outcome(self, code: str, planned: Plan) -> Outcome:
        place = str(self.path)
        return Outcome(code, place, len(planned.write), planned.unchanged, len(planned.remove))


def _is_intact(release: Path, site: Site) -> bool:
    """False when somebody has edited, or removed, a file that readers see."""
    _, changed, missing = filecmp.cmpfiles(release, site.folder, site.files, shallow=False)
    return not changed and not missing


def _manifest_of(release: Path | None) -> Manifest:
    with suppress(OSError, UnicodeDecodeError):
        if release:
            return read_manifest((release / MANIFEST).read_text("utf-8")) or Manifest()
    return Manifest()


def _fill(release: Path, site: Site, current: Path | None, there: Manifest) -> int:
    """Copies what is new and links what stands in the current release; counts the copies."""
    release.mkdir()
    copied = 0
    for path in track(list(site.files), str(release.parent.parent)):
        new = release / path
        new.parent.mkdir(parents=True, exist_ok=True)
        if not (current and _link(current / path, new, like=site.folder / path)):
            shutil.copyfile(site.folder / path, new)
            copied += 1
    keep = retired(site.files, there) if current else frozenset()
    kept = [path for path in keep if current and _link(current / path, release / path)]
    manifest = Manifest(site.files, frozenset(kept))
    (release / MANIFEST).write_text(manifest.text(), "utf-8")
    return copied


def _link(old: Path, new: Path, like: Path | None = None) -> bool:
    """The bytes are compared, for somebody may have edited the served file by hand."""
    if not old.is_file() or (like and not filecmp.cmp(old, like, shallow=False)):
        return False
    new.parent.mkdir(parents=True, exist_ok=True)
    try:
        new.hardlink_to(old)
    except OSError:  # a file system without links, or with too many to this file
        shutil.copyfile(old, new)
    return True
