"""SITEURL: what a site's address may look like."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.build.address import check_address
from plugins.words import Refusal

SIGNS = (
    "holds a character that no address may have; write it without blanks and special signs, "
    "like https://example.gov.bd/portal"
)
MORE = "holds more than an address; leave out ?…, #… and …@, like https://example.gov.bd/portal"
NONE = "is no address; write it like https://example.gov.bd"
PORT = "has an impossible port; write one from 1 to 65535, or leave it out"


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost:8000",
        "https://charter.example.gov.bd/portal/2026",
        "https://চার্টার.বাংলা/পথ",
        "https://[2001:db8::1]:8443",
        "HTTPS://EXAMPLE.GOV.BD:65535",
    ],
)
def test_an_address_is_accepted(url: str) -> None:
    """With a port, a path, Bengali letters, in capitals."""
    check_address(url)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("", "SITEURL is not set; write SITEURL=https://… before the command"),
        (" ", f"SITEURL ' ' {SIGNS}"),
        ("https://example.gov.bd/a b", f"SITEURL 'https://example.gov.bd/a b' {SIGNS}"),
        ("https://example.gov.bd\x07", f"SITEURL 'https://example.gov.bd<U+0007>' {SIGNS}"),
        ("https://example.gov.bd/<x>", f"SITEURL 'https://example.gov.bd/<x>' {SIGNS}"),
        ("https://example.gov.bd\\x", f"SITEURL 'https://example.gov.bd\\x' {SIGNS}"),
        ("https://example.gov.bd?", f"SITEURL 'https://example.gov.bd?' {MORE}"),
        ("https://example.gov.bd/?a=1", f"SITEURL 'https://example.gov.bd/?a=1' {MORE}"),
        ("https://example.gov.bd/#", f"SITEURL 'https://example.gov.bd/#' {MORE}"),
        ("https://me@example.gov.bd", f"SITEURL 'https://me@example.gov.bd' {MORE}"),
        ("https://example.gov.bd:0", f"SITEURL 'https://example.gov.bd:0' {PORT}"),
        ("https://example.gov.bd:", f"SITEURL 'https://example.gov.bd:' {PORT}"),
        ("https://example.gov.bd:x", f"SITEURL 'https://example.gov.bd:x' {PORT}"),
        ("https://example.gov.bd:65536", f"SITEURL 'https://example.gov.bd:65536' {PORT}"),
        ("example.gov.bd", f"SITEURL 'example.gov.bd' {NONE}"),
        ("ftp://example.gov.bd", f"SITEURL 'ftp://example.gov.bd' {NONE}"),
        ("https:///portal", f"SITEURL 'https:///portal' {NONE}"),
        ("https://example..gov.bd", f"SITEURL 'https://example..gov.bd' {NONE}"),
        ("https://[::1", f"SITEURL 'https://[::1' {NONE}"),
        ("https://a,b", f"SITEURL 'https://a,b' {NONE}"),
    ],
)
def test_what_is_no_address_is_refused(url: str, said: str) -> None:
    """With what to write instead."""
    with pytest.raises(Refusal) as refused:
        check_address(url)
    assert str(refused.value) == said


@given(st.text() | st.from_regex(r"https?://[\w.:@\[\]/?#%-]*", fullmatch=True))
def test_any_text_is_an_address_or_refused(url: str) -> None:
    """What is accepted has a host and nothing besides its port and its path."""
    try:
        check_address(url)
    except Refusal:
        return
    parts = urlsplit(url)
    assert parts.hostname
    assert (parts.query, parts.fragment, parts.username, url.split()) == ("", "", None, [url])
