"""Markdown from content becomes safe, well-outlined HTML, whatever signs it is made of."""

import itertools
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from plugins.build.prose import MAX_TYPED, to_html

TAGS = {
    *("p", "br", "hr", "ul", "ol", "li", "blockquote", "strong", "em", "a"),
    *("h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"),
}
SIGNS = [
    *("![", "[", "]", "](", "[a](b)", "[a]", "[a]: b\n", "<a ", "<a href=x>", "<b>", "</b>"),
    *("<strong>", "<em>", "<!--", "-->", "<?", "<![CDATA[", "<!A ", "<div>\n", "<ul>\n", "<p>"),
    *("<table>", "<script>", "<style>", "<http://a.b>", "*", "**", "_", "*a **a ", "a_", "`", "~"),
    *("# ", "&", "&#", "&amp;", "\\", "|", "|a|b|\n|-|-|\n", "- ", "+ ", "1. ", "> ", ">", "=\n"),
    *("---\n", " ", "    ", "\t", "\n", "\n\n", "\r\n", "a", "ক", '"', "'", "(", ")", "{", "^"),
]
TABLE = (
    "<table>\n<thead>\n<tr>\n<th>ক</th>\n</tr>\n</thead>\n"
    "<tbody>\n<tr>\n<td>গ</td>\n</tr>\n</tbody>\n</table>"
)
LONG = 250_000
COSTLY = [  # each in its own way: copies, depth, what stays open, wide tables, growing runs
    "<p>" + "".join(f"<strong x={n}>" for n in range(9_000)) + "\n\nক" * 30_000,
    "> " * 120_000,
    "<div>" * 50_000,
    "x <table>" + "*ক* " * 40_000,
    "*" * 60_000 + "ক" + "*" * 60_000,
    "*ক **ক " * 12_000,
    "|ক" * 9_000 + "|\n" + "|-" * 9_000 + "|\n" + "|\n" * 90_000,
    "".join("`" * n + " " for n in range(1, 700)),
    "".join(f"[{n}]: https://example.gov.bd/{n}\n" for n in range(4_000)) + "[7] " * 30_000,
    f"[ক]: https://example.gov.bd/{'ক' * 30_000}\n\n" + "[ক] " * 20_000,
    "\n".join(" " * 2 * n + "- ক" for n in range(450)),
    "[ক](&) " * 25_000,
]

# Prints the number of each text before it is rendered; ended by the system when one takes 20 s.
RENDERING = """
import json, resource, sys, time
from plugins.build.prose import to_html
resource.setrlimit(resource.RLIMIT_AS, (2**31, 2**31))
for number, text in enumerate(json.load(sys.stdin)):
    print(number, flush=True)
    resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time()) + 20, resource.RLIM_INFINITY))
    to_html(text, 3)
"""


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("এক **দুই**", "<p>এক <strong>দুই</strong></p>"),
        ("# ক\n\n## খ", "<h3>ক</h3>\n<h4>খ</h4>"),
        ("### ক\n\n##### খ\n\n### গ", "<h3>ক</h3>\n<h4>খ</h4>\n<h3>গ</h3>"),
        ("- এক\n- দুই", "<ul>\n<li>এক</li>\n<li>দুই</li>\n</ul>"),
        ("- এক\n\n- দুই", "<ul>\n<li>\n<p>এক</p>\n</li>\n<li>\n<p>দুই</p>\n</li>\n</ul>"),
        ("2. এক\n   - দুই", '<ol start="2">\n<li>এক\n<ul>\n<li>দুই</li>\n</ul>\n</li>\n</ol>'),
        ("১। এক\n২। দুই", "<ol>\n<li>এক</li>\n<li>দুই</li>\n</ol>"),
        ("ধাপ:\n১. এক", "<p>ধাপ:</p>\n<ol>\n<li>এক</li>\n</ol>"),
        ("৩) এক\n\nদুই", '<ol start="3">\n<li>এক</li>\n</ol>\n<p>দুই</p>'),
        ("ধারা\n৩. এক", "<p>ধারা\n৩. এক</p>"),
        ("২০২৬. সাল", "<p>২০২৬. সাল</p>"),
        ("১.৫ টাকা", "<p>১.৫ টাকা</p>"),
        ("> ক\n\n---", "<blockquote>\n<p>ক</p>\n</blockquote>\n<hr>"),
        ("ক  \n*খ*\nগ", "<p>ক<br>\n<em>খ</em>\nগ</p>"),
        (
            "|ক|\n|:-|\n|গ|",
            TABLE,
        ),
        ("[ফরম](https://example.gov.bd/f)", '<p><a href="https://example.gov.bd/f">ফরম</a></p>'),
        ("[ডাকুন](tel:333)", '<p><a href="tel:333">ডাকুন</a></p>'),
        (
            "<office@example.gov.bd>",
            '<p><a href="mailto:office@example.gov.bd">office@example.gov.bd</a></p>',
        ),
        ("[x](javascript:alert)", "<p><a>x</a></p>"),
        ('[x](<"onclick=">)', '<p><a href="&quot;onclick=&quot;">x</a></p>'),
        ("![ছবির কথা](x.png)", "<p>ছবির কথা</p>"),
        ("`<b>`", "<p>&lt;b&gt;</p>"),
        ("<script>alert(1)</script>ক", "<p>ক</p>"),
        ("ক<script>alert(1)</script>", "<p>ক</p>"),
        ("<b onclick='x'>ক</b>", "<p>ক</p>"),
        ("এক<br>দুই <strong class=x>তিন", "<p>এক<br>দুই <strong>তিন</strong></p>"),
        ("<ul>\n<li onclick=x>ক\n</ul>", "<ul>\n<li>ক\n</li></ul>"),
        ("<!-- নিজেদের জন্য -->\n\nক", "<p>ক</p>"),
        ("{{ 7*191 }}", "<p>{{ 7*191 }}</p>"),
        ("a < b & c", "<p>a &lt; b &amp; c</p>"),
    ],
)
def test_prose(text: str, html: str) -> None:
    """Markdown is kept, headings fit below the section's, everything active is dropped."""
    assert to_html(text, 3).strip() == html


