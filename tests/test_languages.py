"""Whatever is asked in English is answered in English; the charters' own words stay as they are."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from string import Formatter

import pytest

from tests.commands import here
from tests.conftest import ROOT, SOURCES
from tests.layers import PLUGINS, Package

MODULES = [
    f"plugins.{name}"
    for name, module in Package(PLUGINS).modules.items()
    if re.search(r"\bsay\(|['\"]bn['\"]:", module.path.read_text("utf-8"))
]
BENGALI = re.compile("[\u0980-\u09ff]+")
# What a message repeats or gives as an example stands in marks, in brackets, or after "like".
QUOTED = re.compile(r"'[^']*'|\([^)]*\)|like \S+( \S+)?$")
SOURCE = SOURCES / "rangpur-sadar.txt"

Invoke = Callable[..., tuple[int, str]]


def own_words(text: str) -> str:
    return QUOTED.sub("", text)


def said_in_both(value: object) -> Iterator[dict[str, str]]:
    """Every pair of sentences in a module's tables."""
    if isinstance(value, dict) and set(value) == {"bn", "en"}:
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from said_in_both(one)


@pytest.mark.parametrize("module", MODULES)
def test_every_sentence_is_there_in_english(module: str) -> None:
    """Without a Bengali word of its own, and naming what the Bengali one names."""
    for pair in said_in_both(vars(importlib.import_module(module))):
        if isinstance(pair["en"], str):
            assert BENGALI.findall(own_words(pair["en"])) == []
            assert _named(pair["en"]) == _named(pair["bn"])


def _named(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.fixture
def in_english(checkout: Path) -> Invoke:
    """Runs ``invoke … --lang en`` in a project; gives the status and all that was said."""

    def run(name: str, *arguments: str) -> tuple[int, str]:
        status, output, errors = here.invoke(checkout, name, "--lang", "en", *arguments)
        return status, output + errors

    return run


COMMANDS = {
    "new": (0, ["new", "lalmonirhat/sadar"]),
    "new kind": (0, ["new", "lalmonirhat/sadar", "--kind", "land"]),
    "new unknown kind": (1, ["new", "lalmonirhat/sadar", "--kind", "আদালত"]),
    "new again": (1, ["new", "lalmonirhat/patgram"]),
    "new nowhere": (1, ["new", "lalmonirhat/dhaka"]),
    "new near": (1, ["new", "lalmonirhat/patgrm"]),
    "new reserved": (1, ["new", "lalmonirhat/con", "--place", "sadar"]),
    "import": (0, ["import", str(SOURCE), "--office", "rangpur/sadar", "--force"]),
    "import again": (1, ["import", str(SOURCE), "--office", "rangpur/sadar"]),
    "import nowhere": (1, ["import", str(SOURCE), "--office", "rangpur/dhaka"]),
    "import district": (1, ["import", str(SOURCE), "--office", "rongpur/sadar"]),
    "import reserved": (
        1,
        ["import", str(SOURCE), "--office", "rangpur/index", "--place", "sadar"],
    ),
    "import nothing": (1, ["import", str(ROOT / "README.md"), "--office", "rangpur/sadar"]),
    "transfer": (0, ["transfer", "lalmonirhat/patgram", "programmer", "--vacant", "--everywhere"]),
    "transfer to": (0, ["transfer", "lakshmipur/sadar", "gro", "--to", "assistant-programmer"]),
    "transfer nobody": (1, ["transfer", "lalmonirhat/patgram", "programmer"]),
    "transfer unknown": (1, ["transfer", "lalmonirhat/patgram", "nobody", "--vacant"]),
    "format": (0, ["format"]),
    "format unknown": (1, ["format", "--", "lalmonirhat/x"]),
}


@pytest.mark.parametrize(("status", "arguments"), COMMANDS.values(), ids=COMMANDS)
def test_a_command_speaks_one_language(
    in_english: Invoke, status: int, arguments: list[str]
) -> None:
    """What it repeats of a charter stands in marks or brackets, or is a comment that goes."""
    done, said = in_english(*arguments)
    assert done == status
    lines = [line.partition("comment removed: ")[0] for line in said.splitlines()]
    assert lines
    assert [line for line in lines if BENGALI.search(own_words(line))] == []
