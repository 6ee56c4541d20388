"""Writes a content folder with offices of every department and level, for measuring.

Run: ``.venv/bin/python -m benchmarks.kinds FOLDER OFFICES [SEED]``

``benchmarks/corpus.py`` writes offices like the five real charters. Of 96 real charters 19 follow
one of the two official formats as those do, so every fifth office here is one of that corpus. The
others are those of ``tests/field/`` put to other places: each at every place of its level. Their
sections have rows for services of ``corpus.yaml`` too, their telephones belong to nobody. One seed
gives the same files, a smaller corpus is a part of every larger one.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any, Final, Literal

import yaml

from benchmarks.corpus import (
    FIVE_CHARTERS,
    ROOT,
    WORDS,
    Site,
    Writer,
    bengali,
    copy_frame,
    data_of,
    every_site,
    read_places,
)

FIELD: Final = FIVE_CHARTERS.with_name("field")
UNIONS: Final = ROOT / "plugins" / "charters" / "weaknesses" / "unions.txt"
OF_WHICH_ONE: Final = 5  # is as the official formats have it
MORE_ROWS: Final = 4  # so many for each of a sample's few, at most

_UPAZILA: Final = re.compile(r"(sajano|kalponik)-")
_WORDS: Final = re.compile(
    "সাজানো মন্ত্রণালয়|সাজানো ইউনিয়ন|সাজানো|কাল্পনিক|রংপুর|Sajano|Sample|Rangpur|sajano|kalponik|rangpur"
)
_PHONE: Final = re.compile(r"((?:\+৮৮-?)?০১৭০০-?০০০০\d\d|01700-0000\d\d)|(?:০২-)?৯৯৯৯৯৯\d\d")
_MAIL: Final = re.compile(r"\b([a-z]+)[a-z.]*@")

Level = Literal["union", "upazila", "district", "division", "national"]


@dataclass(frozen=True, slots=True)
class Home:
    """Where an office stands, and what its texts say there instead of the sample's words."""

    folder: str
    prefix: str
    zone: int
    words: dict[str, str]


@dataclass(frozen=True, slots=True)
class Copy:
    """One office to write: one of the samples of its name, at another place."""

    samples: tuple[Path, ...]
    home: Home
    slug: str

    @property
    def path(self) -> str:
        return f"{self.home.folder}/{self.slug}.md"


def write_kinds(content: Path, offices: int, seed: int) -> None:
    """Write ``places.yaml``, ``national.yaml``, ``pages/`` and ``offices`` office files.

    Raises ValueError where the country has not so many; never adds to offices that exist.
    """
    chosen = list(islice(every_office(seed), offices))
    if len(chosen) < offices:
        raise ValueError(f"the country has places for {len(chosen)} offices, not {offices}")
    copy_frame(content)
    writer = Writer(read_places(), seed)
    copier = Copier(writer, seed)
    for one in chosen:
        file = content / "offices" / one.path
        file.parent.mkdir(exist_ok=True)
        file.write_text(writer.text(one) if isinstance(one, Site) else copier.text(one), "utf-8")


def every_office(seed: int) -> Iterator[Site | Copy]:
    """Every office there can be; the kinds are mixed from the first on."""
    copies = [*every_copy()]
    Random(seed).shuffle(copies)  # noqa: S311 - no secret
    official, others = _official(), iter(copies)
    while some := [*islice(official, 1), *islice(others, OF_WHICH_ONE - 1)]:
        yield from some


def _official() -> Iterator[Site]:
    """Those of the other corpus whose department has no kind of its own."""
    own = {data_of(file)["department"] for file in FIELD.glob("offices/*/*.md")}
    return (site for site in every_site(read_places()) if site.department not in own)


def every_copy() -> Iterator[Copy]:
    """Each kind at every place of its level."""
    homes = _homes()
    for (level, name), samples in _samples().items():
        for home in homes[level]:
            yield Copy(samples, home, f"{home.prefix}{name}")


def _samples() -> dict[tuple[Level, str], tuple[Path, ...]]:
    """The samples by level and name; two of one name stand for one another."""
    found: dict[tuple[Level, str], tuple[Path, ...]] = defaultdict(tuple)
    for file in sorted(FIELD.glob("offices/*/*.md")):
        found[_level(file), _UPAZILA.sub("", file.stem)] += (file,)
    return found


def _level(file: Path) -> Level:
    if file.parent.name == "national":
        return "national"
    if file.parent.name.endswith("-division"):
        return "division"
    if file.stem.endswith("-union"):
        return "union"
    return "upazila" if _UPAZILA.match(file.stem) else "district"


