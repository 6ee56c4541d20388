"""The comment on a pull request: one, and nothing in it that acts."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

Runner = Any  # the class of conftest.py

SHA = "3f786850e387550fdab836ed7e6dc881de23001b"
VALUES = {
    "github.token": "token",
    "github.repository": "charter-bd/charters",
    "github.event.workflow_run.id": "42",
    "github.event.workflow_run.html_url": "https://github.example/runs/42",
    "github.event.workflow_run.head_sha": SHA,
    "github.event.workflow_run.head_repository.owner.login": "editor",
    "github.event.workflow_run.head_branch": "$(touch /tmp/x); `id`",
}
BEGINNING = "<!-- charter-changes -->\nপ্রস্তাবটির নিজের বিবরণ:\n"
WITHHELD = "পরিবর্তনের বিবরণ এখানে দেখানো গেল না।"
LINK = "[পরীক্ষার ফল ও নতুন পাতার নমুনা](https://github.example/runs/42)"


@pytest.fixture
def comment(outsider: Runner, github: Path) -> Callable[..., list[Any]]:
    """Runs the job for a text that a pull request's run left; gives what was written."""
    outsider.values = dict(VALUES)
    (github / "artefact").mkdir()

    def job(
        text: str | bytes | None,
        pulls: tuple[tuple[int, str], ...] = ((7, SHA),),
        comments: str = "[]",
    ) -> list[Any]:
        if text is not None:
            content = text if isinstance(text, bytes) else text.encode()
            (github / "artefact" / "changes.txt").write_bytes(content)
        found = [{"number": number, "head": {"sha": sha}} for number, sha in pulls]
        (github / "pulls.json").write_text(json.dumps(found))
        (github / "comments.json").write_text(comments)
        for step in outsider.steps("comment", "comment"):
            needed = "if" not in step or outsider.values["steps.pull.outputs.number"]
            assert not needed or outsider.run(step).status == 0
        log = (github / "log").read_text("utf-8").splitlines()
        return [entry for entry in map(json.loads, log) if entry[0] in {"POST", "PATCH"}]

    return job


def test_the_change_is_told_in_one_comment(
    comment: Callable[..., list[Any]],
    runner: Runner,
    propose: Callable[..., None],
) -> None:
    """Every line of a real change, offices and their changes apart, and a link to the run."""
    propose(
        ("phone: 01303388680", "phone: 01700-000468"),
        ("fee: বিনামূল্যে", "fee: '<b>@all</b> [x](https://example.com) #1 ``বিল``'"),
    )
    base, _, words, *_ = runner.steps("pull-request", "charters")
    assert [runner.run(step).status for step in (base, words)] == [0, 0]
    text = (runner.temp / "changes" / "changes.txt").read_text("utf-8")
    ((*_, values),) = comment(text)
    title, office, *changes = (line for line in text.replace("`", "ˋ").splitlines() if line)
    entries = "\n".join(f"- `{line.strip()}`" for line in changes)
    assert "'<b>@all</b> [x](https://example.com) #1 ˋˋবিলˋˋ'" in entries
    assert values["body"] == f"{BEGINNING}\n\n`{title}`\n\n\n`{office}`\n\n{entries}\n\n{LINK}\n"


def test_a_push_changes_the_comment(comment: Callable[..., list[Any]]) -> None:
    """Ours is found again; somebody else's with the same beginning is left alone."""
    theirs = {"id": 1, "user": {"login": "x"}, "body": "<!-- charter-changes -->"}
    ours = {**theirs, "id": 2, "user": {"login": "github-actions[bot]"}}
    pages = json.dumps([theirs]) + json.dumps([ours])  # as `gh api --paginate` prints them
    ((method, path, _),) = comment("ক\n", comments=pages)
    assert (method, path) == ("PATCH", "repos/charter-bd/charters/issues/comments/2")


FRAMES = [
    f"""<!-- charter-changes --> <p>প্রস্তাবটির নিজের বিবরণ:</p> {between}
    <p><a href="https://github.example/runs/42">পরীক্ষার ফল ও নতুন পাতার নমুনা</a></p>""".split()
    for between in ("", f"<p>{WITHHELD}</p>")
]
EMPTIED = re.compile(r"<p></p>|<ul>\s*(<li></li>\s*)+</ul>")
SIGNS = (
    "`",
    "|",
    "-",
    ":",
    "\n",
    "\r",
    " ",
    "\t",
    "\\",
    "<",
    ">",
    "[",
    "]",
    "(",
    ")",
    "!",
    "*",
    "_",
)
WORDS = (
    "@victim",
    "#12",
    "https://evil.example/",
    "www.evil.example",
    "a@example.gov.bd",
    "১.",
    "1.",
)
BLOCKS = (
    "```",
    "~~~",
    "-|-",
    "# ",
    "    ",
    "$$",
    "&#64;",
    "-->",
    "<b>",
    "[x]",
    "[^1]:",
    "\x00",
    "ক",
)
HOSTILE = st.lists(st.sampled_from([*SIGNS, *WORDS, *BLOCKS]), min_size=1, max_size=60).map("".join)


