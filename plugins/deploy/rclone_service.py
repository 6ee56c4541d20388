"""rclone as a service of one deployment: one process, one set of connections, one step a call.

The command line would connect anew for every step, and for ``move`` it removes the old file
before it renames the new one over it; asked through its remote control it need not.
"""

from __future__ import annotations

import base64
import fcntl
import json
import os
import re
import secrets
import subprocess
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile, gettempdir
from types import MappingProxyType
from typing import IO, Any, Final, cast

from ..words import Refusal
from .messages import MESSAGES
from .program import last_line, require

_LISTENING: Final = re.compile(r"remote control on http://127\.0\.0\.1:(\d+)/")
_FATAL: Final = re.compile(r"^[\d/]+ [\d:]+ (Failed|Fatal|CRITICAL)")
_TIMEOUT: Final = 600  # seconds for one file
_STEP: Final = 32_768  # bytes that every host writes at once
_START: Final = 60  # seconds until the service listens
_PATIENCE: Final = 15  # seconds for another deployment to end
_SETTINGS: Final = {
    "RCLONE_CONTIMEOUT": "15s",
    "RCLONE_LOW_LEVEL_RETRIES": "3",
    "RCLONE_ASK_PASSWORD": "false",
    # Without this rclone looks for a program that computes digests over there, and writes
    # its name into the operator's configuration.
    "RCLONE_SFTP_DISABLE_HASHCHECK": "true",
    # Nobody asks for the time at which a file was built, and it is one more request for each.
    "RCLONE_SFTP_SET_MODTIME": "false",
    # Of several packets Debian's rclone sends the last one at full length, however little is in it;
    # and a file of which one is written after the other is whole when it has its size.
    "RCLONE_SFTP_DISABLE_CONCURRENT_WRITES": "true",
}
# The wrapper outlives a killed deployment by two seconds: a step that has begun is completed,
# and no service is left behind.
_WRAPPER: Final = "rclone rcd --rc-addr 127.0.0.1:0 & read -r end || sleep 2; kill $!"


class RcloneGoneError(Exception):
    """rclone itself has ended, which no other way to ask it helps."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file or folder over there."""

    path: str
    size: int


