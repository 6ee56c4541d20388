"""WebDAV hosts: few requests, and whatever else holds for every host that rclone reaches."""

from __future__ import annotations

import base64
import os
import re
import shutil
import ssl
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha1
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from secrets import token_hex
from threading import Thread

import pytest

from plugins.deploy.manifest import LIST, ROOT, packed
from plugins.deploy.stage import STAGE
from plugins.deploy.webdav import WebDav, pool_of
from tests.hosts import obscured
from tests.serving import free_port, serving

Deploy = Callable[..., str]
Site = Callable[..., Path]
Files = Callable[[Path], dict[str, bytes]]

MODULES = (
    *("mpm_event", "authn_core", "authn_file", "authz_core", "authz_user", "auth_basic"),
    *("dav", "dav_fs", "proxy", "proxy_http", "rewrite", "dir"),  # the last as Debian has it
)
NAME, PASSWORD = "u", "p ব"
LARGE = 1_000_000  # bytes, for which this host has no space
RULES = f"""
RewriteEngine On
RewriteCond %{{HTTP_USER_AGENT}} !rclone
RewriteRule ^/picky/ - [R=405,L]
RewriteCond %{{REQUEST_METHOD}} =PUT
RewriteCond expr "%{{HTTP:Content-Length}} -ge {LARGE}"
RewriteRule ^ - [R=507,L]
"""


@dataclass(frozen=True)
class Dav:
    """A folder behind Apache's WebDAV, whose log says what was asked, and by which connection."""

    target: str
    root: Path
    log: Path

    @property
    def folder(self) -> Path:
        return self.root / self.target.removeprefix("rclone:host:")

    def asked(self) -> list[tuple[str, str]]:
        """Since the last time."""
        lines = [line.split() for line in self.log.read_text("utf-8").splitlines()]
        self.log.write_text("")  # Apache appends
        return [(method, connection) for method, connection in lines]

    def was_asked(self, times: int) -> bool:
        return self.log.read_text("utf-8").count("\n") >= times

    def methods(self) -> Counter[str]:
        return Counter(method for method, _ in self.asked())


@dataclass(frozen=True)
class Apache:
    """The server itself; ``front`` is a proxy before it that changes nothing of a request."""

    url: str
    front: str
    root: Path
    log: Path


@pytest.fixture(scope="session")
def apache() -> Iterator[Apache]:
    """As somebody who may write there, for root's Apache writes as somebody else."""
    with tempfile.TemporaryDirectory() as name:
        folder, port, front = Path(name), free_port(), free_port()
        root = folder / "root"
        root.joinpath("picky").mkdir(parents=True)
        digest = base64.b64encode(sha1(PASSWORD.encode()).digest()).decode()  # noqa: S324
        (folder / "users").write_text(f"{NAME}:{{SHA}}{digest}\n", "utf-8")
        user = os.geteuid() or 65534
        if not os.geteuid():
            for path in (folder, root, root / "picky"):
                shutil.chown(path, user)
        modules = "\n".join(
            f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in MODULES
        )
        (folder / "main.conf").write_text(
            f"ServerRoot {folder}\nServerName localhost\nDefaultRuntimeDir {folder}\n{modules}\n"
            f"PidFile {folder}/pid\nErrorLog {folder}/error.log\nMutex file:{folder}\n"
            f"User #{user}\nGroup #{os.getegid() or 65534}\n"
            f"Listen 127.0.0.1:{port}\nListen 127.0.0.1:{front}\n"
            f"DavLockDB {folder}/locks\nDocumentRoot {root}\nMaxKeepAliveRequests 0\n"
            f'LogFormat "%m %{{remote}}p" asked\n'
            f"<Directory {root}>\nDav on\nAuthType Basic\nAuthName charters\n"
            f"AuthUserFile {folder}/users\nRequire valid-user\n</Directory>\n"
            f"<VirtualHost *:{port}>\nCustomLog {folder}/log asked\n{RULES}</VirtualHost>\n"
            f"<VirtualHost *:{front}>\nProxyPass / http://127.0.0.1:{port}/\n</VirtualHost>\n",
            "utf-8",
        )
        with serving(["apache2", "-X", "-f", str(folder / "main.conf")], port, folder):
            urls = (f"http://127.0.0.1:{number}" for number in (port, front))
            yield Apache(*urls, root, folder / "log")


