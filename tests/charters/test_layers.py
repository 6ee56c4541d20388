"""The domain stands alone."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "plugins" / "charters").rglob("*.py"))
FRAMEWORKS = {"pelican", "jinja2", "markdown", "nh3", "lunr", "invoke"}


def imports(module: Path) -> set[str]:
    """The dotted names of the modules that ``module`` imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_the_domain_knows_no_framework(module: Path) -> None:
    """No module of charters/ imports Pelican, Jinja or what renders pages."""
    assert not FRAMEWORKS & {name.partition(".")[0] for name in imports(module)}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_the_domain_knows_no_plugin(module: Path) -> None:
    """What charters/ imports of ours is its own."""
    own = {name for name in imports(module) if name.startswith("plugins")}
    assert all(name.startswith("plugins.charters") for name in own)
