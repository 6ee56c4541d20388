"""An editor who writes what the check offers, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import yaml

from plugins.charters.problems.problem import Problem

Knows = Callable[[Problem], bool]  # whether it is still the same service or office


def write_offers(project: Path, problems: Sequence[Problem], knows: Knows = lambda _: True) -> None:
    """Each at its line, the last line of a file first, so that the others stay where they are."""
    others = [one for one in problems if one.code != "office-other"]
    _exchange(project, [one for one in problems if one.code == "office-other"])
    for problem in sorted(others, key=lambda one: (one.path, -one.line)):
        write_offer(project, problem, knows)


def write_offer(project: Path, problem: Problem, knows: Knows = lambda _: True) -> None:
    file, offered = project / problem.path, dict(problem.values)
    if problem.code == "row-moved" or (problem.code == "row-other" and knows(problem)):
        write_id(file, problem.line, offered["found"])
    elif problem.code == "row-taken":
        write_id(file, problem.line, offered["meant"])
    elif problem.code == "id-twice":
        line = int(offered["first"]) if knows(problem) else problem.line
        write_id(file, line, offered["meant"])
    elif problem.code in {"row-lost", "row-other", "closed-lost"}:
        write_closed(file, offered["entry"])
    elif problem.code == "service-other":
        write_service(project, offered["found"], offered["name"])
    else:
        kind = "services" if "services" in {problem.field, file.stem} else "offices"
        write_redirect(project, kind, yaml.safe_load(offered["entry"]))


def write_id(file: Path, line: int, slug: str) -> None:
    """In the row that begins on the line, or instead of the id that stands there."""
    lines = file.read_text("utf-8").split("\n")
    begun = lines[line - 1]
    if re.search(r"\bid: ", begun):
        lines[line - 1] = re.sub(r"\bid: [a-z0-9-]+", f"id: {slug}", begun)
    else:
        indent = re.sub(r"[^ -].*", "", begun).replace("-", " ")
        lines.insert(line, f"{indent}id: {slug}")
    file.write_text("\n".join(lines), "utf-8")


def write_closed(file: Path, entry: str) -> None:
    """Before the others, as far in as they are."""
    _, front, body = file.read_text("utf-8").split("---\n", 2)
    if begun := re.search(r"^closed:\n( *)", front, re.MULTILINE):
        front = f"{front[: begun.end()]}- {entry}\n{begun[1]}{front[begun.end() :]}"
    else:
        front = f"{front}closed:\n  - {entry}\n"
    file.write_text(f"---\n{front}---\n{body}", "utf-8")


def write_redirect(project: Path, kind: str, entry: dict[str, str]) -> None:
    """The entry, instead of one for the same address."""
    file = project / "content" / "redirects.yaml"
    written = yaml.safe_load(file.read_text("utf-8")) if file.exists() else {}
    others = [one for one in written.get(kind, []) if one["from"] != entry["from"]]
    written[kind] = [*others, entry]
    file.write_text(yaml.safe_dump(written, allow_unicode=True), "utf-8")


def write_service(project: Path, slug: str, name: str) -> None:
    """The name at that address and at no other."""
    file = project / "content" / "services.yaml"
    written = yaml.safe_load(file.read_text("utf-8"))
    kept = {one: names for one, names in written.items() if names != name or one == slug}
    file.write_text(yaml.safe_dump({**kept, slug: name}, allow_unicode=True), "utf-8")


def _exchange(project: Path, problems: Sequence[Problem]) -> None:
    """Each file of an office at its own address again, whatever stands there."""
    homes = {one.path: f"content/offices/{dict(one.values)['near']}.md" for one in problems}
    texts = {path: (project / now).read_text("utf-8") for path, now in homes.items()}
    for path, text in texts.items():
        (project / path).write_text(text, "utf-8")
