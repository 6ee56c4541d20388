"""A post is handed over: what changes, what goes, what stays, and where else the person stands."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.charters.problems.problem import CharterError
from plugins.commands.edit.offices import Content, replace_all
from plugins.commands.edit.transfer import Wish, plan
from plugins.words import Refusal

Opened = Callable[[], Content]

PATGRAM = "lalmonirhat/patgram"
PATH = "content/offices/lalmonirhat/patgram.md"
NAME = "নতুন কর্মকর্তা"


@pytest.fixture
def lines(opened: Opened, patgram: Path) -> Callable[..., tuple[list[str], list[str]]]:
    """Hands a post of Patgram over; gives the lines that went and those that came."""

    def changed(key: str, wish: Wish) -> tuple[list[str], list[str]]:
        before = patgram.read_text("utf-8").split("\n")
        replace_all(plan(opened(), PATGRAM, key, wish, "en").replacements)
        after = patgram.read_text("utf-8").split("\n")
        return [x for x in before if x not in after], [x for x in after if x not in before]

    return changed


def test_one_entry_changes_and_all_rows_follow(
    opened: Opened, lines: Callable[..., tuple[list[str], list[str]]]
) -> None:
    """Two lines of the file; twenty-three rows."""
    given = {"name": NAME, "phone": "01700-000001"}
    gone, come = lines("assistant-programmer", Wish(given))
    assert gone == ["    name: জনাব মোঃ কামরুল হাসান", "    phone: 01303388680"]
    assert come == [f"    name: {NAME}", "    phone: 01700-000001"]
    office = opened().sound[PATH].office
    named = [x for x in office.services if x.officers and x.officers[0].name == NAME]
    assert len(named) == len(list(office.services)) == 23


def test_what_was_personal_goes_unless_said(
    lines: Callable[..., tuple[list[str], list[str]]], patgram: Path
) -> None:
    """Name, mobiles and a free mail address; the mail that names the place stays."""
    text = patgram.read_text("utf-8").replace(
        "    phone: 01303388680\n",
        "    phone: ০২৫৮৯৯৮৬০০১\n    mobile: 01700-000002  # পুরোনো\n",
    )
    patgram.write_text(text, "utf-8")
    gone, come = lines("assistant-programmer", Wish({}, vacant=True))
    assert gone == ["    name: জনাব মোঃ কামরুল হাসান", "    mobile: 01700-000002  # পুরোনো"]
    assert come == []


PERSONAL = {
    "a landline": ("০২৫৮৯৯৮৬০০১", "post@example.gov.bd", []),
    "a mobile": ("০১৭০০-০০০০০১", "post@example.gov.bd", ["phone"]),
    "a free address": ("৩৩৩", "person@gmail.com", ["email"]),
    "a free address that names the upazila": ("৩৩৩", "Patgram.ict@gmail.com", []),
    "a free address that names the district": ("৩৩৩", "ict.lalmonirhat@yahoo.com", []),
}


@pytest.mark.parametrize(("phone", "email", "gone"), PERSONAL.values(), ids=PERSONAL)
def test_what_counts_as_personal(
    opened: Opened, patgram: Path, phone: str, email: str, gone: list[str]
) -> None:
    """By its own form, not by who used it."""
    text = patgram.read_text("utf-8")
    text = text.replace("01303388680", phone).replace("appatgramlalmonirhat@gmail.com", email)
    patgram.write_text(text, "utf-8")
    planned = plan(opened(), PATGRAM, "assistant-programmer", Wish({"name": NAME}), "en")
    after = planned.replacements[0].read().officers[0]
    assert [field for field in ("phone", "email") if getattr(after, field) is None] == gone
    told = [line.split(":")[0].strip() for line in planned.lines if "removed as personal" in line]
    assert told == gone


def test_a_mark_goes_with_the_value_it_doubts(
    lines: Callable[..., tuple[list[str], list[str]]], patgram: Path
) -> None:
    """What an import left to settle is settled by whoever writes another value; the rest stays."""
    text = patgram.read_text("utf-8")
    block = text[text.index("  programmer:") : text.index("  programmer-animegh:")]
    marked = (
        "  programmer:\n"
        "    name: ক  # দেখে নিন: বানান\n"
        "    post: প্রোগ্রামার  # দেখে নিন: পদবি\n"
        "    room: ২  # নতুন ভবন\n"
    )
    patgram.write_text(text.replace(block, marked), "utf-8")
    gone, come = lines("programmer", Wish({"name": "খ", "room": "৩"}))
    assert gone == ["    name: ক  # দেখে নিন: বানান", "    room: ২  # নতুন ভবন"]
    assert come == ["    name: খ", "    room: ৩  # নতুন ভবন"]


def test_new_details_find_their_place(
    lines: Callable[..., tuple[list[str], list[str]]], patgram: Path
) -> None:
    """In the model's order, tidied and quoted as they need, also within brackets."""
    text = patgram.read_text("utf-8")
    block = text[text.index("  programmer:") : text.index("  programmer-animegh:")]
    text = text.replace(block, "  programmer: {post: প্রোগ্রামার, phone: ০২৫৮৯৯৮৬৮৮৩}  # জেলা\n")
    patgram.write_text(text, "utf-8")
    given = {"name": "ক  খ", "room": "২: দোতলা, পূর্ব", "post": "প্রোগ্রামার (অঃ দাঃ)"}
    _, come = lines("programmer", Wish(given))
    assert come == [
        (
            "  programmer: {name: ক খ, post: প্রোগ্রামার (অঃ দাঃ), room: '২: দোতলা, পূর্ব', "
            "phone: ০২৫৮৯৯৮৬৮৮৩}  # জেলা"
        )
    ]


