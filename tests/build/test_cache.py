"""What earlier builds found out is believed only when it is whole, and renewed otherwise."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.build.cache import Cache, Note, OfficeRow, SpoiledError
from plugins.build.fingerprint import name_of
from tests.patience import PATIENCE

from .damage import DAMAGES

RECORD, FACTS = ("বিবরণ" * 90).encode(), b"\x00facts\xff" * 40
ROWS = {
    f"rangpur/office-{number}": OfficeRow(
        f"rangpur/office-{number}", "s", "h", f"e{number}", "m", problems=name_of(RECORD)
    )
    for number in range(30)
}
NOTE = Note("conclusion", "n", "বিবরণ" * 90)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A cache of thirty rows and a note."""
    return write_cache(tmp_path)


def write_cache(folder: Path) -> Path:
    file = folder / ".cache" / "offices.sqlite"
    with opened(file) as cache:
        write(cache)
    return file


def opened(file: Path) -> closing[Cache]:
    return closing(Cache(file))


def read(file: Path) -> dict[str, OfficeRow]:
    with opened(file) as cache:
        return cache.read()


def content_of(file: Path, name: str) -> bytes:
    with opened(file) as cache:
        return cache.content(name)


def write(
    cache: Cache, rows: Iterable[OfficeRow] = ROWS.values(), gone: Iterable[str] = ()
) -> None:
    cache.add(RECORD)
    cache.write(rows, gone, [NOTE])


def test_what_is_written_is_read(file: Path) -> None:
    """Every row whole, each by its id; notes and what rows name too."""
    with opened(file) as cache:
        assert cache.read() == ROWS
        assert (cache.note("conclusion"), cache.note("nothing")) == (NOTE, None)
        assert cache.content(name_of(RECORD)) == RECORD


def test_what_is_added_is_there_at_once(file: Path) -> None:
    """For this process; for others once it is named by a row that was written."""
    with opened(file) as cache:
        assert cache.content(cache.add(FACTS)) == FACTS
        with pytest.raises(SpoiledError):
            content_of(file, name_of(FACTS))
        write(cache, [ROWS["rangpur/office-1"]._replace(facts=name_of(FACTS))])
        assert content_of(file, name_of(FACTS)) == FACTS


def test_what_no_row_names_any_more_is_forgotten(file: Path) -> None:
    """A content goes with the last office that came from it."""
    rows = [row._replace(problems="") for row in ROWS.values()]
    with opened(file) as cache:
        cache.write(rows, [], [])
    with pytest.raises(SpoiledError):
        content_of(file, name_of(RECORD))


def test_no_file_is_no_complaint(tmp_path: Path) -> None:
    """The first build has nothing to believe."""
    with opened(tmp_path / "nowhere" / "offices.sqlite") as cache:
        assert (cache.read(), cache.note(""), cache.complaint) == ({}, None, "")


def test_an_empty_file_is_as_none(file: Path) -> None:
    """A first build that was killed leaves such a one."""
    file.write_bytes(b"")
    with opened(file) as cache:
        assert (cache.read(), cache.note("conclusion"), cache.complaint) == ({}, None, "")
        write(cache)
        assert read(file) == ROWS


def test_a_row_replaces_the_one_before(file: Path) -> None:
    """The other rows stay; those that are gone are forgotten."""
    newer = ROWS["rangpur/office-1"]._replace(listing="[1]")
    with opened(file) as cache:
        write(cache, [newer], ["rangpur/office-2"])
    expected = {**ROWS, newer.id: newer}
    del expected["rangpur/office-2"]
    assert read(file) == expected


@pytest.mark.parametrize("column", OfficeRow._fields)
def test_a_row_that_was_tampered_with_is_passed_over(file: Path, column: str) -> None:
    """One that says something else than was written into it, in whatever column."""
    with closing(sqlite3.connect(file)) as database, database:
        change = f"update offices set {column} = 'other' where id = 'rangpur/office-3'"  # noqa: S608
        database.execute(change)
    assert read(file) == {one: row for one, row in ROWS.items() if row.id[-2:] != "-3"}


@pytest.mark.parametrize("column", Note._fields)
def test_a_note_that_was_tampered_with_is_passed_over(file: Path, column: str) -> None:
    """As if nothing had been noted."""
    with closing(sqlite3.connect(file)) as database, database:
        database.execute(f"update notes set {column} = 'other'")  # noqa: S608
    with opened(file) as cache:
        assert (cache.note("conclusion"), cache.note("other")) == (None, None)


