"""The form on one's own machine: what ``invoke serve --admin`` does for its page alone."""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml

from plugins import form
from plugins.charters.reading.source import MAX_BYTES
from plugins.charters.reading.tree import OfficePath
from plugins.form.local import LONGEST, LocalForm, _entry
from plugins.serve.live import serve
from plugins.words import Refusal
from tests.conftest import project_in
from tests.patience import PATIENCE

PATGRAM = "content/offices/lalmonirhat/patgram.md"
STRANGER = "এই অনুরোধ এবারের ফরমের পাতা থেকে আসেনি; ফরমের পাতাটি নতুন করে খুলুন"
UNKNOWN = "ফরম যা চাইল তা এখানে করা যায় না; কার্যালয়ের একটি ফাইল পড়া ও লেখাই কেবল যায়"
TOO_LONG = "ফাইলটি অতিরিক্ত লম্বা হয়ে যায়; লেখা ছোট করে আবার প্রকাশ করুন; কিছুই বদলানো হয়নি"
HOSTILE = "print('ran')\n"
# No path of these is an office's, however it is read.
ELSEWHERE = (
    *("pelicanconf.py", ".git/config", ".git/hooks/post-commit", "content/places.yaml"),
    *("content/pages/about.md", "content/offices", "content/offices/lalmonirhat", "", ".", "/"),
    *("content/offices/../../pelicanconf.py", "content/offices/lalmonirhat/../../../tasks.py"),
    *(f"/{PATGRAM}", f"./{PATGRAM}", f"{PATGRAM}/", f"{PATGRAM}\0", f"{PATGRAM}\0.md"),
    *("content/offices/lalmonirhat/./patgram.md", "content//offices/lalmonirhat/patgram.md"),
    *("content/offices/rangpur/../lalmonirhat/patgram.md", "content\\offices\\rangpur\\sadar.md"),
    *("content/offices/lalmonirhat/PATGRAM.md", "Content/offices/lalmonirhat/patgram.md"),
    *("content/offices/lalmonirhat/patgram.MD", "content/offices/lalmonirhat/patgram.py"),
    *("content/offices/lalmonirhat/patgram", "content/offices/lalmonirhat/patgram.md.py"),
    *("content/offices/lalmonirhat/%70atgram.md", "content%2foffices/lalmonirhat/patgram.md"),
    *("content/offices/%2e%2e/%2e%2e/pelicanconf.py", "content/offices/lalmonirhat/new.md"),
    *("content/offices/lalmonirhat/.hidden.md", "content/offices/.hidden/patgram.md"),
    *("content/offices/lalmonirhat/.git/hooks/x.md", "content/offices/new/office.md"),
    *("content/offices/lalmonirhat/con.md", "content/offices/lalmonirhat/index.md"),
    *("file:///etc/passwd", "/etc/passwd", "~/.bashrc"),
    *("content/offices/lalmonirhat/patgram.md:stream", "content/offices/lalmonirhat/patgram.md "),
    *("content/offices/lalmonirhat/patgram.md.", "content/offices/lalmonirhat/a" + "a" * 9_000),
)


@dataclass(frozen=True)
class Site:
    """A running ``invoke serve --admin``, and where its form's page saves."""

    project: Path
    port: int
    url: str

    @property
    def origin(self) -> str:
        return f"http://localhost:{self.port}"

    def send(self, request: bytes) -> tuple[int, bytes]:
        """Status and body of the answer to exactly these bytes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE) as connection:
            connection.sendall(request)
            answer = b"".join(iter(partial(connection.recv, 65536), b""))
        head, _, body = answer.partition(b"\r\n\r\n")
        return int(head.split()[1]), body

    def post(
        self, body: bytes, *, url: str | None = None, method: str = "POST", **headers: str | None
    ) -> tuple[int, bytes]:
        """Sends ``body`` as the form's page does, but for headers given; None leaves one out."""
        usual: dict[str, str | None] = {
            "host": f"localhost:{self.port}",
            "origin": self.origin,
            "content_type": "application/json; charset=utf-8",
            "content_length": str(len(body)),
        }
        told = {name: value for name, value in (usual | headers).items() if value is not None}
        lines = [f"{name.replace('_', '-')}: {value}" for name, value in told.items()]
        first = f"{method} {self.url if url is None else url} HTTP/1.1"
        return self.send("\r\n".join([first, *lines, "", ""]).encode() + body)

    def ask(self, action: str, **params: object) -> tuple[int, object]:
        status, body = self.post(question(action, **params))
        return status, json.loads(body)

    def files(self) -> dict[str, str]:
        """What the project holds, its output apart, with a digest of each file."""
        inside = (folder.rglob("*") for folder in (self.project / "content", self.project / ".git"))
        files = (file for file in chain(*inside, self.project.glob("*.*")) if file.is_file())
        return {str(file): sha256(file.read_bytes()).hexdigest() for file in files}


