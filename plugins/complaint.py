"""The complaint, ready to send: for each step to whom it goes as a letter to print and fill in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from .build.renderer import Renderer
from .charters.addressee import Addressee, addressee, superiors
from .charters.grievance import Step, complaint
from .charters.model import Helpline, National, Office
from .charters.remedy import Remedy, helpline, remedy
from .words import Language

FOLDER: Final = "complaint/"


@dataclass(frozen=True, slots=True)
class Letter:
    """``to`` is None where it is not known whom to write; ``before`` are the steps until there.

    ``superiors`` are written to instead about the services whose rows name them.
    """

    step: Step
    to: Addressee | None
    before: tuple[Step, ...]
    superiors: tuple[Addressee, ...]


@dataclass(frozen=True, slots=True)
class Letters:
    """One for each step; ``remedy`` is what to do where the charter lacks one, if it does."""

    all: tuple[Letter, ...]
    remedy: Remedy | None
    helpline: Helpline | None


def letters(office: Office, national: National, language: Language = "bn") -> Letters:
    steps = complaint(office, national)
    instead = None if all(step.tier for step in steps) else remedy(office, national)
    written = (
        Letter(
            step,
            addressee(step, office, instead, language),
            steps[:index],
            superiors(step, office, instead),
        )
        for index, step in enumerate(steps)
    )
    return Letters(tuple(written), instead, helpline(national))


def name_with_place(office: Office, language: Language = "bn") -> str:
    """The office's name, with those of its places that it does not hold."""
    places = (getattr(area, language) for area in office.place.own)
    return ", ".join([office.name, *(place for place in places if place not in office.name)])


def office_files(office: Office, renderer: Renderer) -> Iterator[tuple[str, str]]:
    """The letters of the office's complaint."""
    url = f"{office.url}{FOLDER}"
    yield f"{FOLDER}index.html", renderer.page("complaint", url, office.language, office=office)


def unended(text: str) -> str:
    """For a sentence that goes on or ends after the text, which may be one itself."""
    return text.rstrip("। ")


FILTERS: Final = {
    "complaint_letters": letters,
    "name_with_place": name_with_place,
    "unended": unended,
}


def register() -> None:
    """Nothing more: a complaint is about one office."""
