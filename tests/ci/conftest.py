"""The repository as CI gets it, and its jobs' steps run as the runner runs them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

from plugins.commands.progress import SILENT
from tests.conftest import CONTENT
from tests.patience import PATIENCE
from tests.replacing import replace

ROOT = Path(__file__).parents[2]
EPOCH = "1793577600"  # 2 November 2026, a day on which every sample is valid
OFFICE = "content/offices/lalmonirhat/patgram.md"
EXPRESSION = re.compile(r"\$\{\{\s*(.+?)\s*\}\}")
PASSED_ON = {"PATH", "HOME", "LANG", "GITHUB", SILENT}
INSTALLED = (
    *("requirements.txt", "requirements-dev.txt", "package.json", "package-lock.json"),
    *("plugins/form/package.json", "plugins/form/package-lock.json"),
)


def read_yaml(path: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    """Every scalar as text: `on:` stays a word."""
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - builds text only


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-C", str(folder), *arguments]
    done = subprocess.run(command, env=clean(), capture_output=True, text=True, check=True)
    return done.stdout.strip()


def clean(**values: str) -> dict[str, str]:
    """An environment that holds nothing of this machine's but its programs."""
    kept = {name: value for name, value in os.environ.items() if name in PASSED_ON}
    person = {
        f"GIT_{who}_{what}": value
        for who in ("AUTHOR", "COMMITTER")
        for what, value in (("NAME", "editor"), ("EMAIL", "editor@example.gov.bd"))
    }
    quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    return {**kept, **person, **quiet, "SOURCE_DATE_EPOCH": EPOCH, **values}


@dataclass
class Done:
    status: int
    output: str
    errors: str


@dataclass
class Runner:
    """Runs steps as GitHub does: one bash each, with its files for what a step leaves behind."""

    project: Path
    temp: Path
    values: dict[str, str] = field(default_factory=dict)
    env: dict[str, str] = field(default_factory=dict)

    def steps(self, workflow: str, job: str) -> list[dict[str, Any]]:
        """The steps of a job that run something; its own environment is now ours."""
        found = read_yaml(self.project / ".github" / "workflows" / f"{workflow}.yml")["jobs"][job]
        self.env |= self._filled(found.get("env", {}))
        return [step for step in found["steps"] if "run" in step]

    def run(self, step: dict[str, Any]) -> Done:
        done = self.bash(step["run"], **self._filled(step.get("env", {})))
        left = (self.temp / "output").read_text("utf-8").splitlines()
        for name, value in (line.split("=", 1) for line in left):
            self.values[f"steps.{step['id']}.outputs.{name}"] = value
        return done

    def bash(self, script: str, **environment: str) -> Done:
        files = {"OUTPUT": "output", "STEP_SUMMARY": "summary"}
        (self.temp / "output").write_text("")
        (self.temp / "summary").touch()
        given = {f"GITHUB_{name}": str(self.temp / file) for name, file in files.items()}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.project,
            env=clean(CI="true", RUNNER_TEMP=str(self.temp), **given, **self.env) | environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    def summary(self) -> str:
        return (self.temp / "summary").read_text("utf-8")

    def _filled(self, environment: Mapping[str, str]) -> dict[str, str]:
        """Expressions replaced by the values given; one that nobody thought of is an error."""
        return {
            name: EXPRESSION.sub(lambda found: self.values[found[1]], text)
            for name, text in environment.items()
        }


@pytest.fixture(scope="session")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository with the five charters and its packages, without its tests, as one commit."""
    project = tmp_path_factory.mktemp("ci") / "project"
    for name in _files():
        if (ROOT / name).is_file():
            (project / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, project / name, follow_symlinks=False)
    shutil.copytree(CONTENT, project / "content")
    _install(project)
    subprocess.run([".venv/bin/invoke", "codeowners"], cwd=project, env=clean(), check=True)
    git(project, "init", "--quiet", "--initial-branch", "main")
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "main")
    return project


def _files() -> list[str]:
    """What a commit of everything would hold but these; git is asked as its owner has set it up."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    command += ["--", ":!tests", ":!benchmarks", ":!content", ":!.github/CODEOWNERS"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.split("\0")


