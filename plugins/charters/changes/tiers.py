"""What changed in the steps of a complaint and in what the office expects of a citizen."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Tier
from .change import Change, is_same, plain
from .matching import pair, same, similar
from .rows import Partner, title
from .times import judge_limit


def tier_changes(
    before: tuple[Tier, ...], after: tuple[Tier, ...], partner: Partner
) -> Iterator[Change]:
    """A step that is gone or takes longer is a worse promise."""
    found = pair(
        before,
        after,
        same(lambda tier: plain(tier.to)),
        similar(lambda tier: tier.to),
        same(lambda tier: tier.officer.key if tier.officer else None),
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
    if not is_same(old.to, new.to):
        yield Change(kind="tier-to", before=old.to, after=new.to, tier=new)
    if not is_same(old.when, new.when):
        yield Change(kind="tier-when", before=old.when, after=new.when, tier=new)
    if old.limit != new.limit:
        yield Change(
            kind="tier-limit",
            before=str(old.limit) if old.limit else None,
            after=str(new.limit) if new.limit else None,
            reason=judge_limit(old.limit, new.limit),
            tier=new,
        )
    if partner(old.officer) != (new.officer.key if new.officer else None):
        before, after = title(old.officer), title(new.officer)
        yield Change(kind="tier-officer", before=before, after=after, tier=new)


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
