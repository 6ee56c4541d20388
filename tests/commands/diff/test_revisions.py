"""Which revisions are compared, what of them is read, and what nothing in them can cause."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plugins.commands.diff.repository import LINK, WorkingTree
from plugins.words import Refusal, printable

Checkout = Any  # the class of conftest.py
Said = Callable[..., list[str]]

OFFICE = "offices/lalmonirhat/patgram.md"
LONGER = "⚠ খারাপ হয়েছে, সময় বেড়েছে: নাগরিক সেবা ১ 'তথ্য প্রদান': সময়সীমা ৩ → ৭ কার্যদিবস"
SHORTER = "নাগরিক সেবা ১ 'তথ্য প্রদান': সময়সীমা ৭ → ৩ কার্যদিবস (ভালো হয়েছে, সময় কমেছে)"


def lengthen(checkout: Checkout) -> None:
    checkout.replace("name: তথ্য প্রদান, time: ৩ কার্যদিবস", "name: তথ্য প্রদান, time: ৭ কার্যদিবস")


def another_office(checkout: Checkout, path: str = "offices/rangpur/sadar.md") -> str:
    """A second office, of another place."""
    text = (checkout.root / "content" / OFFICE).read_text("utf-8")
    checkout.write(path, text.replace("পাটগ্রাম, লালমনিরহাট", "রংপুর সদর, রংপুর"))
    return path


def test_nothing_changed(checkout: Checkout) -> None:
    """One line."""
    (checkout.root / "content" / OFFICE).touch()
    assert checkout.show() == "'HEAD' → এখনকার ফাইল: কোনো পরিবর্তন নেই"


def test_changes_need_not_be_committed(checkout: Checkout, said: Said) -> None:
    """Saved, staged and committed, each against a base."""
    lengthen(checkout)
    assert said() == [LONGER]
    checkout.git("add", "content")
    assert said() == [LONGER]
    checkout.commit()
    assert said() == []
    assert said("HEAD~1") == [LONGER]


def test_two_revisions_are_compared_whatever_the_files_are(checkout: Checkout, said: Said) -> None:
    """In either direction, by any name git knows."""
    checkout.git("tag", "first")
    lengthen(checkout)
    head = checkout.commit()
    checkout.replace("বিনামূল্যে", "৫০ টাকা")
    assert said("first", "HEAD") == [LONGER]
    assert said(head[:10], "first") == [SHORTER]


def test_offices_come_go_and_move(checkout: Checkout, said: Said) -> None:
    """Files that git does not know yet count; a renamed file is one office."""
    path = another_office(checkout)
    assert said() == ["নতুন কার্যালয় যোগ হয়েছে (ভালো হয়েছে)"]
    checkout.commit()
    (checkout.root / "content" / path).unlink()
    assert said() == ["⚠ খারাপ হয়েছে: কার্যালয়টি আর নেই"]
    another_office(checkout, "offices/rangpur/sadar-ict.md")
    checkout.replace(
        "approved: 2025-06-20", "approved: 2025-06-20\nplace: sadar", "offices/rangpur/sadar-ict.md"
    )
    address = "পাতার ঠিকানা 'offices/rangpur/sadar/' → 'offices/rangpur/sadar-ict/'"
    assert said() == [address]


def test_an_old_address_may_lead_to_any_office(checkout: Checkout, said: Said) -> None:
    """Also to one that did not change, of which nothing is read; one that leads nowhere is told."""
    another_office(checkout)
    checkout.commit()
    lengthen(checkout)
    entry = "offices:\n  - {from: rangpur/old, to: rangpur/sadar}\n"
    checkout.write("redirects.yaml", entry)
    assert said() == [LONGER]
    assert "redirects.yaml" not in checkout.show()
    checkout.write("redirects.yaml", entry.replace("sadar", "sadr"))
    fault = "offices[1].to: 'rangpur/sadr' ঠিকানায় কিছু নেই; 'rangpur/sadar' লিখতে চেয়েছেন কি?"
    assert f"content/redirects.yaml:2: {fault}" in checkout.show()


CELL = "মন্ত্রিপরিষদ বিভাগের অভিযোগ ব্যবস্থাপনা সেল"


def test_what_concerns_every_office_is_told(checkout: Checkout, said: Said) -> None:
    """Places, helplines, the national tier and pages, though no office file changed."""
    checkout.write("pages/help.md", "---\ntitle: সাহায্য\n---\nলেখা\n")
    checkout.write("pages/old.md", "---\ntitle: পুরোনো\n---\nলেখা\n")
    checkout.commit()
    checkout.replace("bn: পাটগ্রাম", "bn: পাটগ্রাম উপজেলা", "places.yaml")
    checkout.replace("limit: ৬০ কার্যদিবস", "limit: ৯০ কার্যদিবস", "national.yaml")
    checkout.replace("number: ৯৯৯, name", "number: ১০৯৮, name", "national.yaml")
    checkout.replace("অভিযোগ}", "অভিযোগ গ্রহণ}", "national.yaml")
    checkout.write("pages/help.md", "---\ntitle: সহায়তা\n---\nনতুন লেখা\n")
    checkout.write("pages/new.md", "---\ntitle: নতুন\n---\nলেখা\n")
    (checkout.root / "content/pages/old.md").unlink()
    assert said() == [
        "⚠ খারাপ হয়েছে: হেল্পলাইন '৯৯৯' আর নেই: 'জরুরি সেবা (পুলিশ, ফায়ার সার্ভিস, অ্যাম্বুলেন্স)'",
        f"⚠ খারাপ হয়েছে, সময় বেড়েছে: অভিযোগের ধাপ '{CELL}': সময়সীমা ৬০ → ৯০ কার্যদিবস",
        "স্থানের নাম 'পাটগ্রাম (Patgram)' → 'পাটগ্রাম উপজেলা (Patgram)'",
        "নতুন হেল্পলাইন '১০৯৮': 'জরুরি সেবা (পুলিশ, ফায়ার সার্ভিস, অ্যাম্বুলেন্স)' (ভালো হয়েছে)",
        "হেল্পলাইন '৩৩৩': নাম 'জাতীয় তথ্যসেবা ও অভিযোগ' → 'জাতীয় তথ্যসেবা ও অভিযোগ গ্রহণ'",
        "পাতা 'old' আর নেই: 'পুরোনো'",
        "নতুন পাতা 'new': 'নতুন'",
        "পাতা 'help': শিরোনাম 'সাহায্য' → 'সহায়তা'",
        "পাতা 'help': লেখা বদলেছে: 'লেখা' → 'নতুন লেখা'",
    ]


def test_a_place_may_come_and_go(checkout: Checkout, said: Said) -> None:
    """A slug names it; a changed order is told too."""
    checkout.write("places.yaml", PLACES)
    checkout.commit()
    checkout.write("places.yaml", PLACES.replace("slug: kaliganj", "slug: aditmari"))
    assert said() == ["স্থান যোগ হয়েছে: 'খ (B)'", "স্থান আর নেই: 'খ (B)'"]
    first, second = PLACES.splitlines()[-2:]
    checkout.write("places.yaml", PLACES.replace(f"{first}\n{second}", f"{second}\n{first}"))
    assert said() == ["স্থানের ক্রম বদলেছে"]


PLACES = """divisions:
  - slug: rangpur
    bn: রংপুর
    en: Rangpur
    districts:
      - slug: lalmonirhat
        bn: লালমনিরহাট
        en: Lalmonirhat
        upazilas:
          - {slug: patgram, bn: পাটগ্রাম, en: Patgram}
          - {slug: kaliganj, bn: খ, en: B}
