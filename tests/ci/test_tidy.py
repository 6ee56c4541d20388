"""Tidiness fails no change; what was merged is tidied on the main branch."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plugins.charters.bengali import normalise
from plugins.commands.edit.formatting import tidied

Runner = Any  # the class of conftest.py
Done = Any  # likewise

ROOT = Path(__file__).parents[2]
OFFICE = "content/offices/lalmonirhat/patgram.md"
ELSEWHERE = "content/offices/kurigram/sadar.md"  # the first office of a district
TIDY = normalise("""\
---
name: উপজেলা আইসিটি কার্যালয়, পাটগ্রাম, লালমনিরহাট
officers:
  head:
    name: মোঃ কামরুল হাসান
    post: সহকারী প্রোগ্রামার
    phone: 01700-000468
defaults:
  fee: বিনামূল্যে
  officer: head
services:
  citizen:
    - name: তথ্য প্রদান
      id: citizen-1
      documents: 'মোবাইল: ০১৭০০-০০০৪৬৮'
      time: ৩ কার্যদিবস
    - name: বাড়ি বাড়ি পরামর্শ, গাঢ় কালি
      id: citizen-2
      time: ৫ কার্যদিবস
---
শনিবার বন্ধ।
""")
GUIDE = (ROOT / "docs" / "format.md").read_text("utf-8")
EXAMPLE, *_ = re.findall(r"```yaml\n(---\n.+?)```", GUIDE, re.DOTALL)

HABITS = {
    "keys in another order": [
        ("    - name: তথ্য প্রদান\n", "    - time: ৩ কার্যদিবস\n"),
        ("      time: ৩ কার্যদিবস\n", "      name: তথ্য প্রদান\n"),
    ],
    "a default repeated": [("      time: ", "      fee: বিনামূল্যে\n      time: ")],
    "a visarga for a colon": [("'মোবাইল: ০১", "'মোবাইলঃ ০১")],
    "no-break spaces": [("সহকারী প্রো", "সহকারী\u00a0প্রো"), ("তথ্য প্রদান", "তথ্য \u00a0প্রদান\u00a0")],
    "one sign for a letter": [("য\u09bc", "\u09df"), ("ড\u09bc", "\u09dc"), ("ঢ\u09bc", "\u09dd")],
    "no-break spaces where the format has blanks": [
        ("    - ", "\u00a0 \u00a0 -\u3000"),
        ("      time: ", "      time:\u00a0"),
    ],
    "two blanks after a colon": [(": ", ":  ")],
    "a byte order mark": [("---\nname", "\ufeff---\nname")],
    "no last line break": [("বন্ধ।\n", "বন্ধ।")],
    "blanks at the ends of lines": [("\n", " \n")],
    "lines of Windows": [("\n", "\r\n")],
}


def untidy(*habits: str) -> bytes:
    text = TIDY
    for habit in habits:
        for old, new in HABITS[habit]:
            assert normalise(old) in text
            text = text.replace(normalise(old), new)
    return text.encode()


# All habits at once, and what the guide shows, in a district where nobody is owner yet.
CHANGE = {
    OFFICE: untidy(*HABITS),
    ELSEWHERE: EXAMPLE.replace("পাটগ্রাম, লালমনিরহাট", "সদর, কুড়িগ্রাম").encode(),
}


@pytest.fixture
def proposed(runner: Runner, propose: Callable[..., None]) -> Runner:
    """A change that holds what nobody can see, checked out as GitHub and GitLab do."""
    put(runner, {OFFICE: TIDY.encode()})
    assert runner.bash("git commit -qm before").status == 0
    put(runner, CHANGE)
    propose()
    return runner


def put(runner: Runner, files: dict[str, bytes]) -> None:
    for path, data in files.items():
        (runner.project / path).parent.mkdir(exist_ok=True)
        (runner.project / path).write_bytes(data)
    assert runner.bash("git add content").status == 0


@pytest.mark.parametrize("habit", HABITS)
def test_every_habit_is_one_that_format_mends(habit: str) -> None:
    """Each for itself makes a file untidy, and tidied it is the tidy file."""
    assert untidy(habit) != TIDY.encode()
    assert tidied(untidy(habit).decode()) == TIDY


def test_no_habit_fails_a_change(proposed: Runner, job: Callable[..., Done]) -> None:
    """Every step of the pull request's job and every job of the merge request's ends well."""
    steps = proposed.steps("pull-request", "charters")
    done = {step["name"]: proposed.run(step) for step in steps}
    base = proposed.values["steps.base.outputs.commit"]
    jobs = ("check", "changes", "preview", "tests")
    done |= {f"GitLab's {name}": job(name, BASE=base) for name in jobs}
    assert {name: one.output + one.errors for name, one in done.items() if one.status} == {}


@pytest.fixture
def merged(runner: Runner) -> Runner:
    """Main with an untidy file, and an office whose district has no team."""
    runner.bash("git checkout -q main")
    other = TIDY.replace("পাটগ্রাম, লালমনিরহাট", "সদর, কুড়িগ্রাম").encode()
    put(runner, {OFFICE: untidy(*HABITS), ELSEWHERE: other})
    runner.bash("git commit -qm merged && git push -q origin main")
    return runner


@pytest.fixture
def tidy(
    merged: Runner,
    job: Callable[..., Done],
    github: Path,
    request: pytest.FixtureRequest,
) -> Callable[[], Done]:
    """Runs the job of a host, GitLab unless told, on a new checkout of what was merged."""
    (github / "pulls.json").write_text("[]")
    merged.values = {"secrets.TIDY_TOKEN || github.token": "token", "github.repository": "o/r"}
    git_at = merged.project.parent / "origin"

    def run() -> Done:
        merged.bash(
            "git fetch -q origin && git reset -q --hard && git checkout -q --detach origin/main"
        )
        if getattr(request, "param", "GitLab") == "GitHub":
            _, step = merged.steps("tidy", "tidy")
            return merged.run(step)
        return job("tidy", CI_PROJECT_URL=str(git_at), CI_DEFAULT_BRANCH="main", GITLAB_CI="true")

    return run


def refuse(runner: Runner, branches: str) -> None:
    """From now on the host takes no push to these branches, and notes what a push asks for."""
    hook = runner.project.parent / "origin.git" / "hooks" / "pre-receive"
    hook.write_text(f"""#!/bin/sh
