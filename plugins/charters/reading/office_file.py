"""The office file: which keys an editor may write, and what each holds.

This is the editors' public interface. The JSON Schema, the checks and the build all come from it.
Lengths are limits of sanity, an order of magnitude above anything met in a real charter.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, ClassVar, Final, get_args

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from ...words import Language
from ..bengali import to_ascii_digits
from ..contacts import Email, Phone, Refused, Website
from ..keys import Kind, Output, declared, key, keys_by_record, models_in, officer_key
from ..model import (
    SECTION_TITLES,
    Branch,
    Closed,
    Information,
    MainContact,
    Office,
    Officer,
    SectionKey,
    Service,
    Table,
    Tier,
    Variant,
)
from ..problems.codes import IGNORABLE, nearest
from ..promises import Duration, parse_limit
from ..row_ids import nearest_id
from ..slips import date_slip

KEY_PATTERN: Final = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
DATE_PATTERN: Final = r"^\d{4}-\d{2}-\d{2}$"
MAX_SLUG: Final = 64
MAX_LINE: Final = 300
MAX_TEXT: Final = 4_000
MAX_ROWS: Final = 300
MAX_CLOSED: Final = 1_000  # rows that a charter had once, of all its sections
MAX_PHONES: Final = 20
MAX_COLUMNS: Final = 12
MAX_PARTS: Final = 12  # officers, kinds or further columns of one row
LANGUAGES: Final = get_args(Language)  # the first where a file names none


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


def _day(value: str) -> date:
    digits = to_ascii_digits(value)
    if not re.fullmatch(DATE_PATTERN, digits, re.ASCII):  # fromisoformat also takes 2022-W25-1
        if meant := date_slip(value):
            raise Refused("date-near", found=value, meant=meant.isoformat())
        raise Refused("date", found=value)
    try:
        return date.fromisoformat(digits)
    except ValueError:
        raise Refused("date", found=value) from None


def _slug(value: str) -> str:
    if len(value) > MAX_SLUG or not re.fullmatch(KEY_PATTERN, value):
        raise Refused("slug", found=value)
    return value


def _row_id(value: str) -> str:
    if len(value) > MAX_SLUG or not re.fullmatch(KEY_PATTERN, value):
        fragment = value.rpartition("#")[2]  # who copies a link means what it ends in
        raise Refused("row-id", found=value, meant=nearest_id(fragment))
    return value


def _section(value: str) -> str:
    if value not in SECTION_TITLES:
        raise Refused("section-unknown", found=value, allowed=", ".join(SECTION_TITLES))
    return value


def _language(value: str) -> str:
    if value not in LANGUAGES:
        raise Refused("language-unknown", found=value)
    return value


def _ignorable(value: str) -> str:
    if value not in IGNORABLE:
        raise Refused("lint-ignore-unknown", found=value, near=nearest(value))
    return value


Line = Annotated[str, *_parsed(_one_line, "সহকারী প্রোগ্রামার", maxLength=MAX_LINE), Kind.WORDS]
Text = Annotated[str, StringConstraints(min_length=1, max_length=MAX_TEXT), Kind.WORDS]


def _of_lines(shortest: int) -> list[Any]:
    """The pydantic marks of a text that may be written as a list of its lines.

    `check_fields` puts them together, and only where there is a list, for there are many cells.
    """
    items = {"minItems": 1, "items": {"type": "string", "minLength": 1}}
    lengths = {"minLength": shortest, "maxLength": MAX_TEXT}
    return [
        StringConstraints(min_length=shortest, max_length=MAX_TEXT),
        WithJsonSchema({"type": ["string", "array"], **lengths, **items}),
        Kind.WORDS,
        Kind.LINES,
    ]


Cell = Annotated[str, *_of_lines(1)]
BlankOrCell = Annotated[str, *_of_lines(0)]
_SLUG: Final = {"pattern": KEY_PATTERN, "maxLength": MAX_SLUG}
Slug = Annotated[str, *_parsed(_slug, "assistant-programmer", **_SLUG)]
# A key of officers or the slug of a place. Any words are taken, so that one who writes a post or
# a name in Bengali is told which key was meant.
Reference = Annotated[str, *_parsed(_one_line, "assistant-programmer", **_SLUG)]
OfficerKey = Annotated[Reference, Kind.OFFICER]


def listed(value: object) -> object:
    return (value,) if isinstance(value, str) else value


_REFERENCE: Final = {"type": "string", "minLength": 1, **_SLUG}
OfficerKeys = Annotated[
    tuple[OfficerKey, ...],
    BeforeValidator(listed),
    Field(min_length=1, max_length=MAX_PARTS),
    WithJsonSchema(
        {
            "anyOf": [
                _REFERENCE,
                {
                    "type": "array",
                    "items": _REFERENCE,
                    "minItems": 1,
                    "maxItems": MAX_PARTS,
                },
            ],
            "examples": ["assistant-programmer"],
        }
    ),
]
PhoneText = Annotated[Phone, *_parsed(Phone.parse, "০১৭০০-০০০০০০")]
EmailText = Annotated[Email, *_parsed(Email.parse, "office@example.gov.bd")]
WebsiteText = Annotated[Website, *_parsed(Website.parse, "doict.patgram.lalmonirhat.gov.bd")]
DateText = Annotated[date, *_parsed(_day, "2022-06-20", pattern=DATE_PATTERN)]
WarningCode = Annotated[str, *_parsed(_ignorable, "W-personal-mail")]
RowId = Annotated[str, *_parsed(_row_id, "citizen-3", **_SLUG)]
SectionName = Annotated[SectionKey, *_parsed(_section, "citizen", enum=[*SECTION_TITLES])]
LanguageCode = Annotated[str, *_parsed(_language, "en", enum=[*LANGUAGES])]
LimitText = Annotated[Duration | str, *_parsed(parse_limit, "৩০ কার্যদিবস")]

_NO_DAY: Final[dict[Output, str]] = {"search": "nobody looks for an office by a day"}
_ALIKE: Final[dict[Output, str]] = {
    "search": "most charters say the same, so every query would meet it"
}


class Entry(BaseModel):
    """Strict and frozen: an unknown key is an error, never ignored.

    ``becomes`` is the record of the domain that takes over what the entry says.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    becomes: ClassVar[type | None] = None


