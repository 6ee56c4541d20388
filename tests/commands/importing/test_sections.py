"""Charters that are written in other ways than the five."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plugins.charters.bengali import normalise
from plugins.commands.importing import Imported

Import = Callable[..., Imported]

HEADER = "ক্রমিক\tসেবার নাম\tসেবামূল্য\tসময়সীমা\tদায়িত্বপ্রাপ্ত কর্মকর্তা"
ROW = "১\tতথ্য প্রদান\tবিনামূল্যে\t৩ দিন\tসহকারী প্রোগ্রামার ফোন: ০১৭০০-০০০০০১"
SIGNED = "স্বাক্ষরিত/-\n(ক খ গ)\nসহকারী প্রোগ্রামার\nউপজেলা কার্যালয়, মেলান্দহ\nফোন: ০১৭০০-০০০০০২"


def test_headings_of_other_forms(import_text: Import) -> None:
    """Numbered or not, with Markdown's marks, the words going on in the same line."""
    parts = [
        "উপজেলা আইসিটি কার্যালয়, মেলান্দহ",
        "# সেবা প্রদান প্রতিশ্রুতি (Citizen's Charter)",
        "১। রূপকল্প: জনসেবা",
        "অভিলক্ষ্যঃ সেবা সহজ করা",
        "২.২ দাপ্তরিক সেবা",
        *(HEADER, ROW),
        "আপনার কাছে আমাদের প্রত্যাশা",
        *("১) সময়মতো আসা", "• সম্পূর্ণ আবেদন"),
    ]
    text = "\n".join(parts)
    imported = import_text(text)
    office = imported.office
    assert (office.name, office.vision, office.mission) == (
        normalise("উপজেলা আইসিটি কার্যালয়, মেলান্দহ"),
        "জনসেবা",
        "সেবা সহজ করা",
    )
    assert [section.key for section in office.sections] == ["institutional"]
    assert office.expectations == (normalise("সময়মতো আসা"), normalise("সম্পূর্ণ আবেদন"))
    assert imported.unplaced == 0


@pytest.mark.parametrize("number", ["ক. ", "(খ) ", "II. ", "a) ", "• ", "২.১ ক) "])
def test_a_heading_with_any_number(import_text: Import, number: str) -> None:
    """Letters and Roman numbers before it, as Word's lists have them."""
    imported = import_text(f"{number}অভ্যন্তরীণ সেবা\n{HEADER}\n{ROW}")
    assert [section.key for section in imported.office.sections] == ["internal"]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("তারিখ: ২০/০৬/২০২২ খ্রি.", "2022-06-20"),
        ("20-6-2022", "2022-06-20"),
        ("২০ জুন ২০২২", "2022-06-20"),
        ("2022-06-20", "2022-06-20"),
    ],
)
def test_the_day_of_the_signature(import_text: Import, written: str, day: str) -> None:
    """In any script and order that charters use; how it was written stands beside it."""
    imported = import_text(f"{HEADER}\n{ROW}\n{written}\n{SIGNED}")
    assert imported.office.approved is not None
    assert imported.office.approved.isoformat() == day
    assert written in imported.text


@pytest.mark.parametrize("written", ["৩১/০২/২০২২", "২০/০৬/২২", "০৫/১১/২০২৬", "০১/০১/১৯০০"])
def test_no_day_is_guessed(import_text: Import, written: str) -> None:
    """A day that is none, or not yet, or before there were charters, stays in the comment."""
    imported = import_text(f"{HEADER}\n{ROW}\n{written}\n{SIGNED}")
    assert imported.office.approved is None
    assert imported.unplaced == 1


def test_the_signatory(import_text: Import) -> None:
    """Name, post, office and telephone under the table; the office is what he signs for."""
    imported = import_text(f"{HEADER}\n{ROW}\n{SIGNED}\n\nপৃষ্ঠা শেষ\nকপি: সকলে")
    signatory = imported.office.signatory
    assert signatory is not None
    assert (signatory.key, signatory.name, signatory.post) == (
        "signatory",
        "ক খ গ",
        "সহকারী প্রোগ্রামার",
    )
    assert [phone.text for phone in signatory.phones] == ["০১৭০০-০০০০০২"]
    assert imported.office.name.startswith(normalise("উপজেলা কার্যালয়, মেলান্দহ"))


