"""An old address leads on in other engines too."""

from __future__ import annotations

from pathlib import Path

from tests.browser.engines.engine import Engine

OLD, NEW = "offices/lalmonirhat/before/", "offices/lalmonirhat/patgram/"


def test_a_reader_comes_to_the_row(engine: Engine, moved_site: Path) -> None:
    """By the script that its own page allows; all that fails is what no disk has, the modules."""
    engine.open(f"{(moved_site / OLD / 'index.html').as_uri()}#citizen-3")
    engine.until(f"location.href.endsWith('/{NEW}index.html#citizen-3')")
    assert [one for one in engine.complaints if "module script" not in one] == []
