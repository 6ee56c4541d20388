"""Office steps taken on one machine and put into the site on another, with files in between.

A shard is a ZIP file that holds the results by the names of their jobs, so a result can only ever
be found by one who has the same office file, theme, settings and program.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from ...files.atomic import written_beside
from ...words import Refusal
from ..office_step import Job, Made
from ..renderer import Press
from .local import Workers
from .messages import MESSAGES

SUFFIX: Final = ".shard.zip"


def parse_shard(text: str) -> tuple[int, int]:
    """``3/16`` → (3, 16): the third of sixteen parts. Raises `Refusal`."""
    number, slash, count = text.partition("/")
    if not (slash and number.isdecimal() and count.isdecimal() and 1 <= int(number) <= int(count)):
        raise Refusal(MESSAGES["shard"], found=text)
    return int(number), int(count)


def belongs(number: int, count: int) -> Callable[[int], bool]:
    """Whether the office at a place of the list is in the part: every ``count``-th one is."""
    return lambda place: place % count == number - 1


def shard_file(folder: Path, number: int, count: int) -> Path:
    return folder / f"{number}-of-{count}{SUFFIX}"


def keeping(workers: Workers, file: Path) -> Workers:
    """The same workers, whose results are also written to the shard ``file``, all or nothing."""

    def kept(jobs: Iterable[Job], press: Press | None) -> Iterator[Made]:
        file.parent.mkdir(parents=True, exist_ok=True)
        names: dict[str, str] = {}
        with written_beside(file, "") as unfinished:
            with ZipFile(unfinished, "w", ZIP_DEFLATED) as archive:
                for made in workers(_noting(jobs, names), press):
                    archive.writestr(names.pop(made.id), _text(made))
                    yield made
            unfinished.replace(file)

    return kept


def _noting(jobs: Iterable[Job], names: dict[str, str]) -> Iterator[Job]:
    for job in jobs:
        names[job.id] = job.name
        yield job


def from_shards(folder: Path) -> Workers:
    """Workers who look every result up; raise `Refusal` where it is in no shard."""

    def workers(jobs: Iterable[Job], _press: Press | None) -> Iterator[Made]:
        missing: list[str] = []
        with ExitStack() as opened:
            archives = [opened.enter_context(archive) for archive in _archives(folder)]
            for job in jobs:
                made = next((m for archive in archives if (m := _made(archive, job.name))), None)
                if made:
                    yield made
                else:
                    missing.append(job.raw.path)
        if missing:
            raise Refusal(MESSAGES["shard-missing"], count=len(missing), first=missing[0])

    return workers


def _archives(folder: Path) -> Iterator[ZipFile]:
    files = sorted(folder.glob(f"*{SUFFIX}"))
    if not files:
        raise Refusal(MESSAGES["no-shards"], folder=folder)
    for file in files:
        try:
            yield ZipFile(file)
        except (BadZipFile, OSError) as error:
            raise Refusal(MESSAGES["shard-broken"], file=file, why=error) from None


def _made(archive: ZipFile, name: str) -> Made | None:
    try:
        kept = json.loads(archive.read(name))
    except KeyError:
        return None
    except BadZipFile as error:
        raise Refusal(MESSAGES["shard-broken"], file=archive.filename, why=error) from None
    return Made(
        id=kept["id"],
        problems=kept["problems"].encode(),
        profile=kept["profile"].encode(),
        tally=kept["tally"],
        listing=kept["listing"],
        facts=b64decode(kept["facts"]),
        files={name: text.encode() for name, text in kept["files"].items()},
    )


def _text(made: Made) -> str:
    kept = {
        "id": made.id,
        "problems": made.problems.decode(),
        "profile": made.profile.decode(),
        "tally": made.tally,
        "listing": made.listing,
        "facts": b64encode(made.facts).decode(),
        "files": {name: content.decode() for name, content in made.files.items()},
    }
    return json.dumps(kept, ensure_ascii=False)
