"""The grievance diagram: the steps of a complaint, and what to do where the charter lacks one."""

from __future__ import annotations

from typing import Final

from .charters.grievance import complaint
from .charters.remedy import remedy

FILTERS: Final = {"escalation_steps": complaint, "escalation_remedy": remedy}


def register() -> None:
    """Nothing more: the steps are part of an office's page."""
