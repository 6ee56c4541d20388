"""Every officer once, under a key that a person can read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from ...charters.bengali import to_ascii_digits
from ...charters.contacts import Phone, Refused
from ...charters.honorifics import without_honorific
from ...charters.reading.office_file import MAX_SLUG
from ...charters.transliteration import romanised
from ...charters.writing.outline import Collection
from .contacts import Contact, united
from .draft import Note, Value, mapping
from .posts import folded, key_of

_DISTINGUISHING: Final = ("name", "room", "section", "code", "email", "office")


@dataclass(slots=True)
class _Entry:
    contact: Contact
    facts: dict[str, str]  # of the contact, so that they can be compared
    role: str  # the key it gets where its post has none, or has given its own away
    others: dict[str, dict[str, None]] = field(default_factory=dict)  # the same, written otherwise


class Officers:
    """Takes contacts as the charter names them; ``place`` are words that distinguish no address."""

    def __init__(self, place: tuple[str, ...]) -> None:
        self._entries: list[_Entry] = []
        self._place = place
        self._of_post: dict[str, list[int]] = {}
        self._of_fact: dict[tuple[str, str, str], dict[int, None]] = {}  # by post, field and text
        self._whole: dict[frozenset[tuple[str, str]], int] = {}  # the first that says just that

    def add(self, contact: Contact, role: str = "officer") -> int:
        """The number of the officer: an earlier one where nothing of the two differs."""
        number = self._known(contact)
        if number is None:
            number = len(self._entries)
            self._entries.append(_Entry(contact, _comparable(contact), role))
            self._of_post.setdefault(folded(contact["post"]), []).append(number)
        else:
            self._unite(number, contact)
        for fact in _facts_of_post(self._entries[number].facts):
            self._of_fact.setdefault(fact, {})[number] = None
        self._whole.setdefault(_said(self._entries[number].contact), number)
        return number

    def _known(self, contact: Contact) -> int | None:
        whole = self._whole.get(_said(contact))
        if whole is not None:
            return whole
        facts = _comparable(contact)
        alike = [
            number for number in self._near(facts) if _agree(self._entries[number].facts, facts)
        ]
        return alike[0] if len(alike) == 1 else None

    def _near(self, facts: dict[str, str]) -> Iterable[int]:
        """Of the same post: those who share a fact, or of whom no more is known than the post."""
        post = facts.get("post", "")
        if not facts.keys() - {"post"}:
            return self._of_post.get(post, [])
        known = [*_facts_of_post(facts), (post, "", "")]
        return {number: None for fact in known for number in self._of_fact.get(fact, ())}

    def _unite(self, number: int, contact: Contact) -> None:
        entry = self._entries[number]
        before = _said(entry.contact)
        entry.contact = united(entry.contact, contact)
        entry.facts = _comparable(entry.contact)
        if self._whole.get(before) == number:
            del self._whole[before]
        for name, text in contact.facts.items():
            if text != entry.contact[name]:
                entry.others.setdefault(name, {})[text] = None

    def named(self, name: str, post: str) -> int | None:
        """The officer of that post and name, whatever stands before the name."""
        for number, entry in enumerate(self._entries):
            if entry.contact["post"] == post and _bare(entry.contact["name"]).endswith(_bare(name)):
                return number
        return None

    def contact(self, number: int) -> Contact:
        return self._entries[number].contact

    def keys(self) -> list[str]:
        """A key for each officer, in order; the first of a post gets the plain one."""
        holders: dict[str, _Entry] = {}
        numbers: Counter[str] = Counter()
        for entry in self._entries:
            holders[_free(self._key(entry, holders, numbers), holders, numbers)] = entry
        return [*holders]

    def _key(self, entry: _Entry, holders: dict[str, _Entry], numbers: Counter[str]) -> str:
        if entry.role == "signatory":
            return entry.role
        base = _post_key(entry)
        if base is None:
            return entry.role if entry.role != "officer" else _numbered("officer", numbers)
        if base not in holders:
            return base
        if entry.role != "officer":
            return entry.role
        return f"{base}-{self._difference(holders[base].contact, entry.contact)}"

    def _difference(self, first: Contact, other: Contact) -> str:
        """What distinguishes an officer from the first of the same post, in Latin letters."""
        names = [name for name in _DISTINGUISHING if other[name]]
        differing = [name for name in names if first[name] not in {"", other[name]}]
        if not names:
            return "2"
        name = (differing or names)[0]
        return self._short(name, other[name], first[name])

    def _short(self, name: str, mine: str, its: str) -> str:
        if name == "email":
            local = mine.partition("@")[0].lower()
            for word in self._place:
                local = local.replace(word, "")
            return re.sub(r"[^a-z0-9]+", "-", local).strip("-") or "2"
        theirs = set(its.split())
        words = [word for word in mine.split() if word not in theirs] or mine.split()
        digits = re.sub(r"\D", "", to_ascii_digits(mine))
        return (digits if name in {"room", "code"} else romanised(words[0])) or "2"

    def fields(self, keys: list[str]) -> Collection:
        """The ``officers`` of the office file."""
        return mapping({key: _fields(e) for key, e in zip(keys, self._entries, strict=True)})


def _post_key(entry: _Entry) -> str | None:
    return None if entry.contact.is_assumed else key_of(entry.contact["post"])


def _numbered(key: str, numbers: Counter[str]) -> str:
    numbers[key] += 1
    return f"{key}-{numbers[key]}"


def _free(key: str, taken: Container[str], numbers: Counter[str]) -> str:
    """``key``, or with the next number where it is taken."""
    tried = key = key[: MAX_SLUG - 4].strip("-")
    numbers[key] = numbers[key] or 1
    while tried in taken:
        tried = _numbered(key, numbers)
    return tried


def _fields(entry: _Entry) -> Collection:
    facts = entry.contact.facts
    return mapping({name: Value(text, tuple(_notes(entry, name))) for name, text in facts.items()})


def _notes(entry: _Entry, name: str) -> Iterator[Note]:
    found: dict[str, dict[str, None]] = {}
    for note in entry.contact.notes.get(name, ()):
        found.setdefault(note.code, {})[note.found] = None
    if others := entry.others.get(name):
        found["otherwise"] = others
    return (Note(code, ", ".join(texts)) for code, texts in found.items())


def _facts_of_post(facts: dict[str, str]) -> list[tuple[str, str, str]]:
    """The facts by which others are found; those of whom only a post is known have an empty one."""
    post = facts.get("post", "")
    others = [(post, name, text) for name, text in facts.items() if name != "post"]
    return others or [(post, "", "")]


def _said(contact: Contact) -> frozenset[tuple[str, str]]:
    return frozenset(contact.facts.items())


def _agree(one: dict[str, str], two: dict[str, str]) -> bool:
    """No fact of one speaks against the other, and one of them knows all that the other does."""
    return one.items() <= two.items() or two.items() <= one.items()


def _comparable(contact: Contact) -> dict[str, str]:
    return {name: _plain(name, text) for name, text in contact.facts.items()}


def _plain(name: str, text: str) -> str:
    """One telephone in two scripts is one telephone, one address in two cases one address."""
    if name in {"phone", "mobile"}:
        try:
            return Phone.parse(text).dial
        except Refused:
            return text
    if name == "post":
        return folded(text)
    return text.lower().rstrip("/।. ") if name in {"email", "website", "office"} else text


def _bare(name: str) -> str:
    return without_honorific(name.strip(" ()")).strip()
