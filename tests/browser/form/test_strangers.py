"""Pages of other programs on this machine, and what they reach of the form in a real Chromium."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from plugins.commands.inspect.server import serving

from .conftest import PATGRAM, served

# Everything a page can send without asking, and what it can then read; null where nothing.
ATTEMPTS = """async ([site, path, file]) => {
  const body = JSON.stringify({
    action: "persistEntry",
    params: {
      dataFiles: [{ path: file, slug: "patgram", raw: "written by a stranger" }], assets: [],
    },
  });
  const question = JSON.stringify({ action: "getEntry", params: { path: file } });
  const read = async (...asked) => {
    try { return (await (await fetch(...asked)).text()) || null; } catch { return null; }
  };
  const json = { "Content-Type": "application/json" };
  const found = [];
  for (const url of [`${site}admin/config.yml`, site, `${site}live-reload`]) {
    found.push(await read(url), await read(url, { mode: "no-cors" }));
  }
  for (const sent of [body, question]) {
    found.push(await read(site + path, { method: "POST", headers: json, body: sent }));
    const plain = { method: "POST", mode: "no-cors", body: sent };
    found.push(await read(site + path, plain));
    found.push(await read(site + path, { ...plain, credentials: "include" }));
    navigator.sendBeacon(site + path, sent);
    navigator.sendBeacon(site + path, new Blob([sent], { type: "application/json" }));
  }
  const loaded = (name, attributes) => new Promise((done) => {
    const element = document.createElement(name);
    element.onload = () => done(name);
    element.onerror = () => done(null);
    document.body.append(Object.assign(element, attributes));
  });
  found.push(await loaded("script", { src: `${site}admin/form.js` }));
  found.push(await loaded("script", { src: `${site}admin/config.yml` }));
  found.push(await loaded("img", { src: `${site}favicon.svg` }));
  found.push(await loaded("link", { rel: "stylesheet", href: `${site}admin/form.css` }));
  return found.filter((one) => one !== null);
}"""
SUBMIT = """([site, path, file]) => {
  const form = document.createElement("form");
  const raw = JSON.stringify({
    action: "persistEntry",
    params: { dataFiles: [{ path: file, slug: "patgram", raw: "x" }], assets: [], x: "" },
  });
  const [name, value] = raw.split('"x":"');
  const field = document.createElement("input");
  Object.assign(field, { name: `${name}"x":"`, value });
  Object.assign(form, { method: "post", enctype: "text/plain", action: site + path });
  form.append(field);
  document.body.append(form);
  form.submit();
}"""
FRAME = """async (url) => {
  const frame = Object.assign(document.createElement("iframe"), { src: url });
  document.body.append(frame);
  await new Promise((done) => frame.addEventListener("load", done));
}"""


@pytest.fixture
def form(repository: Path) -> Iterator[str]:
    """The address of a running form."""
    with served(repository) as address:
        yield address


@pytest.fixture
def stranger(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """A page of a program on another port of this machine."""
    folder = tmp_path / "stranger"
    folder.mkdir()
    (folder / "index.html").write_text("<!doctype html><title>x</title><body>", "utf-8")
    with serving(folder) as site, browser.new_context() as context:
        page = context.new_page()
        page.goto(site.replace("127.0.0.1", "localhost"))
        yield page


def where_it_saves(browser: Browser, form: str) -> str:
    """The secret path, seen over the shoulder of the form's own page."""
    with browser.new_context() as context:
        page = context.new_page()
        with page.expect_request(lambda request: request.method == "POST") as saved:
            page.goto(f"{form}admin/")
            page.get_by_role("button", name="প্রবেশ করুন").click()
        answer = saved.value.response()
        assert answer
        assert answer.status == 200
        return urlsplit(saved.value.url).path.lstrip("/")


def test_a_page_of_another_port_reaches_nothing(
    browser: Browser, form: str, stranger: Page, repository: Path
) -> None:
    """It reads no answer and changes no file, even had it learnt where the form saves."""
    before = (repository / PATGRAM).read_bytes()
    path = where_it_saves(browser, form)
    for site in (form, form.replace("localhost", "127.0.0.1")):
        assert stranger.evaluate(ATTEMPTS, [site, path, PATGRAM]) == []
    stranger.evaluate(FRAME, f"{form}admin/")
    assert stranger.frames[-1].locator("button").count() == 0
    with stranger.expect_navigation():
        stranger.evaluate(SUBMIT, [form, path, PATGRAM])
    assert "এই অনুরোধ এবারের ফরমের পাতা থেকে আসেনি" in stranger.evaluate(
        "JSON.parse(document.body.innerText).error"
    )
    assert (repository / PATGRAM).read_bytes() == before


def test_a_name_that_was_made_to_mean_this_machine_reaches_nothing(
    browser: Browser, form: str, repository: Path
) -> None:
    """Its page would be of one origin with the form's; the server does not answer to the name."""
    before = (repository / PATGRAM).read_bytes()
    path = where_it_saves(browser, form)
    rebound = form.replace("localhost", "charter.localhost")
    with browser.new_context() as context:
        page = context.new_page()
        answer = page.goto(rebound)
        assert answer
        assert answer.status == 421
        said = page.evaluate(
            """async ([path, body]) => {
              const headers = { "Content-Type": "application/json" };
              const config = await fetch("/admin/config.yml");
              const saved = await fetch(path, { method: "POST", headers, body });
              return [config.status, saved.status];
            }""",
            [f"/{path}", json.dumps({"action": "getEntry", "params": {"path": PATGRAM}})],
        )
    assert said == [421, 421]
    assert (repository / PATGRAM).read_bytes() == before


def test_a_link_to_the_running_site_works(form: str, stranger: Page) -> None:
    """A reader may come from any page."""
    stranger.evaluate(
        "url => document.body.append(Object.assign("
        "document.createElement('a'), { href: url, innerText: 'charter' }))",
        f"{form}offices/lalmonirhat/patgram/",
    )
    stranger.get_by_text("charter").click()
    stranger.locator("h1").get_by_text("পাটগ্রাম").wait_for()
