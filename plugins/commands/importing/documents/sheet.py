"""XLSX. Formulas are never worked out: what the file keeps as their result is read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from ....words import Refusal, to_bengali_digits
from ..blocks import Aside, Line, clean
from ..messages import MESSAGES
from .limits import MAX_CELLS


def read_workbook(path: Path) -> Iterator[Line]:
    results = openpyxl.load_workbook(path, data_only=True, keep_links=False)
    formulas = openpyxl.load_workbook(path, data_only=False, keep_links=False)
    for sheet in results.worksheets:
        if sheet.max_row * sheet.max_column > MAX_CELLS:
            raise Refusal(MESSAGES["too-much"], path=path.name)
        yield from _rows(sheet, formulas[sheet.title])


def _rows(sheet: Worksheet, formulas: Worksheet) -> Iterator[Line]:
    merged = _merged(sheet)
    for row in sheet.iter_rows():
        cells = tuple(_text(cell, merged) for cell in row)
        unknown = tuple(
            Aside("formula", f"{cell.coordinate} {clean(str(formula))}")
            for cell, formula in ((cell, formulas[cell.coordinate].value) for cell in row)
            if cell.value is None and isinstance(formula, str) and formula.startswith("=")
        )
        number = to_bengali_digits(str(row[0].row))
        yield Line(f"{clean(sheet.title)}, সারি {number}", cells, unknown)


def _merged(sheet: Worksheet) -> dict[str, Any]:
    """A cell merged downwards holds its value in every row it covers."""
    values: dict[str, Any] = {}
    for area in sheet.merged_cells.ranges:
        for row in range(area.min_row + 1, area.max_row + 1):
            below = sheet.cell(row, area.min_col).coordinate
            values[below] = sheet.cell(area.min_row, area.min_col)
    return values


def _text(cell: Cell | MergedCell, merged: dict[str, Any]) -> str:
    held = merged.get(cell.coordinate, cell)
    value = held.value
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.strftime("%d.%m.%Y")
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = clean(str(value)).strip()
    # A telephone kept as a number shows its leading zero only through the format of its cell.
    width = str(held.number_format)
    return text.zfill(len(width)) if isinstance(value, int) and not width.strip("0") else text
