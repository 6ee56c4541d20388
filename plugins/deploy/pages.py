"""GitHub Pages: a branch of ``origin`` that ghp-import writes and git pushes.

The branch keeps its history and is never forced, so a release is a commit, and rolling back is one
more commit, which shows an earlier one's files again and names it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ..build.output.compress import SUFFIXES
from ..words import Refusal
from .manifest import MANIFEST, Manifest, read_manifest
from .messages import MESSAGES
from .outcome import Outcome
from .plan import Plan, plan
from .program import last_words, need
from .site import Site

_SHOWS: Final = "Shows-Release"  # the trailer of a commit that rolls back
_NOBODY: Final = {"NAME": "invoke deploy", "EMAIL": "deploy@localhost"}  # where git knows no name


@dataclass(frozen=True, slots=True)
class GitHubPages:
    """``project`` is the folder of the repository; ``cname`` the site's own domain, if any."""

    project: Path
    branch: str
    cname: str = ""

    def publish(self, site: Site, *, rehearse: bool) -> Outcome:
        need("git")
        tip = self._fetch()
        there = self._manifest(tip)
        # GitHub compresses by itself and would never serve ours; it reads no _headers either.
        useless = (*SUFFIXES, "_headers")
        files = {path: digest for path, digest in site.files.items() if not path.endswith(useless)}
        planned = plan(files, there)
        if rehearse:
            return self._outcome("rehearsed", planned)
        if tip and planned.is_empty and not self._cname_changes(tip):
            return self._outcome("unchanged", planned)
        with self._prepared(Site(site.folder, files, site.address), planned, tip) as folder:
            self._commit(folder, tip)
        self._push(tip)
        return self._outcome("published", planned)

    def roll_back(self) -> Outcome:
        need("git")
        tip = self._fetch()
        before = tip and self._parent(self._release(tip))
        if not before or not self._has_site(before):
            raise Refusal(MESSAGES["no-earlier"], place=self._place)
        shown = self._release(before)
        message = f"Roll back\n\n{_SHOWS}: {shown}"
        commit = self._git("commit-tree", f"{shown}^{{tree}}", "-p", tip, "-m", message)
        self._git("update-ref", f"refs/heads/{self.branch}", commit)
        self._push(tip)
        return Outcome("rolled-back", self._place)

    @property
    def _place(self) -> str:
        return f"origin {self.branch}"

    def _fetch(self) -> str:
        """The commit that is published, or nothing; our branch of that name is made to follow."""
        origin = self._run("remote", "get-url", "origin")
        if origin.returncode:
            reason = last_words(origin.stderr)
            raise Refusal(MESSAGES["git-no-repository"], reason=reason)
        heads = self._run("ls-remote", "--heads", "origin", f"refs/heads/{self.branch}")
        if heads.returncode:
            raise Refusal(MESSAGES["git-fetch"], reason=last_words(heads.stderr))
        if self._run("symbolic-ref", "HEAD").stdout.strip() == f"refs/heads/{self.branch}":
            raise Refusal(MESSAGES["git-checked-out"], branch=self.branch)
        tip = heads.stdout.split("\t")[0].strip()
        if tip:
            refspec = f"+refs/heads/{self.branch}:refs/remotes/origin/{self.branch}"
            # A clone of CI holds one commit; rolling back needs those before.
            shallow = self._git("rev-parse", "--is-shallow-repository") == "true"
            self._git("fetch", "--quiet", *(["--unshallow"] * shallow), "origin", refspec)
            if not self._has_site(tip) and self._git("ls-tree", tip):
                raise Refusal(MESSAGES["git-foreign"], branch=self.branch)
        return tip

    def _has_site(self, commit: str) -> bool:
        return not self._run("cat-file", "-e", f"{commit}:{MANIFEST}").returncode

    def _manifest(self, tip: str) -> Manifest:
        shown = self._run("show", f"{tip}:{MANIFEST}")
        return (tip and read_manifest(shown.stdout)) or Manifest()

    def _cname_changes(self, tip: str) -> bool:
        return bool(self.cname) and self._run("show", f"{tip}:CNAME").stdout.strip() != self.cname

    @contextmanager
    def _prepared(self, site: Site, planned: Plan, tip: str) -> Iterator[Path]:
        """A folder with the site, and what open tabs may still ask for."""
        with tempfile.TemporaryDirectory() as folder:
            for path in site.files:
                _place(Path(folder) / path, (site.folder / path).read_bytes())
            for path in planned.keep:
                _place(Path(folder) / path, self._bytes(f"{tip}:{path}"))
            manifest = Manifest(site.files, planned.keep)
            (Path(folder) / MANIFEST).write_text(manifest.text(), "utf-8")
            # A domain given once stays until another is given.
            cname = self.cname or (tip and self._run("show", f"{tip}:CNAME").stdout.strip())
            if cname:
                (Path(folder) / "CNAME").write_text(f"{cname}\n", "utf-8")
            yield Path(folder)

    def _commit(self, folder: Path, tip: str) -> None:
        if not tip:
            self._run("update-ref", "-d", f"refs/heads/{self.branch}")
        source = self._git("rev-parse", "--short", "HEAD")
        command = [sys.executable, "-m", "ghp_import", "--no-jekyll", "--branch", self.branch]
        command += ["--message", f"Publish {source}", str(folder)]
        done = subprocess.run(  # noqa: S603 - the branch's form is checked
            command,
            cwd=self.project,
            env=self._environment(),
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
        if done.returncode:
            reason = next(iter(done.stderr.splitlines()), "?")  # git's; the rest is ghp-import's
            raise Refusal(MESSAGES["git-commit"], branch=self.branch, reason=reason)

    def _push(self, tip: str) -> None:
        """On failure our branch goes back too, so that the next attempt begins anew."""
        pushed = self._run("push", "--quiet", "origin", f"refs/heads/{self.branch}")
        if pushed.returncode:
            undo = ["update-ref", f"refs/heads/{self.branch}", tip]
            self._run(*(undo if tip else ["update-ref", "-d", f"refs/heads/{self.branch}"]))
            reason = last_words(pushed.stderr)
            raise Refusal(MESSAGES["git-push"], branch=self.branch, reason=reason)

    def _release(self, commit: str) -> str:
        """The commit whose files ``commit`` shows: itself, or the one it rolled back to."""
        form = f"%(trailers:key={_SHOWS},valueonly)"
        return self._git("log", "-1", f"--format={form}", commit) or commit

    def _parent(self, commit: str) -> str:
        return self._run("rev-parse", "--verify", "--quiet", f"{commit}^").stdout.strip()

    def _bytes(self, name: str) -> bytes:
        command = ["git", "show", name]
        return subprocess.run(command, cwd=self.project, capture_output=True, check=True).stdout  # noqa: S603

    def _git(self, *arguments: str) -> str:
        done = self._run(*arguments)
        if done.returncode:
            raise Refusal(MESSAGES["git-fetch"], reason=last_words(done.stderr))
        return done.stdout.strip()

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S603 - the branch's form is checked
            ["git", *arguments],  # noqa: S607 - the operator's own
            cwd=self.project,
            env=self._environment(),
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )

    def _environment(self) -> dict[str, str]:
        """Git asks nothing, speaks English, and has a name to commit with, also in CI."""
        known = {
            f"GIT_{role}_{part}": value
            for role in ("AUTHOR", "COMMITTER")
            for part, value in _NOBODY.items()
            if not _configured(self.project, part)
        }
        quiet = {"GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
        return {**known, **os.environ, **quiet}

    def _outcome(self, code: str, planned: Plan) -> Outcome:
        counts = len(planned.write), planned.unchanged, len(planned.remove)
        return Outcome(code, self._place, *counts)


def _configured(project: Path, part: str) -> bool:
    command = ["git", "config", f"user.{part.lower()}"]
    return not subprocess.run(command, cwd=project, capture_output=True, check=False).returncode  # noqa: S603


def _place(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
