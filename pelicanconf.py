"""Settings of the site while it is edited; `publishconf.py` tells where the public one differs."""

import os

# What is published
PATH = "content"
SITENAME = "সিটিজেন চার্টার"
SITESUBTITLE = "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার"
SITEURL = "http://localhost:8000"
DEFAULT_LANG = "bn"
TIMEZONE = "Asia/Dhaka"

# The form at /admin/: left out here, unless asked for; where it saves
FORM = False
FORM_BACKEND = {
    "name": os.environ.get("FORM_HOST", "github"),
    "repo": os.environ.get("FORM_REPO", ""),
    "branch": os.environ.get("FORM_BRANCH", "main"),
    "base_url": os.environ.get("FORM_AUTH_URL", ""),
    "app_id": os.environ.get("FORM_APP_ID", ""),
}

# Whom a reader tells of a mistake on a page; without either no page asks
REPORT_EMAIL = os.environ.get("REPORT_EMAIL", "")
REPORT_URL = os.environ.get("REPORT_URL", "")  # of a form that everybody can read

# What renders it
PLUGINS = [
    "plugins.offices",
    "plugins.office_pages",
    "plugins.charter_table",
    "plugins.contact_cards",
    "plugins.escalation",
    "plugins.complaint",
    "plugins.information",
    "plugins.poster",
    "plugins.search",
    "plugins.days",
    "plugins.form",
    "plugins.static_files",
    "plugins.open_data",
    "plugins.redirects",
]

# How it looks
THEME = "theme"
STYLESHEETS = [
    *("tokens", "base", "layout", "breadcrumbs", "quick_facts", "charter_table"),
    *("contact_card", "escalation", "search", "print"),
]
COMPONENT_STYLESHEETS = [  # where a page has them
    *(
        "blank_cell",
        "cell_list",
        "closed_days",
        "closed_rows",
        "day_table",
        "information",
        "letter_list",
        "office_contact",
        "office_list",
        "own_tables",
        "persons",
        "places",
        "report",
        "row_group",
        "service_compared",
        "service_list",
        "service_places",
        "shared_cells",
        "variants",
    ),
    *("language_en", "wide_table"),
]
ARTICLE_STYLESHEETS = ["article"]  # besides, where Pelican writes a page
POSTER_STYLESHEETS = ["sheet", "poster"]  # of the sheet for the wall, and no other
LETTER_STYLESHEETS = ["sheet", "letter"]  # of the letters of a complaint

# The oldest browsers that are served: what is newer is rewritten, or fails the tests
FLOOR = {
    "page": {"chrome": "49", "firefox": "52", "safari": "10"},
    "search": {"chrome": "61", "firefox": "60", "safari": "11"},  # the first that know modules
    "form": {"chrome": "94", "firefox": "93", "safari": "16.4"},  # for editors
}

# Pelican's own pages; which of these settings work and how: docs/operators.md
RELATIVE_URLS = True  # as in our pages, so that the site works under any path
CACHE_PATH = ".cache"
ARTICLE_PATHS = []
PAGE_PATHS = []
STATIC_PATHS = []
THEME_STATIC_PATHS = []
DIRECT_TEMPLATES = []
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
TRANSLATION_FEED_ATOM = None
AUTHOR_SAVE_AS = ""
CATEGORY_SAVE_AS = ""
TAG_SAVE_AS = ""
