"""Who approves the charters of which district."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plugins.commands.stewardship.codeowners import FILE, check_file, owners, write_file
from plugins.words import Refusal
from tests.commands import here
from tests.levels import write_levels

OLD = f"{FILE} is out of date; run invoke codeowners and commit the file too"


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if not line.startswith("#")]


def test_each_district_has_its_team() -> None:
    """Once, in order, after the maintainers, who have what is nobody else's."""
    assert lines(owners(["rangpur", "bagerhat", "rangpur"], "charter-bd")) == [
        "* @charter-bd/charter-maintainers",
        "/content/offices/bagerhat/ @charter-bd/charter-bagerhat",
        "/content/offices/rangpur/ @charter-bd/charter-rangpur",
    ]


def test_the_organisation_is_said_once(project: Path) -> None:
    """Written again without it, the file keeps it; before, it is a placeholder."""
    write_file(project)
    assert lines((project / FILE).read_text("utf-8"))[0].startswith("* @ORGANISATION/")
    write_file(project, "charter-bd")
    first = (project / FILE).read_text("utf-8")
    write_file(project)
    assert (project / FILE).read_text("utf-8") == first
    assert lines(first)[0] == "* @charter-bd/charter-maintainers"
    assert list((project / FILE).parent.iterdir()) == [project / FILE]


def test_a_new_district_is_asked_for(project: Path) -> None:
    """Until the file has its line; nothing is written by asking."""
    write_file(project)
    check_file(project)
    before = (project / FILE).read_text("utf-8")
    offices = project / "content" / "offices"
    (offices / "cumilla").mkdir()
    shutil.copy(offices / "rangpur" / "sadar.md", offices / "cumilla" / "sadar.md")
    with pytest.raises(Refusal, match=OLD):
        check_file(project)
    assert (project / FILE).read_text("utf-8") == before
    write_file(project)
    check_file(project)
    assert "/content/offices/cumilla/ @ORGANISATION/charter-cumilla" in lines(
        (project / FILE).read_text("utf-8")
    )


@pytest.mark.parametrize("name", ["@charter-bd", "a b", "-x", "x-", "a/b", "চার্টার", "x" * 60, "*"])
def test_a_wrong_organisation_is_refused(project: Path, name: str) -> None:
    """Nothing is written."""
    with pytest.raises(Refusal, match="cannot be an organisation on GitHub"):
        write_file(project, name)
    assert not (project / FILE).exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("codeowners",), (0, ".github/CODEOWNERS লেখা হয়েছে\n", "")),
        (("codeowners", "--check", "--lang", "en"), (1, "", f"{OLD}\n")),
    ],
    ids=["write", "check"],
)
def test_the_command(
    checkout: Path, arguments: tuple[str, ...], said: tuple[int, str, str]
) -> None:
    """Writes, or only tells; never a traceback."""
    assert here.invoke(checkout, *arguments) == said


def test_the_nation_and_a_division_have_teams(project: Path) -> None:
    """Each named like its folder."""
    write_levels(project / "content")
    write_file(project, "charter-bd")
    found = lines((project / FILE).read_text("utf-8"))
    assert "/content/offices/national/ @charter-bd/charter-national" in found
    assert "/content/offices/rangpur-division/ @charter-bd/charter-rangpur-division" in found
