"""Reads and checks the whole content, as far as anything changed since the last time."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from plugins.charters.directory import Reading, conclude, survey
from plugins.charters.model import Listing
from plugins.offices.cache import FILE, Cache
from plugins.offices.work import Means, Watch, work
from plugins.offices.workers import cores, local_workers


def check(root: Path, today: date, watch: Watch = iter) -> tuple[Reading[Listing], str]:
    """What `plugins.charters.directory.read` finds under ``root/content``, sooner.

    Also says, if anything, why it could not use what was kept.
    """
    ground = survey(root / "content")
    cache = Cache(root / FILE)
    done = work(ground, Means(cache.read(), local_workers(cores()), watch=watch))
    cache.write(done.new_rows(None))
    return conclude(ground, done.examined(ground), today), cache.complaint
