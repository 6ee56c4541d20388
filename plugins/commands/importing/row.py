"""Rows of a table: which cell is which field; what repeats is told again, what is torn joined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from .blocks import Line, has_words, one_line
from .columns import Columns, folded
from .contents import is_serial, kinds
from .draft import Note, Unplaced
from .messages import REASONS

_DITTO_MARK: Final = re.compile("""["'“”″〃„‟]{1,4}""")
_DITTO: Final = frozenset(
    folded(words).whole
    for words in [
        "ঐ",
        "একই",
        "ঐরূপ",
        "অনুরূপ",
        "একইরূপ",
        "পূর্ববৎ",
        "উপরোক্ত",
        "উপরের মতো",
        "উপরের মত",
        "উপরের ন্যায়",
        "উপরে বর্ণিত",
        "পূর্বের ন্যায়",
        "do",
        "ditto",
        "same",
        "as above",
        "same as above",
        "same as before",
    ]
)
_NUMBERED: Final = re.compile(r"[(\[]?[০-৯0-9]{1,3}\s*[.)\]।:ঃ-]+\s*(?=\D)")
_WITHOUT_MORE: Final = frozenset({"tiers", "expectations"})  # have no place for further columns
_LONGEST_DITTO: Final = 20
_MOST: Final = 0.6  # of the names


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row by field, and by their titles those that no field takes.

    ``notes`` say of a field what was mended or assumed. ``group`` is the branch that a row over
    the whole width named above.
    """

    where: str
    cells: dict[str, str]
    more: dict[str, str] = field(default_factory=dict)
    notes: dict[str, tuple[Note, ...]] = field(default_factory=dict)
    group: str = ""

    def __getitem__(self, field: str) -> str:
        return self.cells.get(field, "")

    def noted(self, field: str, note: Note) -> Row:
        return replace(self, notes={**self.notes, field: (*self.notes.get(field, ()), note)})


def take(columns: Columns, line: Line, group: str = "") -> tuple[Row, list[Unplaced]]:
    """The line as a row of the table, and what of it no field takes."""
    cells = tuple(map(_tidy, line.cells))
    width, beyond = len(columns.fields), list[Unplaced]()
    is_shifted = (
        len(cells) == width - 1 and columns.fields[0] == "serial" and not is_serial(cells[0])
    )
    if is_shifted and has_words(cells[0]):
        cells = ("", *cells)
    for cell in filter(has_words, cells[width:]):
        beyond.append(Unplaced(line.where, cell, REASONS["extra-cell"]))
    row = Row(line.where, {}, group=group)
    for column, cell in enumerate(cells[:width]):
        if columns.fields[column] == "serial" and has_words(cell) and not is_serial(cell):
            beyond.append(Unplaced(line.where, cell, REASONS["serial"]))
        elif columns.fields[column] or columns.kind not in _WITHOUT_MORE:
            _put(row, columns, column, cell)
        elif has_words(cell):
            reason = REASONS["column"].format(title=columns.label(column))
            beyond.append(Unplaced(line.where, cell, reason))
    first = next((name for name in row.cells if name != "serial"), "")
    return (row.noted(first, Note("shifted")) if is_shifted else row), beyond


def _put(row: Row, columns: Columns, column: int, cell: str) -> None:
    """Cells of one field are lines of it."""
    name, label = columns.fields[column], columns.label(column)
    if name:
        row.cells[name] = "\n".join(filter(None, (row[name], cell)))
    elif has_words(cell):
        row.more[label] = "\n".join(filter(None, (row.more.get(label), cell)))


def _tidy(cell: str) -> str:
    return "\n".join(filter(None, map(one_line, cell.split("\n"))))


def join(rows: Iterable[Row]) -> list[Row]:
    """The rows of one table; one without number and with empty cells goes on the one before."""
    found = list(rows)
    counted = any(has_words(row["serial"]) for row in found)
    runs: list[list[Row]] = []
    for row in found:
        if runs and runs[-1][0].group == row.group and goes_on(row, counted=counted):
            runs[-1].append(row)
        else:
            runs.append([row])
    return [joined(run) for run in runs]


def goes_on(row: Row, *, counted: bool) -> bool:
    """Whether a row is the rest of one before it, in a table with numbers (``counted``) or none."""
    cells = [cell for name, cell in row.cells.items() if name != "serial"]
    empty = sum(not has_words(cell) for cell in cells)
    if has_words(row["serial"]):
        return False
    named = [row[name] for name in ("name", "when") if name in row.cells]
    begun = not named or any(map(has_words, named))
    return empty > 0 if counted else not begun or 2 * empty > len(cells)


def joined(run: Sequence[Row]) -> Row:
    """The pieces of a row as one."""
    first, *rest = run
    if not rest:
        return first
    between = _between(run)
    names = dict.fromkeys(name for row in run for name in row.cells)  # a line may be short
    cells = {name: _put_together((row[name] for row in run), between) for name in names}
    titles = dict.fromkeys(title for row in run for title in row.more)
    more = {
        title: _put_together((row.more.get(title, "") for row in run), between) for title in titles
    }
    begun = next((name for name in cells if name != "serial"), "")
    note = Note("joined", ", ".join(row.where for row in rest))
    return replace(first, cells=cells, more=more).noted(begun, note)


def _put_together(pieces: Iterable[str], between: str) -> str:
    return between.join(filter(None, pieces))


def _between(run: Sequence[Row]) -> str:
    """Pieces that are whole times or fees are no words torn apart."""
    first, second = run[:2]
    is_whole = (kinds(first[name]) & kinds(second[name]) & {"time", "fee"} for name in second.cells)
    return "\n" if any(is_whole) else " "


def told_again(rows: Iterable[Row], before: Row | None = None) -> Iterator[Row]:
    """Each cell that says ``ঐ`` says what the one above it does."""
    for row in rows:
        before = row if before is None else _resolved(row, before)
        yield before


def _resolved(row: Row, before: Row) -> Row:
    for name, cell in row.cells.items():
        if name != "serial" and _is_ditto(cell) and has_words(before[name]):
            row = replace(row, cells={**row.cells, name: before[name]})
            row = row.noted(name, Note("ditto", cell))
    more = {
        title: before.more.get(title, cell) if _is_ditto(cell) else cell
        for title, cell in row.more.items()
    }
    return replace(row, more=more)


def _is_ditto(cell: str) -> bool:
    text = cell.strip(" -–—।.()")
    return bool(_DITTO_MARK.fullmatch(text)) or (
        len(text) <= _LONGEST_DITTO and folded(text).whole in _DITTO
    )


def without_numbers(rows: list[Row]) -> list[Row]:
    """Names without the numbers before them, where these stand for a column of their own."""
    names = [row["name"] for row in rows if has_words(row["name"])]
    numbered = sum(_NUMBERED.match(name) is not None for name in names)
    if not numbered or numbered < _MOST * len(names) or any("serial" in row.cells for row in rows):
        return rows
    return [
        replace(row, cells={**row.cells, "name": _NUMBERED.sub("", row["name"], count=1)})
        if row["name"]
        else row
        for row in rows
    ]
