"""From the bytes of one office file to its pages."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from plugins.build.office_step import Job, Refusal, pack, take_steps, unpack
from plugins.build.renderer import Renderer
from plugins.charters.reading.source import Raw

MakeRenderer = Callable[..., Renderer]
PATH = "content/offices/kushtia/kumarkhali.md"


@pytest.fixture(scope="session")
def job(jobs: list[Job]) -> Job:
    (job,) = [job for job in jobs if job.raw.path == PATH]
    return job


def test_a_step_gives_the_files_of_its_office(job: Job, make_renderer: MakeRenderer) -> None:
    """Its page, a vCard for each officer to be reached, and what the search wants to know."""
    (made,) = take_steps((job,), make_renderer())
    office = json.loads(made.profile)["office"]
    folder = "offices/kushtia/kumarkhali"
    assert made.id == job.id == "kushtia/kumarkhali"
    reached = [one["key"] for one in office["officers"] if one.keys() & {"phone", "email"}]
    cards = [f"{folder}/officer-{key}.vcf" for key in reached]
    assert list(made.files) == [f"{folder}/index.html", *cards]
    assert made.files[f"{folder}/index.html"].startswith(b"<h1>")
    assert list(unpack(made.facts)) == ["plugins.search"]
    assert (office["place"], len(cards)) == (["kumarkhali"], 2)


def test_a_step_can_be_repeated(jobs: list[Job], make_renderer: MakeRenderer) -> None:
    """Byte for byte, in any order."""
    renderer = make_renderer()
    made = take_steps(tuple(jobs[:4]), renderer)
    assert take_steps(tuple(jobs[3::-1]), renderer) == made[::-1]


def test_without_a_press_nothing_is_rendered(job: Job, make_renderer: MakeRenderer) -> None:
    """What is found is the same."""
    (made,) = take_steps((job,), None)
    assert (made.files, unpack(made.facts)) == ({}, {})
    assert made.problems == take_steps((job,), make_renderer())[0].problems


def test_an_office_with_errors_has_no_files(job: Job, make_renderer: MakeRenderer) -> None:
    """Nor a listing; what is wrong is told."""
    spoiled = job.raw.data.replace(b"name:", b"nam:", 1)
    (made,) = take_steps((replace(job, raw=Raw(PATH, spoiled, len(spoiled))),), make_renderer())
    assert (made.files, unpack(made.facts)) == ({}, {})
    assert (made.listing, made.profile) == ("", b"null")
    assert "unknown-key-near" in {code for _, _, code, _ in json.loads(made.problems)}
    assert "unknown-key-near" in json.loads(made.tally)[0]


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("\n{{ office.nam }}", "theme/templates/office.html:2: "),
        ("{% if %}", "theme/templates/office.html:1: "),
        ("{% include 'gone.html' %}", "gone.html"),
        ("{{ 1 // 0 }}", "ZeroDivisionError: integer division or modulo by zero"),
        ("{{ 'a' + 1 }}", "TypeError: "),
    ],
)
def test_a_failure_names_the_office_file(
    job: Job, make_renderer: MakeRenderer, template: str, said: str
) -> None:
    """Whatever fails; and one line says it."""
    options = {"undefined": __import__("jinja2").StrictUndefined}
    with pytest.raises(Refusal) as raised:
        take_steps((job,), make_renderer(template, options=options))
    assert str(raised.value).startswith(f"{PATH}: ")
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("value", [{}, [], {"ক": ["খ", 1, None, {"g": "\x00\u200d"}]}])
def test_what_is_packed_is_unpacked(value: object) -> None:
    """The same value comes back."""
    assert unpack(pack(value)) == value
