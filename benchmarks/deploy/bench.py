"""What a deployment costs on each kind of host: the first, one edit, and a change of every page.

Run: ``.venv/bin/python -m benchmarks.deploy.bench [OFFICES] [HOST…]``, after `make test` has found
or installed the servers. Everything is on this machine; ``--delay 0.1`` lets each way to the host
take so many seconds.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from unittest.mock import patch

from benchmarks.build.contestants import EPOCH, Contestant, ours
from benchmarks.build.edits import EDITS
from benchmarks.deploy.hosts import HOSTS, Host
from benchmarks.deploy.wire import Traffic
from plugins.deploy import deploy

SITE_ADDRESS: Final = "https://charter.example.gov.bd"
USUAL: Final = 560
FIRST: Final = "first"
CHANGES: Final = {"one edit": "one office's fee changed", "every page": "office template changed"}
HEAD: Final = """\
| host | deployment | files written | sent, kB | received, kB | turns | seconds |
|---|---|---:|---:|---:|---:|---:|"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("offices", type=int, nargs="?", default=USUAL)
    parser.add_argument("hosts", nargs="*", default=[*HOSTS], metavar="host")
    parser.add_argument("--delay", type=float, default=0.0)
    arguments = parser.parse_args()
    with TemporaryDirectory(prefix="deploy-") as folder:
        versions = write_versions(Path(folder), arguments.offices)
        print(HEAD)
        for name in arguments.hosts:
            place = Path(folder) / "places" / name
            place.mkdir(parents=True)
            with HOSTS[name](place, arguments.delay) as host:
                for line in measure(name, host, versions, place):
                    print(line, flush=True)
            shutil.rmtree(place)


def write_versions(folder: Path, offices: int) -> dict[str, Path]:
    """The site as it is deployed first, and after each change."""
    project = ours(folder / "project", offices)
    versions = {FIRST: _built(project, folder / "0")}
    for number, (name, change) in enumerate(CHANGES.items(), 1):
        edit = EDITS[change]
        if edit:
            edit.apply(project.files, number)
        versions[name] = _built(project, folder / str(number))
    return versions


def _built(project: Contestant, to: Path) -> Path:
    command = [sys.executable, "-m", "invoke", "build", "--publish"]
    environment = {**project.env, "SITEURL": SITE_ADDRESS, "SOURCE_DATE_EPOCH": EPOCH}
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run(command, cwd=project.folder, env=environment, check=True, **silent)
    return Path(shutil.copytree(project.output, to))


def measure(name: str, host: Host, versions: dict[str, Path], project: Path) -> Iterator[str]:
    for version, site in versions.items():
        host.read()
        environment = (version == FIRST and host.first) or host.environment
        begun = time.monotonic()
        with patch.dict(os.environ, environment):
            outcome = deploy(host.target, site, host.project or project)
        seconds = time.monotonic() - begun
        yield _row(name, version, outcome.written, host.read(), seconds)


def _row(name: str, version: str, written: int, traffic: Traffic | None, seconds: float) -> str:
    figures = ["–"] * 3
    if traffic and traffic.sent:
        figures = [
            f"{traffic.sent / 1000:,.0f}",
            f"{traffic.received / 1000:,.0f}",
            f"{traffic.turns:,}",
        ]
    return f"| {name} | {version} | {written:,} | {' | '.join(figures)} | {seconds:.1f} |"


if __name__ == "__main__":
    main()
