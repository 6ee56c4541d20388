"""What editors and operators run: ``invoke --list``."""

from __future__ import annotations

import sys
from contextlib import ExitStack, suppress
from itertools import pairwise
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from invoke import Context, Exit, task

from plugins.commands import console
from plugins.commands.arguments import refuse_unknown
from plugins.commands.errors import speaking, tell_the_unforeseen

if TYPE_CHECKING:
    from plugins.build.office_steps import Watch
    from plugins.words import Language

ROOT = Path(__file__).resolve().parent
EVALUATED = (5, 560, 5600)  # sizes for which there are judged questions
sys.path.insert(0, str(ROOT))
sys.excepthook = tell_the_unforeseen
console.prepare()


@task(
    help={
        "lang": "bn or en",
        "format": "text, github (annotations), json or sarif",
        "select": "only these warnings: codes or their beginnings, like W-post,W-email",
        "ignore": "all warnings but these",
        "strict": "fail on a warning too",
    }
)
def check(
    _: Context,
    lang: str = "bn",
    format: str = "text",  # noqa: A002 - the flag's name
    select: str = "",
    ignore: str = "",
    strict: bool = False,
) -> None:
    """Check every office file; print what is wrong, with file and line."""
    from plugins.charters.clock import build_date
    from plugins.commands.check import check as check_content
    from plugins.reports import choose, write

    with speaking(lang) as words:
        write((), format, words)  # refuses before a long reading
        choose((), select, ignore)
        reading, complaint = check_content(ROOT, build_date(), watch(words), others())
        if complaint:
            print(complaint, file=sys.stderr)
        shown = choose(reading.problems, select, ignore)
        print(write(shown, format, words))
    if reading.directory is None or (strict and shown):
        raise Exit(code=1)


@task(
    help={
        "publish": "with publishconf.py (needs SITEURL)",
        "admin": "with the form at /admin/ (needs FORM_REPO)",
        "scheduler": "share the work with this Dask scheduler, like tcp://host:8786",
        "shard": "only a part of the offices, like 3/16, for `merge`",
        "lang": "bn or en",
    }
)
def build(  # noqa: PLR0913, PLR0917 - one option for each thing that can be said
    _: Context,
    publish: bool = False,
    admin: bool = False,
    scheduler: str = "",
    shard: str = "",
    lang: str = "bn",
    output: str = "output",
) -> None:
    """Build the site into output/; on any error the old output/ stays as it was."""
    with speaking(lang) as words:
        settings = ROOT / ("publishconf.py" if publish else "pelicanconf.py")
        if shard:
            build_shard(settings, ROOT / f"{output}.shards", shard, words)
        else:
            build_site(settings, ROOT / output, words, scheduler=scheduler, admin=admin)


def build_shard(settings: Path, folder: Path, shard: str, language: Language) -> None:
    from plugins.build.workers.shards import build_shard as write_shard
    from plugins.build.workers.shards import parse_shard
    from plugins.charters.problems.problem import summary

    file, warnings = write_shard(settings, folder, parse_shard(shard), watch(language))
    print(f"{file}: {summary(warnings, language)}")


def build_site(
    settings: Path, output: Path, language: Language, *, scheduler: str = "", admin: bool = False
) -> None:
    from plugins.build.build import build as build_all

    extras = {"FORM": True} if admin else {}
    with ExitStack() as running:
        workers = None
        if scheduler:
            from plugins.build.workers.cluster import cluster_workers

            workers = running.enter_context(cluster_workers(scheduler))
        built = build_all(settings, output, workers, watch(language), **extras)
    if built.complaint:
        print(built.complaint, file=sys.stderr)
    print(built.count.text(language))


