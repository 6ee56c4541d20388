"""Every key that an office file may have reaches every output, or is said why not.

Each key of each mapping has a value of its own in one file, which is really built, read, compared,
and so on. A reason not to reach an output stands in the key's declaration (``without``) or here.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, get_args, get_origin

import pytest
import yaml
from pydantic import BaseModel
from selectolax.lexbor import LexborHTMLParser

from plugins.build.build import build
from plugins.charters.bengali import long_date, to_ascii_digits
from plugins.charters.changes import office_changes
from plugins.charters.contacts import Email, Phone, Website
from plugins.charters.directory import survey
from plugins.charters.examination import Examined, examine
from plugins.charters.keys import Key, Output, bare, declared, inside, is_model
from plugins.charters.model import Office
from plugins.charters.problems.problem import field_name
from plugins.charters.promises import Duration
from plugins.charters.reading.office_file import OfficeFile
from plugins.charters.reading.source import Raw
from plugins.charters.reference import with_tables
from plugins.charters.schema import office_schema
from plugins.charters.weaknesses.spellings import SPELLINGS
from plugins.commands.diff.sentences import Wording
from plugins.commands.edit.formatting import tidied
from plugins.commands.edit.starter import Start, starter
from plugins.commands.importing import import_charter
from plugins.form.config import fields
from plugins.search import office_facts
from plugins.search.analysis import analysis
from plugins.words import Language, to_bengali_digits
from tests.conftest import CONTENT, ROOT, project_in

Place = tuple[str, ...]  # of a key in the file; what is in a list stands under "0"

# Sections with rows like the citizens'; the last cannot stand beside others.
LIKE_CITIZEN = frozenset(("services", key) for key in ("internal", "general", "subordinate"))
# Of which an office has one alone, as it has a union.
LIKE_UNION = frozenset({("pourashava",), ("city",)})
# Its row writes no cell, so that it shows those of ``defaults``.
BARE_ROW = ("services", "institutional", "0")
MISSPELT = [f"{stem}{ending}" for ending in ("", "র", "তে", "কে", "ও", "টি") for stem in SPELLINGS]
DOUBTFUL = "<i> 5 ৫"  # what makes every check of a text look at it
TITLE = "আইন"  # of a column that no form has
ANOTHER = 120  # what a value's number grows by when it changes
CODES = ("W-personal-mail", "W-phone-old")
UPAZILAS = {"patgram": "পাটগ্রাম", "hatibandha": "হাতীবান্ধা"}
BENGALI = re.compile(r"[\u0980-\u09FF\u0964]")
PAGES: dict[str, Language] = {"page": "bn", "page in English": "en"}
TIMES = {"json": '"amount": {}', "page in English": "{} days"}
SAID = {
    ("place", "page"): UPAZILAS["patgram"],
    ("place", "page in English"): "Patgram",
    ("language", "page"): '<html lang="bn">',
    ("language", "page in English"): '<html lang="en">',
    ("language", "json"): '"language": "en"',
    ("language", "search"): "english charter",
}


def mark(number: int) -> str:
    """A word that nothing else holds, whatever the search folds."""
    letters = "bdglmnrt"
    return "z" + "".join(f"a{letters[number // 8**place % 8]}" for place in range(3))


def written(number: int, key: Key) -> str:
    """The value of that number as an editor writes it."""
    values: dict[Any, Callable[[], str]] = {
        Phone: lambda: f"01700-{number:06}",
        Email: lambda: f"{mark(number)}@example.gov.bd",
        Website: lambda: f"{mark(number)}.example.gov.bd",
        date: (date(2026, 1, 1) + timedelta(number)).isoformat,
        Duration: lambda: f"{to_bengali_digits(str(number + 1))} দিন",
        str: lambda: f"{mark(number)} {MISSPELT[number]} {DOUBTFUL}",
    }
    return values[key.item]()


def around(kind: object) -> list[str | int]:
    """Where a value stands in the lists and the mapping that the key has around it."""
    kind, _ = bare(kind)
    first: dict[object, str | int] = {tuple: 0, dict: TITLE}
    origin = get_origin(kind)
    return [first[origin], *around(get_args(kind)[origin is dict])] if origin in first else []


def wrapped(value: object, places: list[str | int]) -> object:
    """The value at these places of lists and mappings."""
    if not places:
        return value
    first, *rest = places
    inner = wrapped(value, rest)
    return {first: inner} if isinstance(first, str) else [inner]


@dataclass(frozen=True)
class Leaf:
    """A key with a value, the ``number`` of which makes it unlike all others."""

    place: Place
    key: Key
    number: int

    def value(self, number: int) -> Any:  # noqa: ANN401, PLR0911 - any YAML value
        if self.key.written == "lint-ignore":
            return {CODES[number != self.number]: "কারণ"}
        if self.place == ("place",):
            return [*UPAZILAS][number != self.number]
        if self.key.written == "id":
            return mark(number)
        if self.place == ("closed", "0", "section"):
            return ("citizen", "institutional")[number != self.number]
        if self.key.written == "language":
            return ("bn", "en")[number == self.number]
        if self.key.names_officer:
            return f"person-{number}"
        return wrapped(written(number, self.key), around(self.key.annotation))

    def told(self, number: int, output: str) -> str:
        """What shows in an output that the value of that number is there."""
        value = self.value(number)
        if (*self.place, output) in SAID:
            return SAID[*self.place, output]
        if self.key.written == "lint-ignore":
            return str(*value)
        if self.key.annotation is date and output != "json":
            return long_date(date.fromisoformat(value), PAGES.get(output, "bn"))
        if self.key.annotation is Duration and output in TIMES:
            return TIMES[output].format(number + 1)
        if self.key.names_officer and output == "json":
            return str(value)
        is_mark = self.key.names_officer or self.key.is_words
        plain = value if isinstance(value, str) else written(number, self.key)
        return mark(number) if is_mark else plain


def leaves(model: type[BaseModel], here: Place = ()) -> Iterator[tuple[Place, Key]]:
    """Every key that holds a value and no further keys."""
    for key in declared(model):
        place, kind = (*here, key.written), key.annotation
        if place in LIKE_CITIZEN | LIKE_UNION or (here == BARE_ROW and not key.info.is_required()):
            continue
        if key.is_list or get_origin(kind) is dict:
            held = inside(kind, "one")
            inner = (*place, "0" if key.is_list else "one")
            yield from leaves(held, inner) if is_model(held) else [(place, key)]
        else:
            yield from leaves(kind, place) if is_model(kind) else [(place, key)]


LEAVES = [Leaf(place, key, number) for number, (place, key) in enumerate(leaves(OfficeFile))]
[LANGUAGE] = [leaf for leaf in LEAVES if leaf.key.written == "language"]


@cache
def text_of(changed: Leaf | None = None) -> str:
    """The office file with all values, one of them another one."""
    file: dict[str, Any] = {}
    people = file.setdefault("officers", {})
    for leaf in LEAVES:
        _put(file, leaf.place, leaf.value(leaf.number + ANOTHER * (leaf == changed)))
        if leaf.key.names_officer:
            for number in (leaf.number, leaf.number + ANOTHER):
                people[f"person-{number}"] = {"post": mark(number)}
    return f"---\n{yaml.safe_dump(file, allow_unicode=True, sort_keys=False)}---\n"


def _put(node: Any, place: Place, value: object) -> None:  # noqa: ANN401 - any YAML value
    first, *rest = place
    if not rest:
        node[first] = value
    elif rest[0] == "0":
        node.setdefault(first, [{}])
        _put(node[first][0], tuple(rest[1:]), value)
    else:
        _put(node.setdefault(first, {}), tuple(rest), value)


@cache
def examined(changed: Leaf | None = None) -> Examined[Office]:
    [home] = [home for path, home in survey(CONTENT).offices if path.folder == "lalmonirhat"]
    data = text_of(changed).encode()
    return examine(Raw("lalmonirhat/patgram.md", data, len(data)), "patgram", home)


def office(changed: Leaf | None = None) -> Office:
    found = examined(changed)
    assert found.office, found.found.problems
    return found.office


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The folders of the office's page, really built: in English, in Bengali, in English alone."""
    texts = {"en": text_of(), "bn": text_of(LANGUAGE), "alone": _without_bengali()}
    return {
        name: _built(tmp_path_factory.mktemp(name) / "project", text)
        for name, text in texts.items()
    }


