"""The sheet for an office's wall: what it promises citizens, whom to see, and where to complain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from ..build.qr_code import qr_svg
from ..build.renderer import Renderer
from ..charters.model import National, Office
from ..words import Language
from .layout import texts_of
from .sheet import Sheet, sheet_of
from .type_size import type_size

FOLDER: Final = "poster/"


@dataclass(frozen=True, slots=True)
class Poster:
    """The sheet, how wide its columns are in percent, and the size of its type as a class."""

    sheet: Sheet
    shares: Mapping[str, int]
    size: int


def poster(office: Office, national: National, language: Language = "bn") -> Poster:
    sheet = sheet_of(office, national, language)
    size, layout = type_size(texts_of(office, sheet, national))
    return Poster(sheet, layout.shares, size)


def office_files(office: Office, renderer: Renderer) -> Iterator[tuple[str, str]]:
    """The office's poster."""
    url = f"{office.url}{FOLDER}"
    yield f"{FOLDER}index.html", renderer.page("poster", url, office.language, office=office)


FILTERS: Final = {"poster": poster, "qr_svg": qr_svg}


def register() -> None:
    """Nothing more: a poster is about one office."""
