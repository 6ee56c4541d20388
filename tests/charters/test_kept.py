"""What is kept of an examination leads to the same conclusions as the examination itself."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from plugins.charters.directory import Survey, compare, conclude, report_calendar, survey
from plugins.charters.examination import Examined, examine
from plugins.charters.kept import (
    problems_from_plain,
    problems_to_plain,
    profile_from_plain,
    profile_to_plain,
)
from plugins.charters.model import Office, Profile
from plugins.charters.problems.problem import Count, Problem
from plugins.charters.problems.tally import Tally, count
from plugins.charters.reading.source import Raw, read_raw

HERE = Path(__file__).parent
SAMPLES = sorted([*HERE.glob("bad/*.md"), *HERE.glob("warnings/*.md")])


def examinations(surveyed: Survey) -> list[Examined[Office]]:
    return [
        examine(read_raw(path.file, path.path), path.slug, home) for path, home in surveyed.offices
    ]


def kept(surveyed: Survey, examined: list[Examined[Office]]) -> Iterator[Examined[Profile]]:
    """Through JSON, as the cache keeps it."""
    for (path, home), one in zip(surveyed.offices, examined, strict=True):
        problems = problems_from_plain(plain(problems_to_plain(one.found.problems)), path.path)
        profile = plain(profile_to_plain(one))
        yield profile_from_plain(profile, problems, path.path, path.slug, home)


def plain(record: object) -> Any:  # noqa: ANN401 - plain data
    return json.loads(json.dumps(record, ensure_ascii=False))


def tallied(surveyed: Survey, examined: list[Examined[Office]], day: date) -> Count:
    """From the tallies and the comparison of the profiles alone, as a build counts."""
    homes = zip(surveyed.offices, examined, strict=True)
    profiles = [
        profile_from_plain(plain(profile_to_plain(one)), [], path.path, path.slug, home)
        for (path, home), one in homes
    ]
    tallies = {one.found.path: Tally(*plain(Tally.of(one))) for one in examined}
    return count(
        tallies, [*compare(profiles, day), *report_calendar(surveyed, day), *surveyed.tree.problems]
    )


def profile(office: Profile) -> dict[str, object]:
    """Every field that a profile has."""
    return {field.name: getattr(office, field.name) for field in fields(Profile)}


def assert_same(surveyed: Survey, day: date) -> tuple[Problem, ...]:
    """Gives what is found, either way."""
    examined = examinations(surveyed)
    records = list(kept(surveyed, examined))
    whole = conclude(surveyed, examinations(surveyed), day)
    again = conclude(surveyed, records, day)
    assert again.problems == whole.problems
    counted = tallied(surveyed, examined, day)
    assert bool(counted.errors) == (whole.directory is None)
    assert counted.errors or counted == Count.of(whole.problems)
    assert (again.directory is None) == (whole.directory is None)
    if whole.directory and again.directory:
        offices = zip(whole.directory.offices, again.directory.offices, strict=True)
        assert all(profile(one) == profile(other) for one, other in offices)
        assert again.directory.divisions == whole.directory.divisions
    return whole.problems


@pytest.mark.parametrize("day", [date(2026, 11, 22), date(2030, 1, 1), date(2010, 1, 1)], ids=str)
def test_the_five_charters(five_charters: Path, day: date) -> None:
    """Today, when they are old, and before they were signed."""
    assert_same(survey(five_charters), day)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_every_sample(sample: Path, rangpur: Path, today: date) -> None:
    """Problems, their lines and words; errors or weaknesses alike."""
    file = rangpur / "offices" / "lalmonirhat" / "patgram.md"
    file.write_bytes(sample.read_bytes())
    assert_same(survey(rangpur), today)


@pytest.fixture(scope="module")
def rangpur(tmp_path_factory: pytest.TempPathFactory, five_charters: Path) -> Path:
    """A content folder of one division, with one good office beside the sample."""
    content = tmp_path_factory.mktemp("record") / "content"
    (content / "offices" / "lalmonirhat").mkdir(parents=True)
    head, *divisions = (five_charters / "places.yaml").read_text("utf-8").split("\n  - slug: ")
    (one,) = [division for division in divisions if division.startswith("rangpur\n")]
    (content / "places.yaml").write_text(f"{head}\n  - slug: {one}\n", "utf-8")
    (content / "national.yaml").write_bytes((five_charters / "national.yaml").read_bytes())
    return content


BESIDE = {  # an office beside a healthy one, and what is found
    "the same name": ({"name": "উপজেলা আইসিটি কার্যালয়, পাটগ্রাম, লালমনিরহাট"}, "office-twice"),
    "the same place": ({"place": "patgram"}, "office-twice"),
    "another department": ({"place": "patgram", "department": "কৃষি"}, ""),
    "the district": ({"place": "district"}, ""),
    "an address one letter off": (
        {
            "officers.assistant-programmer.email": "ict.patgraam@example.gov.bd",
            "officers.assistant-programmer.phone": "01700-000999",
        },
        "W-email-near",
    ),
    "a host with https": (
        {"website": "https://doict.patgram.lalmonirhat.gov.bd"},
        "W-website-http",
    ),
    "signed tomorrow": ({"approved": "2026-11-23"}, "date-future"),
    "signed long ago": ({"approved": "2015-01-01"}, "W-out-of-date"),
    "a weakness that is explained": (
        {
            "approved": "2015-01-01",
            "lint-ignore": {"W-out-of-date": "পরীক্ষা"},
        },
        "",
    ),
    "a weakness that is explained and mended": (
        {"lint-ignore": {"W-out-of-date": "পরীক্ষা"}},
        "W-ignore-unused",
    ),
}


@pytest.mark.parametrize(("changes", "code"), BESIDE.values(), ids=BESIDE)
def test_offices_beside_each_other(
    changes: dict[str, object],
    code: str,
    rangpur: Path,
    office_text: Callable[..., str],
    today: date,
) -> None:
    """What a comparison finds, it finds in the records too, on the same line."""
    folder = rangpur / "offices" / "lalmonirhat"
    (folder / "patgram.md").write_text(office_text(), "utf-8")
    other = folder / "hatibandha.md"
    other.write_text(office_text(**{"name": "অন্য কার্যালয়", **changes}), "utf-8")
    try:
        found = assert_same(survey(rangpur), today)
    finally:
        other.unlink()
    assert code in {problem.code for problem in found} | {""}


def test_an_unreadable_file(rangpur: Path, today: date) -> None:
    """Nothing is known of the office but what is wrong."""
    (rangpur / "offices" / "lalmonirhat" / "patgram.md").write_bytes(b"\xff\xfe\x00")
    assert_same(survey(rangpur), today)
    raw = Raw("content/x.md", b"", 0)
    _, home = next(survey(rangpur).offices)
    assert profile_to_plain(examine(raw, "x", home)) is None
