"""What one run of a program costs: wall and processor time, and memory of all its processes."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Final

from benchmarks.build.refusal import CannotMeasure

PROC: Final = Path("/proc")
PAUSE: Final = 0.005  # seconds between two looks at the memory
SESSION: Final = 3  # the session among the fields of /proc/PID/stat after the name


@dataclass(frozen=True, slots=True)
class Memory:
    """Bytes at the worst moment: of all processes ``together``, and of the ``largest`` of them."""

    together: int = 0
    largest: int = 0

    def peak(self, other: Memory) -> Memory:
        return Memory(max(self.together, other.together), max(self.largest, other.largest))


@dataclass(frozen=True, slots=True)
class Cost:
    """``memory`` is None unless the run was watched."""

    wall: float
    cpu: float
    memory: Memory | None = None


def run(
    command: Sequence[str | Path], folder: Path, env: Mapping[str, str], *, watch: bool = False
) -> Cost:
    """Runs ``command`` to its end. The kernel adds up the times of it and all its descendants.

    Watching the memory costs time, so a watched run is no run to time.
    """
    os.sync()  # or this run would wait for what the one before it has yet to write
    with TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=env, stdout=said, stderr=said, start_new_session=True
        )
        memory = _watch(process.pid) if watch else None
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise CannotMeasure(f"{' '.join(map(str, command))}\n{_end(said)}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, memory)


def _end(said: IO[bytes]) -> str:
    said.seek(0)
    return said.read().decode("utf-8", "replace")[-2000:]


def _watch(leader: int) -> Memory:
    """The peak of the processes of a session until its leader ends.

    The kernel's own peak (``ru_maxrss``) will not do: it starts with that of the process which
    started this one, and so would tell how large the benchmark is.
    """
    peak = Memory()
    while os.waitid(os.P_PID, leader, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        peak = peak.peak(memory_of(leader))
        time.sleep(PAUSE)
    return peak


def memory_of(session: int) -> Memory:
    """Of the processes of a session, now; what they share is counted once."""
    leader = PROC / str(session)  # looked at first, because a search takes a few milliseconds
    looks = [_memory(leader)]
    for stat in PROC.glob("[0-9]*/stat"):
        if stat.parent != leader and _in(session, stat):
            looks.append(_memory(stat.parent))  # noqa: PERF401 - each at once, before it ends
    return Memory(sum(look.together for look in looks), max(look.largest for look in looks))


def _memory(process: Path) -> Memory:
    return Memory(_bytes(process / "smaps_rollup", "Pss:"), _bytes(process / "status", "VmHWM:"))


def _in(session: int, stat: Path) -> bool:
    with suppress(OSError):  # it ended between the two looks
        after_name = stat.read_text("utf-8", "replace").rpartition(")")[2]
        return int(after_name.split()[SESSION]) == session
    return False


def _bytes(file: Path, label: str) -> int:
    with suppress(OSError):
        for line in file.read_text("utf-8", "replace").splitlines():
            if line.startswith(label):
                return int(line.split()[1]) * 1024
    return 0
