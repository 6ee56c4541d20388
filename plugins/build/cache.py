"""Keeps what earlier builds found out, under names made from everything it was made of.

A row is believed only when its checksum agrees, and what it names only under the name of its own
bytes, so a cache that is old, foreign, cut or damaged costs time and nothing else. SQLite keeps it
whole through `kill -9` and lets two builds share it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple, TypeVar

from .fingerprint import name_of

FILE: Final = ".cache/offices.sqlite"  # beside the settings
NOWHERE: Final = Path(":memory:")  # in place of it, for what is not to be kept
SCHEMA: Final = 5  # another one when tables or the note of the last build change their shape
PATIENCE: Final = 10.0  # seconds to wait while another build writes
_CONTENTS: Final = "create table if not exists contents (name text primary key, content blob)"
_OFFICES: Final = """
create table if not exists offices (
    id text primary key, seen text, source text, examined text, made text, listing text,
    tally text, problems text, profile text, facts text, gaps text, files text,
    checksum text
) without rowid
"""
_NOTES: Final = """
create table if not exists notes (
    id text primary key, name text, value text, checksum text
) without rowid
"""
_FORGET: Final = """
delete from contents
where name not in (
    select problems from offices union select profile from offices union select facts from offices
    union select gaps from offices
)
"""


class SpoiledError(Exception):
    """What a row names is not there, or not what it was: nothing of the cache can be used."""


class OfficeRow(NamedTuple):
    """What is known of the office ``id``.

    ``seen`` is the stamp its file had, ``source`` the name of what the file said, ``examined`` and
    ``made`` those of everything that its examination and its pages were made of. ``listing`` and
    ``tally`` are those of the `StepResult`; ``problems``, ``profile`` and ``facts`` name its
    contents, ``gaps`` what the gaps of its pages were filled with, if anything. The files are
    ``[[name, bytes, mtime in ns], …]`` as they lay in the last output.
    """

    id: str
    seen: str
    source: str
    examined: str
    made: str = ""
    listing: str = ""
    tally: str = ""
    problems: str = ""
    profile: str = ""
    facts: str = ""
    gaps: str = ""
    files: str = "[]"


class Note(NamedTuple):
    """What is known of the site as a whole: a ``value`` made from what ``name`` names."""

    id: str
    name: str
    value: str


Row = TypeVar("Row", OfficeRow, Note)


class Cache:
    """One file. Without it, or with one that cannot be used, everything is made anew.

    New contents wait in a file of their own, which only this process sees, for `write`.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._opened: sqlite3.Connection | None = None
        self._new = sqlite3.connect("", isolation_level=None)  # on disk once it has grown
        self._new.execute("pragma journal_mode = off")  # it does not outlive this process
        self._new.execute("begin")
        self._new.execute(_CONTENTS)
        self.complaint = ""

    def read(self) -> dict[str, OfficeRow]:
        """Every believable row by its id; none, and a ``complaint``, where the file is not ours."""
        return {row.id: row for row in self._rows(OfficeRow, "select * from offices")}

    def note(self, one: str) -> Note | None:
        """The believable note of this id."""
        return next(iter(self._rows(Note, "select * from notes where id = ?", one)), None)

    def notes(self, begin: str) -> list[Note]:
        """The believable notes whose id begins so."""
        return self._rows(Note, "select * from notes where id glob ?", f"{begin}*")

    def add(self, content: bytes) -> str:
        """Keeps it for good once a row that names it is written; returns its name."""
        name = name_of(content)
        self._new.execute("insert or ignore into contents values (?, ?)", (name, content))
        return name

    def content(self, name: str) -> bytes:
        """Raises `SpoiledError` where it is not what it was."""
        try:
            found = _content(self._new, name) or _content(self._connection(), name)
        except (sqlite3.Error, OSError) as error:
            self._complain(error)
            raise SpoiledError(name) from error
        if not isinstance(found, bytes) or name_of(found) != name:
            spoiled = SpoiledError(f"{name} is missing or damaged")
            self._complain(spoiled)
            raise spoiled
        return found

    def write(self, rows: Iterable[OfficeRow], gone: Iterable[str], notes: Iterable[Note]) -> None:
        """Adds rows, notes and contents, and forgets the rows that are ``gone``; all or nothing."""
        rows, gone, notes = list(rows), list(gone), list(notes)
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            if self.complaint:
                self._discard()
            self._write(rows, gone, notes)
        except sqlite3.OperationalError as error:  # another build holds it, or the disk is full
            self._complain(error)
        except (sqlite3.Error, OSError) as error:
            self._renew(rows, notes, error)

    def close(self) -> None:
        self._new.close()
        self._close()

    def _renew(self, rows: list[OfficeRow], notes: list[Note], error: Exception) -> None:
        """A damaged file begins anew with what is known now."""
        self._complain(error)
        with suppress(sqlite3.Error, OSError):
            self._discard()
            self._write(rows, [], notes)

    def _write(self, rows: list[OfficeRow], gone: list[str], notes: list[Note]) -> None:
        database = self._connection()
        with database:
            database.execute("begin immediate")
            for table in (_CONTENTS, _OFFICES, _NOTES):
                database.execute(table)
            database.execute(f"pragma user_version = {SCHEMA}")
            contents = self._new.execute("select * from contents")
            database.executemany("insert or ignore into contents values (?, ?)", contents)
            _replace(database, "offices", rows)
            _replace(database, "notes", notes)
            database.executemany("delete from offices where id = ?", ((one,) for one in gone))
            database.execute(_FORGET)

    def _rows(self, kind: type[Row], query: str, *values: str) -> list[Row]:
        if self.complaint:
            return []
        try:
            if not self._file.exists():
                return []
            return list(_believable(self._connection(), kind, query, values))
        except (sqlite3.Error, OSError, UnicodeError) as error:
            self._complain(error)
            return []

    def _connection(self) -> sqlite3.Connection:
        if self._opened is None:
            self._opened = sqlite3.connect(self._file, timeout=PATIENCE)
        return self._opened

    def _complain(self, error: Exception) -> None:
        self.complaint = self.complaint or f"{self._file}: {error}"

    def _close(self) -> None:
        if self._opened:
            self._opened.close()
            self._opened = None

    def _discard(self) -> None:
        self._close()
        for ending in ("", "-journal", "-wal", "-shm"):
            with suppress(FileNotFoundError):
                self._file.with_name(self._file.name + ending).unlink()


