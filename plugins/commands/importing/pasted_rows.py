"""Rows of a table that stand on lines of their own, divided by bars, blanks or other signs."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby, islice, pairwise
from typing import Final, NamedTuple

from .blocks import Aside, Block, Line, Table, has_words
from .columns import are_titles
from .contents import number

BARS: Final = "|│┃║｜"
_BAR: Final = re.compile(rf"(?<!\\)[{BARS}]")
# Where bars stand after a blank, one that does not is the full stop it is typed for.
_SPACED_BAR: Final = re.compile(rf"(?:(?<=\s)|^)(?<!\\)[{BARS}]|(?<!\\)[{BARS}](?=\s*$)")
_DASHES: Final = r"+=_\-–—\u2500-\u257f"
_RULE: Final = re.compile(rf"[\s|:{_DASHES}]*[{_DASHES}][\s|:{_DASHES}]*")
_MOST_CONTINUED: Final = 4  # lines of a row after the last that has a bar, blank ones among them
_LEAST_ROWS: Final = 3
_LEAST_COLUMNS: Final = 3
_LEAST_RULES: Final = 3  # around the titles and below the rows
_GROUP: Final = re.compile(r"(?:শাখা|বিভাগ|ইউনিট|উইং|সেবা|সেবাসমূহ)\s*[:ঃ।]?\s*")
_PART: Final = re.compile(r"\S+(?: \S+)*")
_MOST_PARTS: Final = 40  # of a line, which is no row of a table with more
_NEAR: Final = 2
_LONGEST_TITLES: Final = 2_000


@dataclass(frozen=True, slots=True)
class _Piece:
    """One line of a paragraph."""

    line: Line
    text: str
    is_first: bool

    @property
    def asides(self) -> tuple[Aside, ...]:
        return self.line.asides if self.is_first else ()

    @property
    def is_rule(self) -> bool:
        return bool(_RULE.fullmatch(self.text))


def tables_of(lines: list[Line]) -> list[Block]:
    pieces = [piece for line in lines for piece in _pieces(line)]
    blocks: list[Block] = []
    left: list[_Piece] = []
    at = 0
    while at < len(pieces):
        rows, taken = _rows(pieces, at)
        if rows:
            blocks += [*_whole(left), Table(tuple(rows))]
            left.clear()
        else:
            left += pieces[at : at + taken]
        at += taken
    return [*blocks, *_whole(left)]


def _pieces(line: Line) -> Iterator[_Piece]:
    texts = line.cells[0].split("\n")
    first = next((at for at, text in enumerate(texts) if has_words(text)), 0)
    return (_Piece(line, text, is_first=at == first) for at, text in enumerate(texts))


def _whole(pieces: list[_Piece]) -> Iterator[Line]:
    """The paragraphs that the lines came from."""
    for _, found in groupby(pieces, key=lambda piece: id(piece.line)):
        first, *others = found
        asides = tuple(aside for piece in (first, *others) for aside in piece.asides)
        text = "\n".join((first.text, *(piece.text for piece in others)))
        yield replace(first.line, cells=(text,), asides=asides)


def _rows(pieces: list[_Piece], at: int) -> tuple[list[Line], int]:
    """The rows of the table that begins here, none where there is none; how many lines they are."""
    if _begins_barred(pieces, at):
        end = _end_of_barred(pieces, at)
        return _barred(pieces[at:end]), end - at
    for read in (_aligned, _signed):
        rows, taken = read(pieces, at)
        if rows:
            return rows, taken
    return [], 1


def _begins_barred(pieces: list[_Piece], at: int) -> bool:
    if pieces[at].is_rule:
        return at + 1 < len(pieces) and _is_divided(pieces[at + 1].text)
    return _is_divided(pieces[at].text)


def _is_divided(text: str) -> bool:
    return sum(map(has_words, _BAR.split(text))) > 1


def _end_of_barred(pieces: list[_Piece], at: int) -> int:
    end = at + 1
    for place in range(at + 1, len(pieces)):
        if place - end >= _MOST_CONTINUED:
            break
        text = pieces[place].text
        is_apart = place > end and not has_words(pieces[place - 1].text)
        if is_apart and len(_BAR.split(text)) != len(_BAR.split(pieces[at].text)):
            continue
        if _BAR.search(text) or (pieces[place].is_rule and place == end):
            end = place + 1
    return end


@dataclass(frozen=True, slots=True)
class _Bars:
    """How a table's bars divide: ``led`` and ``ended`` where they also stand around each row."""

    sign: re.Pattern[str]
    led: bool
    ended: bool

    def cells(self, text: str) -> list[str]:
        cells = [cell.strip().replace("\\|", "|") for cell in self.sign.split(text.strip())]
        if self.led and len(cells) > 1 and not cells[0]:
            cells = cells[1:]
        return cells[:-1] if self.ended and len(cells) > 1 and not cells[-1] else cells

    def is_ended(self, text: str) -> bool:
        return not self.ended or text.rstrip()[-1:] in set(BARS)


