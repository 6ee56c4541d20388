"""A charter as people have it (text, HTML, DOCX, XLSX, CSV, PDF) becomes an office file."""

from .importer import Imported, import_charter, put
from .summary import told

__all__ = ["Imported", "import_charter", "put", "told"]
