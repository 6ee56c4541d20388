"""The editor's server: rebuilds when a file is saved and tells the browser.

A broken file leaves the last good pages standing and shows its problems on top of them.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from hashlib import blake2b
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from socket import SHUT_WR
from threading import Condition, Thread
from typing import Any, BinaryIO, Final
from urllib.parse import parse_qs, urlsplit

from ..build.build import build
from ..build.workers.local import local_workers
from ..commands.errors import error_text
from ..form import decap
from ..form.backend import local_backend
from ..form.local import LONGEST, LocalForm
from ..form.messages import MESSAGES
from ..words import Language, Refusal, say
from . import visitors
from .port import LoopbackServer, server_at
from .preview import shown_at_once
from .saves import saves

SCRIPT: Final = files(__package__) / "live_reload.js"
SCRIPT_URL: Final = "/live-reload.js"
EVENTS_URL: Final = "/live-reload"
CONFIG_URL: Final = "/admin/config.yml"
# Shown with the problems in front of it when not even the first build succeeded.
NO_SITE: Final = b"<!doctype html><html lang=bn><title>-</title><body></body></html>"
MENDED: Final = say("আর কোনো ভুল নেই।", "Nothing is wrong any more.")
Settings = dict[str, Any]  # that win over those of the file

LINGER: Final = 1.0  # seconds
SILENCE: Final = 60.0  # seconds in which a browser must go on with what it began
HEARTBEAT: Final = 15.0  # seconds; a closed page is noticed when writing to it fails


class State:
    """How often the site has changed, and what is wrong with the newest content."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._times = 0
        self._problems = ""

    def changed(self, problems: str | None = None) -> None:
        """The site, or what is wrong: empty when all is well, None when that is not yet known."""
        with self._changed:
            self._times += 1
            if problems is not None:
                self._problems = problems
            self._changed.notify_all()

    def after(self, times: int) -> tuple[int, str]:
        """Waits for the next change, at most a heartbeat; gives its number and the problems."""
        with self._changed:
            if self._times == times:
                self._changed.wait(HEARTBEAT)
            return self._times, self._problems


