"""The committed JSON Schema of the office file."""

import json
from pathlib import Path

from plugins.charters.reading.office_file import OfficeFile
from plugins.charters.schema import office_schema


def test_the_committed_schema_is_current(root: Path) -> None:
    """`invoke reference` has been run since the model last changed."""
    assert (root / "docs" / "office.schema.json").read_text("utf-8") == office_schema()


def test_the_schema_names_every_key_in_bengali() -> None:
    """An editor's editor can explain each key of an office file."""
    properties = json.loads(office_schema())["properties"]
    assert set(properties) == {
        field.alias or name for name, field in OfficeFile.model_fields.items()
    }
    assert all("ঀ" <= entry["title"][0] <= "\u09ff" for entry in properties.values())