def test_what_follows_without_a_post_is_no_signature(import_text: Import) -> None:
    """A portal's last lines go to the comment, not to an officer."""
    imported = import_text(f"{HEADER}\n{ROW}\nসর্বশেষ হালনাগাদ\nকপিরাইট পোর্টাল")
    assert imported.office.signatory is None
    assert imported.text.count("(চার্টারের পরের লেখা)") == 2


def test_the_same_officer_written_in_two_ways(import_text: Import) -> None:
    """One officer; the other way of writing the number is told beside it."""
    other = ROW.replace("১\t", "২\t", 1).replace("০১৭০০-০০০০০১", "01700-000001")
    imported = import_text(f"{HEADER}\n{ROW}\n{other}")
    assert [officer.key for officer in imported.office.officers] == ["assistant-programmer"]
    assert (
        "phone: ০১৭০০-০০০০০১  # দেখে নিন: উৎসে অন্য জায়গায় লেখা: 01700-000001; যেটি ঠিক সেটি রাখুন"
        in imported.text
    )


def test_ditto(import_text: Import) -> None:
    """ঐ is the officer of the row above, and the comment says that it was written so."""
    imported = import_text(f"{HEADER}\n{ROW}\n২\tঅন্য সেবা\tবিনামূল্যে\t৩ দিন\tঐ")
    keys = [service.officers[0].key for service in imported.office.services if service.officers]
    assert keys == ["assistant-programmer", "assistant-programmer"]
    assert (
        "officer: assistant-programmer  # দেখে নিন: উৎসে এখানে শুধু 'ঐ' ছিল, "
        "উপরের সারির লেখা বসানো হয়েছে; এই সারিতেও তা ঠিক কি না দেখুন" in imported.text
    )


def test_a_missing_serial_cell_is_put_back(import_text: Import) -> None:
    """A row that begins with its name is moved by one cell, and says so."""
    imported = import_text(f"{HEADER}\n{ROW}\nঅন্য সেবা\tবিনামূল্যে\t৫ দিন\tসহকারী প্রোগ্রামার")
    assert [service.time for service in imported.office.services] == ["৩ দিন", "৫ দিন"]
    assert (
        "- name: অন্য সেবা  # দেখে নিন: উৎসে ক্রমিকের ঘর ছিল না, সারির লেখা এক ঘর সরানো হয়েছে; "
        "প্রতিটি লেখা ঠিক ঘরে আছে কি না দেখুন" in imported.text
    )


def test_what_has_no_field_is_kept_with_its_reason(import_text: Import) -> None:
    """Leftovers in the order met, where no page shows them; columns and sentences stay."""
    text = "\n".join(
        [
            "২.১) নাগরিক সেবা (সকলের জন্য)",
            f"{HEADER} (অদ্ভুত)\tবয়স",
            f"{ROW}\tজরুরি\tবাড়তি",
            "প্রথম\tঅন্য সেবা\tবিনামূল্যে\t৩ দিন\tসহকারী প্রোগ্রামার\t",
            "বিঃদ্রঃ মাঝের কথা",
            "২.২) প্রাতিষ্ঠানিক সেবা",
            HEADER,
            ROW,
            "৩. আওতাধীন দপ্তর কর্তৃক প্রদত্ত সেবা",
            HEADER,
            "১\tঅধীন সেবা\tবিনামূল্যে\t৩ দিন\tকেউ",
        ]
    )
    imported = import_text(text)
    block = imported.text.split("মুছে দিন:\n")[1].split("\n---")[0]
    assert block.splitlines() == [
        "#   লাইন ২: দায়িত্বপ্রাপ্ত কর্মকর্তা (অদ্ভুত)  (শিরোনামে বাড়তি কথা)",
        "#   লাইন ৩: বাড়তি  (সারিতে কলামের চেয়ে বেশি ঘর)",
        "#   লাইন ৪: প্রথম  (ক্রমিকের ঘরে লেখা)",
    ]
    citizen, _, subordinate = imported.office.sections
    assert [service.group for service in citizen.services] == [
        normalise("নাগরিক সেবা (সকলের জন্য)")
    ] * 2
    assert dict(citizen.services[0].more) == {normalise("বয়স"): "জরুরি"}
    assert [service.name for service in subordinate.services] == ["অধীন সেবা"]
    assert imported.office.body == "বিঃদ্রঃ মাঝের কথা"


