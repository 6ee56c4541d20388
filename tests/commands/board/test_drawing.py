"""Boards as they are printed: real Chromium, Poppler's tools, and a camera's reader of codes."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml

from plugins.charters.directory import load
from plugins.charters.model import Office
from plugins.commands.board.drawing import LEAST
from plugins.words import to_bengali_digits
from tests.commands.board.conftest import SITE, Draw, run
from tests.commands.edit.conftest import TODAY
from tests.conftest import CONTENT, FIELD, Invoke

PATGRAM = "lalmonirhat/patgram"
SIZES = {
    "8x6ft": "6912 x 5184 pts",
    "24x36in": "1728 x 2592 pts",
    "a1": "1683.78 x 2383.94 pts (A1)",
}
NO_BENGALI = "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig/>"


def office_of(content: Path, wanted: str) -> Office:
    directory, _ = load(content, TODAY)
    return next(office for office in directory.offices if office.id == wanted)


def times_of(row: int, name: str, text: str) -> int:
    """A line may end between any two letters of a word that is too long for it."""
    signs = [*f"{to_bengali_digits(str(row))}.{''.join(name.split())}"]
    return len(re.findall(r"(?<![০-৯])" + r"\s*".join(map(re.escape, signs)), text))


@pytest.mark.parametrize(("size", "points"), SIZES.items())
def test_a_board_is_one_page_of_exact_size_with_every_service_once(
    draw: Draw, size: str, points: str
) -> None:
    """In type that is read from two metres, within the margin, in columns alike."""
    panel = draw("rangpur/sadar", size)
    assert (panel.info["Pages"], panel.info["Page size"]) == ("1", points)
    assert panel.are_fonts_embedded
    assert panel.smallest_type >= LEAST
    assert panel.overhang < 0
    assert min(panel.depths) >= 0.68 * max(panel.depths)
    for section in office_of(CONTENT, "rangpur/sadar").sections:
        expected = 1 if section.key == "citizen" else 0
        for one in section.services:
            assert times_of(one.number, one.name, panel.text) == expected, one.name


def test_a_board_tells_who_helps_and_what_to_do_where_nobody_does(
    draw: Draw, tmp_path: Path
) -> None:
    """Officers with telephones, complaint, helplines, and a code that leads to the page."""
    panel = draw(PATGRAM)
    for words in (
        "জনাব মোঃ কামরুল হাসান, সহকারী প্রোগ্রামার",
        "01303388680",
        "৩৩৩",
        "৯৯৯",
        "মন্ত্রিপরিষদ বিভাগ",
    ):
        assert words in panel.text
    run("pdftoppm", "-r", "20", "-png", "-singlefile", panel.file, tmp_path / "board")
    code = run("zbarimg", "--quiet", "--raw", tmp_path / "board.png").strip()
    assert code == f"{SITE}/offices/{PATGRAM}/"
    assert re.fullmatch(
        rf"{panel.file}: ২৪৩৮ × ১৮২৯ মিমি, অক্ষর [০-৯.]+ পয়েন্ট, সেবা ৬টি\n", panel.said
    )


def test_a_board_is_the_same_every_time(draw: Draw) -> None:
    """Byte for byte, with the day it was made for and not the moment."""
    panel = draw("bagerhat/kachua", "a1")
    first = panel.file.read_bytes()
    assert panel.info["CreationDate"].startswith("Mon Nov  2 00:00:00 2026")
    assert draw("bagerhat/kachua", "a1").file.read_bytes() == first


def test_offices_of_all_kinds_have_boards(project: Path, draw: Draw) -> None:
    """A charter in English, one with kinds of a service, and one without services for citizens."""
    for folder in ("offices", "national.yaml", "places.yaml"):
        target = project / "content" / folder
        shutil.rmtree(target) if target.is_dir() else target.unlink()
        source = FIELD / folder
        (shutil.copytree if source.is_dir() else shutil.copy)(source, target)
    english = draw("rangpur/kalponik-cooperative", "24x36in")
    assert "Citizen services" in english.text
    assert "সেবামূল্য" not in english.text
    assert english.overhang < 0
    kinds = office_of(FIELD, "rangpur/city-corporation")
    text = draw(kinds.id, "24x36in").text
    assert [
        one.name for row in kinds.services for one in row.variants if one.name not in text
    ] == []
    institutional = draw("rangpur/sajano-health", "24x36in")
    assert "চার্টারে নাগরিক সেবা আলাদা করা নেই; এখানে সব সেবা আছে।" in institutional.text


def test_what_an_office_wrote_is_text(patgram: Path, draw: Draw) -> None:
    """Nothing of it runs, loads or is taken for markup, and no word is too long for its column."""
    charter = yaml.safe_load(patgram.read_text("utf-8").split("---\n")[1])
    rows = charter["services"]["citizen"]
    rows[0]["name"] = "<script>document.title = 1</script> </style><b>{{ 7 * 7 }}</b>"
    rows[1]["name"] = "ক" * 250
    rows[2]["documents"] = f"https://example.gov.bd/{'abc/' * 60}"
    charter["name"] = f"পাটগ্রাম {'দীর্ঘনামেরকার্যালয়' * 14}"
    patgram.write_text(f"---\n{yaml.safe_dump(charter, allow_unicode=True)}---\n", "utf-8")
    panel = draw(PATGRAM)
    assert times_of(1, rows[0]["name"], panel.text) == 1
    assert panel.overhang < 0


def test_type_too_small_is_refused_with_a_size_that_does(
    invoke: Invoke, draw: Draw, tmp_path: Path
) -> None:
    """With the points it would have, and nothing is written."""
    output = tmp_path / "small.pdf"
    order = ("board", "rangpur/sadar", "--size", "a3", "--output", str(output), "--lang", "en")
    status, said, errors = invoke(*order)
    assert (status, said, output.exists()) == (1, "", False)
    found = re.fullmatch(
        r"at --size a3 the type would be (\d+) pt; to be read from two metres it takes 28 at "
        r"least; write --size (\d+x\d+mm) or a larger one\n",
        errors,
    )
    assert found, errors
    assert int(found[1]) < LEAST
    assert draw("rangpur/sadar", found[2]).smallest_type >= LEAST


def test_a_machine_without_bengali_letters_draws_no_boxes(invoke: Invoke, tmp_path: Path) -> None:
    """It is told which package has them."""
    fonts, output = tmp_path / "fonts.conf", tmp_path / "board.pdf"
    fonts.write_text(NO_BENGALI, "utf-8")
    order = ("board", PATGRAM, "--output", str(output), "--lang", "en")
    status, _, errors = invoke(*order, FONTCONFIG_FILE=str(fonts))
    assert (status, output.exists()) == (1, False)
    assert errors == (
        "this machine has no Bengali font, the board would show boxes for letters; "
        "install one, like fonts-noto-core\n"
    )
