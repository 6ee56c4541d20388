"""What is said of one healthy charter in which some fields are changed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plugins.charters.directory import Reading


@pytest.fixture
def weaknesses(
    reread_office: Callable[..., Reading], office_text: Callable[..., str]
) -> Callable[..., list[str]]:
    """Every message without path and line; the keys are those of ``office_text``."""

    def said(**changes: object) -> list[str]:
        reading = reread_office(office_text(**changes))
        assert reading.directory is not None
        return [problem.text("en").split(": ", 1)[1] for problem in reading.problems]

    return said


@pytest.fixture
def codes(weaknesses: Callable[..., list[str]]) -> Callable[..., list[str]]:
    """The codes alone."""

    def found(**changes: object) -> list[str]:
        return [said.rpartition("[")[2][:-1] for said in weaknesses(**changes)]

    return found
