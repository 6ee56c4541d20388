"""Whether the pages are valid HTML: the Nu checker, all pages at once."""

from __future__ import annotations

import subprocess
from pathlib import Path

# To a file no host is 'self', so the checker takes our own scripts for foreign ones.
ONLY_IN_FILES = r".*external script .* blocked by .script-src. directive.*"


def test_the_nu_checker_finds_nothing(site: Path, root: Path) -> None:
    """Neither an error nor a warning in any page, nor in the icon."""
    jar = root / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    files = [str(file) for kind in ("*.html", "*.svg") for file in sorted(site.rglob(kind))]
    options = ("--also-check-svg", "--stdout", "--format", "gnu", "--filterpattern", ONLY_IN_FILES)
    done = subprocess.run(
        ["java", "-jar", str(jar), *options, *files], capture_output=True, check=False, text=True
    )
    assert (done.stdout, done.returncode) == ("", 0), done.stdout + done.stderr
    assert len(files) > 1
