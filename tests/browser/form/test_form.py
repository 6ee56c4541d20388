"""An editor who knows no Git changes a charter in a real Chromium."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from plugins.charters.clock import build_date
from plugins.charters.directory import read

from .conftest import PATGRAM, Form

NAME = "সেবার নাম"
FEE = "সেবামূল্য এবং পরিশোধ পদ্ধতি"


def test_a_fee_is_one_line_on_disk_and_on_the_page(form: Form) -> None:
    """Open, change the shared fee, save: that line differs, the reader accepts, readers see it."""
    form.open_patgram()
    form.unfold("defaults")
    form.part("defaults").get_by_label(FEE).fill("৫০ টাকা")
    form.save()
    expect(form.page.get_by_text("সংরক্ষণ হয়েছে")).to_be_visible()
    assert form.changes() == ["-  fee: বিনামূল্যে", "+  fee: ৫০ টাকা"]
    assert read(form.project / "content", build_date()).directory
    assert form.errors == []
    form.page.goto(f"{form.site}offices/lalmonirhat/patgram/")
    expect(form.page.locator("#citizen-1 .charter-table__fee")).to_have_text("৫০ টাকা")


def test_what_a_keyboard_sends_is_saved_tidy(form: Form) -> None:
    """Letters in one piece, blanks and a visarga become what `invoke format` would write."""
    form.open_patgram()
    form.unfold("defaults")
    form.part("defaults").get_by_label(FEE).fill("মূল্য  প্রদে\u09df (  ব\u09dc )ঃ\u00a0৫০ টাকা ")
    form.save()
    expect(form.page.get_by_text("সংরক্ষণ হয়েছে")).to_be_visible()
    assert form.changes() == [
        "-  fee: বিনামূল্যে",
        '+  fee: "মূল্য প্রদে\u09af\u09bc (ব\u09a1\u09bc): ৫০ টাকা"',
    ]


def test_a_phone_keeps_its_zero_and_its_neighbours(form: Form) -> None:
    """Another officer's number is typed; no number loses its 0, the new one neither."""
    form.open_patgram()
    form.unfold("officers")
    row = form.unfold_row("officers", 0)
    phone = row.get_by_label("ফোন", exact=False).first
    assert phone.input_value() == "01303388680"
    phone.fill("01700000001")
    form.save()
    expect(form.page.get_by_text("সংরক্ষণ হয়েছে")).to_be_visible()
    assert form.changes() == ["-    phone: 01303388680", "+    phone: 01700000001"]


def test_what_is_wrong_is_refused_in_the_form(form: Form) -> None:
    """In Bengali, at the field, with an example; the office keeps its name, nothing is written."""
    form.open_patgram()
    form.part("name").fill("")
    form.unfold("officers")
    row = form.unfold_row("officers", 0)
    row.get_by_label("ফোন", exact=False).first.fill("0170000000")
    form.save()
    expect(form.page.get_by_text("এমন কোনো ফোন নম্বর নেই; অঙ্ক গুনে দেখুন")).to_be_visible()
    expect(form.page.get_by_text("“কার্যালয়ের নাম” লিখতেই হবে।")).to_be_visible()
    assert form.changes() == []


def test_an_officer_is_chosen_from_this_file(form: Form) -> None:
    """The signatory is one of the officers above, by post and name."""
    form.open_patgram()
    form.part("signatory").select_option(
        label="সহকারী প্রোগ্রামার, জনাব মোঃ কামরুল হাসান (assistant-programmer)"
    )
    form.save()
    expect(form.page.get_by_text("সংরক্ষণ হয়েছে")).to_be_visible()
    assert form.changes() == ["+signatory: assistant-programmer"]


RICH = """\
      superior: [programmer, programmer-animes]
      variants:
        - {name: জরুরি, time: ১ কার্যদিবস}
      more:
        আইন: [ধারা ১১৭, ধারা ১৪৩]
"""
TABLES = """\
tables:
  - title: ফি
    rows: [[সাফকবলা, "", ২ %], [দান, ১০০ টাকা]]
"""


@pytest.fixture
def rich_form(form: Form) -> Form:
    """A row and a table such as other departments have."""
    file = form.project / PATGRAM
    text = file.read_text("utf-8").replace("      superior: programmer\n", RICH, 1)
    file.write_text(text.replace("\n---\n", f"\n{TABLES}---\n", 1), "utf-8")
    form.git("commit", "--quiet", "--all", "--message", "rich")
    return form


def test_a_row_loses_one_of_its_officers_and_a_table_gets_a_fee(rich_form: Form) -> None:
    """Officers are chosen one below the other; what is beside them stays as it was written."""
    form = rich_form
    form.open_patgram()
    form.unfold("services", "citizen")
    row = form.unfold_row("citizen", 0)
    superiors = row.locator("[id^=superior-field]")
    assert superiors.evaluate_all("all => all.map(one => one.value)") == [
        *("programmer", "programmer-animes", "")
    ]
    superiors.first.select_option("")
    officers = row.locator("[id^=officer-field]")
    officers.first.select_option("programmer")
    officers.nth(1).select_option("assistant-programmer")
    form.unfold("tables")
    form.unfold_row("tables", 0)
    form.unfold("rows")
    form.unfold_row("rows", 0).locator("textarea").nth(2).fill("৩ %")
    form.save()
    expect(form.page.get_by_text("সংরক্ষণ হয়েছে")).to_be_visible()
    assert form.changes() == [
        "-      superior: [programmer, programmer-animes]",
        "+      officer:",
        "+        - programmer",
        "+        - assistant-programmer",
        "+      superior: programmer-animes",
        '-    rows: [[সাফকবলা, "", ২ %], [দান, ১০০ টাকা]]',
        '+    rows: [[সাফকবলা, "", "৩ %"], [দান, ১০০ টাকা]]',
    ]
    assert read(form.project / "content", build_date()).directory
    assert form.errors == []


