"""What an import left to settle is told until somebody has settled it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plugins.charters.directory import Reading

VISION = "vision: সবার জন্য ডিজিটাল সেবা।"


def told(field: str, words: str) -> str:
    return (
        f"{field}: this mark is still there: '{words}'; compare it with the charter, put it right, "  # noqa: S608 - words
        "then delete from the # to the end of the line [W-import-mark]"
    )


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (f"{VISION}  # দেখে নিন: উৎসে ভাঙা", 1, told("vision", "উৎসে ভাঙা")),
        (f"{VISION}  #দেখে নিন : উৎসে ভাঙা", 1, told("vision", "উৎসে ভাঙা")),
        ("vision: |-  # দেখে নিন: দুই লাইন\n  এক\n  দুই", 1, told("vision", "দুই লাইন")),
        ("vision: এক\n  দুই  # দেখে নিন: শেষে", 2, told("vision", "শেষে")),
        (f"{VISION}\nobjectives: [এক, দুই]  # দেখে নিন: ক", 2, told("objectives", "ক")),
        (f"{VISION}\nobjectives:\n- এক  # দেখে নিন: ক\n- দুই", 3, told("objectives[1]", "ক")),
        (
            f"{VISION}\ntables:\n- title: ফি  # দেখে নিন: ক\n  rows: [[এক]]",
            3,
            told("tables[1].title", "ক"),
        ),
        (f"# দেখে নিন: কেউ লিখেছেন\n{VISION}", 1, told("file", "কেউ লিখেছেন")),
        (
            f"{VISION}\n# দেখে নিন: দুটি লেখা:\n#   লাইন ৩: ক  (কারণ)\n#   লাইন ৪: খ  (কারণ)",
            2,
            (
                "file: texts that the import could not place stand below behind a # where nobody "
                "sees them: 2; put each into its field, then delete this part [W-import-unplaced]"
            ),
        ),
    ],
)
def test_a_mark_is_told_where_it_stands(
    text: str,
    line: int,
    said: str,
    reread_office: Callable[..., Reading],
    office_text: Callable[..., str],
) -> None:
    """Beside a value with its field; the list of what was not placed once, with its count."""
    before = office_text().splitlines().index(VISION)
    problems = reread_office(office_text().replace(VISION, text)).problems
    marks = [problem for problem in problems if problem.code.startswith("W-import")]
    assert [(one.line - before, one.text("en").split(": ", 1)[1]) for one in marks] == [
        (line, said)
    ]


@pytest.mark.parametrize(
    "changes",
    [
        {"vision": "দেখে নিন: কী কী সেবা পাবেন"},
        {"body": "# দেখে নিন: সেবা\n\nলেখা  # দেখে নিন: লেখা"},
        {"mission": "ফরমটি # ছাড়া দেখে নিন"},
    ],
)
def test_the_same_words_elsewhere_are_no_mark(
    changes: dict[str, object], codes: Callable[..., list[str]]
) -> None:
    """In a text, in the prose and in a heading they are the charter's own."""
    assert codes(**changes) == []
