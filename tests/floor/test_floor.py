"""Nothing that is served asks for more than the oldest browsers of the setting ``FLOOR`` know."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from plugins.build.build import build
from plugins.build.inputs import read_settings

HERE = Path(__file__).resolve().parent
Floor = Mapping[str, str]
Findings = list[dict[str, Any]]
Lint = Callable[..., list[Findings]]


@pytest.fixture(scope="session")
def floors(root: Path) -> dict[str, Floor]:
    """The setting."""
    found: dict[str, Floor] = read_settings(root / "pelicanconf.py")["FLOOR"]
    return found


@pytest.fixture(scope="session")
def lint(root: Path) -> Lint:
    """Everything in each of the given styles or scripts that a browser of the floor lacks."""
    if not (HERE / "node_modules" / "installed").exists():
        pytest.fail("the browsers' data is missing; run make floor", pytrace=False)

    def find(floor: Floor, kind: str, *texts: str) -> list[Findings]:
        asked = json.dumps([{kind: text, "floor": floor} for text in texts])
        command = ["node", HERE / "lint.mjs"]
        done = subprocess.run(
            command, input=asked, capture_output=True, check=True, encoding="utf-8", cwd=root
        )
        found: list[Findings] = json.loads(done.stdout)
        return found

    return find


def assert_excused(findings: Findings, part: str) -> None:
    """What is above the floor is what `reasons.json` gives a reason for, neither more nor less."""
    reasons = json.loads((HERE / "reasons.json").read_text("utf-8"))[part]
    assert [found for found in findings if found["feature"] not in reasons] == []
    assert {found["feature"] for found in findings} == set(reasons)


def test_styles_stay_within_the_floor(site: Path, floors: dict[str, Floor], lint: Lint) -> None:
    """Whatever an old browser does not know of the page's stylesheet, it can do without."""
    html = (site / "index.html").read_text("utf-8")
    sheets = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    (found,) = lint(floors["page"], "styles", "".join(sheets))
    assert_excused(found, "styles")


@pytest.mark.parametrize("sheet", ["poster", "complaint"])
def test_a_sheet_stays_within_the_floor(
    site: Path, floors: dict[str, Floor], lint: Lint, sheet: str
) -> None:
    """It asks for nothing that the pages do without a reason."""
    html = next(site.glob(f"offices/*/*/{sheet}/index.html")).read_text("utf-8")
    (styles,) = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    (found,) = lint(floors["page"], "styles", styles)
    reasons = json.loads((HERE / "reasons.json").read_text("utf-8"))["styles"]
    assert found
    assert [one for one in found if one["feature"] not in reasons] == []


def test_the_search_stays_within_the_floor(
    site: Path, floors: dict[str, Floor], lint: Lint
) -> None:
    """Its script, as it is served, calls nothing that an old browser has not."""
    (script,) = (site / "search").glob("search-*.js")
    (found,) = lint(floors["search"], "script", script.read_text("utf-8"))
    assert_excused(found, "search")


@pytest.mark.parametrize("name", ["start", "*-bn"])
def test_what_counts_days_stays_within_the_floor(
    site: Path, floors: dict[str, Floor], lint: Lint, name: str
) -> None:
    """The script of the buttons and all that taps load: where one runs, so do the others."""
    script = "".join(one.read_text("utf-8") for one in (site / "days").glob(f"{name}.js"))
    (found,) = lint(floors["search"], "script", script)
    assert_excused(found, f"days/{name}")


def test_who_cannot_search_is_told_in_old_words(
    site: Path, floors: dict[str, Floor], lint: Lint
) -> None:
    """The script for browsers that are too old for the search is not too new for them."""
    script = (site / "no-search.js").read_text("utf-8")
    (found,) = lint(floors["page"], "script", script)
    assert_excused(found, "no-search")