def _bars(texts: list[str]) -> _Bars:
    led = sum(text.strip()[:1] in set(BARS) for text in texts)
    ended = sum(text.strip()[-1:] in set(BARS) for text in texts)
    return max(
        (_Bars(sign, 2 * led > len(texts), 2 * ended > len(texts)) for sign in (_SPACED_BAR, _BAR)),
        key=lambda bars: _commonest([len(bars.cells(text)) for text in texts])[::-1],
    )


def _commonest(widths: Sequence[int]) -> tuple[int, int]:
    """The width of most rows, and of how many."""
    counts = Counter(width for width in widths if width > 1)
    return max(counts.items(), key=lambda it: it[::-1], default=(0, 0))


def _barred(pieces: list[_Piece]) -> list[Line]:
    written = [piece for piece in pieces if has_words(piece.text)]
    bars = _bars([piece.text for piece in written if _BAR.search(piece.text)])
    width = _width(bars, written)
    rows = _grid(bars, pieces, width) or [
        _line(row, bars.cells(_joined(row))) for row in _assembled(bars, pieces, width)
    ]
    return [_as_banner(row, width) for row in rows] if _is_table(rows, pieces, width) else []


def _width(bars: _Bars, written: list[_Piece]) -> int:
    """The cells of most lines, or where each row is wrapped, of what reaches to the next number."""
    found = [piece.text for piece in written if _BAR.search(piece.text)]
    width, _ = _commonest([len(bars.cells(text)) for text in found])
    expected, starts = 1, [0]
    for place, text in enumerate(found):
        if number(bars.cells(text)[0]) == expected:
            expected, starts = expected + 1, [*starts, place]
    ends = [*starts[1:], len(found)]
    wholes = {len(bars.cells("\n".join(found[a:b]))) for a, b in zip(starts, ends, strict=True)}
    return max(wholes) if len(starts) > 1 and len(wholes) == 1 else width


def _joined(row: list[_Piece]) -> str:
    return "\n".join(piece.text for piece in row)


def _assembled(bars: _Bars, pieces: list[_Piece], width: int) -> Iterator[list[_Piece]]:
    """The lines of each row: one goes on until it has all cells."""
    row: list[_Piece] = []
    is_apart = False  # a blank line stands before
    for piece in pieces:
        if not has_words(piece.text):
            is_apart = True
            continue
        text = _joined([*row, piece])
        is_full = len(bars.cells(_joined(row))) >= width and bars.is_ended(_joined(row))
        if not _BAR.search(piece.text) and (
            not row or (is_full and _is_group(piece, bars, is_apart=is_apart))
        ):
            yield from [row] if row else []
            yield [piece]
            row = []
        elif row and ((is_full and _BAR.search(piece.text)) or len(bars.cells(text)) > width):
            yield row
            row = [piece]
        else:
            row.append(piece)
        is_apart = False
    if row:
        yield row


def _is_group(piece: _Piece, bars: _Bars, *, is_apart: bool) -> bool:
    """Whether a line without bars after a whole row is one of its own, as branches are named."""
    ends = bool(_GROUP.fullmatch(piece.text.split()[-1]))
    return bars.ended or is_apart or ends


def _grid(bars: _Bars, pieces: list[_Piece], width: int) -> list[Line]:
    """Rows between drawn lines, whose cells go on in the lines below; none in other tables."""
    parts = [
        [piece for piece in found if has_words(piece.text)]
        for is_rule, found in groupby(pieces, key=lambda piece: piece.is_rule)
        if not is_rule
    ]
    parts = [part for part in parts if part]
    rules = sum(piece.is_rule for piece in pieces)
    is_even = all(len(bars.cells(piece.text)) == width for part in parts for piece in part)
    if rules < _LEAST_RULES or not is_even:
        return []
    if len(parts) <= 2:  # noqa: PLR2004 - the titles, and all rows below one another
        parts = [*parts[:1], *([piece] for part in parts[1:] for piece in part)]
    return [_line(part, _stacked([bars.cells(piece.text) for piece in part])) for part in parts]


def _stacked(rows: list[list[str]]) -> list[str]:
    return ["\n".join(filter(None, column)) for column in zip(*rows, strict=True)]


def _line(row: list[_Piece], cells: Sequence[str]) -> Line:
    asides = tuple(aside for piece in row for aside in piece.asides)
    return Line(row[0].line.where, tuple(cells), asides)


def _as_banner(row: Line, width: int) -> Line:
    if len(row.cells) > 1:
        return row
    return replace(row, cells=(*row.cells, *[""] * (width - 1)), is_banner=True)


