"""The JSON Schema of the office file, for the editor's editor and the form."""

from __future__ import annotations

import json

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from .reading.office_file import OfficeFile


class _WithoutNull(GenerateJsonSchema):
    """A field is written with a value or left out; the reader knows no null."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def office_schema() -> str:
    """JSON Schema 2020-12 as text, with Bengali titles."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **OfficeFile.model_json_schema(schema_generator=_WithoutNull),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
