"""Problems as people, CI services and programs read them."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from plugins.charters.problems.problem import Problem, report
from plugins.reports import FORMATS, format_named
from plugins.words import Refusal

FILE = "content/offices/lalmonirhat/patgram.md"
HOSTILE = "x%0A::error file=a,line=1::y\n::stop-commands::z, [tap](https://example.com) {0}"
PROBLEMS = (
    Problem(FILE, 2, "nam", "unknown-key-near", (("key", "nam"), ("near", "name"))),
    Problem(FILE, 7, "services.citizen[1].time", "W-time-no-number", (("found", "চাহিদা"),)),
)


def problem(**changes: Any) -> Problem:  # noqa: ANN401 - any field
    fields = {"path": FILE, "line": 3, "field": "vision", "code": "W-ansi"}
    return Problem(**{**fields, "values": (("found", "a"), ("count", "2")), **changes})


def test_text_is_the_report_of_old() -> None:
    """What the terminal has always shown."""
    assert FORMATS["text"](PROBLEMS, "en") == report(PROBLEMS, "en")


def test_github_shows_each_problem_at_its_line() -> None:
    """An error or a warning with file, line and code, then the count."""
    assert FORMATS["github"](PROBLEMS, "en").split("\n") == [
        (
            f"::error file={FILE},line=2,title=unknown-key-near::"
            "nam: there is no field 'nam'; did you mean 'name'?"
        ),
        (
            f"::warning file={FILE},line=7,title=W-time-no-number::services.citizen[1].time: "
            "'চাহিদা' does not say how long; write the number of days, like ৩ কার্যদিবস"
        ),
        "errors: 1, warnings: 1, files: 1",
    ]


@pytest.mark.parametrize("field", ["path", "field"])
def test_no_content_becomes_a_command(field: str) -> None:
    """Neither a line of its own nor a property more, whatever a file or a key is called."""
    lines = FORMATS["github"]([problem(**{field: HOSTILE})], "en").split("\n")
    assert len(lines) == 2
    assert lines[1] == "errors: 0, warnings: 1, files: 1"
    properties = lines[0].removeprefix("::warning ").partition("::")[0]
    assert [name for name, _, _ in (p.partition("=") for p in properties.split(","))] == [
        "file",
        "line",
        "title",
    ]


def test_a_value_cannot_end_its_command() -> None:
    """A percent sign is escaped first, so that no typed %0A is taken for a line."""
    said = FORMATS["github"]([problem(values=(("found", HOSTILE), ("count", "2")))], "en")
    assert "%250A::error" in said
    assert len(said.split("\n")) == 2


def test_json_holds_both_languages() -> None:
    """All that is known of each problem, and the counts."""
    written = json.loads(FORMATS["json"](PROBLEMS, "bn"))
    assert written == {
        "version": 1,
        "counts": {"errors": 1, "warnings": 1, "files": 1},
        "problems": [
            {
                "path": FILE,
                "line": 2,
                "field": "nam",
                "code": "unknown-key-near",
                "severity": "error",
                "message": {
                    "bn": "'nam' নামে কোনো ঘর নেই; 'name' লিখতে চেয়েছেন কি?",
                    "en": "there is no field 'nam'; did you mean 'name'?",
                },
                "values": {"key": "nam", "near": "name"},
            },
            {
                "path": FILE,
                "line": 7,
                "field": "services.citizen[1].time",
                "code": "W-time-no-number",
                "severity": "warning",
                "message": {
                    "bn": ("'চাহিদা' থেকে সময় জানা যায় না; কত দিন লাগবে লিখুন, যেমন ৩ কার্যদিবস"),
                    "en": (
                        "'চাহিদা' does not say how long; write the number of days, like ৩ কার্যদিবস"
                    ),
                },
                "values": {"found": "চাহিদা"},
            },
        ],
    }


def sarif(*problems: Problem, language: Any = "en") -> dict[str, Any]:  # noqa: ANN401
    (run,) = json.loads(FORMATS["sarif"](problems, language))["runs"]
    return run


def test_sarif_is_of_the_version_that_scanners_read() -> None:
    """One run of one tool; each rule once, in order, with words of its own."""
    log = json.loads(FORMATS["sarif"](PROBLEMS, "en"))
    assert (log["version"], log["$schema"].endswith("sarif-2.1.0.json")) == ("2.1.0", True)
    assert sarif(*PROBLEMS, PROBLEMS[1])["tool"]["driver"] == {
        "name": "citizen-charters",
        "rules": [
            {
                "id": "W-time-no-number",
                "shortDescription": {
                    "text": ("'…' does not say how long; write the number of days, like ৩ কার্যদিবস")
                },
                "defaultConfiguration": {"level": "warning"},
            },
            {
                "id": "unknown-key-near",
                "shortDescription": {"text": "there is no field '…'; did you mean '…'?"},
                "defaultConfiguration": {"level": "error"},
            },
        ],
    }


def test_a_sarif_result_points_to_its_rule_and_line() -> None:
    """The rule's place in the list, the file's address, the field and the words."""
    result = sarif(*PROBLEMS)["results"][0]
    fingerprint = result.pop("partialFingerprints")["charterProblem/v1"]
    assert re.fullmatch("[0-9a-f]{64}", fingerprint)
    assert result == {
        "ruleId": "unknown-key-near",
        "ruleIndex": 1,
        "level": "error",
        "message": {"text": "nam: there is no field 'nam'; did you mean 'name'?"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": FILE, "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 2},
                },
                "logicalLocations": [{"fullyQualifiedName": "nam"}],
            }
        ],
    }


def test_a_moved_problem_keeps_its_fingerprint() -> None:
    """A scanner then knows it as the one it has shown before; another is another."""
    prints = [
        result["partialFingerprints"]["charterProblem/v1"]
        for result in sarif(problem(), problem(line=9), problem(field="mission"))["results"]
    ]
    assert prints[0] == prints[1] != prints[2]


def test_sarif_viewers_find_no_links_or_placeholders_in_content() -> None:
    """Brackets of a link are escaped and braces doubled, as the standard asks."""
    (result,) = sarif(problem(values=(("found", HOSTILE), ("count", "2"))))["results"]
    assert r"\[tap](https://example.com) {{0}}" in result["message"]["text"]


def test_an_address_in_sarif_is_percent_encoded() -> None:
    """A blank or a Bengali letter in a file's name."""
    (result,) = sarif(problem(path="content/offices/ক খ.md"))["results"]
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location["uri"] == "content/offices/%E0%A6%95%20%E0%A6%96.md"


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("language", ["bn", "en"])
def test_every_format_can_report_nothing(name: str, language: Any) -> None:  # noqa: ANN401
    """Good content is a report too."""
    assert FORMATS[name]([], language)


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_prints_what_a_terminal_obeys(name: str) -> None:
    """Controls, direction marks and broken letters of a file's name are spelt out."""
    said = FORMATS[name]([problem(path="a\u202e\x1b[1m\x9b\udcff.md", field="b\x9b")], "en")
    assert said.replace("\n", "").isprintable()


def test_an_unknown_format_is_refused() -> None:
    """With those there are."""
    with pytest.raises(Refusal) as refused:
        format_named("xml", FORMATS)
    assert refused.value.text("en") == (
        "there is no format 'xml'; write one of: text, github, json, sarif"
    )
