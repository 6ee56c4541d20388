"""Where the new file will be: as it was told, or as the document lets it be proposed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from typing import Final

from ...charters.bengali import normalise
from ...charters.directory import survey_places
from ...charters.model import NATION, District, Local, LocalKind, Place
from ...charters.problems.messages import MESSAGES as PROBLEMS
from ...charters.reading.office_file import MAX_SLUG
from ...charters.reading.places import WHOLE_DISTRICT, WHOLE_DIVISION, nearest, nearest_folder
from ...charters.reading.tree import OFFICES, fault_of_slug
from ...charters.transliteration import romanised
from ...words import Refusal, say
from ..places import refuse_misplaced
from .blocks import Block, Line, lines_of
from .departments import department_of
from .draft import Note, Value
from .gazetteer import Gazetteer
from .messages import MESSAGES
from .office_name import read_letterhead
from .office_words import is_general_word, is_place, is_same, names_body, terms
from .sections import judged
from .tables import Judged

_BEGINNING: Final = 40  # lines that may be the letterhead, and as many that may be the signature
_WORDS: Final = 3  # of a name in an address
_MAIN: Final = "ict"  # the department whose office has an upazila's own address
_OFFICE: Final = "office"
_LOCALS: Final[dict[LocalKind, tuple[str, str]]] = {  # as an office is called, and in an address
    "union": (r"ইউনিয়ন\s+পরিষদ|union\s+(?:parishad|council)", "union"),
    "pourashava": ("পৌরসভা|pourashava|paurashava|municipality", "pourashava"),
    "city": (r"সিটি\s+ক(?:র|র্)?পোরেশন|city\s+corporation", "city-corporation"),
}
_NAMED: Final = re.compile(r"^name:\s*['\"]?(?P<name>.+?)['\"]?\s*(?:#.*)?$", re.MULTILINE)
_LAND_OFFICE: Final = re.compile(
    normalise(
        r"(?P<union>(?:\S+\s+){1,4}(?:ইউনিয়ন|union))\s+(?:(?:ভূমি|ভুমি|land)\s+(?:অফিস|office)|তহসিল\s+অফিস)"
    ),
    re.IGNORECASE,
)
_OF_DIVISION: Final = re.compile(normalise("বিভাগীয়|divisional|রেঞ্জ"), re.IGNORECASE)
_OF_DISTRICT: Final = re.compile(
    normalise(r"(?<![\u0980-\u09ff])জেলা|district|zilla|zila"), re.IGNORECASE
)
_OF_UPAZILA: Final = re.compile(normalise("উপজেলা|থানা|ইউনিয়ন|upazila|union"), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Address:
    """Which office the file will be: ``content/offices/<folder>/<slug>.md``."""

    at: Place
    slug: str
    place: Value | None = None  # what the file must say because its name does not
    local: Value | None = None  # the union, municipality or city of ``at``, in its own words
    department: Value | None = None

    @property
    def id(self) -> str:
        return f"{self.at.folder}/{self.slug}"

    @property
    def words(self) -> tuple[str, ...]:
        """Latin words that the addresses of this office's officers may all hold."""
        return tuple(area.slug for area in reversed(self.at.own))

    @property
    def is_main(self) -> bool:
        """Whether it is the one office that its upazila's address stands for."""
        return self.at.upazila is not None and self.at.upazila.slug == self.slug


def named(office: str, place: str, content: Path) -> Address:
    """``office`` is ``<folder>/<slug>``; ``place`` is told where the slug does not say it."""
    folder, _, slug = office.partition("/")
    faults = {fault_of_slug(folder), fault_of_slug(slug)}
    if "path-slug" in faults:
        raise Refusal(MESSAGES["office"], office=office)
    if "path-reserved" in faults:
        raise Refusal(PROBLEMS["path-reserved"], found=office)
    surveyed = survey_places(content)
    homes = surveyed.homes
    if folder not in homes:
        known = nearest_folder(folder, surveyed.divisions) or ", ".join(homes)
        raise Refusal(MESSAGES["district"], district=folder, near=known)
    home = homes[folder]
    refuse_misplaced(place or None, home)
    return _within(home, home.district, slug, place) if home.district else Address(home, slug)


