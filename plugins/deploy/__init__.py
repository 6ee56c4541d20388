"""Puts a built site where its readers fetch it.

Wherever that is, the order is the same: look, and refuse before anything is touched; bring
everything new; then let readers see it; remove last. Each kind of place is one file here.
"""

from __future__ import annotations

from pathlib import Path

from ..words import Refusal
from .messages import MESSAGES
from .outcome import Outcome
from .site import read_site
from .target import host_of

__all__ = ["Outcome", "deploy", "roll_back"]


def deploy(
    target: str, source: Path, project: Path, *, rehearse: bool = False, cname: str = ""
) -> Outcome:
    """Publishes ``source``; ``rehearse`` only tells what would change."""
    host = host_of(target, project, cname)
    return host.publish(read_site(source), rehearse=rehearse)


def roll_back(target: str, project: Path, *, rehearse: bool = False) -> Outcome:
    """Shows readers the release before the one they see now."""
    if rehearse:
        raise Refusal(MESSAGES["rehearsed-rollback"])
    return host_of(target, project).roll_back()
