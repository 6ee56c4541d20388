"""The documents of the index: services, offices, complaint tiers, people, pages and places.

Offices of one department promise the same things, so mentions with the same words are made one
document with many offices. Offices are numbers in reading order, in which every district and
division is one unbroken range.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, groupby

from ..build.site_files import Article
from ..charters.model import NATION, Area, Listing, Local, Place
from .analysis import analysis
from .cache import MentionCache
from .mentions import Kind, Mention

Key = tuple[Kind, str, tuple[str, ...]]
Member = tuple[int, int]  # the numbers of an office and of a mention


@dataclass(frozen=True, slots=True)
class Document:
    """``terms`` are those of each field, without stop words; ``offices`` are in reading order.

    Of a service there is the mention of each of the offices, of which one may give it in two rows.
    """

    kind: Kind
    title: str
    terms: dict[str, list[str]]
    offices: Sequence[int] = ()
    mentions: Sequence[Mention] = ()
    depth: int = 0  # of a place: division or nation 1, district 2, upazila 3, union … 4
    address: str = ""  # of a page
    language: str = ""  # of a page that is not in Bengali


def documents(
    offices: Sequence[Listing], cached: MentionCache, articles: Iterable[Article] = ()
) -> list[Document]:
    """Every document of the site, in an order that depends on the texts alone."""
    groups = _groups(offices, cached)
    return [
        *(_document(groups[key], cached.different) for key in sorted(groups)),
        *map(_page, articles),
        *_places(offices, cached),
    ]


def _groups(offices: Iterable[Listing], cached: MentionCache) -> dict[Key, list[Member]]:
    groups: defaultdict[Key, list[Member]] = defaultdict(list)
    key = cache(_key)

    @cache
    def group(number: int) -> list[Member]:
        mention = cached.different[number]
        return groups[key(mention.kind, mention.field, mention.words)]

    for position, office in enumerate(offices):
        for number in cached.numbers(office.id):
            group(number).append((position, number))
    return groups


def _key(kind: Kind, field: str, words: str) -> Key:
    """Equal for mentions that say the same in words of the same terms."""
    return kind, field, terms_of(words)


def terms_of(words: str) -> tuple[str, ...]:
    """What stands for all spellings of the words."""
    return tuple(map(analysis().term, words.split()))


def _document(members: Iterable[Member], different: Sequence[Mention]) -> Document:
    """The first member names it."""
    offices, numbers = zip(*members, strict=True)
    kind, title, *_ = different[numbers[0]]
    terms = _terms(different[number] for number in dict.fromkeys(numbers))
    if kind == "service":
        return Document(kind, title, terms, offices, [different[number] for number in numbers])
    return Document(kind, title, terms, list(dict.fromkeys(offices)))


def _terms(mentions: Iterable[Mention]) -> dict[str, list[str]]:
    """Of each field; a text adds those of the words that none before it had there."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    known: defaultdict[str, set[str]] = defaultdict(set)
    texts = (((one.field, one.words), ("body", one.body)) for one in mentions)
    for field, text in dict.fromkeys(chain.from_iterable(texts)):
        if fresh := [word for word in text.split() if word not in known[field]]:
            found[field] += analysis().indexed(fresh)
            known[field].update(fresh)
    return found


def _page(article: Article) -> Document:
    terms = {"name": analysis().terms(article.title), "body": analysis().terms(article.words)}
    language = "" if article.language == "bn" else article.language
    return Document("page", article.title, terms, address=article.address, language=language)


def _places(offices: Iterable[Listing], cached: MentionCache) -> Iterator[Document]:
    """Everything that has an office, with the range of its offices; upazilas last."""
    places = [_levels(office.place) for office in offices]
    for depth in (1, 2, 4, 3):
        end = 0
        for names, group in groupby(places, key=lambda place: place[:depth]):
            start, end = end, end + len(list(group))
            if place := names[-1]:
                yield _place(place, depth, range(start, end), cached)


def _levels(place: Place) -> tuple[Area | Local | None, ...]:
    return place.division or NATION, place.district, place.upazila, place.local


def _place(place: Area | Local, depth: int, offices: range, cached: MentionCache) -> Document:
    words = dict.fromkeys(cached.words_of_place(_names(place)))
    return Document("place", place.bn, {"place": analysis().indexed(words)}, offices, depth=depth)


def _names(place: Area | Local) -> str:
    return place.name if isinstance(place, Local) else f"{place.bn} , {place.en} , {place.slug}"
