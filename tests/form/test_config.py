"""The form's configuration: every field of the model, as text, in Bengali."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, Field

from plugins.charters.bengali import normalise
from plugins.charters.contacts import Email, Phone, Refused, Website
from plugins.charters.keys import declared
from plugins.charters.promises import parse_limit
from plugins.charters.reading.office_file import Line, OfficeFile, ServiceEntry
from plugins.form import as_yaml, patterns
from plugins.form.config import fields as fields_of

Ask = Callable[..., Any]
Config = dict[str, Any]

SHAPES: dict[str, tuple[Callable[[], str], Callable[[str], object]]] = {
    "phone": (patterns.phone, Phone.parse),
    "email": (patterns.email, Email.parse),
    "website": (patterns.website, Website.parse),
    "limit": (patterns.limit, parse_limit),
}
# Letters and pieces that the domain's patterns speak of, so that chance meets them.
PIECES = [
    *("0", "1", "3", "8", "৮৮", "০১", "+", "00", "88", "017", "02", "333", "999", "16123", "1098"),
    *(
        "01700000000",
        "০১৭০০০০০০০০",
        "0259962488",
        "-",
        " ",
        "(",
        ")",
        "–",
        "\u00a0",
        "x",
        "12345678",
    ),
    *(
        "a",
        "gov",
        "example",
        ".",
        "..",
        ",",
        "@",
        "http://",
        "HTTPS://",
        "/",
        ":80",
        "_",
        "কখ",
        "'",
    ),
    *("৩০", "30", "ত্রিশ", "ছয়", "ছ\u09df", "কার্যদিবস", "কার্য দিবস", "দিন", "মাস", "(তিন)", "1.5"),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)


def inner(fields: list[Config]) -> Iterator[Config]:
    for field in fields:
        yield field
        yield from inner(field.get("fields", []))
        yield from inner([field["field"]] if "field" in field else [])


def test_every_field_of_the_model_is_in_the_form() -> None:
    """In the model's order; one added to the model appears by itself."""
    names = [info.alias or name for name, info in OfficeFile.model_fields.items()]
    assert [field["name"] for field in fields_of(OfficeFile)] == names


def test_nothing_is_a_number_or_a_date(fields: list[Config]) -> None:
    """Only widgets that keep text as typed: a phone keeps its 0, a date its form."""
    used = {field["widget"] for field in inner(fields)}
    assert used <= {"string", "text", "select", "officer", "address", "object", "list"}


def test_every_label_is_bengali(fields: list[Config]) -> None:
    """Labels, hints and messages speak to the editor, not to a programmer."""
    said = [field["label"] for field in inner(fields)]
    said += [field["hint"] for field in inner(fields) if "hint" in field]
    said += [field["pattern"][1] for field in inner(fields) if "pattern" in field]
    assert [words for words in said if not any("\u0980" <= c <= "\u09ff" for c in words)] == []


def test_free_keys_are_rows_with_a_key(fields: list[Config]) -> None:
    """A mapping with free keys is a list whose rows carry their key and the rest of the entry."""
    mappings = {field["name"]: field for field in fields if field.get("mapping")}
    assert set(mappings) >= {"officers"}
    assert [column["name"] for column in mappings["officers"]["fields"]][:3] == [
        "key",
        "name",
        "post",
    ]
    assert all(mapping["fields"][0]["required"] for mapping in mappings.values())


def test_keys_that_the_model_lists_are_chosen() -> None:
    """An editor picks the code of a warning instead of typing it."""

    class Keyed(BaseModel):
        notes: dict[str, Line] = Field(json_schema_extra={"propertyNames": {"enum": ["a", "b"]}})

    assert fields_of(Keyed)[0]["fields"][0] == {
        "name": "key",
        "label": "সংকেত",
        "required": True,
        "widget": "select",
        "options": ["a", "b"],
    }


def test_an_officer_is_chosen(fields: list[Config]) -> None:
    """Whatever names an officer is a choice among those of the file."""
    named = {field["name"] for field in inner(fields) if field["widget"] == "officer"}
    assert named == {"officer", "superior", "alternate", "appeal", "signatory", "reviewer"}


def test_several_officers_are_chosen_where_the_reader_takes_them(fields: list[Config]) -> None:
    """A row, a step and the right to information may name a list; one person signs or reviews."""
    chosen = [field for field in inner(fields) if field["widget"] == "officer"]
    alone = {field["name"] for field in chosen if not field.get("several")}
    assert alone == {"signatory", "reviewer"}


