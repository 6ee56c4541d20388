"""A table of people: who gives information by the Right to Information Act, or others."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ...charters.bengali import normalise
from ...charters.placeholders import ASSUMED_POSTS
from .blocks import one_line
from .contacts import Contact, read_contact
from .headings import without_number
from .posts import folded
from .row import Row

# Words of a post, the first that fits decides; the title over the table says it for all posts.
_KEYS: Final = (
    ("appeal", (folded("আপিল"), "appeal", "appellate")),
    ("alternate", (folded("বিকল্প"), "alternat")),
)
_SUBJECTS: Final = (
    *map(folded, ("তথ্য অধিকার", "তথ্যাধিকার", "তথ্য প্রদান", "তথ্য সরবরাহ", "তথ্য কর্মকর্তা")),
    *map(folded, ("right to information", "information officer")),
)
_WORDS: Final = ("name", "post", "section", "office")
_REACH: Final = {
    "phone": normalise("ফোন"),
    "mobile": normalise("মোবাইল"),
    "email": normalise("ইমেইল"),
    "website": normalise("ওয়েব"),
    "room": normalise("কক্ষ"),
}


def information_key(title: str, post: str) -> str:
    """Under which key of ``information`` a person stands; empty where the table is of others."""
    said = folded(post)
    if not any(word in folded(title) + said for word in _SUBJECTS):
        return ""
    named = (key for key, words in _KEYS if any(word in said for word in words))
    return next(named, "officer" if post else "")


def says_more(title: str) -> bool:
    """Whether the title over the table says what its key does not, as ``আইন ২০০৯`` does."""
    return any(map(str.isdigit, without_number(title)))


def post_told(row: Row) -> str:
    """What a row says of the post: also a column of another title may, as ``দায়িত্ব``."""
    return one_line(" ".join((row["post"], row["name"], *row.more.values())))


def read_person(row: Row, known_mail: frozenset[str]) -> Contact:
    """The officer that a row of a table of people tells, each fact in its column."""
    reach = [f"{label}: {row[field]}" for field, label in _REACH.items() if row[field]]
    told = {field: one_line(row[field]) for field in _WORDS if row[field]}
    found = _first(reach, known_mail, told.get("post", ""))
    if not told.keys() >= {"name", "post"}:  # both in one column
        both = _first([row["name"], row["post"], *reach], known_mail, ASSUMED_POSTS["officer"])
        if both["name"]:
            found = both
            told = {field: text for field, text in told.items() if field not in both.facts}
    notes = {field: notes for field, notes in found.notes.items() if field not in told}
    return replace(
        found,
        facts={**found.facts, **told},
        notes=notes,
        is_assumed=found.is_assumed and "post" not in told,
    )


def _first(lines: list[str], known_mail: frozenset[str], post: str) -> Contact:
    cell = "\n".join(filter(None, lines))
    return read_contact(cell, known_mail, assumed_post=post) or Contact({"post": post})
