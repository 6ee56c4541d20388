"""How many problems a site has, from the counts of each file and what a comparison showed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from ..examination import Examined
from .codes import IGNORE_UNUSED, is_warning
from .problem import Count, Problem


class Tally(NamedTuple):
    """Of one file: its own problems by their codes, and the codes that it ignores."""

    codes: dict[str, int]
    ignored: list[str]

    @classmethod
    def of(cls, examined: Examined[Any]) -> Tally:
        codes = Counter(problem.code for problem in dict.fromkeys(examined.found.problems))
        return cls(dict(codes), list(examined.office.lint_ignore) if examined.office else [])

    def reported(self, others: Mapping[str, int]) -> dict[str, int]:
        """How often each code is reported; ``others`` are what a comparison added."""
        codes = Counter(self.codes) + Counter(others) if others else self.codes
        kept = {code: number for code, number in codes.items() if code not in self.ignored}
        vain = sum(code not in codes for code in self.ignored)
        return kept | {IGNORE_UNUSED: vain} if vain else kept


NONE: Final = Tally({}, [])


def count(tallies: Mapping[str, Tally], others: Iterable[Problem]) -> Count:
    """What `Count.of` says of all problems together. ``tallies`` by the path of the file."""
    compared: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for problem in dict.fromkeys(others):
        compared[problem.path][problem.code] += 1
    paths = dict.fromkeys([*tallies, *compared])
    files = [tallies.get(path, NONE).reported(compared.get(path, {})) for path in paths]
    numbers = [(is_warning(code), number) for file in files for code, number in file.items()]
    warnings = sum(number for is_warned, number in numbers if is_warned)
    return Count(sum(number for _, number in numbers) - warnings, warnings, sum(map(bool, files)))