def test_it_is_told_in_words(opened: Opened) -> None:
    """The entry, each change, who follows, and where the same person may stand."""
    given = {"name": NAME, "phone": "০২৩৩৪৪৪১৫১৯", "room": "১"}
    planned = plan(opened(), "lakshmipur/sadar", "gro", Wish(given), "bn")
    path = "content/offices/lakshmipur/sadar.md"
    assert planned.lines == (
        f"{path}: gro (সহকারী প্রোগ্রামার (অ: দা:))",
        f"  name: 'জনাব শুভ্রজিত রায়' → '{NAME}'",
        "  room: '১' যোগ হলো",
        "  phone: '০২৩৩৪৪৪১৫১৯' রইল",
        "  email: 'udoict.sadar.lakshmipur@gmail.com' রইল",
        "  যারা এখানে দেখায়: ০টি সারি, ১টি অভিযোগের ধাপ",
        "  signatory-ও ইনি; approved: 2022-06-20 আগের জনের স্বাক্ষরের তারিখ, নতুন স্বাক্ষর হলে বদলান",
        f"{path}:8: assistant-programmer একই জন হতে পারেন (phone, email এক); বদলানো হয়নি, নিজে দেখুন",
        (
            f"{path}:13: assistant-programmer-309 একই জন হতে পারেন (phone, email এক); "
            "বদলানো হয়নি, নিজে দেখুন"
        ),
    )


def test_other_entries_of_the_person_are_listed(opened: Opened) -> None:
    """One name typed three times at one telephone is one person; nothing else is changed."""
    planned = plan(opened(), PATGRAM, "programmer", Wish({"name": NAME}), "en")
    assert planned.lines[-2:] == (
        (
            f"{PATH}:19: programmer-animegh is the same person (same name, phone, email); "
            "add --everywhere to change it too"
        ),
        (
            f"{PATH}:25: programmer-animes is the same person (same name, phone, email); "
            "add --everywhere to change it too"
        ),
    )
    assert planned.replacements[0].new.count(NAME) == 1


