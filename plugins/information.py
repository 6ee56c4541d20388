"""The right to information: whom an office names for it, and what the law says of time.

The Right to Information Act 2009 (Act XX of 2009, তথ্য অধিকার আইন): section 9 (1) has information
given within 20 working days of the request, (2) within 30 where more than one unit or authority is
concerned, (4) within 24 hours, as a first answer, about life and death, arrest and release from
prison; section 24 gives 30 days for an appeal and 15 days to decide it; section 25 lets whoever is
not content complain to the Information Commission.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .charters.model import Information, Officer
from .charters.promises import WORKING_DAYS, Duration
from .charters.reading.office_file import KEYS
from .words import Language

# The times for an answer, for an appeal and for its decision.
LIMITS: Final[Mapping[str, Duration]] = {
    "given": Duration(20, WORKING_DAYS),
    "given_by_several": Duration(30, WORKING_DAYS),
    "given_of_life": Duration(24, "ঘণ্টা"),
    "appealed": Duration(30, "দিন"),
    "decided": Duration(15, "দিন"),
}


def duties(
    information: Information, language: Language = "bn"
) -> list[tuple[str, tuple[Officer, ...]]]:
    """Each duty that the office names somebody for, by its title, and whom."""
    named = ((key.label(language), getattr(information, key.name)) for key in KEYS[Information])
    return [(title, officers) for title, officers in named if officers]


def limits(_: Information, language: Language = "bn") -> dict[str, str]:
    """Each of `LIMITS` in words, to stand before মধ্যে."""
    return {name: limit.genitive(language) for name, limit in LIMITS.items()}


FILTERS: Final = {"information_duties": duties, "information_limits": limits}


def register() -> None:
    """Nothing more: the section is part of an office's page."""
