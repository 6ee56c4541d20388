"""Reads, checks and renders every office in one step, on all cores, as far as anything changed.

Stands first in ``PLUGINS``: the others find here what they write the pages about all offices from.
"""

from __future__ import annotations


def register() -> None:
    # Imported here because `invoke check` takes office steps and has no need of Pelican.
    from .build.pelican import connect  # noqa: PLC0415

    connect()
