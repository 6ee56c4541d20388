"""What the office is called: its letterhead says it, or the lines under the signature."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from ...charters.bengali import normalise
from ...charters.model import Place
from ...charters.portal_lines import is_portal_line
from .blocks import Line, has_words, one_line
from .dates import find_day, only_day
from .draft import Note, Unplaced, Value, left
from .office_reach import Reach, take_reach
from .office_words import (
    has_place,
    is_branch,
    is_general,
    is_genitive,
    is_numbered,
    is_place,
    is_placed,
    is_same,
    names_body,
    names_office,
    nominative,
)

Kind = Literal["government", "office", "division", "title", "place", "other"]

_MOST_LINES: Final = 4
_DIVISION: Final = normalise("বিভাগ")
_LONGEST: Final = 200
_TOLD: Final = 3  # other offices in a mark
_AREA: Final = 2  # words of a place
_END: Final = " ।,;:ঃ-–—|"
_ENDS: Final = frozenset({"title", "government"})
_GOVERNMENT: Final = re.compile(
    normalise(
        r"গ[ণন]\s*প্রজাতন্ত্র[ীি]\s*বাংলাদেশ\s*সরকার|government of the people'?’?s republic of bangladesh"
    ),
    re.IGNORECASE,
)
_TITLE: Final = re.compile(
    normalise(
        r"সিটিজেন\s*[’']?\s*স?\s*চার্টার|নাগরিক\s*সনদ|সেবা\s*প্রদান(?:ের)?\s*প্রতিশ্?র?ু?তি"
        r"|citizen[’']?\s*s?[’']?\s*charters?"
    ),
    re.IGNORECASE,
)
_BRACKETS: Final = re.compile(r"\([^()]*\)")
_LEADING: Final = re.compile(r"^(?:of(?: the)?|for(?: the)?)\s+", re.IGNORECASE)
_LABEL: Final = re.compile(normalise(r"^[^:ঃ]{0,30}(?:নাম|name)\s*[:ঃ–-]+\s*"), re.IGNORECASE)
_MEMO: Final = re.compile(
    normalise(
        r"(?:স্মারক|নথি|পত্র|স্মাঃ|প্রজ্ঞাপন)\s*(?:নং|নম্বর|সংখ্যা|[:ঃ])|memo(?:\s*no)?\b|^\s*(?:নং|no)\W+[০-৯\d.]{6,}"
    ),
    re.IGNORECASE,
)
_MOTTO: Final = re.compile(
    normalise(r"^[“”\"‘’'«]+.*[“”\"‘’'»]+[।!]?$|^শেখ হাসিনার|স্লোগান|শ্লোগান|মূলমন্ত্র|!$|মুজিব\s*বর্ষ")
)
_LATIN: Final = re.compile("[A-Za-z]")
_BENGALI: Final = re.compile("[\u0985-\u09b9\u09ce\u09dc-\u09df]")
_ADDRESS: Final = re.compile(r"[^@/.]+@|[^@/.]*[@/.].*\.\S")  # of a word, from its beginning


@dataclass(slots=True)
class OfficeName:
    """``approved`` is the day beside the number of the letter, which may be another's."""

    name: Value | None = None
    approved: Value | None = None
    reach: Reach = field(default_factory=Reach)
    unplaced: list[Unplaced] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Said:
    """A line of the beginning, or what of it may be a name."""

    line: Line
    text: str
    kind: Kind


def read_letterhead(lines: list[Line]) -> OfficeName:
    """The name from the lines around the charter's title; whatever else they say is kept apart."""
    found = OfficeName()
    end = next((i for i, line in enumerate(lines) if is_numbered(line.text)), len(lines))
    said = [one for line in lines[:end] for one in _read(line, found)]
    said = _joined([*said, *(one for line in lines[end:] for one in _later(line))])
    named = _after_government(said) or _best(said)
    texts = _distinct(named)
    if texts:
        rivals = _rivals(said, named, texts)
        notes = (Note("name-choice", " / ".join(rivals[:_TOLD])),) if rivals else _note(named)
        found.name = Value(", ".join(texts), notes)
    found.unplaced += [left(one.line, "before") for one in said if _is_left(one, named, texts)]
    return found