def question(action: str, **params: object) -> bytes:
    return json.dumps({"branch": "main", "action": action, "params": params}).encode()


def saving(path: str, text: str, **params: object) -> bytes:
    """What Decap sends when an editor publishes."""
    entry = {"path": path, "slug": "patgram", "raw": text}
    options = {"collectionName": "lalmonirhat", "commitMessage": "x", "useWorkflow": False}
    usual = {"dataFiles": [entry], "assets": [], "options": options}
    return question("persistEntry", **(usual | params))


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Iterator[Site]:
    """One for the module, in a project with everything that must not be reached."""
    project = project_in(tmp_path_factory.mktemp("form") / "project")
    (project / "plugins").symlink_to(root / "plugins")
    shutil.copy(root / "tasks.py", project)
    subprocess.run(["git", "init", "--quiet", project], check=True)
    yield from serving(project)


def serving(project: Path, **environment: str) -> Iterator[Site]:
    command = (sys.executable, "-m", "invoke", "--search-root", str(project))
    with subprocess.Popen(
        [*command, "serve", "--admin", "--port", "0"],
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        address = process.stdout.readline().strip()
        while not address.startswith("http"):
            address = process.stdout.readline().strip()
        port = urlsplit(address).port
        assert port
        site = Site(project, port, "")
        status, config = site.post(b"", method="GET", url="/admin/config.yml", origin=None)
        assert status == 200
        yield Site(project, port, yaml.safe_load(config)["backend"]["proxy_url"])
        process.send_signal(signal.SIGINT)
        try:
            assert process.wait(PATIENCE) == 0
        finally:
            process.kill()


@pytest.fixture
def site(running: Site) -> Iterator[Site]:
    """The running one; what a test did to the office is undone."""
    office = running.project / PATGRAM
    text = office.read_bytes()
    yield running
    office.chmod(0o644)
    office.write_bytes(text)


def test_the_form_lists_reads_and_replaces_an_office(site: Site) -> None:
    """As Decap asks for it; the file keeps its rights and nothing is left beside it."""
    office = site.project / PATGRAM
    text = office.read_text("utf-8")
    entry = {
        "data": text,
        "file": {"path": PATGRAM, "id": sha256(text.encode()).hexdigest()},
    }
    folder = "content/offices/lalmonirhat"
    asked = site.ask("entriesByFolder", branch="main", folder=folder, extension="md", depth=1)
    assert asked == (200, [entry])
    assert site.ask("getEntry", branch="main", path=PATGRAM) == (200, entry)
    office.chmod(0o640)
    changed = text.replace("fee: বিনামূল্যে", "fee: ১০ টাকা")
    assert site.post(saving(PATGRAM, changed))[0] == 200
    assert office.read_text("utf-8") == changed != text
    assert office.stat().st_mode & 0o777 == 0o640
    assert [file.name for file in office.parent.iterdir()] == ["patgram.md"]


@pytest.mark.parametrize("path", ELSEWHERE, ids=range(len(ELSEWHERE)))
def test_no_other_file_is_read_or_written(site: Site, path: str) -> None:
    """By no hidden, climbing, encoded or other spelling."""
    before = site.files()
    shown = path.replace("\0", "<U+0000>")[:60]
    for body in (question("getEntry", path=path), saving(path, HOSTILE)):
        status, answer = site.post(body)
        assert (status, json.loads(answer)["error"][: len(shown)]) == (422, shown)
    assert site.files() == before


@pytest.mark.parametrize("folder", ["", ".", "..", "/", ".git", "content/pages", "content/../.git"])
def test_no_other_folder_is_listed(site: Site, folder: str) -> None:
    """However deep and of whatever kind its files are said to be."""
    asked = site.ask("entriesByFolder", folder=folder, extension="", depth=9)
    assert asked == (200, [])


def test_no_link_leads_out(site: Site, tmp_path: Path) -> None:
    """A link is no office, neither the file nor its folder; what it points to stays unread."""
    stolen = tmp_path / "stolen.md"
    stolen.write_text("secret", "utf-8")
    offices = site.project / "content" / "offices"
    links = (offices / "lalmonirhat" / "link.md", offices / "linked")
    links[0].symlink_to(stolen)
    links[1].symlink_to(tmp_path)
    try:
        for path in ("content/offices/lalmonirhat/link.md", "content/offices/linked/stolen.md"):
            assert site.ask("getEntry", path=path)[0] == 422
            assert site.post(saving(path, HOSTILE))[0] == 422
        listed = json.dumps(site.ask("entriesByFolder", folder="content/offices"))
        assert "patgram" in listed
        assert "secret" not in listed
        assert stolen.read_text("utf-8") == "secret"
    finally:
        for link in links:
            link.unlink()


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": None},
        {"origin": "null"},
        {"origin": "http://localhost:1"},
        {"origin": "http://localhost"},
        {"origin": "https://localhost:{port}"},
        {"origin": "http://127.0.0.1:{port}"},
        {"origin": "http://localhost:{port}/"},
        {"origin": "http://localhost:{port}.evil.example"},
        {"origin": "http://evil.example"},
        {"origin": "http://localhost:{port}\r\nOrigin: http://evil.example"},
        {"content_type": "text/plain"},
        {"content_type": None},
        {"content_type": "application/x-www-form-urlencoded"},
        {"content_type": "multipart/form-data; boundary=application/json"},
        {"content_type": "text/plain; application/json"},
        {"sec_fetch_site": "same-site"},
        {"sec_fetch_site": "cross-site"},
        {"url": "/admin/local/"},
        {"url": "/admin/local"},
        {"url": "{url}x"},
        {"url": "{url}/"},
        {"url": "{url}?"},
        {"url": "/admin/local/\u09aa"},
        {"url": "/api/v1"},
        {"url": "/"},
    ],
    ids=str,
)
def test_only_the_form_s_page_may_ask(site: Site, headers: dict[str, str | None]) -> None:
    """Its origin, what no other page can send, and what no other page knows; all three."""
    filled = {
        name: value and value.format(port=site.port, url=site.url)
        for name, value in headers.items()
    }
    before = site.files()
    for body in (question("getEntry", path=PATGRAM), saving(PATGRAM, HOSTILE)):
        status, answer = site.post(body, **filled)
        assert status == 403
        assert b"data" not in answer
        if "sec_fetch_site" not in headers:
            assert json.loads(answer) == {"error": STRANGER}
    assert site.files() == before


