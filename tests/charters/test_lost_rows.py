"""Rows at whose address there is another one now, or none: any rows, before and after."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from plugins.charters.directory import survey
from plugins.charters.examination import Examined, examine_text
from plugins.charters.lost_rows import report_lost_rows
from plugins.charters.model import Office, Place
from plugins.charters.problems.problem import report
from tests.charters.conftest import Plain
from tests.conftest import CONTENT
from tests.offers import Knows, write_offers

Rows = list[tuple[str, dict[str, str]]]

NAMES: Final = ("জন্ম নিবন্ধন", "জন্ম নিবন্ধন সংশোধন", "নাগরিক সনদ", "নাগরিকত্ব সনদ", "ওয়াইফাই")
IDS: Final = ("janma-nibandhan", "citizen-1", "citizen-2", "internal-1", "sanad")
ROWS: Final = st.lists(
    st.tuples(
        st.sampled_from(("citizen", "internal")),
        st.fixed_dictionaries(
            {"name": st.sampled_from(NAMES)}, optional={"id": st.sampled_from(IDS)}
        ),
    ),
    min_size=1,
    max_size=6,
)
KNOWS: Final = st.sampled_from((lambda _: True, lambda _: False))
CLOSED: Final = st.lists(st.sampled_from(IDS), max_size=2, unique=True)


@settings(max_examples=50)
@given(ROWS, CLOSED, ROWS, CLOSED, KNOWS)
def test_whatever_becomes_of_rows_what_is_offered_mends_it(
    rows: Rows, closed: list[str], others: Rows, also_closed: list[str], knows: Knows
) -> None:
    """Of any charter and any that comes after it, in as many rounds as two rows have one id."""
    old, new = _examined(_charter(rows, closed)), _examined(_charter(others, also_closed))
    assume(old.office and new.office)
    with TemporaryDirectory() as folder:
        file = Path(folder, new.found.path)
        file.parent.mkdir(parents=True)
        file.write_text(_charter(others, also_closed), "utf-8")
        for _ in range(len(IDS)):
            now = _examined(file.read_text("utf-8"))
            problems = now.found.problems
            if now.office:
                report_lost_rows(old.office, now.office, now.found)
            if not problems:
                return
            write_offers(Path(folder), problems, knows)
    raise AssertionError(report(problems, "en"))


def _charter(rows: Rows, closed: list[str]) -> str:
    services: dict[str, list[dict[str, str]]] = {}
    for section, row in rows:
        services.setdefault(section, []).append(row)
    file = {"name": "পাটগ্রাম", "services": services} | ({"closed": closed} if closed else {})
    return f"---\n{yaml.dump(file, Dumper=Plain, allow_unicode=True, sort_keys=False)}---\n"


def _examined(text: str) -> Examined[Office]:
    return examine_text("content/offices/lalmonirhat/patgram.md", text, "patgram", _home())


@cache
def _home() -> Place:
    return survey(CONTENT).homes["lalmonirhat"]
