"""Cuts the index and its documents into small files, named by their content.

lunr scores a document by the stored elements of the matched terms alone, so an index put together
from the postings of those terms gives the same results in the same order as the whole index. A
file of terms holds the postings of a range of them: the inverted index and the field vectors in
one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterable, Iterator
from hashlib import sha256
from typing import Any, Final, get_args

from pydantic_core import to_json

from ..charters.model import Directory, Listing
from .analysis import rules
from .documents import Document
from .mentions import Kind, Mention
from .scores import FIELDS, differences, postings

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
FILE_BYTES: Final = 12_000  # of JSON; a longer row stands alone in its file
INLINE_BYTES: Final = 160_000  # of JSON; a site with less needs one file for everything
LATIN_WORD: Final = re.compile("[a-z]+")
NO_LETTERS: Final = frozenset("0123456789@.")

Files = dict[str, str]


def search_files(
    documents: list[Document],
    directory: Directory[Listing],
    synonyms: dict[str, list[list[str]]],
    *,
    file_bytes: int | None = None,
) -> tuple[str, Files]:
    """The name of the manifest, and every file by name.

    A small site gets one file for all unless ``file_bytes`` asks for files of that size.
    """
    files = _Files(file_bytes or FILE_BYTES)
    index = postings([document.terms for document in documents])
    numbers = {term: number for number, term in enumerate(index)}
    terms = sorted(index)
    rows = ([term, numbers[term], *index[term]] for term in terms)
    starts = starts_of_kinds(documents)
    manifest: dict[str, Any] = {
        "fields": FIELDS,
        "rules": rules(),
        "synonyms": dict(answerable(synonyms, index)),
        "kinds": list(map(KINDS.index, starts)),
        "starts": list(starts.values()),
        "ranges": list(ranges(documents)),
        "upazilas": upazilas(documents),
        "districts": list(folders(directory)),
        "terms": [(terms[start], name) for start, name in files.cut("t", rows)],
        "vocabulary": files.add("v", _json([vocabulary(terms)])),
        "entries": list(files.cut("e", map(document_row, documents))),
        "offices": list(files.cut("o", office_rows(directory))),
    }
    if file_bytes is None and sum(map(len, files.texts.values())) <= INLINE_BYTES:
        manifest["inline"] = {name: json.loads(text) for name, text in files.texts.items()}
        files.texts.clear()
    return files.add("m", _json(manifest)), files.texts


def answerable(
    synonyms: dict[str, list[list[str]]], index: Container[str]
) -> Iterator[tuple[str, list[list[str]]]]:
    """The meanings that can be found on this site.

    An English word without any stays: it is known, and so not read as Bengali that sounds like it.
    """
    for typed, meanings in synonyms.items():
        found = [terms for terms in meanings if all(term in index for term in terms)]
        if found or LATIN_WORD.fullmatch(typed):
            yield typed, found


def vocabulary(terms: Iterable[str]) -> str:
    """The words, without numbers and addresses, in which a slip of the finger is looked up."""
    return "\n".join(term for term in terms if NO_LETTERS.isdisjoint(term))


def document_row(document: Document) -> list[Any]:
    """``[kind, title, offices …]``; a place has its offices in the manifest.

    Offices are counted from the one before. A service has of each the row (as `row_of` gives it),
    their different wordings, and which one each has. A page has its address, and its language where
    it is another.
    """
    row = [KINDS.index(document.kind), document.title]
    if document.kind == "place":
        return row
    if document.kind == "page":
        return [*row, document.address, *filter(None, [document.language])]
    row.append(differences(document.offices))
    if document.kind != "service":
        return row
    return [*row, [mention.row for mention in document.mentions], *_wordings(document.mentions)]


def _wordings(mentions: Iterable[Mention]) -> tuple[list[tuple[str, str, str]], list[int]]:
    """The different wordings, and which one each is; with one alone that goes without saying."""
    numbers: dict[tuple[str, str, str], int] = {}
    wordings = ((mention.title, mention.time, mention.fee) for mention in mentions)
    which = [numbers.setdefault(wording, len(numbers)) for wording in wordings]
    return list(numbers), which if len(numbers) > 1 else []


def office_rows(directory: Directory[Listing]) -> Iterator[list[str]]:
    """``[folder/slug, name, place, district]`` of each office; not all are in a district."""
    for office in directory.offices:
        place = office.place
        yield [office.id, office.name, place.bn, *([place.district.bn] if place.district else [])]


def folders(directory: Directory[Listing]) -> Iterator[list[Any]]:
    """``[folder, name, first office, number of offices]`` of each district and the like."""
    start = 0
    for folder, offices in directory.by_folder.items():
        yield [folder, offices[0].place.called, start, len(offices)]
        start += len(offices)


def starts_of_kinds(documents: list[Document]) -> dict[Kind, int]:
    """Where each kind of document begins; those of one kind stand together, places last."""
    starts: dict[Kind, int] = {}
    for number, document in enumerate(documents):
        starts.setdefault(document.kind, number)
    return starts


def ranges(documents: list[Document]) -> Iterator[int]:
    """Of each place its first office, counted from the end of the one before, and their number."""
    end = 0
    for document in documents:
        if document.kind == "place":
            yield document.offices[0] - end
            yield len(document.offices)
            end = document.offices[-1] + 1


def upazilas(documents: list[Document]) -> list[int]:
    """``[first, number]`` of the upazilas' documents, which are the last of all."""
    count = sum(document.depth == 3 for document in documents)  # noqa: PLR2004
    return [len(documents) - count, count]


class _Files:
    """The files so far, and how large one may grow."""

    def __init__(self, file_bytes: int) -> None:
        self.texts: Files = {}
        self._file_bytes = file_bytes

    def add(self, kind: str, text: str) -> str:
        """Stores ``text`` under a name made from it, so that a browser may keep it for ever."""
        name = f"{kind}-{sha256(text.encode()).hexdigest()[:10]}.json"
        self.texts[name] = text
        return name

    def cut(self, kind: str, rows: Iterable[list[Any]]) -> Iterator[tuple[int, str]]:
        """Stores the rows in as many files as they need: the number of its first row, its name."""
        texts = list(map(_json, rows))
        for start, end in self._ranges(texts):
            yield start, self.add(kind, f"[{','.join(texts[start:end])}]")

    def _ranges(self, texts: list[str]) -> Iterator[tuple[int, int]]:
        start = size = 0
        for number, text in enumerate(texts):
            length = len(text.encode())
            if size and size + length > self._file_bytes:
                yield start, number
                start, size = number, 0
            size += length
        if texts:
            yield start, len(texts)


def _json(value: object) -> str:
    return to_json(value).decode()
