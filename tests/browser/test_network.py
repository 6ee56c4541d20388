"""What a page costs and whom it talks to: one request to read it, one host."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urljoin

from playwright.sync_api import Page

from .conftest import OFFICES

LOADED = "performance.getEntriesByType('resource').map(entry => entry.name)"

FORBIDDEN = """() => new Promise(resolve => {
  const refused = [];
  document.addEventListener("securitypolicyviolation", event => {
    refused.push(event.effectiveDirective);
    if (refused.length === 4) resolve(refused.sort());
  });
  const add = (tag, values) =>
    document.body.append(Object.assign(document.createElement(tag), values));
  add("script", { textContent: "document.title = 'changed'" });
  add("script", { src: "https://example.org/foreign.js" });
  add("img", { src: "https://example.org/foreign.png" });
  add("style", { textContent: "body { display: none }" });
})"""


def test_a_page_is_one_request(open_page: Callable[..., Page], base: str, address: str) -> None:
    """The document is all that reading asks for: no style, font, script, image or other origin.

    Where dates can be asked for, one script and its styles come after it.
    """
    page = open_page("about:blank")
    with _listening(page, "request", lambda request: request.url) as asked:
        page.goto(base + address)
        loaded = page.evaluate(LOADED)
    icons = {f"{base}favicon.svg", urljoin(base, "/favicon.svg")}
    found = {url.partition("?")[0] for url in (*asked, *loaded)} - icons
    later = {f"{base}days/{name}" for name in ("start.js", "days.css")}
    scripts = page.evaluate("document.scripts.length")
    assert found - (later if scripts else set()) == {base + address}
    assert scripts == (address == "days/" or address in OFFICES)
    assert page.evaluate("document.fonts.size") == 0


def test_the_console_is_silent(open_page: Callable[..., Page], at_root: str, address: str) -> None:
    """No error, no warning and no breach of the page's own policy."""
    page = open_page("about:blank")
    with (
        _listening(page, "console", lambda message: message.text) as messages,
        _listening(page, "pageerror", str) as errors,
    ):
        page.goto(at_root + address)
        page.evaluate("document.fonts.ready")
    assert messages + errors == []


def test_the_text_needs_no_script(open_page: Callable[..., Page], address: str) -> None:
    """A reader without JavaScript reads the same words; where one would search stand lists."""
    without = open_page(address, java_script_enabled=False)
    words = without.inner_text("body").split()
    lists = "".join(without.locator(".lists").all_inner_texts()).split()
    page = open_page(address)
    if page.locator("script").count():
        page.wait_for_selector(".row-tools", state="attached")
    page.evaluate("document.querySelectorAll('.row-tools').forEach(added => added.hidden = true)")
    instead = " ".join(page.locator(".search-form, .lists").all_inner_texts()).split()
    assert sorted([*words, *instead]) == sorted([*page.inner_text("body").split(), *lists])
    assert len(words) > 20


def test_the_policy_refuses_what_the_site_does_not_send(open_page: Callable[..., Page]) -> None:
    """Inline and foreign scripts, foreign images and other styles are not loaded."""
    page = open_page("offices/lalmonirhat/patgram/")
    title = page.title()
    assert page.evaluate(FORBIDDEN) == [
        "img-src",
        "script-src-elem",
        "script-src-elem",
        "style-src-elem",
    ]
    assert page.title() == title


def test_the_icon_is_one_of_the_site(open_page: Callable[..., Page], base: str) -> None:
    """The only file a page names beside itself exists."""
    page = open_page(base + "offices/lalmonirhat/patgram/")
    icon = page.locator("link[rel=icon]").evaluate("link => link.href")
    assert icon == base + "favicon.svg"
    assert page.request.get(icon).headers["content-type"] == "image/svg+xml"


@contextmanager
def _listening(page: Page, event: Any, read: Callable[[Any], str]) -> Iterator[list[str]]:  # noqa: ANN401
    """What the page says in the meantime."""
    heard: list[str] = []

    def listen(said: Any) -> None:  # noqa: ANN401
        heard.append(read(said))

    page.on(event, listen)
    yield heard
    page.remove_listener(event, listen)
