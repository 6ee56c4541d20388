"""A charter as people have it (text, HTML, DOCX, XLSX, CSV, PDF) becomes an office file."""

from plugins.importing.importer import Imported, import_charter, put
from plugins.importing.summary import told

__all__ = ["Imported", "import_charter", "put", "told"]
