"""What templates say in English: the catalogues (`.po`) of the theme and of what overrides it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import polib

from ..words import Refusal
from .messages import MESSAGES
from .renderer import read_text

FILE: Final = "translations/en.po"
_LINE: Final = re.compile(r"\(line (\d+)\)$")
# The library passes over a line of another form, and with it over what the line says.
_FORM: Final = re.compile(
    r'\s*(?:#.*|(?:msg(?:id|id_plural|ctxt|str(?:\[\d\])?)\s*)?"(?:[^"\\]|\\.)*")?\s*'
)


def read_catalogue(folders: Iterable[tuple[Path, str]]) -> dict[str, str]:
    """English by Bengali of those in the folders, of which the last has the last word.

    Each folder comes with the name by which its reader knows it.
    """
    return {
        entry.msgid: entry.msgstr
        for folder, place in folders
        if (folder / FILE).exists()
        for entry in _read(folder / FILE, f"{place}/{FILE}").translated_entries()
    }


def _read(file: Path, place: str) -> polib.POFile:
    words = MESSAGES["catalogue"]
    text = read_text(file, place, words)
    for number, line in enumerate(text.splitlines(), 1):
        if not _FORM.fullmatch(line):
            raise Refusal(words, place=f"{place}:{number}: ", what=line)
    try:
        return polib.pofile(text)
    except OSError as error:
        found = _LINE.search(str(error))
        raise Refusal(words, place=f"{place}:{found[1] if found else 1}: ", what=error) from error
