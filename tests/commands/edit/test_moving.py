"""An office or a service gets another address, and its old ones lead there."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.charters.directory import load
from plugins.charters.problems.problem import CharterError
from plugins.charters.redirects import Redirect
from plugins.commands.edit.changes import Change, carry_out_all
from plugins.commands.edit.moving import plan_move
from plugins.words import Refusal
from tests.commands.edit.conftest import TODAY

Files = Callable[[], dict[str, bytes]]
Invoke = Callable[..., tuple[int, str, str]]

OLD, NEW = "lalmonirhat/patgram", "lalmonirhat/patgram-ict"
HEAD = """\
# যে কার্যালয় বা সেবার ঠিকানা বদলেছে বা বন্ধ হয়েছে: পুরোনো ঠিকানা থেকে কোথায় যেতে হবে।

offices:
"""


def move(content: Path, old: str, new: str, place: str | None = None) -> None:
    carry_out_all(plan_move(content, old, new, place).changes)


def leading(content: Path) -> tuple[Redirect, ...]:
    return load(content, TODAY)[0].redirects.offices


def refused(content: Path, old: str, new: str, place: str | None = None) -> str:
    """What is said; nothing may be written then."""
    with pytest.raises((Refusal, CharterError)) as error:
        move(content, old, new, place)
    return str(error.value)


def test_the_command_moves_the_file_and_enters_the_old_address(
    invoke: Invoke, content: Path, files: Files
) -> None:
    """The place, which the new name no longer tells, is written; nothing else changes."""
    before = files()
    assert invoke("move", OLD, NEW) == (
        0,
        f"{OLD} → {NEW}; পুরোনো ঠিকানা content/redirects.yaml-এ লেখা হলো\n  place: patgram লেখা হলো\n",
        "",
    )
    after = files()
    text = after.pop(f"offices/{NEW}.md").decode()
    assert text.replace("place: patgram\n", "", 1).encode() == before.pop(f"offices/{OLD}.md")
    written = after.pop("redirects.yaml").decode()
    assert written == f"{HEAD}  - {{from: {OLD}, to: {NEW}}}\n"
    assert after == before
    office = next(one for one in load(content, TODAY)[0].offices if one.id == NEW)
    assert office.place.bn == "পাটগ্রাম"


def test_what_led_there_follows(content: Path) -> None:
    """However often an office moves, every address it had leads to it."""
    for old, new in (("a", "b"), ("b", "c"), ("c", "d")):
        if old == "a":
            move(content, OLD, "lalmonirhat/a")
        move(content, f"lalmonirhat/{old}", f"lalmonirhat/{new}")
    names = ["patgram", "a", "b", "c"]
    assert leading(content) == tuple(
        Redirect(f"lalmonirhat/{name}", "lalmonirhat/d") for name in names
    )


def test_moving_back_undoes_it(content: Path, files: Files) -> None:
    """The file is what it was; the address it had meanwhile leads back."""
    before = files()
    move(content, OLD, NEW)
    move(content, NEW, OLD)
    after = files()
    assert leading(content) == (Redirect(NEW, OLD),)
    assert after.pop("redirects.yaml").decode() == f"{HEAD}  - {{from: {NEW}, to: {OLD}}}\n"
    assert after == before


def test_comments_and_other_entries_stay(content: Path) -> None:
    """In their order, and as they are written."""
    table = content / "redirects.yaml"
    table.write_text(
        "# উপরের কথা\n\noffices:\n  # কেন\n  - from: rangpur/old  # আগে\n"
        f"    to: '{OLD}'\n  - {{from: rangpur/gone, closed: উঠে গেছে, to: {OLD}}}\n"
        "services:\n  - {from: gone, closed: নেই}\n",
        "utf-8",
    )
    move(content, OLD, NEW)
    assert table.read_text("utf-8") == (
        "# উপরের কথা\n\noffices:\n  # কেন\n  - from: rangpur/old  # আগে\n"
        f"    to: {NEW}\n  - {{from: rangpur/gone, closed: উঠে গেছে, to: {NEW}}}\n"
        f"  - {{from: {OLD}, to: {NEW}}}\nservices:\n  - {{from: gone, closed: নেই}}\n"
    )


def test_a_name_that_is_another_upazilas_does_not_move_the_office_there(content: Path) -> None:
    """The office stays where it is; only its address says something else."""
    move(content, OLD, "lalmonirhat/hatibandha")
    office = next(one for one in load(content, TODAY)[0].offices if "hatibandha" in one.id)
    assert office.place.bn == "পাটগ্রাম"


def test_a_place_that_the_name_tells_again_is_not_written(content: Path) -> None:
    """A file says what its name does not."""
    move(content, OLD, "lalmonirhat/hatibandha")
    move(content, "lalmonirhat/hatibandha", OLD)
    assert "place:" not in (content / "offices" / f"{OLD}.md").read_text("utf-8")


def test_a_district_may_be_renamed(content: Path) -> None:
    """Its offices move to the new folder with their places, though nobody knows the old one."""
    places = content / "places.yaml"
    text = places.read_text("utf-8")
    places.write_text(text.replace("slug: lalmonirhat\n", "slug: lalmoni\n"), "utf-8")
    move(content, OLD, "lalmoni/patgram")
    assert not (content / "offices" / f"{OLD}.md").exists()
    (content / "offices" / "lalmonirhat").rmdir()
    assert leading(content) == (Redirect(OLD, "lalmoni/patgram"),)


def test_a_place_can_be_told(content: Path) -> None:
    """Where neither the file nor its name says it in the new folder."""
    assert "patgram-ict" in refused(content, OLD, "rangpur/patgram-ict")
    move(content, OLD, "rangpur/patgram-ict", "pirgonj")
    assert "\nplace: pirgonj\n" in (content / "offices/rangpur/patgram-ict.md").read_text("utf-8")


def test_a_file_that_was_moved_by_hand_gets_its_entry(invoke: Invoke, content: Path) -> None:
    """The command is offered for that too."""
    folder = content / "offices" / "lalmonirhat"
    (folder / "patgram.md").rename(folder / "district.md")
    status, said, _ = invoke("move", OLD, "lalmonirhat/district", "--lang", "en")
    line = f"lalmonirhat/district is there already; the old address {OLD} is entered"
    assert (status, said) == (0, f"{line} in content/redirects.yaml\n")
    assert leading(content) == (Redirect(OLD, "lalmonirhat/district"),)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "lalmonirhat/patgrm",
            NEW,
            "there is no office file 'lalmonirhat/patgrm'; did you mean 'lalmonirhat/patgram'?",
        ),
        (
            "nowhere/xyz",
            NEW,
            (
                "there is no office file 'nowhere/xyz'; write <district>/<upazila>, "
                "like lalmonirhat/patgram"
            ),
        ),
        (
            OLD,
            "rangpur/sadar",
            (
                "content/offices/rangpur/sadar.md exists already; edit that file, "
                "or choose another name"
            ),
        ),
        (
            OLD,
            OLD,
            f"content/offices/{OLD}.md exists already; edit that file, or choose another name",
        ),
        (
            OLD,
            "lalmonirhut/patgram",
            "no district 'lalmonirhut' in places.yaml; did you mean 'lalmonirhat'?",
        ),
        (
            OLD,
            "patgram",
            "'patgram' is not <district>/<name>; write it like lakshmipur/sadar-agriculture",
        ),
        (OLD, "lalmonirhat/con", "the name 'con' is reserved; choose another, like sadar-2"),
        (
            OLD,
            "lalmonirhat/ICT",
            (
                "'ICT' cannot be an address; begin with a lower-case letter, go on with letters, "
                "digits and inner hyphens, at most 64 in all, like sadar-agriculture"
            ),
        ),
        (
            OLD,
            "lalmonirhat/moved",
            (
                "'lalmonirhat/moved' is the old address of something else; choose another, "
                "or remove that from content/redirects.yaml first"
            ),
        ),
        (
            OLD,
            "lalmonirhat/closed",
            (
                "'lalmonirhat/closed' is the old address of something else; choose another, "
                "or remove that from content/redirects.yaml first"
            ),
        ),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(
    old: str, new: str, said: str, content: Path, files: Files
) -> None:
    """And nothing is written."""
    (content / "redirects.yaml").write_text(
        "offices:\n  - {from: lalmonirhat/moved, to: rangpur/sadar}\n"
        f"  - {{from: lalmonirhat/closed, closed: উঠে গেছে, to: {OLD}}}\n",
        "utf-8",
    )
    before = files()
    assert refused(content, old, new) == said
    assert files() == before


def test_files_that_were_moved_by_hand_get_their_entries_one_by_one(content: Path) -> None:
    """In any order, though older addresses lead to some of them."""
    offices = content / "offices"
    (content / "redirects.yaml").write_text(
        "offices:\n  - {from: rangpur/old, to: rangpur/sadar}\n", "utf-8"
    )
    (offices / f"{OLD}.md").rename(offices / f"{NEW}.md")
    (offices / "rangpur/sadar.md").rename(offices / "rangpur/sadar-ict.md")
    move(content, OLD, NEW)
    move(content, "rangpur/sadar", "rangpur/sadar-ict")
    text = (content / "redirects.yaml").read_text("utf-8")
    assert f"{{from: {OLD}, to: {NEW}}}" in text
    assert "{from: rangpur/sadar, to: rangpur/sadar-ict}" in text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("offices: nil\n", "content/redirects.yaml:1: offices: a list belongs here"),
        ("offices: [\n", "content/redirects.yaml:2: file: a bracket '['"),
        (
            "offices:\n  - {from: rangpur/old, to: rangpur/nobody}\n",
            "content/redirects.yaml:2: offices[1].to: there is nothing at 'rangpur/nobody'",
        ),
    ],
)
def test_a_faulty_table_is_told_and_left(text: str, said: str, content: Path, files: Files) -> None:
    """Its faults are an editor's to mend."""
    (content / "redirects.yaml").write_text(text, "utf-8")
    before = files()
    assert refused(content, OLD, NEW).startswith(said)
    assert files() == before


