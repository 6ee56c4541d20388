"""How services get their lasting addresses: `invoke format` on the whole content."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Invoke = Callable[..., tuple[int, str, str]]

TABLE = "content/services.yaml"
KACHUA = "content/offices/bagerhat/kachua.md"


@pytest.fixture
def table(patgram: Path) -> Path:
    """Where the table is, or will be."""
    return patgram.parents[2] / "services.yaml"


def test_new_services_are_told_and_entered(invoke: Invoke, table: Path) -> None:
    """First it is told, then done, then there is nothing to do; a name of an office enters none."""
    told = f"{TABLE}: 55 services are not entered; run invoke format"
    assert told in invoke("format", "--check", "--lang", "en")[1].splitlines()
    assert TABLE not in invoke("format", "--", KACHUA)[1]
    assert not table.exists()
    entered = f"{TABLE}: ৫৫টি সেবার স্থায়ী ঠিকানা লেখা হলো"
    assert entered in invoke("format")[1].splitlines()
    slugs = [line.partition(":")[0] for line in table.read_text("utf-8").splitlines()[3:]]
    assert slugs == sorted(slugs)
    assert len(slugs) == 55
    assert invoke("format", "--check") == (0, "৫টি ফাইল দেখা হলো, ০টি গোছানো নেই\n", "")


def test_what_is_entered_is_never_changed(invoke: Invoke, table: Path, patgram: Path) -> None:
    """A slug of one's own, a wording that an office has in other spelling, a service now gone."""
    text = patgram.read_text("utf-8")
    name = next(line for line in text.splitlines() if line.strip().startswith("- name: "))
    own = name.partition("name: ")[2]
    written = f"# আমাদের\nazure: {own}\nzebra: আগের সেবা\n"
    table.write_text(written, "utf-8")
    assert invoke("format")[0] == 0
    lines = table.read_text("utf-8").splitlines()
    assert set(written.splitlines()) < set(lines)
    assert len(lines) == 57
    assert lines[0] == "# আমাদের"


def test_a_table_with_errors_is_left_alone(invoke: Invoke, table: Path) -> None:
    """And named; the offices are tidied all the same."""
    table.write_text("Sanad: সনদ\n", "utf-8")
    status, output, errors = invoke("format", "--lang", "en")
    assert (status, "5 files looked at" in output) == (1, True)
    assert errors.startswith(f"{TABLE}:1: Sanad: 'Sanad' cannot be an address; ")
    assert table.read_text("utf-8") == "Sanad: সনদ\n"


@pytest.mark.parametrize("locked", [TABLE, KACHUA])
def test_where_one_file_may_not_be_written_none_is(
    locked: str, invoke: Invoke, table: Path, patgram: Path
) -> None:
    """Be it the table or an office: what is said of the run is true of both."""
    content = table.parent
    table.write_text("# কথা\n", "utf-8")
    for file in (patgram, content.parent / KACHUA):
        file.write_text(file.read_text("utf-8").replace("name: ", "name:  ", 1), "utf-8")
    before = {file: file.read_bytes() for file in content.rglob("*.*")}
    (content.parent / locked).chmod(0o444)
    said = f"{locked} may not be written; allow it and run again; nothing was changed\n"
    assert invoke("format", "--lang", "en") == (1, "", said)
    assert {file: file.read_bytes() for file in content.rglob("*.*")} == before
