"""The same answers for the rivals: one page, one document each, with all its words and places."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from html import escape
from pathlib import Path

from plugins.charters.model import Directory, Office, Service

HERE = Path(__file__).parent
Units = dict[str, tuple[str, str]]  # answer → title, text


def units(directory: Directory) -> Units:
    return {answer: texts for office in directory.offices for answer, texts in _units(office)}


def _units(office: Office) -> Iterator[tuple[str, tuple[str, str]]]:
    place = office.place
    names = [place.district, place.division, *([place.upazila] if place.upazila else [])]
    where = " ".join(f"{name.bn} {name.en}" for name in names)
    people = " ".join(
        " ".join(
            [
                one.name or "",
                one.post,
                *(p.text for p in one.phones),
                one.email.text if one.email else "",
            ]
        )
        for one in office.officers
    )
    yield office.id, (office.name, f"{where} {people}")
    for service in office.services:
        yield (
            f"{office.id}#{service.anchor}",
            (service.name, f"{_cells(service)} {office.name} {where}"),
        )
    if office.grievance:
        tiers = " ".join(
            f"{tier.when or ''} {tier.title} {tier.limit or ''}" for tier in office.grievance
        )
        yield f"{office.id}#grs", ("অভিযোগ প্রতিকার ব্যবস্থা GRS", f"{tiers} {office.name} {where}")


def _cells(service: Service) -> str:
    cells = (service.method, service.documents, service.documents_from, service.fee, service.time)
    return " ".join(filter(None, cells))


def write_units(directory: Directory, folder: Path) -> Units:
    """A page per answer for Pagefind, and an empty one to load it from."""
    found = units(directory)
    for number, (answer, (title, text)) in enumerate(found.items()):
        (folder / f"{number}.html").write_text(
            f'<!doctype html><html lang="bn"><title>{escape(title)}</title>'
            f'<body data-pagefind-body><h1 data-pagefind-meta="answer:{escape(answer)}">'
            f"{escape(title)}</h1><p>{escape(text)}"
        )
    (folder / "index.html").write_text("<!doctype html><title>0</title>")
    return found


def plain_lunr(found: Units, questions: list[str]) -> dict[str, list[str]]:
    """lunr.js as its manual would have it for an unknown language: NFC, no stemmer, all guesses."""
    documents = [
        {"id": answer, "title": title, "text": text} for answer, (title, text) in found.items()
    ]
    done = subprocess.run(
        ["node", HERE / "lunr.mjs"],
        input=json.dumps({"documents": documents, "questions": questions}),
        capture_output=True,
        text=True,
        check=True,
    )
    return dict(zip(questions, json.loads(done.stdout), strict=True))
