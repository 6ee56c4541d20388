"""The tidy form: what moves, what stays, and that nothing is said otherwise."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from plugins.charters.model import Office
from plugins.charters.reading.source import forbidden_characters
from plugins.charters.writing.tidy import tidier
from plugins.commands.edit.formatting import said, tidied

Read = Callable[[str | bytes], Office | None]

TOP = """\
---
name: ক
officers:
  a:
    post: খ
services:
  general:
    - name: গ
      id: services-1
---
"""
ROW = "    - name: গ\n      id: services-1\n"


def test_a_charter_says_the_same_when_tidied(five_charters: Path, read_text: Read) -> None:
    """Each of the five, tidy or not; once tidied it stays as it is."""
    for file in sorted((five_charters / "offices").rglob("*.md")):
        text = file.read_text("utf-8")
        before, after = read_text(text), read_text(tidied(text))
        assert before
        assert after
        assert said(after) == said(before, tidier)
        assert tidied(tidied(text)) == tidied(text)


CASES = {
    "values keep what YAML would change": (
        "    phone: 01716420460\n    room: 10:20\n    code: no\n    section: 2022-06-20\n",
        "    section: 2022-06-20\n    room: 10:20\n    code: no\n    phone: 01716420460\n",
    ),
    "a plus and Bengali digits stay bare": (
        "    phone: +৮৮০২৫৮৯৯৬২৪৮৮\n",
        "    phone: +৮৮০২৫৮৯৯৬২৪৮৮\n",
    ),
    "quotes stay": (
        "    section: 'ক'\n    office: \"খ\"\n",
        "    section: 'ক'\n    office: \"খ\"\n",
    ),
    "a colon needs quotes": (
        "    office: মোবাইলঃ ০১৭\n",
        "    office: 'মোবাইল: ০১৭'\n",
    ),
    "quotes that are there are enough": (
        "    office: \"মোবাইলঃ '০১৭'\"\n",
        "    office: \"মোবাইল: '০১৭'\"\n",
    ),
    "a person's abbreviation stays, a label's does not": (
        "    name: মোবারঃ হোসেন\n    section: মোবারঃ হোসেন\n",
        "    name: মোবারঃ হোসেন\n    section: 'মোবার: হোসেন'\n",
    ),
    "a comment moves with its key": (
        "    # ফোনের কথা\n    phone: ৩৩৩  # এখানেও\n    # নামের কথা\n    name: গ\n",
        "    # নামের কথা\n    name: গ\n    # ফোনের কথা\n    phone: ৩৩৩  # এখানেও\n",
    ),
    "a comment touching its value's line gets its blanks": (
        "    phone: ৩৩৩ # ক\n",
        "    phone: ৩৩৩  # ক\n",
    ),
    "long lines are not wrapped": (
        f"    office: {'কার্যালয় ' * 25}\n",
        f"    office: {('কার্যালয় ' * 25).strip()}\n",
    ),
    "a wrapped value keeps its lines": (
        "    office: ক\n      খ  গ\n       ঘ\n",
        "    office: ক\n      খ গ\n      ঘ\n",
    ),
}


@pytest.mark.parametrize(("lines", "wanted"), CASES.values(), ids=CASES)
def test_an_officer_is_tidied(lines: str, wanted: str) -> None:
    """Keys in the model's order, comments beside them, values as typed."""
    before = TOP.replace("    post: খ\n", lines + "    post: খ\n")
    after = [line for line in tidied(before).split("\n") if line != "    post: খ"]
    assert "\n".join(after) == TOP.replace("    post: খ\n", wanted)


def _sample(file: Path) -> tuple[str, str]:
    before, after = file.read_text("utf-8").split("======\n")
    return before, after


