"""Where on this machine the editor's server listens: on loopback, at a port that is free."""

from __future__ import annotations

import errno
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final

from ..build.messages import MESSAGES
from ..words import Refusal

USUAL: Final = 8000
LAST: Final = 65_535
PRIVILEGED: Final = 1024  # ports below are the system's


class LoopbackServer(ThreadingHTTPServer):
    """Answers a browser that opens many pages at once."""

    request_queue_size = 1024  # connections that wait to be taken

    def handle_error(self, *_: object) -> None:
        """Nothing: the browser has gone, or asked for what makes no sense."""


def server_at(port: str, handler: Callable[..., BaseHTTPRequestHandler]) -> LoopbackServer:
    """A server that has the port already; 0 is any that is free. Raises `Refusal`."""
    number = _number(port)
    try:
        return LoopbackServer(("127.0.0.1", number), handler)
    except OSError as error:
        code = "port-taken" if error.errno == errno.EADDRINUSE else "port-denied"
        raise Refusal(
            MESSAGES[code], found=str(number), free=str(_another(number)), reason=error.strerror
        ) from None


def _number(port: str) -> int:
    if not (port.isdecimal() and int(port) <= LAST):
        raise Refusal(MESSAGES["port"], found=port, free=str(USUAL))
    return int(port)


def _another(port: int) -> int:
    return port + 1 if PRIVILEGED <= port < LAST else USUAL
