"""GitHub Pages: a branch of ``origin`` that ghp-import writes and git pushes.

The branch keeps its history and is never forced, so a release is a commit, and rolling back is one
more commit, which publishes an earlier one's files again and names it. A domain belongs to the
branch and to no release: whichever is shown, it stays.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Self

from ..build.output.compress import SUFFIXES
from ..build.output.output import files_under
from ..words import Refusal
from .git_refusals import git_refusal, push_refusal
from .manifest import OLD_LIST, ROOT, Manifest, digest_of, is_of_list, read_list, write_list
from .messages import MESSAGES
from .plan import Plan, Purpose, plan_for
from .program import require, run

_SHOWS: Final = "Shows-Release"  # the trailer of a commit that rolls back
_NOBODY: Final = {"name": "invoke deploy", "email": "deploy@localhost"}  # where git knows no name


def _is_ours(path: str) -> bool:
    """Every commit gets it anew, whatever release it shows."""
    return is_of_list(path) or path in {"CNAME", ".nojekyll"}


@dataclass(frozen=True, slots=True)
class GitHubPages:
    """``project`` is the folder of the repository; ``cname`` the site's own domain, if any.

    ``tip`` is the commit that readers see, once it has been fetched.
    """

    project: Path
    branch: str
    cname: str = ""
    tip: str = ""

    @property
    def place(self) -> str:
        return f"origin {self.branch}"

    @contextmanager
    def opened(self, _: Purpose) -> Iterator[Self]:
        require("git")
        yield replace(self, tip=self._fetch())

    def plan(self, files: Mapping[str, str]) -> Plan:
        # GitHub compresses by itself and would never serve ours; it reads no _headers either.
        useless = (*SUFFIXES, "_headers")
        useful = {path: digest for path, digest in files.items() if not path.endswith(useless)}
        planned = plan_for(useful, self._listed(self.tip, useful))
        if self._domain() == self._published("CNAME").strip():
            return planned
        return replace(planned, write=(*planned.write, "CNAME"))

    def publish(self, folder: Path, plan: Plan) -> None:
        self._publish(folder, plan, f"Publish {self._git('rev-parse', '--short', 'HEAD')}")

    def roll_back(self) -> bool:
        """False where there is no earlier release."""
        release = self._earlier()
        if not release:
            return False
        with tempfile.TemporaryDirectory() as beside:
            folder = self._export(release, Path(beside))
            stands = {path: digest_of(folder / path) for path in files_under(folder)}
            files = {path: digest for path, digest in stands.items() if not _is_ours(path)}
            kept = self._listed(release, files).kept
            files = {path: digest for path, digest in files.items() if path not in kept}
            plan = plan_for(files, self._listed(self.tip, files))
            self._publish(folder, plan, f"Roll back\n\n{_SHOWS}: {release}")
        return True

    @property
    def _ref(self) -> str:
        return f"refs/heads/{self.branch}"

    def _fetch(self) -> str:
        """The commit that is published, or nothing; our branch of that name is made to follow."""
        self._git("remote", "get-url", "origin", code="git-no-repository")
        heads = self._git("ls-remote", "--heads", "origin", self._ref)
        if self._run("symbolic-ref", "HEAD").stdout.strip() == self._ref:
            raise Refusal(MESSAGES["git-checked-out"], branch=self.branch)
        tip = heads.split("\t")[0]
        if tip:
            refspec = f"+{self._ref}:refs/remotes/origin/{self.branch}"
            # A clone of CI holds one commit; rolling back needs those before.
            shallow = self._git("rev-parse", "--is-shallow-repository") == "true"
            self._git("fetch", "--quiet", *(["--unshallow"] * shallow), "origin", refspec)
            if not self._has_site(tip) and self._git("ls-tree", tip):
                raise Refusal(MESSAGES["git-foreign"], branch=self.branch)
        return tip

    def _publish(self, folder: Path, plan: Plan, message: str) -> None:
        with tempfile.TemporaryDirectory() as beside:
            self._fill(Path(beside), folder, plan)
            self._commit(Path(beside), message)
        self._push()

    def _earlier(self) -> str:
        """The commit of the release before the one shown, or nothing.

        One with the same files only gave the site its domain, here or in GitHub's settings.
        """
        release = shown = self._release(self.tip) if self.tip else ""
        while release and self._site(release) == self._site(shown):
            before = f"{release}^"
            release = self._release(before) if self._has_site(before) else ""
        return release

    def _site(self, commit: str) -> set[str]:
        """Every file by git's digest, as old commits have another list."""
        lines = self._git("ls-tree", "-r", "-z", commit).split("\0")
        return {line for line in lines if not _is_ours(line.partition("\t")[2])}

    def _export(self, commit: str, beside: Path) -> Path:
        archive, folder = beside / "site.tar", beside / "site"
        parts = ("--format", "tar", "--output", str(archive))
        self._git("archive", *parts, commit, code="git-commit")
        with tarfile.open(archive) as packed:
            packed.extractall(folder, filter="data")
        return folder

    def _has_site(self, commit: str) -> bool:
        return bool(self._run("ls-tree", commit, ROOT, OLD_LIST).stdout)

    def _published(self, path: str) -> str:
        return self._run("show", f"{self.tip}:{path}").stdout if self.tip else ""

    def _listed(self, commit: str, ours: Mapping[str, str]) -> Manifest:
        if not commit:
            return Manifest()
        return read_list(ours, lambda path: self._bytes(path, commit) or None) or Manifest()

    def _domain(self) -> str:
        """One given once stays until another is given."""
        return self.cname or self._published("CNAME").strip()

    def _fill(self, release: Path, folder: Path, plan: Plan) -> None:
        """With what is published, and what open tabs may still ask for."""
        for path in (*plan.files, *plan.keep):
            content = (
                (folder / path).read_bytes() if path in plan.files else self._bytes(path, self.tip)
            )
            (release / path).parent.mkdir(parents=True, exist_ok=True)
            (release / path).write_bytes(content)
        write_list(release, plan.manifest)
        if domain := self._domain():
            (release / "CNAME").write_text(f"{domain}\n", "utf-8")

    def _bytes(self, path: str, commit: str) -> bytes:
        command = ["git", "show", f"{commit}:{path}"]
        return subprocess.run(command, cwd=self.project, capture_output=True, check=False).stdout  # noqa: S603

    def _commit(self, release: Path, message: str) -> None:
        if not self.tip:
            self._run("update-ref", "-d", self._ref)
        options = ("--no-jekyll", "--branch", self.branch, "--message", message)
        importing = (sys.executable, "-m", "ghp_import")
        done = self._run(*options, str(release), program=importing, **self._names())
        if done.returncode:
            raise git_refusal("git-commit", done.stderr, self.branch)

    def _push(self) -> None:
        """On failure our branch goes back too, so that the next attempt begins anew."""
        pushed = self._run("push", "--porcelain", "--quiet", "origin", self._ref)
        if pushed.returncode:
            self._run("update-ref", *([self._ref, self.tip] if self.tip else ["-d", self._ref]))
            raise push_refusal(pushed.stderr + pushed.stdout, self.branch)

    def _release(self, commit: str) -> str:
        """The commit whose files ``commit`` shows: itself, or the one it rolled back to."""
        form = f"%(trailers:key={_SHOWS},valueonly)"
        return self._git("log", "-1", f"--format={form}", commit) or self._git("rev-parse", commit)

    def _git(self, *arguments: str, code: str = "git-fetch") -> str:
        done = self._run(*arguments)
        if done.returncode:
            raise git_refusal(code, done.stderr, self.branch)
        return done.stdout.strip()

    def _run(
        self, *arguments: str, program: tuple[str, ...] = ("git",), **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """Git asks nothing, and speaks English."""
        quiet = {"GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
        environment = {**environment, **os.environ, **quiet}
        return run(*program, *arguments, folder=self.project, environment=environment)

    def _names(self) -> dict[str, str]:
        """To commit with where git knows none, as in CI."""
        return {
            f"GIT_{role}_{part.upper()}": value
            for part, value in _NOBODY.items()
            if self._run("config", f"user.{part}").returncode
            for role in ("AUTHOR", "COMMITTER")
        }
