"""A charter's lines as the fields of an office file."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Final

from ...charters.bengali import normalise
from ...charters.keys import declared
from ...charters.model import SECTION_TITLES, Place, SectionKey
from ...charters.reading.office_file import Promise
from ...charters.writing.order import in_order, keys_of
from ...charters.writing.outline import LIST, Collection, list_of
from ...charters.writing.references import with_references
from .blocks import Line, has_words, one_line
from .contacts import REACH, Contact, read_contact
from .draft import Draft, Note, Unplaced, Value, mapping
from .headings import without_blanks
from .mail import whole_addresses
from .messages import REASONS
from .office_name import name_of, read_letterhead
from .officers import Officers
from .rows import Row, join
from .sections import Parts, divide
from .signature import Signature, read_signature

_CELLS: Final = tuple(key.name for key in declared(Promise) if not key.names_officer)
_ROLES: Final = ("gro", "appeal-officer", "grs-cell")
_ASSUMED_POSTS: Final = {
    "officer": normalise("দায়িত্বপ্রাপ্ত কর্মকর্তা"),
    "superior": normalise("ঊর্ধ্বতন কর্মকর্তা"),
    "contact": normalise("অভিযোগ গ্রহণকারী কর্মকর্তা"),
}
_DITTO: Final = frozenset(map(normalise, ("ঐ", "একই", "do", "ditto")))
# What fewer rows share, or less than two in five, is no default of the charter.
_LEAST_ROWS: Final = 3
_SHARE: Final = 0.4


@dataclass(frozen=True, slots=True)
class Address:
    """Which office the file will be: ``content/offices/<folder>/<slug>.md``."""

    at: Place
    slug: str
    place: Value | None = None  # what the file must say because its name does not

    @property
    def id(self) -> str:
        return f"{self.at.folder}/{self.slug}"

    @property
    def words(self) -> tuple[str, ...]:
        """Latin words that the addresses of this office's officers may all hold."""
        return tuple(area.slug for area in reversed(self.at.own))


def draft(lines: list[Line], address: Address, notes: tuple[Note, ...] = ()) -> Draft:
    """The drafted office file; its ``services`` are missing where there is no table.

    ``notes`` are about all of its text, and stand beside its name.
    """
    return _Drafting(lines, address, notes).draft()


