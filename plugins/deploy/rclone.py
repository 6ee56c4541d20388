"""Whatever rclone reaches: shared hosting by FTP or SFTP, WebDAV, S3.

Such a place has no links, so files change one by one. All new files are first brought to the
`stage` beside the pages, while readers see the old site; then they are moved to their places in the
order of `plan`, a matter of seconds; what is gone is removed, and the list is changed last. Only
what no page over there can name goes straight to its place.
Killed at any moment, every page is whole and finds what it names; the next deployment goes on.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from ..commands.progress import track
from ..words import Refusal
from .manifest import (
    LIST,
    OLD_LIST,
    ROOT,
    Manifest,
    digest_of_bytes,
    is_of_list,
    packed,
    parts_of,
    read_digests,
    read_list,
    read_names,
    wanted,
)
from .messages import MESSAGES
from .plan import Plan, Purpose, batches, folders_of, plan_for, unseen
from .rclone_service import RcloneService, rclone
from .remote_kinds import jobs_for, service_for
from .sftp import FAILURE
from .stage import STAGE, bring, stage_for

JOBS: Final = 8  # files that travel at once; a shared host allows an FTP user about ten connections
MOST_JOBS: Final = 64
_NOWHERE: Final = f"{STAGE}/none"
_UNDER_WAY: Final = f"{LIST}/under-way.gz"  # names what is about to change
# As FTP, WebDAV and the systems behind them call it; a number in a file's name says nothing.
_NO_FOLDER: Final = re.compile(r"(^|[:*] )501 ")
_A_FILE: Final = "is a file not a directory"  # as newer rclone takes what S3 refuses to show
_BLOCK: Final = 4096  # bytes of which a disk gives several or none
_FULL: Final = re.compile(
    r"(^|[:*] )(452|507|552) |no space left|not enough space|quota exceeded", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Remote:
    """``path`` on the rclone remote ``name`` is what the web server serves.

    ``jobs`` files travel at once.
    """

    name: str
    path: str
    jobs: int = JOBS

    @property
    def place(self) -> str:
        return f"{self.name}:{self.path}"

    @contextmanager
    def opened(self, purpose: Purpose) -> Iterator[_Session]:
        with rclone(self.place) as plain:
            service = service_for(plain, self.name, self.path, self.jobs)
            with _errors_explained(self.place):
                self._check_name(service)
                session = self._look(self._fitting(service))
            if purpose == "publish":
                session.jobs = jobs_for(service, self.name, self.jobs)
            yield session
            if purpose == "publish" and session.is_littered:
                session.sweep()

    def _fitting(self, service: RcloneService) -> RcloneService:
        """Some FTP servers call it an error if a folder is asked for that is not there yet."""
        try:
            service.list(_NOWHERE)
        except OSError as error:
            if _A_FILE in str(error):
                replace(service, place=f"{self.place}/").list()  # which says why it is none
            if not _NO_FOLDER.search(str(error)):
                raise
            return replace(service, place=f"{self.name},disable_mlsd=true:{self.path}")
        return service

    def _look(self, service: RcloneService) -> _Session:
        """Names that begin with a dot are the host's own, as ``.htaccess``."""
        names = {entry.path for entry in service.list()}
        ours = names & {LIST, OLD_LIST}
        others = sorted(name for name in names - {STAGE} if not name.startswith("."))
        if others and not ours:
            raise Refusal(MESSAGES["foreign"], place=self.place, found=others[0])
        staged = {entry.path: entry.size for entry in service.list(STAGE, below=True)}
        listed = dict.fromkeys(ROOT if name == LIST else name for name in ours)
        is_littered = STAGE in names and not staged
        return _Session(service, self.place, staged, listed, self.jobs, is_littered)

    def _check_name(self, service: RcloneService) -> None:
        """A remote stands in rclone's configuration, in the environment, or is written out."""
        name = self.name.split(",")[0]
        variable = f"RCLONE_CONFIG_{name.upper().replace('-', '_')}_TYPE"
        known = service.remotes()
        if not name.startswith(":") and name not in known and variable not in os.environ:
            names = ", ".join(known) or "-"
            raise Refusal(MESSAGES["rclone-remote"], remote=name, known=names)


