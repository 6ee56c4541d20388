"""A busy or slow machine makes the tests late, not red."""

from __future__ import annotations

import re
from pathlib import Path

LIMIT = re.compile(r"(?:timeout|deadline)=\s*[\d.]+|\.(?:wait|join|settimeout)\([\d.]+\)")


def test_no_test_has_a_patience_of_its_own(root: Path) -> None:
    """How long is waited stands in one place, and is what only a fault takes."""
    files = [file for file in (root / "tests").rglob("*.py") if "node_modules" not in file.parts]
    assert len(files) > 100
    assert [
        f"{file.relative_to(root)}: {limit}"
        for file in files
        for limit in LIMIT.findall(file.read_text("utf-8"))
    ] == []
