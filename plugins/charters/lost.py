"""Addresses that were published and at which nothing answers any more: what an old link would miss.

Each is an error that offers what to write, so that the link leads on.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from .changes.comparison import pair_offices
from .examination import Examined
from .lost_rows import answers_for, report_lost_rows
from .model import Office
from .offers import first_line, offer
from .problems.problem import Findings, Problem
from .reading.tree import REDIRECTS, SERVICES
from .redirects import Redirect, Redirects
from .service_table import ServiceTable, wording

_REDIRECTS: Final = f"content/{REDIRECTS}"
_SERVICES: Final = f"content/{SERVICES}"
CLOSED_OFFICE: Final = "কার্যালয়টি আর নেই"  # what is offered; the editor knows more
CLOSED_SERVICE: Final = "সেবাটি আর দেওয়া হয় না"


@dataclass(frozen=True, slots=True)
class Published:
    """The addresses of one state of the content.

    ``ids`` are those of all office files, ``offices`` what was found in those that are compared.
    Tables that cannot be read are None.
    """

    ids: Collection[str]
    offices: Mapping[str, Examined[Office]]
    redirects: Redirects | None
    services: ServiceTable | None

    @property
    def readable(self) -> Iterator[Office]:
        return (found.office for found in self.offices.values() if found.office)


def lost_addresses(before: Published, after: Published) -> tuple[Problem, ...]:
    """What was published before and is lost after.

    Of what cannot be read nothing is told: before it was not published, now others tell of it.
    """
    loss = _Loss(before, after, [])
    for office in before.readable:
        if office.id in after.ids:
            loss.rows(office, office.id)
    if after.redirects:
        loss.offices(after.redirects)
        loss.services(after.redirects)
        loss.redirects(after.redirects)
    return tuple(loss.problems)


@dataclass(frozen=True, slots=True)
class _Loss:
    before: Published
    after: Published
    problems: list[Problem]

    def rows(self, office: Office, new: str) -> None:
        """Of an office that is at the address ``new`` now."""
        now = self.after.offices.get(new)
        if now and now.office:
            found = Findings(now.found.path, now.found.lines, self.problems)
            report_lost_rows(office, now.office, found)

    def offices(self, redirects: Redirects) -> None:
        gone = [office for office in self.before.readable if office.id not in self.after.ids]
        led_on = {one.old: one for one in redirects.offices}
        self._unannounced([office for office in gone if office.id not in led_on])
        for office in gone:
            if office.id in led_on:
                self._led_on(office, led_on[office.id])

    def _unannounced(self, gone: Sequence[Office]) -> None:
        """Offices that left without a word, and where they went, if that can be known."""
        new = set(self.after.ids).difference(self.before.ids)
        found = tuple(office for office in self.after.readable if office.id in new)
        pairing = pair_offices(tuple(gone), found)
        for old, now in pairing.pairs:
            entry = offer(from_=old.id, to=now.id)
            self._add(old.path, "office-moved", (), old=old.id, near=now.id, entry=entry)
            self.rows(old, now.id)
        if len(found) == len(new):  # what cannot be read may be one of them
            for old in pairing.removed:
                entry = offer(from_=old.id, closed=CLOSED_OFFICE)
                self._add(old.path, "office-lost", (), entry=entry)

    def _led_on(self, office: Office, redirect: Redirect) -> None:
        """An office of before takes over no other's rows, unless they are its own as well."""
        new = redirect.new
        if redirect.closed or new is None:
            return
        if new not in self.before.ids:
            self.rows(office, new)
            return
        now = self.after.offices.get(new)
        if now and now.office and not answers_for(office, now.office):
            entry = offer(from_=office.id, closed=CLOSED_OFFICE, to=new)
            self._add(
                _REDIRECTS, "office-merged", ("offices",), old=office.id, near=new, entry=entry
            )

    def services(self, redirects: Redirects) -> None:
        if self.before.services is None or self.after.services is None:
            return
        led_on = {one.old for one in redirects.services}
        for slug, names in self.before.services.entries.items():
            if slug in self.after.services.entries:
                self._other_service(slug, names, self.after.services)
            elif slug not in led_on:
                self._lost_service(slug, names[0], self.after.services)

    def _lost_service(self, slug: str, name: str, now: ServiceTable) -> None:
        if near := now.slug(name):
            entry = offer(from_=slug, to=near)
            self._add(_SERVICES, "service-moved", (slug,), found=slug, near=near, entry=entry)
        else:
            entry = offer(from_=slug, closed=CLOSED_SERVICE)
            self._add(_SERVICES, "service-lost", (slug,), found=slug, entry=entry)

    def _other_service(self, slug: str, names: Sequence[str], now: ServiceTable) -> None:
        """A name that went to another address, where none of its wordings stayed at its own."""
        near = now.slug(names[0])
        stayed = {*map(wording, names)} & {*map(wording, now.entries[slug])}
        if near and not stayed:
            name = first_line(names[0])
            self._add(_SERVICES, "service-other", (slug,), found=slug, name=name, near=near)

    def redirects(self, now: Redirects) -> None:
        """Old addresses that are none any more, though nothing stands there again."""
        if self.before.redirects is None:
            return
        self._unsaid("offices", self.before.redirects.offices, now.offices, self.after.ids)
        if self.after.services:
            standing = self.after.services.entries
            self._unsaid("services", self.before.redirects.services, now.services, standing)

    def _unsaid(
        self,
        kind: str,
        before: Sequence[Redirect],
        after: Sequence[Redirect],
        standing: Collection[str],
    ) -> None:
        said = {*standing, *(one.old for one in after)}
        for one in before:
            if one.old not in said:
                entry = offer(from_=one.old, closed=one.closed, to=one.new)
                self._add(_REDIRECTS, "redirect-lost", (kind,), found=one.old, entry=entry)

    def _add(self, path: str, code: str, loc: tuple[str, ...], **values: str) -> None:
        Findings(path, {}, self.problems).add(code, loc, **values)
