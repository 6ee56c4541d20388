"""What the form writes: the file it read, changed where the form was and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.corpus import write_corpus
from plugins.charters.reading.source import read_office_source
from plugins.charters.writing.tidy import tidier
from tests.conftest import CONTENT
from tests.test_keys import text_of

CHARTERS = sorted(CONTENT.glob("offices/*/*.md"))
Ask = Callable[..., Any]
Fields = list[dict[str, Any]]

OFFICE = """\
---
# দুই জন কর্মকর্তা
name: পরীক্ষা কার্যালয়
website: "example.gov.bd"   # হোস্ট
officers:
  head:
    post: প্রধান  # আসল
    phone: 01303388680
  # সহকারী নতুন এসেছেন
  deputy: {post: সহকারী, email: deputy@example.gov.bd}

defaults:
  fee: 'বিনামূল্যে'
  officer: head
services:
  citizen:
    - name: প্রথম
      id: citizen-1
      time: ১ দিন   # তাড়াতাড়ি

    # দ্বিতীয়টির কথা
    - time: ২ দিন
      name: দ্বিতীয়
      id: citizen-2
    - name: >-
        তৃতীয়
        সেবা
      id: citizen-3
      fee:
    - name: চতুর্থ
      id: chaturtha-2  # যেমন ছাপা
      officer: [head, deputy]  # দুই জন
      superior: head
      variants:
        # যাঁরা সময় পান
        - name: সাধারণ
          time: ৭ দিন
          documents: [আবেদন, ছবি]
        - {name: জরুরি, time: ১ দিন}
      more:
        আইন: "১৯৫০: ধারা ১৪৩"   # প্রজাস্বত্ব
        # কাগজে যেমন
        শর্ত:
          - বয়স ১৮
          - নাগরিক
objectives:
  - প্রথম  # লক্ষ্য
  - দ্বিতীয়
expectations: [এক, "দুই, তিন"]
grievance:
- {when: আগে, to: অনিক, limit: ৩০ দিন}
tables:
  - title: ফি
    rows:
      - [সাফকবলা, "", [২ %, ১ %]]
      - - দান
        - ১০০ টাকা
      - [হেবা, '', নগদ]
