"""The same for a GitLab: its scripts run, save what would install a machine's packages."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs

import pytest
import yaml

Runner = Any  # the class of conftest.py
Done = Any  # likewise

TITLE = "চার্টার মিলিয়ে দেখা: ২০২৬-২৭ অর্থবছরের দ্বিতীয় ত্রৈমাসিক (অক্টোবর–ডিসেম্বর ২০২৬)"


GIVEN = {"CI_PROJECT_ID": "7", "REMINDER_TOKEN": "token"}


def test_a_merge_request_is_checked_and_told(
    job: Callable[..., Done],
    runner: Runner,
    propose: Callable[..., None],
) -> None:
    """Warnings as a code quality report, the change in words, no tests of the program."""
    propose(("phone: 01303388680", "phone: 01700-000468"))
    base = runner.bash("git merge-base origin/main HEAD").output.strip()
    assert job("check").status == 0
    report = json.loads((runner.project / "codequality.json").read_text("utf-8"))
    (mobile,) = [
        found
        for found in report
        if found["check_name"] == "W-personal-mobile" and "01700-000468" in found["description"]
    ]
    assert mobile["location"] == {
        "path": "content/offices/lalmonirhat/patgram.md",
        "lines": {"begin": 10},
    }
    assert len({found["fingerprint"] for found in report}) == len(report)
    assert "01700-000468" in job("changes", BASE=base).output
    assert "01700-000468" in (runner.project / "changes.md").read_text("utf-8")
    tests = job("tests", BASE=base)
    assert (tests.status, tests.output) == (0, "")


def test_a_mistake_fails_the_check(job: Callable[..., Done], edit: Callable[..., None]) -> None:
    """The reports are written all the same."""
    edit(("name: তথ্য ও যোগাযোগ", "nam: তথ্য ও যোগাযোগ"))
    done = job("check")
    assert done.status == 1
    assert "content/offices/lalmonirhat/patgram.md:2: nam: " in done.errors + done.output


def test_a_merge_request_that_would_lose_a_link_fails_the_check(
    job: Callable[..., Done], runner: Runner, propose: Callable[..., None]
) -> None:
    """Also in the report; what is on the default branch is compared with nothing."""
    propose(("phone: 01303388680", "phone: 01700-000468"))
    base = runner.bash("git merge-base origin/main HEAD").output.strip()
    (runner.project / "content/offices/lalmonirhat/patgram.md").unlink()
    assert job("check").status == 0
    done = job("check", CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    assert done.status == 1
    assert "{from: lalmonirhat/patgram, closed: " in done.output + done.errors
    report = json.loads((runner.project / "codequality.json").read_text("utf-8"))
    [lost] = [found for found in report if found["check_name"] == "office-lost"]
    assert lost["severity"] == "critical"


def test_a_page_that_not_all_can_read_fails_the_preview(
    job: Callable[..., Done],
    runner: Runner,
    propose: Callable[..., None],
) -> None:
    """Its fault is told in Bengali; the page can be looked at all the same."""
    propose(("      superior: programmer\n---\n", "      superior: programmer\n---\n#\n"))
    done = job("preview", BASE=runner.bash("git merge-base origin/main HEAD").output.strip())
    assert done.status == 1
    page = "/offices/lalmonirhat/patgram/"
    fault = "শিরোনামে লেখা নেই; লিখুন, নয়তো # চিহ্নগুলো মুছুন"
    shown = [line for line in done.output.splitlines() if line.startswith("/")]
    assert shown[:2] == ["/: ত্রুটি নেই", "/offices/lalmonirhat/: ত্রুটি নেই"]
    assert [line.partition(" [")[0] for line in shown[2:]] == [f"{page}: {fault}"] * 2
    jobs = yaml.safe_load((runner.project / ".gitlab-ci.yml").read_text("utf-8"))
    assert jobs["preview"]["artifacts"]["when"] == "always"


def test_what_was_merged_is_deployed(
    job: Callable[..., Done],
    runner: Runner,
    tmp_path: Path,
) -> None:
    """Built with the public address and published."""
    www = tmp_path / "www"
    assert job("build", SITEURL="https://charter.example.gov.bd").status == 0
    assert job("deploy", DEPLOY_TARGET=f"folder:{www}").status == 0
    assert (www / "offices" / "lalmonirhat" / "patgram" / "index.html").is_file()
    assert (runner.project / ".cache").is_dir()


def test_gitlab_pages_gets_what_it_takes(job: Callable[..., Done], runner: Runner) -> None:
    """A site that is too large is told before anything is sent, and the old one stays."""
    output, public = runner.project / "output", runner.project / "public"
    output.mkdir()
    with (output / "index.html").open("wb") as file:
        file.truncate(2 * 10**9)  # of which the disk holds nothing
    done = job("pages")
    assert (done.status, public.exists()) == (1, False)
    assert "gitlab-pages সব মিলিয়ে সর্বোচ্চ ১.০ GB নেয়, সাইট ২.০ GB; " in done.output
    (output / "index.html").write_text("<!doctype html>")
    assert job("pages").status == 0
    assert (public / "index.html").is_file()


@pytest.fixture
def gitlab() -> Iterator[tuple[str, list[dict[str, str]]]]:
    """The address of a GitLab that keeps issues, and the issues."""
    issues: list[dict[str, str]] = []

    class Api(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer(issues)

        def do_POST(self) -> None:
            text = self.rfile.read(int(self.headers["Content-Length"])).decode()
            issue = {name: values[0] for name, values in parse_qs(text).items()}
            issues.append({**issue, "token": self.headers["PRIVATE-TOKEN"]})
            self._answer(issue)

        def _answer(self, value: object) -> None:
            body = json.dumps(value).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Api) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/api/v4", issues
        server.shutdown()


def test_offices_are_reminded_once(
    job: Callable[..., Done], gitlab: tuple[str, list[dict[str, str]]]
) -> None:
    """One issue a quarter, in whose text no line is a command to GitLab."""
    address, issues = gitlab
    for _ in range(2):
        done = job("reminder", CI_API_V4_URL=address, **GIVEN)
        assert done.status == 0, done.errors
    ((issue),) = issues
    assert (issue["title"], issue["token"]) == (TITLE, "token")
    assert not [line for line in issue["description"].splitlines() if line.startswith("/")]
