"""The office file: which keys an editor may write, and what each holds.

This is the editors' public interface. The JSON Schema, the checks and the build all come from it.
Lengths are limits of sanity, an order of magnitude above anything met in a real charter.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Final

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from ..bengali import to_ascii_digits
from ..contacts import Email, Phone, Refused, Website
from ..problems.codes import IGNORABLE, nearest
from ..promises import Duration, parse_limit

KEY_PATTERN: Final = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
DATE_PATTERN: Final = r"^\d{4}-\d{2}-\d{2}$"
MAX_SLUG: Final = 64
MAX_LINE: Final = 300
MAX_TEXT: Final = 4_000
MAX_ROWS: Final = 300


def _parsed(parse: Callable[[str], Any], example: str, **schema: object) -> list[Any]:
    """The pydantic marks of a text that ``parse`` turns into a domain value or refuses."""

    def validate(value: object) -> Any:  # noqa: ANN401 - whatever the parser returns
        if not isinstance(value, str):
            raise PydanticCustomError("string_type", "text expected")
        if not value:
            raise PydanticCustomError("string_too_short", "empty")
        try:
            return parse(value)
        except Refused as refused:
            raise PydanticCustomError(refused.code, "refused", refused.values) from None

    return [
        PlainValidator(validate),
        WithJsonSchema(
            {"type": ["string", "number"], "minLength": 1, "examples": [example], **schema}
        ),
    ]


def _one_line(value: str) -> str:
    if "\n" in value:
        raise Refused("line-break")
    if len(value) > MAX_LINE:
        raise Refused("too-long", length=str(len(value)), limit=str(MAX_LINE))
    return value


def _approved(value: str) -> date:
    digits = to_ascii_digits(value)
    if not re.fullmatch(DATE_PATTERN, digits, re.ASCII):  # fromisoformat also takes 2022-W25-1
        raise Refused("date", found=value)
    try:
        return date.fromisoformat(digits)
    except ValueError:
        raise Refused("date", found=value) from None


def _slug(value: str) -> str:
    if len(value) > MAX_SLUG or not re.fullmatch(KEY_PATTERN, value):
        raise Refused("slug", found=value)
    return value


def _ignorable(value: str) -> str:
    if value not in IGNORABLE:
        raise Refused("lint-ignore-unknown", found=value, near=nearest(value))
    return value


Line = Annotated[str, *_parsed(_one_line, "সহকারী প্রোগ্রামার", maxLength=MAX_LINE)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=MAX_TEXT)]
Slug = Annotated[
    str, *_parsed(_slug, "assistant-programmer", pattern=KEY_PATTERN, maxLength=MAX_SLUG)
]
# A key of officers or the slug of a place. Any words are taken, so that one who writes a post or
# a name in Bengali is told which key was meant.
Reference = Annotated[
    str, *_parsed(_one_line, "assistant-programmer", pattern=KEY_PATTERN, maxLength=MAX_SLUG)
]
PhoneText = Annotated[Phone, *_parsed(Phone.parse, "০১৭০০-০০০০০০")]
EmailText = Annotated[Email, *_parsed(Email.parse, "office@example.gov.bd")]
WebsiteText = Annotated[Website, *_parsed(Website.parse, "doict.patgram.lalmonirhat.gov.bd")]
DateText = Annotated[date, *_parsed(_approved, "2022-06-20", pattern=DATE_PATTERN)]
WarningCode = Annotated[str, *_parsed(_ignorable, "W-personal-mail")]
LimitText = Annotated[Duration, *_parsed(parse_limit, "৩০ কার্যদিবস")]


class Entry(BaseModel):
    """Strict and frozen: an unknown key is an error, never ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class OfficerEntry(Entry):
    """A person or a post that a charter names (কর্মকর্তা)."""

    name: Line | None = Field(None, title="নাম", description="যেমন লেখা হয়, জনাবসহ")
    post: Line = Field(title="পদবি")
    section: Line | None = Field(None, title="শাখা")
    office: Line | None = Field(None, title="কার্যালয়", description="অন্য কার্যালয়ে বসলে তার নাম")
    room: Line | None = Field(None, title="কক্ষ নম্বর")
    code: Line | None = Field(None, title="জেলা বা উপজেলার কোড")
    phone: PhoneText | None = Field(None, title="ফোন")
    mobile: PhoneText | None = Field(None, title="দ্বিতীয় ফোন বা মোবাইল")
    email: EmailText | None = Field(None, title="ই-মেইল")
    website: WebsiteText | None = Field(None, title="ওয়েবসাইট")


