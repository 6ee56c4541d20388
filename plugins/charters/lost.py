"""Addresses that were published and at which nothing answers any more: what an old link would miss.

Each is an error that offers what to write, so that the link leads on.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from .changes.comparison import pair_offices
from .directory import Survey, old_addresses
from .examination import Examined, without_weaknesses
from .lost_rows import answers_for, report_lost_rows
from .model import Office
from .offers import first_line, offer
from .problems.problem import Findings, Problem
from .reading.source import read_raw
from .reading.tree import REDIRECTS, SERVICES, Tree
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


def published(
    state: Survey, ids: Collection[str], compared: Collection[str], gone: Collection[str] = ()
) -> Published:
    """With those offices read that are ``compared``, and to which one that is ``gone`` is led."""
    portal, problems = state.portal, state.tree.problems
    services = portal.services if portal and _is_sound(_SERVICES, problems) else None
    redirects = portal.redirects if portal and _is_sound(_REDIRECTS, problems) else None
    if gone:
        redirects = _wherever_they_lead(state.tree)
    led_on = redirects.offices if redirects else ()
    wanted = {*compared, *(one.new for one in led_on if one.old in gone)}
    offices = {
        path.id: without_weaknesses(read_raw(path.file, path.path), path.slug, home)
        for path, home in state.offices
        if path.id in wanted
    }
    return Published(ids, offices, redirects, services)


def _wherever_they_lead(tree: Tree) -> Redirects | None:
    """Also to an office that is gone: where that went will be told."""
    again = replace(tree, problems=[])
    redirects = old_addresses(again, {})
    return redirects if _is_sound(_REDIRECTS, again.problems) else None


def _is_sound(path: str, problems: Sequence[Problem]) -> bool:
    return all(problem.is_warning or problem.path != path for problem in problems)


def lost_addresses(before: Published, after: Published) -> tuple[Problem, ...]:
    """What was published before and is lost after.

    Of what cannot be read nothing is told: before it was not published, now others tell of it.
    """
    loss = _Loss(before, after, [])
    loss.kept_offices()
    if after.redirects:
        loss.gone_offices(after.redirects)
        loss.services(after.redirects)
        loss.redirects(after.redirects)
    return tuple(loss.problems)


@dataclass(frozen=True, slots=True)
class _Loss:
    before: Published
    after: Published
    problems: list[Problem]

    def kept_offices(self) -> None:
        """Those at whose address there is an office: the same one, or another."""
        homes = {office.name: office.id for office in self.after.readable}
        for office in self.before.readable:
            near = homes.get(office.name, office.id)
            if office.id not in self.after.ids:
                continue
            if near == office.id:
                self.rows(office, near)
            else:
                self._add(office.path, "office-other", (), name=office.name, near=near)

    def rows(self, office: Office, new: str) -> None:
        """Of an office that is at the address ``new`` now."""
        now = self.after.offices.get(new)
        if now and now.office:
            found = Findings(now.found.path, now.found.lines, self.problems)
            report_lost_rows(office, now.office, found)

    def gone_offices(self, redirects: Redirects) -> None:
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
            self._add(old.path, "office-moved", (), found=old.id, near=now.id, entry=entry)
            self.rows(old, now.id)
        if len(found) == len(new):  # what cannot be read may be one of them
            for old in pairing.removed:
                entry = offer(from_=old.id, closed=CLOSED_OFFICE)
                self._add(old.path, "office-lost", (), found=old.id, entry=entry)

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
