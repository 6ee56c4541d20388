"""The steps of a complaint, whatever a charter says of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.charters.grievance import ROLES, Step, complaint
from plugins.charters.model import National, Office, Officer, Place, Tier
from plugins.charters.promises import WORKING_DAYS, Duration

CELL = Tier(to="জাতীয় সেল", limit=Duration(60, WORKING_DAYS))
NATIONAL = National(helplines=(), grievance=CELL)


def tier(to: str | None = None, **words: str) -> Tier:
    """A tier with that title; of its officer ``post``, ``section`` and ``office``."""
    when = words.pop("when", None)
    officers = (Officer(key="one", **words),) if words else ()  # type: ignore[arg-type]
    return Tier(to=to, when=when, officers=officers)


def office_of(*tiers: Tier) -> Office:
    return Office(
        slug="one", place=Place(), name="ক", officers=(), sections=(), grievance=tiers, body=""
    )


def steps_of(*tiers: Tier) -> tuple[Step, ...]:
    return complaint(office_of(*tiers), NATIONAL)


def told(*tiers: Tier) -> list[str]:
    """Each step as its role and whose it is: the place of the charter's tier from 1."""
    own = {id(one): str(place) for place, one in enumerate(tiers, 1)}
    own[id(CELL)] = "national"
    return [
        f"{step.role or 'further'} {own[id(step.tier)] if step.tier else 'lacking'}"
        for step in steps_of(*tiers)
    ]


OFFICER, APPEAL, CABINET = (
    tier("অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)"),
    tier("আপিল কর্মকর্তা"),
    tier("মন্ত্রিপরিষদ বিভাগের অভিযোগ ব্যবস্থাপনা সেল"),
)


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)", "officer"),
        ("অভিযোগ নিস্পত্তি কর্মকর্তা", "officer"),
        ("অভিযোগ নিষ্পত্তিকারী কর্মকর্তা", "officer"),
        ("অভিযোগনিষ্পত্তি কর্মকর্তা", "officer"),
        ("অনিক", "officer"),
        ("অনিকের নিকট", "officer"),
        ("ফোকাল পয়েন্ট", "officer"),
        ("জিআরও", "officer"),
        ("GRO", "officer"),
        ("Grievance Redress Officer (GRO)", "officer"),
        ("Complaints officer", "officer"),
        ("আপিল কর্মকর্তা", "appeal"),
        ("আপীল কর্তৃপক্ষ", "appeal"),
        ("অ্যাপিল অফিসার", "appeal"),
        ("আপিল নিষ্পত্তি কর্মকর্তা", "appeal"),
        ("Appeal officer", "appeal"),
        ("APPELLATE AUTHORITY", "appeal"),
        ("মন্ত্রিপরিষদ বিভাগ", "cabinet"),
        ("মন্ত্রীপরিষদ বিভাগের অভিযোগ নিষ্পত্তি সেল", "cabinet"),
        ("মন্ত্রী পরিষদ বিভাগ", "cabinet"),
        ("মন্ত্রি-পরিষদ বিভাগ", "cabinet"),
        ("ক্যাবিনেট ডিভিশন", "cabinet"),
        ("Cabinet Division", "cabinet"),
        ("অভিযোগ ব্যবস্থাপনা সেল", "cabinet"),
        ("কেন্দ্রীয় অভিযোগ ব্যবস্থাপনা সেল, সচিবালয়", "cabinet"),
        ("Grievance Management Cell", "cabinet"),
        ("www.grs.gov.bd", "cabinet"),
    ],
)
def test_a_title_tells_the_step(title: str, role: str) -> None:
    """In any spelling, in English too, even where it is the only tier."""
    (step,) = (step for step in steps_of(tier(title)) if step.tier and step.tier is not CELL)
    assert step.role == role
    assert step.number == ROLES.index(step.role) + 1


FOUR = ("officer 1", "appeal 2", "further 3", "cabinet national")


@pytest.mark.parametrize("title", ["Agro officer", "অনিকেত প্রান্তর", "জেলা প্রশাসক", "ধাপ ১"])
def test_words_within_words_tell_nothing(title: str) -> None:
    """Such a tier stands where its position has it."""
    assert told(OFFICER, tier(title)) == ["officer 1", "appeal 2", "cabinet national"]


