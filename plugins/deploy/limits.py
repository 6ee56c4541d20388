"""What hosts take that are sent a whole site, as their documentation says, and what a site needs.

Every page named here was read on the day of `READ`; a host may have changed its mind since.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from ..build.output.compress import SUFFIXES
from ..build.output.output import files_under
from ..words import Language, Refusal, fill
from .manifest import is_of_list
from .messages import ADVICE, MESSAGES, NEEDS

READ: Final = "2026-11-28"
NEAR: Final = 0.9  # of a limit: from here on it is told before it is met
_TELLING: Final = 100  # offices, from which on a site's growth can be told
_HEADERS: Final = "_headers"
_RULES: Final = "_redirects"

_CLOUDFLARE: Final = "https://developers.cloudflare.com/pages/platform/limits/"
_NETLIFY: Final = "https://docs.netlify.com/site-deploys/overview/"
_GITHUB: Final = "https://docs.github.com/en/pages/getting-started-with-github-pages/"
_GITHUB_FILES: Final = "https://docs.github.com/en/repositories/creating-and-managing-repositories/"
_GITLAB: Final = "https://docs.gitlab.com/"
_MIB: Final = 2**20


@dataclass(frozen=True, slots=True)
class Limit:
    """``kind`` is a key of `MESSAGES`; who meets one that is ``soft`` loses no page."""

    kind: str
    most: int
    page: str
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Host:
    """``compresses`` means: by itself, so that our ``.br`` and ``.gz`` only count.

    What ends in ``unsent`` is never sent there.
    """

    name: str
    limits: tuple[Limit, ...]
    compresses: bool = True
    unsent: tuple[str, ...] = ()


def _cloudflare(files: int) -> tuple[Limit, ...]:
    return (
        Limit("limit-files", files, _CLOUDFLARE),
        Limit("limit-file", 25 * _MIB, _CLOUDFLARE),
        Limit("limit-plain-rules", 2_000, _CLOUDFLARE, soft=True),
        Limit("limit-wild-rules", 100, _CLOUDFLARE, soft=True),
    )


GITHUB_PAGES: Final = Host(
    "github-pages",
    (
        Limit("limit-bytes", 10**9, f"{_GITHUB}github-pages-limits"),
        Limit("limit-file", 100 * _MIB, f"{_GITHUB_FILES}repository-limits"),
    ),
    unsent=(*SUFFIXES, _HEADERS),  # it would never serve the one, nor read the other
)
HOSTS: Final = {
    host.name: host
    for host in (
        GITHUB_PAGES,
        Host(
            "gitlab-pages",
            (
                Limit("limit-bytes", 10**9, f"{_GITLAB}user/gitlab_com/"),
                Limit("limit-entries", 200_000, f"{_GITLAB}administration/instance_limits/"),
                Limit("limit-rules", 1_000, f"{_GITLAB}user/project/pages/redirects/", soft=True),
            ),
            compresses=False,
        ),
        Host("cloudflare-pages", _cloudflare(20_000)),
        Host("cloudflare-pages-paid", _cloudflare(100_000)),
        Host("netlify", (Limit("limit-folder", 54_000, _NETLIFY),)),
    )
}


@dataclass(frozen=True, slots=True)
class Site:
    """The bytes of each file, and the addresses for which ``_redirects`` has a rule."""

    sizes: Mapping[str, int]
    rules: tuple[str, ...] = ()

    def without(self, endings: tuple[str, ...]) -> Site:
        kept = {path: size for path, size in self.sizes.items() if not path.endswith(endings)}
        return Site(kept, self.rules)


@dataclass(frozen=True, slots=True)
class Need:
    """How much of a host's limit a site needs; ``path`` is the file or folder that needs most."""

    host: Host
    limit: Limit
    found: int
    path: str = ""
    advice: str = "elsewhere"  # a key of `ADVICE`

    @property
    def share(self) -> float:
        return self.found / self.limit.most

    @property
    def fits(self) -> bool:
        return self.share <= 1 or self.limit.soft

    @property
    def is_told(self) -> bool:
        """Before it is met, unless nothing happens then."""
        return self.share > (1 if self.limit.soft else NEAR)

    def shown(self, language: Language) -> str:
        return fill(NEEDS[self.limit.kind], language, **self._values)

    def message(self, language: Language) -> str:
        """What is wrong, or will be soon, and what to do."""
        if self.share <= 1:
            return fill(NEEDS["near"], language, need=self.shown(language), **self._values)
        return fill(MESSAGES[self.limit.kind], language, **self._values)

    def refusal(self) -> Refusal:
        return Refusal(MESSAGES[self.limit.kind], **self._values)

    @property
    def _values(self) -> dict[str, object]:
        in_bytes = self.limit.kind in {"limit-file", "limit-bytes"}
        shown = in_units if in_bytes else int
        return {
            "host": self.host.name,
            "count": shown(self.found),
            "limit": shown(self.limit.most),
            "path": self.path,
            "advice": ADVICE[self.advice],
        }


