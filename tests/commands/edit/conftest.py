"""Office texts to edit, content folders to edit them in, and the commands an editor types."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plugins.charters.directory import survey
from plugins.charters.examination import without_weaknesses
from plugins.charters.model import Office, Place
from plugins.charters.reading.source import Raw
from plugins.commands.edit.offices import Content, open_content

TODAY = date(2026, 11, 2)
PATGRAM = "lalmonirhat/patgram"


@pytest.fixture(scope="session")
def read_text(five_charters: Path) -> Callable[[str | bytes], Office | None]:
    """Reads a text as the file of Patgram; None where it is rejected."""
    homes: dict[str, Place] = {at.folder: home for at, home in survey(five_charters).offices}

    def read(text: str | bytes) -> Office | None:
        data = text if isinstance(text, bytes) else text.encode()
        raw = Raw(f"{PATGRAM}.md", data, len(data))
        return without_weaknesses(raw, "patgram", homes["lalmonirhat"]).office

    return read


@pytest.fixture
def content(project: Path) -> Path:
    """A content folder with the five charters."""
    return project / "content"


@pytest.fixture
def opened(content: Path) -> Callable[[], Content]:
    """The content folder as a command sees it."""
    return lambda: open_content(content, TODAY, "পড়া")


@pytest.fixture
def files(content: Path) -> Callable[[], dict[str, bytes]]:
    """Every file below the content folder with its bytes, whatever its name."""

    def read_all() -> dict[str, bytes]:
        found = sorted(path for path in content.rglob("*") if path.is_file())
        return {path.relative_to(content).as_posix(): path.read_bytes() for path in found}

    return read_all
