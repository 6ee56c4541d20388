"""Departments that the names of offices tell, and the words of each in an address. A table.

What is told by more words stands before what is told by fewer of them. A department is left empty
where offices of several are called so.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from .draft import Note, Value
from .office_words import terms

_TABLE: Final = """
শিক্ষা বোর্ড, education board | education-board |
প্রাথমিক শিক্ষা, primary education | primary-education | প্রাথমিক শিক্ষা অধিদপ্তর
মাধ্যমিক শিক্ষা, জেলা শিক্ষা, secondary education | secondary-education | মাধ্যমিক ও উচ্চশিক্ষা অধিদপ্তর
শিক্ষা প্রকৌশল, education engineering | education-engineering | শিক্ষা প্রকৌশল অধিদপ্তর
শিক্ষা, education | education |
জনস্বাস্থ্য প্রকৌশল, জনস্বাস্থ্য, public health engineering | public-health | জনস্বাস্থ্য প্রকৌশল অধিদপ্তর
স্বাস্থ্য, সিভিল সার্জন, হাসপাতাল, health, hospital, civil surgeon | health | স্বাস্থ্য অধিদপ্তর
পরিবার পরিকল্পনা, family planning | family-planning | পরিবার পরিকল্পনা অধিদপ্তর
মৎস্য, fisheries, fishery | fisheries | মৎস্য অধিদপ্তর
প্রাণিসম্পদ, প্রাণি সম্পদ, পশুসম্পদ, ভেটেরিনারি, livestock | livestock | প্রাণিসম্পদ অধিদপ্তর
কৃষি, agriculture | agriculture | কৃষি সম্প্রসারণ অধিদপ্তর
সমাজসেবা, সমাজ সেবা, social services, social service | social-services | সমাজসেবা অধিদপ্তর
পল্লী উন্নয়ন, বিআরডিবি, rural development | rural-development | বাংলাদেশ পল্লী উন্নয়ন বোর্ড
সমবায়, cooperative, cooperatives | cooperative | সমবায় অধিদপ্তর
যুব উন্নয়ন, youth | youth | যুব উন্নয়ন অধিদপ্তর
মহিলা বিষয়ক, women affairs, women | women | মহিলা বিষয়ক অধিদপ্তর
পরিসংখ্যান, statistics, statistical | statistics | বাংলাদেশ পরিসংখ্যান ব্যুরো
হিসাবরক্ষণ, হিসাব রক্ষণ, accounts | accounts | হিসাব মহানিয়ন্ত্রকের কার্যালয়
নির্বাচন, election | election | বাংলাদেশ নির্বাচন কমিশন
খাদ্য, food | food | খাদ্য অধিদপ্তর
সহকারী কমিশনার ভূমি, ভূমি, land | land | ভূমি মন্ত্রণালয়
প্রকল্প বাস্তবায়ন, ত্রাণ, project implementation, relief | relief | দুর্যোগ ব্যবস্থাপনা অধিদপ্তর
নির্বাহী অফিসার, নির্বাহী কর্মকর্তা, nirbahi officer, uno | uno | জনপ্রশাসন মন্ত্রণালয়
জেলা প্রশাসক, জেলা প্রশাসন, deputy commissioner | dc | মন্ত্রিপরিষদ বিভাগ
বিভাগীয় কমিশনার, divisional commissioner | commissioner | মন্ত্রিপরিষদ বিভাগ
সাব রেজিস্ট্রার, সাবরেজিস্ট্রার, sub registrar | sub-registrar | নিবন্ধন অধিদপ্তর
জেলা রেজিস্ট্রার, district registrar | registrar | নিবন্ধন অধিদপ্তর
ফায়ার সার্ভিস, fire service | fire-service | ফায়ার সার্ভিস ও সিভিল ডিফেন্স অধিদপ্তর
আনসার, ansar | ansar | বাংলাদেশ আনসার ও গ্রাম প্রতিরক্ষা বাহিনী
পাসপোর্ট, passport | passport | ইমিগ্রেশন ও পাসপোর্ট অধিদপ্তর
থানা, পুলিশ, police | police | বাংলাদেশ পুলিশ
স্থানীয় সরকার প্রকৌশল, এলজিইডি, উপজেলা প্রকৌশলী, lged | lged | স্থানীয় সরকার প্রকৌশল অধিদপ্তর
সঞ্চয়, savings | savings | জাতীয় সঞ্চয় অধিদপ্তর
পরিবেশ, environment | environment | পরিবেশ অধিদপ্তর
পল্লী বিদ্যুৎ, palli bidyut | palli-bidyut | বাংলাদেশ পল্লী বিদ্যুতায়ন বোর্ড
বিআরটিএ, সড়ক পরিবহন কর্তৃপক্ষ, brta | brta | বাংলাদেশ সড়ক পরিবহন কর্তৃপক্ষ
কর্মসংস্থান ও জনশক্তি, জনশক্তি, manpower | manpower | জনশক্তি, কর্মসংস্থান ও প্রশিক্ষণ ব্যুরো
সড়ক ও জনপথ, roads and highways | roads | সড়ক ও জনপথ অধিদপ্তর
গণপূর্ত, public works | public-works | গণপূর্ত অধিদপ্তর
পানি উন্নয়ন, water development | water | বাংলাদেশ পানি উন্নয়ন বোর্ড
মাদকদ্রব্য, narcotics | narcotics | মাদকদ্রব্য নিয়ন্ত্রণ অধিদপ্তর
ভোক্তা অধিকার, consumer | consumer-rights | জাতীয় ভোক্তা অধিকার সংরক্ষণ অধিদপ্তর
তথ্য ও যোগাযোগ প্রযুক্তি, আইসিটি, ict | ict | তথ্য ও যোগাযোগ প্রযুক্তি অধিদপ্তর
তথ্য অফিস, information office | information | গণযোগাযোগ অধিদপ্তর
ইসলামিক ফাউন্ডেশন, islamic foundation | islamic-foundation | ইসলামিক ফাউন্ডেশন
"""


@dataclass(frozen=True, slots=True)
class Department:
    slug: str
    name: str

    @property
    def value(self) -> Value | None:
        return Value(self.name, (Note("department"),)) if self.name else None


def department_of(office: str) -> Department | None:
    """The department that an office's name tells."""
    words = f" {' '.join(terms(office))} "
    return next((one for called, one in _departments() if f" {called} " in words), None)


@cache
def _departments() -> tuple[tuple[str, Department], ...]:
    rows = ([cell.strip() for cell in line.split("|")] for line in _TABLE.strip().splitlines())
    return tuple(
        (" ".join(terms(called)), Department(slug, name))
        for names, slug, name in rows
        for called in names.split(",")
    )