"""


BROKEN = "nam: উপজেলা"
PROBLEM = (
    "content/offices/lalmonirhat/patgram.md:2: nam: 'nam' নামে কোনো ঘর নেই; 'name' লিখতে চেয়েছেন কি?"
)


def test_a_broken_file_is_told_and_the_others_are_compared(checkout: Checkout) -> None:
    """It is neither gone nor new, in whichever revision it is broken."""
    path = another_office(checkout)
    checkout.commit()
    checkout.replace("name: উপজেলা", BROKEN)
    checkout.replace("name: তথ্য প্রদান, time: ৩", "name: তথ্য প্রদান, time: ৭", path)
    output = checkout.show()
    lines = output.splitlines()
    assert lines[0].endswith("১টি কার্যালয়ে পরিবর্তন; ⚠ ১টি প্রতিশ্রুতি নাগরিকের জন্য খারাপ হয়েছে")
    assert lines[2] == "এখনকার ফাইল-এ যা পড়া যায়নি, তাই তুলনা করা যায়নি:"
    assert f"  {PROBLEM}" in lines
    assert lines[-1] == f"  {LONGER}"
    checkout.commit()
    checkout.replace(BROKEN, "name: উপজেলা")
    data = json.loads(checkout.show(name="json"))
    assert {problem["revision"] for problem in data["problems"]} == {"base"}
    assert PROBLEM in [problem["text"] for problem in data["problems"]]
    assert data["offices"] == []
    assert f"- `{PROBLEM}`" in checkout.show(name="markdown").splitlines()


@pytest.mark.parametrize("name", ["places.yaml", "national.yaml"])
@pytest.mark.parametrize("junk", ["x: [", None], ids=["broken", "gone"])
def test_offices_are_compared_with_the_other_revisions_places(
    checkout: Checkout, name: str, junk: str | None
) -> None:
    """Where its own cannot be read."""
    lengthen(checkout)
    file = checkout.root / "content" / name
    if junk is None:
        file.unlink()
    else:
        checkout.write(name, junk)
    output = checkout.show()
    assert f"  content/{name}:" in output
    assert output.splitlines()[-1] == f"  {LONGER}"


def test_two_revisions_without_places_are_not_compared(checkout: Checkout) -> None:
    """Their problems are all there is to say."""
    checkout.write("places.yaml", "x: [")
    checkout.commit()
    lengthen(checkout)
    output = checkout.show()
    words = "'HEAD' → এখনকার ফাইল: যা পড়া গেছে তাতে কোনো পরিবর্তন নেই"
    assert output.splitlines()[0] == words
    assert "  content/places.yaml:2:" in output


@pytest.mark.parametrize("committed", [False, True])
def test_links_pipes_and_odd_names_are_told_and_not_followed(
    checkout: Checkout,
    tmp_path: Path,
    committed: bool,  # noqa: FBT001
) -> None:
    """Neither in a folder nor in a commit."""
    secret = tmp_path / "secret.md"
    secret.write_text("secret", "utf-8")
    content = checkout.root / "content"
    (content / "offices/rangpur").mkdir()
    (content / "offices/rangpur/sadar.md").symlink_to(secret)
    (content / "-rf").write_text("x", "utf-8")
    (content / "big.bin").write_bytes(b"x" * 600_000)
    if committed:
        checkout.commit()
        revisions = ["HEAD~1", "HEAD"]
    else:
        os.mkfifo(content / "pipe")
        revisions = []
    output = checkout.show(*revisions)
    assert "secret" not in output
    for path in ("offices/rangpur/sadar.md", "-rf", "big.bin"):
        assert f"  content/{path}:1: file: " in output


def test_nothing_of_the_repository_is_run(
    checkout: Checkout, tmp_path: Path, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No hook, pager, filter, external diff, text conversion, monitor or alias."""
    trap = tmp_path / "sprung"
    script = tmp_path / "trap"
    script.write_text(f"#!/bin/sh\ntouch {trap}\ncat\n", "utf-8")
    script.chmod(0o755)
    lengthen(checkout)
    for key in (
        *("core.pager", "core.fsmonitor", "diff.external", "diff.trap.textconv", "core.editor"),
        *("diff.trap.command", "filter.trap.clean", "filter.trap.smudge", "filter.trap.process"),
        *("core.sshCommand", "core.askPass", "credential.helper", "core.alternateRefsCommand"),
    ):
        checkout.git("config", key, str(script))
    checkout.git("config", "alias.rev-parse", f"!{script}")
    checkout.git("config", "core.hooksPath", str(tmp_path))
    (checkout.root / ".gitattributes").write_text("*.md diff=trap filter=trap\n", "utf-8")
    monkeypatch.setenv("GIT_PAGER", str(script))
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", str(script))
    assert said() == [LONGER]
    assert said("HEAD", "HEAD") == []
    assert not trap.exists()