def test_a_portals_own_lines_are_no_letterhead(import_text: Import) -> None:
    """Among many lines above the title, those that name an office are its name."""
    above = ["স্বাগতম", "মেনু", "খোঁজ", "যোগাযোগ", "কচুয়া কৃষি অফিস", "ছবি"]
    imported = import_text("\n".join([*above, "সিটিজেন চার্টার", HEADER, ROW]))
    assert imported.office.name == normalise("কচুয়া কৃষি অফিস")
    assert imported.text.count("(চার্টারের আগের লেখা)") == 4
    assert imported.text.count("মেনু  (পোর্টালের নিজের লেখা)") == 1


def test_the_tiers_of_a_complaint(import_text: Import) -> None:
    """A tier whose contact names no post is called by its role; a limit in words stays."""
    table = "কখন যোগাযোগ করবেন\tকার সঙ্গে যোগাযোগ করবেন\tযোগাযোগের ঠিকানা\tনিষ্পত্তির সময়সীমা"
    rows = ["প্রথমে\tঅনিক\tমোবাইল: ০১৭০০-০০০০০৩\t৩০ কার্যদিবস", "পরে\tআপিল কর্মকর্তা\t\tশীঘ্রই"]
    imported = import_text("\n".join([HEADER, ROW, "অভিযোগ ব্যবস্থাপনা পদ্ধতি", table, *rows]))
    first, second = imported.office.grievance
    assert first.officers
    assert (first.officers[0].key, first.officers[0].post, str(first.limit)) == (
        "gro",
        "অনিক",
        normalise("৩০ কার্যদিবস"),
    )
    assert (second.officers, second.limit) == ((), "শীঘ্রই")


@pytest.mark.parametrize("after", [[], ["২\tকখন\tঅনিক\t\t৩০ কার্যদিবস"]])
def test_a_tier_of_which_nothing_can_stay(import_text: Import, after: list[str]) -> None:
    """One that is a limit alone, and that no limit, goes without the tier below it."""
    table = "ক্রমিক\tকখন যোগাযোগ করবেন\tকার সঙ্গে যোগাযোগ করবেন\tযোগাযোগের ঠিকানা\tনিষ্পত্তির সময়সীমা"
    lines = [HEADER, ROW, "অভিযোগ ব্যবস্থাপনা পদ্ধতি", table, "১\t\t\t\t৩০", *after]
    imported = import_text("\n".join(lines))
    assert [tier.to for tier in imported.office.grievance] == ["অনিক"] * len(after)
    assert imported.unplaced == 1
    assert "#   ৩০  ('৩০' থেকে সময় বোঝা যায় না;" in imported.text


def test_whose_signature_it_is(import_text: Import) -> None:
    """An officer of that name and post signs; what he says otherwise is told."""
    row = ROW.replace("সহকারী", "জনাব ক খ গ সহকারী")
    signed = SIGNED + "\nকথা " * 3 + "\nই-মেইল: office@example.gov.bd ক"
    imported = import_text(f"প্রাপক\n{HEADER}\n{row}\n20.06.2022\n21.06.2022\nকপি\n{signed}")
    signatory = imported.office.signatory
    assert signatory is not None
    assert signatory.key == "assistant-programmer"
    assert imported.office.approved is not None
    block = imported.text.split("মুছে দিন:\n")[1].split("\n---")[0]
    reasons = [line.rsplit("(", 1)[1] for line in block.splitlines()]
    assert "০১৭০০-০০০০০২  (স্বাক্ষরের অংশ, মেলেনি)" in block
    assert imported.office.name == normalise("উপজেলা কার্যালয়, মেলান্দহ")
    assert reasons.count("চার্টারের পরের লেখা)") == 6
    assert reasons.count("স্বাক্ষরের অংশ, মেলেনি)") == 1


