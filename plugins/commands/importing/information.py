"""A table of people: who gives information by the Right to Information Act, or others."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ...charters.bengali import normalise
from .blocks import one_line
from .contacts import Contact, read_contacts
from .headings import without_blanks
from .row import Row

# Words of a post, the first that fits decides; the title over the table says it for all posts.
_KEYS: Final = (
    ("appeal", ("আপিল", "আপীল", "appeal")),
    ("alternate", ("বিকল্প", "alternat")),
    ("officer", ("তথ্যপ্রদানকারী", "দায়িত্বপ্রাপ্তকর্মকর্তা", "informationofficer")),
)
_SUBJECT: Final = tuple(map(normalise, ("তথ্য", "information")))
_REACH: Final = {
    "phone": normalise("ফোন"),
    "mobile": normalise("মোবাইল"),
    "email": normalise("ইমেইল"),
    "website": normalise("ওয়েব"),
    "room": normalise("কক্ষ"),
}


def information_key(title: str, post: str) -> str:
    """Under which key of ``information`` a person stands; empty where the table is of others."""
    about = without_blanks(f"{title} {post}")
    if not any(word in about for word in _SUBJECT):
        return ""
    said = without_blanks(post)
    named = (key for key, words in _KEYS if any(normalise(word) in said for word in words))
    return next(named, "officer" if post else "")


def read_person(row: Row, known_mail: frozenset[str]) -> Contact:
    """The officer that a row of a table of people tells, each fact in its column."""
    reach = "\n".join(f"{label}: {row[field]}" for field, label in _REACH.items() if row[field])
    post = one_line(row["post"])
    found = [*read_contacts(reach, known_mail, assumed_post=post), Contact({"post": post})][0]
    told = {field: one_line(row[field]) for field in ("name", "section", "office") if row[field]}
    notes = {field: notes for field, notes in found.notes.items() if field != "post"}
    return replace(
        found, facts={**found.facts, "post": post, **told}, notes=notes, is_assumed=False
    )
