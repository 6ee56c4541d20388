"""The published site behind real web servers, each run with the committed configuration."""

from __future__ import annotations

import getpass
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from plugins.build.output.compress import compress
from plugins.build.output.output import Output
from plugins.deploy import deploy
from tests.patience import PATIENCE
from tests.serving import free_port, serving

NAMED = "search/m-0123456789.json"
APACHE_MODULES = (
    *("mpm_event", "authz_core", "mime", "dir", "alias", "setenvif", "headers", "rewrite"),
    *("filter", "deflate", "autoindex", "negotiation"),  # what Debian switches on, unasked
)


@dataclass(frozen=True)
class Answer:
    """What a server sent."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Server:
    """A running web server; ``site`` is the folder that it serves."""

    name: str
    port: int
    site: Path

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers=sent)
        answer = _answer(connection.getresponse())
        connection.close()
        return answer


def _answer(response: HTTPResponse) -> Answer:
    headers: dict[str, str] = {}
    for name, value in response.getheaders():
        key = name.lower()
        headers[key] = f"{headers[key]}, {value}" if key in headers else value
    return Answer(response.status, headers, response.read())


@pytest.fixture(scope="session")
def open_folder() -> Iterator[Path]:
    """A folder that everybody may read: an Apache that root starts reads as somebody else."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.fixture(scope="session")
def deployed(open_folder: Path, moved_site: Path) -> Path:
    """The five charters built for the public, compressed, and deployed to a folder."""
    folder = open_folder
    output = Path(shutil.copytree(moved_site, folder / "output"))
    named = output / NAMED
    named.write_text('{"of": "রংপুর, লালমনিরহাট, বাগেরহাট"}' * 20, "utf-8")
    (output / "style-0123456789.css").write_text("p { color: green }", "utf-8")
    for kind in ("ics", "jsonl", "sqlite", "webmanifest"):
        (output / f"kinds.{kind}").write_text("কলম" * 100, "utf-8")
    for hidden in (".secret", ".secret.csv"):
        (output / hidden).write_text("secret", "utf-8")
    (output / "pageless").mkdir()
    (output / "pageless" / "list.txt").write_text("list", "utf-8")
    (output / "half.building-1").mkdir()
    (output / "half.building-1" / "index.html").write_text("half", "utf-8")
    whole = Output(output)
    whole.adopt()
    compress(whole, {})
    deploy(f"folder:{folder / 'charter'}", output, folder)
    for own in ("_deployed", "_deploying"):  # what a deployment has beside the site
        (folder / "charter" / own).mkdir(exist_ok=True)
        (folder / "charter" / own / "index.html").write_text("secret", "utf-8")
    return folder / "charter"


@pytest.fixture(scope="session", params=["nginx", "apache", "htaccess", "caddy", "lighttpd"])
def server(
    request: pytest.FixtureRequest,
    open_folder: Path,
    root: Path,
    deployed: Path,
) -> Iterator[Server]:
    """One of the servers, with nothing changed in its file but what is marked to be changed."""
    start = {**STARTS, "htaccess": shared_hosting}
    folder = Path(tempfile.mkdtemp(prefix=f"{request.param}-", dir=open_folder))
    folder.chmod(0o755)
    with start[request.param](folder, root / "docs" / "deploy", deployed) as running:
        yield running


@pytest.fixture(params=["nginx", "lighttpd"])
def served(request: pytest.FixtureRequest, open_folder: Path, root: Path) -> Iterator[Server]:
    """One that remembers nothing and one that might, before a folder still to be deployed to."""
    folder = Path(tempfile.mkdtemp(prefix="live-", dir=open_folder))
    folder.chmod(0o755)
    with STARTS[request.param](folder, root / "docs" / "deploy", folder / "site") as running:
        yield running


@contextmanager
def nginx(folder: Path, configs: Path, site: Path, part: str = "") -> Iterator[Server]:
    """``part`` is the sub-path of ours, where it is not all of the site."""
    port = free_port()
    changes = {"listen 80;": f"listen 127.0.0.1:{port};", "/srv/www/charter;": f"{site};"}
    changes["/srv/www/charter/redirects/"] = f"{site}{part}/redirects/"
    changes["=404 /404.html"] = f"=404 {part}/404.html"
    own = filled(configs / "nginx.conf", folder, changes)
    module = "/usr/share/nginx/modules-available/mod-http-brotli-static.conf"
    loaded = Path(module).read_text("utf-8").replace("modules/", "/usr/lib/nginx/modules/")
    main = folder / "main.conf"
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    main.write_text(
        f"{loaded}\ndaemon off; pid {folder}/pid; error_log {folder}/error.log;"
        f"{f'user {getpass.getuser()};' if os.geteuid() == 0 else ''} events {{}}"
        f"http {{ include /etc/nginx/mime.types; access_log off; gzip on; {temporary}"
        f"include {own}; }}",
        "utf-8",
    )
    error_log = str(folder / "error.log")
    with serving(["nginx", "-c", str(main), "-p", str(folder), "-e", error_log], port, folder):
        yield Server("nginx", port, site)


