"""Pelican's articles and pages, for plugins that know our model alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any, Final
from urllib.parse import quote

from .prose import plain
from .site_files import Article

INDEX: Final = "index.html"
_PLAIN: Final = "/?#[]@!$&'()*+,;=:%~"  # signs that mean something in an address


def web_address(url: str) -> str:
    """Below the site, as it can be linked, from what Pelican calls the URL or the file."""
    folder, slash, name = url.lstrip("/").rpartition("/")
    return quote(f"{folder}{slash}{'' if name == INDEX else name}", safe=_PLAIN)


def articles_address(settings: Mapping[str, Any]) -> str:
    """Where the list of all articles stands; empty where none is asked for."""
    asked = "index" in settings.get("DIRECT_TEMPLATES", ())
    return web_address(settings.get("INDEX_SAVE_AS", INDEX)) if asked else ""


def articles_of(context: Mapping[str, Any]) -> tuple[Article, ...]:
    """What Pelican's context holds that is published and not hidden, by address."""
    articles = (_article(one) for one in _published(context))
    return tuple(sorted(articles, key=lambda article: article.address))


def _published(context: Mapping[str, Any]) -> Iterator[Any]:
    for one in (*context["articles"], *context["pages"]):
        yield one
        yield from one.translations


def _article(one: Any) -> Article:  # noqa: ANN401 - an article or a page, as plugins may have changed it
    return Article(web_address(one.url), unescape(one.title), plain(one.content), str(one.lang))
