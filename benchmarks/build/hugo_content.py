"""Arranges our content for Hugo: the same files, in the folders and the YAML that Hugo reads.

What Hugo cannot know is handed to it: which officers are persons of their own, and the style of our
offices. What it has no feature for is left out and counts in its favour: checks, posters, services
of all offices, the search, links relative to each page.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import yaml
from selectolax.lexbor import LexborHTMLParser


def arrange(project: Path, built: Path, page: Path, site: Path) -> None:
    """Fills the Hugo ``site`` with the content of our ``project`` and the style of its ``page``."""
    content = project / "content"
    for file in sorted(content.glob("offices/*/*.md")) + sorted(content.glob("pages/*.md")):
        copy = site / "content" / file.relative_to(content)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(quoted_front_matter(file.read_text("utf-8")), "utf-8")
    for district in (site / "content" / "offices").glob("*/"):
        (district / "_index.md").touch()
    _write_data(content, built, site)
    shutil.copytree(project / "theme" / "static" / "root", site / "static")
    style = LexborHTMLParser(page.read_text("utf-8")).css_first("style")
    (site / "assets").mkdir()
    (site / "assets" / "style.css").write_text(style.text(), "utf-8")


def _write_data(content: Path, built: Path, site: Path) -> None:
    data = site / "data"
    data.mkdir()
    shutil.copy(content / "places.yaml", data)
    national = (content / "national.yaml").read_text("utf-8")
    (data / "national.yaml").write_text(quoted(national), "utf-8")
    cards = json.dumps(vcards(built))
    (data / "vcards.json").write_text(cards, "utf-8")


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


def vcards(built: Path) -> dict[str, list[str]]:
    """The path of each office → which of its officers have a vCard."""
    found: dict[str, list[str]] = {}
    for file in sorted(built.glob("offices/*/*/officer-*.vcf")):
        office = f"/{file.parent.relative_to(built).as_posix()}/"
        found.setdefault(office, []).append(file.stem.removeprefix("officer-"))
    return found
