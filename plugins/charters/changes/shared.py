"""What changed for every office at once: places, helplines, the national tier, and pages."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Division, National, Page
from .change import Change, by_key, is_same_prose
from .matching import pair, same
from .officers import officer_changes, pair_officers
from .tiers import changes_of_tier


def place_changes(before: tuple[Division, ...], after: tuple[Division, ...]) -> Iterator[Change]:
    """By slug, which is ``rangpur`` for a division and ``rangpur/rangpur/sadar`` for an upazila."""
    old, new = dict(_places(before)), dict(_places(after))
    for slug in old.keys() - new.keys():
        yield Change(kind="place-removed", subject=slug, before=old[slug])
    for slug in new.keys() - old.keys():
        yield Change(kind="place-added", subject=slug, after=new[slug])
    for slug in old.keys() & new.keys():
        if old[slug] != new[slug]:
            yield Change(kind="place-renamed", subject=slug, before=old[slug], after=new[slug])
    common = old.keys() & new.keys()
    if [slug for slug in old if slug in common] != [slug for slug in new if slug in common]:
        yield Change(kind="places-order")


def _places(divisions: tuple[Division, ...]) -> Iterator[tuple[str, str]]:
    for division in divisions:
        yield division.slug, f"{division.bn} ({division.en})"
        for district in division.districts:
            path = f"{division.slug}/{district.slug}"
            yield path, f"{district.bn} ({district.en})"
            for upazila in district.upazilas:
                yield f"{path}/{upazila.slug}", f"{upazila.bn} ({upazila.en})"


def national_changes(before: National, after: National) -> Iterator[Change]:
    lines = pair(before.helplines, after.helplines, same(lambda line: line.number.dial))
    for line in lines.removed:
        yield Change(
            kind="helpline-removed", reason="gone", subject=line.number.text, before=line.name
        )
    for line in lines.added:
        yield Change(kind="helpline-added", reason="new", subject=line.number.text, after=line.name)
    for old, new in lines.pairs:
        if old.name != new.name:
            number = new.number.text
            yield Change(kind="helpline-renamed", subject=number, before=old.name, after=new.name)
    yield from changes_of_tier(before.grievance, after.grievance, by_key)
    both = before.grievance.officers, after.grievance.officers
    yield from officer_changes(pair_officers(*both))


def page_changes(before: tuple[Page, ...], after: tuple[Page, ...]) -> Iterator[Change]:
    found = pair(before, after, same(lambda page: page.slug))
    for page in found.removed:
        yield Change(kind="page-removed", subject=page.slug, before=page.title)
    for page in found.added:
        yield Change(kind="page-added", subject=page.slug, after=page.title)
    for old, new in found.pairs:
        if old.title != new.title:
            yield Change(kind="page-title", subject=new.slug, before=old.title, after=new.title)
        if not is_same_prose(old.body, new.body):
            yield Change(kind="page-prose", subject=new.slug, before=old.body, after=new.body)
