"""Pages from templates and values: their links, their names, and what goes wrong."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import StrictUndefined

from plugins.build.renderer import Renderer, read_templates
from plugins.words import Refusal

TEMPLATES = {
    "base.html": '{% from "parts/link.html" import link %}<p>{% block main %}{% endblock %}</p>',
    "office.html": '{% extends "base.html" %}\n{% block main %}{{ words }}{% endblock %}',
    "home.html": '{% extends "base.html" %}{% block main %}{{ link("/") }}{% endblock %}',
    "parts/link.html": '{% macro link(to) %}<a href="{{ to }}">{% endmacro %}',
    "alone.html": "<i>{{ SITEURL }}|{{ address }}|{{ motto }}</i>",
}


def renderer(**changes: object) -> Renderer:
    parts = {
        "plugins": ("plugins.office_pages",),
        "templates": TEMPLATES,
        "options": {"autoescape": True, "undefined": StrictUndefined},
        "shared": {"motto": "সেবা"},
    }
    return Renderer(**{**parts, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("address", "up"),
    [
        ("", "."),
        ("about/", ".."),
        ("offices/rangpur/", "../.."),
        ("offices/rangpur/sadar/", "../../.."),
    ],
)
def test_links_are_relative_at_any_depth(address: str, up: str) -> None:
    """So that the site works under any path."""
    assert renderer().page("alone", address) == f"<i>{up}|{address}|সেবা</i>"


def test_values_are_escaped_and_win_over_what_is_shared() -> None:
    """A page's own value stands where both have the name."""
    assert renderer().text("office.html", words="<b>") == "<p>&lt;b&gt;</p>"
    assert "|x<" in renderer().page("alone", "", motto="x")


def test_a_renderer_can_be_sent() -> None:
    """To another process it arrives equal, and prints the same, used or not."""
    used = renderer()
    page = used.page("alone", "")
    for one in (used, renderer()):
        arrived = pickle.loads(pickle.dumps(one))  # noqa: S301 - our own bytes
        assert (arrived, hash(arrived), arrived.page("alone", "")) == (one, hash(one), page)


@pytest.mark.parametrize(
    "changes",
    [
        {"shared": {"motto": "অন্য"}},
        {"options": {"autoescape": False}},
        {"plugins": ("plugins.office_pages", "plugins.search")},
        {"templates": {**TEMPLATES, "alone.html": ""}},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_another_renderer_is_not_equal(changes: dict[str, object]) -> None:
    """Whichever part of it is another."""
    assert renderer(**changes) != renderer()


def changed(name: str) -> Renderer:
    return renderer(templates={**TEMPLATES, name: TEMPLATES[name] + " "})


@pytest.mark.parametrize("template", ["office.html", "base.html", "parts/link.html"])
def test_a_digest_changes_with_every_template_of_the_page(template: str) -> None:
    """However indirectly it is a part of it."""
    assert changed(template).digest("office.html") != renderer().digest("office.html")


@pytest.mark.parametrize("template", ["home.html", "alone.html"])
def test_a_digest_stays_when_others_change(template: str) -> None:
    """Templates that a page does not include are no part of it."""
    assert changed(template).digest("office.html") == renderer().digest("office.html")


@pytest.mark.parametrize(
    "changes",
    [{"shared": {"motto": "অন্য"}}, {"options": {}}, {"plugins": ()}],
    ids=lambda changes: next(iter(changes)),
)
def test_a_digest_changes_with_whatever_pages_show(changes: dict[str, object]) -> None:
    """Shared values, options and plugins."""
    assert renderer(**changes).digest("office.html") != renderer().digest("office.html")


@pytest.mark.parametrize(
    "reference",
    [
        '{% include "part.html" %}',
        "{% include 'part.html' %}",
        '{%- include "part.html" -%}',
        '{%+ include "part.html" %}',
        '{% include "part.html" ignore missing %}',
        '{% include ["gone.html", "part.html"] %}',
        '{% include "part.html" if motto else "gone.html" %}',
        '{% set name = "part.html" %}{% include name %}',
        '{% import "part.html" as part %}',
        "{% from 'part.html' import x with context %}",
        '{%\nextends "part.html" %}',
        '{% extends (motto and "part.html") %}',
    ],
)
def test_a_part_counts_however_it_is_named(reference: str) -> None:
    """Everything Jinja lets a template say."""
    names = [
        renderer(templates={"office.html": reference, "part.html": part}).digest("office.html")
        for part in ("{% set x = 1 %}", "{% set x = 2 %}")
    ]
    assert names[0] != names[1]


def test_a_part_that_appears_counts() -> None:
    """One that was missing when the page was made."""
    page = {"office.html": '{% include "part.html" ignore missing %}'}
    before, after = renderer(templates=page), renderer(templates={**page, "part.html": ""})
    assert before.digest("office.html") != after.digest("office.html")


def test_templates_may_include_each_other() -> None:
    """A circle has a digest too."""
    circle = {"a.html": '{% include "b.html" %}', "b.html": '{% include "a.html" %}'}
    assert renderer(templates=circle).digest("a.html")


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("\n{{ nil }}", "theme/templates/bad.html:2: 'nil' is undefined"),
        ("{% if x %}", "theme/templates/bad.html:1: Unexpected end of template"),
        ("\n\n{{ 1 | nil }}", "theme/templates/bad.html:3: No filter named 'nil'"),
        ('\n{% include "gone.html" %}', "theme/templates/bad.html:2: gone.html"),
        ('{% include "inner.html" %}', "theme/templates/inner.html:2: 'nil' is undefined"),
        ("\n{{ 1 // 0 }}", "theme/templates/bad.html:2: "),
        ("\n{{ 'a' + 1 }}", "theme/templates/bad.html:2: "),
        ("\n{{ motto | long_date }}", "theme/templates/bad.html:2: "),
    ],
)
def test_a_failure_names_the_template_and_the_line(template: str, said: str) -> None:
    """Of the innermost template; whatever the failure is."""
    bad = renderer(templates={"bad.html": template, "inner.html": "\n{{ nil }}"})
    with pytest.raises(Refusal) as raised:
        bad.text("bad.html")
    assert str(raised.value).startswith(said)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TEMPLATES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def test_templates_are_read_by_their_names(folder: Path) -> None:
    """Those that include each other name them so."""
    assert read_templates(folder) == TEMPLATES


def swap_file(folder: Path) -> None:
    (folder / ".base.html.swp").write_bytes(b"b0VIM 9.0\0\xff\xfe\x80")


def lock(folder: Path) -> None:
    (folder / ".#base.html").symlink_to("somebody@host.1234")


def picture_of_a_desktop(folder: Path) -> None:
    (folder / ".DS_Store").write_bytes(b"\0\0\0\1Bud1\xff")


@pytest.mark.parametrize("leave", [swap_file, lock, picture_of_a_desktop])
def test_what_programs_leave_beside_templates_is_no_template(
    folder: Path, leave: Callable[[Path], None]
) -> None:
    """An editor has a template open while the site is built."""
    leave(folder)
    assert TEMPLATES.items() <= read_templates(folder).items()
