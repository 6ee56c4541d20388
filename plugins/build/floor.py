"""The oldest browsers that are served, as each tool wants to be told; the setting is ``FLOOR``."""

from __future__ import annotations

from collections.abc import Mapping


def browsers_list(floor: Mapping[str, str]) -> list[str]:
    """``chrome 49`` …, for lightningcss."""
    return [f"{browser} {version}" for browser, version in floor.items()]


def esbuild_target(floor: Mapping[str, str]) -> str:
    """``--target=chrome61,…``: syntax is rewritten; functions and methods are not."""
    return "--target=" + ",".join(f"{browser}{version}" for browser, version in floor.items())
