"""What rclone has been told of a remote: in its configuration or, stronger, in the environment."""

from __future__ import annotations

import os
from urllib.request import getproxies, proxy_bypass

from .rclone_service import RcloneService


def kind_of(service: RcloneService, name: str) -> str:
    """As ``s3``; of a remote that is written out, as ``:s3,region=x``, what it begins with."""
    known = name.partition(",")[0]
    return known[1:] if known.startswith(":") else settings_of(service, known).get("type", "")


def settings_of(service: RcloneService, name: str) -> dict[str, str]:
    settings = service.settings(name) | _variables(f"CONFIG_{name.upper().replace('-', '_')}")
    return settings | _variables(settings.get("type", "").upper())


def asked_of_every_remote(*options: str) -> bool:
    """Whether the environment sets one of these, which hold whatever the remote is."""
    return any(os.environ.get(f"RCLONE_{option}") for option in options)


def proxy_for(scheme: str, host: str) -> str | None:
    return None if proxy_bypass(host) else getproxies().get(scheme)


def _variables(of: str) -> dict[str, str]:
    prefix = f"RCLONE_{of}_"
    return {
        variable.removeprefix(prefix).lower(): value
        for variable, value in os.environ.items()
        if variable.startswith(prefix)
    }
