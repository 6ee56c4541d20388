"""What becomes a document of the index."""

from __future__ import annotations

from plugins.charters.model import Directory, Office
from plugins.search.analysis import Analysis
from plugins.search.cache import MentionCache
from plugins.search.documents import Document, documents
from plugins.search.mentions import Mention


def titled(found: list[Document], kind: str, words: str) -> list[Document]:
    return [document for document in found if document.kind == kind and words in document.title]


def test_shared_services_are_one_document(found: list[Document]) -> None:
    """Three offices promise the same advice in the same words: one document, three rows."""
    (document,) = titled(found, "service", "সাইবার নিরাপত্তা")
    assert [mention.row for mention in document.mentions] == [4, 5, 5]


def test_spelling_variants_are_one_document(found: list[Document]) -> None:
    """যুবক-যুবতীদের in two charters is one service; a broken word keeps the third apart."""
    youth = titled(found, "service", "বেকার")
    assert [len(document.offices) for document in youth] == [1, 2]


def test_own_place_names_are_taken_out(found: list[Document], python_analysis: Analysis) -> None:
    """No service or office document of the five holds the name of its upazila."""
    names = {python_analysis.term(word) for word in ("পাটগ্রাম", "মেলান্দহ", "কচুয়া", "লক্ষ্মীপুর")}
    for document in found:
        if document.kind in {"service", "office"}:
            assert not names & {term for terms in document.terms.values() for term in terms}, (
                document
            )


def test_places_are_ranges_in_reading_order(found: list[Document]) -> None:
    """Divisions, districts and upazilas that have an office, each unbroken."""
    places = [document for document in found if document.kind == "place"]
    assert found[-len(places) :] == places
    assert [document.depth for document in places] == sorted(document.depth for document in places)
    for document in places:
        assert isinstance(document.offices, range)


def test_who_hears_complaints_alone_is_found_there(found: list[Document]) -> None:
    """The appeal officer of Rangpur is an answer of its complaint tiers."""
    some = titled(found, "grievance", "উপ-পরিচালক")
    assert {len(document.offices) for document in some} == {1}
    assert "dd@doict.gov.bd" in {term for document in some for term in document.terms["people"]}


def test_a_charter_without_tiers_has_no_tiers_to_find(found: list[Document]) -> None:
    """Two of the five have tiers; the other three answer with their office."""
    tiers = titled(found, "grievance", "অভিযোগের ধাপ")
    assert sum(len(document.offices) for document in tiers) == 2
    assert sum(len(document.offices) for document in titled(found, "contact", "অভিযোগ")) == 3


def test_a_text_adds_the_words_that_none_before_had(directory: Directory[Office]) -> None:
    """A word that one text repeats counts as often as there; stop words count nowhere."""
    rows = [
        service("আবেদন", "10 10 20 এবং"),
        service("আবেদন", "10 30 30"),
        service("আবেদনের", "20 40"),
    ]
    first, *_ = of_rows(rows, directory)
    assert first.terms["body"] == ["10", "10", "20", "30", "30", "40"]
    assert list(first.offices) == [0, 1, 2]


def test_an_office_is_a_member_once(directory: Directory[Office]) -> None:
    """However often it names a number; of a service it is one with each row."""
    rows = [service("আবেদন", "10", 1), service("আবেদন", "20", 2)]
    people = [Mention("contact", title, "people", "333") for title in ("পদ", "নাম")]
    cached = MentionCache()
    cached.add(directory.offices[0].id, [*rows, *people])
    contact, services, *_ = documents(directory.offices[:1], cached)
    assert (contact.title, contact.offices) == ("পদ", [0])
    assert list(services.offices) == [0, 0]
    assert [mention.row for mention in services.mentions] == [1, 2]


def service(name: str, body: str, row: int = 1) -> Mention:
    return Mention("service", name, "name", name, body, row)


def of_rows(rows: list[Mention], directory: Directory[Office]) -> list[Document]:
    """The documents of offices of which each has one of the rows."""
    cached = MentionCache()
    offices = directory.offices[: len(rows)]
    for office, row in zip(offices, rows, strict=True):
        cached.add(office.id, [row])
    return documents(offices, cached)
