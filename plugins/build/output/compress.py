"""Puts ``.br`` and ``.gz`` beside every text file, so that a web server need not compress.

The bytes depend on the content alone: one build gives one site, whatever machine and day.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import brotli

from ..workers.processes import at_once, processes
from .output import Mark, Output, State

SUFFIXES: Final = (".br", ".gz")
TEXTS: Final = (
    *(".html", ".css", ".js", ".mjs", ".json", ".svg", ".xml", ".txt", ".vcf"),
    *(".csv", ".ics", ".atom", ".webmanifest", ".yaml", ".yml", ".md", ".wasm"),
)
Forms = dict[str, tuple[Mark, State]]  # of each text: its mark, and the state of its forms

FORMS: Final = "forms"
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


def compress(site: Output, before: Forms) -> Forms:
    """Compresses every text of the site whose forms are not those of ``before``; returns them."""
    forms, due = {}, []
    for name, mark in list(site.marks.items()):
        if not name.endswith(TEXTS) or mark[0] <= LEAST:
            continue
        if name in before and before[name][0] == mark and site.keep(before[name][1]):
            forms[name] = before[name]
        else:
            due.append(name)
    for name, made in zip(due, _compress_all([site.fresh / name for name in due]), strict=True):
        for suffix, form in made.items():
            site.write(f"{name}{suffix}", form)
        forms[name] = (site.marks[name], site.state(f"{name}{suffix}" for suffix in made))
    return forms


def forms_from(text: str) -> Forms:
    """What was kept of them as JSON."""
    return {
        name: (tuple(mark), [tuple(file) for file in state])
        for name, (mark, state) in json.loads(text).items()
    }


def _compress_all(files: list[Path]) -> Iterable[dict[str, bytes]]:
    if at_once() == 1 or sum(file.stat().st_size for file in files) < MANY:
        return map(_compressed_file, files)
    with processes(2) as pool:
        return list(pool.map(_compressed_file, files, chunksize=16))


def _compressed_file(file: Path) -> dict[str, bytes]:
    return compressed(file.read_bytes())
