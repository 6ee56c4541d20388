"""Reads, checks and renders every office in one step, on all cores, as far as anything changed.

Stands first in ``PLUGINS``: the others find here what they write the pages about all offices from.
"""

from __future__ import annotations


def register() -> None:
    from .build.pelican import connect_offices  # noqa: PLC0415 - only Pelican registers plugins

    connect_offices()
