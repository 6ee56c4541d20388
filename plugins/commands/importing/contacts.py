"""A cell of the officer column taken apart: who, which post, where, and how to be reached."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from ...charters.bengali import normalise
from ...charters.slips import is_none
from .blocks import has_words, one_line
from .draft import Note
from .facts import MARK, Fact, Taken, take_facts
from .posts import OFFICE, Post, find_post, folded, is_title_word

REACH: Final = ("phone", "mobile", "email", "website")  # the fields by which one is reached
Notes = dict[str, tuple[Note, ...]]

_EDGES: Final = " ,;:=¦।.-–—/\n•*"
_OFFICE_EDGES: Final = " ,;:=¦-–—/\n•*"
_LONGEST: Final = 4_000  # a cell that says more is no contact
_LONGEST_WORDS: Final = 200
_MOST_OF_A_NAME: Final = 6  # words
_MOST_BEFORE: Final = 3  # words of a title that ends as কর্মকর্তা and is not known
_SECTION: Final = re.compile(
    normalise(
        r"(?:শাখা|অধিশাখা|অনুবিভাগ|ইউনিট|সেকশন|উইং|\bsection|\bbranch|\bwing)"
        r"(?: ?[-–]? ?\(?[০-৯0-9]{1,2}\)?)?$"
    ),
    re.IGNORECASE,
)
_HONORIFIC: Final = re.compile(
    normalise(
        r"(?:জনাবা?|মোহাম্মদ|মুহাম্মদ|মোহাম্মাদ|মিসেস|মিস|বেগম|শ্রীমতি|শ্রী|আলহাজ্ব?|মাওলানা|মোঃ|মোছাঃ|মোসাঃ|ডাঃ|ডঃ|ড\.|"
        r"(?:মো|মোছা|মোসা|ডা|ড|প্রকৌ|অধ্যা)[.:ঃ]|(?:mrs?|ms|dr|md|engr|prof)\b\.?)(?![\u0980-\u0982\u0984-\u09ff])"
    ),
    re.IGNORECASE,
)
_TOKEN: Final = re.compile(
    r"(?P<mark>[\ue000-\uf8ff])|(?P<sign>[\n¦|•]|(?<!জনাব)[,;])"
    r"|(?P<words>(?:\([^()\n\ue000-\uf8ff]*\)|(?<=জনাব)[,;]|[^\n,;¦|•\ue000-\uf8ff])+)"
)
_ENCLOSED: Final = re.compile(r"\([^()]*\)")
# Stands behind a title, also on a line of its own.
_CHARGE: Final = re.compile(normalise(r"(?:অতিরিক্ত|চলতি) দায়িত্ব|ভারপ্রাপ্ত|অঃ ?দাঃ|চঃ ?দাঃ"))
_IN_BRACKETS: Final = re.compile(r"\((?P<inner>[^()]+)\)$")
_BETWEEN: Final = re.compile(
    normalise(r"(\s+(?:ও|এবং|অথবা|বা|and|or)\s+|\s*[/&+]\s*)"), re.IGNORECASE
)
_JOINERS: Final = frozenset(map(folded, ("ও", "এবং", "বা", "অথবা", "and", "or")))
_EVERYBODY: Final = frozenset(map(folded, ("কর্মকর্তা", "কর্মচারী", "officer")))
_GENERAL: Final = ("অফিসার", "সহকারী", "প্রধান", "পরিদর্শক", "assistant")
_ANYBODY: Final = _EVERYBODY.union(map(folded, _GENERAL))
# What says a time, a fee or a service is nobody.
_NOBODY: Final = re.compile(
    normalise(
        r"[০-৯0-9@]|টাকা|দিন|কার্যদিবস|ঘণ্টা|ঘন্টা|মিনিট|মাস\b|বিনামূল্যে|প্রদান|করা|করণ|গ্রহণ|বিতরণ|সরবরাহ|নিবন্ধন|সনদ|"
        "^জন$|সরাসরি|অনলাইন|আবেদন|চলাকালীন|ডাকযোগে|কাগজ|ফরম|প্রযোজ্য|^ঐ$|তাৎক্ষণিক|মহোদয়|সাহেব|বরাবর|নিকট|কাছে|অথবা|"
        r"\b(?:free|days?|taka|hours?)\b"
    ),
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Contact:
    """What a cell says of an officer: ``facts`` by the field of an officer's entry, none empty.

    ``notes`` are the guesses and repairs among them; ``beyond`` is what no field has room for.
    """

    facts: dict[str, str]
    notes: Notes = field(default_factory=dict)
    is_assumed: bool = False
    beyond: tuple[str, ...] = ()

    def __getitem__(self, name: str) -> str:
        return self.facts.get(name, "")

    def saying(self, **facts: str) -> Contact:
        """With these facts, which are no guesses."""
        notes = {field: notes for field, notes in self.notes.items() if field not in facts}
        is_assumed = self.is_assumed and "post" not in facts
        return replace(self, facts=_filled(self.facts | facts), notes=notes, is_assumed=is_assumed)


def united(first: Contact, other: Contact) -> Contact:
    """What either says; where both do, the first."""
    notes = {
        name: tuple(dict.fromkeys((*first.notes.get(name, ()), *other.notes.get(name, ()))))
        for name in first.notes | other.notes
    }
    return replace(first, facts=other.facts | first.facts, notes=notes)


def read_contact(cell: str, known_mail: frozenset[str], *, assumed_post: str) -> Contact | None:
    """The first contact in a cell, with the others beyond it; None where it holds no words."""
    contacts = read_contacts(cell, known_mail, assumed_post=assumed_post)
    if not contacts:
        return None
    others = (
        text
        for contact in contacts[1:]
        for text in (", ".join(contact.facts.values()), *contact.beyond)
    )
    return replace(contacts[0], beyond=(*contacts[0].beyond, *others))


def read_contacts(cell: str, known_mail: frozenset[str], *, assumed_post: str) -> list[Contact]:
    """Everybody whom a cell names; ``assumed_post`` is for those of whom it says no post."""
    return list(_read(cell, known_mail, assumed_post))


@lru_cache(maxsize=4096)  # most rows of a charter name the same few officers
def _read(cell: str, known_mail: frozenset[str], assumed_post: str) -> tuple[Contact, ...]:
    if not has_words(cell) or is_none(one_line(cell)):
        return ()
    if len(cell) > _LONGEST:
        return (_nobody(one_line(cell), assumed_post),)
    lines = "\n".join(one_line(line) for line in cell.split("\n") if line.strip())
    cell_of_people = _People(take_facts(lines, known_mail))
    return tuple(person.contact(assumed_post) for person in cell_of_people.read())


def _nobody(text: str, assumed_post: str) -> Contact:
    person = _Person(beyond=[text])
    return person.contact(assumed_post)


def _filled(facts: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in facts.items() if text}


@dataclass(slots=True)
class _Person:
    facts: dict[str, str] = field(default_factory=dict)
    notes: dict[str, list[Note]] = field(default_factory=dict)
    beyond: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)  # words of no known kind, before the post
    after: list[str] = field(default_factory=list)  # and after it
    numbers: list[Fact] = field(default_factory=list)

    @property
    def is_named(self) -> bool:
        return bool(self.facts.keys() & {"name", "post"})

    def say(self, name: str, text: str, *notes: Note) -> None:
        """The first text of a field is its value; more of it is beyond."""
        if name in self.facts:
            if text != self.facts[name]:
                self.beyond.append(text)
            return
        self.facts[name] = text
        self.notes.setdefault(name, []).extend(notes)

    def contact(self, assumed_post: str) -> Contact:
        self._number()
        self._guess()
        is_assumed = "post" not in self.facts
        if is_assumed:
            self.say("post", assumed_post, Note("post"))
        facts = _filled(self.facts)
        notes = {
            name: tuple(dict.fromkeys(self.notes[name])) for name in facts if self.notes.get(name)
        }
        return Contact(facts, notes, is_assumed=is_assumed, beyond=tuple(self.beyond))

    def _number(self) -> None:
        """The telephones, the office's before the mobile where labels distinguish them."""
        numbers = sorted(self.numbers, key=lambda fact: fact.field == "mobile")
        found = list({fact.text: fact for fact in numbers}.values())
        for name, fact in zip(("phone", "mobile"), found, strict=False):
            self.say(name, fact.text, *fact.notes)
        self.beyond += [fact.text for fact in found[2:]]

    def _guess(self) -> None:
        """Finds a place for words of no known kind, with a note, or none."""
        for words in self.before:
            if "post" not in self.facts:
                self.after.append(words)
            elif "name" not in self.facts and _may_be_name(words):
                self.say("name", words, Note("person"))
            else:
                self.beyond.append(words)
        if "post" not in self.facts:
            self._guess_post()
        is_free = "office" not in self.facts and "post" in self.facts
        places = [words for words in self.after if is_free and _may_be_name(words)]
        if places:
            self.say("office", ", ".join(places), Note("workplace"))
        self.beyond += [words for words in self.after if words not in places]

    def _guess_post(self) -> None:
        """The only words of a cell, as they stand, where they may say who is meant."""
        words = [self.facts.get("section"), self.facts.get("office"), *self.after]
        said = self.after if "name" in self.facts else [text for text in words if text]
        if len(said) == 1 and not _NOBODY.search(said[0]) and _is_short(said[0]):
            if "name" in self.facts:
                self.say("post", self.after.pop(), Note("title"))
                return
            self.facts = {k: v for k, v in self.facts.items() if k not in {"section", "office"}}
            self.after = []
            self.say("post", said[0].strip(_EDGES), Note("words"))
        elif "name" not in self.facts and (office := self.facts.pop("office", "")):
            self.beyond.append(office)


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST_WORDS and len(text.split()) <= _MOST_OF_A_NAME


