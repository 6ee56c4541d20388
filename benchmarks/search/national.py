"""Questions to the country's offices, judged by rules: what is asked decides what answers it.

The judged corpus is ``write_corpus(folder, offices=560, seed=1)``, read into a `Directory`. The
same directory always gives the same questions. Graded as in ``five.yaml``: the rows of a topic
(at its place, where one is named) are wanted and the place's office helps; a place, a name, a
number or a mail address wants its office.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from random import Random
from typing import Any, Final, TypeVar

import yaml

from benchmarks.search import forms
from benchmarks.search.questions import HELPS, WANTED, Question
from plugins.charters.model import Directory, District, Division, Office, Officer, Upazila

WORDS: Final = Path(__file__).with_name("national.yaml")
INFLECTED: Final = ("{in}", "{of}")
SHORTEST: Final = 5  # code points of a place's name that is no part of other names by chance

T = TypeVar("T")
Answers = dict[str, int]
Topic = dict[str, Any]
Named = Division | District | Upazila


def questions(directory: Directory) -> list[Question]:
    """Every question; an answer is an office, a row or complaint steps of ``directory``."""
    asker = _Asker(directory.offices)
    kinds = (
        *(asker.places, asker.namesakes, asker.districts, asker.office_names),
        *(asker.topics, asker.topics_at_places, asker.latin_topics, asker.topics_in_districts),
        *(asker.slips, asker.encodings, asker.departments, asker.contacts, asker.grievances),
    )
    return list(chain.from_iterable(kind() for kind in kinds))


class _Asker:
    """Chooses offices for each kind of question and tells what answers it."""

    def __init__(self, offices: Sequence[Office]) -> None:
        self._offices = offices
        self._words = yaml.load(WORDS.read_text("utf-8"), Loader=yaml.CSafeLoader)
        self._upazilas = [o for o in offices if o.place.upazila and o.slug == o.place.upazila.slug]
        self._zilas = [office for office in offices if office.slug == "zila"]
        self._clear = _without_namesakes(self._upazilas, offices)
        self._clear_zilas = _without_namesakes(self._zilas, offices)

    def places(self) -> Iterator[Question]:
        for form, office in self._each("places", self._clear):
            yield Question(_filled(form, office), "places", self._at([office]))
        for form, office in self._each("ict offices", self._clear):
            yield Question(_filled(form, office), "places", {office.id: WANTED})

    def namesakes(self) -> Iterator[Question]:
        """A name that several upazilas have asks for all of them; with its district for one."""
        by_name: dict[str, list[Office]] = {}
        for office in self._upazilas:
            by_name.setdefault(office.place.bn, []).append(office)
        several = [offices for offices in by_name.values() if len(offices) > 1]
        for offices in _chosen(several, 4, "namesakes"):
            yield Question(offices[0].place.bn, "places", self._at(offices))
            asked = _filled("{place} {district}", offices[-1])
            yield Question(asked, "places", self._at(offices[-1:]))

    def _at(self, offices: Iterable[Office]) -> Answers:
        """Every office at the places of ``offices``."""
        places = {office.place for office in offices}
        return {office.id: WANTED for office in self._offices if office.place in places}

    def districts(self) -> Iterator[Question]:
        """A district's name alone wants its own offices and its Sadar upazila's; the rest help."""
        for form, office in self._each("districts", self._zilas):
            yield Question(_filled(form, office), "districts", {office.id: WANTED})
        for office in _chosen(self._clear_zilas, 4, "district alone"):
            everyone = dict.fromkeys((o.id for o in self._within(office)), HELPS)
            sadar = (o for o in self._upazilas if o.slug == "sadar" and _is_home(o, office))
            wanted = self._at([office, *sadar])
            yield Question(office.place.district.bn, "districts", everyone | wanted)

    def _within(self, zila: Office) -> list[Office]:
        return [office for office in self._offices if _is_home(office, zila)]

    def office_names(self) -> Iterator[Question]:
        for office in _chosen(self._clear + self._zilas, 8, "names"):
            yield Question(office.name, "office-names", {office.id: WANTED})

    def topics(self) -> Iterator[Question]:
        """Every office that gives the service is right."""
        for topic in self._words["topics"]:
            answers = _answers(topic, self._offices)
            for asked in (topic["asked"][0], topic["latin"][0]):
                if answers:
                    yield Question(asked, "topics", answers)

    def topics_at_places(self) -> Iterator[Question]:
        patterns = self._words["topic at a place"]
        for index, topic in enumerate(self._words["topics"]):
            for number, asked in enumerate(topic["asked"]):
                pattern = patterns[(index + number) % len(patterns)]
                for office in _chosen(_giving(topic, self._clear), 1, f"{asked} {pattern}"):
                    category = "place-inflected" if pattern.startswith(INFLECTED) else "place-topic"
                    yield _at_place(pattern, topic, asked, office, category)

    def latin_topics(self) -> Iterator[Question]:
        patterns = self._words["latin topic at a place"]
        for index, topic in enumerate(self._words["topics"]):
            asked, pattern = topic["latin"][-1], patterns[index % len(patterns)]
            for office in _chosen(_giving(topic, self._clear), 1, asked):
                yield _at_place(pattern, topic, asked, office, "latin")

    def topics_in_districts(self) -> Iterator[Question]:
        """The rows of the district's own office and its Sadar upazila's; those of others help."""
        for topic in self._words["topics"][:6]:
            asked = topic["asked"][0]
            for office in _chosen(_giving(topic, self._clear_zilas), 1, f"district {asked}"):
                within = self._within(office)
                central = [o for o in within if o.slug in {"zila", "sadar"}]
                answers = dict.fromkeys(_answers(topic, within), HELPS) | {office.id: HELPS}
                question = _filled("{in} {topic}", office).format(topic=asked)
                yield Question(question, "districts", answers | _answers(topic, central))

    def slips(self) -> Iterator[Question]:
        """Misspelt and Latin names, in turn alone and with a service that the office gives."""
        offices = {office.id: office for office in self._upazilas}
        for index, (key, slip) in enumerate(self._words["slips"].items()):
            office = offices[key]
            given = [x for x in self._words["topics"] if _answers(x, [office])]
            yield Question(f"{slip['typo']} উপজেলা", "typos", {key: WANTED})
            for topic in _chosen(given, 1, key):
                answers = _answers(topic, [office]) | {key: HELPS}
                yield Question(f"{slip['latin']} {topic['latin'][-1]}", "latin", answers)
                if index % 2:
                    yield Question(f"{topic['asked'][0]} {slip['typo']}", "typos", answers)

    def encodings(self) -> Iterator[Question]:
        for encode in (forms.composed, forms.joined, forms.spaced):
            asked = ((topic, office) for topic in self._words["topics"] for office in self._clear)
            fitting = [
                (topic, office)
                for topic, office in asked
                if encode(office.place.bn) != office.place.bn and _answers(topic, [office])
            ]
            for topic, office in _chosen(fitting, 5, encode.__name__):
                words = f"{office.place.bn} {topic['asked'][-1]}"
                answers = _answers(topic, [office]) | {office.id: HELPS}
                yield Question(encode(words), "encodings", answers)

    def departments(self) -> Iterator[Question]:
        """Offices of other departments, by their names and by what only they do."""
        others = [o for o in self._offices if o not in self._upazilas and o not in self._zilas]
        for office in others[:3]:
            title, here = office.name.partition(",")[0], office.place.bn
            yield Question(office.name, "departments", {office.id: WANTED})
            yield Question(f"{here} {title}", "departments", {office.id: WANTED})
            asked = f"{forms.genitive(here)} {office.department}"
            yield Question(asked, "departments", {office.id: WANTED})
        for topic in self._words["departments"]:
            answers = _answers(topic, self._offices)
            for asked in (*topic["asked"], *topic["latin"]):
                if answers:
                    yield Question(asked, "departments", answers)

    def contacts(self) -> Iterator[Question]:
        """A number asks for the offices whose own it is; those that print it otherwise help."""
        for index, office in enumerate(_chosen(self._upazilas + self._zilas, 16, "contacts")):
            dial = office.officers[0].phones[0].dial
            shapes = forms.numbers(dial)
            yield Question(shapes[index % len(shapes)], "contacts", self._calling(dial))
        mails = [(office, mail) for office in self._clear if (mail := office.officers[0].email)]
        for office, mail in _chosen(mails, 4, "mail"):
            yield Question(mail.text, "contacts", {office.id: WANTED})

    def _calling(self, dial: str) -> Answers:
        return {
            office.id: WANTED if dial in _dials(office.officers[:1]) else HELPS
            for office in self._offices
            if dial in _dials(office.officers)
        }

    def grievances(self) -> Iterator[Question]:
        """Where a charter has no steps, its office is the answer: the page says what remains."""
        steps = [office for office in self._clear if office.grievance]
        for form, office in self._each("grievance", steps):
            answers = {f"{office.id}#grs": WANTED, office.id: HELPS}
            yield Question(_filled(form, office), "grievance", answers)
        without = [office for office in self._clear if not office.grievance]
        for office in _chosen(without, 2, "no grievance"):
            yield Question(_filled("{of} অভিযোগ", office), "grievance", {office.id: WANTED})

    def _each(self, forms_key: str, offices: Sequence[Office]) -> Iterator[tuple[str, Office]]:
        """Each form of asking with an office of its own."""
        asked = self._words[forms_key]
        return zip(asked, _chosen(offices, len(asked), forms_key), strict=True)


def _without_namesakes(some: Sequence[Office], offices: Sequence[Office]) -> list[Office]:
    """Those of ``some`` whose place has a name like no other place's, and not a tiny one."""
    districts = {office.place.district for office in offices}
    named: list[Named] = [*{office.place.division for office in offices}, *districts]
    named += [upazila for district in districts for upazila in district.upazilas]
    bn = Counter(forms.alike(place.bn) for place in named)
    en = Counter(place.en for place in named)
    return [
        office
        for office in some
        if (place := _named(office)) and len(place.bn) >= SHORTEST
        if bn[forms.alike(place.bn)] == en[place.en] == 1
    ]