STYLES = {
    "@media (width<=40rem){a{color:red}}": "css.at-rules.media.range_syntax",
    "@media (hover:hover){a{color:red}}": "css.at-rules.media.hover",
    "@layer a{a{color:red}}": "css.at-rules.layer",
    "@container (min-width:1px){a{color:red}}": "css.at-rules.container",
    "@supports selector(:has(a)){a{color:red}}": "css.at-rules.supports.selector",
    ".a{display:flex;gap:1px}": "css.properties.gap.flex_context",
    ".a{display:flex}@media print{.a{row-gap:1px}}": "css.properties.row-gap.flex_context",
    "@supports (display:grid){.a{display:grid;gap:1px}}": "css.properties.gap.grid_context",
    ".a{inset:0}": "css.properties.inset",
    ".a{margin-inline:1px}": "css.properties.margin-inline",
    ".a{position:sticky}": "css.properties.position.sticky",
    ".a{width:min(1px,2%)}": "css.types.min",
    ".a{--a:clamp(1px,2%,3px)}": "css.types.clamp",
    ".a{color:oklch(1 1 1)}": "css.types.color.oklch",
    ".a{color:rgb(0 0 0/50%)}": "css.types.color.rgb.space_separated_parameters",
    ".a{height:1dvh}": "css.types.length.viewport_percentage_units_dynamic",
    ".a:is(b){color:red}": "css.selectors.is",
    ".a:where(b){color:red}": "css.selectors.where",
    ".a:not(b,c){color:red}": "css.selectors.not.selector_list",
    ".a{&:hover{color:red}}": "css.selectors.nesting",
    ".a{unknown:red}": "css.properties.unknown",
    ".a{width:unknown(1px)}": "unknown()",
    "a,:focus-visible{color:red}": "css.selectors.focus-visible in a list, which falls with it",
}
SCRIPTS = {
    "a.flatMap(b)": "es-x/no-iterator-prototype-flatmap",
    "const { flatMap } = a": "es-x/no-iterator-prototype-flatmap",
    "a['flat']()": "es-x/no-array-prototype-flat",
    "a.at(-1)": "es-x/no-array-prototype-at",
    "a.replaceAll('a', '')": "es-x/no-string-prototype-replaceall",
    "a.matchAll(/b/g)": "es-x/no-string-prototype-matchall",
    "a.finally(b)": "es-x/no-promise-prototype-finally",
    "Object.fromEntries(a)": "es-x/no-object-fromentries",
    "a?.b": "es-x/no-optional-chaining",
    "a ?? b": "es-x/no-nullish-coalescing-operators",
    "({ ...a })": "es-x/no-rest-spread-properties",
    "try {} catch {}": "es-x/no-optional-catch-binding",
    "globalThis": "es-x/no-global-this",
    "/(?<=a)b/": "es-x/no-regexp-lookbehind-assertions",
    "new RegExp('(?<a>b)')": "es-x/no-regexp-named-capture-groups",
    "/\\p{L}/u": "es-x/no-regexp-unicode-property-escapes",
    "/./s": "es-x/no-regexp-s-flag",
    "AbortSignal.timeout(1)": "AbortSignal.timeout",
    "new ResizeObserver(a)": "ResizeObserver",
    "window.structuredClone(a)": "structuredClone",
    "a.replaceChildren()": ".replaceChildren",
    "a.toggleAttribute('b')": ".toggleAttribute",
    "for (": "syntax",
}


def test_young_styles_are_found(floors: dict[str, Floor], lint: Lint) -> None:
    """Property, value, unit, function, selector or condition, and what the data does not know."""
    assert missed(lint(floors["page"], "styles", *STYLES), STYLES) == []


def test_young_scripts_are_found(floors: dict[str, Floor], lint: Lint) -> None:
    """Syntax, built-ins, methods by their name alone, and what the browser offers besides."""
    assert missed(lint(floors["search"], "script", *SCRIPTS), SCRIPTS) == []


def missed(findings: list[Findings], samples: Mapping[str, str]) -> list[str]:
    """The samples whose feature was not found."""
    told = zip(samples.items(), findings, strict=True)
    return [
        sample
        for (sample, feature), found in told
        if feature not in [one["feature"] for one in found]
    ]


def test_a_condition_lets_in_who_knows(floors: dict[str, Floor], lint: Lint) -> None:
    """Inside ``@supports`` stands what every browser knows that the condition lets in."""
    styles = "@supports (width:min(1px,1px)){.a{display:grid;grid-gap:1px;width:max(1px,2%)}}"
    assert lint(floors["page"], "styles", styles) == [[]]


def test_a_higher_floor_makes_another_site(project: Path) -> None:
    """The setting is all that must change for styles and script to be made for other browsers."""
    styles, script = served(project)
    assert "(max-width:" in styles
    assert "?." not in script
    with (project / "pelicanconf.py").open("a") as settings:
        settings.write('FLOOR = dict.fromkeys(FLOOR, {"chrome": "120"})\n')
    styles, script = served(project)
    assert "(width<=" in styles
    assert "?." in script


def served(project: Path) -> tuple[str, str]:
    """The home page, and the search's script."""
    build(project / "pelicanconf.py", project / "output")
    (script,) = (project / "output" / "search").glob("search-*.js")
    return (project / "output" / "index.html").read_text("utf-8"), script.read_text("utf-8")