def _built(folder: Path, text: str) -> Path:
    project = project_in(folder)
    shutil.rmtree(project / "content" / "offices")
    file = project / "content" / "offices" / "lalmonirhat" / "patgram.md"
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8")
    build(project / "pelicanconf.py", project / "output")
    return project / "output" / "offices" / "lalmonirhat" / "patgram"


@pytest.fixture
def folder(folders: dict[str, Path]) -> Path:
    """That of the office in English."""
    return folders["en"]


def _without_bengali() -> str:
    """The office file with all values, but for words that are in Bengali."""

    def english(node: Any) -> Any:  # noqa: ANN401 - any YAML value
        if isinstance(node, list):
            return [english(one) for one in node]
        if isinstance(node, dict):
            return {english(key): english(one) for key, one in node.items()}
        words = to_ascii_digits(node).replace("দিন", "days").split()
        return " ".join(word for word in words if not BENGALI.search(word)) or "text"

    front = english(yaml.safe_load(text_of().split("---\n")[1]))
    return f"---\n{yaml.safe_dump(front, sort_keys=False)}---\nText.\n"


def assert_told(output: Output, text: str, where: str = "") -> None:
    """Each key that gives no reason is there, and each that gives one is not."""
    there = {leaf for leaf in LEAVES if leaf.told(leaf.number, where or output) in text}
    assert {".".join(leaf.place) for leaf in set(LEAVES) - there} == {
        ".".join(leaf.place) for leaf in LEAVES if output in leaf.key.without
    }


