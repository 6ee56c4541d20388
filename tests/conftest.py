"""What tests share: the five charters, built once, and a way to build any other content."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

import pytest
from hypothesis import HealthCheck, settings
from selectolax.lexbor import LexborHTMLParser

from benchmarks.corpus import write_corpus
from plugins.build.build import build
from plugins.commands.inspect.chromium import chromium
from plugins.commands.progress import SILENT
from tests.commands import here
from tests.patience import PATIENCE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

Result = TypeVar("Result")
Invoke = Callable[..., tuple[int, str, str]]
Start = Callable[..., subprocess.Popen[str]]

ROOT = Path(__file__).resolve().parents[1]
CONTENT = Path(__file__).with_name("content")
FIELD = Path(__file__).with_name("field")
CHARTERS = Path(__file__).with_name("charters")
SOURCES = CHARTERS / "source"  # as the five were published
OFFICES = {file.stem: file.stem.replace("-", "/") for file in sorted(SOURCES.glob("*.txt"))}
SMALLEST = """\
---
name: উপজেলা আইসিটি কার্যালয়, পাটগ্রাম, লালমনিরহাট
officers:
  assistant-programmer:
    post: সহকারী প্রোগ্রামার
services:
  citizen:
    - name: তথ্য প্রদান
---
"""
LONGEST = f"{'a' * 64}/{'b' * 64}"  # of an office's addresses
PUBLIC = "https://charter.example.gov.bd"
INFORMATION = "tothyo-prodan"
REDIRECTS = f"""\
offices:
  - {{from: lalmonirhat/before, to: lalmonirhat/later}}
  - {{from: lalmonirhat/later, to: lalmonirhat/patgram}}
  - {{from: {LONGEST}, to: rangpur/sadar}}
  - from: lalmonirhat/closed
    closed: |
      <b onclick="x">কার্যালয়টি</b> উঠে গেছে।
      The office was closed.
    to: lalmonirhat/later
  - {{from: nowhere/closed, closed: নেই}}
services:
  - {{from: information, to: {INFORMATION}}}
  - {{from: gone, closed: "সেবাটি আর দেওয়া হয় না।"}}
"""
EDITORS_S = str(ROOT / "content")
READING = {"open", "os.listdir", "os.scandir"}
GITHUB_S = ("table", "autolink", "strikethrough", "tasklist", "tagfilter", "footnotes")


@pytest.hookimpl(trylast=True)  # after coverage has begun
def pytest_sessionstart() -> None:
    """Nothing depends on how fast this machine is, or on the site it publishes.

    Servers are ended as by Ctrl-C, which a shell has its background jobs ignore.
    """
    settings.register_profile("patient", deadline=None, suppress_health_check=list(HealthCheck))
    settings.load_profile("patient")
    os.environ[SILENT] = "1"
    os.environ.pop("SITEURL", None)
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.addaudithook(_refuse_what_editors_change)
    # While the hook is asked, Python cannot begin to trace two threads at once: a server's would
    # fail, and its browser wait. So threads of these processes are not measured.
    threading.settrace(None)  # type: ignore[arg-type] # as `threading.gettrace` gives it


def _refuse_what_editors_change(event: str, arguments: tuple[object, ...]) -> None:
    """What the project's own content says is nothing that a test may depend on."""
    if event in READING and str(arguments[0]).startswith(EDITORS_S):
        raise AssertionError(f"{arguments[0]} may say anything tomorrow; read tests/content")


class Ending(subprocess.Popen[str]):
    """A process that a test which fails does not wait for; it must lead a session of its own."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind and self.poll() is None:
            os.killpg(self.pid, signal.SIGKILL)
        super().__exit__(kind, error, trace)


def project_in(folder: Path, content: Path = CONTENT) -> Path:
    """A project in that folder: the five charters with the theme and settings of this one."""
    shutil.copytree(content, folder / "content")
    shutil.copytree(ROOT / "theme", folder / "theme", ignore=shutil.ignore_patterns("js"))
    for linked in ("node_modules", "theme/static/js"):
        (folder / linked).symlink_to(ROOT / linked)
    for file in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / file, folder)
    return folder


def pages_in(site: Path) -> list[Path]:
    """Every page."""
    return sorted(site.rglob("*.html"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's own folder."""
    return ROOT


@pytest.fixture(scope="session")
def five_charters() -> Path:
    """The tests' own content folder."""
    return CONTENT


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of the five charters with its output; tests only read it."""
    project = project_in(tmp_path_factory.mktemp("built") / "project")
    build(project / "pelicanconf.py", project / "output")
    return project


@pytest.fixture(scope="session")
def site(built: Path) -> Path:
    """The five charters, really built."""
    return built / "output"


@pytest.fixture(scope="session")
def field_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Offices of other departments and levels, really built."""
    project = project_in(tmp_path_factory.mktemp("field") / "project", FIELD)
    build(project / "pelicanconf.py", project / "output")
    return project / "output"


