"""Hands a post over: one entry of ``officers`` changes, and whatever names it follows.

What belongs to the post stays; what belonged to the person who left goes, unless it is said anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

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
from ...words import Refusal
from .messages import MESSAGES, tell
from .offices import Content, Replacement, Text
from .options import refuse_unwritable
from .persons import Likeness, is_personal, likeness

FIELDS: Final = ("name", "post", "room", "phone", "mobile", "email", "website")


@dataclass(frozen=True, slots=True)
class Wish:
    """What the editor asks for. ``given`` are the newcomer's details by field."""

    given: dict[str, str]
    to: str | None = None
    vacant: bool = False
    everywhere: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """The new texts, and what is told about them, line by line."""

    replacements: tuple[Replacement, ...]
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """Another entry that shares something with the predecessor's."""

    text: Text
    officer: Officer
    like: Likeness


def plan(content: Content, office: str, key: str, wish: Wish, language: str) -> Plan:
    """What to write for the wish; every new text has been read and found sound."""
    _refuse_unclear(wish)
    text = content.text(content.find(office))
    officer = _officer(text, key)
    if wish.to is not None:
        return _redirected(text, officer, wish.to, language)
    found = list(_others(content, text, officer))
    same = [one for one in found if one.like.is_same and wish.everywhere]
    entries = [(text, officer), *((one.text, one.officer) for one in same)]
    replacements, told = _handed_over(entries, wish, language)
    done = _done_before(content, text, key, replacements) if wish.everywhere else []
    passed = {_place(one) for one in (*same, *done)}
    rest = [one for one in found if _place(one) not in passed]
    listed = (_listed(one, language) for one in rest)
    unread = sorted({problem.path for problem in content.errors if problem.path.endswith(".md")})
    missed = (tell("not-searched", language, path=path) for path in unread)
    return Plan(tuple(replacements), (*told, *_counted(done, language), *listed, *missed))


def _done_before(
    content: Content, text: Text, key: str, replacements: list[Replacement]
) -> list[_Found]:
    """Where the newcomer stands already, in files that do not change: a run was cut short.

    The named office's file is written last, so until then it tells whose place is taken.
    """
    after = next((change.read() for change in replacements if change.old is text), text)
    changing = {text.at.path, *(change.path for change in replacements)}
    found = _others(content, text, _officer(after, key))
    return [one for one in found if one.like.is_same and one.text.at.path not in changing]


def _counted(done: list[_Found], language: str) -> Iterator[str]:
    if files := {one.text.at.path for one in done}:
        yield tell("done-before", language, count=len(files))


def _refuse_unclear(wish: Wish) -> None:
    given = wish.given
    refuse_unwritable(given)
    if wish.to is not None and (given or wish.vacant or wish.everywhere):
        raise Refusal(MESSAGES["to-alone"])
    if wish.vacant and "name" in given:
        raise Refusal(MESSAGES["vacant-and-named"])
    if wish.to is None and not given and not wish.vacant:
        raise Refusal(MESSAGES["nothing-said"])


def _officer(text: Text, key: str) -> Officer:
    officers = {officer.key: officer for officer in text.office.officers}
    if key in officers:
        return officers[key]
    if near := closest(key, list(officers)):
        raise Refusal(MESSAGES["officer-unknown-near"], path=text.at.path, found=key, near=near)
    allowed = ", ".join(officers)
    raise Refusal(MESSAGES["officer-unknown"], path=text.at.path, found=key, allowed=allowed)


def _others(content: Content, text: Text, officer: Officer) -> Iterator[_Found]:
    """Every other entry, here and in all offices, that shares something with this one."""
    district = text.office.place.district
    for other_text in content.sound.values():
        one_district = other_text.office.place.district == district
        for other in other_text.office.officers:
            if other_text is text and other.key == officer.key:
                continue
            if like := likeness(officer, other, one_district=one_district):
                yield _Found(other_text, other, like)


def _place(found: _Found) -> tuple[str, str]:
    return found.text.at.path, found.officer.key


def _listed(found: _Found, language: str) -> str:
    code = "same-person" if found.like.is_same else "perhaps-same"
    line = str(found.text.source.lines["officers", found.officer.key])
    why, path = ", ".join(found.like.fields), found.text.at.path
    return tell(code, language, path=path, line=line, key=found.officer.key, why=why)


