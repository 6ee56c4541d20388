"""Puts scripts and the libraries they need into one minified file, with esbuild."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from ..words import Refusal
from .messages import MESSAGES

# Before version 14.1 Safari errs in one odd case of destructuring, and esbuild cannot rewrite it.
KNOWN: Final = "--supported:destructuring=true"
FOR_READERS: Final = ("--bundle", "--minify", "--format=iife", "--charset=utf8", KNOWN)


def npm_packages(root: Path = Path()) -> Path:
    """The folder that npm fills, in the one worked on."""
    return (root / "node_modules").absolute()


def bundle(
    main: Path,
    root: Path,
    floor: Mapping[str, str],
    *options: str,
    text: str | None = None,
    key: object = None,
) -> str:
    """The script ``main`` with packages of the project at ``root``; made anew for another ``key``.

    ``text`` is what to bundle where no file says it, with the modules beside ``main``. ``floor``
    are the oldest browsers that are served, as ``{"chrome": "61"}``: syntax is rewritten for them,
    functions and methods are not. Raises `Refusal`, which names the line that cannot be bundled.
    """
    target = ",".join(f"{browser}{version}" for browser, version in floor.items())
    return _bundle(main.resolve(), text, npm_packages(root), (f"--target={target}", *options), key)


@cache
def _bundle(
    main: Path, text: str | None, packages: Path, options: tuple[str, ...], _key: object
) -> str:
    given = (main,) if text is None else ()
    try:
        done = subprocess.run(  # noqa: S603 - our own tool on our own file
            [packages / ".bin" / "esbuild", *given, *options],
            cwd=main.parent,
            input=text,
            env={**os.environ, "NODE_PATH": str(packages.parent)},
            check=False,
            capture_output=True,
            encoding="utf-8",
        )
    except OSError as error:
        reason = f"{error.strerror}: {error.filename}"
        raise Refusal(MESSAGES["esbuild-missing"], reason=reason) from None
    if done.returncode:
        raise _refusal(done.stderr.strip(), main.parent)
    return done.stdout


def _refusal(said: str, folder: Path) -> Refusal:
    fault = re.search(r"\[ERROR\] (.*)", said)
    if not fault:  # it was installed for another system, or its Node is missing
        return Refusal(MESSAGES["esbuild-missing"], reason=said.partition("\n")[0])
    place = re.search(r"^ +(\S+:\d+):\d+:$", said, re.MULTILINE)
    where = f"{os.path.relpath(folder / place[1])}: " if place else ""
    return Refusal(MESSAGES["script"], found=f"{where}{fault[1]}")