@dataclass(slots=True)
class _Session:
    """``staged`` are the sizes of what a killed deployment has brought.

    ``listed`` are the files of the list over there, by digest where that is known. It
    ``is_littered`` by a stage on which nothing waits.
    """

    service: RcloneService
    place: str
    staged: Mapping[str, int]
    listed: dict[str, str | None]
    jobs: int
    is_littered: bool

    def plan(self, files: Mapping[str, str]) -> Plan:
        files = self.service.stored(files)
        with _errors_explained(self.place):
            return plan_for(files, self._there(files) if self.listed else Manifest())

    def publish(self, folder: Path, plan: Plan) -> float:
        """Gives the seconds for which old and new files were mixed; zero where none was old."""
        new = parts_of(plan.manifest)
        listing = {path: new[path] for path in new if self._lacks(path, new[path])}
        listing[_UNDER_WAY] = packed([*plan.write, *plan.remove, *listing])
        digests = {path: digest_of_bytes(content) for path, content in listing.items()}
        straight = unseen(plan)
        staged = [path for path in plan.write if path not in straight]
        stage = stage_for({path: plan.files[path] for path in staged} | digests)
        try:
            sure = (path for path, digest in plan.there.files.items() if digest)
            self.service.expect([*sure, *self.listed])  # of the rest folders may be missing
            self._bring(folder, staged, stage)
            self._bring_list(listing, stage)
            self._move([_UNDER_WAY], stage)
            self._each(straight, lambda path: self.service.upload(folder, path, path))
        except OSError as error:
            sizes = [self.service.source(folder, path).stat().st_size for path in plan.write]
            raise self._refusal(error, [*sizes, *map(len, listing.values())]) from None
        try:
            begun = time.monotonic()
            for batch in batches(staged):
                self._move(batch, stage)
            self._remove(plan)
            mixed = time.monotonic() - begun
            self._move(listing.keys() - {_UNDER_WAY, ROOT}, stage)
            self._move([ROOT], stage)
            self._tidy(self.listed.keys() - new.keys())
        except OSError as error:
            code = "rclone-interrupted"
            raise Refusal(MESSAGES[code], place=self.place, reason=error) from None
        return mixed if plan.there.files.keys() & {*plan.write, *plan.remove} else 0

    def _there(self, files: Mapping[str, str]) -> Manifest:
        """A damaged list still tells whose folder it is, but nothing of what stands there."""
        root, names = self.service.read(ROOT), self.service.read(_UNDER_WAY)
        asked = wanted(files, root)
        with ThreadPoolExecutor(self.jobs) as pool:
            parts = dict(zip(asked, pool.map(self.service.read, asked), strict=True))
        known = read_list(files, {**parts, ROOT: root}.get)
        try:
            doubtful = dict.fromkeys(read_names(names) if names is not None else ())
        except ValueError:
            return self._found()
        if root is None and doubtful:
            known = Manifest()  # nothing has ever been completed: no other files stand there
        if known is None:
            return self._found()
        digests = read_digests(root) if root is not None else {}
        self.listed |= {**digests, **_only_list(doubtful)}
        return Manifest({**known.files, **_only_site(doubtful)}, known.kept)

    def _found(self) -> Manifest:
        paths = dict.fromkeys(entry.path for entry in self.service.list(below=True))
        self.listed |= _only_list(paths)
        return Manifest(_only_site(paths))

    def _lacks(self, path: str, content: bytes) -> bool:
        return path == ROOT or self.listed.get(path) != digest_of_bytes(content)

    def _bring(self, folder: Path, paths: Iterable[str], stage: Mapping[str, str]) -> None:
        """To where no reader looks, unless it is there already."""
        sizes = {path: self.service.source(folder, path).stat().st_size for path in paths}
        missing = [path for path, size in sizes.items() if self.staged.get(stage[path]) != size]
        self._each(missing, lambda path: bring(self.service, folder, path, stage[path]))

    def _bring_list(self, listing: Mapping[str, bytes], stage: Mapping[str, str]) -> None:
        with TemporaryDirectory() as folder:
            (Path(folder) / LIST).mkdir()
            for path, content in listing.items():
                (Path(folder) / path).write_bytes(content)
            self._bring(Path(folder), listing, stage)

    def _move(self, paths: Collection[str], stage: Mapping[str, str]) -> None:
        self._each(paths, lambda path: self.service.move(stage[path], path))

    def _remove(self, plan: Plan) -> None:
        self._each(plan.remove, self.service.delete)
        gone = folders_of(plan.remove) - folders_of([*plan.files, *plan.keep])
        for folder in sorted(gone, key=len, reverse=True):
            with suppress(OSError):  # not empty: the host's own files stay
                self.service.remove_folder(folder)

    def _tidy(self, old: Iterable[str]) -> None:
        """Parts of the list that are no more, and what says that something is under way."""
        self.sweep()
        for path in (*sorted(set(old) - {_UNDER_WAY}), _UNDER_WAY):
            self.service.delete(path)

    def sweep(self) -> None:
        self.is_littered = False
        with suppress(OSError):  # what is left is swept next time
            self.service.purge(STAGE)

    def _refusal(self, error: OSError, sizes: Iterable[int]) -> Refusal:
        """What is staged stays for the next time, unless there is no room for it."""
        is_unnamed = FAILURE in str(error)
        is_full = self._lacks_room(sizes) if is_unnamed else bool(_FULL.search(str(error)))
        if is_full or is_unnamed:
            with suppress(OSError):
                self.service.purge(STAGE)
        code = "full" if is_full else "rclone-refused"
        return Refusal(MESSAGES[code], place=self.place, reason=error)

    def _lacks_room(self, sizes: Iterable[int]) -> bool:
        """For what has not come yet of files of these ``sizes``."""
        with suppress(OSError):
            brought = (entry.size for entry in self.service.list(STAGE, below=True))
            free = self.service.free()
            return free is not None and free < _room(sizes) - _room(brought)
        return False

    def _each(self, paths: Collection[str], act: Callable[[str], None]) -> None:
        with ThreadPoolExecutor(self.jobs) as pool:
            done = pool.map(act, paths)  # of which one that fails cancels the rest
            for _ in track(paths, self.place):
                next(done)


@contextmanager
def _errors_explained(place: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Refusal(MESSAGES["rclone-unreachable"], place=place, reason=error) from None


def _only_list(paths: Iterable[str]) -> dict[str, None]:
    return dict.fromkeys(filter(is_of_list, paths))


def _only_site(paths: Iterable[str]) -> dict[str, None]:
    """Names that begin with a dot are the host's own, as ``.htaccess``."""
    ours = (path for path in paths if not path.startswith((".", f"{STAGE}/")))
    return dict.fromkeys(path for path in ours if not is_of_list(path))


def _room(sizes: Iterable[int]) -> int:
    return sum(-(-size // _BLOCK) * _BLOCK for size in sizes)
