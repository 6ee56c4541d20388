"""How many problems a site has, from the counts of each file and what a comparison showed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from ..examination import Examined
from .problem import Count, Problem


class Tally(NamedTuple):
    """Of one file: its own problems by their codes, and the codes that it says are right."""

    codes: dict[str, int]
    ignored: list[str]

    @classmethod
    def of(cls, examined: Examined[Any]) -> Tally:
        codes = Counter(problem.code for problem in dict.fromkeys(examined.found.problems))
        return cls(dict(codes), list(examined.office.lint_ignore) if examined.office else [])

    def with_others(self, others: Mapping[str, int]) -> tuple[int, int]:
        """Errors and warnings, those of a comparison too; an ignore in vain is a warning."""
        codes = Counter(self.codes) + Counter(others) if others else self.codes
        left = {code: number for code, number in codes.items() if code not in self.ignored}
        warnings = sum(number for code, number in left.items() if code.startswith("W-"))
        in_vain = sum(code not in codes for code in self.ignored)
        return sum(left.values()) - warnings, warnings + in_vain


NOTHING: Final = Tally({}, [])


def count(tallies: Mapping[str, Tally], others: Iterable[Problem]) -> Count:
    """What `Count.of` says of all problems together. ``tallies`` by the path of the file."""
    codes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for problem in dict.fromkeys(others):
        codes[problem.path][problem.code] += 1
    paths = dict.fromkeys([*tallies, *codes])
    counts = [tallies.get(path, NOTHING).with_others(codes.get(path, {})) for path in paths]
    errors = sum(errors for errors, _ in counts)
    warnings = sum(warnings for _, warnings in counts)
    return Count(errors, warnings, sum(map(any, counts)))
