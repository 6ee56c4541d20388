"""Parts of a site built on different machines and put together."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plugins.build.build import build
from plugins.build.workers.shards import build_shard, from_shards, parse_shard, shard_file
from plugins.charters.problems.problem import CharterError
from plugins.words import Refusal

from .projects import EPOCH, different, digest, office_files, write_project

OFFICES = 10


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    return write_project(tmp_path / "project", OFFICES)


def build_parts(project: Path, shards: Path, count: int) -> None:
    for number in range(1, count + 1):
        build_shard(project / "pelicanconf.py", shards, (number, count))


@pytest.mark.parametrize("count", [1, 3, 12])
def test_the_merged_site_equals_the_undivided(project: Path, tmp_path: Path, count: int) -> None:
    """Byte for byte, built in another folder, also with more parts than offices."""
    build_parts(project, tmp_path / "shards", count)
    elsewhere = Path(shutil.move(project, tmp_path / "elsewhere"))
    settings = elsewhere / "pelicanconf.py"
    build(settings, elsewhere / "merged", from_shards(tmp_path / "shards"))
    shutil.rmtree(elsewhere / ".cache")
    build(settings, elsewhere / "whole")
    assert different(digest(elsewhere / "merged"), digest(elsewhere / "whole")) == []


def test_a_part_of_other_content_is_not_used(project: Path, tmp_path: Path) -> None:
    """An office that changed since then is missing, not wrong."""
    shards = tmp_path / "shards"
    build_parts(project, shards, 2)
    changed = office_files(project)[3]
    changed.write_text(changed.read_text("utf-8").replace("fee: ", "fee: ফি "), "utf-8")
    with pytest.raises(Refusal) as refused:
        build(project / "pelicanconf.py", project / "output", from_shards(shards))
    path = changed.relative_to(project).as_posix()
    assert str(refused.value) == (
        f"1 offices are in no shard, the first is {path}; "
        "build every shard again from the same files and settings"
    )
    assert not (project / "output").exists()


def test_no_shards_and_broken_ones_are_told(project: Path, tmp_path: Path) -> None:
    """A cut file and an empty folder are named; nothing is published."""
    shards = tmp_path / "shards"
    shards.mkdir()
    with pytest.raises(Refusal) as refused:
        build(project / "pelicanconf.py", project / "output", from_shards(shards))
    expected = f"there is no shard in {shards}; run invoke build --shard 1/1 first"
    assert str(refused.value) == expected
    build_parts(project, shards, 1)
    file = shard_file(shards, 1, 1)
    file.write_bytes(file.read_bytes()[:1000])
    with pytest.raises(Refusal) as refused:
        build(project / "pelicanconf.py", project / "output", from_shards(shards))
    assert str(refused.value) == (
        f"{file} cannot be read (File is not a zip file); build the shard again"
    )
    assert not (project / "output").exists()


def test_a_part_with_an_error_fails_at_once(project: Path, tmp_path: Path) -> None:
    """Its own offices' errors are told on its own machine; the other part is built."""
    broken = office_files(project)[0]
    broken.write_text("---\n---\n", "utf-8")
    with pytest.raises(CharterError):
        build_shard(project / "pelicanconf.py", tmp_path / "shards", (1, 2))
    build_shard(project / "pelicanconf.py", tmp_path / "shards", (2, 2))


@pytest.mark.parametrize("text", ["", "3", "0/4", "5/4", "a/b", "1/2/3", "-1/2", "1 / 2"])
def test_what_is_no_part_is_refused(text: str) -> None:
    """Which one of how many, both from 1."""
    with pytest.raises(Refusal) as refused:
        parse_shard(text)
    assert str(refused.value) == (f"'{text}' is no part; write which one of how many, like 3/16")
