"""What ``invoke calendar`` does: proposes the file of a year, or compares the one that is there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ...charters.reading.tree import CALENDAR, Others
from ...files.atomic import put
from ...words import Language, Refusal, fill
from .comparison import describe
from .content import sound_calendar, year_in, year_of
from .messages import MESSAGES
from .package import package
from .proposal import proposal


def look_at(content: Path, others: Others, written: str, today: date, language: Language) -> str:
    """The proposal, or where the file is there how it differs."""
    year = year_of(written)
    file = _file(content, year)
    if _is_empty(file):  # as a shell leaves it that is to write the proposal there
        return proposal(package(year), today, language)
    calendar, _ = sound_calendar(content, others)
    lines = describe(_path(content, year), year_in(calendar, written), package(year), language)
    return "\n".join(lines)


def write(content: Path, written: str, today: date, language: Language) -> str:
    """Puts the proposal in place, over no other file; tells where it is."""
    year = year_of(written)
    file, path = _file(content, year), _path(content, year)
    text = f"{proposal(package(year), today, language)}\n"
    if not put(file, text, force=file.exists() and _is_empty(file)):
        raise Refusal(MESSAGES["exists"], path=path)
    return fill(MESSAGES["written"], language, path=path)


def _file(content: Path, year: int) -> Path:
    return content / CALENDAR / f"{year}.yaml"


def _path(content: Path, year: int) -> str:
    return _file(Path(content.name), year).as_posix()


def _is_empty(file: Path) -> bool:
    return not file.is_file() or file.stat().st_size == 0
