"""The form on one's own machine: what its page asks, answered with the office files and no others.

Decap's ``proxy`` backend sends a path with each question. It is never opened: it is looked up among
the offices that the content tree lists, so that nothing else can be read or written, however the
path is spelt and wherever a link leads.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from secrets import compare_digest, token_urlsafe
from threading import Lock
from typing import Final, Never

from pydantic_core import from_json

from ..charters.reading.source import MAX_BYTES, read_raw
from ..charters.reading.tree import OfficePath, walk
from ..files.atomic import put, refuse_read_only, rights_of
from ..words import Refusal
from .backend import LOCAL_URL
from .messages import MESSAGES

LONGEST: Final = 8 * MAX_BYTES  # bytes; JSON may spell one of a file with six of its own


@dataclass(frozen=True)
class LocalForm:
    """The form of one start of the server, for the offices in the folder ``content``."""

    content: Path
    _token: str = field(default_factory=token_urlsafe, repr=False)
    _one_at_a_time: Lock = field(default_factory=Lock, repr=False)

    def is_at(self, path: str) -> bool:
        """Whether ``path`` is the one that only the form's page knows."""
        return compare_digest(path.encode(errors="replace"), self._address.encode())

    def configured(self, config: bytes) -> bytes:
        """The page's configuration with that path; it is on no disk."""
        return config.replace(LOCAL_URL.encode(), self._address.encode())

    @property
    def _address(self) -> str:
        return f"{LOCAL_URL}/{self._token}"

    def answer(self, body: bytes) -> object:
        """What Decap expects; raises `Refusal`."""
        try:
            question = from_json(body)
        except ValueError:
            raise Refusal(MESSAGES["form-question"]) from None
        try:
            with self._one_at_a_time:
                return self._answer(question)
        except OSError as error:
            raise Refusal(MESSAGES["form-failed"], reason=error.strerror) from None

    def _answer(self, question: object) -> object:
        match question:
            case {"action": "entriesByFolder", "params": {"folder": str(folder)}}:
                offices = self._offices().items()
                inside = (office for path, office in offices if path.startswith(f"{folder}/"))
                return [entry for office in inside if (entry := _entry(office))]
            case {"action": "getEntry", "params": {"path": str(path)}}:
                return _entry(self._office(path)) or _refuse("form-unreadable", path)
            case {
                "action": "persistEntry",
                "params": {
                    "dataFiles": [{"path": str(path), "raw": str(raw), **more}],
                    "assets": [],
                },
            } if more.get("newPath") is None:  # an office's file name is its address for ever
                _replace(self._office(path), raw.encode())
                return {"message": path}
        raise Refusal(MESSAGES["form-question"])

    def _office(self, path: str) -> OfficePath:
        return self._offices().get(path) or _refuse("form-path", path)

    def _offices(self) -> dict[str, OfficePath]:
        return {office.path: office for office in walk(self.content, []).offices}


def _entry(office: OfficePath) -> dict[str, object] | None:
    """The file as Decap knows it; None for one that would not be the same when saved again."""
    raw = read_raw(office.file, office.path)
    if raw.trouble or raw.size > MAX_BYTES:
        return None
    try:
        text = raw.data.decode()
    except UnicodeDecodeError:
        return None
    return {"data": text, "file": {"path": office.path, "id": sha256(raw.data).hexdigest()}}


def _replace(office: OfficePath, data: bytes) -> None:
    """The whole file, or nothing."""
    if len(data) > MAX_BYTES:
        _refuse("form-long", office.path)
    refuse_read_only(office.file, office.path)
    put(office.file, data, force=True, rights=rights_of(office.file))


def _refuse(code: str, path: str) -> Never:
    raise Refusal(MESSAGES[code], path=path)
