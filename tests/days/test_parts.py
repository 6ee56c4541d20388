"""The parts in which scripts come: no name is missing, no module comes twice."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from plugins.days.parts import PARTS, foreign, needs

IMPORT = re.compile(r'^import \{ (.+) \} from "\./(\w+)\.js";$', re.MULTILINE)
BY_NAME = re.compile(r"\bshared\.(\w+)")  # as start.js and actions.js take what has come
Imports = dict[str, dict[str, set[str]]]


@pytest.fixture(scope="module")
def folder(root: Path) -> Path:
    return root / "theme" / "static" / "js" / "days"


@pytest.fixture(scope="module")
def imports(folder: Path) -> Imports:
    """By module what it takes of which others."""
    return {
        file.stem: {of: set(names.split(", ")) for names, of in IMPORT.findall(file.read_text())}
        for file in folder.glob("*.js")
    }


@pytest.fixture(scope="module")
def modules(imports: Imports) -> dict[str, set[str]]:
    """By part the modules that are bundled in it."""
    found: dict[str, set[str]] = {}
    for name, part in PARTS.items():
        ours, coming = set[str](), [*part.uses]
        while coming:
            module = coming.pop()
            if module not in ours:
                ours.add(module)
                coming += imports[module].keys() - set(foreign(part))
        found[name] = ours
    return found


def test_no_module_comes_twice(modules: dict[str, set[str]]) -> None:
    """Each would have a state of its own, and cost its bytes again."""
    times = Counter(module for ours in modules.values() for module in ours)
    assert [module for module, count in times.items() if count > 1] == []


def test_a_part_gives_what_is_used_of_it(
    folder: Path, imports: Imports, modules: dict[str, set[str]]
) -> None:
    """All that the modules of other parts import and the first script calls, and nothing else."""
    by_name = {name for one in ("start", "actions") for name in taken(folder / f"{one}.js")}
    used: dict[str, set[str]] = defaultdict(set)
    for ours in modules.values():
        for module in ours:
            for of, names in imports[module].items():
                if of not in ours:
                    used[of] |= names
    given = {
        module: set(names.split()) for part in PARTS.values() for module, names in part.uses.items()
    }
    assert {of: names - by_name for of, names in given.items() if names - by_name} == used
    assert by_name <= set().union(*given.values())


def taken(script: Path) -> set[str]:
    return {*BY_NAME.findall(script.read_text("utf-8")), *needs()}