@pytest.fixture(scope="session")
def moved_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The five charters after moves and closures, really built for the public."""
    project = project_in(tmp_path_factory.mktemp("moved") / "project")
    (project / "content" / "redirects.yaml").write_text(REDIRECTS, "utf-8")
    (project / "content" / "services.yaml").write_text(f"{INFORMATION}: তথ্য প্রদান\n", "utf-8")
    office = project / "content" / "offices" / "rangpur" / "sadar.md"
    office.write_text(office.read_text("utf-8").replace("---\n", "---\nlanguage: en\n", 1), "utf-8")
    build(project / "pelicanconf.py", project / "output", SITEURL=PUBLIC)
    return project / "output"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project of the five charters, not built yet, which a test may spoil."""
    return project_in(tmp_path / "project")


@pytest.fixture
def checkout(project: Path) -> Path:
    """The project with its commands; the plugins are a link, for no test changes them."""
    shutil.copy(ROOT / "tasks.py", project)
    (project / "plugins").symlink_to(ROOT / "plugins")
    return project


@pytest.fixture
def invoke(checkout: Path) -> Invoke:
    """Runs ``invoke …`` in the project; gives exit status, output and errors."""
    return partial(here.invoke, checkout)


@pytest.fixture
def start(checkout: Path) -> Start:
    """Starts ``invoke …`` in the project, in a process of its own, and does not wait for it."""

    def run(*words: str, **environment: str) -> subprocess.Popen[str]:
        return Ending(
            [sys.executable, "-m", "invoke", "--search-root", str(checkout), *words],
            cwd=checkout,
            env={**os.environ, "SOURCE_DATE_EPOCH": here.EPOCH, **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding=environment.get("PYTHONIOENCODING", "utf-8").partition(":")[0],
            start_new_session=True,
        )

    return run


@pytest.fixture
def process(start: Start) -> Invoke:
    """As ``invoke``, by a process of its own, for what a process is given or has for itself."""

    def run(*words: str, **environment: str) -> tuple[int, str, str]:
        with start(*words, **environment) as process:
            output, errors = process.communicate(timeout=PATIENCE)
        return process.returncode, output, errors

    return run


@pytest.fixture
def patgram(project: Path) -> Path:
    """The file of one office."""
    return project / "content" / "offices" / "lalmonirhat" / "patgram.md"


@pytest.fixture(scope="session")
def thirty_offices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A content folder of synthetic offices; tests only read it."""
    content = tmp_path_factory.mktemp("thirty") / "content"
    write_corpus(content, 30, seed=1)
    return content


@pytest.fixture
def build_office(project: Path) -> Callable[[str], Path]:
    """Builds a site whose one office, Patgram, is the given text; returns its page's folder."""

    def build_one(text: str) -> Path:
        shutil.rmtree(project / "content" / "offices")
        file = project / "content" / "offices" / "lalmonirhat" / "patgram.md"
        file.parent.mkdir(parents=True)
        file.write_text(text, "utf-8")
        build(project / "pelicanconf.py", project / "output")
        return project / "output" / "offices" / "lalmonirhat" / "patgram"

    return build_one


@pytest.fixture(scope="session")
def beside_code() -> Callable[[str], str]:
    """The HTML that GitHub's Markdown makes of a text, without code: there nothing acts."""
    extensions = [word for name in GITHUB_S for word in ("--extension", name)]

    def html(markdown: str) -> str:
        command = ["cmark-gfm", "--unsafe", *extensions]
        done = subprocess.run(command, input=markdown.encode(), capture_output=True, check=True)
        page = LexborHTMLParser(f"<body>{done.stdout.decode()}")
        page.strip_tags(["code"], recursive=True)
        return page.body.inner_html.strip() if page.body else ""

    return html


def beside_browser(call: Callable[..., Result], *arguments: object) -> Result:
    """Calls what opens a browser of its own: Playwright knows one in a thread, and ours stays."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(call, *arguments).result()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine, without a window."""
    # Imported here so that tests without a browser start fast.
    from playwright.sync_api import expect  # noqa: PLC0415

    expect.set_options(timeout=PATIENCE * 1000)
    with chromium() as browser:
        browser.on("context", _be_patient)
        yield browser


def _be_patient(context: BrowserContext) -> None:
    context.set_default_timeout(PATIENCE * 1000)
