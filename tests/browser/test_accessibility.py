"""Whether everybody can read the pages: axe-core finds nothing to object to."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from plugins.commands.inspect import axe

from .conftest import YEAR


@pytest.mark.parametrize("scheme", axe.SCHEMES)
def test_axe_finds_no_violation(open_page: Callable[..., Page], address: str, scheme: str) -> None:
    """No rule of axe-core, AAA contrast included, is broken at any width in either scheme."""
    page = open_page(address, bypass_csp=True, color_scheme=scheme)
    assert [*axe.violations(page)] == []


def test_axe_finds_no_violation_in_a_sample(open_page: Callable[..., Page], sample: str) -> None:
    """Nor on a phone or a desk with what only offices of other departments and levels have."""
    page = open_page(sample, bypass_csp=True, color_scheme="dark")
    found = axe.violations_at_width(page)
    page.set_viewport_size({"width": 1280, "height": 640})
    assert found + axe.violations_at_width(page) == []


def test_axe_finds_no_violation_in_the_days_of_a_year(open_page: Callable[..., Page]) -> None:
    """Nor in a large table, of which a few rows of each month stand for all."""
    page = open_page(YEAR, bypass_csp=True, color_scheme="dark")
    page.evaluate("document.querySelectorAll('tr:nth-child(n + 4)').forEach(row => row.remove())")
    assert [*axe.violations(page)] == []
