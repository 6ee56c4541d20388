"""What editors and operators run: ``invoke --list``."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Annotated

from invoke import Context, Exit, task

from plugins.charters.clock import build_date
from plugins.charters.problems.problem import Count, report
from plugins.commands import console
from plugins.commands.arguments import refuse_unknown
from plugins.commands.command import Invocation, command, words_behind
from plugins.commands.errors import report_uncaught
from plugins.words import fill

if TYPE_CHECKING:
    from plugins.build.office_step import Workers
    from plugins.build.office_steps import Watch
    from plugins.charters.directory import Reading
    from plugins.charters.model import Profile
    from plugins.commands.edit.offices import Content
    from plugins.words import Language

ROOT = Path(__file__).resolve().parent
JOBS = "processes on this machine, like 4; one for each core unless told"
EVALUATED = (5, 560, 5600)  # sizes for which there are judged questions
sys.path.insert(0, str(ROOT))
sys.excepthook = report_uncaught
console.prepare()


@command()
def check(  # noqa: PLR0913, PLR0917 - one option for each thing that can be said
    invocation: Invocation,
    format: Annotated[str, "text, github (annotations), json or sarif"] = "text",  # noqa: A002
    select: Annotated[
        str, "only these warnings: codes or their beginnings, like W-post,W-email"
    ] = "",
    ignore: Annotated[str, "all warnings but these"] = "",
    strict: Annotated[bool, "fail on a warning too"] = False,
    base: Annotated[
        str | None, "also tell which addresses of this revision, like main, lead nowhere any more"
    ] = None,
    jobs: Annotated[str, JOBS] = "",
) -> bool:
    """Check every office file; print what is wrong, with file and line."""
    from plugins.build.workers.processes import allowed, parse_jobs
    from plugins.reports import FORMATS, choose, format_named

    write = format_named(format, FORMATS)
    choose((), select, ignore)  # refuses before a long reading
    with allowed(parse_jobs(jobs)):
        reading, complaint = read_content(invocation.language, base)
    if complaint:
        print(complaint, file=sys.stderr)
    shown = choose(reading.problems, select, ignore)
    print(write(shown, invocation.language))
    return reading.directory is not None and not (strict and shown)


@command()
def build(  # noqa: PLR0913, PLR0917 - one option for each thing that can be said
    invocation: Invocation,
    publish: Annotated[bool, "with publishconf.py (needs SITEURL)"] = False,
    admin: Annotated[bool, "with the form at /admin/ (needs FORM_REPO)"] = False,
    scheduler: Annotated[str, "share the work with this Dask scheduler, like tcp://host:8786"] = "",
    shard: Annotated[str, "only a part of the offices, like 3/16, for `merge`"] = "",
    jobs: Annotated[str, JOBS] = "",
    output: str = "output",
) -> None:
    """Build the site into output/; on any error the old output/ stays as it was."""
    from plugins.build.workers.processes import allowed, parse_jobs

    file, language = settings(publish), invocation.language
    with allowed(parse_jobs(jobs)):
        if shard:
            build_shard(file, ROOT / f"{output}.shards", shard, language)
            return
        with on_cluster(scheduler, language) if scheduler else nullcontext() as workers:
            build_site(file, ROOT / output, workers, language, admin=admin)


def on_cluster(scheduler: str, language: Language) -> AbstractContextManager[Workers]:
    from plugins.build.workers.cluster import cluster_workers

    return cluster_workers(
        scheduler, lambda told: print(told.text(language), file=sys.stderr, flush=True)
    )


def build_shard(file: Path, folder: Path, shard: str, language: Language) -> None:
    from plugins.build.workers.shards import build_shard as write_shard
    from plugins.build.workers.shards import parse_shard

    written, warnings = write_shard(file, folder, parse_shard(shard), watch(language))
    print(f"{written}: {Count.of(warnings).text(language)}")


def build_site(
    file: Path, output: Path, workers: Workers | None, language: Language, *, admin: bool = False
) -> None:
    from plugins.build.build import build as build_all

    built = build_all(file, output, workers, watch(language), **({"FORM": True} if admin else {}))
    if built.complaint:
        print(built.complaint, file=sys.stderr)
    print(built.count.text(language))


@command()
def merge(
    invocation: Invocation,
    publish: Annotated[bool, "with publishconf.py, if the shards were"] = False,
    shards: Annotated[
        str, "the folder with the shards; output.shards unless told"
    ] = "output.shards",
    jobs: Annotated[str, JOBS] = "",
    output: str = "output",
) -> None:
    """Put the shards of `build --shard` together; the site is the same as without them."""
    from plugins.build.workers.processes import allowed, parse_jobs
    from plugins.build.workers.shards import from_shards

    with allowed(parse_jobs(jobs)):
        workers = from_shards(ROOT / shards)
        build_site(settings(publish), ROOT / output, workers, invocation.language)


# Invoke knows no optional argument.
BASE = ["base"] if words_behind(sys.argv, "diff", {"--fail-on-worse"}) else []


@command(positional=BASE, auto_shortflags=False)
def diff(
    invocation: Invocation,
    base: Annotated[str | None, "compare with this revision; HEAD unless told"] = None,
    head: Annotated[str | None, "compare this revision; the files as they are unless told"] = None,
    format: Annotated[str, "text, markdown or json"] = "text",  # noqa: A002
    fail_on_worse: Annotated[bool, "exit status 1 when a promise got worse"] = False,
) -> bool:
    """Say in words what changed in the charters: `invoke diff [BASE]`."""
    from plugins.commands.diff import FORMATS, difference
    from plugins.commands.diff.messages import MESSAGES
    from plugins.reports import format_named

    show = format_named(format, FORMATS, MESSAGES["format"])
    found = difference(ROOT, base or "HEAD", head, build_date(), others())
    print(show(found, invocation.language))
    return not (fail_on_worse and found.comparison.worse)


@command(auto_shortflags=False)
def inspect(
    invocation: Invocation,
    base: Annotated[str, "the pages that this revision has otherwise; HEAD unless told"] = "HEAD",
    source: Annotated[str, "the built site; output unless told"] = "output",
) -> bool:
    """Look at the changed charters' built pages with axe-core and the Nu HTML checker."""
    from plugins.commands.diff import changed_files
    from plugins.commands.inspect.inspection import inspect_pages
    from plugins.commands.inspect.pages import affected_pages

    site = ROOT / source
    lines, is_clean = inspect_pages(
        site, affected_pages(site, changed_files(ROOT, base)), invocation.language
    )
    print("\n".join(lines))
    return is_clean