def _read(line: Line, found: OfficeName) -> Iterator[_Said]:
    """Takes what is no name out of a line."""
    text = normalise(line.text)
    if is_portal_line(text):
        found.unplaced.append(left(line, "portal"))
    elif len(text) > _LONGEST:
        yield _Said(line, text, "other")
    elif government := _GOVERNMENT.search(text):
        yield _Said(line, "", "government")
        if rest := text[government.end() :].strip(_END):
            yield _said(line, rest)
    elif _MEMO.search(text):
        if day := find_day(text):
            _date(line, day[0], found)
        found.unplaced.append(left(line, "memo"))
    elif only := only_day(text):
        _date(line, only, found)
        found.unplaced.append(left(line, "before"))
    elif has_words(rest := take_reach(line, found.reach)):
        yield _said(line, rest)


def _later(line: Line) -> Iterator[_Said]:
    """A line below the first number, whose telephones are not the office's own."""
    is_long = len(line.text) > _LONGEST
    yield _Said(line, line.text, "other") if is_long else _said(line, line.text)


def _joined(said: list[_Said]) -> list[_Said]:
    """A name that was broken into lines put together: …অফিসারের, কার্যালয়."""
    whole: list[_Said] = []
    for one in said:
        before = whole[-1] if whole else None
        text = f"{before.text} {one.text}" if before else ""
        if before and is_genitive(before.text) and is_general(one.text):
            whole[-1] = _said(before.line, text)
        else:
            whole.append(one)
    return whole


def _date(line: Line, day: date, found: OfficeName) -> None:
    """Offers the day beside the letter's number as that of the approval."""
    found.approved = found.approved or Value(day.isoformat(), (Note("letter-date", line.text),))


def _said(line: Line, text: str) -> _Said:
    """The line as what it says; of a title only the office in it."""
    text = _LABEL.sub("", one_line(text).strip(_END))
    title = None if is_numbered(text) else _TITLE.search(normalise(text))
    if title:
        text = _within_title(normalise(text))
    text = nominative(text)
    if not has_words(text):
        return _Said(line, "", "title")
    if is_numbered(text) or _MOTTO.search(text):
        return _Said(line, text, "other")
    if is_place(text):
        return _Said(line, text, "place")
    if is_branch(text):
        return _Said(line, text, "division" if text.split()[-1] == _DIVISION else "other")
    if not names_office(text) or is_general(text):
        return _Said(line, text, "other")
    return _Said(line, text, "title" if title else "office")


def _within_title(text: str) -> str:
    """What a title says besides being one: before its words, or after them."""
    bare = _BRACKETS.sub(lambda found: "" if _TITLE.search(found[0]) else found[0], text)
    pieces = (_LEADING.sub("", piece.strip(_END)) for piece in _TITLE.split(bare))
    return max(pieces, key=lambda piece: (names_office(piece), len(piece)))


def _after_government(said: list[_Said]) -> list[_Said]:
    """The lines under the government's: the first that name an office, and its place."""
    starts = [i for i, one in enumerate(said) if one.kind == "government"]
    after = said[starts[-1] + 1 :] if starts else []
    offices = [i for i, one in enumerate(after) if one.kind in {"office", "division"}]
    if offices:
        return _run(after, offices[0])
    own = [one for one in after[:_MOST_LINES] if one.kind == "other" and _may_name(one.text)][:1]
    return [*own, *(one for one in after[:_MOST_LINES] if own and one.kind == "place")][:2]


def _may_name(text: str) -> bool:
    """Whether words under the government's may be a name, though none of them says so."""
    is_other = is_branch(text) or is_numbered(text) or is_general(text) or _MOTTO.search(text)
    return not is_other and len(text) <= _LONGEST / 2


def _run(said: list[_Said], first: int) -> list[_Said]:
    """The office that a line begins to name: larger bodies first, its place last."""
    named = [said[first]]
    for one in said[first + 1 :]:
        if len(named) == _MOST_LINES or is_placed(named[-1].text) or one.kind in _ENDS:
            break
        if one.kind == "place" or _is_place_of(named[-1], one):
            named.append(one)
            break
        if one.kind in {"office", "division"}:
            if not _is_under(one, named):
                break
            named.append(one)
    return named


