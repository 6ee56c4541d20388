"""What becomes a document of the index."""

from __future__ import annotations

from plugins.charters.model import Directory, Office
from plugins.search.analysis import Analysis
from plugins.search.entries import Entry, entries
from plugins.search.memory import Memory


def titled(found: list[Entry], kind: str, words: str) -> list[Entry]:
    return [entry for entry in found if entry.kind == kind and words in entry.title]


def test_shared_services_are_one_entry(found: list[Entry]) -> None:
    """Three offices promise the same advice in the same words: one entry, three rows."""
    (entry,) = titled(found, "service", "সাইবার নিরাপত্তা")
    assert entry.rows == [4, 5, 5]


def test_spelling_variants_are_one_entry(found: list[Entry]) -> None:
    """যুবক-যুবতীদের in two charters is one service; a broken word keeps the third apart."""
    youth = titled(found, "service", "বেকার")
    assert [len(entry.offices) for entry in youth] == [1, 2]


def test_own_place_names_are_taken_out(found: list[Entry], python_analysis: Analysis) -> None:
    """No service or office entry of the five holds the name of its upazila."""
    names = {python_analysis.term(word) for word in ("পাটগ্রাম", "মেলান্দহ", "কচুয়া", "লক্ষ্মীপুর")}
    for entry in found:
        if entry.kind in {"service", "office"}:
            assert not names & {term for terms in entry.terms.values() for term in terms}, entry


def test_places_are_ranges_in_reading_order(found: list[Entry]) -> None:
    """Divisions, districts and upazilas that have an office, each unbroken."""
    places = [entry for entry in found if entry.kind == "place"]
    assert found[-len(places) :] == places
    assert [entry.depth for entry in places] == sorted(entry.depth for entry in places)
    for entry in places:
        assert isinstance(entry.offices, range)


def test_who_hears_complaints_alone_is_found_there(found: list[Entry]) -> None:
    """The appeal officer of Rangpur is an answer of its complaint tiers."""
    some = titled(found, "grievance", "উপ-পরিচালক")
    assert {len(entry.offices) for entry in some} == {1}
    assert "dd@doict.gov.bd" in {term for entry in some for term in entry.terms["people"]}


def test_a_charter_without_tiers_has_no_tiers_to_find(found: list[Entry]) -> None:
    """Two of the five have tiers; the other three answer with their office."""
    tiers = titled(found, "grievance", "অভিযোগের ধাপ")
    assert sum(len(entry.offices) for entry in tiers) == 2
    assert sum(len(entry.offices) for entry in titled(found, "contact", "অভিযোগ")) == 3


def test_a_text_adds_the_words_that_none_before_had(
    directory: Directory[Office], python_analysis: Analysis
) -> None:
    """A word that one text repeats counts as often as there; stop words count nowhere."""
    rows = [
        service("আবেদন", "10 10 20 এবং"),
        service("আবেদন", "10 30 30"),
        service("আবেদনের", "20 40"),
    ]
    first, *_ = of_rows(rows, directory, python_analysis)
    assert first.terms["body"] == ["10", "10", "20", "30", "30", "40"]
    assert list(first.offices) == [0, 1, 2]


def test_an_office_is_a_member_once(
    directory: Directory[Office], python_analysis: Analysis
) -> None:
    """However often it names a number; of a service it is one with each row."""
    rows = [service("আবেদন", "10", 1), service("আবেদন", "20", 2)]
    people = [["contact", title, {"people": "333"}, 0, "", ""] for title in ("পদ", "নাম")]
    memory = Memory(python_analysis)
    memory.learn(directory.offices[0].id, [*rows, *people])
    contact, services, *_ = entries(directory.offices[:1], memory)
    assert (contact.title, contact.offices) == ("পদ", [0])
    assert (services.offices, services.rows) == ([0, 0], [1, 2])


def service(name: str, body: str, row: int = 1) -> list[object]:
    return ["service", name, {"name": name, "body": body}, row, "", ""]


def of_rows(
    rows: list[list[object]], directory: Directory[Office], analysis: Analysis
) -> list[Entry]:
    """The entries of offices of which each has one of the rows."""
    memory = Memory(analysis)
    offices = directory.offices[: len(rows)]
    for office, row in zip(offices, rows, strict=True):
        memory.learn(office.id, [row])
    return entries(offices, memory)