def _install(project: Path) -> None:
    """What `make` would install, by links; its stamps say when."""
    for name in INSTALLED:
        os.utime(project / name, (0, 0))
    venv, packages = project / ".venv", project / "node_modules"
    for folder, source in ((venv, Path(sys.prefix)), (packages, ROOT / "node_modules")):
        folder.mkdir()
        for entry in source.iterdir():
            (folder / entry.name).symlink_to(entry)
    for stamp in (venv / "site", venv / "dev", packages / "installed"):
        stamp.unlink(missing_ok=True)
        stamp.touch()


@pytest.fixture
def clone(repository: Path, tmp_path: Path) -> Path:
    """A copy that a test may spoil; its remote is a bare repository beside it."""
    project, origin = tmp_path / "project", tmp_path / "origin.git"
    shutil.copytree(repository, project, symlinks=True)
    git(tmp_path, "clone", "--quiet", "--bare", str(project), str(origin))
    git(project, "remote", "add", "origin", str(origin))
    git(project, "fetch", "--quiet", "origin")
    return project


@pytest.fixture
def runner(clone: Path, tmp_path: Path) -> Runner:
    temp = tmp_path / "runner"
    temp.mkdir()
    return Runner(clone, temp)


@pytest.fixture
def job(runner: Runner) -> Callable[..., Done]:
    """Runs a job's script, as GitLab does: one shell that stops at the first failure."""

    def script(name: str, **environment: str) -> Done:
        jobs = read_yaml(runner.project / ".gitlab-ci.yml")
        return runner.bash("\n".join(jobs[name]["script"]), **environment)

    return script


@pytest.fixture
def outsider(tmp_path: Path) -> Runner:
    """Runs steps of a job that checks nothing out."""
    temp = tmp_path / "outsider"
    temp.mkdir()
    return Runner(ROOT, temp)


@pytest.fixture
def edit(clone: Path) -> Callable[..., None]:
    """Replaces texts in a file, once each."""

    def edit(*pairs: tuple[str, str], path: str = OFFICE) -> None:
        for pair in pairs:
            replace(clone / path, *pair, times=1)

    return edit


@pytest.fixture
def propose(clone: Path, runner: Runner, edit: Callable[..., None]) -> Callable[..., None]:
    """Leaves what GitHub checks out: a branch merged into a main that went on meanwhile."""

    def branch(*pairs: tuple[str, str], path: str = OFFICE) -> None:
        git(clone, "checkout", "--quiet", "-b", "edit")
        edit(*pairs, path=path)
        git(clone, "commit", "--quiet", "--all", "--message", "edit")
        git(clone, "checkout", "--quiet", "main")
        meanwhile = "content/offices/bagerhat/kachua.md"
        edit(("post: সহকারী প্রোগ্রামার", "post: প্রোগ্রামার"), path=meanwhile)
        git(clone, "commit", "--quiet", "--all", "--message", "meanwhile")
        git(clone, "push", "--quiet", "origin", "main")
        git(clone, "checkout", "--quiet", "--detach")
        git(clone, "merge", "--quiet", "--no-edit", "edit")
        runner.env["GITHUB_BASE_REF"] = "main"

    return branch


@pytest.fixture
def github(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a GitHub that steps reach by `gh`."""
    folder, programs = tmp_path / "github", tmp_path / "programs"
    folder.mkdir()
    programs.mkdir()
    stand_in = Path(__file__).with_name("gh.py")
    (programs / "gh").write_text(f'#!/bin/sh\nexec "{sys.executable}" "{stand_in}" "$@"\n')
    (programs / "gh").chmod(0o755)
    monkeypatch.setenv("GITHUB", str(folder))
    monkeypatch.setenv("PATH", f"{programs}:{os.environ['PATH']}")
    return folder
