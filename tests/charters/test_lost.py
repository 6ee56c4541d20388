"""What an old link would miss: each kind in its words, and mended by what is offered."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from plugins.charters.directory import read, survey
from plugins.charters.lost import lost_addresses, published
from plugins.charters.problems.problem import Problem, in_order, report
from tests.charters.reading.test_bad_trees import NATIONAL, PLACES
from tests.offers import write_offers
from tests.replacing import replace

Edit = Callable[[Path], None]

BAD: Final = Path(__file__).with_name("bad") / "lost"
WITH_IDS: Final = "offices/lalmonirhat/patgram.md"
BY_POSITION: Final = "offices/lalmonirhat/hatibandha.md"
OTHER: Final = "offices/rangpur/sadar.md"
BASE: Final = {
    "places.yaml": PLACES,
    "national.yaml": NATIONAL,
    WITH_IDS: """\
---
name: উপজেলা আইসিটি কার্যালয়, পাটগ্রাম, লালমনিরহাট
services:
  citizen:
    - name: জন্ম নিবন্ধন
      id: janma-nibandhan
      time: ৩ কার্যদিবস
    - name: নাগরিক সনদ
      id: citizen-2
    - name: ট্রেড লাইসেন্স
      id: trade-license
      fee: ৫০০ টাকা
closed:
  - {id: nagarik-tathya, name: নাগরিক তথ্য, section: citizen}
  - internal-4
---
""",
    BY_POSITION: """\
---
name: উপজেলা আইসিটি কার্যালয়, হাতীবান্ধা, লালমনিরহাট
services:
  citizen:
    - name: জন্ম নিবন্ধন
    - name: মৃত্যু নিবন্ধন
    - name: ওয়ারিশ সনদ
      fee: ১০০ টাকা
  internal:
    - name: ছুটি অনুমোদন
---
""",
    OTHER: """\
---
name: উপজেলা আইসিটি কার্যালয়, রংপুর সদর, রংপুর
services:
  citizen:
    - name: প্রশিক্ষণ
      id: janma-nibandhan
---
""",
    "redirects.yaml": """\
offices:
  - {from: lalmonirhat/old, to: lalmonirhat/patgram}
  - {from: rangpur/gone, closed: একীভূত হয়েছে, to: rangpur/sadar}
services:
  - {from: jonmo, to: janma-nibandhan}
""",
    "services.yaml": """\
