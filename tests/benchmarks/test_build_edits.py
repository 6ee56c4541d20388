"""Each edit changes one thing, and says what the next build must show."""

from __future__ import annotations

import difflib
import shutil
from pathlib import Path

import pytest

from benchmarks.build.contestants import edited_office
from benchmarks.build.edits import EDITS, Edit, Edited
from benchmarks.build.refusal import CannotMeasure

CASES = [
    ("one office's fee changed", "office", "90007 টাকা"),
    ("one upazila's name changed", "places", "নতুন নাম 90007"),
    ("office template changed", "template", 'data-run="7"'),
]


@pytest.fixture
def files(root: Path, five_charters: Path, tmp_path: Path) -> Edited:
    """Copies of the real files."""
    content = shutil.copytree(five_charters, tmp_path / "content")
    template = tmp_path / "office.html"
    shutil.copy(root / "theme" / "templates" / "office.html", template)
    return Edited(edited_office(content), content / "places.yaml", template, tmp_path / "page")


def edit_named(task: str) -> Edit:
    edit = EDITS[task]
    assert edit
    return edit


@pytest.mark.parametrize(("task", "target", "shown"), CASES)
def test_an_edit_changes_one_line(files: Edited, task: str, target: str, shown: str) -> None:
    """Of one file, which then holds the new value."""
    file: Path = getattr(files, target)
    before = file.read_text("utf-8").splitlines()
    assert edit_named(task).apply(files, 7) == shown
    after = file.read_text("utf-8").splitlines()
    changed = [line for line in difflib.ndiff(before, after) if line.startswith(("+ ", "- "))]
    assert len(changed) == 2
    assert shown in changed[1]


@pytest.mark.parametrize("task", [case[0] for case in CASES])
def test_every_edit_is_a_new_one(files: Edited, task: str) -> None:
    """A second value takes the place of the first; the same one again would be no edit."""
    edit = edit_named(task)
    assert edit.apply(files, 1) != edit.apply(files, 2)
    with pytest.raises(CannotMeasure, match="nothing to edit in"):
        edit.apply(files, 2)


def test_the_renamed_place_is_that_of_the_office(files: Edited) -> None:
    """There are many upazilas called sadar; only the one of the district is renamed."""
    office = files.office.parent.parent / "rangpur" / "sadar.md"
    rangpur = Edited(office, files.places, files.template, files.page)
    value = edit_named("one upazila's name changed").apply(rangpur, 3)
    assert f"{{slug: sadar, bn: {value}, en: Rangpur Sadar}}" in files.places.read_text("utf-8")


def test_the_edited_office_names_a_fee_and_its_place(files: Edited) -> None:
    """So that each of the edits shows on its page."""
    assert " fee: " in files.office.read_text("utf-8")
    assert f"{{slug: {files.office.stem}," in files.places.read_text("utf-8")


def test_content_without_fees_cannot_be_measured(files: Edited) -> None:
    """It is refused before anything is built."""
    content = files.places.parent
    for office in content.glob("offices/*/*.md"):
        office.write_text("name: ক", "utf-8")
    with pytest.raises(CannotMeasure, match="no office names a fee"):
        edited_office(content)