@contextmanager
def apache(folder: Path, configs: Path, site: Path, part: str = "") -> Iterator[Server]:
    port = free_port()
    pages = {f" /{name}\n": f" {part}/{name}\n" for name in ("404.html", "robots.txt")}
    rules = filled(configs / ".htaccess", folder / "rules", pages)
    changes = {
        "*:80": f"127.0.0.1:{port}",
        "Include /etc/apache2/charter.rules": f"Include {rules}",
        "DocumentRoot /srv/www/charter": f"DocumentRoot {site}",
        "<Directory /srv/www/charter>": f"<Directory {site}>",
        "<IfFile /srv/www/charter/": f"<IfFile {site}{part}/",
        '"txt:/srv/www/charter/': f'"txt:{site}{part}/',
    }
    own = filled(configs / "apache.conf", folder, changes)
    with serving(_apache(folder, port, f"Include {own}"), port, folder):
        yield Server("apache", port, site)


@contextmanager
def shared_hosting(folder: Path, configs: Path, site: Path) -> Iterator[Server]:
    """A customer's folder: only ``.htaccess`` is ours."""
    port = free_port()
    home = folder / "public_html"
    shutil.copytree(site, home)
    shutil.copy(configs / ".htaccess", home)
    lines = (
        f"DocumentRoot {home}",
        "<Directory />\nRequire all denied\n</Directory>",
        f"<Directory {home}>",
        "Require all granted\nOptions Indexes FollowSymLinks\nAllowOverride All",
        "</Directory>",
        "AddOutputFilterByType DEFLATE text/html text/css application/json",
    )
    with serving(_apache(folder, port, "\n".join(lines)), port, folder):
        yield Server("htaccess", port, home)


def _apache(folder: Path, port: int, sites: str) -> list[str]:
    modules = "\n".join(
        f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so"
        for name in APACHE_MODULES
    )
    # Debian's own, whose ".br" is Breton and whose ".gz" is a type.
    mime = Path("/etc/apache2/mods-available/mime.conf").read_text("utf-8")
    lines = (
        f"ServerRoot {folder}\nServerName localhost\nDefaultRuntimeDir {folder}",
        f"PidFile {folder}/pid\nErrorLog {folder}/error.log\nMutex file:{folder}",
        f"User #{os.geteuid() or 65534}\nGroup #{os.getegid() or 65534}",
        f"Listen 127.0.0.1:{port}\n{modules}\n{mime}\n{sites}\n",
    )
    main = folder / "main.conf"
    main.write_text("\n".join(lines), "utf-8")
    return ["apache2", "-X", "-f", str(main)]


@contextmanager
def caddy(folder: Path, configs: Path, site: Path, part: str = "") -> Iterator[Server]:
    port = free_port()
    changes = {
        "\ncharter.example.gov.bd {": f"\nhttp://127.0.0.1:{port} {{",
        "root * /srv/www/charter": f"root * {site}",
        "import /srv/www/charter/": f"import {site}{part}/",
        "rewrite * /404.html": f"rewrite * {part}/404.html",
    }
    own = filled(configs / "Caddyfile", folder, changes)
    main = folder / "main"
    main.write_text(
        f"{{\n\tadmin off\n\tauto_https off\n\n\tdefault_bind 127.0.0.1\n}}\nimport {own}\n",
        "utf-8",
    )
    command = ["caddy", "run", "--config", str(main), "--adapter", "caddyfile"]
    with serving(command, port, folder):
        yield Server("caddy", port, site)


@contextmanager
def lighttpd(folder: Path, configs: Path, site: Path, _part: str = "") -> Iterator[Server]:
    """Within Debian's own settings; a sub-path needs no word in ours."""
    port = free_port()
    script = folder / "charter.lua"
    shutil.copy(configs / "lighttpd.lua", script)
    changes = {
        '"charter.example.gov.bd" {': '"127.0.0.1" {',
        '= "/srv/www/charter"': f'= "{site}"',
        '("/etc/lighttpd/charter.lua")': f'("{script}")',
    }
    own = filled(configs / "lighttpd.conf", folder, changes)
    debian = {
        "/var/cache/lighttpd/uploads": str(folder),
        'server.errorlog             = "/var/log/lighttpd/error.log"\n': "",  # so it is said
        "/run/lighttpd.pid": f"{folder}/pid",
        "= 80\n": f'= {port}\nserver.bind = "127.0.0.1"\n',
        'include_shell "/usr/share/lighttpd/use-ipv6.pl " + server.port\n': "",
        "/etc/lighttpd/conf-enabled/*.conf": str(own),
    }
    main = filled(Path("/etc/lighttpd/lighttpd.conf"), folder / "main", debian)
    with serving(["lighttpd", "-D", "-f", str(main)], port, folder):
        yield Server("lighttpd", port, site)


def filled(config: Path, folder: Path, changes: dict[str, str]) -> Path:
    """A copy of the committed file, changed only where it asks for it."""
    text = config.read_text("utf-8")
    for old, new in changes.items():
        assert text.count(old) == 1, f"{config.name} does not hold {old!r} once"
        text = text.replace(old, new)
    copy = folder / config.name
    folder.mkdir(exist_ok=True)
    copy.write_text(text, "utf-8")
    return copy


STARTS = {"nginx": nginx, "apache": apache, "caddy": caddy, "lighttpd": lighttpd}
