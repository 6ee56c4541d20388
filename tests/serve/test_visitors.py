"""Whom the editor's server answers."""

from __future__ import annotations

import signal
import socket
import subprocess
from collections.abc import Callable
from email.message import Message
from functools import partial

import pytest

from plugins.serve import visitors
from tests.patience import PATIENCE


def first_line(port: int, request: str) -> bytes:
    """Of the answer to exactly this request; ``{port}`` is the server's."""
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
        connection.sendall(request.format(port=port).encode())
        return b"".join(iter(partial(connection.recv, 65536), b"")).partition(b"\r\n")[0]


ANSWERED = (
    "GET / HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n",
    "HEAD /about/ HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n",
    "GET / HTTP/1.0\r\nHost: [::1]:{port}\r\nSec-Fetch-Site: none\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost:{port}\r\nSec-Fetch-Site: same-origin\r\n\r\n",
    (
        "GET / HTTP/1.1\r\nHost: localhost:{port}\r\nSec-Fetch-Site: cross-site\r\n"
        "Sec-Fetch-Dest: document\r\n\r\n"
    ),
)
UNKNOWN = (
    "GET / HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.0\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: \r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: charter.evil.example:{port}\r\n\r\n",
    "HEAD / HTTP/1.1\r\nHost: charter.evil.example:{port}\r\n\r\n",
    "GET /live-reload HTTP/1.1\r\nHost: charter.evil.example:{port}\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost:{port}\r\nHost: charter.evil.example\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost:{port}, charter.evil.example\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: charter.evil.example:{port}\r\nContent-Length: 5\r\n\r\nhello",
)
FOREIGN = (
    "GET http://charter.evil.example/ HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n",
    "GET http://localhost:{port}/ HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost:{port}\r\nSec-Fetch-Site: cross-site\r\n\r\n",
    (
        "GET / HTTP/1.1\r\nHost: localhost:{port}\r\nSec-Fetch-Site: same-site\r\n"
        "Sec-Fetch-Dest: iframe\r\n\r\n"
    ),
    "GET /live-reload HTTP/1.1\r\nHost: localhost:{port}\r\nSec-Fetch-Site: same-site\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Length: 5\r\n\r\nhello",
    (
        "POST /admin/local HTTP/1.1\r\nHost: localhost:{port}\r\nOrigin: http://localhost:{port}\r\n"
        "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{{}}"
    ),
)


def test_only_this_machine_s_browser_is_answered(
    start: Callable[..., subprocess.Popen[str]],
) -> None:
    """Under a name of this machine, to its own pages, and, without the form, nothing is taken."""
    with start("serve", "--port", "0") as process:
        assert process.stdout
        port = int(process.stdout.readline().rstrip("/\n").rpartition(":")[2])
        said = {request: first_line(port, request) for request in ANSWERED + UNKNOWN + FOREIGN}
        process.send_signal(signal.SIGINT)
        try:
            assert process.wait(PATIENCE) == 0
        finally:
            process.kill()
    assert {said[request] for request in ANSWERED} == {b"HTTP/1.0 200 OK"}
    assert {said[request] for request in UNKNOWN} == {b"HTTP/1.0 421 Misdirected Request"}
    assert {said[request] for request in FOREIGN} == {b"HTTP/1.0 403 Forbidden"}


@pytest.mark.parametrize(("port", "host"), [(80, "localhost"), (80, "127.0.0.1:80")])
def test_browsers_do_not_say_the_usual_port(port: int, host: str) -> None:
    """A server on port 80 is called by its bare name."""
    headers = Message()
    headers["Host"] = host
    assert visitors.is_called_by_name(headers, port)
    assert not visitors.is_called_by_name(headers, 8000)
