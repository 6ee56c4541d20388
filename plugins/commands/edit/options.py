"""Texts given on the command line that are to stand in an office file."""

from __future__ import annotations

from collections.abc import Mapping

from ...charters.reading.source import forbidden_characters
from ...words import Refusal
from .messages import MESSAGES


def refuse_unwritable(options: Mapping[str, str]) -> None:
    for option, value in options.items():
        if not value.strip():
            raise Refusal(MESSAGES["option-blank"], option=option)
        if "\n" in value or forbidden_characters(value):
            raise Refusal(MESSAGES["option-character"], option=option)
