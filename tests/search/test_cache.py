"""What is remembered saves work, and decides nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Any

import pytest

from plugins.build.renderer import Renderer
from plugins.build.site_files import Article, PluginRecord, SiteView
from plugins.charters.model import Directory, Listing, Office, Place, Portal
from plugins.search import site_files
from plugins.search.cache import WASTE, MentionCache
from plugins.search.mentions import Mention

Facts = list[list[Any]]
Before = tuple[PluginRecord, Any]  # and what was remembered
Files = dict[str, str]

OFFICES = 24  # so that some services have a page of their own, and some do not
EDITS = 12
NOTHING = PluginRecord(), None
WORDS = ("সনদ", "সনদের", "আবেদন", "প্রশিক্ষণ", "ইন্টারনেট", "জন্ম", "নিবন্ধন", "এবং", "333")
TEMPLATES = {
    "search.html": "{{ manifest }} {{ script }} {{ directory.by_folder | length }}",
    "services.html": "{{ letters }} {{ groups }}",
    "service.html": "{{ title }} {{ trail }} {{ compared }} {{ parts }} {{ sections }}",
    "service_moved.html": "{{ title }} {{ leads_to }}",
}


@dataclass
class Country:
    """Offices that come, change, move and go; ``read`` are those whose facts were asked for."""

    directory: Directory[Listing]
    theme: Path
    chance: Random
    noted: dict[str, Facts] = field(default_factory=dict)
    read: list[str] = field(default_factory=list)
    pages: tuple[str, ...] = ()
    articles: tuple[Article, ...] = ()

    @property
    def portal(self) -> Portal:
        return self.directory

    def add(self) -> None:
        place = self._place()
        office = Listing(slug=f"office-{self.chance.random()}", place=place, name="কার্যালয়")
        self._put([*self.directory.offices, office])
        self.noted[office.id] = self._facts()

    def change(self) -> None:
        self.noted[self._one().id] = self._facts()

    def change_one_cell(self) -> None:
        """The number, the time or the fee of a row; the first mention is one."""
        fact = self.noted[self._one().id][0]
        cell, value = self.chance.choice([(5, 900), (6, "১ দিন"), (7, "১০ টাকা")])
        fact[cell] = value

    def remove(self) -> None:
        gone = self._one()
        self._put([office for office in self.directory.offices if office is not gone])

    def rename(self) -> None:
        self._replace(self._one(), name=f"কার্যালয় {self.chance.randrange(90)}")

    def move(self) -> None:
        """Within its district, so that its address stays."""
        office = self._one()
        upazila = self.chance.choice([None, *office.place.district.upazilas])
        self._replace(office, place=replace(office.place, upazila=upazila))

    def files(self, before: Before, old: Files) -> tuple[Files, Before]:
        """All files of the search after a build, and what the next one begins with."""
        self.read.clear()
        record, memory = before
        site = SiteView(
            plugin="plugins.search",
            settings={"FLOOR": {"search": {"chrome": "61"}}},
            root=Path(),
            theme=self.theme,
            renderer=Renderer((), TEMPLATES, {"autoescape": True}, {}),
            memory=memory,
            _data=self,
            _before=record,
            _stands=lambda name: name in old,
        )
        made = dict(site_files(site))
        names = made.keys() | site.keys.keys()
        files = {name: made.get(name) or old[name] for name in names}
        keys, memory = json.loads(json.dumps([site.keys, site.memory]))
        return files, (PluginRecord(keys=keys), memory)

    def _one(self) -> Listing:
        return self.chance.choice(self.directory.offices)

    def _replace(self, office: Listing, **changes: Any) -> None:  # noqa: ANN401 - fields of a listing
        others = [one for one in self.directory.offices if one is not office]
        self._put([*others, replace(office, **changes)])

    def _put(self, offices: list[Listing]) -> None:
        self.directory = replace(self.directory, offices=tuple(sorted(offices, key=_order)))

    def _place(self) -> Place:
        division = self.chance.choice(self.directory.divisions[:2])
        district = self.chance.choice(division.districts[:2])
        return Place(division, district, self.chance.choice(district.upazilas))

    def _facts(self) -> Facts:
        rows = range(1, self.chance.randrange(2, 9))
        return [list(mention) for mention in [*map(self._service, rows), *self._people()]]

    def _service(self, row: int) -> Mention:
        name, title = self._words(1), self._words(1)
        texts = (name, self._words(4))
        return Mention("service", title, "name", *texts, row, self._words(1), self._words(1))

    def _people(self) -> Iterator[Mention]:
        for _ in range(self.chance.randrange(1, 4)):
            name = self.chance.choice(["people", "body"])
            yield Mention("contact", self._words(1), name, self._words(1))

    def _words(self, count: int) -> str:
        return " ".join(self.chance.choices(WORDS, k=count))

    def facts(self, _plugin: str, office: str) -> Facts:
        self.read.append(office)
        return self.noted[office]

    @property
    def facts_names(self) -> dict[str, str]:
        return {one.id: json.dumps(self.noted[one.id]) for one in self.directory.offices}


def _order(office: Listing) -> tuple[str, ...]:
    place = office.place
    return place.division.slug, place.district.slug, str(place.upazila), office.slug


@pytest.fixture(params=range(8))
def country(request: pytest.FixtureRequest, directory: Directory[Office], root: Path) -> Country:
    """A small country, another for each number."""
    empty = Directory[Listing](
        divisions=directory.divisions, offices=(), pages=(), national=directory.national
    )
    country = Country(empty, root / "theme", Random(request.param))
    for _ in range(OFFICES):
        country.add()
    return country


def test_with_memory_or_without_the_files_are_the_same(country: Country) -> None:
    """After any edits: an office changed, added, removed, renamed or moved."""
    files, before = country.files(NOTHING, {})
    edits = [country.change, country.change_one_cell, country.add, country.remove]
    for _ in range(EDITS):
        for edit in country.chance.choices([*edits, country.rename, country.move], k=2):
            edit()
        files, before = country.files(before, files)
        anew, _ = country.files(NOTHING, {})
        assert files == anew
    assert any(name.startswith("services/") and name.count("/") > 1 for name in files)


def test_only_a_changed_office_is_read_again(country: Country) -> None:
    """The others are remembered, those that are gone forgotten."""
    files, before = country.files(NOTHING, {})
    assert sorted(country.read) == sorted(country.noted)
    country.rename()
    _, before = country.files(before, files)
    assert country.read == []
    country.add()
    _, before = country.files(before, files)
    assert len(country.read) == 1
    country.remove()
    _, (_, memory) = country.files(before, files)
    assert set(memory["offices"]["offices"]) == {o.id for o in country.directory.offices}


def test_the_cache_does_not_grow_for_ever() -> None:
    """Once most may be of offices as they were, it begins anew."""
    cached = MentionCache()
    for number in range(WASTE):
        cached.add("one", [Mention("contact", "পদ", "people", str(number))])
        assert cached.plain()
    cached.add("one", [Mention("contact", "পদ", "people", "শেষ")])
    assert cached.plain() is None
