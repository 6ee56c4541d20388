"""A build on a cluster of machines that share nothing with this one but what is sent to them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from distributed import Client

from plugins.build.build import build
from plugins.build.workers import cluster as of_offices
from plugins.build.workers.cluster import cluster_workers
from plugins.words import Refusal
from tests.build.projects import EPOCH, different, digest, write_project
from tests.patience import PATIENCE, wait_until

OFFICES = 60
LOCAL = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard")


@dataclass
class Cluster:
    """A scheduler's address, and its workers, which know neither our folder nor our code."""

    address: str
    workers: list[subprocess.Popen[bytes]]


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    contact = elsewhere / "scheduler.json"

    def start(*arguments: str) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "dask", *arguments],
            cwd=elsewhere,
            env={**os.environ, "PYTHONSAFEPATH": "1"},
            stderr=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        running.callback(_end, process)
        return process

    with ExitStack() as running:
        start("scheduler", *LOCAL, "--scheduler-file", str(contact))
        wait_until(contact.exists)
        own = ("--scheduler-file", str(contact), "--no-nanny", "--nthreads", "1", "--no-dashboard")
        workers = [
            start("worker", *own, "--local-directory", str(elsewhere / str(number)))
            for number in range(2)
        ]
        with Client(_address(contact), set_as_default=False) as client:
            client.wait_for_workers(len(workers), timeout=PATIENCE)  # a lost one is one of two
        yield Cluster(_address(contact), workers)


def _address(contact: Path) -> str:
    return str(json.loads(contact.read_text("utf-8"))["address"])


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    return write_project(tmp_path / "project", OFFICES)


def killing(worker: subprocess.Popen[bytes]) -> Callable[[Collection[Any]], Iterator[Any]]:
    """Lets the offices go by and kills the worker half-way."""

    def watch(offices: Collection[Any]) -> Iterator[Any]:
        for number, office in enumerate(offices):
            if number == len(offices) // 2:
                worker.send_signal(signal.SIGKILL)
            yield office

    return watch


def test_a_cluster_gives_the_same_site_though_a_machine_is_lost(
    cluster: Cluster, project: Path
) -> None:
    """One of two workers is killed during the build; the site is that of this machine alone."""
    settings = project / "pelicanconf.py"
    with cluster_workers(cluster.address) as workers:
        build(settings, project / "far", workers, killing(cluster.workers[0]))
    assert cluster.workers[0].wait() == -signal.SIGKILL
    (project / ".cache" / "offices.sqlite").unlink()
    build(settings, project / "near")
    assert different(digest(project / "far"), digest(project / "near")) == []


def test_a_scheduler_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The address is repeated, and how one looks."""
    monkeypatch.setattr(of_offices, "PATIENCE", 0.5)
    with pytest.raises(Refusal) as refused, cluster_workers("tcp://127.0.0.1:1"):
        pass
    assert str(refused.value).startswith("no scheduler answers at tcp://127.0.0.1:1 (")
    assert str(refused.value).endswith("check the address, like tcp://host:8786")
