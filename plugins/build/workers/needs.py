"""What a machine must have to take an office step, in which versions, and what it has not."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from importlib import metadata
from modulefinder import ModuleFinder
from typing import Final

from ...words import Refusal
from ..fingerprint import PROGRAM
from ..messages import MESSAGES
from ..office_step import Job

PYTHON: Final = "Python"
STEP: Final = Job.__module__


@dataclass(frozen=True, slots=True)
class Library:
    """By what is imported, as ``yaml``, and by what is installed, as ``PyYAML``."""

    module: str
    distribution: str
    version: str


def libraries(plugins: Iterable[str]) -> tuple[Library, ...]:
    """What an office step imports of others, and the ``plugins`` that it asks."""
    finder = ModuleFinder([str(PROGRAM.parent)])
    for name in (STEP, *plugins):
        with suppress(ImportError):  # a plugin may come from elsewhere
            finder.import_hook(name)
    foreign = {name.partition(".")[0] for name in finder.badmodules} - sys.stdlib_module_names
    installed = metadata.packages_distributions()
    named = {name: _distribution(name, installed[name]) for name in foreign & installed.keys()}
    return tuple(
        Library(module, name, metadata.version(name)) for module, name in sorted(named.items())
    )


def _distribution(module: str, names: list[str]) -> str:
    """Others may put something into its folder, as plugins into Pelican's."""
    return next((name for name in names if name.lower() == module), names[0])


def series(python: str) -> str:
    """``3.11.7`` → ``3.11``: only these differ in what a program gives."""
    return ".".join(python.split(".")[:2])


def python_fault(worker: str, python: str) -> Iterator[Refusal]:
    """It matters before all else: a program that is sent to another Python may well crash it."""
    here = series(sys.version)
    if series(python) != here:
        yield _differs(worker, {PYTHON: series(python)}, {PYTHON: here})


def faults(
    worker: str, needed: Iterable[Library], found: Mapping[str, str | None]
) -> Iterator[Refusal]:
    """All that keeps a worker from giving the bytes that this machine gives."""
    ours = {one.distribution: one.version for one in needed}
    lacking = [name for name in ours if found[name] is None]
    if lacking:
        yield Refusal(MESSAGES["worker-lacks"], worker=worker, names=", ".join(lacking))
    other = {name: has for name in ours if (has := found[name]) not in {None, ours[name]}}
    if other:
        yield _differs(worker, other, {name: ours[name] for name in other})


def _differs(worker: str, found: Mapping[str, str | None], ours: Mapping[str, str]) -> Refusal:
    return Refusal(
        MESSAGES["worker-differs"],
        worker=worker,
        found=", ".join(f"{name} {version}" for name, version in found.items()),
        ours=", ".join(f"{name} {version}" for name, version in ours.items()),
    )
