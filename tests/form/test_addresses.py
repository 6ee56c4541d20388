"""What an editor does in the form loses no address of a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.charters.model import Service
from plugins.charters.reading.office_file import MAX_LINE
from plugins.charters.row_ids import row_ids
from plugins.commands.edit.formatting import tidied
from tests.charters.test_row_ids import charters

Ask = Callable[..., Any]
Fields = list[dict[str, Any]]

OFFICE = """\
---
name: উপজেলা পরীক্ষা কার্যালয়, পাটগ্রাম
services:
  citizen:
    - name: জন্ম নিবন্ধন
      id: citizen-1
      time: ১ দিন
    - name: |-
        মৃত্যু নিবন্ধন
        অনলাইনে
      id: mrityu
    - name: সনদ প্রদান
      id: sanad-pradan
      time: ১ দিন
  internal:
    - {name: ছুটি মঞ্জুর, id: chhuti}
closed:
  - purono
  - {id: citizen-4, name: ওয়ারিশ সনদ, section: citizen}
---
"""
BARE = "".join(
    line
    for line in OFFICE.replace(", id: chhuti", "").splitlines(keepends=True)
    if not line.startswith(("      id:", "closed:", "  - "))
)
CITIZEN, INTERNAL = ["services", "citizen"], ["services", "internal"]


@settings(max_examples=60)
@given(charters())
def test_a_row_has_the_address_that_python_gives_it(
    node: Ask, charter: tuple[list[Service], list[str]]
) -> None:
    """One rule, two languages."""
    rows, taken = charter
    asked = [
        {"id": row.id, "name": row.name, "section": row.section, "number": row.number}
        for row in rows
    ]
    assert node("ids", rows=asked, closed=taken) == [*row_ids(rows, taken)]


# What the editor does, the ids of the citizens' rows and of the internal ones, and what is closed.
EDITS: dict[str, tuple[list[list[Any]], str, str, str]] = {
    "renames": (
        [["set", [*CITIZEN, 2, "name"], "অন্য নাম"]],
        *("citizen-1 mrityu sanad-pradan", "chhuti", "purono citizen-4"),
    ),
    "moves up": (
        [["move", [*CITIZEN, 2], 0]],
        *("sanad-pradan citizen-1 mrityu", "chhuti", "purono citizen-4"),
    ),
    "adds": (
        [["insert", [*CITIZEN, 0], {"name": "নতুন সেবা"}]],
        *("natun-seba citizen-1 mrityu sanad-pradan", "chhuti", "purono citizen-4"),
    ),
    "adds one of a name that there is": (
        [["insert", [*CITIZEN, 0], {"name": "সনদ প্রদান"}]],
        *("sanad-pradan-2 citizen-1 mrityu sanad-pradan", "chhuti", "purono citizen-4"),
    ),
    "adds one of a closed address": (
        [["insert", [*CITIZEN, 3], {"name": "পুরোনো"}]],
        *("citizen-1 mrityu sanad-pradan purono-2", "chhuti", "purono citizen-4"),
    ),
    "adds one of the page's own name": (
        [["insert", [*INTERNAL, 0], {"name": "Officers"}]],
        *("citizen-1 mrityu sanad-pradan", "seba-officers chhuti", "purono citizen-4"),
    ),
    "copies": (
        [["insert", [*CITIZEN, 1], {"id": "citizen-1", "name": "জন্ম নিবন্ধন"}]],
        *("citizen-1 janma-nibandhan mrityu sanad-pradan", "chhuti", "purono citizen-4"),
    ),
    "deletes": (
        [["remove", [*CITIZEN, 1]]],
        *("citizen-1 sanad-pradan", "chhuti", "purono citizen-4 mrityu"),
    ),
    "deletes a section": (
        [["set", INTERNAL, []]],
        *("citizen-1 mrityu sanad-pradan", "", "purono citizen-4 chhuti"),
    ),
    "deletes and types it again": (
        [["remove", [*CITIZEN, 0]], ["insert", [*CITIZEN, 2], {"name": " জন্ম  নিবন্ধন"}]],
        *("mrityu sanad-pradan citizen-1", "chhuti", "purono citizen-4"),
    ),
    "types it again in another section": (
        [["remove", [*CITIZEN, 1]], ["insert", [*INTERNAL, 0], {"name": "মৃত্যু নিবন্ধন"}]],
        *("citizen-1 sanad-pradan", "mrityu chhuti", "purono citizen-4"),
    ),
    "brings back a closed one": (
        [["insert", [*CITIZEN, 3], {"name": "ওয়ারিশ সনদ", "time": "২ দিন"}]],
        *("citizen-1 mrityu sanad-pradan citizen-4", "chhuti", "purono"),
    ),
    "deletes one and adds another": (
        [["remove", [*CITIZEN, 0]], ["insert", [*CITIZEN, 0], {"name": "ক", "time": "১ দিন"}]],
        *("k mrityu sanad-pradan", "chhuti", "purono citizen-4 citizen-1"),
    ),
    "strikes a closed one": (
        [["remove", ["closed", 0]]],
        *("citizen-1 mrityu sanad-pradan", "chhuti", "citizen-4"),
    ),
}


def rows_of(text: str) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = yaml.safe_load(text.split("---\n")[1])["services"]
    return found


def ids(text: str, section: str) -> str:
    return " ".join(row["id"] for row in rows_of(text).get(section, []))


def closed(text: str) -> list[dict[str, str]]:
    kept = yaml.safe_load(text.split("---\n")[1]).get("closed", [])
    return [one if isinstance(one, dict) else {"id": one} for one in kept]


def gone(text: str) -> str:
    return " ".join(one["id"] for one in closed(text))


@pytest.mark.parametrize("case", EDITS)
def test_a_row_keeps_its_address(node: Ask, fields: Fields, case: str) -> None:
    """Whatever is done to it or to others; the address of a deleted one is closed."""
    edits, *expected = EDITS[case]
    written = node("write", fields=fields, text=OFFICE, edits=edits)
    assert [ids(written, "citizen"), ids(written, "internal"), gone(written)] == expected
    assert ids(tidied(written), "citizen") == expected[0]


def test_what_is_closed_says_what_it_was(node: Ask, fields: Fields) -> None:
    """The first line of the name, and the section; what stood there stays as it was written."""
    written = node("write", fields=fields, text=OFFICE, edits=[["remove", [*CITIZEN, 1]]])
    assert written.splitlines()[-7:] == [
        "closed:",
        "  - purono",
        "  - {id: citizen-4, name: ওয়ারিশ সনদ, section: citizen}",
        "  - id: mrityu",
        "    name: মৃত্যু নিবন্ধন",
        "    section: citizen",
        "---",
    ]


def test_a_long_name_is_cut_for_the_closed_line(node: Ask, fields: Fields) -> None:
    """It is one line of a length that the reader takes."""
    edits = [["remove", [*CITIZEN, 2]]]
    text = OFFICE.replace("সনদ প্রদান", "সনদ " * 200)
    name = closed(node("write", fields=fields, text=text, edits=edits))[-1]["name"]
    assert (len(name), name[-1]) == (MAX_LINE, "…")


def test_a_closed_address_is_a_row_of_the_form(node: Ask, fields: Fields) -> None:
    """Also one that stands there alone, which gets a name like any other."""
    assert node("read", fields=fields, text=OFFICE)["closed"][0] == {"id": "purono"}
    edits = [["set", ["closed", 0, "name"], "পুরোনো সেবা"]]
    assert closed(node("write", fields=fields, text=OFFICE, edits=edits))[0] == {
        "id": "purono",
        "name": "পুরোনো সেবা",
    }


@pytest.mark.parametrize("text", [OFFICE, BARE], ids=["ids", "no ids"])
def test_a_file_that_was_only_looked_at_is_not_written(
    node: Ask, fields: Fields, text: str
) -> None:
    """Where rows have no ids, none is written until something else is."""
    assert node("write", fields=fields, text=text) == text
    prose = node("write", fields=fields, text=text, edits=[["set", ["body"], "কথা"]])
    assert prose == f"{text}কথা\n"


def test_a_file_without_ids_gets_those_it_had(node: Ask, fields: Fields) -> None:
    """Its rows' places when it was opened, as `invoke format` has them."""
    edits = [
        ["move", [*CITIZEN, 2], 0],
        ["remove", [*CITIZEN, 1]],
        ["insert", [*INTERNAL, 0], {"name": "নতুন"}],
    ]
    written = node("write", fields=fields, text=BARE, edits=edits)
    assert ids(written, "citizen") == "citizen-3 citizen-2"
    assert ids(written, "internal") == "natun internal-1"
    assert closed(written) == [{"id": "citizen-1", "name": "জন্ম নিবন্ধন", "section": "citizen"}]
    untouched = node("write", fields=fields, text=BARE, edits=[["set", ["department"], "ক"]])
    assert untouched == tidied(untouched)


