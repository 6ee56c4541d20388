"""Releases side by side, of which readers see one: the same on this machine and on an SSH host.

What the web server serves is a symbolic link to a release in ``.NAME.releases/`` beside it::

    charter → .charter.releases/0007-5d41402abc
    .charter.releases/0006-…  0007-5d41402abc  lock

Publishing makes a new release and renames a new link over the old one, a single step on every
POSIX system. A release with a higher number than the current one was never finished, or was rolled
back: the next deployment removes it.
"""

from __future__ import annotations

import json
import re
from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path, PurePath
from typing import Final, TypeVar

from ..words import Refusal
from .manifest import Manifest
from .messages import MESSAGES
from .plan import Plan, plan_for, some_of

AnyPath = TypeVar("AnyPath", bound=PurePath)

KEPT: Final = 3  # releases: the current one and two to go back to
_NAME: Final = re.compile(r"\d{4,}-[0-9a-f]{10}")


class Releases(ABC):
    """The order of all steps; those who inherit it say how each step is done."""

    @property
    @abstractmethod
    def current(self) -> str:
        """The name of the release that readers see, if there is one."""

    @property
    @abstractmethod
    def names(self) -> Collection[str]:
        """Of all releases."""

    @abstractmethod
    def manifest(self, ours: Mapping[str, str]) -> Manifest:
        """Of the current release, as `read_list` does; empty where there is none, or damaged."""

    @abstractmethod
    def add(self, name: str, folder: Path, plan: Plan) -> None:
        """Makes a release of what is new in ``folder`` and of links into the current release."""

    @abstractmethod
    def named(self, name: str) -> set[str]:
        """The files of a release that are named by their content."""

    @abstractmethod
    def keep(self, name: str, paths: Collection[str]) -> None:
        """Links files of the current release into another, whose list names them as kept."""

    @abstractmethod
    def changed(self, name: str) -> Collection[str]:
        """The files of a release that are not what its list says, if it has a list."""

    @abstractmethod
    def switch(self, name: str) -> None:
        """The one step at which readers see another release."""

    @abstractmethod
    def remove(self, name: str) -> None:
        """Leaves the current release alone."""

    def plan(self, files: Mapping[str, str]) -> Plan:
        return plan_for(files, self.manifest(files))

    def publish(self, folder: Path, plan: Plan) -> None:
        names, current = self.names, self.current
        for old in obsolete(names, current):
            self.remove(old)
        name = next_name(current, plan.files)
        try:
            self.add(name, folder, plan)
            self.switch(name)
        except BaseException:
            self._try_to_remove(name)
            raise
        damaged = [current] if plan.by_hand else []
        whole = [old for old in names if old not in damaged]
        # Readers see the new release already; a rest is no reason to report a failure.
        for old in (*damaged, *surplus(whole, current)):
            self._try_to_remove(old)

    def roll_back(self) -> bool:
        """False where there is no earlier release; refuses where each was changed by hand.

        Releases share files, so what was damaged in one may be in those before it, too.
        """
        changed: set[str] = set()
        for before in earlier(self.names, self.current):
            if by_hand := self.changed(before):
                changed.update(by_hand)
                continue
            with suppress(OSError, ValueError, Refusal):  # readers go back on a full disk, too
                self.keep(before, self.named(self.current) - self.named(before))
            self.switch(before)
            return True
        if changed:
            names = some_of(changed)
            raise Refusal(MESSAGES["earlier-by-hand"], count=len(changed), names=names)
        return False

    def _try_to_remove(self, name: str) -> None:
        with suppress(OSError, Refusal):
            self.remove(name)


def releases_beside(path: AnyPath) -> AnyPath:
    """The folder of the releases of what is served as ``path``."""
    return path.with_name(f".{path.name}.releases")


def next_name(current: str, files: Mapping[str, str]) -> str:
    """``0007-5d41402abc``: a number, so that order needs no clock, and a digest of the content."""
    number = number_of(current) + 1
    digest = sha256(json.dumps(dict(sorted(files.items()))).encode()).hexdigest()
    return f"{number:04}-{digest[:10]}"


def obsolete(names: Iterable[str], current: str) -> list[str]:
    """What is newer than the current release: never finished, or rolled back."""
    return [name for name in names if number_of(name) > number_of(current)]


def earlier(names: Iterable[str], current: str) -> list[str]:
    """The releases before the current one, the last first."""
    before = [name for name in names if 0 < number_of(name) < number_of(current)]
    return sorted(before, key=number_of, reverse=True)


def surplus(names: Iterable[str], current: str) -> list[str]:
    """The oldest ones, of which there are more than are kept once another is the current one."""
    before = [name for name in names if 0 < number_of(name) <= number_of(current)]
    return sorted(before, key=number_of)[: -(KEPT - 1)]


def number_of(name: str) -> int:
    """Zero for what is no release of ours."""
    return int(name.partition("-")[0]) if _NAME.fullmatch(name) else 0
