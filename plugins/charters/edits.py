"""Words one slip apart: a letter added, left out, taken for another, or two exchanged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from os.path import commonprefix


def is_one_edit(one: str, other: str) -> bool:
    """Whether a single slip turns one word into the other."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    start = len(commonprefix((short, long)))  # noqa: RUF071 - by letter, as it does
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    rest, other_rest = short[start:], long[start:]
    swapped = rest[:2] == other_rest[:2][::-1] and rest[2:] == other_rest[2:]
    return rest[1:] == other_rest[1:] or swapped


def one_edit_apart(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Every two of the words that one slip separates, found without comparing all with all.

    Two such words are equal once the right letter is left out of each, so each is filed under
    itself and under all its forms with a letter less.
    """
    filed: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        near: set[str] = set()
        for form in {word, *(word[:index] + word[index + 1 :] for index in range(len(word)))}:
            shelf = filed.setdefault(form, [])
            near.update(shelf)
            shelf.append(word)
        yield from ((other, word) for other in sorted(near) if is_one_edit(other, word))


def begins_nearly(text: str, word: str) -> bool:
    """Whether a text begins with the word but for a slip, which is not in its first letter."""
    lengths = (len(word) - 1, len(word), len(word) + 1)
    return text[:1] == word[:1] and any(is_one_edit(text[:length], word) for length in lengths)
