"""A page that is a file by itself: its stylesheet and its script stand in it, and nothing loads."""

from __future__ import annotations

from markupsafe import Markup

from ..words import Language
from .page_context import policy_source
from .renderer import Renderer


def lone_page(
    renderer: Renderer,
    template: str,
    language: Language,
    styles: str,
    script: str,
    **values: object,
) -> str:
    """The template's page; what an office wrote can neither run in it nor load anything."""
    policy = (
        f"default-src 'none'; style-src {policy_source(styles)}; script-src {policy_source(script)}"
    )
    own = {"stylesheet": styles, "script": script, "policy": policy}
    marked = {name: Markup(text) for name, text in own.items()}  # noqa: S704 - ours, not content
    return renderer.text(f"{template}.html", language, **marked, **values)
