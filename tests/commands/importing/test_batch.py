"""``invoke import FOLDER``: what an operator gets who brings in a district."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plugins.charters.directory import load
from plugins.commands.importing import Wish, describe_all, import_folder
from plugins.words import Refusal
from tests.conftest import CONTENT, ROOT
from tests.patience import PATIENCE, wait_until

TODAY = date(2026, 11, 2)
CHARTER = "উপজেলা {} অফিস, রংপুর সদর, রংপুর\nসেবার নাম\tসেবামূল্য\tসময়সীমা\nতথ্য\t৫ টাকা\t৩ দিন\n"
FARMS, FISH = map(CHARTER.format, ("কৃষি", "মৎস্য"))

Run = Callable[..., list[str]]


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """A folder as it comes from a district."""
    folder = tmp_path / "inbox"
    (folder / "rangpur").mkdir(parents=True)
    (folder / "rangpur" / "Sadar Agriculture.txt").write_text(FARMS, "utf-8")
    (folder / "rangpur__sadar-fisheries.txt").write_text(FISH, "utf-8")
    return folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project that knows places, and has no office yet."""
    for name in ("places.yaml", "national.yaml"):
        (tmp_path / "content").mkdir(exist_ok=True)
        shutil.copy(CONTENT / name, tmp_path / "content" / name)
    return tmp_path


@pytest.fixture
def run(inbox: Path, root: Path) -> Run:
    """Imports the inbox; gives the report in English."""

    def imported(**options: object) -> list[str]:
        wish = Wish(root, Path("content", "offices"), TODAY, **options)
        return describe_all(*import_folder(inbox, wish, "en"), "en").splitlines()

    return imported


@pytest.fixture
def district(inbox: Path) -> Path:
    """The folder of Rangpur, emptied."""
    shutil.rmtree(inbox / "rangpur")
    (inbox / "rangpur").mkdir()
    return inbox / "rangpur"


def test_every_document_becomes_the_office_it_is_named_after(run: Run, root: Path) -> None:
    """By the folder it lies in or by the first part of its name; the table says what it holds."""
    assert run() == [
        "services  officers  marks  not placed  document → office file",
        (
            "       1         0      2           0  rangpur/Sadar Agriculture.txt → "
            "content/offices/rangpur/sadar-agriculture.md"
        ),
        (
            "       1         0      2           0  rangpur__sadar-fisheries.txt → "
            "content/offices/rangpur/sadar-fisheries.md"
        ),
        "written: 2, there already: 0, refused: 0",
        (
            "next: invoke check shows every mark with its line; "
            "settle it with the charter beside you, then delete it"
        ),
    ]
    assert sorted(file.name for file in (root / "content/offices/rangpur").iterdir()) == [
        "sadar-agriculture.md",
        "sadar-fisheries.md",
    ]


def test_one_bad_file_stops_no_other(run: Run, inbox: Path) -> None:
    """It has its line with the reason, below the others; what programs leave has none."""
    (inbox / "rangpur" / "kaunia.txt").write_text(" ", "utf-8")
    (inbox / "rangpur" / "sadar.docx").write_bytes(b"PK\x03\x04 cut")
    (inbox / "rangpur" / ".~lock.sadar.docx#").touch()
    (inbox / "rangpur" / "~$sadar.docx").touch()
    lines = run()
    nothing = "       –         –      –           –  rangpur/"
    assert lines[3:5] == [
        f"{nothing}kaunia.txt: 'kaunia.txt' holds no text; give a file that holds the charter",
        (
            f"{nothing}sadar.docx: 'sadar.docx' is damaged or incomplete; "
            "download it again or save it anew"
        ),
    ]
    assert lines[5] == "written: 2, there already: 0, refused: 2"


def test_a_second_call_goes_on(run: Run, root: Path) -> None:
    """An office that has its file keeps it, byte for byte, until ``--force``."""
    kept = root / "content/offices/rangpur/sadar-fisheries.md"
    kept.parent.mkdir(parents=True)
    kept.write_text("by hand", "utf-8")
    assert run()[2:4] == [
        (
            "       –         –      –           –  rangpur__sadar-fisheries.txt: "
            "content/offices/rangpur/sadar-fisheries.md is there already and was kept"
        ),
        "written: 1, there already: 1, refused: 0",
    ]
    assert kept.read_text("utf-8") == "by hand"
    assert "written: 2, there already: 0, refused: 0" in run(force=True)


def test_two_documents_of_one_office(run: Run, inbox: Path) -> None:
    """The second is told, by a second call too, and never written over the first by ``--force``."""
    (inbox / "rangpur" / "sadar_fisheries.txt").write_text(f"{FISH}সনদ\t\t৫ দিন\n", "utf-8")
    for lines in (run(force=True), run()):
        assert lines[3].endswith(
            "rangpur__sadar-fisheries.txt: 'rangpur/sadar_fisheries.txt' is the office "
            "rangpur/sadar-fisheries too; see which one is right and take the other away, "
            "or rename the file of another office"
        )


