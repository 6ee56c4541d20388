"""WebDAV in two requests a file: PUT to where no reader looks, MOVE to its place.

rclone asks before and after each of these steps and makes every folder again, about nine requests a
file. It still lists, empties and configures; and it does the steps too where the login is of
another kind than one header, or the server wants them done otherwise.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from functools import partial
from http.client import responses
from http.server import BaseHTTPRequestHandler
from pathlib import Path, PurePosixPath
from socketserver import TCPServer
from threading import Event, Lock, Thread
from typing import Final
from urllib.parse import quote, urlsplit

from urllib3 import BaseHTTPResponse, PoolManager, ProxyManager, Retry, Timeout
from urllib3.exceptions import HTTPError

from .rclone_service import RcloneService
from .remote_settings import asked_of_every_remote, proxy_for, settings_of
from .webdav_listing import WebDavListing

_VENDORS: Final = {"", "other", "nextcloud", "owncloud", "fastmail", "rclone"}
_OWN_WAYS: Final = {"headers", "unix_socket", "auth_redirect"}  # settings that only rclone obeys
_WISHES: Final = ("NO_CHECK_CERTIFICATE", "CLIENT_CERT", "HEADER", "BWLIMIT", "TPSLIMIT")
_NAME: Final = "citizen-charters"  # some hosts turn away what says that it is Python
_TIMEOUT: Final = Timeout(connect=15, read=300)
_RETRIES: Final = Retry(
    total=3,
    redirect=False,
    other=0,  # as a certificate that nobody vouches for
    status_forcelist=(423, 429, 503, 504),
    backoff_factor=0.3,
    allowed_methods=None,
    raise_on_status=False,
    respect_retry_after_header=False,  # some say an hour
)
_OTHERWISE: Final = {301, 302, 303, 307, 308, 401, 403, 405, 411, 501}  # rclone may know how
_NO_FOLDER: Final = {404, 409}
_NO_FOLDER_FOR_MOVE: Final = {*_NO_FOLDER, 500}  # as Apache says then
_FOREIGN: Final = {400, 502}  # what a server behind a proxy says to its own address
_CAUSES: Final = {
    413: "the file is too large for this host",
    423: "somebody else holds a lock",
    507: "no space left",
}


class UnwillingError(OSError):
    """The server wants something done in another way."""


class NoFolderError(OSError):
    """A folder is not where it should be."""


@dataclass(frozen=True, slots=True)
class WebDav:
    """The folder that has the address ``base``; what fails raises `OSError`."""

    base: str
    login: str
    pool: PoolManager
    folders: set[str] = field(default_factory=set)  # that stand there
    lock: Lock = field(default_factory=Lock)
    by_path: Event = field(default_factory=Event)  # how a destination is to be named

    def put(self, path: str, content: bytes) -> None:
        self._make_folders(path)
        self._ask("PUT", path, content)

    def move(self, old: str, new: str) -> None:
        self._make_folders(new)
        if not self.by_path.is_set():
            answer = self._send("MOVE", old, destination=self._address(new))
            if answer.status not in _FOREIGN:
                return _check(answer, f"MOVE {new}", lost=True)
            self.by_path.set()
        answer = self._send("MOVE", old, destination=urlsplit(self._address(new)).path)
        return _check(answer, f"MOVE {new}", lost=True)

    def delete(self, path: str) -> None:
        with suppress(NoFolderError):
            self._ask("DELETE", path)

    def _make_folders(self, path: str) -> None:
        """Those above ``path`` that nobody has seen, from the top."""
        above = [str(folder) for folder in PurePosixPath(path).parents][::-1]
        if self.folders.issuperset(above):
            return
        with self.lock:
            for folder in above:
                if folder not in self.folders:
                    with suppress(OSError):  # it may be there; what follows tells
                        self._ask("MKCOL", f"{folder}/")
                    self.folders.add(folder)

    def _ask(self, method: str, path: str, content: bytes | None = None) -> None:
        _check(self._send(method, path, content), f"{method} {path}")

    def _send(
        self, method: str, path: str, content: bytes | None = None, destination: str = ""
    ) -> BaseHTTPResponse:
        headers = {"User-Agent": _NAME} | ({"Authorization": self.login} if self.login else {})
        if destination:
            headers |= {"Destination": destination, "Overwrite": "T"}
        try:
            return self.pool.request(method, self._address(path), body=content, headers=headers)
        except HTTPError as error:
            raise OSError(str(getattr(error, "reason", None) or error)) from None

    def _address(self, path: str) -> str:
        return f"{self.base}/{quote(path)}"


def _check(answer: BaseHTTPResponse, step: str, *, lost: bool = False) -> None:
    """With ``lost`` a step that was asked for twice has been done, if it cannot be done again."""
    status = answer.status
    if 200 <= status < 300:  # noqa: PLR2004 - all that is well
        return
    if lost and status == 404 and answer.retries and answer.retries.history:  # noqa: PLR2004
        return
    kind = (
        UnwillingError
        if status in _OTHERWISE
        else NoFolderError
        if status in (_NO_FOLDER_FOR_MOVE if lost else _NO_FOLDER)
        else OSError
    )
    cause = _CAUSES.get(status)
    words = f"{status} {responses.get(status, '')}{f', {cause}' if cause else ''}"
    raise kind(f"{step}: {words}")


@dataclass(frozen=True, slots=True)
class WebDavService(WebDavListing):
    """rclone, with the two steps of every file done without it for as long as that works."""

    dav: WebDav
    refused: Event = field(default_factory=Event)

    def expect(self, paths: Iterable[str]) -> None:
        found = {str(folder) for path in paths for folder in PurePosixPath(path).parents}
        if not found:
            self._call("operations/mkdir", fs=self.place, remote="")  # and what is above it
            found.add(".")
        self.dav.folders.update(found)

    def size_tells(self, size: int) -> bool:  # noqa: ARG002 - whatever it is
        return True

    def upload(self, folder: Path, path: str, new: str) -> None:
        content = (folder / path).read_bytes()
        if not self._is_done(lambda: self.dav.put(new, content)):
            RcloneService.upload(self, folder, path, new)

    def move(self, old: str, new: str) -> None:
        if not self._is_done(lambda: self.dav.move(old, new)):
            RcloneService.move(self, old, new)

    def delete(self, path: str) -> None:
        if not self._is_done(lambda: self.dav.delete(path)):
            RcloneService.delete(self, path)

    def purge(self, folder: str) -> None:
        if not self._is_done(lambda: self.dav.delete(f"{folder}/")):
            RcloneService.purge(self, folder)

    def _is_done(self, step: Callable[[], None]) -> bool:
        if self.refused.is_set():
            return False
        try:
            step()
        except NoFolderError:
            return False  # rclone makes all folders; the next file is tried again
        except UnwillingError:
            self.refused.set()
            return False
        return True


def webdav_service(service: RcloneService, name: str, path: str, jobs: int) -> RcloneService:
    """All steps are left to rclone where it does better alone."""
    known = {part.name: getattr(service, part.name) for part in fields(RcloneService)}
    settings = {} if set(name) & set(",:") else settings_of(service, name)
    address = urlsplit(settings.get("url", ""))
    proxy = proxy_for(address.scheme, address.hostname or "")
    if (
        settings.get("vendor", "") not in _VENDORS
        or not _OWN_WAYS.isdisjoint(settings)
        or asked_of_every_remote(*_WISHES)
        or address.scheme not in {"http", "https"}
        or not address.hostname
        or "@" in address.netloc + (proxy or "")
        or address.query
    ):
        return WebDavListing(**known)
    login = _login_of(service, name)
    if login is None:
        return WebDavListing(**known)
    base = settings["url"].rstrip("/") + quote(f"/{path}".rstrip("/"))
    dav = WebDav(base, login, pool_of(proxy, jobs))
    return WebDavService(**known, dav=dav)


def pool_of(proxy: str | None, jobs: int) -> PoolManager:
    trusted = os.environ.get("RCLONE_CA_CERT")
    ours = partial(
        partial(ProxyManager, proxy) if proxy else PoolManager,
        maxsize=jobs,
        block=True,
        timeout=_TIMEOUT,
        retries=_RETRIES,
    )
    return ours(ca_certs=trusted) if trusted else ours()


class _Ear(TCPServer):
    """Answers that nothing is here, and remembers with which login it was asked.

    `HTTPServer` would ask the network for this machine's name, which may take its time.
    """

    heard: str | None = None


class _Answer(BaseHTTPRequestHandler):
    def do_PROPFIND(self) -> None:
        if isinstance(self.server, _Ear):
            self.server.heard = self.headers.get("Authorization", "")
        self.send_response(404)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""


def _login_of(service: RcloneService, name: str) -> str | None:
    """What rclone sends to log in; None where that is more than one header.

    Only rclone can read the passwords that it keeps, so it is sent to a server of ours on this
    machine, and never has to write one where another user could see it.
    """
    with _Ear(("127.0.0.1", 0), _Answer) as ear:
        Thread(target=ear.serve_forever, args=[0.01], daemon=True).start()
        url = f"http://127.0.0.1:{ear.server_address[1]}/"
        with suppress(OSError):
            replace(service, place=f"{name},url='{url}':").list()
        ear.shutdown()
    return ear.heard