def _homes() -> dict[Level, list[Home]]:
    words, unions = data_of(WORDS), _unions()
    homes: dict[Level, list[Home]] = defaultdict(list)
    for entry in words["departments"]:
        ministry = {"সাজানো মন্ত্রণালয়": entry["bn"]}
        homes["national"].append(Home("national", f"{entry['slug']}-", 0, ministry))
    for division in data_of(FIVE_CHARTERS / "places.yaml")["divisions"]:
        zone = words["zones"][division["slug"]]
        homes["division"].append(
            _home(f"{division['slug']}-division", "", zone, division, division)
        )
        for district in division["districts"]:
            slug = district["slug"]
            homes["district"].append(_home(slug, "", zone, district, district))
            for upazila in district["upazilas"]:
                home = _home(slug, f"{upazila['slug']}-", zone, district, upazila)
                homes["upazila"].append(home)
                homes["union"] += _in_unions(home, unions[f"{slug}/{upazila['slug']}"])
    return homes


def _unions() -> dict[str, list[str]]:
    """The unions of each upazila."""
    rows = (line.partition(": ") for line in UNIONS.read_text("utf-8").splitlines())
    return defaultdict(list, {upazila: names.split("; ") for upazila, _, names in rows})


def _in_unions(home: Home, names: list[str]) -> Iterator[Home]:
    for number, name in enumerate(names, start=1):
        words = {**home.words, "সাজানো ইউনিয়ন": f"{name} ইউনিয়ন"}
        yield replace(home, prefix=f"{home.prefix}{number}-", words=words)


def _home(folder: str, prefix: str, zone: int, outer: dict[str, str], own: dict[str, str]) -> Home:
    words = {
        "রংপুর": outer["bn"],
        "Rangpur": outer["en"],
        "rangpur": outer["slug"],
        **dict.fromkeys(("সাজানো", "কাল্পনিক"), own["bn"]),
        **dict.fromkeys(("Sajano", "Sample"), own["en"]),
        **dict.fromkeys(("sajano", "kalponik"), own["slug"]),
    }
    return Home(folder, prefix, zone, words)


class Copier:
    """Turns copies into office files. Numbers are given out in the order of the calls."""

    def __init__(self, writer: Writer, seed: int) -> None:
        self._numbers = writer.numbers
        self._seed = seed
        departments = data_of(WORDS)["departments"]
        self._services = [name for entry in departments for name in entry["services"]]

    def text(self, copy: Copy) -> str:
        """The whole file."""
        random = Random(f"{self._seed} {copy.path}")  # noqa: S311 - no secret
        data = data_of(random.choice(copy.samples), yaml.CBaseLoader)
        if "language" not in data:  # the other services have Bengali names
            services = iter(random.sample(self._services, len(self._services)))
            for section, rows in data["services"].items():
                data["services"][section] = [*_more(rows, services, random)]
        own = _mapped(data, self._own(copy))
        front = yaml.dump(own, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
        return f"---\n{front}---\n"

    def _own(self, copy: Copy) -> Callable[[str], str]:
        """Makes a sample's text this office's own; one number of the sample is one here too."""
        home, numbers = copy.home, {}

        def phone(found: re.Match[str]) -> str:
            if found[0] not in numbers:
                is_mobile = found[1] or not home.zone
                number = self._numbers.mobile() if is_mobile else self._numbers.landline(home.zone)
                numbers[found[0]] = bengali(number)
            return numbers[found[0]]

        def own(text: str) -> str:
            text = _WORDS.sub(lambda word: home.words.get(word[0], word[0]), text)
            return _MAIL.sub(rf"\1.{copy.slug}.{home.folder}@", _PHONE.sub(phone, text))

        return own


def _more(rows: list[Any], services: Iterator[str], random: Random) -> Iterator[Any]:
    """The rows, and after each some with its cells for other services; their places are theirs."""
    for row in rows:
        cells = {key: cell for key, cell in row.items() if key != "id"}
        yield cells
        for name in islice(services, random.randint(0, MORE_ROWS)):
            yield {**cells, "name": name}


def _mapped(data: Any, own: Callable[[str], str]) -> Any:  # noqa: ANN401 - texts, lists and mappings
    if isinstance(data, str):
        return own(data)
    if isinstance(data, list):
        return [_mapped(one, own) for one in data]
    return {key: _mapped(one, own) for key, one in data.items()}


if __name__ == "__main__":
    write_kinds(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if sys.argv[3:] else 1)
