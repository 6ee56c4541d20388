"""The table of services as text."""

from __future__ import annotations

import pytest

from plugins.charters.problems.problem import Findings, Problem
from plugins.charters.reading.services import DEPTH, read_services
from plugins.charters.reading.source import Raw, data_source
from plugins.charters.service_table import ServiceTable
from plugins.charters.writing.services import extended, renamed

WRITTEN = """\
# কার জন্য
# এই তালিকা

# প্রথমটি
sanad: নাগরিক সনদ  # স্থায়ী
bhata:
- ভাতা
- 'ভাতা: প্রদান'
"karz": "ঋণ
  প্রদান"
# শেষ কথা
"""
EXTENDED = """\
# কার জন্য
# এই তালিকা

# প্রথমটি
abedan: 'আবেদন: গ্রহণ'
bhata:
  - ভাতা
  - 'ভাতা: প্রদান'
"karz": "ঋণ
  প্রদান"
sanad: নাগরিক সনদ  # স্থায়ী
tathya: তথ্য প্রদান
# শেষ কথা
"""


def test_what_is_written_stays_and_what_is_new_finds_its_place() -> None:
    """Quotes, lists and comments are kept; new names get quotes where YAML asks for them."""
    table = ServiceTable(
        {
            "tathya": ("তথ্য প্রদান",),
            "abedan": ("আবেদন: গ্রহণ",),
            "sanad": ("নাগরিক সনদ",),
        }
    )
    assert extended(WRITTEN, table) == EXTENDED
    assert extended(EXTENDED, table) == EXTENDED


def table_of(text: str) -> ServiceTable:
    """What is read of a table without a fault."""
    problems: list[Problem] = []
    raw = Raw("services.yaml", text.encode(), len(text.encode()))
    source = data_source(raw, problems, depth=DEPTH, may_be_empty=True)
    table = read_services(source, Findings(raw.path, source.lines, problems))
    assert [problem.code for problem in problems if not problem.is_warning] == []
    return table


@pytest.mark.parametrize(
    "text",
    [
        "a: ক\n",
        "a: ক",
        "a: ক\r\nb: খ\r\n",
        "\ufeffa: ক\n",
        "{a: ক, b: [খ, 'a: গ']}\n",
        "{\n  a: ক,  # কথা\n  b: খ,\n}\n",
        "  a: ক\n  b: খ\n",
        '"\\x61": ক\n',
        "? a\n: ক\n",
        "a : ক\n",
        "---\na: ক\n",
        "# কথা\n--- # কথা\n# কথা\na: ক\n",
        "a: ক\n...\n",
        'a:\n- ক\n- "b: x"\n',
        "a:\n  # কথা\n  - ক\n",
        "a: |\n  ক\n  b: খ\n\n  # গ\nc: ঘ\n",
        "a: 'ক\n  b: খ'\n",
        "b: খ\na: 'ক\nb: খ'\n",
        "null: ক\na: no\n",
    ],
)
def test_however_it_is_written_it_says_the_same(text: str) -> None:
    """With a service more, and with one at another address; again it changes nothing more."""
    before = dict(table_of(text).entries)
    more = extended(text, ServiceTable({**before, "m": ("নতুন",)}))
    assert table_of(more).entries == {**before, "m": ("নতুন",)}
    assert extended(more, table_of(more)) == more
    names = before.pop("a")
    assert table_of(renamed(text, "a", "z")).entries == {**before, "z": names}


@pytest.mark.parametrize(
    "text", ["# কথা\n", "\ufeff  # কথা\r\n\r\n", "---\n# কথা\n", "# কথা\n---", "# কথা\n--- "]
)
def test_a_table_of_comments_alone_is_no_fault(text: str) -> None:
    """They stay above what is entered."""
    assert table_of(text).entries == {}
    assert extended(text, ServiceTable({"a": ("ক",)})) == "# কথা\n\na: ক\n"


def test_it_may_be_nothing_but_the_mark_of_a_beginning() -> None:
    """As other programs write it."""
    assert extended("---\n", ServiceTable({"a": ("ক",)})) == "a: ক\n"
