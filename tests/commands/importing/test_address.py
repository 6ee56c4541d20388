"""Where a new file goes without being told: the place and the department that its words name."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.charters.bengali import normalise
from plugins.commands.importing.address import Address, propose
from plugins.commands.importing.bijoy import convert
from plugins.commands.importing.blocks import Block, Line, Table
from plugins.commands.importing.departments import department_of
from plugins.words import Refusal
from tests.conftest import CONTENT

Propose = Callable[..., Address]

GOVERNMENT = "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """One that has places, and no office yet."""
    for name in ("places.yaml", "national.yaml"):
        shutil.copy(CONTENT / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def proposed(content: Path) -> Propose:
    """The address for lines above a charter, with the name of its file."""

    def run(*texts: str, file: str = "charter.docx", place: str = "") -> Address:
        blocks: list[Block] = [Line("", (text,)) for text in texts]
        return propose(blocks, Path(file), content, place=place)

    return run


@pytest.mark.parametrize(
    ("texts", "office", "place"),
    [
        (("উপজেলা ভূমি অফিস, পীরগঞ্জ, রংপুর",), "rangpur/pirgonj-land", "pirgonj"),
        (("উপজেলা শিক্ষা অফিস", "রংপুর সদর, রংপুর"), "rangpur/sadar-education", "sadar"),
        (("উপজেলা সমবায় কার্যালয়, সদর, লক্ষীপুর",), "lakshmipur/sadar-cooperative", "sadar"),
        (("তথ্য ও যোগাযোগ প্রযুক্তি অধিদপ্তর", "পাটগ্রাম, লালমনিরহাট"), "lalmonirhat/patgram", "patgram"),
        (("উপজেলা মৎস্য অফিস, কিশোরগঞ্জ, নীলফামারী",), "nilphamari/kishorganj-fisheries", "kishorganj"),
        (("উপজেলা ভূমি অফিস", "acl.charghat.rajshahi.gov.bd"), "rajshahi/charghat-land", "charghat"),
        (("ict@doict.rangpursadar.rangpur.gov.bd",), "rangpur/sadar-office", "sadar"),
        (("Upazila Fisheries Office", "Pirganj, Rangpur"), "rangpur/pirgonj-fisheries", "pirgonj"),
        (("Upazila Food Office", "food.sadar.comilla.gov.bd"), "cumilla/sadar-food", "sadar"),
        (("জেলা প্রশাসকের কার্যালয়, রংপুর",), "rangpur/dc", "district"),
        (("বিভাগীয় কমিশনারের কার্যালয়, রংপুর",), "rangpur-division/commissioner", "division"),
        (("শিক্ষা অফিস", "eed.barisaldiv.gov.bd"), "barishal-division/education", "division"),
        ((GOVERNMENT, "ভূমি মন্ত্রণালয়", "বাংলাদেশ সচিবালয়, ঢাকা"), "national/land", "national"),
        (("উপজেলা নমুনা বাতিঘর কেন্দ্র, পীরগাছা, রংপুর",), "rangpur/pirgacha-namuna-batighar", "pirgacha"),
        (("সাজানো পৌরসভা, রংপুর",), "rangpur/sajano-pourashava", "district"),
        (("পীরগঞ্জ পৌরসভা, রংপুর",), "rangpur/pirgonj-pourashava", "pirgonj"),
        (("৫ নং সাজানো ইউনিয়ন পরিষদ", "পীরগঞ্জ, রংপুর"), "rangpur/sajano-union", "pirgonj"),
        (("ছোট পীরগঞ্জ ইউনিয়ন পরিষদ, পীরগঞ্জ, রংপুর",), "rangpur/chhot-piraganj-union", "pirgonj"),
        (("১ নং ক ইউনিয়ন ভূমি অফিস", "পীরগঞ্জ, রংপুর"), "rangpur/k-union-land", "pirgonj"),
        (("মাধ্যমিক ও উচ্চ মাধ্যমিক শিক্ষা বোর্ড, কুমিল্লা",), "cumilla/education-board", "district"),
    ],
)
def test_a_proposal(proposed: Propose, texts: tuple[str, ...], office: str, place: str) -> None:
    """Names in either script and every spelling, hosts, and what the office is called."""
    address = proposed(*texts)
    assert address.place
    assert (address.id, address.place.text) == (office, place)
    assert [note.code for note in address.place.notes] == ["office"]


def test_the_name_of_a_file_helps(proposed: Propose) -> None:
    """Where the document says no more than that it is a charter."""
    address = proposed("সিটিজেন চার্টার", file="pirgachha_rangpur fisheries.docx")
    assert address.id == "rangpur/pirgacha-fisheries"


def test_the_rows_and_the_signature_help(content: Path) -> None:
    """What stands in a table is asked last, the lines below it before."""
    table = Table((Line("", ("তথ্য", "জেলা প্রশাসক, খুলনা")),))
    below = Line("", ("উপজেলা কৃষি অফিস, পীরগঞ্জ, রংপুর",))
    assert propose([table], Path("x"), content).at.folder == "khulna"
    assert propose([table, below], Path("x"), content).id == "rangpur/pirgonj-agriculture"


def test_the_rows_above_the_titles_of_a_sheet(content: Path) -> None:
    """Are its letterhead, though all of a sheet is one table."""
    rows = ("উপজেলা কৃষি কার্যালয়||", "বদরগঞ্জ, রংপুর||", "সেবার নাম|মূল্য|সময়সীমা", "তথ্য|৫ টাকা|৩ দিন")
    table = Table(tuple(Line("", tuple(normalise(row).split("|"))) for row in rows))
    assert propose([table], Path("x.xlsx"), content).id == "rangpur/badargonj-agriculture"


def test_a_document_in_bijoy(content: Path) -> None:
    """It is converted before it is asked."""
    lines = ("wmwU‡Rb PvU©vi", "Dc‡Rjv mgvR‡mev Kvh©vjq, j²xcyi m`i, j²xcyi")
    blocks, _ = convert([Line("", (line,)) for line in lines])
    assert propose(blocks, Path("x.docx"), content).id == "lakshmipur/sadar-social-services"


def test_an_upazila_that_nothing_names(proposed: Propose) -> None:
    """The district is a guess of its own."""
    address = proposed("উপজেলা নির্বাহী অফিসারের কার্যালয়", "রংপুর")
    assert address.id == "rangpur/uno"
    assert address.place
    assert [note.code for note in address.place.notes] == ["office-district"]
    assert proposed("উপজেলা ভূমি অফিস", "রংপুর", place="pirgonj").id == "rangpur/pirgonj-land"


@pytest.mark.parametrize(
    ("texts", "place", "message"),
    [
        (
            ("সিটিজেন চার্টার",),
            "",
            (
                "'charter.docx' names no district or upazila; import this file alone with "
                "--office, like --office rangpur/sadar"
            ),
        ),
        (
            ("জেলা সঞ্চয় অফিস, রংপুর ও দিনাজপুর",),
            "",
            (
                "'charter.docx' fits several places (dinajpur/district, rangpur/district); import "
                "this file alone with --office, like --office rangpur/sadar"
            ),
        ),
        (
            ("জেলা সঞ্চয় অফিস, রংপুর",),
            "pirganj",
            (
                "there is no upazila 'pirganj' in Rangpur; write the right one in --office "
                "(pirgonj), or say with --place where the office is (an upazila, or district)"
            ),
        ),
    ],
)
def test_no_proposal(proposed: Propose, texts: tuple[str, ...], place: str, message: str) -> None:
    """Nowhere, or several places as well as each other: one line says what to write."""
    with pytest.raises(Refusal) as refusal:
        proposed(*texts, place=place)
    assert refusal.value.text("en") == message


def test_the_address_is_free(proposed: Propose, content: Path) -> None:
    """Another office keeps its file; the same one has the same address again."""
    folder = content / "offices" / "rangpur"
    folder.mkdir(parents=True)
    name = "উপজেলা ভূমি অফিস, পীরগঞ্জ, রংপুর"
    (folder / "pirgonj-land.md").write_text("---\nname: অন্য অফিস  # দেখে নিন\n---\n", "utf-8")
    assert proposed(name).id == "rangpur/pirgonj-land-2"
    (folder / "pirgonj-land.md").write_text(f"---\nname: {name}\n---\n", "utf-8")
    assert proposed(name).id == "rangpur/pirgonj-land"
    (folder / "pirgonj-land.md").write_bytes(b"\xff")
    assert proposed(name).id == "rangpur/pirgonj-land-2"


def test_a_union_says_so(proposed: Propose) -> None:
    """In its own words; where its upazila is not known it is none in the file."""
    address = proposed("৫ নং সাজানো ইউনিয়ন পরিষদ", "পীরগঞ্জ, রংপুর")
    assert address.at.local
    assert address.local
    assert (address.at.local.kind, address.local.text) == (
        "union",
        normalise("৫ নং সাজানো ইউনিয়ন পরিষদ"),
    )
    assert proposed("৫ নং সাজানো ইউনিয়ন পরিষদ", "রংপুর").local is None


@pytest.mark.parametrize(
    ("name", "department"),
    [
        ("উপজেলা মৎস্য কর্মকর্তার কার্যালয়, পীরগঞ্জ", "মৎস্য অধিদপ্তর"),
        ("উপজেলা স্বাস্থ্য ও পরিবার পরিকল্পনা কর্মকর্তার কার্যালয়", "স্বাস্থ্য অধিদপ্তর"),
        ("উপজেলা মাধ্যমিক শিক্ষা অফিস", "মাধ্যমিক ও উচ্চশিক্ষা অধিদপ্তর"),
        ("Upazila Cooperative Office", "সমবায় অধিদপ্তর"),
        ("উপজেলা শিক্ষা অফিস", ""),
        ("নমুনা বাতিঘর", ""),
    ],
)
def test_the_department(name: str, department: str) -> None:
    """That of the name's words where only one is called so."""
    found = department_of(name)
    assert (found.name if found else "") == department


def test_a_department_is_told_or_guessed(import_text: Callable[..., object]) -> None:
    """What is told is written as it is, a guess is marked; an upazila's main office needs none."""
    charter = "উপজেলা মৎস্য অফিস, মেলান্দহ, জামালপুর\nসেবার নাম\tসময়সীমা\nতথ্য\t৩ দিন\n"

    def lines(office: str, **told: str) -> list[str]:
        text = str(getattr(import_text(charter, office, **told), "text", ""))
        return [line for line in text.splitlines() if line.startswith("department:")]

    assert lines("jamalpur/melandaha-x", department="মৎস্য") == ["department: মৎস্য"]
    guessed = "কার্যালয়ের নাম থেকে ধরা হয়েছে; ঠিক দপ্তরের নাম কি না দেখুন"
    assert lines("jamalpur/melandaha-x") == [f"department: মৎস্য অধিদপ্তর  # দেখে নিন: {guessed}"]
    assert lines("jamalpur/melandaha") == []