@pytest.mark.parametrize(
    "title",
    [
        *(
            "মন্ত্রণালয়ের অভিযোগ ব্যবস্থাপনা সেল",
            "শিক্ষা মন্ত্রণালয়, অভিযোগ গ্রহণ কেন্দ্র",
            "ভূমি মন্ত্রণালয়ের জিআরএস সেল",
        ),
        *("স্বাস্থ্য সেবা বিভাগের অভিযোগ ব্যবস্থাপনা সেল", "বোর্ডের অভিযোগ ব্যবস্থাপনা সেল, সচিবালয়"),
        *("Grievance Management Cell, Ministry of Land", "Directorate Grievance Cell"),
    ],
)
def test_a_cell_of_another_organisation_is_not_the_cabinet_divisions(title: str) -> None:
    """Wherever its name stands: the Cabinet Division's own remains to be told."""
    assert told(OFFICER, APPEAL, tier(title)) == [*FOUR]


@pytest.mark.parametrize(
    ("officer", "role"),
    [
        ({"post": "জেলা সমবায় অফিসার", "section": "অভিযোগ নিষ্পত্তি"}, "officer 1"),
        ({"post": "আপিল কর্মকর্তা"}, "appeal 1"),
        ({"post": "উপসচিব", "office": "মন্ত্রিপরিষদ বিভাগ"}, "cabinet 1"),
        ({"post": "অভিযোগ গ্রহণ কেন্দ্র", "office": "৫নং গেইট, বাংলাদেশ সচিবালয়"}, "cabinet 1"),
        ({"post": "অভিযোগ ব্যবস্থাপনা সেল", "office": "শিক্ষা মন্ত্রণালয়"}, "officer 1"),
    ],
)
def test_an_officer_tells_the_step_where_the_title_does_not(
    officer: dict[str, str], role: str
) -> None:
    """By post and section before the office; a ministry's cell is not the Cabinet Division's."""
    assert role in told(tier(**officer))
    assert role in told(tier("জেলা কার্যালয়", **officer))


def test_a_title_goes_before_the_office_of_its_officer() -> None:
    """A deputy commissioner's appeals go to an officer of the Cabinet Division."""
    appeal = tier("আপিল কর্মকর্তা", post="যুগ্মসচিব", office="মন্ত্রিপরিষদ বিভাগ")
    assert told(OFFICER, appeal) == ["officer 1", "appeal 2", "cabinet national"]


THREE = ("officer 1", "appeal 2", "further 3")
UNTOLD = tier("জেলা প্রশাসক")
AGAIN = tier("GRO")
AFTER_OFFICER = tier("জেলা প্রশাসক", when="অনিক সমাধান দিতে ব্যর্থ হলে")
APPEALED = tier("জেলা প্রশাসক", when="অনিকের সিদ্ধান্তের বিরুদ্ধে আপিল করিতে চাহিলে")
AFTER_APPEAL = tier("সচিব", when="আপীল কর্মকর্তা সমাধান দিতে ব্যর্থ হলে")


@pytest.mark.parametrize(
    ("tiers", "expected"),
    [
        ([], ["officer lacking", "appeal lacking", "cabinet national"]),
        ([CABINET], ["officer lacking", "appeal lacking", "cabinet 1"]),
        ([APPEAL], ["officer lacking", "appeal 1", "cabinet national"]),
        ([OFFICER], ["officer 1", "appeal lacking", "cabinet national"]),
        ([UNTOLD], ["officer 1", "appeal lacking", "cabinet national"]),
        ([AFTER_OFFICER], ["officer lacking", "appeal 1", "cabinet national"]),
        ([AFTER_APPEAL], ["officer lacking", "appeal lacking", "further 1", "cabinet national"]),
        ([APPEALED], ["officer lacking", "appeal 1", "cabinet national"]),
        ([OFFICER, CABINET], ["officer 1", "appeal lacking", "cabinet 2"]),
        ([UNTOLD, CABINET], ["officer 1", "appeal lacking", "cabinet 2"]),
        ([UNTOLD, APPEAL], ["officer 1", "appeal 2", "cabinet national"]),
        ([OFFICER, tier("মন্ত্রণালয়")], ["officer 1", "appeal 2", "cabinet national"]),
        ([OFFICER, APPEAL, CABINET], ["officer 1", "appeal 2", "cabinet 3"]),
        ([APPEAL, OFFICER, CABINET], ["officer 2", "appeal 1", "cabinet 3"]),
        ([CABINET, APPEAL, OFFICER], ["officer 3", "appeal 2", "cabinet 1"]),
        ([CABINET, UNTOLD, tier("সচিব")], ["officer 2", "appeal 3", "cabinet 1"]),
        (
            [OFFICER, APPEAL, tier("সচিব")],
            [*THREE, "cabinet national"],
        ),
        (
            [AFTER_APPEAL, APPEAL, OFFICER],
            ["officer 3", "appeal 2", "further 1", "cabinet national"],
        ),
        ([OFFICER, APPEAL, UNTOLD, CABINET], ["officer 1", "appeal 2", "further 3", "cabinet 4"]),
        ([OFFICER, UNTOLD, APPEAL, CABINET], ["officer 1", "further 2", "appeal 3", "cabinet 4"]),
        ([UNTOLD, OFFICER, APPEAL, CABINET], ["further 1", "officer 2", "appeal 3", "cabinet 4"]),
        (
            [OFFICER, tier("GRO"), CABINET],
            ["officer 1", "further 2", "appeal lacking", "cabinet 3"],
        ),
        (
            [OFFICER, APPEAL, tier("GRO")],
            [*THREE, "cabinet national"],
        ),
        (
            [tier("অনিক, মন্ত্রিপরিষদ বিভাগ"), tier("আপিল কর্মকর্তা, মন্ত্রিপরিষদ বিভাগ"), CABINET],
            ["officer 1", "appeal 2", "cabinet 3"],
        ),
        (
            [CABINET, OFFICER, tier("Cabinet Division")],
            ["officer 2", "appeal lacking", "further 1", "cabinet 3"],
        ),
    ],
)
def test_a_complaint_always_has_its_three_steps(tiers: list[Tier], expected: list[str]) -> None:
    """What a charter lacks is told, what it has beside them stays, the Cabinet Division is last."""
    assert told(*tiers) == expected


