"""Has Pelican make a site: with all its plugins, whoever wrote them, in its own order."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from io import StringIO
from typing import Final

from jinja2 import TemplateError
from pelican import Pelican
from pelican.generators import PelicanTemplateNotFound
from pelican.writers import FileOverwriteFailedError

from .edition import Edition
from .error import BuildError
from .inputs import Inputs
from .office_steps import Means

OFFICES: Final = "plugins.offices"
# How Pelican ends over what an article says: a template that is not there, an address twice.
FAULTS: Final = (TemplateError, PelicanTemplateNotFound, FileOverwriteFailedError)


def edition_of_pelican(inputs: Inputs, machine: str, means: Means) -> Edition:
    """Raises `BuildError` also for errors that Pelican only logs."""
    if OFFICES not in inputs.settings["PLUGINS"]:
        raise BuildError("no-office")
    directed: dict[str, object] = {"MEANS": (machine, means), "DELETE_OUTPUT_DIRECTORY": False}
    if means.output:
        directed["OUTPUT_PATH"] = str(means.output.fresh)
    with _errors_are_fatal(), redirect_stdout(StringIO()):
        pelican = Pelican(inputs.complete(**directed))
        _run(pelican)
    edition: Edition = pelican.settings["EDITION"]
    return edition


def _run(pelican: Pelican) -> None:
    try:
        pelican.run()
    except FAULTS as error:
        words = str(error).replace(f"{pelican.output_path}/", "")
        raise BuildError("pelican", found=f"{type(error).__name__}: {words}") from error


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
        raise BuildError("pelican", found="; ".join(errors.messages).replace("\n", "; "))


class _ErrorCollector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        # Pelican tells the cause only where it debugs.
        cause = record.exc_info[1] if record.exc_info else sys.exc_info()[1]
        self.messages.append(f"{record.getMessage()}{f': {cause}' if cause else ''}")
