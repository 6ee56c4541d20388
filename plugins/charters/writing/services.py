"""The table of services as text: what is written stays, what is new is put where it belongs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from ..service_table import ServiceTable
from .scalars import spell

HEAD: Final = """\
# সেবার স্থায়ী ঠিকানা: /services/<slug>/; নাম, অথবা [নাম, একই সেবার অন্য নাম]।
# invoke format নতুন সেবা যোগ করে; যা আছে তার slug বদলাবেন না।

"""
_KEY: Final = re.compile(r"""["']?([a-z0-9-]+)["']?\s*:""")


def extended(text: str, table: ServiceTable) -> str:
    """The text with all entries of the table, by address; a comment stays with what it precedes."""
    head, entries, end = _parts(text)
    for slug, names in table.entries.items():
        if slug not in entries:
            entries[slug] = [_spelt(slug, names)]
    return "".join([*head, *(line for slug in sorted(entries) for line in entries[slug]), *end])


def renamed(text: str, old: str, new: str) -> str:
    """The text with the entry of one service at another address."""
    head, entries, end = _parts(text)
    entries[new] = [_KEY.sub(f"{new}:", line) for line in entries.pop(old)]
    return "".join([*head, *(line for slug in sorted(entries) for line in entries[slug]), *end])


def _parts(text: str) -> tuple[list[str], dict[str, list[str]], list[str]]:
    """What stands before the first entry, each entry with the comments above it, and the rest."""
    head: list[str] = []
    entries: dict[str, list[str]] = {}
    above, current = head, head
    for line in text.splitlines(keepends=True):
        whole = line if line.endswith("\n") else f"{line}\n"
        if key := _KEY.match(line):
            current = entries.setdefault(key[1], [] if above is head else above)
            above = []
        elif not line.strip() or line.startswith("#"):
            above.append(whole)
            continue
        else:
            current += above
            above = head if current is head else []
        current.append(whole)
    return head, entries, [] if above is head else above


def _spelt(slug: str, names: Iterable[str]) -> str:
    [name] = names
    return f"{slug}: {spell(name).lines[0]}\n"
