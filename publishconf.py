"""The public site: its address, from the environment; the form where its repository is named."""

import os

from pelicanconf import *  # noqa: F403

SITEURL = os.environ.get("SITEURL", "").rstrip("/")
FORM = bool(os.environ.get("FORM_REPO"))
PRECOMPRESS = True  # .br and .gz beside every text, for servers that do not compress
