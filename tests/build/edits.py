"""Whatever can happen to a project between two builds, as moves that a test draws at random."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from .projects import EPOCH, append, office_files, pool

T = TypeVar("T")

FACTS: Final = (  # what is written in an office file, and what is written instead
    (r"^name: .*", 'name: "কার্যালয় {n}"'),
    (r"^    phone: .*", "    phone: 01700-{n:06}"),
    (r"^    post: .*", "    post: কর্মকর্তা {n}"),
    (r"^    - name: .*", "    - name: সেবা {n}"),
    (r"^      fee: .*", "      fee: {n} টাকা"),
    (r"^      time: .*", "      time: {n} কার্যদিবস"),
    (r"^---\n\Z", "---\nবিজ্ঞপ্তি {n}\n"),
)
TEMPLATES: Final = (
    *("base.html", "home.html", "district.html", "office.html", "prose.html", "404.html"),
    *("services.html", "search.html", "machines/sitemap.xml", "machines/robots.txt"),
    *("components/charter_table.html", "components/contact_card.html"),
    *("components/breadcrumbs.html", "components/office_list.html", "components/helplines.html"),
    *("offices.html", "components/places.html", "moved.html", "closed.html"),
    *("days/index.html", "days/year.html", "components/day_table.html"),
)
SETTINGS: Final = (
    'SITENAME = "চার্টার {n}"',
    'SITEURL = "https://example.gov.bd/{n}"',
    "STYLESHEETS = [*STYLESHEETS[1:], STYLESHEETS[0]]",
    'FLOOR["page"]["chrome"] = FLOOR["search"]["chrome"] = str(100 + {n} % 10)',
)


@dataclass(frozen=True)
class Move:
    """``number`` decides which file is meant, and what is written."""

    name: str
    number: int = 1

    def __call__(self, project: Path) -> None:
        MOVES[self.name](project, self.number)


def choose(items: Sequence[T], number: int) -> T:
    return items[number % len(items)]


def change_a_fact(project: Path, number: int) -> None:
    office = choose(office_files(project), number)
    pattern, fact = choose(FACTS, number)
    _substitute(office, pattern, fact.format(n=number))


def add_an_office(project: Path, number: int) -> None:
    one, text = choose(list(pool().items()), number)
    (project / "content" / "offices" / f"{one}.md").parent.mkdir(exist_ok=True)
    (project / "content" / "offices" / f"{one}.md").write_text(text, "utf-8")


def delete_an_office(project: Path, number: int) -> None:
    if len(office_files(project)) > 1:
        office = choose(office_files(project), number)
        office.unlink()
        if not list(office.parent.iterdir()):
            office.parent.rmdir()


def rename_an_office(project: Path, number: int) -> None:
    to = project / "content" / "offices" / f"{choose(list(pool()), number)}.md"
    to.parent.mkdir(exist_ok=True)
    choose(office_files(project), number).rename(to)


def exchange_two_offices(project: Path, number: int) -> None:
    one, other = choose(office_files(project), number), choose(office_files(project), number + 1)
    texts = one.read_bytes(), other.read_bytes()
    other.write_bytes(texts[0])
    one.write_bytes(texts[1])


def save_an_office_unchanged(project: Path, number: int) -> None:
    office = choose(office_files(project), number)
    office.write_bytes(office.read_bytes())


def misspell_a_field(project: Path, number: int) -> None:
    """Until `mend`, nothing can be published."""
    _spoil(choose(office_files(project), number), "name:", "nam:")


def misspell_a_template(project: Path, number: int) -> None:
    names = [name for name in TEMPLATES if name.endswith("html")]
    _spoil(project / "theme" / "templates" / choose(names, number), "{%", "{{ nil.nil }}{%")


def _spoil(file: Path, old: str, new: str) -> None:
    kept = file.with_name(f"{file.name}~")
    if not kept.exists():
        shutil.copy(file, kept)
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def mend(project: Path) -> None:
    """Puts back whatever was spoiled."""
    for kept in project.rglob("*~"):
        kept.rename(kept.with_name(kept.name.removesuffix("~")))


def rename_a_place(project: Path, number: int) -> None:
    """A division, a district or an upazila, of those that the offices are in."""
    places = project / "content" / "places.yaml"
    names = list(re.finditer(r"bn: (\w+)", places.read_text("utf-8")))
    match = choose(names[:6], number)
    text = match.string
    places.write_text(f"{text[: match.end()]}{number}{text[match.end() :]}", "utf-8")


def change_a_helpline(project: Path, number: int) -> None:
    _substitute(project / "content" / "national.yaml", r"number: \S+,", f"number: {number},")


def change_the_last_tier(project: Path, number: int) -> None:
    national = project / "content" / "national.yaml"
    _substitute(national, r"  limit: .*", f"  limit: {number} কার্যদিবস")


def change_a_page(project: Path, number: int) -> None:
    append(choose(sorted(project.glob("content/pages/*.md")), number), f"অনুচ্ছেদ {number}")


def add_a_page(project: Path, number: int) -> None:
    page = f"---\ntitle: পাতা {number}\n---\nলেখা\n"
    (project / "content" / "pages" / f"page-{number % 3}.md").write_text(page, "utf-8")


def delete_a_page(project: Path, number: int) -> None:
    pages = sorted(project.glob("content/pages/page-*.md"))
    if pages:
        choose(pages, number).unlink()


def change_the_redirects(project: Path, number: int) -> None:
    """What was closed, and what leads to an office, for as long as that is there."""
    office = choose(office_files(project), number)
    to = f"{office.parent.name}/{office.stem}"
    said = f"to: {to}" if number % 2 else f"closed: কথা {number}"
    entry = f"offices:\n  - {{from: nowhere/old-{number % 3}, {said}}}\n"
    (project / "content" / "redirects.yaml").write_text(entry, "utf-8")


def change_the_calendar(project: Path, number: int) -> None:
    """Of a year of two; one that follows no other makes the calendar a new one."""
    year, folder = 2026 + number % 2, project / "content" / "calendar"
    folder.mkdir(exist_ok=True)
    row = (
        f"{{date: {year}-06-{number % 28 + 1:02}, name: ছুটি {number}, kind: special, moon: false}}"
    )
    text = f"year: {year}\nsource: আদেশ\nclosed:\n  - {row}\n"
    (folder / f"{year}.yaml").write_text(text, "utf-8")


def change_a_template(project: Path, number: int) -> None:
    """Before the end of its last block, or at its very end."""
    template = project / "theme" / "templates" / choose(TEMPLATES, number)
    text = template.read_text("utf-8")
    before, end, after = max(
        (text.rpartition(end) for end in ("{% endblock %}", "{% endmacro %}", "</body>", "\n")),
        key=lambda parts: (len(parts[1]) > 1, len(parts[0])),
    )
    template.write_text(f"{before}<!-- {number} -->{end}{after}", "utf-8")


def change_a_style(project: Path, number: int) -> None:
    sheet = choose(sorted(project.glob("theme/static/css/*.css")), number)
    append(sheet, f".n{number} {{ margin: {number}px }}")


def change_a_static_file(project: Path, number: int) -> None:
    file = project / "theme" / "static" / "root" / f"static-{number % 2}.txt"
    file.write_text(f"{number}", "utf-8")


def change_a_setting(project: Path, number: int) -> None:
    append(project / "pelicanconf.py", choose(SETTINGS, number).format(n=number))


def wait_some_days(_project: Path, number: int) -> None:
    """Charters grow old."""
    os.environ["SOURCE_DATE_EPOCH"] = str(int(EPOCH) + number * 86_400)


def lose_the_cache(project: Path, _number: int) -> None:
    shutil.rmtree(project / ".cache", ignore_errors=True)


def cut_the_cache(project: Path, number: int) -> None:
    for file in project.glob(".cache/*.sqlite"):
        os.truncate(file, file.stat().st_size * (number % 100) // 100)


def scratch_the_cache(project: Path, number: int) -> None:
    for file in project.glob(".cache/*.sqlite"):
        data = bytearray(file.read_bytes())
        start = number * 1009 % max(len(data), 1)
        data[start : start + 64] = bytes(64)
        file.write_bytes(data)


def lose_the_output(project: Path, _number: int) -> None:
    shutil.rmtree(project / "output", ignore_errors=True)


def lose_a_published_file(project: Path, number: int) -> None:
    if files := _published(project):
        choose(files, number).unlink()


def change_a_published_file(project: Path, number: int) -> None:
    if files := _published(project):
        choose(files, number).write_text(f"{number}", "utf-8")


def add_a_published_file(project: Path, number: int) -> None:
    if files := _published(project):
        choose(files, number).with_name("stray.txt").write_text(f"{number}", "utf-8")


def _published(project: Path) -> list[Path]:
    return sorted(file for file in project.glob("output/**/*") if file.is_file())


def _substitute(file: Path, pattern: str, text: str) -> None:
    before = file.read_text("utf-8")
    file.write_text(re.sub(pattern, text, before, count=1, flags=re.MULTILINE), "utf-8")


MOVES: Final[dict[str, Callable[[Path, int], None]]] = {
    move.__name__.replace("_", " "): move
    for move in (
        *(change_a_fact, add_an_office, delete_an_office, rename_an_office),
        *(exchange_two_offices, save_an_office_unchanged, misspell_a_field, misspell_a_template),
        *(rename_a_place, change_a_helpline, change_the_last_tier),
        *(change_a_page, add_a_page, delete_a_page),
        *(change_a_template, change_a_style, change_a_static_file, change_a_setting),
        *(wait_some_days, lose_the_cache, cut_the_cache, scratch_the_cache),
        *(lose_the_output, lose_a_published_file, change_a_published_file, add_a_published_file),
        *(change_the_redirects, change_the_calendar),
    )
}