@task(
    help={
        "publish": "with publishconf.py, if the shards were",
        "shards": "the folder with the shards; output.shards unless told",
        "lang": "bn or en",
    }
)
def merge(
    _: Context,
    publish: bool = False,
    shards: str = "output.shards",
    output: str = "output",
    lang: str = "bn",
) -> None:
    """Put the shards of `build --shard` together; the site is the same as without them."""
    from plugins.build.build import build as build_all
    from plugins.build.workers.shards import from_shards

    settings = ROOT / ("publishconf.py" if publish else "pelicanconf.py")
    with speaking(lang) as words:
        built = build_all(settings, ROOT / output, from_shards(ROOT / shards), watch(words))
        print(built.count.text(words))


def _names_a_base(words: list[str]) -> bool:
    """Whether a word follows `diff` that is no flag's value: Invoke knows no optional argument."""
    after = words[words.index("diff") :] if "diff" in words else []
    return any(
        not word.startswith("-")
        and (not flag.startswith("-") or flag == "--fail-on-worse" or "=" in flag)
        for flag, word in pairwise(after)
    )


@task(
    positional=["base"] if _names_a_base(sys.argv) else [],
    auto_shortflags=False,
    help={
        "base": "compare with this revision; HEAD unless told",
        "head": "compare this revision; the files as they are unless told",
        "format": "text, markdown or json",
        "lang": "bn or en",
        "fail-on-worse": "exit status 1 when a promise got worse",
    },
)
def diff(
    _: Context,
    base: str | None = None,
    head: str | None = None,
    format: str = "text",  # noqa: A002 - the flag's name
    lang: str = "bn",
    fail_on_worse: bool = False,
) -> None:
    """Say in words what changed in the charters: `invoke diff [BASE]`."""
    from plugins.charters.clock import build_date
    from plugins.commands.diff.formats import format_named
    from plugins.commands.diff.revisions import difference

    with speaking(lang) as words:
        show = format_named(format)
        found = difference(ROOT, base or "HEAD", head, build_date(), others())
        print(show(found, words))
    if fail_on_worse and found.comparison.worse:
        raise Exit(code=1)


@task(
    auto_shortflags=False,
    help={
        "base": "the pages that this revision has otherwise; HEAD unless told",
        "source": "the built site; output unless told",
        "lang": "bn or en",
    },
)
def inspect(_: Context, base: str = "HEAD", source: str = "output", lang: str = "bn") -> None:
    """Look at the changed charters' built pages with axe-core and the Nu HTML checker."""
    from plugins.commands.diff.revisions import changed_files
    from plugins.commands.inspect.inspection import told
    from plugins.commands.inspect.pages import concerned

    with speaking(lang) as words:
        site = ROOT / source
        lines, is_clean = told(site, concerned(site, changed_files(ROOT, base)), words)
        print("\n".join(lines))
    if not is_clean:
        raise Exit(code=1)


@task(
    positional=["target"],
    help={
        "target": "folder:/path, ssh:user@host:/path, rclone:remote:path, or github-pages[:branch]",
        "source": "the built site; output unless told",
        "dry-run": "only tell what would change",
        "rollback": "show readers the release before the present one",
        "cname": "the site's own domain, for github-pages",
        "lang": "bn or en",
    },
)
def deploy(  # noqa: PLR0913, PLR0917 - one option for each thing that can be said
    _: Context,
    target: str,
    source: str = "output",
    dry_run: bool = False,
    rollback: bool = False,
    cname: str = "",
    lang: str = "bn",
) -> None:
    """Publish what `build --publish` has built; readers see the old site or the new one."""
    from plugins.deploy import deploy as deploy_site
    from plugins.deploy import roll_back

    with speaking(lang) as words:
        if rollback:
            outcome = roll_back(target, ROOT, dry_run=dry_run)
        else:
            outcome = deploy_site(target, ROOT / source, ROOT, dry_run=dry_run, cname=cname)
        print(outcome.text(words))


