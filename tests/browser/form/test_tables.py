"""An editor changes a table of an office's own, cell by cell."""

from __future__ import annotations

from playwright.sync_api import expect

from .conftest import PATGRAM, Form

TABLE = """tables:
  - title: ফি
    columns: [দলিল, ফি, কীভাবে]
    rows:
      - [সাফকবলা, ২ %]
      - [দান, '', নগদ]
"""


def test_a_cell_of_a_table_is_one_change(form: Form) -> None:
    """Blank cells keep their place, and the other rows their lines."""
    file = form.project / PATGRAM
    front, fence, body = file.read_text("utf-8").rpartition("---\n")
    file.write_text(front + TABLE + fence + body, "utf-8")
    form.git("commit", "--all", "--message", "a table")
    form.open_patgram()
    form.unfold("tables")
    form.unfold_row("tables", 0)
    form.unfold("rows")
    row = form.unfold_row("rows", 3)  # behind the first and its two cells
    row.locator("textarea").nth(0).fill("হেবা")
    form.save()
    expect(form.page.get_by_text("সংরক্ষণ হয়েছে")).to_be_visible()
    assert form.changes() == [
        "-      - [দান, '', নগদ]",
        '+      - [হেবা, "", নগদ]',
    ]
    assert form.errors == []
