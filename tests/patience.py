"""How long tests wait: as long as a busy or slow machine may take."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

PATIENCE: Final = 300.0  # seconds; only what hangs takes that long


def wait_until(is_done: Callable[[], object], seconds: float = 0.005) -> None:
    """Looks again and again, with so many seconds between."""
    end = time.monotonic() + PATIENCE
    while not is_done():
        assert time.monotonic() < end
        time.sleep(seconds)
