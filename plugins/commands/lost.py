"""What old links would miss since a commit: of both states only what differs is read."""

from __future__ import annotations

import tempfile
from collections.abc import Collection
from pathlib import Path

from ..charters.directory import Survey, survey
from ..charters.examination import without_weaknesses
from ..charters.lost import Published, lost_addresses
from ..charters.problems.problem import Problem
from ..charters.reading.source import read_raw
from ..charters.reading.tree import NEEDED, REDIRECTS, SERVICES
from .diff.repository import CONTENT, Commit
from .diff.revisions import differing, offices_in, revisions


def lost_since(root: Path, base: str, now: Survey) -> tuple[Problem, ...]:
    """The addresses of the commit ``base`` that ``root/content``, as surveyed, has lost.

    Raises `Refusal` where that is no commit with content.
    """
    commit, tree = revisions(root, base)
    paths = differing(commit, tree)
    if not paths:
        return ()
    ids, old_ids = offices_in(tree.files), offices_in(commit.files)
    compared = offices_in(paths)
    before = _before(commit, paths, old_ids)
    gone = old_ids - ids
    led_on = now.portal.redirects.offices if now.portal else ()
    led_to = {one.new for one in led_on if one.old in gone and one.new}
    return lost_addresses(before, _published(now, ids, compared | led_to))


def _before(commit: Commit, paths: list[str], ids: Collection[str]) -> Published:
    with tempfile.TemporaryDirectory(prefix="check-") as folder:
        content = Path(folder, CONTENT)
        content.mkdir()
        commit.copy([*NEEDED, *(path for path in paths if path not in NEEDED)], content)
        return _published(survey(content, elsewhere=ids), ids, offices_in(paths))


def _published(state: Survey, ids: Collection[str], compared: Collection[str]) -> Published:
    """With the offices of those ids read."""
    offices = {
        path.id: without_weaknesses(read_raw(path.file, path.path), path.slug, home)
        for path, home in state.offices
        if path.id in compared
    }
    broken = {problem.path for problem in state.tree.problems if not problem.is_warning}
    portal = state.portal
    return Published(
        ids,
        offices,
        portal.redirects if portal and f"{CONTENT}/{REDIRECTS}" not in broken else None,
        portal.services if portal and f"{CONTENT}/{SERVICES}" not in broken else None,
    )