class Promise(Entry):
    """The cells of a service row that rows may share."""

    method: Text | None = Field(None, title="সেবা প্রদান পদ্ধতি")
    documents: Text | None = Field(None, title="প্রয়োজনীয় কাগজপত্র")
    documents_from: Text | None = Field(None, title="কাগজপত্র/ আবেদন ফরম প্রাপ্তিস্থান")
    fee: Text | None = Field(None, title="সেবামূল্য এবং পরিশোধ পদ্ধতি")
    time: Text | None = Field(None, title="সেবা প্রদানের সময়সীমা")
    officer: Reference | None = Field(None, title="দায়িত্বপ্রাপ্ত কর্মকর্তা (officers-এর নাম)")
    superior: Reference | None = Field(None, title="ঊর্ধ্বতন কর্মকর্তা (officers-এর নাম)")


class ServiceEntry(Promise):
    """One row of a charter table (সেবা)."""

    name: Text = Field(title="সেবার নাম")


Rows = Annotated[tuple[ServiceEntry, ...], Field(min_length=1, max_length=MAX_ROWS)]


class ServicesEntry(Entry):
    """The tables of a charter, in the official order."""

    citizen: Rows | None = Field(None, title="নাগরিক সেবা")
    institutional: Rows | None = Field(None, title="প্রাতিষ্ঠানিক সেবা")
    internal: Rows | None = Field(None, title="অভ্যন্তরীণ সেবা")
    general: Rows | None = Field(None, title="সেবা (চার্টারে ভাগ না থাকলে)")


class TierEntry(Entry):
    """One step of the grievance table (অভিযোগ ব্যবস্থাপনা)."""

    when: Text = Field(title="কখন যোগাযোগ করবেন")
    to: Line = Field(title="কার সঙ্গে যোগাযোগ করবেন")
    officer: Reference | None = Field(None, title="যোগাযোগের ঠিকানা (officers-এর নাম)")
    limit: LimitText | None = Field(None, title="নিষ্পত্তির সময়সীমা")


class OfficeFile(Entry):
    """One office's charter (সিটিজেন চার্টার) as its file spells it."""

    name: Line = Field(title="কার্যালয়ের নাম")
    place: Reference | None = Field(
        None,
        title="স্থান",
        description="ফাইলের নাম উপজেলার নাম না হলে: উপজেলার slug অথবা district",
    )
    department: Line | None = Field(None, title="দপ্তর")
    website: WebsiteText | None = Field(None, title="ওয়েবসাইট")
    approved: DateText | None = Field(None, title="স্বাক্ষরের তারিখ (বছর-মাস-দিন)")
    vision: Text | None = Field(None, title="ভিশন")
    mission: Text | None = Field(None, title="মিশন")
    officers: Annotated[dict[Slug, OfficerEntry], Field(min_length=1, max_length=MAX_ROWS)] = Field(
        title="কর্মকর্তা", description="প্রত্যেকে একবার; সারিগুলো এই নাম ধরে ডাকে"
    )
    defaults: Promise = Field(Promise(), title="বেশির ভাগ সারির যা এক")
    services: ServicesEntry = Field(title="প্রতিশ্রুত সেবা")
    expectations: Annotated[tuple[Text, ...], Field(min_length=1, max_length=MAX_ROWS)] | None = (
        Field(None, title="সেবাগ্রহীতার কাছে প্রত্যাশা")
    )
    grievance: Annotated[tuple[TierEntry, ...], Field(min_length=1, max_length=9)] | None = Field(
        None, title="অভিযোগ ব্যবস্থাপনার ধাপ"
    )
    signatory: Reference | None = Field(None, title="স্বাক্ষরকারী (officers-এর নাম)")
    lint_ignore: Annotated[dict[WarningCode, Line], Field(max_length=MAX_ROWS)] = Field(
        {},
        alias="lint-ignore",
        title="যে সতর্কতা দেখানো হবে না",
        description="সতর্কতার কোড: কারণ; পাতায় প্রকাশিত হয় না",
        json_schema_extra={"propertyNames": {"enum": [*sorted(IGNORABLE)]}},
    )
