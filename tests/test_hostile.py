"""Text from content is data: whatever it holds, it comes out as text."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import vobject
import yaml
from selectolax.lexbor import LexborHTMLParser, LexborNode

from plugins.charters.problems.problem import CharterError

HOSTILE = (
    """x'"><script>alert(1)</script><img src=//evil.example onerror=alert(1)>"""
    "&lt;{{7*191}}{% raw %}"
)
# Fields of fixed form, which refuse such text with a message instead of showing it.
FORMED = {"approved", "phone", "phones", "hotline", "fax", "mobile", "email", "website", "language"}
FORMED |= {"officer", "superior", "alternate", "appeal", "signatory"}

OFFICE: dict[str, Any] = {
    "name": "কার্যালয়",
    "department": "দপ্তর",
    "place": "patgram",
    "union": "ইউনিয়ন",
    "language": "bn",
    "contact": {
        "address": "সড়ক",
        "phones": ["01700000002"],
        "hotline": "333",
        "fax": "01700000003",
        "email": "contact@example.gov.bd",
        "website": "contact.example.gov.bd",
        "offices": [{"name": "জোনাল অফিস", "address": "বাজার"}],
    },
    "objectives": ["লক্ষ্য"],
    "website": "doict.example.gov.bd",
    "hours": "সময়সূচি",
    "approved": "2026-06-20",
    "vision": "ভিশন",
    "mission": "মিশন",
    "officers": {
        "one": {
            "name": "নাম",
            "post": "পদ",
            "section": "শাখা",
            "office": "অফিস",
            "room": "১",
            "code": "৮৫",
            "phone": "01700000000",
            "mobile": "01700000001",
            "email": "office@example.gov.bd",
            "website": "example.gov.bd",
        },
        "two": {"post": "আরেক পদ"},
    },
    "defaults": {"fee": "বিনামূল্যে", "superior": "one"},
    "services": {
        "citizen": [
            {
                "name": "সেবা",
                "method": "সরাসরি",
                "documents": "আবেদনপত্র",
                "documents_from": "কার্যালয়",
                "fee": "৫০ টাকা",
                "time": "৩ কার্যদিবস",
                "officer": ["one", "two"],
                "group": "শাখা",
                "recipient": "নাগরিক",
                "place": "কক্ষ",
                "remedy": "আপিল",
                "remark": "মন্তব্য",
                "more": {f"কলাম {HOSTILE}": "কথা"},
                "variants": [
                    {"name": "জরুরি", "time": "১ দিন", "fee": "১ টাকা", "documents": ["ছবি"]},
                    {"name": "সাধারণ", "remark": "কথা"},
                ],
            },
        ]
    },
    "expectations": ["পূর্ণ আবেদন"],
    "grievance": [
        {
            "when": "ব্যর্থ হলে",
            "to": "অনিক",
            "officer": "one",
            "alternate": ["two"],
            "limit": "৩০ কার্যদিবস",
        },
    ],
    "information": {"officer": "one", "alternate": "two", "appeal": "two"},
    "tables": [{"title": "ছক", "columns": ["কাজ", "ফি"], "rows": [["নকল", "৫০ টাকা"]]}],
    "signatory": "one",
}

Location = tuple[str | int, ...]


def leaves(value: Any, here: Location = ()) -> Iterator[Location]:  # noqa: ANN401 - any YAML value
    """The place of every text in a nested value."""
    if isinstance(value, str):
        yield here
        return
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in items:
        yield from leaves(inner, (*here, key))


def with_text(loc: Location, text: str, body: str = "") -> str:
    """The office file with ``text`` at one place."""
    return with_texts({loc: text}, body)


