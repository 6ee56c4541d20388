"""What the modules of a package may know of each other, and every place that breaks it.

``python -m tests.layers`` counts the imports and tells all places.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Final

PLUGINS: Final = Path(__file__).resolve().parents[1] / "plugins"
ROWS: Final = (  # each may import what stands above it, and nothing beside it
    {"words"},
    {"charters"},
    {"files"},
    {"build"},
    set[str](),  # the plugins: all that stand in no other row
    {"reports"},
    {"commands"},
    {"serve", "deploy"},
)
ROW_OF_PLUGINS: Final = ROWS.index(set())
LIBRARIES: Final = {  # who may import it; nobody, what stands nowhere here
    **dict.fromkeys(("pydantic", "pydantic_core", "yaml"), ""),
    **dict.fromkeys(("jinja2", "markupsafe", "nh3", "pyromark", "lightningcss", "polib"), "build"),
    "pelican": "build.pelican",
    "brotli": "build.output",
    "segno": "build.qr_code",
    **dict.fromkeys(("cloudpickle", "distributed"), "build.workers.cluster"),
    **dict.fromkeys(("invoke", "rich"), "commands"),
    **dict.fromkeys(("pdfminer", "pdfplumber", "selectolax"), "commands.importing"),
    "holidays": "commands.calendar.package",
    "playwright": "commands.inspect",
    "pypdfium2": "commands.board",
    "urllib3": "deploy.webdav",
    "watchfiles": "serve",
}
OWN_CODE: Final = {"build.fingerprint"}  # whose subject is the package itself
QUOTED: Final = re.compile(r"`+([^`\n]+?)(?:\([^`\n]*\))?`+")
BARE: Final = re.compile(r"(?<![\w./`])(?:[\w/]+\.py\b|[a-z_]\w*(?:\.\w+)+(?=\())")
PATH: Final = re.compile(r"[\w-]+(?:/[\w-]+)*(?:/|\.(?:css|html|js|json|md|py|sh|yaml))")
DOTTED: Final = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+")
DOCUMENTED: Final = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True)
class Import:
    """Of a module of the package, or (``ours`` is false) of a library."""

    by: str
    of: str
    name: str
    at: str
    ours: bool
    relative: bool


@dataclass(frozen=True)
class Module:
    """``name`` counts from the package: ``charters.model``."""

    name: str
    path: Path

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.path.read_text("utf-8"))

    @property
    def package(self) -> list[str]:
        parts = self.name.split(".") if self.name else []
        return parts if self.path.name == "__init__.py" else parts[:-1]

    def at(self, node: ast.AST | None = None) -> str:
        return f"{self.name or '__init__'}:{getattr(node, 'lineno', 1)}"


@dataclass(frozen=True)
class Package:
    folder: Path

    @cached_property
    def modules(self) -> Mapping[str, Module]:
        found = (_module(self.folder, file) for file in sorted(self.folder.rglob("*.py")))
        return {one.name: one for one in found if "node_modules" not in one.path.parts}

    @cached_property
    def imports(self) -> list[Import]:
        return [one for module in self.modules.values() for one in self._imports(module)]

    @cached_property
    def graph(self) -> dict[str, set[str]]:
        """Module → the modules it imports, also those that it imports at run time only."""
        found: dict[str, set[str]] = {name: set() for name in self.modules}
        for one in self.imports:
            if one.ours:
                found[one.by].add(one.of)
        return found

    @cached_property
    def definitions(self) -> Mapping[str, set[str]]:
        """Module → what it defines: ``function``, ``Class``, ``Class.member``."""
        return {name: set(_defined(one.tree.body)) for name, one in self.modules.items()}

    def _imports(self, module: Module) -> Iterator[Import]:
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    yield self._import(module, node, alias.name, "", relative=False)
            elif isinstance(node, ast.ImportFrom):
                parts = module.package[: len(module.package) - node.level + 1]
                start = ".".join(parts if node.level else [])
                of = ".".join(filter(None, (start, node.module)))
                for alias in node.names:
                    yield self._import(module, node, of, alias.name, relative=node.level > 0)

    def _import(
        self, module: Module, node: ast.stmt, of: str, name: str, *, relative: bool
    ) -> Import:
        head, _, rest = of.partition(".")
        ours = relative or head == self.folder.name
        target = of if relative else rest if ours else of
        inner = f"{target}.{name}".lstrip(".")
        if ours and inner in self.modules:
            target, name = inner, ""
        return Import(module.name, target, name, module.at(node), ours, relative)


def _module(folder: Path, file: Path) -> Module:
    parts = file.relative_to(folder).with_suffix("").parts
    return Module(".".join(part for part in parts if part != "__init__"), file)


def _defined(body: list[ast.stmt], prefix: str = "") -> Iterator[str]:
    for node in body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{prefix}{node.name}"
        if isinstance(node, ast.ClassDef):
            yield from _defined(node.body, f"{node.name}.")
        targets = getattr(node, "targets", [getattr(node, "target", None)])
        yield from (f"{prefix}{one.id}" for one in targets if isinstance(one, ast.Name))


def room(module: str) -> str:
    return module.partition(".")[0]


def row(module: str) -> int:
    return next((n for n, names in enumerate(ROWS) if room(module) in names), ROW_OF_PLUGINS)


def upward(package: Package) -> Iterator[str]:
    """Imports of what does not stand below."""
    for one in package.imports:
        if one.ours and room(one.by) != room(one.of) and row(one.of) >= row(one.by):
            yield f"{one.at}: {one.of} is not below"


def circles(package: Package) -> Iterator[str]:
    """Modules that import each other, however far around."""
    known = {name: _reached(package.graph, name) for name in package.modules}
    rings = {
        tuple(sorted(other for other in known[name] if name in known[other]))
        for name in known
        if name in known[name]
    }
    yield from (f"{', '.join(ring)} form a circle" for ring in sorted(rings))


def _reached(graph: Mapping[str, set[str]], start: str) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        new = graph.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return found


def private(package: Package) -> Iterator[str]:
    """Names that another module keeps for itself."""
    for one in package.imports:
        for name in (*one.of.split("."), one.name):
            if one.ours and name.startswith("_") and not name.endswith("__"):
                yield f"{one.at}: {name} of {one.of} is private"


def nowhere(package: Package) -> Iterator[str]:
    """Imports from within of what is not there."""
    for one in package.imports:
        if one.ours and one.of not in package.modules:
            yield f"{one.at}: there is no {one.of}"


def libraries(package: Package) -> Iterator[str]:
    """Libraries outside of the place that has them."""
    for one in package.imports:
        library = room(one.of)
        if not one.ours and library not in sys.stdlib_module_names:
            place = LIBRARIES.get(library)
            if place is None or not f"{one.by}.".startswith(f"{place}." if place else ""):
                yield f"{one.at}: {library} is not imported here"


def named_by_install(package: Package) -> Iterator[str]:
    """What works only as long as the package has today's name; messages speak of today."""
    name = package.folder.name
    for one in package.imports:
        if one.ours and not one.relative:
            yield f"{one.at}: {name} is imported by its name"
    for module in package.modules.values():
        if module.path.name == "messages.py":
            continue
        documentation = {id(node) for node in _docstrings(module)}
        for node in ast.walk(module.tree):
            if _is_written_out(node, name) and id(node) not in documentation:
                yield f"{module.at(node)}: {name} is written out"


