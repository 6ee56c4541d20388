"""What an import reports: where to look first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.charters.marks import Mark
from plugins.commands.importing import Imported, describe
from plugins.commands.importing.messages import NOTES
from plugins.commands.importing.summary import most_doubtful_first

Import = Callable[..., Imported]
HEADER = "ক্রমিক\tসেবার নাম\tসেবামূল্য\tসময়সীমা\tদায়িত্বপ্রাপ্ত কর্মকর্তা"


@pytest.fixture
def imported(import_text: Import) -> Imported:
    """A charter with more guesses than anybody reads at once."""
    rows = [f"{n}\tসেবা {n}\t৫ টাকা\t৩ দিন\t01700-000{n:03}" for n in range(1, 31)]
    return import_text("\n".join([HEADER, *rows]), "rangpur/sadar-fisheries")


def test_the_most_doubtful_marks_are_listed_first(imported: Imported) -> None:
    """Twenty with their lines, the others as a count; all stand in the file."""
    lines = describe(imported, Path("a.md"), "en").splitlines()
    (head,) = [n for n, line in enumerate(lines) if line.startswith("marks to settle")]
    shown = [line.strip() for line in lines[head + 1 : head + 22]]
    assert shown[0] == f"a.md:2: name: '{NOTES['name']}'"
    assert shown[1] == f"a.md:6: officers.officer-1.post: '{NOTES['post']}'"
    assert shown[-1] == f"and {len(imported.marks) - 20} more in the file"
    assert len(imported.marks) == imported.text.count("# দেখে নিন: ") > 30
    assert most_doubtful_first(imported.marks)[-1].words == NOTES["place"]


def test_an_office_that_was_proposed_is_told(imported: Imported) -> None:
    """With the option that says another."""
    assert describe(imported, Path("a.md"), "en", is_proposed=True).splitlines()[:2] == [
        "read: charter.txt",
        (
            "taken for the office rangpur/sadar-fisheries; "
            "if it is another, import it again with --office"
        ),
    ]


def test_every_note_is_told_from_the_others() -> None:
    """The order of a mark follows from its words alone."""
    words = [note.replace("{found}", "ক (খ); গ") for note in NOTES.values()]
    marks = [Mark(1, (), one) for one in words]
    assert most_doubtful_first(reversed(marks)) == marks