future-key: {a: b}
---
কথা  \u0020
# শিরোনাম
"""

CASES: dict[str, tuple[list[list[Any]], list[str]]] = {
    "nothing": ([], []),
    "a fee": (
        [["set", ["defaults", "fee"], "৫০ টাকা"]],
        ["-  fee: 'বিনামূল্যে'", "+  fee: '৫০ টাকা'"],
    ),
    "quotes and a comment stay": (
        [["set", ["website"], "two.example.gov.bd"]],
        ['-website: "example.gov.bd"   # হোস্ট', '+website: "two.example.gov.bd"   # হোস্ট'],
    ),
    "a phone in a mapping with free keys": (
        [["set", ["officers", 0, "phone"], "01700000001"]],
        ["-    phone: 01303388680", "+    phone: 01700000001"],
    ),
    "one key inside braces": (
        [["set", ["officers", 1, "post"], "উপ: প্রধান"]],
        [
            "-  deputy: {post: সহকারী, email: deputy@example.gov.bd}",
            '+  deputy: {post: "উপ: প্রধান", email: deputy@example.gov.bd}',
        ],
    ),
    "a new key stands where the model has it": (
        [["set", ["services", "citizen", 0, "fee"], "১০"]],
        ["+      fee: ১০"],
    ),
    "a rare key stands where the model has it, not where the form does": (
        [["set", ["services", "citizen", 3, "recipient"], "নাগরিক"]],
        ["+      recipient: নাগরিক"],
    ),
    "a second officer": (
        [["set", ["services", "citizen", 3, "superior"], ["head", "deputy"]]],
        ["-      superior: head", "+      superior:", "+        - head", "+        - deputy"],
    ),
    "the other of two officers": (
        [["set", ["services", "citizen", 3, "officer"], ["deputy", "head"]]],
        ["-      officer: [head, deputy]  # দুই জন", "+      officer: [deputy, head]  # দুই জন"],
    ),
    "one of two officers": (
        [["set", ["services", "citizen", 3, "officer"], "deputy"]],
        ["-      officer: [head, deputy]  # দুই জন", "+      officer: deputy"],
    ),
    "two officers for all rows": (
        [["set", ["defaults", "officer"], ["head", "deputy"]]],
        ["-  officer: head", "+  officer:", "+    - head", "+    - deputy"],
    ),
    "nobody of two officers": (
        [["set", ["services", "citizen", 3, "officer"], None]],
        ["-      officer: [head, deputy]  # দুই জন"],
    ),
    "a further column": (
        [["set", ["services", "citizen", 3, "more", 0, "value"], "১৯৫০: ধারা ১১৭"]],
        [
            '-        আইন: "১৯৫০: ধারা ১৪৩"   # প্রজাস্বত্ব',
            '+        আইন: "১৯৫০: ধারা ১১৭"   # প্রজাস্বত্ব',
        ],
    ),
    "the title of a further column": (
        [["set", ["services", "citizen", 3, "more", 1, "key"], "যোগ্যতা"]],
        ["-        শর্ত:", "+        যোগ্যতা:"],
    ),
    "a further column goes with its comment": (
        [["remove", ["services", "citizen", 3, "more", 1]]],
        [
            "-        # কাগজে যেমন",
            "-        শর্ত:",
            "-          - বয়স ১৮",
            "-          - নাগরিক",
        ],
    ),
    "the first further column of a row": (
        [["set", ["services", "citizen", 0, "more"], [{"key": "একক", "value": "প্রতি শতক"}]]],
        ["+      more:", "+        একক: প্রতি শতক"],
    ),
    "the time of a kind": (
        [["set", ["services", "citizen", 3, "variants", 0, "time"], "৬ দিন"]],
        ["-          time: ৭ দিন", "+          time: ৬ দিন"],
    ),
    "a new kind": (
        [["insert", ["services", "citizen", 3, "variants", 2], {"fee": "৯০", "name": "বিশেষ"}]],
        ["+        - name: বিশেষ", "+          fee: ৯০"],
    ),
    "a cell of a table": (
        [["set", ["tables", 0, "rows", 1, 1], "২০০ টাকা"]],
        ["-        - ১০০ টাকা", "+        - ২০০ টাকা"],
    ),
    "a blank cell of a table keeps its column": (
        [["set", ["tables", 0, "rows", 0, 0], "কবলা"]],
        [
            '-      - [সাফকবলা, "", [২ %, ১ %]]',
            '+      - [কবলা, "", "• ২ %\\n• ১ %"]',
        ],
    ),
    "a new first key": (
        [["set", ["officers", 0, "name"], "নাম"]],
        ["+    name: নাম"],
    ),
    "an emptied key goes": (
        [["set", ["officers", 0, "phone"], ""]],
        ["-    phone: 01303388680"],
    ),
    "a value for a key without one": (
        [["set", ["services", "citizen", 2, "fee"], "~"]],
        ["-      fee:", '+      fee: "~"'],
    ),
    # A key without a value, which the reader refuses, goes with the first change beside it.
    "a value of several lines": (
        [["set", ["services", "citizen", 2, "name"], "তৃতীয়"]],
        [
            "-    - name: >-",
            "-        তৃতীয়",
            "-        সেবা",
            "+    - name: তৃতীয়",
            "-      fee:",
        ],
    ),
    "a value of two lines": (
        [["set", ["defaults", "time"], "এক\nদুই"]],
        ["+  time: |-", "+    এক", "+    দুই"],
    ),
    "a new row": (
        [["insert", ["services", "citizen", 3], {"fee": "৫", "name": "চতুর্থ"}]],
        ["+    - name: চতুর্থ", "+      id: chaturtha", "+      fee: ৫"],
    ),
    "a row goes with its comment": (
        [["remove", ["services", "citizen", 1]]],
        [
            "-    # দ্বিতীয়টির কথা",
            "-    - time: ২ দিন",
            "-      name: দ্বিতীয়",
            "-      id: citizen-2",
            "+closed:",
            "+  - id: citizen-2",
            "+    name: দ্বিতীয়",
            "+    section: citizen",
        ],
    ),
    "a row moves with its comment": (
        [["move", ["services", "citizen", 1], 2]],
        [
            "-    # দ্বিতীয়টির কথা",
            "-    - time: ২ দিন",
            "-      name: দ্বিতীয়",
            "-      id: citizen-2",
            "+    # দ্বিতীয়টির কথা",
            "+    - time: ২ দিন",
            "+      name: দ্বিতীয়",
            "+      id: citizen-2",
        ],
    ),
    "an officer's key": (
        [["set", ["officers", 0, "key"], "chief"]],
        ["-  head:", "+  chief:"],
    ),
    "a new officer": (
        [["insert", ["officers", 2], {"key": "clerk", "post": "করণিক"}]],
        ["+  clerk:", "+    post: করণিক"],
    ),
    "an item inside brackets": (
        [["set", ["expectations", 1], "দুই"]],
        ['-expectations: [এক, "দুই, তিন"]', "+expectations: [এক, দুই]"],
    ),
    "a limit in a row inside braces": (
        [["set", ["grievance", 0, "limit"], "২০ দিন"]],
        [
            "-- {when: আগে, to: অনিক, limit: ৩০ দিন}",
            "+- {when: আগে, to: অনিক, limit: ২০ দিন}",
        ],
    ),
    "a list that the form shows as a text": (
        [["set", ["objectives"], "• প্রথম\n• শেষ"]],
        [
            "-objectives:",
            "-  - প্রথম  # লক্ষ্য",
            "-  - দ্বিতীয়",
            "+objectives: |-",
            "+  • প্রথম",
            "+  • শেষ",
        ],
    ),
    "a cell of a table's row in brackets": (
        [["set", ["tables", 0, "rows", 2, 2], "চেক"]],
        ["-      - [হেবা, '', নগদ]", '+      - [হেবা, "", চেক]'],
    ),
    "the last cell of a table": (
        [["set", ["tables", 0, "rows", 2, 2], ""]],
        ["-      - [হেবা, '', নগদ]", "+      - [হেবা]"],
    ),
    "a new row of a table": (
        [["insert", ["tables", 0, "rows", 3], ["বণ্টন", "", "চেক"]]],
        ["+      - - বণ্টন", '+        - ""', "+        - চেক"],
    ),
    "the same lines": ([["set", ["objectives"], "• প্রথম\n• দ্বিতীয়"]], []),
    "a mapping that was not there": (
        [["set", ["lint-ignore"], [{"key": "W-personal-mail", "value": "এটিই দাপ্তরিক"}]]],
        ["+lint-ignore:", "+  W-personal-mail: এটিই দাপ্তরিক"],
    ),
    "the prose": (
        [["set", ["body"], "নতুন কথা"]],
        ["-কথা   ", "-# শিরোনাম", "+নতুন কথা"],
    ),
}


def changed(before: str, after: str) -> list[str]:
    lines = unified_diff(before.split("\n"), after.split("\n"), lineterm="", n=0)
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


@pytest.mark.parametrize("case", CASES)
def test_only_what_changed_is_written(node: Ask, fields: Fields, case: str) -> None:
    """Each change in the form is a change of its own lines; comments and quotes stay."""
    edits, lines = CASES[case]
    assert changed(OFFICE, node("write", fields=fields, text=OFFICE, edits=edits)) == lines


@pytest.mark.parametrize("case", CASES)
def test_a_windows_file_stays_one(node: Ask, fields: Fields, case: str) -> None:
    """Line ends and the byte order mark are kept, also on new lines."""
    edits, _ = CASES[case]
    text = "\ufeff" + OFFICE.replace("\n", "\r\n")
    expected = "\ufeff" + node("write", fields=fields, text=OFFICE, edits=edits)
    written = node("write", fields=fields, text=text, edits=edits)
    assert written.replace("\r\n", "\n") == expected
    assert "\n" not in written.replace("\r\n", "")


def test_a_no_break_space_is_a_blank(node: Ask, fields: Fields) -> None:
    """Around the format's marks it looks like one; the lines that have it stay as they are."""
    text = OFFICE.replace("  fee: ", "\u00a0 fee:\u00a0").replace(
        "    - name: প্র", "  \u2003 -\u00a0name: প্র"
    )
    edits = [["set", ["services", "citizen", 0, "time"], "৩ দিন"]]
    written = node("write", fields=fields, text=text, edits=edits)
    assert changed(text, written) == [
        "-      time: ১ দিন   # তাড়াতাড়ি",
        "+      time: ৩ দিন   # তাড়াতাড়ি",
    ]


