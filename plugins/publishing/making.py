"""Makes a site, as far as it is not made: in a folder beside it, which then takes its place.

Where only content has changed since the last build, our plugins are asked directly; otherwise
Pelican is. They write the same either way.
"""

from __future__ import annotations

import gc
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from plugins.fingerprint import code
from plugins.offices.cache import Cache, Kept, Note, SpoiledError
from plugins.offices.edition import Edition, begin
from plugins.offices.output import NO_FILE, Output, files_under
from plugins.offices.step import StepError
from plugins.offices.work import Means, Watch
from plugins.offices.workers import Workers
from plugins.press import PressError
from plugins.publishing.address import check_address
from plugins.publishing.build import Built, Last, name_of_files
from plugins.publishing.compress import FORMS, compress, forms_from
from plugins.publishing.error import BuildError
from plugins.publishing.exchange import exchange
from plugins.publishing.folders import spare_left, working_folder
from plugins.publishing.inputs import Inputs

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
        """Raises what `plugins.publishing.build.build` raises."""
        check_address(self.inputs.settings["SITEURL"])
        with _manners():
            try:
                return self._run(last, self.cache.read())
            except (SpoiledError, *OBSTRUCTED):  # somebody has been at the cache or the folders
                return self._run(None, {})

    def _run(self, last: Last | None, kept: Mapping[str, Kept]) -> Built:
        machine = self.inputs.machine()
        directly = last is not None and last.machine == machine and not self._needs_pelican(last)
        with working_folder(self.output, with_spare=directly) as fresh:
            site, folders = _site(fresh, self.output)
            means = Means(self.cache, kept, self.workers, output=site, watch=self.watch)
            edition = self._edition(machine, means, directly=directly)
            if "index.html" not in site.marks:
                raise BuildError("no-page")
            mixed = not directly and site.adopt_the_rest()
            forms = self._compress(site)
            site.remove_the_rest(folders)
            exchange(fresh, self.output)
            with spare_left(fresh, self.output):
                said = Last(machine, name_of_files(site.marks), mixed, edition.count)
                notes = [*edition.notes, *forms, said.note(self.touched)]
                if self.inputs.machine() != machine:
                    notes = []  # it was changed while it ran
                rows = [row for row in edition.work.rows(site) if kept.get(row.id) != row]
                self.cache.write(rows, kept.keys() - edition.work.known.keys(), notes)
        return Built(edition.count, self.cache.complaint)

    def _needs_pelican(self, last: Last) -> bool:
        """Whether the site has, or may have, what only Pelican brings."""
        settings = self.inputs.settings
        shown = all(name in settings for name in settings["PAGE_SETTINGS"])
        return last.mixed or not shown or not self.inputs.is_ours

    def _edition(self, machine: str, means: Means, *, directly: bool) -> Edition:
        try:
            if directly:
                return self._direct_edition(machine, means)
            from plugins.publishing.through_pelican import edition_of_pelican  # noqa: PLC0415 - slow

            return edition_of_pelican(self.inputs, machine, means)
        except (PressError, StepError) as error:
            raise BuildError("theme", found=error) from error

    def _direct_edition(self, machine: str, means: Means) -> Edition:
        settings = self.inputs.settings
        edition = begin(settings, self.inputs.content, self.inputs.theme, machine, means)
        for plugin in settings["PLUGINS"]:
            edition.publish(plugin)
        return edition

    def _compress(self, site: Output) -> list[Note]:
        if not self.inputs.settings.get("PRECOMPRESS"):
            return []
        note = self.cache.note(FORMS)
        known = forms_from(note.value) if note and note.name == code() else {}
        return [Note(FORMS, code(), json.dumps(compress(site, known)))]


def _site(fresh: Path, output: Path) -> tuple[Output, list[str]]:
    """The output that is to be written, and the folders that lie in it."""
    files, folders = files_under(fresh)
    for name in [name for name, mark in files.items() if mark == NO_FILE]:
        (fresh / name).unlink()  # a link would lead our pages elsewhere
        del files[name]
    return Output(fresh, output if output.is_dir() else None, files), folders


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
