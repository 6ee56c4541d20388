"""Telephones, mail addresses and hosts that reach nobody, or not the office."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from plugins.charters.weaknesses.contacts import misspelt_domain, misspelt_host

Weaknesses = Callable[..., list[str]]

BOSS = "officers.programmer"


def test_the_office_s_own_contact_is_looked_at_likewise(weaknesses: Weaknesses) -> None:
    """And so are those of its branches; a mobile of the office is nobody's own."""
    branch = {"name": "জোনাল", "phones": ["01700-000001", "0531-65001"], "email": "a@gmial.com"}
    contact = {
        "phones": ["01700-000002"],
        "fax": "0531-65002",
        "email": "office@gmail.com",
        "website": "land,patgram.gov.bd",
        "offices": [branch],
    }
    found = weaknesses(contact=contact)
    assert sorted(said.partition(":")[0] + said[said.index(" [W") :] for said in found) == [
        "contact.email [W-personal-mail]",
        "contact.fax [W-phone-old]",
        "contact.offices[1].email [W-email-domain]",
        "contact.offices[1].phones[2] [W-phone-old]",
        "contact.website [W-website-comma]",
    ]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {f"{BOSS}.email": "office@gmail.com", f"{BOSS}.phone": None},
            [
                (
                    f"{BOSS}.email: 'office@gmail.com' is a personal address; "
                    "write the official one (gov.bd) [W-personal-mail]"
                )
            ],
        ),
        (
            {f"{BOSS}.email": "office@gmail.com"},
            [
                (
                    f"{BOSS}.phone: '01700-000460' is a mobile; "
                    "write the office telephone if there is one [W-personal-mobile]"
                ),
                (
                    f"{BOSS}.email: 'office@gmail.com' is a personal address; "
                    "write the official one (gov.bd) [W-personal-mail]"
                ),
            ],
        ),
        (
            {f"{BOSS}.email": "office@gmial.com"},
            [
                (
                    f"{BOSS}.email: the end of 'office@gmial.com' seems misspelt; "
                    "write 'office@gmail.com' if that is right [W-email-domain]"
                )
            ],
        ),
        (
            {f"{BOSS}.phone": "0531-65001"},
            [
                (
                    f"{BOSS}.phone: '0531-65001' has an old form; "
                    "check it and write the present 11 digits [W-phone-old]"
                )
            ],
        ),
        (
            {"website": "doict,patgram.gov.bd"},
            [
                (
                    "website: 'doict,patgram.gov.bd' has a comma and cannot be linked; "
                    "write 'doict.patgram.gov.bd' if that is right [W-website-comma]"
                )
            ],
        ),
        (
            {f"{BOSS}.website": "http://doict.lalmonirhat.gov.db/bn"},
            [
                (
                    f"{BOSS}.website: the host 'http://doict.lalmonirhat.gov.db/bn' "
                    "seems misspelt; "
                    "write 'http://doict.lalmonirhat.gov.bd/bn' if that is right [W-website-host]"
                )
            ],
        ),
        (
            {"officers.complaint-officer.phone": "০১৭০০-০০০৩৩৩"},
            [
                (
                    "officers.complaint-officer.phone: '01700-000460' and '০১৭০০-০০০৩৩৩' "
                    "use different digits; use one kind [W-digits-mixed]"
                )
            ],
        ),
    ],
)
def test_a_weak_contact_is_named(
    changes: dict[str, Any], said: list[str], weaknesses: Weaknesses
) -> None:
    """These, at their fields, and no others."""
    assert weaknesses(**changes) == said


@pytest.mark.parametrize(
    "changes", [{f"{BOSS}.phone": "333"}, {"website": "www.grs.gov.bd"}], ids=str
)
def test_a_good_contact_is_passed_over(changes: dict[str, Any], weaknesses: Weaknesses) -> None:
    """A short code is a telephone; www is not always written."""
    assert weaknesses(**changes) == []


@pytest.mark.parametrize(
    ("domain", "meant"),
    [
        ("gmai.com", "gmail.com"),
        ("yaho.com", "yahoo.com"),
        ("doict.gov.db", "doict.gov.bd"),
        ("doict.govbd", "doict.gov.bd"),
        ("gmail.com", None),
        ("ymail.com", None),
        ("mail.com", None),
        ("doict.gov.bd", None),
        ("example.com", None),
        ("example.org.bd", None),
    ],
)
def test_a_domain_one_slip_from_a_known_one_is_misspelt(domain: str, meant: str | None) -> None:
    """Unless it is known itself."""
    assert misspelt_domain(domain) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("wwww.doict.gov.bd", "www.doict.gov.bd"),
        ("ww.doict.gov.bd", "www.doict.gov.bd"),
        ("www.www.doict.gov.bd", "www.doict.gov.bd"),
        ("wwwdoict.lalmonirhat.gov.bd", "www.doict.lalmonirhat.gov.bd"),
        ("HTTP://doict.lalmonirht.gov.bd:80/", "HTTP://doict.lalmonirhat.gov.bd:80/"),
        ("www.doict.gov.bd", None),
        ("doict.patgram.lalmonirhat.gov.bd", None),
        ("doict.kurigram.gov.bd", None),
        ("www.com", None),
    ],
)
def test_a_host_is_compared_with_what_every_host_has(text: str, meant: str | None) -> None:
    """The letters www, the district and gov.bd; scheme, port and path stay as they are."""
    assert misspelt_host(text, "lalmonirhat") == meant


@pytest.mark.parametrize("older", ["comilla.gov.bd", "bogra.gov.bd", "barisal.gov.bd"])
def test_a_district_keeps_its_older_hosts(older: str) -> None:
    """They still answer under the names of before 2018."""
    assert misspelt_host(f"doict.{older}", {"c": "cumilla", "b": "bogura"}[older[0]]) is None
