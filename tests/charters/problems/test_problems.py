"""How problems are worded, quoted, ordered and counted."""

from __future__ import annotations

import pytest

from plugins.charters.problems.problem import (
    CharterError,
    Count,
    Findings,
    Problem,
    field_name,
    report,
)
from plugins.words import SHOWN, Language, Refusal, printable, say

PATH = "content/offices/lalmonirhat/patgram.md"
BLANK = Problem(PATH, 3, "name", "blank")
LATER = Problem(PATH, 12, "vision", "blank")
OTHER = Problem("content/offices/rangpur/sadar.md", 1, "file", "empty-file")
WEAK = Problem(PATH, 1, "file", "W-no-vision")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("তাৎক্ষণিক", "তাৎক্ষণিক"),
        ("ক্\u200dষ র\u200c্য", "ক্\u200dষ র\u200c্য"),
        ("\x1b[31mred\x1b[0m", "<U+001B>[31mred<U+001B>[0m"),
        ("a\nb\rc\td", "a<U+000A>b<U+000D>c<U+0009>d"),
        ("a\x00b\x85c\x9bd", "a<U+0000>b<U+0085>c<U+009B>d"),
        ("\u202egnp.exe", "<U+202E>gnp.exe"),
        ("a\u2028b\u2029c", "a<U+2028>b<U+2029>c"),
        ("\u200b\ufeff\u00ad", "<U+200B><U+FEFF><U+00AD>"),
        ("\U000e0041", "<U+E0041>"),
        ("\ud800\uffff\ue000", "<U+D800><U+FFFF><U+E000>"),
        ("x" * SHOWN, "x" * SHOWN),
        ("x" * (SHOWN + 1), "x" * SHOWN + "…"),
    ],
    ids=ascii,
)
def test_a_quoted_value_cannot_command_a_terminal(text: str, shown: str) -> None:
    """Controls and invisible characters are spelt out, long values cut; Bengali joiners stay."""
    assert printable(text) == shown


@pytest.mark.parametrize(
    ("loc", "name"),
    [
        ((), "file"),
        (("name",), "name"),
        (("services", "citizen", 2, "time"), "services.citizen[3].time"),
        (("expectations", 0), "expectations[1]"),
        (("officers", "assistant-programmer", "phone"), "officers.assistant-programmer.phone"),
    ],
)
def test_a_field_is_named_as_an_editor_counts(loc: tuple[str | int, ...], name: str) -> None:
    """Rows count from one."""
    assert field_name(loc) == name


def test_a_problem_stands_at_the_nearest_line_that_is_known() -> None:
    """A missing field has no line; the row that misses it has."""
    problems: list[Problem] = []
    found = Findings(PATH, {("services", "citizen", 0): 8, ("name",): 2}, problems)
    found.add("missing-key", ("services", "citizen", 0, "name"))
    found.add("missing-key", ("officers",))
    assert [(p.line, p.field) for p in problems] == [
        (8, "services.citizen[1].name"),
        (1, "officers"),
    ]


@pytest.mark.parametrize(
    ("problem", "language", "line"),
    [
        (BLANK, "bn", f"{PATH}:3: name: ঘরটি খালি; মান লিখুন, অথবা লাইনটি মুছে দিন"),
        (BLANK, "en", f"{PATH}:3: name: the field is empty; write a value, or delete the line"),
        (WEAK, "bn", f"{PATH}:1: file: ভিশন নেই; চার্টারের ভিশন লিখুন [W-no-vision]"),
        (WEAK, "en", f"{PATH}:1: file: no vision; write the charter's [W-no-vision]"),
    ],
)
def test_a_problem_is_one_line_of_one_grammar(
    problem: Problem, language: Language, line: str
) -> None:
    """``path:line: field: what is wrong; what to write``; a warning ends in its code."""
    assert problem.text(language) == line


def test_numbers_that_we_counted_follow_the_language() -> None:
    """What the editor wrote keeps its digits; our limit takes those of the message."""
    values = (("found", "999 দিন"), ("most", "365"))
    problem = Problem(PATH, 9, "limit", "limit-range", values)
    assert problem.text("bn") == f"{PATH}:9: limit: '999 দিন' সম্ভব নয়; ১ থেকে ৩৬৫-এর মধ্যে লিখুন"
    assert problem.text("en") == f"{PATH}:9: limit: '999 দিন' is out of range; write 1 to 365"


def test_a_value_with_braces_is_not_a_template() -> None:
    """``{0.__class__}`` in a field is shown, not evaluated."""
    problem = Problem(PATH, 9, "phone", "phone", (("found", "{0.__class__}{found}"),))
    assert "'{0.__class__}{found}' cannot be a telephone number" in problem.text("en")


@pytest.mark.parametrize(
    ("problems", "bn", "en"),
    [
        ([], "০টি ভুল, ০টি সতর্কতা, ০টি ফাইলে", "errors: 0, warnings: 0, files: 0"),
        ([BLANK, WEAK], "১টি ভুল, ১টি সতর্কতা, ১টি ফাইলে", "errors: 1, warnings: 1, files: 1"),
        (
            [BLANK] * 12 + [OTHER],
            "১৩টি ভুল, ০টি সতর্কতা, ২টি ফাইলে",
            "errors: 13, warnings: 0, files: 2",
        ),
    ],
)
def test_a_summary_counts_in_both_languages(problems: list[Problem], bn: str, en: str) -> None:
    """Each language in its own digits."""
    assert (Count.of(problems).text("bn"), Count.of(problems).text("en")) == (bn, en)


def test_a_report_ends_in_its_summary() -> None:
    """Every problem on its own line, in the order given."""
    lines = report([LATER, BLANK], "en").split("\n")
    assert lines == [LATER.text("en"), BLANK.text("en"), "errors: 2, warnings: 0, files: 1"]


def test_a_charter_error_carries_every_problem_once_and_sorted() -> None:
    """By file, then by line, whatever the order of finding."""
    error = CharterError([OTHER, LATER, BLANK, LATER])
    assert error.problems == (BLANK, LATER, OTHER)
    assert str(error) == report([BLANK, LATER, OTHER], "en")


@pytest.mark.parametrize(
    ("language", "text"),
    [("bn", "<U+001B>[2J খালি; ৩টি লিখুন"), ("en", "<U+001B>[2J is empty; write 3")],
)
def test_a_refusal_speaks_both_languages_and_commands_no_terminal(
    language: Language, text: str
) -> None:
    """What a command cannot do is said like a problem: values quoted, numbers in its digits."""
    words = say("{found} খালি; {count}টি লিখুন", "{found} is empty; write {count}")
    assert Refusal(words, found="\x1b[2J", count=3).text(language) == text
