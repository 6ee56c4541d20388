"""The five charters as the tests have them, as sources, and in every kind of document."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from html import escape
from pathlib import Path

import docx
import openpyxl
import pytest

from plugins.charters.directory import load
from plugins.charters.model import Office
from plugins.commands.importing import Imported, import_charter
from tests.conftest import CONTENT, SOURCES

TODAY = date(2026, 11, 2)

Import = Callable[..., Imported]


@pytest.fixture(scope="session")
def committed() -> dict[str, Office]:
    """Their offices by their id."""
    directory, _ = load(CONTENT, TODAY)
    return {office.id: office for office in directory.offices}


@pytest.fixture
def import_file() -> Import:
    """Imports a file, as the office of Melandaha unless told."""

    def run(file: Path, office: str = "jamalpur/melandaha", **options: str) -> Imported:
        return import_charter(file, office, CONTENT, TODAY, **options)

    return run


@pytest.fixture
def import_text(tmp_path: Path, import_file: Import) -> Import:
    """Imports a pasted text."""

    def run(text: str, office: str = "jamalpur/melandaha", **options: str) -> Imported:
        file = tmp_path / "charter.txt"
        file.write_text(text, "utf-8")
        return import_file(file, office, **options)

    return run


@pytest.fixture(scope="session")
def facts() -> Callable[[Office], list[str]]:
    """What an office says, as lines ``path: value`` that a person can compare.

    The addresses of its rows are not of the charter, but made of its words.
    """
    return lambda office: list(_facts("", office))


def _facts(path: str, value: object) -> Iterator[str]:
    if is_dataclass(value) and hasattr(value, "key") and path.startswith(("services", "grievance")):
        yield f"{path}: {value.key}"  # an officer, told in full under officers
    elif is_dataclass(value):
        for field in (one for one in fields(value) if one.name != "id"):
            here = f"{path}.{field.name}" if path else field.name
            yield from _facts(_named(here), getattr(value, field.name))
    elif isinstance(value, tuple):
        for number, item in enumerate(value, start=1):
            yield from _facts(f"{path}[{number}]", item)
    elif value is not None:
        yield f"{path}: {value}"


def _named(path: str) -> str:
    return path.replace("sections[", "services[", 1) if path.startswith("sections[") else path


# A charter as a document: paragraphs, and tables as rows of cells.
Block = str | list[list[str]]
Write = Callable[[Path, list[Block]], Path]


@pytest.fixture(scope="session")
def blocks() -> Callable[[str], list[Block]]:
    """A source text as paragraphs and tables."""
    return _blocks


def _blocks(name: str) -> list[Block]:
    found: list[Block] = []
    for line in (SOURCES / f"{name}.txt").read_text("utf-8").split("\n"):
        cells = line.split("\t")
        if len(cells) == 1:
            found += [line.strip()] if line.strip() else []
        elif found and isinstance(found[-1], list) and len(found[-1][0]) == len(cells):
            found[-1].append(cells)
        else:
            found.append([cells])
    return found


def _write_docx(file: Path, blocks: list[Block]) -> Path:
    document = docx.Document()
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        table = document.add_table(rows=len(block), cols=len(block[0]))
        for row, cells in zip(table.rows, block, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    document.save(str(file))
    return file


def _write_xlsx(file: Path, blocks: list[Block]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in _flat_rows(blocks):
        sheet.append(row)
    book.save(file)
    return file


def _flat_rows(blocks: list[Block]) -> Iterator[list[str]]:
    for block in blocks:
        yield from [[block]] if isinstance(block, str) else block


def _write_csv(file: Path, blocks: list[Block], encoding: str = "utf-8-sig") -> Path:
    with file.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, delimiter=";").writerows(_flat_rows(blocks))
    return file


def _write_html(file: Path, blocks: list[Block]) -> Path:
    body = []
    for block in blocks:
        if isinstance(block, str):
            body.append(f"<p>{escape(block)}</p>")
        else:
            rows = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in block)
            body.append("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
    # One table a page break could tear would lose its lower rule; Word keeps it, Chromium does not.
    style = "td{border:1px solid}table{border-collapse:collapse}tr{break-inside:avoid}"
    head = f'<!DOCTYPE html><meta charset="utf-8"><style>{style}</style>'
    file.write_text(head + "\n".join(body), "utf-8")
    return file


@pytest.fixture(scope="session")
def write() -> dict[str, Write]:
    """Writes the blocks as a real file of each kind."""
    return {"docx": _write_docx, "xlsx": _write_xlsx, "csv": _write_csv, "html": _write_html}
