"""A country whose editors change rows and offices without a thought for links.

Only here it is known which row was which: a row stays one whatever it is called, wherever it is.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any, Final, TypeVar

import yaml

from tests.offers import write_redirect

T = TypeVar("T")

SECTIONS: Final = ("citizen", "institutional", "internal")
PLACES: Final = {
    "rangpur": ("sadar", "pirganj"),
    "lalmonirhat": ("patgram", "hatibandha"),
    "bagerhat": ("kachua", "mongla"),
    "jamalpur": ("melandaha", "islampur"),
}
FEWEST: Final = 6  # offices; then none is closed
FEW: Final = 3  # rows; then none of them is touched
TIMES: Final = ("৩ কার্যদিবস", "৭ কার্যদিবস", "১৫ কার্যদিবস", "৩০ কার্যদিবস")
WHAT: Final = ("জন্ম", "মৃত্যু", "ওয়ারিশ", "খতিয়ান", "নাগরিক", "বয়স্ক ভাতা", "পানির লাইন", "দোকান")
HOW: Final = ("নিবন্ধন", "সনদ প্রদান", "সংশোধনের আবেদন", "নকল সরবরাহ", "বাতিলের আদেশ")
NAMES: Final = tuple(" ".join(words) for words in product(WHAT, HOW))


@dataclass(eq=False)
class Row:
    """A service as long as it is given."""

    name: str
    time: str
    id: str | None = None


@dataclass(eq=False)
class Office:
    """An office as long as there is one."""

    number: int
    addresses: list[str]  # the last is the present one
    place: str
    rows: dict[str, list[Row]] = field(default_factory=lambda: {key: [] for key in SECTIONS})
    closed: list[Any] = field(default_factory=list)
    names: int = 1
    used: set[str] = field(default_factory=set)  # what rows were ever called

    @property
    def name(self) -> str:
        return f"দপ্তর {self.number}" + " (নতুন নাম)" * (self.names - 1)

    @property
    def address(self) -> str:
        return self.addresses[-1]

    @property
    def home(self) -> str:
        return self.address.partition("/")[0]

    @property
    def in_order(self) -> list[Row]:
        return [row for rows in self.rows.values() for row in rows]

    @property
    def has_ids(self) -> bool:
        return all(row.id for row in self.in_order)

    @property
    def text(self) -> str:
        file = {
            "name": self.name,
            "place": self.place,
            "department": f"বিভাগ {self.number}",
            "contact": {"phones": ["01700-000001"]},
            "services": {
                key: [_given(row) for row in rows] for key, rows in self.rows.items() if rows
            },
        }
        file |= {"closed": self.closed} if self.closed else {}
        return f"---\n{yaml.safe_dump(file, allow_unicode=True, sort_keys=False)}---\n"

    def remove(self, row: Row) -> None:
        next(rows for rows in self.rows.values() if row in rows).remove(row)

    def learn(self, text: str) -> None:
        """What others have written of addresses; they leave the rows where they are."""
        file = yaml.safe_load(text.split("---\n")[1])
        for key, rows in self.rows.items():
            for row, entry in zip(rows, file.get("services", {}).get(key, []), strict=True):
                row.id = entry.get("id")
        self.closed = file.get("closed", [])


def _given(row: Row) -> dict[str, str]:
    return {key: text for key, text in vars(row).items() if text}


class Impossible(Exception):  # noqa: N818 - another change will do
    """There is nothing that could be changed so."""


@dataclass
class Editors:
    """Each change is to another row or office than those before it, until all is committed."""

    project: Path
    random: random.Random
    offices: list[Office] = field(default_factory=list)
    touched: list[object] = field(default_factory=list)
    made: Counter[str] = field(default_factory=Counter)

    def change(self) -> None:
        """Something that can be changed."""
        names = self.random.choices([*WEIGHTS], [*WEIGHTS.values()], k=100)
        for name in names:
            try:
                getattr(self, name)()
            except Impossible:
                continue
            self.made[name] += 1
            return

    def write(self) -> None:
        """The files of all offices."""
        folder = self.project / "content" / "offices"
        files = {folder / f"{one.address}.md": one.text for one in self.offices}
        for old in {*folder.glob("*/*.md")} - {*files}:
            old.unlink()
        for file, text in files.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")

    def learn(self) -> None:
        """What has been written in the files."""
        for office in self.offices:
            file = self.project / "content" / "offices" / f"{office.address}.md"
            office.learn(file.read_text("utf-8"))

    def found_office(self) -> None:
        """Its rows have no ids."""
        home = self.random.choice([*PLACES])
        number = self.made.total() + len(self.offices) + 1
        office = Office(number, [f"{home}/office-{number}"], self.random.choice(PLACES[home]))
        for _ in range(self.random.randint(4, 7)):
            self._add(office)
        self.offices.append(office)
        self.touched.append(office)

    def add_row(self) -> None:
        self._add(self._office())

    def add_row_with_an_id(self) -> None:
        office = self._office(with_ids=True)
        self._add(office).id = f"own-{len(office.used)}"

    def add_row_with_the_id_of_another(self) -> None:
        office, row = self._row(with_ids=True)
        self._add(office).id, row.id = row.id, None

    def rename_row(self) -> None:
        """Where it has no id, but a little."""
        office, row = self._row()
        row.name = self._unused(office) if office.has_ids else f"{row.name} (অনলাইন)"
        office.used.add(row.name)

    def move_row(self) -> None:
        office, row = self._row()
        office.remove(row)
        self._put(office, row)

    def delete_row(self) -> None:
        office, row = self._row()
        office.remove(row)

    def close_row(self) -> None:
        """As it should be done."""
        office, row = self._row(with_ids=True)
        office.remove(row)
        office.closed.append(self.random.choice([row.id, {"id": row.id, "name": row.name}]))

    def lose_id(self) -> None:
        _, row = self._row(with_ids=True)
        row.id = None

    def exchange_ids(self) -> None:
        office, row = self._row(with_ids=True)
        other = self._choice(one for one in office.in_order if one not in self.touched)
        row.id, other.id = other.id, row.id
        self.touched.append(other)

    def rename_office(self) -> None:
        self._office_alone().names += 1

    def move_office(self) -> None:
        """In its district."""
        office = self._office_alone()
        self._move(office, office.home)

    def move_office_to_another_district(self) -> None:
        self._move(self._office_alone(), self.random.choice([*PLACES]))

    def move_office_unrecognisably(self) -> None:
        office = self._office_alone()
        self._move(office, self._choice(one for one in PLACES if one != office.home))
        office.names += 1

    def move_office_back(self) -> None:
        office = self._choice(one for one in self._untouched if len(one.addresses) > 1)
        self.touched.append(office)
        office.addresses.append(office.addresses[-2])
        office.place = PLACES[office.home][0]

    def close_office(self) -> None:
        if len(self.offices) <= FEWEST:
            raise Impossible
        self.offices.remove(self._office_alone())

    def close_office_as_if_moved(self) -> None:
        """To one that was there before."""
        successor = self._office_alone()
        gone = self._untouched[0] if self._untouched else None
        if gone is None or len(self.offices) <= FEWEST:
            raise Impossible
        self.offices.remove(gone)
        write_redirect(self.project, "offices", {"from": gone.address, "to": successor.address})

    def readdress_service(self) -> None:
        services = self._services()
        slug = self._choice(services)
        self._write_services({f"{slug}-2": services.pop(slug), **services})

    def delete_service(self) -> None:
        services = self._services()
        del services[self._choice(services)]
        self._write_services(services)

    @property
    def _untouched(self) -> list[Office]:
        """Whose rows are so, too."""
        return [one for one in self.offices if one not in self.touched]

    def _office(self, *, with_ids: bool = False) -> Office:
        return self._choice(one for one in self.offices if one.has_ids or not with_ids)

    def _office_alone(self) -> Office:
        office = self._choice(self._untouched)
        self.touched.append(office)
        return office

    def _row(self, *, with_ids: bool = False) -> tuple[Office, Row]:
        office = self._office(with_ids=with_ids)
        if len(office.in_order) < FEW:
            raise Impossible
        row = self._choice(one for one in office.in_order if one not in self.touched)
        self.touched.append(row)
        return office, row

    def _choice(self, some: Iterable[T]) -> T:
        if found := [*some]:
            return self.random.choice(found)
        raise Impossible

    def _add(self, office: Office) -> Row:
        row = Row(self._unused(office), self.random.choice(TIMES))
        office.used.add(row.name)
        self._put(office, row)
        self.touched.append(row)
        return row

    def _put(self, office: Office, row: Row) -> None:
        rows = office.rows[self.random.choice(SECTIONS)]
        rows.insert(self.random.randint(0, len(rows)), row)

    def _unused(self, office: Office) -> str:
        return self._choice(name for name in NAMES if name not in office.used)

    def _move(self, office: Office, home: str) -> None:
        office.addresses.append(f"{home}/office-{office.number}-{len(office.addresses)}")
        office.place = self.random.choice(PLACES[home])

    def _services(self) -> dict[str, Any]:
        file = self.project / "content" / "services.yaml"
        return yaml.safe_load(file.read_text("utf-8")) if file.exists() else {}

    def _write_services(self, services: dict[str, Any]) -> None:
        file = self.project / "content" / "services.yaml"
        file.write_text(yaml.safe_dump(services, allow_unicode=True), "utf-8")


# How often each change is made, as a share of their sum.
WEIGHTS: Final = {
    **dict.fromkeys(("rename_row", "move_row", "delete_row"), 12),
    **dict.fromkeys(("add_row", "add_row_with_an_id", "close_row", "lose_id"), 5),
    **dict.fromkeys(("add_row_with_the_id_of_another", "exchange_ids"), 4),
    **dict.fromkeys(("found_office", "rename_office", "close_office"), 4),
    **dict.fromkeys(("move_office", "move_office_to_another_district"), 5),
    **dict.fromkeys(("move_office_unrecognisably", "move_office_back"), 3),
    **dict.fromkeys(("close_office_as_if_moved", "readdress_service", "delete_service"), 3),
}
