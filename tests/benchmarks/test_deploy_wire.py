"""What stands between a deployment and its host in the benchmark counts and changes nothing."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from benchmarks.deploy.wire import Traffic, Wire, wire

Answer = Callable[[bytes], bytes]


@contextmanager
def host(answer: Answer) -> Iterator[int]:
    """Answers every piece that it hears; gives its port."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            with connection:
                while heard := connection.recv(1000):
                    connection.sendall(answer(heard))

    threading.Thread(target=serve, daemon=True).start()
    yield int(listening.getsockname()[1])
    listening.shutdown(socket.SHUT_RDWR)
    listening.close()


def ask(port: int, *words: bytes) -> list[bytes]:
    with socket.create_connection(("127.0.0.1", port)) as connection:
        answers = []
        for word in words:
            connection.sendall(word)
            answers.append(connection.recv(1000))
    return answers


@pytest.fixture
def echo() -> Iterator[Wire]:
    with host(lambda heard: heard * 2) as port, wire(port) as between:
        yield between


def test_what_is_said_is_counted(echo: Wire) -> None:
    """In bytes of both ways and in turns, from one reading to the next."""
    assert ask(echo.port, b"one", b"three") == [b"oneone", b"threethree"]
    assert echo.read() == Traffic(sent=8, received=16, turns=2)
    assert echo.read() == Traffic(0, 0, 0)


def test_the_files_of_ftp_are_counted_too(echo: Wire) -> None:
    """The host tells a port of its own for each; the deployment hears of one that is counted."""
    told = f"229 Entering Extended Passive Mode (|||{echo.port}|)\r\n".encode()
    with host(lambda _: told) as port, wire(port) as control:
        [heard] = ask(control.port, b"EPSV\r\n")
        data = int(heard.split(b"|")[3])
        assert data not in {echo.port, port}
        assert ask(data, b"file") == [b"filefile"]
        assert control.read() == Traffic(sent=6 + 4, received=len(told) + 8, turns=2)
