"""For web servers: which old address leads where, and with it all that lies below.

The files hold slugs, slashes and the site's own path alone. What was closed has its page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import urlsplit

# The lines that docs/deploy/ has each server read; nginx looks up a location in a tree.
LINES: Final = {
    "redirects/nginx.conf": (
        "location ^~ {base}/{old}/ {{ rewrite ^{base}/{old}/(.*)$ {base}/{new}/$1 permanent; }}\n"
    ),
    "redirects/apache.txt": "{old} {new}\n",
    "redirects/caddy.conf": "{old} {new}\n",
}
HOSTS: Final = "_redirects"  # which Netlify, Cloudflare Pages and GitLab Pages read
_PLAIN: Final = re.compile(r"(/[\w.~-]+)*", re.ASCII)


def rule_files(moved: Sequence[tuple[str, str]], origin: str) -> Iterator[tuple[str, str]]:
    """For old addresses, each with its new one; ``origin`` is the site's own address.

    None where nothing was moved, or where signs in the site's path could mean something there.
    """
    base = urlsplit(origin).path.rstrip("/")
    if not (moved and _PLAIN.fullmatch(base)):
        return
    pairs = sorted((old.rstrip("/"), new.rstrip("/")) for old, new in moved)  # as nginx sorts them
    for name, line in LINES.items():
        yield name, "".join(line.format(base=base, old=old, new=new) for old, new in pairs)
    yield HOSTS, "".join(_for_hosts(pairs, base))


def _for_hosts(pairs: Sequence[tuple[str, str]], base: str) -> Iterator[str]:
    """The pages first: Cloudflare reads no line after the hundredth with an asterisk."""
    for old, new in pairs:
        yield f"{base}/{old}/ {base}/{new}/ 301\n"
    for old, new in pairs:
        yield f"{base}/{old}/* {base}/{new}/:splat 301\n"
