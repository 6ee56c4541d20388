"""S3 as rclone serves it: each object says to readers what it is, and there is none too many."""

from __future__ import annotations

import gzip
import os
import sysconfig
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from secrets import token_hex
from urllib.parse import quote

import pytest

from plugins.build.output.compress import compress
from plugins.build.output.output import Output
from plugins.deploy.objects import object_service
from plugins.deploy.plan import is_named_by_content
from plugins.deploy.rclone_service import RcloneService
from tests.hosts import running_s3
from tests.patience import PATIENCE

Deploy = Callable[..., str]
Site = Callable[..., Path]
Files = Callable[[Path], dict[str, bytes]]

TEXT = "রংপুর " * 100
UTF8 = "; charset=utf-8"
YEAR, HOUR, ASK = "public, max-age=31536000, immutable", "public, max-age=3600", "no-cache"
SENT = {  # what a reader is told of each: its type, how it is packed, how long it may be kept
    "index.html": (f"text/html{UTF8}", "gzip", ASK),
    "style-0123456789.css": (f"text/css{UTF8}", "gzip", YEAR),
    "search/m-0123456789.json": (f"application/json{UTF8}", "gzip", YEAR),
    "days/start.js": (f"text/javascript{UTF8}", "gzip", HOUR),
    "days/main-bn.js": (f"text/javascript{UTF8}", "gzip", HOUR),
    "days/calendar.json": (f"application/json{UTF8}", "gzip", ASK),
    "site.webmanifest": ("application/manifest+json", "gzip", ASK),
    "favicon.svg": (f"image/svg+xml{UTF8}", None, ASK),  # too short to be packed
    "offices/সদর ১/charter.json": (f"application/json{UTF8}", None, ASK),
    "data/charters.csv": (f"text/csv{UTF8}", None, ASK),
    "data/charters.jsonl": (f"application/jsonl{UTF8}", None, ASK),
    "data/charters.sqlite": ("application/vnd.sqlite3", None, ASK),
    "closed.ics": (f"text/calendar{UTF8}", None, ASK),
    "offices/office-000/card.vcf": (f"text/vcard{UTF8}", None, ASK),
    "robots.txt": (f"text/plain{UTF8}", None, ASK),
    "sitemap.xml": (f"application/xml{UTF8}", None, ASK),
}


@dataclass(frozen=True)
class Store:
    """A folder that rclone serves as S3, to whoever asks."""

    port: int
    folder: Path
    bucket: str

    @property
    def target(self) -> str:
        return f"rclone:host:{self.bucket}/www"

    def read(self, path: str) -> tuple[tuple[str | None, ...], bytes]:
        """The headers that matter, and the bytes."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", quote(f"/{self.bucket}/www/{path}"))
        response = connection.getresponse()
        names = "Content-Type", "Content-Encoding", "Cache-Control"
        headers = tuple(response.getheader(name) for name in names)
        content = response.read()
        connection.close()
        return headers, content

    def names(self) -> set[str]:
        folder = self.folder / self.bucket / "www"
        files = (file.relative_to(folder) for file in folder.rglob("*") if file.is_file())
        return {file.as_posix() for file in files if file.parts[0][0] not in "_."}


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, Path]]:
    with running_s3(tmp_path_factory.mktemp("s3")) as running:
        yield running


@pytest.fixture
def store(served: tuple[int, Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Store:
    """A bucket of its own, and remotes that lead there: `host`, and one that rclone calls alias."""
    port, root = served
    bucket = f"charters-{token_hex(4)}"
    monkeypatch.setenv("RCLONE_CONFIG", str(tmp_path / "none"))
    monkeypatch.delenv("AWS_CA_BUNDLE", raising=False)  # Debian's rclone does not start with it
    for key, value in {
        "HOST_TYPE": "s3",
        "HOST_PROVIDER": "Other",
        "HOST_ENDPOINT": f"http://127.0.0.1:{port}",
        "HOST_ACCESS_KEY_ID": "key",
        "HOST_SECRET_ACCESS_KEY": "secret",
        "ALIAS_TYPE": "alias",
        "ALIAS_REMOTE": f"host:{bucket}",
    }.items():
        monkeypatch.setenv(f"RCLONE_CONFIG_{key}", value)
    return Store(port, root, bucket)


@pytest.fixture
def built(site: Site) -> Path:
    """A site with one of every kind."""
    folder = site("one", pages=3)
    for path in SENT:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists():
            file.write_text(TEXT, "utf-8")
    whole = Output(folder)
    whole.adopt()
    compress(whole, {})
    return folder


def test_each_object_says_what_it_is(
    deploy: Deploy, built: Path, files_of: Files, store: Store
) -> None:
    """Its type, how it is packed and how long it may be kept; no form that nobody asks for."""
    assert deploy(store.target, built).startswith("published: ")
    assert {path: store.read(path)[0] for path in SENT} == SENT
    texts = {path for path in files_of(built) if not path.endswith((".br", ".gz"))}
    assert store.names() == texts
    for path in texts:
        (_, packed, _), content = store.read(path)
        assert (gzip.decompress(content) if packed else content) == (built / path).read_bytes()
    assert deploy(store.target, built).startswith("nothing to do: ")
    (built / "robots.txt").write_text("new")
    assert " files written 1, " in deploy(store.target, built)


def test_what_stood_there_without_headers_gets_them(
    deploy: Deploy, built: Path, store: Store
) -> None:
    """As from a release of before; what nobody asks for goes, or is kept for open tabs once."""
    deploy("rclone:alias:www", built)
    assert store.read("index.html")[0][1:] == (None, None)
    assert deploy(store.target, built).startswith("published: ")
    assert store.read("index.html")[0] == SENT["index.html"]
    forms = {name for name in store.names() if name.endswith((".br", ".gz"))}
    assert all(map(is_named_by_content, forms))


def test_a_key_that_is_refused(
    deploy: Deploy, site: Site, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Said as that, though newer releases of rclone take the folder for a file then."""
    monkeypatch.setenv("PATH", f"{sysconfig.get_path('scripts')}:{os.environ['PATH']}")
    with running_s3(tmp_path, "--auth-key", "other,secret") as (port, _):
        monkeypatch.setenv("RCLONE_CONFIG_HOST_ENDPOINT", f"http://127.0.0.1:{port}")
        said = deploy(store.target, site("one", pages=1))
    assert said.startswith(f"{store.target[7:]} cannot be reached (")
    assert "InvalidAccessKeyId" in said


def test_other_headers_are_another_digest() -> None:
    """Files of equal bytes that are told apart to readers are told apart in the list too."""
    service = object_service(RcloneService("host:bucket", 0, ""))
    bytes_ = "0" * 64
    paths = ["a.txt", "a.csv", "a.html", "search/a.json", "search/a-0123456789.json"]
    plain = service.stored(dict.fromkeys(paths, bytes_))
    packed = service.stored({path: bytes_ for one in paths for path in (one, f"{one}.gz")})
    assert [*plain] == [*packed] == paths
    assert len({*plain.values()}) == len(paths)
    assert [path for path in paths if plain[path] != packed[path]] == paths[2:]
