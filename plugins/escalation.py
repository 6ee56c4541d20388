"""The grievance diagram: the tiers as steps, each with the days passed by its end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .charters.model import National, Office, Tier
from .charters.promises import Duration, total


@dataclass(frozen=True, slots=True)
class Step:
    """``elapsed`` sums the limits up to here, per unit; empty once one cannot be counted."""

    tier: Tier
    elapsed: tuple[Duration, ...]

    @property
    def is_counted(self) -> bool:
        return isinstance(self.tier.limit, Duration)


def steps(office: Office, national: National) -> tuple[Step, ...]:
    """The office's own tiers; the national one alone where the charter has none."""
    tiers = office.grievance or (national.grievance,)
    return tuple(Step(tier, _elapsed(tiers[: index + 1])) for index, tier in enumerate(tiers))


def _elapsed(tiers: tuple[Tier, ...]) -> tuple[Duration, ...]:
    limits = tuple(tier.limit for tier in tiers if isinstance(tier.limit, Duration))
    return total(limits) if len(limits) == len(tiers) else ()


FILTERS: Final = {"escalation_steps": steps}


def register() -> None:
    """Nothing more: the steps are part of an office's page."""
