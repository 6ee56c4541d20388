"""What old links would miss since a commit: of both states only what differs is read."""

from __future__ import annotations

import tempfile
from collections.abc import Collection
from pathlib import Path

from ..charters.directory import Survey, survey
from ..charters.lost import Published, lost_addresses, published
from ..charters.problems.problem import Problem
from ..charters.reading.tree import NEEDED
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
    after = published(now, ids, offices_in(paths), gone=old_ids - ids)
    return lost_addresses(_before(commit, paths, old_ids), after)


def _before(commit: Commit, paths: list[str], ids: Collection[str]) -> Published:
    with tempfile.TemporaryDirectory(prefix="check-") as folder:
        content = Path(folder, CONTENT)
        content.mkdir()
        commit.copy([*NEEDED, *(path for path in paths if path not in NEEDED)], content)
        return published(survey(content, elsewhere=ids), ids, offices_in(paths))
