"""A new office file: complete in its keys, empty where only the office knows."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from plugins.charters.directory import read
from plugins.charters.problems.problem import CharterError
from plugins.charters.reading.office_file import OfficeFile, OfficerEntry, ServiceEntry, TierEntry
from plugins.charters.reading.source import read_office_source
from plugins.charters.schema import office_schema
from plugins.commands.edit.formatting import tidied
from plugins.commands.edit.kinds import KINDS, asked_kind
from plugins.commands.edit.starter import start
from plugins.words import Refusal

TODAY = date(2026, 11, 2)
ASKED = [
    "officers.officer-in-charge.post",
    "officers.officer-in-charge.phone",
    "officers.officer-in-charge.email",
    "services.citizen[1].name",
    "services.citizen[1].documents",
    "services.citizen[1].fee",
    "services.citizen[1].time",
]
FILLED = {
    "website": "example.gov.bd",
    "post": "কর্মকর্তা",
    "phone": "01700-000001",
    "email": "office@example.gov.bd",
    "name": "তথ্য প্রদান",
    "documents": "আবেদনপত্র",
    "fee": "বিনামূল্যে",
    "time": "৩ কার্যদিবস",
    "union": "নমুনা ইউনিয়ন",
    "pourashava": "নমুনা পৌরসভা",
    "city": "নমুনা সিটি কর্পোরেশন",
    "hours": "রবি–বৃহস্পতি, সকাল ৯টা – বিকাল ৫টা",
    **dict.fromkeys(("vision", "mission", "objectives"), "সেবা সহজ করা"),
    **dict.fromkeys(("address", "place"), "কক্ষ ১০১"),
    **dict.fromkeys(("recipient", "remedy"), "নাগরিক"),
    **dict.fromkeys(("group", "method", "title"), "সাধারণ শাখা"),
    "hotline": "১৬১২৩",
}
STARTS = {
    ("lalmonirhat/hatibandha", None, None): (
        "উপজেলা তথ্য ও যোগাযোগ প্রযুক্তি কার্যালয়, হাতীবান্ধা, লালমনিরহাট",
        "doict.hatibandha.lalmonirhat.gov.bd",
        None,
    ),
    ("cumilla/zila", "district", None): (
        "জেলা তথ্য ও যোগাযোগ প্রযুক্তি কার্যালয়, কুমিল্লা",
        "doict.cumilla.gov.bd",
        "district",
    ),
    ("rangpur-division/commissioner", None, "প্রশাসন"): (
        "বিভাগীয় প্রশাসন কার্যালয়, রংপুর",
        "",
        None,
    ),
    ("rangpur-division/ict", "division", None): (
        "বিভাগীয় তথ্য ও যোগাযোগ প্রযুক্তি কার্যালয়, রংপুর",
        "",
        None,
    ),
    ("national/land-ministry", None, "ভূমি মন্ত্রণালয়"): ("ভূমি মন্ত্রণালয়", "", None),
    ("jamalpur/sadar", None, None): (
        "উপজেলা তথ্য ও যোগাযোগ প্রযুক্তি কার্যালয়, জামালপুর সদর, জামালপুর",
        "",
        None,
    ),
    ("lakshmipur/sadar-agriculture", "sadar", " কৃষি: মাঠ "): (
        "উপজেলা কৃষি: মাঠ কার্যালয়, লক্ষ্মীপুর সদর, লক্ষ্মীপুর",
        "",
        "sadar",
    ),
}


def _fill(text: str) -> str:
    """The file as an editor leaves it: every empty field and item written."""
    filled = re.sub(
        r"^( *(?:- )?)(\w+):$",
        lambda match: f"{match[0]} {FILLED[match[2]]}" if match[2] in FILLED else match[0],
        text,
        flags=re.MULTILINE,
    )
    return re.sub(r"^ *(?:- )*-$", r"\g<0> ০১৭০০-০০০০০১", filled, flags=re.MULTILINE)


def _without_ids(text: str) -> str:
    """A row's name is not known when the file is begun, so tidying gives it its address."""
    return re.sub(r"^ +id: [a-z]+-1\n", "", text, flags=re.MULTILINE)


