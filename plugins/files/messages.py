"""Why a file is left as it is, in Bengali and in English."""

from typing import Final

from ..words import say

MESSAGES: Final = {
    "read-only": say(
        "{path} লেখার অনুমতি নেই; অনুমতি দিয়ে আবার চালান; কিছুই বদলানো হয়নি",
        "{path} may not be written; allow it and run again; nothing was changed",
    ),
}