def _named(office: Office) -> Upazila | District:
    return office.place.upazila or office.place.district


def _is_home(office: Office, zila: Office) -> bool:
    return office.place.district == zila.place.district


def _dials(officers: Iterable[Officer]) -> set[str]:
    return {phone.dial for officer in officers for phone in officer.phones}


def _giving(topic: Topic, offices: Iterable[Office]) -> list[Office]:
    return [office for office in offices if WANTED in _answers(topic, [office]).values()]


def _answers(topic: Topic, offices: Iterable[Office]) -> Answers:
    """The rows of the topic; none where no row is wanted."""
    answers = {}
    for office in offices:
        for service in office.services:
            if re.search(topic["rows"], service.name):
                answers[f"{office.id}#{service.anchor}"] = WANTED
            elif "helps" in topic and re.search(topic["helps"], service.name):
                answers[f"{office.id}#{service.anchor}"] = HELPS
    return answers if WANTED in answers.values() else {}


def _at_place(pattern: str, topic: Topic, asked: str, office: Office, category: str) -> Question:
    answers = _answers(topic, [office]) | {office.id: HELPS}
    return Question(_filled(pattern, office).format(topic=asked), category, answers)


def _filled(pattern: str, office: Office) -> str:
    """The pattern with the names of the office's place; ``{topic}`` stays."""
    district = office.place.district
    place = _named(office)
    names = {
        "place": place.bn,
        "in": forms.locative(place.bn),
        "of": forms.genitive(place.bn),
        "en": place.en,
        "district": district.bn,
        "district_of": forms.genitive(district.bn),
        "district_en": district.en,
        "topic": "{topic}",
    }
    return pattern.format_map(names)


def _chosen(things: Sequence[T], count: int, purpose: str) -> list[T]:
    """Some of ``things``, always the same for one purpose; fewer where there are fewer."""
    random = Random(purpose)  # noqa: S311 - repeatable, not secret
    return random.sample(list(things), min(count, len(things)))
