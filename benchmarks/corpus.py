"""Writes a content folder of synthetic offices, for measuring at any size up to the country's.

Run: ``.venv/bin/python benchmarks/corpus.py FOLDER OFFICES [SEED]``

The places are real; the words are those of the five real charters and of ``corpus.yaml``; every
telephone number and mail address is made up, and no person is named. One seed always gives the
same files, and a smaller corpus is a part of every larger one.
"""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any, Final

import yaml

ROOT: Final = Path(__file__).resolve().parents[1]
FIVE_CHARTERS: Final = ROOT / "tests" / "content"  # which no editor changes, as no figure may
WORDS: Final = Path(__file__).with_name("corpus.yaml")
UNIONS: Final = range(1, 11)

Row = dict[str, str]
Sections = dict[str, list[Row]]

OTHERS: Final = ("method", "documents", "fee", "time")
CELLS: Final = ("method", "documents", "documents_from", "fee", "time")

# How many numbers 02zone0000xxxx and 01700xxxxxx have.
LANDLINES: Final = 10_000
MOBILES: Final = 1_000_000

_TO_BENGALI: Final = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")


@dataclass(frozen=True, slots=True)
class Place:
    """An upazila or, without one, a whole district."""

    zone: int
    district: str
    district_bn: str
    upazila: str | None = None
    upazila_bn: str | None = None

    @property
    def bn(self) -> str:
        return f"{self.upazila_bn}, {self.district_bn}" if self.upazila else self.district_bn

    @property
    def slug(self) -> str:
        return self.upazila or "zila"

    @property
    def level(self) -> str:
        return "উপজেলা" if self.upazila else "জেলা"


@dataclass(frozen=True, slots=True)
class Site:
    """One office to write. Its ``name`` may be a choice of forms, its ``services`` none yet."""

    place: Place
    slug: str
    kind: str
    department: str
    post: str
    names: tuple[str, ...]
    services: tuple[str, ...] = ()

    @property
    def is_ict(self) -> bool:
        return not self.services

    @property
    def path(self) -> str:
        return f"{self.place.district}/{self.slug}.md"


def write_corpus(content: Path, offices: int, seed: int) -> None:
    """Write ``places.yaml``, ``national.yaml``, ``pages/`` and ``offices`` office files.

    ICT offices of the upazilas come first, then those of the districts, then other departments.
    Raises ValueError where the country has not so many; never adds to offices that exist.
    """
    places = read_places()
    sites = list(islice(every_site(places), offices))
    if len(sites) < offices:
        raise ValueError(f"the country has places for {len(sites)} offices, not {offices}")
    copy_frame(content)
    for district in {site.place.district for site in sites}:
        (content / "offices" / district).mkdir()
    writer = Writer(places, seed)
    for site in sites:
        file = content / "offices" / site.path
        file.write_text(writer.text(site), "utf-8")


def copy_frame(content: Path) -> None:
    """All but the offices."""
    (content / "offices").mkdir(parents=True)
    shutil.copytree(FIVE_CHARTERS / "pages", content / "pages")
    for name in ("places.yaml", "national.yaml"):
        shutil.copy(FIVE_CHARTERS / name, content)


def read_places() -> list[Place]:
    """Every upazila in the order of ``places.yaml``, then every district."""
    upazilas, districts = [], []
    zones = data_of(WORDS)["zones"]
    for division in data_of(FIVE_CHARTERS / "places.yaml")["divisions"]:
        for district in division["districts"]:
            here = (zones[division["slug"]], district["slug"], district["bn"])
            districts.append(Place(*here))
            upazilas += [Place(*here, entry["slug"], entry["bn"]) for entry in district["upazilas"]]
    return upazilas + districts


def data_of(file: Path, loader: type = yaml.CSafeLoader) -> Any:  # noqa: ANN401 - whatever it holds
    """The data of a YAML file, or the front matter of a Markdown file."""
    text = file.read_text("utf-8").removeprefix("---\n").partition("\n---\n")[0]
    return yaml.load(text, Loader=loader)  # noqa: S506 - all of them are safe


def every_site(places: list[Place]) -> Iterator[Site]:
    """Every office there can be, in the order of addition."""
    words = data_of(WORDS)
    ict = words["ict"]
    for place in places:
        yield Site(place, place.slug, "ict", ict["bn"], ict["post"], tuple(ict["names"]))
    for entry in words["departments"]:
        names = (f"<level> {entry['office']}, <place>",)
        for place in places:
            yield _department(place, f"{place.slug}-{entry['slug']}", entry["bn"], names, entry)
    for entry in words["unions"]:
        for number in UNIONS:
            bn = f"{bengali(number)}নং {entry['bn']}"
            names = (f"{bn}, <place>",)
            for place in (place for place in places if place.upazila):
                slug = f"{place.slug}-{entry['slug']}-{number}"
                yield _department(place, slug, bn, names, entry)


