"""Enters the services of all offices that are not in ``content/services.yaml`` yet.

What stands there stays as it is written; only its order is by address. Which rows are one service
is decided by all offices together, so nothing is entered where only some of them are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ...charters.directory import directory_of
from ...charters.model import Portal
from ...charters.problems.problem import Findings, Problem
from ...charters.reading.services import DEPTH, read_services
from ...charters.reading.source import Unreadable, read_data_source
from ...charters.reading.tree import SERVICES
from ...charters.service_addresses import with_services
from ...charters.service_table import ServiceTable
from ...charters.writing.services import HEAD, extended
from ...files.atomic import refuse_read_only, rights_of, written_beside
from ...search.cache import MentionCache
from ...search.documents import documents
from ...search.mentions import mentions
from ...search.services import services_of, unentered
from ...words import Language, Refusal
from .changes import NEW_FILE, writing
from .messages import MESSAGES, notice
from .offices import Content


@dataclass(frozen=True, slots=True)
class Entering:
    """How many services are to be entered in which file; none where the table has ``errors``."""

    path: str = ""
    count: int = 0
    errors: tuple[Problem, ...] = ()
    file: Path = Path()
    table: ServiceTable = field(default_factory=ServiceTable)

    def refuse_read_only(self) -> None:
        """Before anything is written anywhere."""
        if self.count and self.file.exists():
            with writing(self.path):
                refuse_read_only(self.file, self.path)

    def carry_out(self) -> None:
        if self.count:
            _write(self.file, self.path, self.table)


def services_to_enter(content: Content) -> Entering:
    tree, portal = content.surveyed.tree, content.surveyed.portal
    file = tree.root / SERVICES
    path = tree.path(file)
    errors = tuple(problem for problem in content.errors if problem.path == path)
    if errors or portal is None:
        return Entering(path, 0, errors)
    old = {one.old for one in portal.redirects.services}
    whole = with_services(portal.services, _names(content, portal), old)
    count = len(whole.entries) - len(portal.services.entries)
    return Entering(path, count, (), file, whole)


def describe_entering(entering: Entering, language: Language, *, written: bool) -> Iterator[str]:
    """One line where there is something to tell."""
    if entering.count:
        code = "services-entered" if written else "services-to-enter"
        yield notice(code, language, path=entering.path, count=entering.count)


def _names(content: Content, portal: Portal) -> list[str]:
    """Of the services that a build finds and nobody has entered."""
    sound = (file.office for file in content.sound.values())
    offices = directory_of(content.surveyed, portal, sound).offices
    cached = MentionCache()
    for office in offices:
        cached.add(office.id, mentions(office))
    return unentered(services_of(documents(offices, cached), offices, portal.services))


def _write(file: Path, path: str, table: ServiceTable) -> None:
    """The whole table or nothing."""
    with writing(path):
        is_there = file.exists()
        if is_there:
            refuse_read_only(file, path)
        text = extended(file.read_text("utf-8-sig") if is_there else HEAD, table)
        rights = rights_of(file) if is_there else NEW_FILE
        with written_beside(file, text, rights) as beside:
            if _read(beside) != table:
                raise Refusal(MESSAGES["not-kept"], path=path)
            beside.replace(file)


def _read(file: Path) -> ServiceTable | None:
    try:
        source = read_data_source(file, "", [], depth=DEPTH, may_be_empty=True)
    except Unreadable:
        return None
    return read_services(source, Findings("", source.lines, []))
