"""What is told of pages by those who look at them: real Chromium, real Java."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.commands.inspect import inspection
from plugins.commands.inspect.chromium import chromium
from plugins.commands.inspect.inspection import faults, inspect_pages
from plugins.commands.inspect.messages import BENGALI
from plugins.words import Refusal
from tests.conftest import SMALLEST, beside_browser

PAGE = "offices/lalmonirhat/patgram/"
SLIPS = """
#

| | খ |
|-|-|
| গ | ঘ |

[](https://example.gov.bd)

<a href="https://example.gov.bd">ঙ</a><a href="https://example.gov.bd/2">চ</a>

<ul>ছ</ul>

<p lang="zz">জ</p> <li>ঝ</li>
"""
INSTALL = "make .venv/dev node_modules/installed and .ci/test-tools pages"


def test_slips_of_prose_are_told_in_bengali(build_office: Callable[[str], Path]) -> None:
    """What an editor's own prose can do wrong is said in the editor's language, once."""
    site = build_office(SMALLEST + SLIPS).parents[2]
    found = beside_browser(faults, site, ["", PAGE])
    assert {one.words for one in found} >= BENGALI.keys()
    assert {one.address for one in found} == {PAGE}
    assert len(set(found)) == len(found)


def test_a_bad_page_is_refused_and_a_good_one_passes(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each page is named, with what is wrong and where; of many, how many were left out."""
    spoilt = tmp_path / "নতুন সাইট"
    shutil.copytree(site, spoilt)
    page = spoilt / PAGE / "index.html"
    page.write_text(page.read_text("utf-8").replace("<main", "<h2></h2>\n<main", 1), "utf-8")
    line = page.read_text("utf-8").partition("<h2></h2>")[0].count("\n") + 1
    monkeypatch.setattr(inspection, "MOST", 2)
    lines, is_clean = beside_browser(inspect_pages, spoilt, ["", PAGE, "404.html"], "bn")
    assert not is_clean
    assert lines == [
        "/: ত্রুটি নেই",
        f"/{PAGE}: {BENGALI['Empty heading.']} [HTML {line}]",
        f"/{PAGE}: {BENGALI['Empty heading.']} [axe empty-heading, 320 px: <h2></h2>]",
        "আরও ১টি পাতা দেখা হয়নি: একবারে ২টি দেখা হয়",
        "২টি পাতায় ২টি ত্রুটি",
    ]
    assert beside_browser(inspect_pages, spoilt, [""], "en") == (
        ["/: no fault", "pages: 1, faults: 0"],
        True,
    )
    assert inspect_pages(spoilt, [], "en")[1]


def test_what_is_missing_is_inspect_pages(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A site, Java, a Chromium: with what to run."""
    with pytest.raises(Refusal, match=f"^there is no site in {tmp_path.name}; run invoke build"):
        inspect_pages(tmp_path, [""], "en")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    with pytest.raises(Refusal, match=f"^java, which looks at pages, is missing; run {INSTALL}$"):
        inspect_pages(site, [""], "en")
    with pytest.raises(Refusal, match=r"^chromium, which looks"), chromium():
        pass
