"""An FTP server on a port of this machine: anybody may fill a folder, up to a quota.

python ftp_server.py PORT FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.handlers import FTPHandler
from pyftpdlib.servers import FTPServer

QUOTA = 300_000  # bytes


class Handler(FTPHandler):  # type: ignore[misc]
    def ftp_STOR(self, file: str, mode: str = "w") -> str | None:  # noqa: N802 - called by its command
        folder = Path(sys.argv[2])
        if sum(found.stat().st_size for found in folder.rglob("*") if found.is_file()) > QUOTA:
            self.respond("552 Quota exceeded.")
            return None
        return str(super().ftp_STOR(file, mode))


Handler.authorizer = DummyAuthorizer()
Handler.authorizer.add_anonymous(sys.argv[2], perm="elradfmwMT")
FTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