def test_a_faulty_office_is_told_and_left(content: Path, files: Files) -> None:
    """Where it stands now."""
    file = content / "offices" / f"{OLD}.md"
    file.write_text(file.read_text("utf-8").replace("name:", "nmae:", 1), "utf-8")
    before = files()
    assert f"content/offices/{OLD}.md:2: nmae: there is no field 'nmae'" in refused(
        content, OLD, NEW
    )
    assert files() == before


@pytest.mark.parametrize("number", [0, 1, 2])
def test_what_somebody_changed_meanwhile_is_not_overwritten(
    number: int, content: Path, files: Files
) -> None:
    """Whichever of the files it is, and the others stay too."""
    changes = plan_move(content, OLD, NEW, None).changes
    changes[number].file.write_text("নতুন কথা", "utf-8")
    before = files()
    with pytest.raises(Refusal):
        carry_out_all(changes)
    assert files() == before


def test_a_disk_that_refuses_leaves_all_as_it_was(content: Path, files: Files) -> None:
    """Also what had been put in place before."""
    before = files()
    long = content / ("x" * 300)  # longer than any disk takes
    refused_last = Change(long, "content/x", None, b"")
    with pytest.raises(Refusal, match="content/x could not be written"):
        carry_out_all([*plan_move(content, OLD, NEW, None).changes[:2], refused_last])
    assert files() == before


