"""Whom readers tell of a mistake: addresses, the words around them, and every page of a site."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from plugins.build.build import build
from plugins.build.catalogue import read_catalogue
from plugins.build.page_context import OPTIONS
from plugins.build.renderer import Renderer, read_templates
from plugins.build.report_links import ReportLinks, report_links
from plugins.build.translation import Translation
from plugins.words import Language, Refusal
from tests.conftest import pages_in
from tests.replacing import replace

from .test_articles import write_texts

MAIL = "report@example.gov.bd"
FORM = "https://example.gov.bd/new?title={page}%23{row}&kind=1"
BOTH = ReportLinks(MAIL, FORM)
ASKED = "ভুল আছে? জানান"
IN_PUBLIC = "ভুল আছে? প্রকাশ্য ফরমে জানান"
HOSTILE = "\"'><script>&#?=%0A\r\nBcc: a@example.gov.bd {page}{row} ক"

laws = settings(max_examples=100, derandomize=True)


def fields(href: str) -> dict[str, str]:
    """What a mail program makes of a link."""
    pairs = (field.split("=") for field in urlsplit(href).query.split("&"))
    return {name: unquote(value, errors="strict") for name, value in pairs}


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text("কa&#?=%+\n", min_size=1))
@laws
def test_a_mail_says_what_it_was_given(subject: str, body: str) -> None:
    """In the signs that RFC 6068 allows, with its line ends, and nothing adds a field."""
    href = BOTH.mail(subject, body)
    assert re.fullmatch(r"mailto:[\w.@-]+\?subject=[\w.~%-]*&body=[\w.~%-]*", href, re.ASCII)
    assert fields(href) == {
        "subject": subject.replace("\n", "\r\n"),
        "body": body.replace("\n", "\r\n"),
    }


def test_a_mail_without_a_body_is_short() -> None:
    """A plus in the address stays one."""
    assert ReportLinks("a+b@example.gov.bd", "").mail("x/#y") == (
        "mailto:a%2Bb@example.gov.bd?subject=x%2F%23y"
    )


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(["", "citizen-3"]))
@laws
def test_a_form_is_told_page_and_row(page: str, row: str) -> None:
    """As one value of its query, whatever they are; what looks like a place in them is none."""
    query = urlsplit(BOTH.form_for(page, row)).query
    assert fields(f"?{query}") == {"title": f"{page}#{row}".replace("\n", "\r\n"), "kind": "1"}


def test_a_form_that_asks_for_nothing_is_told_nothing() -> None:
    """Its address stays as it was set."""
    assert ReportLinks("", "https://example.gov.bd/form").form_for("x", "y") == (
        "https://example.gov.bd/form"
    )


@pytest.mark.parametrize(
    "form",
    [
        *("https://example.gov.bd", "http://example.gov.bd:8080/form#new", FORM),
        *("https://example.gov.bd?page={page}", "https://ফরম.বাংলা/{row}/{page}/{page}"),
    ],
)
def test_an_address_of_a_form_is_accepted(form: str) -> None:
    """With a query, a fragment, places anywhere behind the host."""
    assert report_links({"REPORT_URL": form}) == ReportLinks("", form)


@pytest.mark.parametrize("values", [{}, {"REPORT_EMAIL": "", "REPORT_URL": ""}])
def test_nobody_need_be_told(values: dict[str, str]) -> None:
    """Nor need the settings know of it."""
    assert report_links(values) is None


@pytest.mark.parametrize(
    "email",
    [
        *("report", "report@example", "a b@example.gov.bd", " a@example.gov.bd", "a@b@example.com"),
        *("a@example.gov.bd?cc=b@example.gov.bd", "a@example.gov.bd\n", "<a@example.gov.bd>"),
        *("mailto:a@example.gov.bd", "a@example.gov.bd,b@example.gov.bd", "ক@example.gov.bd"),
    ],
)
def test_what_is_no_mail_address_is_refused(email: str) -> None:
    """In one line that says how to write it."""
    with pytest.raises(Refusal) as refused:
        report_links({"REPORT_EMAIL": email})
    shown = email.replace("\n", "<U+000A>")
    assert refused.value.text("en") == (
        f"REPORT_EMAIL '{shown}' is no mail address; write it like report@example.gov.bd"
    )


@pytest.mark.parametrize(
    "form",
    [
        *(
            "example.gov.bd/form",
            "ftp://example.gov.bd",
            "javascript:alert(1)//x",
            "https://",
            "//x",
        ),
        *("https://{page}/form", "https://{row}.example.gov.bd/", "https://example.gov.bd/{name}"),
        *("https://example.gov.bd/a b", 'https://example.gov.bd/"', "https://a@example.gov.bd/"),
        *("https://example.gov.bd:x/", "https://example.gov.bd/{page", "https://example.gov.bd/\n"),
        *(" https://example.gov.bd", "https://[::1", "data:text/html,x", "https:example.gov.bd"),
    ],
)
def test_what_is_no_address_of_a_form_is_refused(form: str) -> None:
    """In one line that says how to write it."""
    with pytest.raises(Refusal) as refused:
        report_links({"REPORT_URL": form})
    shown = form.replace("\n", "<U+000A>")
    assert refused.value.text("en") == (
        f"REPORT_URL '{shown}' is no address; "
        "write it like https://example.gov.bd/form, perhaps with {page} / {row}"
    )


@pytest.fixture
def asked(root: Path) -> Callable[..., LexborHTMLParser]:
    """What a page and a row say."""
    folder = root / "theme"
    from_ = '{% from "components/report.html" import report_page, report_row %}'
    page = "{{ report_page(report=report, page=page) }}"
    row = "{{ report_row(report=report, page=page, anchor='citizen-3', name=name) }}"
    renderer = Renderer(
        plugins=(),
        templates={**read_templates(folder / "templates"), "try.html": f"{from_}{page}{row}"},
        options={**OPTIONS, "extensions": [Translation]},
        shared={},
        english=read_catalogue([(folder, "theme")]),
    )

    def render(report: ReportLinks, language: Language = "bn", **values: str) -> LexborHTMLParser:
        given = {"page": "https://x.example.gov.bd/a/", "name": "সেবা", **values}
        return LexborHTMLParser(renderer.text("try.html", language, report=report, **given))

    return render


def said(tree: LexborHTMLParser) -> str:
    return " ".join(tree.css_first("p").text().split())


def test_a_row_begins_a_mail_that_names_it(asked: Callable[..., LexborHTMLParser]) -> None:
    """By its own address; a screen reader hears of which row it is."""
    row = asked(BOTH).css_first("a.report")
    assert fields(str(row.attributes["href"])) == {
        "subject": "https://x.example.gov.bd/a/#citizen-3"
    }
    assert (row.text(), row.attributes["aria-label"]) == (ASKED, f"{ASKED}: সেবা")


def test_a_page_offers_mail_and_form(asked: Callable[..., LexborHTMLParser]) -> None:
    """The mail has the question in it; of the form it is said who reads it."""
    tree = asked(BOTH)
    mail, form = (str(link.attributes["href"]) for link in tree.css("p a"))
    assert fields(mail) == {
        "subject": "ভুল: https://x.example.gov.bd/a/",
        "body": "পৃষ্ঠা: https://x.example.gov.bd/a/\r\nকী ভুল, আর কী হবে: ",
    }
    assert form == (
        "https://example.gov.bd/new?title=https%3A%2F%2Fx.example.gov.bd%2Fa%2F%23&kind=1"
    )
    assert said(tree) == f"{ASKED} · {IN_PUBLIC} (যা লিখবেন, সবাই পড়তে পারবে)"


def test_a_form_alone_is_public_at_every_row(asked: Callable[..., LexborHTMLParser]) -> None:
    """And told of the row."""
    tree = asked(ReportLinks("", FORM))
    row = tree.css_first("a.report")
    assert str(row.attributes["href"]).endswith("%2Fa%2F%23citizen-3&kind=1")
    assert (row.text(), row.attributes["aria-label"]) == (IN_PUBLIC, f"{IN_PUBLIC}: সেবা")
    assert said(tree) == f"{IN_PUBLIC} (যা লিখবেন, সবাই পড়তে পারবে)"


def test_mail_alone_names_no_form(asked: Callable[..., LexborHTMLParser]) -> None:
    """In English on an English page."""
    tree = asked(ReportLinks(MAIL, ""), "en")
    assert said(tree) == "Something wrong? Tell us"
    assert fields(str(tree.css_first("p a").attributes["href"]))["body"] == (
        "Page: https://x.example.gov.bd/a/\r\nWhat is wrong, and what is right: "
    )


@pytest.mark.parametrize("report", [BOTH, ReportLinks("", FORM)])
def test_hostile_words_stay_words(
    asked: Callable[..., LexborHTMLParser], report: ReportLinks
) -> None:
    """Neither a tag nor a field of the mail is made of them."""
    tree = asked(report, page=HOSTILE, name=HOSTILE)
    row = tree.css_first("a.report")
    assert not tree.css("script")
    assert str(row.attributes["aria-label"]).endswith(HOSTILE.replace("\r\n", "\n"))
    for link in tree.css("a"):
        assert not {*"<>\"' \n"} & {*str(link.attributes["href"])}


def test_no_page_asks_where_nobody_is_named(site: Path) -> None:
    """Neither in words nor by a mail that is begun."""
    for page in pages_in(site):
        html = page.read_text("utf-8")
        assert ASKED not in html
        assert "?subject=" not in html


def test_every_page_asks_and_names_itself(project: Path, patgram: Path) -> None:
    """In its language, below a sub-path, as soon as somebody is named."""
    replace(patgram, "\nname:", "\nlanguage: en\nname:")
    output = write_texts(project)
    site = {"SITEURL": "https://example.gov.bd/portal"}
    build(project / "pelicanconf.py", output, **site, REPORT_EMAIL=MAIL, REPORT_URL=FORM)
    pages = {
        page.relative_to(output).as_posix().removesuffix("index.html"): page.read_text("utf-8")
        for page in pages_in(output)
    }
    assert pages.keys() >= {"", "404.html", "search/", "services/", "news/", "news/hello/"}
    for here, html in pages.items():
        tree = LexborHTMLParser(html)
        links = [
            str(one.attributes["href"]) for one in tree.css(".footer__links a[href*='%3A%2F%2F']")
        ]
        address = f"https://example.gov.bd/portal/{here}"
        assert fields(links[0])["subject"].partition(": ")[2] == address
        assert fields(links[1])["title"] == f"{address}#"
        assert ("Something wrong?" in html) is here.startswith("offices/lalmonirhat/patgram/")


def test_another_address_remakes_every_page(project: Path) -> None:
    """A wrong one leaves them as they were."""
    settings, output = project / "pelicanconf.py", project / "output"
    for email in (MAIL, "other@example.gov.bd"):
        build(settings, output, REPORT_EMAIL=email)
    with pytest.raises(Refusal, match="REPORT_EMAIL 'other' is no mail address"):
        build(settings, output, REPORT_EMAIL="other")
    for page in pages_in(output):
        assert "mailto:other@example.gov.bd?" in page.read_text("utf-8")
