"""Where the form saves: the repository, who lets editors in, and what the page may talk to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

from ..words import Refusal
from .messages import MESSAGES

Backend = Mapping[str, object]

LOCAL: Final = "proxy"  # Decap's name for a server that keeps the files
GITHUB_API: Final = "https://api.github.com"
GITHUB_PICTURES: Final = "https://avatars.githubusercontent.com"
LOCAL_URL: Final = "/admin/local"  # where ours does, followed by a secret of the form's page
_COMMITS: Final = {
    "create": "{{path}}: নতুন",
    "update": "{{path}}: হালনাগাদ",
    "delete": "{{path}}: মোছা",
}


def local_backend() -> dict[str, str]:
    """Files on this machine, behind the live server, which serves the form too."""
    return {"name": LOCAL, "proxy_url": LOCAL_URL}


def backend_of(settings: Mapping[str, str]) -> dict[str, object]:
    """Decap's ``backend`` for the setting of that name; raises `Refusal` for what is missing."""
    given = {name: value for name, value in settings.items() if value}
    if given.get("name") == LOCAL:
        return dict(given)
    if not given.get("repo"):
        raise Refusal(MESSAGES["form-repo"])
    if given.get("name") == "github":
        # Without an address Decap would send the login to Netlify.
        _check_address("FORM_AUTH_URL", given.get("base_url", ""))
        return {**given, "commit_messages": _COMMITS, "squash_merges": True}
    if given.get("name") == "gitlab":
        return {**_gitlab(given), "commit_messages": _COMMITS, "squash_merges": True}
    raise Refusal(MESSAGES["form-host"], found=given.get("name", ""))


def _gitlab(given: Mapping[str, str]) -> dict[str, object]:
    """GitLab logs a browser in by itself (PKCE); no server of ours takes part."""
    if not given.get("app_id"):
        raise Refusal(MESSAGES["form-app"])
    base = given.get("base_url", "https://gitlab.com").rstrip("/")
    _check_address("FORM_AUTH_URL", base)
    return {**given, "auth_type": "pkce", "base_url": base, "api_root": f"{base}/api/v4"}


def _check_address(name: str, url: str) -> None:
    parts = urlsplit(url)
    is_safe = parts.scheme == "https" or parts.hostname in {"localhost", "127.0.0.1"}
    # Whatever ends a source or a directive in a policy has no place in an address.
    if not parts.hostname or not is_safe or set(url) & set(" ;,'\"\\\t\n"):
        raise Refusal(MESSAGES["form-address"], name=name, found=url)


def content_security_policy(backend: Backend) -> str:
    """As tight as Decap 3.16 allows, for the page of the form only.

    * ``'unsafe-eval'``: Decap compiles the schema that checks its configuration (ajv).
    * ``'unsafe-inline'`` for styles: it writes its styles into the page (emotion).
    * ``connect-src``: the files of the form, and the one host that keeps the charters. Decap also
      asks the host's status page, which answers nothing it needs; that stays refused.
    * pictures: the logo, and the editor's own from the host.
    """
    own_machine, github = backend["name"] == LOCAL, backend["name"] == "github"
    hosts = [] if own_machine else [_origin(backend.get("api_root", GITHUB_API))]
    pictures = [GITHUB_PICTURES] if github else hosts
    return (
        "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        f"img-src {_sources('data:', *pictures)}; "
        f"connect-src {_sources(*hosts)}; base-uri 'none'; form-action 'none'"
    )


def _sources(*others: str) -> str:
    return " ".join(["'self'", *others])


def _origin(url: object) -> str:
    parts = urlsplit(str(url))
    return f"{parts.scheme}://{parts.netloc}"