@pytest.mark.parametrize(
    "host",
    [
        *("evil.example", "evil.example:{port}", "localhost", "localhost:1", "localhost.:{port}"),
        *("localhost:{port}.evil.example", "localhost.evil.example:{port}", "127.0.0.2:{port}"),
        *("[::2]:{port}", "0.0.0.0:{port}", "127.1:{port}", "localhost@evil.example:{port}", ""),
        "localhost:{port}\r\nHost: evil.example",
    ],
)
def test_a_rebound_name_gets_nothing(site: Site, host: str) -> None:
    """Where another's host name is made to mean this machine, its page is not ours."""
    named = host.format(port=site.port)
    before = site.files()
    for method, url in (("POST", site.url), ("GET", "/admin/config.yml"), ("GET", "/")):
        body = saving(PATGRAM, HOSTILE) if method == "POST" else b""
        status, answer = site.post(
            body, method=method, url=url, host=named, origin=f"http://{named.partition(chr(13))[0]}"
        )
        assert status == 421
        assert site.url.encode() not in answer
    assert site.files() == before


@pytest.mark.parametrize("host", ["localhost", "LocalHost", "127.0.0.1", "[::1]"])
def test_every_name_of_this_machine_will_do(site: Site, host: str) -> None:
    """The form works under the address that its editor typed."""
    named = f"{host}:{site.port}"
    body = question("getEntry", path=PATGRAM)
    assert site.post(body, host=named, origin=f"http://{named}")[0] == 200


