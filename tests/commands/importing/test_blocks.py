"""What every reader of a document may rely on."""

from __future__ import annotations

import pytest

from plugins.commands.importing.blocks import Line, Table, gathered, row_as_line


@pytest.mark.parametrize(
    ("cells", "line"),
    [
        (["শুল্ক", "১১১১১১১"], "শুল্ক: ১১১১১১১"),
        (["শুল্ক:", "১১১১১১১"], "শুল্ক: ১১১১১১১"),
        (["প্রথম\nবৎসর", " ২০/- "], "প্রথম বৎসর: ২০/-"),
        (["শুল্ক", ""], "শুল্ক"),
        (["১", "শুল্ক", "২০/-"], "১ | শুল্ক | ২০/-"),
        (["১", "", "২০/-"], "১ | ২০/-"),
        (["", ""], ""),
    ],
)
def test_a_row_inside_a_cell_stays_readable(cells: list[str], line: str) -> None:
    """Two cells are a name and its value, more are divided by bars, empty ones leave no sign."""
    assert row_as_line(cells) == line


def test_rows_become_a_table_where_the_source_does_not_say_so() -> None:
    """Neighbours with several cells are one; a table that is one already stays apart."""
    line, row, table = Line("", ("a",)), Line("", ("b", "c")), Table((Line("", ("d",)),))
    assert [*gathered([line, row, row, table, row])] == [
        line,
        Table((row, row)),
        table,
        Table((row,)),
    ]
