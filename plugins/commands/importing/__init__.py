"""A charter as people have it (text, HTML, DOCX, XLSX, CSV, PDF) becomes an office file."""

from .batch import Wish, import_folder
from .batch_summary import describe_all
from .importer import Imported, import_charter, put
from .summary import describe

__all__ = [
    "Imported",
    "Wish",
    "describe",
    "describe_all",
    "import_charter",
    "import_folder",
    "put",
]