@pytest.mark.parametrize("done", [1, 2])
def test_a_killed_run_is_explained_and_finished_by_the_same_command(
    done: int, content: Path
) -> None:
    """Whatever it had written; the old file goes last."""
    for change in plan_move(content, OLD, NEW, None).changes[:done]:
        change.file.write_bytes(change.after or b"")
    with pytest.raises(CharterError) as error:
        load(content, TODAY)
    assert f"offices[1].from: '{OLD}' is still there" in str(error.value)
    move(content, OLD, NEW)
    assert leading(content) == (Redirect(OLD, NEW),)
    assert not (content / "offices" / f"{OLD}.md").exists()


def test_a_linked_folder_is_not_written_into(content: Path, tmp_path: Path) -> None:
    """What lies behind a link is no content."""
    shutil.move(content / "offices" / "rangpur", tmp_path / "elsewhere")
    (content / "offices" / "rangpur").symlink_to(tmp_path / "elsewhere")
    said = "offices/rangpur is a symbolic link; put the folder itself there"
    assert refused(content, OLD, "rangpur/patgram", "sadar") == said


def test_code_owners_follow(invoke: Invoke, checkout: Path) -> None:
    """A folder that has its first office gets a team, one that lost its last has none."""
    owners = checkout / ".github" / "CODEOWNERS"
    assert invoke("codeowners", "--organisation", "example")[0] == 0
    assert "/content/offices/lalmonirhat/ " in owners.read_text("utf-8")
    assert invoke("move", OLD, "kurigram/patgram-ict", "--place", "district")[0] == 0
    text = owners.read_text("utf-8")
    assert "/content/offices/kurigram/ @example/charter-kurigram" in text
    assert "/content/offices/lalmonirhat/ " not in text


