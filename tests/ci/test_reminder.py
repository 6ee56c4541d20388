"""The quarterly issue: one, whoever starts the job again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

Runner = Any  # the class of conftest.py

TITLE = "চার্টার মিলিয়ে দেখা: ২০২৬-২৭ অর্থবছরের দ্বিতীয় ত্রৈমাসিক (অক্টোবর–ডিসেম্বর ২০২৬)"


def remind(runner: Runner, github: Path, issues: str) -> list[Any]:
    runner.values = {"github.token": "token", "github.repository": "charter-bd/charters"}
    (github / "issues.json").write_text(issues, "utf-8")
    for step in runner.steps("reminder", "reminder"):
        done = runner.run(step)
        assert done.status == 0, done.errors
    log = (github / "log").read_text("utf-8").splitlines()
    return [entry for entry in map(json.loads, log) if entry[0] == "issue"]


def test_offices_are_reminded_once(runner: Runner, github: Path) -> None:
    """An issue with every office that is due; none while ours of this quarter exists."""
    somebody_s = [{"title": TITLE, "user": {"login": "somebody"}}]
    ((_, values),) = remind(runner, github, json.dumps(somebody_s))
    assert values["title"] == TITLE
    assert values["body"].count("\n- ") == 5
    assert not values["body"].startswith(("#", "\n"))

    ours = [{"title": TITLE, "user": {"login": "github-actions[bot]"}}]
    assert len(remind(runner, github, json.dumps(somebody_s) + json.dumps(ours))) == 1