@pytest.fixture
def dav(apache: Apache, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Dav:
    """A remote `host` of rclone, and a folder of its own with blanks in its name."""
    monkeypatch.setenv("RCLONE_CONFIG", str(tmp_path / "rclone.conf"))
    for key, value in {
        "type": "webdav",
        "url": apache.url,
        "vendor": "other",
        "user": NAME,
        "pass": obscured(PASSWORD),
    }.items():
        monkeypatch.setenv(f"RCLONE_CONFIG_HOST_{key.upper()}", value)
    dav = Dav(f"rclone:host:সনদ {token_hex(4)}/www 100%", apache.root, apache.log)
    dav.asked()
    return dav


def test_few_requests(deploy: Deploy, site: Site, files_of: Files, dav: Dav) -> None:
    """At most three for each file, of a first deployment and of a change of the whole site."""
    old, new = site("one", pages=20), site("two", pages=20)
    new.joinpath("এক পাতা #1?.svg").write_text("<svg/>" * 50)
    for built in (old, new):
        said = deploy(dav.target, built)
        assert said.startswith("published: ")
        written, _, removed = map(int, re.findall(r"\d+", said.partition("files written")[2])[:3])
        assert dav.methods().total() <= 3 * (written + removed)
        there = files_of(dav.folder)
        assert {path: there[path] for path in files_of(built)} == files_of(built)


def test_a_folder_that_has_gone(deploy: Deploy, site: Site, files_of: Files, dav: Dav) -> None:
    """Whether a killed deployment never made it or somebody removed it, it is made again."""
    old, new = site("one", pages=2), site("two", pages=2)
    deploy(dav.target, old)
    shutil.rmtree(dav.folder / "offices" / "office-001")
    assert deploy(dav.target, new).startswith("published: ")
    there = files_of(dav.folder)
    assert {path: there[path] for path in files_of(new)} == files_of(new)


def test_no_step_is_lost_after_a_kill(deploy: Deploy, site: Site, dav: Dav) -> None:
    """Folders that a killed deployment was about to make are not taken for made."""
    old, new = site("one", pages=5), site("two", pages=5)
    deploy(dav.target, old)
    names = (path.relative_to(new).as_posix() for path in new.rglob("*") if path.is_file())
    (dav.folder / LIST / "under-way.gz").write_bytes(packed(names))
    dav.asked()
    assert deploy(dav.target, new).startswith("published: ")
    asked = dav.methods()
    assert asked["MOVE"] == asked["PUT"]  # none twice, as into a folder that is not there


def test_a_first_deployment_that_was_killed_late(
    deploy: Deploy, site: Site, files_of: Files, dav: Dav
) -> None:
    """Though Apache lists no folder with an index.html: it is told what may stand there."""
    old, new = site("one", pages=2), site("two", pages=2)
    deploy(dav.target, old)
    (dav.folder / ROOT).unlink()
    (dav.folder / LIST / "under-way.gz").write_bytes(packed(files_of(dav.folder)))
    assert deploy(dav.target, new).startswith("published: ")
    assert files_of(dav.folder) == files_of(new)


def test_rclone_is_killed_near_the_end(
    deploy: Deploy, site: Site, dav: Dav, kill_rclone: Callable[..., None]
) -> None:
    """Nothing more is wanted of it, and nothing is left behind."""
    built = site("one", pages=1)
    deploy(dav.target, built)
    for page in built.rglob("*.html"):
        page.write_text("new<!-- end -->")
    dav.asked()
    kill_rclone(lambda: "MOVE" in dav.log.read_text("utf-8"))
    assert deploy(dav.target, built).startswith("published: ")
    assert not (dav.folder / STAGE).exists()


def test_what_was_left_behind(deploy: Deploy, site: Site, dav: Dav) -> None:
    """It goes though nothing has changed, unless that is only rehearsed."""
    built, stage = site("one", pages=1), dav.folder / STAGE
    deploy(dav.target, built)
    stage.mkdir()
    assert deploy(dav.target, built, dry_run=True).startswith("rehearsal, ")
    assert stage.exists()
    assert deploy(dav.target, built).startswith("nothing to do: ")
    assert not stage.exists()


@pytest.mark.parametrize("path", [LIST, ROOT], ids=["foreign", "damaged list"])
def test_what_stands_there_cannot_be_seen(deploy: Deploy, site: Site, dav: Dav, path: str) -> None:
    """The setting is named by which Apache lists a folder that has an index.html."""
    built = site("one", pages=1)
    deploy(dav.target, built)
    there = dav.folder / path
    there.rename(dav.folder / ".away")
    assert deploy(dav.target, built) == (
        f"the server does not list {dav.target.removeprefix('rclone:')} (405), as it would send the"
        " index.html there; write DirectoryIndex disabled beside Dav On in Apache's settings, or"
        " name a new or empty folder"
    )
    (dav.folder / ".away").rename(there)
    assert deploy(dav.target, built).startswith("nothing to do: ")


def test_killed_at_any_moment(
    deploy: Deploy,
    kill_deploy: Callable[..., None],
    site: Site,
    files_of: Files,
    broken_in: Callable[[dict[str, bytes]], list[str]],
    dav: Dav,
) -> None:
    """Every page is whole and finds what it names; the next deployment completes the work."""
    versions = [site("one"), site("two")]
    deploy(dav.target, versions[0])
    for turn, count in enumerate((90,), 1):  # requests, of about 120
        dav.asked()
        kill_deploy(dav.target, versions[turn % 2], 0, partial(dav.was_asked, count))
        assert broken_in(files_of(dav.folder)) == []
    assert deploy(dav.target, versions[0]).startswith("published: ")
    there = files_of(dav.folder)
    assert {path: there[path] for path in files_of(versions[0])} == files_of(versions[0])


def test_so_many_at_once(deploy: Deploy, site: Site, dav: Dav) -> None:
    """All files travel on as many connections as --jobs says, which stay open."""
    for jobs, version in (("1", "one"), ("3", "two")):
        assert deploy(dav.target, site(version), jobs=jobs).startswith("published: ")
        used = {connection for method, connection in dav.asked() if method in {"PUT", "MOVE"}}
        assert 1 <= len(used) <= int(jobs)


def test_a_host_that_knows_only_rclone(
    deploy: Deploy, site: Site, files_of: Files, dav: Dav, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rclone does all steps where its own are taken and others are not."""
    url = os.environ["RCLONE_CONFIG_HOST_URL"]
    monkeypatch.setenv("RCLONE_CONFIG_HOST_URL", f"{url}/picky")
    built = site("one", pages=1)
    assert deploy(dav.target, built).startswith("published: ")
    assert dav.methods()["PROPFIND"] > len(files_of(built))
    name = dav.target.removeprefix("rclone:host:")
    assert files_of(dav.root / "picky" / name) == files_of(built)


@pytest.mark.parametrize("variable", ["RCLONE_CONFIG_HOST_HEADERS", "RCLONE_BWLIMIT"])
def test_what_only_rclone_obeys(
    deploy: Deploy, site: Site, dav: Dav, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    """A header of the operator's own, a limit of the rate: rclone does the steps then."""
    monkeypatch.setenv(variable, "X-From,here" if "HEADERS" in variable else "10M")
    assert deploy(dav.target, site("one", pages=1)).startswith("published: ")
    assert dav.methods()["PROPFIND"] > 20
    assert deploy(dav.target, site("two", pages=1)).startswith("published: ")


def test_behind_a_proxy_that_changes_the_address(
    deploy: Deploy,
    site: Site,
    files_of: Files,
    apache: Apache,
    dav: Dav,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As one that speaks HTTPS: the server behind it calls its outer address another server."""
    monkeypatch.setenv("RCLONE_CONFIG_HOST_URL", apache.front)
    built = site("one", pages=1)
    assert deploy(dav.target, built).startswith("published: ")
    assert files_of(dav.folder) == files_of(built)


def test_a_disk_that_is_full(deploy: Deploy, site: Site, files_of: Files, dav: Dav) -> None:
    """Called by its name; readers see what they saw, and nothing is left behind."""
    old, new = site("one", pages=1), site("two", pages=1)
    deploy(dav.target, old)
    new.joinpath("large.svg").write_bytes(b"x" * LARGE)
    said = deploy(dav.target, new)
    place = dav.target.removeprefix("rclone:")
    assert said.startswith(f"the disk of {place} is full (PUT ")
    assert ": 507 Insufficient Storage, no space left); the new release was removed" in said
    assert files_of(dav.folder) == files_of(old)


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """One that nobody has signed, with its key."""
    file = tmp_path / "certificate.pem"
    command: list[object] = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes"]
    command += ["-subj", "/CN=localhost"]
    command += ["-addext", "subjectAltName=DNS:localhost", "-keyout", file, "-out", f"{file}.crt"]
    subprocess.run(command, check=True, capture_output=True)
    with file.open("a") as both:
        both.write(Path(f"{file}.crt").read_text("utf-8"))
    return file


def test_a_host_that_nobody_vouches_for(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No password is sent to a certificate that is not known; rclone's own setting makes it so."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
        base = f"https://localhost:{server.server_port}"
        with pytest.raises(OSError, match="certificate verify failed"):
            WebDav(base, "Basic x", pool_of(None, 1)).put("a", b"")
        monkeypatch.setenv("RCLONE_CA_CERT", str(certificate))
        with pytest.raises(OSError, match="501 Not Implemented"):
            WebDav(base, "Basic x", pool_of(None, 1)).put("a", b"")
        server.shutdown()


class Forgetful(BaseHTTPRequestHandler):
    """Moves a file, but the connection breaks before it can say so."""

    moved = False

    def do_MOVE(self) -> None:
        if Forgetful.moved:
            self.send_error(404)
        Forgetful.moved = self.close_connection = True

    def do_MKCOL(self) -> None:
        self.send_error(405)


def test_an_answer_that_is_lost() -> None:
    """A file that is not there to be moved again has been moved."""
    with HTTPServer(("127.0.0.1", 0), Forgetful) as server:
        Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
        dav = WebDav(f"http://127.0.0.1:{server.server_port}", "", pool_of(None, 1))
        dav.move("_deploying/1", "a")
        with pytest.raises(OSError, match="MOVE a: 404 Not Found"):
            dav.move("_deploying/1", "a")
        server.shutdown()


def test_how_long_pages_were_mixed(deploy: Deploy, site: Site, dav: Dav) -> None:
    """Told where something old was replaced, and only there."""
    assert "side by side" not in deploy(dav.target, site("one", pages=1))
    said = deploy(dav.target, site("two", pages=1))
    assert re.search(
        r" removed \d+; while it changed, old and new pages stood side by side, for at most \d+ s$",
        said,
    )
    assert "side by side" not in deploy(dav.target, site("two", pages=1))


@pytest.mark.parametrize("jobs", ["0", "65", "-1", "many"])
def test_a_number_of_jobs_that_is_none(deploy: Deploy, site: Site, jobs: str) -> None:
    """Refused before anything else."""
    assert deploy("rclone:host:www", site("one", pages=1), jobs=jobs) == (
        f"--jobs '{jobs}' is impossible; write a number from 1 to 64, like --jobs 4"
    )


def test_the_command_asks_for_jobs(deploy_command: Callable[..., tuple[int, str]]) -> None:
    """In Bengali too."""
    assert deploy_command("rclone:host:www", "--jobs", "many") == (
        1,
        "--jobs 'many' হতে পারে না; ১ থেকে ৬৪-এর মধ্যে লিখুন, যেমন --jobs 4\n",
    )
