"""Whatever is asked, and whatever the content holds, is text: nothing of it runs or breaks."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
import yaml

from plugins.build.build import build
from plugins.commands.inspect.server import serving

from .conftest import Search

MARKUP = """x'"><script>hacked=1</script><img src=x onerror=hacked=1>&lt;b&gt;{{7*191}}${7*191}"""

# Asked in the address and typed.
ASKED = {
    # what lunr's own query language would act on
    "fuzzy": "word~20",
    "fuzzy alone": "a~",
    "boost alone": "a^",
    "huge boost": "সেবা^999999999999",
    "field": "title:",
    "no such field": "nofield:x",
    "field of ours": "name:সেবা",
    "plus": "+",
    "minus": "-",
    "required": "+সেবা -তথ্য",
    "colon": ":",
    "star": "*",
    "stars": "**a",
    "many stars": "*" * 500,
    "every operator": "+a:*~1^2 -b:*~*^^ :~^+-*",
    # markup
    "script": "<script>hacked=1</script>",
    "image": "<img src=x onerror=hacked=1>",
    "frame": "<iframe srcdoc='<script>parent.hacked=1</script>'></iframe>",
    "vector": "<svg onload=hacked=1>",
    "attribute": '" autofocus onfocus=hacked=1 x="',
    "end of title": "</title></style></textarea><script>hacked=1</script>",
    "entities": "&lt;img src=x onerror=hacked=1&gt;&#x00;&amp;",
    "link": "javascript:hacked=1",
    "template": "{{constructor.constructor('hacked=1')()}}${hacked=1}#{hacked=1}<%= hacked=1 %>",
    "comment": "<!--<img src='--><img src=x onerror=hacked=1>'",
    # names that every object of JavaScript has
    "proto": "__proto__",
    "constructor": "constructor",
    "constructors": "constructor constructor prototype",
    "to string": "toString",
    "value of": "valueof valueOf",
    "has own": "hasOwnProperty",
    "proto path": "__proto__.polluted=1 __defineGetter__",
}
# Only typed.
TYPED = {
    # text that is not what it seems
    "NUL": "সেবা\x00তথ্য\x00",
    "controls": "".join(map(chr, range(1, 32))),
    "lone surrogates": "\ud83d সেবা \ude00\ud800",
    "emoji": "👩‍👩‍👧‍👦🇧🇩👍🏽",
    "astral": "𝒮𝓮𝓿𝓪 𐐷 \U0010ffff",
    "only joiners": "\u200d\u200c\u200d\u200c",
    "nukta": "\u09bc",
    "hasanta": "্্্",
    "signs alone": "া ি ী ু ূ ৃ ে ৈ ো ৌ ং ঃ ঁ",
    "marks upon marks": "ক" + "ঁ়্া" * 300,
    "right to left": "\u202eসেবা\u202c \u2067তথ্য\u2069 \u200f",
    "other scripts": "خدمة 服务 услуга สวัสดี",
    "line ends": "সেবা\r\n\t\v\f\u2028\u2029তথ্য",
    "byte order": "\ufeffসেবা\ufffe\uffff",
    "digits": "০" * 400 + " 9" * 400,
    "number": "1e999 -0 NaN Infinity 0x10 ০১৭-০০০",
    "mail": "@@@ a@b a@b.c .@. www..... a.b.c.d.e.f.g.h",
    "many words": "সেবা তথ্য " * 200,
    "long word": "সেবা" * 1_000,
    "10,000 letters": "a" * 10_000,
    "10,000 Bengali letters": "প্রশিক্ষণ" * 1_112,
    "regular expression": "(a+)+$ [ \\ ( (?<x>) [^",
    "SQL": "' OR 1=1; --",
    "paths": "../../../etc/passwd file:///etc/passwd ..\\..\\",
    "JSON": '{"a":[1,null]} \\u0000 \\x3c',
}
ADDRESSES = {
    "percent": "?q=%",
    "NUL": "?q=%00%E0%A6%95%00",
    "right to left": "?q=%E2%80%AE%E0%A6%95",
    "10,000 letters": f"?q={'a' * 10_000}",
    "half a letter": "?q=%E0%A6",
    "no hexadecimal": "?q=%zz%u0995",
    "surrogate": "?q=%ED%A0%80",
    "overlong": "?q=%C0%AFscript%C1%BF",
    "invalid bytes": "?q=%FF%FE%80",
    "repeated": "?q=%E0%A6%95&q=<script>hacked=1</script>&q=constructor",
    "no value": "?q",
    "no name": "?=x",
    "plus signs": "?q=+++",
    "question marks": "??q=x",
    "array": "?q[]=x&q[__proto__][x]=1",
    "prototype": "?__proto__=1&constructor=2&q=toString&__proto__[x]=1",
    "fragment": "?q=x#<img src=x onerror=hacked=1>",
    "fragment of ours": "?q=x#q",
    "semicolons": "?q=x;district=rangpur",
    "many": "?" + "&".join(f"q{number}=x" for number in range(2_000)) + "&q=x",
}
CHOICES = (MARKUP, "__proto__", "\x00", "RANGPUR", "🏠" * 500)
TYPE = """
  document.documentElement.dataset.searchState = "not yet";
  document.querySelector("#q").value = %s;
  document.querySelector("#q").dispatchEvent(new Event("input"));
"""
TRACES = """() => {
  const foreign = "main :is(script, img, svg, iframe, object, style, [onload], [onfocus])";
  const count = (selector) => document.querySelectorAll(selector).length;
  const polluted = Object.keys(Object.prototype).length + ({}.polluted ?? 0);
  const own = [count("script"), count("form"), location.pathname];
  return [typeof hacked, polluted, count(foreign), ...own].join(" ");
}"""


