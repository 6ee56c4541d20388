"""Nothing that people run, set or write is left without a word in the documentation."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from textwrap import dedent
from typing import get_args

import pytest
import yaml

from plugins.charters.directory import survey
from plugins.charters.examination import examine_text
from plugins.charters.keys import declared, inside, is_model, models_in
from plugins.charters.problems.codes import WARNINGS
from plugins.charters.reading.office_file import (
    OfficeFile,
    OfficerEntry,
    Promise,
    ServiceEntry,
    TierEntry,
)
from plugins.charters.reading.tree import DATA, NEEDED
from plugins.charters.reference import with_tables
from plugins.commands.edit.formatting import tidied
from tests.conftest import CONTENT, SMALLEST

ROOT = Path(__file__).resolve().parents[1]
DOCS = sorted((ROOT / "docs").glob("*.md"))
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
ENVIRONMENT = re.compile(r'environ(?:\.get\(|\[)"([A-Z_]+)"')


def documented(*names: str) -> str:
    return "\n".join((ROOT / name).read_text("utf-8") for name in names)


def tasks() -> list[str]:
    listed = subprocess.run(
        [sys.executable, "-m", "invoke", "--list", "--list-format=json"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return re.findall(r'"name": "([a-z-]+)"', listed.stdout.split('"tasks":', 1)[1])


def settings() -> list[str]:
    """What the two settings files set, and the variables of the environment they read."""
    text = documented("pelicanconf.py", "publishconf.py")
    return sorted({*re.findall(r"^([A-Z_]+) = ", text, re.MULTILINE), *ENVIRONMENT.findall(text)})


def keys() -> list[str]:
    models = (OfficeFile, OfficerEntry, ServiceEntry, TierEntry)
    return [field.alias or name for model in models for name, field in model.model_fields.items()]


def test_every_task_is_documented() -> None:
    """`invoke NAME` stands in the guide for editors or in the one for operators."""
    guides = documented("docs/editors.bn.md", "docs/operators.md")
    assert [name for name in tasks() if f"invoke {name}" not in guides] == []


def test_every_setting_is_documented() -> None:
    """The guide for operators names each setting and each variable of the environment."""
    guide = documented("docs/operators.md")
    assert [name for name in settings() if f"`{name}`" not in guide] == []


@pytest.mark.parametrize("name", [*keys(), *WARNINGS])
def test_every_key_and_warning_is_documented(name: str) -> None:
    """The reference of the office file has a line for it."""
    assert f"\n| `{name}` |" in documented("docs/format.md")


def test_the_tables_are_current() -> None:
    """`invoke reference` has been run since the model last changed."""
    guide = documented("docs/format.md")
    assert with_tables(guide) == guide


@pytest.mark.parametrize(
    "page", [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *DOCS], ids=lambda page: page.name
)
def test_every_link_leads_to_a_file(page: Path) -> None:
    """A link inside the repository names a file that is there."""
    links = [link for link in LINK.findall(page.read_text("utf-8")) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_file_that_is_named_is_there() -> None:
    """A path in backticks under a folder of ours leads to something."""
    named = re.findall(
        r"`((?:content|docs|plugins|theme|benchmarks|tests)/[\w./-]+)`",
        documented("README.md", "docs/operators.md", "docs/decisions.md", "docs/format.md"),
    )
    ours = {name: CONTENT.parent if name.startswith("content/") else ROOT for name in named}
    missing = {name for name, folder in ours.items() if not (folder / name).exists()}
    assert missing <= {f"content/{name}" for name in DATA if name not in NEEDED}


def test_what_the_guide_for_contributors_names_is_there() -> None:
    """Each file, `make` target, `invoke` task and program of one page."""
    guide = documented("CONTRIBUTING.md")
    assert len(guide.splitlines()) <= 70
    top = "content|docs|plugins|theme|tests|benchmarks"
    files = set(re.findall(rf"(?:(?:{top})/|[.]ci/|[.]github/)[\w./-]*(?![\w/.*<-])", guide))
    files |= set(re.findall(r"`([.\w-]+[.](?:py|md|toml|yml|json))`", guide))
    elsewhere = {"__init__.py", "messages.py", "package.json", "base.html", "change.py"}
    assert [name for name in sorted(files - elsewhere) if not (ROOT / name).exists()] == []
    targets = set(re.findall(r"^([a-z-]+):", documented("Makefile"), re.MULTILINE))
    assert set(re.findall(r"(?:^|`)make ([a-z-]+)", guide, re.MULTILINE)) <= targets
    assert set(re.findall(r"invoke ([a-z-]+)", guide)) <= set(tasks())
    programs = set(re.findall(r"[.]venv/bin/([\w-]+)", guide))
    assert [name for name in programs if not Path(sys.executable).with_name(name).exists()] == []


EXAMPLES = re.compile(r"^( *)```yaml\n(.+?)^ *```", re.MULTILINE | re.DOTALL)
ADDRESS = re.compile(r"\n +id: [a-z0-9-]+$|, id: [a-z0-9-]+", re.MULTILINE)


def examples() -> list[str]:
    """The office files that the documentation shows; a part of one stands in a whole one."""
    shown = [dedent(found[2]) for page in DOCS for found in EXAMPLES.finditer(page.read_text())]
    return [text if text.startswith("---\n") else whole(text) for text in shown]


def whole(part: str) -> str:
    texts = (SMALLEST.replace("---\n", ""), part)
    chunks = [
        one for text in texts for one in re.split(r"^(?=[\w-])", text, flags=re.MULTILINE)[1:]
    ]
    by_key = {chunk.partition(":")[0]: chunk for chunk in chunks}
    order = [key.written for key in declared(OfficeFile)]
    return "".join(["---\n", *(by_key[key] for key in sorted(by_key, key=order.index)), "---\n"])


@pytest.mark.parametrize("text", examples())
def test_every_example_is_tidy_and_sound(five_charters: Path, text: str) -> None:
    """An editor who copies it is refused nothing; `invoke format` adds at most a row's address."""
    assert ADDRESS.sub("", tidied(text)) == ADDRESS.sub("", text)
    home = survey(five_charters).homes["lalmonirhat"]
    assert examine_text("patgram.md", text, "patgram", home).office


def keys_in(node: object, model: object) -> set[tuple[object, str]]:
    """Each key that an office file writes, with the record it belongs to."""
    if isinstance(node, list):
        held = inside(model, 0) if get_args(model) else model  # a text may be a list of its lines
        return {found for item in node for found in keys_in(item, held)}
    if not isinstance(node, dict):
        return set()
    own = {(model, key) for key in node} if is_model(model) else set()
    return own.union(*(keys_in(value, inside(model, key)) for key, value in node.items()))


def test_every_key_stands_in_an_example() -> None:
    """Whoever writes a file sees how each key looks when it is filled in."""
    shown = [found[2] for found in EXAMPLES.finditer(documented("docs/format.md"))]
    files = [yaml.safe_load(text.removeprefix("---\n").split("---\n")[0]) for text in shown]
    written = {key for file in files for key in keys_in(file, OfficeFile)}
    shared = {(Promise, key.written) for key in declared(Promise)}  # each is shown in a row
    declared_keys = {
        (model, key.written) for model in models_in(OfficeFile) for key in declared(model)
    }
    assert declared_keys - written - shared == set()
