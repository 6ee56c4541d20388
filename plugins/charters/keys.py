"""The keys of the office file: each is declared once, and every output iterates over them.

A key says how it is called and where a page shows it; what it holds follows from its annotation.
"""

from __future__ import annotations

import inspect
import types
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from functools import cache
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from pydantic import BaseModel, Field, WithJsonSchema
from pydantic.fields import FieldInfo

from ..words import Language

# Among the lines of its record (quick facts, contact, column), in the charter's statements, or in
# a place of its own that a template has for it.
Shown = Literal["lines", "statements", "own"]
Output = Literal["page", "json", "diff", "search", "spelling"]
NAMES_OFFICER: Final = " (officers-এর নাম)"  # what a title tells those who write the file by hand


class Kind(Enum):
    """The mark of a text that outputs treat as more; what is parsed is known by its type."""

    WORDS = auto()  # people read them: they are searched and have a spelling
    OFFICER = auto()  # the key of an officer
    LINES = auto()  # may be written as a list, of which each item is a line


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Key:
    """``bn`` and ``en`` are its words in a sentence, ``title`` stands over a form's field.

    ``without`` gives the reason for each output that leaves the key out. ``name`` is the
    attribute's, ``written`` what an editor writes.
    """

    bn: str
    en: str
    shown: Shown = "lines"
    without: Mapping[Output, str] = field(default_factory=dict)
    name: str = ""
    written: str = ""
    title: str = ""
    info: FieldInfo = field(default_factory=FieldInfo)
    annotation: Any = None  # bare, with the marks that stood there
    marks: tuple[object, ...] = ()
    is_last: bool = False  # stands after what its model inherits
    is_list: bool = False
    is_mapping: bool = False
    item: Any = None  # what stands in its lists or mapping in the end; else the annotation
    item_marks: tuple[object, ...] = ()
    is_words: bool = False  # one, a list or a mapping of them
    names_officer: bool = False  # one or several

    def label(self, language: Language) -> str:
        """As it stands before what a page says of it."""
        return self.bn if language == "bn" else self.en[0].upper() + self.en[1:]

    @property
    def explanation(self) -> str:
        return ": ".join(filter(None, (self.title, self.info.description)))


def key(  # noqa: PLR0913 - what there is to say of a key, by name
    bn: str,
    en: str,
    default: Any = None,  # noqa: ANN401 - as pydantic takes it; ... where the key is needed
    *,
    title: str = "",
    hint: str | None = None,
    shown: Shown = "lines",
    without: Mapping[Output, str] | None = None,
    last: bool = False,
    **field: Any,  # noqa: ANN401 - pydantic's
) -> Any:  # noqa: ANN401 - stands for the default
    """Declares a key of a model."""
    info = Field(default, title=title or bn, description=hint, **field)
    info.metadata.append(Key(bn=bn, en=en, shown=shown, without=without or {}, is_last=last))
    return info


def officer_key(bn: str, en: str, *, title: str = "", shown: Shown = "own", **field: Any) -> Any:  # noqa: ANN401
    """Declares a key that names an officer or several."""
    return key(bn, en, title=f"{title or bn}{NAMES_OFFICER}", shown=shown, **field)


@cache
def declared(model: type[BaseModel]) -> tuple[Key, ...]:
    """The keys of a model as a careful person writes them: its own before those it inherits."""
    own = inspect.get_annotations(model)
    names = sorted(model.model_fields, key=lambda name: name not in own)
    keys = (_key(name, model.model_fields[name]) for name in names)
    return tuple(sorted(keys, key=lambda key: key.is_last))


def _key(name: str, info: FieldInfo) -> Key:
    annotation, marks = bare(info.annotation, info.metadata)
    title = info.title or name
    item, inner = _held_in(annotation, marks)
    return replace(
        next((mark for mark in marks if isinstance(mark, Key)), Key(bn=title, en=name)),
        name=name,
        written=info.alias or name,
        title=title,
        info=info,
        annotation=annotation,
        marks=marks,
        is_list=get_origin(annotation) is tuple,
        is_mapping=get_origin(annotation) is dict,
        item=item,
        item_marks=inner,
        is_words=Kind.WORDS in inner,
        names_officer=Kind.OFFICER in inner,
    )


def _held_in(kind: Any, marks: tuple[object, ...]) -> tuple[Any, tuple[object, ...]]:  # noqa: ANN401
    """What stands in a list, a list of lists or a mapping; bare, and the marks that stood there."""
    if get_origin(kind) not in {tuple, dict}:
        return kind, marks
    return _held_in(*bare(get_args(kind)[get_origin(kind) is dict]))


def bare(kind: Any, marks: list[Any] | tuple[()] = ()) -> tuple[Any, tuple[object, ...]]:  # noqa: ANN401
    """An annotation without ``| None`` and ``Annotated``, and the marks that stood there."""
    found = tuple(marks)
    while (origin := get_origin(kind)) in {Annotated, Union, types.UnionType}:
        kind, *more = (arg for arg in get_args(kind) if arg is not types.NoneType)
        found += tuple(more) if origin is Annotated else ()
    return kind, found


def json_schema(marks: tuple[object, ...]) -> dict[str, Any]:
    """What the JSON Schema says of a parsed text."""
    found = (mark.json_schema for mark in marks if isinstance(mark, WithJsonSchema))
    return next(filter(None, found), {})


def is_model(kind: Any) -> bool:  # noqa: ANN401
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def inside(kind: Any, key: str | int | None) -> Any:  # noqa: ANN401
    """What stands under ``key`` in a model, or each time in a list or a mapping; bare."""
    return marked(kind, key)[0]


def marked(kind: Any, key: str | int | None) -> tuple[Any, tuple[object, ...]]:  # noqa: ANN401
    """Likewise, with the marks that stood there."""
    if is_model(kind):
        found = ((one.annotation, one.marks) for one in declared(kind) if one.written == key)
        return next(found, (Any, ()))
    held = get_args(kind)
    return bare(held[get_origin(kind) is dict]) if held else (Any, ())


def keys_by_record(root: type[BaseModel]) -> dict[type, tuple[Key, ...]]:
    """For each record of the domain the keys that it takes over from its entry in the file."""
    return {
        record: tuple(
            key
            for key in declared(model)
            if hasattr(record, key.name) or key.name in record.__dataclass_fields__
        )
        for model in models_in(root)
        if (record := model.__dict__.get("becomes"))
    }


def models_in(kind: Any) -> tuple[type[BaseModel], ...]:  # noqa: ANN401
    """The model and all that it holds, each once, in the order of the file."""
    held = (model for one in _held(kind) for model in models_in(one))
    return tuple(dict.fromkeys([kind, *held] if is_model(kind) else held))


def depth(kind: Any) -> int:  # noqa: ANN401
    """How many mappings and lists stand in one another."""
    held = _held(kind)
    return 1 + max(map(depth, held)) if held else 0


def _held(kind: Any) -> list[Any]:  # noqa: ANN401
    """What the keys of a model hold, or what a list or a mapping does; bare."""
    keys = declared(kind) if is_model(kind) else ()
    held = [(key.annotation, key.marks) for key in keys] or map(bare, get_args(kind))
    return [tuple[str, ...] if Kind.LINES in marks else one for one, marks in held]
