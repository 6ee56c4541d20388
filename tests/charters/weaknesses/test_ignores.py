"""``lint-ignore``: a warning that is right as it is, with the reason."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plugins.charters.directory import Reading

Weaknesses = Callable[..., list[str]]

REASON = "দাপ্তরিক ঠিকানা এখনো নেই"


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("W-personal-mail", {"officers.programmer.email": "a@gmail.com"}),
        ("W-out-of-date", {"approved": "2022-06-20"}),
        ("W-not-nfc", {"department": "বিষ\u09df"}),
    ],
)
def test_an_ignored_warning_is_not_shown(
    code: str, changes: dict[str, str], codes: Callable[..., list[str]]
) -> None:
    """Whether it comes from the text, the day or the fields; the others are."""
    without = codes(**changes)
    ignored = codes(**changes, **{"lint-ignore": {code: REASON}})
    assert code in without
    assert ignored == [other for other in without if other != code]


def test_an_ignore_in_vain_is_a_warning(weaknesses: Weaknesses) -> None:
    """So that no list of ignores outlives what it was written for."""
    assert weaknesses(**{"lint-ignore": {"W-personal-mail": REASON}}) == [
        (
            "lint-ignore.W-personal-mail: this file has no warning W-personal-mail; "
            "delete the line from lint-ignore [W-ignore-unused]"
        )
    ]


def test_the_reason_stays_in_the_file(
    reread_office: Callable[..., Reading], office_text: Callable[..., str]
) -> None:
    """What is published knows the codes only."""
    reading = reread_office(office_text(**{"lint-ignore": {"W-no-vision": REASON}}))
    (office,) = reading.checked.offices
    assert office.lint_ignore == ("W-no-vision",)
    assert REASON not in repr(office)
