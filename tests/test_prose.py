"""Markdown from content becomes safe, well-outlined HTML."""

import pytest

from plugins.prose import to_html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("এক **দুই**", "<p>এক <strong>দুই</strong></p>"),
        ("# ক\n\n## খ", "<h3>ক</h3>\n<h4>খ</h4>"),
        ("### ক\n\n##### খ\n\n### গ", "<h3>ক</h3>\n<h4>খ</h4>\n<h3>গ</h3>"),
        ("- এক\n- দুই", "<ul>\n<li>এক</li>\n<li>দুই</li>\n</ul>"),
        ("[ফরম](https://example.gov.bd/f)", '<p><a href="https://example.gov.bd/f">ফরম</a></p>'),
        ("[ডাকুন](tel:333)", '<p><a href="tel:333">ডাকুন</a></p>'),
        ("[x](javascript:alert)", "<p><a>x</a></p>"),
        ("<script>alert(1)</script>ক", "<p>ক</p>"),
        ("<b onclick='x'>ক</b>", "<p>ক</p>"),
        ("{{ 7*191 }}", "<p>{{ 7*191 }}</p>"),
        ("a < b & c", "<p>a &lt; b &amp; c</p>"),
    ],
)
def test_prose(text: str, html: str) -> None:
    """Markdown is kept, headings fit below the section's, everything active is dropped."""
    assert to_html(text, 3).strip() == html