env | grep ^GIT_PUSH_OPTION_ >>options
refused=0
while read -r old new name; do
  case $name in {branches}) echo "protected branch" >&2; refused=1 ;; esac
done
exit $refused
""")
    hook.chmod(0o755)


def branch(runner: Runner, name: str) -> str:
    found = runner.bash(f"git ls-remote origin refs/heads/{name}").output
    return str(found.partition("\t")[0])


def shown(runner: Runner, name: str, path: str) -> str:
    return str(runner.bash(f"git fetch -q origin {name} && git show FETCH_HEAD:{path}").output)


def requests(runner: Runner, github: Path) -> list[str]:
    """The titles of the requests that were opened, on either host."""
    options = runner.project.parent / "origin.git" / "options"
    asked = options.read_text("utf-8") if options.exists() else ""
    pulls = json.loads((github / "pulls.json").read_text("utf-8"))
    assert all((pull["head"], pull["base"]) == ("tidy", "main") for pull in pulls)
    return [pull["title"] for pull in pulls] + re.findall("merge_request.title=(.+)", asked)


on_each_host = pytest.mark.parametrize("tidy", ["GitHub", "GitLab"], indirect=True)


@on_each_host
def test_what_was_merged_is_tidied(merged: Runner, tidy: Callable[[], Done], github: Path) -> None:
    """A commit on main, of office, owners and new services; run again nothing happens."""
    done = tidy()
    assert done.status == 0, done.errors
    assert shown(merged, "main", OFFICE) == TIDY
    assert "/content/offices/kurigram/ @ORGANISATION/charter-kurigram\n" in shown(
        merged, "main", ".github/CODEOWNERS"
    )
    table = shown(merged, "main", "content/services.yaml")
    assert normalise("\ntathya-pradan: তথ্য প্রদান\n") in table
    first = branch(merged, "main")
    assert tidy().status == 0
    assert (branch(merged, "main"), branch(merged, "tidy")) == (first, "")
    assert requests(merged, github) == []


@on_each_host
def test_a_protected_branch_gets_a_request(
    merged: Runner, tidy: Callable[[], Done], github: Path
) -> None:
    """One, from one branch, renewed when more was merged and withdrawn when all is tidy."""
    merged.bash("git -C ../origin.git config receive.advertisePushOptions true")
    refuse(merged, "refs/heads/main")
    before = branch(merged, "main")
    assert tidy().status == 0
    assert branch(merged, "main") == before
    assert shown(merged, "tidy", OFFICE) == TIDY
    first = branch(merged, "tidy")
    assert tidy().status == 0
    assert branch(merged, "tidy") == first
    assert requests(merged, github) == ["চার্টারের ফাইল গোছানো"]

    refuse(merged, "nothing")
    merged.bash(
        "git checkout -q main && printf 'কথা  \\n\\n\\n' >>content/offices/kurigram/sadar.md"
    )
    assert merged.bash("git commit -qam more && git push -q origin main").status == 0
    refuse(merged, "refs/heads/main")
    assert tidy().status == 0
    assert branch(merged, "tidy") != first
    assert shown(merged, "tidy", ELSEWHERE).endswith("কথা\n")
    assert merged.bash("git merge-base --is-ancestor origin/main FETCH_HEAD").status == 0

    refuse(merged, "nothing")
    assert merged.bash("git push -q origin FETCH_HEAD:main").status == 0
    assert tidy().status == 0
    assert branch(merged, "tidy") == ""


def test_another_merge_meanwhile_is_left_to_its_own_run(
    merged: Runner, tidy: Callable[[], Done], github: Path
) -> None:
    """Between looking and pushing main may go on: nothing is lost, nothing is asked for."""
    hook = merged.project / ".git" / "hooks" / "pre-push"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("""#!/bin/sh
