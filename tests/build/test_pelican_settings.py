"""What of the content is Pelican's by the settings."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest
from pelican.settings import DEFAULT_CONFIG

from plugins.build.pelican_settings import PATHS, confined, may_be_linked, pelican_paths
from plugins.charters.reading.tree import OURS


def test_what_is_not_set_is_what_pelican_takes() -> None:
    """A settings file without the three lines gives Pelican what it would take by itself."""
    assert {name: DEFAULT_CONFIG[name] for name in PATHS} == PATHS
    assert pelican_paths({}) == {PurePosixPath(""), PurePosixPath("images")}


@pytest.mark.parametrize("paths", [["blog"], ["blog/"], ["./blog"], ["blog", "blog//"]])
def test_a_path_is_known_however_it_is_written(paths: list[str]) -> None:
    """With slashes and dots or without."""
    none = {"PAGE_PATHS": [], "STATIC_PATHS": []}
    assert pelican_paths({"ARTICLE_PATHS": paths, **none}) == {PurePosixPath("blog")}


@pytest.mark.parametrize(
    "path",
    [
        "offices",
        "offices/",
        "./offices/rangpur",
        "pages",
        "places.yaml",
        "..",
        "blog/../..",
        "/etc",
    ],
)
def test_neither_ours_nor_what_lies_elsewhere_is_pelican_s(path: str) -> None:
    """Charters, prose, data files; and nothing outside the content folder."""
    settings = {**DEFAULT_CONFIG, "ARTICLE_PATHS": [path], "PAGE_PATHS": [path], "STATIC_PATHS": []}
    assert pelican_paths(settings) == set()
    assert confined(settings)["ARTICLE_PATHS"] == confined(settings)["PAGE_PATHS"] == []
    assert not may_be_linked(Path("/"), path)


def test_pelican_is_kept_from_what_is_ours() -> None:
    """Also where it may read everything; what the settings exclude stays excluded."""
    settings = {**DEFAULT_CONFIG, "ARTICLE_EXCLUDES": ["old"], "IGNORE_FILES": ["*.draft"]}
    done = confined(settings)
    assert done["ARTICLE_EXCLUDES"] == ["old", *OURS]
    assert done["IGNORE_FILES"][0] == "*.draft"
