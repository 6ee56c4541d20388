"""Draws the board of an office: page, browser, press."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from ...build.address import check_address, is_local
from ...build.inputs import Inputs
from ...build.lone_page import lone_page
from ...build.page_context import renderer_of, stylesheet
from ...build.pelican import completed_settings
from ...build.qr_code import qr_svg
from ...charters.grievance import complaint
from ...charters.model import Office, Portal
from ...charters.problems.problem import CharterError
from ...charters.remedy import remedy
from ...words import Language, Refusal, fill
from ..edit.offices import Content
from .browser import print_page
from .content import Board, board_of
from .messages import MESSAGES
from .press import press_ready
from .sizes import Size

LEAST: Final = 28  # points that are read from two metres
_SCRIPT: Final = files(__package__).joinpath("fit.js").read_text("utf-8")
_FOUND: Final = re.compile(r'<html[^>]* data-letters="(\w+)" data-type="([\d.]+)"')
_BROWSER: Final = {"chrome": "112"}


@dataclass(frozen=True, slots=True)
class Drawn:
    """``type_size`` is that of the smallest letters, in points."""

    pdf: bytes
    size: Size
    type_size: Decimal
    services: int
    address: str

    def lines(self, language: Language, output: str) -> list[str]:
        """What was made, and what keeps it from the press."""
        sides = {"width": round(self.size.width), "height": round(self.size.height)}
        made = {"path": output, "size": f"{self.type_size:f}", "count": self.services, **sides}
        said = [fill(MESSAGES["written"], language, **made)]
        if is_local(self.address):
            said.append(fill(MESSAGES["local-address"], language, address=self.address))
        return said


def site_in(root: Path) -> Inputs:
    """The site that readers see, or the one of the editor where none has an address yet."""
    public = Inputs(root / "publishconf.py", {})
    return public if public.settings["SITEURL"] else Inputs(root / "pelicanconf.py", {})


def draw(content: Content, wanted: str, size: Size, inputs: Inputs, today: date) -> Drawn:
    """Raises `CharterError` or `Refusal` where there is nothing to draw, or nothing to draw it."""
    office = content.file(content.find(wanted)).office
    portal = content.surveyed.portal
    if portal is None:
        raise CharterError(content.surveyed.tree.problems)
    board = board_of(office)
    if not board.count:
        raise Refusal(MESSAGES["no-service"], path=office.path)
    settings = completed_settings(inputs)
    check_address(settings["SITEURL"])
    address = f"{settings['SITEURL'].rstrip('/')}/{office.url}"
    html = _page(office, portal, board, size, inputs.theme, settings, address)
    scratch = inputs.settings_file.with_name(".cache")
    scratch.mkdir(exist_ok=True)
    printed = print_page(html, scratch)
    type_size = _measured(printed.page, size)
    return Drawn(press_ready(printed.pdf, size, today), size, type_size, board.count, address)


def _page(  # noqa: PLR0913, PLR0917 - all that stands on it
    office: Office,
    portal: Portal,
    board: Board,
    size: Size,
    theme: Path,
    settings: dict[str, Any],
    address: str,
) -> str:
    sides = f"--width: {size.width}mm; --height: {size.height}mm"
    page = f"@page {{ size: {size.width}mm {size.height}mm; margin: 0 }} :root {{ {sides} }}"
    return lone_page(
        renderer_of(settings, theme, portal),
        "board",
        office.language,
        styles=stylesheet(theme / "static" / "css", ["board"], _BROWSER) + page,
        script=_SCRIPT,
        office=office,
        board=board,
        steps=complaint(office, portal.national),
        remedy=remedy(office, portal.national),
        address=address,
        code=qr_svg(address),
        least=LEAST,
    )


def _measured(page: str, size: Size) -> Decimal:
    """The size of the type; raises `Refusal` where nobody could read it."""
    found = _FOUND.search(page)
    if found is None:
        raise Refusal(MESSAGES["not-laid"])
    if found[1] != "known":
        raise Refusal(MESSAGES["no-font"])
    type_size = Decimal(found[2])
    if type_size < LEAST:
        raise _too_small(type_size, size)
    return type_size


def _too_small(type_size: Decimal, size: Size) -> Refusal:
    said = {"written": size.written, "found": int(type_size), "least": LEAST}
    larger = size.enlarged(LEAST / type_size) if type_size else None
    return Refusal(MESSAGES["too-small" if larger else "too-much"], larger=larger, **said)
