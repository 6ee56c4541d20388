"""Asks the judged questions: of our page in a real Chromium, of Pagefind and of plain lunr.

Writes what it measures to ``docs/search.md``. Run: ``invoke search-eval``.
"""

from __future__ import annotations

import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import mean
from tempfile import TemporaryDirectory
from typing import Any

import brotli
from playwright.sync_api import Browser, Page

from benchmarks.corpus import FIVE_CHARTERS, write_corpus
from benchmarks.search import metrics, national
from benchmarks.search.questions import Question, read_questions
from benchmarks.search.rivals import plain_lunr, write_units
from benchmarks.search.speed import speed
from plugins.build.build import build
from plugins.charters.directory import load
from plugins.charters.model import Directory
from plugins.commands.inspect.chromium import chromium
from plugins.commands.inspect.server import serving

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 22)
SEED = 1
OURS = "this site"

Ranked = dict[str, list[str]]  # question → distinct answers, best first


@dataclass(frozen=True, slots=True)
class Site:
    """A built site, what it publishes, and the questions it is asked."""

    folder: Path
    directory: Directory
    questions: list[Question]


@contextmanager
def site(offices: int) -> Iterator[Site]:
    """The five charters, or a synthetic country of so many offices, really built."""
    with TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        project.mkdir()
        for name in ("theme", "pelicanconf.py", "node_modules"):
            (project / name).symlink_to(ROOT / name)
        if offices == 5:  # noqa: PLR2004 - the real ones
            (project / "content").symlink_to(FIVE_CHARTERS)
        else:
            write_corpus(project / "content", offices, SEED)
        build(project / "pelicanconf.py", project / "output")
        directory, _ = load(project / "content", TODAY)
        asked = read_questions() if offices == 5 else national.questions(directory)  # noqa: PLR2004
        yield Site(project / "output", directory, asked)


def ask_page(page: Page, questions: list[Question]) -> Ranked:
    """The links of the search page, in order, for each question typed and sent."""
    return {asked.q: distinct(page.evaluate(ASK, asked.q)) for asked in questions}


ASK = """async (text) => {
  const root = document.documentElement;
  document.querySelector("#q").value = text;
  document.querySelector("form").requestSubmit();
  while (root.dataset.searchState === "loading") await new Promise((go) => setTimeout(go, 2));
  return [...document.querySelectorAll("[data-search-result] a")].map((link) => link.href);
}"""


def distinct(links: list[str]) -> list[str]:
    """Addresses as answers: ``…/offices/rangpur/sadar/#grs`` → ``rangpur/sadar#grs``."""
    answers = (link.partition("/offices/")[2].replace("/#", "#").rstrip("/") for link in links)
    return list(dict.fromkeys(answers))


def ask_pagefind(page: Page, questions: list[Question]) -> Ranked:
    """Pagefind on a page per answer, through its own script."""
    return {asked.q: page.evaluate(ASK_PAGEFIND, asked.q) for asked in questions}


def pagefind() -> str:
    """The program, which only this comparison needs."""
    try:
        from pagefind_bin import get_executable  # noqa: PLC0415
    except ImportError:
        sys.exit("Pagefind is not installed; run make bench first")
    return str(get_executable())


ASK_PAGEFIND = """async (text) => {
  const pagefind = await import("/pagefind/pagefind.js");
  const { results } = await pagefind.search(text);
  const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return shown.map(({ meta }) => meta.answer);
}"""


@dataclass(frozen=True, slots=True)
class Score:
    """The means over some questions."""

    mrr: float
    ndcg: float
    success: float

    def __str__(self) -> str:
        return f"{self.mrr:.2f} / {self.ndcg:.2f} / {self.success:.2f}"


def score(questions: list[Question], ranked: Ranked) -> Score:
    return Score(
        mean(metrics.reciprocal_rank(ranked[asked.q], asked.answers) for asked in questions),
        mean(metrics.ndcg(ranked[asked.q], asked.answers) for asked in questions),
        mean(metrics.success(ranked[asked.q], asked.answers) for asked in questions),
    )


def by_category(questions: list[Question]) -> dict[str, list[Question]]:
    found: dict[str, list[Question]] = defaultdict(list)
    for asked in questions:
        found[asked.category].append(asked)
    return {**found, "all": questions}


