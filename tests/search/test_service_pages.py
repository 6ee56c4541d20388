"""What stands on the pages of services, however many offices give them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from plugins.charters.bengali import collation_key
from plugins.charters.model import SectionKey
from plugins.charters.reading.tree import fault_of_slug
from plugins.search import service_list, service_pages
from plugins.search.services import Given, GivenService, Giver, Part

LETTERS = "কখগঘচছজঝটঠডঢণতথদধনপফবভমযরলশষসহঅআইউএওABz৫7#"


def giver(number: int, divisions: int = 8, districts: int = 8, upazilas: int = 8) -> Giver:
    """Offices of a country with so many places, evenly in all of them."""
    division, district = number % divisions, number // divisions % districts
    upazila = number // divisions // districts % upazilas
    parts = Part(f"d{division}", f"বিভাগ {division}"), Part(f"z{division}-{district}", "জেলা")
    last = Part(f"u{upazila}", "উপজেলা")
    place = f"উপজেলা {number}"
    return Giver(f"o{number}", f"offices/o{number}/", place, place, place, (*parts, last))


def service(
    count: int, *, section: SectionKey = "citizen", time: str = "৩ দিন", slug: str = "sanad"
) -> GivenService:
    rows = tuple(Given(giver(number), section, "sanad", time, "ফ্রি") for number in range(count))
    return GivenService(slug, "সনদ", rows, is_entered=True)


def pages_of(one: GivenService) -> dict[str, dict[str, Any]]:
    return dict(service_pages.service_pages(one))


def entries(page: dict[str, Any]) -> Iterator[Any]:
    return (entry for *_, places in page["sections"] for *_, some in places for entry in some)


@drawn(st.integers(0, 6_000))
@settings(max_examples=12, derandomize=True, deadline=None)
def test_every_row_stands_on_one_page_that_is_not_too_long(count: int) -> None:
    """And every page can be reached from the service's own."""
    one = service(count)
    pages = pages_of(one)
    shown = [entry[0] for page in pages.values() for entry in entries(page)]
    assert sorted(shown) == sorted(given.url for given in one.given)
    assert all(sum(1 for _ in entries(page)) <= service_pages.MOST for page in pages.values())
    linked = {f"{url}{slug}/" for url, page in pages.items() for slug, *_ in page["parts"]}
    assert linked | {one.url} == pages.keys()


def test_few_offices_are_one_page() -> None:
    """It is split only where it would be too long."""
    assert [*pages_of(service(service_pages.MOST))] == ["services/sanad/"]
    assert len(pages_of(service(service_pages.MOST + 1))) == 9


def test_a_service_that_nobody_gives_keeps_its_page() -> None:
    """An address that was entered lasts."""
    [(url, page)] = pages_of(service(0)).items()
    assert (url, page["rows"], page["sections"]) == ("services/sanad/", 0, [])


def test_rows_for_citizens_come_first() -> None:
    """Those of other sections stand below, under the section's name."""
    rows = service(2, section="internal").given + service(3).given
    [page] = pages_of(GivenService("sanad", "সনদ", rows, is_entered=True)).values()
    assert [(key, title) for key, title, _ in page["sections"]] == [
        ("citizen", "নাগরিক সেবা"),
        ("internal", "অভ্যন্তরীণ সেবা"),
    ]
    assert [title for _, title, _ in pages_of(service(3))["services/sanad/"]["sections"]] == [""]


def test_only_what_most_do_not_promise_is_said_beside_an_office() -> None:
    """What most promise stands once above, in whatever words a row has it."""
    rows = (*service(2).given, *service(3, time="৩ (তিন) দিন").given[2:], *service(4).given[3:])
    other = (*rows[:3], rows[3]._replace(time="৭ দিন", fee=""))
    [page] = pages_of(GivenService("sanad", "সনদ", other, is_entered=True)).values()
    assert (page["time"], page["fee"]) == ("৩ দিন", "ফ্রি")
    assert [entry[2:] for entry in entries(page)] == [(None, None)] * 3 + [("৭ দিন", "")]
    assert page["compared"]["longest"] == ("৭ দিন",)


def test_offices_at_one_place_are_called_by_their_names() -> None:
    """Two links with the same words would not be told apart."""
    parts = giver(0).parts
    rows = [
        Given(Giver(f"o{n}", f"o{n}/", f"অফিস {n}", "পাটগ্রাম", "", parts), "citizen", "a", "", "")
        for n in range(2)
    ]
    [page] = pages_of(GivenService("sanad", "সনদ", rows, is_entered=True)).values()
    assert [entry[1] for entry in entries(page)] == ["অফিস 0", "অফিস 1"]


def named(titles: Iterable[str]) -> list[GivenService]:
    rows = service(2).given
    return [GivenService(f"s{n}", title, rows, is_entered=False) for n, title in enumerate(titles)]


@drawn(st.lists(st.text(alphabet=LETTERS, min_size=1, max_size=3), max_size=900))
@settings(max_examples=25, derandomize=True, deadline=None)
def test_every_name_stands_once_under_its_letter(titles: list[str]) -> None:
    """In order, on pages of at most 300 names, whose addresses no service can have."""
    pages = dict(service_list.list_pages(named(titles)))
    groups = [group for page in pages.values() for group in page["groups"]]
    shown = [line[0] for _, lines in groups for line in lines]
    assert sorted(shown) == sorted(titles)
    assert all(
        sum(len(lines) for _, lines in page["groups"]) <= service_list.MOST
        for page in pages.values()
    )
    for one, other in pairwise(groups):
        assert one[0] <= other[0]
    for letter, lines in groups:
        assert [collation_key(line[0]) for line in lines] == sorted(
            collation_key(line[0]) for line in lines
        )
        assert fault_of_slug(letter.slug)


def test_latin_and_digits_come_last() -> None:
    """Whatever their place in an alphabet of the whole world is."""
    [(_, page)] = service_list.list_pages(named(["7 copies", "মামলা", "ICT", "অনুমতি", "৫ কপি"]))
    assert [letter.shown for letter in page["letters"]] == ["অ", "ম", "A–Z", "০–৯"]


def test_beyond_300_names_each_letter_has_a_page() -> None:
    """The first page has the letters alone; a letter with too many goes on."""
    names = [f"ক{n:03}" for n in range(301)] + ["খ"]
    pages = dict(service_list.list_pages(named(names)))
    assert [*pages] == ["services/", "services/17-k/", "services/17-k/2/", "services/18-kh/"]
    assert pages["services/"]["groups"] == []
