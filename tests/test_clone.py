"""The repository as other machines get it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest


def git(folder: Path, *arguments: str, given: str = "") -> str:
    """What git says, whatever this machine has configured."""
    nothing = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(
        ["git", "-C", str(folder), *arguments],
        env={**os.environ, **nothing},
        input=given,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.mark.parametrize("ends", ["crlf", "lf"])
def test_a_clone_has_the_same_bytes_everywhere(root: Path, tmp_path: Path, ends: str) -> None:
    """Whatever line ends the machine prefers: its scripts start, its files are tidy."""
    settings = ("-c", "core.autocrlf=true", "-c", f"core.eol={ends}")
    git(tmp_path, "clone", "--quiet", *settings, str(root), "clone")
    clone = tmp_path / "clone"
    listed = git(
        clone, "ls-tree", "-r", "-z", "--format=%(objectmode) %(objectname) %(path)", "HEAD"
    )
    entries = [entry.split(" ", 2) for entry in listed.split("\0")[:-1]]
    committed = {path: oid for mode, oid, path in entries if mode.startswith("100")}  # no links
    paths = "\n".join(committed)
    lying = git(clone, "hash-object", "--no-filters", "--stdin-paths", given=paths).split()
    oids = zip(committed, lying, strict=True)
    assert [path for path, oid in oids if committed[path] != oid] == []
    assert (clone / ".ci" / "run").read_bytes().startswith(b"#!/usr/bin/env bash\n")
