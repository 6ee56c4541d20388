"""Whether the pages are valid HTML: the Nu checker, all pages at once."""

from __future__ import annotations

from pathlib import Path

from plugins.commands.inspect import nu
from tests.conftest import pages_in


def test_the_nu_checker_finds_nothing(site: Path, field_site: Path, moved_site: Path) -> None:
    """Neither an error nor a warning in any page, whatever an office is, nor in the icon."""
    files = [*pages_in(site), *sorted(site.rglob("*.svg")), *pages_in(field_site)]
    old = ("offices/lalmonirhat/before", "offices/lalmonirhat/closed", "services/gone")
    files += [moved_site / page / "index.html" for page in old]
    assert [*nu.objections(files)] == []
    assert len(files) > 1
