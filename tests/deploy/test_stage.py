"""Where files wait on a host until all have come."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from plugins.deploy.stage import FEW, stage_for


@pytest.mark.parametrize("files", [FEW, FEW + 1, 40_000])
def test_the_stage_has_no_large_folder(files: int) -> None:
    """For some hosts tell of a whole folder after each file that is brought."""
    waiting = stage_for({f"offices/{number}/index.html": "0" * 64 for number in range(files)})
    folders = Counter(Path(name).parent for name in waiting.values())
    assert len(set(waiting.values())) == files
    assert len(folders) == 1 or max(folders.values()) <= FEW // 2
