"""What changed in the steps of a complaint and in what the office expects of a citizen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from ..model import Tier
from ..reading.office_file import KEYS
from .change import Change, Partner, is_same, key_changes, people, plain, told_first
from .matching import pair, same, similar
from .times import judge_time

_TOLD: Final = told_first(KEYS[Tier], "to", "when", "limit")


def tier_changes(
    before: tuple[Tier, ...], after: tuple[Tier, ...], partner: Partner
) -> Iterator[Change]:
    """A step that is gone or takes longer is a worse promise."""
    found = pair(
        before,
        after,
        same(lambda tier: plain(tier.to)),
        similar(lambda tier: tier.title),
        same(lambda tier: people(tier.officers) or None),
    )
    for tier in found.removed:
        yield Change(kind="tier-removed", reason="gone", tier=tier)
    for tier in found.added:
        yield Change(kind="tier-added", reason="new", tier=tier)
    for old, new in found.pairs:
        yield from changes_of_tier(old, new, partner)
    if not found.keeps_order:
        yield Change(kind="tiers-order")


def changes_of_tier(old: Tier, new: Tier, partner: Partner) -> Iterator[Change]:
    for change in key_changes(old, new, _TOLD, partner, tier=new):
        is_limit = change.kind == "tier-limit"
        yield replace(change, reason=judge_time(change.before, change.after) if is_limit else None)


def expectation_changes(before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[Change]:
    found = pair(before, after, same(plain), similar(str))
    for text in found.removed:
        yield Change(kind="expectation-removed", before=text)
    for text in found.added:
        yield Change(kind="expectation-added", after=text)
    for old, new in found.pairs:
        if not is_same(old, new):
            yield Change(kind="expectation-changed", before=old, after=new)
    if not found.keeps_order:
        yield Change(kind="expectations-order")
