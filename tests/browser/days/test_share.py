"""The message that a reader sends of a service, and the ways it goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from plugins.commands.inspect.server import serving

from ..conftest import IN_FIELD, SAMPLES

PATGRAM = "offices/lalmonirhat/patgram/"
DESK = {"width": 1280, "height": 800}  # where every row has its buttons in sight
MOST = 5 * 67  # letters of five text messages in Bengali
ALONE = "delete Navigator.prototype.share"
# Notes what is shared; `refusal` is the name of the error, if any.
SHARING = """navigator.share = given => {
  window.shared = given;
  return REFUSAL ? Promise.reject(new DOMException("", REFUSAL)) : Promise.resolve();
}"""
# Of each row its name, its address and its message.
EACH = """async () => {
  const found = [];
  document.querySelector(".answer__close").click();
  for (const row of document.querySelectorAll(".charter-table tr[id]")) {
    row.querySelector("[data-do=share]").click();
    await new Promise(then => setTimeout(then));
    const name = row.querySelector("[role=heading]").textContent;
    found.push([name, row.id, document.querySelector(".answer__message").textContent]);
  }
  return found;
}"""
MESSAGES = {
    f"{PATGRAM}#citizen-1": """\
আইসিটি অধিদপ্তর সংক্রান্ত তথ্য প্রদান
সময়: তাৎক্ষণিক/ ২ কার্যদিবস (প্রযোজ্য ক্ষেত্রে)
মূল্য: বিনামূল্যে
কাগজপত্র ও প্রাপ্তিস্থান: প্রযোজ্য ক্ষেত্রে আবেদনপত্র, উপজেলা কার্যালয়, পাটগ্রাম, লালমনিরহাট
দায়িত্বপ্রাপ্ত: সহকারী প্রোগ্রামার, +8801303388680
""",
    f"{IN_FIELD}offices/rangpur/sajano-land/#citizen-3": """\
খতিয়ানের নকল
সময়:
সাধারণ: ৭ কার্যদিবস
জরুরি: ৩ কার্যদিবস
মূল্য:
সাধারণ: ৫০ টাকা
জরুরি: ১০০ টাকা
কাগজপত্র ও প্রাপ্তিস্থান: পরিচয়পত্র
দায়িত্বপ্রাপ্ত: সহকারী কমিশনার (ভূমি), +880299999921
উপজেলা ভূমি অফিস, সাজানো উপজেলা, রংপুর
""",
    f"{IN_FIELD}offices/rangpur/kalponik-cooperative/#citizen-1": """\
Group registration
Time: 03 months
Charges: The service is free.
Documents:
1. National Identity Card
2. Mobile number
In charge: Upazila Cooperative Officer, +8801700000001
Upazila Cooperative Office, Sample Upazila, Rangpur
""",
}


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser of its own, which a test may change."""
    made = browser.new_context(viewport=DESK)
    yield made
    made.close()


@pytest.fixture
def visit(context: BrowserContext, at_root: str, beside_field: str) -> Callable[..., Page]:
    """Opens a page after a script, once its buttons are there."""

    def open_one(address: str, script: str = ALONE) -> Page:
        context.add_init_script(script)
        page = context.new_page()
        page.goto(urljoin(beside_field if address.startswith(IN_FIELD) else at_root, address))
        page.wait_for_selector(".row-tools", state="attached")
        return page

    return open_one


def press(page: Page, row: str) -> None:
    page.locator(f"#{row} [data-do=share]").click()


def message(page: Page) -> str:
    return page.locator(".answer__message").text_content() or ""


@pytest.mark.parametrize("row", MESSAGES)
def test_a_service_is_one_message(visit: Callable[..., Page], row: str) -> None:
    """Name, time, fee, papers, whom to call as it is dialled, the office and where it stands."""
    page = visit(row)
    press(page, row.partition("#")[2])
    assert message(page) == MESSAGES[row] + page.url


def test_every_message_is_short(visit: Callable[..., Page]) -> None:
    """Of every service of every office; the name and the address of the row are never lost."""
    page = visit(SAMPLES[0])
    for sample in SAMPLES:
        page.goto(urljoin(page.url, f"/{sample}"))
        page.locator("[data-do=share]").first.click()
        expect(page.locator(".answer__message")).to_be_visible()
        for name, row, text in page.evaluate(EACH):
            assert len(text) <= MOST
            assert text.startswith(name[:30])
            assert text.endswith(f"{page.url}#{row}")


LONG = f"""\
---
name: উপজেলা আইসিটি কার্যালয়, পাটগ্রাম, লালমনিরহাট
officers:
  programmer: {{post: প্রোগ্রামার, phone: "01700000001"}}
  clerk: {{post: {"সহকারী কর্মকর্তা " * 12}, phone: "01700000002"}}
services:
  citizen:
    - name: {"সনদ " * 10}
      time: ৭ (সাত) কার্যদিবস
      documents: {"আবেদনপত্র, " * 40}
      officer: programmer
    - name: {"সনদ " * 70}
      documents: {"আবেদনপত্র, " * 5}
    - name: {"সনদ " * 20}
      fee: {"ব্যাংক ড্রাফট " * 30}
      officer: clerk
---
"""


