"""What the form refuses, in both languages."""

from __future__ import annotations

from typing import Final

from ..words import say

MESSAGES: Final = {
    "form-missing": say(
        "ফরমের প্রোগ্রাম (Decap) এখানে নেই; make form চালান",
        "the form's program (Decap) is not installed; run make form",
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
    "form-stranger": say(
        "এই অনুরোধ এবারের ফরমের পাতা থেকে আসেনি; ফরমের পাতাটি নতুন করে খুলুন",
        "this was not asked by the page of the present form; open the form's page anew",
    ),
    "form-question": say(
        "ফরম যা চাইল তা এখানে করা যায় না; কার্যালয়ের একটি ফাইল পড়া ও লেখাই কেবল যায়",
        "what the form asked for is not done here; it can read and write an office's file only",
    ),
    "form-path": say(
        "{path} কোনো কার্যালয়ের ফাইল নয়; যেমন content/offices/lalmonirhat/patgram.md",
        "{path} is no office's file; one is content/offices/lalmonirhat/patgram.md",
    ),
    "form-unreadable": say(
        "{path} পড়া গেল না; invoke check চালালে কারণ জানা যাবে",
        "{path} could not be read; invoke check tells why",
    ),
    "form-long": say(
        "ফাইলটি অতিরিক্ত লম্বা হয়ে যায়; লেখা ছোট করে আবার প্রকাশ করুন; কিছুই বদলানো হয়নি",
        "the file would be too long; shorten it and publish again; nothing was changed",
    ),
    "form-failed": say(
        "ফাইল পড়া বা লেখা গেল না ({reason}); কিছুই বদলানো হয়নি",
        "the file could not be read or written ({reason}); nothing was changed",
    ),
}