class OfficerEntry(Entry):
    """A person or a post that a charter names (কর্মকর্তা)."""

    becomes = Officer

    name: Line | None = key("নাম", "name", hint="যেমন লেখা হয়, জনাবসহ", shown="own")
    post: Line = key("পদবি", "post", ..., shown="own")
    section: Line | None = key(
        "শাখা", "section", shown="own", without={"search": "branches are called alike everywhere"}
    )
    office: Line | None = key("কার্যালয়", "office", hint="অন্য কার্যালয়ে বসলে তার নাম", shown="own")
    room: Line | None = key(
        "কক্ষ", "room", title="কক্ষ নম্বর", without={"search": "a number that every house has"}
    )
    code: Line | None = key(
        "কোড", "code", title="জেলা বা উপজেলার কোড", without={"spelling": "a number"}
    )
    phone: PhoneText | None = key("ফোন", "telephone", shown="own")
    mobile: PhoneText | None = key(
        "দ্বিতীয় ফোন", "second telephone", title="দ্বিতীয় ফোন বা মোবাইল", shown="own"
    )
    email: EmailText | None = key("ই-মেইল", "e-mail", shown="own")
    website: WebsiteText | None = key("ওয়েবসাইট", "website", shown="own")


class ContactEntry(Entry):
    """Where an office is and how to reach it."""

    address: Cell | None = key("ঠিকানা", "address", shown="own")
    phones: Annotated[tuple[PhoneText, ...], Field(min_length=1, max_length=MAX_PHONES)] | None = (
        key("ফোন", "telephones", title="ফোন নম্বরগুলো", shown="own")
    )
    hotline: PhoneText | None = key("হটলাইন", "hotline", shown="own")
    fax: PhoneText | None = key("ফ্যাক্স", "fax", shown="own")
    email: EmailText | None = key("ই-মেইল", "e-mail", shown="own")
    website: WebsiteText | None = key("ওয়েবসাইট", "website", shown="own")


class BranchEntry(ContactEntry):
    """An office of the office elsewhere (জোনাল বা শাখা কার্যালয়)."""

    becomes = Branch

    name: Line = key("নাম", "name", ..., title="শাখা কার্যালয়ের নাম", shown="own")


class MainContactEntry(ContactEntry):
    """The contact of the office as a whole (কার্যালয়ের যোগাযোগ)."""

    becomes = MainContact

    offices: Annotated[tuple[BranchEntry, ...], Field(min_length=1, max_length=MAX_ROWS)] | None = (
        key(
            "শাখা কার্যালয়",
            "branch offices",
            title="শাখা বা জোনাল কার্যালয়",
            shown="own",
            last=True,
        )
    )


