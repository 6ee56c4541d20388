"""What hostile files cost is measured as it is spent."""

from __future__ import annotations

import re

from benchmarks.hostile import lines


def test_each_file_has_its_line() -> None:
    """Its size, the seconds and the memory of the command, and what that said."""
    measured, summed = lines("^objects-of-each-other")
    assert re.fullmatch(
        r". objects-of-each-other\.pdf +168 B +\d+\.\d s \( *\d+\.\d\) +\d+ MB  "
        r"'objects-of-each-other\.pdf' has inside what no charter has .*",
        measured,
    )
    assert re.fullmatch(r"within 5 s and 300 MB: [01] of 1", summed)
