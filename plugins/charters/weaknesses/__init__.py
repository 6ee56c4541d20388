"""A charter's own weaknesses: warnings that tell its office what a citizen would miss.

Nothing here changes or hides what the charter says. Three kinds, by what they depend on: the file
alone, the day of reading, the other offices. `apply_ignores` comes last.
"""

from __future__ import annotations

from plugins.charters.model import Office
from plugins.charters.problems import Findings
from plugins.charters.weaknesses.age import report_age
from plugins.charters.weaknesses.broken_words import report_broken_words
from plugins.charters.weaknesses.conflicts import report_conflicts
from plugins.charters.weaknesses.contacts import report_contacts
from plugins.charters.weaknesses.ignores import apply_ignores
from plugins.charters.weaknesses.officers import report_officers
from plugins.charters.weaknesses.parts import report_missing_parts
from plugins.charters.weaknesses.rows import report_rows
from plugins.charters.weaknesses.texts import Texts
from plugins.charters.weaknesses.tiers import report_tiers
from plugins.charters.weaknesses.wording import report_wording

__all__ = ["apply_ignores", "report_age", "report_conflicts", "report_weaknesses"]


def report_weaknesses(office: Office, found: Findings) -> None:
    """Adds every weakness that the file itself shows."""
    texts = Texts.of(office, found)
    report_missing_parts(office, found)
    report_rows(office, texts, found)
    report_officers(office, found)
    report_contacts(office, found)
    report_tiers(office, found)
    report_wording(office, texts, found)
    report_broken_words(texts, found)
