"""The port of the editor's server."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

import pytest

Invoke = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize("port", ["80000", "abc", "-1", "", "8000.5", "0x50", "9" * 99])
def test_an_impossible_port_is_told(invoke: Invoke, checkout: Path, port: str) -> None:
    """In one line, before anything is built."""
    said = f"--port '{port}' is impossible; write one from 0 to 65535, like --port 8000\n"
    assert invoke("serve", f"--port={port}", "--lang", "en") == (1, "", said)
    assert not (checkout / "output").exists()


def test_a_taken_port_is_told(invoke: Invoke, checkout: Path) -> None:
    """In the reader's language, with another one to try, before anything is built."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        bengali = f"পোর্ট {port} অন্য প্রোগ্রাম ব্যবহার করছে; --port {port + 1} লিখে দেখুন\n"
        english = f"port {port} is taken by another program; try --port {port + 1}\n"
        assert invoke("serve", "--port", str(port)) == (1, "", bengali)
        assert invoke("serve", "--port", str(port), "--lang", "en") == (1, "", english)
    assert not (checkout / "output").exists()