def test_a_mark_goes_with_the_value_it_doubts(node: Ask, fields: Fields) -> None:
    """What an import left to settle is settled where another value is written, and only there."""
    text = OFFICE.replace("# তাড়াতাড়ি", "# দেখে নিন: উৎসে ১/২ দিন").replace(
        "# আসল", "# দেখে নিন: পদবি নেই"
    )
    edits = [["set", ["services", "citizen", 0, "time"], "৩ দিন"]]
    written = node("write", fields=fields, text=text, edits=edits)
    assert changed(text, written) == [
        "-      time: ১ দিন   # দেখে নিন: উৎসে ১/২ দিন",
        "+      time: ৩ দিন",
    ]


@pytest.mark.parametrize("file", CHARTERS, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_charter_comes_back_byte_for_byte(node: Ask, fields: Fields, file: Path) -> None:
    """Opening a charter and saving it as it is changes nothing."""
    text = file.read_text("utf-8")
    assert node("write", fields=fields, text=text) == text


def test_every_key_comes_back(node: Ask, fields: Fields) -> None:
    """An office that has all of them, in whatever way it is written."""
    text = text_of()
    front = yaml.safe_load(text.split("---\n")[1])
    flow = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, default_flow_style=True)
    for one in (text, f"---\n{flow}---\n"):
        assert node("write", fields=fields, text=one) == one


