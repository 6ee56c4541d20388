"""Messages in Bengali and English: how they are filled in, and how a command declines."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from functools import partial
from typing import Final, Literal, Protocol, runtime_checkable

Language = Literal["bn", "en"]
Words = Mapping[str, str]  # a message by language, with names in braces for its values

SHOWN: Final = 260  # characters of a value that a message repeats: a whole path, a list of fields
# Values of problems are kept as text; these are numbers of ours all the same.
COUNTED: Final = frozenset({"count", "length", "limit", "most", "size"})
_BENGALI_DIGITS: Final = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")


def say(bn: str, en: str) -> Words:
    return {"bn": bn, "en": en}


@runtime_checkable
class Message(Protocol):
    """Anything with a message of its own, as a problem of the content."""

    def message(self, language: Language) -> str: ...


class Refusal(Exception):  # noqa: N818 - a command declines; it did not fail
    """A command cannot do what was asked, and has changed nothing; a message says why."""

    def __init__(self, words: Words, /, **values: object) -> None:
        self._words = words
        self._values = values
        super().__init__(self.text("en"))

    def __reduce__(self) -> tuple[Callable[[], Refusal], tuple[()]]:
        """It may be raised in another process."""
        return partial(Refusal, self._words, **self._values), ()

    def text(self, language: Language = "bn") -> str:
        return fill(self._words, language, **self._values)


def fill(words: Words, language: Language, /, **values: object) -> str:
    """The message in ``language`` with its values, which may themselves be in two languages.

    Numbers get the language's digits; text is made `printable`.
    """
    shown = {name: _shown(name, value, language) for name, value in values.items()}
    return words[language].format_map(shown)


def _shown(name: str, value: object, language: Language) -> str:
    if isinstance(value, Refusal):
        return value.text(language)
    if isinstance(value, Message):
        return value.message(language)
    if isinstance(value, Mapping):
        value = value[language]
    text = printable(str(value))
    return in_digits(text, language) if isinstance(value, int) or name in COUNTED else text


def reason_of(error: OSError) -> str:
    return error.strerror or str(error) or type(error).__name__


def to_bengali_digits(text: str) -> str:
    return text.translate(_BENGALI_DIGITS)


def in_digits(number: object, language: Language = "bn") -> str:
    return to_bengali_digits(str(number)) if language == "bn" else str(number)


def printable(text: str) -> str:
    """``text`` cut short, with controls and invisible characters spelt out.

    What a message repeats may come from a hostile file: a terminal or a CI log must not obey it.
    """
    shown = text if len(text) <= SHOWN else text[:SHOWN] + "…"
    if shown.isprintable():  # so nearly every text; joiners and the like are looked at one by one
        return shown
    return "".join(c if _is_harmless(c) else f"<U+{ord(c):04X}>" for c in shown)


def _is_harmless(character: str) -> bool:
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} or (
        character in "\u200c\u200d"
    )
