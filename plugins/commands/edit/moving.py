"""Moves an office or a service to another address, and enters the old one, which leads on."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ...charters.directory import Survey, survey_places
from ...charters.examination import examine_text, without_weaknesses
from ...charters.model import Place
from ...charters.problems.problem import CharterError, Findings, Problem, errors_in
from ...charters.reading.fields import closest
from ...charters.reading.places import WHOLE_DISTRICT
from ...charters.reading.redirects import (
    DEPTH,
    is_office_address,
    read_redirects,
    written_redirects,
)
from ...charters.reading.services import DEPTH as SERVICES_DEPTH
from ...charters.reading.services import read_services
from ...charters.reading.source import (
    MAX_DATA_BYTES,
    Raw,
    Source,
    Unreadable,
    data_source,
    office_source,
    read_raw,
)
from ...charters.reading.tree import (
    OFFICES,
    REDIRECTS,
    SERVICES,
    OfficePath,
    Others,
    fault_of_slug,
)
from ...charters.redirects import Redirect, Redirects
from ...charters.writing.outline import Entry, Outline
from ...charters.writing.parsing import parse
from ...charters.writing.redirects import with_move
from ...charters.writing.rendering import render
from ...charters.writing.scalars import spell
from ...charters.writing.services import renamed
from ...words import Language, Refusal
from .addresses import home_of, parts_of, place_of, refuse_slug, written_place
from .changes import Change
from .messages import MESSAGES, notice
from .offices import Content, accepted

_SERVICES = f"{SERVICES.removesuffix('.yaml')}/"  # begins the address of one


@dataclass(frozen=True, slots=True)
class Move:
    """What is to be written, and what there is to say of it."""

    changes: Sequence[Change]
    code: str
    old: str
    new: str
    place: str | None = None

    def lines(self, language: Language) -> Iterator[str]:
        yield notice(self.code, language, old=self.old, new=self.new)
        if self.place:
            yield notice("place-written", language, new=self.place)


def plan_move(root: Path, old: str, new: str, place: str | None, others: Others = ()) -> Move:
    """Of an office, ``folder/slug``, or of a service, ``services/slug``."""
    surveyed = survey_places(root, others)
    if old.startswith(_SERVICES) and new.startswith(_SERVICES):
        slugs = old.removeprefix(_SERVICES).strip("/"), new.removeprefix(_SERVICES).strip("/")
        return _move_service(surveyed, *slugs)
    return _move_office(surveyed, old, new, place)


def _move_office(surveyed: Survey, old: str, new: str, place: str | None) -> Move:
    to, home = _target(surveyed, new)
    at = _source(surveyed, old, to)
    if at is None:  # somebody has moved the file by hand
        table = _entered(surveyed, OFFICES, old, to.id, by_hand=True)
        return Move((table,), "was-moved", old, to.id)
    before = _read(surveyed, at)
    after, written = _moved_text(before, at, to, home, place)
    table = _entered(surveyed, OFFICES, at.id, to.id)
    gone = Change(at.file, at.path, before.data, None)
    put = Change(to.file, to.path, None, after, like=at.file)
    changes = (table, gone) if _is_there(to, after) else (table, put, gone)  # as a killed run left
    return Move(changes, "moved-address", at.id, to.id, written)


def _target(surveyed: Survey, new: str) -> tuple[OfficePath, Place]:
    folder, slug = parts_of(new)
    home = home_of(surveyed, folder)
    refuse_slug(slug)
    tree = surveyed.tree
    file = tree.root / OFFICES / folder / f"{slug}.md"
    for one in (file.parent.parent, file.parent):
        if one.is_symlink():
            raise Refusal(MESSAGES["folder-link"], path=f"{OFFICES}/{one.name}")
    return OfficePath(file, tree.path(file), folder, slug), home


def _source(surveyed: Survey, old: str, to: OfficePath) -> OfficePath | None:
    """The office to be moved; None where it is at the new address, and nothing at the old one."""
    ids = {office.id for office in surveyed.tree.offices}
    if to.id in ids and old not in ids and is_office_address(old):
        return None
    at = Content(surveyed, {}, ()).find(old)
    if at.id == to.id:
        raise Refusal(MESSAGES["office-exists"], path=to.path)
    return at


def _is_there(to: OfficePath, text: bytes) -> bool:
    return to.file.is_file() and not to.file.is_symlink() and to.file.read_bytes() == text


def _read(surveyed: Survey, at: OfficePath) -> Raw:
    """The office's file; raises `CharterError` where it is rejected.

    In a folder that is no place's any more it is enough that it can be read.
    """
    raw = read_raw(at.file, at.path)
    problems: list[Problem] = []
    home = surveyed.homes.get(at.folder)
    try:
        office_source(raw, problems)
    except Unreadable:
        raise CharterError(errors_in(problems)) from None
    if home:
        accepted(without_weaknesses(raw, at.slug, home))
    return raw


def _moved_text(
    raw: Raw, at: OfficePath, to: OfficePath, home: Place, asked: str | None
) -> tuple[bytes, str | None]:
    """The file at its new place, and the ``place:`` that had to be written for it."""
    text = raw.data.decode("utf-8-sig")
    outline = parse(text)
    told = outline.root.text("place")
    wanted = written_place(to.slug, place_of(home, to.slug, asked or _kept(told or at.slug, home)))
    if wanted != told:
        text = render(_placed(outline, wanted))
    accepted(examine_text(to.path, text, to.slug, home))
    return (raw.data if wanted == told else text.encode()), wanted if wanted != told else None


def _kept(place: str, home: Place) -> str | None:
    """The place it had, where the folder that it comes to has it too."""
    upazilas = home.district.upazilas if home.district else ()
    known = {WHOLE_DISTRICT, *(upazila.slug for upazila in upazilas)} if upazilas else set()
    return place if place in known else None


def _placed(outline: Outline, place: str | None) -> Outline:
    """With that ``place:``, or with none; its comments stay where they are."""
    root = outline.root
    if place is None:
        return replace(outline, root=root.without("place"))
    if root.get("place") is not None:
        return replace(outline, root=root.put("place", spell(place)))
    names = [number for number, one in enumerate(root.entries, start=1) if one.key == "name"]
    end = names[0] if names else 0
    entries = (*root.entries[:end], Entry("place", spell(place)), *root.entries[end:])
    return replace(outline, root=replace(root, entries=entries))


def _move_service(surveyed: Survey, old: str, new: str) -> Move:
    if SERVICES not in surveyed.tree.data:
        raise Refusal(MESSAGES["service-unknown"], found=old, path=f"content/{SERVICES}")
    raw, source = _data(surveyed, SERVICES, SERVICES_DEPTH)
    problems: list[Problem] = []
    table = read_services(source, Findings(raw.path, source.lines, problems))
    if problems:
        raise CharterError(problems)
    addresses = f"{_SERVICES}{old}", f"{_SERVICES}{new}"
    if new in table.entries and old not in table.entries and not fault_of_slug(old):
        entered = _entered(surveyed, "services", old, new, table.entries, by_hand=True)
        return Move((entered,), "was-moved", *addresses)
    if old not in table.entries:
        near = closest(old, [*table.entries])
        code = "service-unknown-near" if near else "service-unknown"
        raise Refusal(MESSAGES[code], found=old, near=near, path=raw.path)
    refuse_slug(new)
    if new in table.entries:
        raise Refusal(MESSAGES["service-exists"], found=new, path=raw.path)
    text = renamed(raw.data.decode("utf-8-sig"), old, new)
    names = {new if slug == old else slug: one for slug, one in table.entries.items()}
    entered = _entered(surveyed, "services", old, new, names)
    change = Change(surveyed.tree.root / SERVICES, raw.path, raw.data, text.encode())
    return Move((entered, change), "moved-address", *addresses)


def _entered(  # noqa: PLR0913 - by name
    surveyed: Survey,
    kind: str,
    old: str,
    new: str,
    services: Collection[str] | None = None,
    *,
    by_hand: bool = False,
) -> Change:
    """The file of old addresses with this one; ``services`` are those that there will be.

    Who has moved one file ``by_hand`` may have moved others, to which older addresses lead.
    """
    tree, before, text = surveyed.tree, None, ""
    file = tree.root / REDIRECTS
    if os.path.lexists(file):
        raw, source = _data(surveyed, REDIRECTS, DEPTH)
        before, text = raw.data, raw.data.decode("utf-8-sig")
        _refuse_taken(getattr(_written(raw, source), kind), old, new)
    known = _known(surveyed, services)
    if kind == OFFICES:
        known[kind] = {*known[kind], new} - {old}
    path, after = tree.path(file), with_move(text, kind, old, new).encode()
    earlier = _faults(path, before, known) if before and by_hand else []
    _refuse_faulty(_faults(path, after, known), earlier)
    return Change(file, path, before, after)


def _data(surveyed: Survey, name: str, depth: int) -> tuple[Raw, Source]:
    """A data file that can be read; raises `CharterError` otherwise."""
    tree = surveyed.tree
    path = tree.path(tree.root / name)
    if name not in tree.data:
        raise CharterError(errors_in(one for one in tree.problems if one.path == path))
    raw, problems = read_raw(tree.data[name], path, MAX_DATA_BYTES), list[Problem]()
    try:
        return raw, data_source(raw, problems, depth=depth, may_be_empty=True)
    except Unreadable:
        raise CharterError(errors_in(problems)) from None


def _written(raw: Raw, source: Source) -> Redirects:
    problems: list[Problem] = []
    written = written_redirects(source, Findings(raw.path, source.lines, problems))
    if written is None:
        raise CharterError(errors_in(problems))
    return written


def _refuse_taken(entries: Iterable[Redirect], old: str, new: str) -> None:
    """An address that leads elsewhere; one that led to where it comes from is moved back to."""
    led = {one.old: one for one in entries}
    said = led.get(old)
    if said and (said.closed or said.new != new):
        raise Refusal(MESSAGES["address-taken"], found=old)
    at = led.get(new)
    for _ in led:
        if at is None or at.closed or at.new in {old, None}:
            break
        at = led.get(at.new or "")
    if new in led and (at is None or at.closed or at.new != old):
        raise Refusal(MESSAGES["address-taken"], found=new)


def _known(surveyed: Survey, services: Collection[str] | None) -> dict[str, Collection[str]]:
    offices = {office.id for office in surveyed.tree.offices}
    if services is None and surveyed.portal and SERVICES in surveyed.tree.data:
        services = surveyed.portal.services.entries
    return {OFFICES: offices} if services is None else {OFFICES: offices, "services": services}


def _refuse_faulty(faults: Iterable[Problem], earlier: Iterable[Problem]) -> None:
    """What the file would say that cannot be, and did not say before."""
    known = {(fault.code, fault.values) for fault in earlier}
    if new := [fault for fault in faults if (fault.code, fault.values) not in known]:
        raise CharterError(new)


def _faults(path: str, data: bytes, known: Mapping[str, Collection[str]]) -> list[Problem]:
    problems: list[Problem] = []
    raw = Raw(path, data, len(data))
    source = data_source(raw, problems, depth=DEPTH, may_be_empty=True)
    read_redirects(source, Findings(path, source.lines, problems), known)
    return [*errors_in(problems)]
