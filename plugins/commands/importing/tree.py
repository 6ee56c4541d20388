"""The fields of an office file before they are text: values, each with what to say beside it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Value:
    """A scalar of the file; ``note`` becomes the comment beside it."""

    text: str
    note: str = ""


Node = Value | list["Node"] | dict[str, "Node"]


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Words of the source that no field of an office file holds, and why."""

    where: str
    text: str
    reason: str


@dataclass(slots=True)
class Draft:
    """An office file in the making."""

    fields: dict[str, Node]
    prose: list[str] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)


def texts(node: Node) -> list[str]:
    """Every scalar under ``node``, in order."""
    match node:
        case Value():
            return [node.text]
        case list():
            return [text for item in node for text in texts(item)]
        case dict():
            return [text for item in node.values() for text in texts(item)]


def notes(node: Node) -> int:
    """How many values under ``node`` have something said beside them."""
    match node:
        case Value():
            return 1 if node.note else 0
        case list():
            return sum(map(notes, node))
        case dict():
            return sum(map(notes, node.values()))