ALTERED: dict[str, tuple[Callable[[str], str], list[list[Any]], str, str]] = {
    "one row without": (
        lambda text: text.replace("      id: mrityu\n", ""),
        [["set", [*CITIZEN, 1, "name"], "অন্য নাম"]],
        *("citizen-1 mrityu-nibandhan sanad-pradan", "purono citizen-4"),
    ),
    "two rows of one id": (
        lambda text: text.replace("id: mrityu\n", "id: citizen-1\n"),
        [["set", [*CITIZEN, 0, "time"], "২ দিন"]],
        *("citizen-1 mrityu-nibandhan sanad-pradan", "purono citizen-4"),
    ),
    "a row and a closed one of one id": (
        lambda text: text.replace("- purono", "- mrityu"),
        [["set", [*CITIZEN, 0, "time"], "২ দিন"]],
        *("citizen-1 mrityu sanad-pradan", "citizen-4"),
    ),
    "only closed ones": (
        lambda text: "".join(
            line for line in text.splitlines(keepends=True) if not line.startswith("      id:")
        ),
        [["move", [*CITIZEN, 2], 0]],
        *("sanad-pradan janma-nibandhan mrityu-nibandhan", "purono citizen-4"),
    ),
    "rows in braces": (
        lambda text: (
            text[: text.index("    - name")]
            + "    [{name: জন্ম}, {name: মৃত্যু, id: citizen-2}, {name: [ক, খ]}]\n"
            + text[text.index("  internal") :]
        ),
        [["remove", [*CITIZEN, 0]], ["insert", [*CITIZEN, 2], {"name": "ক"}]],
        *("citizen-2 k k-2", "purono citizen-4 janma"),
    ),
    "lines from Windows": (
        lambda text: text.replace("\n", "\r\n"),
        [["remove", [*CITIZEN, 1]], ["insert", [*INTERNAL, 0], {"name": "মৃত্যু নিবন্ধন"}]],
        *("citizen-1 sanad-pradan", "purono citizen-4"),
    ),
}