def _within(home: Place, district: District, slug: str, place: str) -> Address:
    """``sadar-agriculture`` is an office in ``sadar``, unless ``place`` says where it is."""
    upazilas = {upazila.slug: upazila for upazila in district.upazilas}
    wanted = place or slug
    if wanted in upazilas or wanted == WHOLE_DISTRICT:
        written = Value(wanted) if place and place != slug else None
        return Address(replace(home, upazila=upazilas.get(wanted)), slug, written)
    beginnings = [known for known in upazilas if slug.startswith(f"{known}-")]
    if place or not beginnings:
        near = nearest(wanted, district.upazilas) or ", ".join(upazilas)
        name = say(district.bn, district.en)
        raise Refusal(MESSAGES["place"], place=wanted, district=name, near=near)
    begun = max(beginnings, key=len)
    return Address(replace(home, upazila=upazilas[begun]), slug, Value(begun, (Note("place"),)))


def propose(
    blocks: list[Block], source: Path, content: Path, *, place: str = "", home: str = ""
) -> Address:
    """The address that a document's words let it have, marked as a guess; it is free.

    ``home`` is the folder it lies in, which decides where its words leave a choice or say nothing.
    Raises `Refusal` where they name no place, or several as well as each other.
    """
    surveyed = survey_places(content)
    document = _Document.of(blocks, source)
    meant = _meant(document, Gazetteer(surveyed.divisions))
    found = _at_home(meant, surveyed.homes.get(home))
    at = _only(_at(place, found) if place else found, source)
    local = _local(document.name, at)
    at = replace(at, local=local) if local else at
    is_whole = at.district is not None and at.upazila is None
    is_larger = is_whole and (not meant or bool(_OF_UPAZILA.search(document.name)))
    marked = (Note("office-district" if is_larger else "office"),)
    return Address(
        at,
        _free(document, at, content),
        Value(_level(at), marked),
        Value(local.written, marked) if local else None,
    )


@dataclass(frozen=True, slots=True)
class _Document:
    """What tells most about where an office is."""

    name: str
    hosts: str
    file: str
    ends: str
    whole: str

    @classmethod
    def of(cls, blocks: list[Block], source: Path) -> _Document:
        texts = [line.text for line in lines_of(blocks)]
        pieces = [*judged(blocks)]
        first = next((i for i, one in enumerate(pieces) if isinstance(one, Judged)), len(pieces))
        above = [one for one in pieces[: min(first, _BEGINNING)] if isinstance(one, Line)]
        below = [one for one in pieces[first:][-_BEGINNING:] if isinstance(one, Line)]
        name = read_letterhead(above).name or read_letterhead(below).name
        return cls(
            name=name.text if name else "",
            hosts=" ".join(texts),
            file=re.sub(r"[_.-]", " ", source.stem),
            ends="\n".join(one.text for one in (*above, *below) if is_place(one.text)),
            whole="\n".join(texts),
        )


def _at(place: str, found: frozenset[Place]) -> frozenset[Place]:
    """The places with what was told of them: an upazila, or the whole district."""
    homes = {one.home for one in found}
    fitting = {home for home in homes if home.district and place in _levels(home.district)} or homes
    for home in fitting:
        refuse_misplaced(place, home)
    return frozenset(
        _within(home, home.district, place, place).at if home.district else home for home in fitting
    )


def _levels(district: District) -> set[str]:
    return {WHOLE_DISTRICT, *(upazila.slug for upazila in district.upazilas)}


def _meant(document: _Document, places: Gazetteer) -> frozenset[Place]:
    """The places that fit best: each source of words chooses among those left by the one before."""
    if _OF_DIVISION.search(document.name):
        divisions = places.divided(document.name) or places.divided(document.file)
        if divisions:
            return divisions
    left: frozenset[Place] = frozenset()
    for found in _told(document, places):
        if not found:
            continue
        left = _both(left, found) or left or found
        if len(left) == 1 and not _may_be_smaller(left, document.name):
            break
    return left


def _told(document: _Document, places: Gazetteer) -> Iterator[frozenset[Place]]:
    yield places.named(document.name)
    yield places.hosted(document.hosts)
    if names_body(document.name):
        yield frozenset({Place()})
    yield places.named(document.file)
    yield places.named(document.ends)
    yield places.named(document.whole)


