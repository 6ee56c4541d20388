"""The steps of a complaint: which of the three a charter's tiers are, and which it lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Final, Literal, get_args

from ..words import Language, Words, say
from .deadlines import within
from .model import National, Office, Tier
from .promises import WORKING_DAYS, Duration, total
from .spelling import spelling

Role = Literal["officer", "appeal", "cabinet"]
ROLES: Final[tuple[Role, ...]] = get_args(Role)  # in the order of the official guideline
TITLES: Final[dict[Role, Words]] = {
    "officer": say("অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)", "Grievance redress officer (GRO)"),
    "appeal": say("আপিল কর্মকর্তা", "Appeal officer"),
    "cabinet": say("মন্ত্রিপরিষদ বিভাগ", "Cabinet Division"),
}
OFFICIAL_LIMITS: Final[dict[Role, Duration]] = {  # as the Cabinet Division's guideline has it
    "officer": Duration(30, WORKING_DAYS),
    "appeal": Duration(20, WORKING_DAYS),
    "cabinet": Duration(60, WORKING_DAYS),
}
_INVESTIGATION: Final = 10  # working days by the official guideline
_RANKS: Final[dict[Role, int]] = {"officer": 0, "appeal": 1, "cabinet": 3}
_BEYOND: Final = 2  # the rank of what follows an appeal and is not the Cabinet Division


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """``tier`` is None where the charter lacks the step, ``role`` where it is a further one.

    ``elapsed`` sums the limits up to here, per unit; empty once a step cannot be counted.
    """

    number: int
    tier: Tier | None
    role: Role | None
    elapsed: tuple[Duration, ...]
    is_national: bool  # of all offices, not of this charter

    def title(self, language: Language) -> str:
        """As the charter calls it, else as the guideline does, which is the nation's in English."""
        is_foreign = self.is_national and self.role and language != "bn"
        own = self.tier.title if self.tier and not is_foreign else ""
        return own or (TITLES[self.role][language] if self.role else "")

    @property
    def is_counted(self) -> bool:
        return self.tier is not None and isinstance(self.tier.limit, Duration)

    @property
    def within(self) -> str | None:
        """The limit, as `deadlines.within` tells it to programs."""
        return within(self.tier.limit) if self.tier else None

    @property
    def more(self) -> int | None:
        """Working days that an investigation may add to it."""
        is_counted_so = self.role == "officer" and (self.within or "").isdigit()
        return _INVESTIGATION if is_counted_so else None


def complaint(office: Office, national: National) -> tuple[Step, ...]:
    """The three steps of every complaint and what the charter has beside them, in order."""
    own = ordered(office.grievance)
    lacks_last = own[-1][1] is None
    last = [(own[-1][0], national.grievance)] if lacks_last else own[-1:]
    return _steps([*own[:-1], *last], is_last_national=lacks_last)


def usual_steps() -> tuple[Step, ...]:
    """Those of the guideline, which most charters have."""
    return _steps([(role, Tier(limit=limit)) for role, limit in OFFICIAL_LIMITS.items()])


def _steps(
    tiers: Sequence[tuple[Role | None, Tier | None]], *, is_last_national: bool = False
) -> tuple[Step, ...]:
    return tuple(
        Step(
            number=number,
            tier=tier,
            role=role,
            elapsed=_elapsed([tier for _, tier in tiers[:number]]),
            is_national=is_last_national and number == len(tiers),
        )
        for number, (role, tier) in enumerate(tiers, 1)
    )


def ordered(tiers: tuple[Tier, ...]) -> list[tuple[Role | None, Tier | None]]:
    """Each step's role and the charter's own tier, the Cabinet Division's last."""
    placed = [*_placed(tiers)]
    own = {role for _, role, _ in placed}
    placed += [(_RANKS[role], role, None) for role in ROLES if role not in own]
    placed.sort(key=itemgetter(0))
    return [(role, tier) for _, role, tier in placed]


def _elapsed(tiers: list[Tier | None]) -> tuple[Duration, ...]:
    limits = [tier.limit for tier in tiers if tier and isinstance(tier.limit, Duration)]
    return total(tuple(limits)) if len(limits) == len(tiers) else ()


def _placed(tiers: tuple[Tier, ...]) -> Iterator[tuple[int, Role | None, Tier | None]]:
    """Each tier's rank among the steps and its role, which one tier alone has."""
    said = told_roles([*map(_texts, tiers)])
    reached, before = 0, set[Role | None]()
    for index, (tier, told) in enumerate(zip(tiers, said, strict=True)):
        if told == "cabinet":
            yield _RANKS[told], None if told in said[index + 1 :] else told, tier
            continue
        rank, role = (_RANKS[told], told) if told else _by_position(tier, reached, before, said)
        if role in before:
            rank, role = max(reached, rank), None
        yield rank, role, tier
        reached = max(reached, rank)
        before.add(role)


