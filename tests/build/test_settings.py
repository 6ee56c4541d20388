"""Settings, styles and scripts that cannot be used are told with their file and line."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

Invoke = Callable[..., tuple[int, str, str]]

MEND = "; mend the settings"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("x = = 1", "pelicanconf.py:{n}: SyntaxError: invalid syntax (pelicanconf.py, line {n})"),
        ("import nowhere", "pelicanconf.py:{n}: ModuleNotFoundError: No module named 'nowhere'"),
        ("1 / 0", "pelicanconf.py:{n}: ZeroDivisionError: division by zero"),
        ("import sys; sys.exit(3)", "pelicanconf.py:{n}: SystemExit: 3"),
        ("import beside", "beside.py:2: ValueError: no"),
    ],
)
def test_settings_that_cannot_be_run_are_told(
    invoke: Invoke, checkout: Path, line: str, said: str
) -> None:
    """With the line, also of a file that they import."""
    (checkout / "beside.py").write_text("\nraise ValueError('no')\n", "utf-8")
    settings = checkout / "pelicanconf.py"
    number = len(settings.read_text("utf-8").splitlines()) + 1
    _append(settings, line)
    found = invoke("build", "--lang", "en")
    assert found == (1, "", f"{said.format(n=number)}{MEND}\n")
    assert said.format(n=number) in invoke("build")[2]  # the line in digits that editors follow


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("del THEME", "THEME: is missing or of another kind; write it like 'theme'"),
        (
            "del FLOOR",
            "FLOOR: is missing or of another kind; write it like {'page': {'chrome': '61'}",
        ),
        ("SITEURL = 5", "SITEURL: is missing or of another kind; write it like"),
        (
            "PLUGINS = [5]",
            "PLUGINS: is missing or of another kind; write it like ['plugins.offices']",
        ),
        (
            "THEME = 'nowhere'",
            "THEME: there is no folder 'nowhere'; write the name of one that exists",
        ),
        (
            "PATH = 'nowhere'",
            "PATH: there is no folder 'nowhere'; write the name of one that exists",
        ),
    ],
)
def test_settings_that_make_no_sense_are_told(
    invoke: Invoke, checkout: Path, line: str, said: str
) -> None:
    """By the setting's name, whole site or part."""
    _append(checkout / "pelicanconf.py", line)
    for options in ((), ("--shard", "1/1")):
        status, output, errors = invoke("build", "--lang", "en", *options)
        assert (status, output, len(errors.splitlines())) == (1, "", 1)
        assert errors.startswith(f"pelicanconf.py: {said}")


def test_missing_settings_are_told(invoke: Invoke, checkout: Path) -> None:
    """By the name of their file."""
    (checkout / "pelicanconf.py").unlink()
    status, output, errors = invoke("build", "--lang", "en")
    assert (status, output) == (1, "")
    assert errors.startswith(f"{checkout}/pelicanconf.py could not be read or written (No such ")


@pytest.mark.parametrize(
    ("file", "slip", "said"),
    [
        (
            "static/css/base.css",
            "a { b",
            "theme/static/css/base.css:{n}: Parsing stylesheet failed: ",
        ),
        (
            "static/css/base.css",
            "\xff",
            "theme/static/css/base.css:{n}: 'utf-8' codec can't decode",
        ),
        (
            "templates/home.html",
            "\xff",
            "theme/templates/home.html:{n}: 'utf-8' codec can't decode",
        ),
        ("templates/home.html", "{% nil %}", "theme/templates/home.html:{n}: Encountered unknown"),
    ],
)
def test_a_slip_in_the_theme_is_told(
    invoke: Invoke, checkout: Path, file: str, slip: str, said: str
) -> None:
    """With file and line."""
    place = checkout / "theme" / file
    text = place.read_bytes()
    place.write_bytes(text + slip.encode("latin-1"))
    status, output, errors = invoke("build", "--lang", "en")
    assert (status, output, len(errors.splitlines())) == (1, "", 1)
    assert errors.startswith(said.format(n=text.count(b"\n") + 1))


def test_a_slip_in_a_script_is_told(invoke: Invoke, checkout: Path, root: Path) -> None:
    """With file and line; so is a library that is not installed."""
    scripts = checkout / "theme" / "static" / "js"
    scripts.unlink()
    shutil.copytree(root / "theme" / "static" / "js", scripts)
    main = scripts / "search" / "main.js"
    text = main.read_text("utf-8")
    number = text.count("\n") + 1
    remedy = "; mend the script, or run make site where a library was not found\n"
    for slip, what in (
        ("let = = 3", 'Unexpected "="'),
        ("import 'nowhere'", 'Could not resolve "nowhere"'),
    ):
        main.write_text(f"{text}{slip}\n", "utf-8")
        status, output, errors = invoke("build", "--lang", "en")
        assert (status, output) == (1, "")
        assert re.search(rf"search/main\.js:{number}: {re.escape(what)}.*{remedy}$", errors)


def test_a_project_without_its_tools_is_told(process: Invoke, checkout: Path, root: Path) -> None:
    """What to run, when nothing was installed for scripts."""
    (checkout / "plugins").unlink()
    (checkout / "node_modules").unlink()
    left = shutil.ignore_patterns("node_modules", "__pycache__")
    shutil.copytree(root / "plugins", checkout / "plugins", ignore=left)
    missing = f"{checkout}/node_modules/.bin/esbuild"
    said = f"esbuild does not run here (No such file or directory: {missing}); run make site\n"
    assert process("build", "--lang", "en") == (1, "", said)
    broken = Path(missing)
    broken.parent.mkdir(parents=True)
    broken.write_text("#!/bin/sh\necho 'env: node: No such file or directory' >&2; exit 127\n")
    broken.chmod(0o755)
    said = "esbuild does not run here (env: node: No such file or directory); run make site\n"
    assert process("build", "--lang", "en") == (1, "", said)


@pytest.mark.parametrize("command", ["build", "check", "format", "reminder"])
def test_a_day_that_is_none_is_told(invoke: Invoke, command: str) -> None:
    """By every command that asks for the day."""
    epoch = "1e9"
    said = "is no number of seconds; write digits from 0 to 253402300799, like 1793577600"
    found = invoke(command, "--lang", "en", SOURCE_DATE_EPOCH=epoch)
    assert found == (1, "", f"SOURCE_DATE_EPOCH '{epoch}' {said}\n")


def _append(file: Path, line: str) -> None:
    with file.open("a", encoding="utf-8") as end:
        end.write(f"{line}\n")