janma-nibandhan: জন্ম নিবন্ধন
nagarik-sanad: [নাগরিক সনদ, নাগরিকত্ব সনদ]
trade-license: ট্রেড লাইসেন্স
""",
}

# Each function does to the content what loses addresses, and its report is in bad/lost/.


def office_deleted(content: Path) -> None:
    (content / WITH_IDS).unlink()


def office_moved(content: Path) -> None:
    _move(content, WITH_IDS, "lalmonirhat/ict")
    replace(content / "offices/lalmonirhat/ict.md", "services:", "place: patgram\nservices:")


def office_moved_under_another_name(content: Path) -> None:
    office_moved(content)
    replace(content / "offices/lalmonirhat/ict.md", "উপজেলা আইসিটি কার্যালয়", "ই-সেবা কেন্দ্র")


def office_moved_to_another_district_with_its_rows_changed(content: Path) -> None:
    _move(content, WITH_IDS, "rangpur/patgram")
    file = content / "offices/rangpur/patgram.md"
    replace(file, "services:", "place: district\nservices:")
    replace(file, "id: citizen-2", "id: sanad")


def office_moved_with_its_entry_and_a_row_deleted(content: Path) -> None:
    office_moved(content)
    _redirect(content, "{from: lalmonirhat/patgram, to: lalmonirhat/ict}")
    _without_row(
        content / "offices/lalmonirhat/ict.md", "    - name: নাগরিক সনদ\n      id: citizen-2\n"
    )


def office_led_on_to_one_that_was_there(content: Path) -> None:
    (content / WITH_IDS).unlink()
    _redirect(content, "{from: lalmonirhat/patgram, to: rangpur/sadar}")


def folder_renamed(content: Path) -> None:
    (content / "offices/lalmonirhat").rename(content / "offices/lalmonirhaat")
    replace(content / "places.yaml", "slug: lalmonirhat", "slug: lalmonirhaat")
    replace(content / "redirects.yaml", "to: lalmonirhat/", "to: lalmonirhaat/")


def offices_exchanged(content: Path) -> None:
    (content / WITH_IDS).rename(content / "offices/between")
    (content / BY_POSITION).rename(content / WITH_IDS)
    (content / "offices/between").rename(content / BY_POSITION)


def row_deleted(content: Path) -> None:
    _without_row(content / WITH_IDS, "    - name: নাগরিক সনদ\n      id: citizen-2\n")


def row_with_another_id(content: Path) -> None:
    replace(content / WITH_IDS, "id: trade-license", "id: licence")


def row_without_its_id(content: Path) -> None:
    replace(content / WITH_IDS, "      id: citizen-2\n", "")


def ids_exchanged(content: Path) -> None:
    file = content / WITH_IDS
    replace(file, "id: janma-nibandhan", "id: between")
    replace(file, "id: trade-license", "id: janma-nibandhan")
    replace(file, "id: between", "id: trade-license")


def id_given_to_a_new_row(content: Path) -> None:
    replace(content / WITH_IDS, "      id: citizen-2\n", "")
    replace(
        content / WITH_IDS,
        "services:\n  citizen:\n",
        "services:\n  citizen:\n    - name: ওয়াইফাই\n      id: citizen-2\n",
    )


def row_with_another_name_and_id(content: Path) -> None:
    replace(content / WITH_IDS, "নাগরিক সনদ\n      id: citizen-2", "নাগরিকত্ব সনদ\n      id: sanad")


def all_ids_deleted(content: Path) -> None:
    file = content / WITH_IDS
    text = file.read_text("utf-8").replace("closed:\n", "").replace("  - internal-4\n", "")
    file.write_text("".join(line for line in text.splitlines(keepends=True) if "id: " not in line))


def row_put_above_others_without_ids(content: Path) -> None:
    replace(content / BY_POSITION, "  citizen:\n", "  citizen:\n    - name: ওয়াইফাই\n")


def row_without_an_id_deleted(content: Path) -> None:
    _without_row(content / BY_POSITION, "    - name: মৃত্যু নিবন্ধন\n")


def row_without_an_id_replaced(content: Path) -> None:
    replace(content / BY_POSITION, "name: মৃত্যু নিবন্ধন", "name: ওয়াইফাই")


def row_without_an_id_moved_to_another_section(content: Path) -> None:
    _without_row(content / BY_POSITION, "    - name: মৃত্যু নিবন্ধন\n")
    replace(content / BY_POSITION, "  internal:\n", "  internal:\n    - name: মৃত্যু নিবন্ধন\n")


def one_row_given_an_id(content: Path) -> None:
    replace(content / BY_POSITION, "name: ওয়ারিশ সনদ", "name: ওয়ারিশ সনদ\n      id: oyarish")


def section_deleted(content: Path) -> None:
    _without_row(content / BY_POSITION, "  internal:\n    - name: ছুটি অনুমোদন\n")


def closed_deleted(content: Path) -> None:
    text = (content / WITH_IDS).read_text("utf-8")
    head, _, _ = text.partition("closed:\n")
    (content / WITH_IDS).write_text(f"{head}---\n", "utf-8")


def closed_address_given_to_another_service(content: Path) -> None:
    closed_deleted(content)
    replace(
        content / WITH_IDS,
        "services:\n  citizen:\n",
        "services:\n  citizen:\n    - name: ওয়াইফাই\n      id: nagarik-tathya\n",
    )


def redirects_deleted(content: Path) -> None:
    (content / "redirects.yaml").unlink()


def service_deleted(content: Path) -> None:
    _without_row(content / "services.yaml", "trade-license: ট্রেড লাইসেন্স\n")


def service_at_another_address(content: Path) -> None:
    replace(content / "services.yaml", "trade-license:", "licence:")


def services_exchanged(content: Path) -> None:
    file = content / "services.yaml"
    replace(file, "জন্ম নিবন্ধন", "ট্রেড")
    replace(file, "ট্রেড লাইসেন্স", "জন্ম নিবন্ধন")
    replace(file, "janma-nibandhan: ট্রেড", "janma-nibandhan: ট্রেড লাইসেন্স")


LOSSES: list[Edit] = [
    *(office_deleted, office_moved, office_moved_under_another_name),
    office_moved_to_another_district_with_its_rows_changed,
    *(office_moved_with_its_entry_and_a_row_deleted, office_led_on_to_one_that_was_there),
    *(
        folder_renamed,
        offices_exchanged,
        row_deleted,
        row_with_another_id,
        row_with_another_name_and_id,
        row_without_its_id,
        ids_exchanged,
    ),
    *(id_given_to_a_new_row, all_ids_deleted, row_put_above_others_without_ids),
    *(row_without_an_id_deleted, row_without_an_id_replaced),
    *(row_without_an_id_moved_to_another_section, one_row_given_an_id, section_deleted),
    *(closed_deleted, closed_address_given_to_another_service, redirects_deleted),
    *(service_deleted, service_at_another_address, services_exchanged),
]


# Each function does to the content what keeps every address.


def nothing(_: Path) -> None:
    pass


def row_renamed_with_its_id(content: Path) -> None:
    replace(content / WITH_IDS, "name: ট্রেড লাইসেন্স", "name: ব্যবসার অনুমতিপত্র")


def row_renamed_to_what_another_is_called_elsewhere(content: Path) -> None:
    replace(content / WITH_IDS, "name: ট্রেড লাইসেন্স", "name: ছুটি অনুমোদন")


def row_called_like_one_that_is_closed(content: Path) -> None:
    row_closed(content)
    replace(content / WITH_IDS, "name: ট্রেড লাইসেন্স", "name: নাগরিক সনদ")


def rows_with_ids_in_another_order(content: Path) -> None:
    row = "    - name: জন্ম নিবন্ধন\n      id: janma-nibandhan\n      time: ৩ কার্যদিবস\n"
    replace(content / WITH_IDS, row, "")
    replace(content / WITH_IDS, "closed:\n", f"  internal:\n{row}closed:\n")


def row_copied_with_another_id(content: Path) -> None:
    file = content / WITH_IDS
    row = "    - name: নাগরিক সনদ\n      id: citizen-2\n"
    replace(file, row, row.replace("citizen-2", "other") + row)
    replace(file, "time: ৩ কার্যদিবস", "time: ৭ কার্যদিবস")


def row_closed(content: Path) -> None:
    row_deleted(content)
    replace(content / WITH_IDS, "  - internal-4\n", "  - internal-4\n  - citizen-2\n")


def row_given_again(content: Path) -> None:
    replace(content / WITH_IDS, "  - internal-4\n", "")
    replace(
        content / WITH_IDS, "closed:\n", "  internal:\n    - {name: ছুটি, id: internal-4}\nclosed:\n"
    )


def row_without_an_id_at_the_end(content: Path) -> None:
    replace(content / BY_POSITION, "fee: ১০০ টাকা\n", "fee: ১০০ টাকা\n    - name: ওয়াইফাই\n")


def row_without_an_id_put_right(content: Path) -> None:
    replace(content / BY_POSITION, "name: মৃত্যু নিবন্ধন", "name: মৃত্যু নিবন্ধনের আবেদন")


def positions_written_as_ids(content: Path) -> None:
    text = (content / BY_POSITION).read_text("utf-8")
    for number in (1, 2, 3):
        name = ("জন্ম নিবন্ধন", "মৃত্যু নিবন্ধন", "ওয়ারিশ সনদ")[number - 1]
        text = text.replace(name, f"{name}\n      id: citizen-{number}")
    text = text.replace("ছুটি অনুমোদন", "ছুটি অনুমোদন\n      id: internal-1")
    (content / BY_POSITION).write_text(text, "utf-8")


def office_moved_with_its_entry(content: Path) -> None:
    office_moved(content)
    _redirect(content, "{from: lalmonirhat/patgram, to: lalmonirhat/ict}")


def office_closed(content: Path) -> None:
    (content / WITH_IDS).unlink()
    _redirect(content, "{from: lalmonirhat/patgram, closed: উঠে গেছে, to: rangpur/sadar}")


def office_led_on_to_one_with_its_rows(content: Path) -> None:
    (content / OTHER).unlink()
    replace(content / WITH_IDS, "name: জন্ম নিবন্ধন", "name: প্রশিক্ষণ")
    replace(content / "redirects.yaml", ", to: rangpur/sadar", "")
    _redirect(content, "{from: rangpur/sadar, to: lalmonirhat/patgram}")


def office_at_an_old_address_again(content: Path) -> None:
    replace(
        content / "redirects.yaml", "  - {from: lalmonirhat/old, to: lalmonirhat/patgram}\n", ""
    )
    text = (content / OTHER).read_text("utf-8").replace("রংপুর সদর, রংপুর", "লালমনিরহাট")
    text = text.replace("services:", "place: district\nservices:")
    (content / "offices/lalmonirhat/old.md").write_text(text, "utf-8")


def service_led_on(content: Path) -> None:
    replace(content / "services.yaml", "trade-license:", "licence:")
    replace(
        content / "redirects.yaml",
        "services:\n",
        "services:\n  - {from: trade-license, to: licence}\n",
    )


def service_with_other_wordings(content: Path) -> None:
    replace(content / "services.yaml", "[নাগরিক সনদ, নাগরিকত্ব সনদ]", "নাগরিকত্ব সনদ")
    replace(content / "services.yaml", "ট্রেড লাইসেন্স", "[ব্যবসার অনুমতিপত্র, ট্রেড লাইসেন্স]")


def broken_office(content: Path) -> None:
    replace(content / WITH_IDS, "services:", "servces:")


def broken_redirects(content: Path) -> None:
    office_deleted(content)
    replace(content / "redirects.yaml", "offices:", "office:")


def broken_services(content: Path) -> None:
    service_deleted(content)
    replace(content / "services.yaml", "জন্ম নিবন্ধন", "")


def broken_office_at_a_new_address(content: Path) -> None:
    office_moved(content)
    replace(content / "offices/lalmonirhat/ict.md", "services:", "servces:")


KEPT: list[Edit] = [
    *(nothing, row_renamed_with_its_id, row_renamed_to_what_another_is_called_elsewhere),
    row_called_like_one_that_is_closed,
    *(rows_with_ids_in_another_order, row_copied_with_another_id, row_closed, row_given_again),
    *(row_without_an_id_at_the_end, row_without_an_id_put_right, positions_written_as_ids),
    *(office_moved_with_its_entry, office_closed, office_led_on_to_one_with_its_rows),
    *(office_at_an_old_address_again, service_led_on, service_with_other_wordings),
]
BROKEN: list[Edit] = [
    *(broken_office, broken_redirects, broken_services, broken_office_at_a_new_address)
]


def pinned(edit: Edit) -> Path:
    return BAD / f"{edit.__name__.replace('_', '-')}.txt"


@pytest.fixture
def before(tmp_path: Path) -> Path:
    """The content as it was published."""
    content = tmp_path / "before" / "content"
    for path, text in BASE.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text, "utf-8")
    return content


@pytest.fixture
def after(before: Path, tmp_path: Path) -> Path:
    """A copy that a test edits."""
    return Path(shutil.copytree(before, tmp_path / "after" / "content"))


@pytest.mark.parametrize("lose", LOSSES, ids=lambda edit: pinned(edit).stem)
def test_a_lost_address_is_reported_in_these_words(lose: Edit, before: Path, after: Path) -> None:
    """The whole report, Bengali then English, is the pinned one."""
    lose(after)
    problems = lost(before, after)
    said = "\n---\n".join(report(problems, language) for language in ("bn", "en"))
    assert f"{said}\n" == pinned(lose).read_text("utf-8")


@pytest.mark.parametrize("lose", LOSSES, ids=lambda edit: pinned(edit).stem)
def test_what_is_offered_mends_it(lose: Edit, before: Path, after: Path, today: date) -> None:
    """All at once: nothing is lost then, and nothing else is wrong."""
    lose(after)
    write_offers(after.parent, lost(before, after))
    assert lost(before, after) == ()
    assert read(after, today).directory


@pytest.mark.parametrize("edit", KEPT, ids=lambda edit: edit.__name__)
def test_what_keeps_every_address_is_no_loss(
    edit: Edit, before: Path, after: Path, today: date
) -> None:
    """Nothing is told of it, nor is anything else wrong."""
    edit(after)
    assert lost(before, after) == ()
    assert read(after, today).directory


@pytest.mark.parametrize("spoil", BROKEN, ids=lambda edit: edit.__name__)
def test_of_what_cannot_be_read_others_tell(
    spoil: Edit, before: Path, after: Path, today: date
) -> None:
    """Whichever side it is on: before it was not published, now it is an error already."""
    spoil(after)
    assert lost(before, after) == ()
    assert read(after, today).directory is None
    shutil.rmtree(before)
    shutil.copytree(after, before)
    shutil.rmtree(after / "offices" / "lalmonirhat")
    (after / "redirects.yaml").unlink()
    broken = {problem.path for problem in read(before, today).problems if not problem.is_warning}
    assert broken.isdisjoint(problem.path for problem in lost(before, after))


def test_every_pinned_report_has_its_edit() -> None:
    """No report is left over from a case that was renamed."""
    assert sorted(BAD.iterdir()) == sorted(map(pinned, LOSSES))


def lost(before: Path, after: Path) -> tuple[Problem, ...]:
    old, new = survey(before), survey(after)
    old_ids, ids = ({path.id for path in state.tree.offices} for state in (old, new))
    now = published(new, ids, ids, gone=old_ids - ids)
    return in_order(lost_addresses(published(old, old_ids, old_ids), now))


def _move(content: Path, path: str, new: str) -> None:
    (content / path).rename(content / "offices" / f"{new}.md")


def _redirect(content: Path, entry: str) -> None:
    replace(content / "redirects.yaml", "offices:\n", f"offices:\n  - {entry}\n")


def _without_row(file: Path, row: str) -> None:
    replace(file, row, "")
