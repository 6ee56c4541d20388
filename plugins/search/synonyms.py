"""Reads ``synonyms.yaml``: what people type → what charters say, as terms of the index."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Annotated, Final

from pydantic import Field, RootModel

from ..charters.problems.problem import CharterError, Findings, Problem
from ..charters.reading.fields import check_fields
from ..charters.reading.office_file import Line
from ..charters.reading.source import Unreadable, read_data_source
from .analysis import Analysis

SYNONYMS: Final = Path(str(files(__package__) / "synonyms.yaml"))
DEPTH: Final = 2


class SynonymsFile(RootModel[dict[Line, Annotated[tuple[Line, ...], Field(min_length=1)]]]):
    """A word or phrase and the list of what it means."""


def synonyms(analysis: Analysis, file: Path = SYNONYMS) -> dict[str, list[list[str]]]:
    """``{"terms of the typed phrase": [[terms of one meaning], …]}``; raises `CharterError`."""
    problems: list[Problem] = []
    found: dict[str, list[list[str]]] = {}
    try:
        source = read_data_source(file, file.name, problems, depth=DEPTH)
        lines = check_fields(SynonymsFile, source, Findings(file.name, source.lines, problems))
    except Unreadable:
        lines = None
    if problems or lines is None:
        raise CharterError(problems)
    for typed, meanings in lines.root.items():
        key = " ".join(analysis.terms(typed))
        known = found.setdefault(key, [])
        known += [terms for text in meanings if (terms := analysis.terms(text)) not in known]
    return found
