"""Object storage, as S3: each file carries the headers with which it is sent to readers.

There is no server that could choose between a text and its ``.br`` or ``.gz``, so these stay at
home. What pages load is stored as its ``.gz`` under the name of the text and says so; what other
programs download stays as it is, for some would take the compressed bytes for the file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final

from ..build.output.compress import SUFFIXES
from .plan import is_named_by_content
from .rclone_service import RcloneService

_TYPES: Final = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".csv": "text/csv; charset=utf-8",
    ".gz": "application/gzip",
    ".ics": "text/calendar; charset=utf-8",
    ".jsonl": "application/jsonl; charset=utf-8",
    ".sqlite": "application/vnd.sqlite3",
    ".txt": "text/plain; charset=utf-8",
    ".vcf": "text/vcard; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
}
_LOADED: Final = re.compile(r".*\.(html|css|js|svg|webmanifest)|(search|days)/.*\.json")
_FOR_AN_HOUR: Final = re.compile(r"days/((start|[a-z]+-(bn|en))\.js|days\.css)")


@dataclass(frozen=True, slots=True)
class ObjectService(RcloneService):
    """rclone, with headers for every file that is brought."""

    def stored(self, files: Mapping[str, str]) -> dict[str, str]:
        """Only what is asked for there; a digest tells of the headers too.

        Otherwise an object would keep its old ones for as long as its bytes are the same.
        """
        names = [path for path in files if not _is_form(path, files)]
        return {path: _digest(path, files) for path in names}

    def source(self, folder: Path, path: str) -> Path:
        packed = folder / f"{path}.gz"
        return packed if _LOADED.fullmatch(path) and packed.exists() else folder / path

    def size_tells(self, size: int) -> bool:  # noqa: ARG002 - whatever it is
        return True

    def upload(self, folder: Path, path: str, new: str) -> None:
        source = self.source(folder, path)
        headers = _headers(path, is_packed=source.name != PurePosixPath(path).name)
        file = str(folder), str(source.relative_to(folder))
        self._transfer("copy", file, (self.place, new), headers)


def object_service(service: RcloneService) -> RcloneService:
    return ObjectService(**{part.name: getattr(service, part.name) for part in fields(service)})


def _is_form(path: str, files: Mapping[str, str]) -> bool:
    return path.endswith(SUFFIXES) and path[:-3] in files


def _digest(path: str, files: Mapping[str, str]) -> str:
    packed = files.get(f"{path}.gz") if _LOADED.fullmatch(path) else None
    headers = sorted(_headers(path, is_packed=packed is not None).items())
    return sha256(f"{headers} {packed or files[path]}".encode()).hexdigest()


def _headers(path: str, *, is_packed: bool) -> dict[str, str]:
    headers = {"Cache-Control": _cache_control(path)}
    if kind := _TYPES.get(PurePosixPath(path).suffix):
        headers["Content-Type"] = kind
    if is_packed:
        headers["Content-Encoding"] = "gzip"
    return headers


def _cache_control(path: str) -> str:
    """As in docs/deploy/nginx.conf."""
    if is_named_by_content(path):
        return "public, max-age=31536000, immutable"
    return "public, max-age=3600" if _FOR_AN_HOUR.fullmatch(path) else "no-cache"
