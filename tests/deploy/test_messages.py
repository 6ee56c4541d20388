"""Everything that is said, in both languages."""

from __future__ import annotations

from string import Formatter

import pytest

from plugins.deploy.messages import MESSAGES, OUTCOMES


@pytest.mark.parametrize("code", [*MESSAGES, *OUTCOMES])
def test_both_languages_name_the_same(code: str) -> None:
    """Whatever a message repeats stands in both, and neither is a copy of the other."""
    words = {**MESSAGES, **OUTCOMES}[code]
    fields = {
        language: {f[1] for f in Formatter().parse(text) if f[1]}
        for language, text in words.items()
    }
    assert fields["bn"] == fields["en"]
    assert words["bn"] != words["en"]