class TableEntry(Entry):
    """A table of the office's own, such as its fees (ছক)."""

    becomes = Table

    title: Line = key("ছকের শিরোনাম", "title", ..., shown="own")
    columns: Annotated[tuple[Line, ...], Field(min_length=1, max_length=MAX_COLUMNS)] | None = key(
        "কলাম", "columns", title="কলামের শিরোনাম", shown="own"
    )
    rows: Annotated[
        tuple[Annotated[tuple[BlankOrCell, ...], Field(min_length=1, max_length=MAX_COLUMNS)], ...],
        Field(min_length=1, max_length=MAX_ROWS),
    ] = key("সারি", "rows", ..., title="ছকের সারি", hint="প্রতি সারিতে কলামের ক্রমে ঘরগুলো", shown="own")


class Promise(Entry):
    """The cells of a service row that rows may share."""

    method: Cell | None = key("সেবা প্রদান পদ্ধতি", "method")
    documents: Cell | None = key("কাগজপত্র", "papers", title="প্রয়োজনীয় কাগজপত্র")
    documents_from: Cell | None = key(
        "কাগজপত্রের প্রাপ্তিস্থান", "where papers are had", title="কাগজপত্র/ আবেদন ফরম প্রাপ্তিস্থান"
    )
    fee: Cell | None = key("সেবামূল্য", "fee", title="সেবামূল্য এবং পরিশোধ পদ্ধতি")
    time: Cell | None = key("সময়সীমা", "time", title="সেবা প্রদানের সময়সীমা")
    recipient: Cell | None = key("সেবাগ্রহীতা", "recipient")
    place: Cell | None = key("সেবার স্থান", "place of service", title="সেবা প্রদানের স্থান")
    remedy: Cell | None = key(
        "না পেলে প্রতিকার", "remedy", title="নির্দিষ্ট সেবা না পেলে প্রতিকার", hint="কার কাছে, কত সময়ে"
    )
    remark: Cell | None = key("মন্তব্য", "remark")
    officers: OfficerKeys | None = officer_key(
        "দায়িত্বপ্রাপ্ত কর্মকর্তা", "responsible officer", shown="lines", alias="officer"
    )
    superiors: OfficerKeys | None = officer_key(
        "ঊর্ধ্বতন কর্মকর্তা", "superior", shown="lines", alias="superior"
    )


class VariantEntry(Entry):
    """One kind of a service, with what is its own (সাধারণ, জরুরি)."""

    becomes = Variant

    name: Line = key("ধরন", "kind", ..., hint="যেমন সাধারণ বা জরুরি", shown="own")
    time: Cell | None = key("সময়সীমা", "time")
    fee: Cell | None = key("সেবামূল্য", "fee")
    documents: Cell | None = key("কাগজপত্র", "papers")
    remark: Cell | None = key("মন্তব্য", "remark")


Variants = Annotated[tuple[VariantEntry, ...], Field(min_length=1, max_length=MAX_PARTS)]


class Particulars(Promise):
    """What a row says besides, where no column of the official forms asks for it."""

    variants: Variants | None = key(
        "সেবার ধরন", "kinds of the service", hint="যার সময়, মূল্য বা কাগজ আলাদা", shown="own"
    )
    more: Annotated[dict[Line, Cell], Field(max_length=MAX_PARTS)] | None = key(
        "অন্যান্য", "further columns", title="অন্যান্য কলাম", hint="চার্টারের অন্য কলামের শিরোনাম: লেখা"
    )


class ServiceEntry(Particulars):
    """One row of a charter table (সেবা)."""

    becomes = Service

    name: Cell = key("নাম", "name", ..., title="সেবার নাম", shown="own")
    id: RowId | None = key(
        "ঠিকানা",
        "address",
        title="সারির স্থায়ী ঠিকানা",
        hint="পাতায় # এর পরে যা থাকে; সারির নাম বা জায়গা বদলালেও একই রাখুন",
        shown="own",
        without=dict.fromkeys(("search", "spelling"), "an address, which nobody reads as words"),
    )
    group: Line | None = key(
        "শাখা বা ভাগ", "branch or group", hint="যে শাখা, বিভাগ বা কর্মসূচির সেবা", shown="own"
    )


Rows = Annotated[tuple[ServiceEntry, ...], Field(min_length=1, max_length=MAX_ROWS)]


