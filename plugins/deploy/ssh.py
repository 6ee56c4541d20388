"""Any host with SSH, rsync and flock: the releases of `folder`, made and shown over there.

One SSH session runs ``ssh_release.sh`` for as long as the deployment takes and holds its lock;
rsync brings the files, linking what has not changed. Ports, keys and jump hosts belong into
``~/.ssh/config``; ``RSYNC_RSH`` may name another remote shell, as for rsync itself.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Final, cast

from ..words import Refusal
from .manifest import MANIFEST, Manifest, read_manifest
from .messages import MESSAGES
from .outcome import Outcome
from .plan import Plan, plan
from .program import last_words, need
from .release import earlier, is_release, next_name, obsolete, surplus
from .site import Site

_SCRIPT: Final = Path(__file__).with_name("ssh_release.sh")
_MARK: Final = "charter-deploy "  # what a host's greeting does not begin with
_OPTIONS: Final = ("-o", "BatchMode=yes", "-o", "ConnectTimeout=15", "-o", "ServerAliveInterval=15")
_KEY_PROBLEMS: Final = ("Host key verification failed", "HOST IDENTIFICATION HAS CHANGED")


@dataclass(slots=True)
class _Session:
    """The shell over there: what it has told, and a way to ask for the next step."""

    target: SshHost
    process: subprocess.Popen[str]
    errors: IO[str]
    here: str = ""
    current: str = ""
    releases: list[str] = field(default_factory=list)
    manifest: Manifest = field(default_factory=Manifest)

    def tell(self, *words: str) -> None:
        """Waits until the step is done; raises when the host refuses it."""
        try:
            print(*words, file=self._input, flush=True)
        except BrokenPipeError:
            raise self.target.refusal(self._last_errors()) from None
        self.listen()

    def listen(self) -> None:
        for line in self._output:
            if not line.startswith(_MARK):
                continue
            verb, _, rest = line.removeprefix(_MARK).rstrip("\n").partition(" ")
            if verb == "ready":
                return
            if verb == "refused":
                raise self.target.declined(*rest.partition(" ")[::2])
            self._learn(verb, rest)
        self.process.wait()
        raise self.target.refusal(self._last_errors())

    def _learn(self, verb: str, rest: str) -> None:
        match verb:
            case "here":
                self.here = rest
            case "current":
                self.current = rest if is_release(rest) else ""
            case "releases":
                self.releases = rest.split()
            case "manifest":
                self.manifest = read_manifest(rest) or Manifest()

    @property
    def _input(self) -> IO[str]:
        return cast("IO[str]", self.process.stdin)

    @property
    def _output(self) -> IO[str]:
        return cast("IO[str]", self.process.stdout)

    def _last_errors(self) -> str:
        self.errors.seek(0)
        return self.errors.read()


@dataclass(frozen=True, slots=True)
class SshHost:
    """``path`` is what the web server there serves."""

    host: str
    path: str

    def publish(self, site: Site, *, rehearse: bool) -> Outcome:
        need("rsync", self._shell()[0])
        with self._session("look" if rehearse else "lock") as session:
            planned = plan(site.files, session.manifest)
            if rehearse:
                return self._outcome("rehearsed", planned)
            if session.current and planned.is_empty:
                return self._outcome("unchanged", planned)
            self._bring(site, planned, session)
            return self._outcome("published", planned)

    def roll_back(self) -> Outcome:
        need(self._shell()[0])
        with self._session("lock") as session:
            before = earlier(session.releases, session.current)
            if not before:
                raise Refusal(MESSAGES["no-earlier"], place=self._place)
            session.tell("show", before)
        return Outcome("rolled-back", self._place)

    @property
    def _place(self) -> str:
        return f"{self.host}:{self.path}"

    @staticmethod
    def _shell() -> list[str]:
        return [*shlex.split(os.environ.get("RSYNC_RSH") or "ssh"), *_OPTIONS]

    def _bring(self, site: Site, planned: Plan, session: _Session) -> None:
        for name in obsolete(session.releases, session.current):
            session.tell("remove", name)
        name = next_name(session.current, site.files)
        session.tell("new", name, session.current)
        self._send(site, Manifest(site.files, planned.keep), name, session)
        for path in sorted(planned.keep):
            session.tell("keep", path)
        session.tell("show", name)
        for old in surplus({*session.releases, name}):
            session.tell("remove", old)

    def _send(self, site: Site, manifest: Manifest, name: str, session: _Session) -> None:
        """Times differ between two checkouts of one content, so rsync compares the bytes."""
        releases = f"{session.here}/.{Path(self.path).name}.releases"
        with tempfile.TemporaryDirectory() as beside:
            listed = Path(beside) / MANIFEST
            listed.write_text(manifest.text(), "utf-8")
            command = [
                *("rsync", "--recursive", "--checksum", "--protect-args", "--perms"),
                *("--chmod=D755,F644", "--rsh", shlex.join(self._shell())),
                *([f"--link-dest={releases}/{session.current}"] if session.current else []),
                *("--", f"{site.folder}/", str(listed), f"{self.host}:{releases}/{name}/"),
            ]
            done = subprocess.run(  # noqa: S603 - the host's form is checked
                command, capture_output=True, text=True, errors="replace", check=False
            )
        if done.returncode:
            session.tell("remove", name)
            raise self._explained(done.stderr)

    def declined(self, code: str, reason: str) -> Refusal:
        """What the script over there has found out."""
        if code == "lacks":
            return Refusal(MESSAGES["ssh-lacks"], host=self.host, program=reason)
        if code == "not-writable" and "No space left" in reason:
            code = "full"
        return Refusal(MESSAGES[code], place=self._place, reason=reason, found=reason)

    def refusal(self, errors: str) -> Refusal:
        """What ssh itself says when there is no session, or no longer."""
        reason = last_words(errors)
        if any(problem in errors for problem in _KEY_PROBLEMS):
            return Refusal(MESSAGES["ssh-host-key"], host=self.host)
        if "Permission denied" in reason:
            return Refusal(MESSAGES["ssh-denied"], host=self.host, reason=reason)
        return Refusal(MESSAGES["ssh-unreachable"], host=self.host, reason=reason)

    def _explained(self, errors: str) -> Refusal:
        full = next((line for line in errors.splitlines() if "No space left" in line), "")
        code = "full" if full else "interrupted"
        return Refusal(MESSAGES[code], place=self._place, reason=full or last_words(errors))

    @contextmanager
    def _session(self, purpose: str) -> Iterator[_Session]:
        # "./" keeps a path that begins with a dash from being an option.
        path = self.path if self.path.startswith("/") else f"./{self.path}"
        remote = shlex.join(["sh", "-c", _SCRIPT.read_text("utf-8"), "deploy", path, purpose])
        command = [*self._shell(), self.host, remote]
        with (
            tempfile.TemporaryFile("w+", errors="replace") as errors,
            subprocess.Popen(  # noqa: S603 - the host's form is checked, the path is quoted
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                errors="replace",
            ) as process,
        ):
            session = _Session(self, process, errors)
            session.listen()
            yield session

    def _outcome(self, code: str, planned: Plan) -> Outcome:
        counts = len(planned.write), planned.unchanged, len(planned.remove)
        return Outcome(code, self._place, *counts)
