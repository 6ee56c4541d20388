"""What a reader is told of a time cell."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.charters.bengali import to_ascii_digits
from plugins.charters.number_words import spelt_number
from plugins.charters.promises import durations, says_when
from plugins.charters.understood import understood

NO_NUMBER = "চার্টারে দিনসংখ্যা লেখা নেই"
UNCOUNTED = "এই সময় থেকে দিন গোনা যায় না"
NO_UNIT = "চার্টারে সময়ের একক লেখা নেই"

PLAIN = [
    *("৭ কার্যদিবস", "07 কার্যদিবস", "০৭ কার্যদিবস", "৭ দিন", "সাত দিন", "ছত্রিশ দিন", "৭টি কার্যদিবস"),
    *("সর্বোচ্চ ৩০ মিনিট", "অনধিক ৭ দিন।", "৭ কার্যদিবসের মধ্যে", "২৪ ঘণ্টা", "৭ কর্মদিবস", "৭ দিবস"),
    *("৩ থেকে ৫ কার্যদিবস", "১ মাস ১৫ দিন", "১ মাস ও ১৫ দিন", "৭ দিন বা ৩ দিন", "৭ কার্য্যদিবস"),
    *("তাৎক্ষণিক", "তাৎক্ষনিক ", "তাৎক্ষণিকভাবে।", "তাত্ক্ষণিক", "সাথে সাথে", "চাহিবামাত্র", "একই দিনে"),
    *("3 working days", "within 7 days", "Immediately", "at once.", "the same day"),
    *("আবেদনের পর ৭ কার্যদিবসের মধ্যে", "সাধারণ ৭ দিন, জরুরি ৩ দিন", "৭ দিন (প্রযোজ্য ক্ষেত্রে)"),
    *("আধা ঘণ্টা", "১.৫ ঘণ্টা", "৭ কর্যদিবস", "half an hour"),
]
# Ways to write a number and its unit in which nobody counts.
LOOSE = [
    *(
        "৩০ মিঃ",
        "৩০ মি.",
        "৫-১০মি.",
        "৩০-৪৫ মিঃ",
        "৩ ঘঃ",
        "৩ ঘ.",
        "৭ কা.দি.",
        "৭ কাঃদিঃ",
        "৭ (সাত) কা/দি",
    ),
    *(
        "৩০ সেকেন্ড",
        "১ পক্ষকাল",
        "৭ ওয়ার্কিং ডে",
        "৭ ডেইজ",
        "3-5 w/days",
        "7 WD",
        "7 w.d.",
        "7 d",
        "1 fortnight",
    ),
    *(
        "৭-কার্যদিবস",
        "৭/কার্যদিবস",
        "৭ (সাত)/কার্যদিবস",
        "৭ (সাত) – দিনের মধ্যে",
        "৭ কার্য-দিবস",
        "3 working-days",
    ),
    *(
        "৭ (সাত) পঞ্জিকা দিবস",
        "৭ ক্যালেন্ডার দিন",
        "৭ (সাত) সরকারি কার্যদিবস",
        "৭ পূর্ণ কার্যদিবসে",
        "৭ অফিস দিবস",
    ),
    *(
        "3 full working days",
        "3 Wkg. days",
        "দিন: ৭",
        "দিন-৭",
        "কার্যদিবস ৭ (সাত)",
        "দিনসংখ্যা: ৭টি",
        "Days: 7",
    ),
    *(
        "দু'দিন",
        "দুদিনের মধ্যে",
        "½ দিন",
        "2.5 hours",
        "half day",
        "half-day",
        "a week",
        "Within an hour",
        "৩য় দিন",
    ),
    *(
        "৭ম কার্যদিবসে",
        "on the 3rd day",
        "পরদিন",
        "পরের দিন",
        "আবেদনের পরবর্তী কার্যদিবসে",
        "Next working day",
    ),
    *("তাৎক্ষণিক ভাবে", "ঐ দিন", "ওই দিনই"),
]
UNSURE = [
    *("৭ (পাঁচ) দিন", "৫-৩ দিন", "৫-৫ দিন", "১/২ ঘণ্টা", "২৪/৭ ঘণ্টা", "০-৩ দিন", "একশ বিশ (১২০) দিন"),
    *("দিনরাত ২৪ (চব্বিশ) ঘণ্টা", "বছরের প্রথম ২ (দুই) মাসের মধ্যে", "সপ্তাহে ৫ (পাঁচ) দিন"),
    *("ন্যূনতম ৭ (সাত) দিন", "প্রতি ৬ (ছয়) মাস অন্তর", "অনুষ্ঠানের ৭ (সাত) দিন পূর্বে"),
    *("২৮ কার্যদিবস (মহানগরে ৪৫)", "৭ (সাত) দিন (যাচাই সাপেক্ষে)", "ধারা ৭ অনুযায়ী ৩০ (ত্রিশ) দিন"),
    *("১। গ্রহণ -০২ দিন\n২। প্রেরণ -০১ দিন", "১৫ দিন-১ ঘণ্টা", "৭ (সাত) দিন ৩ (তিন) দিন"),
    *("২৪ ঘণ্টা/৭ দিন", "৮ ঘণ্টা/৫ দিন", "24 hours/365 days"),
    *("২০২২ সালের বিধি অনুযায়ী ৩-৫ দিন", "১০০০-২০০০ দিন", "১.৫-২ ঘণ্টা", "not before 7 (seven) days"),
    *("১ (এক) মাস প্রযোজ্য ক্ষেত্রে ৭ (সাত) দিন", "১ (এক) মাসের মধ্যে ৭ (সাত) দিন", "৩-৫ (তিন-ছয়) দিন"),
    *("প্রযোজ্য ক্ষেত্রে ৭ (সাত) দিন", "৭ (সাত) দিন পর", "নতুন ৭ (সাত) দিন, নবায়ন ৩ (তিন) দিন"),
    "৩-৫ দিন " + "ও " * 200,
]


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_promise_is_left_alone(text: str) -> None:
    """It binds the office, and nothing need be said beside it."""
    found = understood(text)
    assert (found.is_promise, found.in_words(), found.in_words("en"), found.lack()) == (
        *(True, None, None, None),
    )


@pytest.mark.parametrize("text", LOOSE)
def test_a_time_in_any_writing_is_not_said_to_be_missing(text: str) -> None:
    """It binds the office as the charter words it."""
    found = understood(text)
    assert (found.is_promise, found.in_words(), found.lack()) == (True, None, None)


@pytest.mark.parametrize("text", UNSURE)
def test_what_may_mean_something_else_is_not_put_into_other_words(text: str) -> None:
    """The charter's own stand alone, as a promise: a wrong number would be worse."""
    found = understood(text)
    assert (found.is_promise, found.in_words(), found.lack()) == (True, None, None)


