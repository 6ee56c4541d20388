"""The changes as plain text, for a terminal or a mail; and what the Markdown format shares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...charters.changes import Change
from ...charters.problems.problem import Problem
from ...words import Language, printable
from .phrases import BETTER, HEADLINE, NONE, NONE_READABLE, NOW, PROBLEMS, SHARED, TITLE, WORSE
from .revisions import Difference
from .sentences import Wording


def as_text(difference: Difference, language: Language) -> str:
    return "\n".join(_lines(difference, Wording(language, _quote)))


def _quote(text: str) -> str:
    return f"'{printable(text)}'"


def _lines(difference: Difference, wording: Wording) -> Iterator[str]:
    base, head = revisions(difference, wording)
    yield f"{wording.fill(TITLE, base=base, head=head)}: {headline(difference, wording)}"
    for title, found in problems(difference, wording):
        yield f"\n{title}:"
        yield from (f"  {problem.text(wording.language)}" for problem in found)
    for title, path, changes in chapters(difference, wording):
        yield f"\n{title} ({path})" if path else f"\n{title}"
        yield from (f"  {wording.sentence(change)}" for change in changes)


def headline(difference: Difference, wording: Wording) -> str:
    """How many offices changed, and how many promises for the worse and for the better."""
    found = difference.comparison
    if not (found.offices or found.shared):
        is_whole = not (difference.base_problems or difference.head_problems)
        return wording.fill(NONE if is_whole else NONE_READABLE)
    parts = [wording.fill(HEADLINE, offices=len(found.offices))]
    if found.worse:
        parts.append(wording.fill(WORSE, count=found.worse))
    if found.better:
        parts.append(wording.fill(BETTER, count=found.better))
    return "; ".join(parts)


def revisions(difference: Difference, wording: Wording) -> tuple[str, str]:
    """What is compared with what; a revision as it was typed, quoted."""
    head = wording.quote(difference.head) if difference.head else wording.fill(NOW)
    return wording.quote(difference.base), head


def problems(difference: Difference, wording: Wording) -> Iterator[tuple[str, tuple[Problem, ...]]]:
    """For each revision with errors: a title, and the errors."""
    both = (difference.base_problems, difference.head_problems)
    for revision, found in zip(revisions(difference, wording), both, strict=True):
        if found:
            yield wording.fill(PROBLEMS, revision=revision), found


def chapters(
    difference: Difference, wording: Wording
) -> Iterator[tuple[str, str | None, tuple[Change, ...]]]:
    """A title, the file where there is one, and the changes, the worse ones first."""
    found = difference.comparison
    if found.shared:
        yield wording.fill(SHARED), None, _worse_first(found.shared)
    for one in found.offices:
        yield wording.quote(one.office.name), one.office.path, _worse_first(one.changes)


def _worse_first(changes: Iterable[Change]) -> tuple[Change, ...]:
    return tuple(sorted(changes, key=lambda change: change.verdict != "worse"))
