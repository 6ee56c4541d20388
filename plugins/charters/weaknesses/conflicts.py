"""What only a comparison of offices shows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ..edits import one_edit_apart
from ..model import Officer, Place, Profile
from ..problems.problem import Findings
from .contacts import host, websites

Checked = Sequence[tuple[Profile, Findings]]
Use = tuple[Officer, Findings]

_LETTERS: Final = re.compile("[a-z]+")
_LONGEST_ABBREVIATION: Final = 5  # uno, ueo, acland, doict: one letter makes another office of it


def report_conflicts(checked: Checked) -> None:
    """Adds to the findings of each office what the others show to be wrong."""
    _report_addresses(checked)
    _report_unencrypted(checked)


def _report_unencrypted(checked: Checked) -> None:
    """A host that one charter knows by https should be linked so by all."""
    known = {
        host(site.text)
        for office, _ in checked
        for site, _ in websites(office)
        if site.text.lower().startswith("https://")
    }
    for office, found in checked:
        for site, loc in websites(office):
            is_encrypted = site.text.lower().startswith("https://")
            if site.url and not is_encrypted and host(site.text) in known:
                bare = re.sub("^http://", "", site.text, flags=re.IGNORECASE)
                found.add("W-website-http", loc, found=site.text, meant=f"https://{bare}")


def _report_addresses(checked: Checked) -> None:
    """Within a folder, an address that is a slip away from another is probably that one."""
    for home, uses in _by_folder(checked).values():
        files = {address: len({found.path for _, found in uses[address]}) for address in uses}
        rank = {address: (-files[address], place) for place, address in enumerate(uses)}
        names = _place_names(home)
        for pair in one_edit_apart(uses):
            usual, rarer = sorted(pair, key=rank.__getitem__)
            if _share_a_phone(uses[rarer], uses[usual]) or is_slip(rarer, usual, names):
                _report_address(usual, uses[usual], uses[rarer])


def _by_folder(checked: Checked) -> dict[str, tuple[Place, dict[str, list[Use]]]]:
    """Of each folder its place, and each mail address with the officers who print it."""
    uses: dict[str, tuple[Place, dict[str, list[Use]]]] = {}
    for office, found in checked:
        _, here = uses.setdefault(office.place.folder, (office.place.home, {}))
        for officer in office.officers:
            if officer.email:
                here.setdefault(officer.email.text.lower(), []).append((officer, found))
    return uses


def _place_names(home: Place) -> tuple[str, ...]:
    """The names that addresses are made of, longer ones first."""
    smaller = home.district.upazilas if home.district else ()
    slugs = {area.slug.replace("-", "") for area in (*smaller, *home.levels[:1])}
    return tuple(sorted({*slugs, "sadar"}, key=len, reverse=True))


def _share_a_phone(uses: list[Use], others: list[Use]) -> bool:
    dials = {phone.dial for officer, _ in uses for phone in officer.phones}
    return any(phone.dial in dials for officer, _ in others for phone in officer.phones)


def is_slip(address: str, other: str, places: tuple[str, ...]) -> bool:
    """Whether two addresses one letter apart are one.

    Not so where the letter is a digit, tells two known places apart, or two abbreviations such as
    ueo and uno: those are mailboxes of different offices.
    """
    words, other_words = _LETTERS.findall(address), _LETTERS.findall(other)
    if words == other_words:
        return not (set(address) ^ set(other)) & set("0123456789") and len(address) != len(other)
    if len(words) != len(other_words):
        return "".join(words) == "".join(other_words)
    one, two = next(
        (_without(places, a), _without(places, b))
        for a, b in zip(words, other_words, strict=True)
        if a != b
    )
    return one != two and max(len(one), len(two)) > _LONGEST_ABBREVIATION


def _without(places: tuple[str, ...], word: str) -> str:
    for place in places:
        word = word.replace(place, "")
    return word


def _report_address(usual: str, others: list[Use], uses: list[Use]) -> None:
    """Once in each file, unless the post with two addresses has been reported there."""
    reported = {(found.path, officer.post) for officer, found in others}
    files: set[str] = set()
    for officer, found in uses:
        if found.path in files or (found.path, officer.post) in reported or not officer.email:
            continue
        files.add(found.path)
        loc = ("officers", officer.key, "email")
        where = min(other.path for _, other in others)
        found.add("W-email-near", loc, found=officer.email.text, other=usual, where=where)