@pytest.mark.parametrize(
    ("text", "bn", "en"),
    [
        ("০৫ (পাঁচ) দিন।", "৫ দিন", "5 days"),
        ("৭ (সাত) দিন এর মধ্যে (প্রযোজ্য ক্ষেত্রে)", "৭ দিন", "7 days"),
        ("সর্বোচ্চঃ ৭ (সাত) দিন", "সর্বোচ্চ ৭ দিন", "at most 7 days"),
        ("আবেদন এর পরবর্তী ৭ (সাত) দিন", "৭ দিন", "7 days"),
        ("৩-৫ (তিন থেকে পাঁচ) দিন", "৩ থেকে ৫ দিন", "3 to 5 days"),
        ("Within 3-5 (3-5) mins", "৩ থেকে ৫ মিনিট", "3 to 5 minutes"),
        ("সাত (৭) কার্যদিবস", "৭ কার্যদিবস", "7 working days"),
        ("৭ (সাত)\nকার্যদিবস", "৭ কার্যদিবস", "7 working days"),
        ("০৭\n(সাত)\nকার্য\nদিবস", "৭ কার্যদিবস", "7 working days"),
        ("৭ (সাত)-কার্যদিবস", "৭ কার্যদিবস", "7 working days"),
        ("০৭ [সাত] কাজের দিন", "৭ কার্যদিবস", "7 working days"),
        ("৭ (সাত) কার্যদিবস (সর্বোচ্চ)", "৭ কার্যদিবস সর্বোচ্চ", "7 working days at most"),
        ("৭ কর্মদিবস/\n১৫ কর্মদিবস", "৭ কার্যদিবস বা ১৫ কার্যদিবস", "7 working days or 15 working days"),
        ("৭ (সাত) কর্ম দিবস", "৭ কার্যদিবস", "7 working days"),
        ("সর্বোচ্চ ৭(সাত) দিন", "সর্বোচ্চ ৭ দিন", "at most 7 days"),
        ("আবেদনের পর সর্বোচ্চ ৭ (সাত) কার্যদিবসের মধ্যে", "সর্বোচ্চ ৭ কার্যদিবস", "at most 7 working days"),
        ("প্রস্তাব পাওয়ার ০২ (দুই) দিনের মধ্যে", "২ দিন", "2 days"),
        ("আবেদনের তারিখ হতে ৩০ (ত্রিশ) দিন", "৩০ দিন", "30 days"),
        ("আবেদনপত্র প্রাপ্তির পর যাচাই-বাছাই শেষে ৭ কার্যদিবসের মধ্যে", "৭ কার্যদিবস", "7 working days"),
        ("Within 1 (one) month of receipt", "১ মাস", "1 month"),
        ("তাৎক্ষণিক/ ২ কার্যদিবস (প্রযোজ্য ক্ষেত্রে)", "তাৎক্ষণিক বা ২ কার্যদিবস", "at once or 2 working days"),
        ("তাৎক্ষনিক/০৫ কার্যদিবস (প্রয়োজ্য ক্ষেত্রে)", "তাৎক্ষণিক বা ৫ কার্যদিবস", "at once or 5 working days"),
        ("একই দিনে/৩ দিন", "একই দিনে বা ৩ দিন", "the same day or 3 days"),
        ("০৭ কার্যদিবস/ চাহিদা অনুযায়ী", "৭ কার্যদিবস বা চাহিদা অনুযায়ী", "7 working days or on demand"),
        ("৩-৫ কার্যদিবস", "৩ থেকে ৫ কার্যদিবস", "3 to 5 working days"),
        ("১–৩ দিন", "১ থেকে ৩ দিন", "1 to 3 days"),
        ("তিন-পাঁচ দিন", "৩ থেকে ৫ দিন", "3 to 5 days"),
        ("৩ (তিন) থেকে ৫ (পাঁচ) দিন", "৩ থেকে ৫ দিন", "3 to 5 days"),
        ("১ ঘণ্টা-১ দিন", "১ ঘণ্টা থেকে ১ দিন", "1 hour to 1 day"),
        ("তাৎক্ষণিক-৩ দিন", "তাৎক্ষণিক থেকে ৩ দিন", "at once to 3 days"),
        ("১৫/২০ দিন", "১৫ বা ২০ দিন", "15 or 20 days"),
        ("৩/৫/৭ দিন", "৩ বা ৫ বা ৭ দিন", "3 or 5 or 7 days"),
        ("৭ দিন/৩০ দিন", "৭ দিন বা ৩০ দিন", "7 days or 30 days"),
        ("১০-১৫ মিনিট/ ১ দিন", "১০ থেকে ১৫ মিনিট বা ১ দিন", "10 to 15 minutes or 1 day"),
        ("1 (one) month 15 (fifteen) days", "১ মাস ১৫ দিন", "1 month 15 days"),
        ("৭ (সাত) দিন\n৩ (তিন) মাস", "৭ দিন, ৩ মাস", "7 days, 3 months"),
        (
            "সাধারণ: ৭ (সাত) দিন জরুরী- ৩ (তিন) দিন",
            "সাধারণ ৭ দিন, জরুরি ৩ দিন",
            "ordinary 7 days, urgent 3 days",
        ),
        (
            "৭ (সাত) দিন (সাধারণ) ৩ (তিন) দিন (জরুরি)",
            "৭ দিন (সাধারণ), ৩ দিন (জরুরি)",
            "7 days (ordinary), 3 days (urgent)",
        ),
    ],
)
def test_a_promise_that_is_not_plain_is_said_in_plain_words(text: str, bn: str, en: str) -> None:
    """Spans in full, every case in the cell's order, each number once."""
    found = understood(text)
    assert (found.is_promise, found.lack(), found.lack("en")) == (True, None, None)
    assert (found.in_words(), found.in_words("en")) == (bn, en)


