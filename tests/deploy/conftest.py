"""Small sites in two versions, real hosts to put them on, and the command that does it."""

from __future__ import annotations

import multiprocessing
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from plugins.build.output.compress import compress
from plugins.build.output.output import Output
from plugins.deploy import deploy as publish
from plugins.deploy import roll_back as back
from plugins.words import Refusal
from tests.hosts import (
    Cloud,
    Sshd,
    running_pyftpdlib,
    running_rclone,
    running_sshd,
    running_vsftpd,
    sftp_of,
)
from tests.patience import PATIENCE, wait_until

ADDRESS = "https://charter.example.gov.bd"
LINK = re.compile(r'(?:href|src)="/([^"]*)"')

Site = Callable[..., Path]


@pytest.fixture(autouse=True)
def temporary_files(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Locks outlive a deployment, and all that it had for a while a killed one: both go with us."""
    folder = str(tmp_path_factory.mktemp("temporary"))
    monkeypatch.setenv("TMPDIR", folder)
    monkeypatch.setattr(tempfile, "tempdir", folder)  # as this process knows it already


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

    def run(target: object, source: Path, **options: Any) -> str:  # noqa: ANN401 - the command's
        project = tmp_path / "project"
        try:
            outcome = publish(str(target), source, project, **options)
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


@pytest.fixture
def kill_rclone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Callable[[], object]], None]:
    """Kills the rclone of the deployment that is to come, once it ``has_begun``."""
    program, process = tmp_path / "bin" / "rclone", tmp_path / "rclone process"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\necho $$ >'{process}'\nexec {shutil.which('rclone')} \"$@\"\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")

    def kill(has_begun: Callable[[], object]) -> None:
        wait_until(has_begun)
        os.kill(int(process.read_text()), signal.SIGKILL)

    return lambda has_begun: Thread(target=kill, args=[has_begun], daemon=True).start()


@pytest.fixture(scope="session")
def sshd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sshd]:
    with running_sshd(tmp_path_factory.mktemp("sshd")) as running:
        yield running


@pytest.fixture(scope="session")
def openssh(tmp_path_factory: pytest.TempPathFactory, sshd: Sshd) -> Cloud:
    return sftp_of(sshd, tmp_path_factory.mktemp("sftp"))


@pytest.fixture(scope="session")
def webdav(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cloud]:
    with running_rclone("webdav", tmp_path_factory.mktemp("webdav")) as running:
        yield running


@pytest.fixture(scope="session")
def vsftpd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cloud]:
    with running_vsftpd(tmp_path_factory.mktemp("vsftpd")) as running:
        yield running


@pytest.fixture(scope="session")
def pyftpdlib(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cloud]:
    with running_pyftpdlib(tmp_path_factory.mktemp("pyftpdlib")) as running:
        yield running


@pytest.fixture(params=["openssh", "webdav", "vsftpd"])
def cloud(request: pytest.FixtureRequest, tmp_path: Path) -> Cloud:
    """A place of the test's own on a server that all share."""
    running: Cloud = request.getfixturevalue(request.param)
    return running.elsewhere(tmp_path)


def unshared() -> list[str]:
    """What may mount a disk of its own, seen by its children only."""
    ways = (["unshare", "-m"], ["unshare", "-rm"], ["sudo", "-n", "unshare", "-m"])
    trial = "mount -t tmpfs tmpfs /mnt"
    for way in ways:
        tried = subprocess.run([*way, "sh", "-c", trial], capture_output=True, check=False)
        if not tried.returncode:
            return way
    return pytest.fail("nobody here may mount a tmpfs: root, user namespaces or sudo needed")


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