def test_the_repository_of_a_calling_hook_does_not_mislead(
    checkout: Checkout, tmp_path: Path, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hook names its own in the environment."""
    lengthen(checkout)
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.setenv(name, str(tmp_path))
    assert said() == [LONGER]


UNKNOWN = (
    "there is no commit '{}'; name a branch, tag or commit, like main or HEAD~1,"
    " and run git fetch first where it is remote"
)


@pytest.mark.parametrize(
    "revision",
    ["nope", "main:content", "main..main", "--output=x", "-x", "", " ", "HEAD^{tree}", "a\0b"],
)
def test_what_is_no_commit_is_refused(checkout: Checkout, revision: str) -> None:
    """Without giving git a flag."""
    for revisions in ([revision], ["HEAD", revision or " "]):
        with pytest.raises(Refusal) as refused:
            checkout.show(*revisions)
        assert refused.value.text("en") == UNKNOWN.format(printable(revisions[-1]))
    assert not (checkout.root / "x").exists()


def test_a_folder_without_a_repository_is_refused(
    bare: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With git's own reason."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(bare.root.parent))
    with pytest.raises(Refusal) as refused:
        bare.show()
    words = refused.value.text("en")
    assert words.startswith(f"{bare.root} is no git repository (fatal: not a git repository")
    assert words.endswith("; run this inside the project's repository")


def test_a_repository_without_a_commit_is_refused(bare: Checkout) -> None:
    """HEAD is no commit yet."""
    bare.git("init", "--quiet")
    with pytest.raises(Refusal) as refused:
        bare.show()
    assert refused.value.text("en") == UNKNOWN.format("HEAD")


def test_a_revision_without_content_is_refused(checkout: Checkout) -> None:
    """A commit or a folder."""
    checkout.git("rm", "--quiet", "-r", "--cached", "content")
    checkout.git("commit", "--quiet", "--message", "empty", "--allow-empty")
    (checkout.root / "content").rename(checkout.root / "elsewhere")
    for base, found in (("HEAD", "HEAD"), ("HEAD~1", checkout.root)):
        with pytest.raises(Refusal) as refused:
            checkout.show(base)
        words = f"'{found}' has no folder content; name a commit that has one"
        assert refused.value.text("en") == words


def test_an_object_that_is_missing_is_refused(checkout: Checkout) -> None:
    """As in a partial clone; nothing is fetched."""
    oid = checkout.git("rev-parse", f"HEAD:content/{OFFICE}")
    (checkout.root / ".git/objects" / oid[:2] / oid[2:]).unlink()
    lengthen(checkout)
    with pytest.raises(Refusal) as refused:
        checkout.show()
    words = "not all files of 'HEAD' are here; get the whole history with git fetch"
    assert refused.value.text("en") == words


@pytest.mark.parametrize("name", ["../x", "a/../../x", "/etc/x", "a/" + "x" * 256])
def test_no_name_in_a_commit_leaves_the_folder(tmp_path: Path, name: str) -> None:
    """Git itself writes no such names, but a tree can hold them."""
    with pytest.raises(Refusal) as refused:
        WorkingTree(tmp_path, {name: LINK}).copy([name], tmp_path / "folder")
    assert "cannot be read; rename it" in refused.value.text("en")
    assert not list(tmp_path.rglob("x"))


def test_git_must_be_there(
    checkout: Checkout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Said in one line."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Refusal) as refused:
        checkout.show()
    assert refused.value.text("en") == "git was not found; install git and try again"
