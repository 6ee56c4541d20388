"""A charter's blocks as the fields of an office file."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Final

from ...charters.bengali import normalise
from ...charters.keys import declared
from ...charters.model import SECTION_TITLES, SectionKey
from ...charters.placeholders import ASSUMED_POSTS
from ...charters.portal_lines import is_portal_line
from ...charters.reading.office_file import Promise
from ...charters.row_ids import named_ids
from ...charters.writing.ids import with_row_ids
from ...charters.writing.order import in_order, keys_of
from ...charters.writing.outline import LIST, Collection, list_of
from ...charters.writing.references import with_references
from .address import Address
from .blocks import Block, has_words, lines_of, one_line
from .contacts import REACH, Contact, read_contacts
from .departments import department_of
from .draft import Draft, Field, Listed, Note, Unplaced, Value, flow, left, mapping, under_titles
from .information import information_key, post_told, read_person, says_more
from .mail import whole_addresses
from .messages import REASONS
from .office_name import OfficeName, language_of, name_of, read_letterhead
from .officers import Officers
from .posts import folded
from .row import Row
from .sections import Parts, Titled, divide
from .sentences import is_sentence
from .signature import Signature, read_signature

_CELLS: Final = tuple(key.name for key in declared(Promise) if not key.names_officer)
_UNTITLED: Final = normalise("ছক")
_ROLES: Final = ("gro", "appeal-officer", "grs-cell")
# What fewer rows share, or less than two in five, is no default of the charter.
_LEAST_ROWS: Final = 3
_SHARE: Final = 0.4

_Cells = dict[str, Field]


def draft(blocks: list[Block], address: Address, notes: tuple[Note, ...] = ()) -> Draft:
    """The drafted office file; ``notes`` are about all of its text, and stand beside its name."""
    return _Drafting(blocks, address, notes).draft()


class _Drafting:
    def __init__(self, blocks: list[Block], address: Address, notes: tuple[Note, ...]) -> None:
        self._notes = notes
        self._parts: Parts = divide(blocks)
        self._address = address
        self._officers = Officers(address.words)
        self._unplaced: list[Unplaced] = list(self._parts.unplaced)
        texts = [one_line(cell) for line in lines_of(blocks) for cell in line.cells]
        text = "\n".join(texts)
        self._language = language_of(texts)
        self._mail = frozenset(whole_addresses(text))

    def draft(self) -> Draft:
        sections = self._sections()
        tiers = [self._tier(place, row) for place, row in enumerate(self._parts.tiers)]
        information = self._information()
        signature = self._signature()
        signatory = self._sign(signature)
        keys = self._officers.keys()
        letterhead = read_letterhead(self._parts.letterhead)
        self._unplaced += letterhead.reach.unplaced
        head = self._head(letterhead, signature, keys, signatory)
        defaults = _defaults([row for rows in sections.values() for row in rows])
        fields: dict[str, Field | None] = {
            **head,
            **{key: Value(text) for key, text in self._parts.lines.items()},
            "officers": self._officers.fields(keys),
            "defaults": mapping(defaults),
            "services": mapping(
                {
                    key: list_of(*(mapping(_without(row, defaults)) for row in rows))
                    for key, rows in sections.items()
                }
            ),
            "expectations": self._expectations(),
            "grievance": list_of(*map(mapping, tiers)),
            "information": mapping(information),
            "tables": list_of(*map(_table, self._parts.tables)),
            "signatory": Value(str(signatory)) if signatory is not None else None,
        }
        root = with_references(mapping(fields), lambda number: keys[int(number)])
        prose = self._letters(letterhead, signature)
        return Draft(with_row_ids(in_order(root), named_ids), prose, self._unplaced)

    def _sections(self) -> dict[SectionKey, list[_Cells]]:
        """The rows of each section; what stands before the first title is for citizens."""
        is_divided = any(section for section, _ in self._parts.services)
        first: SectionKey = "citizen" if is_divided else "general"
        rows: dict[SectionKey, list[_Cells]] = {key: [] for key in SECTION_TITLES}
        for section, row in self._parts.services:
            rows[section or first] += filter(None, [self._service(row)])
        if is_divided and any(section is None for section, _ in self._parts.services):
            _add_note(rows["citizen"], Note("section"))
        return rows

    def _service(self, row: Row) -> _Cells:
        """Empty where the row is a number alone, which is no service."""
        cells: _Cells = {**_cells(row, "name", *_CELLS)}
        for field in ("officer", "superior"):
            if officers := self._officers_of(row, field, ASSUMED_POSTS[field]):
                cells[field] = officers
        if row.more:
            cells["more"] = under_titles({title: Value(text) for title, text in row.more.items()})
        return {**cells, "group": Value(row.group)} if cells and row.group else cells

    def _officers_of(self, row: Row, field: str, post: str, role: str = "officer") -> Listed | None:
        """Their numbers, which become keys when all officers are known."""
        contacts = read_contacts(row[field], self._mail, assumed_post=post)
        if has_words(row["to"]):  # says the post, where the contact does not
            contacts = [one.saying(post=one["post"]) for one in contacts]
        numbers = dict.fromkeys(str(self._add(one, row.where, role)) for one in contacts)
        return Listed(tuple(numbers), row.notes.get(field, ())) if numbers else None

    def _add(self, contact: Contact, where: str, role: str = "officer") -> int:
        for text in contact.beyond:
            self._unplaced.append(Unplaced(where, text, REASONS["contact"]))
        return self._officers.add(contact, role)

    def _tier(self, place: int, row: Row) -> _Cells:
        tier: _Cells = {**_cells(row, "when", "to", "limit")}
        role = _ROLES[place] if place < len(_ROLES) else f"tier-{place + 1}"
        post = one_line(row["to"]) or ASSUMED_POSTS["contact"]
        for column, key in (("contact", "officer"), ("alternate", "alternate")):
            if officers := self._officers_of(row, column, post, role):
                tier[key] = officers
        return tier

    def _information(self) -> _Cells:
        """Who gives information; any other table of people stays a table."""
        found: dict[str, dict[str, None]] = {}
        for titled in self._parts.people:
            keys = [information_key(titled.title, post_told(row)) for row in titled.table.rows]
            if not all(keys):
                self._parts.tables.append(titled)
                continue
            if says_more(titled.title):
                self._unplaced.append(Unplaced("", titled.title, REASONS["title"]))
            for key, row in zip(keys, titled.table.rows, strict=True):
                number = self._add(read_person(row, self._mail), row.where)
                others = (f"{title}: {text}" for title, text in row.more.items())
                self._unplaced += [Unplaced(row.where, text, REASONS["contact"]) for text in others]
                found.setdefault(key, {})[str(number)] = None
        return {key: Listed(tuple(numbers)) for key, numbers in found.items()}

    def _signature(self) -> Signature:
        """Under a table somebody signs; lines without any are the charter itself."""
        if self._parts.has_table:
            return read_signature(self._parts.tail, self._mail)
        return Signature(unplaced=[left(line, "after") for line in self._parts.tail])

    def _sign(self, signature: Signature) -> int | None:
        """The signatory among the officers, or one more officer."""
        contact = signature.contact
        if contact is None:
            return None
        number = self._officers.named(contact["name"], contact["post"]) if contact["name"] else None
        if number is None:
            return self._add(contact, "", "signatory")
        known = {"", *self._officers.contact(number).facts.values()}
        reach = [contact[field] for field in REACH if contact[field] not in known]
        others = [*reach, *contact.beyond]
        self._unplaced += [Unplaced("", text, REASONS["signature"]) for text in others]
        return number

    def _head(
        self,
        letterhead: OfficeName,
        signature: Signature,
        keys: list[str],
        signatory: int | None,
    ) -> _Cells:
        office = signature.contact["office"] if signature.contact else ""
        name = letterhead.name or name_of(office, self._address.at)
        website = letterhead.reach.website
        if signatory is not None:
            signed = self._officers.contact(signatory)
            if website is None and signed["website"]:
                website = Value(signed["website"], (Note("website"),))
            is_other = folded(office) not in {"", folded(name.text)}
            if is_other and keys[signatory] != "signatory":
                self._unplaced.append(Unplaced("", office, REASONS["signature"]))
        head: dict[str, Field | None] = {
            "name": replace(name, notes=(*name.notes, *self._notes)),
            **self._where(name.text),
            "language": Value(self._language),
            "website": website,
            "contact": letterhead.reach.contact,
            "approved": signature.approved or letterhead.approved,
            **{key: Value("\n".join(texts)) for key, texts in self._parts.statements.items()},
        }
        return {key: field for key, field in head.items() if field}

    def _where(self, name: str) -> dict[str, Value | None]:
        """Where the office is and whose; the name tells the department but for the main office."""
        address = self._address
        is_told = not (address.is_main or self._language)  # departments are named in Bengali
        told = department_of(name) if is_told else None
        local = address.at.local
        return {
            "place": address.place,
            **({local.kind: address.local} if local else {}),
            "department": address.department or (told.value if told else None),
        }

    def _expectations(self) -> Collection:
        cells = (cell for row in self._parts.expectations for cell in _cells(row, "name").values())
        return Collection(LIST, tuple(cell.entry(None) for cell in cells))

    def _letters(self, letterhead: OfficeName, signature: Signature) -> list[str]:
        """The prose, with the sentences that letterhead and signature leave over.

        Where there are no services, all of their lines: they are the charter.
        """
        has_services = bool(self._parts.services)
        said: list[list[str]] = []
        for part in (letterhead, signature):
            kept: list[str] = []
            for one in part.unplaced:
                is_prose = is_sentence(one.text) or not has_services
                if is_prose and not is_portal_line(one.text):
                    kept.append(one.text)
                else:
                    self._unplaced.append(one)
            said.append(kept)
        return [*said[0], *self._parts.prose, *said[1]]


def _cells(row: Row, *fields: str) -> dict[str, Value]:
    """Those that hold words, each with what was guessed of it."""
    return {f: Value(row[f], row.notes.get(f, ())) for f in fields if has_words(row[f])}


def _table(titled: Titled) -> Collection:
    """A table of the office's own, with the titles that its columns have."""
    judged = titled.table
    title = Value(titled.title) if titled.title else Value(_UNTITLED, (Note("table-title"),))
    rows = [flow(judged.in_columns(row)) for row in judged.rows]
    return mapping(
        {
            "title": title,
            "columns": flow(judged.titles) if any(judged.titles) else None,
            "rows": list_of(*rows),
        }
    )


def _add_note(rows: list[_Cells], note: Note) -> None:
    """Beside the first row's name."""
    if rows and isinstance(name := rows[0].get("name"), Value):
        rows[0]["name"] = replace(name, notes=(note, *name.notes))


def _defaults(rows: list[_Cells]) -> _Cells:
    """The commonest value of each cell that every row has, where it is common enough."""
    defaults: _Cells = {}
    for field in keys_of(Promise):
        found = [row[field] for row in rows if field in row]
        cells = [replace(one, notes=()) for one in found if not isinstance(one, Collection)]
        if len(cells) != len(rows) or not cells:
            continue
        cell, count = Counter(cells).most_common(1)[0]
        if count >= _LEAST_ROWS and count > _SHARE * len(rows):
            defaults[field] = cell
    return defaults


def _without(row: _Cells, defaults: _Cells) -> _Cells:
    """The row without what ``defaults`` say; what has a note keeps its place beside it.

    A row without a name will be refused, and has to say all that it said.
    """
    if "name" not in row:
        return row
    return {field: cell for field, cell in row.items() if cell != defaults.get(field)}