def _is_written_out(node: ast.AST, name: str) -> bool:
    text = node.value if isinstance(node, ast.Constant) else None
    return isinstance(text, str) and re.search(rf"\b{name}\.", text) is not None


def positions(package: Package) -> Iterator[str]:
    """Modules that go by where they lie, although not their own code is meant."""
    for module in package.modules.values():
        for node in ast.walk(module.tree):
            is_position = isinstance(node, ast.Name) and node.id == "__file__"
            if is_position and module.name not in OWN_CODE:
                yield f"{module.at(node)}: __file__"


def unlisted(package: Package) -> Iterator[str]:
    """Rooms that the package's own docstring passes over, or that are in no row and no plugin."""
    listed = QUOTED.findall(ast.get_docstring(package.modules[""].tree) or "")
    for name in sorted({room(name) for name in package.modules} - {""}):
        written = f"{name}/" if (package.folder / name).is_dir() else f"{name}.py"
        if written not in listed:
            yield f"{written}: not in the package's docstring"
        if row(name) == ROW_OF_PLUGINS and "register" not in package.definitions[name]:
            yield f"{written}: in no row, and no plugin"


def lost_names(package: Package) -> Iterator[str]:
    """Files and dotted names in docstrings that lead to nothing."""
    for module in package.modules.values():
        for node in _docstrings(module):
            for name in (*QUOTED.findall(str(node.value)), *BARE.findall(str(node.value))):
                if not _leads_somewhere(package, module, name):
                    yield f"{module.at(node)}: there is no {name}"


def _docstrings(module: Module) -> Iterator[ast.Constant]:
    for node in ast.walk(module.tree):
        if isinstance(node, DOCUMENTED) and ast.get_docstring(node) is not None:
            yield from (one for one in ast.walk(node.body[0]) if isinstance(one, ast.Constant))


def _leads_somewhere(package: Package, module: Module, name: str) -> bool:
    if name.startswith("content/"):
        return True  # an editor's, who may delete it
    if PATH.fullmatch(name):
        around = (module.path.parent, package.folder, package.folder.parent)
        return any((folder / name).exists() for folder in around)
    return not DOTTED.fullmatch(name) or _is_defined(package, module, name)


def _is_defined(package: Package, module: Module, name: str) -> bool:
    inner = name.removeprefix(f"{package.folder.name}.")
    for full in (".".join((*module.package, inner)), inner):
        if full in package.modules or any(
            full.removeprefix(f"{home}.") in defined
            for home, defined in package.definitions.items()
            if full.startswith(f"{home}.")
        ):
            return True
    if any(inner in defined for defined in package.definitions.values()):
        return True
    ours = room(inner) in {room(one) for one in package.modules} or inner != name
    return not ours and find_spec(room(name)) is not None


RULES: Final[tuple[Callable[[Package], Iterator[str]], ...]] = (
    *(upward, circles, private, nowhere, libraries),
    *(named_by_install, positions, unlisted, lost_names),
)


if __name__ == "__main__":
    ours = Package(PLUGINS)
    print(f"{len(ours.modules)} modules, {sum(map(len, ours.graph.values()))} imports")  # noqa: T201
    for rule in RULES:
        places = list(rule(ours))
        print(f"{rule.__name__}: {len(places)}", *places, sep="\n  ")  # noqa: T201