def _department(
    place: Place, slug: str, bn: str, names: tuple[str, ...], entry: dict[str, Any]
) -> Site:
    return Site(place, slug, entry["slug"], bn, entry["post"], names, tuple(entry["services"]))


class Numbers:
    """Hands out telephone numbers that nobody has, each once, in no visible order."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._used: Counter[int] = Counter()

    def landline(self, zone: int) -> str:
        """A mobile instead where the zone has none left."""
        if self._used[zone] >= LANDLINES:
            return self.mobile()
        return f"02{zone}0000{self._next(zone, 7_919, LANDLINES):04}"

    def mobile(self) -> str:
        return f"01700{self._next(0, 104_729, MOBILES):06}"

    def _next(self, pool: int, step: int, size: int) -> int:
        """``step`` and ``size`` share no factor, so that every number comes up once."""
        self._used[pool] += 1
        return (self._used[pool] * step + self._seed * 37) % size


def read_models() -> list[dict[str, Any]]:
    """The real charters, with ``<place>`` and ``<district>`` where they name their own."""
    places = {(place.district, place.upazila): place for place in read_places()}
    files = sorted(FIVE_CHARTERS.glob("offices/*/*.md"))
    return [_model(file, places[file.parent.name, file.stem]) for file in files]


def _model(file: Path, place: Place) -> dict[str, Any]:
    text = file.read_text("utf-8").removeprefix("---\n").partition("\n---\n")[0]
    upazila, district = str(place.upazila_bn), place.district_bn
    for own in (place.bn, f"{upazila} {district}", f"{district} সদর", upazila):
        text = text.replace(own, "<place>")
    charter: dict[str, Any] = yaml.load(text.replace(district, "<district>"), yaml.CSafeLoader)
    charter["services"] = {
        section: [_filled(row, charter["defaults"]) for row in rows]
        for section, rows in charter["services"].items()
    }
    return charter


def _filled(row: Row, defaults: Row) -> Row:
    """The row with what it shares with the others, without its officers."""
    return {cell: text for cell in ("name", *CELLS) if (text := row.get(cell, defaults.get(cell)))}


class Writer:
    """Turns sites into office files. Numbers are given out in the order of the calls."""

    def __init__(self, places: list[Place], seed: int) -> None:
        self._seed = seed
        self._words = data_of(WORDS)
        self._models = read_models()
        self.numbers = Numbers(seed)
        districts = [place for place in places if not place.upazila]
        self._heads = {home.district: self.numbers.landline(home.zone) for home in districts}

    def text(self, site: Site) -> str:
        """The whole file."""
        random = Random(f"{self._seed} {site.place.district}/{site.slug}")  # noqa: S311 - no secret
        # The longer a charter is, the more offices copied it.
        rows = [sum(map(len, model["services"].values())) for model in self._models]
        model = random.choices(self._models, rows)[0]
        draft = Draft(site, model, self._words, random)
        head = [*draft.head(self._phone(site, draft))]
        if draft.has("mobile"):
            head.append(f"    mobile: {draft.printed(self.numbers.mobile())}")
        superior = draft.superior(self._heads[site.place.district])
        lines = ["---", *draft.facts(), "officers:", *head, *superior, *draft.promises(), "---", ""]
        return "\n".join(lines)

    def _phone(self, site: Site, draft: Draft) -> str:
        if site.is_ict and not site.place.upazila:
            return self._heads[site.place.district]
        is_landline = draft.has("landline")
        return self.numbers.landline(site.place.zone) if is_landline else self.numbers.mobile()


class Draft:
    """One office, part by part."""

    def __init__(
        self, site: Site, model: dict[str, Any], words: dict[str, Any], random: Random
    ) -> None:
        self._site = site
        self._model = model
        self._words = words
        self._random = random
        self._name = self._here(random.choice(site.names))
        self._has_grievance = self.has("grievance")
        # As in Rangpur, the first to hear a complaint about an upazila's office is the district's.
        self._gro = "superior" if site.is_ict and site.place.upazila else "gro"

    def has(self, part: str) -> bool:
        return self._random.random() < float(self._words["likely"][part])

    def facts(self) -> Iterator[str]:
        site, random = self._site, self._random
        yield f"name: {_quoted(self._name)}"
        if site.slug != site.place.upazila:
            yield f"place: {site.place.upazila or 'district'}"
        if not site.is_ict or self.has("department"):
            yield f"department: {_quoted(site.department)}"
        if self.has("website"):
            yield f"website: {site.kind}.{site.place.slug}.{site.place.district}.example.gov.bd"
        if self.has("approved"):
            month, day = random.randint(1, 9), random.randint(10, 28)
            yield f"approved: {random.randint(2019, 2025)}-0{month}-{day}"
        for part in ("vision", "mission"):
            if site.is_ict and self.has(part):
                yield f"{part}: {_quoted(self._model[part])}"

    def head(self, phone: str) -> Iterator[str]:
        level = f"{self._site.place.level} " if self._site.is_ict else ""
        yield "  head:"
        yield f"    post: {_quoted(level + self._site.post)}"
        if self.has("room"):
            yield f"    room: {bengali(self._random.randint(101, 420))}"
        yield f"    phone: {self.printed(phone)}"
        yield f"    email: {self._site.slug}.{self._site.place.district}@example.gov.bd"

    def printed(self, phone: str) -> str:
        """The number in one of the shapes that charters print."""
        grouped = f"{phone[:5]}-{phone[5:]}"
        shape = self._random.choice((phone, phone, grouped, f"+88{phone}"))
        return _quoted(shape if self.has("ascii digits") else bengali(shape))

    def superior(self, phone: str) -> Iterator[str]:
        """The district's officer; every ICT office of the district prints that one's ``phone``."""
        site = self._site
        yield "  superior:"
        if not site.place.upazila:
            yield "    post: উপ-পরিচালক"
            yield f"    office: {_quoted(site.department + ', ঢাকা')}"
            return
        yield f"    post: জেলা {site.post if site.is_ict else 'কর্মকর্তা'}"
        yield f"    office: {_quoted(f'{site.department}, জেলা কার্যালয়, {site.place.district_bn}')}"
        if site.is_ict:
            yield f"    phone: {bengali(phone)}"

    def promises(self) -> Iterator[str]:
        """Everything below the first officers."""
        if self._has_grievance:
            yield from self._appeal_officers()
        yield from ("defaults:", "  officer: head", "  superior: superior", "services:")
        for section, rows in self._sections().items():
            yield f"  {section}:"
            kept = [row for row in rows if self.has("row")]
            yield from map(self._row, kept or rows[:1])
        if "expectations" in self._model and self.has("expectations"):
            yield "expectations:"
            yield from (f"  - {_quoted(text)}" for text in self._model["expectations"])
        if self._has_grievance:
            yield "grievance:"
            yield from map(self._tier, self._words["grievance"])
        if self.has("signatory"):
            yield "signatory: head"

    def _appeal_officers(self) -> Iterator[str]:
        officers = self._words["appeal officers"]
        for key in (self._gro, "appeal-officer", "grs-cell"):
            if key in officers:
                yield f"  {key}:"
                for field, text in officers[key].items():
                    filled = text.format(department=self._site.department, kind=self._site.kind)
                    yield f"    {field}: {_quoted(filled)}"

    def _tier(self, tier: Row) -> str:
        fields = tier | {"officer": tier["officer"].replace("gro", self._gro)}
        return _item({field: _quoted(text) for field, text in fields.items()})

    def _sections(self) -> Sections:
        if not self._site.is_ict:
            return {"citizen": [{"name": name} for name in self._site.services]}
        sections: Sections = self._model["services"]
        has_internal = self.has("internal") or len(sections) == 1
        return {key: rows for key, rows in sections.items() if key != "internal" or has_internal}

    def _row(self, row: Row) -> str:
        """The model's row with some cells left out, some from elsewhere, some spelt otherwise."""
        others = {cell: self._random.choice(self._words[cell]) for cell in OTHERS}
        varied = row | {cell: text for cell, text in others.items() if self._takes(cell, row)}
        kept = {cell: text for cell, text in varied.items() if cell == "name" or self.has(cell)}
        return _item({cell: _quoted(self._spelt(self._here(kept[cell]))) for cell in kept})

    def _takes(self, cell: str, row: Row) -> bool:
        return len(row) == 1 or (cell in row and self.has("other cell"))

    def _spelt(self, text: str) -> str:
        for usual, *others in self._words["spellings"]:
            if usual in text and self.has("other spelling"):
                text = text.replace(usual, self._random.choice(others))
        return text

    def _here(self, text: str) -> str:
        """The text with this office's own level, place and name."""
        place = self._site.place
        text = text.replace("উপজেলা", place.level).replace("<level>", place.level)
        text = text.replace("<place>", place.bn).replace("<district>", place.district_bn)
        return text.replace("<office>", self._name) if "<office>" in text else text


def _item(fields: Row) -> str:
    """One entry of a list of mappings."""
    lines = [f"{key}: {text}" for key, text in fields.items()]
    return "    - " + "\n      ".join(lines)


def _quoted(text: str) -> str:
    """None of the words holds a quotation mark or a backslash."""
    return f'"{text}"'


def bengali(number: int | str) -> str:
    return str(number).translate(_TO_BENGALI)


if __name__ == "__main__":
    write_corpus(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if sys.argv[3:] else 1)
