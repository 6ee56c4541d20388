"""Whom the live server answers: a browser that shows its own pages.

Any page of any site can have its reader's browser send requests to this machine, and can read the
answers where its own host name is made to mean this machine (DNS rebinding). The browser tells
both: the name in ``Host``, and in ``Origin`` or ``Sec-Fetch-Site`` whose page it is that asks.
"""

from __future__ import annotations

import re
from email.message import Message
from http.client import HTTP_PORT
from typing import Final

HOSTS: Final = ("localhost", "127.0.0.1", "[::1]")  # nobody else can have these names
# On every answer: no other page may show one in a frame, load one as its own, or keep a hold of it.
HEADERS: Final = {
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_LENGTH: Final = re.compile(r"[0-9]{1,9}")


def is_called_by_name(headers: Message, port: int) -> bool:
    """Whether the request is for this server, under a name of this machine."""
    names = {f"{host}:{port}" for host in HOSTS} | ({*HOSTS} if port == HTTP_PORT else set())
    return len(headers.get_all("Host", [])) == 1 and headers["Host"].lower() in names


def is_own(headers: Message) -> bool:
    """Whether our page asks, or its reader by address or link; old browsers do not say."""
    is_ours = headers.get("Sec-Fetch-Site", "none") in {"none", "same-origin"}
    return is_ours or headers.get("Sec-Fetch-Dest") == "document"


def is_from_own_page(headers: Message) -> bool:
    """Whether a script of our page has sent this, and nobody else.

    No other page can say that it is ours, and without asking first none can send JSON.
    """
    is_json = headers.get_content_type() == "application/json"
    return is_json and headers.get_all("Origin") == [f"http://{headers['Host']}"]


def length_of(headers: Message) -> int | None:
    """How many bytes follow; None where that is not told in so many digits."""
    told = headers.get_all("Content-Length", [])
    return int(told[0]) if len(told) == 1 and _LENGTH.fullmatch(told[0]) else None
