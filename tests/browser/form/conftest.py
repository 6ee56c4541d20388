"""The form in a tab, before a copy of the project that lies in a Git repository."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Locator, Page

from plugins.build.build import build
from plugins.commands.edit.formatting import tidied
from plugins.commands.inspect.server import serving
from tests.patience import PATIENCE

PATGRAM = "content/offices/lalmonirhat/patgram.md"
EDITOR = ("-c", "user.name=Editor", "-c", "user.email=editor@example.gov.bd")


@dataclass
class Form:
    """The open form, the project behind it, and what the page asked for and said."""

    page: Page
    site: str
    project: Path
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda said: self._hear(said.type, said.text))
        self.page.on("dialog", lambda dialog: dialog.accept())

    def _hear(self, kind: str, text: str) -> None:
        if kind == "error":
            self.errors.append(text)

    def open_patgram(self) -> None:
        """As an editor finds it: log in, the district, the office."""
        self.page.goto(f"{self.site}admin/")
        self.page.get_by_role("button", name="প্রবেশ করুন").click()
        self.page.get_by_role("link", name="লালমনিরহাট").click()
        self.page.get_by_text("পাটগ্রাম").click()
        self.part("name").wait_for()

    def part(self, name: str) -> Locator:
        """What stands around the field of that name, or the field itself."""
        return self.page.locator(f"[id^={name}-field]").first

    def unfold(self, *names: str) -> None:
        """Opens objects and lists, each within the one before."""
        for name in names:
            self.part(name).get_by_role("button", name="খুলুন").first.click()

    def row(self, name: str, number: int) -> Locator:
        """A row of the list; those within a row count too."""
        return self.part(name).locator("[class*=SortableListItem]").nth(number)

    def unfold_row(self, name: str, number: int) -> Locator:
        """Opens a row of the list; the rows' own buttons have no words."""
        row = self.row(name, number)
        row.locator("button[class*=TopBarButton]").first.click()
        return row

    def delete_row(self, name: str, number: int) -> None:
        self.row(name, number).locator("button[class*=TopBarButton]").nth(1).click()

    def add_row(self, name: str) -> Locator:
        """The new one stands last, opened."""
        self.part(name).locator("button[class*=AddButton]").first.click()
        return self.row(name, -1)

    def save(self) -> None:
        """Without a review Decap saves by publishing."""
        self.page.get_by_role("button", name="প্রকাশ", exact=True).click()
        self.page.get_by_text("এখনই প্রকাশ করুন").click()

    def git(self, *arguments: str) -> str:
        done = subprocess.run(
            ["git", *EDITOR, *arguments],
            cwd=self.project,
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout

    def changes(self) -> list[str]:
        """The lines that differ from what was committed."""
        diff = self.git("diff", "--unified=0", "--", "content").splitlines()
        return [line for line in diff if line[0] in "+-" and line[:3] not in {"+++", "---"}]


@contextmanager
def served(project: Path) -> Iterator[str]:
    """The address of ``invoke serve --admin`` in the project."""
    command = (sys.executable, "-m", "invoke", "--search-root", str(project))
    with subprocess.Popen(
        [*command, "serve", "--admin", "--port", "0"], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        address = process.stdout.readline().strip()
        assert address.startswith("http://localhost:")
        yield address
        process.send_signal(signal.SIGINT)
        try:
            assert process.wait(PATIENCE) == 0
        finally:
            process.kill()


@contextmanager
def published(project: Path) -> Iterator[str]:
    """The address of the form as on a public site, but its repository is kept by the browser."""
    backend = {"name": "gitlab", "repo": "ict/charters", "app_id": "abc"}
    build(project / "pelicanconf.py", project / "output", FORM=True, FORM_BACKEND=backend)
    config = project / "output" / "admin" / "config.yml"
    told = yaml.safe_load(config.read_text("utf-8"))
    config.write_text(yaml.safe_dump({**told, "backend": {"name": "test-repo"}}), "utf-8")
    with serving(project / "output") as site:
        yield site


@pytest.fixture
def repository(project: Path, root: Path) -> Path:
    """The project as a Git repository with everything committed."""
    for file in (".gitignore", "tasks.py"):
        shutil.copy(root / file, project)
    (project / "plugins").symlink_to(root / "plugins")
    patgram = project / PATGRAM
    patgram.write_text(tidied(patgram.read_text("utf-8")), "utf-8")
    for arguments in (
        ("init", "--quiet", "--initial-branch=main"),
        ("config", "user.name", "Editor"),
        ("config", "user.email", "editor@example.gov.bd"),
        ("config", "commit.gpgsign", "false"),
        ("add", "."),
        ("commit", "--quiet", "--message", "begin"),
    ):
        subprocess.run(["git", *arguments], cwd=project, check=True, capture_output=True)
    return project


@pytest.fixture
def form(browser: Browser, repository: Path) -> Iterator[Form]:
    """The form of an editor at this machine: what is saved is in the file."""
    with served(repository) as site, browser.new_context() as context:
        yield Form(context.new_page(), site, repository)


@pytest.fixture
def reviewed_form(browser: Browser, repository: Path) -> Iterator[Form]:
    """The form as on a public site: what is saved waits for review."""
    with published(repository) as site, browser.new_context() as context:
        opened = Form(context.new_page(), site, repository)
        office = {"patgram.md": {"content": (repository / PATGRAM).read_text("utf-8")}}
        # It reads one office by its path, and lists a folder by its whole name.
        tree = {"content": {"offices": {"lalmonirhat": office}}}
        files = json.dumps({**tree, "content/offices/lalmonirhat": office})
        opened.page.add_init_script(f"window.repoFiles = {files}")
        yield opened