@dataclass(frozen=True, slots=True)
class RcloneService:
    """Works in the folder ``place`` of a remote; a step that fails raises `OSError`."""

    place: str
    port: int
    password: str

    def remotes(self) -> list[str]:
        return self._call("config/listremotes")["remotes"] or []

    def settings(self, name: str) -> dict[str, str]:
        """Of a remote, as they stand in rclone's configuration; passwords are hidden."""
        return cast("dict[str, str]", self._call("config/get", name=name))

    def expect(self, paths: Iterable[str]) -> None:
        """Is told what stands in the folder; whoever makes folders by himself needs to know."""

    def list(self, folder: str = "", *, below: bool = False) -> list[Entry]:
        """What is in a folder, or all files ``below`` it; nothing where there is no such folder."""
        options = {"recurse": below, "filesOnly": below, "noModTime": True, "noMimeType": True}
        try:
            answer = self._call("operations/list", fs=self.place, remote=folder, opt=options)
        except OSError as error:
            if "directory not found" in str(error):
                return []
            raise
        return [Entry(entry["Path"], entry["Size"]) for entry in answer["list"] or []]

    def read(self, path: str) -> bytes | None:
        """None where there is no such file."""
        with TemporaryDirectory() as folder:
            try:
                self._transfer("copy", (self.place, path), (folder, "file"))
            except OSError as error:
                if "not found" in str(error):
                    return None
                raise
            return (Path(folder) / "file").read_bytes()

    def stored(self, files: Mapping[str, str]) -> Mapping[str, str]:
        """What a place like this is to have of a site's ``files``, each with its digest there."""
        return files

    def size_tells(self, size: int) -> bool:
        """Whether a file that should have this size, and has it, is whole."""
        return size <= _STEP  # of a larger one several parts may be written at a time

    def source(self, folder: Path, path: str) -> Path:
        """The file whose bytes are to stand under ``path``."""
        return folder / path

    def upload(self, folder: Path, path: str, new: str) -> None:
        self._transfer("copy", (str(folder), path), (self.place, new))

    def move(self, old: str, new: str) -> None:
        """One rename over what is there; where the host allows none, the old file goes first."""
        try:
            self._rename(old, new)
        except OSError:
            self._rename(old, new, check=True)

    def delete(self, path: str) -> None:
        try:
            self._call("operations/deletefile", fs=self.place, remote=path)
        except OSError as error:
            if "not found" not in str(error):
                raise

    def purge(self, folder: str) -> None:
        self._call("operations/purge", fs=self.place, remote=folder)

    def remove_folder(self, folder: str) -> None:
        self._call("operations/rmdir", fs=self.place, remote=folder)

    def free(self) -> int | None:
        """Bytes, with what is set aside for root; None where the host does not tell."""
        return self._call("operations/about", fs=self.place).get("free")

    def _rename(self, old: str, new: str, *, check: bool = False) -> None:
        self._transfer("move", (self.place, old), (self.place, new), check=check)

    def _transfer(
        self,
        verb: str,
        old: tuple[str, str],
        new: tuple[str, str],
        headers: Mapping[str, str] = MappingProxyType({}),
        *,
        check: bool = False,
    ) -> None:
        files = dict(zip(("srcFs", "srcRemote", "dstFs", "dstRemote"), old + new, strict=True))
        # Two files of one length and one second are alike to rclone; we know that they differ.
        how: dict[str, object] = {"NoCheckDest": not check, "IgnoreTimes": True}
        if headers:
            how["UploadHeaders"] = [{"Key": key, "Value": text} for key, text in headers.items()]
        self._call(f"operations/{verb}file", **files, _config=how)

    def _call(self, operation: str, **parameters: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
        login = base64.b64encode(f"deploy:{self.password}".encode()).decode()
        headers = {"Content-Type": "application/json", "Authorization": f"Basic {login}"}
        connection = HTTPConnection("127.0.0.1", self.port, timeout=_TIMEOUT)
        try:
            connection.request("POST", f"/{operation}", json.dumps(parameters), headers)
            response = connection.getresponse()
            answer = json.loads(response.read())
        except (OSError, HTTPException, ValueError) as error:
            kind = OSError if isinstance(error, TimeoutError) else RcloneGoneError
            raise kind(str(error) or type(error).__name__) from None
        finally:
            connection.close()
        if response.status != 200:  # noqa: PLR2004 - OK
            raise OSError(" ".join(answer.get("error", response.reason).split()))
        return cast("dict[str, Any]", answer)


@contextmanager
def rclone(place: str) -> Iterator[RcloneService]:
    """The service, for as long as it is needed; one at a time for each ``place``."""
    require("rclone", "sh")
    password = secrets.token_urlsafe()
    login = {"RCLONE_RC_USER": "deploy", "RCLONE_RC_PASS": password}
    with (
        _locked(place) as lock,
        TemporaryFile("w+", errors="replace") as log,
        subprocess.Popen(  # noqa: S603 - nothing in it comes from outside
            ["sh", "-c", _WRAPPER],  # noqa: S607 - the operator's own
            env={**os.environ, **_SETTINGS, **login},
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=log,
            pass_fds=[lock],
            text=True,
        ) as process,
    ):
        try:
            yield RcloneService(place, _port(log), password)
        except RcloneGoneError:
            raise _ended(log, place) from None
        finally:
            process.communicate("end\n")


@contextmanager
def _locked(place: str) -> Iterator[int]:
    """The service inherits the lock, so that the last steps of a killed one are waited for.

    It knows of this machine only: two machines must not deploy to one place at once.
    """
    name = sha256(place.encode()).hexdigest()[:16]
    file = Path(gettempdir()) / f"charter-deploy-{os.getuid()}-{name}.lock"
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    try:
        _lock(descriptor, place)
        yield descriptor
    finally:
        os.close(descriptor)


def _lock(descriptor: int, place: str) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        with suppress(BlockingIOError):
            return fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        time.sleep(0.05)
    raise Refusal(MESSAGES["busy"], place=place)


def _port(log: IO[str]) -> int:
    """The one that the system has given; waits until the service says so."""
    until = time.monotonic() + _START
    while time.monotonic() < until:
        log.seek(0)
        said = log.read()
        if found := _LISTENING.search(said):
            return int(found[1])
        if "Fatal" in said or "Failed" in said:
            break
        time.sleep(0.02)
    raise Refusal(MESSAGES["rclone-start"], reason=last_line(said))


def _ended(log: IO[str], place: str) -> Refusal:
    """Whatever its configuration lacks it finds out only once it is asked for something."""
    log.seek(0)
    reason = last_line(log.read())
    if _FATAL.search(reason):
        return Refusal(MESSAGES["rclone-start"], reason=reason)
    return Refusal(MESSAGES["rclone-gone"], place=place)
