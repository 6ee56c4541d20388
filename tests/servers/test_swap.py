"""Readers while a site is deployed: every one gets the old page or the new one."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from plugins.deploy import deploy
from tests.patience import wait_until

Server = Any


def test_no_reader_finds_nothing_while_releases_change(
    served: Server, deployed: Path, tmp_path: Path
) -> None:
    """A reader asks all the time while two versions take turns; whoever asks after is shown it."""
    versions = [tmp_path / "one", tmp_path / "two"]
    for version in versions:
        shutil.copytree(deployed / "offices" / "lalmonirhat", version / "offices")
        shutil.copy(deployed / "sitemap.xml", version)
        (version / "index.html").write_text(version.name * 50_000)
    deploy(f"folder:{served.site}", versions[0], tmp_path)
    pages = {(version / "index.html").read_bytes() for version in versions}
    seen: set[bytes] = set()
    with ThreadPoolExecutor(1) as pool:
        turns = pool.submit(
            lambda: [_deploy(served, versions[n % 2], tmp_path, seen) for n in range(1, 7)]
        )
        while not turns.done():
            answer = served.get("/")
            assert answer.status == 200
            seen.add(answer.body)
    assert seen == pages
    assert turns.result() == ["published"] * 6


def _deploy(served: Server, version: Path, project: Path, seen: set[bytes]) -> str:
    """Until the reader has seen that version, now or before."""
    code = deploy(f"folder:{served.site}", version, project).code
    page = (version / "index.html").read_bytes()
    assert served.get("/").body == page
    wait_until(lambda: page in seen)
    return code
