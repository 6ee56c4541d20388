"""Puts ``.br`` and ``.gz`` beside every text file, so that a web server need not compress.

The bytes depend on the content alone: one build gives one site, whatever machine and day.
"""

from __future__ import annotations

import filecmp
import gzip
import multiprocessing
import shutil
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Final

import brotli

SUFFIXES: Final = (".br", ".gz")
TEXTS: Final = frozenset(
    (
        *(".html", ".css", ".js", ".mjs", ".json", ".svg", ".xml", ".txt", ".vcf"),
        *(".csv", ".ics", ".atom", ".webmanifest", ".yaml", ".yml", ".md", ".wasm"),
    )
)
LEAST: Final = 200  # bytes; below this the headers weigh more than what is saved
MANY: Final = 4_000_000  # bytes to compress, about four seconds, that are worth a second process


def compressed(content: bytes) -> dict[str, bytes]:
    """What to put beside a text, by suffix; a form that saves nothing is left out."""
    if len(content) <= LEAST:
        return {}
    forms = {
        ".br": brotli.compress(content, mode=brotli.MODE_TEXT, quality=11),
        ".gz": gzip.compress(content, compresslevel=9, mtime=0),
    }
    return {suffix: form for suffix, form in forms.items() if len(form) < len(content)}


def compress_tree(folder: Path, previous: Path | None = None) -> int:
    """Compresses every text below ``folder``; returns how many were compressed anew.

    A text that stands unchanged in ``previous``, an earlier output, shares the forms made then.
    """
    _remove_forms(folder)
    fresh = [file for file in _texts(folder) if not _shared(file, folder, previous)]
    for file, forms in zip(fresh, _compress_all(fresh), strict=True):
        for suffix, form in forms.items():
            file.with_name(file.name + suffix).write_bytes(form)
    return len(fresh)


def _remove_forms(folder: Path) -> None:
    """Removed rather than overwritten: a form may be one file with one that readers see."""
    for suffix in SUFFIXES:
        for form in folder.rglob(f"*{suffix}"):
            if form.with_suffix("").suffix in TEXTS:
                form.unlink()


def _shared(file: Path, folder: Path, previous: Path | None) -> bool:
    """Whether the text was compressed before, in all forms; then they are taken over."""
    old = previous / file.relative_to(folder) if previous else None
    if not old or not old.is_file() or not _same(file, old):
        return False
    forms = [old.with_name(old.name + suffix) for suffix in SUFFIXES]
    if not all(form.is_file() for form in forms):
        return False
    for form in forms:
        new = file.with_name(form.name)
        try:
            new.hardlink_to(form)
        except OSError:  # a disk that knows no links
            shutil.copyfile(form, new)
    return True


def _same(one: Path, other: Path) -> bool:
    """The build has made one file of two that are alike, so most need not be read."""
    return one.samefile(other) or filecmp.cmp(one, other, shallow=False)


def _compress_all(files: list[Path]) -> Iterable[dict[str, bytes]]:
    if sum(file.stat().st_size for file in files) < MANY:
        return map(_compressed_file, files)
    context = multiprocessing.get_context(
        "fork" if "fork" in multiprocessing.get_all_start_methods() else None
    )
    with ProcessPoolExecutor(2, mp_context=context) as pool:
        return list(pool.map(_compressed_file, files, chunksize=16))


def _compressed_file(file: Path) -> dict[str, bytes]:
    return compressed(file.read_bytes())


def _texts(folder: Path) -> Iterator[Path]:
    for file in sorted(folder.rglob("*")):
        if file.suffix in TEXTS and file.is_file() and file.stat().st_size > LEAST:
            yield file
