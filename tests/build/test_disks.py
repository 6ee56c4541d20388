"""Disks that are full, may not be written, or are not what a build expects."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.conftest import SOURCES

Invoke = Callable[..., tuple[int, str, str]]
Digest = Callable[[Path], dict[str, str]]
Mount = Callable[..., Path]

FULL = "No space left on device"
STANDS = "the old site is as it was"


@pytest.fixture
def mount() -> Iterator[Mount]:
    """Mounts a file system where the system lets us; skips the test otherwise."""
    mounted: list[Path] = []

    def at(folder: Path, *options: str) -> Path:
        folder.mkdir(exist_ok=True)
        done = subprocess.run(
            ["mount", *options, folder], capture_output=True, text=True, check=False
        )
        if done.returncode:
            pytest.skip(f"no right to mount: {done.stderr.strip()}")
        mounted.append(folder)
        return folder

    yield at
    for folder in reversed(mounted):
        subprocess.run(["umount", "--lazy", folder], check=True)


def tmpfs(size: str) -> tuple[str, ...]:
    return ("-t", "tmpfs", "-o", f"size={size}", "tmpfs")


def fill(disk: Path) -> Path:
    """A file that takes all the space there is."""
    rest = disk / "rest"
    with suppress(OSError), rest.open("wb", buffering=0) as file:
        while file.write(bytes(4096)):
            pass
    return rest


@pytest.fixture
def edited(checkout: Path, published: Path, digest: Digest) -> dict[str, str]:
    """The site before anything goes wrong; every office has changed since."""
    for office in (checkout / "content" / "offices").glob("*/*.md"):
        with office.open("a", encoding="utf-8") as file:
            file.write("\nনতুন কথা\n")
    return digest(published)


def test_a_full_disk_leaves_the_old_site(
    invoke: Invoke, checkout: Path, mount: Mount, edited: dict[str, str], digest: Digest
) -> None:
    """One line; nothing lies about; with space again the next build is right."""
    disk = mount(checkout / "disk", *tmpfs("3m"))
    shutil.copytree(checkout / "output", disk / "site")
    old = digest(disk / "site")
    rest = fill(disk)
    status, output, errors = invoke("build", "--output", "disk/site", "--lang", "en")
    assert (status, output) == (1, "")
    assert errors.endswith(f" could not be read or written ({FULL}); {STANDS}\n")
    assert len(errors.splitlines()) == 1
    assert digest(disk / "site") == old
    assert {path.name for path in disk.iterdir()} <= {"rest", "site", ".site.spare"}
    rest.unlink()
    assert invoke("build", "--output", "disk/site")[0] == 0
    assert digest(disk / "site") != old
    assert digest(checkout / "output") == edited


def test_a_limit_on_file_sizes_is_told_too(
    checkout: Path, edited: dict[str, str], digest: Digest
) -> None:
    """As a quota, which stops the writing of one file."""
    # What measures the tests would break the limit too.
    unmeasured = {key: text for key, text in os.environ.items() if not key.startswith("COVERAGE_")}
    done = subprocess.run(
        [sys.executable, "-m", "invoke", "build", "--lang", "en"],
        cwd=checkout,
        env=unmeasured,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000)),
    )
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].endswith(f"(File too large); {STANDS}")
    assert "Traceback" not in done.stderr
    assert digest(checkout / "output") == edited


def test_a_read_only_project_is_built_elsewhere(
    invoke: Invoke,
    checkout: Path,
    mount: Mount,
    edited: dict[str, str],
    digest: Digest,
    tmp_path: Path,
) -> None:
    """Into its own folder it is not, in one line; elsewhere it is, and the cache is not kept."""
    mount(checkout, "--bind", str(checkout))
    subprocess.run(["mount", "-o", "remount,ro,bind", checkout], check=True)
    status, output, errors = invoke("build", "--lang", "en")
    assert (status, output, len(errors.splitlines())) == (1, "", 1)
    assert errors.endswith(f"(Read-only file system); {STANDS}\n")
    assert digest(checkout / "output") == edited
    status, _, errors = invoke("build", "--output", str(tmp_path / "site"))
    assert (status, "Traceback" in errors, len(errors.splitlines())) == (0, False, 1)
    assert (tmp_path / "site" / "index.html").is_file()


def test_a_folder_of_somebody_else_is_told(
    checkout: Path, edited: dict[str, str], digest: Digest
) -> None:
    """Who may not write there is told so; root is tried without its right to write anywhere."""
    humble = ["setpriv", "--bounding-set=-dac_override"] if os.geteuid() == 0 else []
    if humble:
        os.chown(checkout, 65534, 65534)
    checkout.chmod(0o555)
    done = subprocess.run(
        [*humble, sys.executable, "-m", "invoke", "build", "--lang", "en"],
        cwd=checkout,
        capture_output=True,
        text=True,
        check=False,
    )
    checkout.chmod(0o755)
    assert done.returncode == 1
    assert done.stderr.endswith(f"(Permission denied); {STANDS}\n")
    assert len(done.stderr.splitlines()) == 1
    assert digest(checkout / "output") == edited


@pytest.mark.parametrize("options", [tmpfs("9m"), ("--bind", "other")], ids=["disk", "bind"])
def test_a_mount_point_is_told_with_what_to_write(
    invoke: Invoke, checkout: Path, mount: Mount, options: tuple[str, ...]
) -> None:
    """Whether it is another disk or a folder of the same; what it holds stays."""
    (checkout / "other").mkdir()
    output = mount(checkout / "output", *(o.replace("other", f"{checkout}/other") for o in options))
    (output / "index.html").write_text("old", "utf-8")
    said = f"{output} is a mount point and cannot be replaced at once; write --output {output}/site"
    assert invoke("build", "--lang", "en") == (1, "", f"{said}\n")
    assert [path.name for path in output.iterdir()] == ["index.html"]
    assert list(checkout.glob("output.*")) == []
    assert invoke("build", "--output", f"{output}/site")[0] == 0


def test_what_is_no_site_is_never_replaced(invoke: Invoke, checkout: Path, digest: Digest) -> None:
    """The project itself, its content, a folder of something else, a file, a circle of links."""
    (checkout / "file").write_text("mine", "utf-8")
    (checkout / "mine").mkdir()
    (checkout / "mine" / "letter.odt").touch()
    (checkout / "circle").symlink_to("circle")
    before = digest(checkout)
    ours = "is where this project's own files are; name another folder by --output"
    file = "is a file, no folder; move it away, or name another folder by --output"
    mine = "holds what is no site ('letter.odt'); name a new or an empty folder by --output"
    for output, place, said in (
        ("", checkout, ours),
        (".", checkout, ours),
        ("..", checkout.parent, ours),
        ("/", "/", ours),
        ("content", checkout / "content", ours),
        ("theme/new", checkout / "theme" / "new", ours),
        ("file", checkout / "file", file),
        ("circle", checkout / "circle", file),
        ("mine", checkout / "mine", mine),
    ):
        found = invoke("build", "--lang", "en", "--output", output)
        assert found == (1, "", f"{place} {said}\n")
    assert invoke("build", "--output", "a" * 300)[0] == 1
    assert invoke("build", "--output", "file/site")[0] == 1
    assert digest(checkout) == before


@pytest.mark.parametrize("spoil", ["file", "folder", "full", "read-only"])
def test_a_cache_that_cannot_be_kept_stops_nothing(
    invoke: Invoke, checkout: Path, mount: Mount, spoil: str
) -> None:
    """The site is built, and one line complains; so does a check."""
    cache = checkout / ".cache"
    if spoil == "file":
        cache.touch()
    elif spoil == "folder":
        (cache / "offices.sqlite").mkdir(parents=True)
    elif spoil == "full":
        mount(cache, *tmpfs("4k"))
    else:
        mount(cache, *tmpfs("4k"))
        subprocess.run(["mount", "-o", "remount,ro", cache], check=True)
    for command in ("build", "check"):
        status, _, errors = invoke(command)
        assert (status, "Traceback" in errors, len(errors.splitlines())) == (0, False, 1)
        assert errors.startswith(f"{cache}/offices.sqlite: ")
    assert (checkout / "output" / "index.html").is_file()


def test_a_full_disk_leaves_no_half_written_file(
    invoke: Invoke, checkout: Path, mount: Mount, digest: Digest
) -> None:
    """`format`, `transfer`, `new` and `import` say so and leave every byte as it was."""
    office = checkout / "content" / "offices" / "lalmonirhat" / "patgram.md"
    office.write_text(office.read_text("utf-8").replace("fee: ", "fee:   ", 1), "utf-8")
    shutil.copytree(checkout / "content", checkout / "copy")
    content = mount(checkout / "content", *tmpfs("900k"))
    shutil.copytree(checkout / "copy", content, dirs_exist_ok=True)
    fill(content)
    before = digest(content)
    source = SOURCES / "rangpur-sadar.txt"
    for words in (
        "format",
        "transfer lalmonirhat/patgram programmer --vacant",
        "new rangpur/gangachara",
        f"import {source} --office rangpur/kaunia",
    ):
        status, output, errors = invoke(*words.split(" "), "--lang", "en")
        assert (words, status, output) == (words, 1, "")
        assert f"({FULL})" in errors.splitlines()[-1]
        assert "Traceback" not in errors
    assert digest(content) == before
    assert list(content.rglob(".*")) == []
