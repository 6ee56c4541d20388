"""Which module may know which."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from tests import layers
from tests.layers import PLUGINS, RULES, Package

Rule = Callable[[Package], Iterator[str]]

OURS = Package(PLUGINS)
PLUGIN = "def register(): ...\n"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_no_module_breaks_a_rule(rule: Rule) -> None:
    """Each rule holds everywhere in plugins/."""
    assert list(rule(OURS)) == []


def test_all_modules_and_imports_are_looked_at() -> None:
    """Those inside functions and of names that are modules too."""
    assert {"words", "charters.model", "form"} <= set(OURS.modules)
    assert "charters.model" in OURS.graph["contact_cards"]
    assert len(OURS.graph) == len([*PLUGINS.rglob("[!.]*.py")]) - len(
        [*PLUGINS.rglob("node_modules/**/*.py")]
    )


@pytest.fixture
def places(tmp_path: Path) -> Callable[[str, Mapping[str, str]], list[str]]:
    """What a rule finds in a package of these files."""

    def find(rule: str, files: Mapping[str, str]) -> list[str]:
        for name, text in {"__init__.py": "", **files}.items():
            file = tmp_path / "pack" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        return list(getattr(layers, rule)(Package(tmp_path / "pack")))

    return find


BROKEN = {
    "a room imports one above it": (
        "upward",
        {"charters/model.py": "from ..build import build\n", "build/build.py": ""},
        ["charters.model:1: build.build is not below"],
    ),
    "a plugin imports another": (
        "upward",
        {"one.py": "\ndef late():\n    from . import other\n", "other.py": PLUGIN},
        ["one:3: other is not below"],
    ),
    "two rooms of one row": (
        "upward",
        {"serve/live.py": "from ..deploy.site import send\n", "deploy/site.py": "send = 1\n"},
        ["serve.live:1: deploy.site is not below"],
    ),
    "a circle, in part at run time": (
        "circles",
        {
            "build/a.py": "from .b import b\n",
            "build/b.py": "def b():\n    from . import c\n",
            "build/c.py": "import pack.build.a\n",
            "build/d.py": "from . import a\n",
        },
        ["build.a, build.b, build.c form a circle"],
    ),
    "a package and its module": (
        "circles",
        {"build/__init__.py": "from .a import a\n", "build/a.py": "from . import other\n"},
        ["build, build.a form a circle"],
    ),
    "a private name": (
        "private",
        {"files/a.py": "_a = 1\n", "files/b.py": "from .a import _a\nfrom . import __name__\n"},
        ["files.b:1: _a of files.a is private"],
    ),
    "a private module": (
        "private",
        {"files/_a.py": "a = 1\n", "files/b.py": "from ._a import a\n"},
        ["files.b:1: _a of files._a is private"],
    ),
    "a module that is gone": (
        "nowhere",
        {"files/a.py": "from ..press import Press\nfrom . import gone\n"},
        ["files.a:1: there is no press", "files.a:2: there is no files"],
    ),
    "libraries in other places": (
        "libraries",
        {
            "build/pelican.py": "import pelican.signals\nimport jinja2\n",
            "build/run.py": "import os\nfrom pelican import signals\n",
            "charters/model.py": "import yaml\n\ndef late():\n    from jinja2 import Template\n",
            "search/shards.py": "import lunr\n",
        },
        [
            "build.run:2: pelican is not imported here",
            "charters.model:4: jinja2 is not imported here",
            "search.shards:1: lunr is not imported here",
        ],
    ),
    "the package's name": (
        "named_by_install",
        {
            "files/a.py": '"""As ``pack.files``."""\nimport pack.words\nA = f"pack.{__name__}"\n',
            "files/messages.py": 'A = "is pack.files there?"\n',
            "words.py": 'A = "unpack. it"\n',
        },
        ["files.a:2: pack is imported by its name", "files.a:3: pack is written out"],
    ),
    "a module that goes by its position": (
        "positions",
        {"build/fingerprint.py": "A = __file__\n", "files/a.py": "A = __file__\n"},
        ["files.a:1: __file__"],
    ),
    "rooms that nobody listed": (
        "unlisted",
        {
            "__init__.py": '"""* ``files/`` ``listed.py``"""\n',
            "files/a.py": "",
            "build/a.py": "",
            "listed.py": "",
            "other/__init__.py": PLUGIN,
            "words.py": "",
        },
        [
            "build/: not in the package's docstring",
            "listed.py: in no row, and no plugin",
            "other/: not in the package's docstring",
            "words.py: not in the package's docstring",
        ],
    ),
    "names that lead nowhere": (
        "lost_names",
        {
            "files/a.py": '''"""See ``files/b.py``, ``b.py``, ``files.b``, `Kept.size`."""


def stale():
    """As ``gone.py``, ``b/``, ``data.json``, `files.gone`, `pack.files.gone`, `Kept.gone`.

    Not marked: build/old.py, files.old() and https://example.gov.bd/old.py?"""


class Stale:
    """In ``files/`` is `gone.attribute`; not in `sys.path`, ``<slug>.md``, `content/gone.yaml`."""
''',
            "files/b.py": "class Kept:\n    size: int\n",
        },
        [
            *(f"files.a:5: there is no {name}" for name in ("gone.py", "b/", "data.json")),
            *(f"files.a:5: there is no {name}" for name in ("files.gone", "pack.files.gone")),
            *(f"files.a:5: there is no {name}" for name in ("Kept.gone", "build/old.py")),
            "files.a:5: there is no files.old",
            "files.a:11: there is no gone.attribute",
        ],
    ),
}


@pytest.mark.parametrize(("rule", "files", "expected"), BROKEN.values(), ids=BROKEN)
def test_a_broken_rule_is_found(
    places: Callable[[str, Mapping[str, str]], list[str]],
    rule: str,
    files: Mapping[str, str],
    expected: list[str],
) -> None:
    """With the place, and nothing else with it."""
    assert places(rule, files) == expected


def test_each_rule_is_tried() -> None:
    """There is a broken package for every one."""
    assert {rule for rule, _, _ in BROKEN.values()} == {rule.__name__ for rule in RULES}


def test_only_the_theme_marks_content_as_safe() -> None:
    """Markup from content is made in four modules, of ours in page_context.py and lone_page.py."""
    templates = (PLUGINS.parent / "theme" / "templates").rglob("*.*")
    assert not [path.name for path in templates if "|safe" in path.read_text().replace(" ", "")]
    makers = [path.stem for path in PLUGINS.rglob("*.py") if "Markup(" in path.read_text()]
    assert sorted(makers) == [
        *("breakable", "cell_text", "foreign_text", "lone_page"),
        *("page_context", "prose", "qr_code"),
    ]
