"""A cell's label is for eyes: who hears the table is told the column's heading already."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from .conftest import OFFICES

LABELS = """() => [...document.querySelectorAll("[data-label]")].map(cell =>
  [cell.dataset.label, getComputedStyle(cell, "::before").content]
)"""


def test_a_label_is_seen_and_not_read_again(open_page: Callable[..., Page]) -> None:
    """Where the browser knows how to say so; what it says aloud of a row has no label in it."""
    page = open_page(OFFICES[0])
    labels = page.evaluate(LABELS)
    assert labels
    assert [one for label, one in labels if one != f'"{label}: " / ""'] == []
    said = page.locator(".charter-table tbody").first.aria_snapshot()
    assert [label for label, _ in labels if f"{label}: " in said] == []
