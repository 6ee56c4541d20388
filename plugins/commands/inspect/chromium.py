"""The Chromium of this machine, without a window; nothing is downloaded."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from ...words import Refusal
from ..chromium import find_chromium
from .messages import MESSAGES

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_QUIETLY: Final = (
    *("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Raises `Refusal` where there is none, here or at ``CHROMIUM``."""
    try:  # here, so that whoever needs no browser starts fast, or without Playwright
        from playwright.sync_api import sync_playwright  # noqa: PLC0415
    except ModuleNotFoundError:
        raise Refusal(MESSAGES["tool-missing"], tool="playwright") from None
    program = find_chromium()
    if program is None:
        raise Refusal(MESSAGES["tool-missing"], tool="chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=_QUIETLY)
        yield browser
        browser.close()
