"""Home in any country, and a large district, on a phone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from benchmarks.lists import country
from plugins.build.build import build
from plugins.commands.inspect import axe
from plugins.commands.inspect.server import serving
from tests.conftest import project_in
from tests.large_district import write_large_district

WIDTH, SCREEN = 360, 640
SCREENS = 3
HEIGHT = "document.documentElement.scrollHeight"
DISTRICT = "offices/lalmonirhat/"
# What an engine does that cannot tell which group was chosen.
FORGETS = """() => {
  const { sheet } = document.querySelector("style");
  const forget = rules => {
    for (let at = rules.cssRules.length - 1; at >= 0; at--) {
      const rule = rules.cssRules[at];
      if ((rule.selectorText || "").includes(":target")) rules.deleteRule(at);
      else if (rule.media) forget(rule);
    }
  };
  forget(sheet);
}"""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with a district of more offices than stand open."""
    project = project_in(tmp_path_factory.mktemp("large") / "project")
    write_large_district(project / "content")
    build(project / "pelicanconf.py", project / "output")
    with serving(project / "output") as address:
        yield address


def test_home_is_three_screens_in_any_country(
    open_page: Callable[..., Page], large: str, tmp_path: Path
) -> None:
    """Of five offices, of some, and of all there can be; with JavaScript and without."""
    with serving(country(tmp_path)) as whole:
        heights = [
            open_page(address, WIDTH, java_script_enabled=scripts).evaluate(HEIGHT)
            for address in ("", large, whole)
            for scripts in (True, False)
        ]
    assert max(heights) <= SCREENS * SCREEN


def test_a_large_district_shows_the_upazila_that_is_chosen(
    open_page: Callable[..., Page], large: str
) -> None:
    """None at first; then its offices alone, until one goes back to the list of upazilas."""
    page = open_page(large + DISTRICT, WIDTH, java_script_enabled=False)
    offices = page.locator(".office-list a:visible")
    assert offices.count() == 0
    assert page.evaluate(HEIGHT) <= SCREENS * SCREEN
    page.get_by_role("link", name="কালীগঞ্জ").click()
    assert offices.count() == 12
    assert page.get_by_role("heading", name="কালীগঞ্জ উপজেলা").is_visible()
    page.get_by_role("link", name="তালিকায় ফিরুন").click()
    assert offices.count() == 0


def test_who_cannot_choose_sees_every_office(open_page: Callable[..., Page], large: str) -> None:
    """In an engine that does not know what was chosen, and on paper."""
    page = open_page(large + DISTRICT, WIDTH)
    page.emulate_media(media="print")
    assert page.locator(".office-list a:visible").count() == 25
    assert page.locator(".places a:visible").count() == 0
    page.emulate_media(media="screen")
    page.evaluate(FORGETS)
    assert page.locator(".office-list a:visible").count() == 25


@pytest.mark.parametrize("scheme", axe.SCHEMES)
def test_axe_finds_no_violation_in_a_large_district(
    open_page: Callable[..., Page], large: str, scheme: str
) -> None:
    """With an upazila chosen, at any width in either scheme."""
    page = open_page(f"{large}{DISTRICT}#kaliganj", bypass_csp=True, color_scheme=scheme)
    assert [*axe.violations(page)] == []
