"""Whatever rclone reaches: shared hosting by FTP or SFTP, WebDAV, S3.

Such a place has no links, so files change one by one. All new files are first brought to a folder
beside the pages, ``.deploying/``, while readers see the old site; then they are moved to
their places in the order of `plan`, a matter of seconds; what is gone is removed last. Killed at
any moment, every page is whole and finds what it names; the next deployment completes the work.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Final

from ..commands.progress import track
from ..words import Refusal
from .manifest import MANIFEST, Manifest, read_manifest
from .messages import MESSAGES
from .outcome import Outcome
from .plan import Plan, plan, waves
from .rclone_service import RcloneError, RcloneService, rclone
from .site import Site

STAGE: Final = ".deploying"
_AT_ONCE: Final = 8  # transfers; a shared host allows an FTP user about ten connections


@dataclass(frozen=True, slots=True)
class Remote:
    """``path`` on the rclone remote ``name`` is what the web server serves."""

    name: str
    path: str

    def publish(self, site: Site, *, rehearse: bool) -> Outcome:
        with rclone(self.place) as service:
            there = self._look(service)
            planned = plan(site.files, there)
            if rehearse:
                return self._outcome("rehearsed", planned)
            if planned.is_empty:
                return self._outcome("unchanged", planned)
            _Deployment(service, self.place, site, there, planned).run()
            return self._outcome("published", planned)

    def roll_back(self) -> Outcome:
        raise Refusal(MESSAGES["no-rollback"], place=self.place)

    @property
    def place(self) -> str:
        return f"{self.name}:{self.path}"

    def _look(self, service: RcloneService) -> Manifest:
        """What is there. Names that begin with a dot are the host's own, as ``.htaccess``."""
        try:
            self._check_name(service)
            names = service.list(self.place)
            if MANIFEST in names:
                return self._manifest(service)
        except RcloneError as error:
            raise self._refusal("rclone-unreachable", error) from None
        if found := next((name for name in sorted(names) if not name.startswith(".")), None):
            raise Refusal(MESSAGES["foreign"], place=self.place, found=found)
        return Manifest()

    def _check_name(self, service: RcloneService) -> None:
        """A remote stands in rclone's configuration, in the environment, or is written out."""
        name = self.name.split(",")[0]
        variable = f"RCLONE_CONFIG_{name.upper().replace('-', '_')}_TYPE"
        known = service.remotes()
        if not name.startswith(":") and name not in known and variable not in os.environ:
            names = ", ".join(known) or "-"
            raise Refusal(MESSAGES["rclone-remote"], remote=name, known=names)

    def _manifest(self, service: RcloneService) -> Manifest:
        """A damaged list still tells whose folder it is, but nothing of what stands there."""
        with TemporaryDirectory() as folder:
            service.copy((self.place, MANIFEST), (folder, MANIFEST))
            text = (Path(folder) / MANIFEST).read_text("utf-8", errors="replace")
        if (manifest := read_manifest(text)) is not None:
            return manifest
        paths = service.list(self.place, below=True)
        ours = (path for path in paths if not path.startswith("."))
        return Manifest(dict.fromkeys(ours))

    def _refusal(self, code: str, error: RcloneError) -> Refusal:
        return Refusal(MESSAGES[code], place=self.place, reason=error)

    def _outcome(self, code: str, planned: Plan) -> Outcome:
        counts = len(planned.write), planned.unchanged, len(planned.remove)
        return Outcome(code, self.place, *counts)


@dataclass(frozen=True, slots=True)
class _Deployment:
    """One run of the steps; ``place`` is the remote's folder."""

    service: RcloneService
    place: str
    site: Site
    there: Manifest
    planned: Plan

    def run(self) -> None:
        try:
            self._announce()
            self._stage()
        except RcloneError as error:
            with suppress(RcloneError):  # it is swept next time otherwise
                self.service.purge(self.place, STAGE)
            raise Refusal(MESSAGES["rclone-refused"], place=self.place, reason=error) from None
        try:
            self._show()
            self._remove()
            self._write(Manifest(self.site.files, self.planned.keep))
        except RcloneError as error:
            reason = str(error)
            raise Refusal(MESSAGES["rclone-interrupted"], place=self.place, reason=reason) from None

    def _announce(self) -> None:
        """Says of every file about to change that its content is unknown, in case we are killed."""
        doubtful = dict.fromkeys((*self.planned.write, *self.planned.remove))
        self._write(Manifest({**self.there.files, **doubtful}, self.there.kept))

    def _stage(self) -> None:
        with suppress(RcloneError):
            self.service.purge(self.place, STAGE)
        self._each(self.planned.write, self._bring)

    def _bring(self, path: str) -> None:
        self.service.copy((str(self.site.folder), path), (self.place, f"{STAGE}/{path}"))

    def _show(self) -> None:
        for wave in waves(self.planned.write):
            self._each(wave, self._move)
        with suppress(RcloneError):  # empty folders; the next deployment sweeps them
            self.service.purge(self.place, STAGE)

    def _move(self, path: str) -> None:
        self.service.move((self.place, f"{STAGE}/{path}"), (self.place, path))

    def _remove(self) -> None:
        self._each(self.planned.remove, self._delete)
        gone = _folders(self.planned.remove) - _folders([*self.site.files, *self.planned.keep])
        for folder in sorted(gone, key=len, reverse=True):
            with suppress(RcloneError):  # not empty: the host's own files stay
                self.service.remove_folder(self.place, folder)

    def _delete(self, path: str) -> None:
        self.service.delete(self.place, path)

    def _write(self, manifest: Manifest) -> None:
        """Brought under another name first, so that it is never found half-written."""
        with TemporaryDirectory() as folder:
            (Path(folder) / MANIFEST).write_text(manifest.text(), "utf-8")
            self.service.copy((folder, MANIFEST), (self.place, f"{MANIFEST}.new"))
        self.service.move((self.place, f"{MANIFEST}.new"), (self.place, MANIFEST))

    def _each(self, paths: Iterable[str], act: Callable[[str], None]) -> None:
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            jobs = [pool.submit(act, path) for path in paths]
            try:
                for job in track(jobs, self.place):
                    job.result()
            except BaseException:
                pool.shutdown(cancel_futures=True)
                raise


def _folders(paths: Iterable[str]) -> set[str]:
    return {str(folder) for path in paths for folder in PurePosixPath(path).parents} - {"."}