@pytest.mark.parametrize(("language", "where"), [("bn", "page"), ("en", "page in English")])
def test_page(folders: dict[str, Path], language: str, where: str) -> None:
    """A reader sees it, in either language."""
    assert_told("page", (folders[language] / "index.html").read_text("utf-8"), where)


def test_page_in_english(folders: dict[str, Path]) -> None:
    """What we say on it is in English; what is not is marked as Bengali. Else it stands here."""
    page = LexborHTMLParser((folders["alone"] / "index.html").read_text("utf-8"))
    for other in page.css('[lang="bn"], style, title, meta'):
        other.decompose()
    said = [node.text(deep=False) or "" for node in page.css("*")]
    said += [value or "" for node in page.css("*") for value in node.attributes.values()]
    assert [text.strip() for text in said if BENGALI.search(text)] == []


def test_json(folder: Path) -> None:
    """A program reads it."""
    assert_told("json", (folder / "charter.json").read_text("utf-8"))


def test_csv(folder: Path) -> None:
    """A spreadsheet has a column for each key of a row; what is not about a row has no place."""
    table = (folder / "charter.csv").read_text("utf-8")
    of_rows = [leaf for leaf in LEAVES if leaf.place[0] in {"services", "defaults"}]
    assert [leaf.place for leaf in of_rows if leaf.told(leaf.number, "csv") not in table] == []


@pytest.mark.parametrize("leaf", LEAVES, ids=lambda leaf: ".".join(leaf.place))
def test_diff(leaf: Leaf) -> None:
    """Whoever compares two charters is told both values, in either language."""
    before, after = (leaf.told(leaf.number + number, "diff") for number in (0, ANOTHER))
    changes = office_changes(office(), office(leaf))
    for wording in (Wording("bn", str), Wording("en", str)):
        told = "\n".join(map(wording.sentence, changes))
        assert all(word in told for word in (*before.split(), *after.split()))


PLACES_APART = dict.fromkeys(
    [("place",), ("union",)], "places are entries of their own in the index"
)


def test_search() -> None:
    """A citizen finds the office, or its row, by it."""
    found = (f"{mention.words} {mention.body}" for mention in office_facts(office()))
    words = {word for text in found for word in text.split()}
    lacking = {
        leaf.place
        for leaf in LEAVES
        if not words.issuperset(analysis().words(leaf.told(leaf.number, "search")))
    }
    assert lacking == {
        *PLACES_APART,
        *(leaf.place for leaf in LEAVES if "search" in leaf.key.without),
    }


def test_spelling() -> None:
    """An editor is told of a misspelt word in it, where it is written; others are no words."""
    found = {
        (one.field, dict(one.values)["found"])
        for one in examined().found.problems
        if one.code == "W-spelling"
    }
    spelt = [leaf for leaf in LEAVES if leaf.key.is_words and "spelling" not in leaf.key.without]
    assert found == {(_field(leaf), MISSPELT[leaf.number]) for leaf in spelt}