@pytest.mark.parametrize("content", [b"other", "text", None], ids=["other", "text", "none"])
def test_a_content_that_was_tampered_with_spoils_the_cache(file: Path, content: object) -> None:
    """What it said is not known, so the next writing begins anew."""
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("update contents set content = ?", (content,))
    with opened(file) as cache:
        with pytest.raises(SpoiledError):
            cache.content(name_of(RECORD))
        assert cache.complaint.startswith(f"{file}: ")
        write(cache)
        assert content_of(file, name_of(RECORD)) == RECORD


@pytest.mark.parametrize("spoil", DAMAGES, ids=lambda spoil: spoil.__name__)
def test_a_file_that_cannot_be_used_is_renewed(file: Path, spoil: Callable[[Path], None]) -> None:
    """Nothing of it is believed, one line says so, and the next writing makes a good one."""
    spoil(file)
    with opened(file) as cache:
        assert cache.read() == {}
        assert cache.complaint.startswith(f"{file}: ")
        assert "\n" not in cache.complaint
        write(cache)
        assert read(file) == ROWS


@settings(max_examples=40, derandomize=True, database=None)
@given(
    places=st.lists(st.integers(0, 99_999), min_size=1, max_size=5),
    junk=st.binary(min_size=1, max_size=200),
    size=st.integers(0, 100_000),
    cut=st.booleans(),
)
def test_damage_is_never_believed(places: list[int], junk: bytes, size: int, *, cut: bool) -> None:
    """Wherever bytes are changed or missing: true rows or none, and the second writing is good."""
    with TemporaryDirectory() as folder:
        file = write_cache(Path(folder))
        data = bytearray(file.read_bytes())
        for place in places:
            start = place % len(data)
            data[start : start + len(junk)] = junk[: len(data) - start]
        file.write_bytes(data[: size % len(data)] if cut else data)
        found = read(file)
        assert found.items() <= ROWS.items()
        for _ in range(2):
            with opened(file) as cache:
                cache.read()
                write(cache)
        assert read(file) == ROWS


def test_damage_that_only_writing_meets_is_healed(file: Path) -> None:
    """Here: a list of free pages that leads nowhere. Every row can still be read."""
    with file.open("r+b") as stream:
        stream.seek(32)
        stream.write(bytes([0, 15, 0, 0, 0, 0, 0, 9]))
    more = {
        f"more/{number}": OfficeRow(f"more/{number}", "s", "h", "x" * 3000) for number in range(30)
    }
    for _ in range(2):
        with opened(file) as cache:
            cache.read()
            write(cache, (ROWS | more).values())
    assert read(file) == ROWS | more


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    """Whoever made it keeps it; builds go on without a cache."""
    folder = tmp_path / "offices.sqlite"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    with opened(folder) as cache:
        assert cache.read() == {}
        write(cache)
        assert cache.complaint.startswith(f"{folder}: ")
        assert (folder / "mine.txt").read_text() == "mine"


def test_a_place_that_takes_no_file_is_told(tmp_path: Path) -> None:
    """Where its folder cannot even be made, which also the system's administrator meets."""
    (tmp_path / ".cache").write_text("a file")
    with opened(tmp_path / ".cache" / "offices.sqlite") as cache:
        assert cache.read() == {}
        write(cache)
        assert cache.complaint.startswith(str(tmp_path / ".cache"))


def write_often(file: Path, letter: str) -> None:
    for number in range(20):
        rows = [OfficeRow(f"{letter}{number}", "s", "h", "e"), OfficeRow("both", letter, "h", "e")]
        with opened(file) as cache:
            cache.write(rows, [], [])


def test_two_may_write_at_once(tmp_path: Path) -> None:
    """Neither loses a row."""
    file = tmp_path / "offices.sqlite"
    context = get_context("spawn")
    writers = [context.Process(target=write_often, args=(file, letter)) for letter in "ab"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(PATIENCE)
    assert [writer.exitcode for writer in writers] == [0, 0]
    with opened(file) as cache:
        expected = {f"{letter}{number}" for letter in "ab" for number in range(20)}
        assert set(cache.read()) == {"both", *expected}
        assert cache.complaint == ""