@given(st.lists(st.sampled_from([*SIGNS, "javascript:", "<img src=x onerror=y>"]), max_size=30))
def test_only_the_allowed_comes_out(signs: list[str]) -> None:
    """No mixture of signs makes a tag or an attribute that the allow-list does not name."""
    tree = LexborHTMLParser(f"<body>{to_html(''.join(signs), 3)}</body>")
    nodes = tree.css("body *")
    assert {node.tag for node in nodes} <= TAGS | {"h2"}
    assert {name for node in nodes for name in node.attributes} <= {"href"}
    assert not [node for node in nodes if (node.attributes.get("href") or "").startswith("java")]


def test_what_is_too_deep_or_too_much_is_still_shown() -> None:
    """Nothing an editor wrote is lost where markup ends."""
    assert "শেষ কথা" in to_html("> " * 200 + "শেষ কথা", 3)
    tags = to_html("<em>ক</em> " * MAX_TYPED + "শেষ", 3)
    assert tags.count("<em>") == MAX_TYPED // 2
    assert tags.endswith("&lt;em&gt;ক&lt;/em&gt; শেষ</p>")


def long_texts() -> Iterator[str]:
    yield from COSTLY
    for sign in SIGNS:
        yield sign * (LONG // len(sign.encode()))
    for number, (first, second) in enumerate(itertools.pairwise(SIGNS)):
        count = LONG // 4 // len((first + second).encode())
        yield (first + second) * count if number % 2 else first * count + second * count


def test_the_time_grows_with_the_length(root: Path) -> None:
    """256 kB of any sign or mixture are rendered in a moment, where the square takes minutes."""
    texts = list(long_texts())
    run = subprocess.run(
        [sys.executable, "-c", RENDERING],
        input=json.dumps(texts),
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    last = int(run.stdout.split()[-1])
    assert (run.returncode, run.stderr) == (0, ""), texts[last][:60]


@pytest.mark.parametrize("sign", ["![", "> ", "<div>\n<b x>"])
def test_one_office_cannot_stop_the_country(sign: str, build_office: Callable[[str], Path]) -> None:
    """The largest prose a file may hold is checked and built as any other."""
    front = (
        "---\nname: কার্যালয়\nplace: patgram\nofficers:\n  one:\n    post: পদ\n"
        "services:\n  citizen:\n    - name: সেবা\n      officer: one\n---\n"
    )
    folder = build_office(front + sign * (LONG // len(sign)) + "\n\nশেষ কথা\n")
    assert "শেষ কথা" in (folder / "index.html").read_text("utf-8")
