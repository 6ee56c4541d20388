"""Which field each column of a table is: judged by its title and by what stands below it.

Titles are spelt in many ways, with blanks or none, with a slip, in Bijoy half converted, so none is
known by heart. Its words speak for fields, more or less; what stands in the column speaks with
them; and of all ways to give the columns fields, each field once, the best as a whole is taken.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from heapq import nlargest
from importlib.resources import files
from typing import Final, Literal, NamedTuple

import yaml

from ...charters.bengali import normalise
from ...charters.edits import begins_nearly, is_one_edit
from ...charters.model import Service
from ...charters.reading.office_file import KEYS
from ...charters.spelling import spelling
from ...words import to_bengali_digits
from .blocks import has_words, one_line
from .contents import has_digits, is_column_numbers, kinds, number

Kind = Literal["services", "tiers", "expectations", "people"]
Scores = Mapping[str, float]

_CUES: Final = files(__package__) / "columns.yaml"  # also where the package is a ZIP file
# What has to be among the fields, one of each set.
_NEEDED: Final[dict[Kind, tuple[frozenset[str], ...]]] = {
    "tiers": (frozenset({"when"}), frozenset({"to", "contact"})),
    "people": (frozenset({"name", "post"}), frozenset({"post", "phone", "mobile", "email"})),
    "expectations": (frozenset({"serial"}), frozenset({"name"})),
    "services": (),
}
_OF_PROMISES: Final = frozenset(
    {"method", "documents", "documents_from", "fee", "time", "recipient", "place", "remedy"}
)
# What in a column speaks for a field that its title names.
TOLD_BY: Final = {
    "serial": ("serial",),
    "time": ("time",),
    "limit": ("time",),
    "fee": ("fee",),
    **dict.fromkeys(("officer", "superior", "contact"), ("post", "reach")),
    "post": ("post",),
    **dict.fromkeys(("reach", "phone", "mobile", "email"), ("reach",)),
}
_WITHOUT_TITLE: Final = {one: one for one in ("serial", "time", "fee", "reach")} | {
    "officer": "post"
}
_TOLD: Final = 2.0  # how strongly, where every cell does
_FIRST: Final = 2.0  # what comes first is a name
_LAST: Final = 0.4  # if its title speaks for one, or no other does
_BEGINNING: Final = 2  # cells
_LONGEST_BEGINNING: Final = 60
_OFFICERS: Final = ("officer", "superior")
_CERTAIN: Final = 3.0
_SURE: Final = 4.0
_POSTS: Final = 1.0  # where no title promises officers
_CLEAR: Final = 2.0  # below that a title leaves doubt
_LATER: Final = 0.001  # of two equal columns the first is taken
_MOST: Final = 0.5  # of the cells
_FEWEST: Final = 3  # fields that show services though no column names them
_LONGEST_TITLE: Final = 200
_MOST_COLUMNS: Final = 40  # that are looked at
_MOST_WAYS: Final = 64  # that are followed
_LONG: Final = 5  # letters, of which one may be a slip
_SHORT: Final = 2
_UNTITLED: Final = normalise("কলাম {number}")
# Letters that conversions from Bijoy confuse, and other ways to write "and where they are had".
_ALIKE: Final = {"মত্ম": "ন্ত", "সত্ম": "স্ত", "স্হ": "স্থ", r"(?:এবং|[/,&])\s*(?=প্রাপ্তি)": "ও "}
_WORD: Final = re.compile(r"[a-z\u0980-\u09e5\u09f0-\u09ff]+")


class Title(NamedTuple):
    """A title as it is compared: its words folded, and all without blanks from each of them on."""

    words: tuple[str, ...]
    rests: tuple[str, ...]

    @property
    def whole(self) -> str:
        return self.rests[0] if self.rests else ""


class _Cue(NamedTuple):
    parts: tuple[str, ...]
    is_whole: bool
    strength: float


@dataclass(frozen=True)
class Columns:
    """A field for each column, empty where none is known; cells of one field belong together.

    ``doubtful`` are the columns of which the title alone would not tell.
    """

    kind: Kind | Literal["other"]
    titles: tuple[str, ...]
    fields: tuple[str, ...]
    doubtful: frozenset[int] = frozenset()

    def are_alike(self, others: Columns) -> bool:
        """Whether rows may go on from one table into the other."""
        unknown = [
            [t for t, f in zip(c.titles, c.fields, strict=True) if not f] for c in (self, others)
        ]
        return (self.kind, self.fields) == (others.kind, others.fields) and unknown[0] == unknown[1]

    def label(self, column: int) -> str:
        return self._labels[column]

    @cached_property
    def _labels(self) -> list[str]:
        """The titles, each once; one may reach over the columns that have none."""
        labels: list[str] = []
        known: set[str] = set()
        for place, title in enumerate(map(_bare, self.titles), start=1):
            count = to_bengali_digits(str(place))
            if title and title in known:
                labels.append(f"{title} ({count})")
            elif not title and any(known):
                labels.append(labels[-1])
            else:
                labels.append(title or _UNTITLED.format(number=count))
            known.add(title)
        return labels


def _bare(title: str) -> str:
    return title.strip(" :ঃ।-")


@lru_cache(2**12)
def folded(title: str) -> Title:
    for pattern, usual in _ALIKE.items():
        title = re.sub(pattern, usual, title)
    rules = spelling()
    words = tuple(map(rules.fold, _WORD.findall(rules.normalise(title))))
    return Title(words, tuple("".join(words[at:]) for at in range(len(words))))


def _read_cue(words: str, strength: float) -> _Cue:
    parts = tuple(folded(part).whole for part in words.removeprefix("=").split("+"))
    return _Cue(parts, words.startswith("="), strength)


def _read_cues() -> dict[Kind, dict[str, tuple[_Cue, ...]]]:
    """Those of the file; of a cell that it does not have, what the office file itself calls it."""
    cues = {
        kind: {
            field: tuple(_read_cue(words, strength) for strength in by for words in by[strength])
            for field, by in fields.items()
        }
        for kind, fields in yaml.safe_load(_CUES.read_text("utf-8")).items()
    }
    for key in KEYS[Service]:
        if key.is_words and key.written not in cues["services"]:
            own = tuple(_read_cue(f"={words}", _CERTAIN) for words in (key.bn, key.title))
            cues["services"][key.written] = own
    return cues


_READ: Final = _read_cues()
_OPENING: Final = tuple(
    cue
    for field in ("serial", "name", "when")
    for fields in _READ.values()
    for cue in fields.get(field, ())
    if cue.strength >= _CLEAR
)
_PARTS: Final = frozenset(
    part
    for fields in _READ.values()
    for cues in fields.values()
    for cue in cues
    for part in cue.parts
    if len(part) > _SHORT
)
_SERIALS: Final = sum(len(fields["serial"]) for fields in _READ.values())


@lru_cache(2**12)
def _spoken_for(text: str, kind: Kind) -> Scores:
    """How strongly a title speaks for each field: by its strongest cue, a little more by others."""
    title = folded(text)
    scores: dict[str, float] = {}
    for field, cues in _READ[kind].items():
        found = [cue.strength for cue in cues if _says(title, cue)]
        if found:
            scores[field] = max(found) + min((len(found) - 1) / 2, 1)
    if scores.get("remedy", 0) >= _SURE:  # whom to ask then is not whom to ask first
        scores.pop("officer", None)
    return scores


def _says(title: Title, cue: _Cue) -> bool:
    if cue.is_whole:
        whole = cue.parts[0]
        return title.whole == whole or (len(whole) >= _LONG and is_one_edit(title.whole, whole))
    return all(_stands_in(title, part) for part in cue.parts)


def _stands_in(title: Title, part: str) -> bool:
    if part.isascii():
        return any(rest.startswith(part) for rest in title.rests)
    if len(part) <= _SHORT:
        return any(word.endswith(part) for word in title.words)
    near = len(part) >= _LONG and any(begins_nearly(rest, part) for rest in title.rests)
    return near or part in title.whole


def speaks(word: str) -> bool:
    """Whether a word of a title says no more than what field the column is."""
    title = folded(word)
    return any(part in title.whole or title.whole in part for part in _PARTS)


def opens(cells: Sequence[str], *, serial: bool = False) -> bool:
    """Whether a row begins as titles do, with ``ক্রমিক`` (only that, by ``serial``) or a name.

    Asked of every row, so no slip is looked for.
    """
    begun = [one_line(cell) for cell in cells if has_words(cell)][:_BEGINNING]
    if len(begun) < _BEGINNING or has_digits(begun[0]) or max(map(len, begun)) > _LONGEST_BEGINNING:
        return False
    cues = _OPENING[:_SERIALS] if serial else _OPENING
    titles = [folded(title).whole for title in begun]
    return any(
        title == cue.parts[0] if cue.is_whole else all(part in title for part in cue.parts)
        for title in titles
        for cue in cues
    )


def are_titles(cells: Sequence[str]) -> bool:
    return opens(cells) and read_titles(cells) is not None


def is_title(text: str) -> bool:
    """Whether a paragraph by itself may be the title of a column."""
    if len(text) > _LONGEST_TITLE or _is_value(text):
        return False
    return any(
        score >= _CLEAR for kind in _READ for score in _spoken_for(one_line(text), kind).values()
    )


def other(titles: tuple[str, ...]) -> Columns:
    """The columns of a table about nothing known."""
    return Columns("other", titles, tuple(str(column) for column in range(len(titles))))


def are_titles_of_other(cells: tuple[str, ...], rows: Sequence[Sequence[str]]) -> bool:
    """Words over every column, and numbers below them."""
    is_over_all = len(rows) > 0 and all(map(has_words, cells)) and not any(map(has_digits, cells))
    return is_over_all and _may_be_titles(cells) and any(has_digits(c) for row in rows for c in row)


def read_titles(cells: Sequence[str], rows: Sequence[Sequence[str]] = ()) -> Columns | None:
    """The columns under a row of titles; None for a row that is none. ``rows`` are below it."""
    titles = tuple(map(one_line, cells))
    if not _may_be_titles(titles):
        return None
    told = _told(rows, len(titles))
    found = (_read_as(kind, titles, told) for kind in _READ)
    best = max(filter(None, found), key=lambda one: one[0], default=None)
    return best[1] if best else None


def _may_be_titles(titles: tuple[str, ...]) -> bool:
    filled = [title for title in titles if has_words(title)][:_MOST_COLUMNS]
    if len(filled) <= 1 or max(map(len, filled)) > _LONGEST_TITLE or number(filled[0]) is not None:
        return False
    return 4 * sum(map(_is_value, filled)) <= len(filled) and not is_column_numbers(titles)


def _is_value(title: str) -> bool:
    """What stands below titles; but ``সেবার মূল্য/বিনামূল্যে`` is one."""
    told = kinds(title)
    counted = has_digits(title) or " " not in title
    return bool(told & {"serial", "time", "reach"}) or ("fee" in told and counted)


def read_contents(rows: Sequence[Sequence[str]], width: int) -> Columns | None:
    """The columns of services under no titles, where their cells say enough."""
    told = _told(rows, width)
    scores = [
        {field: one[kind] for field, kind in _WITHOUT_TITLE.items() if one.get(kind, 0) >= _MOST}
        for one in told
    ]
    _, fields = _best(scores)
    texts = [i for i, field in enumerate(fields) if not field]
    if not texts or not {"time", "fee"} & set(fields):
        return None
    fields = tuple("name" if i == texts[0] else field for i, field in enumerate(fields))
    doubtful = frozenset(i for i, field in enumerate(fields) if field not in {"", "serial"})
    return _gathered(Columns("services", ("",) * width, fields, doubtful), told, is_titled=False)


def _told(rows: Sequence[Sequence[str]], width: int) -> Sequence[Scores]:
    """For each column the share of its cells that tell each kind of thing, ``cell`` for any."""
    shares: list[dict[str, float]] = []
    for column in range(min(width, _MOST_COLUMNS)):
        cells = [row[column] for row in rows if column < len(row) and has_words(row[column])]
        found = [kind for cell in cells for kind in kinds(cell)]
        shares.append({kind: found.count(kind) / len(cells) for kind in found})
        shares[-1]["cell"] = float(bool(cells))
    return [*shares, *({} for _ in range(width - len(shares)))]


def _read_as(
    kind: Kind, titles: tuple[str, ...], told: Sequence[Scores]
) -> tuple[float, Columns] | None:
    spoken = [_spoken_for(title, kind) for title in titles[:_MOST_COLUMNS]]
    if "serial" not in spoken[0] and told[0].get("serial", 0) >= _MOST:
        spoken[0] = {"serial": _CLEAR}
    if kind == "services" and not any("officer" in one for one in spoken):
        spoken = [
            {**one, "officer": _POSTS}
            if told[i].get("post", 0) >= _MOST and max(one.values(), default=0) < _CLEAR
            else one
            for i, one in enumerate(spoken)
        ]
    first = next((i for i, one in enumerate(spoken) if "serial" not in one), -1)
    if max(one.get("name", 0) for one in spoken) < 1:  # what would group services is one
        spoken = [{f: s for f, s in one.items() if f != "group"} for one in spoken]
    scores = [
        {
            field: score + _TOLD * _share(told[column], field) - _LATER * column
            for field, score in one.items()
        }
        for column, one in enumerate(spoken)
    ]
    if kind == "services" and first >= 0 and titles[first]:
        scores[first]["name"] = scores[first]["name"] + _FIRST if "name" in scores[first] else _LAST
    if not any("documents" in one for one in spoken):
        scores = [{f: s for f, s in one.items() if f != "documents_from"} for one in scores]
    total, fields = _best(scores)
    if not _are_most(set(fields), titles) or not _suffices(kind, fields, spoken, told):
        return None
    fields += ("",) * (len(titles) - len(fields))
    doubtful = {
        i for i, f in enumerate(fields[:_MOST_COLUMNS]) if f and spoken[i].get(f, 0) < _CLEAR
    }
    columns = Columns(kind, titles, fields, frozenset(doubtful))
    return total, _gathered(columns, told)


def _share(told: Scores, field: str) -> float:
    """Of the cells that say what the field is for."""
    return max((told.get(kind, 0) for kind in TOLD_BY.get(field, ())), default=0)


def _best(scores: Sequence[Scores]) -> tuple[float, tuple[str, ...]]:
    """The fields of the columns, each once, whose scores together are the highest."""
    ways: dict[frozenset[str], tuple[float, tuple[str, ...]]] = {frozenset(): (0.0, ())}
    for column in scores:
        longer: dict[frozenset[str], tuple[float, tuple[str, ...]]] = {}
        for used, (total, fields) in ways.items():
            for field, score in (("", 0.0), *column.items()):
                taken = used | {field} if field else used
                way = (total + score, (*fields, field))
                if field not in used and way[0] > longer.get(taken, (-1.0,))[0]:
                    longer[taken] = way
        ways = dict(nlargest(_MOST_WAYS, longer.items(), key=lambda way: way[1][0]))
    return max(ways.values(), key=lambda way: way[0])


def _suffices(
    kind: Kind, fields: Sequence[str], spoken: Sequence[Scores], told: Sequence[Scores]
) -> bool:
    """Whether the fields make a table of that kind; a certain name of services does alone."""
    known = set(fields)
    if kind != "services":
        return all(one & known for one in _NEEDED[kind])
    if "name" not in known:
        return len(known & _OF_PROMISES) >= _FEWEST
    named = spoken[fields.index("name")].get("name", 0)
    is_timed = "time" in known and _share(told[fields.index("time")], "time") >= _MOST
    is_promised = is_timed or len(known & _OF_PROMISES) > 1
    others = known - {"", "name", "serial", "reach"}
    return named > _CERTAIN or bool(others if named else is_promised)


def _are_most(fields: set[str], titles: tuple[str, ...]) -> bool:
    return len(fields - {""}) >= _MOST * sum(map(has_words, titles))


def _gathered(columns: Columns, told: Sequence[Scores], *, is_titled: bool = True) -> Columns:
    """What says how to reach an officer goes to him; a title over two columns counts for both."""
    fields = list(columns.fields)
    doubtful = set(columns.doubtful)
    for column, field in enumerate(columns.fields):
        following = "".join(columns.fields[column + 1 : column + 2])
        if not field and following in _OFFICERS and told[column].get("person", 0) >= _MOST:
            fields[column] = following
        elif field == "reach":
            fields[column] = _officer_before(fields[:column]) if _are_people(told[column]) else ""
        elif field in _OFFICERS and not _are_persons(columns.titles[column], told[column]):
            fields[column] = ""
        elif is_titled and column and not columns.titles[column]:
            fields[column] = _reached(fields[column - 1], told[column])
            doubtful |= {column} if fields[column] else set()
    return replace(columns, fields=tuple(fields), doubtful=frozenset(doubtful))


def _reached(field: str, told: Scores) -> str:
    """The field of a column that the title before it reaches over."""
    is_value = max(told.get(kind, 0) for kind in _WITHOUT_TITLE.values()) >= _MOST
    is_other = field == "serial" or (field == "name" and is_value)
    return "" if is_other else field


def _officer_before(fields: Sequence[str]) -> str:
    return next((field for field in reversed(fields) if field in _OFFICERS), "")


def _are_persons(title: str, told: Scores) -> bool:
    """Whether some cell names a person or a post, or the title promises one, or none is known."""
    if not title or not told.get("cell") or told.keys() & {"reach", "post", "person"}:
        return True
    spoken = _spoken_for(title, "services")
    return max(spoken.get(field, 0) for field in _OFFICERS) > _CERTAIN


def _are_people(told: Scores) -> bool:
    return max(told.get("reach", 0), told.get("post", 0)) >= _MOST
