"""Why git, or the host it pushes to, did not do what was asked: a message by the cause."""

from __future__ import annotations

import re
from typing import Final

from ..words import Refusal
from .messages import MESSAGES

_FULL: Final = r"No space left|Out of diskspace|[Dd]isk quota"
_LOCKED: Final = r"Unable to create '(.+\.lock)': File exists"
# The first that fits says more than those below it: a refusal comes with a broken connection too.
_CAUSES: Final = {
    "git-push-overtaken": r"\[rejected\]|but expected [0-9a-f]{40}|reference already exists",
    "git-push-large": r"exceed\w* .*(?:size|limit)|GH001|HTTP 413",
    "git-push-protected": r"protected branch|GH006|GH013|rule violations",
    "git-push-denied": r"denied|error: 403|Authentication failed|could not read |not allowed",
    "git-push-full": _FULL,
    "git-push-unreachable": (
        r"unable to access|Could not resolve|[Cc]onnect|timed out|hung up|RPC failed|early EOF"
    ),
}
_SAYS_NOTHING: Final = re.compile(r"To |Done$|!\t|error: failed to push|remote:\s*$|warning:")


def push_refusal(said: str, branch: str) -> Refusal:
    """``said`` is all that ``git push --porcelain`` wrote."""
    for code, cause in _CAUSES.items():
        if re.search(cause, said):
            return Refusal(MESSAGES[code], branch=branch, reason=told(said, cause))
    return Refusal(MESSAGES["git-push"], branch=branch, reason=told(said))


def git_refusal(code: str, said: str, branch: str) -> Refusal:
    """Of a step before the push, whose own message is that of ``code``."""
    if locked := re.search(_LOCKED, said):
        return Refusal(MESSAGES["git-locked"], file=locked[1])
    is_full = re.search(_FULL, said)
    words = MESSAGES["git-disk-full" if is_full else code]
    return Refusal(words, branch=branch, reason=told(said, _FULL if is_full else ""))


def told(said: str, cause: str = "") -> str:
    """The first line that tells the cause, as git puts advice and the outcome behind it."""
    lines = [line for line in said.splitlines() if line.strip() and not _SAYS_NOTHING.match(line)]
    silent = re.findall(r"^!\t.*\[remote rejected\] \((.+)\)$", said, re.MULTILINE) or ["?"]
    named = [line for line in lines if re.search(cause, line)] or lines or silent
    return named[0].removeprefix("remote: ").strip().replace("; ", ", ")
