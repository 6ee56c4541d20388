"""Where the texts of a poster will stand: how wide its columns are, and how many sheets it takes.

It is foreseen from the widths of the words what a browser will do. Lengths are in ems of the type,
as they are in the stylesheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from ..charters.grievance import Step
from ..charters.in_words import in_words
from ..charters.model import National, Office, Tier
from ..charters.remedy import Remedy
from .sheet import Row, Said, Sheet
from .text_width import lines_of, word_widths

# Of the sheet's width in percent; what is left goes to those that have more to say.
_LEAST: Final = {"name": 20, "time": 12, "fee": 12, "papers": 16, "desk": 16}
_STEP: Final = 4  # percent, for each of which the stylesheet has a class
_WHOLE: Final = 100
_CODE: Final = 17.5  # percent, of the code for cameras
_TITLE: Final = 1.6  # the type of the office's name
_LABEL: Final = "দায়িত্বপ্রাপ্ত: "  # about as long as any
_LINE: Final = 1.4
_AROUND: Final = 0.6  # above and below the lines of a cell
_BESIDE: Final = 0.8  # left and right of them
_BOLD: Final = 1.07
_LONGEST: Final = 9.0  # ems; a longer word may be torn

Widths = tuple[float, ...]
Text = tuple[Widths, ...]  # of its paragraphs


@dataclass(frozen=True, slots=True)
class Cell:
    """A text with its share of the sheet's width in percent; ``scale`` is that of its type."""

    share: float
    text: Text
    scale: float = 1

    def height(self, sheet: float) -> float:
        room = (self.share * sheet / _WHOLE - _BESIDE) / self.scale / _BOLD
        lines = sum(lines_of(widths, room) for widths in self.text)
        return lines * _LINE * self.scale + _AROUND


Rows = Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Layout:
    """What stands above the table, its head, which every sheet has, its rows, what stands below.

    ``width`` and ``height`` are the sheet's, ``shares`` the columns' of it in percent, which are
    ``is_torn`` where they are too narrow for their words.
    """

    width: float
    height: float
    shares: Mapping[str, int]
    is_torn: bool
    above: Rows
    head: Rows
    rows: Rows
    below: Rows

    @property
    def sheets(self) -> int:
        head = self._high(self.head)
        count, used = 1, max(self._high(self.above), _CODE * self.width / _WHOLE) + head
        for block in (*([row] for row in self.rows), self.below):
            high = self._high(block)
            used += high
            if used > self.height:
                count, used = count + 1, head + high
        return count

    def _high(self, rows: Rows) -> float:
        return sum(max(cell.height(self.width) for cell in row) for row in rows)


@dataclass(frozen=True, slots=True)
class Texts:
    """All that stands on a poster, measured; ``rows`` by column, or across all of them."""

    above: Rows
    shared: Rows
    rows: Sequence[Mapping[str, Text]]
    longest: Mapping[str, float]  # word of each column
    whole: Mapping[str, float]  # all words of each column
    below: Rows

    def laid_out(self, width: float, height: float) -> Layout:
        needed = {name: self._needed(name, width) for name in self.longest}
        is_torn = sum(needed.values()) > _WHOLE
        shares = self._shares({name: _LEAST[name] for name in needed} if is_torn else needed)
        return Layout(
            width=width,
            height=height,
            shares=shares,
            is_torn=is_torn,
            above=self.above,
            head=[*self.shared, [Cell(share, _HEAD) for share in shares.values()]],
            rows=[[Cell(shares.get(n, _WHOLE), t) for n, t in row.items()] for row in self.rows],
            below=self.below,
        )

    def _needed(self, column: str, width: float) -> int:
        """The least share in which no word of the column is torn."""
        word = min(self.longest[column], _LONGEST) * _BOLD + _BESIDE
        return max(_LEAST[column], _STEP * ceil(word / width * _WHOLE / _STEP))

    def _shares(self, least: Mapping[str, int]) -> dict[str, int]:
        """The rest goes where it saves most: all columns shall need about as many lines."""
        shares = {**least}
        for _ in range(sum(shares.values()), _WHOLE, _STEP):
            shares[max(shares, key=lambda name: self.whole[name] / shares[name])] += _STEP
        return shares


