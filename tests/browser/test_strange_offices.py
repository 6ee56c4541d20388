"""Offices as no charter is yet: words without an end, the widest tables, prose with tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from plugins.build.build import build
from plugins.commands.inspect.server import serving
from tests.conftest import project_in

from .test_large_text import OUTSIDE, TWICE
from .test_layout import CLIPPED

WIDTHS = (320, 360, 768, 1280)
ENDLESS = "ক" * 200
ROW = ", ".join(["মান"] * 12)
STRANGE = f"""---
name: কার্যালয়, লালমনিরহাট
department: {ENDLESS}
hours: {ENDLESS}
contact: {{address: {ENDLESS}, phones: [০১৭০০-০০০০০১], offices: [{{name: {ENDLESS}}}]}}
officers:
  one:
    {{post: {ENDLESS}, name: {ENDLESS}, section: {ENDLESS}, office: {ENDLESS}, phone: ০১৭০০-০০০০০২}}
services:
  citizen:
    - name: {ENDLESS}
      id: citizen-1
      group: {ENDLESS}
      method: {ENDLESS}
      documents: {ENDLESS}
      fee: {ENDLESS}
      time: {ENDLESS}
      remark: {ENDLESS}
      officer: one
      superior: one
      more: {{{ENDLESS}: {ENDLESS}}}
      variants: [{{name: {ENDLESS}, fee: {ENDLESS}}}]
    - {{name: সেবা, fee: ৫ টাকা, time: "{"." * 120}", officer: one}}
    - {{name: সেবা, fee: https://example.gov.bd/{"a" * 200}, officer: one}}
  internal:
    - {{name: "সেবা\\n{ENDLESS}", fee: ৫ টাকা}}
closed: [internal-8, {{id: internal-9, name: {ENDLESS}}}]
grievance: [{{when: {ENDLESS}, to: {ENDLESS}, officer: one, limit: {ENDLESS}}}]
expectations: [{ENDLESS}]
vision: {ENDLESS}
tables:
  - {{title: {ENDLESS}, columns: [{ENDLESS}, খ], rows: [[{ENDLESS}, {ENDLESS}]]}}
  - {{title: ছক, columns: [{ROW.replace("মান", "স্তম্ভ")}], rows: [[{ROW}]]}}
signatory: one
---
## {ENDLESS}

| ক | খ |
|---|---|
| {ENDLESS} | {ENDLESS} |

```
{ENDLESS}
```
"""
ENGLISH = """---
name: Sample office, Lalmonirhat
place: sadar
language: en
officers: {one: {post: Director, phone: 01700-000001}}
services:
  citizen: [{name: Copy, fee: Free, time: 3 days, officer: one, superior: one}]
---
"""

# Parts of the opened row that lie over each other.
OVERLAPS = """() => {
  const texts = [...document.querySelectorAll("tr:target td, tr:target th > *")].filter(
    part => part.getClientRects().length && !part.matches(".charter-table__number")
  ).map(part => [part.className, part.getBoundingClientRect()]);
  return texts.flatMap(([name, box], index) => texts.slice(index + 1).filter(([, other]) =>
    box.left < other.right - 1 && other.left < box.right - 1
    && box.top < other.bottom - 1 && other.top < box.bottom - 1
  ).map(([other]) => [name, other]));
}"""


@pytest.fixture(scope="module")
def strange(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the offices of Lalmonirhat, which asks its readers for mistakes by mail."""
    project = project_in(tmp_path_factory.mktemp("strange") / "project")
    offices = project / "content/offices/lalmonirhat"
    for name, text in {"patgram": STRANGE, "english": ENGLISH}.items():
        (offices / f"{name}.md").write_text(text, "utf-8")
    site = project / "output"
    build(project / "pelicanconf.py", site, REPORT_EMAIL="report@example.gov.bd")
    with serving(site) as address:
        yield f"{address}offices/lalmonirhat/"


@pytest.mark.parametrize("width", WIDTHS)
def test_a_word_without_an_end_breaks(
    strange: str, open_page: Callable[..., Page], width: int
) -> None:
    """In whatever part of the page it is: nothing is cut off, and nothing scrolls sideways."""
    for row in ("", "#citizen-1", "#internal-9"):
        page = open_page(f"{strange}patgram/{row}", width)
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert page.evaluate(OUTSIDE) + page.evaluate(CLIPPED) == []


@pytest.mark.parametrize("charter", ["english", "patgram"])
@pytest.mark.parametrize("size", ["document", TWICE], ids=["as it is", "twice as large"])
def test_the_links_of_an_opened_row_stand_apart(
    strange: str, open_page: Callable[..., Page], charter: str, size: str
) -> None:
    """Back to the list, the mistake to be told and the cells, in either language."""
    page = open_page(f"{strange}{charter}/#citizen-1", WIDTHS[0])
    page.evaluate(size)
    assert page.locator("tr:target .report, tr:target .charter-table__close").count() == 2
    assert page.evaluate(OVERLAPS) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_who_comes_by_an_old_address_sees_what_became_of_the_row(
    strange: str, open_page: Callable[..., Page], width: int
) -> None:
    """The one line is marked, in sight, and larger than the others."""
    page = open_page(f"{strange}patgram/#internal-8", width)
    here, other = page.locator(".closed-rows :target"), page.locator("#internal-9")
    assert here.evaluate("line => line.getBoundingClientRect().top < innerHeight")
    assert here.inner_text().startswith("সেবাটি এই চার্টারে আর নেই; ")
    for name in ("backgroundColor", "borderLeftWidth", "fontSize"):
        style = f"line => getComputedStyle(line).{name}"
        assert here.evaluate(style) != other.evaluate(style)


def test_the_lines_of_a_name_follow_each_other(
    strange: str, open_page: Callable[..., Page]
) -> None:
    """No line is left blank between the first, which is the row's heading, and the next."""
    second = "document.querySelectorAll('[role=heading] + br')"
    breaks = f"[...{second}].map(line => line.getClientRects().length)"
    assert open_page(f"{strange}patgram/", WIDTHS[0]).evaluate(breaks) == [0]
    assert open_page(f"{strange}patgram/", WIDTHS[-1]).evaluate(breaks) == [1]
