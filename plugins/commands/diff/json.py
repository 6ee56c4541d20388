"""The changes as JSON, for programs. Keys are only ever added.

``base``, ``head``    the revisions as asked for; ``head`` is null for the files as they are
``summary``           ``offices`` that changed; promises that got ``worse`` and ``better``
``problems``          what could not be read, so not compared: ``revision`` (``base`` or ``head``),
                      ``path``, ``line``, ``field``, ``code``, ``text``
``shared``            changes of places, national facts and pages
``offices``           each with ``id``, ``name``, ``path`` and ``changes``

A change has all of these keys:

``kind``              such as ``service-time``; ``phrases.py`` beside this file lists them
``verdict``           ``worse``, ``better`` or ``neutral``, and its ``reason``, or null
``before``, ``after`` the texts as the charter writes them, or null
``rows``, ``previous`` services it holds for, and the same ones before where they moved or were
                      renamed: ``section``, ``number``, ``anchor``, ``name``
``officer``           ``key``, ``name``, ``post``, or null
``step``              to whom the step of a complaint leads, or null
``subject``           the slug of a place or page, the number of a helpline, the title of a table,
                      the name of a branch office, or null
``added``, ``removed`` papers
``links``             fragments that now show something else or nothing
``kept``              fragments that say that the service is gone
``text``              the sentence that the other formats show
"""

from __future__ import annotations

import json
from typing import Any

from ...charters.changes import Change
from ...charters.model import Service
from ...charters.problems.problem import Problem
from ...words import Language
from .revisions import Difference
from .sentences import Wording

Data = dict[str, Any]


def as_json(difference: Difference, language: Language) -> str:
    wording = Wording(language, lambda text: f"'{text}'")
    found = difference.comparison
    data = {
        "base": difference.base,
        "head": difference.head,
        "summary": {"offices": len(found.offices)} | _facts(found, "worse", "better"),
        "problems": [
            *(_problem(problem, "base", language) for problem in difference.base_problems),
            *(_problem(problem, "head", language) for problem in difference.head_problems),
        ],
        "shared": [_change(change, wording) for change in found.shared],
        "offices": [
            _facts(one.office, "id", "name", "path")
            | {"changes": [_change(change, wording) for change in one.changes]}
            for one in found.offices
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _facts(described: object, *names: str) -> Data:
    return {name: getattr(described, name) for name in names}


def _problem(problem: Problem, revision: str, language: Language) -> Data:
    facts = _facts(problem, "path", "line", "field", "code")
    return {"revision": revision, **facts, "text": problem.text(language)}


def _change(change: Change, wording: Wording) -> Data:
    return {
        **_facts(change, "kind", "verdict", "reason", "before", "after"),
        "rows": [_row(service) for service in change.services],
        "previous": [_row(service) for service in change.previous],
        "officer": _facts(change.officer, "key", "name", "post") if change.officer else None,
        "step": change.tier.title if change.tier else None,
        **_facts(change, "subject", "added", "removed", "links", "kept"),
        "text": wording.sentence(change),
    }


def _row(service: Service) -> Data:
    return _facts(service, "section", "number", "anchor", "name")