@pytest.fixture(scope="module")
def asked(opened: Callable[..., Search], at_root: str) -> Search:
    """One tab for many addresses."""
    return opened(at_root)


@pytest.fixture(scope="module")
def field(opened: Callable[..., Search], in_pieces: str) -> Search:
    """One page for much typing, which loads many files."""
    search = opened(in_pieces)
    search.open()
    return search


@pytest.mark.parametrize("name", [*ASKED, *ADDRESSES])
def test_any_address_is_answered(asked: Search, name: str) -> None:
    """It settles in time, without an error, a breach of the policy or any markup of its own."""
    query = ADDRESSES.get(name) or f"?q={quote(ASKED[name], safe='')}"
    asked.page.goto(f"{asked.site}search/{query}")
    asked.settle("done", "empty", "idle")
    assert_harmless(asked)


@pytest.mark.parametrize("name", [*ASKED, *TYPED])
def test_anything_may_be_typed(field: Search, name: str) -> None:
    """The same in the field of a page that is not loaded anew between the questions."""
    field.page.evaluate(TYPE % json.dumps((ASKED | TYPED)[name]))
    field.settle("done", "empty", "idle")
    assert_harmless(field)


@pytest.mark.parametrize("choice", CHOICES)
def test_unknown_choices_are_no_filters(asked: Search, choice: str) -> None:
    """A district or kind of service that the form does not offer counts as none."""
    asked.open(q="প্রশিক্ষণ")
    expected = asked.links
    asked.open(q="প্রশিক্ষণ", district=choice, section=choice, mine=choice)
    assert asked.links == expected
    assert asked.page.input_value("[name=district]") == ""
    assert asked.page.input_value("[name=section]") == ""
    assert_harmless(asked)


OFFICE = {
    "name": f"কার্যালয় {MARKUP}",
    "department": f"দপ্তর {MARKUP}",
    "place": "patgram",
    "officers": {"one": {"name": f"করিম {MARKUP}", "post": f"কর্মকর্তা {MARKUP}"}},
    "services": {
        "citizen": [
            {
                "name": f"সনদ {MARKUP}",
                "method": f"সরাসরি {MARKUP}",
                "fee": f"৫০ টাকা {MARKUP}",
                "time": f"৩ দিন {MARKUP}",
                "officer": "one",
            },
            {"name": "র\u200d্যাম বিতরণ", "officer": "one"},
        ]
    },
    "grievance": [{"when": f"ব্যর্থ হলে {MARKUP}", "to": f"অনিক {MARKUP}", "officer": "one"}],
    "signatory": "one",
}


@pytest.fixture(scope="module")
def at_hostile(
    root: Path, five_charters: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of a site whose only office holds markup in every field that takes it."""
    project = tmp_path_factory.mktemp("hostile")
    frame = shutil.ignore_patterns("offices")
    shutil.copytree(five_charters, project / "content", ignore=frame)
    for linked in ("theme", "node_modules"):
        (project / linked).symlink_to(root / linked)
    shutil.copy(root / "pelicanconf.py", project)
    file = project / "content" / "offices" / "lalmonirhat" / "patgram.md"
    file.parent.mkdir(parents=True)
    file.write_text(f"---\n{yaml.safe_dump(OFFICE, allow_unicode=True)}---\n", "utf-8")
    build(project / "pelicanconf.py", project / "output")
    with serving(project / "output") as address:
        yield address


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("সনদ", ["সনদ", "৩ দিন", "৫০ টাকা", "কার্যালয়"]),
        ("কার্যালয়", ["কার্যালয়"]),
        ("করিম", ["কার্যালয়", "করিম"]),
        ("অভিযোগ", ["কার্যালয়"]),
        ("script img onerror hacked", ["সনদ", "কার্যালয়"]),
    ],
)
def test_stored_markup_is_shown_as_text(
    opened: Callable[..., Search], at_hostile: str, question: str, shown: list[str]
) -> None:
    """Names, times and fees appear in the results as their editor typed them."""
    search = opened(at_hostile)
    search.open(q=question)
    text = search.page.locator("#results").text_content() or ""
    assert [words for words in shown if f"{words} {MARKUP}" not in text] == []
    assert_harmless(search)


def test_a_mark_spans_invisible_signs(opened: Callable[..., Search], at_hostile: str) -> None:
    """A joiner inside a word neither hides the match nor cuts a letter in two."""
    search = opened(at_hostile)
    search.open(q="র্যাম")
    marked = search.page.locator("#results mark").all_inner_texts()
    assert marked == ["র\u200d্যাম"]


def test_the_policy_holds_on_the_search_page(opened: Callable[..., Search], at_root: str) -> None:
    """No text becomes code: eval, inline scripts and handlers are refused."""
    search = opened(at_root)
    search.open(q="প্রশিক্ষণ")
    search.page.evaluate(
        """() => {
          document.querySelector("main").append(
            Object.assign(document.createElement("script"), { textContent: "hacked = 1" }));
          const link = document.createElement("a");
          link.setAttribute("onclick", "hacked = 1");
          link.click();
        }"""
    )
    assert search.page.evaluate("typeof hacked") == "undefined"
    assert len([text for text in search.console if "Content Security Policy" in text]) == 2


def assert_harmless(search: Search) -> None:
    """Nothing was said, nothing ran, nothing is there that the site's own files do not make."""
    complaints = search.complaints
    search.hush()
    assert complaints == []
    assert search.page.evaluate(TRACES) == "undefined 0 0 2 1 /search/"
