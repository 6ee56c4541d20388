"""Any host with SSH, rsync and flock: the `releases` of a folder over there.

One SSH session runs ``ssh_release.sh`` for as long as the deployment takes and holds its lock;
rsync brings the files, linking what has not changed. Ports, keys and jump hosts belong into
``~/.ssh/config``; ``RSYNC_RSH`` may name another remote shell, as for rsync itself.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from base64 import b64decode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path, PurePosixPath
from typing import IO, Final, cast

from ..words import Refusal
from .manifest import LIST, Manifest, read_list, write_list
from .messages import MESSAGES
from .plan import Plan, Purpose
from .program import last_line, require, run
from .releases import Releases, number_of, releases_beside

_MARK: Final = "charter-deploy "  # what a host's greeting does not begin with
_OPTIONS: Final = ("-o", "BatchMode=yes", "-o", "ConnectTimeout=15", "-o", "ServerAliveInterval=15")
_FULL: Final = "No space left"
_KEY_PROBLEMS: Final = ("Host key verification failed", "HOST IDENTIFICATION HAS CHANGED")


@dataclass(frozen=True, slots=True)
class SshHost:
    """``path`` is what the web server there serves."""

    name: str
    path: str

    @property
    def place(self) -> str:
        return f"{self.name}:{self.path}"

    @contextmanager
    def opened(self, purpose: Purpose) -> Iterator[_Session]:
        shell = [*shlex.split(os.environ.get("RSYNC_RSH") or "ssh"), *_OPTIONS]
        require(*(["rsync"] if purpose != "roll-back" else []), shell[0])
        script = files(__package__).joinpath("ssh_release.sh").read_text("utf-8")
        path = PurePosixPath(self.path)
        names = path.name, releases_beside(path).name
        remote = shlex.join(["sh", "-c", script, "deploy", f"{path.parent}", *names, purpose])
        with (
            tempfile.TemporaryFile("w+", errors="replace") as errors,
            subprocess.Popen(  # noqa: S603 - the host's form is checked, the path is quoted
                [*shell, self.name, remote],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                errors="replace",
            ) as process,
        ):
            session = _Session(self, shell, process, errors)
            session.wait()
            yield session


@dataclass(frozen=True, slots=True)
class _Session(Releases):
    """The shell over there: what it has ``reported``, and a way to ask for the next step."""

    host: SshHost
    shell: list[str]
    process: subprocess.Popen[str]
    errors: IO[str]
    reported: dict[str, str] = field(default_factory=dict)

    @property
    def current(self) -> str:
        name = self.reported["current"]
        return name if number_of(name) else ""

    @property
    def names(self) -> list[str]:
        return self.reported["releases"].split()

    def manifest(self, ours: Mapping[str, str]) -> Manifest:
        return read_list(ours, self._fetch) or Manifest()

    def add(self, name: str, folder: Path, plan: Plan) -> None:
        self._ask("add", name)
        self._send(name, folder, plan)
        self._ask("keep", name, *sorted(plan.keep), "")

    def switch(self, name: str) -> None:
        self._ask("switch", name)

    def remove(self, name: str) -> None:
        self._ask("remove", name)

    def _send(self, name: str, folder: Path, plan: Plan) -> None:
        """Times differ between two checkouts of one content, so rsync compares the bytes."""
        release = releases_beside(PurePosixPath(self.host.path)) / name
        with tempfile.TemporaryDirectory() as beside:
            write_list(Path(beside), plan.manifest)
            done = run(
                *("rsync", "--recursive", "--checksum", "--protect-args", "--perms"),
                *("--chmod=D755,F644", "--rsh", shlex.join(self.shell)),
                *([f"--link-dest=../{self.current}"] if self.current else []),
                *("--", f"{beside}/{LIST}", f"{folder}/", f"{self.host.name}:{release}/"),
            )
        if done.returncode:
            full = next((line for line in done.stderr.splitlines() if _FULL in line), "")
            raise self._refusal("interrupted", full or last_line(done.stderr))

    def _fetch(self, path: str) -> bytes | None:
        return b64decode(self._ask("fetch", path)) or None

    def _ask(self, verb: str, name: str, *paths: str) -> str:
        words = "".join(f"{line}\n" for line in (f"{verb} {name}", *paths))
        with suppress(BrokenPipeError):  # the reason is found below
            # Unbuffered, or closing the pipe would fail once more.
            os.write(cast("IO[str]", self.process.stdin).fileno(), words.encode())
        return self.wait()

    def wait(self) -> str:
        """What a step gives once it is done; raises when the host refuses it, or has gone."""
        for line in cast("IO[str]", self.process.stdout):
            if not line.startswith(_MARK):
                continue
            verb, _, rest = line.removeprefix(_MARK).rstrip("\n").partition(" ")
            if verb == "ready":
                return rest
            if verb == "refused":
                raise self._refusal(*rest.partition(" ")[::2])
            self.reported[verb] = rest
        self.process.wait()
        raise self._refusal(*self._last_words())

    def _last_words(self) -> tuple[str, str]:
        """What ssh itself says when there is no session, or no longer."""
        self.errors.seek(0)
        errors = self.errors.read()
        reason = last_line(errors)
        if any(problem in errors for problem in _KEY_PROBLEMS):
            return "ssh-host-key", reason
        return "ssh-denied" if "Permission denied" in reason else "ssh-unreachable", reason

    def _refusal(self, code: str, reason: str) -> Refusal:
        """Whichever of its values a message repeats; ``reason`` is also a program or a file."""
        code = "full" if _FULL in reason else code
        values = {"host": self.host.name, "place": self.host.place, "reason": reason}
        return Refusal(MESSAGES[code], **values, program=reason, found=reason)
