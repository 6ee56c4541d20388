"""The templates' own words in English, on the page of a charter that is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from jinja2 import nodes

from plugins.build.catalogue import FILE, read_catalogue
from plugins.build.office_steps import TEMPLATES
from plugins.build.page_context import OPTIONS
from plugins.build.renderer import Renderer, environment_of, read_templates
from plugins.words import Refusal
from tests.conftest import ROOT

BENGALI = re.compile(r"[\u0980-\u09FF\u0964]")
THEME = ROOT / "theme"
CATALOGUE = """\
msgid "সেবা"
msgstr "Services"

msgid "%(number)sটি সেবা"
msgstr "<b>%(number)s</b> of 100 %% services"
"""


@pytest.fixture
def renderer(tmp_path: Path) -> Callable[..., Renderer]:
    """A renderer of these templates, with a catalogue."""

    def make(*catalogues: str, **templates: str) -> Renderer:
        folders = []
        for number, text in enumerate(catalogues or [CATALOGUE]):
            file = tmp_path / str(number) / FILE
            file.parent.mkdir(parents=True)
            file.write_text(text, "latin-1" if "\xff" in text else "utf-8")
            folders.append((tmp_path / str(number), f"theme-{number}"))
        named = {f"{name}.html": text for name, text in templates.items()}
        plugins = ("plugins.office_pages",)
        return Renderer(plugins, named, OPTIONS, {}, english=read_catalogue(folders))

    return make


@pytest.mark.parametrize(
    ("template", "bn", "en"),
    [
        ('{{ _("সেবা") }}', "সেবা", "Services"),
        ('{{ nil or _("সেবা") | upper }}', "সেবা", "SERVICES"),
        ("{% trans %}সেবা{% endtrans %}", "সেবা", "Services"),
        ('{{ _("যা নেই") }}', "যা নেই", "যা নেই"),
        (
            "{% trans number=nil or '<' %}{{ number }}টি সেবা{% endtrans %}",
            "&lt;টি সেবা",
            "<b>&lt;</b> of 100 % services",
        ),
        (
            "{% trans number=nil or range(2) | list %}{{ number }}টি সেবা{% endtrans %}",
            "[0, 1]টি সেবা",
            "<b>[0, 1]</b> of 100 % services",
        ),
        ("{{ lang }} {{ 12 | digits }}", "bn ১২", "en 12"),
        ("{{ day | long_date }}", "২০ জুন ২০২২", "20 June 2022"),
    ],
)
def test_a_page_speaks_the_language_asked_for(
    renderer: Callable[..., Renderer], template: str, bn: str, en: str
) -> None:
    """Also in macros; values stay values, and what has no English stays as it is."""
    made = renderer(
        page="{% from 'macro.html' import macro %}{{ macro(none, day) }}",
        macro=(f"{{% macro macro(nil, day) %}}{template}{{% endmacro %}}"),
    )
    day = date(2022, 6, 20)
    assert [made.text("page.html", one, day=day) for one in ("bn", "en")] == [bn, en]


def test_an_overriding_folder_brings_its_own_english(renderer: Callable[..., Renderer]) -> None:
    """Of a text that both know it has the last word."""
    own = 'msgid "সেবা"\nmsgstr "What we do"\n\nmsgid "দল"\nmsgstr "Team"\n'
    made = renderer(CATALOGUE, own, page="{{ _('সেবা') }}, {{ _('দল') }}")
    assert made.text("page.html", "en") == "What we do, Team"


def test_another_catalogue_makes_other_pages(renderer: Callable[..., Renderer]) -> None:
    """So they are made anew."""
    before = renderer(page="")
    assert before.digest("page.html") != replace(before, english={}).digest("page.html")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('msgid "a"\nmsgstr b\n', "theme-0/translations/en.po:2: "),
        ('msgid "a"\nmsgstr "b\n', "theme-0/translations/en.po:2: "),
        ('msgstr "a"\nmsgid "a"\n', "theme-0/translations/en.po:1: "),
        ('msgid "a\xff', "theme-0/translations/en.po:1: "),
    ],
)
def test_a_damaged_catalogue_is_named_with_its_line(
    renderer: Callable[..., Renderer], text: str, said: str
) -> None:
    """And no page is made."""
    with pytest.raises(Refusal) as refused:
        renderer(text, page="")
    assert refused.value.text("en").startswith(said)


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("\n{% trans %}দল{% endtrans %}", "page.html:2: the translation names size"),
        (
            "\n{% trans n=2 %}দল{% pluralize %}দলগুলো{% endtrans %}",
            "page.html:2: a text has one form and no context here",
        ),
        ('\n{{ _("দল" ~ lang) }}', "page.html:2: '_' is undefined"),
    ],
)
def test_what_cannot_be_said_in_english_is_named(
    renderer: Callable[..., Renderer], template: str, said: str
) -> None:
    """With the template and the line of the text."""
    made = renderer('msgid "দল"\nmsgstr "%(size)s"\n', page=template)
    with pytest.raises(Refusal) as refused:
        made.text("page.html", "en")
    assert said in refused.value.text("en")


def test_all_that_the_theme_says_on_an_office_s_page_has_english() -> None:
    """A Bengali text in its templates that has none is named here; `theme/translations/en.po`."""
    templates = read_templates(THEME / "templates")
    english = read_catalogue([(THEME, "theme")])
    theme = Renderer(("plugins.office_pages",), templates, OPTIONS, {}, english=english)
    speaking = environment_of(theme, "en")
    names = set().union(*map(theme.references, TEMPLATES))
    parsed = {name: speaking.parse(templates[name]) for name in names}
    assert [
        f"{theme.place(name)}:{line}: {text}"
        for name, template in parsed.items()
        for line, text in _texts(template)
        if BENGALI.search(text)
    ] == []


def _texts(template: nodes.Template) -> Iterator[tuple[int, str]]:
    for data in template.find_all(nodes.TemplateData):
        yield data.lineno, data.data.strip()
    for const in template.find_all(nodes.Const):
        yield const.lineno, str(const.value)