def test_all_of_one_district(run: Run, inbox: Path, root: Path) -> None:
    """``--office`` names it where folders do not; place and department go into every file."""
    shutil.rmtree(inbox / "rangpur")
    (inbox / "krishi.txt").write_text(FARMS, "utf-8")
    assert "written: 2, there already: 0, refused: 0" in run(
        office="rangpur", place="sadar", department="কৃষি"
    )
    text = (root / "content/offices/rangpur/krishi.md").read_text("utf-8")
    assert "place: sadar\n" in text
    assert "department: কৃষি\n" in text


def test_a_document_that_is_named_otherwise(run: Run, inbox: Path) -> None:
    """Its own words say which office it is; where they do not, one line says what to do."""
    shutil.rmtree(inbox / "rangpur")
    (inbox / "কৃষি ২০২৬.txt").write_text(FARMS.replace("রংপুর সদর", "কাউনিয়া"), "utf-8")
    (inbox / "scan 1.txt").write_text(FARMS.partition("\n")[2], "utf-8")
    report = "\n".join(run())
    assert "কৃষি ২০২৬.txt → content/offices/rangpur/kaunia-agriculture.md" in report
    assert "scan 1.txt: 'scan 1.txt' names no district or upazila; import this file alone" in report


def test_a_name_that_does_not_say_where(run: Run, district: Path) -> None:
    """In a district's folder too the document's own words are asked, and its own fault is told."""
    (district / "kawnia-charter.txt").write_text(FARMS.replace("রংপুর সদর", "কাউনিয়া"), "utf-8")
    (district / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00")
    report = "\n".join(run())
    assert "rangpur/kawnia-charter.txt → content/offices/rangpur/kaunia-agriculture.md" in report
    assert "rangpur/photo.jpg: 'photo.jpg' is neither text nor a known document" in report


def test_the_folder_chooses_among_places(run: Run, district: Path) -> None:
    """A name that two districts have is the folder's, and a charter that names none is as well."""
    (district / "krishi.txt").write_text(FARMS.replace("রংপুর সদর, রংপুর", "পীরগঞ্জ"), "utf-8")
    (district / "scan.txt").write_text(FARMS.partition("\n")[2], "utf-8")
    report = "\n".join(run())
    assert "rangpur/krishi.txt → content/offices/rangpur/pirgonj-agriculture.md" in report
    assert "rangpur/scan.txt → content/offices/rangpur/" in report


def test_a_run_that_is_broken_off(inbox: Path, tmp_path: Path) -> None:
    """Ctrl-C leaves what is done, says how many are left, and the same call goes on with them."""
    many = 30
    for number in range(many):
        (inbox / f"rangpur__sadar-{number}.txt").write_text(FARMS, "utf-8")
    command = [sys.executable, "-m", "invoke", "import", str(inbox), "--lang", "en"]
    command += ["--output", str(tmp_path / "out")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as run:
        wait_until(lambda: [*tmp_path.glob("out/rangpur/*.md")] or run.poll() is not None)
        run.send_signal(signal.SIGINT)
        said = run.communicate(timeout=PATIENCE)[0]
    left = re.search(r"broken off with (\d+) documents left", said)
    assert (run.returncode, bool(left)) == (1, True)
    assert [*tmp_path.glob("out/rangpur/*.md")] != []
    again = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert f"written: {left and left[1]}," in again.stdout


def test_what_is_written_can_be_read(run: Run, inbox: Path, root: Path) -> None:
    """The folder of offices is sound, and `check` tells the marks that the table counts."""
    (inbox / "rangpur__sadar-fisheries.txt").unlink()
    run()
    _, problems = load(root / "content", TODAY)
    assert [problem.code for problem in problems].count("W-import-mark") == 2


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"target": Path("-")},
            "many files cannot be printed as one; name a folder with --output, or leave it out",
        ),
        (
            {"office": "rangpur/sadar"},
            (
                "with a folder of documents --office takes a district's folder only, "
                "not 'rangpur/sadar'; write one of: rangpur"
            ),
        ),
    ],
)
def test_what_cannot_be_done_is_said_before(
    inbox: Path, root: Path, options: dict[str, object], message: str
) -> None:
    """Nothing is read for it."""
    wish = Wish(**{"root": root, "target": Path("o"), "today": TODAY, **options})
    with pytest.raises(Refusal) as refusal:
        import_folder(inbox, wish, "en")
    assert refusal.value.text("en") == message


def test_a_folder_without_documents(inbox: Path, root: Path) -> None:
    """Is told as such."""
    shutil.rmtree(inbox)
    inbox.mkdir()
    with pytest.raises(Refusal) as refusal:
        import_folder(inbox, Wish(root, Path("o"), TODAY), "en")
    assert refusal.value.text("en") == (
        f"there is no document in '{inbox}'; name the folder that holds the charters"
    )
