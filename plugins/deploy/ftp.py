"""How many connections an FTP host allows: rclone, turned away, waits ever longer in silence."""

from __future__ import annotations

import socket
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from typing import Final

from .rclone_service import RcloneService
from .remote_settings import settings_of

_PATIENCE: Final = 10  # seconds for a greeting
_TURNED_AWAY: Final = b"421"


def connections(service: RcloneService, name: str, most: int) -> int:
    """So many as are not turned away at once, ``most`` at most; who says nothing is not limited.

    rclone holds one or two already, which it uses again, so there is always one.
    """
    settings = settings_of(service, name)
    host = settings.get("host")
    if not host or settings.get("tls") == "true":  # written out, or greeting nobody before
        return most
    place = host, int(settings.get("port") or 21)
    with ExitStack() as opened, ThreadPoolExecutor(most) as pool:
        greetings = [pool.submit(_greeting, place, opened) for _ in range(most)]
        turned_away = sum(one.result().startswith(_TURNED_AWAY) for one in greetings)
    return max(1, most - turned_away)


def _greeting(place: tuple[str, int], opened: ExitStack) -> bytes:
    """The connection stays open until all have been greeted."""
    with suppress(OSError):
        connection = socket.create_connection(place, _PATIENCE)
        opened.callback(_leave, connection)
        return connection.recv(1000)
    return b""


def _leave(connection: socket.socket) -> None:
    """Once the host has closed its side, too, there is room for others."""
    with connection, suppress(OSError):
        connection.sendall(b"QUIT\r\n")
        while connection.recv(1000):
            pass
