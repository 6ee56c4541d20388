"""Has the Chromium of this machine lay a page out and print it, once and without a window."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from ...words import Refusal, reason_of
from ..chromium import find_chromium
from .messages import MESSAGES

PATIENCE: Final = 300  # seconds
_QUIETLY: Final = (
    *("--headless=new", "--disable-gpu", "--no-first-run", "--disable-sync", "--hide-scrollbars"),
    *("--disable-background-networking", "--disable-component-update", "--disable-extensions"),
    "--font-render-hinting=none",  # or the screen, where it is measured, is not like the paper
    *("--no-pdf-header-footer", "--dump-dom"),
)


@dataclass(frozen=True, slots=True)
class Printed:
    """The page after its script has run, and as a PDF."""

    page: str
    pdf: bytes


def print_page(html: str, scratch: Path) -> Printed:
    """Works below ``scratch``, for some systems keep a browser out of the usual place.

    Raises `Refusal` where there is no Chromium, or one that cannot.
    """
    program = find_chromium()
    if program is None:
        raise Refusal(MESSAGES["no-browser"])
    with TemporaryDirectory(prefix="board-", dir=scratch, ignore_cleanup_errors=True) as folder:
        page, pdf = Path(folder, "board.html"), Path(folder, "board.pdf")
        page.write_text(html, "utf-8")
        files = (f"--user-data-dir={folder}/profile", f"--print-to-pdf={pdf}", page.as_uri())
        laid, complaint = _run([program, *_QUIETLY, *_as_root(), *files])
        if not pdf.exists():
            raise Refusal(MESSAGES["browser"], program=program, reason=complaint or "-")
        return Printed(laid, pdf.read_bytes())


def _as_root() -> list[str]:
    """Chromium's own walls do not stand for root, and it refuses to start without being told so."""
    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []


def _run(command: list[str]) -> tuple[str, str]:
    """What it printed, and the last line that it complained."""
    with _started(command) as browser:
        try:
            printed, complaints = browser.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            values = {"program": command[0], "limit": PATIENCE}
            raise Refusal(MESSAGES["browser-slow"], **values) from None
    return printed, complaints.strip().rpartition("\n")[2]


@contextmanager
def _started(command: list[str]) -> Iterator[subprocess.Popen[str]]:
    """Nothing of it is left after the block, however that ends."""
    try:
        browser = subprocess.Popen(  # noqa: S603 - our own words, and a file's name
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,  # so that its own children can be ended with it
        )
    except OSError as error:
        reason = reason_of(error)
        raise Refusal(MESSAGES["browser"], program=command[0], reason=reason) from None
    with browser:
        try:
            yield browser
        finally:
            if browser.poll() is None:
                _end(browser)


def _end(browser: subprocess.Popen[str]) -> None:
    if hasattr(os, "killpg"):
        os.killpg(browser.pid, signal.SIGKILL)
    else:
        browser.kill()
    browser.wait()  # which `Popen` leaves out after Ctrl-C
