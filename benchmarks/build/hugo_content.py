"""Arranges our content for Hugo: the same files, in the folders and the YAML that Hugo reads.

What Hugo cannot know is handed to it: which spellings name one service. What it has no feature
for is left out and counts in its favour: checks, the search index, links relative to each page.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import yaml
from selectolax.lexbor import LexborHTMLParser, LexborNode


def arrange(project: Path, built: Path, site: Path) -> None:
    """Fills the Hugo ``site`` with the content of our ``project`` and the style of its pages."""
    content = project / "content"
    for file in sorted(content.glob("offices/*/*.md")) + sorted(content.glob("pages/*.md")):
        copy = site / "content" / file.relative_to(content)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(quoted_front_matter(file.read_text("utf-8")), "utf-8")
    for district in (site / "content" / "offices").glob("*/"):
        (district / "_index.md").touch()
    _write_data(content, built, site)
    shutil.copytree(project / "theme" / "static" / "root", site / "static")
    style = LexborHTMLParser((built / "index.html").read_text("utf-8")).css_first("style")
    (site / "assets").mkdir()
    (site / "assets" / "style.css").write_text(style.text(), "utf-8")


def _write_data(content: Path, built: Path, site: Path) -> None:
    data = site / "data"
    data.mkdir()
    shutil.copy(content / "places.yaml", data)
    national = (content / "national.yaml").read_text("utf-8")
    (data / "national.yaml").write_text(quoted(national), "utf-8")
    titles = service_titles(built)
    (data / "services.json").write_text(json.dumps(titles, ensure_ascii=False), "utf-8")
    for title in sorted(set(titles.values())):
        slug = sha256(title.encode()).hexdigest()[:10]
        if (built / "services" / slug).is_dir():
            page = yaml.safe_dump({"title": title}, allow_unicode=True)
            (site / "content" / "services" / f"{slug}.md").write_text(f"---\n{page}---\n", "utf-8")


def quoted_front_matter(text: str) -> str:
    front, _, body = text.removeprefix("---\n").partition("\n---\n")
    return f"---\n{quoted(front)}---\n{body}"


def quoted(text: str) -> str:
    """The same YAML with every value in quotation marks.

    Our reader takes all values as text. Hugo's would make numbers of telephones and lose zeros.
    """
    root = yaml.compose(text, yaml.CSafeLoader)
    _quote(root)
    return yaml.serialize(root, Dumper=yaml.CSafeDumper, allow_unicode=True, width=1 << 20)


def _quote(node: yaml.Node | None) -> None:
    if isinstance(node, yaml.ScalarNode):
        node.tag, node.style = "tag:yaml.org,2002:str", '"'
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _quote(item)
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            _quote(value)


def service_titles(built: Path) -> dict[str, str]:
    """Each service as charters spell it → the title under which ``/services/`` lists it."""
    names = dict(_rows(built))
    return {names[address]: title for title, address in _listed(built / "services")}


def _rows(built: Path) -> Iterator[tuple[str, str]]:
    """Address and service of every row of every charter."""
    for file in built.glob("offices/*/*/index.html"):
        url = f"{file.parent.relative_to(built).as_posix()}/"
        for row in _page(file).css("tr[id]"):
            yield f"{url}#{row.attributes['id']}", row.css_first("th").text()


def _listed(services: Path) -> Iterator[tuple[str, str]]:
    """Title and address of every row in the list of services and on the pages it leads to."""
    for file in services.rglob("index.html"):
        page = _page(file)
        links = page.css(".service-list a")
        if page.css_first(".letter-list"):
            for link in links:
                yield from ((link.text(), address) for address in _addresses([link]))
        else:
            title = page.css_first("h1").text().partition(" – ")[0]
            yield from ((title, address) for address in _addresses(links))


def _page(file: Path) -> LexborHTMLParser:
    return LexborHTMLParser(file.read_text("utf-8"))


def _addresses(links: list[LexborNode]) -> Iterator[str]:
    """``../offices/rangpur/sadar/#citizen-3`` without its way up; other links are passed over."""
    for link in links:
        _, found, rest = (link.attributes["href"] or "").partition("offices/")
        if found:
            yield f"offices/{rest}"
