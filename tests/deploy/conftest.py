"""Small sites in two versions, real hosts to put them on, and the command that does it."""

from __future__ import annotations

import getpass
import multiprocessing
import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

import pytest

from plugins.build.output.compress import compress
from plugins.build.output.output import Output
from plugins.deploy import deploy as publish
from plugins.deploy import roll_back as back
from plugins.words import Refusal
from tests.patience import PATIENCE, wait_until
from tests.serving import SBIN, free_port, serving

ADDRESS = "https://charter.example.gov.bd"
LINK = re.compile(r'(?:href|src)="/([^"]*)"')

Site = Callable[..., Path]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Writes a site whose every page names its version's script and its neighbours."""

    def write(version: str, pages: int = 5, address: str = ADDRESS) -> Path:
        folder = tmp_path / f"site-{version}"
        shutil.rmtree(folder, ignore_errors=True)
        names = [f"offices/{number:03}-{version}" for number in range(pages)]
        names += [f"offices/office-{number:03}" for number in range(pages)]
        script = f"search-{sha256(version.encode()).hexdigest()[:10]}.js"
        _write(folder / "search" / script, f"// {version}")
        for name in names:
            _write(folder / name / "card.vcf", f"BEGIN:VCARD\nNOTE:{version}\n")
            links = f'<script src="/search/{script}"></script><a href="/{name}/card.vcf">'
            _write(folder / name / "index.html", f"{version} {links} {name * 40}<!-- end -->")
        lists = "".join(f'<a href="/{name}/">{name}</a>' for name in names)
        _write(folder / "index.html", f"{version} {lists}<!-- end -->")
        _write(folder / "404.html", f"{version} nothing here<!-- end -->")
        _write(folder / "favicon.svg", "<svg/>")
        _write(
            folder / "sitemap.xml",
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
            f"<url><loc>{address}/</loc></url></urlset>",
        )
        whole = Output(folder)
        whole.adopt()
        compress(whole, {})
        return folder

    return write


@pytest.fixture
def deploy_command(
    start: Callable[..., subprocess.Popen[str]],
) -> Callable[..., tuple[int, str]]:
    """Runs ``invoke deploy …`` to its end; gives exit status and all it said."""

    def run(target: str, *options: object, **environment: str) -> tuple[int, str]:
        words = [str(option) for option in options]
        with start("deploy", target, *words, **environment) as process:
            output, errors = process.communicate(timeout=PATIENCE)
        return process.returncode, output + errors

    return run


@pytest.fixture
def deploy(tmp_path: Path) -> Callable[..., str]:
    """Does what the command does, without starting one; gives what it says, in English."""

    def run(target: object, source: Path, *, dry_run: bool = False, cname: str = "") -> str:
        project = tmp_path / "project"
        try:
            outcome = publish(str(target), source, project, dry_run=dry_run, cname=cname)
        except Refusal as refusal:
            return refusal.text("en")
        return outcome.text("en")

    return run


@pytest.fixture
def roll_back(tmp_path: Path) -> Callable[[object], str]:
    """The same for ``--rollback``."""

    def run(target: object) -> str:
        try:
            return back(str(target), tmp_path / "project").text("en")
        except Refusal as refusal:
            return refusal.text("en")

    return run


@pytest.fixture
def kill_deploy(tmp_path: Path) -> Callable[..., None]:
    """Kills a deployment some seconds after ``has_begun``, unless it has ended by then."""

    def run(target: object, source: Path, seconds: float, has_begun: Callable[[], object]) -> None:
        # Forked, so that a dozen of them need not import everything a dozen times.
        fork = multiprocessing.get_context("fork")
        process = fork.Process(target=publish, args=(str(target), source, tmp_path / "project"))
        process.start()
        wait_until(lambda: has_begun() or not process.is_alive())
        time.sleep(seconds)
        process.kill()
        process.join()

    return run


@dataclass(frozen=True)
class Sshd:
    """A real SSH server on this machine that lets this user in with a key of its own."""

    folder: Path
    port: int

    @property
    def user(self) -> str:
        return f"{getpass.getuser()}@127.0.0.1"

    def shell(self, known: str = "known", key: str = "user") -> str:
        """What RSYNC_RSH must say to reach it, with its host key known and nothing else."""
        return (
            f"ssh -F none -p {self.port} -i {self.folder / key} -o IdentitiesOnly=yes"
            f" -o UserKnownHostsFile={self.folder / known} -o StrictHostKeyChecking=yes"
        )

    def shell_into(self, around: str) -> str:
        """A key of its own, with which every command runs inside ``around``."""
        name = f"key-{sha256(around.encode()).hexdigest()[:8]}"
        if not (self.folder / name).exists():
            new_key(self.folder / name)
            public = (self.folder / f"{name}.pub").read_text("utf-8")
            command = f'{around} eval "$SSH_ORIGINAL_COMMAND"'.replace('"', '\\"')
            with (self.folder / "authorized").open("a") as authorized:
                authorized.write(f'command="{command}" {public}')
        return self.shell(key=name)


