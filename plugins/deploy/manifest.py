"""The list of what was published, kept on the target beside the site in the folder ``_deployed``.

It is in parts, so that a small change of a large site costs a few parts and not the whole. Each is
a gzip of lines as ``sha256sum`` writes them, so that a site can be verified where it stands::

    zcat _deployed/[01]*.gz | sha256sum --check --quiet

Which part tells of a file follows from a digest of its folder, so an office's files share one.
The list of the parts has the same form; that of the files kept for open tabs has a path a line.
"""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final

LIST: Final = "_deployed"
OLD_LIST: Final = ".deployed.json"  # which a release of before 2026-11-28 has; it is not read
ROOT: Final = f"{LIST}/parts.gz"
KEPT: Final = f"{LIST}/kept.gz"

Digests = Mapping[str, str | None]  # by path; None where nobody knows what stands there
Fetch = Callable[[str], bytes | None]  # what the target has under a path

_GZIP: Final = 31  # as zlib is told to write and read its header
_UNKNOWN: Final = "0" * 64
_LINE: Final = re.compile(r"([0-9a-f]{64})  (.+)")
_PART: Final = re.compile(rf"{LIST}/([01]+)\.gz")


@dataclass(frozen=True, slots=True)
class Manifest:
    """``files`` by digest, None where a killed deployment leaves open what stands there.

    ``kept`` are files of the release before that open tabs may still ask for. ``by_hand`` are those
    of which somebody has seen that they are not what the list says, ``others`` those that no
    deployment brought.
    """

    files: Digests = field(default_factory=dict)
    kept: frozenset[str] = frozenset()
    by_hand: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()


def is_of_list(path: str) -> bool:
    """Is no part of the site: a folder that was deployed to may be deployed elsewhere."""
    return path == OLD_LIST or path.startswith(f"{LIST}/")


def digest_of(file: Path) -> str:
    return digest_of_bytes(file.read_bytes())


def digest_of_bytes(content: bytes) -> str:
    return sha256(content).hexdigest()


def parts_of(manifest: Manifest) -> dict[str, bytes]:
    """What each file of the list must hold; the one that tells of the others comes last."""
    parts = _split(manifest.files, _bits(len(manifest.files)))
    if manifest.kept:
        parts[KEPT] = packed(manifest.kept)
    digests = {path: digest_of_bytes(content) for path, content in parts.items()}
    return {**parts, ROOT: _digests_packed(digests)}


def kept_too(paths: Collection[str], fetch: Fetch) -> dict[str, bytes]:
    """What of a list differs once it names these as kept; `ValueError` where there is none."""
    root = read_digests(fetch(ROOT))
    before = read_names(fetch(KEPT)) if KEPT in root else []
    content = packed({*before, *paths})
    return {KEPT: content, ROOT: _digests_packed({**root, KEPT: digest_of_bytes(content)})}


def write_list(release: Path, manifest: Manifest) -> None:
    """Lays the list into the folder of a release."""
    (release / LIST).mkdir()
    for path, content in parts_of(manifest).items():
        (release / path).write_bytes(content)


def read_list(ours: Mapping[str, str], fetch: Fetch) -> Manifest | None:
    """None where there is none, or it is damaged, or names what lies outside its folder.

    Parts that tell what a list of ``ours`` would tell are not fetched. Of a part that is newer than
    the list of parts, as a killed deployment may leave it, the names are taken and not the digests.
    """
    try:
        root = read_digests(fetch(ROOT))
        known = _split(ours, _bits_of(root))
        kept = frozenset(read_names(fetch(KEPT)) if KEPT in root else ())
        files: dict[str, str | None] = {}
        for path in sorted(root.keys() - {KEPT}):
            content = known.get(path)
            if not _is(content, root[path]):
                content = fetch(path)
            found = read_digests(content)
            files |= found if _is(content, root[path]) else dict.fromkeys(found)
    except ValueError:
        return None
    return Manifest(files, kept)


def wanted(ours: Mapping[str, str], root: bytes | None) -> list[str]:
    """What `read_list` will ask for besides ``root``, for those who can fetch several at once."""
    try:
        parts = read_digests(root)
        known = _split(ours, _bits_of(parts))
    except ValueError:
        return []
    return [path for path, digest in parts.items() if not _is(known.get(path), digest)]


def read_digests(content: bytes | None) -> dict[str, str | None]:
    """A part of the list, or the list of parts; raises `ValueError` for what we did not write."""
    lines = [_LINE.fullmatch(line) for line in _unpacked(content)]
    if not all(lines):
        raise ValueError("no list of ours")
    found = {line[2]: line[1] for line in lines if line}
    _check_inside(found)
    return {path: None if digest == _UNKNOWN else digest for path, digest in found.items()}


def read_names(content: bytes | None) -> list[str]:
    """Paths, one a line; raises `ValueError` likewise."""
    names = _unpacked(content)
    _check_inside(names)
    return names


def packed(lines: Iterable[str]) -> bytes:
    """Equal lines make equal bytes: neither a time nor the version of Python is among them."""
    return zlib.compress("".join(f"{line}\n" for line in sorted(lines)).encode(), wbits=_GZIP)


def _unpacked(content: bytes | None) -> list[str]:
    """Raises `ValueError` for what is not there, cut short or damaged."""
    try:
        *lines, rest = zlib.decompress(content or b"", wbits=_GZIP).decode().split("\n")
    except zlib.error as error:
        raise ValueError(str(error)) from None
    if rest:
        raise ValueError(rest)
    return lines


def _bits(files: int) -> int:
    """Of a part's name: there are about as many parts as the square root of the number of files."""
    return max(1, (files.bit_length() + 1) // 2)


def _bits_of(root: Iterable[str]) -> int:
    names = [_PART.fullmatch(path) for path in root if path != KEPT]
    lengths = {len(name[1]) for name in names if name}
    if not all(names) or len(lengths) > 1:
        raise ValueError(sorted(lengths))
    return max(lengths, default=1)


def _split(files: Digests, bits: int) -> dict[str, bytes]:
    parts: dict[str, dict[str, str | None]] = defaultdict(dict)
    for path, digest in files.items():
        parts[_part(path, bits)][path] = digest
    return {part: _digests_packed(parts[part]) for part in sorted(parts)}


def _part(path: str, bits: int) -> str:
    number = int(sha256(path.rpartition("/")[0].encode()).hexdigest(), 16)
    return f"{LIST}/{number >> (256 - bits):0{bits}b}.gz"


def _digests_packed(digests: Digests) -> bytes:
    return packed(f"{digest or _UNKNOWN}  {path}" for path, digest in digests.items())


def _is(content: bytes | None, digest: str | None) -> bool:
    return content is not None and digest_of_bytes(content) == digest


def _check_inside(paths: Iterable[str]) -> None:
    """Anyone may have changed the list, and what it names may be removed."""
    for path in paths:
        is_plain = path.isprintable() and path not in {"", "."} and not path.startswith("/")
        if not is_plain or ".." in PurePosixPath(path).parts:
            raise ValueError(path)
