"""Posts that stand in for one that nobody knows yet."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from .bengali import normalise
from .spelling import spelling

# What an import writes where a cell names no post: the title of its column.
ASSUMED_POSTS: Final = {
    "officer": normalise("দায়িত্বপ্রাপ্ত কর্মকর্তা"),
    "superior": normalise("ঊর্ধ্বতন কর্মকর্তা"),
    "contact": normalise("অভিযোগ গ্রহণকারী কর্মকর্তা"),
}
_OTHERS: Final = (
    *("কর্মকর্তা", "কর্মচারী", "কর্মকর্তা/কর্মচারী", "সংশ্লিষ্ট কর্মকর্তা", "দায়িত্বপ্রাপ্ত কর্মচারী"),
    *("প্রযোজ্য নয়", "নাই", "নেই", "Officer", "Responsible officer", "Officer in charge"),
)


@lru_cache(2**11)
def is_placeholder(post: str) -> bool:
    """Whether a post, however it is spelt, says of nobody who he is."""
    return _plain(post) in _known()


def _plain(post: str) -> str:
    letters = filter(_is_letter, spelling().normalise(post))
    return spelling().fold("".join(letters))


def _is_letter(character: str) -> bool:
    return character.isalnum() or "\u0980" <= character <= "\u09ff"


@cache
def _known() -> frozenset[str]:
    return frozenset(map(_plain, (*ASSUMED_POSTS.values(), *_OTHERS)))
