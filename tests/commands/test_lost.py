"""`invoke check --base REV`: the addresses of a commit that nothing answers at any more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.committing import commit
from tests.replacing import replace

Invoke = Callable[..., tuple[int, str, str]]

OFFICES = Path("content", "offices")
PATGRAM = OFFICES / "lalmonirhat" / "patgram.md"
KACHUA = OFFICES / "bagerhat" / "kachua.md"
LOST = "there is no office at 'lalmonirhat/patgram' any more, old links would find nothing"


@pytest.fixture
def committed(checkout: Path) -> Path:
    """The project of the five charters in a repository of its own."""
    commit(checkout)
    return checkout


def errors(output: str) -> list[str]:
    *lines, _ = output.splitlines()
    return [line for line in lines if not line.endswith("]")]


def test_a_lost_address_is_an_error_only_where_a_base_is_named(
    committed: Path, invoke: Invoke
) -> None:
    """Against any revision, whether the loss is committed or not."""
    (committed / PATGRAM).unlink()
    assert invoke("check")[0] == 0
    status, output, _ = invoke("check", "--base", "HEAD", "--lang", "en")
    assert status == 1
    [line] = errors(output)
    assert line.startswith(f"{PATGRAM}:1: file: {LOST}; write under offices: ")
    commit(committed)
    assert invoke("check", "--base", "HEAD")[0] == 0
    assert errors(invoke("check", "--base", "HEAD~1", "--lang", "en")[1]) == [line]


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("github", f"::error file={PATGRAM},line=1,title=office-lost::"),
        ("json", '"code": "office-lost"'),
        ("sarif", '"ruleId": "office-lost"'),
    ],
)
def test_every_format_has_it(form: str, said: str, committed: Path, invoke: Invoke) -> None:
    """As it has every other problem."""
    (committed / PATGRAM).unlink()
    status, output, _ = invoke("check", "--base", "HEAD", "--format", form)
    assert (status, output.count(said)) == (1, 1)


def test_what_leads_to_a_lost_office_is_not_told_too(committed: Path, invoke: Invoke) -> None:
    """It is mended with the entry of the office."""
    redirects = committed / "content" / "redirects.yaml"
    redirects.write_text("offices:\n  - {from: rangpur/old, to: lalmonirhat/patgram}\n", "utf-8")
    commit(committed)
    (committed / PATGRAM).unlink()
    assert len(errors(invoke("check", "--base", "HEAD")[1])) == 1
    replace(
        redirects, "offices:\n", "offices:\n  - {from: lalmonirhat/patgram, closed: উঠে গেছে}\n"
    )
    assert invoke("check", "--base", "HEAD")[0] == 0


def test_what_was_broken_in_the_base_is_passed_over(committed: Path, invoke: Invoke) -> None:
    """It was not published; whatever else was, is looked for."""
    replace(committed / PATGRAM, "name:", "nam:", times=1)
    commit(committed)
    (committed / PATGRAM).unlink()
    (committed / KACHUA).unlink()
    [line] = errors(invoke("check", "--base", "HEAD")[1])
    assert line.startswith(f"{KACHUA}:1: ")


@pytest.mark.parametrize("revision", ["", "nowhere", "-x", "HEAD~9"])
@pytest.mark.usefixtures("committed")
def test_an_unknown_revision_is_refused_in_one_line(revision: str, invoke: Invoke) -> None:
    """As `invoke diff` does; nothing is checked then."""
    status, output, said = invoke("check", f"--base={revision}", "--lang", "en")
    assert (status, output) == (1, "")
    assert said.startswith(f"there is no commit '{revision}'; name a branch, tag or commit")
    assert said.count("\n") == 1


def test_a_project_without_a_repository_is_refused(checkout: Path, invoke: Invoke) -> None:
    """In one line that names git's reason."""
    status, output, said = invoke("check", "--base", "HEAD", "--lang", "en")
    assert (status, output) == (1, "")
    assert said.startswith(f"{checkout} is no git repository")