def _is_table(rows: list[Line], pieces: list[_Piece], width: int) -> bool:
    """Prose has bars too: only what has titles, numbers, drawn lines or even rows is a table."""
    whole = [row.cells for row in rows if len(row.cells) == width]
    if len(whole) < 2 or 2 * len(whole) <= len(rows):  # noqa: PLR2004
        return False
    is_drawn = any(piece.is_rule and _BAR.search(piece.text) for piece in pieces)
    is_even = len(whole) >= _LEAST_ROWS and width >= _LEAST_COLUMNS
    return is_drawn or is_even or are_titles(whole[0]) or _is_counted(whole)


def _is_counted(rows: list[tuple[str, ...]]) -> bool:
    numbers = [number(row[0]) for row in rows[-2:]]
    return None not in numbers and numbers[0] != numbers[1]


def _aligned(pieces: list[_Piece], at: int) -> tuple[list[Line], int]:
    """Columns that begin below one another: under titles, or in several lines of the same cells."""
    first = _parts(pieces[at].text)
    if len(first) < _LEAST_COLUMNS:
        return [], 0
    titles = [part.words for part in first]
    is_titled = are_titles(titles)
    rows, end = [_line([pieces[at]], titles)], at + 1
    for place in range(at + 1, len(pieces)):
        if not has_words(pieces[place].text):
            continue
        parts = _parts(pieces[place].text)
        cells = _below(parts, first, is_titled=is_titled)
        if not cells or place - end > 1:
            break
        rows = _with(rows, pieces[place], cells)
        end = place + 1
    is_table = len(rows) > 1 if is_titled else len(rows) >= _LEAST_ROWS
    return (rows, end - at) if is_table else ([], 0)


class _Part(NamedTuple):
    starts: tuple[int, int]  # by signs, and by those that the eye counts
    words: str


def _parts(text: str) -> list[_Part]:
    if "  " not in (spaced := text.replace("\xa0", " ")):
        return []
    found = [*islice(_PART.finditer(spaced), _MOST_PARTS + 1)]
    if len(found) > _MOST_PARTS:
        return []
    starts = [it.start() for it in found]
    seen = accumulate(_seen(spaced[begin:end]) for begin, end in pairwise((0, *starts)))
    return [_Part((it.start(), eye), it[0]) for it, eye in zip(found, seen, strict=True)]


def _seen(text: str) -> int:
    return sum(unicodedata.category(sign)[0] != "M" for sign in text)


def _below(parts: list[_Part], first: list[_Part], *, is_titled: bool) -> list[str]:
    """The words of a line by the columns that begin in its first; none where they do not fit."""
    for measure in (0, 1):
        columns = [part.starts[measure] for part in first]
        places = [_place(part.starts[measure], columns, is_titled=is_titled) for part in parts]
        if None in places or len(set(places)) < len(places):
            continue
        words = dict(zip(places, (part.words for part in parts), strict=True))
        is_whole = is_titled or len(parts) == len(first)
        return [words.get(place, "") for place in range(len(first))] if words and is_whole else []
    is_row = is_titled and len(parts) == len(first)
    return [part.words for part in parts] if is_row else []


def _place(start: int, columns: list[int], *, is_titled: bool) -> int | None:
    """The column that begins where words do, or nearly, where titles say that there are columns."""
    place = min(range(len(columns)), key=lambda at: abs(columns[at] - start))
    return place if abs(columns[place] - start) <= (_NEAR if is_titled else 0) else None


def _with(rows: list[Line], piece: _Piece, cells: list[str]) -> list[Line]:
    """One more row; what leaves the first column empty goes on the cells above."""
    if cells[0] or len(rows) == 1:
        return [*rows, _line([piece], cells)]
    both = _stacked([list(rows[-1].cells), cells])
    asides = (*rows[-1].asides, *piece.asides)
    return [*rows[:-1], replace(rows[-1], cells=tuple(both), asides=asides)]


def _signed(pieces: list[_Piece], at: int) -> tuple[list[Line], int]:
    """Semicolons or commas, only below known titles and where all rows are alike."""
    for sign in ";,":
        titles = _divided(pieces[at].text, sign)
        if len(titles) < _LEAST_COLUMNS or not are_titles(titles):
            continue
        rows = [_line([pieces[at]], titles)]
        for piece in pieces[at + 1 :]:
            cells = _divided(piece.text, sign)
            if len(cells) != len(titles):
                break
            rows.append(_line([piece], cells))
        if len(rows) > (1 if sign == ";" else 2):
            return rows, len(rows)
    return [], 0


def _divided(text: str, sign: str) -> list[str]:
    if text.count(sign) < _LEAST_COLUMNS - 1 or len(text) > _LONGEST_TITLES:
        return []
    return [cell.strip() for cell in next(csv.reader([text], delimiter=sign), [])]
