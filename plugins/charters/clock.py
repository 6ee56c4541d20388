"""The day a build happens on."""

from __future__ import annotations

import os
import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final

from ..words import Refusal
from .problems.messages import EPOCH

DHAKA: Final = timezone(timedelta(hours=6), "Asia/Dhaka")  # no summer time since 2010
LAST: Final = 253_402_300_799  # the last second of the year 9999


def build_date() -> date:
    """Today in Dhaka, or the day of SOURCE_DATE_EPOCH, so that a build can be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.now(DHAKA).date()
    if not re.fullmatch("[0-9]{1,12}", epoch) or int(epoch) > LAST:
        raise Refusal(EPOCH, found=epoch)
    return datetime.fromtimestamp(int(epoch), UTC).date()
