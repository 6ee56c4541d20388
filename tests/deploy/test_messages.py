"""Everything that is said, in both languages."""

from __future__ import annotations

from string import Formatter

import pytest

from plugins.deploy.messages import ADVICE, HOSTS_SAID, MESSAGES, NEEDS, OUTCOMES
from plugins.words import Words

TABLES = (MESSAGES, OUTCOMES, ADVICE, NEEDS, HOSTS_SAID)


@pytest.mark.parametrize(
    "words", [words for table in TABLES for words in table.values()], ids=lambda words: words["en"]
)
def test_both_languages_name_the_same(words: Words) -> None:
    """Whatever a message repeats stands in both, and neither is a copy of the other."""
    fields = {
        language: {f[1] for f in Formatter().parse(text) if f[1]}
        for language, text in words.items()
    }
    assert fields["bn"] == fields["en"]
    assert words["bn"] != words["en"]
