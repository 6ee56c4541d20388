"""In which order readers may see what has changed."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.deploy.manifest import Manifest
from plugins.deploy.plan import batches, is_named_by_content, order, plan_for, some_of, unseen
from plugins.deploy.releases import earlier, next_name, obsolete, surplus

NAMED = "search/m-0123456789.json"
PATHS = st.dictionaries(
    st.sampled_from(["index.html", "a/index.html", "a/b/index.html.br", "x.svg", NAMED, "s.xml"]),
    st.sampled_from(["one", "two"]),
)


def test_pages_come_last_and_home_after_all() -> None:
    """What is named by its content, other files, then pages from the deepest up."""
    paths = ["index.html", "a/index.html", NAMED, "a/b/index.html", "x.svg", "404.html.br"]
    assert batches(paths) == [
        [NAMED],
        ["x.svg"],
        ["a/b/index.html"],
        ["a/index.html"],
        ["404.html.br", "index.html"],
    ]


@given(PATHS, PATHS, PATHS)
def test_after_a_plan_the_target_is_the_site(
    files: dict[str, str], there: dict[str, str], kept: dict[str, str]
) -> None:
    """Written, unchanged, kept and removed are everything there is, each once."""
    planned = plan_for(files, Manifest(there, frozenset(kept)))
    after = {**dict.fromkeys(kept), **there, **{path: files[path] for path in planned.write}}
    for path in planned.remove:
        del after[path]
    assert {path: after[path] for path in files} == files
    assert set(after) == set(files) | planned.keep
    assert len(planned.write) + planned.unchanged == len(files)
    assert list(planned.write) == sorted(planned.write, key=order)
    assert list(chain(*batches(planned.write))) == list(planned.write)
    assert not set(planned.remove) & (set(files) | planned.keep)


def test_what_a_killed_deployment_left_open_is_written() -> None:
    """Its content is unknown, so nothing is taken for granted."""
    planned = plan_for({"a.html": "1", "b.html": "2"}, Manifest({"a.html": "1", "b.html": None}))
    assert planned.write == ("b.html",)


def test_what_may_be_brought_straight_to_its_place() -> None:
    """Named by content and new in every form, so that no page that is there can name it."""
    other = "search/n-0123456789.json"
    files = dict.fromkeys((NAMED, f"{NAMED}.br", f"{other}.br", other, "a/index.html"), "1")
    there = Manifest({"index.html": "1", other: "1"})
    assert unseen(plan_for(files, there)) == {NAMED, f"{NAMED}.br"}
    assert (
        unseen(plan_for(files, Manifest({"index.html": "1"}, frozenset([NAMED, other])))) == set()
    )
    assert unseen(plan_for(files, Manifest())) == set()


@pytest.mark.parametrize(
    ("path", "is_named"),
    [
        (NAMED, True),
        ("search/search-c4a85073d0.js.br", True),
        ("offices/lalmonirhat/patgram/officer-0123456789.vcf", False),
        ("search/index.html", False),
        ("m-012345678.json", False),
    ],
)
def test_what_is_named_by_its_content(path: str, is_named: bool) -> None:  # noqa: FBT001
    """Ten hexadecimal digits before the end, as the search names its files."""
    assert is_named_by_content(path) == is_named


def test_names_of_others_are_told_as_far_as_they_can_be_shown() -> None:
    """Three of them; a name may hold what a terminal obeys, or what is no text."""
    assert some_of(["d", "c", "b\udc80", "a\x1b[2J"]) == "a?[2J, b?, c …"


def test_releases_are_ordered_by_number() -> None:
    """Also beyond four digits; what does not look like a release is left alone."""
    names = ["9999-0123456789", "10000-0123456789", "0002-0123456789", "notes", "0001-0123456789"]
    assert next_name(names[0], {}).startswith("10000-")
    assert next_name("", {}).startswith("0001-")
    assert earlier(names, "10000-0123456789")[0] == "9999-0123456789"
    assert earlier(names, "0001-0123456789") == []
    assert obsolete(names, "0002-0123456789") == ["9999-0123456789", "10000-0123456789"]
    assert surplus(names, "10000-0123456789") == ["0001-0123456789", "0002-0123456789"]
    assert surplus(names, "0002-0123456789") == []
