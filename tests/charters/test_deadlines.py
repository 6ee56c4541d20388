"""Within which time an office must be done: what is sure, and what is left without a day."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.charters.bengali import normalise, to_ascii_digits
from plugins.charters.deadlines import promised_within, within
from plugins.charters.promises import Duration, durations
from plugins.charters.understood import understood
from plugins.words import in_digits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(("৭ কার্যদিবস", "7"), ("০৭ (সাত) কর্মদিবস", "7"), ("সাত কার্য দিবস", "7"), ("7 days", "7d")),
        *(("এক  মাস", "1m"), ("২ সপ্তাহ", "2w"), ("1 year", "1y"), ("১২০ (একশত বিশ) দিন", "120d")),
        *(("সর্বোচ্চ ৭(সাত) দিন", "7d"), ("অনধিক ৭ দিন।", "7d"), ("৭ দিন (প্রযোজ্য ক্ষেত্রে)", "7d")),
        *(("৭ কার্যদিবসের মধ্যে সেবা প্রদান করা হয়", "7"), ("Within 3 (three) days", "3d")),
        *(("৭  কার্য  দিবস", "7"), ("৭ কার্য-দিবস", "7"), ("৭ কাজের দিন", "7"), ("7workingdays", "7")),
        *(("৩টা কার্যদিবস", "3"), ("৭/- কার্যদিবস", "7"), ("৭. কার্যদিবস", "7"), ("৭-কার্যদিবস", "7")),
        *(("০৭ [সাত] কার্যদিবস", "7"), ("৭ (সাত দিন)", "7d"), ("সাত (৭ দিন) দিন", "7d"), ("একমাস", "1m")),
        *(("সাতদিন", "7d"), ("দু'দিন", "2d"), ("৩০ (তিরিশ) দিন", "30d"), ("৭ কার্যদিবসের মাঝে", "7")),
        *(("৭ কার্যদিবস (সর্বোচ্চ)", "7"), ("৭ দিন সর্বোচ্চ", "7d"), ("7 working days (maximum)", "7")),
        *(("সর্বোচ্চ সময় ৭ দিন", "7d"), ("৭ দিন (সর্বোচ্চ সময়)", "7d"), ("নির্ধারিত সময়: সাত দিন", "7d")),
        *(("৭ দিনের বেশি নয়", "7d"), ("৭ টা দিন", "7d"), ("০৭ {সাত} কার্যদিবস", "7")),
        *(("Max. 30 days", "30d"), ("Not exceeding 7 days", "7d"), ("Maximum of 7 days", "7d")),
        *(("সময়সীমা: ৭ দিন", "7d"), ("সময়ঃ ০৭ দিন", "7d"), ("Time limit: 7 days", "7d")),
    ],
)
def test_a_single_time_is_the_deadline(text: str, expected: str) -> None:
    """However it is spelt; working days count otherwise than days."""
    assert within(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(("৩-৫ দিন", "5d"), ("৩ থেকে ৫ কার্যদিবস", "5"), ("১৫/২০ দিন", "20d"), ("৩/৫/৭ দিন", "7d")),
        *(("তাৎক্ষণিক/ ০২ (দুই) কার্যদিবস (প্রযোজ্য ক্ষেত্রে)", "2"), ("একই দিনে/৩ দিন", "3d")),
        *(("৭ দিন বা ৩ দিন", "7d"), ("৭ দিন/৩০ দিন", "30d"), ("১ ঘণ্টা-১ দিন", "1d")),
        *(("সাধারণ: ৭ (সাত) দিন জরুরী- ৩ (তিন) দিন", "7d"), ("৭ দিন, ৩ দিন (জরুরি)", "7d")),
        *(
            ("৩ বা ৫ দিন", "5d"),
            ("এক/দুই দিন", "2d"),
            ("২৪ ঘণ্টা থেকে ৩ দিন", "3d"),
            ("৭ বা ৩ দিন", "7d"),
        ),
        *(
            ("৭ কর্মদিবস/\n১৫ কর্মদিবস", "15"),
            ("তাৎক্ষণিক\n৩ দিন", "3d"),
            ("সাধারণ\n৭ দিন\nজরুরি\n৩ দিন", "7d"),
        ),
        *(("১৫ দিন/১ মাস", "1m"), ("৫ কার্যদিবস বা ৩ মাস", "3m"), ("সাধারণ ৭ দিন", "7d")),
    ],
)
def test_of_several_times_the_longest_is_the_deadline(text: str, expected: str) -> None:
    """Whatever the case, the office has broken no promise before that."""
    assert within(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(("৭ কার্যদিবস (জরুরি ক্ষেত্রে ৩ কার্যদিবস)", "7"), ("৩ দিন (সর্বোচ্চ ৭ দিন)", "7d")),
        *(
            ("৩০ দিন (১ মাস)", "30d"),
            ("১ মাস (৩০ দিন)", "30d"),
            ("৩০ (ত্রিশ) দিন (১ (এক) মাস)", "30d"),
            ("১ বছর (১২ মাস)", "1y"),
        ),
        *(("তাৎক্ষণিক (সর্বোচ্চ ৩ দিন)", "3d"), ("৭ দিন (১ সপ্তাহ)", "7d")),
        *(("৭ দিন (সাধারণ ক্ষেত্রে), ৩ দিন (জরুরি ক্ষেত্রে)", "7d"), ("৩ দিন (জরুরি ক্ষেত্রে)", None)),
        ("২১ কার্যদিবস (জরুরি প্রয়োজনে ১০ কার্যদিবস, অতি জরুরি ৫ কার্যদিবস)", "21"),
        *(("৭ দিন (৩ দিন)", None), ("৭ দিন (সর্বোচ্চ ৩ দিন)", None), ("১ মাস (২০ দিন)", None)),
        *(
            ("জরুরি ১ মাস (৩০ দিন)", None),
            ("৭ কার্যদিবস (৭ দিন)", None),
            ("৭ দিন (৩ দিন, ৪ দিন)", None),
        ),
    ],
)
def test_a_time_in_brackets_agrees_or_says_for_which_cases(text: str, expected: str | None) -> None:
    """Or which is the most; of months and their days the days are the surer."""
    assert within(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(("৩৬৫ দিন", None), ("৭ দিন/৩৬৫ দিন", None), ("আবেদনের ৩৬৫ দিনের মধ্যে", "365d")),
        *(
            ("২৪ ঘণ্টা-৭ দিন", None),
            ("২৪ ঘণ্টা (৭ দিন)", None),
            ("২৪ ঘণ্টা/১২ মাস", None),
            ("২৪ ঘণ্টা থেকে ৭ দিন", "7d"),
        ),
        *(("২৪ ঘণ্টা/৭ দিন (জরুরি)", None), ("২৪ ঘণ্টা/৭ দিন (প্রযোজ্য ক্ষেত্রে)", None)),
        *(("সর্বোচ্চ ২৪ ঘণ্টা/৭ দিন", "7d"), ("জরুরি ২৪ ঘণ্টা/সাধারণ ৭ দিন", "7d")),
        *(
            ("২৪ ঘণ্টা বা ৩ দিন", None),
            ("৭ ঘণ্টা/৭ দিন", "7d"),
            ("৮ ঘণ্টা বা ৭ দিন", "7d"),
            ("২৪ ঘণ্টা/১০ দিন", "10d"),
        ),
    ],
)
def test_where_an_office_is_open_all_the_time_there_is_no_deadline(
    text: str, expected: str | None
) -> None:
    """So many hours a day, so many days a week; what is at most so long or for some is a time."""
    assert within(text) == expected


ROUND_THE_CLOCK = 24


@given(st.data())
@settings(derandomize=True)
def test_hours_a_day_and_days_a_week_are_no_deadline(data: st.DataObject) -> None:
    """In either order, however they are joined."""
    hours, days = data.draw(st.sampled_from([(24, 7), (24, 365), (8, 5), (8, 7), (12, 7), (9, 6)]))
    units = data.draw(st.sampled_from([("ঘণ্টা", "দিন"), ("ঘন্টা", "দিন"), ("hours", "days")]))
    pair = data.draw(st.permutations([f"{hours} {units[0]}", f"{days} {units[1]}"]))
    joints = ["/", " / ", "/\n", ", ", " ", *([" বা ", " or "] if hours == ROUND_THE_CLOCK else [])]
    text = data.draw(st.sampled_from(joints)).join(pair)
    assert within(text) is within(in_digits(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        *("১৫ কার্যদিবস/১ মাস", "৩০ দিন/ ১ মাস", "৭২ ঘণ্টা/ ১ দিন", "২৪ ঘণ্টা/১ কার্যদিবস"),
        *("১ মাস ১৫ দিন", "১ বছর ৬ মাস", "২ দিন ৪ ঘণ্টা", "৭ দিন + ৩ দিন", "৭ দিন, ৩ মাস"),
        *("১। গ্রহণ - ২ দিন\n২। প্রেরণ - ১ দিন", "৭ কার্যদিবস ও ৩ কার্যদিবস", "৭ দিন\n৩ দিন"),
        *("জরুরি ৩ দিন", "জরুরি: ২ দিন, অতি জরুরি: ১ দিন", "৩ দিন (জরুরি)", "express 1 day"),
    ],
)
def test_times_that_cannot_be_compared_or_are_not_all_have_no_deadline(text: str) -> None:
    """Nor what adds up, nor what may: the day would be wrong for some."""
    assert within(text) is None


@pytest.mark.parametrize(
    "text",
    [
        *("৭ (পাঁচ) দিন", "৩০ (বিশ) কার্যদিবস", "৫-৩ দিন", "০ দিন", "১/২ দিন", "২.৫ দিন"),
        *("সর্বোচ্চ ৭", "৭", "তিনি কার্যদিবস", "৭ কর্যদিবস", "সাড়ে তিন মাস", "দেড় মাস", "একশ বিশ দিন"),
        *("ন্যূনতম ৭ দিন", "অন্তত ৭ দিন", "প্রতি ৭ দিন", "৭ দিন পর", "৭ দিন আগে", "প্রায় ৭ দিন"),
        *("নির্দেশনা অনুযায়ী", "০৭ কার্যদিবস/ চাহিদা অনুযায়ী", "চাহিদা অনুযায়ী ৭ দিন", "", "-"),
        *("২৮ কার্যদিবস (মহানগরে ৪৫)", "০২ দিন (স্বাক্ষর সাপেক্ষে)", "সর্বোচ্চ ১৫ দিন তদন্ত সাপেক্ষে।"),
        *("২০২৬ দিন", "৭ম দিনে", "চলমান", "মেয়াদ ৩ মাস", "সপ্তাহে ৫ (পাঁচ) দিন"),
        *("বছরের প্রথম দুই মাসের মধ্যে", "প্রতি মাসের ১০ তারিখের মধ্যে"),
        "৭ দিন/" * 60 + "৭ দিন",
    ],
)
def test_what_is_not_understood_whole_has_no_deadline(text: str) -> None:
    """A wrong day would be worse than none."""
    assert within(text) is None


@pytest.mark.parametrize("text", ["তাৎক্ষণিক", "একই দিনে", "at once", "২৪ ঘণ্টা", "1-2 hours"])
def test_what_ends_while_one_waits_has_no_deadline(text: str) -> None:
    """Its last day would be the day of the application, which nobody needs to be told."""
    assert within(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(("আবেদনের তারিখ হতে ৭ কার্যদিবস", "7"), ("আবেদন প্রাপ্তির ৭ কার্যদিবসের মধ্যে", "7")),
        *(("আবেদন এর পরবর্তী ৭ (সাত) দিন", "7d"), ("দরখাস্ত দাখিলের পর সর্বোচ্চ ৩০ দিন", "30d")),
        *(("প্রয়োজনীয় কাগজপত্রসহ আবেদন প্রাপ্তির ৩-৫ দিন", "5d"), ("৭ দিন (আবেদনের তারিখ হতে)", "7d")),
        *(
            ("আবেদন ফরম জমার ৭ দিন", "7d"),
            ("আপিল আবেদন পাওয়ার ২০ কার্যদিবস", "20"),
            ("অভিযোগ প্রাপ্তির ৩০ কার্যদিবস", "30"),
        ),
        *(("আবেদন প্রাপ্তির দিন থেকে ৭ কার্যদিবস", "7"), ("আবেদন গ্রহণের ৭ কার্যদিবসের মধ্যে", "7")),
        *(
            ("আবেদনের ৭ দিন", "7d"),
            ("সময়সীমাঃ আবেদনের ৭ দিন", "7d"),
            ("৭ দিন, আবেদনের পর", "7d"),
            ("৭ দিন (আবেদনের\nতারিখ হতে)", "7d"),
        ),
        ("7 days from the date of receipt of complete application", "7d"),
        ("Within 7 days after the application is received", "7d"),
        *(("1 week after application", "1w"), ("30 days of receipt of the application", "30d")),
    ],
)
def test_a_time_that_begins_with_the_application_has_a_deadline(text: str, expected: str) -> None:
    """That is the day which a citizen knows."""
    assert within(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("আবেদন দাখিল ৩০ দিন", "৩০ দিন আবেদন জমা", "আবেদন জমা ১ দিন", "আবেদন প্রাপ্তি ১ দিন"),
        *("Submission of application 30 days", "দরখাস্ত গ্রহণ ৭ দিন", "৭ দিন অভিযোগ দাখিল"),
        *("আবেদনপত্র সংগ্রহের ৭ দিন", "১৫ দিন আবেদন গ্রহণ", "Application submission 30 days"),
        *("Receipt of application: 1 day", "7 days from receipt of application form"),
        *("আবেদনের সময় ৩০ দিন", "আবেদন দাখিলের সময়সীমা: ৩০ দিন", "Application time: 30 days"),
        *("আবেদন ফরম পাওয়ার ৭ দিন", "আবেদন ফরম প্রাপ্তির ৭ দিনের মধ্যে", "আবেদন ফরমের ৭ দিন"),
    ],
)
def test_a_step_or_the_days_in_which_one_may_apply_have_no_deadline(text: str) -> None:
    """Nor what begins with the empty form."""
    assert within(text) is None


@pytest.mark.parametrize(
    "text",
    [
        *("চূড়ান্ত অনুমোদনের পর ৭ কার্যদিবস", "বরাদ্দ প্রাপ্তির ৩০ দিনের মধ্যে", "শুনানির ৭ দিনের মধ্যে"),
        *("আবেদন অনুমোদনের ৭ দিনের মধ্যে", "আবেদনপত্র প্রাপ্তির পর যাচাই-বাছাই শেষে ৭ কার্যদিবসের মধ্যে"),
        *("ফি জমা দেওয়ার ৭ দিন", "আবেদনকারীর শুনানির ৭ দিন", "প্রস্তাব পাওয়ার ০২ (দুই) দিনের মধ্যে"),
        *("৭ কার্যদিবস (অনুমোদনের পর)", "30 days after approval", "within 30 days of receipt"),
        *(
            "আবেদন গ্রহণের শেষ তারিখ হতে ৭ দিন",
            "7 days before the application",
            "আবেদন: ৭ দিন",
            "আপিল ৭ দিন",
            "আবেদনের ৭ দিন পর",
        ),
    ],
)
def test_a_time_that_begins_with_anything_else_has_no_deadline(text: str) -> None:
    """Counted from the application its day would be too early."""
    assert within(text) is None


@pytest.mark.parametrize(
    ("service", "text", "expected"),
    [
        *(("পোশাক তৈরি প্রশিক্ষণ", text, None) for text in ("৩ মাস", "১ মাস/৩ মাস/৬ মাস", "৫ দিন")),
        ("পোশাক তৈরি প্রশিক্ষণ", "৫ কার্যদিবস", "5"),
        ("পোশাক তৈরি প্রশিক্ষণ", "আবেদনের ৭ দিনের মধ্যে", "7d"),
        ("প্রোগ্রামিং বিষয়ে প্রশিক্ষণ প্রদান", "তাৎক্ষনিক/৫ কার্যদিবস (প্রযোজ্য ক্ষেত্রে)", "5"),
        ("প্রশিক্ষণের মনোনয়ন", "১০ কার্যদিবস", "10"),
        ("প্রশিক্ষণের জন্য আবেদন গ্রহণ", "৭ দিন", "7d"),
    ],
)
def test_how_long_a_course_lasts_is_no_deadline(
    service: str, text: str, expected: str | None
) -> None:
    """Unless the time is in working days or speaks of the application, or of doing it at once."""
    assert promised_within(text, service) == expected


UNITS = {
    "": ["কার্যদিবস", "কার্য দিবস", "কর্মদিবস", "কর্ম দিবস", "working days", "Workdays"],
    "d": ["দিন", "দিবস", "days", "day", "Day(s)"],
    "w": ["সপ্তাহ", "weeks", "wk"],
    "m": ["মাস", "Months"],
    "y": ["বছর", "বৎসর", "years", "yrs"],
}
SPELT = {1: "এক", 3: "তিন", 7: "সাত", 15: "পনেরো", 30: "ত্রিশ", 45: "পঁয়তাল্লিশ"}


@given(st.data())
@settings(derandomize=True)
def test_a_time_is_read_back_from_each_of_its_spellings(data: st.DataObject) -> None:
    """Digits of either script, words, or both, whatever stands around them and means nothing."""
    sign, spellings = data.draw(st.sampled_from([*UNITS.items()]))
    amount, word = data.draw(st.sampled_from([*SPELT.items()]))
    digits = data.draw(st.sampled_from([str(amount), in_digits(amount), f"0{amount}"]))
    number = data.draw(
        st.sampled_from([digits, word, f"{digits} ({word})", f"{word} ({digits})", f"{digits}টি"])
    )
    before = data.draw(st.sampled_from(["", "সর্বোচ্চ ", "আবেদনের তারিখ হতে ", "তাৎক্ষণিক/ ", "  "]))
    after = data.draw(st.sampled_from(["", " এর মধ্যে", " (প্রযোজ্য ক্ষেত্রে)", "।", " "]))
    text = f"{before}{number} {data.draw(st.sampled_from(spellings))}{after}"
    assert within(text) == f"{amount}{sign}"


@given(st.data())
@settings(derandomize=True)
def test_a_line_may_break_anywhere_within_a_time(data: st.DataObject) -> None:
    """In a narrow cell, or two blanks stand for one."""
    before = data.draw(st.sampled_from(["", "আবেদন প্রাপ্তির ", "সর্বোচ্চ ", "আবেদনের তারিখ হতে "]))
    time = data.draw(st.sampled_from(["০৭ (সাত) কার্যদিবস", "৭ কার্য দিবস", "৩ থেকে ৭ কর্ম দিবস"]))
    after = data.draw(st.sampled_from(["", " এর মধ্যে", "ের মধ্যে", " (প্রযোজ্য ক্ষেত্রে)"]))
    words = f"{before}{time}{after}".split(" ")
    breaks = [data.draw(st.sampled_from([" ", "\n", "  ", "\u00a0", " \n "])) for _ in words]
    assert within("".join(map("".join, zip(words, breaks, strict=True)))) == "7"


CELLS = st.lists(
    st.sampled_from(
        [
            *("৭", "০৩", "15", "২০২২", "১.৫", "সাত", " (সাত)", " (৭)", "-", "/", " থেকে ", "\n"),
            *(" দিন", " কার্যদিবস", " মাস", " ঘণ্টা", " সপ্তাহ", "ের", "তাৎক্ষণিক", " বা ", " ও ", "জরুরি "),
            *("সাধারণ: ", " (জরুরি)", "(প্রযোজ্য ক্ষেত্রে)", "সর্বোচ্চ ", "আবেদনের পর ", "অনুমোদনের পর "),
            *(", ", " চাহিদা অনুযায়ী", " মধ্যে", "ধারা ", "( ", " days", " of application", "within "),
        ]
    ),
    max_size=12,
).map("".join)


@given(CELLS)
@settings(derandomize=True)
def test_a_deadline_is_a_time_that_the_cell_names(text: str) -> None:
    """One of its promises, with a number that stands there, and none that is longer in the unit."""
    if found := within(text):
        assert understood(text).is_promise
        amount, sign = re.fullmatch("([0-9]+)(.?)", found).groups()
        assert int(amount) == max(
            one.amount for one in durations(text) if within(one) == f"{one.amount}{sign}"
        )


@given(CELLS)
@settings(derandomize=True)
def test_digits_of_either_script_have_the_same_deadline(text: str) -> None:
    """Charters mix them."""
    assert within(text) == within(in_digits(text)) == within(to_ascii_digits(text))


@given(st.text() | CELLS.map(lambda cell: cell * 40))
@settings(derandomize=True)
def test_any_text_has_a_deadline_or_none(text: str) -> None:
    """Whatever an editor pastes."""
    assert re.fullmatch("(?:[1-9][0-9]*[dwmy]?)?", within(text) or "")


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        *((Duration(30, "কার্যদিবস"), "30"), (Duration(2, normalise("মাস")), "2m")),
        *((Duration(24, normalise("ঘণ্টা")), None), ("বিধি অনুযায়ী", None), ("২০-৩০ কার্যদিবস", "30")),
        *(("৩০ (বিশ) কার্যদিবস", None), ("আপিল প্রাপ্তির ২০ কার্যদিবস", "20")),
    ],
)
def test_the_limit_of_a_complaint_is_one_too(limit: Duration | str, expected: str | None) -> None:
    """Counted or in words."""
    assert within(limit) == expected
