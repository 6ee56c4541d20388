"""Every officer once, under a key that a person can read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from ...charters.bengali import to_ascii_digits
from ...charters.contacts import Phone, Refused
from ...charters.reading.office_file import MAX_SLUG
from ...charters.writing.outline import Collection
from .contacts import Contact, united
from .draft import Note, Value, mapping
from .posts import key_of
from .transliteration import romanised

_DISTINGUISHING: Final = ("name", "room", "section", "code", "email", "office")


@dataclass(slots=True)
class _Entry:
    contact: Contact
    role: str  # the key it gets where its post has none, or has given its own away
    torn: dict[str, None] = field(default_factory=dict)
    others: dict[str, dict[str, None]] = field(default_factory=dict)  # the same, written otherwise


class Officers:
    """Takes contacts as the charter names them; ``place`` are words that distinguish no address."""

    def __init__(self, place: tuple[str, ...]) -> None:
        self._entries: list[_Entry] = []
        self._place = place

    def add(self, contact: Contact, role: str = "officer") -> int:
        """The number of the officer: an earlier one where nothing of the two differs."""
        alike = [i for i, entry in enumerate(self._entries) if _is_same(entry.contact, contact)]
        whole = [i for i in alike if self._entries[i].contact.facts == contact.facts]
        if whole or len(alike) == 1:
            number = (whole or alike)[0]
            self._entries[number].contact = united(self._entries[number].contact, contact)
        else:
            number = len(self._entries)
            self._entries.append(_Entry(contact, role))
        self._remember(self._entries[number], contact)
        return number

    @staticmethod
    def _remember(entry: _Entry, contact: Contact) -> None:
        entry.torn |= dict.fromkeys(contact.torn)
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
        keys: list[str] = []
        for entry in self._entries:
            keys.append(_free(self._key(entry, keys), keys))
        return keys

    def _key(self, entry: _Entry, keys: list[str]) -> str:
        if entry.role == "signatory":
            return entry.role
        base = _post_key(entry)
        if base is None:
            return entry.role if entry.role != "officer" else f"officer-{_unlisted(keys) + 1}"
        if base not in keys:
            return base
        if entry.role != "officer":
            return entry.role
        return f"{base}-{self._difference(self._entries[keys.index(base)].contact, entry.contact)}"

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


def _unlisted(keys: list[str]) -> int:
    return sum(bool(re.fullmatch(r"officer-\d+", key)) for key in keys)


def _free(key: str, keys: list[str]) -> str:
    """``key``, or with the next number where it is taken."""
    key = key[: MAX_SLUG - 4].strip("-")
    tried, number = key, 2
    while tried in keys:
        tried, number = f"{key}-{number}", number + 1
    return tried


def _fields(entry: _Entry) -> Collection:
    facts = entry.contact.facts
    return mapping({name: Value(text, tuple(_notes(entry, name))) for name, text in facts.items()})


def _notes(entry: _Entry, name: str) -> Iterator[Note]:
    if name == "email" and entry.torn:
        yield Note("torn", ", ".join(entry.torn))
    if others := entry.others.get(name):
        yield Note("otherwise", ", ".join(others))
    if name == "post" and entry.contact.is_assumed:
        yield Note("post")


def _is_same(first: Contact, other: Contact) -> bool:
    """No fact of one speaks against the other, and one of them knows all that the other does."""
    one, two = _comparable(first), _comparable(other)
    agree = one.items() <= two.items() or two.items() <= one.items()
    return first["post"] == other["post"] and agree


def _comparable(contact: Contact) -> dict[str, str]:
    return {name: _plain(name, text) for name, text in contact.facts.items()}


def _plain(name: str, text: str) -> str:
    """One telephone in two scripts is one telephone, one address in two cases one address."""
    if name in {"phone", "mobile"}:
        try:
            return Phone.parse(text).dial
        except Refused:
            return text
    return text.lower().rstrip("/।. ") if name in {"email", "website", "office"} else text


_BEFORE_NAME: Final = re.compile(r"^(?:জনাব|ডাঃ|ড\.)[\s,]*")


def _bare(name: str) -> str:
    return _BEFORE_NAME.sub("", name.strip(" ()")).strip()
