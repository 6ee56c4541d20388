"""A file is always written: what the reader refuses is mended, set aside or told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plugins.charters.model import Place
from plugins.charters.writing.outline import Collection, Scalar, list_of
from plugins.commands.importing import Imported
from plugins.commands.importing.acceptance import Accepted, accepted
from plugins.commands.importing.charter import Address
from plugins.commands.importing.draft import Draft, Value, mapping, under_titles
from tests.commands.importing.conftest import TODAY

Import = Callable[..., Imported]

ADDRESS = Address(Place(), "office")
NO_TABLE = (
    "উৎসে সেবার কোনো ছক পাওয়া যায়নি, লেখাগুলো নিচের --- এর পরে আছে; "
    "সেবা থাকলে services: এ লিখুন, না থাকলে এই চিহ্ন মুছুন"
)
LINES = "উৎসে কয়েক লাইনে ছিল, এক লাইনে জোড়া হয়েছে; ঠিক পড়া যায় কি না দেখুন"
CUT = "এ ঘরে এত লম্বা লেখা ধরে না, শেষের অংশ নিচের তালিকায়; ছোট করে লিখুন"
LONG = " ".join(["শব্দ"] * 80)


def rows(*names: str) -> Collection:
    return list_of(*(mapping({"name": Value(name)}) for name in names))


def take(**fields: Value | Collection) -> Accepted:
    """The file of an office with one service, but for these fields."""
    usual = {"name": Value("কার্যালয়"), "services": mapping({"citizen": rows("সেবা")})}
    return accepted(Draft(mapping({**usual, **fields})), ADDRESS, TODAY)


def told(made: Accepted) -> list[str]:
    """What remains for an editor, in English."""
    return [problem.text("en").partition(" ")[2] for problem in made.problems]


@pytest.mark.parametrize(
    "text",
    [
        "প্রিয় মহোদয়,\nভিশন: নেই",
        "কখন যোগাযোগ করবেন\tকার সঙ্গে যোগাযোগ করবেন\nক\tখ",
        "সেবার নাম\tসময়সীমা",
        "# শিরোনাম\n---\nname: ক\nofficers:\n  ক: খ",
    ],
)
def test_a_document_without_a_table_of_services(import_text: Import, text: str) -> None:
    """Its words are what the page shows, and a mark beside the name says so."""
    imported = import_text(text)
    assert imported.office is not None
    assert imported.problems == ()
    assert [mark.words.split(" | ")[-1] for mark in imported.marks] == [NO_TABLE]


def test_a_table_without_officers(import_text: Import) -> None:
    """Its services are taken, and none is made up."""
    imported = import_text("সেবার নাম\tসেবামূল্য\tসময়সীমা\nতথ্য\tবিনামূল্যে\t৩ দিন")
    assert [(one.name, one.time) for one in imported.office.services] == [("তথ্য", "৩ দিন")]
    assert imported.office.officers == ()


def test_a_name_of_several_lines() -> None:
    """Becomes one line, with a mark."""
    made = take(name=Value("কৃষি অফিস\nরংপুর"))
    assert made.office is not None
    assert f"name: কৃষি অফিস রংপুর  # দেখে নিন: {LINES}" in made.text.splitlines()


def test_a_name_longer_than_a_line() -> None:
    """Ends at a word; the whole of it stands in the list of what was not placed."""
    made = take(name=Value(LONG))
    assert made.office is not None
    name, mark = made.text.splitlines()[1].removeprefix("name: ").split("  # দেখে নিন: ")
    assert (name, mark) == (" ".join(["শব্দ"] * 60), CUT)
    assert f"#   {LONG}  (" in made.text


def test_a_title_in_brackets_is_marked_beside_them() -> None:
    """No comment can stand inside brackets on one line."""
    columns = Collection(
        "list", list_of(Scalar("ক", ("ক",)), Scalar(LONG, (LONG,))).entries, flow=True
    )
    table = mapping({"title": Value("ফি"), "columns": columns, "rows": list_of(columns)})
    made = take(tables=list_of(table))
    assert made.office is not None
    (marked,) = [line for line in made.text.splitlines() if "দেখে নিন: এ ঘরে" in line]
    assert marked.endswith(f"]  # দেখে নিন: {CUT}")


def test_a_section_beside_undivided_rows() -> None:
    """The rows of no section come first among those for citizens, and the first says so."""
    made = take(services=mapping({"general": rows("ক", "খ"), "citizen": rows("গ")}))
    assert made.office is not None
    assert [service.name for service in made.office.services] == ["ক", "খ", "গ"]
    assert "- name: ক  # দেখে নিন: উৎসে এটি প্রথম ভাগের শিরোনামের আগে ছিল" in made.text


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("ফি: টাকা", "ফি: টাকা"),
        ("ক # খ", "ক # খ"),
        ("'ক'", "'ক'"),
        ("- ক", "- ক"),
        ("[ক]", "[ক]"),
        ("*", "*"),
        ("null", "null"),
        ("শাখা\nনাম", "শাখা নাম"),
        ("অন্য ", "অন্য (2)"),
        ("", "অন্যান্য"),
        (LONG, LONG[:300].rstrip()),
        ("ক" * 2000, "ক" * 300),
    ],
)
def test_a_further_column_may_have_any_title(title: str, kept: str) -> None:
    """Whatever signs of YAML are in it, however long; what is cut off stands in the mark."""
    row = {"name": Value("সেবা"), "more": under_titles({"অন্য": Value("ক"), title: Value("খ")})}
    made = take(services=mapping({"citizen": list_of(mapping(row))}))
    assert made.office is not None
    assert [dict(one.more) for one in made.office.services] == [{"অন্য": "ক", kept: "খ"}]
    assert title.strip() in made.text or "\n" in title


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (
            {"services": mapping({"citizen": rows(*map(str, range(301)))})},
            "services.citizen: the list has 301 entries; keep it within 300",
        ),
        (
            {"services": mapping({"citizen": rows("ক" * 4001)})},
            (
                "services.citizen[1].name: the text has 4001 characters; keep it within 4000, "
                "put the rest into the prose below"
            ),
        ),
        (
            {"services": mapping({"citizen": rows(*(f"{n} " + "ক" * 3900 for n in range(30)))})},
            "file: the file has 352 kB; keep it within 256 kB",
        ),
    ],
)
def test_what_passes_a_limit_stays(fields: dict[str, Collection], said: str) -> None:
    """Nothing of it is cut off or set aside; the problem that `check` will find is told."""
    made = take(**fields)
    assert made.office is None
    assert told(made) == [said]
    assert "দেখে নিন" not in made.text
    assert made.text.count("- name: ") == len(fields["services"].mapping("citizen").entries)


def test_a_file_too_large_is_still_read() -> None:
    """An impossible telephone is set aside in it as in any other."""
    officer = mapping({"post": Value("প্রধান"), "phone": Value("১২")})
    made = take(
        officers=mapping({"head": officer}),
        services=mapping({"citizen": rows(*(f"{n} " + "ক" * 3900 for n in range(30)))}),
    )
    assert "#   ১২  (" in made.text
    assert "phone:" not in made.text
