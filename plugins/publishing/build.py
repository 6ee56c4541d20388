"""Builds the site beside the old one and then puts it in its place in one step."""

from __future__ import annotations

import gc
import json
import logging
import os
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, redirect_stdout, suppress
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from plugins.charters.problems import Problem
from plugins.offices.cache import FILE, Cache, Kept
from plugins.offices.output import Output, state_of
from plugins.offices.step import StepError
from plugins.offices.work import Means, Watch
from plugins.offices.workers import Workers, cores, local_workers
from plugins.press import PressError
from plugins.publishing.compress import compress_tree
from plugins.publishing.exchange import exchange
from plugins.publishing.inputs import Inputs

if TYPE_CHECKING:
    from pelican.generators import Generator

Context = dict[str, Any]  # what Pelican hands to every template

WHOLE: Final = ""  # the id of the row about the site as a whole
SELDOM: Final = 100_000  # new objects between two searches for rubbish
ABANDONED: Final = 3600  # seconds; no build takes so long, so a folder this old is a killed one's


class BuildError(Exception):
    """Pelican could not build the site; the old one is untouched."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did. ``complaint`` says, if anything, why it could not use what it kept."""

    warnings: tuple[Problem, ...]
    complaint: str = ""


def build(
    settings_file: Path,
    output: Path,
    workers: Workers | None = None,
    watch: Watch = iter,
    **settings: object,
) -> Built:
    """Builds into ``output``, replacing what is there only when everything went well.

    ``workers`` are the cores of this machine unless told; ``watch`` sees the offices go by;
    ``settings`` win over those of the file. Raises `CharterError` for content that cannot be
    published and `BuildError` for everything else, also for errors that Pelican only logs.
    """
    output = output.resolve()  # a link to the folder of a web server stays a link
    cache = Cache(settings_file.parent / FILE)
    inputs = Inputs.of(settings_file, settings)
    before = cache.row(WHOLE)
    if before and before.examined == inputs.name and _stands(output, before):
        return Built(_problems(before.record), cache.complaint)
    means = Means(cache.read(), workers or local_workers(cores()), watch=watch)
    with _manners():
        return _build(inputs, output, cache, means)


def _build(inputs: Inputs, output: Path, cache: Cache, means: Means) -> Built:
    with _beside(output) as fresh:
        site = Output(fresh, output if output.is_dir() else None)
        context = _run_pelican(inputs, replace(means, output=site))
        if not (fresh / "index.html").is_file():
            raise BuildError("no page was written; is plugins.office_pages in PLUGINS?")
        site.share_unchanged()
        if inputs.settings.get("PRECOMPRESS"):
            compress_tree(fresh, output)
        rows = [*context["work"].new_rows(site)]
        state = json.dumps(state_of(fresh))
        exchange(fresh, output)
    warnings: tuple[Problem, ...] = context["warnings"]
    if inputs.are_still():
        said = [(one.path, one.line, one.field, one.code, one.values) for one in warnings]
        rows.append(Kept(WHOLE, inputs.name, json.dumps(said), files=state))
    cache.write(rows, gone=set(means.kept) - set(context["work"].known) - {WHOLE})
    return Built(warnings, cache.complaint)


def _stands(output: Path, before: Kept) -> bool:
    """Whether the output is, file by file, what it was when the last build left it."""
    if not output.is_dir():
        return False
    known = json.loads(before.files)
    return bool([list(file) for file in state_of(output)] == known)


def _problems(record: str) -> tuple[Problem, ...]:
    return tuple(
        Problem(path, line, field, code, tuple((name, value) for name, value in values))
        for path, line, field, code, values in json.loads(record)
    )


@contextmanager
def _manners() -> Iterator[None]:
    """Files that a web server, who is another user, may read; and few pauses to tidy the memory.

    Nearly all that a build makes it needs to its end, so looking for rubbish finds little.
    """
    rights, often = os.umask(0o022), gc.get_threshold()
    gc.set_threshold(SELDOM, *often[1:])
    try:
        yield
    finally:
        os.umask(rights)
        gc.set_threshold(*often)


@contextmanager
def _beside(output: Path) -> Iterator[Path]:
    """A new folder next to ``output``, gone afterwards together with whatever is in it then."""
    output.parent.mkdir(parents=True, exist_ok=True)
    prefix = f"{output.name}.building-"
    _sweep(output.parent.glob(f"{prefix}*"))
    fresh = Path(tempfile.mkdtemp(prefix=prefix, dir=output.parent))
    fresh.chmod(0o755)  # a temporary folder is private
    try:
        yield fresh
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _sweep(folders: Iterable[Path]) -> None:
    for folder in folders:
        with suppress(FileNotFoundError):  # its own build has just removed it
            if folder.stat().st_mtime < time.time() - ABANDONED:
                shutil.rmtree(folder, ignore_errors=True)


def _run_pelican(inputs: Inputs, means: Means) -> Context:
    # Imported here because a build that finds nothing to do ends before it needs Pelican.
    from pelican import Pelican, signals  # noqa: PLC0415
    from pelican.settings import read_settings  # noqa: PLC0415

    given = {**inputs.overrides, "MEANS": means}
    if means.output:
        given["OUTPUT_PATH"] = str(means.output.fresh)
    settings = read_settings(str(inputs.settings_file), override=given)
    _check_address(settings["SITEURL"])
    contexts: list[Context] = []

    def keep_context(generators: list[Generator]) -> None:
        contexts.append(generators[0].context)

    signals.all_generators_finalized.connect(keep_context)
    try:
        with _errors_are_fatal(), redirect_stdout(StringIO()):
            Pelican(settings).run()
    except (PressError, StepError) as error:
        raise BuildError(str(error)) from error
    finally:
        signals.all_generators_finalized.disconnect(keep_context)
    if "directory" not in contexts[0]:
        raise BuildError("no office was read; is plugins.offices in PLUGINS?")
    return contexts[0]


def _check_address(url: str) -> None:
    if not url:
        raise BuildError("SITEURL is not set; write SITEURL=https://… before the command")
    if urlsplit(url).scheme not in {"http", "https"} or not urlsplit(url).hostname:
        raise BuildError(f"SITEURL '{url}' is no address; write it like https://example.gov.bd")


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