@command(positional=["office"], auto_shortflags=False)
def board(
    invocation: Invocation,
    office: Annotated[str, "like lalmonirhat/patgram, or the path of the file"],
    size: Annotated[
        str, "width x height, like 8x6ft, 24x36in or 60x90cm; or a0 to a4; 8x6ft unless told"
    ] = "8x6ft",
    output: Annotated[str, "another file than board.pdf"] = "board.pdf",
) -> None:
    """Make the PDF of a printed board for the office's wall, with the Chromium that is there."""
    from plugins.commands.board.drawing import draw, site_in
    from plugins.commands.board.output import deliver, refuse_foreign
    from plugins.commands.board.sizes import parse_size

    language, wanted = invocation.language, parse_size(size)
    refuse_foreign(ROOT / output, output)
    drawn = draw(open_content(language), office, wanted, site_in(ROOT), build_date())
    deliver(drawn.pdf, ROOT / output, output)
    print("\n".join(drawn.lines(language, output)))


@command(positional=["target"])
def deploy(  # noqa: PLR0913, PLR0917 - one option for each thing that can be said
    invocation: Invocation,
    target: Annotated[
        str, "folder:/path, ssh:user@host:/path, rclone:remote:path, or github-pages[:branch]"
    ],
    source: Annotated[str, "the built site; output unless told"] = "output",
    dry_run: Annotated[bool, "only tell what would change"] = False,
    rollback: Annotated[bool, "show readers the release before the present one"] = False,
    cname: Annotated[str, "the site's own domain, for github-pages"] = "",
    jobs: Annotated[str, "so many files travel at once, with rclone; 8 unless told"] = "8",
) -> None:
    """Publish what `build --publish` has built; readers see the old site or the new one."""
    from plugins.deploy import deploy as deploy_site
    from plugins.deploy import roll_back

    if rollback:
        outcome = roll_back(target, ROOT, dry_run=dry_run)
    else:
        outcome = deploy_site(target, ROOT / source, ROOT, dry_run=dry_run, cname=cname, jobs=jobs)
    print(outcome.text(invocation.language))


# Invoke knows no optional argument.
NAMED = ["name"] if words_behind(sys.argv, "hosts") else []


