"""Bengali in Latin letters."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.charters.reading.office_file import KEY_PATTERN
from plugins.charters.transliteration import LONGEST, romanised, slug_of

SLUGS = {
    "নাগরিক সনদ প্রদান": "nagarik-sanad-pradan",
    "ই-নামজারি (অনলাইন)": "i-namajari-analain",
    "শিক্ষা ও তথ্য কেন্দ্র": "shiksha-o-tathya-kendra",
    "পাসপোর্ট Passport": "pasaport-passport",
    "র‌্যাব": "ryab",
    "Élan café": "elan-cafe",
    "৪ নং ফরম": "seba-4-nang-pharam",
    "১২৩": "seba-123",
    "!!": "seba",
    "আইসিটি অধিদপ্তর সংক্রান্ত তথ্য প্রদান": "aisiti-adhidaptar-sangkranta-tathya",
    "ক" * 90: "ka" * 20,
    f"{'1' * 34} কা": f"seba-{'1' * 34}",
}


@pytest.mark.parametrize(("text", "slug"), SLUGS.items())
def test_a_text_has_the_slug_a_reader_would_type(text: str, slug: str) -> None:
    """Words are kept whole as far as a printed address has room for them."""
    assert slug_of(text) == slug


@given(st.text())
def test_every_text_has_a_slug_that_can_be_an_address(text: str) -> None:
    """Whatever is written, the slug is one that the office file takes as an id."""
    slug = slug_of(text)
    assert re.fullmatch(KEY_PATTERN, slug)
    assert len(slug) <= LONGEST


@given(st.text(alphabet="কখতযরনমপর্া়িী‌ ‍ও", max_size=30))
def test_words_written_alike_have_one_slug(text: str) -> None:
    """Joiners and blanks, which nobody sees, decide nothing."""
    assert slug_of(f"  {text.replace(' ', '   ')} ") == slug_of(text)


def test_signs_without_a_sound_fall_away() -> None:
    """A word is its Latin letters and digits alone."""
    assert romanised("অনিমেঘ") == "animegh"
    assert romanised("৳৫০") == "50"
