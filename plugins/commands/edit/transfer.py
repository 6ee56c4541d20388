"""Hands a post over: one entry of ``officers`` changes, and whatever names it follows.

What belongs to the post stays; what belonged to the person who left goes, unless it is said anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from ...charters.marks import settled
from ...charters.model import Office, Officer
from ...charters.problems.problem import CharterError, Problem
from ...charters.reading.fields import closest
from ...charters.reading.office_file import OfficerEntry
from ...charters.writing.order import put_in_order
from ...charters.writing.outline import Collection, Entry, Outline, Scalar, comments_of
from ...charters.writing.parsing import parse
from ...charters.writing.references import with_references
from ...charters.writing.rendering import render
from ...charters.writing.scalars import respell, spell
from ...charters.writing.tidy import tidier
from ...words import Language, Refusal
from .identity import Likeness, is_personal, likeness
from .messages import MESSAGES, notice
from .offices import Content, Replacement, SoundFile
from .options import refuse_unwritable

FIELDS: Final = ("name", "post", "room", "phone", "mobile", "email", "website")


@dataclass(frozen=True, slots=True)
class Wish:
    """What the editor asks for. ``given`` are the newcomer's details by field."""

    given: dict[str, str]
    to: str | None = None
    vacant: bool = False
    everywhere: bool = False


@dataclass(frozen=True, slots=True)
class TransferPlan:
    """The new texts, and the lines that report them."""

    replacements: tuple[Replacement, ...]
    lines: tuple[str, ...]


_Holder = tuple[SoundFile, Officer]  # an entry, and the file it stands in


@dataclass(frozen=True, slots=True)
class _Found:
    """Another entry that shares something with the predecessor's."""

    file: SoundFile
    officer: Officer
    like: Likeness


def plan(content: Content, office: str, key: str, wish: Wish, language: Language) -> TransferPlan:
    """What to write for the wish; every new text has been read and found sound."""
    _refuse_unclear(wish)
    file = content.file(content.find(office))
    officer = _officer(file, key)
    if wish.to is not None:
        return _redirected(file, officer, wish.to, language)
    found = list(_others(content, file, officer))
    same = [one for one in found if one.like.is_same and wish.everywhere]
    entries = [(file, officer), *((one.file, one.officer) for one in same)]
    replacements, lines = _handed_over(entries, wish, language)
    done = _done_before(content, file, key, replacements) if wish.everywhere else []
    passed = {_place(one) for one in (*same, *done)}
    rest = [one for one in found if _place(one) not in passed]
    listed = (_listed(one, language) for one in rest)
    unread = sorted({problem.path for problem in content.errors if problem.path.endswith(".md")})
    missed = (notice("not-searched", language, path=path) for path in unread)
    return TransferPlan(tuple(replacements), (*lines, *_counted(done, language), *listed, *missed))


def _done_before(
    content: Content, file: SoundFile, key: str, replacements: list[Replacement]
) -> list[_Found]:
    """Where the newcomer stands already, in files that do not change: a run was cut short.

    The named office's file is written last, so until then it shows whose place is taken.
    """
    after = next((change.read() for change in replacements if change.old is file), file.office)
    changing = {file.at.path, *(change.path for change in replacements)}
    newcomer = next(officer for officer in after.officers if officer.key == key)
    found = _others(content, file, newcomer)
    return [one for one in found if one.like.is_same and one.file.at.path not in changing]


def _counted(done: list[_Found], language: Language) -> Iterator[str]:
    if files := {one.file.at.path for one in done}:
        yield notice("done-before", language, count=len(files))


def _refuse_unclear(wish: Wish) -> None:
    given = wish.given
    refuse_unwritable(given)
    if wish.to is not None and (given or wish.vacant or wish.everywhere):
        raise Refusal(MESSAGES["to-alone"])
    if wish.vacant and "name" in given:
        raise Refusal(MESSAGES["vacant-and-named"])
    if wish.to is None and not given and not wish.vacant:
        raise Refusal(MESSAGES["nothing-said"])


def _officer(file: SoundFile, key: str) -> Officer:
    officers = {officer.key: officer for officer in file.office.officers}
    if key in officers:
        return officers[key]
    if near := closest(key, list(officers)):
        raise Refusal(MESSAGES["officer-unknown-near"], path=file.at.path, found=key, near=near)
    allowed = ", ".join(officers)
    raise Refusal(MESSAGES["officer-unknown"], path=file.at.path, found=key, allowed=allowed)


def _others(content: Content, file: SoundFile, officer: Officer) -> Iterator[_Found]:
    """Every other entry, here and in all offices, that shares something with this one."""
    folder = file.office.place.folder
    for other_file in content.sound.values():
        one_district = other_file.office.place.folder == folder
        for other in other_file.office.officers:
            if other_file is file and other.key == officer.key:
                continue
            if like := likeness(officer, other, one_district=one_district):
                yield _Found(other_file, other, like)


def _place(found: _Found) -> tuple[str, str]:
    return found.file.at.path, found.officer.key


def _listed(found: _Found, language: Language) -> str:
    code = "same-person" if found.like.is_same else "perhaps-same"
    line = str(found.file.lines["officers", found.officer.key])
    why, path = ", ".join(found.like.fields), found.file.at.path
    return notice(code, language, path=path, line=line, key=found.officer.key, why=why)


