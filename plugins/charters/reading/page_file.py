"""Reads a page of prose: a title and Markdown."""

from __future__ import annotations

from ..model import Page
from ..problems.problem import Findings
from .fields import check_fields
from .office_file import Entry, Line
from .source import Source


class PageFile(Entry):
    title: Line


def read_page(source: Source, slug: str, found: Findings) -> Page | None:
    """None after reporting what is wrong."""
    entry = check_fields(PageFile, source, found)
    if entry is None:
        return None
    if not source.body.strip():
        found.add("empty-page", ())
        return None
    return Page(slug, entry.title, source.body.strip())
