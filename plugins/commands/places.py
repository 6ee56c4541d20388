"""The places that a command line names."""

from __future__ import annotations

from ..charters.model import Place
from ..charters.problems.messages import MESSAGES
from ..charters.reading.office import misplaced
from ..words import Refusal


def refuse_misplaced(place: str | None, home: Place) -> None:
    """A level that the offices of a folder do not have."""
    if values := misplaced(place, home):
        raise Refusal(MESSAGES["place-folder"], **values)
