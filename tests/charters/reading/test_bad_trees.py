"""Faults that lie between files: names, links, foreign files, the shared data files, twins."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager
from datetime import date
from pathlib import Path

import pytest

from plugins.charters.directory import read
from plugins.charters.problems.problem import report

BAD = Path(__file__).parents[1] / "bad" / "trees"
OFFICE = "offices/lalmonirhat/patgram.md"
NOBODY = 65534

PLACES = """\
divisions:
  - slug: rangpur
    bn: রংপুর
    en: Rangpur
    districts:
      - slug: rangpur
        bn: রংপুর
        en: Rangpur
        upazilas:
          - {slug: sadar, bn: রংপুর সদর, en: Rangpur Sadar}
      - slug: lalmonirhat
        bn: লালমনিরহাট
        en: Lalmonirhat
        upazilas:
          - {slug: patgram, bn: পাটগ্রাম, en: Patgram}
          - {slug: hatibandha, bn: হাতীবান্ধা, en: Hatibandha}
"""
NATIONAL = """\
helplines:
  - {number: ৩৩৩, name: জাতীয় তথ্যসেবা}
grievance:
  when: সমাধান না পেলে
  to: মন্ত্রিপরিষদ বিভাগ
  officer: {post: অভিযোগ গ্রহণ কেন্দ্র}
  limit: ৬০ কার্যদিবস
