"""Where a board is put: a new file, or in the place of an older board."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from ...files.atomic import put
from ...words import Refusal, reason_of
from .messages import MESSAGES

_BEGINNING: Final = b"%PDF-"


def refuse_foreign(target: Path, name: str) -> None:
    """Raises `Refusal` for whatever lies there that no board can have been."""
    if target.exists() and not (target.is_file() and _is_pdf(target, name)):
        raise Refusal(MESSAGES["output-foreign"], path=name)


def deliver(pdf: bytes, target: Path, name: str) -> None:
    """The whole file or nothing."""
    try:
        put(target, pdf, force=True)
    except OSError as error:
        raise Refusal(MESSAGES["unwritable"], path=name, reason=reason_of(error)) from None


def _is_pdf(target: Path, name: str) -> bool:
    try:
        with target.open("rb") as file:
            return file.read(len(_BEGINNING)) in {_BEGINNING, b""}
    except OSError as error:
        raise Refusal(MESSAGES["unwritable"], path=name, reason=reason_of(error)) from None
