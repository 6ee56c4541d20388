"""What changed between two charters: what is found again, and what is called worse or better."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import starmap
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.charters.changes import Change, Contents, compare, office_changes
from plugins.charters.changes.change import OPPOSITE, is_same_prose
from plugins.charters.changes.fees import judge_fee
from plugins.charters.changes.papers import compare_papers
from plugins.charters.changes.times import judge_time
from plugins.charters.directory import Reading
from plugins.charters.model import Closed, Office, Section, Service, Variant

laws = settings(max_examples=100, derandomize=True)

TIMES = [
    ("৩ কার্যদিবস", "৭ কার্যদিবস", "longer"),
    ("০৩ (তিন) কার্যদিবস", "সাত কার্যদিবস", "longer"),
    ("তাৎক্ষণিক/ ২ কার্যদিবস (প্রযোজ্য ক্ষেত্রে)", "তাৎক্ষণিক/ ৫ কার্যদিবস (প্রযোজ্য ক্ষেত্রে)", "longer"),
    ("তাৎক্ষণিক", "৩ কার্যদিবস", "longer"),
    ("তাৎক্ষণিক", "তাৎক্ষণিক/ ৩ কার্যদিবস", "longer"),
    ("১ সপ্তাহ", "১০ দিন", "longer"),
    ("৯০ মিনিট", "২ ঘণ্টা", "longer"),
    ("১ বছর", "১৩ মাস", "longer"),
    ("১৫ দিন", "১ মাস", "longer"),
    ("৩ দিন", "৭ কার্যদিবস", "longer"),
    ("৭ কার্যদিবস", "১ মাস", None),
    ("৭ কার্যদিবস", "২ মাস", "longer"),
    ("২ মাস ১৫ দিন", "৩ মাস ১৫ দিন", "longer"),
    ("৩ কার্যদিবস", "চাহিদা অনুযায়ী", "unbound"),
    ("৩ কার্যদিবস", "নির্দেশনা মোতাবেক", "unbound"),
    ("৩ কার্যদিবস", "প্রাপ্ত পত্র অনুযায়ী কার্যদিবস", "unbound"),
    ("৩ কার্যদিবস", "৩ কার্যদিবস/ চাহিদা অনুযায়ী", "unbound"),
    ("৩ কার্যদিবস", "৫ কার্যদিবস/ চাহিদা অনুযায়ী", "longer"),
    ("৩ কার্যদিবস", None, "unbound"),
    ("তাৎক্ষণিক/ ২ কার্যদিবস", "তাৎক্ষণিক/ কার্যদিবস", "unbound"),
    ("৭ কার্যদিবস", "৩ কার্যদিবস/ চাহিদা অনুযায়ী", None),
    ("৭ দিন", "৭ কার্যদিবস", None),
    ("১ কার্যদিবস", "৮ ঘণ্টা", None),
    ("৭০ দিন", "২ মাস ১৫ দিন", None),
    ("১৫ দিন", "২ সপ্তাহ ৩ দিন", None),
    ("৩ কার্যদিবস", "০৩ কার্যদিবস", None),
    ("৫ দিন", "১.৫ ঘণ্টা", None),
    ("তিন কার্যদিবস", "তিনি কার্যদিবস", None),
    ("২ কার্যদিবস", "তাৎক্ষণিক/ আলোচনা সাপেক্ষে", None),
    ("তাৎক্ষণিক", "৩০ মিনিট", "longer"),
    ("চাহিদা অনুযায়ী", "নির্দেশনা অনুযায়ী", None),
    ("চাহিদা অনুযায়ী", None, None),
    ("3 working days", "5 working days", "longer"),
    ("৩ কার্যদিবস", "5 working days", "longer"),
    ("3 months", "As per rules", "unbound"),
    ("Immediately", "3 (three) days", "longer"),
    ("30 days", "1 month", None),
]

FEES = [
    ("বিনামূল্যে", "৫০ টাকা", "paid"),
    ("বিনামূল্যে", "বিদ্যমান সরকারি নীতিমালা অনুযায়ী", "paid"),
    ("বিনামূল্যে", "বিনামূল্যে / বিদ্যমান সরকারী নীতিমালা", "paid"),
    ("বিনামূল্যে", None, "vague"),
    ("বিনা মূল্যে।", "৫০ টাকা", "paid"),
    ("০ টাকা", "৫০ টাকা", "paid"),
    ("৫০ টাকা", "১০০ টাকা", "dearer"),
    ("৫০/-", "১০০ (একশত) টাকা", "dearer"),
    ("৳৫০", "1,000.50 টাকা মাত্র", "dearer"),
    ("৫০ টাকা, চালানে", "১০০ টাকা চালানে", "dearer"),
    ("৫০ টাকা", "নীতিমালা অনুযায়ী", "vague"),
    ("৫০ টাকা", None, None),
    ("বিনামূল্যে", "ফ্রি", None),
    ("বিনামূল্যে", "বিনামূল্যে প্রদান করা হয়", None),
    ("বিনামূল্যে", "প্রযোজ্য নয়", None),
    ("৫০ টাকা", "১০০ টাকা প্রতি পাতা", None),
    ("৫০-১০০ টাকা", "২০০ টাকা", None),
    ("৫০ টাকা + ৩০ টাকা", "২০০ টাকা", None),
    ("৫০ টাকা", "কোর্ট ফি", None),
    ("৫০ টাকা, ফরম নং ৩", "৬০ টাকা, ফরম নং ৪", None),
    ("নীতিমালা অনুযায়ী", "নীতিমালা মোতাবেক", None),
    (None, "৫০ টাকা", None),
    ("৫০", "১০০", None),
    ("BDT 50", "BDT 100", "dearer"),
    ("Tk. 50/- by challan", "TK 1,000 by challan", "dearer"),
    ("50 taka", "100 Taka only", "dearer"),
    ("Free of charge", "BDT 50", "paid"),
    ("The service is free", "Free", None),
    ("Free", "Not applicable", None),
    ("BDT 50", "BDT 100 for each page", None),
    ("Form 5", "Form 6", None),
]

FEES_GIVEN = [row for row in FEES if row[0] is not None and row[1] is not None]

PAPERS = [
    ("১. ক ২. খ", "১. ক ২. খ ৩. গ", "more-papers", ["গ"], []),
    ("(১) ক, (২) খ", "(১) ক।\n(২) খ।\n(৩) গ", "more-papers", ["গ"], []),
    ("ক\nখ", "ক\nখ\nগ", "more-papers", ["গ"], []),
    ("আবেদনপত্র", "১. আবেদনপত্র ২. ছবি", "more-papers", ["ছবি"], []),
    ("কাগজ পত্রের দরকার নেই", "আবেদনপত্র", "more-papers", ["আবেদনপত্র"], []),
    ("১. ক ২. ক", "১. ক ২. ক ৩. ক", "more-papers", ["ক"], []),
    ("১. ক ২. খ", "১. ক ২. গ ৩. ঘ", None, ["গ", "ঘ"], ["খ"]),
    ("১. ক ২. খ", "১. খ ২. ক", None, [], []),
    ("আবেদনপত্র", "ছবি", None, ["ছবি"], ["আবেদনপত্র"]),
    ("আবেদনপত্র", "আবেদনপত্র, ছবি", None, ["ছবি"], []),
    ("আবেদনপত্র/ ছবি", "আবেদনপত্র/ পরিচয়পত্র", None, ["পরিচয়পত্র"], ["ছবি"]),
    ("আবেদনপত্র ও ছবি", "অফিস আদেশ, নোটিশ", None, [], []),
    ("১. ক ৩. খ", "১. ক ২. খ", None, [], []),
    ("ফরম ১. ক", "১. ক", None, [], []),
    ("আবেদনপত্র", None, None, [], []),
]


@pytest.mark.parametrize(("before", "after", "reason"), TIMES)
def test_a_time_is_longer_only_where_nothing_is_in_doubt(
    before: str, after: str | None, reason: str | None
) -> None:
    """And the way back is as much better."""
    assert judge_time(before, after) == reason
    assert judge_time(after, before) == OPPOSITE.get(reason)  # type: ignore[call-overload]


@pytest.mark.parametrize(
    "soon",
    [
        *("সাথে সাথে", "সঙ্গে সঙ্গে", "একই দিনে", "তাৎক্ষণিক (প্রযোজ্য ক্ষেত্রে)"),
        *("চাহিবা মাত্র (অফিস চলাকালীন)", "Immediately (where applicable)"),
    ],
)
def test_at_once_in_other_words_is_not_worse_than_days(soon: str) -> None:
    """Nor are days better."""
    assert judge_time("২ কার্যদিবস", soon) in {None, "shorter"}
    assert judge_time(soon, "২ কার্যদিবস") in {None, "longer"}


@pytest.mark.parametrize(("before", "after", "reason"), FEES)
def test_a_fee_is_dearer_only_where_nothing_is_in_doubt(
    before: str | None, after: str | None, reason: str | None
) -> None:
    """And the way back is as much better."""
    assert judge_fee(before, after) == reason
    assert judge_fee(after, before) == OPPOSITE.get(reason)  # type: ignore[call-overload]


@pytest.mark.parametrize(("before", "after", "reason", "added", "removed"), PAPERS)
def test_papers_are_more_only_where_they_are_listed(
    before: str, after: str | None, reason: str | None, added: list[str], removed: list[str]
) -> None:
    """Parts between commas are named, and not judged."""
    found = compare_papers(before, after)
    assert (found.reason, [*found.added], [*found.removed]) == (reason, added, removed)
    back = compare_papers(after, before)
    assert back.reason == OPPOSITE.get(reason)  # type: ignore[call-overload]
    assert ([*back.added], [*back.removed]) == (removed, added)


@pytest.fixture(scope="session")
def office(reread_office: Callable[..., Reading], office_text: Callable[..., str]) -> Office:
    """A healthy charter with two tables."""
    rows = [
        {"name": "তথ্য প্রদান", "time": "৩ কার্যদিবস"},
        {"name": "ল্যাব ব্যবহারের অনুমতি", "time": "৫ কার্যদিবস"},
        {"name": "প্রশিক্ষণ আয়োজন", "time": "৩০ দিন", "fee": "২০০ টাকা"},
        {"name": "ডিজিটাল সেন্টার পরিদর্শন", "time": "৭ কার্যদিবস"},
    ]
    others = [{"name": "প্রতিবেদন প্রেরণ", "time": "২ কার্যদিবস"}]
    text = office_text(services={"citizen": rows, "institutional": others})
    reading = reread_office(text)
    assert reading.directory, reading.problems
    return reading.directory.offices[0]


def with_rows(office: Office, rows: dict[str, list[Service]]) -> Office:
    """The office with other rows, numbered anew."""
    sections = tuple(
        Section(key, tuple(numbered(key, services)))  # type: ignore[arg-type]
        for key, services in rows.items()
        if services
    )
    return replace(office, sections=sections)


def numbered(key: Any, services: list[Service]) -> list[Service]:  # noqa: ANN401 - a SectionKey
    return [
        replace(service, section=key, number=number) for number, service in enumerate(services, 1)
    ]


def rows_of(office: Office) -> dict[str, list[Service]]:
    return {section.key: list(section.services) for section in office.sections}


def told(change: Change) -> tuple[Any, ...]:
    """What a change says, short enough for a table."""
    now = [service.anchor for service in change.services]
    before = [service.anchor for service in change.previous]
    return change.kind, change.reason, before, now, [*change.links]


def test_a_charter_is_equal_to_itself(office: Office) -> None:
    """Nothing changed where nothing did."""
    assert office_changes(office, office) == ()


def test_an_inserted_row_moves_those_below_as_one_change(office: Office) -> None:
    """Their fragments now show other rows."""
    rows = rows_of(office)
    rows["citizen"].insert(1, replace(rows["citizen"][0], name="নতুন সেবা"))
    assert list(map(told, office_changes(office, with_rows(office, rows)))) == [
        ("service-added", "new", [], ["citizen-2"], []),
        (
            "service-moved",
            None,
            ["citizen-2", "citizen-3", "citizen-4"],
            ["citizen-3", "citizen-4", "citizen-5"],
            ["citizen-2", "citizen-3", "citizen-4"],
        ),
    ]


def test_a_row_may_go_and_its_fragment_be_taken_over(office: Office) -> None:
    """A removed last row leaves a fragment that leads nowhere."""
    rows = rows_of(office)
    del rows["citizen"][2]
    assert list(map(told, office_changes(office, with_rows(office, rows)))) == [
        ("service-removed", "gone", [], ["citizen-3"], ["citizen-3"]),
        ("service-moved", None, ["citizen-4"], ["citizen-3"], ["citizen-4"]),
    ]
    rows = rows_of(office)
    del rows["institutional"]
    assert list(map(told, office_changes(office, with_rows(office, rows)))) == [
        ("service-removed", "gone", [], ["institutional-1"], ["institutional-1"])
    ]


def with_ids(office: Office) -> Office:
    """Each row with its present address as its id."""
    rows = rows_of(office)
    return with_rows(
        office,
        {key: [replace(row, id=row.anchor) for row in section] for key, section in rows.items()},
    )


def test_an_id_that_is_written_changes_nothing(office: Office) -> None:
    """Nor does it when a file that had none gets them, or loses them again."""
    assert office_changes(office, with_ids(office)) == ()
    assert office_changes(with_ids(office), office) == ()


def test_rows_of_one_id_are_one_row(office: Office) -> None:
    """Whatever they are called, and wherever they stand; no link is lost."""
    before = with_ids(office)
    rows = rows_of(before)
    first, second, *others = rows["citizen"]
    rows["citizen"] = [replace(second, name="সনদ যাচাই"), *others]
    rows["institutional"].append(replace(first, name=second.name))
    assert list(map(told, office_changes(before, with_rows(before, rows)))) == [
        ("service-renamed", None, ["citizen-2"], ["citizen-2"], []),
        ("service-renamed", None, ["citizen-1"], ["citizen-1"], []),
        (
            *("service-moved", None, ["citizen-2", "citizen-3", "citizen-4"]),
            *(["citizen-2", "citizen-3", "citizen-4"], []),
        ),
        ("service-moved", None, ["citizen-1"], ["citizen-1"], []),
    ]


def test_a_row_with_another_id_is_told_with_the_link_that_it_costs(office: Office) -> None:
    """Unless the old id is kept as that of a deleted row."""
    before = with_ids(office)
    rows = rows_of(before)
    rows["citizen"][2] = replace(rows["citizen"][2], id="prashikshan")
    after = with_rows(before, rows)
    [change] = office_changes(before, after)
    assert told(change) == ("service-id", None, [], ["prashikshan"], ["citizen-3"])
    assert (change.before, change.after) == ("citizen-3", "prashikshan")
    kept = replace(after, closed=(Closed(id="citizen-3"),))
    assert [change.links for change in office_changes(before, kept)] == [()]


def test_a_deleted_row_keeps_its_address(office: Office) -> None:
    """It is told as gone, and that its address says so; without that its link is lost."""
    before = with_ids(office)
    rows = rows_of(before)
    gone = rows["citizen"].pop()
    after = with_rows(before, rows)
    [lost] = office_changes(before, after)
    kept_as = replace(after, closed=(Closed(id="citizen-4", name=gone.name),))
    [kept] = office_changes(before, kept_as)
    assert (lost.kind, lost.links, lost.kept) == ("service-removed", ("citizen-4",), ())
    assert (kept.kind, kept.links, kept.kept) == ("service-removed", (), ("citizen-4",))
    assert kept.reason == "gone"
    [back] = office_changes(kept_as, before)
    assert (back.kind, back.links) == ("service-added", ())
    [forgotten] = office_changes(kept_as, after)
    assert (forgotten.kind, forgotten.links) == ("closed-removed", ("citizen-4",))


def test_a_row_is_found_in_another_table(office: Office) -> None:
    """Moved, even where a cell changed on the way."""
    rows = rows_of(office)
    moved = replace(rows["citizen"].pop(), time="৯ কার্যদিবস")
    rows["institutional"].append(moved)
    assert list(map(told, office_changes(office, with_rows(office, rows)))) == [
        ("service-moved", None, ["citizen-4"], ["institutional-2"], ["citizen-4"]),
        ("service-time", "longer", [], ["institutional-2"], []),
    ]


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("প্রশিক্ষণের আয়োজন করা", ["service-renamed"]),
        ("প্রশিক্ষণ  আয়োজন", []),
        ("সনদ যাচাই", ["service-removed", "service-added"]),
    ],
)
def test_a_row_is_known_again_by_a_similar_name(
    office: Office, name: str, kinds: list[str]
) -> None:
    """Another service in its place is another service."""
    rows = rows_of(office)
    rows["citizen"][2] = replace(rows["citizen"][2], name=name)
    found = office_changes(office, with_rows(office, rows))
    assert [change.kind for change in found] == kinds


def test_a_common_word_does_not_make_two_services_one(office: Office) -> None:
    """Giving information and giving advice are two."""
    rows = rows_of(office)
    rows["citizen"][0] = replace(rows["citizen"][0], name="পরামর্শ প্রদান")
    found = office_changes(office, with_rows(office, rows))
    assert [change.kind for change in found] == ["service-removed", "service-added"]


def test_rows_of_one_name_keep_their_own_cells(office: Office) -> None:
    """Of two rows called alike, the one with the same cells is the same one."""
    rows = rows_of(office)
    twin = replace(rows["citizen"][0], time="৯ কার্যদিবস")
    before = with_rows(office, {**rows, "citizen": [rows["citizen"][0], twin]})
    after = with_rows(office, {**rows, "citizen": [twin, rows["citizen"][0]]})
    assert {change.kind for change in office_changes(before, after)} == {"service-moved"}


def test_one_change_of_many_rows_is_said_once(office: Office) -> None:
    """With the rows it holds for, and counted for each."""
    rows = rows_of(office)
    rows["citizen"] = [replace(row, fee="৫০০ টাকা") for row in rows["citizen"]]
    found = office_changes(office, with_rows(office, rows))
    assert [(change.before, *told(change)[1:4:2]) for change in found] == [
        ("বিনামূল্যে", "paid", ["citizen-1", "citizen-2", "citizen-4"]),
        ("২০০ টাকা", "dearer", ["citizen-3"]),
    ]
    assert sum(change.promises for change in found) == 4


ORDINARY = Variant(name="সাধারণ", time="২৮ কার্যদিবস", fee="১০০ টাকা")
URGENT = Variant(name="জরুরি", time="৯ কার্যদিবস")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (
            (ORDINARY, URGENT),
            (URGENT, replace(ORDINARY, time="৩০ কার্যদিবস")),
            [("variant-time", "সাধারণ", "longer")],
        ),
        (
            (ORDINARY,),
            (replace(ORDINARY, fee="৫০ টাকা", remark="নতুন"),),
            [("variant-fee", "সাধারণ", "cheaper"), ("variant-remark", "সাধারণ", None)],
        ),
        ((ORDINARY, URGENT), (ORDINARY,), [("variant-removed", "জরুরি", "gone")]),
        ((ORDINARY,), (ORDINARY, URGENT), [("variant-added", "জরুরি", "new")]),
    ],
)
def test_kinds_of_a_service_are_compared_by_their_names(
    before: tuple[Variant, ...], after: tuple[Variant, ...], expected: list[Any], office: Office
) -> None:
    """Each with a verdict of its own; their order is none."""
    rows = rows_of(office)
    with_kinds = [
        with_rows(office, rows | {"citizen": [replace(rows["citizen"][0], variants=kinds)]})
        for kinds in (before, after)
    ]
    found = office_changes(*with_kinds)
    assert [(change.kind, change.subject, change.reason) for change in found] == expected


def test_a_time_that_the_kinds_say_is_no_promise_broken(office: Office) -> None:
    """The row itself needs none any more."""
    rows = rows_of(office)
    row = replace(rows["citizen"][0], time=None, variants=(ORDINARY, URGENT))
    found = office_changes(
        office, with_rows(office, rows | {"citizen": [row, *rows["citizen"][1:]]})
    )
    assert {change.verdict for change in found} == {"neutral", "better"}


OFFICER_EDITS: list[tuple[dict[str, Any], list[tuple[str, str | None, str | None]]]] = [
    (
        {"officers.programmer.phone": "01700-000999"},
        [("officer-phone", "01700-000460", "01700-000999")],
    ),
    ({"officers.programmer.mobile": "01700-000998"}, [("officer-mobile", None, "01700-000998")]),
    ({"officers.programmer.room": "৫"}, [("officer-room", None, "৫")]),
    (
        {"officers.programmer.website": "www.example.gov.bd"},
        [("officer-website", None, "www.example.gov.bd")],
    ),
    ({"officers.programmer.name": "জনাব উদাহরণ"}, [("officer-name", None, "জনাব উদাহরণ")]),
    (
        {"officers.director": {"post": "পরিচালক", "phone": "01700-000777"}},
        [("officer-joined", None, None)],
    ),
    (
        {"superior": "complaint-officer"},
        [("service-superior", "প্রোগ্রামার", "উপজেলা নির্বাহী অফিসার")],
    ),
    (
        {"superior": None},
        [("service-superior", "প্রোগ্রামার", None)],
    ),
    (
        {"superior": ["complaint-officer", "programmer"]},
        [("service-superior", "প্রোগ্রামার", "উপজেলা নির্বাহী অফিসার\nপ্রোগ্রামার")],
    ),
    ({"signatory": "programmer"}, [("signatory", "সহকারী প্রোগ্রামার", "প্রোগ্রামার")]),
    (
        {"grievance.0.officer": "programmer"},
        [("tier-officer", "উপজেলা নির্বাহী অফিসার", "প্রোগ্রামার")],
    ),
]


@pytest.mark.parametrize(("edit", "expected"), OFFICER_EDITS)
def test_officers_change_in_one_place(
    reread_office: Callable[..., Reading],
    office_text: Callable[..., str],
    edit: dict[str, Any],
    expected: list[tuple[str, str | None, str | None]],
) -> None:
    """Who was met again is not said to have left; no row repeats what the officer says."""
    edit = {("defaults.superior" if key == "superior" else key): edit[key] for key in edit}
    before, after = (reread_office(text).directory for text in (office_text(), office_text(**edit)))
    assert before
    assert after
    found = office_changes(before.offices[0], after.offices[0])
    assert [(change.kind, change.before, change.after) for change in found] == expected


PEOPLE: list[tuple[dict[str, Any], dict[str, Any], list[str]]] = [
    # the same key
    ({"clerk": {"name": "জনাব ক খ"}}, {"clerk": {"name": "জনাব ক খ"}}, []),
    ({"clerk": {"name": "জনাব মোঃ উদাহরণ"}}, {"clerk": {"name": "জনাব মো. উদাহরন"}}, ["officer-name"]),
    ({"clerk": {"name": "জনাব উদাহরণ"}}, {"clerk": {"name": "জনাব নমুনা"}}, ["officer-replaced"]),
    # another key: by telephone, mobile, mail, name, and the one post
    (
        {"a": {"phone": "01700-000001"}},
        {"b": {"phone": "০১৭০০ ০০০০০১"}},
        ["officer-key", "officer-phone"],
    ),
    ({"a": {"mobile": "01700-000001"}}, {"b": {"mobile": "01700-000001"}}, ["officer-key"]),
    (
        {"a": {"email": "a@example.gov.bd"}},
        {"b": {"email": "A@example.gov.bd"}},
        ["officer-key", "officer-email"],
    ),
    (
        {"a": {"name": "জনাব ক"}},
        {"b": {"name": "জনাব ক", "post": "প্রধান"}},
        ["officer-key", "officer-post"],
    ),
    ({"a": {"name": "জনাব উদাহরণ"}}, {"b": {"name": "জনাব নমুনা"}}, ["officer-replaced", "officer-key"]),
    # nobody to match
    (
        {"a": {"name": "জনাব উদাহরণ"}},
        {"b": {"name": "জনাব নমুনা", "post": "প্রধান"}},
        ["officer-left", "officer-joined"],
    ),
]


@pytest.mark.parametrize(("before", "after", "kinds"), PEOPLE)
def test_officers_are_met_again_by_key_contact_name_or_post(
    reread_office: Callable[..., Reading],
    office_text: Callable[..., str],
    before: dict[str, Any],
    after: dict[str, Any],
    kinds: list[str],
) -> None:
    """Two names that differ by more than spelling are two people."""
    offices = []
    for people in (before, after):
        edit = {f"officers.{key}": {"post": "কেরানি"} | person for key, person in people.items()}
        directory = reread_office(office_text(**edit)).directory
        assert directory
        offices.append(directory.offices[0])
    assert [change.kind for change in office_changes(*offices)] == kinds


FEES = {"title": "ফি তালিকা", "columns": ["দলিল", "ফি"], "rows": [["দান", "১০০ টাকা"], ["হেবা"]]}
NUMBERS = {"title": "নির্দেশিকা", "rows": [["অনুসন্ধান", "01700-000001"]]}
ZONE = {"name": "জোনাল কার্যালয়", "phones": ["01700-000002"]}
OTHER_ZONE = {"name": "বন্দর কার্যালয়", "address": "স্থলবন্দর"}
REACHED = {"address": "পরিষদ চত্বর", "phones": ["01700-000001"], "offices": [ZONE, OTHER_ZONE]}
ASKED = {"officer": "programmer", "appeal": "complaint-officer"}
TIER = {"officer": "programmer", "limit": "৩০ দিন"}
# What an office has beside its rows, before and after, and what is told of it.
RECORDS: list[tuple[dict[str, Any], dict[str, Any], list[tuple[str | None, ...]]]] = [
    ({}, {"tables": [FEES]}, [("table-added", "ফি তালিকা", None, None)]),
    ({"tables": [FEES]}, {}, [("table-removed", "ফি তালিকা", None, None)]),
    (
        {"tables": [FEES, NUMBERS]},
        {"tables": [NUMBERS, FEES]},
        [("tables-order", None, None, None)],
    ),
    (
        {"tables": [FEES]},
        {"tables": [FEES | {"title": "দলিলের মাশুল"}]},
        [("table-title", None, "ফি তালিকা", "দলিলের মাশুল")],
    ),
    (
        {"tables": [FEES]},
        {"tables": [FEES | {"columns": ["দলিল", "মূল্য"]}]},
        [("table-columns", "ফি তালিকা", "দলিল | ফি", "দলিল | মূল্য")],
    ),
    (
        {"tables": [FEES]},
        {"tables": [FEES | {"rows": [["হেবা"], ["দান", "২০০ টাকা"], ["সাফকবলা", "২ %"]]}]},
        [
            ("table-row-added", "ফি তালিকা", None, "সাফকবলা | ২ %"),
            ("table-row", "ফি তালিকা", "দান | ১০০ টাকা", "দান | ২০০ টাকা"),
            ("table-rows-order", "ফি তালিকা", None, None),
        ],
    ),
    (
        {"tables": [FEES]},
        {"tables": [FEES | {"rows": [["হেবা", ""]]}]},
        [("table-row-removed", "ফি তালিকা", "দান | ১০০ টাকা", None)],
    ),
    (
        {},
        {"contact": {"address": "পরিষদ চত্বর", "fax": "02589962489"}},
        [("contact", None, None, "ঠিকানা: পরিষদ চত্বর; ফ্যাক্স: 02589962489")],
    ),
    (
        {"contact": REACHED},
        {"contact": REACHED | {"phones": ["01700-000001", "01700-000003"]}},
        [("contact-phones", None, "01700-000001", "01700-000001\n01700-000003")],
    ),
    (
        {"contact": REACHED},
        {"contact": REACHED | {"offices": [OTHER_ZONE, ZONE | {"email": "z@example.gov.bd"}]}},
        [
            ("branch-email", "জোনাল কার্যালয়", None, "z@example.gov.bd"),
            ("branches-order", None, None, None),
        ],
    ),
    (
        {"contact": REACHED},
        {"contact": REACHED | {"offices": [ZONE | {"name": "মহানগর দপ্তর"}]}},
        [
            ("branch-removed", "বন্দর কার্যালয়", "নাম: বন্দর কার্যালয়; ঠিকানা: স্থলবন্দর", None),
            ("branch-name", "মহানগর দপ্তর", "জোনাল কার্যালয়", "মহানগর দপ্তর"),
        ],
    ),
    (
        {"contact": {"phones": ["01700-000001"]}},
        {"contact": {"phones": ["01700-000001"], "offices": [OTHER_ZONE]}},
        [("branch-added", "বন্দর কার্যালয়", None, "নাম: বন্দর কার্যালয়; ঠিকানা: স্থলবন্দর")],
    ),
    (
        {},
        {"information": {"officer": "programmer"}},
        [("information", None, None, "তথ্য প্রদানকারী কর্মকর্তা: প্রোগ্রামার")],
    ),
    (
        {"information": ASKED},
        {"information": ASKED | {"appeal": "programmer"}},
        [("information-appeal", None, "উপজেলা নির্বাহী অফিসার", "প্রোগ্রামার")],
    ),
    (
        {"information": ASKED},
        {"information": ASKED, "officers.programmer.post": "প্রধান"},
        [("officer-post", None, "প্রোগ্রামার", "প্রধান")],
    ),
    (
        {"grievance": [TIER]},
        {"grievance": [TIER | {"limit": "দ্রুত", "alternate": "complaint-officer"}]},
        [
            ("tier-limit", None, "৩০ দিন", "দ্রুত"),
            ("tier-alternate", None, None, "উপজেলা নির্বাহী অফিসার"),
        ],
    ),
]


@pytest.mark.parametrize(("before", "after", "expected"), RECORDS)
def test_what_stands_beside_the_rows_is_compared_part_by_part(
    reread_office: Callable[..., Reading],
    office_text: Callable[..., str],
    before: dict[str, Any],
    after: dict[str, Any],
    expected: list[tuple[str | None, ...]],
) -> None:
    """Of a table, a contact, a branch and the right to information only what is another."""
    offices = []
    for edit in (before, after):
        directory = reread_office(office_text(**edit)).directory
        assert directory
        offices.append(directory.offices[0])
    found = office_changes(*offices)
    told = [(change.kind, change.subject, change.before, change.after) for change in found]
    assert told == expected


EDITS: list[tuple[dict[str, Any], list[tuple[str, str | None, str | None, str | None]]]] = [
    (
        {"name": "আইসিটি কার্যালয়"},
        [("name", "উপজেলা আইসিটি কার্যালয়, পাটগ্রাম, লালমনিরহাট", "আইসিটি কার্যালয়", None)],
    ),
    ({"place": "district"}, [("place", "lalmonirhat/patgram", "lalmonirhat/district", None)]),
    ({"department": "আইসিটি"}, [("department", None, "আইসিটি", None)]),
    ({"website": None}, [("website", "doict.patgram.lalmonirhat.gov.bd", None, None)]),
    ({"approved": "2026-07-01"}, [("approved", "২০ জুন ২০২৬", "১ জুলাই ২০২৬", None)]),
    ({"vision": "নতুন ভিশন"}, [("vision", "সবার জন্য ডিজিটাল সেবা।", "নতুন ভিশন", None)]),
    ({"mission": None}, [("mission", "দোরগোড়ায় সেবা পৌঁছে দেওয়া।", None, None)]),
    ({"body": "নোটিশ"}, [("prose", None, "নোটিশ", None)]),
    (
        {"expectations": ["সম্পূর্ণ আবেদন জমা দেওয়া", "আগে আসা"]},
        [("expectation-added", None, "আগে আসা", None)],
    ),
    ({"expectations": None}, [("expectation-removed", "সম্পূর্ণ আবেদন জমা দেওয়া", None, None)]),
    (
        {"expectations": ["সম্পূর্ণ আবেদন জমা দিন"]},
        [("expectation-changed", "সম্পূর্ণ আবেদন জমা দেওয়া", "সম্পূর্ণ আবেদন জমা দিন", None)],
    ),
    ({"grievance": None}, [("tier-removed", None, None, "gone")]),
    ({"grievance.0.limit": "৪০ কার্যদিবস"}, [("tier-limit", "৩০ কার্যদিবস", "৪০ কার্যদিবস", "longer")]),
    ({"grievance.0.limit": "১০ কার্যদিবস"}, [("tier-limit", "৩০ কার্যদিবস", "১০ কার্যদিবস", "shorter")]),
    ({"grievance.0.limit": None}, [("tier-limit", "৩০ কার্যদিবস", None, "unbound")]),
    ({"grievance.0.when": "দেরি হলে"}, [("tier-when", "সমাধান না পেলে", "দেরি হলে", None)]),
    (
        {"grievance.0.to": "অভিযোগ নিষ্পত্তি কর্মকর্তা"},
        [("tier-to", "অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)", "অভিযোগ নিষ্পত্তি কর্মকর্তা", None)],
    ),
]


@pytest.mark.parametrize(("edit", "expected"), EDITS)
def test_every_part_of_a_charter_is_compared(
    reread_office: Callable[..., Reading],
    office_text: Callable[..., str],
    edit: dict[str, Any],
    expected: list[tuple[str, str | None, str | None, str | None]],
) -> None:
    """One edit is one change, with both texts."""
    signed = {"approved": "2026-06-20"}
    texts = (office_text(**signed), office_text(**signed | edit))
    before, after = (reread_office(text).directory for text in texts)
    assert before
    assert after
    found = office_changes(before.offices[0], after.offices[0])
    assert [(c.kind, c.before, c.after, c.reason) for c in found] == expected


def test_a_step_more_is_one_more_place_to_go_to(office: Office) -> None:
    """And better; a step less is worse."""
    [tier] = office.grievance
    longer = replace(office, grievance=(tier, replace(tier, to="আপিল কর্মকর্তা")))
    assert [c.verdict for c in office_changes(office, longer)] == ["better"]
    assert [c.verdict for c in office_changes(longer, office)] == ["worse"]


def test_the_order_of_steps_and_expectations_is_compared(office: Office) -> None:
    """One line each; a line that is written twice is not moved by that."""
    tier = office.grievance[0]
    before = replace(office, expectations=("ক", "খ", "ক"), grievance=(tier, replace(tier, to="খ")))
    after = replace(
        before, expectations=("খ", "ক", "ক"), grievance=tuple(reversed(before.grievance))
    )
    assert office_changes(before, before) == ()
    kinds = [change.kind for change in office_changes(before, after)]
    assert kinds == ["tiers-order", "expectations-order"]


def test_warnings_that_are_ignored_are_told(office: Office) -> None:
    """So that nobody silences a check unseen."""
    [change] = office_changes(office, replace(office, lint_ignore=("W-markup", "W-no-vision")))
    assert (change.kind, change.before, change.after) == (
        "lint-ignore",
        None,
        "W-markup, W-no-vision",
    )


def test_an_office_is_known_again_by_name_or_place(office: Office) -> None:
    """A moved file is a new address; another name, place and department are another office."""
    before = Contents((office,))
    moved = replace(office, slug="patgram-ict")
    renamed = replace(moved, name="অন্য নাম")
    other = replace(renamed, department="কৃষি")

    def kinds(after: Office) -> list[tuple[str, list[str]]]:
        found = compare(before, Contents((after,)))
        return [(o.office.slug, [c.kind for c in o.changes]) for o in found.offices]

    assert kinds(office) == []
    assert kinds(moved) == [("patgram-ict", ["office-address"])]
    assert kinds(renamed) == [("patgram-ict", ["office-address", "name"])]
    assert kinds(other) == [
        ("patgram-ict", ["office-added"]),
        ("patgram", ["office-removed"]),
    ]
    gone = compare(before, Contents())
    assert (gone.worse, gone.better) == (1, 0)


def test_three_hundred_rows_are_found_again_in_time(office: Office) -> None:
    """Every name reworded, which is the slowest case."""
    row = rows_of(office)["citizen"][0]
    names = [f"{number} নম্বর ইউনিয়নের নাগরিকদের সনদ প্রদান" for number in range(300)]
    before = with_rows(office, {"citizen": [replace(row, name=name) for name in names]})
    after = with_rows(office, {"citizen": [replace(row, name=f"{name} সেবা") for name in names]})
    found = office_changes(before, after)
    assert [change.kind for change in found] == ["service-renamed"] * 300


@given(st.data())
@laws
def test_a_reorder_yields_only_moves(office: Office, data: st.DataObject) -> None:
    """Within a table and between tables; each old fragment of a moved row is told."""
    rows = rows_of(office)
    everything = data.draw(st.permutations([row for section in rows.values() for row in section]))
    cut = data.draw(st.integers(0, len(everything)))
    shuffled = {"citizen": list(everything[:cut]), "institutional": list(everything[cut:])}
    found = office_changes(office, with_rows(office, shuffled))
    assert {change.kind for change in found} <= {"service-moved"}
    names = {service.anchor: service.name for service in office.services}
    now = {service.anchor: service.name for service in with_rows(office, shuffled).services}
    stale = {anchor for anchor, name in names.items() if now.get(anchor) != name}
    assert {link for change in found for link in change.links} == stale


CELLS = (
    st.none()
    | st.sampled_from(
        [text for row in (*TIMES, *FEES_GIVEN) for text in row[:2] if text]
        + [text for row in PAPERS for text in row[:2] if text]
    )
    | st.text(st.sampled_from("০১২৩59 ./,-–টাকাকার্যদিবসমিনটঘণমূলনয়ে"), min_size=1, max_size=30)
)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=4, max_size=4))
@laws
def test_undoing_a_change_undoes_its_verdict(
    office: Office, cells: list[tuple[str | None, ...]]
) -> None:
    """Worse there is better back, for the opposite reason and the same rows."""
    rows = rows_of(office)
    rows["citizen"] = [
        replace(row, time=time, fee=fee, documents=documents)
        for row, (time, fee, documents) in zip(rows["citizen"], cells, strict=True)
    ]
    other = with_rows(office, rows)
    there, back = office_changes(office, other), office_changes(other, office)

    def verdicts(changes: tuple[Change, ...], names: dict[str, str]) -> set[tuple[str, ...]]:
        return {
            (change.kind, names.get(change.reason or "", change.reason or ""), service.anchor)
            for change in changes
            for service in change.services
        }

    assert verdicts(there, dict(OPPOSITE)) == verdicts(back, dict(OPPOSITE))  # type: ignore[arg-type]
    assert office_changes(other, other) == ()


@given(st.tuples(CELLS, CELLS))
@laws
def test_equal_cells_are_neither_worse_nor_better(pair: tuple[str | None, str | None]) -> None:
    """And no two cells are worse both ways."""
    for judge in (judge_time, judge_fee):
        assert list(starmap(judge, [(pair[0], pair[0]), (pair[1], pair[1])])) == [None, None]
        there, back = judge(*pair), judge(*reversed(pair))
        assert (there is None) == (back is None)
        assert not (there in OPPOSITE and back in OPPOSITE)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("নিয\u09bcম ও বাড\u09bcি।", "নি\u09dfম ও বা\u09dcি।"),
        ("এক দুই", "এক\u00a0দুই"),
        ("এক\nদুই", "এক  \nদুই"),
    ],
)
def test_what_nobody_sees_is_no_change_of_the_prose(before: str, after: str) -> None:
    """Encodings of a letter, and blanks within a line and at its end."""
    assert is_same_prose(before, after)
    assert not is_same_prose(before, f"{after}\n\nতিন")
    assert not is_same_prose("এক\nদুই", "এক দুই")