def test_rights_stay(content: Path) -> None:
    """Of the file that moves."""
    (content / "offices" / f"{OLD}.md").chmod(0o640)
    move(content, OLD, NEW)
    assert (content / "offices" / f"{NEW}.md").stat().st_mode & 0o777 == 0o640


SERVICES = "# মাথা\n\nbirth: জন্ম নিবন্ধন\n# কেন\ndeath: [মৃত্যু নিবন্ধন, মৃত্যু সনদ]\n"


def test_a_service_moves_in_the_table(invoke: Invoke, content: Path) -> None:
    """With its wordings and its comment, to where it belongs by its new address."""
    (content / "services.yaml").write_text(SERVICES, "utf-8")
    status, said, _ = invoke("move", "services/death", "services/a-death", "--lang", "en")
    line = "services/death → services/a-death; the old address is entered in content/redirects.yaml"
    assert (status, said) == (0, f"{line}\n")
    assert (content / "services.yaml").read_text("utf-8") == (
        "# মাথা\n\n# কেন\na-death: [মৃত্যু নিবন্ধন, মৃত্যু সনদ]\nbirth: জন্ম নিবন্ধন\n"
    )
    assert load(content, TODAY)[0].redirects.services == (Redirect("death", "a-death"),)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("deth", "x", "content/services.yaml: there is no service 'deth'; did you mean 'death'?"),
        ("death", "birth", "content/services.yaml: 'birth' exists already; choose another name"),
        ("death", "index", "the name 'index' is reserved; choose another, like sadar-2"),
    ],
)
def test_a_service_that_cannot_move_stays(
    old: str, new: str, said: str, content: Path, files: Files
) -> None:
    """In one line."""
    (content / "services.yaml").write_text(SERVICES, "utf-8")
    before = files()
    assert refused(content, f"services/{old}", f"services/{new}") == said
    assert files() == before


def test_tables_of_comments_alone_are_no_fault(content: Path) -> None:
    """An editor may have taken out the last entry."""
    for name in ("services.yaml", "redirects.yaml"):
        (content / name).write_text("# কথা\n", "utf-8")
    move(content, OLD, NEW)
    assert leading(content) == (Redirect(OLD, NEW),)
    assert (content / "redirects.yaml").read_text("utf-8").startswith("# কথা\n\noffices:\n")


def test_a_service_that_was_moved_by_hand_gets_its_entry(invoke: Invoke, content: Path) -> None:
    """As an office does; so a run that was killed last of all may be repeated."""
    (content / "services.yaml").write_text(SERVICES.replace("death:", "dead:"), "utf-8")
    for _ in range(2):
        status, said, _ = invoke("move", "services/death", "services/dead", "--lang", "en")
        assert (status, said.count("\n"), "services/dead" in said) == (0, 1, True)
        assert load(content, TODAY)[0].redirects.services == (Redirect("death", "dead"),)


@pytest.mark.parametrize("said", ["closed: উঠে গেছে", f"to: {NEW}", f"closed: উঠে গেছে, to: {OLD}"])
def test_what_is_said_of_an_old_address_is_not_overwritten(
    said: str, content: Path, files: Files
) -> None:
    """Who mistypes an address loses nobody's words; of a service likewise."""
    shutil.copy(content / "offices" / f"{OLD}.md", content / "offices" / f"{NEW}.md")
    service = said.replace("lalmonirhat/patgram-ict", "birth").replace(
        "lalmonirhat/patgram", "death"
    )
    (content / "services.yaml").write_text(SERVICES, "utf-8")
    (content / "redirects.yaml").write_text(
        f"offices:\n  - {{from: lalmonirhat/gone, {said}}}\n"
        f"services:\n  - {{from: gone, {service}}}\n",
        "utf-8",
    )
    before = files()
    assert "'lalmonirhat/gone'" in refused(content, "lalmonirhat/gone", OLD)
    assert "'gone'" in refused(content, "services/gone", "services/death")
    assert files() == before
