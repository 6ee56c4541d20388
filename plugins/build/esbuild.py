"""Puts scripts and the libraries they need into one minified file, with the tool of that name."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import Final

from ..words import Refusal, say

ROOT: Final = Path(__file__).resolve().parents[2]
MODULES: Final = ROOT / "node_modules"

NOT_INSTALLED: Final = say(
    "esbuild এখানে চলে না ({reason}); make site চালান",
    "esbuild does not run here ({reason}); run make site",
)
NOT_BUNDLED: Final = say(
    "{found}; স্ক্রিপ্টটি ঠিক করুন, লাইব্রেরি না পেলে make site চালান",
    "{found}; mend the script, or run make site where a library was not found",
)


def bundle(main: Path, *options: str) -> str:
    """Raises `Refusal`, which names the line that cannot be bundled."""
    try:
        done = subprocess.run(  # noqa: S603 - our own tool on our own file
            [MODULES / ".bin" / "esbuild", main, *options],
            cwd=main.parent,
            env={**os.environ, "NODE_PATH": str(ROOT)},
            check=False,
            capture_output=True,
            encoding="utf-8",
        )
    except OSError as error:
        raise Refusal(NOT_INSTALLED, reason=f"{error.strerror}: {error.filename}") from None
    if done.returncode:
        raise _refusal(done.stderr.strip(), main.parent)
    return done.stdout


def _refusal(said: str, folder: Path) -> Refusal:
    fault = re.search(r"\[ERROR\] (.*)", said)
    if not fault:  # it was installed for another system, or its Node is missing
        return Refusal(NOT_INSTALLED, reason=said.partition("\n")[0])
    place = re.search(r"^ +(\S+:\d+):\d+:$", said, re.MULTILINE)
    where = f"{_shown(folder / place[1])}: " if place else ""
    return Refusal(NOT_BUNDLED, found=f"{where}{fault[1]}")


def _shown(place: Path) -> str:
    return os.path.relpath(place, ROOT)