@command(positional=NAMED, auto_shortflags=False)
def hosts(
    invocation: Invocation,
    name: Annotated[
        str | None, "github-pages, gitlab-pages, cloudflare-pages or netlify; all unless told"
    ] = None,
    source: Annotated[str, "the built site; output unless told"] = "output",
) -> bool:
    """Tell whether hosts that take a whole site take this one: `invoke hosts [NAME]`."""
    from plugins.deploy.hosts import look_at_hosts

    lines, is_taken = look_at_hosts(ROOT / source, name or "", invocation.language)
    print("\n".join(lines))
    return is_taken or not name


@command()
def serve(
    invocation: Invocation,
    port: Annotated[str, "8000 unless told"] = "8000",
    admin: Annotated[bool, "with the form at /admin/, which changes these files"] = False,
) -> None:
    """Serve on http://localhost:8000; rebuild and reload the browser on every saved change."""
    from plugins.serve.live import serve as serve_site

    with suppress(KeyboardInterrupt):
        serve_site(ROOT, ROOT / "output", port=port, language=invocation.language, admin=admin)


@task(help={"offices": "5, 560 or 5600; all three unless told, and only then the report is kept"})
def search_eval(context: Context, offices: int = 0) -> None:
    """Ask the judged questions in Chromium, beside Pagefind and lunr; write docs/search.md."""
    if offices not in {0, *EVALUATED}:
        raise Exit(f"--offices {offices}: write 5, 560 or 5600", code=1)
    size = str(offices) if offices else ""
    context.run(f"{sys.executable} -m benchmarks.search.evaluate {size}", pty=False)


@task(
    help={
        "offices": "5, 560 and 5600 unless told; 52000 is built by this site alone",
        "runs": "so many timed runs of everything; fewer the larger the site unless told",
        "keep": "write docs/performance.md (--no-keep only prints)",
        "kinds": "offices of every department and level, by this site alone; only prints",
    }
)
def bench(
    _: Context, offices: int = 0, runs: int = 0, keep: bool = True, kinds: bool = False
) -> None:
    """Time builds beside Hugo's and Pagefind's; write docs/performance.md (after `make bench`)."""
    from benchmarks.build.bench import USUAL
    from benchmarks.build.bench import bench as measure
    from benchmarks.build.refusal import CannotMeasure

    try:
        measure((offices,) if offices else USUAL, runs, write=keep, kinds=kinds)
    except CannotMeasure as error:
        raise Exit(str(error), code=1) from None


@command(name="format")
def format_offices(
    invocation: Invocation,
    check: Annotated[
        bool, "write nothing; exit status 1 and the names of files that are not tidy"
    ] = False,
) -> bool:
    """Tidy all office files, or those named: `invoke format -- lalmonirhat/patgram …`."""
    from plugins.commands.edit.formatting import describe
    from plugins.commands.edit.formatting import format_offices as tidy_offices
    from plugins.commands.edit.service_entries import Entering, describe_entering, services_to_enter

    content, language = open_content(invocation.language), invocation.language
    named = {content.find(office): None for office in invocation.rest}
    entering = Entering() if named else services_to_enter(content)
    if not check:
        entering.refuse_read_only()
    result = tidy_offices(content, [*named] or content.offices, language, write=not check)
    if not check:
        entering.carry_out()
    said = describe_entering(entering, language, written=not check)
    print("\n".join([*said, *describe(result, language, written=not check)]))
    errors = (*result.errors, *entering.errors)
    if errors:
        print(report(errors, language), file=sys.stderr)
    return not (errors or (check and result.changed))


