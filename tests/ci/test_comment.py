"""The comment on a pull request: one, and nothing in it that acts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from plugins.changes import phrases

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
WITHHELD = "পরিবর্তনের বিবরণ এখানে দেখানো গেল না।"
LINK = "[পরীক্ষার ফল ও নতুন পাতার নমুনা](https://github.example/runs/42)"
CREATED = ["POST", "repos/charter-bd/charters/issues/7/comments"]


@pytest.fixture
def comment(outsider: Runner, github: Path) -> Callable[..., list[Any]]:
    """Runs the job for a text that a pull request's run left; gives what was written."""
    outsider.values = VALUES
    (github / "artefact").mkdir()

    def job(
        text: str | bytes | None,
        pulls: tuple[tuple[int, str], ...] = ((7, SHA),),
        comments: str = "[]",
    ) -> list[Any]:
        if text is not None:
            content = text if isinstance(text, bytes) else text.encode()
            (github / "artefact" / "changes.md").write_bytes(content)
        found = [{"number": number, "head": {"sha": sha}} for number, sha in pulls]
        (github / "pulls.json").write_text(json.dumps(found))
        (github / "comments.json").write_text(comments)
        for step in outsider.steps("comment", "comment"):
            needed = "NUMBER" not in step.get("if", "") or outsider.env["NUMBER"]
            assert not needed or outsider.run(step).status == 0
        log = (github / "log").read_text("utf-8").splitlines()
        return [entry for entry in map(json.loads, log) if entry[0] in {"POST", "PATCH"}]

    return job


def test_the_change_is_told_in_one_comment(
    comment: Callable[..., list[Any]],
    runner: Runner,
    propose: Callable[..., None],
) -> None:
    """The words of a real change, as they are, and a link to the run."""
    propose(
        ("phone: 01303388680", "phone: 01700-000468"),
        ("fee: বিনামূল্যে", "fee: '<b>@all</b> [x](https://example.com) #1 ``বিল``'"),
    )
    _, _, words, *_ = runner.steps("pull-request", "charters")
    runner.env["BASE"] = "origin/main"
    assert runner.run(words).status == 0
    text = runner.summary()
    assert "@all" in text
    assert comment(text) == [
        [*CREATED, {"body": f"<!-- charter-changes -->\n{text.strip()}\n\n{LINK}\n"}]
    ]


def test_every_word_of_ours_is_shown(outsider: Runner, github: Path) -> None:
    """No phrase of `invoke diff` has a sign that keeps the whole from being shown."""
    outsider.values = VALUES
    (github / "artefact").mkdir()
    text = "\n".join(sorted(_texts(phrases.__dict__.values(), "bn")))
    (github / "artefact" / "changes.md").write_text(text, "utf-8")
    _, words, _ = outsider.steps("comment", "comment")
    assert outsider.run(words).status == 0
    assert text in (outsider.temp / "comment.md").read_text("utf-8")
    assert phrases.PHRASES["name"]["bn"] in text


def _texts(values: Iterable[object], language: str) -> set[str]:
    """Every text of that language in tables of tables."""
    tables = [value for value in values if isinstance(value, Mapping)]
    own = {text for table in tables if isinstance(text := table.get(language), str)}
    return own.union(*(_texts(table.values(), language) for table in tables))


def test_a_push_changes_the_comment(comment: Callable[..., list[Any]]) -> None:
    """Ours is found again; somebody else's with the same beginning is left alone."""
    theirs = {"id": 1, "user": {"login": "x"}, "body": "<!-- charter-changes -->"}
    ours = {**theirs, "id": 2, "user": {"login": "github-actions[bot]"}}
    pages = json.dumps([theirs]) + json.dumps([ours])  # as `gh api --paginate` prints them
    ((method, path, _),) = comment("- `ক` → `খ`\n", comments=pages)
    assert (method, path) == ("PATCH", "repos/charter-bd/charters/issues/comments/2")


@pytest.mark.parametrize(
    "text",
    [
        *("@charter-bd/maintainers দেখুন", "<img src=x>", "[খ](x)", "![](x)", "https://example.com"),
        *("www.example.com", "ftp://example.com", "#12", "charter-bd/charters#12", "a@example.com"),
        *("`ক` @all `", "`ক\nখ` @all `", r"\`ক` @all `খ`", "``ক` @all", "&#64;all", "```\nক\n```"),
        *("$x$", "~~~", "ক\x1b[31m", "ক" * 65_001),
        *(b"\xff\xfe", b"\x00"),
    ],
    ids=lambda text: str(text)[:24],
)
def test_what_could_act_is_not_shown(outsider: Runner, github: Path, text: str | bytes) -> None:
    """Mentions, links, pictures, HTML, half-quoted and over-long texts are withheld."""
    outsider.values = VALUES
    (github / "artefact").mkdir()
    content = text if isinstance(text, bytes) else text.encode()
    (github / "artefact" / "changes.md").write_bytes(content)
    _, words, _ = outsider.steps("comment", "comment")
    assert outsider.run(words).status == 0
    body = f"<!-- charter-changes -->\n{WITHHELD}\n\n{LINK}\n"
    assert (outsider.temp / "comment.md").read_text("utf-8") == body


def test_a_link_out_of_the_artefact_is_not_followed(
    comment: Callable[..., list[Any]], github: Path
) -> None:
    """The text is a file, nothing else."""
    (github / "artefact" / "changes.md").symlink_to("/etc/hostname")
    ((*_, values),) = comment(None)
    assert WITHHELD in values["body"]


@pytest.mark.parametrize("pulls", [(), ((7, "0" * 40),)], ids=["none", "another commit"])
def test_nobody_else_is_told(
    comment: Callable[..., list[Any]], pulls: tuple[tuple[int, str], ...]
) -> None:
    """Closed meanwhile, or pushed to again: no comment."""
    assert comment("- `ক`\n", pulls=pulls) == []


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
    comment("- `ক`\n")
    first = (github / "log").read_text("utf-8").splitlines()[0]
    head = "editor:$(touch /tmp/x); `id`"
    values = {"state": "open", "base": "main", "head": head}
    assert json.loads(first) == ["GET", "repos/charter-bd/charters/pulls", values]
