"""A text in another language than that of its page says so: a screen reader changes its voice."""

from __future__ import annotations

from markupsafe import Markup, escape

from ..charters.script import is_foreign, language_of
from ..words import Language


def language_attribute(text: str, language: Language = "bn") -> Markup:
    """For the element that holds nothing but the text; empty where it is in the page's language."""
    if not is_foreign(text, language):
        return Markup()
    return Markup(' lang="{}"').format(language_of(text))


def in_own_language(text: str, language: Language = "bn") -> str | Markup:
    """The text in an element of its own where it needs one; else the template escapes it."""
    if not is_foreign(text, language):
        return text
    return Markup("<span{}>{}</span>").format(language_attribute(text, language), escape(text))
