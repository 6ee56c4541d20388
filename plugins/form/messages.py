"""What the form refuses, in both languages."""

from __future__ import annotations

from typing import Final

from plugins.charters.messages import say

MESSAGES: Final = {
    "form-missing": say(
        "ফরমের প্রোগ্রাম (Decap) এখানে নেই; make form চালান",
        "the form's program (Decap) is not installed; run make form",
    ),
    "form-node": say(
        "ফরমের জন্য Node.js {version} বা তার পরের সংস্করণ লাগে; ইনস্টল করে make form চালান",
        "the form needs Node.js {version} or later; install it, then run make form",
    ),
    "form-repo": say(
        "ফরম কোথায় লিখবে জানা নেই; FORM_REPO=মালিক/ভান্ডার লিখুন, যেমন FORM_REPO=ict/charters",
        "the form has no repository to write to; set FORM_REPO=owner/name",
    ),
    "form-host": say(
        "FORM_HOST '{found}' চেনা নয়; github অথবা gitlab লিখুন",
        "FORM_HOST '{found}' is not known; write github or gitlab",
    ),
    "form-address": say(
        "{name} '{found}' ঠিকানা নয়; https:// দিয়ে শুরু একটি ঠিকানা লিখুন",
        "{name} '{found}' is no address; write one that begins with https://",
    ),
    "form-app": say(
        "GitLab-এ প্রবেশের জন্য FORM_APP_ID লাগে; GitLab-এর Applications পাতায় পাওয়া যায়",
        "logging in with GitLab needs FORM_APP_ID, from GitLab's page Applications",
    ),
    "form-server": say(
        "ফরমের স্থানীয় সার্ভার চালু হয়নি: {found}",
        "the form's local server did not start: {found}",
    ),
}
