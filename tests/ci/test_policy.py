"""What no workflow may do, whoever edits it later."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from plugins.commands.stewardship.codeowners import owners

ROOT = Path(__file__).parents[2]
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.y*ml"))
SCHEMAS = {
    "vendor.github-workflows": WORKFLOWS,
    "custom.github-workflows-require-timeout": WORKFLOWS,
    "vendor.github-issue-forms": sorted((GITHUB / "ISSUE_TEMPLATE").glob("[0-9]-*.yml")),
    "vendor.github-issue-config": [GITHUB / "ISSUE_TEMPLATE" / "config.yml"],
    "vendor.gitlab-ci": [ROOT / ".gitlab-ci.yml"],
}
PINNED = re.compile(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
EXCEPTED = re.compile(r" # zizmor: ignore\[[a-z-]+\] \S+ \S+ \S+")
WRITES = {
    "comment": {"pull-requests"},
    "pages": {"contents"},
    "reminder": {"issues"},
    "tidy": {"contents", "pull-requests"},
}

workflows = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)


def read(path: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - builds text only


def jobs(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from read(path)["jobs"].items()


def steps(path: Path) -> Iterator[dict[str, Any]]:
    for _, job in jobs(path):
        yield from job["steps"]


def uses(path: Path, action: str) -> list[dict[str, Any]]:
    return [step for step in steps(path) if step.get("uses", "").startswith(f"{action}@")]


@pytest.mark.parametrize("schema", SCHEMAS)
def test_the_files_are_of_their_form(schema: str) -> None:
    """Each file is valid by the schema that its service publishes."""
    assert SCHEMAS[schema]
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema]
    done = subprocess.run(
        [*command, *map(str, SCHEMAS[schema])], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_the_linter_of_workflows_finds_nothing() -> None:
    """What zizmor reports is mended, or excepted where it stands, with the reason beside it."""
    zizmor = Path(sys.executable).with_name("zizmor")
    command = [str(zizmor), "--offline", "--quiet", "--no-config", "--strict-collection"]
    done = subprocess.run([*command, str(GITHUB)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    texts = [path.read_text("utf-8") for path in WORKFLOWS]
    excepted = [line for text in texts for line in text.splitlines() if "zizmor:" in line]
    assert [line for line in excepted if not EXCEPTED.search(line)] == []


@workflows
def test_actions_are_pinned(path: Path) -> None:
    """By the whole commit, with the version beside it; a tag can be moved."""
    lines = [line for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    assert [line for line in lines if not PINNED.search(line)] == []


def test_an_action_has_one_version() -> None:
    """All workflows use the same commit of it."""
    used = {step["uses"] for path in WORKFLOWS for step in steps(path) if "uses" in step}
    assert len({name.partition("@")[0] for name in used}) == len(used)


@workflows
def test_no_workflow_runs_foreign_code_with_rights(path: Path) -> None:
    """`pull_request_target` is never used; what `workflow_run` starts checks nothing out."""
    triggers = set(read(path)["on"])
    assert "pull_request_target" not in path.read_text("utf-8")
    if "workflow_run" in triggers:
        scripts = [line for step in steps(path) for line in step["run"].splitlines()]
        code = "\n".join(line for line in scripts if not line.lstrip().startswith("#"))
        assert not re.search(r"git |make |invoke |\.ci/", code)


@workflows
def test_permissions_are_the_least(path: Path) -> None:
    """Read-only at the top; a job may write only what the table here says."""
    assert read(path)["permissions"] in ({"contents": "read"}, {})
    for name, job in jobs(path):
        granted = job.get("permissions", {})
        assert {what for what, right in granted.items() if right == "write"} == WRITES.get(
            name, set()
        )


@workflows
def test_scripts_quote_no_expression(path: Path) -> None:
    """Whatever comes from outside reaches a script by its environment."""
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []


@workflows
def test_no_step_changes_the_environment_of_the_next(path: Path) -> None:
    """What a step finds out is its output, which only a step that names it gets."""
    assert not re.search(r"GITHUB_(ENV|PATH)", path.read_text("utf-8"))


@workflows
def test_every_job_ends(path: Path) -> None:
    """After a time, on a named system, with a shell that stops at the first failure."""
    assert read(path)["defaults"]["run"]["shell"] == "bash"
    for _, job in jobs(path):
        assert int(job["timeout-minutes"]) <= 90
        assert job["runs-on"] == "ubuntu-24.04"


@workflows
def test_the_token_stays_out_of_the_checkout(path: Path) -> None:
    """Except where a branch is pushed."""
    kept = [step["with"]["persist-credentials"] for step in uses(path, "actions/checkout")]
    pushes = [name for name, _ in jobs(path) if name == "pages"]
    assert kept.count("true") == len(pushes)
    assert set(kept) <= {"true", "false"}


@workflows
def test_secrets_are_the_deployment_s(path: Path) -> None:
    """Only a job in a protected environment names any; the one that tidies has its own."""
    for name, job in jobs(path):
        if "secrets." in yaml.dump(job):
            assert (
                job["environment"] == "tidy"
                if name == "tidy"
                else job["environment"]["name"] == "production"
            )


def test_deployments_follow_each_other() -> None:
    """One group, and none is cancelled; they come from main alone."""
    publish = read(GITHUB / "workflows" / "publish.yml")
    assert publish["concurrency"] == {"group": "publish", "cancel-in-progress": "false"}
    assert publish["on"]["push"] == {"branches": ["main"]}
    assert "github.ref == 'refs/heads/main'" in publish["jobs"]["build"]["if"]


def test_only_main_keeps_a_cache() -> None:
    """No other workflow reads or writes one."""
    caching = [path.stem for path in WORKFLOWS if "cache" in path.read_text("utf-8").lower()]
    assert caching == ["publish"]


def test_the_reminder_comes_every_quarter() -> None:
    """On the first of January, April, July and October."""
    cron = read(GITHUB / "workflows" / "reminder.yml")["on"]["schedule"][0]["cron"]
    assert cron.split()[2:] == ["1", "1,4,7,10", "*"]


def test_gitlab_deploys_from_its_default_branch_alone() -> None:
    """One after the other; nothing of a merge request reaches the keys."""
    jobs = read(ROOT / ".gitlab-ci.yml")
    assert jobs["deploy"]["resource_group"] == "production"
    assert "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH" in jobs[".default-branch"]["rules"][0]["if"]
    with_keys = [name for name, job in jobs.items() if ".ci/publish" in str(job)]
    assert with_keys == ["deploy"]
    assert jobs["deploy"]["extends"] == ".default-branch"


def test_the_owners_are_as_the_command_writes_them() -> None:
    """A line for each district that is named, whatever was added since; `.ci/tidy` adds it."""
    text = (GITHUB / "CODEOWNERS").read_text("utf-8")
    (organisation,) = re.findall("^[*] @(.+)/", text, re.MULTILINE)
    districts = re.findall("^/content/offices/(.+)/ @", text, re.MULTILINE)
    assert text == owners(districts, organisation)


def test_what_was_merged_is_tidied_on_main_alone() -> None:
    """Nothing that a change brings along runs with the right to write."""
    tidy = read(GITHUB / "workflows" / "tidy.yml")
    assert set(tidy["on"]) == {"push", "workflow_dispatch"}
    assert tidy["on"]["push"] == {"branches": ["main"]}
    assert tidy["concurrency"] == {"group": "tidy", "cancel-in-progress": "false"}
    assert tidy["jobs"]["tidy"]["if"] == "${{ github.ref == 'refs/heads/main' }}"
    gitlab = read(ROOT / ".gitlab-ci.yml")
    assert [name for name, job in gitlab.items() if ".ci/tidy" in str(job)] == ["tidy"]
    assert "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH" in gitlab["tidy"]["rules"][0]["if"]
    assert gitlab["tidy"]["resource_group"] == "tidy"


def test_no_change_is_judged_by_its_tidiness() -> None:
    """`--check` of `format` and of `codeowners` is for those who want it."""
    files = [*WORKFLOWS, ROOT / ".gitlab-ci.yml", *(ROOT / ".ci").iterdir()]
    assert [path.name for path in files if "--check" in path.read_text("utf-8")] == []


def test_forms_ask_little() -> None:
    """Two or three required answers each, in Bengali."""
    for form in SCHEMAS["vendor.github-issue-forms"]:
        asked = [entry for entry in read(form)["body"] if entry["type"] != "markdown"]
        required = [e for e in asked if e.get("validations", {}).get("required") == "true"]
        assert len(required) in {2, 3}
        assert all(re.search("[অ-ৰ]", entry["attributes"]["label"]) for entry in asked)
