"""The changes as plain text, for a terminal or a mail."""

from __future__ import annotations

from collections.abc import Iterator

from ...words import Language, printable
from .outline import chapters, headline, problems, revisions
from .phrases import TITLE
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