SAMPLES = {file.stem: _sample(file) for file in Path(__file__).parent.glob("samples/*.txt")}
INVISIBLE = {
    "carriage-returns": (TOP.replace("\n", "\r\n"), TOP),
    "byte-order-mark": ("\ufeff" + TOP, TOP),
    "trailing-blanks": (TOP.replace("\n", "  \n"), TOP),
    "no-last-line-break": (TOP.rstrip("\n"), TOP),
    "prose-in-two-encodings": (TOP + "\u09df\n", TOP + "\u09af\u09bc\n"),
    "prose-keeps-its-lines": (
        TOP + "\n\n# ক\n\nদুই ফাঁকায়  \nলাইন ভাঙে।\n\n\n    কোড\n\n\n",
        TOP + "# ক\n\nদুই ফাঁকায়  \nলাইন ভাঙে।\n\n\n    কোড\n",
    ),
}
FILES = SAMPLES | INVISIBLE


@pytest.mark.parametrize(("before", "after"), FILES.values(), ids=FILES)
def test_a_file_is_tidied(read_text: Read, before: str, after: str) -> None:
    """As a careful person would write it; and that stays as it is."""
    assert read_text(before)
    assert tidied(before) == after
    assert tidied(after) == after


ROWS = f"{ROW}{{}}    - name: ঘ\n      id: services-2\n{{}}"
SHARED = {
    "what every row says": ("      fee: ৫\n", "      fee: ৫\n", "", "  fee: ৫\n", "", ""),
    "though spelt with other quotes": (
        "      fee: '৫'\n",
        "      fee: ৫\n",
        "",
        "  fee: '৫'\n",
        "",
        "",
    ),
    "what rows and defaults say": ("      fee: ৫\n", "", "  fee: ৫\n", "  fee: ৫\n", "", ""),
    "rather than what defaults say in vain": (
        *("      fee: ৫\n", "      fee: ৫\n", "  fee: ৬  # আগের\n", "  fee: ৫  # আগের\n", "", ""),
    ),
    "in its place among others": (
        *("      fee: ৫\n", "      fee: ৫\n", "  method: ক\n  time: ৩ দিন\n"),
        *("  method: ক\n  fee: ৫\n  time: ৩ দিন\n", "", ""),
    ),
    "not where a row is silent": (*("      fee: ৫\n", "", "", "", "      fee: ৫\n", ""),),
    "not where rows differ": (
        *("      fee: ৫\n", "      fee: ৬\n", "  fee: ৫\n", "  fee: ৫\n"),
        *("      fee: ৫\n", "      fee: ৬\n"),
    ),
    "not where a cell has a comment": (
        *("      fee: ৫  # কেন\n", "      fee: ৫\n", "", ""),
        *("      fee: ৫  # কেন\n", "      fee: ৫\n"),
    ),
}


@pytest.mark.parametrize("case", SHARED.values(), ids=SHARED)
def test_defaults_hold_what_rows_share(read_text: Read, case: tuple[str, ...]) -> None:
    """A cell that every row has alike stands once; no other is touched."""
    one, two, defaults, defaults_after, one_after, two_after = case

    def text(defaults: str, *cells: str) -> str:
        above = f"defaults:\n{defaults}" if defaults else ""
        rows = ROWS.format(*cells)
        return TOP.replace("services:", f"{above}services:").replace(ROW, rows)

    before = text(defaults, one, two)
    assert read_text(before)
    assert tidied(before) == text(defaults_after, one_after, two_after)


def test_one_row_shares_nothing() -> None:
    """A charter of one service keeps its cells in the row."""
    text = TOP.replace(ROW, f"{ROW}      fee: ৫\n")
    assert tidied(text) == text


