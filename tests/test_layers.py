"""Which module may import which."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PLUGINS = Path(__file__).resolve().parents[1] / "plugins"
DOMAIN = sorted((PLUGINS / "charters").rglob("*.py"))
LIBRARIES = {  # what all may use
    f"plugins.{name}"
    for name in (
        *("esbuild", "fingerprint", "generator", "locks", "renderer", "progress", "prose", "site"),
        *("pelican_paths", "texts", "unfinished"),
    )
}
PELICAN_PLUGINS = sorted(
    path
    for path in PLUGINS.glob("*.py")
    if path.stem != "__init__" and f"plugins.{path.stem}" not in LIBRARIES
)


def imports(path: Path) -> Iterator[str]:
    """The full names of the modules a file imports."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("path", DOMAIN, ids=lambda path: path.stem)
def test_the_domain_knows_no_framework(path: Path) -> None:
    """Nothing in charters/ imports Pelican, Jinja, Markdown or lunr, or a plugin."""
    found = set(imports(path))
    assert not {name.split(".")[0] for name in found} & {"pelican", "jinja2", "pyromark", "lunr"}
    ours = {name for name in found if name.startswith("plugins.")}
    assert all(name.startswith("plugins.charters") for name in ours)


@pytest.mark.parametrize("path", PELICAN_PLUGINS, ids=lambda path: path.stem)
def test_no_plugin_imports_another(path: Path) -> None:
    """Plugins share data through the model only."""
    ours = {name for name in imports(path) if name.startswith("plugins.")}
    assert {name for name in ours if not name.startswith("plugins.charters")} <= LIBRARIES


def test_only_the_theme_marks_content_as_safe() -> None:
    """Markup from content is made in prose.py alone, of our stylesheet in page_context.py."""
    templates = (PLUGINS.parent / "theme" / "templates").rglob("*.*")
    assert not [path.name for path in templates if "|safe" in path.read_text().replace(" ", "")]
    makers = [path.stem for path in PLUGINS.rglob("*.py") if "Markup(" in path.read_text()]
    assert sorted(makers) == ["page_context", "prose"]
