"""People that a table of their own tells."""

from __future__ import annotations

from plugins.charters.bengali import normalise
from plugins.commands.importing.information import read_person
from plugins.commands.importing.row import Row


def test_a_person_of_a_table_has_the_post_of_its_column() -> None:
    """Nothing of it is assumed, and a bare number is what its column calls it."""
    cells = {
        "name": "জনাব ক",
        "post": normalise("তথ্য প্রদানকারী কর্মকর্তা"),
        "room": "২০৩",
        "phone": "০২-৯৯৯৯৯৯০৩",
        "mobile": "01700-000001",
        "email": "rti@example.gov.bd",
    }
    contact = read_person(Row("", cells), frozenset())
    assert (contact.facts, contact.notes, contact.beyond) == (cells, {}, ())
    assert not contact.is_assumed