IDS = {
    "of a file without any are the positions": (
        "  citizen:\n    - name: ক\n    - {name: খ}\n  internal:\n    - name: গ\n",
        (
            "  citizen:\n    - name: ক\n      id: citizen-1\n    - {name: খ, id: citizen-2}\n"
            "  internal:\n    - name: গ\n      id: internal-1\n"
        ),
    ),
    "stand where they are in the official order": (
        (
            "  internal:\n    - name: ছুটি\n"
            "  citizen:\n    - id: pathagar\n      name: ছুটি\n    - name: ছুটি\n"
        ),
        (
            "  citizen:\n    - name: ছুটি\n      id: pathagar\n    - name: ছুটি\n      id: chhuti\n"
            "  internal:\n    - name: ছুটি\n      id: chhuti-2\n"
        ),
    ),
    "that are kept are nobody else's": (
        "  citizen:\n    - name: ছুটি\nclosed:\n  - chhuti\n  - {id: chhuti-2, name: ছুটি}\n",
        (
            "  citizen:\n    - name: ছুটি\n      id: chhuti-3\n"
            "closed:\n  - chhuti\n  - {id: chhuti-2, name: ছুটি}\n"
        ),
    ),
    "come of the name as it was before it is tidied": (
        "  citizen:\n    - {name: ক, id: 'ka'}\n    - name: ফিঃ৫০\n    - name: [১। সনদ, নকল]\n",
        (
            "  citizen:\n    - {name: ক, id: 'ka'}\n    - name: 'ফি: ৫০'\n      id: phi50\n"
            "    - name: [১। সনদ, নকল]\n      id: seba-1-sanad\n"
        ),
    ),
}


@pytest.mark.parametrize(("services", "wanted"), IDS.values(), ids=IDS)
def test_every_row_gets_its_id(read_text: Read, services: str, wanted: str) -> None:
    """The address that it has without one, beside its name."""
    before, after = (TOP.replace(f"  general:\n{ROW}", rows) for rows in (services, wanted))
    assert tidied(before) == after
    assert tidied(after) == after
    offices = [read_text(before), read_text(after)]
    assert len({tuple(row.anchor for row in office.services) for office in offices if office}) == 1


def test_defaults_in_brackets_take_the_cell_in() -> None:
    """And a text of several lines that cannot stand there as it is, is quoted."""
    text = TOP.replace("services:", "defaults: {time: ৩ দিন}\nservices:").replace(
        ROW,
        "    - name: গ\n      fee: |-\n        ৫\n        ৬\n"
        "    - name: ঘ\n      fee: |-\n        ৫\n        ৬\n",
    )
    assert 'defaults: {fee: "৫\\n৬", time: ৩ দিন}\n' in tidied(text)


# --- Laws ---

laws = settings(max_examples=40, derandomize=True)
SIGNS = "কখমোবা্য়়ঃঃ।  \u00a0০১a0:#,-'\"[]{}&*!|>%@`?~\\=e\u0301"
LINES = st.text(st.sampled_from(SIGNS), min_size=1, max_size=20).filter(
    lambda text: text.strip() and not forbidden_characters(text)
)
LONG = LINES | st.lists(LINES, min_size=2, max_size=3).map("\n".join)
CELLS = st.fixed_dictionaries(
    {"name": LONG},
    optional={
        "fee": st.sampled_from(["৫ টাকা", "বিনামূল্যে"]),
        "time": LONG,
        "documents": LINES,
        "officer": st.sampled_from(["a", "b"]),
        "id": st.sampled_from(["services-1", "services-2", "ka", "kept"]),
    },
)
PERSON = st.fixed_dictionaries(
    {"post": LINES},
    optional={"name": LINES, "room": LINES, "phone": st.sampled_from(["০১৭০০- ০০০০০১", "333"])},
)
OFFICES = st.fixed_dictionaries(
    {
        "name": LINES,
        "officers": st.fixed_dictionaries({"a": PERSON, "b": PERSON}),
        "services": st.fixed_dictionaries({"general": st.lists(CELLS, min_size=1, max_size=3)}),
    },
    optional={
        "approved": st.just("2022-06-20"),
        "vision": LONG,
        "expectations": st.lists(LONG, min_size=1, max_size=2),
        "defaults": st.fixed_dictionaries({}, optional={"fee": st.just("৫ টাকা")}),
        "closed": st.just(["services-3", {"id": "ka-2", "name": "ক"}]),
        "signatory": st.just("a"),
    },
)
LAYOUTS = st.fixed_dictionaries(
    {
        "default_style": st.sampled_from([None, None, "'", '"', "|", ">"]),
        "default_flow_style": st.sampled_from([None, True, False, False]),
        "width": st.sampled_from([8, 20, 10_000]),
        "indent": st.sampled_from([2, 3, 5]),
    }
)


