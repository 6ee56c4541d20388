"""One healthy charter to change one thing in, and content folders to read it from."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from plugins.charters.directory import Reading, read
from tests.conftest import CONTENT

TODAY = date(2026, 11, 22)

HEALTHY: dict[str, Any] = {
    "name": "উপজেলা আইসিটি কার্যালয়, পাটগ্রাম, লালমনিরহাট",
    "website": "doict.patgram.lalmonirhat.gov.bd",
    "approved": "2026-10-20",
    "vision": "সবার জন্য ডিজিটাল সেবা।",
    "mission": "দোরগোড়ায় সেবা পৌঁছে দেওয়া।",
    "officers": {
        "assistant-programmer": {
            "post": "সহকারী প্রোগ্রামার",
            "phone": "01700-000468",
            "email": "ict.patgram@example.gov.bd",
        },
        "programmer": {
            "post": "প্রোগ্রামার",
            "phone": "01700-000460",
            "email": "ict.lalmonirhat@example.gov.bd",
        },
        "complaint-officer": {
            "post": "উপজেলা নির্বাহী অফিসার",
            "phone": "01700-000333",
            "email": "uno.patgram@example.gov.bd",
        },
    },
    "defaults": {
        "documents": "আবেদনপত্র",
        "fee": "বিনামূল্যে",
        "officer": "assistant-programmer",
        "superior": "programmer",
    },
    "services": {"citizen": [{"name": "তথ্য প্রদান", "time": "৩ কার্যদিবস"}]},
    "expectations": ["সম্পূর্ণ আবেদন জমা দেওয়া"],
    "grievance": [
        {
            "when": "সমাধান না পেলে",
            "to": "অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)",
            "officer": "complaint-officer",
            "limit": "৩০ কার্যদিবস",
        },
    ],
    "signatory": "assistant-programmer",
}


class Plain(yaml.SafeDumper):
    """Writes a value twice rather than use an anchor."""

    def ignore_aliases(self, _: object) -> bool:
        return True


@pytest.fixture(scope="session")
def today() -> date:
    """The day on which all tests read."""
    return TODAY


@pytest.fixture(scope="session")
def office_text() -> Callable[..., str]:
    """The text of a healthy office file; ``**{"officers.programmer.phone": None}`` changes it."""

    def text(body: str = "", **changes: object) -> str:
        fields = deepcopy(HEALTHY)
        for path, value in changes.items():
            _change(fields, path.split("."), value)
        front = yaml.dump(fields, Dumper=Plain, allow_unicode=True, sort_keys=False, width=10_000)
        return f"---\n{front}---\n{body}"

    return text


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with the country's places and national facts, and no office yet."""
    return _content(tmp_path / "content")


@pytest.fixture
def read_office(content: Path) -> Callable[..., Reading]:
    """Writes one office file and reads the folder."""
    return _reader(content)


@pytest.fixture(scope="session")
def reread_office(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Reading]:
    """The same in one folder for the whole session, which knows the division of Rangpur only."""
    content = _content(tmp_path_factory.mktemp("session") / "content")
    places = yaml.load((content / "places.yaml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506
    rangpur = [division for division in places["divisions"] if division["slug"] == "rangpur"]
    (content / "places.yaml").write_text(yaml.dump({"divisions": rangpur}, allow_unicode=True))
    return _reader(content)


def _content(root: Path) -> Path:
    (root / "offices" / "lalmonirhat").mkdir(parents=True)
    for name in ("places.yaml", "national.yaml"):
        shutil.copy(CONTENT / name, root / name)
    return root


def _reader(content: Path) -> Callable[..., Reading]:
    def write_and_read(text: str | bytes, path: str = "lalmonirhat/patgram.md") -> Reading:
        file = content / "offices" / path
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read(content, TODAY)

    return write_and_read


def _change(fields: Any, path: list[str], value: object) -> None:  # noqa: ANN401 - any YAML value
    """Puts ``value`` at ``path``, where a number is an index; None takes the field out."""
    first, *rest = path
    key = int(first) if isinstance(fields, list) else first
    if rest:
        _change(fields[key], rest, value)
    elif value is None:
        del fields[key]
    else:
        fields[key] = value
