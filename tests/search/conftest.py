"""What the search tests share."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lunr.builder import Builder
from lunr.index import Index

from plugins.charters.directory import load
from plugins.charters.model import Directory, Office
from plugins.search import office_facts
from plugins.search.analysis import Analysis, analysis
from plugins.search.cache import MentionCache
from plugins.search.documents import Document, documents
from plugins.search.scores import BOOSTS, Terms

HERE = Path(__file__).parent
Node = Callable[..., Any]


@pytest.fixture(scope="session")
def python_analysis() -> Analysis:
    return analysis()


@pytest.fixture(scope="session")
def directory(five_charters: Path) -> Directory[Office]:
    """The five charters."""
    return load(five_charters, date(2026, 11, 22))[0]


@pytest.fixture(scope="session")
def found(directory: Directory[Office]) -> list[Document]:
    """The documents of the five charters."""
    return documents_of(directory)


def documents_of(directory: Directory[Office]) -> list[Document]:
    cached = MentionCache()
    for office in directory.offices:
        cached.add(office.id, office_facts(office))
    return documents(directory.offices, cached)


def lunr_index(documents: Sequence[Terms]) -> Index:
    """What lunr.py itself makes of the documents."""
    builder = Builder()
    for name, boost in BOOSTS.items():
        builder.field(name, boost=boost)
    for number, document in enumerate(documents):
        builder.add({"id": number, **{name: list(document.get(name, ())) for name in BOOSTS}})
    return builder.build()


@pytest.fixture(scope="session")
def node(root: Path) -> Node:
    """Runs a script of this folder in Node: JSON in, JSON out."""

    def run(script: str, value: object, *arguments: str | Path) -> Any:  # noqa: ANN401 - JSON
        done = subprocess.run(
            ["node", "--no-warnings", HERE / script, *arguments],
            input=json.dumps(value),
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "NODE_PATH": str(root / "node_modules")},
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run
