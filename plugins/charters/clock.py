"""The day a build happens on."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final

DHAKA: Final = timezone(timedelta(hours=6), "Asia/Dhaka")  # no summer time since 2010


def build_date() -> date:
    """Today in Dhaka, or the day of SOURCE_DATE_EPOCH, so that a build can be repeated."""
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now(DHAKA).date()
