"""Puts a built site where its readers fetch it.

Wherever that is, the order is the same: look, and refuse before anything is touched; bring
everything new; then let readers see it; remove last. Each kind of host is one file here.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..words import Language, Refusal, fill
from .artifact import read_artifact
from .messages import MESSAGES, OUTCOMES
from .rclone import Remote
from .target import host_of


@dataclass(frozen=True, slots=True)
class Outcome:
    """``code`` is a key of `OUTCOMES`; ``place`` is where readers find the site."""

    code: str
    place: str
    written: int = 0
    unchanged: int = 0
    removed: int = 0

    def text(self, language: Language = "bn") -> str:
        counts = {"written": self.written, "unchanged": self.unchanged, "removed": self.removed}
        return fill(OUTCOMES[self.code], language, place=self.place, **counts)


def deploy(
    target: str, source: Path, project: Path, *, dry_run: bool = False, cname: str = ""
) -> Outcome:
    """Publishes ``source``, or only counts what would change."""
    host = host_of(target, project, source, cname)
    files = read_artifact(source)
    with host.opened("dry-run" if dry_run else "publish") as session:
        plan = session.plan(files)
        code = "dry-run" if dry_run else "unchanged" if plan.is_empty else "published"
        if code == "published":
            session.publish(source.resolve(), plan)
    return Outcome(code, host.place, len(plan.write), plan.unchanged, len(plan.remove))


def roll_back(target: str, project: Path, *, dry_run: bool = False) -> Outcome:
    """Shows readers the release before the one they see now."""
    if dry_run:
        raise Refusal(MESSAGES["dry-run-of-rollback"])
    host = host_of(target, project)
    if isinstance(host, Remote):
        raise Refusal(MESSAGES["no-rollback"], place=host.place)
    with host.opened("roll-back") as session:
        if not session.roll_back():
            raise Refusal(MESSAGES["no-earlier"], place=host.place)
    return Outcome("rolled-back", host.place)
