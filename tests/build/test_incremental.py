"""A build takes the steps that are due and no other, and trusts nothing it keeps blindly."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from plugins.build.build import build
from plugins.build.cache import FILE
from plugins.build.office_step import Job, StepResult, take_steps
from plugins.build.renderer import Renderer
from plugins.build.result import Result
from plugins.charters.problems.problem import CharterError
from plugins.words import Refusal
from tests.replacing import replace

from .damage import DAMAGES, scratch
from .projects import (
    EPOCH,
    append,
    copy_built,
    different,
    digest,
    identities,
    write_project,
)

PATGRAM = "offices/lalmonirhat/patgram"


@dataclass
class Site:
    """A project, its builds, and the offices whose step the last of them took."""

    project: Path
    steps: list[str] = field(default_factory=list)

    @property
    def output(self) -> Path:
        return self.project / "output"

    def build(self) -> Result:
        self.steps.clear()
        return build(self.project / "pelicanconf.py", self.output, workers=self._workers)

    def _workers(self, jobs: Iterable[Job], renderer: Renderer | None) -> Iterator[StepResult]:
        for job in jobs:
            self.steps.append(job.id)
            yield from take_steps((job,), renderer)

    def changes(self, edit: Callable[[], object]) -> list[str]:
        """The files of the output whose bytes another build changes after ``edit``.

        All others must remain the very same files.
        """
        before, files = digest(self.output), identities(self.output)
        edit()
        self.build()
        changed = different(before, digest(self.output))
        now = identities(self.output)
        assert {name: files[name] for name in files if name not in changed} == {
            name: now[name] for name in now if name not in changed
        }
        return changed

    def office(self, one: str) -> Path:
        return self.project / "content" / "offices" / f"{one}.md"

    def template(self, name: str) -> Path:
        return self.project / "theme" / "templates" / name

    def names(self, patterns: Iterable[str]) -> set[str]:
        """The files of the output that they match."""
        found = (file for one in patterns for file in self.output.glob(one))
        return {file.relative_to(self.output).as_posix() for file in found}

    def read(self, name: str) -> str:
        return (self.output / name).read_text("utf-8")


@pytest.fixture(scope="module")
def built(five_charters: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The five charters after their first build."""
    project = write_project(tmp_path_factory.mktemp("incremental") / "project", 1)
    shutil.rmtree(project / "content")
    shutil.copytree(five_charters, project / "content")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        Site(project).build()
    return project