@pytest.mark.parametrize(
    "text",
    [
        *("তাৎক্ষণিক/ কার্যদিবস (প্রযোজ্য ক্ষেত্রে)", "তাৎক্ষনিক/কার্য দিবস", "তিনি কার্যদিবস", "কার্যদিবস"),
        *("চাহিদা মোতাবেক", "নির্দেশনা অনুযায়ী", "শুনানির পর", "যত দ্রুত সম্ভব", "চলমান", "-", ""),
        *("তাৎক্ষণিক (প্রযোজ্য ক্ষেত্রে)", "চাহিবা মাত্র (অফিস চলাকালীন)", "as soon as possible"),
        *("ধারা ৭ অনুযায়ী", "২০২২ সালের বিধি অনুযায়ী", "প্রতি মাসের ১০ তারিখের মধ্যে", "৩০ জুন ২০২৫"),
        *("মাসে ১ বার", "বছরে ২ বার", "৮ পাস", "once a week", "২ কপি", "৫ (পাঁচ) টাকা", "1-2 persons"),
        *("মাসের ৭", "প্রতি মাসের ১ম সপ্তাহ", "পরবর্তী মাসিক সভায়", "5 documents", "৩ ঘর", "৫ মিটার"),
        *("২ পক্ষের শুনানির পর", "half of the fee", "5 d.o. letters", "১০ম শ্রেণি", "পরের দিনের সভা"),
        *("৩০/০৬/২০২৫", "০১৭০০-০০০০০০", "সকাল ০৮.০০ হতে দুপুর ০২.৩০", "সকাল ৯টা-বিকাল ৫টা", "৯টা-৫টা"),
    ],
)
def test_a_cell_without_a_number_of_days_is_told(text: str) -> None:
    """A number that counts no days is none, and 'at once' under conditions binds nobody."""
    found = understood(text)
    assert (found.is_promise, found.in_words(), found.lack()) == (False, None, NO_NUMBER)
    assert found.lack("en") == "The charter gives no number of days"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "৭+ দিন",
            "৭* কার্যদিবস",
            "৭+/- কার্যদিবস",
            "৭ টানা দিন",
            "৭ বা তার বেশি দিন",
            "দিন সংখ্যা ৭-১০",
            "7+ days",
        ),
        *(
            "৭ দি.",
            "৭ কার্য",
            "৭ কার্য দি",
            "কার্যদিবস: ৭-১০",
            "days: 7-10",
            "৭ খোলা দিনের মধ্যে",
            "7 open days",
        ),
    ],
)
def test_a_number_of_days_that_is_not_sure_is_not_said_to_be_missing(text: str) -> None:
    """It stands there; only a day cannot be told from it."""
    found = understood(text)
    assert (found.is_promise, found.in_words(), found.lack()) == (False, None, UNCOUNTED)
    assert found.lack("en") == "No days can be counted from this time"