def _content(database: sqlite3.Connection, name: str) -> bytes | None:
    found = database.execute("select content from contents where name = ?", (name,)).fetchone()
    return found[0] if found else None


def _replace(database: sqlite3.Connection, table: str, rows: Sequence[OfficeRow | Note]) -> None:
    values = [(*row, _checksum(row)) for row in rows]
    if values:
        places = ", ".join("?" * len(values[0]))
        database.executemany(f"replace into {table} values ({places})", values)  # noqa: S608


def _believable(
    database: sqlite3.Connection, kind: type[Row], query: str, values: tuple[str, ...]
) -> Iterator[Row]:
    (pages,) = database.execute("pragma page_count").fetchone()
    if pages == 0:
        return  # a first build was killed before it had written anything
    (schema,) = database.execute("pragma user_version").fetchone()
    if schema != SCHEMA:
        raise sqlite3.DatabaseError(f"version {schema}")
    found = database.execute(query, values)
    columns = [column for column, *_ in found.description]
    if columns != [*kind.__annotations__, "checksum"]:
        raise sqlite3.DatabaseError("columns of another program")
    for *texts, checksum in found:
        row = kind(*texts)
        if _checksum(row) == checksum:
            yield row


def _checksum(row: OfficeRow | Note) -> str:
    return name_of(*map(str, row))
