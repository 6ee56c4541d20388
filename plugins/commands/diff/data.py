"""The changes as JSON, for programs. Keys are only ever added.

``base``, ``head``    the revisions as asked for; ``head`` is null for the files as they are
``summary``           ``offices`` that changed; promises that got ``worse`` and ``better``
``problems``          what could not be read, so not compared: ``revision`` (``base`` or ``head``),
                      ``path``, ``line``, ``field``, ``code``, ``text``
``shared``            changes of places, national facts and pages
``offices``           each with ``id``, ``name``, ``path`` and ``changes``

A change has all of these keys:

``kind``              such as ``service-time``; ``plugins/charters/changes/change.py`` lists them
``verdict``           ``worse``, ``better`` or ``neutral``, and its ``reason``, or null
``before``, ``after`` the texts as the charter writes them, or null
``rows``, ``previous`` services it holds for, and the same ones before where they moved or were
                      renamed: ``section``, ``number``, ``anchor``, ``name``
``officer``           ``key``, ``name``, ``post``, or null
``step``              to whom the step of a complaint leads, or null
``subject``           the slug of a place or page, or the number of a helpline, or null
``added``, ``removed`` papers
``links``             fragments that now show something else or nothing
``text``              the sentence that the other formats show
"""

from __future__ import annotations

import json
from typing import Any

from ...charters.changes import Change
from ...charters.model import Officer, Service
from ...charters.problems.problem import Problem
from ...words import Language
from .revisions import Difference
from .wording import Wording

Data = dict[str, Any]


def as_json(difference: Difference, language: Language) -> str:
    wording = Wording(language, lambda text: f"'{text}'")
    found = difference.comparison
    data = {
        "base": difference.base,
        "head": difference.head,
        "summary": {
            "offices": len(found.offices),
            "worse": found.worse,
            "better": found.better,
        },
        "problems": [
            *(_problem(problem, "base", language) for problem in difference.base_problems),
            *(_problem(problem, "head", language) for problem in difference.head_problems),
        ],
        "shared": [_change(change, wording) for change in found.shared],
        "offices": [
            {
                "id": office.office.id,
                "name": office.office.name,
                "path": f"content/offices/{office.office.id}.md",
                "changes": [_change(change, wording) for change in office.changes],
            }
            for office in found.offices
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _problem(problem: Problem, revision: str, language: Language) -> Data:
    return {
        "revision": revision,
        "path": problem.path,
        "line": problem.line,
        "field": problem.field,
        "code": problem.code,
        "text": problem.text(language),
    }


def _change(change: Change, wording: Wording) -> Data:
    return {
        "kind": change.kind,
        "verdict": change.verdict,
        "reason": change.reason,
        "before": change.before,
        "after": change.after,
        "rows": [_row(service) for service in change.services],
        "previous": [_row(service) for service in change.previous],
        "officer": _officer(change.officer) if change.officer else None,
        "step": change.tier.to if change.tier else None,
        "subject": change.subject,
        "added": list(change.added),
        "removed": list(change.removed),
        "links": list(change.links),
        "text": wording.sentence(change),
    }


def _row(service: Service) -> Data:
    return {
        "section": service.section,
        "number": service.number,
        "anchor": service.anchor,
        "name": service.name,
    }


def _officer(officer: Officer) -> Data:
    return {"key": officer.key, "name": officer.name, "post": officer.post}
