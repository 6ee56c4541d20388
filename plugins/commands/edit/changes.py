"""Several files that are written, replaced and removed together, or none of them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ...files.atomic import refuse_read_only, rights_of, sweep, write_beside
from ...files.locks import locked
from ...words import Refusal, reason_of
from .messages import MESSAGES

NEW_FILE: Final = 0o644


@dataclass(frozen=True, slots=True)
class Change:
    """A file, called ``path`` in messages, and its bytes: None where there is none.

    A new file gets the rights of the one that it is ``like``.
    """

    file: Path
    path: str
    before: bytes | None
    after: bytes | None
    like: Path | None = None

    @property
    def rights(self) -> int:
        model = self.like if self.before is None else self.file
        return rights_of(model) if model else NEW_FILE

    def refuse_changed(self) -> None:
        """Where it is not as it was, or must not be written."""
        if self.before is None:
            if os.path.lexists(self.file):
                raise Refusal(MESSAGES["office-exists"], path=self.path)
            return
        refuse_read_only(self.file, self.path)
        if self.file.read_bytes() != self.before:
            raise Refusal(MESSAGES["changed-meanwhile"], path=self.path)

    def carry_out(self, beside: Path | None) -> None:
        """Puts the file in place that was written beside it; another is never overwritten."""
        if beside is None:
            self.file.unlink()
        elif self.before is None:
            os.link(beside, self.file)
        else:
            beside.replace(self.file)

    def undo(self) -> None:
        if self.before is None:
            self.file.unlink(missing_ok=True)
        else:
            self.file.write_bytes(self.before)


def carry_out_all(changes: Sequence[Change]) -> None:
    """In their order; each is written beside its file before any is put in place."""
    for change in changes:
        with writing(change.path):
            change.refuse_changed()
            change.file.parent.mkdir(exist_ok=True)
    with ExitStack() as stack, ExitStack() as undoing:
        for folder in {change.file.parent for change in changes}:
            sweep(folder)
            stack.enter_context(locked(folder, alone=False))
        written = [(change, _write_beside(change, stack)) for change in changes]
        for change, beside in written:
            with writing(change.path):
                change.carry_out(beside)
            undoing.callback(change.undo)
        undoing.pop_all()


def _write_beside(change: Change, stack: ExitStack) -> Path | None:
    if change.after is None:
        return None
    with writing(change.path):
        return write_beside(change.file, change.after, stack, change.rights)


@contextmanager
def writing(path: str) -> Iterator[None]:
    """Whatever the system refuses is said of the file."""
    try:
        yield
    except OSError as error:
        reason = reason_of(error)
        raise Refusal(MESSAGES["write-failed"], path=path, reason=reason) from None
