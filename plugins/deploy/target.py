"""What an operator writes as TARGET, and the place it means."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Final

from ..words import Refusal
from .folder import Folder
from .messages import MESSAGES
from .pages import GitHubPages
from .rclone import JOBS, Remote
from .ssh import SshHost

_NO_TEXT: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_DOMAIN: Final = re.compile(r"(?=.{4,253}$)(?:[a-z0-9]+(?:-+[a-z0-9]+)*\.)+[a-z][a-z0-9-]*")
# A host, user or remote never begins with a dash, which a program would take for an option.
_LOGIN: Final = r"(?P<host>(?:[\w.]+[\w.+-]*@)?\w[\w.-]*)"
_SSH: Final = re.compile(rf"ssh:{_LOGIN}:(?P<path>[^\0\n]+)")
_SSH_WITH_PORT: Final = re.compile(
    rf"ssh://{_LOGIN}(?::(?P<port>[0-9]{{1,5}}))?(?P<path>/[^\0\n]+)"
)
_SSH_PORT_MISPLACED: Final = re.compile(rf"ssh:{_LOGIN}:([0-9]{{1,5}}):(/[^\0\n]+)")
_RCLONE: Final = re.compile(r"rclone:(?P<remote>(?::\w|\w)[^\0\n:]*):(?P<path>[^\0\n]*)")
_PAGES: Final = re.compile(r"github-pages(?::(?P<branch>\w[\w./-]*))?")
_PLAIN: Final = re.compile(r"(?:folder:)?(?P<path>[^\0\n:]+)")


Host = Folder | SshHost | Remote | GitHubPages


def host_of(
    target: str, project: Path, source: Path | None = None, cname: str = "", jobs: int = JOBS
) -> Host:
    """Refuses a TARGET of no known form and lists the forms."""
    if _NO_TEXT.search(target):
        raise Refusal(MESSAGES["target"], target=target)
    if cname and not _PAGES.fullmatch(target):
        raise Refusal(MESSAGES["cname-elsewhere"], cname=cname)
    if cname and not _DOMAIN.fullmatch(cname):
        raise Refusal(MESSAGES["cname"], cname=cname)
    if found := _PAGES.fullmatch(target):
        return GitHubPages(project, found["branch"] or "gh-pages", cname)
    if found := _SSH_PORT_MISPLACED.fullmatch(target):
        raise Refusal(
            MESSAGES["ssh-port"], target=target, instead="ssh://{}:{}{}".format(*found.groups())
        )
    if (found := _SSH.fullmatch(target)) and _has_name(found["path"]):
        return SshHost(found["host"], found["path"])
    if (found := _SSH_WITH_PORT.fullmatch(target)) and _has_name(found["path"]):
        return SshHost(found["host"], found["path"], found["port"] or "")
    if found := _RCLONE.fullmatch(target):
        return Remote(found["remote"], found["path"].rstrip("/"), jobs)
    if (found := _PLAIN.fullmatch(target)) and _is_path(target) and _has_name(found["path"]):
        with suppress(RuntimeError):  # nobody here has the name that follows `~`
            return Folder(Path(found["path"]).expanduser(), source)
    raise Refusal(MESSAGES["target"], target=target or "-")


def _is_path(target: str) -> bool:
    """A bare word would be a folder here by accident more often than on purpose."""
    return target.startswith("folder:") or "/" in target


def _has_name(path: str) -> bool:
    """Releases stand beside the folder under its name, which `/`, `.` and `..` do not tell."""
    return PurePosixPath(path).name not in {"", ".."}
