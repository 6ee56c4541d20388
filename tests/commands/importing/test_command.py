"""``invoke import`` as a civil servant runs it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.conftest import SOURCES

Invoke = Callable[..., tuple[int, str, str]]

SOURCE = SOURCES / "rangpur-sadar.txt"
FOUND = """পড়া হয়েছে: rangpur-sadar.txt
  সেবা ২২টি: নাগরিক ৬, প্রাতিষ্ঠানিক ১১, অভ্যন্তরীণ ৫
  কর্মকর্তা ৭ জন
  অভিযোগের ধাপ ৩টি
  প্রত্যাশা ৫টি
মেরামত বা অনুমান ৫ জায়গায়; ফাইলে পাশে # দিয়ে লেখা আছে, মিলিয়ে দেখুন
উৎসের সব লেখা জায়গা পেয়েছে
"""
NEXT = "এরপর: ফাইলটি মূল চার্টারের সঙ্গে মিলিয়ে দেখুন, তারপর invoke check চালান\n"


def test_a_charter_is_printed(invoke: Invoke) -> None:
    """With ``--output -`` the file goes to the output, what there is to say beside it."""
    status, output, errors = invoke(
        "import", str(SOURCE), "--office", "rangpur/sadar", "--output", "-"
    )
    assert (status, errors) == (0, FOUND + NEXT)
    assert output.startswith("---\nname: উপজেলা কার্যালয়, রংপুর সদর, রংপুর  # ")
    assert output.endswith("আওতাধীন কোন দপ্তর নেই।\n")


def test_a_charter_becomes_an_office_that_check_accepts(invoke: Invoke, project: Path) -> None:
    """Written to its place, where ``invoke check`` then finds no error."""
    target = project / "content" / "offices" / "rangpur" / "sadar.md"
    target.unlink()
    status, output, errors = invoke("import", str(SOURCE), "--office", "rangpur/sadar")
    assert (status, output) == (0, "")
    assert errors == f"{FOUND}লেখা হয়েছে: content/offices/rangpur/sadar.md\n{NEXT}"
    assert target.stat().st_mode & 0o777 == 0o644
    status, output, _ = invoke("check")
    assert status == 0
    assert "sadar.md" in output


def test_an_office_must_be_named(invoke: Invoke) -> None:
    """Which the command says itself."""
    status, output, errors = invoke("import", str(SOURCE), "--lang", "en")
    assert (status, output) == (1, "")
    assert errors == ("'' does not name an office; write district/upazila, like rangpur/sadar\n")


def test_an_office_is_never_replaced_unasked(invoke: Invoke, project: Path) -> None:
    """The file that is there stays, byte for byte, until ``--force``."""
    target = project / "content" / "offices" / "rangpur" / "sadar.md"
    before = target.read_bytes()
    status, output, errors = invoke(
        "import", str(SOURCE), "--office", "rangpur/sadar", "--lang", "en"
    )
    assert (status, output) == (1, "")
    assert errors == (
        "content/offices/rangpur/sadar.md exists already, so nothing was written; "
        "add --force to replace it\n"
    )
    assert target.read_bytes() == before
    assert invoke("import", str(SOURCE), "--office", "rangpur/sadar", "--force")[0] == 0
    assert target.read_bytes() != before


def test_a_refusal_leaves_nothing_behind(invoke: Invoke, project: Path, tmp_path: Path) -> None:
    """Exit status 1 and one line; no file, no folder."""
    (tmp_path / "letter.txt").write_text("প্রিয় মহোদয়", "utf-8")
    status, output, errors = invoke(
        "import", str(tmp_path / "letter.txt"), "--office", "dhaka/savar", "--lang", "en"
    )
    assert (status, output) == (1, "")
    assert errors == (
        "no table of services was found in 'letter.txt'; see that it has the table with its titles "
        "('সেবার নাম', 'সময়সীমা' …)\n"
    )
    assert not (project / "content" / "offices" / "dhaka").exists()


def test_english_words_for_every_line(invoke: Invoke, tmp_path: Path) -> None:
    """``--lang en`` speaks English throughout; what is not placed is counted."""
    header = "ক্রমিক\tসেবার নাম\tসেবামূল্য\tসময়সীমা\tদায়িত্বপ্রাপ্ত কর্মকর্তা"
    row = "১\tতথ্য প্রদান\tবিনামূল্যে\t৩ দিন\tসহকারী প্রোগ্রামার ফোন: ১২"
    (tmp_path / "a.txt").write_text(f"{header}\n{row}\nশেষ কথা", "utf-8")
    target = tmp_path / "new" / "a.md"
    arguments = ["--office", "dhaka/savar", "--output", str(target), "--lang", "en"]
    status, _, errors = invoke("import", str(tmp_path / "a.txt"), *arguments)
    assert status == 0
    assert errors.splitlines() == [
        "read: a.txt",
        "  services: 1 (undivided 1)",
        "  officers: 1",
        "  complaint tiers: 0",
        "  expectations: 0",
        "mended or assumed: 1; see the # comments beside them in the file",
        "not placed: 2; they stand with reasons in # comments after the last field",
        f"written: {target}",
        "next: compare the file with the charter, then run invoke check",
    ]
