"""Builds the site beside the old one and then puts it in its place in one step."""

from __future__ import annotations

import logging
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plugins.charters import Problem
from plugins.publishing.exchange import exchange

if TYPE_CHECKING:
    from pelican.generators import Generator

Context = dict[str, Any]  # what Pelican hands to every template

PERMISSIONS = 0o755  # a temporary folder is private; a web server must read this one


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
    fresh = Path(tempfile.mkdtemp(prefix=f"{output.name}.", dir=output.parent))
    try:
        yield fresh
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _run_pelican(settings_file: Path, output: Path) -> Context:
    # Imported here because `invoke check` needs no Pelican and starts twice as fast without it.
    from pelican import Pelican, signals  # noqa: PLC0415
    from pelican.settings import read_settings  # noqa: PLC0415

    _put_on_path(settings_file.parent)
    settings = read_settings(str(settings_file), override={"OUTPUT_PATH": str(output)})
    if not settings["SITEURL"]:
        raise BuildError("SITEURL is not set; write SITEURL=https://… before the command")
    contexts: list[Context] = []

    def keep_context(generators: list[Generator]) -> None:
        contexts.append(generators[0].context)

    signals.all_generators_finalized.connect(keep_context)
    try:
        with _errors_are_fatal(), redirect_stdout(StringIO()):
            Pelican(settings).run()
    finally:
        signals.all_generators_finalized.disconnect(keep_context)
    if "directory" not in contexts[0]:
        raise BuildError("no office was read; is plugins.office_pages in PLUGINS?")
    return contexts[0]


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
        self.messages.append(record.getMessage())