class _Drafting:
    def __init__(self, lines: list[Line], address: Address, notes: tuple[Note, ...]) -> None:
        self._notes = notes
        self._parts: Parts = divide(lines)
        self._address = address
        self._officers = Officers(address.words)
        self._unplaced: list[Unplaced] = list(self._parts.unplaced)
        text = "\n".join(one_line(cell) for line in lines for cell in line.cells)
        self._mail = frozenset(whole_addresses(text))

    def draft(self) -> Draft:
        sections = self._sections()
        tiers = self._tiers()
        signature = read_signature(self._parts.tail, self._mail)
        signatory = self._sign(signature)
        keys = self._officers.keys()
        head = self._head(signature, keys, signatory)
        defaults = _defaults([row for rows in sections.values() for row in rows])
        services: dict[str, Collection] = {
            key: list_of(*(mapping(_without(row, defaults)) for row in rows))
            for key, rows in sections.items()
        }
        fields: dict[str, Value | Collection | None] = {
            **head,
            **{key: Value(text) for key, text in self._parts.lines.items()},
            "officers": self._officers.fields(keys),
            "defaults": mapping(defaults),
            "services": mapping(services),
            "expectations": self._expectations(),
            "grievance": list_of(*map(mapping, tiers)),
            "signatory": Value(str(signatory)) if signatory is not None else None,
        }
        root = with_references(mapping(fields), lambda number: keys[int(number)])
        return Draft(in_order(root), self._prose(), self._unplaced)

    def _sections(self) -> dict[SectionKey, list[_Cells]]:
        """The rows of each section, joined; what stands before the first title is for citizens."""
        is_divided = any(section for section, _ in self._parts.services)
        first: SectionKey = "citizen" if is_divided else "general"
        rows: dict[SectionKey, list[Row]] = {key: [] for key in SECTION_TITLES}
        for section, row in self._parts.services:
            rows[section or first].append(row)
        sections = {key: self._services(join(found)) for key, found in rows.items()}
        if is_divided and any(section is None for section, _ in self._parts.services):
            _add_note(sections["citizen"], Note("section"))
        return sections

    def _services(self, rows: list[Row]) -> list[_Cells]:
        services: list[_Cells] = []
        for row in rows:
            cells = _cells(row, "name", *_CELLS)
            for field in ("officer", "superior"):
                before = services[-1].get(field) if services else None
                if officer := self._officer(row, field, before):
                    cells[field] = officer
            services += [cells] if cells else []  # a number alone is no service
        return services

    def _officer(self, row: Row, field: str, before: Value | None) -> Value | None:
        """The officer's number; it becomes the key when all are known."""
        if before and row[field].strip(' "-–।').lower() in _DITTO:
            return replace(before, notes=(Note("ditto", row[field]),))
        contact = read_contact(row[field], self._mail, assumed_post=_ASSUMED_POSTS[field])
        return Value(str(self._add(contact, row.where))) if contact else None

    def _add(self, contact: Contact, where: str, role: str = "officer") -> int:
        for text in contact.beyond:
            self._unplaced.append(Unplaced(where, text, REASONS["contact"]))
        return self._officers.add(contact, role)

    def _tiers(self) -> list[_Cells]:
        tiers: list[_Cells] = []
        for place, row in enumerate(join(self._parts.tiers)):
            tier = _cells(row, "when", "to", "limit")
            role = _ROLES[place] if place < len(_ROLES) else f"tier-{place + 1}"
            post = _ASSUMED_POSTS["contact"]
            contact = read_contact(row["contact"], self._mail, assumed_post=row["to"] or post)
            if contact:
                tier["officer"] = Value(str(self._add(contact, row.where, role)))
            tiers.append(tier)
        return tiers

    def _sign(self, signature: Signature) -> int | None:
        """The signatory among the officers, or one more officer."""
        self._unplaced += signature.unplaced
        contact = signature.contact
        if contact is None:
            return None
        number = self._officers.named(contact["name"], contact["post"]) if contact["name"] else None
        if number is None:
            return self._add(contact, "", "signatory")
        known = {"", *self._officers.contact(number).facts.values()}
        others = [contact[field] for field in REACH if contact[field] not in known]
        self._unplaced += [Unplaced("", text, REASONS["signature"]) for text in others]
        return number

    def _head(
        self, signature: Signature, keys: list[str], signatory: int | None
    ) -> dict[str, Value | Collection | None]:
        letterhead = read_letterhead(self._parts.letterhead)
        self._unplaced += [*letterhead.unplaced, *letterhead.reach.unplaced]
        office = signature.contact["office"] if signature.contact else ""
        name = letterhead.name or name_of(office, self._address.at)
        website = letterhead.reach.website
        if signatory is not None:
            signed = self._officers.contact(signatory)
            if website is None and signed["website"]:
                website = Value(signed["website"], (Note("website"),))
            is_other = without_blanks(office) not in {"", without_blanks(name.text)}
            if is_other and keys[signatory] != "signatory":
                self._unplaced.append(Unplaced("", office, REASONS["signature"]))
        return {
            "name": replace(name, notes=(*name.notes, *self._notes)),
            "place": self._address.place,
            "website": website,
            "contact": letterhead.reach.contact,
            "approved": signature.approved or letterhead.approved,
            "vision": Value(" ".join(self._parts.vision)),
            "mission": Value(" ".join(self._parts.mission)),
        }

    def _expectations(self) -> Collection:
        rows = join(self._parts.expectations)
        cells = (cell for row in rows for cell in _cells(row, "name").values())
        return Collection(LIST, tuple(cell.entry(None) for cell in cells))

    def _prose(self) -> list[str]:
        if not self._parts.subordinate:
            return []
        title = self._parts.subordinate_title
        return [f"### {title}", *self._parts.subordinate]


_Cells = dict[str, Value]


def _cells(row: Row, *fields: str) -> _Cells:
    """Those that hold words; what was mended in the row is noted beside the first."""
    notes = {fields[0]: row.notes}
    return {f: Value(row[f], notes.get(f, ())) for f in fields if has_words(row[f])}


def _add_note(rows: list[_Cells], note: Note) -> None:
    """Beside the first row's name."""
    if rows and (name := rows[0].get("name")):
        rows[0]["name"] = replace(name, notes=(note, *name.notes))


def _defaults(rows: list[_Cells]) -> _Cells:
    """The commonest value of each cell that every row has, where it is common enough."""
    defaults: _Cells = {}
    for field in keys_of(Promise):
        texts = [row[field].text for row in rows if field in row]
        if len(texts) != len(rows) or not texts:
            continue
        text, count = Counter(texts).most_common(1)[0]
        if count >= _LEAST_ROWS and count > _SHARE * len(rows):
            defaults[field] = Value(text)
    return defaults


def _without(row: _Cells, defaults: _Cells) -> _Cells:
    """The row without what ``defaults`` say; what has a note keeps its place beside it.

    A row without a name will be refused, and has to say all that it said.
    """
    if "name" not in row:
        return row
    return {field: cell for field, cell in row.items() if cell != defaults.get(field)}
