"""A browser that Playwright cannot drive, in a process that is told each step as a line of JSON."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE, Popen
from threading import Timer
from typing import Any
from urllib.parse import urljoin

import pytest

from tests.patience import PATIENCE

HEIGHT = 640


@dataclass(frozen=True)
class Engine:
    """One tab of the browser, at the site."""

    name: str
    process: Popen[str]
    site: str
    log: Path

    def open(self, address: str, width: int = 360) -> None:
        self._tell("resize", width, HEIGHT)
        self._tell("open", urljoin(self.site, address))
        self.until(f"innerWidth === {width}")

    def resize(self, width: int, height: int = HEIGHT) -> None:
        self._tell("resize", width, height)
        self.until(f"innerWidth === {width} && innerHeight === {height}")

    def evaluate(self, script: str) -> Any:  # noqa: ANN401 - whatever the script gives
        return self._tell("evaluate", script)

    def type(self, text: str) -> None:
        self._tell("type", text)

    def press(self, key: str) -> None:
        self._tell("press", key)

    def picture(self, path: Path) -> Path:
        self._tell("picture", str(path))
        return path

    @property
    def is_alive(self) -> bool:
        return self.process.poll() is None

    @property
    def complaints(self) -> list[str]:
        """What the page wrote to its console as an error since it was opened."""
        found: list[str] = self._tell("complaints")
        return found

    def until(self, condition: str) -> None:
        """Waits for the condition; a page that has an error will never come to it."""
        end = time.monotonic() + PATIENCE
        while not self.evaluate(f"document.documentElement && {condition}"):
            if complaints := self.complaints:
                pytest.fail(f"{self.name}: {complaints}", pytrace=False)
            if time.monotonic() > end:
                pytest.fail(f"{self.name}: in {PATIENCE:.0f} s not: {condition}")
            time.sleep(0.02)

    def hear(self) -> Any:  # noqa: ANN401 - whatever the browser answers
        assert self.process.stdout
        timer = Timer(PATIENCE, self.process.terminate)
        timer.start()
        line = self.process.stdout.readline()
        timer.cancel()
        if not line:
            pytest.fail(f"{self.name} gave no answer:\n{self.log.read_text('utf-8')}")
        return json.loads(line)

    def _tell(self, *step: object) -> Any:  # noqa: ANN401 - likewise
        assert self.process.stdin
        if self.is_alive:
            print(json.dumps(step), file=self.process.stdin, flush=True)
        return self.hear()


@contextmanager
def start(name: str, command: Sequence[str | Path], site: str, log: Path) -> Iterator[Engine]:
    """Runs the browser; skips the test with the reason where there is none."""
    with (
        log.open("w") as errors,
        Popen(command, stdin=PIPE, stdout=PIPE, stderr=errors, text=True) as process,
    ):
        engine = Engine(name, process, site, log)
        if reason := engine.hear():
            pytest.skip(f"no {name} here: {reason}")
        yield engine
