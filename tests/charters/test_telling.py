"""What tells apart officers that have one post, or one name."""

from __future__ import annotations

from plugins.charters.model import Officer
from plugins.charters.telling import telling, told_in_rows

ONE = Officer(key="one", post="করণিক", name="জনাব ক", room="৫")
TWO = Officer(key="two", post="করণিক", name="জনাব ক", room="৬")
THREE = Officer(key="three", post="করণিক", room="৭")
FOUR = Officer(key="four", post="করণিক", room="৮")
ELSEWHERE = Officer(key="elsewhere", post="করণিক", section="হিসাব শাখা", name="জনাব খ")


def test_the_first_fact_that_all_have_and_each_another_tells_apart() -> None:
    """A name that two share does not, nor does one that somebody lacks."""
    assert telling([ONE, TWO], ("name", "room")) == "room"
    assert telling([ONE, THREE], ("name", "room")) == "room"
    assert telling([ONE, ELSEWHERE], ("name", "room")) == "name"
    assert telling([ONE, ELSEWHERE], ("room",)) is None


def test_a_row_tells_more_than_the_post_only_where_it_leaves_a_doubt() -> None:
    """By name, several without one by room; who is alone in the section needs neither."""
    assert dict(told_in_rows([ONE, THREE, FOUR, ELSEWHERE])) == {
        ONE: "name",
        THREE: "room",
        FOUR: "room",
    }
    assert list(told_in_rows([ONE, ELSEWHERE])) == []
