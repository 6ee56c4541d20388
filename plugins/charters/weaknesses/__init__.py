"""A charter's own weaknesses: warnings that tell its office what a citizen would miss.

Nothing here changes or hides what the charter says. Three kinds, by what they depend on: the file
alone, the day of reading, the other offices. `apply_ignores` comes last.
"""

from __future__ import annotations

from ..model import SECTION_TITLES, Office
from ..problems.problem import Findings
from .age import report_age, report_review
from .ansi import report_ansi
from .broken_words import report_broken_words
from .conflicts import report_conflicts
from .contacts import report_contacts
from .elsewhere import report_elsewhere
from .ignores import apply_ignores
from .marks import report_marks
from .officers import report_officers
from .placeholders import report_placeholders
from .prose import report_prose
from .repeats import report_repeats
from .rows import report_rows
from .texts import Texts
from .tiers import report_tiers
from .unions import report_unions
from .values import report_values
from .wording import report_wording

__all__ = [
    "apply_ignores",
    "report_age",
    "report_conflicts",
    "report_marks",
    "report_prose",
    "report_weaknesses",
]


def report_weaknesses(office: Office, found: Findings) -> None:
    """Adds every weakness that the file itself shows."""
    texts = Texts.of(office, found)
    for part in office.missing:
        if part not in SECTION_TITLES:  # not every office has services of each kind
            found.add(f"W-no-{part}", ())
    report_review(office, found)
    report_rows(office, found)
    report_repeats(office, found)
    report_officers(office, found)
    report_placeholders(office, found)
    report_contacts(office, found)
    report_tiers(office, found)
    report_unions(office, found)
    report_values(texts, found)
    report_wording(office, texts, found)
    report_elsewhere(office, texts, found)
    report_ansi(texts, found)
    report_broken_words(texts, found)
