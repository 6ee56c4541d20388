"""Where a reader tells of a mistake: by mail, or in a form that everybody can read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from ..charters.contacts import EMAIL
from ..words import Refusal
from .address import is_page
from .messages import MESSAGES

_PLACE: Final = re.compile("{(page|row)}")  # where a form is told them


@dataclass(frozen=True)
class ReportLinks:
    """Either may be empty, but not both."""

    email: str
    form: str

    def mail(self, subject: str, body: str = "") -> str:
        """The address of a mail that is begun already (RFC 6068)."""
        more = f"&body={_escaped(body)}" if body else ""
        return f"mailto:{_escaped(self.email, '@')}?subject={_escaped(subject)}{more}"

    def form_for(self, page: str, row: str = "") -> str:
        """The address of the form, told of the page and the row if it has a place for them."""
        told = {"page": page, "row": row}
        return _PLACE.sub(lambda match: _escaped(told[match[1]]), self.form)


def _escaped(text: str, safe: str = "") -> str:
    return quote(text.replace("\n", "\r\n"), safe=safe)


def report_links(settings: Mapping[str, Any]) -> ReportLinks | None:
    """None where the settings name neither; raises `Refusal` for what is no address."""
    email, form = settings.get("REPORT_EMAIL", ""), settings.get("REPORT_URL", "")
    if email and not (isinstance(email, str) and EMAIL.fullmatch(email)):
        raise Refusal(MESSAGES["report-email"], found=email)
    if form and not (isinstance(form, str) and is_page(_PLACE.sub("", form))):
        raise Refusal(MESSAGES["report-url"], found=form, places="{page} / {row}")
    return ReportLinks(email or "", form or "") if email or form else None
