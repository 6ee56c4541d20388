"""The list of what was published, beside the site: its parts, and what is believed of them."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.deploy.manifest import (
    KEPT,
    ROOT,
    Manifest,
    digest_of,
    packed,
    parts_of,
    read_list,
    write_list,
)

ONE, TWO = "1" * 64, "2" * 64
PATHS = ["index.html", "দপ্তর/index.html", "a/b c/index.html.br", "a/x.svg", "s-0123456789.js"]
LISTS = st.builds(
    Manifest,
    st.dictionaries(st.sampled_from(PATHS), st.sampled_from([ONE, TWO, None])),
    st.frozensets(st.sampled_from(PATHS)),
)


def files_of_offices(offices: int) -> dict[str, str]:
    names = ("index.html", "index.html.gz", "charter.json", "charter.csv", "office.vcf")
    paths = [f"offices/d-{n % 64}/o-{n}/{name}" for n in range(offices) for name in names]
    return {path: sha256(path.encode()).hexdigest() for path in paths}


@given(LISTS, LISTS)
def test_a_list_is_read_as_written(there: Manifest, ours: Manifest) -> None:
    """Nothing is lost on the way, whatever we have ourselves."""
    known = {path: digest for path, digest in ours.files.items() if digest}
    assert read_list(known, parts_of(there).get) == there


@pytest.mark.parametrize("offices", [60, 600, 6000])
def test_one_edit_costs_a_part_of_the_list(offices: int) -> None:
    """In bytes it grows as the square root of the files, read and written."""
    old = files_of_offices(offices)
    new = {**old, "offices/d-7/o-7/index.html": ONE, "offices/d-7/o-7/index.html.gz": TWO}
    before, after = parts_of(Manifest(old)), parts_of(Manifest(new))
    fetched = []
    assert read_list(new, lambda path: fetched.append(path) or before.get(path)) == Manifest(old)
    written = {path for path in after if before.get(path) != after[path]}
    assert len(written) == 2
    assert set(fetched) == written
    assert sum(len(after[path]) for path in written) < 180 * len(old) ** 0.5


def test_a_site_can_be_verified_by_hand(tmp_path: Path) -> None:
    """With zcat and sha256sum, where it stands."""
    (tmp_path / "দপ্তর").mkdir()
    for path in ("index.html", "দপ্তর/index.html"):
        (tmp_path / path).write_text(path)
    files = {path: digest_of(tmp_path / path) for path in ("index.html", "দপ্তর/index.html")}
    write_list(tmp_path, Manifest(files, frozenset(["gone.js"])))
    command = "set -o pipefail; zcat _deployed/[01]*.gz | sha256sum --check --quiet"
    verify = ["bash", "-c", f"{command} && zcat {ROOT} | sha256sum --check --quiet"]
    assert subprocess.run(verify, cwd=tmp_path, check=False).returncode == 0
    (tmp_path / "index.html").write_text("by hand")
    assert subprocess.run(verify, cwd=tmp_path, check=False, capture_output=True).returncode == 1


def test_a_part_that_is_newer_than_the_list_of_parts() -> None:
    """As a killed deployment may leave it: its names count, what stands there is unknown."""
    there = {**parts_of(Manifest({"a": ONE})), **parts_of(Manifest({"a": TWO, "b": ONE}))}
    there[ROOT] = parts_of(Manifest({"a": ONE}))[ROOT]
    assert read_list({"a": ONE}, there.get) == Manifest({"a": ONE})  # not looked at
    assert read_list({}, there.get) == Manifest({"a": None, "b": None})


def damaged() -> dict[str, Mapping[str, bytes]]:
    whole = parts_of(Manifest({"a": ONE}, frozenset(["k"])))
    part = next(iter(whole))
    names = ("../x", "/etc/passwd", "a/../../x", "a\0b", "a\nb")
    return {
        "no list": {},
        "a part is missing": {ROOT: whole[ROOT], KEPT: whole[KEPT]},
        "what is kept is missing": {ROOT: whole[ROOT], part: whole[part]},
        "no gzip": {ROOT: b"{}"},
        "no text": {ROOT: packed([ONE]).replace(b"1", b"\xff")},
        "cut short": {**whole, ROOT: whole[ROOT][:-1]},
        "a cut part": {**whole, part: whole[part][:-9]},
        "another form": {**whole, part: packed(["a"])},
        "a part with another name": {ROOT: packed([f"{ONE}  index.html"])},
        "parts of two lists": {ROOT: packed([f"{ONE}  _deployed/{n}.gz" for n in ("0", "01")])},
        **{f"names {name!r}": parts_of(Manifest({name: ONE})) for name in names},
        "keeps what is outside": parts_of(Manifest({"a": ONE}, frozenset(["../x"]))),
    }


@pytest.mark.parametrize("there", damaged().values(), ids=damaged())
def test_a_list_that_we_did_not_write(there: Mapping[str, bytes]) -> None:
    """Damaged, or naming what lies elsewhere: as if there were none."""
    assert read_list({}, there.get) is None
