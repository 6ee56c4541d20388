"""Reads ``content/redirects.yaml``: the old addresses of moved and closed offices and services."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pydantic import Field

from ..problems.problem import Findings
from ..redirects import Redirect, Redirects, circles, followed
from .fields import check_fields, closest
from .office_file import Entry, Line, Text
from .source import Source
from .tree import fault_of_slug

DEPTH: Final = 3  # offices → [entry] → from
_UNKNOWN: Final = {"offices": "redirect-unknown", "services": "redirect-unknown-service"}
EXAMPLE: Final = "lalmonirhat/patgram"
# What people write for an address: all of it, one of its pages, or the file.
_PAGE: Final = r"(?:\.md|(?:/(?:complaint|poster))?/?(?:index\.html)?)(?:[?#].*)?"
_WRITTEN: Final = {
    "offices": re.compile(rf"(?:.*\boffices/|/)?([a-z0-9-]+/[a-z0-9-]+?){_PAGE}"),
    "services": re.compile(rf"(?:.*\bservices/|/)?([a-z0-9-]+?){_PAGE}"),
}


class RedirectEntry(Entry):
    old: Line = Field(alias="from")
    new: Line | None = Field(None, alias="to")
    closed: Text | None = None


class RedirectsFile(Entry):
    offices: tuple[RedirectEntry, ...] = ()
    services: tuple[RedirectEntry, ...] = ()


def read_redirects(
    source: Source, found: Findings, known: Mapping[str, Collection[str]]
) -> Redirects:
    """The old addresses, which lead to those that are ``known``; none after reporting a fault."""
    written = written_redirects(source, found)
    if written is None:
        return Redirects()
    groups = (
        _Group("offices", written.offices, found),
        _Group("services", written.services, found),
    )
    before = len(found.problems)
    for group in groups:
        group.report(known.get(group.kind))
    if len(found.problems) > before:
        return Redirects()
    return Redirects(*(followed(group.entries) for group in groups))


def written_redirects(source: Source, found: Findings) -> Redirects | None:
    """As they stand there, wherever they lead; None after reporting that they are no entries."""
    written = check_fields(RedirectsFile, source, found)
    if written is None:
        return None
    return Redirects(_entries(written.offices), _entries(written.services))


def is_office_address(text: str) -> bool:
    """Whether an office could have this ``folder/slug``."""
    parts = text.split("/")
    return len(parts) == EXAMPLE.count("/") + 1 and not any(map(fault_of_slug, parts))


def _entries(written: Sequence[RedirectEntry]) -> tuple[Redirect, ...]:
    return tuple(Redirect(one.old, one.new, one.closed) for one in written)


@dataclass(frozen=True, slots=True)
class _Group:
    """The entries of one kind, and where what is wrong with them is told."""

    kind: str
    entries: Sequence[Redirect]
    found: Findings

    def report(self, known: Collection[str] | None) -> None:
        """Everything; whether an address is there only where all that are there are ``known``."""
        first: dict[str, int] = {}
        for row, one in enumerate(self.entries):
            if one.old in first:
                self._add("redirect-twice", row, "from", one.old, first=self._line(first[one.old]))
                continue
            first[one.old] = row
            if self._is_address(row, "from", one.old) and known and one.old in known:
                self._add("redirect-stands", row, "from", one.old)
            if one.new is not None:
                self._is_address(row, "to", one.new)
            elif one.closed is None:
                self.found.add("redirect-nowhere", (self.kind, row), found=one.old)
        self._report_circles(first)
        if known is not None:
            self._report_ends(first, known)

    def _report_circles(self, first: Mapping[str, int]) -> None:
        for circle in circles(self.entries[row] for row in first.values()):
            chain = " → ".join((*circle, circle[0]))
            self.found.add("redirect-circle", (self.kind, first[circle[0]], "to"), chain=chain)

    def _report_ends(self, first: Mapping[str, int], known: Collection[str]) -> None:
        """What leads to nothing that is there, nor on."""
        for row, one in enumerate(self.entries):
            if one.new is None or one.new in known or one.new in first or self._fault(one.new):
                continue
            if near := _nearest(one.new, known):
                self._add("redirect-unknown-near", row, "to", one.new, near=near)
            else:
                self._add(_UNKNOWN[self.kind], row, "to", one.new)

    def _is_address(self, row: int, key: str, text: str) -> bool:
        """Whether it can be one; reports it otherwise."""
        fault = self._fault(text)
        meant = _WRITTEN[self.kind].fullmatch(text)
        if fault and meant and not self._fault(meant[1]):
            self._add("office-address-near", row, key, text, near=meant[1])
        elif fault:
            self._add(fault, row, key, text, example=EXAMPLE)
        return not fault

    def _fault(self, text: str) -> str:
        if self.kind == "services":
            return fault_of_slug(text)
        return "" if is_office_address(text) else "office-address"

    def _line(self, row: int) -> int:
        return self.found.lines[self.kind, row, "from"]

    def _add(self, code: str, row: int, key: str, text: str, **values: object) -> None:
        self.found.add(code, (self.kind, row, key), found=text, **values)


def _nearest(wanted: str, known: Collection[str]) -> str | None:
    """Of the same folder or name first: in a whole country much is alike."""
    parts = {*_parts(wanted)}
    akin = [one for one in known if not parts.isdisjoint(_parts(one))]
    return closest(wanted, akin) or closest(wanted, [*known])


def _parts(address: str) -> Iterator[str]:
    """The folder and the name, which are not mistaken for each other."""
    return (f"{place}{part}" for place, part in enumerate(address.split("/")))
