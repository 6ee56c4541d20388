"""What can happen to the file in which a build keeps what it found out."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from plugins.build.cache import SCHEMA


def scratch(file: Path, start: int) -> None:
    """A hole of 3000 bytes, at so many hundredths of the file."""
    data = bytearray(file.read_bytes())
    place = len(data) * start // 100
    data[place : place + 3000] = b"\xa5" * 3000
    file.write_bytes(data)


def scratched(file: Path) -> None:
    scratch(file, 0)


def not_a_database(file: Path) -> None:
    file.write_text("name: এটি ডেটাবেস নয়\n" * 500, "utf-8")


def another_programs(file: Path) -> None:
    _write(file, "create table bookmarks (id text, url text)")


def of_another_shape(file: Path) -> None:
    """With our version number and our table's name."""
    _write(file, "create table offices (id text, url text)", f"pragma user_version = {SCHEMA}")


def older(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        database.execute(f"pragma user_version = {SCHEMA - 1}")


def cut_in_half(file: Path) -> None:
    with file.open("r+b") as stream:
        stream.truncate(file.stat().st_size // 2)


def _write(file: Path, *statements: str) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as database, database:
        for statement in statements:
            database.execute(statement)


DAMAGES: Final = (
    *(scratched, not_a_database, another_programs, of_another_shape, older, cut_in_half),
)