COUNTS = [*map(str, range(1, 40)), "০৭", "১৫", "সাত", "ত্রিশ", "তিন"]
AMID = [
    *(
        "",
        " ",
        "  ",
        "\n",
        "-",
        "+ ",
        "* ",
        "/- ",
        ". ",
        "টি ",
        "টা ",
        " (",
        " [",
        "–",
        "~ ",
        " কাজের ",
    ),
    "± ",
]


@given(
    st.sampled_from(COUNTS),
    st.sampled_from(AMID),
    st.sampled_from(
        ["দিন", "কার্যদিবস", "কার্য  দিবস", "কর্ম-দিবস", "working days", "workingdays", "days"]
    ),
    st.sampled_from(["", "ের মধ্যে", "\nপরে", ")", "]", " +"]),
)
@settings(derandomize=True)
def test_no_number_beside_days_is_said_to_be_missing(
    count: str, amid: str, days: str, after: str
) -> None:
    """Whatever stands between them, for a reader sees both."""
    assert understood(f"{count}{amid}{days}{after}").lack() in {None, UNCOUNTED}


@pytest.mark.parametrize("text", ["৭", "০৭ (সাত)", "সাত", "সর্বোচ্চ ৭", "৭ এর মধ্যে", "৩-৫", "১৫/২০।"])
def test_a_number_without_a_unit_is_told(text: str) -> None:
    """Days are not assumed."""
    found = understood(text)
    assert (found.is_promise, found.in_words(), found.lack()) == (False, None, NO_UNIT)
    assert found.lack("en") == "The charter names no unit of time"


