"""What holds for every text: no traceback, no lost word, and a file the reader accepts."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.charters.bengali import normalise
from plugins.charters.writing.outline import LIST, Collection
from plugins.commands.importing import Imported, import_charter
from plugins.commands.importing.blocks import clean
from plugins.commands.importing.draft import Draft, Value, mapping
from plugins.commands.importing.headings import strange_words
from plugins.words import Refusal
from tests.conftest import CONTENT

Import = Callable[..., Imported]

TODAY = date(2026, 11, 2)

HEADER = "ক্রমিক\tসেবার নাম\tসেবামূল্য\tসময়সীমা\tদায়িত্বপ্রাপ্ত কর্মকর্তা"
ROW = "১\tতথ্য প্রদান\tবিনামূল্যে\t৩ দিন\tসহকারী প্রোগ্রামার ফোন: ০১৭০০-০০০০০১"
TIERS = "কখন যোগাযোগ করবেন\tকার সঙ্গে যোগাযোগ করবেন\tযোগাযোগের ঠিকানা\tনিষ্পত্তির সময়সীমা"
FRAME = [
    *(HEADER, ROW, TIERS, "(১)\t(২)\t(৩)\t(৪)\t(৫)", "১. ভিশন ও মিশন", "ভিশন:", "মিশন: সেবা", ""),
    *("২.১) নাগরিক সেবা", "২.২) প্রাতিষ্ঠানিক সেবা", "৩. আওতাধীন দপ্তর কর্তৃক প্রদত্ত সেবা: নেই"),
    *("৪. আপনার কাছে আমাদের প্রত্যাশা", "৫. অভিযোগ ব্যবস্থাপনা পদ্ধতি (GRS)", "20.06.2022"),
    *("সহকারী প্রোগ্রামার", "সিটিজেন চার্টার", "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "স্বাক্ষরিত/="),
]
NONSENSE = st.text("কখগঘচছজঝটঠ", min_size=4, max_size=8)
CELL = st.lists(
    NONSENSE
    | st.sampled_from(
        [
            "রুম",
            "ফোন:",
            "ICT",
            "প্রোগ্রামার",
            "a@b.gov.bd",
            "<b>",
            "<u",
            ">",
            "০১৭০০-০০০০০১",
            "০",
            ",",
            "(",
            "।",
        ]
    ),
    max_size=5,
).map(" ".join)
LINE = st.sampled_from(FRAME) | st.lists(CELL, min_size=1, max_size=7).map("\t".join)
WORD = re.compile(r"[^\W\d_](?:[^\W_]|[\u0980-\u09FF])*")


def imported(text: str) -> Imported | None:
    """The import of a text; None where it was declined."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "charter.txt"
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        with suppress(Refusal):
            return import_charter(file, "rangpur/sadar", CONTENT, TODAY)
    return None


@settings(max_examples=60)
@given(st.lists(LINE | st.text(max_size=40), max_size=15))
def test_whatever_is_given_is_imported_or_declined(lines: list[str]) -> None:
    """Any text among the parts of a charter: an accepted office, or one message."""
    result = imported("\n".join(lines))
    assert result is None or result.office


@settings(max_examples=40)
@given(st.binary(max_size=300), st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<html>"]))
def test_whatever_bytes_are_given_are_declined(content: bytes, start: bytes) -> None:
    """No bytes make a traceback."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "charter"
        file.write_bytes(start + content)
        with suppress(Refusal):
            import_charter(file, "rangpur/sadar", CONTENT, TODAY)


@settings(max_examples=40)
@given(
    st.lists(LINE.filter(lambda line: "আওতাধীন" not in line), max_size=8),
    st.lists(LINE, max_size=12),
)
def test_no_word_is_lost(before: list[str], after: list[str]) -> None:
    """Every word of the source is in the file, but for those of titles, labels and tags."""
    lines = [*before, HEADER, ROW, *after]
    result = imported("\n".join(lines))
    assert result is not None
    kept = set(WORD.findall(result.text))
    frame = set(WORD.findall(normalise("রুম ফোন স্বাক্ষরিত b u")))  # labels and names of tags
    for line in lines:
        lost = {word for word in WORD.findall(normalise(line)) if word not in kept}
        assert {word for word in lost - frame if strange_words(word)} == set(), line


@given(st.text(max_size=60).map(lambda text: " ".join(clean(text).split())).filter(bool))
def test_every_value_survives_the_writing(text: str) -> None:
    """YAML gives back each value letter for letter, whatever signs it has."""
    draft = Draft(
        mapping(
            {
                "name": Value(text, ("# note: '",)),
                "expectations": Collection(LIST, (Value(text).entry(None),)),
                "officers": mapping({"a": mapping({"post": Value(text)})}),
            }
        )
    )
    front = draft.text.split("\n---\n")[0].removeprefix("---\n")
    read = yaml.load(front, Loader=yaml.CBaseLoader)  # noqa: S506 - it makes only text
    assert read == {"name": text, "expectations": [text], "officers": {"a": {"post": text}}}
