"""Telephone numbers, mail addresses and web hosts, as charters really print them."""

from __future__ import annotations

import pytest

from plugins.charters.contacts import Email, Phone, Refused, Website


@pytest.mark.parametrize(
    ("text", "dial"),
    [
        ("01700000468", "+8801700000468"),
        ("01700-000468", "+8801700000468"),
        ("017 00 00 04 68", "+8801700000468"),
        ("০১৭০০-০০০৪৬৮", "+8801700000468"),
        ("+8801700000468", "+8801700000468"),
        ("+৮৮ ০১৭০০ ০০০৪৬৮", "+8801700000468"),
        ("8801700000468", "+8801700000468"),
        ("008801700000468", "+8801700000468"),
        ("+88 (017) 00-000468", "+8801700000468"),
        ("01700\u2013000468", "+8801700000468"),
        ("01700\u00a0000468", "+8801700000468"),
        ("01300000001", "+8801300000001"),
        ("01900000001", "+8801900000001"),
    ],
)
def test_a_mobile_is_dialled_in_one_form(text: str, dial: str) -> None:
    """Bengali digits, blanks, hyphens and prefixes lead to one E.164 number."""
    assert Phone.parse(text) == Phone(text, dial, is_mobile=True, is_current=True)


@pytest.mark.parametrize(
    ("text", "dial"),
    [
        ("02222000001", "+8802222000001"),
        ("০২৩৩৪৪০০০০১", "+8802334400001"),
        ("02440000001", "+8802440000001"),
        ("02-580000001", "+8802580000001"),
        ("+880 2990000001", "+8802990000001"),
    ],
)
def test_a_landline_of_each_zone_is_current(text: str, dial: str) -> None:
    """BTCL's zones are 2, 3, 4, 5 and 9."""
    assert Phone.parse(text) == Phone(text, dial, is_mobile=False, is_current=True)


@pytest.mark.parametrize(
    ("text", "dial"),
    [
        ("02-9514141", "+88029514141"),
        ("0531-65001", "+88053165001"),
        ("+৮৮০ ২৪১ ০২৪০৭১", "+880241024071"),
        ("09610-000001", "+8809610000001"),
    ],
)
def test_an_older_landline_is_possible_but_not_current(text: str, dial: str) -> None:
    """It is linked as written; whoever keeps the charter is asked to check it."""
    assert Phone.parse(text) == Phone(text, dial, is_mobile=False, is_current=False)


@pytest.mark.parametrize(
    ("text", "hyphenated"),
    [
        ("০১৭০০০০০৪৬৮", "01700-000468"),
        ("+8801700000468", "01700-000468"),
        ("+880 2990000001", "02-990000001"),
        ("০২-৯৫১৪১৪১", "02-9514141"),
        ("053165001", "0531-65001"),
        ("৩৩৩", "333"),
        ("16123", "16123"),
    ],
)
def test_a_number_can_be_written_so_that_a_spreadsheet_keeps_it(text: str, hyphenated: str) -> None:
    """In ASCII, beginning with its zero, and with a hyphen, which makes it a text."""
    assert Phone.parse(text).hyphenated == hyphenated
    assert Phone.parse(hyphenated).dial == Phone.parse(text).dial


@pytest.mark.parametrize(
    ("text", "dial"),
    [("333", "333"), ("৩৩৩", "333"), ("999", "999"), ("১০৯৮", "1098"), ("16263", "16263")],
)
def test_a_short_code_is_dialled_as_it_is(text: str, dial: str) -> None:
    """National short codes have no country code."""
    assert Phone.parse(text) == Phone(text, dial, is_mobile=False, is_current=True)


@pytest.mark.parametrize(
    "text",
    [
        *("", "01700-ABCDEF", "০১৭০০০০০৪৬৮ (অফিস)"),
        *("01700-00046", "01700-0004680", "01200000468", "0171", "0", "+", "00", "033"),
        *("65001", "650011", "9514141", "12345", "0065001"),
        *("01700000468, 01700000460", "01700000468/460", "01700000468 01700000460"),
        *("+1 202 555 0100", "+91 9800000000", "+880", "++8801700000468"),
        *("017०००००४६८", "०१७०००००४६८", "٠١٧٠٠٠٠٠٤٦٨", "０１７０００００４６８"),
        *("01700000468\n", "tel:01700000468", "9" * 5000),
    ],
    ids=lambda text: ascii(text)[:40],
)
def test_what_cannot_be_a_telephone_is_refused(text: str) -> None:
    """Neither guessed nor repaired: the editor writes one whole number."""
    with pytest.raises(Refused) as refused:
        Phone.parse(text)
    assert (refused.value.code, refused.value.values) == ("phone", {"found": text})


