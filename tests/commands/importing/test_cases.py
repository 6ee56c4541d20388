"""Charters and documents as people have them, each with the office file that it becomes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from plugins.commands.importing import Imported
from tests.field_cells import CELLS, pieces, squeezed

Import = Callable[..., Imported]

HERE = Path(__file__).parent
OFFICE = {  # of the documents; a charter is of an office of the district
    "bijoy-lakshmipur.docx": "lakshmipur/sadar",
}
FILES = [
    file
    for folder in ("charters", "documents")
    for file in sorted((HERE / folder).iterdir())
    if not file.name.endswith(".md")
]
# Where the cells of a charter are told by hand: the office of the samples, and its rows in order.
TOLD = {
    "01": ("rangpur/sajano-education", ["citizen-1", "citizen-2", "citizen-3"]),
    "02": ("rangpur/sajano-union", ["citizen-1", "citizen-2", "citizen-3"]),
    "04": ("rangpur/sajano-union", ["citizen-1", "citizen-2", "citizen-3"]),
    "05": ("rangpur/sajano-uno", ["citizen-1", "citizen-2"]),
    "06": ("rangpur/sajano-land", ["citizen-1", "citizen-2"]),
    "07": ("rangpur/sajano-pourashava", ["citizen-1", "citizen-2", "citizen-3"]),
    "09": ("rangpur/sajano-food", ["citizen-1"]),
    "12": ("rangpur/fisheries", ["citizen-1"]),
    "13": ("rangpur/sajano-cooperative", ["citizen-1", "citizen-2"]),
    "14": ("rangpur/sajano-sub-registrar", ["citizen-1", "citizen-2"]),
    "15": ("rangpur/dc", ["citizen-1", "citizen-2", "citizen-3"]),
    "20": ("rangpur/kalponik-cooperative", ["citizen-1", "citizen-2"]),
    "23": ("national/sajano-ministry", ["citizen-1"]),
    "29": ("rangpur/kalponik-uno", ["citizen-1", "citizen-2"]),
}


def imported(import_file: Import, file: Path) -> Imported:
    if file.parent.name == "charters":
        return import_file(file, "rangpur/sadar-x", place="district")
    return import_file(file, OFFICE.get(file.name, "jamalpur/melandaha"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_case_becomes_its_file(import_file: Import, file: Path) -> None:
    """Word for word, with its marks and with what was not placed; the reader accepts it."""
    found = imported(import_file, file)
    assert found.text == file.with_name(f"{file.name}.md").read_text("utf-8")
    assert found.office


@pytest.mark.parametrize("case", TOLD)
def test_no_cell_of_a_row_is_lost(import_file: Import, case: str) -> None:
    """Each stands in the service that its row became."""
    file = next(file for file in FILES if file.name.startswith(f"{case}-"))
    office = imported(import_file, file).office
    assert office
    sample, places = TOLD[case]
    for place, service in zip(places, office.services, strict=False):
        said = squeezed(" ".join(_texts(service)))
        assert [one for one in pieces(CELLS[sample][place]) if squeezed(one) not in said] == []


def _texts(value: object) -> Iterator[str]:
    """Every text of a record, with those inside it."""
    if is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif hasattr(value, "items"):
        yield from (text for item in value.items() for text in item)
    elif value is not None:
        yield str(value)