def _handed_over(
    entries: list[tuple[Text, Officer]], wish: Wish, language: str
) -> tuple[list[Replacement], list[str]]:
    """Each file once, with all its entries changed; what was told, file by file."""
    told: dict[str, list[str]] = {}
    outlines: dict[str, tuple[Text, Outline]] = {}
    for text, officer in entries:
        _, outline = outlines.get(text.at.path, (text, parse(str(text))))
        officers = outline.root.mapping("officers")
        after, words = _handover(
            officers.mapping(officer.key), officer, text.office, wish, language
        )
        root = outline.root.put("officers", officers.put(officer.key, after))
        outlines[text.at.path] = text, replace(outline, root=root)
        lines = [_entry_line(text, officer, language), *words, *_uses(text, officer, language)]
        told.setdefault(text.at.path, []).extend(lines)
    named, *others = [_replacement(text, outline) for text, outline in outlines.values()]
    changed = [*others, named]  # see `_done_before`
    replacements = [change for change in changed if change.new != render(parse(str(change.old)))]
    if not replacements:
        text, officer = entries[0]
        raise Refusal(MESSAGES["nothing-to-change"], path=text.at.path, key=officer.key)
    _refuse_unsound(replacements)
    changing = {change.path for change in replacements}
    return replacements, [line for path in told if path in changing for line in told[path]]


def _replacement(text: Text, outline: Outline) -> Replacement:
    return Replacement(text, render(outline))


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
    entry: Collection, officer: Officer, office: Office, wish: Wish, language: str
) -> tuple[Collection, list[str]]:
    told = []
    for field in FIELDS:
        old = entry.text(field)
        if field in wish.given:
            new = tidier(("officers", officer.key, field))(wish.given[field])
            entry, words = _with_field(entry, field, new), _told_new(field, old, new, language)
        elif old is not None and is_personal(field, officer, office):
            lost = [one for one in entry.entries if one.key == field]
            entry, words = entry.without(field), _told_gone(field, old, lost, language)
        elif old is not None and field in {"phone", "mobile", "email"}:
            words = [tell("kept", language, field=field, old=old)]
        else:
            words = []
        told += words
    return entry, told


def _with_field(entry: Collection, field: str, text: str) -> Collection:
    value = entry.get(field)
    if isinstance(value, Scalar):
        return entry.put(field, respell(value, lambda _: text, in_brackets=entry.flow))
    new = Entry(field, spell(text, in_brackets=entry.flow))
    return put_in_order(entry, field, new, OfficerEntry)


def _told_new(field: str, old: str | None, new: str, language: str) -> list[str]:
    if old is None:
        return [tell("added", language, field=field, new=new)]
    code = "kept" if old == new else "changed"
    return [tell(code, language, field=field, old=old, new=new)]


def _told_gone(field: str, old: str, lost: list[Entry], language: str) -> list[str]:
    code = "gone" if field == "name" else "gone-personal"
    comments = [
        tell("comment-gone", language, comment=comment)
        for entry in lost
        for comment in comments_of(entry)
    ]
    return [tell(code, language, field=field, old=old), *comments]


def _entry_line(text: Text, officer: Officer, language: str) -> str:
    return tell("entry", language, path=text.at.path, key=officer.key, post=officer.post)


def _uses(text: Text, officer: Officer, language: str) -> Iterator[str]:
    rows, tiers = _named_by(text.office, officer)
    yield tell("uses", language, rows=rows, tiers=tiers)
    if text.office.signatory == officer and text.office.approved:
        yield tell("signed", language, approved=text.office.approved.isoformat())


def _named_by(office: Office, officer: Officer) -> tuple[int, int]:
    rows = sum(officer in (service.officer, service.superior) for service in office.services)
    return rows, sum(tier.officer == officer for tier in office.grievance)


def _redirected(text: Text, officer: Officer, to: str, language: str) -> Plan:
    """Every reference to the officer names another one; the officer's entry goes."""
    if to == officer.key:
        raise Refusal(MESSAGES["to-self"], found=to)
    other = _officer(text, to)
    outline = parse(str(text))
    officers = outline.root.mapping("officers")
    lost = [entry for entry in officers.entries if entry.key == officer.key]
    root = outline.root.put("officers", officers.without(officer.key))
    root = with_references(root, lambda key: other.key if key == officer.key else key)
    replacement = _replacement(text, replace(outline, root=root))
    replacement.read()
    return Plan((replacement,), tuple(_told_moved(text, officer, other, lost, language)))


def _told_moved(
    text: Text, old: Officer, new: Officer, lost: list[Entry], language: str
) -> Iterator[str]:
    rows, tiers = _named_by(text.office, old)
    path = text.at.path
    yield tell("moved", language, path=path, old=old.key, new=new.key, rows=rows, tiers=tiers)
    if text.office.signatory == old:
        yield tell("moved-signatory", language, new=new.key)
    for entry in lost:
        for comment in comments_of(entry):
            yield tell("comment-gone", language, comment=comment)
