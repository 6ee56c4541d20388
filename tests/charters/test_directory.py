"""A whole content folder: what is published, in which order, and what stops it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plugins.charters.directory import Reading, load, read
from plugins.charters.problems.problem import CharterError

CHARTERS = Path(__file__).parent / "warnings"


def test_five_charters_are_published(five_charters: Path, today: date) -> None:
    """All of them, without an error."""
    directory, problems = load(five_charters, today)
    assert len(directory.offices) == 5
    assert all(problem.is_warning for problem in problems)


@pytest.mark.parametrize("pinned", sorted(CHARTERS.glob("*.txt")), ids=lambda pinned: pinned.stem)
def test_a_charter_has_these_weaknesses(pinned: Path, five_charters: Path, today: date) -> None:
    """Each line and code, so that neither silence nor crying wolf goes unnoticed."""
    district, _, slug = pinned.stem.partition("-")
    path = f"content/offices/{district}/{slug}.md"
    problems = [problem for problem in read(five_charters, today).problems if problem.path == path]
    said = "".join(f"{problem.line} {problem.code}\n" for problem in problems)
    assert said == pinned.read_text("utf-8")


def test_every_charter_has_its_weaknesses_pinned(five_charters: Path) -> None:
    """None of the five goes without a list."""
    charters = {
        "-".join(path.with_suffix("").parts[-2:]) for path in five_charters.rglob("*/*/*.md")
    }
    assert charters == {pinned.stem for pinned in CHARTERS.glob("*.txt")}


def test_offices_follow_the_order_of_places(
    content: Path, today: date, office_text: Callable[..., str]
) -> None:
    """A district comes before its upazilas, an upazila's offices by slug, not by file name."""
    written = {
        "lalmonirhat/patgram": {"name": "ক"},
        "lalmonirhat/zila": {"name": "খ", "place": "district"},
        "lalmonirhat/sadar": {"name": "গ"},
        "lalmonirhat/agriculture": {"name": "ঘ", "place": "patgram", "department": "কৃষি"},
        "rangpur/sadar": {"name": "ঙ"},
        "bagerhat/kachua": {"name": "চ"},
    }
    for path, changes in written.items():
        (content / f"offices/{path}.md").parent.mkdir(exist_ok=True)
        (content / f"offices/{path}.md").write_text(office_text(**changes), "utf-8")
    directory, _ = load(content, today)
    assert [office.id for office in directory.offices] == [
        "bagerhat/kachua",
        "rangpur/sadar",
        "lalmonirhat/zila",
        "lalmonirhat/agriculture",
        "lalmonirhat/patgram",
        "lalmonirhat/sadar",
    ]
    assert [*directory.by_folder] == ["bagerhat", "rangpur", "lalmonirhat"]


@pytest.mark.parametrize(
    ("path", "changes", "place"),
    [
        ("lalmonirhat/patgram.md", {}, "পাটগ্রাম"),
        ("lalmonirhat/agriculture.md", {"place": "patgram"}, "পাটগ্রাম"),
        ("lalmonirhat/zila.md", {"place": "district"}, "লালমনিরহাট জেলা"),
        ("lalmonirhat/district.md", {}, "লালমনিরহাট জেলা"),
        ("lalmonirhat/patgram.md", {"place": "sadar"}, "লালমনিরহাট সদর"),
    ],
)
def test_the_place_is_known_from_the_file_name_or_said(
    path: str,
    changes: dict[str, object],
    place: str,
    read_office: Callable[..., Reading],
    office_text: Callable[..., str],
) -> None:
    """What the file says wins over its name."""
    directory = read_office(office_text(**changes), path).directory
    assert directory
    assert directory.offices[0].place.bn == place


def test_one_upazila_holds_many_departments(
    read_office: Callable[..., Reading], office_text: Callable[..., str]
) -> None:
    """Offices of one place are told apart by department."""
    read_office(office_text())
    other = office_text(name="উপজেলা কৃষি কার্যালয়", place="patgram", department="কৃষি")
    assert read_office(other, "lalmonirhat/agriculture.md").problems == ()


def test_every_problem_of_every_file_comes_at_once(
    content: Path, today: date, office_text: Callable[..., str]
) -> None:
    """Sorted by file and line; loading raises them together."""
    (content / "offices/lalmonirhat/patgram.md").write_text(
        office_text(website="doict", approved="2022-02-30"), "utf-8"
    )
    (content / "offices/lalmonirhat/sadar.md").write_text("", "utf-8")
    (content / "national.yaml").write_text("helplines: []\n", "utf-8")
    with pytest.raises(CharterError) as error:
        load(content, today)
    assert [(p.path, p.line, p.code) for p in error.value.problems] == [
        ("content/national.yaml", 1, "missing-key"),
        ("content/national.yaml", 1, "blank-required"),
        ("content/offices/lalmonirhat/patgram.md", 3, "website"),
        ("content/offices/lalmonirhat/patgram.md", 4, "date"),
        ("content/offices/lalmonirhat/sadar.md", 1, "empty-file"),
    ]


def test_a_page_of_prose_is_read(
    content: Path, today: date, office_text: Callable[..., str]
) -> None:
    """Its title and its Markdown, in order of file names."""
    (content / "offices/lalmonirhat/patgram.md").write_text(office_text(), "utf-8")
    (content / "pages").mkdir()
    for slug in ("help", "about"):
        (content / f"pages/{slug}.md").write_text(f"---\ntitle: {slug}\n---\n\n*লেখা*\n", "utf-8")
    directory, _ = load(content, today)
    assert [(p.slug, p.title, p.body) for p in directory.pages] == [
        *(("about", "about", "*লেখা*"), ("help", "help", "*লেখা*")),
    ]


def test_what_holds_for_the_country_is_read(five_charters: Path, today: date) -> None:
    """Helplines with numbers to dial, and the last tier with its limit."""
    national = load(five_charters, today)[0].national
    assert [helpline.number.dial for helpline in national.helplines] == ["333", "999"]
    assert str(national.grievance.limit) == "৬০ কার্যদিবস"
    assert national.grievance.officers
    assert national.grievance.officers[0].key == "national"


def test_a_symlinked_office_is_not_even_opened(
    content: Path, today: date, office_text: Callable[..., str]
) -> None:
    """Nothing from outside the folder reaches a message."""
    (content / "offices/lalmonirhat/patgram.md").write_text(office_text(), "utf-8")
    (content.parent / "secret").write_text("SECRET", "utf-8")
    (content / "offices/lalmonirhat/sadar.md").symlink_to(content.parent / "secret")
    assert [problem.code for problem in read(content, today).problems] == ["symlink"]
