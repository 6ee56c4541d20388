"""Puts a built site where its readers fetch it.

Wherever that is, the order is the same: look, and refuse before anything is touched; bring
everything new; then let readers see it; remove last. Each kind of host is one file here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import Protocol

from ..build.workers.processes import parse_jobs
from ..words import Language, Message, Refusal, fill
from .artifact import read_artifact
from .limits import GITHUB_PAGES, remarks, site_in
from .messages import MESSAGES, OUTCOMES
from .pages import GitHubPages
from .plan import Plan, some_of
from .rclone import JOBS, MOST_JOBS, Remote
from .target import host_of


@dataclass(frozen=True, slots=True)
class Outcome:
    """``code`` is a key of `OUTCOMES`; ``place`` is where readers find the site."""

    code: str
    place: str
    written: int = 0
    unchanged: int = 0
    removed: int = 0
    by_hand: tuple[str, ...] = ()  # what somebody had changed over there
    others: tuple[str, ...] = ()  # what somebody had added over there
    others_stay: bool = False
    mixed: int = 0  # seconds for which old and new pages may have stood side by side
    remarks: Sequence[Message] = ()

    def text(self, language: Language = "bn") -> str:
        counts = {"written": self.written, "unchanged": self.unchanged, "removed": self.removed}
        said = fill(OUTCOMES[self.code], language, place=self.place, **counts)
        if self.by_hand:
            count, names = len(self.by_hand), some_of(self.by_hand)
            said += fill(OUTCOMES["by-hand"], language, count=count, names=names)
        if self.others:
            count, names = len(self.others), some_of(self.others)
            gone = "others-gone" if self.code == "published" else "others-go"
            code = "others-stay" if self.others_stay else gone
            said += fill(OUTCOMES[code], language, count=count, names=names)
        if self.mixed:
            said += fill(OUTCOMES["mixed"], language, seconds=self.mixed)
        return "\n".join([said, *(remark.message(language) for remark in self.remarks)])


class _Session(Protocol):
    """An opened host; whoever shows files one by one tells how long old and new ones were mixed."""

    def plan(self, files: Mapping[str, str]) -> Plan: ...

    def publish(self, folder: Path, plan: Plan) -> float | None: ...


def deploy(  # noqa: PLR0913 - one for each thing that can be said
    target: str,
    source: Path,
    project: Path,
    *,
    dry_run: bool = False,
    cname: str = "",
    jobs: str = "",
) -> Outcome:
    """Publishes ``source``, or only counts what would change."""
    host = host_of(target, project, source, cname, parse_jobs(jobs, MOST_JOBS) or JOBS)
    files = read_artifact(source)
    is_pages = isinstance(host, GitHubPages)
    near = remarks(GITHUB_PAGES, site_in(source)) if is_pages else ()
    with host.opened("dry-run" if dry_run else "publish") as opened:
        session: _Session = opened
        mixed: float | None = None
        plan = session.plan(files)
        code = "dry-run" if dry_run else "unchanged" if plan.is_empty else "published"
        if code == "published":
            mixed = session.publish(source.resolve(), plan)
    counts = len(plan.write), plan.unchanged, len(plan.remove)
    seen = plan.by_hand, plan.others, is_pages
    return Outcome(code, host.place, *counts, *seen, ceil(mixed or 0), near)


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
