"""Settings as text: another one only when what they say, or a program in them, is another."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import partial
from pathlib import Path
from site import getsitepackages
from sysconfig import get_paths
from types import CodeType, ModuleType
from typing import Any, Final

from .fingerprint import PROGRAM

# Programs whose versions `plugins.build.fingerprint.code` knows.
_KNOWN: Final = (
    *(get_paths()[place] for place in ("stdlib", "platstdlib", "purelib", "platlib")),
    *getsitepackages(),
    str(PROGRAM),
)
_ADDRESS: Final = re.compile(r" at 0x[0-9A-Fa-f]+")


def text_of(value: object) -> str:
    """The same in every process, for a function is told by its module, its name and its source.

    So is whatever of its own project it uses, however indirectly.
    """
    return _Writer().text(value)


def is_library(file: str | None) -> bool:
    """Whether a program is no part of the project, but of Python, of a library or of ours."""
    return not file or file.startswith(_KNOWN)


class _Writer:
    """Writes one value. What may lead back to itself is written once."""

    def __init__(self) -> None:
        self._written: set[int] = set()

    def text(self, value: Any) -> str:  # noqa: ANN401 - a setting may be anything
        if isinstance(value, Mapping):
            return f"{{{', '.join(map(self.text, value.items()))}}}"
        if isinstance(value, AbstractSet):
            return f"{{{', '.join(sorted(map(self.text, value)))}}}"
        if isinstance(value, list | tuple):
            return f"({', '.join(map(self.text, value))})"
        if isinstance(value, ModuleType) or inspect.isroutine(value) or inspect.isclass(value):
            return self._once(value, _name(value), [_source(value), *_used_by(value)])
        if _is_untold(value):
            return self._once(value, type(value).__qualname__, _parts(value))
        return _ADDRESS.sub("", repr(value))

    def _once(self, value: object, name: str, parts: object) -> str:
        if id(value) in self._written:
            return name
        self._written.add(id(value))
        return f"{name}{self.text(parts)}"


def _name(value: Any) -> str:  # noqa: ANN401 - a function, a class or a module
    if isinstance(value, ModuleType):
        return value.__name__
    return f"{getattr(value, '__module__', None)}.{value.__qualname__}"


def _is_untold(value: object) -> bool:
    """Whether its `repr` says too little, or nothing but its address."""
    says_nothing = type(value).__repr__ == object.__repr__
    return says_nothing or isinstance(value, partial | re.Pattern)


def _parts(value: Any) -> object:  # noqa: ANN401 - as above
    """What tells one object from another of its kind."""
    if isinstance(value, partial):
        return value.func, value.args, value.keywords
    if isinstance(value, re.Pattern):
        return value.pattern, value.flags
    return type(value), getattr(value, "__dict__", {})


def _source(value: Any) -> str:  # noqa: ANN401 - as above
    """Empty for what belongs to a library or to Python, and for what never was a text."""
    try:
        file = inspect.getsourcefile(inspect.unwrap(value))
        if is_library(file):
            return ""
        if inspect.ismodule(value):
            return Path(str(file)).read_text("utf-8")
        return inspect.getsource(value)
    except (OSError, TypeError):
        return ""


def _used_by(value: Any) -> Iterator[object]:  # noqa: ANN401 - as above
    """What a program of the project finds outside itself."""
    if inspect.isclass(value):  # which says no source where a settings file defines it
        yield from filter(_tells, vars(value).values())
    function = inspect.unwrap(getattr(value, "__func__", value))
    if not inspect.isfunction(function) or not _source(function):
        return
    yield getattr(value, "__self__", None)
    yield function.__defaults__, function.__kwdefaults__
    yield from (cell.cell_contents for cell in function.__closure__ or ())
    names = sorted(_names_in(function.__code__) & function.__globals__.keys())
    yield from ((name, function.__globals__[name]) for name in names)


def _tells(member: object) -> bool:
    return inspect.isfunction(member) or isinstance(member, str | int | float | tuple)


def _names_in(code: CodeType) -> set[str]:
    """The names that a function uses, and the functions within it."""
    inner = (one for one in code.co_consts if isinstance(one, CodeType))
    return set(code.co_names).union(*map(_names_in, inner))
