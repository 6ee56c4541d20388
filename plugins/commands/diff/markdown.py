"""The changes as Markdown, for a job summary or a comment on a pull request.

Whatever a charter wrote stands in code spans.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...words import Language
from ..markdown import Line, code_span, shortened
from .phrases import MORE, TITLE
from .revisions import Difference
from .sentences import Wording
from .text import chapters, headline, problems, revisions

LIMIT: Final = 65_000  # characters; GitHub refuses a comment of more than 65,536


def as_markdown(difference: Difference, language: Language, limit: int = LIMIT) -> str:
    wording = Wording(language, code_span)
    return shortened(
        _lines(difference, wording), limit, lambda left: wording.fill(MORE, count=left)
    )


def _lines(difference: Difference, wording: Wording) -> Iterator[Line]:
    base, head = revisions(difference, wording)
    yield Line(f"**{headline(difference, wording)}**")
    yield Line(f"\n{wording.fill(TITLE, base=base, head=head)}")
    for title, found in problems(difference, wording):
        yield Line(f"\n### {title}\n")
        for problem in found:
            yield Line(f"- {code_span(problem.text(wording.language))}", 1)
    for title, path, changes in chapters(difference, wording):
        yield Line(f"\n### {title}\n")
        if path:
            yield Line(f"{code_span(path)}\n")
        for change in changes:
            yield Line(f"- {wording.sentence(change)}", 1)