def new_key(file: Path) -> None:
    command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(file)]
    subprocess.run(command, check=True)


def sftp_server() -> Path:
    """A program rather than sshd itself, so that a key's command can run it."""
    places = map(Path, ("/usr/lib/openssh", "/usr/libexec/openssh", "/usr/lib/ssh"))
    return next(place / "sftp-server" for place in places if (place / "sftp-server").exists())


@pytest.fixture(scope="session")
def sshd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sshd]:
    folder = tmp_path_factory.mktemp("sshd")
    for name in ("host", "user", "stranger"):
        new_key(folder / name)
    shutil.copy(folder / "user.pub", folder / "authorized")
    if os.geteuid() == 0:  # who alone needs it, and is not always given it
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    port = free_port()
    (folder / "config").write_text(
        f"ListenAddress 127.0.0.1\nPort {port}\nHostKey {folder}/host\nPidFile none\n"
        f"AuthorizedKeysFile {folder}/authorized\nStrictModes no\nUsePAM no\nPermitRootLogin yes\n"
        "PasswordAuthentication no\nKbdInteractiveAuthentication no\nMaxStartups 100\n"
        f"PrintMotd no\nSubsystem sftp {sftp_server()}\n",
        "utf-8",
    )
    public = (folder / "host.pub").read_text("utf-8")
    (folder / "known").write_text(f"[127.0.0.1]:{port} {public}", "utf-8")
    other = (folder / "stranger.pub").read_text("utf-8")
    (folder / "changed").write_text(f"[127.0.0.1]:{port} {other}", "utf-8")
    program = shutil.which("sshd", path=SBIN)  # must be started by its whole path
    with serving([str(program), "-D", "-e", "-f", str(folder / "config")], port, folder):
        yield Sshd(folder, port)


@dataclass(frozen=True)
class Cloud:
    """A place that only rclone reaches; ``folder`` is what it really is."""

    target: str
    folder: Path
    config: Path

    def put(self, path: str, text: str) -> None:
        """Through the server, which remembers what it has served."""
        place = f"{self.target.removeprefix('rclone:')}/{path}"
        command = ["rclone", "--config", str(self.config), "rcat", place]
        subprocess.run(command, input=text, text=True, check=True)


@pytest.fixture(params=["webdav", "sftp", "openssh"])
def cloud(request: pytest.FixtureRequest, tmp_path: Path, sshd: Sshd) -> Iterator[Cloud]:
    """WebDAV and SFTP as rclone serves them, and OpenSSH's SFTP."""
    folder = tmp_path / "cloud"
    folder.mkdir()
    config = tmp_path / "rclone.conf"
    if request.param == "openssh":
        login = f"port = {sshd.port}\nuser = {getpass.getuser()}\nkey_file = {sshd.folder}/user\n"
        config.write_text(f"[host]\ntype = sftp\nhost = 127.0.0.1\n{login}", "utf-8")
        yield Cloud(f"rclone:host:{folder}/site", folder / "site", config)
        return
    port = free_port()
    login = (
        "user = u\npass = "
        + subprocess.run(
            ["rclone", "obscure", "p"], capture_output=True, text=True, check=True
        ).stdout.strip()
    )
    kinds = {
        "webdav": f"type = webdav\nurl = http://127.0.0.1:{port}\nvendor = other\n",
        "sftp": f"type = sftp\nhost = 127.0.0.1\nport = {port}\n",
    }
    config.write_text(f"[host]\n{kinds[request.param]}{login}\n", "utf-8")
    command = ["rclone", "serve", request.param, str(folder), "--addr", f"127.0.0.1:{port}"]
    command += ["--user", "u", "--pass", "p", "--config", str(config), "--cache-dir", str(tmp_path)]
    with serving(command, port, tmp_path):
        name = f"site-{token_hex(4)}"  # whoever deploys to one place waits for the other
        yield Cloud(f"rclone:host:{name}", folder / name, config)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


@pytest.fixture
def files_of() -> Callable[[Path], dict[str, bytes]]:
    """Every file of a folder, without the host's own and what tells of a deployment."""

    def read(folder: Path) -> dict[str, bytes]:
        found = (file for file in sorted(folder.rglob("*")) if file.is_file())
        paths = ((file.relative_to(folder).as_posix(), file) for file in found)
        beside = (".", "_deploy")
        return {path: file.read_bytes() for path, file in paths if not path.startswith(beside)}

    return read


@pytest.fixture
def broken_in() -> Callable[[dict[str, bytes]], list[str]]:
    """Pages cut short, and what served pages name although it is not there."""

    def find(files: dict[str, bytes]) -> list[str]:
        pages = {path: text.decode() for path, text in files.items() if path.endswith(".html")}
        cut = [path for path, text in pages.items() if not text.endswith("<!-- end -->")]
        links = {link for text in pages.values() for link in LINK.findall(text)}
        targets = {f"{link}index.html" if link.endswith("/") else link for link in links}
        return cut + sorted(targets - set(files))

    return find