class Untyped(yaml.SafeDumper):
    """Writes text without tags, as an editor would, whatever it looks like."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}

    def ignore_aliases(self, _: object) -> bool:
        return True

    def prepare_tag(self, _: str) -> str:
        return ""


@st.composite
def files(draw: st.DrawFn) -> str:
    """An office file in one of the many layouts that YAML has."""
    fields = _shuffled(draw, draw(OFFICES))
    front = yaml.dump(fields, Dumper=Untyped, allow_unicode=True, sort_keys=False, **draw(LAYOUTS))
    lines = front.split("\n")[:-1]
    for number in draw(st.lists(st.integers(0, 60), max_size=4, unique=True)):
        at = number % (len(lines) + 1)
        comment = f"# মন্তব্য {number}"
        if draw(st.booleans()) and at < len(lines):
            lines[at] += f" {comment}"
        else:
            lines.insert(at, " " * draw(st.integers(0, 8)) + comment)
        if draw(st.booleans()):
            lines.insert(at, "")
    return "\n".join(["---", *lines, "---", draw(st.sampled_from(["", "কথা  \n\n\nআরও\n"]))])


def _shuffled(draw: st.DrawFn, value: object) -> object:
    if isinstance(value, dict):
        keys = draw(st.permutations(list(value)))
        return {key: _shuffled(draw, value[key]) for key in keys}
    return [_shuffled(draw, inner) for inner in value] if isinstance(value, list) else value


@given(files())
@laws
def test_a_tidy_file_says_the_same(read_text: Read, text: str) -> None:
    """The tidy file's model is the file's model with every text tidied; and it is tidy itself."""
    before = read_text(text)
    assume(before is not None)
    assert before is not None
    tidy_text = tidied(text)
    after = read_text(tidy_text)
    assert after is not None
    assert said(after) == said(before, tidier)
    assert tidied(tidy_text) == tidy_text


@given(files(), st.lists(st.integers(0, 40), min_size=1, max_size=5, unique=True))
@laws
def test_comments_survive_beside_their_keys(read_text: Read, text: str, at: list[int]) -> None:
    """Each exactly once; one that ends a line goes on ending the line of that key."""
    before = read_text(text)
    assume(before is not None)
    assert before is not None
    marked = _with_comments(read_text, text, before, at)
    after = tidied(marked)
    for line in marked.split("\n"):
        content, _, number = line.partition("# চিহ্ন ")
        if number:
            found = [line for line in after.split("\n") if line.endswith(f"# চিহ্ন {number}")]
            assert len(found) == 1
            key = content.strip().removeprefix("- ").partition(":")[0]
            in_brackets = set(content) & set("[]{}")
            assert in_brackets or not key.isidentifier() or f"{key}:" in found[0]


def _with_comments(read_text: Read, text: str, before: Office, numbers: list[int]) -> str:
    """The text with comments wherever the model shows that they are no part of a value."""
    for number in numbers:
        lines = text.split("\n")
        at = 1 + number % len(lines)
        if "#" in lines[at - 1]:
            continue
        tried = [*lines[: at - 1], f"{lines[at - 1]}  # চিহ্ন {number}", *lines[at:]]
        read = read_text("\n".join(tried))
        if read and read == before:
            text = "\n".join(tried)
    return text


@given(files())
@example("---\n---\n")
@laws
def test_lines_end_as_they_should(read_text: Read, text: str) -> None:
    """No carriage return, no trailing blank in the fields, one line break at the end."""
    raw = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    before = read_text(raw)
    assume(before is not None)
    assert before is not None
    tidy_text = tidied(raw.decode("utf-8-sig"))
    assert tidy_text == tidied(text)
    assert "\r" not in tidy_text
    assert tidy_text.endswith("\n")
    assert not tidy_text.endswith("\n\n")
