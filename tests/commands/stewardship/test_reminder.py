"""Whose charters are due to be looked through."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plugins.charters.directory import read
from plugins.charters.problems.problem import CharterError
from plugins.commands.stewardship.reminder import LIMIT, reminder
from tests.replacing import replace

TODAY = date(2027, 1, 1)
PATH = "content/offices/lalmonirhat/patgram.md"
NAME = "তথ্য ও যোগাযোগ প্রযুক্তি অধিদপ্তর, উপজেলা কার্যালয়, পাটগ্রাম, লালমনিরহাট"


@pytest.fixture
def remind(project: Path) -> Callable[..., str]:
    """The reminder of 1 January 2027 for Patgram alone, with these texts replaced."""
    for district in (project / "content" / "offices").iterdir():
        if district.name != "lalmonirhat":
            shutil.rmtree(district)
    return lambda *pairs: _remind(project, *pairs)


def _remind(project: Path, *pairs: tuple[str, str]) -> str:
    for pair in pairs:
        replace(project / PATH, *pair, times=1)
    return reminder(read(project / "content", TODAY), TODAY)


def entries(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("- ")]


def test_the_issue_reads_well(remind: Callable[..., str]) -> None:
    """Title, what is to be done, the offices of each district."""
    assert remind() == (
        "# চার্টার মিলিয়ে দেখা: ২০২৬-২৭ অর্থবছরের তৃতীয় ত্রৈমাসিক (জানুয়ারি–মার্চ ২০২৭)\n"
        "\n"
        "নতুন ত্রৈমাসিক শুরু হয়েছে। প্রতিটি কার্যালয় নিজের চার্টার মিলিয়ে দেখে `reviewed:` ঘরে সেদিনের"
        " তারিখ দিন:\nকর্মকর্তা, ফোন, ফি, সময় ও কাগজপত্র এখনো ঠিক আছে কি না।\n"
        "\n"
        "গত ত্রৈমাসিকে যাদের চার্টার মিলিয়ে দেখা হয়নি: ১টি কার্যালয়।\n"
        "\n"
        "### `লালমনিরহাট (lalmonirhat)`\n"
        "\n"
        f"- `{NAME}`: স্বাক্ষর বা মিলিয়ে দেখার তারিখ নেই (`{PATH}`)\n"
    )


@pytest.mark.parametrize("key", ["approved", "reviewed", "approved: 2020-01-01\nreviewed"])
@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2025-12-31", "৩১ ডিসেম্বর ২০২৫, এক বছরের বেশি আগের"),
        ("2026-01-01", "১ জানুয়ারি ২০২৬"),
        ("2026-09-30", "৩০ সেপ্টেম্বর ২০২৬"),
        ("2026-10-01", None),
        ("2026-12-31", None),
        ("2027-01-01", None),
    ],
)
def test_who_looked_last_quarter_is_not_named(
    remind: Callable[..., str], key: str, day: str, said: str | None
) -> None:
    """The day of the review decides, or that of the signature; named once."""
    text = remind(("vision:", f"{key}: {day}\nvision:"))
    kind = "স্বাক্ষর" if key == "approved" else "মিলিয়ে দেখা"
    assert entries(text) == ([f"- `{NAME}`: {kind} {said} (`{PATH}`)"] if said else [])
    assert ("সব কার্যালয় চার্টার মিলিয়ে দেখেছে" in text) == (said is None)


def test_an_ignored_warning_is_no_reminder(remind: Callable[..., str]) -> None:
    """An office that said why it has no date is left in peace."""
    ignored = "lint-ignore:\n  W-no-approved: মূল চার্টারে তারিখ নেই\nvision:"
    assert entries(remind(("vision:", ignored))) == []


def test_a_name_is_only_a_name(
    remind: Callable[..., str], beside_code: Callable[[str], str]
) -> None:
    """Markup, mentions and backticks stand in a code span, and change nothing around it."""
    plain = beside_code(remind())
    name = "@all | <b>``[x](y)`` পাটগ্রাম"
    text = remind((f"name: {NAME}", f"name: '{name}'"))
    (entry,) = entries(text)
    assert entry.startswith(f"- ```{name}```: ")
    assert beside_code(text) == plain


def test_wrong_content_is_told(remind: Callable[..., str]) -> None:
    """As by every command, with file and line."""
    with pytest.raises(CharterError, match=re.escape(f"{PATH}:2: nam: ")):
        remind(("name:", "nam:"))


def test_an_issue_has_a_length_that_is_accepted(project: Path) -> None:
    """What does not fit is counted; titles of districts stand only where an office follows."""
    offices = project / "content" / "offices"
    text = (project / PATH).read_text("utf-8")
    shutil.rmtree(offices)
    (offices / "lalmonirhat").mkdir(parents=True)
    for number in range(300):
        office = text.replace(NAME, f"{NAME} {number} {'দীর্ঘ ' * 30}")
        place = f"place: patgram\ndepartment: দপ্তর {number}\nvision:"
        file = offices / "lalmonirhat" / f"office-{number}.md"
        file.write_text(office.replace("vision:", place, 1), "utf-8")
    said = reminder(read(project / "content", TODAY), TODAY)
    assert len(said) <= LIMIT
    left = said.splitlines()[-1].translate(str.maketrans("০১২৩৪৫৬৭৮৯", "0123456789"))
    assert len(entries(said)) + int(re.findall(r"\d+", left)[0]) == 300
