"""Makes a site, as far as it is not made: in a folder beside it, which then takes its place."""

from __future__ import annotations

import gc
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from .address import check_address
from .build import Built, Last, name_of_files
from .cache import Cache, Kept, Note, SpoiledError
from .edition import Edition, recorded
from .error import BuildError
from .fingerprint import code
from .inputs import Inputs
from .office_step import StepError
from .office_steps import Means, Watch
from .others import writers
from .output.compress import FORMS, compress, forms_from
from .output.exchange import exchange
from .output.folders import spare_left, working_folder
from .output.output import NO_FILE, Output, files_under
from .renderer import PressError
from .through_pelican import edition_of_pelican
from .workers.local import Workers

SELDOM: Final = 100_000  # new objects between two searches for rubbish
OBSTRUCTED: Final = (IsADirectoryError, NotADirectoryError, FileExistsError)


@dataclass(frozen=True, eq=False)
class Making:
    """What is to be made, and with what."""

    inputs: Inputs
    touched: str
    output: Path
    cache: Cache
    workers: Workers
    watch: Watch

    def run(self, last: Last | None) -> Built:
        """Raises what `plugins.build.build.build` raises."""
        check_address(self.inputs.settings["SITEURL"])
        with _manners():
            try:
                return self._run(last, self.cache.read())
            except (SpoiledError, *OBSTRUCTED):  # somebody has been at the cache or the folders
                return self._run(None, {})

    def _run(self, last: Last | None, kept: Mapping[str, Kept]) -> Built:
        machine = self.inputs.machine()
        with_spare = last is not None and last.machine == machine
        with working_folder(self.output, with_spare=with_spare) as fresh:
            site = self._site(fresh, kept)
            edition = self._edition(
                machine, Means(self.cache, kept, self.workers, output=site, watch=self.watch)
            )
            if "index.html" not in site.marks:
                raise BuildError("no-page")
            forms = self._compress(site)
            exchange(fresh, self.output)
            with spare_left(fresh, self.output, is_shared=site.is_shared):
                said = Last(machine, name_of_files(site.marks), edition.count)
                notes = [*edition.notes, *forms, said.note(self.touched)]
                if self.inputs.machine() != machine:
                    notes = []  # it was changed while it ran
                rows = [row for row in edition.work.rows(site) if kept.get(row.id) != row]
                self.cache.write(rows, kept.keys() - edition.work.known.keys(), notes)
        return Built(edition.count, self.cache.complaint)

    def _site(self, fresh: Path, kept: Mapping[str, Kept]) -> Output:
        """The output that is to be written; only our own files of an earlier one lie there yet."""
        is_shared = not writers(self.inputs.settings)
        lying, _ = files_under(fresh)
        known = lying if is_shared else recorded(self.cache, kept)
        for name in [name for name, mark in lying.items() if mark == NO_FILE or name not in known]:
            (fresh / name).unlink()  # a link, besides, would lead our pages elsewhere
            del lying[name]
        previous = self.output if self.output.is_dir() else None
        return Output(fresh, previous, lying, lying.keys(), is_shared)

    def _edition(self, machine: str, means: Means) -> Edition:
        try:
            return edition_of_pelican(self.inputs, machine, means)
        except (PressError, StepError) as error:
            raise BuildError("theme", found=error) from error

    def _compress(self, site: Output) -> list[Note]:
        if not self.inputs.settings.get("PRECOMPRESS"):
            return []
        note = self.cache.note(FORMS)
        known = forms_from(note.value) if note and note.name == code() else {}
        return [Note(FORMS, code(), json.dumps(compress(site, known)))]


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