def test_everywhere_reaches_other_offices(opened: Opened, patgram: Path) -> None:
    """An officer of the district stands in the files of several upazilas."""
    other = patgram.with_name("aditmari.md")
    text = patgram.read_text("utf-8").replace("পাটগ্রাম", "আদিতমারী")
    other.write_text(text.replace("কামরুল", "অন্য").replace("01303388680", "01700-000009"), "utf-8")
    wish = Wish({"name": NAME, "phone": "০২৫৮৯৯৮৬৮৮৪"}, everywhere=True)
    planned = plan(opened(), PATGRAM, "programmer", wish, "en")
    assert {x.path for x in planned.replacements} == {PATH, PATH.replace("patgram", "aditmari")}
    replace_all(planned.replacements)
    for file in (patgram, other):
        assert file.read_text("utf-8").count(NAME) == 3
        assert "অনিমে" not in file.read_text("utf-8")
    assert "অন্য" in other.read_text("utf-8")
    assert opened().errors == ()


UPAZILAS = {"aditmari": "আদিতমারী", "hatibandha": "হাতীবান্ধা", "kaliganj": "কালীগঞ্জ", "sadar": "সদর"}
EVERYWHERE = Wish({"name": NAME, "phone": "০২৫৮৯৯৮৬৮৮৪"}, everywhere=True)


@pytest.fixture
def district(patgram: Path) -> list[Path]:
    """Patgram and four offices more in which its programmer stands."""
    text = patgram.read_text("utf-8").replace("কামরুল", "অন্য").replace("01303388680", "01700-000009")
    for slug, name in UPAZILAS.items():
        patgram.with_name(f"{slug}.md").write_text(text.replace("পাটগ্রাম", name), "utf-8")
    return sorted(patgram.parent.iterdir())


def hand_over(opened: Opened, wish: Wish) -> tuple[str, ...]:
    planned = plan(opened(), PATGRAM, "programmer", wish, "en")
    replace_all(planned.replacements)
    return planned.lines


def killed(change: Callable[[], object], after: int) -> None:
    """Kills a process of its own as it is about to put one more than ``after`` files in place."""

    def count_renames(event: str, _: tuple[object, ...]) -> None:
        nonlocal after
        if event == "os.rename" and not after:
            os.kill(os.getpid(), signal.SIGKILL)
        after -= event == "os.rename"

    def run() -> None:
        sys.addaudithook(count_renames)
        change()

    process = multiprocessing.get_context("fork").Process(target=run)
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGKILL


@pytest.mark.parametrize(
    ("wish", "after"),
    [
        *((EVERYWHERE, after) for after in range(5)),
        (Wish({"name": NAME}, everywhere=True), 2),
        (Wish({}, vacant=True, everywhere=True), 2),
    ],
)
def test_killed_in_the_middle_it_is_finished_by_the_next_run(
    opened: Opened, district: list[Path], wish: Wish, after: int
) -> None:
    """Which also says how many files were done before; then all is as without the kill."""
    before = [file.read_bytes() for file in district]
    hand_over(opened, wish)
    expected = [file.read_bytes() for file in district]
    assert all(one != other for one, other in zip(before, expected, strict=True))
    for file, content in zip(district, before, strict=True):
        file.write_bytes(content)

    killed(lambda: hand_over(opened, wish), after)
    changed = [file.read_bytes() != content for file, content in zip(district, before, strict=True)]
    assert sum(changed) == after
    told = hand_over(opened, wish)
    assert [file.read_bytes() for file in district] == expected
    done = [line for line in told if line.startswith("done before: ")]
    assert done == ([f"done before: {after} other files are so already"] if after else [])
    assert len({line for line in told if line.startswith("content/")}) == (5 - after) * 3
    assert "same person" not in "".join(told)
    with pytest.raises(Refusal, match="is so already; there is nothing to change"):
        hand_over(opened, wish)


def test_another_post_with_the_same_mail_is_left(opened: Opened) -> None:
    """In Rangpur the district officer's entry carries the upazila's address by mistake."""
    wish = Wish({"name": NAME}, everywhere=True)
    planned = plan(opened(), "rangpur/sadar", "upazila-ict-officer", wish, "en")
    officers = planned.replacements[0].read().officers
    named = [officer.key for officer in officers if officer.name == NAME]
    assert [key.startswith("upazila-ict-officer") for key in named] == [True] * 3
    assert planned.lines[-1].startswith(
        "content/offices/rangpur/sadar.md:24: district-ict-officer may be the same person"
    )


