"""What a test proves can be read without its code."""

from __future__ import annotations

import ast
from pathlib import Path


def test_each_test_says_its_promise(root: Path) -> None:
    """In a docstring, however short."""
    files = [
        file for file in (root / "tests").rglob("test_*.py") if "node_modules" not in file.parts
    ]
    tests = [
        (f"{file.relative_to(root)}::{node.name}", ast.get_docstring(node))
        for file in files
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    ]
    assert len(tests) > 500
    assert [name for name, promise in tests if not promise] == []