def test_an_officer_still_in_use_is_not_renamed(form: Form) -> None:
    """Rows name officers by their key; the form says which no longer finds its officer."""
    form.open_patgram()
    form.unfold("officers")
    row = form.unfold_row("officers", 0)
    row.get_by_label("সংকেত", exact=False).first.fill("assistant")
    form.save()
    words = "দায়িত্বপ্রাপ্ত কর্মকর্তা: assistant-programmer নামে কর্মকর্তা এই ফাইলে নেই"
    expect(form.page.get_by_text(words)).to_be_visible()
    assert form.changes() == []


def test_it_speaks_bengali_and_asks_only_its_own_hosts(form: Form) -> None:
    """Not one request to another site, not one error, from the login to a saved change."""
    form.open_patgram()
    form.part("department").fill("আইসিটি")
    form.save()
    expect(form.page.get_by_text("সংরক্ষণ হয়েছে")).to_be_visible()
    assert {urlsplit(url).netloc for url in form.requests} == {urlsplit(form.site).netloc}
    assert form.errors == []
    words = form.page.locator("button, label, h1, h2").all_inner_texts()
    assert not [text for text in words if text.strip() and text.isascii() and not text.isdigit()]


def test_rows_keep_their_addresses(form: Form) -> None:
    """One is renamed, one deleted, one added and renamed once more when it was saved already."""
    form.open_patgram()
    form.unfold("services", "citizen")
    row = form.unfold_row("citizen", 0)
    row.get_by_label(NAME).fill("তথ্য প্রদান")
    expect(row.get_by_label("সারির স্থায়ী ঠিকানা")).to_have_value("citizen-1")
    expect(row.get_by_label("সারির স্থায়ী ঠিকানা")).not_to_be_editable()
    form.delete_row("citizen", 4)
    form.add_row("citizen").get_by_label(NAME).fill("ই-মেইল খোলা")
    form.save()
    expect(form.page.get_by_text("সংরক্ষণ হয়েছে")).to_be_visible()
    form.row("citizen", -1).get_by_label(NAME).fill("ই-মেইল সেবা")
    with form.page.expect_response(lambda told: "persistEntry" in (told.request.post_data or "")):
        form.save()
    assert form.changes() == [
        "-    - name: আইসিটি অধিদপ্তর সংক্রান্ত তথ্য প্রদান",
        "+    - name: তথ্য প্রদান",
        "-    - name: সাইবার নিরাপত্তা বিষয়ে সচেতনতা বৃদ্ধির লক্ষ্যে প্রয়োজনীয় পরামর্শ প্রদান",
        "-      id: citizen-5",
        "-      method: দাপ্তরিক ওয়েব সাইট/ টেলিফোন/ ই-মেইল / সরাসরি/ চাহিদা মোতাবেক",
        "-      time: তাৎক্ষণিক/ ২ কার্যদিবস (প্রযোজ্য ক্ষেত্রে)",
        "-      superior: programmer-animegh",
        "+    - name: ই-মেইল সেবা",
        "+      id: i-meil-khola",
        "+closed:",
        "+  - id: citizen-5",
        "+    name: সাইবার নিরাপত্তা বিষয়ে সচেতনতা বৃদ্ধির লক্ষ্যে প্রয়োজনীয় পরামর্শ প্রদান",
        "+    section: citizen",
    ]
    assert read(form.project / "content", build_date()).directory
    assert form.errors == []


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_runs_off_the_screen(form: Form, width: int) -> None:
    """On a phone the editor scrolls down, never sideways."""
    form.page.set_viewport_size({"width": width, "height": 640})
    form.open_patgram()
    form.unfold("services", "citizen")
    form.unfold_row("citizen", 0)
    assert form.page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_public_form_waits_for_review(reviewed_form: Form) -> None:
    """A saved change stands beside the published file, which it leaves as it was."""
    form = reviewed_form
    form.open_patgram()
    form.part("department").fill("আইসিটি")
    form.page.get_by_role("button", name="সংরক্ষণ", exact=True).click()
    expect(form.page.get_by_text("সংরক্ষণ হয়েছে")).to_be_visible()
    text = (form.project / PATGRAM).read_text("utf-8")
    waiting = form.page.evaluate("repoFilesUnpublished['lalmonirhat/patgram'].diffs")
    assert [change["path"] for change in waiting] == [PATGRAM]
    new = set(waiting[0]["content"].splitlines()) ^ set(text.splitlines())
    assert new == {"department: আইসিটি"}
    published = form.page.evaluate("repoFiles.content.offices.lalmonirhat['patgram.md'].content")
    assert published == text