def _by_position(
    tier: Tier, reached: int, before: set[Role | None], said: list[Role | None]
) -> tuple[int, Role | None]:
    """Where words of its own say nothing: by whom it follows, and what nobody else is."""
    failed = _role(tier.when or "", _FAILED)
    if failed == "appeal":
        return _BEYOND, None
    if not (failed or reached or "officer" in before or "officer" in said):
        return _RANKS["officer"], "officer"
    follows = failed == "officer" or "officer" in before
    rank = max(reached, _RANKS["appeal" if failed else "officer"])
    if follows and rank < _BEYOND and "appeal" not in before and "appeal" not in said:
        return _RANKS["appeal"], "appeal"
    return rank, None


def _texts(tier: Tier) -> tuple[str, ...]:
    """What may tell a tier's role, the plainest first."""
    posts = " / ".join(f"{one.post} {one.section or ''}" for one in tier.officers)
    return tier.to or "", posts, " / ".join(one.office or "" for one in tier.officers)


def told_roles(tiers: Sequence[tuple[str, ...]]) -> list[Role | None]:
    """The roles that the texts of each tier tell; the first text that tells one decides.

    Officers of the Cabinet Division may stand before its cell, which is the last of its tiers.
    """
    telling = [next((text for text in texts if _role(text)), "") for texts in tiers]
    roles = [*map(_role, telling)]
    if tiers and roles[-1] is None and _CELL.match(_folded(" / ".join(tiers[-1]))):
        roles[-1] = "cabinet"
    for index, text in enumerate(telling):
        if roles[index] == "cabinet" in roles[index + 1 :]:
            roles[index] = _role(text, _LOCAL_WORDS) or "cabinet"
    return roles


def is_among(title: str, others: list[str]) -> bool:
    """Whether a tier's title stands there already, however it is spelt."""
    return _folded(title) in map(_folded, others)


@lru_cache(maxsize=5_000)  # the tiers of most offices are called alike
def _folded(text: str) -> str:
    """Its words in one spelling; ``/`` stays, so that no words are joined across texts."""
    letters = re.findall(r"[a-z\u0980-\u09ff]+|/", spelling().normalise(text))
    return " ".join(map(spelling().fold, letters))


def _words(pattern: str) -> re.Pattern[str]:
    """A pattern of words as they begin, which may be spelt in any way."""
    return re.compile(rf"(?<!\S)(?:{spelling().fold(spelling().normalise(pattern))})")


_Words = dict[Role, re.Pattern[str]]
_GRIEVANCE_OFFICER: Final = (
    "অনিক(?= |$)|অনিকের(?= |$)|জি ?আর ?ও(?= |$)|g ?r ?o(?= |$)|ফোকাল|focal"
    "|অভিযোগ (?:প্রতিকার |ব্যবস্থাপনা |সংক্রান্ত |বিষয়ক )?(?:কর্মকর্তা|অফিসার)"
    "|(?:grievance|complaint)s? (?:[a-z]+ )?officer"
)
_APPEAL: Final = "(?:আপিল|অ্যাপিল|এ্যাপিল|এপিল|appeal|appellate)"
# An appeal officer may also be titled আপিল নিষ্পত্তি কর্মকর্তা, the Cabinet Division's cell too.
_LOCAL_WORDS: Final[_Words] = {
    "appeal": _words(_APPEAL),
    "officer": _words(f"[^ /]*নিষ্পত্তি|{_GRIEVANCE_OFFICER}"),
}
_WORDS: Final[_Words] = {
    "cabinet": _words("মন্ত্রি ?পরিষদ|কেবিনেট|ক্যাবিনেট|cabinet"),
    **_LOCAL_WORDS,
}
# Who failed before: there নিষ্পত্তি alone is what was not done, and an appeal what is wanted.
_SOMEBODY: Final = "(?:কারী|কর্মকর্তা|অফিসার|কর্তৃপক্ষ|officer|authority)"
_FAILED: Final[_Words] = {
    "appeal": _words(f"{_APPEAL} ?(?:নিষ্পত্তি ?)?{_SOMEBODY}"),
    "officer": _words(f"[^ /]*নিষ্পত্তি ?{_SOMEBODY}|{_GRIEVANCE_OFFICER}"),
}
_ORGANISATION: Final = (
    "(?:মন্ত্রণালয়|দপ্তর|অধিদপ্তর|পরিদপ্তর|বিভাগ|বোর্ড|কর্পোরেশন|করপোরেশন|কর্তৃপক্ষ|সংস্থা|কমিশন|ব্যাংক|পৌরসভা"
    "|কোম্পানি|সমিতি|ইনস্টিটিউট|বিশ্ববিদ্যালয়|ministry|directorate|department|division|board"
    "|corporation|authority|commission|bank|company|agency|institute|university)"
)
# The Cabinet Division's cell where a charter does not say whose: not one of another organisation.
_CELL: Final = _words(
    f"(?!.*{_ORGANISATION})(?:.* )?"
    "(?:অভিযোগ (?:ব্যবস্থাপনা |ব্যাবস্থাপনা )(?:সেল|কেন্দ্র)|অভিযোগ গ্রহণ কেন্দ্র"
    "|grievance (?:[a-z]+ )?cell|grs gov bd|grs cell|জি ?আর ?এস সেল|grs সেল)"
)


def _role(text: str, words: _Words = _WORDS) -> Role | None:
    folded = _folded(text)
    return next((role for role, word in words.items() if word.search(folded)), None)