def test_every_shape_of_office_comes_back(node: Ask, fields: Fields, tmp_path: Path) -> None:
    """The offices of a made-up country, too."""
    write_corpus(tmp_path, 64, seed=1)
    files = sorted((tmp_path / "offices").rglob("*.md"))
    assert len(files) == 64
    texts = [file.read_text("utf-8") for file in files]
    assert [node("write", fields=fields, text=text) for text in texts] == texts


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name: ক\n",
        "---\nname: ক\n",
        "---\n- ক\n---\n",
        "---\na: [\n---\n",
        "---\na: &b c\nd: *b\n---\n",
    ],
)
def test_a_file_beyond_the_form_is_not_written(node: Ask, fields: Fields, text: str) -> None:
    """What cannot be read whole is shown as such; the form would lose the rest."""
    assert node("read", fields=fields, text=text)["__unreadable"]
    with pytest.raises(ValueError, match="an unreadable file is not written"):
        node("write", fields=fields, text=text)


LETTERS = st.characters(
    exclude_categories=("Cs", "Cn", "Co", "Cc", "Cf", "Zl", "Zp"), include_characters="\n\t"
)
TEXTS = st.text(LETTERS, min_size=1, max_size=40).filter(str.strip)
PATHS = (
    ("defaults", "fee"),
    ("officers", 1, "post"),
    ("services", "citizen", 0, "time"),
    ("services", "citizen", 2, "fee"),
    ("expectations", 0),
)


@settings(max_examples=40)
@given(value=TEXTS)
@pytest.mark.parametrize("path", PATHS, ids=str)
def test_what_was_typed_is_what_our_reader_reads(
    node: Ask, fields: Fields, tmp_path: Path, path: tuple[Any, ...], value: str
) -> None:
    """Tidied, no text becomes another on its way into the file, whatever it means to YAML."""
    written = node("write", fields=fields, text=OFFICE, edits=[["set", path, value]])
    file = tmp_path / "office.md"
    file.write_text(written, "utf-8")
    found: Any = read_office_source(file, "office.md", []).fields
    for part in path:
        found = list(found.values())[part] if isinstance(found, dict) and part == 1 else found[part]
    assert found == tidier(path)(value)
