"""Whatever rclone reaches: shared hosting by FTP or SFTP, WebDAV, S3.

Such a place has no links, so files change one by one. All new files are first brought to a folder
beside the pages, ``_deploying/``, while readers see the old site; then they are moved to
their places in the order of `plan`, a matter of seconds; what is gone is removed last. Killed at
any moment, every page is whole and finds what it names; the next deployment completes the work.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Final

from ..commands.progress import track
from ..words import Refusal
from .manifest import LIST, OLD_LIST, Manifest, is_of_list, parts_of, read_list
from .messages import MESSAGES
from .plan import Plan, Purpose, batches, plan_for
from .rclone_service import RcloneService, rclone

STAGE: Final = "_deploying"
_AT_ONCE: Final = 8  # transfers; a shared host allows an FTP user about ten connections


@dataclass(frozen=True, slots=True)
class Remote:
    """``path`` on the rclone remote ``name`` is what the web server serves."""

    name: str
    path: str

    @property
    def place(self) -> str:
        return f"{self.name}:{self.path}"

    @contextmanager
    def opened(self, _: Purpose) -> Iterator[_Session]:
        with rclone(self.place) as service:
            yield _Session(service, self._look(service))

    def _look(self, service: RcloneService) -> Manifest:
        """What is there. Names that begin with a dot are the host's own, as ``.htaccess``."""
        try:
            self._check_name(service)
            names = service.list()
            if LIST in names or OLD_LIST in names:
                return Manifest(dict.fromkeys(filter(_is_of_site, service.list(below=True))))
        except OSError as error:
            raise Refusal(MESSAGES["rclone-unreachable"], place=self.place, reason=error) from None
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


@dataclass(frozen=True, slots=True)
class _Session:
    """``there`` says what stands in the folder that the service works in."""

    service: RcloneService
    there: Manifest

    def plan(self, files: Mapping[str, str]) -> Plan:
        known = read_list(files, self._fetch)
        return plan_for(files, known or self.there)

    def publish(self, folder: Path, plan: Plan) -> None:
        place = self.service.place
        try:
            self._mark_unknown(plan)
            self._stage(folder, plan)
        except OSError as error:
            with suppress(OSError):  # it is swept next time otherwise
                self.service.purge(STAGE)
            raise Refusal(MESSAGES["rclone-refused"], place=place, reason=error) from None
        try:
            self._show(plan)
            self._remove(plan)
            self._write(plan.manifest)
        except OSError as error:
            raise Refusal(MESSAGES["rclone-interrupted"], place=place, reason=error) from None

    def _mark_unknown(self, plan: Plan) -> None:
        """Says of every file about to change that its content is unknown, in case we are killed."""
        doubtful = dict.fromkeys((*plan.write, *plan.remove))
        self._write(Manifest({**self.there.files, **doubtful}, self.there.kept))

    def _stage(self, folder: Path, plan: Plan) -> None:
        """Brings all that is new to where no reader looks."""
        with suppress(OSError):
            self.service.purge(STAGE)
        self._each(plan.write, lambda path: self.service.upload(folder, path, f"{STAGE}/{path}"))

    def _show(self, plan: Plan) -> None:
        for batch in batches(plan.write):
            self._each(batch, lambda path: self.service.move(f"{STAGE}/{path}", path))
        with suppress(OSError):  # empty folders; the next deployment sweeps them
            self.service.purge(STAGE)

    def _remove(self, plan: Plan) -> None:
        self._each(plan.remove, self.service.delete)
        gone = _folders(plan.remove) - _folders([*plan.files, *plan.keep])
        for folder in sorted(gone, key=len, reverse=True):
            with suppress(OSError):  # not empty: the host's own files stay
                self.service.remove_folder(folder)

    def _fetch(self, path: str) -> bytes | None:
        with TemporaryDirectory() as folder, suppress(OSError):
            self.service.download(path, Path(folder))
            return (Path(folder) / path).read_bytes()
        return None

    def _write(self, manifest: Manifest) -> None:
        """Brought under another name first, so that it is never found half-written."""
        with TemporaryDirectory() as folder:
            (Path(folder) / LIST).mkdir()
            for path, content in parts_of(manifest).items():
                (Path(folder) / path).write_bytes(content)
                self.service.upload(Path(folder), path, f"{path}.new")
                self.service.move(f"{path}.new", path)

    def _each(self, paths: Collection[str], act: Callable[[str], None]) -> None:
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            done = pool.map(act, paths)  # of which one that fails cancels the rest
            for _ in track(paths, self.service.place):
                next(done)


def _is_of_site(path: str) -> bool:
    """Names that begin with a dot are the host's own, as ``.htaccess``."""
    return not path.startswith(".") and not is_of_list(path)


def _folders(paths: Iterable[str]) -> set[str]:
    return {str(folder) for path in paths for folder in PurePosixPath(path).parents} - {"."}
