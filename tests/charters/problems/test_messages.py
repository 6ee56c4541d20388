"""What is said about a fault: in both languages, in one grammar, and nothing untested."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from plugins.charters.problems.messages import MESSAGES, SUMMARY

ERRORS = sorted(code for code in MESSAGES if not code.startswith("W-"))
SOURCES = sorted((Path(__file__).parents[3] / "plugins" / "charters").rglob("*.py"))


def placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.fixture(scope="module")
def pinned() -> str:
    """All reports that are pinned beside the bad samples."""
    files = sorted((Path(__file__).parents[1] / "bad").rglob("*.txt"))
    return "\n".join(file.read_text("utf-8") for file in files)


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_both_languages_name_the_same_things(code: str) -> None:
    """A value shown in Bengali is shown in English too."""
    assert placeholders(MESSAGES[code]["bn"]) == placeholders(MESSAGES[code]["en"])


def test_both_summaries_count_the_same_things() -> None:
    """Errors, warnings and files are counted in both languages."""
    assert placeholders(SUMMARY["bn"]) == placeholders(SUMMARY["en"])


@pytest.mark.parametrize("code", sorted(MESSAGES))
@pytest.mark.parametrize("language", ["bn", "en"])
def test_a_message_says_what_is_wrong_and_what_to_write(code: str, language: str) -> None:
    """One semicolon parts the fault from the remedy, on one line without a full stop."""
    wrong, remedy = MESSAGES[code][language].split("; ")
    assert wrong
    assert remedy
    assert not re.search(r"\n|[.।]$", remedy)


@pytest.mark.parametrize("code", ERRORS)
@pytest.mark.parametrize("language", ["bn", "en"])
def test_every_error_is_produced_by_a_bad_sample(code: str, language: str, pinned: str) -> None:
    """No error code is untested: some pinned line follows its template."""
    parts = Formatter().parse(MESSAGES[code][language])
    said = "".join(re.escape(text) + (".+" if name else "") for text, name, _, _ in parts)
    assert re.search(f"(?m)^.+:[0-9]+: .+: {said}$", pinned)


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_every_message_is_used(code: str) -> None:
    """No message is left over: its code stands in the source, whole or in two parts."""
    source = "".join(file.read_text("utf-8") for file in SOURCES if file.stem != "messages")
    whole = f'"{code}"' in source
    assert whole or code.startswith(("not-", "W-no-"))
