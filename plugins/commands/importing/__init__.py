"""A charter as people have it (text, HTML, DOCX, XLSX, CSV, PDF) becomes an office file."""

from .importer import Imported, import_charter, put
from .summary import describe

__all__ = ["Imported", "describe", "import_charter", "put"]
