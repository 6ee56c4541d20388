"""Office files as people really save them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.build.prose import to_html
from plugins.charters.directory import Reading

HERE = Path(__file__).parent / "documents"
Reread = Callable[[str], Reading]


@pytest.mark.parametrize("name", ["nbsp-indent", "nbsp-after-colon"])
def test_a_blank_that_looks_like_one_is_one(name: str, reread_office: Reread) -> None:
    """A no-break space where the format needs a blank costs nobody an evening."""
    reading = reread_office((HERE / f"{name}.md").read_text("utf-8"))
    (service,) = reading.checked.offices[0].services
    assert (service.fee, service.time) == ("বিনামূল্যে", "৩ দিন")


def test_lost_letters_are_told(reread_office: Reread) -> None:
    """What a program could not read stops the file; question marks in their place are a warning."""
    text = (HERE / "lost-letters.md").read_text("utf-8")
    (lost,) = reread_office(text).problems
    assert lost.text("en").partition(":")[2] == (
        "9: file: letters are lost where U+FFFD REPLACEMENT CHARACTER stands; "
        "type them again and save the file as UTF-8"
    )
    problems = reread_office(text.replace("\ufffd", "ক")).problems
    (lost,) = [problem.text("en") for problem in problems if problem.code == "W-text-lost"]
    assert lost.endswith(
        ":10: services.citizen[1].fee: '?????????' stands where letters were lost; "
        "type the words again and save the file as UTF-8 [W-text-lost]"
    )


def test_letters_lost_in_the_prose_are_told(reread_office: Reread) -> None:
    """With the line they are lost on; a question is none."""
    text = (HERE / "prose-lists.md").read_text("utf-8").rstrip()
    problems = reread_office(f"{text}\n\nকী চান?? কেন???\n\nউপ??লা ????? কার্যালয়\n").problems
    lost = [problem.text("en") for problem in problems if problem.code == "W-text-lost"]
    assert [one.split(":", 1)[1] for one in lost] == [
        (
            "29: prose: '??' stands where letters were lost; "
            "type the words again and save the file as UTF-8 [W-text-lost]"
        )
    ]


def test_lists_in_the_prose_keep_their_numbers(reread_office: Reread) -> None:
    """The second goes on where the first ended, and Bengali numbers make a list too."""
    reading = reread_office((HERE / "prose-lists.md").read_text("utf-8"))
    html = to_html(reading.checked.offices[0].body, 3)
    assert html.count("<ol>") == 2
    assert '<ol start="3">\n<li>রসিদ নিন</li>\n<li>সনদ নিন</li>\n</ol>' in html
    assert "<p>নির্দেশনা:</p>\n<ol>\n<li>ফরম নিন</li>\n<li>জমা দিন</li>\n</ol>" in html