def with_texts(texts: dict[Location, str], body: str = "") -> str:
    """The office file with other texts at some places."""
    office = copy.deepcopy(OFFICE)
    for loc, text in texts.items():
        target: Any = office
        for part in loc[:-1]:
            target = target[part]
        target[loc[-1]] = text
    front = yaml.safe_dump(office, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{front}---\n{body}"


def live_markup(html: str) -> list[str]:
    """What a browser would act on and our templates never write; a poster's code is drawn."""
    tree = LexborHTMLParser(html)
    for code in tree.css("svg.qr-code"):
        code.decompose()
    found = [node.tag for node in tree.css("img, iframe, base, object, svg")]
    found += [str(node.html) for node in tree.css("script, form") if not is_ours(node)]
    for node in tree.css("*"):
        found += [name for name in node.attributes if name.startswith("on")]
        href = node.attributes.get("href") or ""
        found += (
            [href] if re.match(r"\s*(?:javascript|data|vbscript):", href, re.IGNORECASE) else []
        )
    return found


def is_ours(node: LexborNode) -> bool:
    """The search form of every page and the scripts of the search page."""
    if node.tag == "script":
        ours = r"search-[0-9a-f]{10}\.js|\.\./no-search\.js|(\.\./)+days/start\.js"
        return bool(re.fullmatch(ours, node.attributes.get("src") or ""))
    return node.attributes.get("class") == "search-form"


def name(loc: Location) -> str:
    return ".".join(map(str, loc))


def is_formed(loc: Location) -> bool:
    return loc == ("place",) or field(loc) in FORMED


def field(loc: Location) -> str:
    """The key, where a list may stand under it."""
    return [part for part in loc if isinstance(part, str)][-1]


def test_hostile_text_is_shown_as_typed(build_office: Callable[[str], Path]) -> None:
    """In every field that takes any: inert on every page, and readable as the editor typed it."""
    free = [loc for loc in leaves(OFFICE) if not is_formed(loc)]
    folder = build_office(with_texts({loc: f"{name(loc)}: {HOSTILE}" for loc in free}))
    for page in folder.parents[2].rglob("*.html"):
        assert live_markup(page.read_text("utf-8")) == []
    shown = LexborHTMLParser((folder / "index.html").read_text("utf-8")).text()
    hidden = [loc for loc in free if f"{name(loc)}: {HOSTILE}" not in shown]
    assert hidden == [("defaults", "fee")]  # the row has its own


@pytest.mark.parametrize("loc", [loc for loc in leaves(OFFICE) if is_formed(loc)], ids=name)
def test_hostile_text_is_refused(loc: Location, build_office: Callable[[str], Path]) -> None:
    """In every field of a fixed form in turn."""
    with pytest.raises(CharterError) as refused:
        build_office(with_text(loc, HOSTILE))
    (problem, *_) = refused.value.problems
    assert problem.field.split(".")[-1].split("[")[0] == field(loc)


def test_hostile_prose_is_cleaned(build_office: Callable[[str], Path]) -> None:
    """Markup, handlers, frames and script links in Markdown do not reach the page."""
    body = (
        "<script>alert(1)</script> <img src=x onerror=alert(1)> <b onclick=x>মোটা</b>\n\n"
        "[এক](javascript:alert(1)) [দুই](JaVaScRiPt&#58;alert(1)) [তিন](data:text/html,x)\n"
        "[চার](//evil.example) ![ছবি](https://evil.example/x.png)\n\n"
        '<iframe src="//evil.example"></iframe><base href="//evil.example">'
        '<meta http-equiv="refresh" content="0"><form action="//evil.example"></form>'
        "<style>*{}</style> {{7*191}} {% include 'base.html' %}\n"
    )
    html = (build_office(with_text(("name",), "নাম", body)) / "index.html").read_text("utf-8")
    assert live_markup(html) == []
    assert html.count("<style") == 2  # of which one is for who has no JavaScript
    assert html.count('http-equiv="refresh"') == 0
    assert "{{7*191}}" in html


@pytest.mark.parametrize("field", ["name", "post", "office"])
def test_a_vcard_has_only_the_lines_we_wrote(
    field: str, build_office: Callable[[str], Path]
) -> None:
    """Separators in a name stay inside its value; no property can be injected."""
    hostile = "x;y,z:a\\nTEL:999\\"
    folder = build_office(with_text(("officers", "one", field), hostile))
    card = vobject.readOne((folder / "officer-one.vcf").read_text("utf-8"))
    assert sorted(card.contents) == [
        *("email", "fn", "n", "org", "tel", "title", "uid", "url", "version"),
    ]
    assert [phone.value for phone in card.contents["tel"]] == ["+8801700000000", "+8801700000001"]
    name = card.n.value.given.removesuffix(", ইউনিয়ন ইউনিয়ন, পাটগ্রাম")
    shown = {"name": name, "post": card.title.value, "office": card.org.value[0]}
    assert shown[field] == hostile


@pytest.mark.parametrize("sign", ["\r\nTEL:999", "\u0085", "\u2028", "\u2029", "\x00", "\u202e"])
def test_line_breaks_cannot_enter_a_vcard(sign: str, build_office: Callable[[str], Path]) -> None:
    """Controls and line separators of every kind are refused on the way in."""
    office = with_text(("officers", "one", "name"), f"নাম{sign}শেষ")
    with pytest.raises(CharterError):
        build_office(office)
