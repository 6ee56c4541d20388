"""The form's modules in a real Node, and the fields that the model gives them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from plugins.charters.clock import build_date
from plugins.charters.directory import read
from plugins.form.config import form_config

Ask = Callable[..., Any]
Config = dict[str, Any]


@pytest.fixture(scope="session")
def node() -> Iterator[Ask]:
    """Asks one running Node; raises `ValueError` with the words of its error."""
    program = Path(__file__).with_name("node.mjs")
    with subprocess.Popen(
        ["node", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin
        assert process.stdout

        def ask(what: str, **question: object) -> Any:  # noqa: ANN401 - any JSON
            assert process.stdin
            assert process.stdout
            process.stdin.write(json.dumps({"ask": what, **question}) + "\n")
            process.stdin.flush()
            said = json.loads(process.stdout.readline())
            if "error" in said:
                raise ValueError(said["error"])
            return said.get("answer")

        yield ask
        process.stdin.close()


@pytest.fixture(scope="session")
def config(five_charters: Path) -> Config:
    """Decap's configuration for the five charters."""
    directory = read(five_charters, build_date()).directory
    assert directory
    homes = [offices[0].place.home for offices in directory.by_folder.values()]
    return form_config(homes, {"name": "github"}, "https://example.gov.bd", reviewed=True)


@pytest.fixture(scope="session")
def fields(config: Config) -> list[Config]:
    """The fields of an office."""
    found: list[Config] = config["collections"][0]["fields"]
    return found