class LiveHandler(SimpleHTTPRequestHandler):
    """Serves the built files, with the reload script added to pages on their way out.

    With a ``form`` its page is told where to save, and may save there.
    """

    server: LoopbackServer
    timeout = SILENCE

    def __init__(
        self,
        *args: Any,  # noqa: ANN401
        state: State,
        form: LocalForm | None,
        language: Language,
        **kwargs: Any,  # noqa: ANN401
    ) -> None:
        self._state, self._form, self._language = state, form, language
        super().__init__(*args, **kwargs)

    def parse_request(self) -> bool:
        """Whether to go on with the request: only our own pages and their readers get an answer."""
        if not super().parse_request():
            return False
        is_for_us = visitors.is_called_by_name(self.headers, self.server.server_port)
        if is_for_us and self.path.startswith("/") and visitors.is_own(self.headers):
            return True
        self.send_error(HTTPStatus.FORBIDDEN if is_for_us else HTTPStatus.MISDIRECTED_REQUEST)
        self._linger()
        return False

    def end_headers(self) -> None:
        for name, value in visitors.HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        if address.path == EVENTS_URL:
            asked = parse_qs(address.query)
            self._stream(asked.get("page", [""])[0], asked.get("version", [""])[0])
        elif address.path == SCRIPT_URL:
            self._send(HTTPStatus.OK, "text/javascript", SCRIPT.read_bytes())
        elif self._form and address.path == CONFIG_URL:
            config = self._form.configured(_read(Path(self.directory + CONFIG_URL)))
            self._send(HTTPStatus.OK, "text/yaml; charset=utf-8", config)
        else:
            super().do_GET()

    def do_POST(self) -> None:
        """Answers the form's page alone."""
        length = visitors.length_of(self.headers)
        if not (
            self._form and self._form.is_at(self.path) and visitors.is_from_own_page(self.headers)
        ):
            self._decline(HTTPStatus.FORBIDDEN, Refusal(MESSAGES["form-stranger"]))
        elif length is None:
            self._decline(HTTPStatus.LENGTH_REQUIRED, Refusal(MESSAGES["form-question"]))
        elif length > LONGEST:
            self._decline(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, Refusal(MESSAGES["form-long"]))
        else:
            self._answer(self._form, self.rfile.read(length))

    def _answer(self, form: LocalForm, question: bytes) -> None:
        try:
            self._say(HTTPStatus.OK, form.answer(question))
        except Refusal as refusal:
            self._decline(HTTPStatus.UNPROCESSABLE_ENTITY, refusal)

    def _decline(self, status: HTTPStatus, refusal: Refusal) -> None:
        self._say(status, {"error": refusal.text(self._language)})
        self._linger()

    def _say(self, status: HTTPStatus, answer: object) -> None:
        self._send(status, "application/json", json.dumps(answer).encode())

    def _linger(self) -> None:
        """Closing over something unread would take the answer away from whoever sent it."""
        with suppress(OSError):
            self.connection.shutdown(SHUT_WR)
            self.connection.settimeout(LINGER)
            while self.connection.recv(LONGEST):
                pass

    def send_head(self) -> BytesIO | BinaryIO | None:
        status, file = self._file(self.path)
        # A reload would take from the form what its editor has not saved yet.
        if file.suffix == ".html" and file.parent.name != "admin":
            return self._page(status, file)
        return super().send_head()

    def _file(self, path: str) -> tuple[HTTPStatus, Path]:
        """What is to be shown at a path, and with which status."""
        file = self.translate_path(path)
        # Not asked of pathlib, which raises where a name is longer than any file's.
        if os.path.isdir(file) and urlsplit(path).path.endswith("/"):  # noqa: PTH112
            file += "/index.html"
        if os.path.exists(file):  # noqa: PTH110
            return HTTPStatus.OK, Path(file)
        return HTTPStatus.NOT_FOUND, Path(self.directory) / "404.html"

    def log_message(self, *_: object) -> None:
        """Nothing: the terminal is for problems."""

    def _page(self, status: HTTPStatus, file: Path) -> BytesIO:
        page = _read(file)
        tag = f'<script src="{SCRIPT_URL}" data-version="{_version(page)}"></script></body>'
        body = page.replace(b"</body>", tag.encode())
        self._headers(status, "text/html; charset=utf-8", len(body))
        return BytesIO(body)

    def _send(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        self._headers(status, kind, len(body))
        self.wfile.write(body)

    def _headers(self, status: HTTPStatus, kind: str, length: int | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if length is not None:
            self.send_header("Content-Length", str(length))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()

    def _stream(self, path: str, version: str) -> None:
        self._headers(HTTPStatus.OK, "text/event-stream")
        try:
            for event, data in self._events(path, version):
                self.wfile.write(f"event: {event}\ndata: {json.dumps(data)}\n\n".encode())
                self.wfile.flush()
        except OSError:
            return  # the page was closed

    def _events(self, path: str, version: str) -> Iterator[tuple[str, str]]:
        """``reload`` once the page has other bytes, problems as they come, ``alive`` otherwise."""
        times, shown = -1, ""
        while True:
            times, problems = self._state.after(times)
            if _version(_read(self._file(path)[1])) != version:
                yield "reload", ""
                return
            yield ("problems", problems) if problems != shown else ("alive", "")
            shown = problems


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return NO_SITE


def _version(page: bytes) -> str:
    return blake2b(page, digest_size=8).hexdigest()


def serve(root: Path, output: Path, *, port: str, language: Language, admin: bool = False) -> None:
    """Builds, serves on loopback, and rebuilds on every saved change until interrupted.

    With ``admin`` the form at ``/admin/`` changes the files of this project.
    """
    form, settings = None, Settings()
    if admin:
        decap()  # before anything is built
        form = LocalForm(root / "content")
        settings = {"FORM": True, "FORM_BACKEND": local_backend(), "FORM_REVIEWED": False}
    state = State()
    handler = partial(LiveHandler, state=state, form=form, language=language, directory=str(output))
    with server_at(port, handler) as server:
        changes = saves(root)
        problems = _rebuild(root, output, state, language, settings)
        Thread(target=server.serve_forever, daemon=True).start()
        print(f"http://localhost:{server.server_port}/", flush=True)  # noqa: T201 - its interface
        for _ in changes:
            before, problems = problems, _rebuild(root, output, state, language, settings)
            if before and not problems:
                print(MENDED[language], flush=True)  # noqa: T201 - its interface
        server.shutdown()


def _rebuild(root: Path, output: Path, state: State, language: Language, settings: Settings) -> str:
    """What is wrong. Any failure is shown and survived: the editor's next save may mend it."""
    problems = ""
    try:
        workers = shown_at_once(local_workers(), output, state.changed)
        build(root / "pelicanconf.py", output, workers, **settings)
    except Exception as error:  # noqa: BLE001 - whatever it is, the next save may mend it
        problems = error_text(error, language)
        print(problems, flush=True)  # noqa: T201 - its interface
    state.changed(problems)
    return problems