def _handed_over(
    entries: list[_Holder], wish: Wish, language: Language
) -> tuple[list[Replacement], list[str]]:
    """Each file once, with all its entries changed; the lines to report, file by file."""
    (named, officer), *_ = entries
    groups: dict[str, list[_Holder]] = {}
    for holder in entries:
        groups.setdefault(holder[0].at.path, []).append(holder)
    changed = [_changed(group, wish, language) for group in groups.values()]
    changes = [(new, lines) for new, lines in changed if new.new != render(parse(new.old.text))]
    if not changes:
        raise Refusal(MESSAGES["nothing-to-change"], path=named.at.path, key=officer.key)
    replacements = sorted((new for new, _ in changes), key=lambda new: new.old is named)
    _refuse_unsound(replacements)
    return replacements, [line for _, lines in changes for line in lines]


def _changed(
    holders: list[_Holder], wish: Wish, language: Language
) -> tuple[Replacement, list[str]]:
    """One file with its entries changed."""
    file, _ = holders[0]
    outline = parse(file.text)
    officers = outline.root.mapping("officers")
    lines: list[str] = []
    for _, officer in holders:
        entry = officers.mapping(officer.key)
        after, words = _handover(entry, officer, file.office, wish, language)
        officers = officers.put(officer.key, after)
        lines.append(
            notice("entry", language, path=file.at.path, key=officer.key, post=officer.post)
        )
        lines += [*words, *_uses(file.office, officer, language)]
    return _replacement(file, outline, outline.root.put("officers", officers)), lines


def _replacement(file: SoundFile, outline: Outline, root: Collection) -> Replacement:
    return Replacement(file, render(replace(outline, root=root)))


def _refuse_unsound(replacements: list[Replacement]) -> None:
    problems: list[Problem] = []
    for replacement in replacements:
        try:
            replacement.read()
        except CharterError as error:
            problems += error.problems
    if problems:
        raise CharterError(problems)


def _handover(
    entry: Collection, officer: Officer, office: Office, wish: Wish, language: Language
) -> tuple[Collection, list[str]]:
    lines: list[str] = []
    for field in FIELDS:
        old = entry.text(field)
        if field in wish.given:
            new = tidier(("officers", officer.key, field))(wish.given[field])
            entry, words = _with_field(entry, field, new), _new_line(field, old, new, language)
        elif old is not None and is_personal(field, officer, office):
            lost = [one for one in entry.entries if one.key == field]
            entry, words = entry.without(field), _gone_lines(field, old, lost, language)
        elif old is not None and field in {"phone", "mobile", "email"}:
            words = [notice("kept", language, field=field, old=old)]
        else:
            words = []
        lines += words
    return entry, lines


def _with_field(entry: Collection, field: str, text: str) -> Collection:
    old = entry.get(field)
    if isinstance(old, Scalar):
        new = respell(old, lambda _: text, in_brackets=entry.flow)
    else:
        new = spell(text, in_brackets=entry.flow)
    put = put_in_order(entry, field, new, OfficerEntry)
    entries = (
        replace(one, beside=settled(one.beside)) if one.key == field else one for one in put.entries
    )
    return replace(put, entries=tuple(entries))


def _new_line(field: str, old: str | None, new: str, language: Language) -> list[str]:
    if old is None:
        return [notice("added", language, field=field, new=new)]
    code = "kept" if old == new else "changed"
    return [notice(code, language, field=field, old=old, new=new)]


def _gone_lines(field: str, old: str, lost: list[Entry], language: Language) -> list[str]:
    code = "gone" if field == "name" else "gone-personal"
    return [notice(code, language, field=field, old=old), *_comment_lines(lost, language)]


def _comment_lines(lost: list[Entry], language: Language) -> Iterator[str]:
    for comment in chain.from_iterable(map(comments_of, lost)):
        yield notice("comment-gone", language, comment=comment)


def _uses(office: Office, officer: Officer, language: Language) -> Iterator[str]:
    rows, tiers = _named_by(office, officer)
    yield notice("uses", language, rows=rows, tiers=tiers)
    if office.signatory == officer and office.approved:
        yield notice("signed", language, approved=office.approved.isoformat())


def _named_by(office: Office, officer: Officer) -> tuple[int, int]:
    rows = sum(officer in (*service.officers, *service.superiors) for service in office.services)
    return rows, sum(officer in tier.officers + tier.alternates for tier in office.grievance)


def _redirected(file: SoundFile, officer: Officer, to: str, language: Language) -> TransferPlan:
    """Every reference to the officer names another one; the officer's entry goes."""
    if to == officer.key:
        raise Refusal(MESSAGES["to-self"], found=to)
    other = _officer(file, to)
    outline = parse(file.text)
    officers = outline.root.mapping("officers")
    lost = [entry for entry in officers.entries if entry.key == officer.key]
    root = outline.root.put("officers", officers.without(officer.key))
    root = with_references(root, lambda key: other.key if key == officer.key else key)
    replacement = _replacement(file, outline, root)
    replacement.read()
    return TransferPlan((replacement,), tuple(_moved_lines(file, officer, other, lost, language)))


def _moved_lines(
    file: SoundFile, old: Officer, new: Officer, lost: list[Entry], language: Language
) -> Iterator[str]:
    rows, tiers = _named_by(file.office, old)
    path = file.at.path
    yield notice("moved", language, path=path, old=old.key, new=new.key, rows=rows, tiers=tiers)
    if file.office.signatory == old:
        yield notice("moved-signatory", language, new=new.key)
    yield from _comment_lines(lost, language)
