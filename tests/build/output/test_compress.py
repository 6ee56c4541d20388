"""Compressed forms beside every text: small, the same everywhere, never made twice."""

from __future__ import annotations

import gzip
import json
from hashlib import sha256
from pathlib import Path

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.build.output import compress as module
from plugins.build.output.compress import SUFFIXES, compress, compressed, forms_from
from plugins.build.output.output import Output, files_under

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
    site = Output(tmp_path)
    site.write(f"a/{name}", content)
    compress(site, {})
    made = sorted(file.name.removeprefix(name) for file in (tmp_path / "a").iterdir())
    assert made == ["", *beside]


def test_nothing_is_compressed_twice(tmp_path: Path) -> None:
    """A text that is what it was keeps its forms, if they are what they were; others get new."""
    old, new = Output(tmp_path / "old"), Output(tmp_path / "new", tmp_path / "old")
    for name in ("kept", "changed", "without"):
        old.write(f"{name}.html", TEXT + name.encode())
    forms = compress(old, {})
    assert set(forms) == {"kept.html", "changed.html", "without.html"}
    (tmp_path / "old" / "without.html.br").unlink()
    for name in ("kept", "Changed", "without"):
        new.write(f"{name.lower()}.html", TEXT + name.encode())
    again = compress(new, forms_from(json.dumps(forms)))
    shared = {name for name in again if forms[name] == again[name]}
    assert shared == {"kept.html"}
    assert (tmp_path / "new" / "kept.html.br").samefile(tmp_path / "old" / "kept.html.br")
    assert (tmp_path / "new" / "without.html.br").exists()
    form = tmp_path / "new" / "changed.html.br"
    assert brotli.decompress(form.read_bytes()) == TEXT + b"Changed"


def test_what_readers_see_is_never_written_to(tmp_path: Path) -> None:
    """A form in a spare folder that is one file with theirs is replaced, not overwritten."""
    seen = tmp_path / "seen"
    seen.write_bytes(b"as it was")
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "a.html.br").hardlink_to(seen)
    site = Output(tmp_path / "new", None, files_under(tmp_path / "new"))
    site.write("a.html", TEXT)
    compress(site, {})
    assert seen.read_bytes() == b"as it was"
    assert brotli.decompress((tmp_path / "new" / "a.html.br").read_bytes()) == TEXT


def test_many_texts_are_shared_between_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the same result as one process gives."""
    for folder in ("alone", "shared"):
        site = Output(tmp_path / folder)
        for number in range(20):
            site.write(f"{number}.html", TEXT + str(number).encode())
        assert len(compress(site, {})) == 20
        monkeypatch.setattr(module, "MANY", 0)
    alone, shared = (contents(tmp_path / folder) for folder in ("alone", "shared"))
    assert alone == shared
    assert len(alone) == 20 * (1 + len(SUFFIXES))


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}
