"""What an editor is offered to write, as one line of YAML."""

from __future__ import annotations

from typing import Final

from .writing.scalars import spell

LONGEST: Final = 100  # letters of a text; a message shows a line of 260


def offer(**values: str | None) -> str:
    """``{id: citizen-3, name: …}``: of each text its first line; ``from_`` is from."""
    lines = {key.rstrip("_"): first_line(text or "") for key, text in values.items()}
    pairs = (f"{key}: {_spelt(key, line)}" for key, line in lines.items() if line)
    return f"{{{', '.join(pairs)}}}"


def first_line(text: str) -> str:
    """Cut short behind a word, and marked so."""
    line = text.partition("\n")[0].strip()
    if len(line) <= LONGEST:
        return line
    kept = line[: LONGEST - 1]
    return f"{kept.rpartition(' ')[0].rstrip(' ,;:') or kept}…"


def _spelt(key: str, text: str) -> str:
    """In quotes what editors are to say in words of their own, which may have commas."""
    return "".join(spell(text, in_brackets=True, style="'" if key == "closed" else "").lines)