@task(
    help={
        "port": "8000 unless told",
        "admin": "with the form at /admin/, which changes these files",
        "lang": "bn or en",
    }
)
def serve(_: Context, port: str = "8000", admin: bool = False, lang: str = "bn") -> None:
    """Serve on http://localhost:8000; rebuild and reload the browser on every saved change."""
    from plugins.serve.live import serve as serve_site

    with speaking(lang) as words, suppress(KeyboardInterrupt):
        serve_site(ROOT, ROOT / "output", port=port, language=words, admin=admin)


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
    }
)
def bench(_: Context, offices: int = 0, runs: int = 0, keep: bool = True) -> None:
    """Time builds beside Hugo's and Pagefind's; write docs/performance.md (after `make bench`)."""
    from benchmarks.build.bench import USUAL
    from benchmarks.build.bench import bench as measure
    from benchmarks.build.refusal import CannotMeasure

    try:
        measure((offices,) if offices else USUAL, runs, write=keep)
    except CannotMeasure as error:
        raise Exit(str(error), code=1) from None


@task(
    name="format",
    help={
        "check": "write nothing; exit status 1 and the names of files that are not tidy",
        "lang": "bn or en",
    },
)
def format_offices(context: Context, check: bool = False, lang: str = "bn") -> None:
    """Tidy all office files, or those named: `invoke format -- lalmonirhat/patgram …`."""
    from plugins.charters.clock import build_date
    from plugins.charters.problems.problem import report
    from plugins.commands.edit.formatting import format_offices as tidy_offices
    from plugins.commands.edit.formatting import told
    from plugins.commands.edit.messages import tell
    from plugins.commands.edit.offices import open_content

    with speaking(lang) as words:
        content = open_content(ROOT / "content", build_date(), tell("reading", words), others())
        named = {content.find(office): None for office in context.remainder.split()}
        result = tidy_offices(content, [*named] or content.offices, words, write=not check)
        print("\n".join(told(result, words, written=not check)))
    if result.errors:
        raise Exit(report(result.errors, words), code=1)
    if check and result.changed:
        raise Exit(code=1)


@task(
    positional=["office", "officer"],
    auto_shortflags=False,
    help={
        "office": "like lalmonirhat/patgram, or the path of the file",
        "officer": "the key in officers whose person leaves",
        "name": "who comes",
        "phone": "the newcomer's; without it a mobile goes with the predecessor, a landline stays",
        "mobile": "likewise",
        "email": "likewise: a free address stays only where it names the place",
        "room": "stays unless told",
        "website": "stays unless told",
        "post": "stays unless told",
        "to": "instead: let every row and tier name this other key, and remove the officer's entry",
        "vacant": "nobody comes: the name and what is personal goes",
        "everywhere": "also the same person's other entries, in this file and in other offices",
        "dry-run": "tell what would change and write nothing",
        "lang": "bn or en",
    },
)
def transfer(  # noqa: PLR0913, PLR0917 - one option for each thing that can be said
    _: Context,
    office: str,
    officer: str,
    name: str | None = None,
    phone: str | None = None,
    mobile: str | None = None,
    email: str | None = None,
    room: str | None = None,
    website: str | None = None,
    post: str | None = None,
    to: str | None = None,
    vacant: bool = False,
    everywhere: bool = False,
    dry_run: bool = False,
    lang: str = "bn",
) -> None:
    """Replace a person; every row and tier that names the entry follows.

    What belongs to the post stays: post, room, landline, website, office mail. What belonged to
    the predecessor goes unless given anew: name, mobiles, a personal mail address.
    """
    from plugins.charters.clock import build_date
    from plugins.commands.edit.messages import tell
    from plugins.commands.edit.offices import open_content, replace_all
    from plugins.commands.edit.transfer import Wish, plan

    fields = {"name": name, "phone": phone, "mobile": mobile, "email": email}
    fields |= {"room": room, "website": website, "post": post}
    given = {field: text for field, text in fields.items() if text is not None}
    with speaking(lang) as words:
        content = open_content(ROOT / "content", build_date(), tell("reading", words), others())
        planned = plan(content, office, officer, Wish(given, to, vacant, everywhere), words)
        if not dry_run:
            replace_all(planned.replacements)
        print("\n".join([*planned.told, *([tell("dry-run", words)] if dry_run else [])]))


