"""The steps of the pull request's jobs, each of them run."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Runner = Any  # the class of conftest.py

OFFICE = "content/offices/lalmonirhat/patgram.md"
PHONE = ("phone: 01303388680", "phone: 01700-000468")
FEE = ("fee: বিনামূল্যে", "fee: ২০ টাকা")
NOTICE = "::warning file=content/offices/lalmonirhat/patgram.md,line=10,title=W-personal-mobile::"


def uploaded(runner: Runner, name: str) -> Path:
    """The folder that the step which uploads ``name`` takes."""
    workflow = (runner.project / ".github" / "workflows" / "pull-request.yml").read_text("utf-8")
    (path,) = re.findall(rf"name: {name}\n\s+path: (.+)", workflow)
    return Path(runner.project / path.replace("${{ runner.temp }}", str(runner.temp)))


def test_an_edit_is_checked_told_and_shown(
    runner: Runner,
    propose: Callable[..., None],
) -> None:
    """Every step ends well; warnings of the changed lines, the change in words, the new page."""
    propose(PHONE, FEE)
    done = {step["name"]: runner.run(step) for step in runner.steps("pull-request", "charters")}
    failed = {name: one.output + one.errors for name, one in done.items() if one.status}
    assert failed == {}
    assert list(done) == ["Base", "Install", "Changes in words", "Check", "Build", "Pages"]

    notices = [line for line in done["Check"].output.splitlines() if line.startswith("::")]
    assert notices[0].startswith(NOTICE)
    assert all(f" file={OFFICE},line=" in notice for notice in notices)
    assert done["Check"].output.splitlines()[-1].startswith("০টি ভুল, ")

    words = (uploaded(runner, "changes") / "changes.txt").read_text("utf-8")
    assert "'01303388680' → '01700-000468'" in words
    words = runner.summary()
    assert "`01303388680` → `01700-000468`" in words
    assert "`বিনামূল্যে` → `২০ টাকা`" in words
    assert "kachua" not in words  # main went on; that is not this change

    preview = uploaded(runner, "preview") / "offices" / "lalmonirhat" / "patgram" / "index.html"
    assert "01700-000468" in preview.read_text("utf-8")
    assert done["Pages"].output.splitlines()[-4:] == [
        "/: ত্রুটি নেই",
        "/offices/lalmonirhat/: ত্রুটি নেই",
        "/offices/lalmonirhat/patgram/: ত্রুটি নেই",
        "৩টি পাতায় ০টি ত্রুটি",
    ]


def test_a_mistake_is_shown_at_its_line(
    runner: Runner,
    propose: Callable[..., None],
) -> None:
    """The check fails with an annotation; the words are there all the same."""
    propose(("name: তথ্য ও যোগাযোগ", "nam: তথ্য ও যোগাযোগ"))
    *steps, pages = runner.steps("pull-request", "charters")
    assert "steps.build.outcome == 'success'" in pages["if"]
    done = {step["name"]: runner.run(step) for step in steps}
    failed = [name for name, one in done.items() if one.status]
    assert failed == ["Check", "Build"]
    shown = done["Check"].output.splitlines()
    assert [line.partition("::")[2].partition("::")[0] for line in shown[:2]] == [
        f"error file={OFFICE},line=1,title=missing-key",
        f"error file={OFFICE},line=2,title=unknown-key-near",
    ]
    assert "'nam' নামে কোনো ঘর নেই" in runner.summary()


def test_the_tests_are_the_readme_s(runner: Runner) -> None:
    """The one step not run here runs this very test: it is what the README tells people to run."""
    *_, step = runner.steps("pull-request", "tests")
    assert (step["name"], step["run"]) == ("Test", "make test")
    assert re.search(
        r"^make test +#", (runner.project / "README.md").read_text("utf-8"), re.MULTILINE
    )


@pytest.mark.parametrize(
    ("path", "pair", "program"),
    [
        (OFFICE, PHONE, ""),
        ("pelicanconf.py", ("FORM = False", "FORM = True"), "changed"),
        ("content/national.yaml", ("www.grs.gov.bd", "grs.gov.bd"), ""),
    ],
    ids=["an office", "a setting", "the national tier"],
)
def test_the_program_is_tested_when_it_changes(
    runner: Runner,
    propose: Callable[..., None],
    path: str,
    pair: tuple[str, str],
    program: str,
) -> None:
    """A change of content alone needs its checks and its pages looked at, no more."""
    propose(pair, path=path)
    scope, _ = runner.steps("pull-request", "tests")
    assert runner.run(scope).status == 0
    assert (runner.temp / "output").read_text("utf-8") == f"program={program}\n"


def test_pages_are_not_looked_at_for_nothing(runner: Runner, propose: Callable[..., None]) -> None:
    """A change of the program alone installs no browser for them; the tests look at theirs."""
    propose(("FORM = False", "FORM = True"), path="pelicanconf.py")
    base, *_, pages = runner.steps("pull-request", "charters")
    assert runner.run(base).status == 0
    done = runner.run(pages)
    assert (done.status, done.output, done.errors) == (0, "", "")


def test_a_link_that_would_be_lost_is_an_error_until_its_entry_is_written(
    runner: Runner, propose: Callable[..., None]
) -> None:
    """It says what to run, and that is enough."""
    propose(("services:", "place: patgram\nservices:"))
    new = OFFICE.replace("patgram", "patgram-ict")
    runner.bash(f"git mv {OFFICE} {new}")
    base, _, _, check, *_ = runner.steps("pull-request", "charters")
    assert runner.run(base).status == 0
    done = runner.run(check)
    assert (done.status, done.output.partition("::")[2].partition("::")[0]) == (
        1,
        f"error file={OFFICE},line=1,title=office-moved",
    )
    command = "invoke move lalmonirhat/patgram lalmonirhat/patgram-ict"
    assert command in done.output
    assert runner.bash(f".venv/bin/{command}").status == 0
    assert runner.run(check).status == 0