def _is_under(one: _Said, named: list[_Said]) -> bool:
    """Whether a line goes on with the name: a division of a ministry does, of an office not."""
    return one.kind == "office" or all(names_body(before.text) for before in named)


def _is_place_of(office: _Said, one: _Said) -> bool:
    """Whether a line that names no known place stands where an office's place stands."""
    parts = one.text.split(",")
    is_next = one.kind == "other" and office.kind != "place"
    return is_next and len(parts) > 1 and all(0 < len(part.split()) <= _AREA for part in parts)


def _best(said: list[_Said]) -> list[_Said]:
    """Without the government's line: what names an office most clearly, and what belongs to it."""
    offices = [i for i, one in enumerate(said) if _is_candidate(one)]
    if not offices:
        return []
    best = max(offices, key=lambda i: (_clearness(said, i), -i))
    first = best
    while first and said[first - 1].kind == "office" and names_body(said[first - 1].text):
        first -= 1
    return [*said[first:best], *_placed(said, best)]


def _is_candidate(one: _Said) -> bool:
    return one.kind in {"office", "title"} and bool(one.text)


def _placed(said: list[_Said], i: int) -> list[_Said]:
    """An office down to where it is; where no place follows, as in a menu, the office alone."""
    chain = [said[i]]
    for one in said[i + 1 : i + _MOST_LINES]:
        if is_placed(chain[-1].text):
            break
        if one.kind == "place" or _is_place_of(chain[-1], one):
            return [*chain, one]
        if one.kind != "office":
            break
        chain.append(one)
    return chain if is_placed(chain[-1].text) else _bodies(chain)


def _bodies(chain: list[_Said]) -> list[_Said]:
    """The first lines as far as each is a part of the one before."""
    end = next((i for i, one in enumerate(chain) if not names_body(one.text)), len(chain) - 1)
    return chain[: end + 1]


def _clearness(said: list[_Said], i: int) -> int:
    """Its place says most; then that a line says nothing else, and more than one word."""
    one = said[i]
    has_it = any(has_place(line.text) for line in _placed(said, i))
    return 2 * has_it + (one.kind == "office") + (len(one.text.split()) > 1)


def _distinct(named: list[_Said]) -> list[str]:
    """What the lines say, each once."""
    texts: list[str] = []
    for one in named:
        if not any(is_same(one.text, text) for text in texts):
            texts.append(one.text)
    return texts


def _note(named: list[_Said]) -> tuple[Note, ...]:
    return (Note("name-words"),) if any(one.kind == "other" for one in named) else ()


def _rivals(said: list[_Said], named: list[_Said], texts: list[str]) -> list[str]:
    """Other offices that the lines name as clearly."""
    places = [i for i, one in enumerate(said) if _is_candidate(one)]
    least = max((_clearness(said, i) for i in places if said[i] in named), default=0)
    others = [i for i in places if said[i] not in named and _clearness(said, i) >= least]
    return [said[i].text for i in others if not is_same(said[i].text, ", ".join(texts))]


def _is_left(one: _Said, named: list[_Said], texts: list[str]) -> bool:
    """Whether a line says what the name does not."""
    return (
        one.kind != "government"
        and one not in named
        and bool(one.text)
        and not any(
            one.kind != "other" and is_same(one.text, text) for text in (", ".join(texts), *texts)
        )
    )


def name_of(office: str, at: Place) -> Value:
    """The office the signatory gives, else the place alone, and a word to check it."""
    if names_office(office) and not is_branch(office):
        return Value(office)
    level = "উপজেলা" if at.upazila else "জেলা" if at.district else "বিভাগীয়" if at.division else "জাতীয়"
    place = ", ".join([f"{level} কার্যালয়", *(area.bn for area in at.own)])
    return Value(normalise(place), (Note("name"),))


def language_of(texts: Iterable[str]) -> Literal["en", ""]:
    """``en`` where a charter's own words are mostly Latin letters; addresses are nobody's words."""
    words = " ".join(word for text in texts for word in text.split() if not _ADDRESS.match(word))
    return "en" if len(_LATIN.findall(words)) > len(_BENGALI.findall(words)) else ""
