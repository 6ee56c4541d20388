"""Keeps what earlier builds found out, under names made from everything it was made of.

A row is believed only when those names and its own checksum agree, so a cache that is old, foreign,
cut or damaged costs time and nothing else. SQLite keeps it whole through `kill -9` and lets two
builds share it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, fields
from hashlib import blake2b
from pathlib import Path
from typing import Final

FILE: Final = ".cache/offices.sqlite"  # beside the settings
SCHEMA: Final = 1
PATIENCE: Final = 10.0  # seconds to wait while another build writes
_CREATE: Final = """
create table if not exists kept (
    id text primary key, examined text, record text, made text, facts blob, files text,
    checksum text
) without rowid
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of the office ``id``: two keys, and what they stand for.

    ``examined`` names what ``record`` was made of, ``made`` that of ``facts`` and ``files``; the
    files of an office are ``[[name, bytes, mtime in ns], …]`` as they lay in the last output.
    """

    id: str
    examined: str
    record: str
    made: str = ""
    facts: bytes = b""
    files: str = "[]"


class Cache:
    """One file. Without it, or with one that cannot be used, everything is made anew."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.complaint = ""

    def read(self) -> dict[str, Kept]:
        """Every believable row by its id; none, and a ``complaint``, where the file is not ours."""
        return {row.id: row for row in self._rows()}

    def _rows(self, where: str = "", *values: str) -> list[Kept]:
        if self.complaint or not self._file.exists():
            return []
        try:
            with closing(self._connect()) as database:
                return list(_believable(database, where, values))
        except (sqlite3.Error, OSError, UnicodeError) as error:
            self.complaint = f"{self._file}: {error}"
            return []

    def row(self, one: str) -> Kept | None:
        """The believable row of this id."""
        return next((row for row in self._rows("where id = ?", one)), None)

    def write(self, rows: Iterable[Kept], gone: Iterable[str] = ()) -> None:
        """Adds ``rows`` and forgets those that are ``gone``, all or nothing."""
        rows, gone = list(rows), list(gone)
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            if self.complaint:
                self._discard()
            self._write(rows, gone)
        except sqlite3.OperationalError as error:  # another build holds it, or the disk is full
            self.complaint = self.complaint or f"{self._file}: {error}"
        except (sqlite3.Error, OSError) as error:
            self._renew(rows, error)

    def _renew(self, rows: list[Kept], error: Exception) -> None:
        """A damaged file begins anew with what is known now."""
        self.complaint = self.complaint or f"{self._file}: {error}"
        with suppress(sqlite3.Error, OSError):
            self._discard()
            self._write(rows, [])

    def _write(self, rows: list[Kept], gone: list[str]) -> None:
        with closing(self._connect()) as database, database:
            database.execute(_CREATE)
            database.execute(f"pragma user_version = {SCHEMA}")
            values = ((*_texts(row), _checksum(row)) for row in rows)
            database.executemany("replace into kept values (?, ?, ?, ?, ?, ?, ?)", values)
            database.executemany("delete from kept where id = ?", ((one,) for one in gone))

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self._file, timeout=PATIENCE)

    def _discard(self) -> None:
        for ending in ("", "-journal", "-wal", "-shm"):
            with suppress(FileNotFoundError):
                self._file.with_name(self._file.name + ending).unlink()


def _believable(
    database: sqlite3.Connection, where: str, values: tuple[str, ...]
) -> Iterator[Kept]:
    (schema,) = database.execute("pragma user_version").fetchone()
    if schema != SCHEMA:
        raise sqlite3.DatabaseError(f"version {schema}")
    for *texts, checksum in database.execute(f"select * from kept {where}", values):  # noqa: S608
        if len(texts) != len(fields(Kept)):
            raise sqlite3.DatabaseError("columns of another program")
        row = Kept(*texts)
        if _checksum(row) == checksum:
            yield row


def _checksum(row: Kept) -> str:
    return blake2b(repr(_texts(row)).encode(), digest_size=16).hexdigest()


def _texts(row: Kept) -> tuple[str | bytes, ...]:
    return row.id, row.examined, row.record, row.made, row.facts, row.files
