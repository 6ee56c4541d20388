"""A district with more offices than its list shows at once, in two upazilas."""

from __future__ import annotations

from pathlib import Path
from typing import Final

DISTRICT: Final = "লালমনিরহাট"
UPAZILAS: Final = {"patgram": "পাটগ্রাম", "kaliganj": "কালীগঞ্জ"}
DEPARTMENTS: Final = (
    *("কৃষি", "মৎস্য", "শিক্ষা", "সমবায়", "নির্বাচন", "খাদ্য"),
    *("যুব উন্নয়ন", "পরিসংখ্যান"),
)
UNIONS: Final = {
    "patgram": ("জগতবেড়", "কুচলিবাড়ী", "জোংড়া"),
    "kaliganj": ("ভোটমারী", "মদাতী", "দলগ্রাম", "কাকিনা"),
}


def write_large_district(content: Path) -> None:
    """Adds them to the five charters."""
    folder = content / "offices" / "lalmonirhat"
    (folder / "zila.md").write_text(_text(f"জেলা কৃষি অফিস, {DISTRICT}", place="district"), "utf-8")
    for slug, upazila in UPAZILAS.items():
        where = f"{upazila}, {DISTRICT}"
        for number, department in enumerate(DEPARTMENTS, start=1):
            text = _text(f"উপজেলা {department} অফিস, {where}", place=slug, department=department)
            (folder / f"{slug}-{number}.md").write_text(text, "utf-8")
        for number, union in enumerate(UNIONS[slug], start=1):
            keys = {"place": slug, "department": "স্থানীয় সরকার বিভাগ", "union": union}
            text = _text(f"{union} ইউনিয়ন পরিষদ, {where}", **keys)
            (folder / f"{slug}-union-{number}.md").write_text(text, "utf-8")


def _text(name: str, **keys: str) -> str:
    lines = "".join(f"{key}: {value}\n" for key, value in {"name": name, **keys}.items())
    return f"---\n{lines}services:\n  citizen: [{{name: তথ্য প্রদান}}]\n---\n"