@pytest.mark.parametrize("case", ALTERED)
def test_however_a_file_was_written_by_hand(node: Ask, fields: Fields, case: str) -> None:
    """A row has the address that the reader gives it; what the reader refuses is mended."""
    alter, edits, *expected = ALTERED[case]
    written = node("write", fields=fields, text=alter(OFFICE), edits=edits)
    plain = written.replace("\r\n", "\n")
    assert [ids(plain, "citizen"), gone(plain)] == expected


NEW = {"id": "+1", "name": "প্রথম নাম"}
VISITS: dict[str, tuple[list[list[list[Any]]], list[str]]] = {
    "renamed after it was saved": (
        [[["insert", [*CITIZEN, 0], NEW]], [["set", [*CITIZEN, 0, "name"], "শেষ নাম"]]],
        ["pratham-nam citizen-1 mrityu sanad-pradan"] * 2,
    ),
    "moved after it was saved": (
        [[["insert", [*CITIZEN, 0], NEW]], [["move", [*CITIZEN, 0], 3]]],
        [
            "pratham-nam citizen-1 mrityu sanad-pradan",
            "citizen-1 mrityu sanad-pradan pratham-nam",
        ],
    ),
    "another of its name": (
        [
            [["insert", [*CITIZEN, 0], NEW]],
            [["insert", [*CITIZEN, 0], {"id": "+2", "name": "প্রথম নাম"}]],
        ],
        [
            "pratham-nam citizen-1 mrityu sanad-pradan",
            "pratham-nam-2 pratham-nam citizen-1 mrityu sanad-pradan",
        ],
    ),
    "deleted, saved and typed again": (
        [
            [["remove", [*CITIZEN, 2]]],
            [["insert", [*CITIZEN, 0], {"id": "+1", "name": "সনদ প্রদান"}]],
        ],
        ["citizen-1 mrityu", "sanad-pradan citizen-1 mrityu"],
    ),
    "added and not yet called": (
        [[["insert", [*CITIZEN, 0], {"id": "+1"}]]],
        ["citizen-1 mrityu sanad-pradan"],
    ),
}


