"""The parts of an official charter that this one does not have."""

from __future__ import annotations

from ..model import Office
from ..problems.problem import Findings


def report_missing_parts(office: Office, found: Findings) -> None:
    parts = {
        "vision": office.vision,
        "mission": office.mission,
        "expectations": office.expectations,
        "grievance": office.grievance,
        "signatory": office.signatory,
        "approved": office.approved,
    }
    for part, value in parts.items():
        if not value:
            found.add(f"W-no-{part}", ())
