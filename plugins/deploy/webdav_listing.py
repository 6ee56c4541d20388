"""What stands in a WebDAV folder whose listing Apache refuses, as it would send its index.html.

So does mod_dir, which Debian enables. What is ours has no such page in it and is asked for by name.
"""

from __future__ import annotations

import builtins
from dataclasses import dataclass
from typing import Final

from ..words import Refusal
from .manifest import LIST
from .messages import MESSAGES
from .rclone_service import Entry, RcloneService
from .stage import STAGE

_REFUSED: Final = "405 Method Not Allowed"
_NO_FOLDER: Final = "directory not found"


@dataclass(frozen=True, slots=True)
class WebDavListing(RcloneService):
    """Of a folder that is not listed only our own folders are told."""

    def list(self, folder: str = "", *, below: bool = False) -> builtins.list[Entry]:
        try:
            return RcloneService.list(self, folder, below=below)
        except OSError as error:
            if _REFUSED not in str(error):
                raise
        ours = [Entry(name, -1) for name in (LIST, STAGE) if self._stands(name)]
        if folder or below or LIST not in {entry.path for entry in ours}:
            raise Refusal(MESSAGES["webdav-index"], place=self.place)
        return ours

    def _stands(self, folder: str) -> bool:
        """Raises `OSError` where no folder is listed, as by a server that speaks no WebDAV."""
        try:
            self._call("operations/list", fs=self.place, remote=folder)
        except OSError as error:
            if _NO_FOLDER not in str(error):
                raise
            return False
        return True