def _may_be_name(text: str) -> bool:
    """Whether nothing speaks against words being a person or a place."""
    words = text.split()
    is_bengali = any("\u0980" <= character <= "\u09ff" for character in text)
    is_written = is_bengali or (text.istitle() and len(words) > 1)
    is_title = all(map(is_title_word, words))
    return _is_short(text) and is_written and not is_title and not _NOBODY.search(text)


@dataclass(slots=True)
class _People:
    """Walks through a cell; whoever comes with a second post or name is somebody else."""

    taken: Taken
    people: list[_Person] = field(default_factory=list)
    label: str = ""
    sign: str = "\n"  # what stood before the words at hand
    last: str = ""  # the field that the words before them went to
    is_item: bool = False
    is_joined: bool = False  # by a word on a line of its own
    is_over: bool = False  # the last post is no item
    over: str = ""  # the post that stands over a list of names

    def read(self) -> list[_Person]:
        for token in _TOKEN.finditer(self.taken.text):
            if token["mark"]:
                self._fact(self.taken.at(token["mark"]))
            elif token["sign"]:
                self._sign(token["sign"])
            else:
                self._words(token["words"])
        return self._whole()

    def _whole(self) -> list[_Person]:
        """Whoever has neither name nor post belongs to the one before."""
        found: list[_Person] = []
        for person in self.people:
            if found and not person.is_named and not person.after and not person.before:
                found[-1].beyond += [*person.facts.values(), *person.beyond]
                found[-1].numbers += person.numbers
            else:
                found.append(person)
        reached = [person for person in found if person.numbers or "email" in person.facts]
        if len(reached) < len(found) and reached:
            for person in reached:
                person.notes.setdefault("post", []).append(Note("reach"))
        return found

    @property
    def _last(self) -> _Person:
        if not self.people:
            self.people.append(_Person())
        return self.people[-1]

    def _new(self) -> _Person:
        """Somebody else, unless nobody is named yet."""
        if self._last.is_named:
            self.people.append(_Person())
            self.last = ""
        return self._last

    def _sign(self, sign: str) -> None:
        self.sign = sign
        self.is_item = self.is_item or sign == "•"

    def _fact(self, fact: Fact) -> None:
        if not fact.text:
            self.label = fact.field
        elif fact.field in {"phone", "mobile"}:
            self._last.numbers.append(fact)
        elif not fact.field:
            self._last.beyond.append(fact.text)
        elif fact.field == "room" and "room" in self._last.facts and self._last.is_named:
            self._new().say("room", fact.text)
        else:
            self._last.say(fact.field, fact.text, *fact.notes)
        self.sign = "¦"

    def _words(self, text: str) -> None:
        words = _tidy(text, _OFFICE_EDGES)
        if not has_words(words):
            return
        if folded(words) in _JOINERS:
            self.is_joined = True
            return
        label, self.label = self.label, ""
        if label:
            self._labelled(label, words.strip(_EDGES))
            return
        parts = _divided(words)
        notes = (Note("divided", words),) if len(parts) > 1 else ()
        for part in parts:
            self._part(part, notes)
        self.is_item = self.is_joined = False

    def _labelled(self, label: str, words: str) -> None:
        self.last = label
        if label in {"name", "post"} and label in self._last.facts:
            self._new()
        post = find_post(words) if label == "post" else None
        if post and not post.before:
            self._titled(post, ())
        elif label == "address":
            self.last = ""
            self._other(words)
        else:
            self._last.say(label, words)

    def _part(self, words: str, notes: tuple[Note, ...]) -> None:
        if _HONORIFIC.match(words):
            self._named(words, notes)
        elif post := find_post(words):
            self._posted(post, notes)
        elif (bracketed := _name_and_post(words))[1]:
            self._other(bracketed[0])
            self._titled(bracketed[1], notes)
        else:
            self._other(words)

    def _named(self, words: str, notes: tuple[Note, ...]) -> None:
        """Words that begin as a name; a title may follow without a sign, or in brackets."""
        name, post = _name_and_post(words)
        facts = self._last.facts
        if self.is_item and self.is_over and not post and facts.keys() == {"post"}:
            self.over = self.people.pop().facts["post"]
        if "name" in facts or (post and "post" in facts) or self.is_item:
            self._new()
        if self.over and not post:
            self._last.say("post", self.over)
        doubts = (Note("person"),) if _NOBODY.search(name) or OFFICE.search(name) else ()
        self._last.say("name", name, *doubts, *notes)
        self.last = "name"
        if post:
            self._titled(replace(post, is_sure=post.is_sure and not _is_general(post.title)), ())

    def _posted(self, post: Post, notes: tuple[Note, ...]) -> None:
        post = _without_person(post)
        title, before = _tidy(post.title), _tidy(post.before)
        if not before and self._is_again(title):
            self._last.say("section", title)
            self._rest(post.after)
            return
        person = self._last
        if "post" in person.facts:
            if (self.sign == "," or self.is_joined) and not notes:
                notes = (Note("divided", f"{person.facts['post']}, {title}"),)
            person = self._new()
        if before and not self._before(person, before, title):
            is_known = len(before.split()) <= _MOST_BEFORE and (
                _is_general(title) or is_title_word(before.split(maxsplit=1)[0])
            )
            post = replace(post, title=f"{before} {title}", is_sure=is_known)
        self._titled(post, notes)

    def _titled(self, post: Post, notes: tuple[Note, ...]) -> None:
        doubt = () if post.is_sure else (Note("title"),)
        if post.section:
            self._last.say("section", _tidy(post.section), *doubt)
            doubt = ()
        self._last.say("post", _tidy(post.title), *doubt, *notes)
        self.last, self.over, self.is_over = "post", "", not self.is_item
        self._rest(post.after)

    def _is_again(self, title: str) -> bool:
        """The same post twice: শাখার নামসহ পদবি, where the section is called as the post."""
        person = self._last
        is_reached = person.numbers or "email" in person.facts
        return folded(person.facts.get("post", "")) == folded(title) and not is_reached

    def _before(self, person: _Person, before: str, title: str) -> bool:
        """Whether words that run into a title are something of their own."""
        if _SECTION.search(before) and " " in before:
            person.say("section", before)
        elif OFFICE.search(before) and " " in before and not before.endswith("র"):
            person.say("office", before)
        elif "name" not in person.facts and _may_stand_before(before, title):
            person.before.append(before)
        else:
            return False
        return True

    def _rest(self, text: str) -> None:
        words = _tidy(text, _OFFICE_EDGES)
        if has_words(words):
            self._part(words, ())

    def _other(self, words: str) -> None:
        person = self._last
        if _SECTION.search(words.strip(_EDGES)) and "section" not in person.facts:
            person.say("section", words.strip(_EDGES))
            self.last = "section"
        elif _CHARGE.fullmatch(words) and "post" in person.facts:
            person.facts["post"] += f" ({words})"
        elif self.last == "office" and not _NOBODY.search(words):
            person.facts["office"] += f", {words}"
            if self.sign != "," and not OFFICE.search(words):
                person.notes.setdefault("office", []).append(Note("workplace"))
        elif OFFICE.search(words) and " " in words and "office" not in person.facts:
            if self.last == "after" and self.sign == ",":
                words = f"{person.after.pop()}, {words}"
            person.say("office", words)
            self.last = "office"
        else:
            if self.sign == "\n" and person.before and person.numbers and not person.is_named:
                person = _Person()  # each line of unknown words has a telephone of its own
                self.people.append(person)
            unknown = person.after if "post" in person.facts else person.before
            unknown.append(words.strip(_EDGES))
            self.last = "after" if unknown is person.after else ""


