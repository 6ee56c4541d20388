"""The parts in which a tap loads the scripts: what its button needs, and no more.

Each is a script of its own that tells of itself when it has come, with the words that it says. A
module stands in one part alone: the parts that come with it take it from there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Part:
    """By module of ``static/js/days`` what other parts and the first script use of it.

    What only these modules import is bundled with them. ``words`` names the template of what the
    part says, and ``after`` the parts whose modules it uses as well.
    """

    uses: Mapping[str, str]
    words: str = ""
    after: tuple[str, ...] = ()


PARTS: Final[Mapping[str, Part]] = {
    "main": Part(
        {
            "actions": "createActions",
            "answer": "addressedPlace closeAnswer isOpenAt placeOf showAnswer",
            "dates": "dayFrom dayOf inAscii inWords numberOf numbered plusDays plusMonths today"
            " weekdayNames",
            "decoded": "decoded",
            "element": "element",
            "facts": "factsOf written",
            "cell_text": "linesOf",
            "cut": "cut",
            "sharing": "MOST PART copy smsLink",
            "unended": "unended",
        },
        words="copy",
    ),
    "share": Part(
        {"share": "share"},
        words="share",
        after=("main",),
    ),
    "listen": Part({"speech": "listen"}, words="spoken", after=("main",)),
    "days": Part(
        {
            "complaint_days": "datedSteps labelOf stepsOf",
            "date_field": "dateField",
            "days": "days follow stateAt",
            "fragment": "writeState",
            "limits": "lastDay orUndefined",
            "panel": "dayText lettersLink",
            "steps": "current isOver isTaken",
            "working_days": "createWorkingDays",
        },
        words="panel",
        after=("main",),
    ),
    "letter": Part({"complaint": "letter"}, words="letter", after=("main", "days")),
}


def needs() -> dict[str, list[str]]:
    """By its button all the parts that a tap needs, in the order in which they are begun."""
    return {name: [*part.after, name] for name, part in PARTS.items() if part.after}


def source(part: Part) -> str:
    """What to bundle: it gives what other parts use of this one."""
    used = {module: ", ".join(names.split()) for module, names in part.uses.items()}
    lines = (f'import {{ {names} }} from "./{module}.js";' for module, names in used.items())
    return "\n".join((*lines, f"Object.assign(shared, {{ {', '.join(used.values())} }});"))


def foreign(part: Part) -> Iterator[str]:
    """The modules that other parts bring."""
    for name in part.after:
        yield from PARTS[name].uses


def wrapped(name: str, script: str, words: str) -> str:
    """As it is served: a call that start.js hears, with all that it needs to begin the part."""
    detail = f"{{{name}:{{begin(shared,require){{{script.strip()}}},words:{_literal(words)}}}}}"
    return f'document.dispatchEvent(new CustomEvent("days",{{detail:{detail}}}));'


def _literal(text: str) -> str:
    """As JavaScript writes it with the least signs: the quotes of HTML stay as they are."""
    return "`" + re.sub(r"[`\\]|\$(?=\{)", r"\\\g<0>", text) + "`"