CELLS = st.lists(
    st.sampled_from(
        [
            *(
                "৭",
                "০৩",
                "15",
                "২০২২",
                "১.৫",
                "সাত",
                "পনেরো",
                " (সাত)",
                " (৭)",
                "-",
                "/",
                " থেকে ",
                ", ",
            ),
            *(
                " দিন",
                " কার্যদিবস",
                " মাস",
                " ঘণ্টা",
                "ের",
                "\n",
                "তাৎক্ষণিক",
                " বা ",
                " ও ",
                "জরুরি ",
                ", ",
            ),
            *("(প্রযোজ্য ক্ষেত্রে)", "সর্বোচ্চ ", "আবেদনের পর ", " চাহিদা অনুযায়ী", " মধ্যে", "ধারা ", "( "),
        ]
    ),
    max_size=12,
).map("".join)


def numbers(text: str) -> set[int]:
    return {int(number) for number in re.findall("[0-9]+", to_ascii_digits(text))}


@given(CELLS | st.text())
@example("৭(" * 50)
@example("জরুরি\u00a0 \n৭ dayſ")
@settings(max_examples=500, derandomize=True)
def test_every_number_named_is_one_of_the_cell(text: str) -> None:
    """Reading never fails; a cell promises or lacks something, and all of its times are named."""
    found = understood(text)
    assert found.is_promise == (found.lack() is None)
    assert says_when(text) <= found.is_promise
    if words := found.in_words():
        spelt = {spelt_number(word) for word in re.findall(r"[^\s\d()/,.-]+", text)}
        assert numbers(words) <= numbers(text) | spelt
        assert {one.amount for one in durations(text)} <= numbers(words)
        assert understood(words).is_promise
        assert numbers(found.in_words("en") or "") == numbers(words)


@given(st.integers(1, 365), st.sampled_from(["দিন", "কার্যদিবস", "মাস", "ঘণ্টা", "মিনিট"]))
@settings(max_examples=50, derandomize=True)
def test_a_number_and_its_unit_are_plain(number: int, unit: str) -> None:
    """Whatever the number."""
    assert understood(f"{number:02} {unit}").in_words() is None


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "৭",
            "৭(",
            "(",
            "৭ ",
            "1.",
            " ",
            "\n",
            "ক",
            "তিন ",
            "৭ (ক ",
            "চাহিদা ",
            "working ",
            "৭-",
            "৭/",
        ),
        *("দিন ", "৭ দি ", "আধা ", "টি", "শত", "১.৫ ক", "৭ কার্য দি"),
    ],
)
def test_a_hostile_cell_costs_no_more_than_its_letters(unit: str) -> None:
    """Ten thousand letters end at once: what grew with their square would take minutes."""
    assert understood(unit * (10_000 // len(unit))).in_words() is None
