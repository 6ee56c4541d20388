"""Questions that no office, service or list answers lead to the page that does."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .conftest import Search

DAYS, COMPLAINT = "days/", "days/#grs"
ASKED = {
    DAYS: (
        *("কবে পাব", "কার্যদিবস", "কার্য দিবস", "কর্মদিবস গণনা", "কত দিন লাগবে", "ছুটির দিন"),
        *("সনদ কতদিনে পাব", "৩০ কার্যদিবসের মধ্যে", "সরকারি ছুটির তালিকা", "অফিস কবে বন্ধ"),
        *(
            "kobe pabo",
            "karjodibosh",
            "karyadibas",
            "koto din lagbe",
            "chutir din",
            "working days",
            "Holiday",
        ),
    ),
    COMPLAINT: (
        *("অভিযোগ", "অভিযোগ কোথায় করব", "আপিলের", "grs", "GRS", "জিআরএস", "333", "৩৩৩"),
        *("obhijog kothay", "oviyog", "complaint", "grievance"),
    ),
}
NOT_ASKED = (
    *("প্রশিক্ষণ", "ছুটি মঞ্জুর", "দিনাজপুর", "কচুয়ার অফিস", "কত টাকা", "কোথায়", "proshikkhon"),
    *("training", "01700000333", "ৎৎৎৎৎ"),
)


@pytest.mark.parametrize("led_to", ASKED)
def test_a_question_about_days_or_complaints_has_a_sign(search: Search, led_to: str) -> None:
    """In Bengali, in English and in Latin letters; it leads to a page that is there."""
    search.open()
    shown = {}
    for question in ASKED[led_to]:
        search.ask(question)
        shown[question] = _signs(search)
    assert [question for question, signs in shown.items() if led_to not in signs] == []
    search.page.click(f'[data-search-sign] a[href$="{led_to}"]')
    search.page.wait_for_url(search.site + led_to)
    expect(search.page.locator("#grs")).to_be_visible()


def test_other_questions_have_none(search: Search) -> None:
    """Nor has an empty field after one that had."""
    search.open(q="কার্যদিবস")
    assert _signs(search) == [DAYS]
    shown = {}
    for question in NOT_ASKED:
        search.ask(question)
        shown[question] = _signs(search)
    assert [question for question, signs in shown.items() if signs] == []
    search.ask("কার্যদিবস")
    search.page.fill("#q", "")
    search.settle("idle")
    assert _signs(search) == []


def _signs(search: Search) -> list[str]:
    script = "links => links.map(link => link.href)"
    found = search.page.locator("[data-search-sign]:not([hidden]) a").evaluate_all(script)
    return [link.removeprefix(search.site) for link in found]
