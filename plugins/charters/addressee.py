"""To whom a complaint is written at each of its steps, as far as the charter tells."""

from __future__ import annotations

from dataclasses import dataclass

from ..words import Language, Words
from .contacts import Email
from .grievance import Step, is_among
from .model import Office, Officer, Tier
from .persons import employer_of
from .remedy import Remedy


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """``title`` is what one is at this step, as far as the post does not say it.

    ``office`` is None where no one says which it is, ``above`` a place that has it where the
    charter itself names nobody. ``officers`` are those who have what is sent there.
    """

    name: str | None = None
    post: str | None = None
    title: str | None = None
    office: str | None = None
    above: Words | None = None
    officers: tuple[Officer, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands above the address."""
        return tuple(filter(None, (self.name, self.post, self.title)))

    @property
    def mails(self) -> tuple[Email, ...]:
        return tuple(dict.fromkeys(one.email for one in self.officers if one.email))


def addressee(
    step: Step, office: Office, remedy: Remedy | None, language: Language
) -> Addressee | None:
    """None where neither charter nor place tells anybody; a step it has needs no ``remedy``."""
    if step.tier:
        return _of_tier(step.tier, step.title(language), office)
    if remedy is None:
        return None
    if step.role == "officer" and remedy.superior:
        return _of_officer(remedy.superior, "", office)
    if not remedy.above and not superiors(step, office, remedy):
        return None
    return Addressee(title=step.title(language), above=remedy.above)


def superiors(step: Step, office: Office, remedy: Remedy | None) -> tuple[Addressee, ...]:
    """Who is written to instead where the charter lacks the step: each is some rows' superior."""
    if step.tier or step.role != "officer" or remedy is None:
        return ()
    return tuple(_of_officer(one, "", office) for one in remedy.superiors)


def _of_tier(tier: Tier, title: str, office: Office) -> Addressee:
    """Of several officers no one alone is written to, but what all of them are."""
    if len(tier.officers) == 1:
        return _of_officer(tier.officers[0], title, office)
    offices = {employer_of(officer, office) for officer in tier.officers}
    posts = dict.fromkeys(officer.post for officer in tier.officers)
    return Addressee(
        title=tier.to or ", ".join(posts) or title,
        office=offices.pop() if len(offices) == 1 else None,
        officers=tier.officers,
    )


def _of_officer(officer: Officer, title: str, office: Office) -> Addressee:
    return Addressee(
        name=officer.name,
        post=officer.post,
        title=None if is_among(title, [officer.post]) else title,
        office=employer_of(officer, office),
        officers=(officer,),
    )
