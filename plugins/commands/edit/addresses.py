"""The address of an office that a command line names: what it may be, and which place it means."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ...charters.directory import Survey
from ...charters.model import District, Place, Upazila
from ...charters.problems.messages import MESSAGES as PROBLEMS
from ...charters.reading.places import WHOLE_DISTRICT, nearest, nearest_folder
from ...charters.reading.tree import fault_of_slug
from ...words import Refusal, say
from ..places import refuse_misplaced
from .messages import MESSAGES

EXAMPLE: Final = "lakshmipur/sadar-agriculture"


def parts_of(office: str) -> tuple[str, str]:
    """The folder and the slug."""
    parts = office.removesuffix(".md").split("/")
    if len(parts) != 2 or not all(parts):  # noqa: PLR2004 - district and slug
        raise Refusal(MESSAGES["office-form"], found=office, example=EXAMPLE)
    return parts[0], parts[1]


def home_of(surveyed: Survey, folder: str) -> Place:
    homes = surveyed.homes
    if folder in homes:
        return homes[folder]
    if near := nearest_folder(folder, surveyed.divisions):
        raise Refusal(PROBLEMS["district-unknown-near"], found=folder, near=near)
    raise Refusal(PROBLEMS["district-unknown"], found=folder)


def place_of(home: Place, slug: str, place: str | None) -> Place:
    refuse_misplaced(place, home)
    if home.district is None:
        return home
    return replace(home, upazila=_upazila(home.district, slug, place))


def written_place(slug: str, at: Place) -> str | None:
    """What the file must say; None where its own name or its folder says it."""
    place = at.upazila.slug if at.upazila else WHOLE_DISTRICT
    return None if place == slug or not at.district else place


def _upazila(district: District, slug: str, place: str | None) -> Upazila | None:
    if place == WHOLE_DISTRICT:
        return None
    upazilas = {upazila.slug: upazila for upazila in district.upazilas}
    wanted = slug if place is None else place
    if wanted in upazilas:
        return upazilas[wanted]
    found: dict[str, object] = {"found": wanted, "district": say(district.bn, district.en)}
    if near := nearest(wanted, district.upazilas):
        raise Refusal(MESSAGES["upazila-unknown-near"], near=near, **found)
    allowed = ", ".join([*upazilas, WHOLE_DISTRICT])
    raise Refusal(MESSAGES["upazila-unknown"], allowed=allowed, **found)


def refuse_slug(slug: str) -> None:
    fault = fault_of_slug(slug)
    if fault == "path-reserved":
        raise Refusal(PROBLEMS[fault], found=slug)
    if fault:
        raise Refusal(MESSAGES["slug"], found=slug)
