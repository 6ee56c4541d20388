"""What editors and operators run: ``invoke --list``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from invoke import Context, Exit, task

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))


@task(help={"lang": "bn or en"})
def check(_: Context, lang: str = "bn") -> None:
    """Check every office file; print what is wrong, with file and line."""
    from plugins.charters import read, report
    from plugins.charters.clock import build_date

    with speaking(lang) as words:
        reading = read(ROOT / "content", build_date())
        print(report(reading.problems, words))
    if reading.directory is None:
        raise Exit(code=1)


@task(help={"publish": "with publishconf.py (needs SITEURL)", "lang": "bn or en"})
def build(_: Context, publish: bool = False, lang: str = "bn", output: str = "output") -> None:
    """Build the site into output/; on any error the old output/ stays as it was."""
    from plugins.charters import summary
    from plugins.publishing.build import build as build_site

    settings = ROOT / ("publishconf.py" if publish else "pelicanconf.py")
    with speaking(lang) as words:
        built = build_site(settings, ROOT / output)
        print(summary(built.warnings, words))


@task(help={"port": "8000 unless told", "lang": "bn or en"})
def serve(_: Context, port: int = 8000, lang: str = "bn") -> None:
    """Serve on http://localhost:8000; rebuild and reload the browser on every saved change."""
    from plugins.publishing.live import serve as serve_site

    with speaking(lang) as words, suppress(KeyboardInterrupt):
        serve_site(ROOT, ROOT / "output", port=port, language=words)


@task(help={"offices": "5, 560 or 5600; all three unless told, and only then the report is kept"})
def search_eval(context: Context, offices: int = 0) -> None:
    """Ask the judged questions in Chromium, beside Pagefind and lunr; write docs/search.md."""
    size = str(offices) if offices else ""
    context.run(f"{sys.executable} -m benchmarks.search.evaluate {size}", pty=False)


@task
def schema(_: Context) -> None:
    """Write docs/office.schema.json from the model of the office file."""
    from plugins.charters.schema import office_schema

    (ROOT / "docs" / "office.schema.json").write_text(office_schema(), "utf-8")


@contextmanager
def speaking(lang: str) -> Iterator[Any]:
    """The language to speak; whatever the content or a command refuses is said in it."""
    from plugins.charters import CharterError, Refusal, report
    from plugins.publishing.build import BuildError

    if lang not in {"bn", "en"}:
        raise Exit(f"--lang {lang}: bn বা en লিখুন / write bn or en", code=2)
    try:
        yield lang
    except CharterError as error:
        raise Exit(report(error.problems, lang), code=1) from None
    except Refusal as refusal:
        raise Exit(refusal.text(lang), code=1) from None
    except BuildError as error:
        raise Exit(str(error), code=1) from None