@pytest.mark.parametrize(("arguments", "wanted"), STARTS.items(), ids=map(str, STARTS))
def test_a_starter_asks_for_what_is_missing(
    content: Path, arguments: tuple[str, str | None, str | None], wanted: tuple[str, str, str]
) -> None:
    """`check` names exactly the empty fields; filled in, the file is sound and tidy."""
    path = start(content, *arguments)
    name, website, place = wanted
    asked = [*([] if website else ["website"]), *ASKED]
    problems = [x for x in read(content, TODAY).problems if x.path == path and not x.is_warning]
    assert [problem.field for problem in problems] == asked
    assert {problem.code for problem in problems} == {"blank", "blank-required"}
    file = content.parent / path
    file.write_text(_fill(file.read_text("utf-8")), "utf-8")
    directory = read(content, TODAY).directory
    assert directory is not None
    office = next(x for x in directory.offices if x.id == arguments[0])
    assert office.name == name
    assert office.website is not None
    assert office.website.text == (website or "example.gov.bd")
    assert (f"place: {place}\n" in file.read_text("utf-8")) is (place is not None)
    assert _without_ids(tidied(file.read_text("utf-8"))) == file.read_text("utf-8")


def test_what_the_nation_calls_its_office_is_asked_for(content: Path) -> None:
    """No place names it; without a department the name is left empty too."""
    path = start(content, "national/archive", "national", None)
    problems = [x for x in read(content, TODAY).problems if x.path == path and not x.is_warning]
    assert [problem.field for problem in problems] == ["name", "website", *ASKED]


@pytest.mark.parametrize("kind", KINDS)
def test_a_starter_of_each_kind_asks_for_what_its_charters_have(content: Path, kind: str) -> None:
    """`check` names the empty fields and no other fault; filled in, the file is sound and tidy."""
    national = kind == "ministry"
    office, place = ("national/x", None) if national else ("lalmonirhat/x", "sadar")
    path = start(content, office, place, None, kind=kind)
    problems = [x for x in read(content, TODAY).problems if x.path == path and not x.is_warning]
    assert {problem.code for problem in problems} <= {"blank", "blank-required"}
    file = content.parent / path
    file.write_text(_fill(file.read_text("utf-8")), "utf-8")
    reading = read(content, TODAY)
    told = [problem for problem in reading.problems if problem.path == path]
    assert [str(problem) for problem in told if not problem.is_warning] == []
    lacking = {problem.code for problem in told if not problem.code.startswith("W-no-")}
    assert lacking <= {"W-union-unknown"}  # the other warnings tell which parts are not there yet
    assert _without_ids(tidied(file.read_text("utf-8"))) == file.read_text("utf-8")
    front = read_office_source(file, path, []).fields
    assert [*Draft202012Validator(json.loads(office_schema())).iter_errors(front)] == []


def test_an_unknown_kind_is_told_with_all_that_are_known(content: Path) -> None:
    """In one line; nothing is written."""
    with pytest.raises(Refusal) as refused:
        start(content, "lalmonirhat/hatibandha", None, None, kind="আদালত")
    assert refused.value.text("en") == (
        "there is no kind 'আদালত'; write one of: field, land, union, pourashava, city, hospital, "
        "police, branches, ministry, directory"
    )
    assert not (content / "offices" / "lalmonirhat" / "hatibandha.md").exists()


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("2", "land"),
        ("২", "land"),
        ("land", "land"),
        (" land ", "land"),
        ("", "field"),
        ("11", "11"),
    ],
)
def test_who_sits_at_a_terminal_is_asked(
    monkeypatch: pytest.MonkeyPatch, answer: str, kind: str
) -> None:
    """A number in either digits or a name is taken; an answer that is neither is left to refuse."""
    monkeypatch.setattr("sys.stdin", StringIO(f"{answer}\n"))
    assert asked_kind("bn") == kind


