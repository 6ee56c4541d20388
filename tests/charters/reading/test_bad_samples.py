"""Every fault an office file can have: a sample named for it, and all that is said about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.charters.directory import Reading
from plugins.charters.problems.problem import report

BAD = Path(__file__).parents[1] / "bad"
SAMPLES = sorted(BAD.glob("*.md"))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_a_fault_is_reported_in_these_words(
    sample: Path, reread_office: Callable[..., Reading]
) -> None:
    """The whole report, Bengali then English, is the pinned one, and nothing is published."""
    reading = reread_office(sample.read_bytes())
    said = "\n---\n".join(report(reading.problems, language) for language in ("bn", "en"))
    assert f"{said}\n" == sample.with_suffix(".txt").read_text("utf-8")
    assert reading.directory is None


def test_every_pinned_report_has_its_sample() -> None:
    """No report is left over from a sample that was renamed."""
    assert {file.stem for file in BAD.glob("*.txt")} == {sample.stem for sample in SAMPLES}
