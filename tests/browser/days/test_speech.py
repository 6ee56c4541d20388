"""What a reader hears who taps on "listen"; the browser's voices are stood in for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

PATGRAM = "offices/lalmonirhat/patgram/"
POLICE = "offices/rangpur/sajano-police/"
ENGLISH = "offices/rangpur/kalponik-cooperative/"
BENGALI = ("bn_BD",)

# Notes what is spoken and that it is stopped; `voices` are told of by `arrive`, at first or late.
STUB = """languages => {
  const speech = new EventTarget();
  let voices = [];
  window.heard = [];
  window.utterances = [];
  speech.getVoices = () => voices;
  speech.speak = utterance => {
    heard.push(utterance.text);
    utterances.push(utterance);
  };
  speech.cancel = () => heard.push("");
  window.arrive = all => {
    voices = all.map(([lang, localService = true]) => ({ lang, localService }));
    speech.dispatchEvent(new Event("voiceschanged"));
  };
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
  Object.defineProperty(window, "speechSynthesis", { value: speech });
  arrive(languages.map(language => [language]));
}"""
SILENT = "delete window.speechSynthesis; delete Window.prototype.speechSynthesis"
BUTTONS = "[data-do=listen]"


class Reader:
    """A page in a browser with voices, and what was heard of it."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def button(self, place: str) -> Locator:
        return self.page.locator(f"{place} {BUTTONS}")

    def open_row(self, row: str) -> Locator:
        """Its button is there once the row is opened."""
        self.page.evaluate("row => { location.hash = row }", row)
        return self.button(f"#{row}")

    @property
    def heard(self) -> list[str]:
        """What was spoken since it was asked; an empty text where it was stopped."""
        found: list[str] = self.page.evaluate("heard.splice(0)")
        return found

    def end(self, event: str = "onend") -> None:
        """The browser has read the last piece, or gave up."""
        self.page.evaluate("event => utterances[utterances.length - 1][event]()", event)


@pytest.fixture
def reading(browser: Browser, at_root: str, beside_field: str) -> Iterator[Callable[..., Reader]]:
    """Opens an office's page in a browser with voices of the given languages."""
    contexts = []

    def open_one(address: str, *languages: str, stub: str = STUB, field: bool = False) -> Reader:
        context = browser.new_context(viewport={"width": 360, "height": 640})
        contexts.append(context)
        script = f"({stub})({[*languages]})" if stub == STUB else stub
        context.add_init_script(script)
        page = context.new_page()
        page.goto(f"{beside_field}field/{address}" if field else f"{at_root}{address}")
        page.wait_for_selector(".row-tools", state="attached")
        return Reader(page)

    yield open_one
    for context in contexts:
        context.close()


def test_a_row_is_read_aloud(reading: Callable[..., Reader]) -> None:
    """Name, time, fee, papers and whom to call, all of it, in words."""
    reader = reading(PATGRAM, *BENGALI)
    reader.open_row("citizen-1").click()
    expect(reader.button("#citizen-1")).to_have_text("থামুন")
    assert " ".join(reader.heard) == (
        "আইসিটি অধিদপ্তর সংক্রান্ত তথ্য প্রদান। সময়: তাৎক্ষণিক, দুই কার্যদিবস, প্রযোজ্য ক্ষেত্রে, "
        "অর্থাৎ তাৎক্ষণিক বা দুই কার্যদিবস। মূল্য: বিনামূল্যে। কাগজপত্র ও প্রাপ্তিস্থান: প্রযোজ্য ক্ষেত্রে "
        "আবেদনপত্র, উপজেলা কার্যালয়, পাটগ্রাম, লালমনিরহাট। দায়িত্বপ্রাপ্ত: সহকারী প্রোগ্রামার, "
        "শূন্য এক তিন শূন্য তিন তিন আট আট ছয় আট শূন্য।"
    )


def test_the_steps_of_a_complaint_are_read_aloud(reading: Callable[..., Reader]) -> None:
    """Each with its number, its officer and its time; addresses are not spelt out."""
    reader = reading(POLICE, *BENGALI, field=True)
    reader.button(".grs").click()
    expect(reader.button(".grs")).to_have_text("থামুন")
    assert " ".join(reader.heard) == (
        "ধাপ এক। অভিযোগ নিষ্পত্তি কর্মকর্তা, অনিক। এই চার্টারে নেই। ফোন করুন: তিন তিন তিন। "
        "ঊর্ধ্বতন কার্যালয়ে যান, যেমন রংপুর জেলা। ধাপ দুই। আপিল কর্মকর্তা। এই চার্টারে নেই। "
        "ফোন করুন: তিন তিন তিন। ঊর্ধ্বতন কার্যালয়ে যান, যেমন রংপুর জেলা। ধাপ তিন। "
        "কার্যালয়ের কর্মকর্তারা সমাধান দিতে ব্যর্থ হলে। মন্ত্রিপরিষদ বিভাগের অভিযোগ ব্যবস্থাপনা সেল। "
        "এই চার্টারে নেই; সব কার্যালয়ের জন্য একই। অভিযোগ গ্রহণ কেন্দ্র। পাঁচ নম্বর গেইট, "
        "বাংলাদেশ সচিবালয়, ঢাকা। ওয়েবসাইট। ষাট কার্যদিবসের মধ্যে নিষ্পত্তি।"
    )


