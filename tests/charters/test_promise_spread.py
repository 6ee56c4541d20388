"""How far the promises of many offices for one service are apart."""

from __future__ import annotations

import pytest

from plugins.charters.bengali import normalise
from plugins.charters.promise_spread import (
    Counts,
    as_short,
    fee_spread,
    meaning_of_fee,
    meaning_of_time,
    said_by_most,
    time_spread,
    usual,
)


def of(counts: str) -> Counts:
    """``৩ দিন × 2; ৫ দিন`` → how often each is said."""
    parts = (one.partition(" × ") for one in normalise(counts).split("; "))
    return {text: int(times or 1) for text, _, times in parts}


SPREADS = [
    (of("৩ কার্যদিবস × 2; ৭ কার্যদিবস"), ("৩ কার্যদিবস",), ("৭ কার্যদিবস",), 0),
    (of("তাৎক্ষণিক; ৩০ মিনিট; ২ কার্যদিবস"), ("তাৎক্ষণিক",), ("২ কার্যদিবস",), 0),
    (of("৩ দিন; তিন দিন × 2; ১ মাস"), ("তিন দিন",), ("১ মাস",), 0),
    # Nobody can say which is longer.
    (of("৩ দিন; ২ কার্যদিবস; ২ মাস"), ("২ কার্যদিবস", "৩ দিন"), ("২ মাস",), 0),
    (of("৩ দিন; ২ কার্যদিবস"), (), (), 0),
    (of("৩ দিন × 9"), (), (), 0),
    # What promises nothing is counted, and neither short nor long.
    (of("৩ দিন; ৫ দিন; নির্দেশনা অনুযায়ী × 4"), ("৩ দিন",), ("৫ দিন",), 4),
    ({"": 3, "৩ দিন": 1}, (), (), 3),
    ({}, (), (), 0),
]


@pytest.mark.parametrize(("counts", "shortest", "longest", "vague"), SPREADS)
def test_only_what_can_be_compared_is_short_or_long(
    counts: Counts, shortest: tuple[str, ...], longest: tuple[str, ...], vague: int
) -> None:
    """In the charters' own words, of those that say the same the words of most."""
    spread = time_spread(counts)
    assert spread.shortest == tuple(map(normalise, shortest))
    assert spread.longest == tuple(map(normalise, longest))
    assert spread.vague == vague


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("৩ কার্যদিবস", "৩ (তিন) কার্যদিবস"),
        ("৩ দিন", "সর্বোচ্চ ৩ দিন"),
        ("৭ দিনের মধ্যে", "৭ দিন"),
        ("তাৎক্ষণিক", "তাৎক্ষণিক।"),
        ("নির্দেশনা অনুযায়ী", "নির্দেশনা অনুযায়ী"),
    ],
)
def test_other_words_are_no_other_time(one: str, other: str) -> None:
    """A number said twice, a limit called one, a stop at the end."""
    assert meaning_of_time(one) == meaning_of_time(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("৩ দিন", "৩ কার্যদিবস"),
        ("৩ দিন", "৩ দিন (শর্ত সাপেক্ষে)"),
        ("৩ দিন", "৩ দিন, জরুরি ১ দিন"),
        ("৩ দিন", ""),
    ],
)
def test_another_promise_is_another_time(one: str, other: str) -> None:
    """Another unit, a condition, a further case, nothing."""
    assert meaning_of_time(one) != meaning_of_time(other)


@pytest.mark.parametrize(
    ("counts", "spread"),
    [
        (of("বিনামূল্যে × 5; ৫০ টাকা; ১০০ টাকা"), ("বিনামূল্যে", "১০০ টাকা")),
        (of("৫০ টাকা × 3"), None),
        ({"নীতিমালা অনুযায়ী": 2, "": 1}, None),
        # A fee for each page is not compared with one for all.
        ({"৫০ টাকা": 2, "১০০ টাকা": 1, "প্রতি পৃষ্ঠা ২ টাকা": 1}, ("৫০ টাকা", "১০০ টাকা")),
    ],
)
def test_fees_that_are_paid_alike_are_compared(
    counts: Counts, spread: tuple[str, str] | None
) -> None:
    """From the least to the greatest; nothing where all are one or none is known."""
    assert fee_spread(counts) == (spread and tuple(map(normalise, spread)))


def test_most_are_more_than_half() -> None:
    """However they word it; what the most say is told also where they are fewer."""
    counts = {"৩ দিন": 2, "৩ (তিন) দিন": 3, "৫ দিন": 4}
    assert said_by_most(counts, meaning_of_time) == "৩ (তিন) দিন"
    assert usual(counts, meaning_of_time) == ("৩ (তিন) দিন", 5)
    assert said_by_most({"ফ্রি": 1, "১০ টাকা": 1}, meaning_of_fee) is None


def test_who_is_quickest_is_who_promises_the_shortest_time() -> None:
    """In whatever words; not who may take longer after all."""
    assert as_short("৩ (তিন) দিন", ["৩ দিন"])
    assert not as_short("চাহিদা অনুযায়ী ৩ দিন", ["৩ দিন"])
    assert not as_short("৫ দিন", ["৩ দিন"])
