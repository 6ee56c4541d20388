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
@pytest.mark.parametrize("name", ["১২.", "(3)", "৩৩৩"])
def test_a_name_that_is_a_number(field: str, shown: str, name: str, weaknesses: Weaknesses) -> None:
    """Digits and signs alone are told, of people, offices, services and steps."""
    said = f"{shown}: '{name}' is a number and no name; write the name, or delete the line"
    assert f"{said} [W-name-number]" in weaknesses(**{field: name})


@pytest.mark.parametrize("field", ["name", POST, "officers.programmer.name"])
def test_a_name_that_is_the_portals(field: str, weaknesses: Weaknesses) -> None:
    """What stands on every page of the portal names no office and nobody."""
    name = "Wellcome to National Portal, মেনু নির্বাচন করুন"
    assert (
        f"{field}: '{name}' is what the portal writes on every page and no name; "
        "write the name [W-name-portal]"
    ) in weaknesses(**{field: name})


@pytest.mark.parametrize("name", ["১০৯ সেবা", "২১শে পদক", "R-2", "শেয়ার হস্তান্তর", "প্রিন্ট"])
def test_a_service_may_be_called_so(name: str, codes: Codes) -> None:
    """One letter makes a name, and a service may well be to print or to share."""
    assert codes(**{"services.citizen.0.name": name}) == []