class ServicesEntry(Entry):
    """The tables of a charter, in the official order."""

    citizen: Rows | None = key("নাগরিক সেবা", "citizen service", shown="own")
    institutional: Rows | None = key("প্রাতিষ্ঠানিক সেবা", "institutional service", shown="own")
    internal: Rows | None = key("অভ্যন্তরীণ সেবা", "internal service", shown="own")
    general: Rows | None = key("সেবা", "services", title="সেবা (চার্টারে ভাগ না থাকলে)", shown="own")
    subordinate: Rows | None = key(
        "আওতাধীন দপ্তর/সংস্থার সেবা",
        "services of subordinate offices",
        hint="কার সেবা, সারির group-এ",
        shown="own",
    )


_GONE: Final[dict[Output, str]] = {"search": "nobody can have it any more"}


class ClosedEntry(Entry):
    """A service that the charter no longer has (বন্ধ সেবা)."""

    becomes = Closed

    id: RowId = key("ঠিকানা", "address", ..., title="মুছে ফেলা সারির ঠিকানা", shown="own", without=_GONE)
    name: Line | None = key("নাম", "name", title="সেবাটির নাম", shown="own", without=_GONE)
    section: SectionName | None = key(
        "ভাগ",
        "section",
        title="যে ভাগে ছিল",
        hint="যেমন citizen",
        shown="own",
        without=_GONE,
    )


def _with_id(value: object) -> object:
    return {"id": value} if isinstance(value, str) else value


ClosedRow = Annotated[
    ClosedEntry, BeforeValidator(_with_id, json_schema_input_type=RowId | ClosedEntry)
]


class TierEntry(Entry):
    """One step of the grievance table (অভিযোগ ব্যবস্থাপনা)."""

    becomes = Tier

    when: Cell | None = key("কখন", "when", title="কখন যোগাযোগ করবেন", shown="own")
    to: Line | None = key(
        "কার কাছে",
        "to whom",
        title="কার সঙ্গে যোগাযোগ করবেন",
        hint="না লিখলে কর্মকর্তার পদবি",
        shown="own",
    )
    officers: OfficerKeys | None = officer_key(
        "কর্মকর্তা", "officer", title="যোগাযোগের ঠিকানা", alias="officer"
    )
    alternates: OfficerKeys | None = officer_key("বিকল্প কর্মকর্তা", "alternate", alias="alternate")
    limit: LimitText | None = key("সময়সীমা", "limit", title="নিষ্পত্তির সময়সীমা", shown="own")


class InformationEntry(Entry):
    """Who gives information by the Right to Information Act 2009 (তথ্য অধিকার আইন)."""

    becomes = Information

    officers: OfficerKeys | None = officer_key(
        "তথ্য প্রদানকারী কর্মকর্তা", "information officer", alias="officer"
    )
    alternates: OfficerKeys | None = officer_key(
        "বিকল্প তথ্য প্রদানকারী কর্মকর্তা", "alternate information officer", alias="alternate"
    )
    appeals: OfficerKeys | None = officer_key("আপিল কর্তৃপক্ষ", "appeal authority", alias="appeal")


