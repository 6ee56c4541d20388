"""One run of a build: makes the site in a folder beside the old one, whose place it then takes."""

from __future__ import annotations

import gc
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ..words import Refusal
from .address import check_address
from .cache import Cache, Note, OfficeRow, SpoiledError
from .fingerprint import code
from .inputs import Inputs
from .messages import MESSAGES
from .office_step import Workers
from .office_steps import Watch
from .output.compress import FORMS, compress, forms_from
from .output.exchange import exchange
from .output.folders import spare_left, working_folder
from .output.output import NO_FILE, Output, files_under, name_of_files
from .pelican import run_pelican
from .pelican_settings import other_writers
from .result import BuildRecord, Result
from .site_build import SiteBuild, recorded
from .workers.local import local_workers

SELDOM: Final = 100_000  # new objects between two searches for garbage
OBSTRUCTED: Final = (IsADirectoryError, NotADirectoryError, FileExistsError)


@dataclass(frozen=True, eq=False)
class BuildRun:
    """``touched`` names all that the site is made of, as it was before anything was read."""

    inputs: Inputs
    touched: str
    output: Path
    cache: Cache
    workers: Workers | None
    watch: Watch

    def run(self, last: BuildRecord | None) -> Result:
        """Raises what `build.build` raises."""
        check_address(self.inputs.settings["SITEURL"])
        with _for_a_long_run():
            try:
                return self._run(last, self.cache.read())
            except (SpoiledError, *OBSTRUCTED):  # somebody has been at the cache or the folders
                return self._run(None, {})

    def _run(self, last: BuildRecord | None, rows: Mapping[str, OfficeRow]) -> Result:
        recipe, workers = self.inputs.recipe(), self.workers or local_workers()
        with_spare = last is not None and last.recipe == recipe
        with working_folder(self.output, with_spare=with_spare) as fresh:
            output, root = self._output(fresh, rows), self.inputs.settings_file.parent
            build = SiteBuild(root, recipe, self.cache, rows, workers, output, self.watch)
            run_pelican(self.inputs, build)
            if "index.html" not in output.marks:
                raise Refusal(MESSAGES["no-page"])
            forms = self._compress(output)
            exchange(fresh, self.output)
            with spare_left(fresh, self.output, is_shared=output.is_shared):
                record = BuildRecord(recipe, name_of_files(output.marks), build.count)
                if self.inputs.recipe() != recipe:  # it was changed meanwhile
                    build.notes.clear()
                    build.end()
                else:
                    build.end(*forms, record.note(self.touched))
        return Result(build.count, self.cache.complaint)

    def _output(self, fresh: Path, rows: Mapping[str, OfficeRow]) -> Output:
        """The output that is to be written; only our own files of an earlier one lie there yet."""
        is_shared = not other_writers(self.inputs.settings)
        lying = files_under(fresh)
        known = lying if is_shared else recorded(self.cache, rows)
        for name in [name for name, mark in lying.items() if mark == NO_FILE or name not in known]:
            (fresh / name).unlink()  # a link, besides, would lead our pages elsewhere
            del lying[name]
        previous = self.output if self.output.is_dir() else None
        return Output(fresh, previous, lying, lying.keys(), is_shared)

    def _compress(self, output: Output) -> list[Note]:
        if not self.inputs.settings.get("PRECOMPRESS"):
            return []
        note = self.cache.note(FORMS)
        known = forms_from(note.value) if note and note.name == code() else {}
        return [Note(FORMS, code(), json.dumps(compress(output, known)))]


@contextmanager
def _for_a_long_run() -> Iterator[None]:
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