rm "$0"
git -C ../origin.git update-ref refs/heads/main \\
  "$(git -C ../origin.git commit-tree -p main -m later 'main^{tree}')"
""")
    hook.chmod(0o755)
    done = tidy()
    assert done.status == 0, done.errors
    assert not hook.exists()
    assert merged.bash("git -C ../origin.git log -1 --format=%s main").output == "later\n"
    assert (branch(merged, "tidy"), requests(merged, github)) == ("", [])
    assert tidy().status == 0
    assert shown(merged, "main", OFFICE) == TIDY


def test_a_host_that_takes_nothing_is_told(merged: Runner, tidy: Callable[[], Done]) -> None:
    """Where neither main nor the branch may be pushed, the job fails with the host's words."""
    merged.bash("git -C ../origin.git config receive.advertisePushOptions true")
    refuse(merged, "*")
    done = tidy()
    assert done.status != 0
    assert "protected branch" in done.errors


def test_a_file_with_errors_keeps_no_other_untidy(merged: Runner, tidy: Callable[[], Done]) -> None:
    """It stays as it was and fails the job; the others are tidied."""
    broken = merged.project / "content/offices/rangpur/sadar.md"
    broken.write_text("---\nnam: ক\n---\n", "utf-8")
    merged.bash("git checkout -q main && git commit -qam broken && git push -q origin main")
    done = tidy()
    assert done.status == 1
    assert "content/offices/rangpur/sadar.md:2: nam: " in done.output + done.errors
    assert shown(merged, "main", OFFICE) == TIDY
