"""The editor's server: rebuilds when a file is saved and tells the browser.

A broken file leaves the last good pages standing and shows its problems on top of them.
"""

from __future__ import annotations

import json
import traceback
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Condition, Thread
from typing import Any, BinaryIO, Final
from urllib.parse import parse_qs, urlsplit

from watchfiles import watch

from plugins.charters import CharterError, Language, Refusal, report
from plugins.form.backend import local_backend
from plugins.form.server import decap_server
from plugins.publishing.build import BuildError, build

SCRIPT: Final = Path(__file__).with_name("live_reload.js")
SCRIPT_URL: Final = "/live-reload.js"
EVENTS_URL: Final = "/live-reload"
# Shown with the problems in front of it when not even the first build succeeded.
NO_SITE: Final = b"<!doctype html><html lang=bn><title>-</title><body></body></html>"
HEARTBEAT: Final = 15.0  # seconds; a closed page is noticed when writing to it fails


class State:
    """The number of the last good build, and what is wrong since then. Shared by threads."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._version = 0
        self._problems = ""

    @property
    def version(self) -> str:
        return str(self._version)

    def built(self) -> None:
        with self._changed:
            self._version += 1
            self._problems = ""
            self._changed.notify_all()

    def failed(self, problems: str) -> None:
        with self._changed:
            self._problems = problems
            self._changed.notify_all()

    def events(self, version: str) -> Iterator[tuple[str, str]]:
        """Endless ``(event, data)`` for a page of build ``version``; ``alive`` if nothing new."""
        shown = ""
        while True:
            with self._changed:
                if self.version == version and self._problems == shown:
                    self._changed.wait(HEARTBEAT)
                newest, problems = self.version, self._problems
            if newest != version:
                yield "reload", ""
                return
            yield ("problems", problems) if problems != shown else ("alive", "")
            shown = problems


class LiveHandler(SimpleHTTPRequestHandler):
    """Serves the built files, with the reload script added to pages on their way out."""

    def __init__(self, *args: Any, state: State, **kwargs: Any) -> None:  # noqa: ANN401
        self._state = state
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        if address.path == EVENTS_URL:
            self._stream(parse_qs(address.query).get("version", [""])[0])
        elif address.path == SCRIPT_URL:
            self._send(HTTPStatus.OK, "text/javascript", SCRIPT.read_bytes())
        else:
            super().do_GET()

    def send_head(self) -> BytesIO | BinaryIO | None:
        file = Path(self.translate_path(self.path))
        if file.is_dir() and urlsplit(self.path).path.endswith("/"):
            file /= "index.html"
        if not file.exists():
            return self._page(HTTPStatus.NOT_FOUND, Path(self.directory) / "404.html")
        # A reload would take from the form what its editor has not saved yet.
        if file.suffix == ".html" and file.parent.name != "admin":
            return self._page(HTTPStatus.OK, file)
        return super().send_head()

    def log_message(self, *_: object) -> None:
        """Nothing: the terminal is for problems."""

    def _page(self, status: HTTPStatus, file: Path) -> BytesIO:
        # The number first: when a build ends in between, the page is merely reloaded once more.
        tag = f'<script src="{SCRIPT_URL}" data-version="{self._state.version}"></script></body>'
        page = file.read_bytes() if file.is_file() else NO_SITE
        body = page.replace(b"</body>", tag.encode())
        self._headers(status, "text/html; charset=utf-8", len(body))
        return BytesIO(body)

    def _send(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        self._headers(status, kind, len(body))
        self.wfile.write(body)

    def _headers(self, status: HTTPStatus, kind: str, length: int) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(length))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()

    def _stream(self, version: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        try:
            for event, data in self._state.events(version):
                self.wfile.write(f"event: {event}\ndata: {json.dumps(data)}\n\n".encode())
                self.wfile.flush()
        except OSError:
            return  # the page was closed


def serve(root: Path, output: Path, *, port: int, language: Language, admin: bool = False) -> None:
    """Builds, serves on loopback, and rebuilds on every saved change until interrupted.

    With ``admin`` the form at ``/admin/`` changes the files of this project.
    """
    with ExitStack() as running:
        settings: dict[str, object] = {}
        if admin:
            address = running.enter_context(decap_server(root))
            settings = {
                "FORM": True,
                "FORM_BACKEND": local_backend(address),
                "FORM_REVIEWED": False,
            }
        _serve(root, output, port, language, settings)


def _serve(
    root: Path, output: Path, port: int, language: Language, settings: dict[str, object]
) -> None:
    state = State()
    _rebuild(root, output, state, language, settings)
    handler = partial(LiveHandler, state=state, directory=str(output))
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    print(f"http://localhost:{server.server_port}/", flush=True)  # noqa: T201 - its interface
    for _ in watch(root / "content", root / "theme", root / "pelicanconf.py", debounce=50, step=20):
        _rebuild(root, output, state, language, settings)


def _rebuild(
    root: Path, output: Path, state: State, language: Language, settings: dict[str, object]
) -> None:
    """Any failure is shown and survived: the editor's next save may mend it."""
    try:
        build(root / "pelicanconf.py", output, None, **settings)
    except CharterError as error:
        _fail(state, report((p for p in error.problems if not p.is_warning), language))
    except BuildError as error:
        _fail(state, str(error))
    except Refusal as refusal:
        _fail(state, refusal.text(language))
    except Exception:  # noqa: BLE001 - a slip in a template must not end the server
        _fail(state, traceback.format_exc())
    else:
        state.built()


def _fail(state: State, problems: str) -> None:
    print(problems, flush=True)  # noqa: T201 - its interface
    state.failed(problems)
