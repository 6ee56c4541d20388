"""SARIF 2.1.0, which code scanning services read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from hashlib import sha256
from typing import Any, Final
from urllib.parse import quote

from ..charters.problems.messages import MESSAGES
from ..charters.problems.problem import Problem
from ..words import Language, printable

VERSION: Final = "2.1.0"
_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_PLACEHOLDER: Final = re.compile(r"(?<!\{)\{\w+\}")
_LINK: Final = re.compile(r"\[(?=[^\]]*\]\()")


def write(problems: Sequence[Problem], language: Language) -> str:
    samples = {problem.code: problem for problem in problems}
    index = {code: place for place, code in enumerate(sorted(samples))}
    rules = [_rule(samples[code], language) for code in index]
    driver = {"name": "citizen-charters", "rules": rules}
    run = {
        "tool": {"driver": driver},
        "results": [_result(problem, index, language) for problem in problems],
    }
    log = {"$schema": _SCHEMA, "version": VERSION, "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rule(sample: Problem, language: Language) -> dict[str, Any]:
    """The message of a code with its values left out."""
    return {
        "id": sample.code,
        "shortDescription": {"text": _PLACEHOLDER.sub("…", MESSAGES[sample.code][language])},
        "defaultConfiguration": {"level": sample.severity},
    }


def _result(problem: Problem, index: dict[str, int], language: Language) -> dict[str, Any]:
    place = {
        "artifactLocation": {"uri": quote(printable(problem.path)), "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": problem.line},
    }
    return {
        "ruleId": problem.code,
        "ruleIndex": index[problem.code],
        "level": problem.severity,
        "message": {"text": _plain(f"{printable(problem.field)}: {problem.message(language)}")},
        "locations": [
            {
                "physicalLocation": place,
                "logicalLocations": [{"fullyQualifiedName": printable(problem.field)}],
            }
        ],
        "partialFingerprints": {"charterProblem/v1": _fingerprint(problem)},
    }


def _plain(text: str) -> str:
    """Text in which a viewer finds neither placeholders nor links of the content's making."""
    return _LINK.sub(r"\\[", text.replace("{", "{{").replace("}", "}}"))


def _fingerprint(problem: Problem) -> str:
    """The same while the same thing is wrong with the same field, whatever its line."""
    facts = (problem.path, problem.field, problem.code, problem.values)
    return sha256(repr(facts).encode()).hexdigest()
