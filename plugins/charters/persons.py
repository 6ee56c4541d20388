"""Which officers of a charter are one person, spelt in several ways.

They are where the post is one, a telephone or an address is shared and nothing tells two people
apart. What would join two people is worse than two cards of one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from itertools import combinations, product
from typing import Final

from .contacts import Phone
from .edits import is_one_edit
from .likeness import is_one_host, is_one_mail, is_one_name, is_one_text, is_same_name, sound
from .model import Office, Officer, Profile, Service

_FACTS: Final = tuple(field.name for field in fields(Officer) if field.name != "key")
_MOST: Final = 40  # spellings; more of one post at one telephone are a switchboard's
_TELLING: Final = {
    "name": is_one_name,
    **dict.fromkeys(("section", "office", "room", "code"), is_one_text),
    "website": is_one_host,
}


@dataclass(frozen=True, slots=True)
class Person:
    """``officer`` is the first entry, with what it lacks filled from the others."""

    officer: Officer
    spellings: tuple[Officer, ...] = ()

    def is_among(self, officers: Iterable[Officer]) -> bool:
        keys = {self.officer.key, *(one.key for one in self.spellings)}
        return any(officer.key in keys for officer in officers)

    @property
    def also_written(self) -> Iterator[tuple[Officer, str]]:
        """Each entry that says something otherwise, and the name of the fact."""
        said = {_plainly(self.officer, fact) for fact in _FACTS} | {None}
        for other, fact in product(self.spellings, _FACTS):
            if (text := _plainly(other, fact)) not in said:
                said.add(text)
                yield other, fact


def persons(office: Profile) -> tuple[Person, ...]:
    """In the order of the file; every officer of it is in one of them."""
    return _persons(office.officers)


@lru_cache(1)  # the outputs of one office ask one after the other
def _persons(officers: tuple[Officer, ...]) -> tuple[Person, ...]:
    alike = _alike(officers)
    groups: dict[frozenset[str], list[Officer]] = defaultdict(list)
    for officer in officers:
        # Who is like two that are not like each other is neither of them.
        groups[frozenset(alike[officer.key])].append(officer)
    return tuple(Person(_filled(*group), tuple(group[1:])) for group in groups.values())


def standing_for(office: Profile) -> Mapping[str, Officer]:
    """Every officer's key, with the officer whose card it is on."""
    return {
        key: person.officer
        for person in persons(office)
        for key in (person.officer.key, *(one.key for one in person.spellings))
    }


def first_contact(office: Office) -> Officer | None:
    """Whom most services for citizens name, in any spelling, or most of all where these name none.

    The first of them where two are named equally often.
    """
    standing = standing_for(office)
    named = _named_in(office.citizen_services, standing) or _named_in(office.services, standing)
    return max(dict.fromkeys(named), key=named.count, default=None)


def employer_of(officer: Officer, office: Office) -> str | None:
    """The office an officer is of, as far as the charter tells.

    A superior, or who takes complaints, may be of another office; a charter need not say.
    """
    return officer.office or (office.name if _is_of(office, officer) else None)


def _is_of(office: Office, officer: Officer) -> bool:
    standing = standing_for(office)
    own = [one for service in office.services for one in service.officers]
    own += filter(None, (office.signatory, office.reviewer))
    return standing.get(officer.key, officer).key in {standing.get(o.key, o).key for o in own}


def _named_in(services: Iterable[Service], standing: Mapping[str, Officer]) -> list[Officer]:
    """Each as often as rows name him."""
    rows = ({standing[officer.key]: None for officer in one.officers} for one in services)
    return [officer for row in rows for officer in row]


def _alike(officers: Sequence[Officer]) -> dict[str, set[str]]:
    """For each officer's key those of all who may be that person, itself among them."""
    alike = {officer.key: {officer.key} for officer in officers}
    for shelf in _shelves(officers):
        addresses = {officer.email.text for officer in shelf if officer.email}
        for one, other in combinations(shelf, 2):
            if _may_be_one(one, other) and _have_one_mail(one, other, addresses):
                alike[one.key].add(other.key)
                alike[other.key].add(one.key)
    return alike


def _shelves(officers: Sequence[Officer]) -> Iterator[list[Officer]]:
    """Those of one post who share a telephone or an address."""
    shelves: dict[tuple[str, str], list[Officer]] = defaultdict(list)
    for officer in officers:
        for contact in _contacts(officer):
            shelves[sound(officer.post), contact].append(officer)
    return (shelf for shelf in shelves.values() if 1 < len(shelf) <= _MOST)


def _contacts(officer: Officer) -> set[str]:
    """What not everybody names, as a national short number."""
    own = {dial for dial in _dials(officer) if dial.startswith("+")}
    return own | ({officer.email.text.lower()} if officer.email else set())


def _dials(officer: Officer) -> set[str]:
    return {phone.dial for phone in officer.phones}


def _may_be_one(one: Officer, other: Officer) -> bool:
    """As far as names, places, telephones and websites tell."""
    return all(
        _agree(one, other, field, is_one) for field, is_one in _TELLING.items()
    ) and _have_one_phone(one, other)


def _agree(one: Officer, other: Officer, field: str, is_one: Callable[[str, str], bool]) -> bool:
    """Whether a fact is one, or not told of both."""
    value, other_value = getattr(one, field), getattr(other, field)
    return not value or not other_value or is_one(str(value), str(other_value))


def _have_one_phone(one: Officer, other: Officer) -> bool:
    """Or each no more than the other has; two lines of an exchange are two desks."""
    own, others = _dials(one) - _dials(other), _dials(other) - _dials(one)
    if not own or not others:
        return True
    return (
        _are_namesakes(one, other) and len(own) == len(others) == 1 and is_one_edit(*own, *others)
    )


def _have_one_mail(one: Officer, other: Officer, addresses: Collection[str]) -> bool:
    """Also where both are a slip away from a third of the addresses."""
    if not one.email or not other.email:
        return True
    own, others = one.email.text.lower(), other.email.text.lower()
    if _are_namesakes(one, other) and is_one_edit(own, others):
        return True
    return any(is_one_mail(own, third) and is_one_mail(third, others) for third in addresses)


def _are_namesakes(one: Officer, other: Officer) -> bool:
    """Where the name is proof enough, any one sign of a contact may be a slip."""
    return bool(one.name and other.name and is_same_name(one.name, other.name))


def _plainly(officer: Officer, fact: str) -> str | None:
    """A telephone in whatever script, an address in whatever case."""
    value = getattr(officer, fact)
    if isinstance(value, Phone):
        return value.dial
    return str(value).lower() if value else None


def _filled(officer: Officer, *others: Officer) -> Officer:
    for other, fact in product(others, _FACTS):
        value = getattr(other, fact)
        is_known = isinstance(value, Phone) and value.dial in _dials(officer)
        if value and not getattr(officer, fact) and not is_known:
            officer = replace(officer, **{fact: value})
    return officer
