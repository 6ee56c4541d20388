"""Names and posts that name nobody and nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Weaknesses = Callable[..., list[str]]
Codes = Callable[..., list[str]]

POST = "officers.programmer.post"
REACH = {f"officers.programmer.{field}": None for field in ("phone", "email")}


def placeholder(post: str) -> str:
    return (
        f"{POST}: '{post}' is no post, and there is neither name nor telephone; "
        "write post and telephone of whom to go to [W-post-placeholder]"
    )


@pytest.mark.parametrize(
    "post",
    [
        *("দায়িত্বপ্রাপ্ত কর্মকর্তা", "ঊর্ধ্বতন কর্মকর্তা", "অভিযোগ গ্রহণকারী কর্মকর্তা", "কর্মকর্তা"),
        *("দায়িত্ব প্রাপ্ত কর্মকর্তা", "উর্ধতন কর্মকর্তা।", "প্রযোজ্য নয়", "Officer"),
    ],
)
def test_a_post_that_is_no_post(post: str, weaknesses: Weaknesses) -> None:
    """However it is spelt, it is told where neither name nor telephone stands beside it."""
    assert placeholder(post) in weaknesses(**{POST: post, **REACH})


@pytest.mark.parametrize(
    "changes",
    [
        {POST: "কর্মকর্তা", "officers.programmer.email": None},
        {POST: "কর্মকর্তা", **REACH, "officers.programmer.name": "জনাব ক"},
        {POST: "দায়িত্বপ্রাপ্ত কর্মকর্তা (নেজারত)", **REACH},
        {POST: "তথ্য কর্মকর্তা", **REACH},
    ],
)
def test_a_post_that_somebody_can_be_found_by(changes: dict[str, object], codes: Codes) -> None:
    """A telephone, a name or a word more is enough."""
    assert "W-post-placeholder" not in codes(**changes)


@pytest.mark.parametrize(
    ("field", "shown"),
    [
        ("name", "name"),
        (POST, POST),
        ("officers.programmer.name", "officers.programmer.name"),
        ("services.citizen.0.name", "services.citizen[1].name"),
        ("grievance.0.to", "grievance[1].to"),
    ],
)
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("১২.", "is a number and no name; write the name, or delete the line [W-name-number]"),
        ("(3)", "is a number and no name; write the name, or delete the line [W-name-number]"),
        (
            "Wellcome to National Portal, মেনু নির্বাচন করুন",
            "is what the portal writes on every page and no name; write the name [W-name-portal]",
        ),
    ],
)
def test_a_name_that_is_none(
    field: str, shown: str, name: str, said: str, weaknesses: Weaknesses
) -> None:
    """Numbers and the portal's own lines are told, of people, offices, services and steps."""
    assert f"{shown}: '{name}' {said}" in weaknesses(**{field: name})


@pytest.mark.parametrize("name", ["৩৩৩", "১০৯ সেবা", "২১শে পদক", "R-2", "জাতীয় তথ্য বাতায়ন হালনাগাদ"])
def test_a_service_may_have_numbers_in_its_name(name: str, codes: Codes) -> None:
    """One letter makes a name; a bare number is none, and has to be told what for."""
    told = [code for code in codes(**{"services.citizen.0.name": name}) if "name" in code]
    assert told == (["W-name-number"] if name.isdigit() else [])
