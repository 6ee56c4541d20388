"""What every command says: in one of two languages, in single lines, and why it declines."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from typing import Final, Literal, Protocol, runtime_checkable

Language = Literal["bn", "en"]
Words = Mapping[str, str]  # language → what is said in it

SHOWN: Final = 240  # characters of a value that a message repeats: a whole path, a list of fields
COUNTED: Final = frozenset({"count", "length", "limit", "most", "size"})  # numbers that we counted
_BENGALI_DIGITS: Final = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")


def say(bn: str, en: str) -> Words:
    return {"bn": bn, "en": en}


@runtime_checkable
class Message(Protocol):
    """What can say itself in either language, as a problem of the content can."""

    def message(self, language: Language) -> str: ...


class Refusal(Exception):  # noqa: N818 - a command declines; it did not fail
    """A command cannot do what was asked, and has changed nothing; ``words`` say why.

    Of the ``values`` a `Message` or another refusal says itself, a name is spelt, each in the
    language asked for.
    """

    def __init__(self, words: Words, **values: object) -> None:
        self._words = words
        self._values = values
        super().__init__(self.text("en"))

    def __reduce__(self) -> tuple[Callable[..., Refusal], tuple[Words, Mapping[str, object]]]:
        """It may be raised in another process."""
        return _refusal, (self._words, self._values)

    def text(self, language: Language = "bn") -> str:
        values = {name: self._told(name, language) for name in self._values}
        return self._words[language].format_map(values)

    def _told(self, name: str, language: Language) -> str:
        value = self._values[name]
        if isinstance(value, Refusal):
            return value.text(language)
        if isinstance(value, Message):
            return value.message(language)
        if isinstance(value, Mapping):
            value = value[language]
        return in_digits_of(language, name, printable(str(value)))


def _refusal(words: Words, values: Mapping[str, object]) -> Refusal:
    return Refusal(words, **values)


def reason_of(error: OSError) -> str:
    return error.strerror or str(error) or type(error).__name__


def to_bengali_digits(text: str) -> str:
    return text.translate(_BENGALI_DIGITS)


def in_digits_of(language: Language, name: str, value: str) -> str:
    """A number of ours in the reader's digits; what an editor wrote as it is."""
    return to_bengali_digits(value) if language == "bn" and name in COUNTED else value


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
