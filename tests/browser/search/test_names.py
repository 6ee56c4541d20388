"""Names of the search files: the same for the same content, most of them after a change too."""

from __future__ import annotations

import re
import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from plugins.charters.clock import build_date
from plugins.charters.directory import load

from .conftest import Country, files_of


def test_building_twice_gives_the_same_names(country: Country) -> None:
    """And each holds the hash of the content it names."""
    manifest, files = files_of(country.directory)
    folder = country.site / "search"
    built = {file.name: file.read_text("utf-8") for file in folder.glob("*.json")}
    assert built == files
    assert manifest in (folder / "index.html").read_text("utf-8")
    for file in (*folder.glob("*.json"), *folder.glob("*.js")):
        assert file.stem.split("-")[1] == sha256(file.read_bytes()).hexdigest()[:10]


@pytest.mark.parametrize(
    ("fee", "share"),
    [("১০০ টাকা", 0.1), ("৭৩৭ টাকা", 0.2)],
    ids=["a fee asked elsewhere", "a fee asked nowhere else"],
)
def test_a_changed_fee_changes_few_files(
    country: Country, tmp_path: Path, fee: str, share: float
) -> None:
    """A reader who comes back loads the manifest and the few files that differ."""
    content = tmp_path / "content"
    shutil.copytree(country.content, content)
    file = sorted(content.glob("offices/*/*.md"))[60]
    text = file.read_text("utf-8")
    changed = re.sub("fee: .*", f'fee: "{fee}"', text, count=1)
    assert changed != text
    file.write_text(changed, "utf-8")
    directory, _ = load(content, build_date())
    _, before = files_of(country.directory)
    _, after = files_of(directory)
    new = {name for name in set(after) - set(before) if not name.startswith("m-")}
    assert 1 <= len(new) <= share * len(after)
