"""Contact cards on the page and as vCard files."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from plugins.charters.directory import load
from plugins.charters.honorifics import without_honorific
from plugins.charters.model import Office, Officer
from plugins.contact_cards import vcard


@pytest.fixture(scope="module")
def office(five_charters: Path) -> Office:
    """One of the five."""
    directory, _ = load(five_charters, date(2026, 11, 22))
    return directory.offices[0]


def tree(site: Path, office: str) -> LexborHTMLParser:
    html = (site / "offices" / office / "index.html").read_text("utf-8")
    return LexborHTMLParser(html.replace("<wbr>", ""))


def read_vcard(site: Path, office: str, officer: str) -> vobject.base.Component:
    file = site / "offices" / office / f"officer-{officer}.vcf"
    return vobject.readOne(file.read_bytes().decode("utf-8"))


def card_text(site: Path, office: str, officer: str) -> str:
    card = tree(site, office).css_first(f"#officer-{officer}")
    assert card is not None
    return " ".join(card.text(separator=" ").split())


def test_a_card_tells_what_an_officer_answers_for(site: Path) -> None:
    """Post, office, telephone, mail, website, the tier, and the vCard to keep."""
    assert card_text(site, "rangpur/sadar", "district-ict-officer") == (
        "জেলা আইসিটি অফিসার আইসিটি অধিদপ্তর, জেলা কার্যালয়, রংপুর "
        "+৮৮০২৫৮৯৯৬২১২৪ কন্টাক্টে রাখুন "
        "rangpursadardoict@gmail.com www.doict.rangpur.gov.bd অভিযোগের ধাপ: ১"
    )


CHARTER = """---
name: উপজেলা কার্যালয়, পাটগ্রাম, লালমনিরহাট
officers:
  one: {{post: করণিক, name: 'জনাব, অনিমেষ চন্দ্র বসুনিয়া', phone: ০১৭০০-০০০০০১}}
  another: {{post: প্রধান, email: head@example.gov.bd}}
  one-again: {{post: করণিক, name: অনিমেঘ চন্দ্র বসুনিয়া, phone: '01700000001', room: ৫}}
  nobody: {{post: নাজির, room: ৭}}
services:
  citizen:
    - {{name: এক, officer: one}}
    - {{name: দুই, officer: [one, one-again]}}
    - {{name: তিন, officer: {third}}}
    - {{name: চার, officer: one-again}}
  internal:
    - {{name: পাঁচ, officer: one, superior: {superior}}}
    - {{name: ছয়, officer: one, superior: {superior}}}
grievance:
  - {{officer: one-again, limit: ৩০ কার্যদিবস}}