def test_a_namesake_elsewhere_is_only_mentioned(opened: Opened, content: Path) -> None:
    """One name and post in another district, with other numbers, may be somebody else."""
    melandaha = content / "offices" / "jamalpur" / "melandaha.md"
    text = melandaha.read_text("utf-8").replace("মোঃ মোবারক হোসেন", "জনাব মোঃ কামরুল হাসান")
    melandaha.write_text(text, "utf-8")
    wish = Wish({"name": NAME}, everywhere=True)
    planned = plan(opened(), PATGRAM, "assistant-programmer", wish, "en")
    assert [x.path for x in planned.replacements] == [PATH]
    assert planned.lines[-1] == (
        "content/offices/jamalpur/melandaha.md:6: assistant-programmer may be the same person "
        "(same name); not changed, look yourself"
    )


def test_to_names_nobody_twice_in_a_list(opened: Opened, content: Path) -> None:
    """Where the other one stands in the row already, the list becomes shorter."""
    sadar = content / "offices" / "lakshmipur" / "sadar.md"
    text = sadar.read_text("utf-8")
    alone, both = "officer: assistant-programmer\n", "officer: [gro, assistant-programmer]\n"
    sadar.write_text(text.replace(alone, both, 1), "utf-8")
    planned = plan(opened(), "lakshmipur/sadar", "gro", Wish({}, to="assistant-programmer"), "en")
    assert "officer: [assistant-programmer]" in planned.replacements[0].new
    assert "1 rows and 1 complaint tiers" in planned.lines[0]


def test_to_points_everything_elsewhere(opened: Opened, content: Path) -> None:
    """Rows, defaults, tiers and the signatory name the other entry; the old one is gone."""
    sadar = content / "offices" / "lakshmipur" / "sadar.md"
    before = sadar.read_text("utf-8")
    wish = Wish({}, to="assistant-programmer")
    planned = plan(opened(), "lakshmipur/sadar", "gro", wish, "en")
    office = planned.replacements[0].read()
    assert office.signatory == office.grievance[0].officers[0] == office.officers[0]
    assert "gro" not in [officer.key for officer in office.officers]
    assert planned.lines == (
        (
            "content/offices/lakshmipur/sadar.md: 'gro' removed; 0 rows and 1 complaint tiers now "
            "name 'assistant-programmer'"
        ),
        "  signatory: 'assistant-programmer'",
    )
    wish = Wish({}, to="assistant-programmer")
    planned = plan(opened(), "lakshmipur/sadar", "assistant-programmer-309", wish, "en")
    office = planned.replacements[0].read()
    assert {x.officers[0].key for x in office.services if x.officers} == {"assistant-programmer"}
    assert planned.lines == (
        (
            "content/offices/lakshmipur/sadar.md: 'assistant-programmer-309' removed; 12 rows and "
            "0 complaint tiers now name 'assistant-programmer'"
        ),
        "  comment removed: # উৎসে কোথাও কোথাও ভাঙা: udoict.sadar.laksh mip ur@gmail.com",
    )
    assert sadar.read_text("utf-8") == before