def site_in(folder: Path) -> Site:
    marks = files_under(folder) if folder.is_dir() else {}
    if not marks:
        raise Refusal(MESSAGES["nothing-built"], folder=folder.name)
    sizes = {path: max(size, 0) for path, (size, _) in marks.items() if not is_of_list(path)}
    return Site(sizes, _rules(folder) if _RULES in sizes else ())


def _rules(folder: Path) -> tuple[str, ...]:
    try:
        text = (folder / _RULES).read_text("utf-8")
    except UnicodeDecodeError:
        raise Refusal(MESSAGES["no-utf-8"], folder=folder.name, path=_RULES) from None
    return tuple(re.findall(r"^(?!#)(\S+)[^\S\n]+\S", text, re.MULTILINE))


def needs(host: Host, site: Site) -> list[Need]:
    """One for each limit of the host; what the host is never sent counts for none."""
    sent = site.without(host.unsent) if host.unsent else site
    found = [Need(host, limit, *_need(limit.kind, sent)) for limit in host.limits]
    return [_advised(need, sent) for need in found]


def remarks(host: Host, site: Site) -> list[Need]:
    """What is near a limit; refuses what is beyond one, the worst first."""
    found = sorted(needs(host, site), key=lambda need: -need.share)
    for need in found:
        if not need.fits:
            raise need.refusal()
    return [need for need in found if need.is_told]


def room(host: Host, site: Site) -> int:
    """About how many offices like those of ``site`` the host takes; zero where that is not known.

    Much that a small site has is the same in a large one, so a small site tells nothing.
    """
    offices = offices_of(site)
    growing = {"limit-files", "limit-entries", "limit-bytes"}
    shares = [need.share for need in needs(host, site) if need.limit.kind in growing]
    return int(offices / max(shares)) // 10 * 10 if offices >= _TELLING and shares else 0


def offices_of(site: Site) -> int:
    return sum(path.endswith("/charter.json") for path in site.sizes)


def in_units(size: int) -> str:
    if size < 10**6:
        return f"{size / 1e3:.0f} kB"
    return f"{size / 1e6:.1f} MB" if size < 10**9 else f"{size / 1e9:.1f} GB"


def _need(kind: str, site: Site) -> tuple[int, str]:
    match kind:
        case "limit-files":
            return len(site.sizes), ""
        case "limit-entries":
            return len(site.sizes) + len(_folders(site.sizes)), ""
        case "limit-folder":
            files = Counter(map(_parent, site.sizes))
            folder = max(files, key=lambda folder: files[folder], default="")
            return files[folder], f"{folder}/"
        case "limit-file":
            path = max(site.sizes, key=lambda path: site.sizes[path], default="")
            return site.sizes.get(path, 0), path
        case "limit-bytes":
            return sum(site.sizes.values()), ""
    wild = sum("*" in address for address in site.rules)
    rules = {"limit-wild-rules": wild, "limit-plain-rules": len(site.rules) - wild}
    return rules.get(kind, len(site.rules)), ""


def _folders(paths: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for path in paths:
        folder = _parent(path)
        while folder not in found:
            found.add(folder)
            folder = _parent(folder)
    return found


def _parent(path: str) -> str:
    return path.rpartition("/")[0]


def _advised(need: Need, sent: Site) -> Need:
    """Leaving out what the host makes itself is advised where that is enough."""
    kind = need.limit.kind
    leaner = _need(kind, sent.without(SUFFIXES))[0]
    if need.host.compresses and leaner < need.found and leaner <= need.limit.most:
        return replace(need, advice="without-forms")
    return replace(need, advice="without-file") if kind == "limit-file" else need
