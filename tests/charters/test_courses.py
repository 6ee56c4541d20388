"""Which services are a course, so that their time is how long it lasts."""

from __future__ import annotations

import pytest

from plugins.charters.courses import is_course


@pytest.mark.parametrize(
    "service",
    [
        "পোশাক তৈরি প্রশিক্ষণ",
        "গবাদিপশু পালন প্রশিক্ষণ",
        "ICT বিষয়ে প্রশিক্ষণ প্রদান",
        "আউটসোর্সিং/ ICT বিষয়ক প্রশিক্ষণ আয়োজন",
        "প্রশিক্ষণ: পোশাক তৈরি",
        "সেলাই প্রশিক্ষণ (৩ মাস)",
        "কম্পিউটার কোর্স",
        "বেসিক ট্রেড কোর্স পরিচালনা",
        "আইসিটি প্রশিক্ষণের মাধ্যমে দক্ষ জনশক্তি তৈরি করা",
        "কর্মকর্তা কর্মচারীদের / আইসিটি বিষয়ক প্রশিক্ষণ প্রদান করা",
        "যুব উন্নয়ন (সেলাই প্রশিক্ষণ)",
        "নির্বাচন কর্মকর্তাদের প্রশিক্ষণ",
        "প্রশিক্ষণ প্রদান ও সনদ বিতরণ",
        "কৃষক প্রশিক্ষণ কার্যক্রম",
        "মৎস্যচাষিদের প্রশিক্ষণ প্রদান।",
        "Computer training",
        "Training on livestock",
        "Sewing course",
        "Providing training to youths",
        "Tailoring training course (3 months)",
        "ভাতাভোগীদের প্রশিক্ষণ",
        "প্রশিক্ষণ কোর্স পরিচালনা",
        "প্রশিক্ষণ ও ঋণ প্রদান",
        "অভ্যন্তরীণ প্রশিক্ষণের আয়োজন",
        "প্রশিক্ষণের ব্যবস্থা করা",
    ],
)
def test_a_service_that_gives_a_course_is_one(service: str) -> None:
    """Whoever takes part, and with whatever else."""
    assert is_course(service)


@pytest.mark.parametrize(
    "service",
    [
        "প্রশিক্ষণের জন্য আবেদন গ্রহণ",
        "প্রশিক্ষণার্থী নির্বাচন",
        "প্রশিক্ষণ সনদ প্রদান",
        "প্রশিক্ষণের সনদ প্রদান",
        "প্রশিক্ষণের মনোনয়ন",
        "আইসিটি সংশ্লিষ্ট বিভিন্ন ধরনের প্রশিক্ষণ কর্মসূচিতে অংশগ্রহণ ও কর্মসূচি সম্পর্কে পরামর্শ প্রদান",
        "প্রশিক্ষণ কোর্সে ভর্তি",
        "আত্মকর্মসংস্থান ঋণ",
        "প্রশিক্ষণ কেন্দ্র ব্যবহারের অনুমতি",
        "আবেদন গ্রহণ (প্রশিক্ষণ)",
        "প্রশিক্ষণ ও ঋণের আবেদন গ্রহণ",
        "প্রশিক্ষণ ভাতা প্রদান",
        "কোর্স ফি ফেরত",
        "প্রশিক্ষণ সংক্রান্ত তথ্য প্রদান",
        "Application for training",
        "Selection of trainees",
        "Training certificate",
        "Issue of certificate of training",
        "Nomination for training",
        "Admission to training course",
        "Training centre booking",
        "প্রশিক্ষণ হল বরাদ্দ",
        "প্রশিক্ষণ আয়োজনের অনুমোদন",
        "প্রশিক্ষণার্থীদের ভাতা প্রদান",
        "প্রশিক্ষণ কোর্সের সনদ",
        "রেসকোর্স ময়দান ব্যবহারের অনুমতি",
        "জমির নামজারি",
    ],
)
def test_what_leads_to_a_course_or_follows_it_is_none(service: str) -> None:
    """An office is done with it on a day."""
    assert not is_course(service)