def _at_home(found: frozenset[Place], home: Place | None) -> frozenset[Place]:
    if home is None:
        return found
    inside = frozenset(one for one in found if one.folder == home.folder)
    return inside or found or frozenset({home})


def _both(left: frozenset[Place], found: frozenset[Place]) -> frozenset[Place]:
    """What both allow; an upazila found now is more than the district found before."""
    smaller = {one for one in found if any(one.home == other for other in left)}
    larger = {one for one in left if any(one.home == other for other in found)}
    return frozenset((left & found) or smaller or larger)


def _may_be_smaller(left: Iterable[Place], name: str) -> bool:
    """Whether the office is of an upazila that no word has named so far."""
    is_district = all(one.district and not one.upazila for one in left)
    return is_district and not _OF_DISTRICT.search(name)


def _only(found: frozenset[Place], source: Path) -> Place:
    if not found:
        raise Refusal(MESSAGES["nowhere"], path=source.name)
    if len(found) > 1:
        known = ", ".join(sorted(map(str, found)))
        raise Refusal(MESSAGES["anywhere"], path=source.name, found=known)
    return next(iter(found))


def _level(at: Place) -> str:
    """As an office file says it."""
    if at.upazila:
        return at.upazila.slug
    return WHOLE_DISTRICT if at.district else WHOLE_DIVISION if at.division else NATION.slug


def _local(name: str, at: Place) -> Local | None:
    """The union, municipality or city that is itself the office, or whose land office it is."""
    first = normalise(name).split(",")[0].strip()
    if at.upazila and (union := _LAND_OFFICE.fullmatch(first)):
        return Local("union", union["union"])
    for kind, (called, _) in _LOCALS.items():
        is_whole = re.fullmatch(rf"(?:\S+\s+){{1,4}}(?:{normalise(called)})", first, re.IGNORECASE)
        if is_whole and at.district and (at.upazila or kind != "union"):
            return Local(kind, first)
    return None


def _free(document: _Document, at: Place, content: Path) -> str:
    """The first slug that fits and that no other office has."""
    folder = content / OFFICES / at.folder
    slugs = [*_slugs(document, at)]
    numbered = (f"{slugs[-1]}-{number}" for number in count(2))
    return next(
        one for one in chain(slugs, numbered) if not _is_other(folder / f"{one}.md", document.name)
    )


def _is_other(file: Path, name: str) -> bool:
    """Whether there is a file already that is not this office's, as far as names say it."""
    try:
        found = _NAMED.search(file.read_text("utf-8"))
    except FileNotFoundError:
        return False
    except (OSError, UnicodeDecodeError):
        return True
    return bool(name) and (not found or not is_same(found["name"], name))


def _slugs(document: _Document, at: Place) -> Iterator[str]:
    """Of the place and the department, else of the name's own words; ICT needs its place alone."""
    upazila = at.upazila
    department = department_of(document.name) or department_of(document.file)
    words = [department.slug] if department else [*_latin(document.name, at)]
    if at.local:
        own = [area.slug for area in at.own if terms(area.bn) == terms(at.local.name)]
        called = own[:1] or [*_latin(at.local.name, Place())]
        yield _joined([*called, _LOCALS[at.local.kind][1], *(words if department else ())])
    elif upazila is None:
        yield _joined(words)
    else:
        if words == [_MAIN]:
            yield upazila.slug
        yield _joined([upazila.slug, *(words or [_OFFICE])])


def _latin(name: str, at: Place) -> Iterator[str]:
    own = {term for area in at.own for text in (area.bn, area.en) for term in terms(text)}
    words = re.findall(r"[A-Za-z]+|[\u0980-\u09ff]+", normalise(name))
    telling = (one for one in words if not is_general_word(one) and own.isdisjoint(terms(one)))
    return (latin for word in telling if (latin := romanised(word)))


def _joined(words: Iterable[str]) -> str:
    slug = "-".join([*words][: _WORDS + 1])[: MAX_SLUG - 3].strip("-")
    return slug if not fault_of_slug(slug) else f"{_OFFICE}-{slug}".strip("-")
