"""A judged question: what somebody types, and what answers it.

An answer is a service row (``bagerhat/kachua#citizen-1``), the complaint steps of an office
(``rangpur/sadar#grs``) or the office itself (``rangpur/sadar``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from plugins.charters.model import Directory, Office

FIVE: Final = Path(__file__).with_name("five.yaml")

WANTED: Final = 2
HELPS: Final = 1


@dataclass(frozen=True, slots=True)
class Question:
    """``answers`` holds every answer that is worth anything, with its grade."""

    q: str
    category: str
    answers: Mapping[str, int]


def read_questions(file: Path = FIVE) -> list[Question]:
    """The questions of a YAML file, those on the five real charters unless told otherwise."""
    entries = yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return [Question(**entry) for entry in entries]


def known_answers(directory: Directory) -> set[str]:
    """Everything that a question on these offices may be answered with."""
    return {answer for office in directory.offices for answer in _answers(office)}


def _answers(office: Office) -> Iterator[str]:
    yield office.id
    yield from (f"{office.id}#{service.anchor}" for service in office.services)
    if office.grievance:
        yield f"{office.id}#grs"
