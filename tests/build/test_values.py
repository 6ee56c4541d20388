"""Settings as text: what makes it another one, and what does not."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Text = Callable[..., str]

PRINT = """
import runpy, sys
from plugins.build.values import text_of
print(text_of(runpy.run_path(sys.argv[1])["VALUE"]))
"""
HELPED = """
import beside
WORD = "a"
def helper(text): return WORD + text
def shout(text, times=1): return beside.loud(helper(text)) * times
VALUE = {"shout": shout}
"""
BESIDE = "def loud(text): return text.upper()\n"


@pytest.fixture
def text(tmp_path: Path, root: Path) -> Text:
    """What a settings file's ``VALUE`` is as text, in a process of its own."""

    def of(settings: str, beside: str = BESIDE) -> str:
        (tmp_path / "conf.py").write_text(settings, "utf-8")
        (tmp_path / "beside.py").write_text(beside, "utf-8")
        return subprocess.run(
            [sys.executable, "-B", "-c", PRINT, str(tmp_path / "conf.py")],
            env={**os.environ, "PYTHONPATH": f"{root}{os.pathsep}{tmp_path}"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    return of


@pytest.mark.parametrize(
    "value",
    [
        "lambda text: text.upper()",
        "str.upper",
        "json.dumps",
        "functools.partial(int, base=2)",
        "functools.lru_cache(lambda text: text)",
        "re.compile('a' * 300)",
        "{'b', 'a', 'c', 'd'}",
        "type('Tag', (), {'__call__': lambda self, text: text})()",
        "type('Tag', (), {'__call__': lambda self, text: text})().__call__",
        "json",
        "object()",
        "pathlib.Path('own')",
    ],
)
def test_every_process_says_the_same(text: Text, value: str) -> None:
    """No address in memory, and no order of the day."""
    settings = f"import functools, json, pathlib, re\nVALUE = [{value}]"
    said = text(settings)
    assert text(settings) == said
    assert not re.search("0x[0-9a-f]{4}", said)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("return beside", "return 2 * beside"),
        ("times=1", "times=2"),
        ("return WORD", "return 2 * WORD"),
        ('WORD = "a"', 'WORD = "b"'),
    ],
    ids=["the function", "its default", "what it calls", "what that uses"],
)
def test_another_program_is_another_text(text: Text, old: str, new: str) -> None:
    """However indirectly the function uses what is another."""
    assert old in HELPED
    assert text(HELPED.replace(old, new)) != text(HELPED)


def test_another_module_beside_is_another_text(text: Text) -> None:
    """What is used of it counts."""
    assert text(HELPED, BESIDE.replace("upper", "title")) != text(HELPED)


def test_what_a_function_does_not_use_is_no_part_of_it(text: Text) -> None:
    """Other names of its module may change."""
    assert text(f"{HELPED}\nOTHER = 5\ndef other(): pass\n") == text(HELPED)


def test_what_leads_back_to_itself_has_an_end(text: Text) -> None:
    """Functions and objects in a circle have a text."""
    circle = """
class Node: pass
def one(text): return two(text)
def two(text): return one(text)
node = Node()
node.node = node
VALUE = [one, node]
"""
    assert text(circle) == text(circle)
