"""GitHub Pages: a branch of ``origin`` that git writes, without a working tree, and pushes.

The branch keeps its history and is never forced, so a release is a commit, and rolling back is one
more commit, which publishes an earlier one's files again and names it. Commits by others, who
change a page by hand, are none: who goes back sees a release as it was deployed. A domain, and
what others have added, belong to the branch and to no release: whichever is shown, they stay.
"""

from __future__ import annotations

import os
import subprocess
import tarfile
import tempfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Final, Self

from ..build.output.compress import SUFFIXES
from ..build.output.output import files_under
from ..words import Refusal
from .git_refusals import git_refusal, push_refusal
from .manifest import LIST, OLD_LIST, ROOT, Manifest, is_of_list, read_list, write_list
from .messages import MESSAGES
from .plan import Plan, Purpose, is_named_by_content, plan_for
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
        planned = plan_for(useful, self._there(useful))
        if self._domain() == self._published("CNAME").strip():
            return planned
        return replace(planned, write=(*planned.write, "CNAME"))

    def publish(self, folder: Path, plan: Plan) -> None:
        built_from = self._run("rev-parse", "--short", "--verify", "--quiet", "HEAD").stdout
        message = f"Publish {built_from}".strip()  # which is no commit as yet in a new repository
        self._publish(self._stored(folder, plan.files), plan, message)

    def roll_back(self) -> bool:
        """False where there is no earlier release."""
        release = self._earlier()
        if not release:
            return False
        stands = self._digests(release)
        listed = self._listed(release, stands).files or stands
        files = {path: digest for path, digest in stands.items() if path in listed}
        plan = plan_for(files, self._there(files))
        self._publish(self._site(release), plan, f"Roll back\n\n{_SHOWS}: {release}")
        return True

    @property
    def _ref(self) -> str:
        return f"refs/heads/{self.branch}"

    def _fetch(self) -> str:
        """The commit that is published, or nothing; our branch of that name is made to follow."""
        self._git("remote", "get-url", "origin", code="git-no-repository")
        heads = self._git("ls-remote", "--heads", "origin", self._ref)
        if folder := self._checked_out():
            raise Refusal(MESSAGES["git-checked-out"], branch=self.branch, folder=folder)
        tip = heads.split("\t")[0]
        if tip:
            refspec = f"+{self._ref}:refs/remotes/origin/{self.branch}"
            # A clone of CI holds one commit; rolling back needs those before.
            shallow = self._git("rev-parse", "--is-shallow-repository") == "true"
            self._git("fetch", "--quiet", *(["--unshallow"] * shallow), "origin", refspec)
            if not self._has_site(tip) and self._git("ls-tree", tip):
                raise Refusal(MESSAGES["git-foreign"], branch=self.branch)
        return tip

    def _checked_out(self) -> str:
        """The folder whose files, those of our branch, would seem changed by hand there."""
        trees = self._git("worktree", "list", "--porcelain").split("\n\n")
        found = (tree.splitlines() for tree in trees if "\nprunable" not in tree)
        return next(
            (tree[0].removeprefix("worktree ") for tree in found if f"branch {self._ref}" in tree),
            "",
        )

    def _publish(self, blobs: Mapping[str, str], plan: Plan, message: str) -> None:
        """With what open tabs may still ask for; there may be more ``blobs`` than the plan has."""
        there = self._blobs(self.tip)
        site = {path: blobs[path] for path in plan.files}
        kept = {path: there[path] for path in (*plan.keep, *plan.others) if path in there}
        with tempfile.TemporaryDirectory() as beside:
            own = self._stored(Path(beside), self._own_files(Path(beside), plan))
            tree = self._tree({**site, **kept, **own}, Path(beside, "index"))
        self._commit(tree, message)
        self._push()

    def _earlier(self) -> str:
        """The commit of the release before the one shown, or nothing.

        One with the same pages only gave the site its domain, here or in GitHub's settings, or is
        an older program's that kept other files for open tabs.
        """
        release = shown = self._release(self.tip) if self.tip else ""
        while release and self._lasting(release) == self._lasting(shown):
            before = f"{release}^"
            release = self._release(before) if self._has_site(before) else ""
        return release

    def _site(self, commit: str) -> dict[str, str]:
        """Every file by its blob, as old commits have another list."""
        return {path: blob for path, blob in self._blobs(commit).items() if not _is_ours(path)}

    def _lasting(self, commit: str) -> dict[str, str]:
        """Without what is named by its content, which no page can name otherwise than it did."""
        site = self._site(commit)
        return {path: blob for path, blob in site.items() if not is_named_by_content(path)}

    def _blobs(self, commit: str) -> dict[str, str]:
        """Each with its mode, as a link or a script of others may be among them."""
        lines = self._git("ls-tree", "-r", "-z", commit).split("\0") if commit else []
        entries = (line.partition("\t") for line in lines if line)
        return {path: " ".join(entry.split()[::2]) for entry, _, path in entries}

    def _digests(self, commit: str) -> dict[str, str]:
        """Of the site's files, by their content, as the list has them."""
        with tempfile.TemporaryDirectory() as beside:
            archive = str(Path(beside, "site.tar"))
            self._git("archive", "--output", archive, commit, code="git-commit")
            with tarfile.open(archive) as packed:
                files = {entry.name: packed.extractfile(entry) for entry in packed}
                return {
                    path: sha256(file.read()).hexdigest()
                    for path, file in files.items()
                    if file and not _is_ours(path)
                }

    def _has_site(self, commit: str) -> bool:
        return bool(self._run("ls-tree", commit, ROOT, OLD_LIST).stdout)

    def _published(self, path: str) -> str:
        return self._run("show", f"{self.tip}:{path}").stdout if self.tip else ""

    def _there(self, ours: Mapping[str, str]) -> Manifest:
        """What readers see: as it was deployed, and what somebody has changed or added since."""
        listed = self._listed(self.tip, ours)
        if not listed.files:
            return listed  # nobody knows who brought what
        before, now = self._blobs(self._deployed(self.tip)), self._site(self.tip)
        by_hand = frozenset(path for path in listed.files if before.get(path) != now.get(path))
        files = {**listed.files, **dict.fromkeys(by_hand)}
        return Manifest(files, listed.kept, by_hand, frozenset(now.keys() - files - listed.kept))

    def _listed(self, commit: str, ours: Mapping[str, str]) -> Manifest:
        if not commit:
            return Manifest()
        return read_list(ours, lambda path: self._bytes(path, commit) or None) or Manifest()

    def _domain(self) -> str:
        """One given once stays until another is given."""
        return self.cname or self._published("CNAME").strip()

    def _own_files(self, folder: Path, plan: Plan) -> list[str]:
        """Of every commit, beside the site's; ``.nojekyll`` has GitHub show all as it is."""
        write_list(folder, plan.manifest)
        (folder / ".nojekyll").touch()
        if domain := self._domain():
            (folder / "CNAME").write_text(f"{domain}\n", "utf-8")
        return list(files_under(folder))

    def _stored(self, folder: Path, paths: Collection[str]) -> dict[str, str]:
        """The blobs of the files, as git keeps them; it knows most from the commits before."""
        given = "".join(f"{folder.absolute()}/{path}\n" for path in paths)
        options = ("-w", "--no-filters", "--stdin-paths")
        stored = self._git("hash-object", *options, code="git-commit", given=given)
        return {path: f"100644 {blob}" for path, blob in zip(paths, stored.split(), strict=True)}

    def _tree(self, blobs: Mapping[str, str], index: Path) -> str:
        given = "".join(f"{blob}\t{path}\0" for path, blob in blobs.items())
        beside = {"code": "git-commit", "GIT_INDEX_FILE": str(index)}
        self._git("update-index", "-z", "--index-info", given=given, **beside)
        return self._git("write-tree", **beside)

    def _bytes(self, path: str, commit: str) -> bytes:
        command = ["git", "show", f"{commit}:{path}"]
        return subprocess.run(command, cwd=self.project, capture_output=True, check=False).stdout  # noqa: S603

    def _commit(self, tree: str, message: str) -> None:
        parent = ("-p", self.tip) if self.tip else ()
        words = ("commit-tree", tree, *parent, "-m", message)
        commit = self._git(*words, code="git-commit", **self._names())
        self._git("update-ref", self._ref, commit, code="git-commit")

    def _push(self) -> None:
        """On failure our branch goes back too, so that the next attempt begins anew."""
        pushed = self._run("push", "--porcelain", "--quiet", "origin", self._ref)
        if pushed.returncode:
            self._run("update-ref", *([self._ref, self.tip] if self.tip else ["-d", self._ref]))
            raise push_refusal(pushed.stderr + pushed.stdout, self.branch)

    def _release(self, commit: str) -> str:
        """The commit that first brought what ``commit`` shows, as it was deployed."""
        deployed = self._deployed(commit)
        form = f"%(trailers:key={_SHOWS},valueonly)"
        return self._git("log", "-1", f"--format={form}", deployed) or deployed

    def _deployed(self, commit: str) -> str:
        """The last commit of a deployment: whoever else changes files leaves the list alone."""
        return self._git("log", "-1", "--format=%H", commit, "--", LIST, OLD_LIST)

    def _git(
        self,
        *arguments: str,
        code: str = "git-fetch",
        given: str | None = None,
        **environment: str,
    ) -> str:
        done = self._run(*arguments, given=given, **environment)
        if done.returncode:
            raise git_refusal(code, done.stderr, self.branch)
        return done.stdout.strip()

    def _run(
        self, *arguments: str, given: str | None = None, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """Git asks nothing, and speaks English."""
        quiet = {"GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
        environment = {**os.environ, **environment, **quiet}
        return run("git", *arguments, folder=self.project, environment=environment, given=given)

    def _names(self) -> dict[str, str]:
        """To commit with where git knows none, as in CI."""
        variables = {
            f"GIT_{role}_{part.upper()}": value
            for part, value in _NOBODY.items()
            if self._run("config", f"user.{part}").returncode
            for role in ("AUTHOR", "COMMITTER")
        }
        return {name: value for name, value in variables.items() if name not in os.environ}
