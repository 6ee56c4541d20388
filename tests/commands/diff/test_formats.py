"""A realistic edit, whole, in every format and language; and what hostile content cannot do."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.charters import changes
from plugins.charters.changes import Change, Comparison
from plugins.charters.changes.change import PREFIXES, Better, Worse
from plugins.charters.reading.office_file import KEYS
from plugins.commands.diff.markdown import LIMIT, as_markdown
from plugins.commands.diff.phrases import PHRASES, REASONS
from plugins.commands.diff.revisions import Difference
from plugins.commands.diff.shortening import differing_parts
from plugins.commands.markdown import code_span

Checkout = Any  # the class of conftest.py

CHANGES = Path(changes.__file__).parent
EXPECTED = Path(__file__).with_name("edit")


@pytest.mark.parametrize("lang", ["bn", "en"])
@pytest.mark.parametrize(
    ("name", "suffix"), [("text", "txt"), ("markdown", "md.txt"), ("json", "json")]
)
def test_a_realistic_edit_is_told_whole(
    edited: Checkout, name: str, suffix: str, lang: str
) -> None:
    """What is expected stands beside the edit, as a reader of the format gets it."""
    expected = (EXPECTED / f"expected.{lang}.{suffix}").read_text("utf-8")
    assert f"{edited.show(name=name, lang=lang)}\n" == expected


def test_every_kind_and_reason_has_words() -> None:
    """That something is new or gone is said by its phrase."""
    keys = {f"{PREFIXES[record]}{key.written}" for record in PREFIXES for key in KEYS[record]}
    sources = "".join(path.read_text("utf-8") for path in CHANGES.glob("*.py"))
    events = set(re.findall(r'kind ?= ?"([a-z-]+)"', sources))
    assert set(PHRASES) == events | keys
    assert set(REASONS) == {*get_args(Worse), *get_args(Better)} - {"gone", "new"}


HOSTILE = (
    "a|b `c` ``d`` <img src=x> @admin #12 GH-3 [x](http://evil.example) http://evil.example "
    "**b** _i_ ~~s~~ &lt; \\ $m$ :smile: deadbeefcafe www.evil.example a@example.gov.bd `"
)


@pytest.mark.parametrize("text", [HOSTILE, "`", "``", "a`", "`a", "", " ", "a\n\n# b", "\\`"])
def test_what_a_charter_wrote_stays_inside_its_code_span(
    beside_code: Callable[[str], str], text: str
) -> None:
    """Whatever backticks or lines it has."""
    span = code_span(text)
    assert "\n" not in span
    assert beside_code(f"before {span} after") == "<p>before  after</p>"


def test_no_charter_pings_or_marks_up_anything(
    checkout: Checkout, beside_code: Callable[[str], str]
) -> None:
    """Outside code spans a summary holds only our own words."""
    hostile = json.dumps(HOSTILE, ensure_ascii=False)
    checkout.replace("name: তথ্য প্রদান", f"name: {hostile}")
    checkout.replace("fee: ২০০ টাকা", f"fee: {hostile}")
    checkout.replace("name: জনাব প্রথম উদাহরণ", f"name: {hostile}")
    checkout.replace("দোতলায়", HOSTILE)
    checkout.write("pages/x.md", f"---\ntitle: {hostile}\n---\n{HOSTILE}\n")
    checkout.write("offices/lalmonirhat/@admin | <b> `x`.md", HOSTILE)
    output = checkout.show(name="markdown")
    assert output.count("@admin") >= 6
    shown = beside_code(output)
    assert set(re.findall(r"<(\w+)[^>]*>", shown)) == {"p", "strong", "h3", "ul", "li"}
    assert not set("@#`[]|~$\\&") & set(shown)
    assert "evil" not in shown


SIGNS = (
    "`",
    "``",
    "|",
    "-|-",
    "\n",
    " ",
    "\\",
    "<b>",
    "<!--",
    "[x](y)",
    "![",
    "]",
    "@admin",
    "#12",
)
TEXTS = st.lists(st.sampled_from([*SIGNS, "~~", "$", "&lt;", "www.example.com", "ক"]), max_size=30)


@given(texts=st.lists(TEXTS.map("".join).map("x{}".format), min_size=2, max_size=8))
def test_texts_never_change_what_stands_around_them(
    beside_code: Callable[[str], str], texts: list[str]
) -> None:
    """A summary of any texts and one of plain ones are the same but for their code."""

    def summary(texts: list[str]) -> str:
        changes = (
            Change(kind="page-title", subject=text, before=text, after=f"{text}!") for text in texts
        )
        found = Difference(texts[0], texts[1], Comparison((), tuple(changes)), (), ())
        return beside_code(as_markdown(found, "bn"))

    assert summary(texts) == summary(["ক"] * len(texts))


def test_a_terminal_gets_no_controls() -> None:
    """Even from a revision name."""
    found = Difference("a\x1b[2J", None, Comparison((), ()), (), ())
    assert "\x1b" not in as_markdown(found, "bn")


@pytest.mark.parametrize(("lang", "more"), [("bn", "… আরও "), ("en", "… ")])
def test_a_comment_stays_within_what_github_takes(lang: Any, more: str) -> None:  # noqa: ANN401
    """And says how many changes it leaves out."""
    long = [Change(kind="prose", before="ক" * 150, after=f"{n} খ") for n in range(2_000)]
    text = as_markdown(Difference("HEAD", None, Comparison((), tuple(long)), (), ()), lang)
    assert LIMIT - 1_000 < len(text) <= LIMIT
    shown = sum(line.startswith("- ") for line in text.splitlines())
    last = text.splitlines()[-1]
    left = int("".join(character for character in last if character.isdigit()))
    assert last.startswith(more)
    assert shown + left == 2_000


WORDS = " ".join(f"শব্দ{number}" for number in range(60))


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("ক", "খ", ("ক", "খ")),
        (f"{WORDS} ক", f"{WORDS} খ", ("… শব্দ57 শব্দ58 শব্দ59 ক", "… শব্দ57 শব্দ58 শব্দ59 খ")),
        (f"ক {WORDS}", WORDS, ("ক শব্দ0 শব্দ1 শব্দ2 …", "শব্দ0 শব্দ1 শব্দ2 …")),
        (
            WORDS.replace("শব্দ30", "ক"),
            WORDS,
            (
                "… শব্দ27 শব্দ28 শব্দ29 ক শব্দ31 শব্দ32 শব্দ33 …",
                "… শব্দ27 শব্দ28 শব্দ29 শব্দ30 শব্দ31 শব্দ32 শব্দ33 …",
            ),
        ),
        ("ক" * 200, "খ" * 200, ("ক" * 160 + "…", "খ" * 160 + "…")),
    ],
)
def test_long_texts_are_cut_to_where_they_differ(
    before: str, after: str, shown: tuple[str, str]
) -> None:
    """With three words on either side."""
    assert differing_parts(before, after) == shown
