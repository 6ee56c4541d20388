"""Where the form saves, and what its page may talk to."""

from __future__ import annotations

import pytest

from plugins.form.backend import backend_of, content_security_policy, local_backend
from plugins.words import Refusal

GITHUB = {"name": "github", "repo": "ict/charters", "base_url": "https://login.example.gov.bd"}
NO_ADDRESS = " is no address; write one that begins with https://"
GITLAB = {"name": "gitlab", "repo": "ict/charters", "app_id": "abc"}


def connections(policy: str) -> list[str]:
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    return directives["connect-src"].split()


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"name": "github"}, "the form has no repository to write to; set FORM_REPO=owner/name"),
        (
            {"name": "svn", "repo": "a/b"},
            "FORM_HOST 'svn' is not known; write github or gitlab",
        ),
        (
            {"name": "github", "repo": "a/b"},
            "FORM_AUTH_URL ''" + NO_ADDRESS,
        ),
        (
            {**GITHUB, "base_url": "http://login.example.gov.bd"},
            "FORM_AUTH_URL 'http://login.example.gov.bd'" + NO_ADDRESS,
        ),
        (
            {**GITLAB, "base_url": "https://x; script-src *"},
            "FORM_AUTH_URL 'https://x; script-src *'" + NO_ADDRESS,
        ),
        (
            {"name": "gitlab", "repo": "a/b"},
            "logging in with GitLab needs FORM_APP_ID, from GitLab's page Applications",
        ),
    ],
)
def test_what_is_missing_is_named(settings: dict[str, str], words: str) -> None:
    """A form that could not save is not published; the message says what to set."""
    with pytest.raises(Refusal) as refused:
        backend_of(settings)
    assert refused.value.text("en") == words


def test_github_keeps_its_token_endpoint() -> None:
    """Without one Decap would send the login to a stranger."""
    assert backend_of(GITHUB)["base_url"] == "https://login.example.gov.bd"


def test_gitlab_needs_no_server_of_ours() -> None:
    """The browser logs in by itself."""
    found = backend_of({**GITLAB, "base_url": ""})
    assert (found["auth_type"], found["api_root"]) == ("pkce", "https://gitlab.com/api/v4")


@pytest.mark.parametrize(
    ("backend", "hosts"),
    [
        (backend_of(GITHUB), ["'self'", "https://api.github.com"]),
        (backend_of(GITLAB), ["'self'", "https://gitlab.com"]),
        (
            backend_of({**GITLAB, "base_url": "https://git.example.gov.bd/"}),
            ["'self'", "https://git.example.gov.bd"],
        ),
        (backend_of(local_backend()), ["'self'"]),
    ],
    ids=["github", "gitlab", "own gitlab", "local"],
)
def test_the_page_talks_to_one_host(backend: dict[str, object], hosts: list[str]) -> None:
    """Itself and the host of the charters; scripts come from itself alone."""
    policy = content_security_policy(backend)
    assert connections(policy) == hosts
    assert "default-src 'none'; script-src 'self' 'unsafe-eval';" in policy
    assert "script-src 'self' 'unsafe-eval' 'unsafe-inline'" not in policy
