"""The editor's server: what it shows, how soon, and what it never lets out."""

from __future__ import annotations

import http.client
import queue
import re
import shutil
import signal
import socket
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.patience import PATIENCE, wait_until
from tests.replacing import replace

Start = Callable[..., subprocess.Popen[str]]
PATGRAM = "/offices/lalmonirhat/patgram/"
PANEL = "[data-live-problems]"


class Server:
    """A running ``invoke serve`` on a port that the system chose."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._lines: queue.Queue[str] = queue.Queue()
        self._reader = Thread(target=self._read, args=[process])
        self._reader.start()
        self.said: list[str] = []
        address = self.wait_for("http://localhost:")
        self.port = int(address.rstrip("/\n").rpartition(":")[2])

    def _read(self, process: subprocess.Popen[str]) -> None:
        for line in process.stdout or ():
            self._lines.put(line)

    def wait_for(self, words: str) -> str:
        """The next line of the terminal that holds ``words``."""
        while words not in (line := self._lines.get(timeout=PATIENCE)):
            self.said.append(line)
        return line

    def get(self, path: str) -> tuple[int, dict[str, str], str]:
        """Status, headers and body, the path sent exactly as it is."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.putrequest("GET", path, skip_accept_encoding=True)
        connection.endheaders()
        answer = connection.getresponse()
        found = answer.status, dict(answer.getheaders()), answer.read().decode()
        connection.close()
        return found

    def first_event(self, path: str) -> str:
        """The first event of an endless stream."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", path)
        answer = connection.getresponse()
        line = answer.readline().decode()
        answer.close()
        connection.close()
        return line.strip()


@pytest.fixture
def serve(start: Start) -> Iterator[Callable[[], Server]]:
    """Starts the server; ends it as Ctrl-C does."""
    started: list[subprocess.Popen[str]] = []

    def run() -> Server:
        started.append(start("serve", "--port", "0", "--lang", "en"))
        return Server(started[-1])

    yield run
    for process in started:
        process.send_signal(signal.SIGINT)
        with process:  # closes its pipes
            assert process.wait(PATIENCE) == 0
            assert process.stderr is not None
            assert process.stderr.read() == ""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of its own browser context."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_the_browser_follows_the_editor(
    serve: Callable[[], Server], patgram: Path, page: Page
) -> None:
    """Saved, the new fee is on the page; broken, the last good page stays; mended, all is well."""
    server = serve()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.goto(f"http://127.0.0.1:{server.port}{PATGRAM}")
    fee = page.locator("#citizen-1 .charter-table__fee")
    expect(fee).to_have_text("বিনামূল্যে")

    replace(patgram, "fee: বিনামূল্যে", "fee: ১০ টাকা")
    expect(fee).to_have_text("১০ টাকা")

    replace(patgram, "fee: ১০ টাকা", "fe: ২০ টাকা")
    problem = server.wait_for("defaults.fe: ")
    assert problem.startswith("content/offices/lalmonirhat/patgram.md:")
    expect(page.locator(PANEL)).to_contain_text(problem.strip())
    expect(fee).to_have_text("১০ টাকা")

    replace(patgram, "fe: ২০ টাকা", "fee: ২০ টাকা")
    expect(fee).to_have_text("২০ টাকা")
    expect(page.locator(PANEL)).to_have_count(0)
    assert server.wait_for("Nothing is wrong any more.")
    assert refused == []


def test_a_page_opened_late_shows_the_problems_too(
    serve: Callable[[], Server], patgram: Path, page: Page, checkout: Path
) -> None:
    """The server starts with broken content and no site, says what is wrong, and recovers."""
    good = patgram.read_text("utf-8")
    patgram.write_text(good.replace("name:", "nam:", 1), "utf-8")
    server = serve()
    assert any("patgram.md:2: nam: " in line for line in server.said)
    page.goto(f"http://127.0.0.1:{server.port}{PATGRAM}")
    expect(page.locator(PANEL)).to_contain_text("patgram.md:2: nam: ")
    patgram.write_text(good, "utf-8")
    expect(page.locator("h1")).to_contain_text("পাটগ্রাম")
    expect(page.locator(PANEL)).to_have_count(0)

    template = checkout / "theme" / "templates" / "office.html"
    replace(template, "{{ office.name }}</h1>", "{{ office.nmae }}</h1>")
    line = template.read_text("utf-8").partition("office.nmae")[0].count("\n") + 1
    expect(page.locator(PANEL)).to_contain_text(f"theme/templates/office.html:{line}: ")
    expect(page.locator("h1")).to_contain_text("পাটগ্রাম")


def test_a_name_that_is_no_text_does_not_end_the_server(
    serve: Callable[[], Server], patgram: Path, page: Page
) -> None:
    """It is named, or passed over where it is hidden, and the next save is shown."""
    server = serve()
    page.goto(f"http://127.0.0.1:{server.port}{PATGRAM}")
    for name in ("\udcff.md", ".\udcff.swp"):
        (patgram.parent / name).touch()
    assert server.wait_for("<U+DCFF>").startswith("content/offices/lalmonirhat/<U+DCFF>.md:1: ")
    (patgram.parent / "\udcff.md").unlink()
    expect(page.locator(PANEL)).to_have_count(0)
    replace(patgram, "fee: বিনামূল্যে", "fee: ১০ টাকা")
    fee = page.locator("#citizen-1 .charter-table__fee")
    expect(fee).to_have_text("১০ টাকা")


def test_what_the_server_sends(serve: Callable[[], Server], page: Page) -> None:
    """Pages with the reload script and their strict policy, on loopback only, nothing besides."""
    server = serve()

    status, headers, body = server.get(PATGRAM)
    assert (status, headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert re.search(
        r'<script src="/live-reload.js" data-version="[0-9a-f]{16}"></script></body>', body
    )
    assert headers["Cache-Control"] == "no-store"
    assert "data-version" in server.get(f"{PATGRAM}?from=mail")[2]
    assert server.get(PATGRAM[:-1])[0] == 301

    for missing in ("/none/", "/none.css", "/offices/none/?x"):
        status, _, body = server.get(missing)
        assert (status, "পৃষ্ঠাটি এখানে নেই" in body) == (404, True), missing
    for outside in (
        "/../pelicanconf.py",
        "/%2e%2e/pelicanconf.py",
        "/..%2fpelicanconf.py",
        "//../pelicanconf.py",
        "/..\\pelicanconf.py",
        "/offices/../../pelicanconf.py",
        "/%00",
        "/pelicanconf.py",
    ):
        assert server.get(outside)[0] in {400, 404}, outside

    for strange in (
        "?version=abc",
        "?version=",
        "",
        "?version=-1",
        "?version=99999999999999999999",
    ):
        assert server.first_event(f"/live-reload{strange}") == "event: reload"
    assert server.get("/favicon.svg")[0] == 200

    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.2", server.port), timeout=PATIENCE)

    page.goto(f"http://127.0.0.1:{server.port}{PATGRAM}")
    page.evaluate(
        "() => document.body.append(Object.assign(document.createElement('script'),"
        " { textContent: 'document.title = 1' }))"
    )
    assert page.title() != "1"


def test_every_save_is_seen(serve: Callable[[], Server], checkout: Path, patgram: Path) -> None:
    """Settings written beside and renamed, again and again; a folder put in another's place."""
    server = serve()
    settings = checkout / "pelicanconf.py"
    text = settings.read_text("utf-8")
    for number in range(3):
        beside = settings.with_name(".pelicanconf.py.new")
        beside.write_text(f"{text}\nSITENAME = 'site {number}'\n", "utf-8")
        beside.replace(settings)
        _wait_for(server, "/", f"site {number}")
    for number in range(2):
        new = shutil.copytree(checkout / "content", checkout / "new")
        (checkout / "content").rename(checkout / f"old-{number}")
        new.rename(checkout / "content")
        replace(patgram, "বিনামূল্যে", f"বিনামূল্যে {number}")
        _wait_for(server, PATGRAM, f"বিনামূল্যে {number}")


def test_an_address_longer_than_any_name_is_not_found(serve: Callable[[], Server]) -> None:
    """The page for that is shown, and the terminal stays for problems."""
    server = serve()
    assert server.get(f"/{'a' * 300}")[0] == 404
    assert server.get("/")[0] == 200


def test_two_hundred_browsers_are_answered_at_once(serve: Callable[[], Server]) -> None:
    """All connect before the first of them asks."""
    server = serve()
    address = ("127.0.0.1", server.port)
    connections = [http.client.HTTPConnection(*address, timeout=PATIENCE) for _ in range(200)]
    for connection in connections:
        connection.connect()
    for connection in connections:
        connection.request("GET", "/favicon.svg")
    assert {connection.getresponse().status for connection in connections} == {200}
    for connection in connections:
        connection.close()


def _wait_for(server: Server, path: str, words: str) -> None:
    """The page, at last, holds the words."""
    wait_until(lambda: words in server.get(path)[2], seconds=0.1)
