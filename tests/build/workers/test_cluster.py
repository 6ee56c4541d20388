"""A build on a cluster of machines that share nothing with this one but what is sent to them."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from distributed import Client

from plugins.build.build import build
from plugins.build.office_step import Job, StepResult, take_steps
from plugins.build.renderer import Renderer
from plugins.build.workers.cluster import cluster_workers
from plugins.words import Refusal
from tests.build.projects import EPOCH, different, digest, write_project
from tests.patience import PATIENCE, wait_until

MakeRenderer = Callable[..., Renderer]
Process = subprocess.Popen[bytes]

OFFICES = 40
MANY = 5  # times the thirty jobs, so that every worker has some when half of them are given
SHORT = 2.0  # seconds, for tests in which somebody is waited for in vain
LOCAL = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard")
WITHOUT_NH3 = """
import sys

class Hiding:
    def find_spec(self, name, path=None, target=None):
        if name == "nh3":
            raise ModuleNotFoundError(name=name)

sys.meta_path.insert(0, Hiding())
"""


@dataclass
class Cluster:
    """A scheduler and its workers, which know neither our folder nor our code."""

    folder: Path
    running: ExitStack
    workers: list[Process] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.folder.mkdir()
        self.scheduler = self._start("scheduler", *LOCAL, "--scheduler-file", str(self._contact))
        wait_until(lambda: self._contact.exists() and self._contact.read_text("utf-8"))
        self.address = str(json.loads(self._contact.read_text("utf-8"))["address"])

    def join(self, **environment: str) -> str:
        """Starts a worker; returns its address once the scheduler knows it."""
        with Client(self.address, set_as_default=False) as client:
            before = _addresses(client)
            own = ("--scheduler-file", str(self._contact), "--no-nanny", "--no-dashboard")
            place = ("--local-directory", str(self.folder / str(len(self.workers))))
            self.workers.append(
                self._start("worker", *own, *place, "--nthreads", "1", **environment)
            )
            client.wait_for_workers(len(before) + 1, timeout=PATIENCE)
            return (_addresses(client) - before).pop()

    @property
    def _contact(self) -> Path:
        return self.folder / "scheduler.json"

    def _start(self, *arguments: str, **environment: str) -> Process:
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "dask", *arguments],
            cwd=self.folder,
            env={**os.environ, "PYTHONSAFEPATH": "1", "TMPDIR": str(self.folder), **environment},
            stderr=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        self.running.callback(_end, process)
        return process


def _addresses(client: Client) -> set[str]:
    return {*client.scheduler_info()["workers"]}


def _end(process: Process) -> None:
    process.kill()
    process.wait()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    """Without workers as yet."""
    with ExitStack() as running:
        yield Cluster(tmp_path / "elsewhere", running)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    return write_project(tmp_path / "project", OFFICES)


def half_way(things: Collection[Any], do: Callable[[], object]) -> Iterator[Any]:
    """Lets them go by and does something in between."""
    for number, thing in enumerate(things):
        if number == len(things) // 2:
            do()
        yield thing


def in_order(results: Iterable[StepResult]) -> list[StepResult]:
    return sorted(results, key=lambda one: one.id)


def test_a_cluster_gives_the_same_site_though_a_machine_is_lost(
    cluster: Cluster, project: Path
) -> None:
    """One of two workers is killed during the build; the site is that of this machine alone."""
    cluster.join()
    cluster.join()
    settings, lost = project / "pelicanconf.py", cluster.workers[0]
    with cluster_workers(cluster.address, print) as workers:
        build(settings, project / "far", workers, lambda all_: half_way(all_, lost.kill))
    assert lost.wait() == -signal.SIGKILL
    (project / ".cache" / "offices.sqlite").unlink()
    build(settings, project / "near")
    assert different(digest(project / "far"), digest(project / "near")) == []


def test_a_worker_that_falls_silent_is_told_and_done_without(
    cluster: Cluster, jobs: list[Job], make_renderer: MakeRenderer
) -> None:
    """Its work is given to others, and once it wakes up all goes on as before."""
    silent = cluster.join()
    cluster.join()
    told: list[str] = []
    renderer, stopped = make_renderer(), cluster.workers[0]
    expected = in_order(take_steps(jobs, renderer) * MANY)

    def tell(refusal: Refusal) -> None:
        told.append(str(refusal).partition(" for ")[0])

    with cluster_workers(cluster.address, tell, SHORT) as workers:
        coming = half_way(jobs * MANY, lambda: stopped.send_signal(signal.SIGSTOP))
        assert in_order(workers(coming, renderer)) == expected
        assert f"worker {silent} has been silent" in told
        coming = half_way(jobs * MANY, lambda: stopped.send_signal(signal.SIGCONT))
        assert in_order(workers(coming, renderer)) == expected


def test_a_build_goes_on_with_a_worker_that_joins(
    cluster: Cluster, jobs: list[Job], make_renderer: MakeRenderer
) -> None:
    """It gets all that it needs, although the only one that had it dies."""
    cluster.join()
    renderer = make_renderer()

    def change() -> None:
        cluster.join()
        cluster.workers[0].kill()

    with cluster_workers(cluster.address, print) as workers:
        made = in_order(workers(half_way(jobs * MANY, change), renderer))
    assert made == in_order(take_steps(jobs, renderer) * MANY)


def test_a_worker_that_lacks_something_is_told_and_left_out(
    cluster: Cluster, jobs: list[Job], make_renderer: MakeRenderer, tmp_path: Path
) -> None:
    """Before any work, with all that it lacks; without another worker the build is refused."""
    poor = tmp_path / "poor"
    (poor / "polib-0.1.dist-info").mkdir(parents=True)
    (poor / "polib-0.1.dist-info" / "METADATA").write_text("Name: polib\nVersion: 0.1\n")
    (poor / "sitecustomize.py").write_text(WITHOUT_NH3)
    unfit = cluster.join(PYTHONPATH=str(poor))
    renderer, told = make_renderer(), list[Refusal]()
    with cluster_workers(cluster.address, told.append) as workers:
        with pytest.raises(Refusal, match=r"^no worker of the scheduler at .* can take part; "):
            tuple(workers(jobs, renderer))
        lacks, differs = map(str, told)
        assert lacks == f"worker {unfit} lacks nh3 and is left out; install requirements.txt there"
        found = f"polib 0.1, here polib {version('polib')}, and is left out"
        assert differs == f"worker {unfit} has {found}; install the same in both places"
        cluster.join()
        assert in_order(workers(jobs, renderer)) == in_order(take_steps(jobs, renderer))
    assert len(told) == 4


def test_a_scheduler_that_goes_is_told(
    cluster: Cluster, jobs: list[Job], make_renderer: MakeRenderer
) -> None:
    """Whoever was killed, it was no worker."""
    cluster.join()
    said = f"the scheduler at {cluster.address} is gone; start it and its workers again, "
    with (
        pytest.raises(Refusal, match=rf"^{said}then build again$"),
        cluster_workers(cluster.address, print) as workers,
    ):
        tuple(workers(half_way(jobs * MANY, cluster.scheduler.kill), make_renderer()))


class Deadly:
    """An office that no worker survives."""

    def __call__(self) -> None:
        os._exit(1)

    def __repr__(self) -> str:
        return "deadly"


def test_workers_that_are_lost_one_after_another_are_told(
    cluster: Cluster, jobs: list[Job], make_renderer: MakeRenderer
) -> None:
    """Where none is left, or one office has cost too many of them."""
    cluster.join()
    cluster.join()
    renderer = make_renderer("{{ deadly() }}", shared={"deadly": Deadly()})
    said = "a worker was lost, perhaps for want of memory; build again"
    with (
        pytest.raises(Refusal, match=f"^{said}$"),
        cluster_workers(cluster.address, print, SHORT) as workers,
    ):
        tuple(workers(jobs, renderer))


def test_a_scheduler_that_is_not_there_is_told() -> None:
    """The address is repeated, and how one looks."""
    with pytest.raises(Refusal) as refused, cluster_workers("tcp://127.0.0.1:1", print, 0.5):
        pass
    assert str(refused.value).startswith("no scheduler answers at tcp://127.0.0.1:1 (")
    assert str(refused.value).endswith("check the address, like tcp://host:8786")


def test_a_scheduler_that_hangs_is_told() -> None:
    """The system takes the connection for it, and nobody ever speaks."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"tcp://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(Refusal) as refused, cluster_workers(address, print, 0.5):
            pass
    said = f"no scheduler answers at {address} (timed out); check the address, "
    assert str(refused.value) == f"{said}like tcp://host:8786"


def test_a_scheduler_without_workers_is_told(cluster: Cluster) -> None:
    """It is there; what is to be started is said."""
    with pytest.raises(Refusal) as refused, cluster_workers(cluster.address, print, SHORT):
        pass
    at = cluster.address
    assert str(refused.value) == f"the scheduler at {at} has no workers; run dask worker {at}"
