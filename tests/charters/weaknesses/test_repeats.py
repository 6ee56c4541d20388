"""Rows and cells that say once more what stands beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Weaknesses = Callable[..., list[str]]

ROW = {"name": "তথ্য প্রদান", "time": "৩ কার্যদিবস"}
ROWS = "services.citizen"


@pytest.mark.parametrize("ids", [({}, {}), ({"id": "citizen-1"}, {"id": "citizen-2"})])
def test_a_row_pasted_twice_is_told_at_the_second(
    weaknesses: Weaknesses, ids: tuple[dict[str, str], dict[str, str]]
) -> None:
    """It is called by its name, and its first line is given, whatever addresses they have."""
    one, other = ids
    (said,) = weaknesses(**{ROWS: [ROW | one, {**ROW, "name": "তথ্য  প্রদান।", **other}]})
    assert said.startswith(f"{ROWS}[2].name: the row 'তথ্য  প্রদান।' stands on line ")
    assert said.endswith(" too, word for word; delete one [W-row-twice]")


def test_a_name_used_twice_is_told(weaknesses: Weaknesses) -> None:
    """Two rows of one name that promise different things leave the citizen in doubt."""
    (said,) = weaknesses(**{ROWS: [ROW, {**ROW, "time": "৭ কার্যদিবস"}]})
    assert said.startswith(f"{ROWS}[2].name: another service of this section is called 'তথ্য প্রদান'")
    assert said.endswith("; delete one, or make both variants of one service [W-name-twice]")


def test_a_name_may_stand_in_two_sections(weaknesses: Weaknesses) -> None:
    """Citizens and offices may well get one service."""
    assert weaknesses(services={"citizen": [ROW], "institutional": [ROW]}) == []


def test_a_name_may_stand_in_two_groups(weaknesses: Weaknesses) -> None:
    """Two branches may well do alike."""
    groups = [{**ROW, "group": "ভূমি শাখা"}, {**ROW, "group": "সাধারণ শাখা"}]
    assert weaknesses(**{ROWS: groups}) == []


def test_two_rows_of_one_name_that_differ_in_kinds_are_not_one(weaknesses: Weaknesses) -> None:
    """A row is twice there only if it says the same in every key."""
    kinds = [{"name": "জরুরি", "time": "১ কার্যদিবস"}]
    (said,) = weaknesses(**{ROWS: [ROW, {**ROW, "variants": kinds}]})
    assert said.endswith("[W-name-twice]")


def test_a_cell_that_repeats_its_neighbour_is_told(weaknesses: Weaknesses) -> None:
    """A merged cell of the document was copied into both columns."""
    cells = {f"{ROWS}.0.{cell}": "নির্ধারিত ফরমে আবেদনপত্র" for cell in ("method", "documents")}
    (said,) = weaknesses(**cells)
    assert said == (
        f"{ROWS}[1].documents: 'নির্ধারিত ফরমে আবেদনপত্র' stands under 'method' of this row too; "
        "keep it in one and write what belongs in the other [W-cell-repeated]"
    )


@pytest.mark.parametrize("text", ["নির্দেশনা মোতাবেক", "প্রযোজ্য নয়", "অফিস আদেশ/ চাহিদা অনুযায়ী", "-"])
def test_cells_that_point_elsewhere_may_be_alike(text: str, weaknesses: Weaknesses) -> None:
    """As instructed, not applicable: true of papers and of where they are to be had."""
    cells = {f"{ROWS}.0.documents": text, f"{ROWS}.0.documents_from": text}
    assert weaknesses(**cells) == []
