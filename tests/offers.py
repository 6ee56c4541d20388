"""An editor who writes what the check offers, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import yaml

from plugins.charters.problems.problem import Problem


def write_offers(project: Path, problems: Sequence[Problem]) -> None:
    """Each at its line, the last line of a file first, so that the others stay where they are."""
    homes = {one.path: dict(one.values)["near"] for one in problems if one.code == "office-other"}
    texts = {
        path: (project / f"content/offices/{near}.md").read_text("utf-8")
        for path, near in homes.items()
    }
    for path, text in texts.items():
        (project / path).write_text(text, "utf-8")
    for problem in sorted(problems, key=lambda one: (one.path, -one.line)):
        if problem.path not in texts:
            write_offer(project, problem)


def write_offer(project: Path, problem: Problem) -> None:
    """Of two offers the first."""
    offered = dict(problem.values)
    if problem.code in {"row-moved", "row-other"}:
        write_id(project / problem.path, problem.line, offered["found"])
    elif problem.code == "row-taken":
        write_id(project / problem.path, problem.line, offered["meant"])
    elif problem.code in {"row-lost", "closed-lost"}:
        write_closed(project / problem.path, offered["entry"])
    elif problem.code == "service-other":
        write_service(project, offered["found"], offered["name"])
    else:
        kind = "services" if problem.code.startswith("service-") else problem.field
        write_redirect(project, kind.replace("file", "offices"), offered["entry"])


def write_id(file: Path, line: int, slug: str) -> None:
    """In the row that begins on the line, or instead of the id that stands there."""
    lines = file.read_text("utf-8").split("\n")
    begun = lines[line - 1]
    if re.search(r"\bid: ", begun):
        lines[line - 1] = re.sub(r"\bid: [a-z0-9-]+", f"id: {slug}", begun)
    else:
        indent = re.match(r"[ -]*", begun)[0].replace("-", " ")  # type: ignore[index] # always
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


def write_redirect(project: Path, kind: str, entry: str) -> None:
    """The entry, instead of one for the same address."""
    file = project / "content" / "redirects.yaml"
    written = yaml.safe_load(file.read_text("utf-8")) if file.exists() else {}
    new = yaml.safe_load(entry)
    others = [one for one in written.get(kind, []) if one["from"] != new["from"]]
    written[kind] = [*others, new]
    file.write_text(yaml.safe_dump(written, allow_unicode=True), "utf-8")


def write_service(project: Path, slug: str, name: str) -> None:
    """The name at that address and at no other."""
    file = project / "content" / "services.yaml"
    written = yaml.safe_load(file.read_text("utf-8"))
    kept = {one: names for one, names in written.items() if names != name or one == slug}
    file.write_text(yaml.safe_dump({**kept, slug: name}, allow_unicode=True), "utf-8")
