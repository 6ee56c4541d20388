"""The table of services as text."""

from __future__ import annotations

from plugins.charters.service_table import ServiceTable
from plugins.charters.writing.services import extended

WRITTEN = """\
# কার জন্য
# এই তালিকা

# প্রথমটি
sanad: নাগরিক সনদ  # স্থায়ী
bhata:
- ভাতা
- 'ভাতা: প্রদান'
"karz": "ঋণ
  প্রদান"
# শেষ কথা
"""
EXTENDED = """\
# কার জন্য
# এই তালিকা

# প্রথমটি
abedan: 'আবেদন: গ্রহণ'
bhata:
- ভাতা
- 'ভাতা: প্রদান'
"karz": "ঋণ
  প্রদান"
sanad: নাগরিক সনদ  # স্থায়ী
tathya: তথ্য প্রদান
# শেষ কথা
"""


def test_what_is_written_stays_and_what_is_new_finds_its_place() -> None:
    """Quotes, lists and comments are kept; new names get quotes where YAML asks for them."""
    table = ServiceTable(
        {
            "tathya": ("তথ্য প্রদান",),
            "abedan": ("আবেদন: গ্রহণ",),
            "sanad": ("নাগরিক সনদ",),
        }
    )
    assert extended(WRITTEN, table) == EXTENDED
    assert extended(EXTENDED, table) == EXTENDED
