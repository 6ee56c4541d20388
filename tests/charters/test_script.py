"""The letters of a text tell which language it is in."""

from __future__ import annotations

import pytest

from plugins.charters.script import is_foreign, language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("বিনামূল্যে", "bn"),
        ("৭ দিন", "bn"),
        ("আবেদন (PDF)", "bn"),
        ("ফরম: www.forms.gov.bd", "bn"),
        ("ICT কর্মকর্তা, uno@example.gov.bd", "bn"),
        ("Free of charge", "en"),
        ("UPAZILA ICT OFFICE", "en"),
        ("Mr. X", "en"),
        ("PASSPORT", "en"),
        ("Write to uno@example.gov.bd", "en"),
        ("Programmer, ৭ days", "en"),
        ("Online আবেদন", None),
        ("NID", None),
        ("৫০০/-", None),
        ("01700-000000", None),
        ("uno.sadar@example.gov.bd", None),
        ("www.forms.gov.bd/Form.pdf", None),
        ("https://example.gov.bd/Some/Path", None),
        ("doict.gov.bd", None),
        ("", None),
        ("–", None),
    ],
)
def test_words_tell_the_language(text: str, language: str | None) -> None:
    """Where all are of one; addresses, numbers and abbreviations are of none."""
    assert language_of(text) == language
    assert is_foreign(text, "bn") == (language == "en")
    assert is_foreign(text, "en") == (language == "bn")
