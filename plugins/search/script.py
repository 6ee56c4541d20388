"""The search page's script: our modules and the parts of lunr they need in one minified file."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from ..build.fingerprint import name_of, name_of_folders
from ..build.scripts import FOR_READERS, bundle, npm_packages

WITH_PAGES: Final = "--inject:pages.js"
WITHOUT_PAGES: Final = "--define:pages=false"


class Script(NamedTuple):
    """``key`` is another whenever ``text`` may be."""

    key: str
    text: str

    @property
    def name(self) -> str:
        """Made from the text, so that a browser may keep it for ever."""
        return f"search-{sha256(self.text.encode()).hexdigest()[:10]}.js"


NO_SCRIPT: Final = Script("", "")


def script_of(
    folder: Path, root: Path, floor: Mapping[str, str], kept: Script, *, pages: bool = False
) -> Script:
    """The script whose modules are in ``folder``; the ``kept`` one where it would be the same.

    Only with ``pages`` it knows how to show one: nobody pays for what the site does not have.
    """
    options = (*FOR_READERS, WITH_PAGES if pages else WITHOUT_PAGES)
    packages = (npm_packages(root) / name / "package.json" for name in ("esbuild", "lunr"))
    versions = [file.read_bytes() for file in packages if file.exists()]
    key = name_of(name_of_folders([folder]), *versions, str(floor), *options)
    if kept.key == key:
        return kept
    lunr = (f"--alias:lunr={folder.resolve()}/lunr.js", "--inject:lunr_namespace.js")
    return Script(key, bundle(folder / "main.js", root, floor, *options, *lunr, key=key))
