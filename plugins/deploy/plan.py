"""What has changed, and in which order readers may see it.

A page must never name a file that is not there yet, and nothing that a page still names may go.
So files named by their content come first, then other files, then pages from the deepest up, so
that a list of offices follows the offices; what is no longer published goes last.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePosixPath
from typing import Final, Literal

from .manifest import Manifest

Purpose = Literal["publish", "dry-run", "roll-back"]  # for which a host is opened

# As the search index names its files: these bytes will stand under no other name, nor others here.
# Understood by grep, too.
BY_CONTENT: Final = re.compile(r"-[0-9a-f]{10}\.(js|json|css)(\.br|\.gz)?")
_FORM: Final = re.compile(r"\.(br|gz)$")
_NAMED: Final = 3  # of many files
_PAGE: Final = re.compile(r"\.html(\.br|\.gz)?$")


@dataclass(frozen=True, slots=True)
class Plan:
    """From what is ``there`` to ``files``; what is in ``keep`` stays one deployment longer."""

    there: Manifest
    files: Mapping[str, str]
    write: tuple[str, ...]
    keep: frozenset[str]
    remove: tuple[str, ...]

    @property
    def by_hand(self) -> tuple[str, ...]:
        """What somebody changed over there, and what is put right."""
        return tuple(sorted(self.there.by_hand))

    @property
    def others(self) -> tuple[str, ...]:
        """What somebody added over there, unless the site needs its place."""
        taken = {*self.files, *self.keep, *folders_of([*self.files, *self.keep])}
        return tuple(
            path
            for path in sorted(self.there.others)
            if path not in taken and not folders_of([path]) & self.files.keys()
        )

    @property
    def unchanged(self) -> int:
        return len(self.files.keys() - self.write)

    @property
    def manifest(self) -> Manifest:
        """Of the host when all is done."""
        return Manifest(self.files, self.keep)

    @property
    def is_empty(self) -> bool:
        return not self.write and not self.remove and not self.by_hand


def plan_for(files: Mapping[str, str], there: Manifest) -> Plan:
    write = [path for path, digest in files.items() if there.files.get(path) != digest]
    is_release = not there.by_hand.issuperset(write)  # else what is there is only put right
    keep = retired(files, there) if is_release else there.kept - set(files)
    gone = (set(there.files) | there.kept) - set(files) - keep
    return Plan(
        there=there,
        files=files,
        write=tuple(sorted(write, key=order)),
        keep=keep,
        remove=tuple(sorted(gone, key=order, reverse=True)),
    )


def retired(files: Mapping[str, str], there: Manifest) -> frozenset[str]:
    """Files named by content that the last release used and this one does not.

    A page opened before the deployment fetches them after it, so they outlive their release by one.
    """
    known = {path for path, digest in there.files.items() if digest is not None}
    return frozenset(path for path in known - set(files) if is_named_by_content(path))


def some_of(paths: Collection[str]) -> str:
    """A few names, for who is told of many."""
    names = ", ".join(sorted(paths)[:_NAMED]) + " …" * (len(paths) > _NAMED)
    return "".join(sign if sign.isprintable() else "?" for sign in names)  # others' may be anything


def is_named_by_content(path: str) -> bool:
    return bool(BY_CONTENT.search(path))


def folders_of(paths: Iterable[str]) -> set[str]:
    return {str(folder) for path in paths for folder in PurePosixPath(path).parents} - {"."}


def unseen(plan: Plan) -> frozenset[str]:
    """Files named by content that no page over there can name, in no form: nor `.br`, nor `.gz`.

    On an empty target none: what is brought there in the usual way outlasts a kill.
    """
    known = {_FORM.sub("", path) for path in (*plan.there.files, *plan.there.kept)}
    named = (path for path in plan.write if known and is_named_by_content(path))
    return frozenset(path for path in named if _FORM.sub("", path) not in known)


def order(path: str) -> tuple[int, int, str]:
    """Sorts files into the order in which they may appear."""
    if _PAGE.search(path):
        return 2, -path.count("/"), path
    return (0 if is_named_by_content(path) else 1), 0, path


def batches(paths: Iterable[str]) -> list[list[str]]:
    """Groups whose files may appear in any order, each after the one before it is complete."""
    ordered = sorted(paths, key=order)
    return [list(group) for _, group in groupby(ordered, key=lambda path: order(path)[:2])]
