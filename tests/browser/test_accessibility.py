"""Whether everybody can read the pages: axe-core finds nothing to object to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

WIDTHS = (320, 768, 1280)
OPTIONS = {
    "rules": {
        "color-contrast-enhanced": {"enabled": True},  # 7:1; leaves what is below 4.5:1 to its kin
        "target-size": {"enabled": True},
    },
    "resultTypes": ["violations"],
    "preload": False,
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(
    open_page: Callable[..., Page], root: Path, address: str, scheme: str
) -> None:
    """No rule of axe-core, AAA contrast included, is broken at any width in either scheme."""
    page = open_page(address, bypass_csp=True, color_scheme=scheme)
    page.evaluate((root / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8"))
    found = [line for width in WIDTHS for line in _violations(page, width)]
    assert not found, "\n" + "\n".join(found)


def _violations(page: Page, width: int) -> Iterator[str]:
    page.set_viewport_size({"width": width, "height": 640})
    script = "options => axe.run(document, options).then(result => result.violations)"
    violations: list[dict[str, Any]] = page.evaluate(script, OPTIONS)
    for violation in violations:
        nodes = "\n".join(f"    {node['html'][:160]}" for node in violation["nodes"])
        yield f"{width} px: {violation['id']}: {violation['help']}\n{nodes}"