def test_a_row_has_the_address_of_its_name(import_text: Import) -> None:
    """The office is new, so none was ever its position; names that are alike are numbered."""
    rows = [ROW.replace("তথ্য প্রদান", name) for name in ("সনদ", "তথ্য প্রদান", "সনদ")]
    office = import_text("\n".join([HEADER, *rows])).office
    assert [row.anchor for row in office.services] == ["sanad", "tathya-pradan", "sanad-2"]


def test_a_row_without_a_name_is_told(import_text: Import) -> None:
    """Nothing can be called so; a row of its number alone says nothing."""
    imported = import_text(f"{HEADER}\n{ROW}\n২\t\tবিনামূল্যে\t৯ দিন\t\n৩\t\t\t\t")
    assert len(list(imported.office.services)) == 1
    assert "বিনামূল্যে · ৯ দিন  (আবশ্যক ঘরটি নেই; ঘরটি যোগ করে মান লিখুন)" in imported.text


def test_a_row_without_a_name_says_what_all_rows_say(import_text: Import) -> None:
    """It is told like any other, though nothing of it is its own."""
    rows = [ROW.replace("তথ্য প্রদান", name) for name in ("তথ্য", "পরামর্শ", "সনদ", "")]
    imported = import_text("\n".join([HEADER, *rows]))
    assert [service.name for service in imported.office.services] == ["তথ্য", "পরামর্শ", "সনদ"]
    assert "#   বিনামূল্যে · ৩ দিন · assistant-programmer  (আবশ্যক ঘরটি নেই;" in imported.text


def test_numbers_that_word_did_not_write(import_text: Import) -> None:
    """Automatic numbering leaves the cells of a document empty: each full row is one service."""
    rows = [ROW.replace("১\t", "\t", 1), "\tপরামর্শ\t\t৫ দিন\tপ্রোগ্রামার", "\t\t\t\t(প্রশাসন)"]
    services = list(import_text("\n".join([HEADER, *rows])).office.services)
    assert [service.name for service in services] == [normalise("তথ্য প্রদান"), normalise("পরামর্শ")]
    assert [service.officers[0].post for service in services if service.officers] == [
        "সহকারী প্রোগ্রামার",
        "প্রোগ্রামার (প্রশাসন)",
    ]


def test_signs_that_nobody_sees(import_text: Import) -> None:
    """Soft hyphens go, joiners stay, controls are blanks, signs of no letter are spelt out."""
    name = "তথ্\u200cয\u00ad সে\u200dবা\x0bপ্র\ufeffদান \uf0b7 \ue001"
    (service,) = import_text(f"{HEADER}\n{ROW.replace('তথ্য প্রদান', name)}").office.services
    assert service.name == "তথ্\u200cয সে\u200dবা প্রদান • [U+E001]"


def test_pasted_markup(import_text: Import) -> None:
    """Tags go and their words stay; a link that leads elsewhere is told; brackets are words."""
    name = "<b>তথ্য</b> <a href='https://example.gov.bd/x'>প্রদান</a><br/><u জরুরি> ৫ &lt; ৬"
    imported = import_text(f"{HEADER}\n{ROW.replace('তথ্য প্রদান', name)}")
    (service,) = imported.office.services
    assert service.name == "তথ্য প্রদান\n<u জরুরি> ৫ < ৬"
    assert "#   লাইন ২: https://example.gov.bd/x  (লেখার সঙ্গের সংযোগ)" in imported.text


def test_a_heading_may_say_more_behind_a_number(import_text: Import) -> None:
    """But a line of a list that says a time or much else opens no part."""
    imported = import_text(f"১। প্রাতিষ্ঠানিক গ্রাহক সেবাসমূহ\n{HEADER}\n{ROW}")
    assert [section.key for section in imported.office.sections] == ["institutional"]
    imported = import_text("১। সনদ - ২ দিন\n২। নাগরিক তথ্য সেবা - ৩ দিন")
    assert [service.time for service in imported.office.services] == ["২ দিন", "৩ দিন"]