def texts_of(office: Office, sheet: Sheet, national: National) -> Texts:
    rows = [_columns(row, sheet) for row in sheet.rows]
    names = ("name", *sheet.columns)
    words = {
        name: [width for row in rows for part in row[name] for width in part] for name in names
    }
    return Texts(
        above=_above(office),
        shared=_shared(sheet),
        rows=[*_with_headings(sheet, rows)],
        longest={name: max(widths, default=0) for name, widths in words.items()},
        whole={name: sum(widths) for name, widths in words.items()},
        below=_below(sheet, national),
    )


def _text(*lines: str) -> Text:
    return tuple(word_widths(line) for text in lines for line in text.split("\n"))


_HEAD: Final = _text(_LABEL)


def _columns(row: Row, sheet: Sheet) -> dict[str, Text]:
    """What each cell says, about: labels are not all as long."""
    own = (f"{_LABEL}{_said(value)}" for value in row.own.values())
    name = _text(f"{row.service.number}. {row.service.name}", *own)
    return {"name": name, **{column: _text(_said(row.said[column])) for column in sheet.columns}}


def _said(said: Said) -> str:
    return "\n".join(map(str, said)) if isinstance(said, tuple) else str(said)


def _with_headings(
    sheet: Sheet, rows: Iterable[Mapping[str, Text]]
) -> Iterator[Mapping[str, Text]]:
    measured = iter(rows)
    for heading, named in sheet.parts:
        if heading:
            yield {"": _text(heading)}
        yield from (next(measured) for _ in named)


def _shared(sheet: Sheet) -> Rows:
    lines = (f"{_LABEL}{_said(value)}" for value in sheet.shared.values())
    return [[Cell(_WHOLE, _text(_LABEL, *lines))]] if sheet.shared else []


def _above(office: Office) -> Rows:
    contact = office.contact
    reached = (contact.address, " ".join(map(str, contact.phones))) if contact else ()
    said = (f"{_LABEL * 4}{office.department or ''}", *reached, office.hours)
    lines = (_LABEL, *filter(None, said), f"{_LABEL * 6}{office.url}")
    share = _WHOLE - _CODE
    return [[Cell(share, _text(office.name), _TITLE)], [Cell(share, _text(*lines))]]


def _below(sheet: Sheet, national: National) -> Rows:
    steps = [Cell(_WHOLE / len(sheet.steps), _step(step, sheet)) for step in sheet.steps]
    lines = _text(" ".join(f"{_LABEL} {line.name}" for line in national.helplines))
    return [[Cell(_WHOLE, _HEAD)], steps, [Cell(_WHOLE, lines)]]


def _step(step: Step, sheet: Sheet) -> Text:
    below = _known(step.tier) if step.tier else _lacking(sheet.remedy)
    return _text(f"{step.number}. {step.title('bn')}", below)


def _known(tier: Tier) -> str:
    officers = [f"{officer.name or officer.post}, {_LABEL}" for officer in tier.officers]
    limit = f"{in_words(tier.limit)}ের মধ্যে নিষ্পত্তি" if tier.limit else _LABEL * 3
    return "\n".join([*officers, limit])


def _lacking(remedy: Remedy) -> str:
    """The longest of what a template says there."""
    above = remedy.above["bn"] if remedy.above else ""
    if remedy.superior:
        above = f"চার্টারে ঊর্ধ্বতন কর্মকর্তা: {remedy.superior.post}, {_LABEL}"
    return f"{_LABEL * 2}\nঊর্ধ্বতন কার্যালয়ে যান (যেমন {above})"
