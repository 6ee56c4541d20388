"""What a new quarter asks of the offices: the text of one issue, for people who read Bengali.

Whatever a charter wrote stands in code spans.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from ...charters.bengali import long_date
from ...charters.directory import Reading
from ...charters.model import Profile, Profiled
from ...charters.quarter import Quarter
from ...words import in_digits
from ..markdown import Line, code_span, shortened

LIMIT: Final = 60_000  # characters; GitHub refuses an issue of more than 65,536

_INTRODUCTION: Final = """\
নতুন ত্রৈমাসিক শুরু হয়েছে। প্রতিটি কার্যালয় নিজের চার্টার মিলিয়ে দেখে `reviewed:` ঘরে সেদিনের তারিখ দিন:
কর্মকর্তা, ফোন, ফি, সময় ও কাগজপত্র এখনো ঠিক আছে কি না।
"""
_NONE_DUE: Final = "গত ত্রৈমাসিকে সব কার্যালয় চার্টার মিলিয়ে দেখেছে।"
_DUE: Final = "গত ত্রৈমাসিকে যাদের চার্টার মিলিয়ে দেখা হয়নি: {count}টি কার্যালয়।"
_MORE: Final = "… আরও {count}টি কার্যালয়; পুরো তালিকার জন্য `invoke check` চালান।"
_SIGNED: Final = "স্বাক্ষর"
_REVIEWED: Final = "মিলিয়ে দেখা"
_DUE_FOR: Final = {  # by the warning that says so
    "W-out-of-date": "{day}, এক বছরের বেশি আগের",
    "W-quarter-past": "{day}",
    "W-no-approved": "স্বাক্ষর বা মিলিয়ে দেখার তারিখ নেই",
}


def reminder(reading: Reading[Profiled], today: date) -> str:
    """Markdown; the first line is the issue's title. Raises `CharterError` for bad content."""
    quarter = Quarter.of(today)
    directory = reading.checked
    found = {(problem.path, problem.code) for problem in reading.problems}
    due = {
        offices[0].place.home: entries
        for offices in directory.by_folder.values()
        if (entries := [entry for office in offices for entry in _entries(office, found, quarter)])
    }
    count = sum(map(len, due.values()))
    head = _DUE.format(count=in_digits(count, "bn")) if count else _NONE_DUE
    lines = [Line(f"# চার্টার মিলিয়ে দেখা: {quarter.title}\n\n{_INTRODUCTION}\n{head}")]
    for home, (first, *others) in due.items():
        heading = f"\n### {code_span(f'{home.called} ({home.folder})')}\n\n"
        lines += [Line(heading + first, 1), *(Line(entry, 1) for entry in others)]
    return shortened(lines, LIMIT, lambda left: _MORE.format(count=in_digits(left, "bn")))


def _entries(office: Profile, found: set[tuple[str, str]], quarter: Quarter) -> Iterator[str]:
    """The office's line, if it is due; who looked last quarter has done so in time."""
    last = office.looked_through
    if last and last >= quarter.before.begins:
        return
    due = (words for code, words in _DUE_FOR.items() if (office.path, code) in found)
    if words := next(due, None):
        said = words.format(day=last and f"{_kind_of(office, last)} {long_date(last)}")
        yield f"- {code_span(office.name)}: {said} ({code_span(office.path)})"


def _kind_of(office: Profile, day: date) -> str:
    return _REVIEWED if day == office.reviewed else _SIGNED