WISHES = {
    "nothing-said": (
        Wish({}),
        (
            "who comes was not said; write --name, --phone, --mobile, --email, "
            "--room, --website or --post; --vacant where nobody comes"
        ),
    ),
    "vacant-and-named": (
        Wish({"name": NAME}, vacant=True),
        "--vacant and --name exclude each other; keep one",
    ),
    "blank": (Wish({"name": " \u00a0"}), "--name is empty; write its value, or leave --name out"),
    "control": (
        Wish({"name": "a\x07"}),
        "--name holds an invisible or forbidden character; type the value again",
    ),
    "line break": (
        Wish({"post": "a\nb"}),
        "--post holds an invisible or forbidden character; type the value again",
    ),
    "no text at all": (
        Wish({"name": "\udcff"}),
        "--name holds an invisible or forbidden character; type the value again",
    ),
    "to and a name": (
        Wish({"name": NAME}, to="programmer"),
        "--to goes with --dry-run only; write new details in a command of their own",
    ),
    "to itself": (
        Wish({}, to="assistant-programmer"),
        "--to is 'assistant-programmer' itself; write another key of officers",
    ),
    "to nobody": (
        Wish({}, to="progammer"),
        f"{PATH}: there is no 'progammer' in officers; did you mean 'programmer'?",
    ),
    "already so": (
        Wish({"name": "জনাব মোঃ কামরুল হাসান", "phone": "01303388680"}),
        f"{PATH}: 'assistant-programmer' is so already; there is nothing to change",
    ),
}


@pytest.mark.parametrize(("wish", "words"), WISHES.values(), ids=WISHES)
def test_an_unclear_wish_is_refused(opened: Opened, wish: Wish, words: str) -> None:
    """One sentence says what to write instead."""
    with pytest.raises(Refusal) as refused:
        plan(opened(), PATGRAM, "assistant-programmer", wish, "en")
    assert refused.value.text("en") == words


UNKNOWN = {
    ("lalmonirhat/patgam", "x"): (
        "there is no office file 'lalmonirhat/patgam'; did you mean 'lalmonirhat/patgram'?"
    ),
    ("../../etc/passwd", "x"): (
        "there is no office file '../../etc/passwd'; write <district>/<upazila>, "
        "like lalmonirhat/patgram"
    ),
    (PATGRAM, "Assistant Programmer"): (
        f"{PATH}: there is no 'Assistant Programmer' in officers; "
        "did you mean 'assistant-programmer'?"
    ),
    (PATGRAM, "x"): (
        f"{PATH}: there is no 'x' in officers; write one of: assistant-programmer, programmer, "
        "programmer-animegh, programmer-animes"
    ),
}


@pytest.mark.parametrize(("names", "words"), UNKNOWN.items(), ids=map(str, UNKNOWN))
def test_an_unknown_name_is_refused(opened: Opened, names: tuple[str, str], words: str) -> None:
    """With the nearest that is known."""
    with pytest.raises(Refusal) as refused:
        plan(opened(), *names, Wish({"name": NAME}), "en")
    assert refused.value.text("en") == words


REJECTED = {
    "phone": ("123456", "phone"),
    "email": ("office@ example.gov.bd", "email-blank"),
    "website": ("javascript:alert(1)", "website"),
    "name": ("ক" * 301, "too-long"),
}


@pytest.mark.parametrize(("field", "case"), REJECTED.items(), ids=REJECTED)
def test_what_check_rejects_is_not_written(
    opened: Opened, field: str, case: tuple[str, str]
) -> None:
    """The reader's own message, at the entry's field."""
    value, code = case
    with pytest.raises(CharterError) as refused:
        plan(opened(), PATGRAM, "programmer", Wish({field: value}, everywhere=True), "en")
    problems = refused.value.problems
    assert {(problem.path, problem.code) for problem in problems} == {(PATH, code)}
    keys = {problem.field for problem in problems}
    assert f"officers.programmer.{field}" in keys
    assert len(keys) == 3


def test_a_file_with_errors_is_left_alone(opened: Opened, patgram: Path) -> None:
    """Its own problems are told; another office's transfer says that it was not searched."""
    patgram.write_text(patgram.read_text("utf-8").replace("post:", "pots:", 1), "utf-8")
    with pytest.raises(CharterError) as refused:
        plan(opened(), PATGRAM, "programmer", Wish({"name": NAME}), "en")
    assert {problem.path for problem in refused.value.problems} == {PATH}
    planned = plan(opened(), "lakshmipur/sadar", "gro", Wish({"name": NAME}), "en")
    assert planned.lines[-1] == f"{PATH}: has errors and was not searched; run invoke check"