def table(questions: list[Question], engines: dict[str, Ranked]) -> str:
    """MRR@10, nDCG@10 and success@1 of each engine by category, in Markdown."""
    head = f"| category | questions | {' | '.join(engines)} |\n|---|---|{'---|' * len(engines)}"
    rows = [
        f"| {category} | {len(some)} | "
        + " | ".join(str(score(some, ranked)) for ranked in engines.values())
        + " |"
        for category, some in by_category(questions).items()
    ]
    return "\n".join([head, *rows])


def evaluate(built: Site, browser: Browser) -> dict[str, Ranked]:
    """Every engine's answers to every question of a site."""
    with serving(built.folder) as address:
        page = browser.new_page(bypass_csp=True)
        page.goto(f"{address}search/")
        ours = ask_page(page, built.questions)
    with TemporaryDirectory() as folder:
        units = write_units(built.directory, Path(folder))
        subprocess.run([pagefind(), "--site", folder], check=True, capture_output=True)
        with serving(Path(folder)) as address:
            page = browser.new_page()
            page.goto(f"{address}index.html")
            found = ask_pagefind(page, built.questions)
    lunr = plain_lunr(units, [asked.q for asked in built.questions])
    return {OURS: ours, "Pagefind": found, "lunr, NFC, prefix, fuzzy": lunr}


def bytes_to_first_result(built: Site, browser: Browser) -> dict[str, int]:
    """What a cold phone loads for one search, page included, each file as brotli 11."""
    loaded: dict[str, int] = {}
    with serving(built.folder) as address:
        page = browser.new_context(bypass_csp=True).new_page()

        def weigh(response: Any) -> None:  # noqa: ANN401 - Playwright's response
            name = response.url.removeprefix(address).partition("?")[0]
            file = built.folder / name.strip("/")
            file = file / "index.html" if file.is_dir() else file
            if file.is_file() and "favicon" not in name:
                loaded[name] = len(brotli.compress(file.read_bytes(), quality=11))

        page.on("response", weigh)
        page.goto(f"{address}search/?q=পাটগ্রামে+সাইবার+নিরাপত্তা")
        page.wait_for_selector("html[data-search-state=done]", state="attached")
    return loaded


REPORT = """# Search quality

Written by `invoke search-eval`; do not edit. Each cell is MRR@10 / nDCG@10 / success@1. Our engine
is asked on the real page in Chromium. The questions and how they were judged: `benchmarks/search/`.
"""


def report(sizes: list[int], say: Callable[[str], None] = print) -> str:
    parts = [REPORT]
    with chromium() as browser:
        for offices in sizes:
            with site(offices) as built:
                parts.append(f"\n## {offices:,} offices\n")
                if offices <= 560:  # noqa: PLR2004 - larger sites are weighed only
                    engines = evaluate(built, browser)
                    parts.append(table(built.questions, engines) + "\n")
                    list_misses(built.questions, engines[OURS], say)
                loaded = bytes_to_first_result(built, browser)
                script = sum(size for name, size in loaded.items() if name.endswith(".js"))
                parts.append(
                    f"Bytes to the first result, cold, page included (brotli 11): "
                    f"{sum(loaded.values()):,} in {len(loaded)} files, script {script:,}.\n"
                )
                parts.append(speed(built.folder, browser) + "\n")
                say("".join(parts[-2:]))
        browser.close()
    return "\n".join(parts)


def list_misses(questions: list[Question], ranked: Ranked, say: Callable[[str], None]) -> None:
    """What to look at next: every question whose first answer is not the wanted one."""
    for asked in questions:
        if metrics.success(ranked[asked.q], asked.answers) < 1:
            wanted = [answer for answer, grade in asked.answers.items() if grade == 2]  # noqa: PLR2004
            say(f"  {asked.category}: {asked.q} → {ranked[asked.q][:3]}, wanted {wanted[:3]}")


if __name__ == "__main__":
    sizes = [int(argument) for argument in sys.argv[1:]] or [5, 560, 5_600]
    text = report(sizes)
    print(text)
    if len(sys.argv) == 1:
        (ROOT / "docs" / "search.md").write_text(text, "utf-8")
