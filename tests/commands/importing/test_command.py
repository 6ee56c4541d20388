"""``invoke import`` as a civil servant runs it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from plugins.commands.importing.messages import NOTES
from tests.conftest import SOURCES

Invoke = Callable[..., tuple[int, str, str]]

SOURCE = SOURCES / "rangpur-sadar.txt"
FOUND = """পড়া হয়েছে: rangpur-sadar.txt
  সেবা ২২টি: নাগরিক ৬, প্রাতিষ্ঠানিক ১১, অভ্যন্তরীণ ৫
  কর্মকর্তা ৭ জন
  অভিযোগের ধাপ ৩টি
  প্রত্যাশা ৫টি
'দেখে নিন' চিহ্ন ৫টি; আগে এগুলো মিলিয়ে দেখুন, যেটি বেশি সন্দেহের সেটি উপরে:
  {target}:2: name: 'উৎসে কার্যালয়ের নাম নেই, ফাইলের ঠিকানা থেকে লেখা; সাইনবোর্ড বা প্যাডের নামটি লিখুন'
  {target}:76: services.institutional[1].name: '{joined}'
  {target}:104: services.institutional[5].name: '{joined}'
  {target}:154: services.internal[3].name: '{joined}'
  {target}:11: officers.upazila-ict-officer.email: 'উৎসে কোথাও কোথাও ভাঙা \
(rangpursadardoict@g mail.com, rangpursadardoict@gmail .com), জোড়া হয়েছে; বানানটি মিলিয়ে দেখুন'
উৎসের সব লেখা জায়গা পেয়েছে
"""
JOINED = "উৎসে সারিটি পৃষ্ঠা ভেঙে দুই টুকরা ছিল (লাইন {}), জোড়া হয়েছে; দুই টুকরা এক সেবার কি না দেখুন"
NEXT = (
    "এরপর: প্রতিটি চিহ্ন মূল চার্টারের সঙ্গে মিলিয়ে ঠিক করে # থেকে লাইনের শেষ পর্যন্ত মুছুন, "
    "তারপর invoke check চালান\n"
)


def found(target: str) -> str:
    """The report of the source, whose file is called ``target``."""
    lines = FOUND.replace("{joined}", JOINED).replace("{target}", target)
    return lines.format("৩৯", "৪৭", "৬৮")


def test_a_charter_is_printed(invoke: Invoke) -> None:
    """With ``--output -`` the file goes to the output, what there is to say beside it."""
    status, output, errors = invoke(
        "import", str(SOURCE), "--office", "rangpur/sadar", "--output", "-"
    )
    assert (status, errors) == (0, found("-") + NEXT)
    assert output.startswith("---\nname: উপজেলা কার্যালয়, রংপুর সদর, রংপুর  # ")
    assert output.endswith("আওতাধীন কোন দপ্তর নেই।\n")


def test_a_charter_becomes_an_office_that_check_accepts(invoke: Invoke, project: Path) -> None:
    """Written to its place, where ``invoke check`` then finds no error."""
    target = project / "content" / "offices" / "rangpur" / "sadar.md"
    target.unlink()
    status, output, errors = invoke("import", str(SOURCE), "--office", "rangpur/sadar")
    assert (status, output) == (0, "")
    path = "content/offices/rangpur/sadar.md"
    assert errors == f"{found(path)}লেখা হয়েছে: {path}\n{NEXT}"
    assert target.stat().st_mode & 0o777 == 0o644
    status, output, _ = invoke("check")
    assert status == 0
    assert "sadar.md" in output


def test_an_office_is_proposed(invoke: Invoke, project: Path) -> None:
    """Without ``--office`` its file goes where its own words say, and says that it is a guess."""
    charter = project / "charter.txt"
    charter.write_text("উপজেলা কৃষি অফিস, রংপুর সদর, রংপুর\nসেবা দেওয়া হয়\n", "utf-8")
    status, output, errors = invoke("import", str(charter), "--lang", "en")
    assert (status, output) == (0, "")
    assert "written: content/offices/rangpur/sadar-agriculture.md" in errors
    text = (project / "content/offices/rangpur/sadar-agriculture.md").read_text("utf-8")
    assert f"place: sadar  # দেখে নিন: {NOTES['office']}\n" in text


def test_an_office_must_be_named(invoke: Invoke, project: Path) -> None:
    """Where the document's words name no place."""
    charter = project / "charter.txt"
    charter.write_text("সেবা দেওয়া হয়\n", "utf-8")
    status, output, errors = invoke("import", str(charter), "--lang", "en")
    assert (status, output) == (1, "")
    assert errors == (
        "'charter.txt' names no district or upazila; import this file alone with --office, "
        "like --office rangpur/sadar\n"
    )


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
    (tmp_path / "empty.txt").write_text(" \n", "utf-8")
    status, output, errors = invoke(
        "import", str(tmp_path / "empty.txt"), "--office", "dhaka/savar", "--lang", "en"
    )
    assert (status, output) == (1, "")
    assert errors == "'empty.txt' holds no text; give a file that holds the charter\n"
    assert not (project / "content" / "offices" / "dhaka").exists()


def test_what_check_will_refuse_is_told_with_what_was_written(
    invoke: Invoke, tmp_path: Path
) -> None:
    """More rows than a file may have are written; the report and `check` name the limit."""
    rows = "\n".join(f"{n}\tসেবা {n}\t৩ দিন" for n in range(1, 302))
    (tmp_path / "many.txt").write_text(f"ক্রমিক\tসেবার নাম\tসময়সীমা\n{rows}", "utf-8")
    status, _, errors = invoke(
        "import", str(tmp_path / "many.txt"), "--office", "dhaka/savar", "--lang", "en"
    )
    path = "content/offices/dhaka/savar.md"
    limit = f"{path}:6: services.general: the list has 301 entries; keep it within 300"
    assert status == 0
    assert [
        "the file is written, but invoke check will not take it yet:",
        f"  {limit}",
        f"written: {path}",
    ] == errors.splitlines()[-4:-1]
    status, output, _ = invoke("check", "--lang", "en")
    assert status == 1
    assert limit in output.splitlines()


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
        "marks to settle ('দেখে নিন'): 1; these first, the most doubtful above:",
        (
            f"  {target}:2: name: 'উৎসে কার্যালয়ের নাম নেই, ফাইলের ঠিকানা থেকে লেখা; "
            "সাইনবোর্ড বা প্যাডের নামটি লিখুন'"
        ),
        "not placed: 2; they stand with reasons in # comments after the last field",
        f"written: {target}",
        (
            "next: settle each mark with the charter beside you, "
            "delete from its # to the end of the line, then run invoke check"
        ),
    ]


def test_no_name_is_no_folder(invoke: Invoke) -> None:
    """As of a variable that is not set: the folder one happens to be in is not brought in."""
    assert invoke("import", "") == (1, "", "'.' ফাইল নয়; চার্টারের একটি ফাইলের নাম লিখুন\n")
