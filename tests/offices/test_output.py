"""What an output takes over from the one before, and what it writes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.offices.output import Output, files_under, state_of

PAGE = "offices/rangpur/sadar/index.html"


@pytest.fixture
def output(tmp_path: Path) -> Output:
    """A previous output of two files, and nothing written yet."""
    previous, fresh = tmp_path / "previous", tmp_path / "fresh"
    for name in (PAGE, "index.html"):
        (previous / name).parent.mkdir(parents=True, exist_ok=True)
        (previous / name).write_text("page")
        os.utime(previous / name, ns=(7, 7))
    fresh.mkdir()
    return Output(fresh, previous)


def previous(output: Output) -> Path:
    assert output.previous
    return output.previous


def test_bytes_are_written_as_they_are(output: Output) -> None:
    """No line end of the system is put in place of ours."""
    output.write("a/b.vcf", "BEGIN:VCARD\r\nক\n")
    assert (output.fresh / "a" / "b.vcf").read_bytes() == "BEGIN:VCARD\r\nক\n".encode()


def test_what_stands_as_before_is_taken_over(output: Output) -> None:
    """It is the same file, with its old date."""
    assert output.keep([(PAGE, 4, 7)])
    assert (output.fresh / PAGE).samefile(previous(output) / PAGE)
    assert [name for name, _ in files_under(output.fresh)] == [PAGE]


@pytest.mark.parametrize(
    "file",
    [(PAGE, 5, 7), (PAGE, 4, 8), ("offices/rangpur/sadar/officer.vcf", 4, 7)],
    ids=["other size", "other date", "missing"],
)
def test_what_does_not_is_left(output: Output, file: tuple[str, int, int]) -> None:
    """One such file among several, and none is taken."""
    assert not output.keep([("index.html", 4, 7), file])
    assert list(files_under(output.fresh)) == []


def test_a_link_is_not_the_file_that_was_written(output: Output, tmp_path: Path) -> None:
    page = previous(output) / PAGE
    page.rename(tmp_path / "elsewhere")
    page.symlink_to(tmp_path / "elsewhere")
    assert not output.keep([(PAGE, 4, 7)])


def test_nothing_is_taken_from_no_output(tmp_path: Path) -> None:
    output = Output(tmp_path)
    assert not output.keep([])
    output.write("index.html", "page")
    output.share_unchanged()
    assert [name for name, _ in files_under(tmp_path)] == ["index.html"]


def test_what_came_out_the_same_is_the_same_file(output: Output) -> None:
    """What came out otherwise is a new one."""
    output.write(PAGE, "page")
    output.write("index.html", "home")
    output.write("new.html", "page")
    output.share_unchanged()
    assert (output.fresh / PAGE).samefile(previous(output) / PAGE)
    assert (output.fresh / "index.html").read_text() == "home"
    assert (previous(output) / "index.html").read_text() == "page"
    assert state_of(output.fresh)[2] == (PAGE, 4, 7)


def test_a_link_in_the_previous_output_is_not_taken_over(output: Output, tmp_path: Path) -> None:
    """Though what it leads to has the right bytes today."""
    page = previous(output) / "index.html"
    page.rename(tmp_path / "elsewhere")
    page.symlink_to(tmp_path / "elsewhere")
    output.write("index.html", "page")
    output.share_unchanged()
    assert not (output.fresh / "index.html").is_symlink()
    (tmp_path / "elsewhere").write_text("changed later")
    assert (output.fresh / "index.html").read_text() == "page"


def test_a_state_names_every_file(output: Output) -> None:
    """Sorted; hidden files and links too, and no link is followed."""
    folder = previous(output)
    (folder / ".nojekyll").write_text("")
    os.utime(folder / ".nojekyll", ns=(9, 9))
    (folder / "loop").symlink_to(folder)
    (folder / "empty").mkdir()
    assert [name for name, *_ in state_of(folder)] == [".nojekyll", "index.html", "loop", PAGE]
    assert state_of(folder)[0] == (".nojekyll", 0, 9)
    assert output.state([]) == []
