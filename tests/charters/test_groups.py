"""The list of a folder: each office once, where a reader looks for it, by a name that tells it."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from plugins.charters.groups import groups
from plugins.charters.model import District, Division, Listing, Local, Place, Upazila

SADAR = Upazila("sadar", "রংপুর সদর", "Rangpur Sadar")
BADARGANJ = Upazila("badarganj", "বদরগঞ্জ", "Badarganj")
DISTRICT = District("rangpur", "রংপুর", "Rangpur", (BADARGANJ, SADAR))
RANGPUR = Division("rangpur", "রংপুর", "Rangpur", (DISTRICT,))
CHANDANPAT = Local("union", "৫ নং চন্দনপাট")

PLACES = st.builds(
    Place,
    st.just(RANGPUR),
    st.just(DISTRICT),
    st.sampled_from([None, BADARGANJ, SADAR]),
    st.sampled_from([None, CHANDANPAT, Local("union", "তপোধন"), Local("pourashava", "বদরগঞ্জ")]),
)
NAMES = st.lists(
    st.sampled_from(["ভূমি অফিস", "থানা", "চন্দনপাট", "রংপুর সদর", "সদর", "রংপুর", "Rangpur", ""]),
    min_size=1,
).map(", ".join)
DEPARTMENTS = st.sampled_from([None, "ভূমি মন্ত্রণালয়", "ভূমি", "!"])


def listing(slug: str, name: str, place: Place | None = None, department: str = "") -> Listing:
    at = place or Place(RANGPUR, DISTRICT, SADAR)
    return Listing(slug=slug, place=at, name=name, department=department or None)


def shown(*offices: Listing) -> list[tuple[str, str | None, list[tuple[str | None, list[str]]]]]:
    """Of each group its fragment, its title and what it lists."""
    return [
        (
            group.anchor,
            group.title,
            [(part.title, [entry.name.text for entry in part.entries]) for part in group.parts],
        )
        for group in groups(offices)
    ]


def within(upazila: Upazila | None = None, local: Local | None = None) -> Place:
    return Place(RANGPUR, DISTRICT, upazila, local)


def test_a_district_is_listed_by_upazila_and_there_by_department() -> None:
    """First the offices of all of it; those alone of their kind first, by the alphabet."""
    assert shown(
        listing("zila", "জেলা কৃষি অফিস, রংপুর", within()),
        listing("b-land", "ভূমি অফিস, বদরগঞ্জ, রংপুর", within(BADARGANJ), "ভূমি মন্ত্রণালয়"),
        listing("b-police", "থানা, বদরগঞ্জ উপজেলা, রংপুর জেলা", within(BADARGANJ)),
        listing("b-fish", "মৎস্য অফিস, বদরগঞ্জ", within(BADARGANJ), "মৎস্য অধিদপ্তর"),
        listing("b-survey", "জরিপ অফিস, বদরগঞ্জ", within(BADARGANJ), "ভূমি মন্ত্রণালয়"),
        listing("sadar", "ভূমি অফিস, সদর, রংপুর", within(SADAR), "ভূমি মন্ত্রণালয়"),
    ) == [
        ("district", None, [(None, ["জেলা কৃষি অফিস"])]),
        (
            "badarganj",
            "বদরগঞ্জ",
            [(None, ["থানা", "মৎস্য অফিস"]), ("ভূমি মন্ত্রণালয়", ["জরিপ অফিস", "ভূমি অফিস"])],
        ),
        ("sadar", "রংপুর সদর", [(None, ["ভূমি অফিস"])]),
    ]


def test_the_offices_of_a_union_stand_together() -> None:
    """Before their departments, a lone one is told its union where its name does not."""
    union, other = within(SADAR, CHANDANPAT), within(SADAR, Local("union", "তপোধন"))
    offices = [
        listing("council", "চন্দনপাট ইউনিয়ন পরিষদ, রংপুর সদর", union),
        listing("land", "ভূমি অফিস, চন্দনপাট ইউনিয়ন, রংপুর সদর", union),
        listing("other", "স্বাস্থ্য কেন্দ্র, রংপুর সদর", other),
    ]
    [group] = groups(offices)
    assert [
        (part.title, [(entry.name.text, entry.local) for entry in part.entries])
        for part in group.parts
    ] == [
        (None, [("স্বাস্থ্য কেন্দ্র", "তপোধন ইউনিয়ন")]),
        (
            "৫ নং চন্দনপাট ইউনিয়ন",
            [
                ("চন্দনপাট ইউনিয়ন পরিষদ", None),
                ("ভূমি অফিস, চন্দনপাট ইউনিয়ন", None),
            ],
        ),
    ]


def test_the_nation_is_listed_by_department() -> None:
    """Those alone of theirs last; two titles that have one address have a fragment each."""
    names = {"ভূমি!": ("ক", "খ"), "ভূমি?": ("গ", "ঘ"), "কৃষি": ("ঙ",), "": ("চ",)}
    offices = [
        listing(name, name, Place(), department)
        for department, there in names.items()
        for name in there
    ]
    assert shown(*offices) == [
        ("of-bhumi", "ভূমি!", [(None, ["ক", "খ"])]),
        ("of-bhumi--2", "ভূমি?", [(None, ["গ", "ঘ"])]),
        ("others", None, [(None, ["ঙ", "চ"])]),
    ]


@given(st.lists(st.tuples(PLACES, NAMES, DEPARTMENTS), min_size=1))
def test_every_office_is_listed_once(
    drawn: Sequence[tuple[Place, str, str | None]],
) -> None:
    """Whatever offices call themselves; no two groups have one fragment, and no part is empty."""
    offices = [
        Listing(slug=f"o-{n}", place=place, name=name, department=department)
        for n, (place, name, department) in enumerate(drawn)
    ]
    for some in (offices, [Listing(slug=o.slug, place=Place(), name=o.name) for o in offices]):
        found = groups(some)
        parts = [part for group in found for part in group.parts]
        entries = [entry for part in parts for entry in part.entries]
        assert sorted(entry.office.slug for entry in entries) == sorted(one.slug for one in some)
        assert len({group.anchor for group in found}) == len(found)
        assert all(part.entries for part in parts)
