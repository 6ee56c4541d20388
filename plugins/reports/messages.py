"""Why a report cannot be made, in Bengali and in English."""

from typing import Final

from ..words import say

MESSAGES: Final = {
    "format-unknown": say(
        "'{found}' নামে কোনো বিন্যাস নেই; এগুলোর একটি লিখুন: {allowed}",
        "there is no format '{found}'; write one of: {allowed}",
    ),
    "code-unknown": say(
        "'{found}' দিয়ে কোনো সতর্কতার কোড শুরু হয় না, সবচেয়ে কাছের কোড {near}; "
        "এগুলোর একটি বা পুরো কোড লিখুন: {allowed}",
        "no warning's code begins with '{found}', the nearest is {near}; "
        "write one of these or a whole code: {allowed}",
    ),
}
