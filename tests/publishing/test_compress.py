"""Compressed forms beside every text: small, the same everywhere, never made twice."""

from __future__ import annotations

import gzip
from hashlib import sha256
from pathlib import Path

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.publishing import compress
from plugins.publishing.compress import SUFFIXES, compress_tree, compressed

TEXT = "সেবা প্রদান প্রতিশ্রুতি ".encode() * 30


@given(st.binary(max_size=2000) | st.text(min_size=100).map(lambda text: text.encode() * 5))
def test_what_is_made_is_the_same_text_and_smaller(content: bytes) -> None:
    """Every form gives back the text and is shorter than it, or is not made."""
    forms = compressed(content)
    undone = {".br": brotli.decompress, ".gz": gzip.decompress}
    assert all(undone[suffix](form) == content for suffix, form in forms.items())
    assert all(len(form) < len(content) for form in forms.values())
    assert forms == compressed(content)


def test_no_clock_and_no_name_in_the_bytes() -> None:
    """A gzip header could carry both."""
    form = compressed(TEXT)[".gz"]
    assert form[3:8] == b"\0" * 5
    assert sha256(form).hexdigest() == sha256(compressed(TEXT)[".gz"]).hexdigest()


@pytest.mark.parametrize(
    ("name", "content", "beside"),
    [
        ("index.html", TEXT, [".br", ".gz"]),
        ("officer.vcf", TEXT, [".br", ".gz"]),
        ("m-0123456789.json", TEXT, [".br", ".gz"]),
        ("favicon.svg", b"<svg/>" * 20, []),
        ("photo.jpg", TEXT, []),
        ("_headers", TEXT, []),
    ],
)
def test_which_files_are_compressed(
    tmp_path: Path, name: str, content: bytes, beside: list[str]
) -> None:
    """Texts longer than 200 bytes."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / name).write_bytes(content)
    assert compress_tree(tmp_path) == bool(beside)
    made = sorted(file.name.removeprefix(name) for file in (tmp_path / "a").iterdir())
    assert made == ["", *beside]


def test_a_form_without_its_text_goes(tmp_path: Path) -> None:
    """What an archive is, is left alone."""
    for name in ("gone.html.br", "gone.html.gz", "archive.tar.gz"):
        (tmp_path / name).write_bytes(b"x")
    compress_tree(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["archive.tar.gz"]


def test_nothing_is_compressed_twice(tmp_path: Path) -> None:
    """An unchanged text shares its forms with the earlier output; all else is compressed."""
    old, new = tmp_path / "old", tmp_path / "new"
    for folder in (old, new):
        folder.mkdir()
    for name in ("linked", "alike", "changed", "without"):
        (old / f"{name}.html").write_bytes(TEXT + name.encode())
    assert compress_tree(old) == 4
    (old / "without.html.br").unlink()
    (new / "linked.html").hardlink_to(old / "linked.html")
    (new / "alike.html").write_bytes(TEXT + b"alike")
    (new / "without.html").write_bytes(TEXT + b"without")
    (new / "changed.html").write_bytes(TEXT + b"Changed")
    assert compress_tree(new, old) == 2
    for name in ("linked", "alike"):
        assert (new / f"{name}.html.br").samefile(old / f"{name}.html.br")
    assert brotli.decompress((new / "changed.html.br").read_bytes()) == TEXT + b"Changed"
    assert compress_tree(new, tmp_path / "nowhere") == 4


def test_what_readers_see_is_never_written_to(tmp_path: Path) -> None:
    """A form that is one file with an earlier output's is replaced, not overwritten."""
    old, new = tmp_path / "old.html.br", tmp_path / "new"
    new.mkdir()
    old.write_bytes(b"as it was")
    (new / "a.html").write_bytes(TEXT)
    (new / "a.html.br").hardlink_to(old)
    compress_tree(new)
    assert old.read_bytes() == b"as it was"


def test_a_disk_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There the forms are copied."""

    def refuse(*_: object) -> None:
        raise PermissionError

    old, new = tmp_path / "old", tmp_path / "new"
    for folder in (old, new):
        folder.mkdir()
        (folder / "a.html").write_bytes(TEXT)
    compress_tree(old)
    monkeypatch.setattr(Path, "hardlink_to", refuse)
    assert compress_tree(new, old) == 0
    assert (new / "a.html.gz").read_bytes() == (old / "a.html.gz").read_bytes()


def test_many_texts_are_shared_between_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the same result as one process gives."""
    for number in range(20):
        (tmp_path / f"{number}.html").write_bytes(TEXT + str(number).encode())
    compress_tree(tmp_path)
    alone = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    monkeypatch.setattr(compress, "MANY", 0)
    assert compress_tree(tmp_path) == 20
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == alone
    assert len(alone) == 20 * (1 + len(SUFFIXES))