class OfficeFile(Entry):
    """One office's charter (সিটিজেন চার্টার) as its file spells it."""

    becomes = Office

    name: Line = key("কার্যালয়ের নাম", "name of the office", ..., shown="own")
    place: Reference | None = key(
        "স্থান",
        "place",
        hint="ফাইলের নাম উপজেলার নাম না হলে: উপজেলার slug অথবা district; "
        "বিভাগ ও জাতীয় কার্যালয়ের ফোল্ডারই তা বলে (division, national)",
        shown="own",
    )
    union: Line | None = key(
        "ইউনিয়ন", "union", hint="ইউনিয়নের কার্যালয় হলে; place: এ তার উপজেলা", shown="own"
    )
    pourashava: Line | None = key(
        "পৌরসভা", "pourashava", hint="পৌরসভার কার্যালয় হলে; place: এ উপজেলা বা district", shown="own"
    )
    city: Line | None = key(
        "সিটি কর্পোরেশন",
        "city corporation",
        hint="সিটি কর্পোরেশনের কার্যালয় হলে; place: এ উপজেলা বা district",
        shown="own",
    )
    language: LanguageCode = key(
        "ভাষা",
        "language",
        LANGUAGES[0],
        title="চার্টারের ভাষা",
        hint="ইংরেজি চার্টারে en; না থাকলে bn, অর্থাৎ বাংলা",
        shown="own",
        without={"search": "nobody looks for an office by it"},
    )
    department: Line | None = key("দপ্তর", "department", shown="own")
    website: WebsiteText | None = key(
        "ওয়েবসাইট",
        "website",
        shown="own",
        without={"search": "it is made of the place's name, which finds the office"},
    )
    contact: MainContactEntry | None = key(
        "যোগাযোগ",
        "contact",
        title="কার্যালয়ের নিজের যোগাযোগ",
        shown="own",
        json_schema_extra={"minProperties": 1},
    )
    hours: Line | None = key(
        "অফিসের সময়সূচি",
        "office hours",
        hint="দিন ও সময়, কার্যালয় যেভাবে লেখে",
        examples=["রবি–বৃহস্পতি, সকাল ৯টা – বিকাল ৫টা"],
    )
    approved: DateText | None = key(
        "স্বাক্ষরের তারিখ",
        "date of signature",
        title="স্বাক্ষরের তারিখ (বছর-মাস-দিন)",
        shown="own",
        without=_NO_DAY,
    )
    reviewed: DateText | None = key(
        "মিলিয়ে দেখার তারিখ",
        "date of review",
        title="মিলিয়ে দেখার তারিখ (বছর-মাস-দিন)",
        hint="চার্টার এখনো ঠিক আছে কি না, শেষ কবে দেখা হয়েছে; প্রতি ত্রৈমাসিকে",
        shown="own",
        without=_NO_DAY,
    )
    reviewer: OfficerKey | None = officer_key("যিনি মিলিয়ে দেখেছেন", "reviewer")
    vision: Text | None = key("ভিশন", "vision", shown="statements", without=_ALIKE)
    mission: Text | None = key("মিশন", "mission", shown="statements", without=_ALIKE)
    objectives: Cell | None = key("উদ্দেশ্য", "objectives", shown="statements")
    officers: Annotated[dict[Slug, OfficerEntry], Field(max_length=MAX_ROWS)] = key(
        "কর্মকর্তা", "officers", {}, hint="প্রত্যেকে একবার; সারিগুলো এই নাম ধরে ডাকে", shown="own"
    )
    defaults: Promise = key("বেশির ভাগ সারির যা এক", "what most rows share", Promise(), shown="own")
    services: ServicesEntry = key("প্রতিশ্রুত সেবা", "services", ServicesEntry(), shown="own")
    closed: Annotated[tuple[ClosedRow, ...], Field(min_length=1, max_length=MAX_CLOSED)] | None = (
        key(
            "চার্টারে আর নেই এমন সেবা",
            "services that are no longer given",
            hint="মুছে ফেলা সারির id; পুরোনো ঠিকানায় তার কথা থাকে",
            shown="own",
            without=_GONE,
        )
    )
    expectations: Annotated[tuple[Text, ...], Field(min_length=1, max_length=MAX_ROWS)] | None = (
        key("সেবাগ্রহীতার কাছে প্রত্যাশা", "expectations", shown="own", without=_ALIKE)
    )
    grievance: Annotated[tuple[TierEntry, ...], Field(min_length=1, max_length=9)] | None = key(
        "অভিযোগ ব্যবস্থাপনার ধাপ", "complaint steps", shown="own"
    )
    information: InformationEntry | None = key(
        "তথ্য অধিকার",
        "right to information",
        title="তথ্য অধিকার (RTI)",
        shown="own",
        json_schema_extra={"minProperties": 1},
    )
    tables: Annotated[tuple[TableEntry, ...], Field(min_length=1, max_length=MAX_ROWS)] | None = (
        key("অন্যান্য ছক", "other tables", title="অন্যান্য ছক, যেমন ফি তালিকা", shown="own")
    )
    signatory: OfficerKey | None = officer_key("স্বাক্ষরকারী", "signatory")
    lint_ignore: Annotated[dict[WarningCode, Line], Field(max_length=MAX_ROWS)] = key(
        "উপেক্ষা করতে বলা সতর্কতা",
        "warnings to ignore",
        {},
        title="যে সতর্কতা দেখানো হবে না",
        hint="সতর্কতার কোড: কারণ; পাতায় প্রকাশিত হয় না",
        shown="own",
        without=dict.fromkeys(("page", "json", "search", "spelling"), "for the editors alone"),
        alias="lint-ignore",
        json_schema_extra={"propertyNames": {"enum": [*sorted(IGNORABLE)]}},
    )


KEYS: Final = keys_by_record(OfficeFile)
OFFICER_KEYS: Final = frozenset(  # those that name an officer
    key.written for model in models_in(OfficeFile) for key in declared(model) if key.names_officer
)