def _field(leaf: Leaf) -> str:
    place = [int(part) if part == "0" else part for part in leaf.place]
    return field_name((*place, *around(leaf.key.annotation)))


def test_form_and_schema() -> None:
    """An editor finds it under its title in the form, and so does a text editor in the schema."""
    schema = json.loads(office_schema())
    for leaf in LEAVES:
        columns, node = fields(OfficeFile), schema
        for part in leaf.place:
            if part in {"0", "one"}:
                continue
            [column] = [column for column in columns if column["name"] == part]
            columns = column.get("fields", [])
            node = schema["$defs"].get(_definition(node), node)["properties"][part]
        assert node["title"] == leaf.key.title
        assert leaf.key.title.startswith(column["label"])


def _definition(node: dict[str, Any]) -> str:
    found = re.search(r"#/\$defs/(\w+)", json.dumps({**node, "$defs": {}, "properties": {}}))
    return found[1] if found else ""


def test_reference() -> None:
    """The guide to the format lists it."""
    guide = with_tables("<!-- keys -->\n<!-- /keys -->\n<!-- warnings -->\n<!-- /warnings -->")
    for leaf in LEAVES:
        assert f"| `{leaf.key.written}` | {leaf.key.title}" in guide


def test_starter() -> None:
    """`invoke new` explains it, with the keys of one record of each kind."""
    _, home = next(iter(survey(CONTENT).offices))
    text = starter(Start("one", home, None))
    for leaf in LEAVES:
        assert re.search(rf"^ *#? *(- )?{leaf.key.written}:", text, re.MULTILINE)
        assert f"# {leaf.key.title}" in text


def test_formatter() -> None:
    """`invoke format` puts it where the model has it."""
    tidy = yaml.safe_load(tidied(_upside_down(text_of())).split("---\n")[1])
    for leaf in LEAVES:
        node, model = tidy, OfficeFile
        for part in leaf.place:
            if is_model(model):
                order = [key.written for key in declared(model)]
                assert [*node] == sorted(node, key=order.index)
            node = node[0 if part == "0" else part]
            model = inside(model, part)


def _upside_down(text: str) -> str:
    def turned(node: Any) -> Any:  # noqa: ANN401 - any YAML value
        if isinstance(node, list):
            return [turned(one) for one in node]
        if isinstance(node, dict):
            return {key: turned(node[key]) for key in reversed(node)}
        return node

    front = turned(yaml.safe_load(text.split("---\n")[1]))
    return f"---\n{yaml.safe_dump(front, allow_unicode=True, sort_keys=False)}---\n"


# What the importer knows by the official form, or cannot: it lists every line it could not place.
IMPORTED_BY_RULE = {
    "name": "the letterhead or the signature says it",
    "place": "the command's argument says it",
    "union": "it goes with the place",
    "department": "no charter says it apart from the name",
    "vision": "a part of the form",
    "mission": "a part of the form",
    "objectives": "a part that charters have",
    "expectations": "a part of the form",
}
NO_COLUMN = {
    "id": "an import gives it",
    "group": "a row between others says it",
    "more": "it is no column of one title",
}


def test_importer(tmp_path: Path) -> None:
    """A line that begins with the label of an office's key is that key; so is a row's column.

    No table of an official form holds records in a cell.
    """
    lines = [one for one in LEAVES if len(one.place) == 1 and one.key.is_words]
    lines = [leaf for leaf in lines if not leaf.key.is_mapping]
    lines = [leaf for leaf in lines if leaf.key.written not in IMPORTED_BY_RULE]
    cells = [leaf for leaf in LEAVES if leaf.place[:-1] == ("services", "citizen", "0")]
    cells = [leaf for leaf in cells if leaf.key.written not in NO_COLUMN]
    titles = ["ক্রমিক", *(leaf.key.title.partition(" (")[0] for leaf in cells)]
    values = ["১", *(mark(leaf.number) for leaf in cells)]
    said = [f"{leaf.key.bn}: {mark(leaf.number)} ৯টা" for leaf in lines]
    file = tmp_path / "charter.txt"
    file.write_text("\n".join([*said, "\t".join(titles), "\t".join(values), ""]), "utf-8")
    text = import_charter(file, "jamalpur/melandaha", CONTENT, date(2026, 11, 2)).text
    for leaf in lines:
        assert f"{leaf.key.written}: {mark(leaf.number)} ৯টা" in text
    for leaf in cells:
        if leaf.key.is_words:
            assert f"{leaf.key.written}: {mark(leaf.number)}" in text


