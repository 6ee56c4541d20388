"""Offices of every level, beside the five charters: of the nation down to a union."""

from __future__ import annotations

from pathlib import Path
from typing import Final

OFFICES: Final = {
    "national/land-ministry": {"name": "ভূমি মন্ত্রণালয়", "department": "ভূমি"},
    "national/archive": {"name": "জাতীয় আর্কাইভস", "place": "national"},
    "rangpur-division/commissioner": {"name": "বিভাগীয় কমিশনারের কার্যালয়, রংপুর"},
    "rangpur/zila": {"name": "জেলা প্রশাসকের কার্যালয়, রংপুর", "place": "district"},
    "rangpur/city-corporation": {
        "name": "রংপুর সিটি কর্পোরেশন কার্যালয়",
        "place": "district",
        "city": "রংপুর সিটি কর্পোরেশন",
    },
    "rangpur/badarganj-pourashava": {
        "name": "বদরগঞ্জ পৌরসভা কার্যালয়",
        "place": "badargonj",
        "pourashava": "বদরগঞ্জ",
    },
    "rangpur/chandanpat-union": {
        "name": "৫ নং চন্দনপাট ইউনিয়ন পরিষদ কার্যালয়",
        "place": "sadar",
        "union": "৫ নং চন্দনপাট ইউনিয়ন",
    },
    "rangpur/haridebpur-union": {
        "name": "হরিদেবপুর ইউনিয়ন পরিষদ কার্যালয়",
        "place": "sadar",
        "union": "হরিদেবপুর",
    },
}
IN_ORDER: Final = (
    *("national/archive", "national/land-ministry", "bagerhat/kachua"),
    *("rangpur-division/commissioner", "rangpur/zila", "rangpur/city-corporation"),
    *("rangpur/badarganj-pourashava", "rangpur/sadar", "rangpur/chandanpat-union"),
    "rangpur/haridebpur-union",
)
SERVICE: Final = "জন্ম নিবন্ধন"
_CHARTER: Final = f"""\
officers:
  secretary: {{post: সচিব, name: নমুনা নাম, phone: ০১৭০০-০০০০০০}}
defaults: {{fee: বিনামূল্যে, officer: secretary}}
services:
  citizen:
    - {{name: {SERVICE}, time: ৩ কার্যদিবস}}
"""


def office_text(office: str, **others: str) -> str:
    """The file of one of the offices; ``others`` are further keys, or keys with other values."""
    keys = "".join(f"{key}: {value}\n" for key, value in {**OFFICES[office], **others}.items())
    return f"---\n{keys}{_CHARTER}---\n"


def write_levels(content: Path) -> None:
    for office in OFFICES:
        file = content / "offices" / f"{office}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(office_text(office), "utf-8")