def test_an_english_page_is_read_in_english(reading: Callable[..., Reader]) -> None:
    """By an English voice, without the Bengali that it could not say."""
    reader = reading(ENGLISH, "bn-BD", "en-GB", field=True)
    reader.open_row("citizen-1").click()
    expect(reader.button("#citizen-1")).to_have_text("Stop")
    assert " ".join(reader.heard) == (
        "Group registration. Time: three months. Charges: The service is free. Documents: one. "
        "National Identity Card. two. Mobile number. In charge: Upazila Cooperative Officer, "
        "zero one seven zero zero zero zero zero zero zero one."
    )
    assert reader.page.evaluate("utterances.map(({ lang }) => lang)") == ["en-GB"] * 2
    reader.button(".grs").click()
    expect(reader.button(".grs")).to_have_text("Stop")
    assert "মন্ত্রিপরিষদ" not in " ".join(reader.heard)


def test_a_voice_of_the_phone_and_of_the_country_is_taken(reading: Callable[..., Reader]) -> None:
    """Before one that asks a server, or speaks as elsewhere."""
    reader = reading(PATGRAM)
    voices: list[list[Any]] = [["bn-BD", False], ["bn-IN"], ["bn_BD"], ["en-US"]]
    reader.page.evaluate("voices => arrive(voices)", voices)
    reader.button(".grs").click()
    expect(reader.button(".grs")).to_have_text("থামুন")
    chosen = reader.page.evaluate("[...new Set(utterances.map(({ voice }) => voice.lang))]")
    assert chosen == ["bn_BD"]


def test_without_a_voice_there_is_no_button(reading: Callable[..., Reader]) -> None:
    """No Bengali one, none for an English page, or nothing that speaks; a late one brings it."""
    reader = reading(PATGRAM, "en-US", "as-IN", "bnt")
    expect(reader.page.locator(BUTTONS).locator("visible=true")).to_have_count(0)
    reader.page.evaluate("arrive([['bn']])")
    expect(reader.button(".grs")).to_be_visible()
    assert reading(ENGLISH, "bn-BD", field=True).button(".grs").is_hidden()
    assert reading(PATGRAM, stub=SILENT).button(".grs").is_hidden()


def test_it_can_be_stopped(reading: Callable[..., Reader]) -> None:
    """By the same button, by Escape, by leaving the page; then the button is what it was."""
    reader = reading(PATGRAM, *BENGALI)
    button = reader.open_row("citizen-1")
    name = button.get_attribute("aria-label") or ""
    for stop in (
        button.click,
        lambda: reader.page.keyboard.press("Escape"),
        lambda: reader.page.evaluate("dispatchEvent(new Event('pagehide'))"),
    ):
        button.click()
        expect(button).to_have_text("থামুন")
        assert button.get_attribute("aria-label") == name.replace("শুনুন", "থামুন")
        stop()
        expect(button).to_have_text("শুনুন")
        assert button.get_attribute("aria-label") == name
        assert reader.heard[-1] == ""


def test_it_ends_by_itself(reading: Callable[..., Reader]) -> None:
    """Read to the end or failed: the button offers it again."""
    reader = reading(PATGRAM, *BENGALI)
    button = reader.button(".grs")
    for event in ("onend", "onerror"):
        button.click()
        expect(button).to_have_text("থামুন")
        reader.end(event)
        expect(button).to_have_text("শুনুন")


def test_one_at_a_time_is_read(reading: Callable[..., Reader]) -> None:
    """Another row stops the one before, whose late end does not stop the new."""
    reader = reading(PATGRAM, *BENGALI)
    reader.page.set_viewport_size({"width": 1280, "height": 800})
    first, second = reader.button("#citizen-1"), reader.button("#citizen-2")
    first.click()
    expect(first).to_have_text("থামুন")
    before = len(reader.heard)
    second.click()
    expect(second).to_have_text("থামুন")
    expect(first).to_have_text("শুনুন")
    stopped, *heard = reader.heard
    assert (stopped, heard[0][:3]) == ("", "মাঠ")
    reader.page.evaluate("last => utterances[last].onend()", before - 1)
    expect(second).to_have_text("থামুন")
    assert reader.heard == []


def test_a_row_that_is_closed_is_silent(reading: Callable[..., Reader]) -> None:
    """With the row the button goes that could stop it."""
    reader = reading(PATGRAM, *BENGALI)
    button = reader.open_row("citizen-1")
    button.click()
    expect(button).to_have_text("থামুন")
    reader.page.locator("#citizen-1 .charter-table__close").click()
    expect(button).to_have_text("শুনুন")
    assert reader.heard[-1] == ""


def test_every_row_and_every_step_is_read_in_short_pieces(reading: Callable[..., Reader]) -> None:
    """Whatever the five offices wrote, no piece is longer than a browser reads."""
    reader = reading(PATGRAM, *BENGALI)
    reader.page.set_viewport_size({"width": 1280, "height": 800})
    for button in reader.page.locator(BUTTONS).all():
        button.click()
        expect(button).to_have_text("থামুন")
    assert [piece for piece in reader.heard if len(piece) > 150] == []
