"""The engines that the site is tried in besides the Chromium of today."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from .engine import Engine, start

HERE = Path(__file__).parent
OLD_CHROMIUM, FIREFOX = "Chromium 69", "Firefox"


@pytest.fixture(scope="session")
def started(
    at_root: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[..., Engine]]:
    """The engine of that name, with JavaScript "on" or "off"; kept, for each takes seconds."""
    kept: dict[tuple[str, str], Engine] = {}
    with ExitStack() as stack:

        def get(name: str, scripts: str = "on") -> Engine:
            if (name, scripts) not in kept or not kept[name, scripts].is_alive:
                log = tmp_path_factory.mktemp("engine") / "log"
                running = start(name, [*_command(name), scripts], at_root, log)
                kept[name, scripts] = stack.enter_context(running)
            return kept[name, scripts]

        yield get


def _command(name: str) -> list[str | Path]:
    if name == OLD_CHROMIUM:
        return [sys.executable, HERE / "old_chromium.py"]
    firefox = os.environ.get("FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
    if firefox is None:
        pytest.fail(
            "no Firefox here; install firefox-esr, or set FIREFOX to its path", pytrace=False
        )
    return ["node", HERE / "firefox.mjs", firefox]


@pytest.fixture(params=[OLD_CHROMIUM, FIREFOX])
def engine(
    request: pytest.FixtureRequest, started: Callable[..., Engine], tmp_path: Path
) -> Iterator[Engine]:
    """Each of the engines; a test that fails leaves a picture of its page."""
    yield from _watched(started(request.param), request.session, tmp_path)


@pytest.fixture(params=[OLD_CHROMIUM, FIREFOX])
def scriptless(
    request: pytest.FixtureRequest, started: Callable[..., Engine], tmp_path: Path
) -> Iterator[Engine]:
    """Each of the engines with JavaScript switched off."""
    yield from _watched(started(request.param, "off"), request.session, tmp_path)


def _watched(engine: Engine, session: pytest.Session, folder: Path) -> Iterator[Engine]:
    failed = session.testsfailed
    yield engine
    if session.testsfailed > failed and engine.is_alive:
        print(engine.picture(folder / "page.png"))  # noqa: T201 - pytest shows it with the failure
