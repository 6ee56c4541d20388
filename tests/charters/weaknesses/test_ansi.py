"""Bengali typed in the fonts of before Unicode, known by its letters alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

NAME = "services.citizen.0.name"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        *(("bvgRvwi", "bvgRvwi"), ("UvKv", "UvKv"), ("3 w`b", "w`b"), ("Rwg", "Rwg")),
        *(("AvBb kvLv", "AvBb"), ("তথ্য bvgRvwi", "bvgRvwi"), ("f~wg", "f~wg")),
    ],
)
def test_short_words_and_whole_values_are_known(
    text: str, found: str, weaknesses: Callable[..., list[str]]
) -> None:
    """No sign is needed where the letters stand as in no Latin word."""
    assert (
        f"services.citizen[1].name: '{found}' seems typed in a font of before Unicode "
        "(like Bijoy), 1 times; type it in Unicode Bengali [W-ansi]"
    ) in weaknesses(**{NAME: text})


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Pvt. Ltd.",
            "IPv6 ও DevOps",
            "YouTube, WhatsApp",
            "e-GP",
            "DoICT",
            "kWh",
            "CCTV",
            "Evgenia",
        ),
        *("www.example.gov.bd/~user", "LAN, WAN ও Wi-Fi", "Savvy Mowla", "govtech"),
    ],
)
def test_latin_words_are_latin(text: str, codes: Callable[..., list[str]]) -> None:
    """Abbreviations, names and addresses stay as they are."""
    assert "W-ansi" not in codes(**{NAME: text})
