"""One text of a file in the place of another."""

from __future__ import annotations

from pathlib import Path


def replace(file: Path, old: str, new: str, times: int = -1) -> None:
    """Replaces a text that must be there, into the file itself, as some text editors do."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, times), "utf-8")
