"""The country of 560 synthetic offices, written and read once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from benchmarks.corpus import write_corpus
from plugins.charters.directory import load
from plugins.charters.model import Directory


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One office more than upazilas and districts together."""
    content = tmp_path_factory.mktemp("corpus") / "content"
    write_corpus(content, 560, seed=1)
    return content


@pytest.fixture(scope="session")
def country(corpus: Path) -> Directory:
    """What the reader, which refuses any error, makes of it."""
    return load(corpus, date(2026, 11, 22))[0]
