"""What an output takes over from the one before or from a spare folder, and what it writes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.build.output.output import NO_FILE, Output, files_under

PAGE = "offices/rangpur/sadar/index.html"


def lay(folder: Path, **texts: str) -> Path:
    """Files of the given names, all of the same date."""
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
        os.utime(folder / name, ns=(7, 7))
    return folder


@pytest.fixture
def output(tmp_path: Path) -> Output:
    """A previous output of two files, and nothing written yet."""
    previous = lay(tmp_path / "previous", **{PAGE: "page", "index.html": "home"})
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    return Output(fresh, previous)


@pytest.fixture
def over_spare(output: Output) -> Output:
    """The same over a folder that an earlier build has left, of which only home is up to date."""
    texts = {PAGE: "old page", "index.html": "home", "gone/index.html": "gone"}
    lay(output.fresh, **texts)
    (output.fresh / "index.html").unlink()
    (output.fresh / "index.html").hardlink_to(previous(output) / "index.html")
    lying = files_under(output.fresh)
    return Output(output.fresh, output.previous, lying, lying.keys())


def previous(output: Output) -> Path:
    assert output.previous
    return output.previous


def names_in(folder: Path) -> list[str]:
    return sorted(files_under(folder))


def test_bytes_are_written_as_they_are(output: Output) -> None:
    """No line end of the system is put in place of ours."""
    output.write("a/b.vcf", "BEGIN:VCARD\r\nক\n")
    assert (output.fresh / "a" / "b.vcf").read_bytes() == "BEGIN:VCARD\r\nক\n".encode()
    assert output.state(["a/b.vcf"]) == [("a/b.vcf", *files_under(output.fresh)["a/b.vcf"])]


def test_what_stands_as_before_is_taken_over(output: Output) -> None:
    """It is the same file, with its old date."""
    assert output.keep([(PAGE, 4, 7)])
    assert (output.fresh / PAGE).samefile(previous(output) / PAGE)
    assert names_in(output.fresh) == [PAGE]


@pytest.mark.parametrize(
    "file",
    [(PAGE, 5, 7), (PAGE, 4, 8), ("offices/rangpur/sadar/officer.vcf", 4, 7)],
    ids=["other size", "other date", "missing"],
)
def test_what_does_not_is_left(output: Output, file: tuple[str, int, int]) -> None:
    """One such file among several, and none is taken."""
    assert not output.keep([("index.html", 4, 7), file])
    assert names_in(output.fresh) == []


def test_a_link_is_not_the_file_that_was_written(output: Output, tmp_path: Path) -> None:
    """Even where it leads to the same bytes."""
    page = previous(output) / PAGE
    page.rename(tmp_path / "elsewhere")
    page.symlink_to(tmp_path / "elsewhere")
    assert not output.keep([(PAGE, *mark_of(page))])


def mark_of(file: Path) -> tuple[int, int]:
    return file.lstat().st_size, file.lstat().st_mtime_ns


def test_nothing_is_taken_from_no_output(tmp_path: Path) -> None:
    """A first output is written, whatever is said to be kept."""
    output = Output(tmp_path)
    assert not output.keep([("index.html", 4, 7)])
    output.write("index.html", "page")
    assert names_in(tmp_path) == ["index.html"]


def test_what_comes_out_the_same_is_the_same_file(output: Output) -> None:
    """What comes out otherwise is a new one, and the old one stays what it was."""
    output.write(PAGE, "page")
    output.write("index.html", "casa")
    output.write("new.html", "page")
    assert (output.fresh / PAGE).samefile(previous(output) / PAGE)
    assert (output.fresh / "index.html").read_text() == "casa"
    assert (previous(output) / "index.html").read_text() == "home"
    assert output.state([PAGE]) == [(PAGE, 4, 7)]


def test_a_link_in_the_previous_output_is_not_taken_over(output: Output, tmp_path: Path) -> None:
    """Though what it leads to has the right bytes today."""
    page = previous(output) / "index.html"
    page.rename(tmp_path / "elsewhere")
    page.symlink_to(tmp_path / "elsewhere")
    output.write("index.html", "home")
    assert not (output.fresh / "index.html").is_symlink()
    (tmp_path / "elsewhere").write_text("changed later")
    assert (output.fresh / "index.html").read_text() == "home"


def test_a_spare_folder_is_brought_up_to_date(over_spare: Output) -> None:
    """What is right stays, the rest comes from the output or is written, and nothing else is."""
    assert over_spare.keep([(PAGE, 4, 7), ("index.html", 4, 7)])
    over_spare.write("new/index.html", "new")
    over_spare.remove_left()
    assert names_in(over_spare.fresh) == ["index.html", "new/index.html", PAGE]
    for name in (PAGE, "index.html"):
        assert (over_spare.fresh / name).samefile(previous(over_spare) / name)
    assert not (over_spare.fresh / "gone").exists()


def test_a_file_in_a_spare_folder_is_never_written_into(over_spare: Output) -> None:
    """It is one with a file that readers see."""
    over_spare.write("index.html", "other")
    assert (over_spare.fresh / "index.html").read_text() == "other"
    assert (previous(over_spare) / "index.html").read_text() == "home"


def test_a_spare_folder_serves_without_an_output(over_spare: Output) -> None:
    """Which somebody may have removed."""
    over_spare.previous = None
    assert over_spare.keep([("index.html", 4, 7)])
    assert not over_spare.keep([(PAGE, 4, 7)])


def test_a_disk_without_links(output: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    """There what stands as before is copied, with its date."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    assert output.keep([(PAGE, 4, 7)])
    assert files_under(output.fresh) == {PAGE: (4, 7)}


