"""Which hosts take the built site: what `invoke hosts` prints."""

from __future__ import annotations

from pathlib import Path

from ..build.output.compress import SUFFIXES
from ..words import Language, Refusal, fill
from .limits import HOSTS, READ, Host, Site, in_units, needs, offices_of, room, site_in
from .messages import HOSTS_SAID, MESSAGES


def look_at_hosts(folder: Path, name: str, language: Language) -> tuple[list[str], bool]:
    """What to print of all hosts or of the one named, and whether each of them takes the site."""
    if name and name not in HOSTS:
        raise Refusal(MESSAGES["host"], name=name, known=", ".join(HOSTS))
    site = site_in(folder)
    chosen = [HOSTS[name]] if name else [*HOSTS.values()]
    lines = [_of_site(folder, site, language)]
    for host in chosen:
        lines += _of_host(host, site, language)
    pages = dict.fromkeys(limit.page for host in chosen for limit in host.limits)
    lines += [fill(HOSTS_SAID["read"], language, day=READ), *(f"  {page}" for page in pages)]
    return lines, all(need.fits for host in chosen for need in needs(host, site))


def _of_site(folder: Path, site: Site, language: Language) -> str:
    values = {
        "folder": folder.name,
        "count": len(site.sizes),
        "without": len(site.without(SUFFIXES).sizes),
        "size": in_units(sum(site.sizes.values())),
        "offices": offices_of(site),
    }
    return fill(HOSTS_SAID["site"], language, **values)


def _of_host(host: Host, site: Site, language: Language) -> list[str]:
    found = needs(host, site)
    parts = [need.shown(language) for need in found if need.found]
    if most := room(host, site):
        parts.append(fill(HOSTS_SAID["room"], language, count=most))
        leaner = room(host, site.without(SUFFIXES))
        if host.compresses and leaner > most:
            parts.append(fill(HOSTS_SAID["room-without"], language, count=leaner))
    code = "fits" if all(need.fits for need in found) else "beyond"
    head = f"{host.name}: {HOSTS_SAID[code][language]} – {', '.join(parts)}"
    return [head, *(f"  {need.message(language)}" for need in found if need.is_told)]
