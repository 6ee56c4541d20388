"""Lines that the national portal writes around every office's page."""

from __future__ import annotations

import pytest

from plugins.charters.portal_lines import is_portal_line


@pytest.mark.parametrize(
    "line",
    [
        "Wellcome to National Portal",
        "Welcome to Bangladesh National Portal",
        "মেনু নির্বাচন করুন",
        "মেনু  নির্বাচন করুন",
        "Main Comtent Skiped",
        "Main Content Skipped",
        "Skip to main content",
        "বাংলাদেশ জাতীয় তথ্য বাতায়ন",
        "জাতীয় তথ্য বাতায়নে স্বাগতম",
        "Wellcome to National Portal, মেনু নির্বাচন করুন, Main Comtent Skiped",
        "কনটেন্টটি শেয়ার করতে ক্লিক করুন",
        "সাইটটি শেষ হাল-নাগাদ করা হয়েছে: ২০২৬-০৫-১২ ১১:০৩:২০",
        "Text size A A A",
        "Color C C C C",
        "হোম",
        "Home »",
        "প্রিন্ট",
    ],
)
def test_the_portals_own_lines_are_known(line: str) -> None:
    """What the portal writes around every page is told from an office's words."""
    assert is_portal_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "উপজেলা কৃষি অফিসারের কার্যালয়, মেলান্দহ, জামালপুর",
        "উপজেলা নির্বাচন অফিসারের কার্যালয়",
        "Home Department",
        "জাতীয় তথ্য বাতায়ন হালনাগাদ করা",
        "জাতীয় তথ্য বাতায়ন বিষয়ক প্রশিক্ষণ",
        "প্রিন্ট ও প্রকাশনা অধিদপ্তর",
        "জাতীয় গৃহায়ন কর্তৃপক্ষ",
        "তথ্য অফিস, রংপুর",
        "সিটিজেন চার্টার",
        "",
    ],
)
def test_an_offices_words_are_not_the_portals(line: str) -> None:
    """No office's name and no title of a charter is taken for the portal's."""
    assert not is_portal_line(line)