def test_what_others_have_written_belongs_to_the_site(output: Output) -> None:
    """What came out as before is the same file, with its old date; a link is left as it is."""
    output.write("ours.html", "ours")
    (output.fresh / "index.html").write_text("home")
    (output.fresh / "feed.xml").write_text("feed")
    (output.fresh / "link.xml").symlink_to("feed.xml")
    assert output.adopt() == []
    assert (output.fresh / "index.html").samefile(previous(output) / "index.html")
    assert output.marks == files_under(output.fresh)


def test_a_file_of_ours_that_another_writes_is_told(over_spare: Output) -> None:
    """Whether he was first, or wrote over ours, a new file or one that was left there."""
    (over_spare.fresh / "first.html").write_text("theirs")
    (over_spare.fresh / PAGE).write_text("theirs")
    over_spare.write("first.html", "ours")
    over_spare.write(PAGE, "ours")
    over_spare.write("later.html", "ours")
    assert over_spare.keep([("index.html", 4, 7)])
    (over_spare.fresh / "later.html").write_text("theirs")
    (over_spare.fresh / "index.html").unlink()
    assert over_spare.adopt() == ["first.html", "index.html", "later.html", PAGE]


def test_what_we_left_and_another_writes_now_is_his(over_spare: Output) -> None:
    """As an article with the address of an office that is gone."""
    (over_spare.fresh / "gone" / "index.html").write_text("theirs")
    over_spare.remove_left()
    assert over_spare.adopt() == []
    assert names_in(over_spare.fresh) == list(over_spare.marks) == ["gone/index.html"]


def test_beside_others_nothing_is_one_with_what_readers_see(output: Output) -> None:
    """A plugin that writes into a file of the new site must not change the old one."""
    output.is_shared = False
    assert output.keep([(PAGE, 4, 7)])
    assert files_under(output.fresh) == {PAGE: (4, 7)}
    assert not (output.fresh / PAGE).samefile(previous(output) / PAGE)


def test_every_file_has_a_mark(output: Output) -> None:
    """Hidden files too; links are none, and are not followed."""
    folder = lay(previous(output), **{".nojekyll": ""})
    (folder / "loop").symlink_to(folder)
    (folder / "empty").mkdir()
    assert files_under(folder) == {
        ".nojekyll": (0, 7),
        "index.html": (4, 7),
        PAGE: (4, 7),
        "loop": NO_FILE,
    }