@pytest.mark.parametrize(
    "text",
    [
        *(
            "office@example.gov.bd",
            "ict.patgram@example.gov.bd",
            "a@b.bd",
            "A_B+c-d@Example.Gov.BD",
        ),
        *("_office@example.gov.bd", "1@2.bd", f"{'x' * 64}@example.gov.bd"),
    ],
)
def test_a_mail_address_is_kept_as_written(text: str) -> None:
    """What is accepted needs no escaping in a link."""
    assert Email.parse(text).text == text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("office @example.gov.bd", "email-blank"),
        ("office@g mail.com", "email-blank"),
        ("office@example.gov.bd\nx", "email-blank"),
        ("office@example .gov.bd, x", "email"),
        *((text, "email") for text in ("", "@", "office", "office@", "@example.gov.bd")),
        *((text, "email") for text in ("office@localhost", "office@example.b", "a@b@c.bd")),
        *((text, "email") for text in (".a@b.bd", "a.@b.bd", "a..b@c.bd", "a@b..bd", "a@-b.bd")),
        *((text, "email") for text in ("a@b.bd?cc=c@d.bd", "a%0d%0a@b.bd", "mailto:a@b.bd")),
        *((text, "email") for text in ("a;b@c.bd", "a,b@c.bd", '"a"@b.bd', "<a@b.bd>", "a'@b.bd")),
        *((text, "email") for text in ("office[at]example.gov.bd", "office(at)example.gov.bd")),
        *((text, "email") for text in ("পাটগ্রাম@example.gov.bd", "office@উদাহরণ.বাংলা")),
        (f"{'x' * 65}@example.gov.bd", "email"),
    ],
)
def test_what_cannot_be_a_mail_address_is_refused(text: str, code: str) -> None:
    """A blank inside is named as such, because charters are full of them."""
    with pytest.raises(Refused) as refused:
        Email.parse(text)
    assert refused.value.code == code


def test_an_address_with_a_blank_is_offered_without_it() -> None:
    """The offer is made only where it is an address."""
    with pytest.raises(Refused) as refused:
        Email.parse("ict patgram@example .gov.bd")
    assert refused.value.values["joined"] == "ictpatgram@example.gov.bd"


@pytest.mark.parametrize(
    ("text", "is_personal"),
    [("a@gmail.com", True), ("a@GMail.com", True), ("a@example.gov.bd", False)],
)
def test_a_personal_mail_address_is_known_by_its_host(text: str, is_personal: bool) -> None:  # noqa: FBT001
    """Whatever the case of its letters."""
    assert Email.parse(text).is_personal is is_personal


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("doict.gov.bd", "http://doict.gov.bd"),
        ("www.grs.gov.bd/", "http://www.grs.gov.bd/"),
        ("http://doict.gov.bd", "http://doict.gov.bd"),
        ("HTTPS://DOICT.gov.bd/Charter", "HTTPS://DOICT.gov.bd/Charter"),
        ("https://doict.gov.bd/a/b-c_d.pdf", "https://doict.gov.bd/a/b-c_d.pdf"),
        ("https://doict.gov.bd/a@b:c", "https://doict.gov.bd/a@b:c"),
        ("doict.kachua,bagerhat.gov.bd", None),
        ("http://doict,gov,bd", None),
    ],
)
def test_a_website_is_linked_or_kept_as_a_slip(text: str, url: str | None) -> None:
    """A comma typed for a dot is shown and not linked; a bare host gets its scheme."""
    assert Website.parse(text) == Website(text, url)


@pytest.mark.parametrize(
    "text",
    [
        *("", "doict", "http://", "http://localhost", "doict.", ".gov.bd", "doict..gov.bd"),
        *(
            "javascript:alert(1)",
            "JavaScript:alert(1)//a.bd",
            "java\tscript:alert(1)",
            "data:,a.bd",
        ),
        *("vbscript:a.bd", "ftp://doict.gov.bd", "mailto:a@doict.gov.bd", "file:///etc/passwd"),
        *("//doict.gov.bd", "http:/doict.gov.bd", "http:doict.gov.bd", "http:\\\\doict.gov.bd"),
        *("https://doict.gov.bd@example.com", "user:pass@doict.gov.bd", "doict.gov.bd\\@a.bd"),
        *("doict gov.bd", "doict.gov.bd grs.gov.bd", "doict.gov.bd\nx", " doict.gov.bd"),
        *("doıct.gov.bd", "doict.gov.bd/\u202e", "doict.ехаmple.bd", "উদাহরণ.বাংলা", "goſ.bd"),
        *('doict.gov.bd/"onclick="x', "doict.gov.bd/<b>", "doict.gov.bd/'", "1.2.3.4", "-a.bd"),
    ],
    ids=ascii,
)
def test_what_cannot_be_a_web_address_is_refused(text: str) -> None:
    """Only http and https, only ASCII hosts, nothing that a browser would read in another way."""
    with pytest.raises(Refused) as refused:
        Website.parse(text)
    assert (refused.value.code, refused.value.values) == ("website", {"found": text})
