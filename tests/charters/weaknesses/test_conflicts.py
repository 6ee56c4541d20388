"""What only a comparison of offices shows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from plugins.charters.directory import read
from plugins.charters.weaknesses.conflicts import is_slip

Said = Callable[..., list[str]]

BOSS = "officers.programmer"
PLACES = ("lalmonirhat", "patgram", "aditmari", "sadar")
MAIL = "@example.gov.bd"


@pytest.fixture
def said(content: Path, today: date, office_text: Callable[..., str]) -> Said:
    """What is said of Patgram and Aditmari, each a healthy charter with some fields changed."""

    def of_two(patgram: dict[str, Any], aditmari: dict[str, Any]) -> list[str]:
        second = {
            "name": "উপজেলা আইসিটি কার্যালয়, আদিতমারী, লালমনিরহাট",
            "officers.assistant-programmer.email": f"ict.aditmari{MAIL}",
            "officers.complaint-officer.email": f"uno.aditmari{MAIL}",
        }
        for slug, changes in {"patgram": patgram, "aditmari": second | aditmari}.items():
            file = content / "offices" / "lalmonirhat" / f"{slug}.md"
            file.write_text(office_text(**changes), "utf-8")
        return [problem.text("en") for problem in read(content, today).problems]

    return of_two


def test_healthy_neighbours_are_passed_over(said: Said) -> None:
    """Their addresses differ in their places."""
    assert said({}, {}) == []


@pytest.mark.parametrize(
    "misspelt", [f"ict.lalmonirht{MAIL}", f"ict.lalmonirhaat{MAIL}", f"ict.lalmonirhta{MAIL}"]
)
def test_an_address_a_slip_away_from_the_neighbours_is_named(misspelt: str, said: Said) -> None:
    """In the later file, with the other address and its file, where both are as common."""
    (problem,) = said({f"{BOSS}.email": misspelt}, {})
    assert problem.split(": ", 1)[1] == (
        f"{BOSS}.email: '{misspelt}' is one letter away from 'ict.lalmonirhat{MAIL}' "
        "(content/offices/lalmonirhat/aditmari.md); "
        "write the right one in both places [W-email-near]"
    )
    assert problem.startswith("content/offices/lalmonirhat/patgram.md:")


def test_a_post_with_two_addresses_is_named_once(said: Said) -> None:
    """As a post with two addresses."""
    changes = {
        f"{BOSS}.post": "সহকারী প্রোগ্রামার",
        f"{BOSS}.phone": None,
        f"{BOSS}.email": f"ict.patgran{MAIL}",
    }
    assert [problem.rpartition(" ")[2] for problem in said(changes, {})] == ["[W-post-two-emails]"]


def test_one_telephone_makes_short_addresses_one(said: Said) -> None:
    """Abbreviations may differ by a letter, but one telephone has one mailbox."""
    found = said({f"{BOSS}.email": f"ict{MAIL}"}, {f"{BOSS}.email": f"ictd{MAIL}"})
    assert [problem.rpartition(" ")[2] for problem in found] == ["[W-email-near]"]


@pytest.mark.parametrize(
    ("address", "other", "slip"),
    [
        ("doict.patgram@gmail.com", "doict.patgran@gmail.com", True),
        ("appatgramlalmonirhat@gmail.com", "appatgramlalmonirht@gmail.com", True),
        ("livestock.patgram@gmail.com", "livestok.patgram@gmail.com", True),
        ("doict.patgram@gmail.com", "doictpatgram@gmail.com", True),
        ("uno.patgram@gmail.com", "ueo.patgram@gmail.com", False),
        ("unopatgram@gmail.com", "ueopatgram@gmail.com", False),
        ("office1@gmail.com", "office2@gmail.com", False),
        ("office@gmail.com", "office2@gmail.com", False),
        ("dd@doict.gov.bd", "ad@doict.gov.bd", False),
    ],
)
def test_a_slip_is_told_from_another_mailbox(address: str, other: str, slip: bool) -> None:  # noqa: FBT001
    """Digits, places and abbreviations tell mailboxes apart; longer words do not."""
    assert is_slip(address, other, PLACES) is slip


@pytest.mark.parametrize("written", ["http://doict.gov.bd/a", "doict.gov.bd/a"])
def test_a_host_known_by_https_is_to_be_linked_so(written: str, said: Said) -> None:
    """By every charter; what stands behind the host stays."""
    (problem,) = said({f"{BOSS}.website": "https://doict.gov.bd"}, {f"{BOSS}.website": written})
    assert problem.split(": ", 1)[1] == (
        f"{BOSS}.website: '{written}' is known by https; "
        "write 'https://doict.gov.bd/a' [W-website-http]"
    )


def test_a_host_that_nobody_knows_by_https_is_passed_over(said: Said) -> None:
    """It may have no certificate."""
    assert said({f"{BOSS}.website": "http://doict.gov.bd"}, {}) == []