@command(positional=["office", "officer"], auto_shortflags=False)
def transfer(  # noqa: PLR0913, PLR0917 - one option for each thing that can be said
    invocation: Invocation,
    office: Annotated[str, "like lalmonirhat/patgram, or the path of the file"],
    officer: Annotated[str, "the key in officers whose person leaves"],
    name: Annotated[str | None, "who comes"] = None,
    phone: Annotated[
        str | None,
        "the newcomer's; without it a mobile goes with the predecessor, a landline stays",
    ] = None,
    mobile: Annotated[str | None, "likewise"] = None,
    email: Annotated[
        str | None, "likewise: a free address stays only where it names the place"
    ] = None,
    room: Annotated[str | None, "stays unless told"] = None,
    website: Annotated[str | None, "stays unless told"] = None,
    post: Annotated[str | None, "stays unless told"] = None,
    to: Annotated[
        str | None,
        "instead: let every row and tier name this other key, and remove the officer's entry",
    ] = None,
    vacant: Annotated[bool, "nobody comes: the name and what is personal goes"] = False,
    everywhere: Annotated[
        bool, "also the same person's other entries, in this file and in other offices"
    ] = False,
    dry_run: Annotated[bool, "tell what would change and write nothing"] = False,
) -> None:
    """Replace a person; every row and tier that names the entry follows.

    What belongs to the post stays: post, room, landline, website, office mail. What belonged to
    the predecessor goes unless given anew: name, mobiles, a personal mail address.
    """
    from plugins.commands.edit.messages import notice
    from plugins.commands.edit.offices import replace_all
    from plugins.commands.edit.transfer import Wish, plan

    fields = {"name": name, "phone": phone, "mobile": mobile, "email": email}
    fields |= {"room": room, "website": website, "post": post}
    given = {field: text for field, text in fields.items() if text is not None}
    wish = Wish(given, to, vacant, everywhere)
    planned = plan(open_content(invocation.language), office, officer, wish, invocation.language)
    if not dry_run:
        replace_all(planned.replacements)
    print(
        "\n".join([*planned.lines, *([notice("dry-run", invocation.language)] if dry_run else [])])
    )


@command(positional=["old", "new"], auto_shortflags=False)
def move(
    invocation: Invocation,
    old: Annotated[str, "where it is: like rangpur/sadar, or services/<slug>"],
    new: Annotated[str, "where it is to be"],
    place: Annotated[
        str | None, "the upazila's slug, or district, where neither name nor file tells it there"
    ] = None,
) -> None:
    """Give an office or a service another address; the old one leads on: `invoke move OLD NEW`."""
    from plugins.commands.edit.changes import carry_out_all
    from plugins.commands.edit.moving import plan_move
    from plugins.commands.stewardship.codeowners import follow

    planned = plan_move(ROOT / "content", old, new, place, others())
    carry_out_all(planned.changes)
    follow(ROOT)
    print("\n".join(planned.lines(invocation.language)))


@command(positional=["office"], auto_shortflags=False)
def new(
    invocation: Invocation,
    office: Annotated[
        str,
        "like lalmonirhat/patgram, or lakshmipur/sadar-agriculture with --place; "
        "also rangpur-division/… and national/…",
    ],
    place: Annotated[
        str | None, "the upazila's slug, or district, where the file's name is not the upazila's"
    ] = None,
    department: Annotated[str | None, "like কৃষি; the ICT office unless told"] = None,
    kind: Annotated[
        str | None,
        "what its charter has: field, land, union, pourashava, city, hospital, police, branches, "
        "ministry or directory; asked at a terminal, field elsewhere",
    ] = None,
) -> None:
    """Begin an office file: every key explained, the empty ones to be filled in."""
    from plugins.commands.edit.kinds import FIELD, KINDS, asked_kind, is_asked
    from plugins.commands.edit.messages import notice
    from plugins.commands.edit.starter import start

    language = invocation.language
    chosen = asked_kind(language) if kind is None and is_asked() else kind
    path = start(ROOT / "content", office, place, department, others(), kind=chosen or FIELD)
    if chosen is None:
        print(notice("kind-assumed", language, name=FIELD, others=", ".join([*KINDS][1:])))
    print(notice("started", language, path=path))


@command(name="import", positional=["source"], auto_shortflags=False)
def import_charter(  # noqa: PLR0913, PLR0917 - its flags
    invocation: Invocation,
    source: Annotated[str, "the charter: text, HTML, DOCX, XLSX, CSV or PDF; or a folder of them"],
    office: Annotated[
        str, "like rangpur/sadar, rangpur-division/… or national/…; with a folder its district"
    ] = "",
    place: Annotated[
        str, "the upazila's slug, or district, where the office's slug does not tell"
    ] = "",
    department: Annotated[str, "like কৃষি; as the charter says it unless told"] = "",
    output: Annotated[
        str,
        "another file than content/offices/<office>.md, - prints it; with a folder another folder",
    ] = "",
    force: Annotated[bool, "replace the file if it exists"] = False,
) -> bool:
    """Make office files of charters as people have them; tell what needs an eye."""
    from plugins.commands import importing

    today, language = build_date(), invocation.language
    offices = Path("content", "offices")
    if source and Path(source).is_dir():  # nothing, as of an unset variable, is not this folder
        target = Path(output) if output else offices
        wish = importing.Wish(ROOT, target, today, office, place, department, force)
        outcomes, left = importing.import_folder(Path(source), wish, language)
        print(importing.describe_all(outcomes, left, language))
        return not left and not any(outcome.is_refused for outcome in outcomes)
    imported = importing.import_charter(
        Path(source), office, ROOT / "content", today, place=place, department=department
    )
    target = Path(output) if output else offices / f"{imported.id}.md"
    if output == "-":
        print(imported.text, end="")
    else:
        importing.put(imported.text, ROOT / target, name=target, force=force)
    said = importing.describe(imported, target, language, is_proposed=not office)
    print(said, file=sys.stderr)
    return True


