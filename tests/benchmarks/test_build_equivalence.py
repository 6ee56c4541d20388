"""Two sites are compared only while they say the same; Hugo's copy says what the content says."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from benchmarks.build.equivalence import check_equivalence
from benchmarks.build.hugo_content import quoted, quoted_front_matter, service_titles
from benchmarks.build.refusal import CannotMeasure

PAGE = "<title>ক</title><style>a{}</style><body><p>ফি: <b>৫০</b> টাকা</p><p>ফোন ৩৩৩</p></body>"
SITEMAP = (
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    "<url><loc>http://localhost:8000/{}</loc></url></urlset>"
)
CARD = "BEGIN:VCARD\r\nEND:VCARD\r\n"


@pytest.fixture
def sites(tmp_path: Path) -> tuple[Path, Path]:
    """Ours and a rival's, which says the same."""
    ours = tmp_path / "ours"
    for name, text in {
        "index.html": PAGE,
        "search/index.html": PAGE,
        "offices/a/b/index.html": PAGE,
        "offices/a/b/officer-c.vcf": CARD,
        "sitemap.xml": SITEMAP.format(""),
    }.items():
        (ours / name).parent.mkdir(parents=True, exist_ok=True)
        (ours / name).write_text(text, "utf-8", newline="")
    return ours, shutil.copytree(ours, tmp_path / "theirs")


def test_equal_sites(sites: tuple[Path, Path]) -> None:
    """The report says what was compared."""
    compared = "3 pages with the same words and styles, 1 equal vCards"
    assert check_equivalence(*sites) == compared


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("index.html", PAGE.replace("<b>৫০</b>", "<i>৫০</i>")),
        ("index.html", PAGE.replace("<p>ফোন ৩৩৩</p>", "").replace("<p>", "<p>ফোন ৩৩৩</p>\n <p>")),
        ("search/index.html", PAGE.replace("ফোন", "খুঁজুন")),
        ("offices/a/b/officer-c.vcf", "END:VCARD\r\nBEGIN:VCARD\r\n"),
    ],
    ids=["markup", "order", "search", "order in a card"],
)
def test_markup_order_and_search_may_differ(sites: tuple[Path, Path], name: str, text: str) -> None:
    """Hugo sorts officers by key, and each site has its own search page."""
    (sites[1] / name).write_text(text, "utf-8", newline="")
    assert check_equivalence(*sites)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (
            "offices/a/b/index.html",
            PAGE.replace("৫০", "৫"),
            "offices/a/b/index.html: Hugo lacks ['৫০'] and adds ['৫']",
        ),
        (
            "index.html",
            PAGE.replace("<p>ফোন ৩৩৩</p>", "<p>ফোন ৩৩৩ ফোন</p>"),
            "index.html: Hugo lacks [] and adds ['ফোন']",
        ),
        ("index.html", PAGE.replace(">ক<", ">খ<"), "index.html: Hugo lacks ['ক'] and adds ['খ']"),
        ("index.html", PAGE.replace("a{}", "b{}"), "index.html: other styles"),
        ("offices/a/b/officer-c.vcf", "BEGIN", "offices/a/b/officer-c.vcf: other content"),
        ("sitemap.xml", SITEMAP.format("about/"), "sitemap.xml: other addresses"),
        (
            "offices/index.html",
            PAGE,
            "files that only one site has: [] / ['offices/index.html']",
        ),
        (
            "offices/a/b/officer-d.vcf",
            CARD,
            "files that only one site has: [] / ['offices/a/b/officer-d.vcf']",
        ),
    ],
    ids=["word", "count", "title", "style", "card", "address", "page", "another card"],
)
def test_other_work_is_refused(
    sites: tuple[Path, Path], name: str, text: str, message: str
) -> None:
    """The first difference is named."""
    (sites[1] / name).write_text(text, "utf-8", newline="")
    with pytest.raises(CannotMeasure) as refused:
        check_equivalence(*sites)
    assert str(refused.value) == message


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


def test_titles_of_services(tmp_path: Path) -> None:
    """Read from our pages: where few offices give a service in the list, else on its own page."""
    rows = {"a/b": ["পরামর্শ প্রদান", "মেলা"], "a/c": ["পরামর্শ  প্রদান।"]}
    for office, names in rows.items():
        cells = (f'<tr id="citizen-{n}"><th>{name}' for n, name in enumerate(names, 1))
        write(tmp_path / "offices" / office, f"<table>{''.join(cells)}</table>")
    write(
        tmp_path / "services",
        '<nav class="letter-list"></nav><ul class="service-list">'
        '<li><a href="../services/advice/">পরামর্শ প্রদান</a> · ২টি কার্যালয়'
        '<li><a href="../offices/a/b/#citizen-2">মেলা</a> · ক</ul>',
    )
    write(
        tmp_path / "services" / "advice" / "rangpur",
        '<h1>পরামর্শ প্রদান – রংপুর বিভাগ</h1><ul class="service-list">'
        '<li><a href="../../offices/a/b/#citizen-1">ক</a>'
        '<li><a href="../../offices/a/c/#citizen-1">খ</a></ul>',
    )
    assert service_titles(tmp_path) == {
        "পরামর্শ প্রদান": "পরামর্শ প্রদান",
        "পরামর্শ  প্রদান।": "পরামর্শ প্রদান",
        "মেলা": "মেলা",
    }


def write(folder: Path, page: str) -> None:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(page, "utf-8")
