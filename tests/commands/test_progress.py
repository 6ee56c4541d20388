"""A long run tells how far it is; a short one says nothing."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

import pytest

from plugins.commands.progress import SILENT, track

STEPS = ("এক", "দুই", "তিন", "চার", "পাঁচ", "ছয়", "সাত", "আট")


class Terminal(io.StringIO):
    """A stream that calls itself a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other tests want no word of it, as they would get one on a slow machine only."""
    monkeypatch.delenv(SILENT)


@pytest.fixture
def clock() -> Callable[[float], Callable[[], float]]:
    """A clock that goes on by so many seconds whenever it is looked at."""

    def ticking(seconds: float) -> Callable[[], float]:
        times = iter_times(seconds)
        return lambda: next(times)

    return ticking


def iter_times(seconds: float) -> Iterator[float]:
    now = 0.0
    while True:
        yield now
        now += seconds


@pytest.mark.parametrize("stream", [io.StringIO, Terminal])
@pytest.mark.parametrize("seconds", [0.0, 2.0])
def test_the_items_come_through(
    clock: Callable[[float], Callable[[], float]], stream: type[io.StringIO], seconds: float
) -> None:
    """All of them, in order, whatever is shown."""
    assert tuple(track(STEPS, "পড়া", stream=stream(), clock=clock(seconds))) == STEPS


@pytest.mark.parametrize("stream", [io.StringIO, Terminal])
def test_a_short_run_is_silent(
    clock: Callable[[float], Callable[[], float]], stream: type[io.StringIO]
) -> None:
    """Under two seconds nothing is shown anywhere."""
    shown = stream()
    list(track(STEPS, "পড়া", stream=shown, clock=clock(0.2)))
    assert shown.getvalue() == ""


@pytest.mark.parametrize("stream", [io.StringIO, Terminal])
def test_it_can_be_switched_off(
    clock: Callable[[float], Callable[[], float]],
    stream: type[io.StringIO],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """For a job whose every word is mailed; the items come through all the same."""
    monkeypatch.setenv(SILENT, "1")
    shown = stream()
    assert tuple(track(STEPS, "পড়া", stream=shown, clock=clock(2.0))) == STEPS
    assert shown.getvalue() == ""


def test_a_log_gets_a_line_now_and_then(clock: Callable[[float], Callable[[], float]]) -> None:
    """The first after two seconds, another every five: what, how many, how fast."""
    shown = io.StringIO()
    list(track(STEPS, "পড়া", stream=shown, clock=clock(2.0)))
    assert shown.getvalue() == "পড়া: 0/8, 0/s\nপড়া: 3/8, 0/s\nপড়া: 6/8, 0/s\n"


def test_a_terminal_gets_a_bar(clock: Callable[[float], Callable[[], float]]) -> None:
    """With the words as they are, even where they look like markup, and taken away at the end."""
    shown = Terminal()
    list(track(STEPS, "[red]পড়া", stream=shown, clock=clock(2.0)))
    assert "[red]পড়া" in shown.getvalue()
    assert "/8" in shown.getvalue()


def test_an_error_in_the_work_takes_the_bar_away(
    clock: Callable[[float], Callable[[], float]],
) -> None:
    """The cursor that a bar hides comes back, whatever happens to the work."""
    shown = Terminal()
    steps = track(STEPS, "পড়া", stream=shown, clock=clock(2.0))
    next(steps)
    steps.close()  # type: ignore[attr-defined]
    assert shown.getvalue().count("\x1b[?25h") == shown.getvalue().count("\x1b[?25l") > 0
