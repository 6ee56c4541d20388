"""The table of services."""

from __future__ import annotations

from pathlib import Path

from plugins.charters.problems.problem import Findings, Problem
from plugins.charters.reading.services import DEPTH, read_services
from plugins.charters.reading.source import read_data_source
from plugins.charters.service_table import ServiceTable


def read_table(file: Path) -> tuple[ServiceTable, list[Problem]]:
    problems: list[Problem] = []
    source = read_data_source(file, file.name, problems, depth=DEPTH)
    return read_services(source, Findings(file.name, source.lines, problems)), problems


def test_a_service_is_known_by_each_of_its_wordings(tmp_path: Path) -> None:
    """Blanks and the encoding of letters aside."""
    (tmp_path / "services.yaml").write_text(
        "# ঠিকানা\nhisab: হিসাব\nsanad: [নাগরিক সনদ, সনদ প্রদান]\n", "utf-8"
    )
    table, problems = read_table(tmp_path / "services.yaml")
    assert problems == []
    assert table.slug("নাগরিক  সনদ ") == table.slug("সনদ প্রদান") == "sanad"
    assert table.slug("হ\u09bf\u09b8\u09be\u09ac") == "hisab"
    assert table.slug("সনদ") is None
