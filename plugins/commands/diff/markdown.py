"""The changes as Markdown, for a job summary or a comment on a pull request.

Whatever a charter wrote stands in code spans: there, and only there, GitHub makes nothing of
markup, HTML, @mentions, #123, addresses and commit ids.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ...words import Language, printable
from .phrases import MORE, TITLE
from .revisions import Difference
from .summary import chapters, headline, problems, revisions
from .wording import Wording

LIMIT: Final = 65_000  # characters; GitHub refuses a comment of more than 65,536
_RESERVE: Final = 200  # for the line that counts what is left out


@dataclass(frozen=True, slots=True)
class _Line:
    """``items`` is how many entries it holds: none for a title, one for a change."""

    text: str
    items: int = 0


def as_markdown(difference: Difference, language: Language, limit: int = LIMIT) -> str:
    wording = Wording(language, code_span)
    return _within(list(_lines(difference, wording)), limit, wording)


def code_span(text: str) -> str:
    """``text`` in backticks, more of them than it has in a row itself."""
    shown = " ".join(printable(text).split()) or " "
    longest = max((len(run) for run in re.findall(r"`+", shown)), default=0)
    fence = "`" * (longest + 1)
    blank = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{fence}{blank}{shown}{blank}{fence}"


def _lines(difference: Difference, wording: Wording) -> Iterator[_Line]:
    base, head = revisions(difference, wording)
    yield _Line(f"**{headline(difference, wording)}**")
    yield _Line(f"\n{wording.say(TITLE, base=base, head=head)}")
    for title, found in problems(difference, wording):
        yield _Line(f"\n### {title}\n")
        for problem in found:
            yield _Line(f"- {code_span(problem.text(wording.language))}", 1)
    for title, path, changes in chapters(difference, wording):
        yield _Line(f"\n### {title}\n")
        if path:
            yield _Line(f"{code_span(path)}\n")
        for change in changes:
            yield _Line(f"- {wording.sentence(change)}", 1)


def _within(lines: list[_Line], limit: int, wording: Wording) -> str:
    """As many lines as the limit allows, and how many entries are left out."""
    text = ""
    for shown, line in enumerate(lines):
        if len(text) + len(line.text) + 1 > limit - _RESERVE:
            left = sum(other.items for other in lines[shown:])
            return f"{text}\n{wording.say(MORE, count=wording.number(left))}\n"
        text += f"{line.text}\n"
    return text
