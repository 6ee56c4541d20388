"""Builds the site beside the old one and then puts it in its place in one step."""

from __future__ import annotations

import logging
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, redirect_stdout, suppress
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from jinja2 import TemplateError

from plugins.charters import Problem
from plugins.publishing.exchange import exchange

if TYPE_CHECKING:
    from pelican.generators import Generator

Context = dict[str, Any]  # what Pelican hands to every template

PERMISSIONS: Final = 0o755  # a temporary folder is private; a web server must read this one
ABANDONED: Final = 3600  # seconds; no build takes so long, so a folder this old is a killed one's


class BuildError(Exception):
    """Pelican could not build the site; the old one is untouched."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did."""

    offices: int
    warnings: tuple[Problem, ...]


def build(settings_file: Path, output: Path) -> Built:
    """Builds into ``output``, replacing what is there only when everything went well.

    Raises `CharterError` for content that cannot be published and `BuildError` for everything
    Pelican logs as an error, which by itself it would survive with exit status 0.
    """
    output = output.resolve()  # a link to the folder of a web server stays a link
    with _beside(output) as fresh:
        context = _run_pelican(settings_file, fresh)
        if not (fresh / "index.html").is_file():
            raise BuildError("no page was written; is plugins.office_pages in PLUGINS?")
        fresh.chmod(PERMISSIONS)
        exchange(fresh, output)
    return Built(len(context["directory"].offices), context["warnings"])


@contextmanager
def _beside(output: Path) -> Iterator[Path]:
    """A new folder next to ``output``, gone afterwards together with whatever is in it then."""
    output.parent.mkdir(parents=True, exist_ok=True)
    prefix = f"{output.name}.building-"
    _sweep(output.parent.glob(f"{prefix}*"))
    fresh = Path(tempfile.mkdtemp(prefix=prefix, dir=output.parent))
    try:
        yield fresh
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _sweep(folders: Iterable[Path]) -> None:
    for folder in folders:
        with suppress(FileNotFoundError):  # its own build has just removed it
            if folder.stat().st_mtime < time.time() - ABANDONED:
                shutil.rmtree(folder, ignore_errors=True)


def _run_pelican(settings_file: Path, output: Path) -> Context:
    # Imported here because `invoke check` needs no Pelican and starts twice as fast without it.
    from pelican import Pelican, signals  # noqa: PLC0415
    from pelican.generators import PelicanTemplateNotFound  # noqa: PLC0415
    from pelican.settings import read_settings  # noqa: PLC0415

    _put_on_path(settings_file.parent)
    settings = read_settings(str(settings_file), override={"OUTPUT_PATH": str(output)})
    _check_address(settings["SITEURL"])
    contexts: list[Context] = []

    def keep_context(generators: list[Generator]) -> None:
        contexts.append(generators[0].context)

    signals.all_generators_finalized.connect(keep_context)
    try:
        with _errors_are_fatal(), redirect_stdout(StringIO()):
            Pelican(settings).run()
    except TemplateError as error:
        raise BuildError(_line_of(error, Path(settings["THEME"]))) from error
    except PelicanTemplateNotFound as error:
        raise BuildError(str(error)) from error
    finally:
        signals.all_generators_finalized.disconnect(keep_context)
    if "directory" not in contexts[0]:
        raise BuildError("no office was read; is plugins.office_pages in PLUGINS?")
    return contexts[0]


def _check_address(url: str) -> None:
    if not url:
        raise BuildError("SITEURL is not set; write SITEURL=https://… before the command")
    if urlsplit(url).scheme not in {"http", "https"} or not urlsplit(url).hostname:
        raise BuildError(f"SITEURL '{url}' is no address; write it like https://example.gov.bd")


def _line_of(error: TemplateError, theme: Path) -> str:
    """``theme/…:line: what is wrong``, the line being the innermost one in a template."""
    frames = reversed(traceback.extract_tb(error.__traceback__))
    inside = (frame for frame in frames if Path(frame.filename).is_relative_to(theme))
    places = [f"{Path(f.filename).relative_to(theme.parent)}:{f.lineno}: " for f in inside]
    return f"{places[0] if places else ''}{error.message}"


def _put_on_path(root: Path) -> None:
    """``plugins.…`` must be importable wherever the command was started."""
    if str(root) not in sys.path:
        sys.path.insert(0, str(root))


@contextmanager
def _errors_are_fatal() -> Iterator[None]:
    """Turns errors that Pelican only logs, as a plugin that does not load, into `BuildError`."""
    errors = _ErrorCollector()
    logger = logging.getLogger("pelican")
    logger.addHandler(errors)
    try:
        yield
    finally:
        logger.removeHandler(errors)
    if errors.messages:
        raise BuildError("\n".join(errors.messages))


class _ErrorCollector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        cause = record.exc_info[1] if record.exc_info else None
        self.messages.append(f"{record.getMessage()}{f': {cause}' if cause else ''}")
