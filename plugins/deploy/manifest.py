"""The list of what was published, kept on the target beside the site as ``.deployed.json``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any, Final

MANIFEST: Final = ".deployed.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """``files`` by digest, None where a killed deployment leaves open what stands there.

    ``kept`` are files of the release before that open tabs may still ask for.
    """

    files: Mapping[str, str | None] = field(default_factory=dict)
    kept: frozenset[str] = frozenset()

    def text(self) -> str:
        content = {"files": dict(sorted(self.files.items())), "kept": sorted(self.kept)}
        return json.dumps(content, separators=(",", ":"), ensure_ascii=False)


def digest_of(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()


def read_manifest(text: str) -> Manifest | None:
    """None for what we did not write: cut short, damaged, or leading out of its folder."""
    try:
        content = json.loads(text)
        files, kept = content["files"], content["kept"]
        paths = [*files, *kept]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    if not isinstance(files, dict) or not all(map(_is_inside, paths)):
        return None
    return Manifest(files, frozenset(kept))


def _is_inside(path: Any) -> bool:  # noqa: ANN401 - it comes from a file that anyone may have changed
    if not isinstance(path, str) or not path or not path.isprintable():
        return False
    parts = PurePosixPath(path).parts
    return not path.startswith("/") and ".." not in parts
