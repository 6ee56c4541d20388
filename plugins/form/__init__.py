"""The form at ``/admin/``: Decap CMS for editors who know no Git.

Written only where ``FORM`` is set: the page, its configuration made from the model, one script of
ours, and Decap's own bundle as it was published. Nothing is loaded from another site, and readers'
pages do not know of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Final

import yaml

from ..build.scripts import bundle
from ..build.site_files import SiteView
from ..charters import row_ids, transliteration
from ..charters.writing import tidy
from ..words import Refusal
from .backend import backend_of, content_security_policy
from .config import form_config
from .messages import MESSAGES

# On a disk, where npm installs what package.json beside this asks for, and esbuild reads it.
HERE: Final = Path(str(files(__package__)))
RULES: Final = (
    tidy.RULES,
    transliteration.RULES,
    row_ids.RULES,
)  # what the script reads as Python does
DECAP: Final = HERE / "node_modules" / "decap-cms" / "dist"
# The bundle's other chunks serve widgets that the form does not use: code, pictures.
PUBLISHED: Final = ("decap-cms.js", "decap-cms.js.LICENSE.txt")


def site_files(site: SiteView) -> Iterator[tuple[str, str | bytes]]:
    """``/admin/``, where it is wanted."""
    if not site.settings.get("FORM"):
        return
    backend = backend_of(site.settings["FORM_BACKEND"])
    config = form_config(
        (offices[0].place.home for offices in site.directory.by_folder.values()),
        backend,
        site.settings["SITEURL"],
        reviewed=site.settings.get("FORM_REVIEWED", True),
    )
    policy = content_security_policy(backend)
    yield "admin/index.html", site.renderer.page("form", "admin/", policy=policy)
    yield "admin/config.yml", as_yaml(config)
    yield "admin/form.js", script(site.root, site.settings["FLOOR"]["form"])
    yield "admin/form.css", (HERE / "form.css").read_bytes()
    for name in PUBLISHED:
        yield f"admin/{name}", (decap() / name).read_bytes()


def decap() -> Path:
    """The folder of Decap's bundle; raises `Refusal` where it is not installed."""
    if not DECAP.is_dir():
        raise Refusal(MESSAGES["form-missing"])
    return DECAP


def as_yaml(config: object) -> str:
    """What collections share stands once, under an anchor, so that 64 districts stay one page."""
    text: str = yaml.safe_dump(config, allow_unicode=True, sort_keys=False, width=10_000)
    return text


def script(root: Path, floor: Mapping[str, str]) -> str:
    """The form's script with the YAML library in one minified file."""
    decap()  # the library is installed with it
    folder = HERE / "js"
    options = ("--bundle", "--minify", "--format=iife", "--charset=utf8")
    return bundle(folder / "main.js", root, floor, *options, key=changes(folder))


def changes(folder: Path) -> tuple[int, ...]:
    """When each of the modules, or the rules that they read, was last changed."""
    read = (*sorted(folder.glob("*.js")), *(Path(str(rules)) for rules in RULES))
    return tuple(file.stat().st_mtime_ns for file in read)


def register() -> None:
    from ..build.pelican import connect  # noqa: PLC0415 - only Pelican registers plugins

    connect(__name__)