@pytest.mark.parametrize(
    "body",
    [
        *(b"", b"{", b"[]", b"null", b'"persistEntry"', b"\xff", b"[" * 100_000, b"{}"),
        question("info"),
        question("getEntry"),
        question("getEntry", path=[PATGRAM]),
        question("getEntry", path={"path": PATGRAM}),
        question("entriesByFiles", files=[{"path": PATGRAM}]),
        question("deleteFile", path=PATGRAM),
        question("deleteFiles", paths=[PATGRAM], options={}),
        question("persistMedia", asset={"path": PATGRAM, "content": "", "encoding": "base64"}),
        question("getMedia", mediaFolder="content/offices/lalmonirhat"),
        question("getMediaFile", path=PATGRAM),
        question("persistEntry", entry={"path": PATGRAM, "raw": HOSTILE}, assets=[]),
        saving(PATGRAM, HOSTILE, dataFiles=[]),
        saving(PATGRAM, HOSTILE, dataFiles=[{"path": PATGRAM, "raw": HOSTILE}] * 2),
        saving(PATGRAM, HOSTILE, dataFiles=[{"path": PATGRAM, "raw": 1}]),
        saving(
            PATGRAM,
            HOSTILE,
            dataFiles=[{"path": PATGRAM, "raw": HOSTILE, "newPath": "pelicanconf.py"}],
        ),
        saving(PATGRAM, HOSTILE, assets=[{"path": "x.py", "content": "", "encoding": "base64"}]),
        saving(PATGRAM, "\ud800"),
    ],
    ids=lambda body: body[:60].decode(errors="replace"),
)
def test_nothing_else_can_be_asked_for(site: Site, body: bytes) -> None:
    """No file is deleted, moved, created or taken for a picture; one sentence says so."""
    before = site.files()
    status, answer = site.post(body)
    assert (status, json.loads(answer)) == (422, {"error": UNKNOWN})
    assert site.files() == before


@pytest.mark.parametrize(
    ("length", "status"),
    [
        (str(LONGEST + 1), 413),
        ("999999999", 413),
        ("-1", 411),
        ("1e3", 411),
        ("", 411),
        (None, 411),
    ],
)
def test_a_body_without_end_is_not_waited_for(site: Site, length: str | None, status: int) -> None:
    """What announces more than any office file could need is refused before it is read."""
    assert site.post(b"", content_length=length)[0] == status