@task(
    positional=["office"],
    auto_shortflags=False,
    help={
        "office": "like lalmonirhat/patgram, or lakshmipur/sadar-agriculture with --place",
        "place": "the upazila's slug, or district, where the file's name is not the upazila's",
        "department": "like কৃষি; the ICT office unless told",
        "lang": "bn or en",
    },
)
def new(
    _: Context,
    office: str,
    place: str | None = None,
    department: str | None = None,
    lang: str = "bn",
) -> None:
    """Begin an office file: every key explained, the empty ones to be filled in."""
    from plugins.commands.edit.messages import tell
    from plugins.commands.edit.starter import start

    with speaking(lang) as words:
        path = start(ROOT / "content", office, place, department, others())
        print(tell("started", words, path=path))


@task(
    name="import",
    positional=["source"],
    auto_shortflags=False,
    help={
        "source": "the charter: text, HTML, DOCX, XLSX, CSV or PDF",
        "office": "like rangpur/sadar",
        "place": "the upazila's slug, or district, where the office's slug does not tell",
        "output": "another file than content/offices/<office>.md; - prints it",
        "force": "replace the file if it exists",
        "lang": "bn or en",
    },
)
def import_charter(  # noqa: PLR0913, PLR0917 - its flags
    _: Context,
    source: str,
    office: str,
    place: str = "",
    output: str = "",
    force: bool = False,
    lang: str = "bn",
) -> None:
    """Make an office file of a charter as people have it; tell what needs an eye."""
    from plugins.charters.clock import build_date
    from plugins.commands import importing

    target = Path(output) if output else Path("content", "offices", f"{office}.md")
    with speaking(lang) as words:
        imported = importing.import_charter(
            Path(source), office, ROOT / "content", build_date(), place=place
        )
        if output == "-":
            print(imported.text, end="")
        else:
            importing.put(imported.text, ROOT / target, name=target, force=force)
        print(importing.told(imported, target, words), file=sys.stderr)


@task(
    help={
        "organisation": "its name on GitHub; the one in the file unless told",
        "check": "write nothing; exit status 1 where the file is out of date",
        "lang": "bn or en",
    }
)
def codeowners(_: Context, organisation: str = "", check: bool = False, lang: str = "bn") -> None:
    """Write .github/CODEOWNERS: which team approves the charters of which district."""
    from plugins.commands.stewardship.codeowners import FILE, put, verify
    from plugins.commands.stewardship.messages import MESSAGES

    with speaking(lang) as words:
        if check:
            verify(ROOT)
        else:
            put(ROOT, organisation)
            print(MESSAGES["owners-written"][words].format(path=FILE))


@task(help={"lang": "bn or en, for complaints; the reminder is Bengali"})
def reminder(_: Context, lang: str = "bn") -> None:
    """Print the quarter's reminder as Markdown: whose charters are due to be looked through."""
    from plugins.charters.clock import build_date
    from plugins.commands.check import check as check_content
    from plugins.commands.stewardship.reminder import reminder as remind

    with speaking(lang) as words:
        today = build_date()
        print(remind(check_content(ROOT, today, watch(words), others())[0], today), end="")


@task
def reference(_: Context) -> None:
    """Write docs/office.schema.json and the tables of docs/format.md from the model."""
    from plugins.charters.reference import with_tables
    from plugins.charters.schema import office_schema

    guide = ROOT / "docs" / "format.md"
    (ROOT / "docs" / "office.schema.json").write_text(office_schema(), "utf-8")
    guide.write_text(with_tables(guide.read_text("utf-8")), "utf-8")


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