DAYS = Duration(10, WORKING_DAYS)


@pytest.mark.parametrize(
    ("limits", "elapsed"),
    [
        ({OFFICER: DAYS, APPEAL: DAYS}, [[10], [20], [80]]),
        ({OFFICER: DAYS, APPEAL: None}, [[10], [], []]),
        ({OFFICER: "যত দ্রুত সম্ভব", APPEAL: DAYS}, [[], [], []]),
        ({OFFICER: DAYS}, [[10], [], []]),
        ({APPEAL: DAYS}, [[], [], []]),
        ({}, [[], [], []]),
    ],
)
def test_days_add_up_while_every_step_before_is_known(
    limits: dict[Tier, Duration | str | None], elapsed: list[list[int]]
) -> None:
    """Neither a step without a limit nor one that is lacking is passed over."""
    steps = steps_of(*(Tier(to=one.to, limit=limit) for one, limit in limits.items()))
    assert [[total.amount for total in step.elapsed] for step in steps] == elapsed


def test_what_is_national_is_not_the_charter_s() -> None:
    """Only the Cabinet Division is filled in, and told to be of all offices."""
    assert [step.is_national for step in steps_of(OFFICER)] == [False, False, True]
    assert [step.is_national for step in steps_of(OFFICER, APPEAL, CABINET)] == [False] * 3


TELLING = [OFFICER.to, APPEAL.to, CABINET.to, "GRO", "Cabinet"]
WORDS = st.sampled_from([None, *TELLING, UNTOLD.to, "সচিব, মন্ত্রণালয়", "/"])
TIERS = st.lists(
    st.builds(
        lambda to, when, post, office: Tier(
            to=to, when=when, officers=(Officer(key="one", post=post or "ক", office=office),)
        ),
        *(WORDS, WORDS | st.sampled_from([AFTER_OFFICER.when, AFTER_APPEAL.when]), WORDS, WORDS),
    ),
    max_size=6,
)


@given(TIERS)
@settings(max_examples=300, derandomize=True)
def test_any_tiers_are_steps_that_end_at_the_cabinet_division(tiers: list[Tier]) -> None:
    """Three or more, numbered from 1, every role and every tier of the charter once."""
    steps = steps_of(*tiers)
    assert [step.number for step in steps] == [*range(1, max(3, len(steps)) + 1)]
    assert [step.role for step in steps if step.role] == [*ROLES]
    assert steps[-1].role == "cabinet"
    known = [id(step.tier) for step in steps if step.tier and not step.is_national]
    assert sorted(known) == sorted(map(id, tiers))
    cabinets = [is_of_the_cabinet(step.tier) for step in steps if step.tier]
    assert cabinets == sorted(cabinets)


def is_of_the_cabinet(tier: Tier) -> bool:
    """By its title, or by its officer where the title tells nothing, or because it is ours."""
    (officer,) = tier.officers or (Officer(key="one", post=""),)
    told = [text for text in (tier.to, officer.post, officer.office) if text in TELLING]
    return tier is CELL or told[:1] in ([CABINET.to], ["Cabinet"])
