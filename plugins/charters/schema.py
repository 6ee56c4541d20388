"""The JSON Schema of the office file, for the editor's editor and the form."""

from __future__ import annotations

import json

from plugins.charters.office_file import OfficeFile


def office_schema() -> str:
    """JSON Schema 2020-12 as text, with Bengali titles."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **OfficeFile.model_json_schema(),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