def test_what_few_charters_have_stands_last(fields: list[Config]) -> None:
    """In a row the clerk meets the columns of most charters first; saved, all have their places."""
    services = next(field for field in fields if field["name"] == "services")
    row = services["fields"][0]
    usual = ["name", "method", "documents", "documents_from", "fee", "time", "officer", "superior"]
    rare = ["id", "group", "recipient", "place", "remedy", "remark", "variants", "more"]
    assert [column["name"] for column in row["fields"]] == usual + rare
    assert row["order"] == [key.written for key in declared(ServiceEntry)]
    assert all(column["collapsed"] for column in row["fields"] if "fields" in column)


def test_an_address_is_nothing_to_type(fields: list[Config]) -> None:
    """A row shows its own; a closed one is called by its address and name, its section by name."""
    services, closed = (one for one in fields if one["name"] in {"services", "closed"})
    row = {column["name"]: column for column in services["fields"][0]["fields"]}
    assert row["id"]["widget"] == "address"
    assert closed["summary"] == "{{fields.id}} {{fields.name}}"
    assert closed["fields"][2]["options"][0] == {"label": "নাগরিক সেবা", "value": "citizen"}


def test_a_title_is_not_called_a_key(fields: list[Config]) -> None:
    """What stands over a further column is written in the charter's words."""
    columns = [field for field in inner(fields) if field["name"] == "more"]
    assert {column["fields"][0]["label"] for column in columns} == {"শিরোনাম"}


def test_a_field_of_an_unknown_kind_is_a_slip_of_ours() -> None:
    """A kind the form cannot show stops the build instead of leaving the field out."""

    class Strange(BaseModel):
        weight: Decimal

    with pytest.raises(TypeError, match="the form has no field for"):
        fields_of(Strange)


def test_districts_are_collections_of_their_files(config: Config) -> None:
    """One for each district with an office; files are changed, neither made, moved nor deleted."""
    collections = config["collections"]
    assert [(found["label"], found["folder"]) for found in collections][:2] == [
        ("বাগেরহাট", "content/offices/bagerhat"),
        ("লক্ষ্মীপুর", "content/offices/lakshmipur"),
    ]
    assert {(found["create"], found["delete"], found["format"]) for found in collections} == {
        (False, False, "office")
    }


def test_a_place_is_one_of_the_district(config: Config) -> None:
    """The district itself and its upazilas, by their Bengali names."""
    place = config["collections"][0]["fields"][1]
    assert (place["name"], place["widget"]) == ("place", "select")
    assert place["options"][:2] == [
        {"label": "বাগেরহাট জেলা", "value": "district"},
        {"label": "কচুয়া", "value": "kachua"},
    ]


def test_what_districts_share_is_written_once(config: Config) -> None:
    """So the file grows by a place list for each district, not by the whole form."""
    text = as_yaml(config)
    assert yaml.safe_load(text) == config
    assert text.count("name: officers\n") == 1


@settings(max_examples=150)
@given(text=TEXTS)
@pytest.mark.parametrize("shape", SHAPES)
def test_the_form_takes_what_the_reader_takes(node: Ask, shape: str, text: str) -> None:
    """The patterns in the browser and the domain agree on every text."""
    pattern, parse = SHAPES[shape]
    try:
        parse(normalise(text).strip())
    except Refused as refused:
        # What a pattern cannot tell: of these checks.js knows the first.
        expected = refused.code in {"limit-range", "limit-unit"}
    else:
        expected = True
    assert node("matches", pattern=pattern(), texts=[text]) == [expected], text


@pytest.mark.parametrize(
    ("shape", "text", "is_taken"),
    [
        ("phone", "01303388680", True),
        ("phone", "+৮৮০২৫৮৯৯৬২৪৮৮", True),
        ("phone", "+৮৮০ ২৪১ ০২৪০৭১", True),
        ("phone", "0130338868", False),
        ("phone", "01303388680, 01303388681", False),
        ("email", "udoict@example.gov.bd", True),
        ("email", "udo ict@example.gov.bd", False),
        ("website", "doict.kachua,bagerhat.gov.bd", True),
        ("website", "javascript:alert(1)", False),
        ("limit", "৩০ (ত্রিশ) কার্যদিবস", True),
        ("limit", "৩০", False),
    ],
)
def test_the_form_refuses_as_it_should(node: Ask, shape: str, text: str, is_taken: bool) -> None:  # noqa: FBT001
    """Some texts that charters really hold, and their slips."""
    assert node("matches", pattern=SHAPES[shape][0](), texts=[text]) == [is_taken]