@pytest.fixture
def site(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """A copy of it, with its output and its cache."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    return Site(copy_built(built, tmp_path / "project"))


def kinds(names: Iterable[str]) -> set[str]:
    """The files without what tells one district, officer or digest from another."""
    names = (re.sub(r"^offices/[a-z]+/(?=index)", "offices/*/", name) for name in names)
    names = (re.sub(r"officer-[a-z-]+", "officer-*", name) for name in names)
    return {re.sub(r"[0-9a-f]{10}", "*", name) for name in names}


SEARCH = {"search/m-*.json", "search/index.html"}


def test_without_a_change_nothing_is_done(site: Site) -> None:
    """No step, no new file, and the warnings are told again."""
    first = site.build()
    assert site.changes(lambda: None) == []
    assert site.steps == []
    again = site.build()
    assert (again.count, again.complaint) == (first.count, "")
    assert again.count.warnings > 10


def test_a_changed_phone_reaches_whatever_shows_it(site: Site) -> None:
    """The office's page, its data, the vCard, the search; one step was taken."""
    office = site.office("lalmonirhat/patgram")
    changed = site.changes(lambda: replace(office, "01303388680", "01700-000123"))
    assert site.steps == ["lalmonirhat/patgram"]
    page, card = f"{PATGRAM}/index.html", f"{PATGRAM}/officer-assistant-programmer.vcf"
    data = f"{PATGRAM}/charter.json"
    poster = f"{PATGRAM}/poster/index.html"
    table = f"{PATGRAM}/charter.csv"
    assert kinds(changed) == {*SEARCH, page, data, table, poster, f"{PATGRAM}/officer-*.vcf"}
    assert "01303388680" not in "".join(site.read(name) for name in digest(site.output))
    assert "+8801700000123" in site.read(card)
    assert "01700000123" in site.read(next(name for name in changed if "search/m-" in name))


def test_a_deleted_office_is_nowhere(site: Site) -> None:
    """Folder, district, home, services, search, sitemap and cache know nothing of it."""
    changed = site.changes(site.office("lalmonirhat/patgram").unlink)
    assert site.steps == []
    assert {"index.html", "services/index.html", "sitemap.xml"} <= set(changed)
    assert not (site.output / "offices" / "lalmonirhat").exists()
    for name in digest(site.output):
        assert "lalmonirhat/patgram" not in site.read(name), name
    with closing(sqlite3.connect(site.project / FILE)) as database:
        ids = [one for (one,) in database.execute("select id from offices")]
    assert len(ids) == 4
    assert "lalmonirhat/patgram" not in ids


def test_a_new_office_is_everywhere(site: Site) -> None:
    """One step, and its district, home, services, search and sitemap."""

    def add() -> None:
        text = site.office("rangpur/sadar").read_text("utf-8")
        text = text.replace("রংপুর সদর", "বদরগঞ্জ").replace("সদর, রংপুর", "বদরগঞ্জ, রংপুর")
        site.office("rangpur/badargonj").write_text(text, "utf-8")

    changed = site.changes(add)
    assert site.steps == ["rangpur/badargonj"]
    expected = {"index.html", "services/index.html", "sitemap.xml", "offices/*/index.html"}
    assert expected <= kinds(changed)
    assert "offices/rangpur/badargonj/index.html" in changed
    assert not [name for name in changed if re.match("offices/(?!rangpur|index)", name)]


def test_a_renamed_office_leaves_its_old_address(site: Site) -> None:
    """It is one step, and nothing is left at the old place."""
    file = site.office("rangpur/sadar")
    changed = site.changes(lambda: file.rename(file.with_stem("pirgonj")))
    assert site.steps == ["rangpur/pirgonj"]
    assert not (site.output / "offices/rangpur/sadar").exists()
    assert "offices/rangpur/pirgonj/index.html" in changed


def test_a_row_leads_elsewhere_while_another_office_gives_its_service(site: Site) -> None:
    """Its own office need not change for that; with the other row the link goes too."""
    kachua, page = site.office("bagerhat/kachua"), "offices/jamalpur/melandaha/index.html"
    before, text = site.read(page), kachua.read_text("utf-8")
    name = re.search(r" +- name: (.*)", site.office("jamalpur/melandaha").read_text("utf-8"))
    assert name
    assert "charter-table__same" not in before.partition("</style>")[2]
    row = f"  citizen:\n    - name: {name[1]}\n      id: another\n"
    changed = site.changes(lambda: replace(kachua, "  citizen:\n", row))
    assert page in changed
    link = re.search(r'__same" href="../../../services/([a-z0-9-]+)/"', site.read(page))
    assert link
    assert "bagerhat/kachua/#another" in site.read(f"services/{link[1]}/index.html")
    assert page in site.changes(lambda: kachua.write_text(text, "utf-8"))
    assert site.read(page) == before


def test_a_saved_file_without_a_change_is_no_change(site: Site) -> None:
    """Dates of files decide nothing."""
    for file in site.project.glob("content/**/*.*"):
        file.write_bytes(file.read_bytes())
    assert site.changes(lambda: None) == []
    assert site.steps == []


def test_a_comment_in_an_office_changes_no_page(site: Site) -> None:
    """The step is taken, and what comes out the same is not written."""
    office = site.office("rangpur/sadar")
    assert site.changes(lambda: replace(office, "officers:\n", "# মন্তব্য\nofficers:\n")) == []
    assert site.steps == ["rangpur/sadar"]


FIVE = ["bagerhat/kachua", "jamalpur/melandaha", "lakshmipur/sadar", "lalmonirhat/patgram"]
FIVE += ["rangpur/sadar"]
PAGES = {f"offices/{one}/index.html" for one in FIVE}
DISTRICTS = {f"offices/{one.partition('/')[0]}/index.html" for one in FIVE}
ALL = "offices/index.html"
OTHERS = {
    *("404.html", "about/index.html", "index.html", "search/index.html", "services/index.html"),
    *(ALL, "days/index.html", "days/*/index.html"),
}
SERVICES = {"services/*/index.html"}
HTML = PAGES | DISTRICTS | OTHERS | SERVICES
POSTERS = {f"offices/{one}/poster/index.html" for one in FIVE}
LETTERS = {f"offices/{one}/complaint/index.html" for one in FIVE}


@pytest.mark.parametrize(
    ("template", "pages", "takes_steps"),
    [
        ("office.html", PAGES, True),
        ("components/charter_table.html", PAGES, True),
        ("components/escalation.html", PAGES | {"days/index.html"}, True),
        ("components/helplines.html", HTML | POSTERS | LETTERS, True),
        ("components/breadcrumbs.html", HTML - {"index.html", "404.html"}, True),
        ("base.html", HTML, True),
        ("poster.html", POSTERS, True),
        ("complaint.html", LETTERS, True),
        ("components/letter.html", LETTERS, True),
        ("sheet.html", POSTERS | LETTERS, True),
        ("district.html", DISTRICTS, False),
        ("offices.html", {ALL}, False),
        ("components/places.html", {"index.html", ALL}, False),
        ("components/office_list.html", DISTRICTS, False),
        ("home.html", {"index.html"}, False),
        ("prose.html", {"about/index.html"}, False),
        ("services.html", {"services/index.html"}, False),
        ("search.html", {"search/index.html"}, False),
        ("404.html", {"404.html"}, False),
        ("machines/robots.txt", {"robots.txt"}, False),
        ("service.html", SERVICES, False),
    ],
)
def test_a_template_changes_its_own_pages(
    site: Site, template: str, pages: set[str], *, takes_steps: bool
) -> None:
    """Every one of them, and no other."""
    file = site.template(template)

    def edit() -> None:
        text = file.read_text("utf-8")
        if template in {"base.html", "sheet.html"}:
            text = text.replace("</body>", "<hr></body>")
        elif "{% block main %}" in text:
            text = text.replace("{% block main %}", "{% block main %}<hr>")
        elif "{% endmacro %}" in text:
            text = text.replace("{% endmacro %}", "<hr>{% endmacro %}")
        else:
            text += "<hr>"
        file.write_text(text, "utf-8")

    assert set(site.changes(edit)) == site.names(pages)
    assert site.steps == (FIVE if takes_steps else [])


def test_a_district_renames_its_offices_and_no_other(site: Site) -> None:
    """And what lists them."""
    places = site.project / "content" / "places.yaml"
    changed = site.changes(lambda: replace(places, "bn: লালমনিরহাট", "bn: লালমনি"))
    assert site.steps == ["lalmonirhat/patgram"]
    assert {ALL, "offices/lalmonirhat/index.html", f"{PATGRAM}/index.html"} <= set(changed)
    assert not (PAGES | DISTRICTS) - {
        f"{PATGRAM}/index.html",
        "offices/lalmonirhat/index.html",
    } & set(changed)
    assert "লালমনি জেলা" in site.read(f"{PATGRAM}/index.html")


def test_an_upazila_without_an_office_changes_lists_only(site: Site) -> None:
    """Its district names it among those that have no charter yet."""
    places = site.project / "content" / "places.yaml"
    assert site.changes(lambda: replace(places, "bn: হাতীবান্ধা", "bn: হাতিবান্ধা")) == [
        "offices/lalmonirhat/index.html"
    ]


def test_what_holds_for_the_country_changes_every_office(site: Site) -> None:
    """Each takes its step; a page that does not show it stays."""
    national = site.project / "content" / "national.yaml"
    changed = site.changes(lambda: replace(national, "৬০ কার্যদিবস", "৯০ কার্যদিবস"))
    shown = {page for page in PAGES | POSTERS | LETTERS if "৯০ কার্যদিবস" in site.read(page)}
    assert set(changed) == shown
    assert changed
    assert site.steps == FIVE


def test_another_closed_day_changes_the_pages_of_dates(site: Site) -> None:
    """And what scripts read; no office takes a step, whatever it promises."""
    file = site.project / "content" / "calendar" / "2027.yaml"
    row = "  - {date: 2027-07-11, name: ছুটি, kind: special, moon: false}\n"
    changed = site.changes(lambda: replace(file, "open: []", f"{row}open: []"))
    pages = {"days/index.html", "days/2027/index.html"}
    assert set(changed) == pages | {"days/calendar.json"}
    assert site.steps == []


def test_a_style_changes_every_page(site: Site) -> None:
    """It stands in each; vCards and the search's files know none, posters and letters their own."""
    css = site.project / "theme" / "static" / "css" / "base.css"
    assert set(site.changes(lambda: append(css, "hr { margin: 7px }"))) == site.names(HTML)
    css = css.with_name("poster.css")
    assert set(site.changes(lambda: append(css, "hr { margin: 7px }"))) == POSTERS
    css = css.with_name("letter.css")
    assert set(site.changes(lambda: append(css, "hr { margin: 7px }"))) == LETTERS


def test_an_unchanged_file_is_the_same_file_after_a_full_build(site: Site) -> None:
    """Also without a cache, so that a deployment from a fresh clone copies only what changed."""
    shutil.rmtree(site.project / ".cache")
    office = site.office("rangpur/sadar")
    changed = site.changes(lambda: append(office, "নতুন বিজ্ঞপ্তি।"))
    assert changed == ["offices/rangpur/sadar/index.html"]
    assert len(site.steps) == 5


def test_an_error_takes_no_new_row(site: Site) -> None:
    """A build that fails keeps output and cache; mended, only that office is made."""
    office = site.office("rangpur/sadar")
    before = digest(site.output)
    replace(office, "name:", "nam:")
    with pytest.raises(CharterError):
        site.build()
    assert digest(site.output) == before
    replace(office, "nam:", "name:")
    assert site.changes(lambda: append(office, "নতুন বিজ্ঞপ্তি।"))
    assert site.steps == ["rangpur/sadar"]


def test_two_outputs_of_one_project(site: Site, tmp_path: Path) -> None:
    """Each is right, whichever was built last."""
    settings = site.project / "pelicanconf.py"
    build(settings, tmp_path / "other")
    assert different(digest(tmp_path / "other"), digest(site.output)) == []
    append(site.office("rangpur/sadar"), "নতুন বিজ্ঞপ্তি।")
    for folder in (site.output, tmp_path / "other", site.output):
        build(settings, folder)
    assert different(digest(tmp_path / "other"), digest(site.output)) == []
    assert "নতুন বিজ্ঞপ্তি" in site.read("offices/rangpur/sadar/index.html")


def test_what_is_saved_during_the_first_build_is_in_the_second(site: Site) -> None:
    """Though the first has read the file before."""
    shutil.rmtree(site.project / ".cache")
    office = site.office("rangpur/sadar")

    def workers(jobs: Iterable[Job], renderer: Renderer | None) -> Iterator[StepResult]:
        yield from take_steps(tuple(jobs), renderer)
        append(office, "নতুন বিজ্ঞপ্তি।")

    build(site.project / "pelicanconf.py", site.output, workers=workers)
    assert "নতুন বিজ্ঞপ্তি" not in site.read("offices/rangpur/sadar/index.html")
    site.build()
    assert site.steps == ["rangpur/sadar"]
    assert "নতুন বিজ্ঞপ্তি" in site.read("offices/rangpur/sadar/index.html")


def test_content_that_changes_during_the_build_is_built_again(site: Site) -> None:
    """What was published is not taken for what the files said before the build, or say again."""
    page = site.project / "content" / "pages" / "about.md"
    first = page.read_text("utf-8")
    meddler = f"""
from pathlib import Path
Path({str(page)!r}).write_text({first + "ক্ষণিক"!r}, "utf-8")
def register():
    pass
"""
    (site.project / "meddler_of_a_build.py").write_text(meddler, "utf-8")
    append(site.project / "pelicanconf.py", 'PLUGINS = [*PLUGINS, "meddler_of_a_build"]')
    site.build()
    assert "ক্ষণিক" in site.read("about/index.html")
    page.write_text(first, "utf-8")
    site.build()
    assert "ক্ষণিক" not in site.read("about/index.html")


@pytest.mark.parametrize("spoil", DAMAGES, ids=lambda spoil: spoil.__name__)
def test_a_cache_that_cannot_be_used_is_told_in_one_line(
    site: Site, spoil: Callable[[Path], None]
) -> None:
    """All steps are taken, the output is right, and the next build has a good cache again."""
    cache = site.project / FILE
    spoil(cache)
    before = digest(site.output)
    said = site.build().complaint
    assert said.startswith(f"{cache}: ")
    assert "\n" not in said
    assert site.steps == FIVE
    assert different(before, digest(site.output)) == []
    assert (site.build().complaint, site.steps) == ("", [])


@pytest.mark.parametrize("start", range(0, 100, 20))
def test_a_scratched_cache_never_spoils_the_output(site: Site, start: int) -> None:
    """Wherever the scratch is, and with something to build too."""
    scratch(site.project / FILE, start)
    append(site.office("rangpur/sadar"), "নতুন বিজ্ঞপ্তি।")
    site.build()
    output = digest(site.output)
    shutil.rmtree(site.project / ".cache")
    build(site.project / "pelicanconf.py", site.project / "clean")
    assert different(output, digest(site.project / "clean")) == []


@pytest.mark.parametrize(
    "column", ["examined", "made", "listing", "tally", "profile", "facts", "files"]
)
def test_rows_that_were_tampered_with_are_not_believed(site: Site, column: str) -> None:
    """Each office is made anew."""
    with closing(sqlite3.connect(site.project / FILE)) as database, database:
        database.execute(f"update offices set {column} = '[]'")  # noqa: S608 - our own column
    assert site.changes(lambda: None) == []
    assert site.steps == FIVE


def test_a_folder_in_place_of_the_cache_is_left_alone(site: Site) -> None:
    """Told in one line each time; whoever made it has to know."""
    cache = site.project / FILE
    cache.unlink()
    (cache / "mine").mkdir(parents=True)
    for _ in range(2):
        assert site.build().complaint.startswith(f"{cache}: ")
        assert (site.steps, (cache / "mine").is_dir()) == (FIVE, True)


def test_no_cache_is_no_complaint(site: Site) -> None:
    """Every step is taken once, and not again."""
    shutil.rmtree(site.project / ".cache")
    assert (site.build().complaint, site.steps) == ("", FIVE)
    assert site.build().complaint == ""
    assert site.steps == []


def changed(output: Path) -> None:
    (output / PATGRAM / "index.html").write_text("<p>আমি", "utf-8")


def changed_to_the_same_length(output: Path) -> None:
    page = output / "index.html"
    page.write_bytes(page.read_bytes()[::-1])


def lost(output: Path) -> None:
    (output / PATGRAM / "officer-programmer.vcf").unlink()


def lost_with_its_folder(output: Path) -> None:
    shutil.rmtree(output / "offices" / "rangpur")


def added(output: Path) -> None:
    (output / "offices" / "stray.html").write_text("<p>আমি", "utf-8")


def emptied(output: Path) -> None:
    shutil.rmtree(output)
    output.mkdir()


def linked(output: Path) -> None:
    page = output / "index.html"
    page.rename(output.parent / "elsewhere.html")
    page.symlink_to(output.parent / "elsewhere.html")


def folder_in_place_of_a_page(output: Path) -> None:
    (output / "index.html").unlink()
    (output / "index.html").mkdir()


@pytest.mark.parametrize(
    "tamper",
    [
        *(changed, changed_to_the_same_length, lost, lost_with_its_folder, added, emptied),
        *(linked, folder_in_place_of_a_page),
    ],
    ids=lambda tamper: tamper.__name__,
)
def test_an_output_changed_by_hand_is_put_right(site: Site, tamper: Callable[[Path], None]) -> None:
    """By the next build, though nothing else has changed."""
    before = digest(site.output)
    tamper(site.output)
    site.build()
    assert different(before, digest(site.output)) == []
    assert not [path for path in site.output.rglob("*") if path.is_symlink()]


def test_a_failing_template_names_the_office(site: Site) -> None:
    """`Refusal`; the old site stands, and nothing lies about."""
    before = digest(site.output)
    append(site.template("office.html"), "")
    replace(
        site.template("office.html"),
        "{{ office.name }}</h1>",
        "{{ 1 // (office.slug != 'patgram') }}",
    )
    with pytest.raises(Refusal) as raised:
        site.build()
    assert str(raised.value).startswith("content/offices/lalmonirhat/patgram.md: ")
    assert digest(site.output) == before
    assert list(site.project.glob("output.*")) == []


@pytest.mark.parametrize(
    ("template", "slip"),
    [
        *(
            ("home.html", slip)
            for slip in ("{{ nil }}", "{{ 1 // 0 }}", "{{ 'a' + 1 }}", "{% nil %}")
        ),
        *(("services.html", "{{ nil }}"), ("machines/sitemap.xml", "{% nil %}")),
    ],
)
def test_any_slip_in_a_template_is_a_build_error(site: Site, template: str, slip: str) -> None:
    """With its name and line."""
    text = site.template(template).read_text("utf-8")
    head, main, tail = text.partition("{% block main %}")
    site.template(template).write_text(f"{head}{main}\n{slip}{tail}", "utf-8")
    with pytest.raises(Refusal) as raised:
        site.build()
    assert str(raised.value).startswith(f"theme/templates/{template}:")


def test_an_editor_that_is_open_stops_no_build(site: Site) -> None:
    """What editors keep beside a file that is being changed: a lock, a swap file, a copy."""
    for folder in ("content/offices/rangpur", "content/pages", "theme/templates"):
        (site.project / folder / ".#sadar.md").symlink_to("somebody@host.1234")
        (site.project / folder / ".sadar.md.swp").write_bytes(b"b0VIM 9.0\0\xff\xfe\x80")
        (site.project / folder / "sadar.md~").write_bytes(b"\xff\xfe")
    assert site.changes(lambda: None) == []


def test_what_is_kept_is_small(site: Site) -> None:
    """Less than the output itself, and nothing but texts that name no folder of this machine."""
    cache = (site.project / FILE).read_bytes()
    assert len(cache) < sum(file.stat().st_size for file in site.output.rglob("*"))
    assert str(site.project).encode() not in cache
    with closing(sqlite3.connect(site.project / FILE)) as database:
        for tally, files in database.execute("select tally, files from offices"):
            assert json.loads(tally)
            assert json.loads(files)
