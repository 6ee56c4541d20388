"""Work on a stranger's file, done in a copy of this process that may use little time and memory.

Whatever the file does to the library that reads it, the copy takes it along when it ends. What it
has found comes back as JSON, of which no more is read than a charter needs. Where a system makes
no copies of a process (Windows), this one does the work, and only the limits of `limits` hold.
"""

from __future__ import annotations

import gc
import json
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final

from ....words import Refusal

try:
    import resource
except ImportError:  # Windows
    CAN_CONFINE = False
else:
    CAN_CONFINE = "fork" in multiprocessing.get_all_start_methods()


@dataclass(frozen=True, slots=True)
class Allowance:
    """Seconds of the processor and on the clock; bytes of memory to fill and to answer with.

    ``most`` are the seconds that work can earn by what it has done so far.
    """

    seconds: int = 3
    most: int = 20
    patience: float = 40
    memory: int = 150_000_000
    answer: int = 40_000_000


USUAL: Final = Allowance()
_SIZES: Final = Path("/proc/self/statm")  # Linux; no other system holds to a limit of memory
_CTRL_C: Final = (signal.SIGINT,)
_FAREWELL: Final = 1  # seconds for a copy that has answered


class Exceeded(Exception):  # noqa: N818 - as `Refusal`
    """The work took more than its allowance, or broke the process that did it."""


def confined(work: Callable[[], Any], allowance: Allowance = USUAL) -> Any:  # noqa: ANN401 - JSON
    """What ``work`` returns, which must be JSON; its `Refusal` is raised here."""
    if not CAN_CONFINE:
        return work()
    said = json.loads(_answer(work, allowance))
    if "refusal" in said:
        raise Refusal(said["refusal"])
    return said["found"]


def earn_second() -> None:
    """Gives the work in a copy one more second of the processor, as long as its most allows."""
    if not CAN_CONFINE:
        return
    left, most = resource.getrlimit(resource.RLIMIT_CPU)
    if resource.RLIM_INFINITY not in {left, most}:
        resource.setrlimit(resource.RLIMIT_CPU, (min(left + 1, most), most))


def _answer(work: Callable[[], Any], allowance: Allowance) -> bytes:
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    copy = context.Process(target=_begin, args=(work, there, allowance), daemon=True)
    signal.pthread_sigmask(signal.SIG_BLOCK, _CTRL_C)  # which Python may lose while it copies
    copy.start()
    try:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _CTRL_C)
        there.close()
        answer = _receive(here, allowance)
        copy.join(_FAREWELL)
    finally:
        here.close()
        copy.kill()
        copy.join()
    return answer


def _receive(here: Connection, allowance: Allowance) -> bytes:
    try:
        if here.poll(allowance.patience):
            return here.recv_bytes(allowance.answer)
    except (EOFError, OSError):
        pass
    raise Exceeded


def _begin(work: Callable[[], Any], there: Connection, allowance: Allowance) -> None:
    """In the copy. What nobody catches here, the other side knows by the silence."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _CTRL_C)
    gc.disable()  # it will not live so long
    _hush()
    _restrict(allowance)
    try:
        said = {"found": work()}
    except Refusal as refusal:
        said = {"refusal": {language: _spelt(refusal.text(language)) for language in ("bn", "en")}}
    there.send_bytes(json.dumps(said).encode())


def _spelt(text: str) -> str:
    """As words of a message, in which braces have a meaning."""
    return text.replace("{", "{{").replace("}", "}}")


def _hush() -> None:
    """What a library or Python itself says of its troubles is not for a civil servant."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    sys.stdout = sys.stderr = open(nowhere, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - kept


def _restrict(allowance: Allowance) -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    most = max(allowance.seconds, allowance.most)
    resource.setrlimit(resource.RLIMIT_CPU, (allowance.seconds, most))
    if _SIZES.exists():
        held = int(_SIZES.read_text("ascii").split()[0]) * resource.getpagesize()
        limit = held + allowance.memory
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
