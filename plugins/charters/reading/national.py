"""Reads ``content/national.yaml``: helplines and the national tier of every complaint."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Field

from ..model import Helpline, National, Officer, Tier
from ..problems.problem import Findings
from .fields import check_fields
from .office_file import Entry, LimitText, Line, OfficerEntry, PhoneText, Text
from .source import Source

DEPTH: Final = 3


class HelplineEntry(Entry):
    number: PhoneText
    name: Line


class NationalTierEntry(Entry):
    when: Text
    to: Line
    officer: OfficerEntry
    limit: LimitText | None = None


class NationalFile(Entry):
    helplines: Annotated[tuple[HelplineEntry, ...], Field(min_length=1)]
    grievance: NationalTierEntry


def read_national(source: Source, found: Findings) -> National | None:
    """None after reporting what is wrong."""
    national = check_fields(NationalFile, source, found)
    if national is None:
        return None
    tier = national.grievance
    officer = Officer(key="national", **dict(tier.officer))
    return National(
        helplines=tuple(Helpline(line.number, line.name) for line in national.helplines),
        grievance=Tier(when=tier.when, to=tier.to, officers=(officer,), limit=tier.limit),
    )