def test_who_ends_the_question_gets_the_usual_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is asked twice."""
    monkeypatch.setattr("sys.stdin", StringIO(""))
    assert asked_kind("en") == "field"


def test_every_key_is_explained(content: Path) -> None:
    """Each that the model knows stands in the file under its Bengali title."""
    text = (content.parent / start(content, "lalmonirhat/hatibandha", None, None)).read_text()
    for model in (OfficeFile, OfficerEntry, ServiceEntry, TierEntry):
        for name, field in model.model_fields.items():
            assert re.search(rf"^ *#? *(- )?{field.alias or name}:", text, re.MULTILINE), name
            assert f"# {field.title}" in text
    assert not re.search("[0-9০-৯]", text)


REFUSED = {
    ("lalmonirhat", None, None): (
        "'lalmonirhat' is not <district>/<name>; write it like lakshmipur/sadar-agriculture"
    ),
    ("a/b/c", None, None): (
        "'a/b/c' is not <district>/<name>; write it like lakshmipur/sadar-agriculture"
    ),
    ("lalmonirht/patgram", None, None): (
        "no district 'lalmonirht' in places.yaml; did you mean 'lalmonirhat'?"
    ),
    ("লালমনিরহাট/patgram", None, None): (
        "no district 'লালমনিরহাট' in places.yaml; did you mean 'lalmonirhat'?"
    ),
    ("../patgram", None, None): (
        "no district '..' in places.yaml; write a slug from there, for offices of a division "
        "<division>-division, of the nation national"
    ),
    ("রংপুর-division/commissioner", None, None): (
        "no district 'রংপুর-division' in places.yaml; did you mean 'rangpur-division'?"
    ),
    ("nation/archive", None, None): (
        "no district 'nation' in places.yaml; did you mean 'national'?"
    ),
    ("জাতীয়/archive", None, None): ("no district 'জাতীয়' in places.yaml; did you mean 'national'?"),
    ("national/archive", "division", None): (
        "'division' does not go with this folder; write national, or move the file to "
        "content/offices/<division>-division/"
    ),
    ("rangpur-division/commissioner", "sadar", None): (
        "'sadar' does not go with this folder; write division, or move the file to "
        "content/offices/<district>/"
    ),
    ("lalmonirhat/archive", "national", None): (
        "'national' does not go with this folder; write aditmari, kaliganj, patgram, sadar, "
        "hatibandha, district, or move the file to content/offices/national/"
    ),
    ("lalmonirhat/hatibanda", None, None): (
        "there is no upazila 'hatibanda' in Lalmonirhat; did you mean 'hatibandha'? "
        "For another department add --place and --department"
    ),
    ("lalmonirhat/পাটগ্রাম", None, None): (
        "there is no upazila 'পাটগ্রাম' in Lalmonirhat; did you mean 'patgram'? "
        "For another department add --place and --department"
    ),
    ("lalmonirhat/agriculture", "x", None): (
        "there is no upazila 'x' in Lalmonirhat; write one of: aditmari, kaliganj, patgram, "
        "sadar, hatibandha, district; for another department add --place and --department"
    ),
    ("lalmonirhat/Agri", "sadar", None): (
        "'Agri' cannot be an address; begin with a lower-case letter, go on with letters, digits "
        "and inner hyphens, at most 64 in all, like sadar-agriculture"
    ),
    ("lalmonirhat/con", "sadar", None): (
        "the name 'con' is reserved; choose another, like sadar-2"
    ),
    ("lalmonirhat/index", "district", None): (
        "the name 'index' is reserved; choose another, like sadar-2"
    ),
    ("lalmonirhat/LPT1", "sadar", None): (
        "'LPT1' cannot be an address; begin with a lower-case letter, go on with letters, digits "
        "and inner hyphens, at most 64 in all, like sadar-agriculture"
    ),
    ("lalmonirhat/..", "sadar", None): (
        "'..' cannot be an address; begin with a lower-case letter, go on with letters, digits "
        "and inner hyphens, at most 64 in all, like sadar-agriculture"
    ),
    ("lalmonirhat/sadar", None, " "): (
        "--department is empty; write its value, or leave --department out"
    ),
    ("lalmonirhat/sadar", None, "a\u202eb"): (
        "--department holds an invisible or forbidden character; type the value again"
    ),
    ("lalmonirhat/patgram", None, None): (
        "content/offices/lalmonirhat/patgram.md exists already; edit that file, or choose "
        "another name"
    ),
}


@pytest.mark.parametrize(("arguments", "words"), REFUSED.items(), ids=map(str, REFUSED))
def test_a_wrong_name_is_refused(
    content: Path,
    files: Callable[[], dict[str, bytes]],
    arguments: tuple[str, str | None, str | None],
    words: str,
) -> None:
    """With the nearest that is known; nothing is written."""
    before = files()
    with pytest.raises(Refusal) as refused:
        start(content, *arguments)
    assert refused.value.text("en") == words
    assert files() == before


def test_a_link_is_not_followed(content: Path, tmp_path: Path) -> None:
    """Neither as the district's folder nor as the file itself."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (content / "offices" / "cumilla").symlink_to(outside)
    with pytest.raises(Refusal, match="offices/cumilla is a symbolic link"):
        start(content, "cumilla/zila", "district", None)
    (content / "offices" / "lalmonirhat" / "sadar.md").symlink_to(outside / "sadar.md")
    with pytest.raises(Refusal, match="exists already"):
        start(content, "lalmonirhat/sadar", None, None)
    assert list(outside.iterdir()) == []


def test_a_file_where_a_folder_should_be_is_told(content: Path) -> None:
    """The system's reason stands in the message."""
    (content / "offices" / "cumilla").write_text("")
    with pytest.raises(Refusal, match=r"cumilla/zila.md could not be written \(File exists\)"):
        start(content, "cumilla/zila", "district", None)


def test_places_must_be_sound(content: Path) -> None:
    """A broken places.yaml is told as `check` tells it."""
    (content / "places.yaml").unlink()
    with pytest.raises(CharterError) as refused:
        start(content, "cumilla/zila", "district", None)
    assert {problem.code for problem in refused.value.problems} == {"file-missing"}
