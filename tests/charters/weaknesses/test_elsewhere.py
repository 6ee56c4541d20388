"""A charter that speaks of another place than its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import yaml

from plugins.charters.directory import Reading
from plugins.charters.weaknesses.country import COUNTRY
from tests.conftest import CONTENT

Weaknesses = Callable[..., list[str]]
DOCUMENTS = "defaults.documents"


def elsewhere(field: str, found: str) -> str:
    return (
        f"{field}: '{found}' is another place, this office is in পাটগ্রাম; "
        "check what was copied from another charter, or move the file to its place [W-other-office]"
    )


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"name": "উপজেলা ভূমি অফিস, টঙ্গী"}, [elsewhere("name", "টঙ্গী")]),
        (
            {"name": "উপজেলা ভূমি অফিস, মেলান্দহ, জামালপুর"},
            [elsewhere("name", "জামালপুর"), elsewhere("name", "মেলান্দহ")],
        ),
        ({"name": "উপজেলা ভূমি অফিস, হাতীবান্ধা, লালমনিরহাট"}, [elsewhere("name", "হাতীবান্ধা")]),
        ({DOCUMENTS: "টঙ্গীর কার্যালয়ে আবেদন"}, [elsewhere("defaults.documents", "টঙ্গী")]),
        (
            {"vision": "মেলান্দহের মানুষের সেবা।", "mission": "মেলান্দহ উপজেলার উন্নয়ন।"},
            [elsewhere("vision", "মেলান্দহ")],
        ),
    ],
    ids=str,
)
def test_another_place_is_told(
    changes: dict[str, str], said: list[str], weaknesses: Weaknesses
) -> None:
    """In the office's name, and in texts of which none names the office's own place."""
    assert weaknesses(**changes) == said


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "উপজেলা ভূমি অফিস"},
        {"name": "উপজেলা ভূমি অফিস, পাটগ্রাম, রংপুর বিভাগ"},
        {"vision": "মেলান্দহের মানুষের সেবা।"},
        {DOCUMENTS: "পাটগ্রাম বা মেলান্দহ কার্যালয়ে আবেদন"},
        {DOCUMENTS: "প্রধান কার্যালয়, সাভার, ঢাকা"},
        {DOCUMENTS: "মাধ্যমিক শিক্ষা বোর্ড, দিনাজপুর"},
        {"officers.programmer.office": "আঞ্চলিক কার্যালয়, দিনাজপুর"},
        {DOCUMENTS: "মালামাল, তালা ও বন্দর"},
    ],
    ids=str,
)
def test_a_place_beside_the_own_is_passed_over(
    changes: dict[str, str], weaknesses: Weaknesses
) -> None:
    """Seats of officers, boards and headquarters, one mention, and words that are places too."""
    assert weaknesses(**changes) == []


def test_an_office_of_the_district_is_held_against_the_district(
    reread_office: Callable[..., Reading], office_text: Callable[..., str]
) -> None:
    """Any of its upazilas may be named."""
    text = office_text(place="district", name="জেলা কার্যালয়, বগুড়া")
    (problem,) = reread_office(text).problems
    assert (problem.code, dict(problem.values)["found"]) == ("W-other-office", "বগুড়া")


def test_the_places_of_the_country_are_those_of_the_content() -> None:
    """Of each district its upazilas, in one spelling."""
    places = yaml.safe_load((CONTENT / "places.yaml").read_text("utf-8"))
    lines = [
        f"{district['bn']}: {', '.join(upazila['bn'] for upazila in district['upazilas'])}"
        for division in places["divisions"]
        for district in division["districts"]
    ]
    said = COUNTRY.read_text("utf-8").splitlines()
    assert [line for line in said if not line.startswith("#")] == lines