information: {{officer: one-again, appeal: another}}
signatory: one-again
---
"""


@pytest.fixture
def built_cards(build_office: Callable[[str], Path]) -> Callable[..., LexborHTMLParser]:
    """The page of the charter with what its rows name."""

    def built(third: str = "another", superior: str = "another") -> LexborHTMLParser:
        folder = build_office(CHARTER.format(third=third, superior=superior))
        return LexborHTMLParser((folder / "index.html").read_text("utf-8"))

    return built


def words(tree: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in tree.css(selector)]


def links(tree: LexborHTMLParser, selector: str) -> list[tuple[str, str | None]]:
    return [(link.text(), link.attributes["href"]) for link in tree.css(selector)]


FURTHER = "তথ্য অধিকার: তথ্য প্রদানকারী কর্মকর্তা · চার্টারে স্বাক্ষরকারী"


def test_what_a_person_answers_for_is_one_line(
    built_cards: Callable[..., LexborHTMLParser],
) -> None:
    """The duties of all spellings added up, rows that follow each other as one range."""
    tree = built_cards()
    assert words(tree, "#officer-one .contact-card__note") == [
        f"দায়িত্ব: নাগরিক সেবা ১–২, ৪, অভ্যন্তরীণ সেবা (সব) · অভিযোগের ধাপ: ১ · {FURTHER}",
        "চার্টারে এভাবেও লেখা: অনিমেঘ চন্দ্র বসুনিয়া",
    ]
    assert links(tree, "#officer-one .contact-card__note a") == [
        ("১–২", "#citizen-1"),
        ("৪", "#citizen-4"),
        ("অভ্যন্তরীণ সেবা (সব)", "#internal"),
        ("১", "#grs-1"),
        ("তথ্য অধিকার", "#information"),
    ]
    assert words(tree, "#officer-another .contact-card__note") == [
        "দায়িত্ব: নাগরিক সেবা ৩ · ঊর্ধ্বতন: অভ্যন্তরীণ সেবা (সব) · তথ্য অধিকার: আপিল কর্তৃপক্ষ"
    ]
    assert words(tree, "#officer-nobody .contact-card__note") == []


def test_a_link_to_keep_a_contact_says_whose(site: Path) -> None:
    """By name or post, for whoever hears it by itself in a list of links."""
    for page in site.glob("offices/*/*/index.html"):
        links = LexborHTMLParser(page.read_text("utf-8")).css(".contact-card__save")
        said = [str(link.attributes["aria-label"]) for link in links]
        assert links
        assert all(
            one.startswith(f"{link.text()}: ") for one, link in zip(said, links, strict=True)
        )


def test_who_answers_for_everything_is_told_so(
    built_cards: Callable[..., LexborHTMLParser],
) -> None:
    """Of all sections in two words, which lead to the first."""
    tree = built_cards(third="one", superior="one-again")
    assert words(tree, "#officer-one .contact-card__note")[0].startswith(
        "দায়িত্ব: সব সেবা · ঊর্ধ্বতন: অভ্যন্তরীণ সেবা (সব) · "
    )
    assert links(tree, "#officer-one .contact-card__note a")[0] == ("সব সেবা", "#citizen")


def test_spellings_of_one_person_are_one_card(
    built_cards: Callable[..., LexborHTMLParser], site: Path
) -> None:
    """Every anchor still leads there; what one spelling lacks the other has."""
    tree = built_cards()
    assert words(tree, "section[aria-labelledby=officers] h3") == ["করণিক", "প্রধান", "নাজির"]
    card = tree.css_first("#officer-one")
    assert card.css_first("#officer-one-again") is not None
    assert "কক্ষ ৫" in card.text()
    patgram = card_text(site, "lalmonirhat/patgram", "programmer")
    assert patgram.endswith("চার্টারে এভাবেও লেখা: জনাব, অনিমেঘ চন্দ্র বসুনিয়া · জনাব, অনিমেস চন্দ্র বসুনিয়া")
    rangpur = card_text(site, "rangpur/sadar", "upazila-ict-officer")
    assert rangpur.endswith(
        "চার্টারে এভাবেও লেখা: rangpursadardoiect@gmail.com · rangpursadardoit@gmail.com"
    )


def test_only_who_can_be_reached_is_offered_to_keep(
    build_office: Callable[[str], Path],
) -> None:
    """By telephone or mail; a room alone makes no contact. One file for one person."""
    folder = build_office(CHARTER.format(third="another", superior="another"))
    files = sorted(file.name for file in folder.glob("*.vcf"))
    assert files == ["officer-another.vcf", "officer-one.vcf"]
    tree = LexborHTMLParser((folder / "index.html").read_text("utf-8"))
    assert [link for _, link in links(tree, ".contact-card__save")] == [
        *("officer-one.vcf", "officer-another.vcf")
    ]


@pytest.mark.parametrize(
    ("office", "officer", "dial"),
    [
        ("lakshmipur/sadar", "programmer", "+8802334441561"),
        ("rangpur/sadar", "upazila-ict-officer", "+8802589962488"),
        ("rangpur/sadar", "deputy-director", "+880241024071"),
        ("jamalpur/melandaha", "assistant-programmer", "+8801729738110"),
        ("lalmonirhat/patgram", "assistant-programmer", "+8801303388680"),
        ("bagerhat/kachua", "programmer", "+8801716420468"),
    ],
)
def test_a_tap_calls_the_number(site: Path, office: str, officer: str, dial: str) -> None:
    """Bengali or English digits, mobile or landline: the link and the vCard hold E.164."""
    link = tree(site, office).css_first(f"#officer-{officer} a[href^='tel:']")
    assert link is not None
    assert link.attributes["href"] == f"tel:{dial}"
    assert read_vcard(site, office, officer).tel.value == dial


def test_every_officer_has_a_vcard_a_telephone_can_read(site: Path) -> None:
    """Version 3.0, UTF-8, CRLF, no syllable torn by a fold, and the names a telephone asks for."""
    files = sorted(site.rglob("*.vcf"))
    assert len(files) == 12
    for file in files:
        raw = file.read_bytes()
        assert raw.count(b"\n") == raw.count(b"\r\n")
        assert b"\r\n " not in raw
        card = vobject.readOne(raw.decode("utf-8"))
        assert card.version.value == "3.0"
        assert card.fn.value
        assert card.n.value.given
        assert card.title.value


@given(text=st.text(st.characters(blacklist_categories=("C", "Z")) | st.just(" "), min_size=1))
def test_any_text_comes_back_from_a_vcard(text: str, office: Office) -> None:
    """Whatever separates values in a vCard may stand in a name, a post or an office."""
    officer = Officer(key="officer", post=text, name=text, office=text)
    card = vobject.readOne(vcard(office, officer))
    assert (card.title.value, card.org.value) == (text, [text])
    assert card.fn.value == f"{text}, {office.place.bn}"
    assert card.n.value.given == f"{without_honorific(text)}, {office.place.bn}"


@given(post=st.text(st.characters(blacklist_categories=("C", "Z")), min_size=1))
def test_an_unnamed_officer_is_told_by_post_and_place(post: str, office: Office) -> None:
    """Also where a telephone shows N: two officers of one post in two places have two names."""
    card = vobject.readOne(vcard(office, Officer(key="officer", post=post)))
    assert card.n.value.given == card.fn.value == f"{post}, {office.place.bn}"
    assert (card.n.value.family, card.title.value) == ("", post)


def test_officers_of_one_post_or_one_name_have_names_of_their_own(office: Office) -> None:
    """Whatever the charter tells of them stands behind the post: a room, or an address."""
    rooms = [Officer(key=key, post="প্রোগ্রামার", room=key) for key in ("309", "310")]
    namesakes = [Officer(key=post, post=post, name="জনাব ক") for post in ("করণিক", "নাজির")]
    twins = replace(office, officers=(*rooms, Officer(key="clerk", post="করণিক"), *namesakes))
    names = [vobject.readOne(vcard(twins, one)).n.value.given for one in twins.officers]
    assert names == [
        f"{name}, {office.place.bn}"
        for name in ("প্রোগ্রামার (309)", "প্রোগ্রামার (310)", "করণিক", "ক (করণিক)", "ক (নাজির)")
    ]


def test_no_two_contacts_have_one_name(site: Path, field_site: Path) -> None:
    """Wherever the offices are and whatever they are for: N, and FN within an office, tell all."""
    for files in (site.rglob("*.vcf"), field_site.rglob("*.vcf")):
        cards = [(file, vobject.readOne(file.read_text("utf-8"))) for file in files]
        names = [str(card.n.value) for _, card in cards]
        assert len(names) == len({*names}) > 10
        shown = [(file.parent, card.fn.value) for file, card in cards]
        assert len(shown) == len({*shown})


def test_offices_of_one_place_or_of_places_of_one_name_are_told_apart(office: Office) -> None:
    """By the district and by the department, behind the name."""
    officer = Officer(key="officer", post="করণিক")
    district = office.place.district
    assert district is not None
    elsewhere = replace(office.place, district=replace(district, bn="চাঁদপুর"))
    others = (
        *(office, replace(office, place=elsewhere)),
        replace(office, department="সমবায় অধিদপ্তর"),
    )
    values = [vobject.readOne(vcard(one, officer)).n.value for one in others]
    assert {value.given for value in values} == {f"করণিক, {office.place.bn}"}
    assert [value.suffix for value in values] == [
        *(district.bn, "চাঁদপুর", f"{district.bn}, সমবায় অধিদপ্তর")
    ]


def test_a_vcard_repeats_the_page(site: Path) -> None:
    """Name, post, office, telephone, mail and website are those of the charter."""
    card = read_vcard(site, "lalmonirhat/patgram", "programmer")
    assert card.fn.value == "জনাব, অনিমেষ চন্দ্র বসুনিয়া, পাটগ্রাম"
    assert card.n.value.given == "অনিমেষ চন্দ্র বসুনিয়া, পাটগ্রাম"
    assert (card.n.value.prefix, card.n.value.suffix) == ("", "লালমনিরহাট")
    assert card.title.value == "প্রোগ্রামার"
    assert card.tel.value == "+8802589986883"
    assert card.email.value == "doict.lalmonirhat@gmail.com"
    assert card.url.value == "https://doict.lalmonirhat.gov.bd"
    assert card.uid.value == "lalmonirhat/patgram/programmer"


def test_a_card_has_its_border_where_variables_are_unknown(site: Path) -> None:
    """No declaration that draws one has a colour of the theme in it."""
    page = (site / "offices/lalmonirhat/patgram/index.html").read_text("utf-8")
    [rule] = re.findall(r"\.contact-card\{(border[^}]*)\}", page)
    known = [one for one in rule.split(";") if "var(" not in one]
    assert known[:2] == ["border:1px solid", "border-top:3px solid"]
