"""An address becomes a code that stays square modules, whatever stands in the address."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from plugins.build.qr_code import qr_svg


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