def _is_general(title: str) -> bool:
    return folded(title) in _ANYBODY


def _without_person(post: Post) -> Post:
    """The title, the name that stands in its brackets put behind it."""
    brackets = _IN_BRACKETS.search(post.title)
    if brackets is None or not _HONORIFIC.match(brackets["inner"]):
        return post
    title = post.title[: brackets.start()]
    return replace(post, title=title, after=f"{brackets['inner']} {post.after}")


def _may_stand_before(words: str, title: str) -> bool:
    """Whether words may be a name that runs into a title."""
    first, _, rest = words.partition(" ")
    return bool(rest) and " " in title and not is_title_word(first)


def _name_and_post(words: str) -> tuple[str, Post | None]:
    post = find_post(words)
    if post and _HONORIFIC.sub("", post.before, count=1).strip(" ,."):
        return _tidy(post.before), post
    brackets = _IN_BRACKETS.search(words)
    inner = find_post(brackets["inner"]) if brackets else None
    if brackets and inner:
        return _tidy(words[: brackets.start()]), replace(inner, before="", title=brackets["inner"])
    return words, None


def _divided(words: str) -> list[str]:
    """Several posts, or names, between which only a word or a stroke stands."""
    pieces = _BETWEEN.split(words) if len(words) <= _LONGEST_WORDS else [words]
    found: list[str] = []
    rest = ""
    for place, piece in enumerate(pieces):
        rest += piece
        if place % 2 == 0 and _is_whole(rest):
            found.append(rest)
            rest = ""
        elif place % 2 and not rest.strip(piece):
            rest = ""
    whole = not rest and len(found) > 1 and not any(folded(part) in _EVERYBODY for part in found)
    return found if whole else [words]


def _is_whole(text: str) -> bool:
    if _HONORIFIC.match(text.strip()):
        return True
    post = find_post(text.strip())
    return post is not None and not post.before and not has_words(post.after)


def _tidy(text: str, edges: str = _EDGES) -> str:
    words = one_line(MARK.sub(" ", text)).strip(edges)
    if _ENCLOSED.fullmatch(words):
        return words[1:-1].strip(edges)
    return words.strip("()") if words.count("(") != words.count(")") else words