@command()
def codeowners(
    invocation: Invocation,
    organisation: Annotated[str, "its name on GitHub; the one in the file unless told"] = "",
    check: Annotated[bool, "write nothing; exit status 1 where the file is out of date"] = False,
) -> None:
    """Write .github/CODEOWNERS: which team approves which charters."""
    from plugins.commands.stewardship.codeowners import FILE, check_file, write_file
    from plugins.commands.stewardship.messages import MESSAGES

    if check:
        check_file(ROOT)
    else:
        write_file(ROOT, organisation)
        print(fill(MESSAGES["owners-written"], invocation.language, path=FILE))


@command(lang="bn or en, for complaints; the reminder is Bengali")
def reminder(
    invocation: Invocation,
) -> None:
    """Print the quarter's reminder as Markdown: whose charters are due to be looked through."""
    from plugins.commands.stewardship.reminder import reminder as remind

    print(remind(read_content(invocation.language)[0], build_date()), end="")


@command(positional=["year"], auto_shortflags=False)
def days(
    invocation: Invocation,
    year: Annotated[str, "one of those in content/calendar, like 2026"],
    district: Annotated[
        str | None, "its name or slug, like rangamati; the days that all share unless told"
    ] = None,
    format: Annotated[str, "text or csv"] = "text",  # noqa: A002
) -> None:
    """Print the last day of every limit for every day of filing: `invoke days 2026`."""
    from plugins.commands.calendar.messages import MESSAGES
    from plugins.commands.calendar.table import FORMATS, remarks, table_of
    from plugins.reports import format_named

    show = format_named(format, FORMATS, MESSAGES["format"])
    table = table_of(ROOT / "content", others(), year, district, build_date())
    print(show(table, invocation.language))
    for remark in remarks(table, invocation.language) if format == "csv" else ():
        print(remark, file=sys.stderr)


@command(positional=["year"], auto_shortflags=False)
def calendar(
    invocation: Invocation,
    year: Annotated[str, "like 2028"],
    write: Annotated[bool, "put it into content/calendar, where there is no such file yet"] = False,
) -> None:
    """Propose a year's file of closed days from PyPI's holidays, or compare the one there is."""
    from plugins.commands.calendar.yearly import look_at
    from plugins.commands.calendar.yearly import write as write_year

    content, today, language = ROOT / "content", build_date(), invocation.language
    if write:
        print(write_year(content, year, today, language))
    else:
        print(look_at(content, others(), year, today, language))


@task
def reference(_: Context) -> None:
    """Write docs/office.schema.json and the tables of docs/format.md from the model."""
    from plugins.charters.reference import with_tables
    from plugins.charters.schema import office_schema

    guide = ROOT / "docs" / "format.md"
    (ROOT / "docs" / "office.schema.json").write_text(office_schema(), "utf-8")
    guide.write_text(with_tables(guide.read_text("utf-8")), "utf-8")


def settings(publish: bool) -> Path:
    return ROOT / ("publishconf.py" if publish else "pelicanconf.py")


def read_content(language: Language, base: str | None = None) -> tuple[Reading[Profile], str]:
    from plugins.commands.check import check as check_content

    return check_content(ROOT, build_date(), watch(language), others(), base)


def open_content(language: Language) -> Content:
    """The office files, for commands that change them."""
    from plugins.commands.edit.messages import notice
    from plugins.commands.edit.offices import open_content as open_files

    return open_files(ROOT / "content", build_date(), notice("reading", language), others())


def others() -> frozenset[PurePosixPath]:
    """What of the content the settings give to Pelican."""
    from plugins.build.inputs import read_settings
    from plugins.build.pelican_settings import pelican_paths

    return pelican_paths(read_settings(ROOT / "pelicanconf.py"))


def watch(language: Language) -> Watch:
    """Shows how many offices have been done, where that takes longer than two seconds."""
    from plugins.commands.progress import track

    return lambda offices: track(offices, {"bn": "কার্যালয়", "en": "offices"}[language])


refuse_unknown(sys.modules[__name__])
