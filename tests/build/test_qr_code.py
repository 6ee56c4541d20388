"""An address becomes a code that stays square modules, whatever stands in the address."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.build.qr_code import in_ascii, qr_svg


def test_a_code_is_one_drawing_without_a_size() -> None:
    """A stylesheet decides how large it is."""
    tree = LexborHTMLParser(str(qr_svg("https://charter.example.gov.bd/offices/a/b/"))).body
    assert tree is not None
    drawing = tree.css_first("svg.qr-code")
    assert "viewbox" in {name.lower() for name in drawing.attributes}
    assert not {"width", "height", "id", "style"} & drawing.attributes.keys()


def test_nothing_of_the_address_stands_in_the_page() -> None:
    """It is drawn, so it needs no escaping."""
    assert "script" not in qr_svg('https://charter.example.gov.bd/"><script>')


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.gov.bd/a/b/", "https://example.gov.bd/a/b/"),
        ("https://চার্টার.বাংলা/a/", "https://xn--u5bk4cb1ec7h.xn--54b7fta0cc/a/"),
        ("http://চার্টার.example:81/a/", "http://xn--u5bk4cb1ec7h.example:81/a/"),
        (
            "https://example.gov.bd/সেবা/",
            "https://example.gov.bd/%E0%A6%B8%E0%A7%87%E0%A6%AC%E0%A6%BE/",
        ),
    ],
)
def test_letters_that_readers_guess_at_are_written_as_browsers_ask(
    address: str, expected: str
) -> None:
    """A host or a path in Bengali leads to the same page from every reader."""
    assert in_ascii(address) == expected