@pytest.mark.parametrize("case", VISITS)
def test_saved_twice_a_row_has_one_address(node: Ask, fields: Fields, case: str) -> None:
    """An editor goes on after saving; the form still holds the text that it opened."""
    visits, expected = VISITS[case]
    saved = node("saves", fields=fields, text=OFFICE, visits=visits)
    assert [ids(text, "citizen") for text in saved] == expected


NAMES = st.sampled_from(["জন্ম নিবন্ধন", "নতুন", "সনদ প্রদান", "grs", "citizen 1", "ক\nখ", "!"])
ROW = st.integers(0, 4)
EDIT = st.one_of(
    st.tuples(st.just("rename"), ROW, NAMES),
    st.tuples(st.just("move"), ROW, ROW),
    st.tuples(st.just("remove"), ROW, st.none()),
    st.tuples(st.just("insert"), ROW, NAMES),
)


def as_edits(chosen: Sequence[tuple[str, int, Any]]) -> tuple[list[list[Any]], list[Any]]:
    """As the form makes them, and the rows that are left: their old places, None for a new one."""
    rows: list[Any] = [0, 1, 2]
    edits: list[list[Any]] = []
    for what, wished, value in chosen:
        at = min(wished, len(rows) - (what != "insert"))
        if at < 0:
            continue
        if what == "insert":
            edits.append(["insert", [*CITIZEN, at], {"name": value}])
            rows.insert(at, None)
        elif what == "remove":
            edits.append(["remove", [*CITIZEN, at]])
            del rows[at]
        elif what == "move":
            edits.append(["move", [*CITIZEN, at], value])
            rows.insert(value, rows.pop(at))
        else:
            edits.append(["set", [*CITIZEN, at, "name"], value])
    return edits, rows


@settings(max_examples=60)
@given(st.lists(EDIT, max_size=8))
@pytest.mark.parametrize("text", [OFFICE, BARE], ids=["ids", "no ids"])
def test_no_address_is_lost(
    node: Ask, fields: Fields, text: str, chosen: list[tuple[str, int, Any]]
) -> None:
    """Every address that there was is a row's, the one it had unless that is gone, or closed."""
    edits, rows = as_edits(chosen)
    written = node("write", fields=fields, text=text, edits=edits)
    old = ids(tidied(text), "citizen").split()
    new = ids(tidied(written), "citizen").split()
    assert [one for one, row in zip(new, rows, strict=True) if row is not None] == [
        old[row] for row in rows if row is not None
    ]
    every = [*new, *ids(tidied(written), "internal").split(), *gone(written).split()]
    assert len(every) == len(set(every))
    assert {*old, *gone(text).split()} <= set(every)