def test_what_is_too_long_is_cut(
    build_office: Callable[[str], Path], visit: Callable[..., Page]
) -> None:
    """Remark and office go first, then the end of papers, fee and post, at last the name's."""
    with serving(build_office(LONG).parents[2]) as address:
        page = visit(f"{address}{PATGRAM}")
        press(page, "citizen-1")
        first = message(page)
        press(page, "citizen-2")
        second = message(page)
        press(page, "citizen-3")
        third = message(page)
    name, time, fee, papers, officer, where = first.splitlines()
    assert [name, time, fee] == [("সনদ " * 10).strip(), "সময়: ৭ (সাত) কার্যদিবস", "মূল্য: উল্লেখ নেই"]
    assert papers.startswith("কাগজপত্র ও প্রাপ্তিস্থান: আবেদনপত্র, আবেদনপত্র, ")
    assert papers.endswith("আবেদনপত্র…")
    assert [officer, where] == ["দায়িত্বপ্রাপ্ত: প্রোগ্রামার, +8801700000001", f"{page.url}#citizen-1"]
    assert MOST - 2 * len("আবেদনপত্র, ") < len(first) <= MOST
    name, _, _, papers, *called, _ = second.splitlines()
    assert called == ["দায়িত্বপ্রাপ্ত: উল্লেখ নেই", "প্রোগ্রামার: +8801700000001"]
    assert name.startswith("সনদ সনদ")
    assert name.endswith("সনদ…")
    assert papers == "কাগজপত্র ও প্রাপ্তিস্থান: আবেদনপত্র, আবেদনপত্র…"
    assert len(second) <= MOST
    name, _, fee, _, officer, _ = third.splitlines()
    assert name == ("সনদ " * 20).strip()
    assert fee.endswith("ব্যাংক ড্রাফট…")
    assert officer.endswith("…, +8801700000002")
    assert len(third) <= MOST


def test_the_browser_shares(visit: Callable[..., Page]) -> None:
    """Where it can, with one tap and nothing shown."""
    page = visit(PATGRAM, SHARING.replace("REFUSAL", "''"))
    press(page, "citizen-1")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("shared") == {
        "text": MESSAGES[f"{PATGRAM}#citizen-1"] + page.url + "#citizen-1"
    }
    expect(page.locator(".answer")).to_have_count(0)


def test_who_thinks_better_of_it_is_not_asked_again(visit: Callable[..., Page]) -> None:
    """A reader who closes the phone's list of ways wants no other."""
    page = visit(PATGRAM, SHARING.replace("REFUSAL", "'AbortError'"))
    press(page, "citizen-1")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("shared.text.length") > 0
    expect(page.locator(".answer")).to_have_count(0)


def test_a_refused_share_shows_other_ways(visit: Callable[..., Page]) -> None:
    """As where the tap is too long ago for the browser."""
    page = visit(PATGRAM, SHARING.replace("REFUSAL", "'NotAllowedError'"))
    press(page, "citizen-1")
    expect(page.locator(".answer__message")).to_be_visible()


def test_the_ways_carry_the_whole_message(visit: Callable[..., Page]) -> None:
    """WhatsApp and SMS by links, which send nothing before they are followed."""
    page = visit(PATGRAM)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    press(page, "citizen-1")
    text = message(page)
    whatsapp, sms = (
        page.get_by_role("link", name=name).get_attribute("href") or ""
        for name in ("WhatsApp-এ পাঠান", "SMS-এ পাঠান")
    )
    assert (urlsplit(whatsapp)[:3], urlsplit(sms)[:3]) == (("https", "wa.me", "/"), ("sms", "", ""))
    assert parse_qs(urlsplit(whatsapp).query) == {"text": [text]}
    assert parse_qs(urlsplit(sms).query) == {"body": [text]}
    assert [url for url in asked if "/days/" not in url] == []


@pytest.mark.parametrize("without", ["", "delete Navigator.prototype.clipboard"])
def test_it_can_be_copied(
    context: BrowserContext, visit: Callable[..., Page], without: str
) -> None:
    """In the new way and in the old one; that it was done is told."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit(PATGRAM, f"window.clipboard = navigator.clipboard; {ALONE}; {without}")
    press(page, "citizen-1")
    page.get_by_role("button", name="কপি করুন").click()
    expect(page.locator(".answer output")).to_have_text("কপি হয়েছে।")
    assert page.evaluate("clipboard.readText()") == message(page)
    expect(page.get_by_role("button", name="কপি করুন")).to_be_focused()


def test_the_ways_go_again(visit: Callable[..., Page]) -> None:
    """By the same button, by their own, by Escape; the focus is where it was."""
    page = visit(PATGRAM)
    button = page.locator("#citizen-1 [data-do=share]")
    for close in (
        button.click,
        page.get_by_role("button", name="বন্ধ করুন").click,
        lambda: page.keyboard.press("Escape"),
    ):
        button.click()
        expect(page.locator(".answer__title")).to_be_focused()
        close()
        expect(page.locator(".answer")).to_have_count(0)
        expect(button).to_be_focused()
