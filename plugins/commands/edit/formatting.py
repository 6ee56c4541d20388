"""The tidy form of an office file. It says what the file said, and says it again when repeated."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace

from ...charters.model import Office, Section
from ...charters.problems.problem import Problem
from ...charters.reading.source import Location
from ...charters.reading.tree import OfficePath
from ...charters.writing.defaults import with_shared_cells
from ...charters.writing.ids import with_row_ids
from ...charters.writing.order import in_order
from ...charters.writing.outline import Outline, Scalar, edit_scalars
from ...charters.writing.parsing import parse
from ...charters.writing.rendering import render
from ...charters.writing.scalars import respell
from ...charters.writing.tidy import Tidy, tidier
from ...words import Language, Refusal
from ..progress import track
from .messages import MESSAGES, notice
from .offices import Content, Replacement, SoundFile, replace_all


@dataclass(frozen=True, slots=True)
class Formatted:
    """What a run came to: paths that changed or would, files looked at, errors met."""

    changed: tuple[str, ...]
    count: int
    errors: tuple[Problem, ...]


def tidied(text: str) -> str:
    """The tidy form of the text of a sound office file."""
    outline = parse(text)
    root = edit_scalars(with_row_ids(outline.root), _tidy_scalar)  # a tidied name may say another
    return render(Outline(in_order(with_shared_cells(root)), outline.body, outline.header))


def _tidy_scalar(loc: Location, scalar: Scalar, in_brackets: bool) -> Scalar:  # noqa: FBT001
    return respell(scalar, tidier(loc), in_brackets=in_brackets)


def format_offices(
    content: Content, offices: Sequence[OfficePath], language: Language, *, write: bool
) -> Formatted:
    """Tidies the files, or only finds the untidy ones; a file with errors stays as it is."""
    sound = [office for office in offices if office.path in content.sound]
    errors = [problem for office in offices for problem in content.errors_of(office)]
    tracked = track(sound, notice("formatting", language))
    changes = [change for office in tracked if (change := _change(content.sound[office.path]))]
    if write:
        replace_all(changes)
    changed = tuple(change.path for change in changes)
    return Formatted(changed, len(offices), tuple(sorted(set(errors))))


def describe(result: Formatted, language: Language, *, written: bool) -> Iterator[str]:
    """What the run came to, file by file, and a line that counts."""
    code, total = ("formatted", "format-count") if written else ("would-format", "check-count")
    for path in result.changed:
        yield notice(code, language, path=path)
    yield notice(total, language, count=result.count, changed=len(result.changed))
    if result.errors:
        yield notice("left-alone", language)


def _change(before: SoundFile) -> Replacement | None:
    """The file's tidy form where that is another."""
    change = Replacement(before, tidied(before.text))
    if change.new.encode() == before.raw:
        return None
    # What follows holds by construction and by tests; a charter is too dear to rely on that.
    if said(change.read(), tidier) != said(before.office, tidier):
        raise Refusal(MESSAGES["not-kept"], path=change.path)
    return change


def said(office: Office, tidiers: Callable[[Location], Tidy] | None = None) -> object:
    """All that an office says, as plain values, each text tidied where ``tidiers`` are given.

    A row's address is the same whether it is written or not.
    """
    return _plain(asdict(_addressed(office)), (), tidiers)


def _addressed(office: Office) -> Office:
    sections = (
        Section(section.key, tuple(replace(row, id=row.anchor) for row in section.services))
        for section in office.sections
    )
    return replace(office, sections=tuple(sections))


def _plain(value: object, loc: Location, tidiers: Callable[[Location], Tidy] | None) -> object:
    if isinstance(value, dict):
        return {key: _plain(inner, (*loc, key), tidiers) for key, inner in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(inner, (*loc, n), tidiers) for n, inner in enumerate(value)]
    if isinstance(value, str) and tidiers:
        return tidiers(loc)(value)
    return value
