"""The form on this machine: Decap's local server, and ``invoke serve --admin``."""

from __future__ import annotations

import json
import socket
import subprocess
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest

from plugins.charters.problems import Refusal
from plugins.form import server
from plugins.form.server import decap_server


def ask(address: str, action: str, **params: object) -> dict[str, object]:
    question = json.dumps({"action": action, "params": params}).encode()
    request = Request(address, question, {"Content-Type": "application/json"})  # noqa: S310
    with urlopen(request, timeout=20) as answer:  # noqa: S310 - our own server
        found: dict[str, object] = json.load(answer)
        return found


def test_it_serves_the_files_of_the_project(project: Path) -> None:
    """To this machine only, and no longer than the block."""
    with decap_server(project) as address:
        assert ask(address, "info")["type"] == "local_fs"
        path = "content/offices/lalmonirhat/patgram.md"
        text = (project / path).read_text("utf-8")
        assert ask(address, "getEntry", branch="main", path=path)["data"] == text
        port = urlsplit(address).port
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.2", port), timeout=2)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=2)


def test_a_machine_without_node_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What to install, not a traceback."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Refusal) as refused, decap_server(project):
        pass
    assert refused.value.text("en").startswith("the form needs Node.js 20 or later")


def test_a_machine_without_decap_is_told(
    project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What to run."""
    monkeypatch.setattr(server, "HERE", tmp_path)
    with pytest.raises(Refusal) as refused, decap_server(project):
        pass
    assert refused.value.text("en") == "the form's program (Decap) is not installed; run make form"


def test_a_server_that_does_not_start_says_why(tmp_path: Path) -> None:
    """In the words of the server: this folder holds no Git repository."""
    with pytest.raises(Refusal) as refused, decap_server(tmp_path, "git"):
        pass
    assert "is not a valid git repository" in refused.value.text("en")


def test_serve_with_admin_ends_with_its_server(
    start: Callable[..., subprocess.Popen[str]],
) -> None:
    """The form is there while the command runs, and its server goes even when that is killed."""
    with start("serve", "--admin", "--port", "0") as process:
        assert process.stdout
        address = process.stdout.readline().strip()
        with urlopen(f"{address}admin/config.yml", timeout=20) as answer:  # noqa: S310
            config = answer.read().decode()
        proxy = next(line for line in config.splitlines() if "proxy_url:" in line)
        port = urlsplit(proxy.split(": ", 1)[1]).port
        with socket.create_connection(("127.0.0.1", port), timeout=2) as waiting:
            process.kill()
            assert waiting.recv(1) == b""
    assert "publish_mode: simple" in config
