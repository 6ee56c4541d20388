"""The facts that outputs read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import FrozenInstanceError, fields

import pytest

from plugins.charters.directory import Reading
from plugins.charters.model import Office

ROWS = [{"name": "ক"}, {"name": "খ"}, {"name": "গ"}]


@pytest.fixture
def make_office(
    read_office: Callable[..., Reading], office_text: Callable[..., str]
) -> Callable[..., Office]:
    """A healthy office with some fields changed, as the reader makes it."""

    def make(**changes: object) -> Office:
        directory = read_office(office_text(**changes)).directory
        assert directory is not None
        return directory.offices[0]

    return make


def test_services_are_numbered_within_their_section(make_office: Callable[..., Office]) -> None:
    """The fragment of a service is permanent and names its table."""
    sections = {"citizen": ROWS, "institutional": ROWS[:1], "internal": ROWS[:2]}
    assert [service.anchor for service in make_office(services=sections).services] == [
        *("citizen-1", "citizen-2", "citizen-3", "institutional-1", "internal-1", "internal-2"),
    ]


def test_an_undivided_charter_has_services(make_office: Callable[..., Office]) -> None:
    """``general`` is our word, not the citizen's."""
    (section,) = make_office(services={"general": ROWS}).sections
    assert (section.title["bn"], section.anchor) == ("সেবা", "services")
    assert [service.anchor for service in section.services] == [
        "services-1",
        "services-2",
        "services-3",
    ]


def test_sections_stand_in_the_official_order(make_office: Callable[..., Office]) -> None:
    """Whatever the order in the file."""
    office = make_office(services={"internal": ROWS, "citizen": ROWS})
    assert [section.title["bn"] for section in office.sections] == ["নাগরিক সেবা", "অভ্যন্তরীণ সেবা"]


def test_a_row_takes_from_defaults_what_it_does_not_say(make_office: Callable[..., Office]) -> None:
    """Its own cell wins; a default fills the others."""
    rows = [{"name": "ক", "fee": "৫০ টাকা", "officer": "programmer"}, {"name": "খ"}]
    first, second = make_office(**{"services.citizen": rows}).services
    assert (first.fee, second.fee) == ("৫০ টাকা", "বিনামূল্যে")
    assert (first.is_free, second.is_free) == (False, True)
    assert [service.officers and service.officers[0].key for service in (first, second)] == [
        *("programmer", "assistant-programmer"),
    ]


def test_a_cell_that_nobody_wrote_is_not_invented(make_office: Callable[..., Office]) -> None:
    """An absent time or method stays absent."""
    (service,) = make_office(**{"services.citizen.0.time": None}).services
    assert (service.time, service.method, service.documents_from) == (None, None, None)


def test_a_whole_charter_lacks_nothing_of_its_kind(make_office: Callable[..., Office]) -> None:
    """Only the tables it has no services for."""
    assert make_office().lacks == ("প্রাতিষ্ঠানিক সেবা", "অভ্যন্তরীণ সেবা")


def test_what_a_charter_lacks_is_named_in_the_official_order(
    make_office: Callable[..., Office],
) -> None:
    """An undivided charter has no divisions to lack; steps and date are told elsewhere."""
    absent = dict.fromkeys(
        ["vision", "mission", "expectations", "grievance", "signatory", "approved"]
    )
    office = make_office(services={"general": ROWS}, **absent)
    assert office.lacks == ("ভিশন", "মিশন", "আপনার কাছে আমাদের প্রত্যাশা", "স্বাক্ষরকারী")
    assert {*office.missing} == absent.keys()


def test_an_officer_may_have_two_telephones(make_office: Callable[..., Office]) -> None:
    """In the order in which the file asks for them."""
    office = make_office(**{"officers.programmer.mobile": "01700-000461"})
    assert [phone.text for phone in office.officers[1].phones] == ["01700-000460", "01700-000461"]
    assert office.officers[1].anchor == "officer-programmer"


def test_an_office_knows_its_address(make_office: Callable[..., Office]) -> None:
    """Its id is the path of its file."""
    office = make_office()
    assert (office.id, office.url) == ("lalmonirhat/patgram", "offices/lalmonirhat/patgram/")


def test_a_charter_may_have_several_officers_of_a_tier(
    make_office: Callable[..., Office],
) -> None:
    """Of another title, wherever they stand; the same title twice is a slip."""
    titles = ["ফোকাল পয়েন্ট", "অনিক", "আপিল কর্মকর্তা", "মন্ত্রণালয়ের অভিযোগ নিষ্পত্তি কর্মকর্তা"]
    rows = [{"when": "ব্যর্থ হলে", "to": title} for title in titles]
    assert [tier.to for tier in make_office(grievance=rows).grievance] == titles


def test_a_tier_of_another_name_may_stand_anywhere(make_office: Callable[..., Office]) -> None:
    """Only the three tiers of the national system have an order."""
    titles = ["উপজেলা নির্বাহী অফিসার", "অনিক", "উপজেলা নির্বাহী অফিসার", "আপিল কর্মকর্তা"]
    rows = [{"when": "সমাধান না পেলে", "to": title} for title in titles]
    assert [tier.to for tier in make_office(grievance=rows).grievance] == titles


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("প্রশিক্ষণ ও তদারক", "প্রশিক্ষণ ও তদারক"),
        (["প্রশিক্ষণ", "তদারক"], "• প্রশিক্ষণ\n• তদারক"),
        (["এক\n  দুই", "তিন"], "• এক দুই\n• তিন"),
        (["১। আবেদন", "২) ছবি", "(ক) সনদ"], "১। আবেদন\n২) ছবি\n(ক) সনদ"),
        (["- সরাসরি", "• ডাকে"], "- সরাসরি\n• ডাকে"),
        ("১. এক\n২. দুই", "১. এক\n২. দুই"),
    ],
)
def test_a_list_is_the_lines_of_a_text(
    written: object, text: str, make_office: Callable[..., Office]
) -> None:
    """Each item is a line with a bullet, if it has no mark of its own; a text keeps its lines."""
    assert make_office(objectives=written).objectives == text


def test_facts_are_frozen(make_office: Callable[..., Office]) -> None:
    """No output can change what another one reads."""
    office = make_office()
    for thing in (office, office.place, office.officers[0], office.sections[0]):
        with pytest.raises(FrozenInstanceError):
            setattr(thing, fields(thing)[0].name, "x")