def test_objectives_keep_their_lines(import_text: Import) -> None:
    """As vision and mission do."""
    office = import_text(f"ভিশন\n• এক\n• দুই\nউদ্দেশ্যসমূহ\n১) তিন\n২) চার\n{HEADER}\n{ROW}").office
    assert (office.vision, office.objectives) == ("• এক\n• দুই", "১) তিন\n২) চার")


def test_the_post_of_a_tier_may_stand_in_the_column_of_whom(import_text: Import) -> None:
    """It is no assumption then."""
    titles = "কখন যোগাযোগ করবেন\tকার সঙ্গে\tঠিকানা\tসময়সীমা"
    imported = import_text(
        f"{HEADER}\n{ROW}\nঅভিযোগ প্রতিকার\n{titles}\nনা পেলে\tপ্রধান প্রকৌশলী\twww.example.gov.bd\t১ মাস"
    )
    (tier,) = imported.office.grievance
    assert tier.officers[0].post == "প্রধান প্রকৌশলী"
    assert [mark.loc for mark in imported.marks] == [("name",)]


def test_the_line_over_a_first_table_is_its_title(import_text: Import) -> None:
    """Where the letterhead has named the office before."""
    rows = "ক্রমিক\tথানা\tঅফিসার ইনচার্জ\tমোবাইল\n১\tসদর\tজনাব ক\t০১৭০০-০০০০০১\n২\tচর\tজনাব খ\t০১৭০০-০০০০০২"
    office = import_text(f"জেলা পুলিশ, মেলান্দহ\nথানা সমূহের ফোন\n{rows}").office
    assert office.name == normalise("জেলা পুলিশ, মেলান্দহ")
    assert [table.title for table in office.tables] == [normalise("থানা সমূহের ফোন")]


def test_an_english_charter_names_no_department(import_text: Import) -> None:
    """Departments are named in Bengali."""
    text = "Upazila Cooperative Office\nSl No\tService\tFee\tTime\n1\tCopy of by-laws\tFree\t3 days"
    assert import_text(text).office.department is None


def test_the_line_over_the_first_services_groups_them(import_text: Import) -> None:
    """As one over later tables does; a slogan groups nothing."""
    head = "উপজেলা কৃষি অফিস, মেলান্দহ\nসিটিজেন চার্টার"
    for line, group in (("ব্লক পর্যায়ে সেবা", "ব্লক পর্যায়ে সেবা"), ("সেবাই আমাদের ব্রত", None)):
        (service,) = import_text(f"{head}\n{line}\n{HEADER}\n{ROW}").office.services
        assert service.group == (normalise(group) if group else None)


def test_a_table_about_something_else_is_no_services(import_text: Import) -> None:
    """Words over numbers are its titles, though one of its columns holds times."""
    table = "পৃষ্ঠা ও মেয়াদ\tসাধারণ\tজরুরি\n৪৮ পাতা ৫ বছর\t৪০২৫\t৬৩২৫\n৪৮ পাতা ১০ বছর\t৫৭৫০\t৮০৫০"
    office = import_text(f"{HEADER}\n{ROW}\n\nপাসপোর্টের ফি\n\n{table}").office
    assert len([*office.services]) == 1
    ((title, columns),) = ((one.title, one.columns) for one in office.tables)
    assert (title, columns) == (
        "পাসপোর্টের ফি",
        tuple(map(normalise, ("পৃষ্ঠা ও মেয়াদ", "সাধারণ", "জরুরি"))),
    )


def test_services_of_subordinate_offices_may_say_whose(import_text: Import) -> None:
    """The heading then is their group."""
    office = import_text(f"২.৪) আওতাধীন অধিদপ্তর/সংস্থা কর্তৃক প্রদত্ত সেবা\n{HEADER}\n{ROW}").office
    assert [section.key for section in office.sections] == ["subordinate"]