def test_an_office_file_keeps_its_limit(site: Site) -> None:
    """A text that `check` would call too long is not saved; the longest one that it takes is."""
    office = site.project / PATGRAM
    before = office.read_bytes()
    status, answer = site.post(saving(PATGRAM, "ক" * (MAX_BYTES // 3 + 1)))
    assert (status, json.loads(answer)) == (422, {"error": TOO_LONG})
    assert office.read_bytes() == before
    assert site.post(saving(PATGRAM, "ক" * (MAX_BYTES // 3)))[0] == 200


def test_a_file_without_the_right_to_write_is_kept(site: Site) -> None:
    """Who took it away meant it, although the folder would allow a new file."""
    office = site.project / PATGRAM
    office.chmod(0o444)
    before = site.files()
    words = f"{PATGRAM} লেখার অনুমতি নেই; অনুমতি দিয়ে আবার চালান; কিছুই বদলানো হয়নি"
    status, answer = site.post(saving(PATGRAM, HOSTILE))
    assert (status, json.loads(answer)) == (422, {"error": words})
    assert site.files() == before


def test_a_full_disk_costs_nothing(site: Site) -> None:
    """The old file stays whole, nothing is left beside it, and the editor is told."""
    office = site.project / PATGRAM
    before = office.read_bytes()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, limits[1]))
    try:
        with pytest.raises(Refusal) as refused:
            LocalForm(site.project / "content").answer(saving(PATGRAM, "ক" * 1_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    words = "the file could not be read or written (File too large); nothing was changed"
    assert refused.value.text("en") == words
    assert office.read_bytes() == before
    assert [file.name for file in office.parent.iterdir()] == ["patgram.md"]


@pytest.mark.parametrize("damaged", [b"\xff\xfe", b"x" * (MAX_BYTES + 1)], ids=["bytes", "size"])
def test_what_would_not_be_the_same_when_saved_is_not_shown(site: Site, damaged: bytes) -> None:
    """The form neither lists nor opens a file that it could only give back changed."""
    (site.project / PATGRAM).write_bytes(damaged)
    words = f"{PATGRAM} পড়া গেল না; invoke check চালালে কারণ জানা যাবে"
    assert site.ask("entriesByFolder", folder="content/offices/lalmonirhat") == (200, [])
    assert site.ask("getEntry", path=PATGRAM) == (422, {"error": words})


def test_editors_who_save_at_once_leave_one_whole_file(site: Site) -> None:
    """The last one's; never a piece of each."""
    texts = [letter * 60_000 for letter in "কখগঘঙচছজ"]
    with ThreadPoolExecutor(len(texts)) as pool:
        answers = list(pool.map(lambda text: site.post(saving(PATGRAM, text))[0], texts))
    assert answers == [200] * len(texts)
    assert (site.project / PATGRAM).read_text("utf-8") in texts


def test_the_secret_lies_in_no_file_and_lasts_one_start(site: Site) -> None:
    """The built site, which others on the machine may read, holds the address without it."""
    secret = site.url.rpartition("/")[2]
    assert len(secret) >= 32
    output = site.project / "output"
    assert "proxy_url: /admin/local\n" in (output / "admin" / "config.yml").read_text("utf-8")
    kept = (output / "admin").iterdir()
    assert not [file for file in kept if secret.encode() in file.read_bytes()]
    again = serving(site.project)
    other = next(again)
    assert other.url.rpartition("/")[2] != secret
    status, answer = other.post(question("getEntry", path=PATGRAM), url=site.url)
    assert (status, json.loads(answer)) == (403, {"error": STRANGER})
    assert list(again) == []


def test_a_proxy_is_not_asked(site: Site) -> None:
    """The form starts where the machine reaches the world through a proxy, also a dead one."""
    dead = dict.fromkeys(
        ("http_proxy", "https_proxy", "HTTP_PROXY", "all_proxy"), "http://127.0.0.1:9"
    )
    behind = serving(site.project, **dead)
    assert next(behind).ask("getEntry", path=PATGRAM)[0] == 200
    assert list(behind) == []


def test_without_its_program_serve_says_what_to_run(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything is built."""
    monkeypatch.setattr(form, "DECAP", project / "nowhere")
    with pytest.raises(Refusal) as refused:
        serve(project, project / "output", port=0, language="en", admin=True)
    assert refused.value.text("en") == "the form's program (Decap) is not installed; run make form"
    assert not (project / "output").exists()


def test_a_file_that_cannot_be_read_is_not_offered(tmp_path: Path) -> None:
    """Shown as empty, it would be replaced by what is saved."""
    office = OfficePath(
        tmp_path / "sadar.md", "content/offices/rangpur/sadar.md", "rangpur", "sadar"
    )
    assert _entry(office) is None