"""

# Each function spoils one thing in a healthy content folder, and its report is in bad/trees/.


def no_content_folder(content: Path) -> None:
    shutil.rmtree(content)


def no_places(content: Path) -> None:
    (content / "places.yaml").unlink()


def no_national(content: Path) -> None:
    (content / "national.yaml").unlink()


def no_offices(content: Path) -> None:
    shutil.rmtree(content / "offices")


def no_office_in_the_folder(content: Path) -> None:
    (content / OFFICE).unlink()


def symlinked_file(content: Path) -> None:
    (content / "offices/lalmonirhat/hatibandha.md").symlink_to("/etc/passwd")


def symlinked_folder(content: Path) -> None:
    (content / "offices/rangpur").symlink_to("lalmonirhat")


def symlinked_places(content: Path) -> None:
    (content / "places.yaml").rename(content.parent / "places.yaml")
    (content / "places.yaml").symlink_to("../places.yaml")


def symlink_to_nothing(content: Path) -> None:
    (content / "offices/lalmonirhat/hatibandha.md").symlink_to("nowhere.md")


def symlink_to_itself(content: Path) -> None:
    (content / "offices/rangpur").symlink_to("rangpur")


def foreign_files(content: Path) -> None:
    folders = [content, content / "offices", content / "offices/lalmonirhat"]
    names = ["index.html", "logo.svg", ".htaccess", "conftest.py", "notes.md.txt", "PAGE.MD"]
    for folder in folders:
        for name in names:
            (folder / name).write_text("<script>alert(1)</script>", "utf-8")


def foreign_folders(content: Path) -> None:
    for path in ("drafts", "offices/lalmonirhat/old", "pages/old", "offices/lalmonirhat/x.md"):
        (content / path).mkdir(parents=True)


def names_that_are_no_slugs(content: Path) -> None:
    names = ["two\nlines", "-rf", 'a"b', "a'b", "<b>", "$(id)", "পাটগ্রাম", "Patgram", "pat gram"]
    names += ["a_b", "a--b", "a-", "2-sadar", "a.b", "%2e", "\u202egram", "x" * 65, "y" * 240]
    for name in names:
        (content / f"offices/lalmonirhat/{name}.md").write_text("---\n---\n", "utf-8")


def names_that_are_reserved(content: Path) -> None:
    for name in ("con", "nul", "index"):
        (content / f"offices/lalmonirhat/{name}.md").write_text("---\n---\n", "utf-8")


def name_that_is_not_utf_8(content: Path) -> None:
    (content / "offices/lalmonirhat/\udcff.md").write_text("---\n---\n", "utf-8")


def files_that_cannot_be_read(content: Path) -> None:
    shutil.copytree(content / "offices/lalmonirhat", content / "offices/rangpur")
    (content / OFFICE).chmod(0)
    (content / "offices/rangpur").chmod(0)
    (content / "national.yaml").chmod(0)


def district_that_is_no_slug(content: Path) -> None:
    (content / "offices/lalmonirhat").rename(content / "offices/লালমনিরহাট")


def district_unknown(content: Path) -> None:
    (content / "offices/lalmonirhat").rename(content / "offices/atlantis")


def district_unknown_near(content: Path) -> None:
    (content / "offices/lalmonirhat").rename(content / "offices/lalmonirhut")


def place_missing(content: Path) -> None:
    (content / OFFICE).rename(content / "offices/lalmonirhat/agriculture.md")


def place_missing_near(content: Path) -> None:
    (content / OFFICE).rename(content / "offices/lalmonirhat/patgram-ict.md")


def place_missing_but_named(content: Path) -> None:
    (content / OFFICE).rename(content / "offices/lalmonirhat/zila-ict-hatibandha.md")


def office_twice_by_name(content: Path) -> None:
    shutil.copy(content / OFFICE, content / "offices/lalmonirhat/sadar.md")


def office_twice_by_place(content: Path) -> None:
    text = (content / OFFICE).read_text("utf-8")
    copy = text.replace("name: উপজেলা আইসিটি", "place: patgram\nname: উপজেলা কৃষি", 1)
    (content / "offices/lalmonirhat/agriculture.md").write_text(copy, "utf-8")


def file_too_large(content: Path) -> None:
    raw = (content / OFFICE).read_bytes()
    (content / OFFICE).write_bytes(raw.ljust(256_001, b"x"))


def places_with_two_documents(content: Path) -> None:
    (content / "places.yaml").write_text(f"{PLACES}---\n{PLACES}", "utf-8")


def places_with_a_conflict(content: Path) -> None:
    _places(content, "    bn: রংপুর\n", "<<<<<<< HEAD\n=======\n    bn: রংপুর\n>>>>>>> main\n")


def places_empty(content: Path) -> None:
    (content / "places.yaml").write_text("# nothing\n", "utf-8")


def places_too_deep(content: Path) -> None:
    _places(content, "en: Patgram}", "en: {name: {first: Patgram}}}")


def district_twice(content: Path) -> None:
    _places(content, "slug: lalmonirhat", "slug: rangpur")


def upazila_twice(content: Path) -> None:
    _places(content, "slug: hatibandha,", "slug: patgram,")


def upazila_named_twice(content: Path) -> None:
    _places(content, "bn: হাতীবান্ধা,", "bn: পাটগ্রাম,")


def upazila_called_district(content: Path) -> None:
    _places(content, "slug: hatibandha,", "slug: district,")


def upazila_called_national(content: Path) -> None:
    _places(content, "slug: hatibandha,", "slug: national,")


def district_called_national(content: Path) -> None:
    _places(content, "slug: rangpur\n        bn", "slug: national\n        bn")


def district_called_like_the_folder_of_a_division(content: Path) -> None:
    _places(content, "slug: rangpur\n        bn", "slug: rangpur-division\n        bn")


def division_twice(content: Path) -> None:
    text = (content / "places.yaml").read_text("utf-8")
    second = PLACES.removeprefix("divisions:\n").split("      - slug: lalmonirhat")[0]
    text += second.replace("      - slug: rangpur", "      - slug: gaibandha")
    (content / "places.yaml").write_text(text, "utf-8")


def folder_of_a_division_misspelt(content: Path) -> None:
    (content / "offices/lalmonirhat").rename(content / "offices/rangpur-divison")


def folder_of_an_unknown_division(content: Path) -> None:
    (content / "offices/lalmonirhat").rename(content / "offices/atlantis-division")


def places_above_a_district(content: Path) -> None:
    """In the folders of a division and of the nation other places than their own."""
    text = (content / OFFICE).read_text("utf-8")
    for folder in ("rangpur-division", "national"):
        (content / "offices" / folder).mkdir()
        for place in ("national", "division", "district", "lalmonirhat", "patgram", "atlantis"):
            file = content / "offices" / folder / f"{place}.md"
            file.write_text(text.replace("name:", f"place: {place}\nname: {folder} {place}", 1))


def union_above_a_district(content: Path) -> None:
    text = (content / OFFICE).read_text("utf-8")
    for folder, key in (("rangpur-division", "union"), ("national", "city")):
        (content / "offices" / folder).mkdir()
        file = content / "offices" / folder / "commissioner.md"
        file.write_text(text.replace("name:", f"{key}: নমুনা\nname: {folder}", 1))


def office_twice_in_a_union(content: Path) -> None:
    text = (content / OFFICE).read_text("utf-8")
    unions = {"one": "নমুনা", "two": "১ নং নমুনা ইউনিয়ন পরিষদ", "three": "আরেক নমুনা"}
    for name, union in unions.items():
        copy = text.replace("name:", f"place: patgram\nunion: {union}\nname: {name}", 1)
        (content / f"offices/lalmonirhat/{name}.md").write_text(copy, "utf-8")


def office_twice_in_the_nation(content: Path) -> None:
    """Only where both name one department."""
    text = (content / OFFICE).read_text("utf-8")
    (content / "offices/national").mkdir()
    departments = {"one": "ভূমি", "two": "ভূমি", "three": "কৃষি", "four": "", "five": ""}
    for name, department in departments.items():
        key = f"department: {department}\n" if department else ""
        copy = text.replace("name:", f"{key}name: {name}", 1)
        (content / f"offices/national/{name}.md").write_text(copy, "utf-8")


def upazila_without_a_name(content: Path) -> None:
    _places(content, "en: Patgram}", "en: ''}")


def national_with_a_helpline_that_is_no_number(content: Path) -> None:
    (content / "national.yaml").write_text(NATIONAL.replace("৩৩৩", "তিন-তিন-তিন"), "utf-8")


def national_with_an_unknown_key(content: Path) -> None:
    (content / "national.yaml").write_text(NATIONAL.replace("limit:", "limits:"), "utf-8")


def national_without_a_post(content: Path) -> None:
    (content / "national.yaml").write_text(NATIONAL.replace("post:", "office:"), "utf-8")


def services_with_addresses_that_are_none(content: Path) -> None:
    _services(content, "Sanad: নাগরিক সনদ\ncon: কনটেন্ট\n12-ka: বারো ক\n")


def services_with_a_name_at_two_addresses(content: Path) -> None:
    _services(content, "sanad: [নাগরিক সনদ, সনদ]\nnagarik-sanad: 'নাগরিক   সনদ'\n")


def services_without_names(content: Path) -> None:
    _services(content, "a:\nb: []\nc: [সনদ, '']\nd: {সনদ: নাম}\n")


def services_twice(content: Path) -> None:
    _services(content, "sanad: সনদ\nsanad: নাগরিক সনদ\n")


def services_empty(content: Path) -> None:
    _services(content, "")


def redirects_that_lead_nowhere(content: Path) -> None:
    _redirects(
        content,
        "{from: lalmonirhat/one, to: lalmonirhat/patgrm}",
        "{from: lalmonirhat/two, to: atlantis/xyz}",
        "{from: atlantis/three}",
        "{from: lalmonirhat/five, closed: উঠে গেছে, to: lalmonirhat/patgrm}",
    )


def redirects_in_circles(content: Path) -> None:
    _redirects(
        content,
        "{from: lalmonirhat/before, to: lalmonirhat/one}",
        "{from: lalmonirhat/one, to: lalmonirhat/two}",
        "{from: lalmonirhat/two, closed: উঠে গেছে, to: lalmonirhat/three}",
        "{from: lalmonirhat/three, to: lalmonirhat/one}",
        "{from: lalmonirhat/itself, to: lalmonirhat/itself}",
    )


def redirects_of_what_is_there(content: Path) -> None:
    _redirects(
        content,
        "{from: lalmonirhat/patgram, closed: উঠে গেছে}",
        "{from: lalmonirhat/one, to: lalmonirhat/patgram}",
        "{from: lalmonirhat/one, closed: উঠে গেছে}",
    )


def redirects_that_are_no_addresses(content: Path) -> None:
    _redirects(
        content,
        "{from: /offices/lalmonirhat/one/, to: content/offices/lalmonirhat/patgram.md}",
        "{from: https://charter.example.gov.bd/offices/lalmonirhat/two/, closed: উঠে গেছে}",
        "{from: lalmonirhat, to: ../patgram}",
        "{from: Lalmonirhat/three, to: lalmonirhat/con}",
        "{from: 'lalmonirhat/x;} location / {', to: 'lalmonirhat/patgram 200'}",
    )
    with (content / "redirects.yaml").open("a", encoding="utf-8") as file:
        file.write("services:\n  - {from: জন্ম নিবন্ধন, to: birth}\n  - {from: a/b, to: index}\n")


def redirects_of_services(content: Path) -> None:
    """Those that there are stand in services.yaml."""
    _services(content, "birth: জন্ম নিবন্ধন\ndeath: মৃত্যু নিবন্ধন\n")
    (content / "redirects.yaml").write_text(
        "services:\n"
        "  - {from: birth, to: death}\n"
        "  - {from: born, to: brth}\n"
        "  - {from: land, to: mutation}\n"
        "  - {from: dead, to: death}\n",
        "utf-8",
    )


def redirects_misshapen(content: Path) -> None:
    _redirects(
        content,
        "lalmonirhat/one",
        "{form: lalmonirhat/one, to: lalmonirhat/patgram}",
        "{from: lalmonirhat/two, closed: '', to: lalmonirhat/patgram}",
    )


def calendar_of_other_files(content: Path) -> None:
    folder = content / "calendar"
    (folder / "2027.yaml").mkdir(parents=True)
    for name in ("2026.yml", "26.yaml", "2026-draft.yaml", "README.md"):
        (folder / name).touch()
    (folder / "2028.yaml").symlink_to("2026.yml")


def calendar_that_is_a_file(content: Path) -> None:
    (content / "calendar").write_text("year: 2026\n", "utf-8")


def calendar_with_a_year_missing(content: Path) -> None:
    for year in (2025, 2028):
        days = ("02-21", "03-26", "04-14", "05-01", "12-16", "12-25")
        rows = (f"{{date: {year}-{day}, name: ক, kind: general, moon: false}}" for day in days)
        head = f"year: {year}\nprovisional: true\nsource: প্রজ্ঞাপন\n"
        _calendar(content, f"{head}closed: [{', '.join(rows)}]\n", year)


def calendar_without_a_closed_day(content: Path) -> None:
    _calendar(content, "year: 2026\nsource: প্রজ্ঞাপন\nclosed: []\n")
    _calendar(content, "year: 2027\nprovisional: true\nsource: প্রজ্ঞাপন\n", 2027)


def calendar_of_another_year(content: Path) -> None:
    _calendar(
        content,
        "year: ২০২৫\n"
        "source: প্রজ্ঞাপন\n"
        "complete_to: 2027-01-01\n"
        "closed:\n"
        "  - {date: 2025-12-16, name: বিজয় দিবস, kind: general, moon: false}\n"
        "open: [{date: 2027-01-02, name: শনিবার}]\n"
        "moved: [{date: 2025-09-05, to: 2026-09-06, name: মিলাদ}]\n",
    )


def calendar_of_days_that_are_none(content: Path) -> None:
    _calendar(
        content,
        "year: 2026\n"
        "source: প্রজ্ঞাপন\n"
        "checked: আজ\n"
        "complete_to:\n"
        "closed:\n"
        "  - {date: 2026-02-30, name: নেই, kind: general, moon: false}\n"
        "  - {date: 21/02/2026, name: শহীদ দিবস, kind: general, moon: false}\n"
        "  - {date: '', name: '', kind: general, moon: false}\n"
        "hours: [{from: রমজান, name: রমজান, open: '০৯:০০', close: '১৫:৩০'}]\n",
    )


def calendar_with_weekdays_that_are_others(content: Path) -> None:
    _calendar(
        content,
        "year: 2026\n"
        "source: প্রজ্ঞাপন\n"
        "closed:\n"
        "  - {date: 2026-12-16, day: Wednesday, name: বিজয় দিবস, kind: general, moon: false}\n"
        "  - {date: 2026-12-25, day: sat, name: বড়দিন, kind: general, moon: false}\n"
        "open: [{date: 2026-10-17, day: শুক্র, name: শনিবার}]\n",
    )


def calendar_with_a_day_twice(content: Path) -> None:
    _calendar(
        content,
        "year: 2026\n"
        "source: প্রজ্ঞাপন\n"
        "closed:\n"
        "  - {date: 2026-05-01, name: মে দিবস, en: May Day, kind: general, moon: false}\n"
        "  - {date: 2026-05-01, name: বুদ্ধ পূর্ণিমা, kind: general, moon: true}\n"
        "  - {date: 2026-05-01, name: 'মে  দিবস', kind: special, moon: false}\n"
        "  - {date: 2026-05-01, name: শ্রমিক দিবস, en: may day, kind: general, moon: false}\n"
        "  - {date: 2026-05-02, name: মে দিবস, kind: general, moon: false}\n"
        "open:\n"
        "  - {date: 2026-05-23, name: শনিবার}\n"
        "  - {date: 2026-05-23, name: শনিবার}\n",
    )


def calendar_with_a_day_of_single_districts_twice(content: Path) -> None:
    _calendar(
        content,
        "year: 2026\n"
        "source: প্রজ্ঞাপন\n"
        "closed:\n"
        "  - {date: 2026-04-12, name: বৈসাবি, kind: general, moon: false, only: rangpur}\n"
        "  - {date: 2026-04-12, name: বৈসাবি, kind: general, moon: false, only: lalmonirhat}\n"
        "  - {date: 2026-04-13, name: বৈসাবি, kind: general, moon: false}\n"
        "  - {date: 2026-04-13, name: বৈসাবি, kind: general, moon: false, only: rangpur}\n",
    )


def calendar_without_a_byte(content: Path) -> None:
    _calendar(content, "")


def calendar_that_is_a_list(content: Path) -> None:
    _calendar(content, "- {date: 2026-02-21, name: শহীদ দিবস, kind: general, moon: false}\n")


def calendar_closed_and_open(content: Path) -> None:
    _calendar(
        content,
        "year: 2026\n"
        "source: প্রজ্ঞাপন\n"
        "closed:\n"
        "  - {date: 2026-05-23, name: ছুটি, kind: special, moon: false}\n"
        "  - {date: 2026-05-30, name: ছুটি, kind: special, moon: false, only: rangpur}\n"
        "open:\n"
        "  - {date: 2026-05-23, name: শনিবার}\n"
        "  - {date: 2026-05-24, name: রবিবার}\n"
        "  - {date: 2026-05-30, name: শনিবার}\n",
    )


def calendar_without_a_source(content: Path) -> None:
    _calendar(
        content,
        "year: 2026\n"
        "closed:\n"
        "  - {date: 2026-12-16, name: বিজয় দিবস, kind: general, moon: false, source: 5}\n"
        "  - {date: 2026-12-25, name: বড়দিন, kind: general, moon: false}\n"
        "  - {date: 2026-12-31, name: ছুটি, kind: special, moon: false, source: []}\n"
        "open:\n"
        "  - {date: 2026-10-17, name: শনিবার}\n",
    )


def calendar_without_a_source_at_all(content: Path) -> None:
    _calendar(
        content,
        "year: 2026\n"
        "closed:\n"
        "  - {date: 2026-12-16, name: বিজয় দিবস, kind: general, moon: false, source: 5}\n"
        "  - {date: 2026-12-25, name: বড়দিন, kind: general, moon: false}\n"
        "open:\n"
        "  - {date: 2026-10-17, name: শনিবার}\n",
    )


def calendar_of_unknown_districts(content: Path) -> None:
    _calendar(
        content,
        "year: 2026\n"
        "source: প্রজ্ঞাপন\n"
        "closed:\n"
        "  - date: 2026-04-13\n"
        "    name: চৈত্র সংক্রান্তি\n"
        "    kind: general\n"
        "    moon: false\n"
        "    only: [rangpur, Lalmonirhaat, রংপুর, atlantis]\n",
    )


def calendar_of_words_that_are_others(content: Path) -> None:
    _calendar(
        content,
        "year: 2026\n"
        "provisional: হ্যাঁ\n"
        "weekend: [sat, sun]\n"
        "source: প্রজ্ঞাপন\n"
        "closed:\n"
        "  - {date: 2026-12-16, name: ক, kind: public, moon: false}\n"
        "  - {date: 2026-12-25, name: খ, kind: general, moon: no, evidence: sure}\n"
        "  - {date: 2026-12-26, name: গ, kind: [general], moon: true, confirmed: True}\n"
        "  - {date: 2026-12-27, name: ঘ, kind: general, moon: false, only: []}\n",
    )


def calendar_with_unknown_keys(content: Path) -> None:
    _calendar(
        content,
        "year: 2026\n"
        "source: প্রজ্ঞাপন\n"
        "completeto: 2026-10-08\n"
        "holidays: []\n"
        "closed:\n"
        "  - {date: 2026-12-16, name: ক, kind: general, mon: false}\n"
        "  - {date: 2026-12-25, name: খ, kind: general, moon: false, colour: লাল}\n"
        "open: [{date: 2026-10-17, name: শনিবার, only: [rangpur]}]\n",
    )


def calendar_that_contradicts_itself(content: Path) -> None:
    _calendar(
        content,
        "year: 2026\n"
        "provisional: true\n"
        "complete_to: 2026-10-08\n"
        "weekend: [fri]\n"
        "source: প্রজ্ঞাপন\n"
        "closed: [{date: 2026-12-16, name: বিজয় দিবস, kind: general, moon: false}]\n",
    )


def calendar_misshapen(content: Path) -> None:
    _calendar(content, "year: [2026]\nclosed: {date: 2026-12-16}\nopen:\n  - 2026-10-17\n")


def calendar_with_rows_below_others(content: Path) -> None:
    _calendar(
        content,
        "year: 2026\n"
        "source: প্রজ্ঞাপন\n"
        "hours:\n"
        "  - {name: সাধারণ সময়, open: '09:00', close: '17:00'}\n"
        "  - {date: 2026-12-17, name: ছুটি, kind: special, moon: false}\n"
        "  - {date: 2026-12-18, name: শনিবার}\n",
    )


def calendar_without_a_comma(content: Path) -> None:
    _calendar(
        content,
        'year: 2026\nclosed:\n  - {date: 2026-12-17, name: "ছুটি" kind: special, moon: false}\n',
    )


def calendar_empty(content: Path) -> None:
    _calendar(content, "# পরে লেখা হবে\n")


def page_without_text(content: Path) -> None:
    _page(content, "---\ntitle: এই সাইট সম্পর্কে\n---\n\n")


def page_without_title(content: Path) -> None:
    _page(content, "---\ntemplate: about\n---\nসিটিজেন চার্টার\n")


def page_not_utf_8(content: Path) -> None:
    _page(content, "---\ntitle: এই সাইট\n---\n".encode("utf-16"))


def page_of_two_problems(content: Path) -> None:
    _page(content, "---\ntitle: {a: b}\nlayout: x\n---\n")


TREES: list[Callable[[Path], None]] = [
    *(no_content_folder, no_places, no_national, no_offices, no_office_in_the_folder),
    *(symlinked_file, symlinked_folder, symlinked_places, symlink_to_nothing, symlink_to_itself),
    *(foreign_files, foreign_folders, names_that_are_no_slugs, names_that_are_reserved),
    *(
        name_that_is_not_utf_8,
        files_that_cannot_be_read,
        district_that_is_no_slug,
        district_unknown,
        district_unknown_near,
    ),
    *(
        place_missing,
        place_missing_near,
        place_missing_but_named,
        office_twice_by_name,
        office_twice_by_place,
    ),
    *(file_too_large, places_with_two_documents, places_with_a_conflict, places_empty),
    *(places_too_deep, district_twice, upazila_twice, upazila_named_twice),
    *(upazila_called_district, upazila_without_a_name, upazila_called_national),
    *(district_called_national, district_called_like_the_folder_of_a_division, division_twice),
    *(folder_of_a_division_misspelt, folder_of_an_unknown_division, places_above_a_district),
    *(union_above_a_district, office_twice_in_a_union, office_twice_in_the_nation),
    *(national_with_a_helpline_that_is_no_number, national_with_an_unknown_key),
    *(services_with_addresses_that_are_none, services_with_a_name_at_two_addresses),
    *(services_without_names, services_twice, services_empty),
    *(national_without_a_post, redirects_that_lead_nowhere, redirects_in_circles),
    *(redirects_of_what_is_there, redirects_that_are_no_addresses, redirects_misshapen),
    redirects_of_services,
    *(calendar_of_other_files, calendar_that_is_a_file, calendar_with_a_year_missing),
    *(calendar_of_another_year, calendar_of_days_that_are_none, calendar_with_a_day_twice),
    *(calendar_with_weekdays_that_are_others, calendar_closed_and_open),
    *(calendar_without_a_source, calendar_without_a_source_at_all, calendar_of_unknown_districts),
    *(calendar_of_words_that_are_others, calendar_with_unknown_keys),
    *(calendar_that_contradicts_itself, calendar_misshapen, calendar_empty),
    *(calendar_with_rows_below_others, calendar_without_a_comma),
    *(calendar_with_a_day_of_single_districts_twice, calendar_without_a_byte),
    calendar_without_a_closed_day,
    calendar_that_is_a_list,
    page_without_text,
    *(page_without_title, page_not_utf_8, page_of_two_problems),
]


def pinned(spoil: Callable[[Path], None]) -> Path:
    return BAD / f"{spoil.__name__.replace('_', '-')}.txt"


@pytest.mark.parametrize("spoil", TREES, ids=lambda spoil: pinned(spoil).stem)
def test_a_fault_is_reported_in_these_words(
    spoil: Callable[[Path], None],
    content: Path,
    today: date,
    office_text: Callable[..., str],
) -> None:
    """The whole report, Bengali then English, is the pinned one, and nothing is published."""
    (content / OFFICE).write_text(office_text(), "utf-8")
    spoil(content)
    read(content, today)  # whoever we become next may load no more of Python
    with stranger(content.parent):
        reading = read(Path(content.name), today)
    said = "\n---\n".join(report(reading.problems, language) for language in ("bn", "en"))
    assert f"{said}\n" == pinned(spoil).read_text("utf-8")
    assert reading.directory is None


@contextmanager
def stranger(folder: Path) -> Iterator[None]:
    """In the folder, as a user whom rights bind, as they do not bind the superuser."""
    user = os.geteuid()
    folder.chmod(0o755)
    with chdir(folder):
        try:
            if user == 0:
                os.seteuid(NOBODY)
            yield
        finally:
            os.seteuid(user)


def test_every_pinned_report_has_its_tree() -> None:
    """No report is left over from a case that was renamed."""
    assert sorted(BAD.iterdir()) == sorted(map(pinned, TREES))


def _places(content: Path, old: str, new: str) -> None:
    (content / "places.yaml").write_text(PLACES.replace(old, new, 1), "utf-8")


def _services(content: Path, text: str) -> None:
    (content / "services.yaml").write_text(text, "utf-8")


def _redirects(content: Path, *offices: str) -> None:
    lines = "".join(f"  - {entry}\n" for entry in offices)
    (content / "redirects.yaml").write_text(f"offices:\n{lines}", "utf-8")


def _calendar(content: Path, text: str, year: int = 2026) -> None:
    (content / "calendar").mkdir(exist_ok=True)
    (content / f"calendar/{year}.yaml").write_text(text, "utf-8")


def _page(content: Path, text: str | bytes) -> None:
    (content / "pages").mkdir()
    raw = text if isinstance(text, bytes) else text.encode()
    (content / "pages/about.md").write_bytes(raw)
