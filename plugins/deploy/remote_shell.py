"""A shell on an SSH host that does one step after the other, as long as the connection lasts."""

from __future__ import annotations

import io
import os
import shlex
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Timer
from typing import IO, Final, Self, cast

from ..words import Refusal
from .messages import MESSAGES
from .program import last_line, require

_MARK: Final = b"charter-deploy "  # what a host's greeting does not begin with
_OPTIONS: Final = ("-o", "BatchMode=yes", "-o", "ConnectTimeout=15", "-o", "ServerAliveInterval=15")
_HELLO: Final = b"hello\n"  # four bytes that an SFTP server takes for an impossible length
_PATIENCE: Final = 60  # seconds for the first word: to connect, to log in, and for what greets
_FAILED: Final = 255  # as ssh says of itself; all else is what the host's program says
_KEY_PROBLEMS: Final = ("Host key verification failed", "HOST IDENTIFICATION HAS CHANGED")


@dataclass(frozen=True, slots=True)
class Login:
    """``place`` is what messages call the folder over there."""

    host: str
    port: str
    place: str

    @property
    def name(self) -> str:
        return f"{self.host}:{self.port}" if self.port else self.host

    @property
    def command(self) -> list[str]:
        """``DEPLOY_SSH_COMMAND`` may name another ssh or give it options, as Git's does."""
        ssh = shlex.split(os.environ.get("DEPLOY_SSH_COMMAND") or "ssh")
        return [*ssh, *(("-p", self.port) if self.port else ())]

    @contextmanager
    def running(self, script: str, *words: str) -> Iterator[RemoteShell]:
        require(self.command[0])
        remote = shlex.join(["sh", "-c", script, "deploy", *words])
        with (
            tempfile.TemporaryFile("w+", errors="replace") as errors,
            subprocess.Popen(  # noqa: S603 - the host's form is checked, the path is quoted
                [*self.command, *_OPTIONS, self.host, remote],
                bufsize=0,  # or closing would send again what a lost connection did not take
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
            ) as process,
        ):
            yield RemoteShell(self, process, errors).greeted()


@dataclass(frozen=True, slots=True)
class Answer:
    """Lines by their first word, and the files that were asked for."""

    lines: Mapping[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    contents: dict[str, bytes] = field(default_factory=dict)

    def line(self, word: str) -> str:
        return "".join(self.lines[word])


class RemoteShell:
    """Its first `answer` is what it finds; then each step that it is asked for has one."""

    def __init__(self, login: Login, process: subprocess.Popen[bytes], errors: IO[str]) -> None:
        self._login = login
        self._process = process
        self._errors = errors
        self._said = io.BufferedReader(cast("io.RawIOBase", process.stdout))
        self._rest = b""  # the last line that is not ours
        self._silence = Timer(_PATIENCE, self._give_up)
        self._silence.daemon = True
        self._is_here = self._is_ready = self._is_given_up = False

    def greeted(self) -> Self:
        """Some accounts run another program, which is to end, or say nothing."""
        self._silence.start()
        with suppress(BrokenPipeError):  # the reason is found below
            self._write(_HELLO)
        return self

    def ask(self, verb: str, release: str, content: bytes = b"") -> Answer:
        self._begin(verb, release, content)
        return self.answer()

    def ask_each(self, verb: str, release: str, contents: Iterable[bytes]) -> None:
        """Makes the next content ready while the host is at work on the last."""
        is_at_work = False
        for content in contents:
            if is_at_work:
                self.answer()
            self._begin(verb, release, content)
            is_at_work = True
        if is_at_work:
            self.answer()

    def _begin(self, verb: str, release: str, content: bytes) -> None:
        try:
            self._write(f"{verb} {release} {len(content)}\n".encode() + content)
        except BrokenPipeError:
            pass  # the reason is found below
        except BaseException:
            self._process.terminate()  # what it has is half a step, which no other may follow
            raise

    def answer(self) -> Answer:
        """Waits until a step is done; raises when the host refuses it, or has gone."""
        answer = Answer()
        for line in self._said:
            if not line.startswith(_MARK):
                self._rest = line.strip() or self._rest
                continue
            text = os.fsdecode(line.removeprefix(_MARK).rstrip(b"\n"))
            word, _, rest = text.partition(" ")
            if word == "here":
                self._is_here = True
                self._silence.cancel()
            if word == "ready":
                self._is_ready = True
                return answer
            if word == "refused":
                raise self._refusal(*rest.partition(" ")[::2])
            if word == "content":
                size, _, path = rest.partition(" ")
                answer.contents[path] = self._said.read(int(size))
            answer.lines[word].append(rest)
        self._process.wait()
        self._silence.cancel()
        raise self._refusal(*self._last_words())

    def _give_up(self) -> None:
        self._is_given_up = True
        self._process.terminate()

    def _write(self, content: bytes) -> None:
        pipe = cast("IO[bytes]", self._process.stdin)
        rest = memoryview(content)
        while rest:
            rest = rest[pipe.write(rest) :]

    def _last_words(self) -> tuple[str, str]:
        """What ssh itself says when there is no session, or no longer."""
        self._errors.seek(0)
        errors = self._errors.read()
        reason = last_line(errors)
        if self._is_ready:
            return ("ssh-lost" if errors.strip() else "ssh-ended"), reason
        if any(problem in errors for problem in _KEY_PROBLEMS):
            return "ssh-host-key", reason
        if "Permission denied" in reason:
            return "ssh-denied", reason
        return self._without_us(errors)

    def _without_us(self, errors: str) -> tuple[str, str]:
        """Why nothing was heard of the script; a login's own banner is among the ``errors``."""
        status = self._process.returncode
        if self._is_given_up and not self._is_here:
            return "ssh-silent", f"{_PATIENCE}"
        if self._is_here or status == _FAILED:
            return "ssh-unreachable", last_line(errors)
        return "ssh-no-shell", last_line(f"exit {status}\n{errors}\n{os.fsdecode(self._rest)}")

    def _refusal(self, code: str, reason: str) -> Refusal:
        """Whichever of its values a message repeats; ``reason`` is also a program or a file."""
        login = self._login
        values = {"host": login.name, "place": login.place, "reason": reason}
        command = shlex.join([*login.command, login.host])
        return Refusal(MESSAGES[code], **values, command=command, program=reason, found=reason)