FILE, MODEL = "plugins/charters/reading/office_file.py", "plugins/charters/model.py"
# What a developer writes for a new text of each record, and for a list of records in a row.
NEW_KEYS = {
    "OfficeFile": 'counter: Line | None = key("কাউন্টার", "counter")',
    "OfficerEntry": 'floor: Line | None = key("তলা", "floor")',
    "TierEntry": 'advice: Text | None = key("পরামর্শ", "advice")',
    "Promise": 'advice: Text | None = key("পরামর্শ", "advice")\n'
    '    courses: tuple[CourseEntry, ...] | None = key("কোর্স", "courses")',
}
NEW_ENTRY = """\
class CourseEntry(Entry):
    \"\"\"A course.\"\"\"

    becomes = Course

    label: Line = key("কোর্সের নাম", "course", ...)
    price: Text | None = key("কোর্সের মূল্য", "price of the course")
    papers: tuple[Line, ...] | None = key("কোর্সের কাগজ", "papers of the course")
    clerk: OfficerKey | None = officer_key("কোর্সের কর্মকর্তা", "clerk of the course")
"""
NEW_VALUES = {
    "Office": "counter: str | None = None",
    "Officer": "floor: str | None = None",
    "Tier": "advice: str | None = None",
    "Service": 'advice: str | None = None\n    courses: tuple["Course", ...] = ()',
}
NEW_RECORD = """\
@dataclass(frozen=True, slots=True)
class Course:
    label: str
    price: str | None
    papers: tuple[str, ...]
    clerk: Officer | None
"""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """The program as it is, for a developer to change."""
    links = shutil.ignore_patterns("node_modules", "__pycache__")
    for name in ("benchmarks", "plugins", "tests", "theme"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=links)
    for name in ("pelicanconf.py", "publishconf.py", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    return tmp_path


def _insert(file: Path, after: str, text: str) -> None:
    """Puts text behind the only place in the file that matches."""
    source, count = re.subn(after, lambda match: match[0] + text, file.read_text("utf-8"))
    assert count == 1
    file.write_text(source, "utf-8")


def _add(file: Path, members: dict[str, str]) -> None:
    """Puts a line into each class, below its docstring."""
    for name, line in members.items():
        _insert(file, rf'class {name}\b.*\n    """(?:[^"]|\n)*"""\n', f"\n    {line}\n")


def _failing(program: Path) -> set[str]:
    """The tests above that fail for that program, of which changes are tried for new keys alone."""
    tried = "not program and (not diff or counter or floor or advice or courses)"
    command = [sys.executable, "-m", "pytest", "tests/test_keys.py", "-n0", "-k", tried]
    command += ["-q", "-p", "no:cacheprovider", "--tb=no", "-rf", "--assert=plain"]
    done = subprocess.run(command, cwd=program, capture_output=True, text=True, check=False)
    assert re.search(r"\d+ passed", done.stdout), done.stdout
    return set(re.findall(r"^FAILED tests/test_keys.py::(\w+)", done.stdout, re.MULTILINE))


def test_new_keys_need_two_files_of_the_program(program: Path) -> None:
    """A text of any record and a list of records reach everything once both models have them."""
    _insert(program / FILE, r"\nfrom \.\.model import \(\n", "    Course,\n")
    _insert(program / FILE, r"\n\n(?=class Promise)", f"{NEW_ENTRY}\n\n")
    _add(program / FILE, NEW_KEYS)
    _insert(program / MODEL, r"\n\n(?=@dataclass.*\)\nclass Service:)", f"{NEW_RECORD}\n\n")
    _add(program / MODEL, NEW_VALUES)
    assert _failing(program) == set()


def test_a_program_that_forgets_a_key_is_told(program: Path) -> None:
    """One that an editor may write and no office has fails wherever it would be missed."""
    _add(program / FILE, {"OfficeFile": NEW_KEYS["OfficeFile"]})
    missed = {"test_page", "test_json", "test_diff", "test_search", "test_spelling"}
    assert _failing(program) == missed | {"test_importer"}
