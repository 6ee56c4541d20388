"""The JSON Schema that an editor's editor reads."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from plugins.charters.reading.office_file import OfficeFile
from plugins.charters.schema import office_schema


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    """The schema as a program reads it."""
    return json.loads(office_schema())


def test_what_must_be_written_is_required(schema: dict[str, Any]) -> None:
    """A name; the rest a charter may lack."""
    assert schema["required"] == ["name"]
    assert schema["$defs"]["OfficerEntry"]["required"] == ["post"]
    assert schema["$defs"]["ServiceEntry"]["required"] == ["name"]
    assert "required" not in schema["$defs"]["TierEntry"]
    assert schema["$defs"]["BranchEntry"]["required"] == ["name"]
    assert schema["$defs"]["TableEntry"]["required"] == ["title", "rows"]


def test_no_other_fields_are_allowed(schema: dict[str, Any]) -> None:
    """An editor's editor underlines an unknown key, as the check refuses it."""
    for entry in (schema, *schema["$defs"].values()):
        assert entry["additionalProperties"] is False


def test_every_field_has_a_bengali_title(schema: dict[str, Any]) -> None:
    """Which a form shows beside it."""
    for entry in (schema, *schema["$defs"].values()):
        for field in entry["properties"].values():
            assert re.search(r"[\u0980-\u09ff]", field["title"])


def test_the_schema_is_written_for_people(schema: dict[str, Any]) -> None:
    """Bengali as it is, and the same bytes every time."""
    assert "কার্যালয়ের নাম" in office_schema()
    assert office_schema() == office_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_committed_schema_is_current(root: Path) -> None:
    """`invoke reference` has been run since the model last changed."""
    assert (root / "docs" / "office.schema.json").read_text("utf-8") == office_schema()


def test_the_schema_names_every_key(schema: dict[str, Any]) -> None:
    """An editor's editor can explain each key of an office file."""
    keys = {field.alias or name for name, field in OfficeFile.model_fields.items()}
    assert set(schema["properties"]) == keys