@settings(
    max_examples=40,
)
@given(HOSTILE.map(str.encode) | st.binary(max_size=200))
@example(
    b"a | b\n-|-\n`x | @victim [log in](https://evil.example/) ![p](https://evil.example/) `\n"
)
@example("  `ক` @all `\n`খ` <img src=x>\n[^1]: x\n".encode())
@example("  ক\u2028@all\u0085#12\x0b\x0c<b>\r<!-- -->\n".encode())
def test_nothing_a_change_says_is_markup(
    outsider: Runner, github: Path, beside_code: Callable[[str], str], content: bytes
) -> None:
    """Whatever its run leaves: beside code stand our own words and the link to the run."""
    shown = beside_code(_body(outsider, github, content))
    assert EMPTIED.sub("", shown).split() in FRAMES


def _body(outsider: Runner, github: Path, content: bytes) -> str:
    """The comment that is made of these bytes."""
    (github / "artefact").mkdir(exist_ok=True)
    (github / "artefact" / "changes.txt").write_bytes(content)
    shutil.rmtree(outsider.temp / "artefact", ignore_errors=True)
    outsider.values = dict(VALUES)
    _, words, _ = outsider.steps("comment", "comment")
    assert outsider.run(words).status == 0
    return (outsider.temp / "comment.md").read_text("utf-8")


@pytest.mark.parametrize("sign", ["a", "ক", "😀"])
@pytest.mark.parametrize("end", ["", "\n"], ids=["one line", "many lines"])
def test_a_long_text_is_cut(outsider: Runner, github: Path, sign: str, end: str) -> None:
    """To what GitHub takes, between two lines; it is said where the rest is."""
    body = _body(outsider, github, f"  {sign * 50}\n{f'  {sign}{end}' * 100_000}\n".encode())
    assert len(body) < 65_000
    *_, last, more, _, link, empty = body.split("\n")
    assert last.strip().startswith("- `") or not last
    assert (more, link, empty) == ("… বাকিটা নিচের লিংকে, changes নামের ফাইলে", LINK, "")


@pytest.mark.parametrize(
    "content", [b"", b" \n\t\n", b"\x00\x01\n"], ids=["none", "blank", "controls"]
)
def test_a_text_without_words_is_not_shown(outsider: Runner, github: Path, content: bytes) -> None:
    """That there is nothing to show is said."""
    assert _body(outsider, github, content) == f"{BEGINNING}\n{WITHHELD}\n\n{LINK}\n"


def test_a_link_out_of_the_artefact_is_not_followed(
    comment: Callable[..., list[Any]], github: Path
) -> None:
    """The text is a file, nothing else."""
    (github / "artefact" / "changes.txt").symlink_to("/etc/hostname")
    ((*_, values),) = comment(None)
    assert WITHHELD in values["body"]


@pytest.mark.parametrize("pulls", [(), ((7, "0" * 40),)], ids=["none", "another commit"])
def test_nobody_else_is_told(
    comment: Callable[..., list[Any]], pulls: tuple[tuple[int, str], ...]
) -> None:
    """Closed meanwhile, or pushed to again: no comment."""
    assert comment("ক\n", pulls=pulls) == []


def test_a_run_without_words_is_passed_over(
    comment: Callable[..., list[Any]], github: Path
) -> None:
    """A run that failed before it had any left no text."""
    (github / "artefact").rmdir()
    assert comment(None) == []


def test_the_pull_request_is_asked_for_by_the_event(
    comment: Callable[..., list[Any]], github: Path
) -> None:
    """Its branch is a value, never a part of a script."""
    comment("ক\n")
    first = (github / "log").read_text("utf-8").splitlines()[0]
    head = "editor:$(touch /tmp/x); `id`"
    values = {"state": "open", "base": "main", "head": head}
    assert json.loads(first) == ["GET", "repos/charter-bd/charters/pulls", values]
