"""What `invoke deploy` says, in both languages."""

from __future__ import annotations

from typing import Final

from ..words import say

_FORMS: Final = """
  folder:/srv/www/charter
  ssh:deploy@example.gov.bd:/srv/www/charter
  ssh://deploy@example.gov.bd:2222/srv/www/charter
  rclone:hosting:public_html
  github-pages"""

OUTCOMES: Final = {
    "published": say(
        "প্রকাশিত হয়েছে: {place} – নতুন বা বদলানো ফাইল {written}টি, আগের মতো {unchanged}টি, মোছা {removed}টি",
        "published: {place} – files written {written}, unchanged {unchanged}, removed {removed}",
    ),
    "unchanged": say(
        "কিছু বদলায়নি: {place} – {unchanged}টি ফাইল আগে থেকেই আছে",
        "nothing to do: {place} – all {unchanged} files are there already",
    ),
    "dry-run": say(
        "মহড়া, কিছুই বদলানো হয়নি: {place} – লেখা হতো {written}টি ফাইল, আগের মতো থাকত {unchanged}টি, মোছা হতো {removed}টি",
        "rehearsal, nothing was changed: {place} – would write {written}, leave {unchanged}, remove {removed}",
    ),
    "mixed": say(  # behind one of the others
        "; বদলানোর সময় পুরোনো ও নতুন পাতা পাশাপাশি ছিল, সর্বোচ্চ {seconds} সেকেন্ড",
        "; while it changed, old and new pages stood side by side, for at most {seconds} s",
    ),
    "by-hand": say(
        " – ওখানে হাতে বদলানো বা মোছা হয়েছিল {count}টি: {names}",
        " – changed or removed there by hand: {count} ({names})",
    ),
    "others-stay": say(
        " – ওখানে হাতে যোগ করা {count}টি যেমন ছিল থাকছে: {names}",
        " – added there by hand, and left: {count} ({names})",
    ),
    "others-go": say(
        " – ওখানে হাতে যোগ করা {count}টি পরের প্রকাশে থাকবে না: {names}",
        " – added there by hand, and gone with the next release: {count} ({names})",
    ),
    "others-gone": say(
        " – ওখানে হাতে যোগ করা {count}টি আর নেই: {names}",
        " – added there by hand, and gone now: {count} ({names})",
    ),
    "rolled-back": say(
        "আগের সংস্করণে ফেরানো হয়েছে: {place}",
        "rolled back to the release before: {place}",
    ),
}

MESSAGES: Final = {
    # What is asked
    "host": say(
        "'{name}' নামের কোনো হোস্টের সীমা জানা নেই; এর একটি লিখুন: {known}",
        "no limits are known of a host '{name}'; write one of {known}",
    ),
    "target": say(
        "TARGET '{target}' বোঝা গেল না; এর একটি রূপে লিখুন:" + _FORMS,
        "TARGET '{target}' is of no known form; write one of these:" + _FORMS,
    ),
    "ssh-port": say(
        "TARGET '{target}'-এ পোর্টের জায়গা ঠিক নেই; লিখুন: {instead}",
        "the port in TARGET '{target}' is not where it belongs; write: {instead}",
    ),
    "cname": say(
        "--cname '{cname}' কোনো ডোমেইনের নাম নয়; যেমন charter.example.gov.bd লিখুন",
        "--cname '{cname}' is no name of a domain; write it like charter.example.gov.bd",
    ),
    "cname-elsewhere": say(
        "--cname {cname} কেবল github-pages-এর জন্য; অন্য জায়গায় ছাড়া লিখুন",
        "--cname {cname} is for github-pages only; leave it out elsewhere",
    ),
    "dry-run-of-rollback": say(
        "--dry-run ও --rollback একসঙ্গে চলে না; একটি লিখুন",
        "--dry-run and --rollback do not go together; write one of them",
    ),
    # What is to be published
    "nothing-built": say(
        "'{folder}' নেই বা খালি; আগে চালান: SITEURL=https://… invoke build --publish",
        "'{folder}' is missing or empty; first run: SITEURL=https://… invoke build --publish",
    ),
    "no-home-page": say(
        "'{folder}'-এ index.html নেই, তাই এটি সাইট নয়; আগে চালান: SITEURL=https://… invoke build --publish",
        "'{folder}' has no index.html, so it is no site; first run: SITEURL=https://… invoke build --publish",
    ),
    "empty-home-page": say(
        "'{folder}'-এর index.html খালি; আবার তৈরি করুন: SITEURL=https://… invoke build --publish",
        "the index.html of '{folder}' is empty; build it again: SITEURL=https://… invoke build --publish",
    ),
    "no-file": say(
        "'{folder}'-এর ভেতরের '{path}' ফাইল নয়, সংযোগ (link) বা যন্ত্র, তাই প্রকাশ করা হয়নি; সরিয়ে আসল ফাইলটি রাখুন, বা আবার তৈরি করুন",
        "'{path}' in '{folder}' is no file but a link, a pipe or a device, so nothing was published; put the file itself there, or build again",
    ),
    "strange-name": say(
        "'{folder}'-এর ভেতরে '{path}' নামে অদৃশ্য বা নিষিদ্ধ চিহ্ন আছে, তাই প্রকাশ করা হয়নি; নাম বদলে দিন, বা আবার তৈরি করুন",
        "the name '{path}' in '{folder}' holds an invisible or forbidden character, so nothing was published; rename it, or build again",
    ),
    "unreadable": say(
        "'{folder}'-এর ভেতরের '{path}' পড়া গেল না ({reason}), তাই প্রকাশ করা হয়নি; অনুমতি দেখুন, বা আবার তৈরি করুন",
        "'{path}' in '{folder}' cannot be read ({reason}), so nothing was published; check its permissions, or build again",
    ),
    "no-utf-8": say(
        "'{folder}'-এর ভেতরের '{path}' UTF-8-এ লেখা নয়, তাই হোস্ট তা পড়তে পারে না; আবার তৈরি করুন, না হলে UTF-8-এ সংরক্ষণ করুন",
        "'{path}' in '{folder}' is not in UTF-8, so no host can read it; build again, or save it as UTF-8",
    ),
    "no-sitemap": say(
        "'{folder}'-এ পড়ার মতো sitemap.xml নেই, তাই ঠিকানা জানা যায় না; আগে চালান: SITEURL=https://… invoke build --publish",
        "'{folder}' has no readable sitemap.xml to tell its address; first run: SITEURL=https://… invoke build --publish",
    ),
    "local-address": say(
        "'{folder}' সম্পাদনার ঠিকানা {address} দিয়ে তৈরি, পাঠকের জন্য নয়; আগে চালান: SITEURL=https://… invoke build --publish",
        "'{folder}' was built for editing, with the address {address}; first run: SITEURL=https://… invoke build --publish",
    ),
    # Where it is to go
    "foreign": say(
        "{place}-এ অন্য কিছু আছে ({found}), তাই হাত দেওয়া হয়নি; নতুন বা খালি একটি ফোল্ডারের নাম দিন, বা সেটি আগে সরান",
        "{place} holds something else ({found}) and was not touched; name a new or empty folder, or move it away first",
    ),
    "within-source": say(
        "{place} '{folder}'-এর ভেতরে, যা পরের invoke build বদলে দেবে; অন্য জায়গার নাম দিন",
        "{place} lies within '{folder}', which the next invoke build replaces; name another place",
    ),
    "no-parent": say(
        "{place}-এর উপরের ফোল্ডারটি নেই; আগে সেটি তৈরি করুন, বা পথের বানান দেখুন",
        "the folder above {place} does not exist; make it first, or check the spelling of the path",
    ),
    "no-such-name": say(
        "'{place}' কোনো ফোল্ডারের নাম হতে পারে না ({reason}); ছোট ও সাধারণ একটি নাম দিন",
        "'{place}' cannot be the name of a folder ({reason}); choose a short and plain one",
    ),
    "not-writable": say(
        "{place} লেখা গেল না ({reason}); পাঠকেরা যা দেখছিলেন তা-ই আছে। উপরের ফোল্ডারে লেখার অধিকার দিন, বা যে ফোল্ডারে লিখতে পারেন তার ভেতরের একটি নাম দিন",
        "{place} cannot be written ({reason}); readers see what they saw. Allow writing in the folder above it, or name a folder inside one you may write",
    ),
    "full": say(
        "{place}-এর ডিস্কে জায়গা নেই ({reason}); নতুনটি সরানো হয়েছে, পাঠকেরা আগেরটিই দেখছেন। জায়গা খালি করে আবার চালান",
        "the disk of {place} is full ({reason}); the new release was removed, readers see the old one. Free some space and run it again",
    ),
    "busy": say(
        "{place}-এ আরেকটি প্রকাশ চলছে; সেটি শেষ হলে আবার চালান",
        "another deployment to {place} is under way; run it again when that has ended",
    ),
    "ssh-busy": say(
        "{place}-এ আরেকটি প্রকাশ চলছে, বা থামিয়ে দেওয়া একটি এখনো শেষ হচ্ছে; একটু অপেক্ষা করে আবার চালান",
        "another deployment to {place} is under way, or one that was stopped is still ending; wait a little and run it again",
    ),
    "no-earlier": say(
        "{place}-এ আগের কোনো সংস্করণ নেই, তাই ফেরার জায়গা নেই; পুরোনো কমিট থেকে তৈরি করে আবার প্রকাশ করুন",
        "{place} has no earlier release to go back to; build an older commit and deploy that",
    ),
    "earlier-by-hand": say(
        "আগের কোনো সংস্করণে ফেরা যায় না, সেগুলোর ফাইলও হাতে বদলানো বা মোছা হয়েছে: {count}টি ({names}); যে কমিট দেখাতে চান তা থেকে তৈরি করে আবার প্রকাশ করুন",
        "no earlier release can be shown, as files of theirs were changed or removed by hand too: {count} ({names}); build the commit you want readers to see and deploy that",
    ),
    "no-rollback": say(
        "{place}-এ আগের সংস্করণ রাখা হয় না; পুরোনো কমিট থেকে তৈরি করে আবার প্রকাশ করুন",
        "{place} keeps no earlier release; build an older commit and deploy that",
    ),
    # Programs and networks
    "no-program": say(
        "'{program}' প্রোগ্রামটি এখানে নেই; আগে ইনস্টল করুন",
        "the program '{program}' is not here; install it first",
    ),
    "ssh-lacks": say(
        "{host}-এ '{program}' নেই; সেখানে ইনস্টল করান, না হলে rclone:… দিয়ে প্রকাশ করুন",
        "{host} has no '{program}'; have it installed there, or deploy with rclone:…",
    ),
    "ssh-unreachable": say(
        "{host}-এ পৌঁছানো গেল না ({reason}); কিছু বদলানো হয়নি। নাম, নেটওয়ার্ক ও পোর্ট দেখুন; হাতে চালিয়ে দেখুন: {command}",
        "{host} cannot be reached ({reason}); nothing was changed. Check name, network and port; try by hand: {command}",
    ),
    "ssh-no-shell": say(
        "{host} এই অ্যাকাউন্টে কোনো নির্দেশ চালায় না ({reason}), কিছু বদলানো হয়নি; SFTP চললে rclone:… দিয়ে প্রকাশ করুন, হাতে চালিয়ে দেখুন: {command}",
        "{host} runs no commands for this account ({reason}), nothing was changed; if it allows SFTP deploy with rclone:…, and try by hand: {command}",
    ),
    "ssh-silent": say(
        "{host} {reason} সেকেন্ডেও কিছু বলেনি, কিছু বদলানো হয়নি; অ্যাকাউন্টটি কেবল SFTP-র হলে rclone:… দিয়ে প্রকাশ করুন, না হলে হাতে চালিয়ে দেখুন: {command}",
        "{host} has said nothing for {reason} seconds, nothing was changed; if this account is for SFTP only deploy with rclone:…, else try by hand: {command}",
    ),
    "ssh-lost": say(
        "{host}-এর সংযোগ মাঝপথে কেটে গেছে ({reason}); পাঠকেরা পুরো সাইটই দেখছেন, আগেরটি বা নতুনটি। আবার চালান",
        "the connection to {host} was lost half-way ({reason}); readers see a whole site, the old one or the new one. Run it again",
    ),
    "ssh-ended": say(
        "{host}-এ এই প্রকাশের শেলটি কেউ বন্ধ করে দিয়েছে; পাঠকেরা পুরো সাইটই দেখছেন, আগেরটি বা নতুনটি। আবার চালান",
        "the shell of this deployment was ended on {host}; readers see a whole site, the old one or the new one. Run it again",
    ),
    "ssh-host-key": say(
        "{host}-এর পরিচয়-চাবি অজানা বা বদলে গেছে; কিছু বদলানো হয়নি। চাবিটি ঠিক কি না জেনে একবার হাতে চালান: {command}",
        "the host key of {host} is unknown or has changed; nothing was changed. Make sure it is right, then run once by hand: {command}",
    ),
    "ssh-denied": say(
        "{host} ঢুকতে দিল না ({reason}); কিছু বদলানো হয়নি। আপনার পাবলিক চাবিটি সেখানে authorized_keys-এ যোগ করুন",
        "{host} did not let you in ({reason}); nothing was changed. Add your public key to its authorized_keys",
    ),
    "rclone-remote": say(
        "rclone '{remote}' নামে কোনো remote চেনে না (জানা: {known}); তৈরি করুন: rclone config",
        "rclone knows no remote '{remote}' (known: {known}); make one with: rclone config",
    ),
    "rclone-unreachable": say(
        "{place}-এ পৌঁছানো গেল না ({reason}); কিছু বদলানো হয়নি। হাতে চালিয়ে দেখুন: rclone lsf {place}",
        "{place} cannot be reached ({reason}); nothing was changed. Try by hand: rclone lsf {place}",
    ),
    "webdav-index": say(
        "সার্ভার {place}-এর তালিকা দেয় না (405), কারণ তার বদলে ভেতরের index.html পাঠায়; Apache-এর সেটিংয়ে Dav On-এর পাশে DirectoryIndex disabled লিখুন, না হলে নতুন বা খালি একটি ফোল্ডারের নাম দিন",
        "the server does not list {place} (405), as it would send the index.html there; write DirectoryIndex disabled beside Dav On in Apache's settings, or name a new or empty folder",
    ),
    "rclone-start": say(
        "rclone চালু হলো না ({reason}); হাতে চালিয়ে দেখুন: rclone listremotes",
        "rclone did not start ({reason}); try by hand: rclone listremotes",
    ),
    "rclone-gone": say(
        "{place}-এ প্রকাশের মাঝখানে এই যন্ত্রের rclone থেমে গেছে, ওখানকার প্রতিটি পাতা সম্পূর্ণ; আবার চালান, যেখানে থেমেছিল সেখান থেকেই এগোবে",
        "rclone on this machine ended while it was deploying to {place}, each page over there is whole; run it again, and it goes on where it stopped",
    ),
    "rclone-refused": say(
        "{place} লেখা গেল না ({reason}); পাঠকেরা যা দেখছিলেন তা-ই আছে। অধিকার ও খালি জায়গা দেখে আবার চালান",
        "{place} cannot be written ({reason}); readers see what they saw. Check rights and free space, then run it again",
    ),
    "rclone-interrupted": say(
        "{place}-এ প্রকাশ মাঝপথে থামল ({reason}); নতুন ও পুরোনো পাতা মিশে আছে, তবে প্রতিটি পাতা সম্পূর্ণ। আবার চালান",
        "deploying to {place} stopped half-way ({reason}); new and old pages are mixed, each of them whole. Run it again",
    ),
    # What a host takes
    "limit-files": say(
        "{host} সর্বোচ্চ {limit}টি ফাইল নেয়, সাইটে আছে {count}টি; {advice}",
        "{host} takes {limit} files and the site has {count}; {advice}",
    ),
    "limit-entries": say(
        "{host} ফাইল ও ফোল্ডার মিলিয়ে সর্বোচ্চ {limit}টি নেয়, সাইটে আছে {count}টি; {advice}",
        "{host} takes {limit} files and folders and the site has {count}; {advice}",
    ),
    "limit-folder": say(
        "{host} এক ফোল্ডারে সর্বোচ্চ {limit}টি ফাইল নেয়, {path}-এ আছে {count}টি; {advice}",
        "{host} takes {limit} files in one folder and {path} has {count}; {advice}",
    ),
    "limit-file": say(
        "{host} একটি ফাইল সর্বোচ্চ {limit} নেয়, {path} {count}; {advice}",
        "{host} takes files of up to {limit} and {path} has {count}; {advice}",
    ),
    "limit-bytes": say(
        "{host} সব মিলিয়ে সর্বোচ্চ {limit} নেয়, সাইট {count}; {advice}",
        "{host} takes {limit} in all and the site has {count}; {advice}",
    ),
    "limit-rules": say(
        "{host} _redirects-এর {limit}টি নিয়ম পড়ে, তাতে আছে {count}টি; কিছু করতে হবে না, বাকি পুরোনো ঠিকানার পাতাগুলোই পথ দেখায়",
        "{host} reads {limit} rules of _redirects, which has {count}; nothing need be done, for the pages at the other old addresses lead on",
    ),
    "limit-plain-rules": say(
        "{host} _redirects-এর তারকাহীন {limit}টি নিয়ম পড়ে, তাতে আছে {count}টি; কিছু করতে হবে না, বাকি পুরোনো ঠিকানার পাতাগুলোই পথ দেখায়",
        "{host} reads {limit} rules of _redirects without an asterisk, which has {count}; nothing need be done, for the pages at the other old addresses lead on",
    ),
    "limit-wild-rules": say(
        "{host} _redirects-এর তারকাযুক্ত {limit}টি নিয়ম পড়ে, তাতে আছে {count}টি; কিছু করতে হবে না, বাকি পুরোনো ঠিকানার পাতাগুলোই পথ দেখায়",
        "{host} reads {limit} rules of _redirects with an asterisk, which has {count}; nothing need be done, for the pages at the other old addresses lead on",
    ),
    "git-no-repository": say(
        "এটি 'origin' সহ কোনো git ভান্ডার নয় ({reason}); GitHub থেকে clone করা ফোল্ডারে চালান",
        "this is no git repository with an 'origin' ({reason}); run it in a folder cloned from GitHub",
    ),
    "git-fetch": say(
        "origin-এ পৌঁছানো গেল না ({reason}); কিছু বদলানো হয়নি। নেটওয়ার্ক ও অধিকার দেখুন: git fetch origin",
        "origin cannot be reached ({reason}); nothing was changed. Check network and rights: git fetch origin",
    ),
    "git-commit": say(
        "{branch} শাখায় কমিট করা গেল না ({reason}); কিছু বদলানো হয়নি। অন্য শাখার নাম দিন, যেমন github-pages:site",
        "nothing could be committed to the branch {branch} ({reason}); nothing was changed. Name another one, like github-pages:site",
    ),
    "git-locked": say(
        "এই ভান্ডারে আরেকটি git চলছে, অথবা থামিয়ে দেওয়া কোনো git {file} ফেলে গেছে; কিছু বদলানো হয়নি। চললে শেষ হতে দিন, কোনোটি না চললে ফাইলটি মুছুন, তারপর আবার চালান",
        "another git is at work in this repository, or one that was killed has left {file}; nothing was changed. Let it end, or remove the file where none is at work, then run it again",
    ),
    "git-disk-full": say(
        "এই যন্ত্রের ডিস্কে জায়গা নেই ({reason}); কিছু বদলানো হয়নি। জায়গা করে আবার চালান",
        "the disk of this machine is full ({reason}); nothing was changed. Make room, then run it again",
    ),
    "git-push": say(
        "origin-এর {branch} শাখা নেয়নি ({reason}); পাঠকেরা আগেরটিই দেখছেন। কারণটি দূর করে আবার চালান",
        "origin did not take the branch {branch} ({reason}); readers see the old release. Mend what it says, then run it again",
    ),
    "git-push-overtaken": say(
        "এর মধ্যে অন্য কেউ origin-এর {branch} শাখায় আগে প্রকাশ করেছেন ({reason}); পাঠকেরা সেটিই দেখছেন। আবার চালান",
        "another push to the branch {branch} of origin came first ({reason}); readers see what it brought. Run it again",
    ),
    "git-push-large": say(
        "origin এত বড় কিছু নেয় না ({reason}); পাঠকেরা আগেরটিই দেখছেন। কী বড় তা দেখুন: invoke hosts github-pages",
        "origin takes nothing that large ({reason}); readers see the old release. See what is too large: invoke hosts github-pages",
    ),
    "git-push-protected": say(
        "origin-এর {branch} শাখা সুরক্ষিত ({reason}); পাঠকেরা আগেরটিই দেখছেন। শাখার নিয়মে এই অ্যাকাউন্টকে লেখার অনুমতি দিন, না হলে অন্য শাখার নাম দিন: github-pages:site",
        "the branch {branch} of origin is protected ({reason}); readers see the old release. Let this account push in the rules for branches, or name another branch: github-pages:site",
    ),
    "git-push-denied": say(
        "এই অ্যাকাউন্টের origin-এ লেখার অধিকার নেই ({reason}); পাঠকেরা আগেরটিই দেখছেন। অধিকার দিন, GitHub Actions-এ permissions: contents: write",
        "this account may not write to origin ({reason}); readers see the old release. Give it the right, in GitHub Actions permissions: contents: write",
    ),
    "git-push-full": say(
        "origin-এর ডিস্কে জায়গা নেই ({reason}); পাঠকেরা আগেরটিই দেখছেন। সেখানে জায়গা করে আবার চালান",
        "the disk of origin is full ({reason}); readers see the old release. Make room there, then run it again",
    ),
    "git-push-unreachable": say(
        "origin-এর সঙ্গে সংযোগ ছিঁড়ে গেছে ({reason}); পাঠকেরা আগেরটি বা নতুনটি পুরোই দেখছেন। নেটওয়ার্ক দেখে আবার চালান",
        "the connection to origin broke off ({reason}); readers see the old release or the new one, whole. Check the network, then run it again",
    ),
    "git-checked-out": say(
        "{branch} শাখাটি {folder} ফোল্ডারে খোলা আছে; সেখানে অন্য শাখায় গিয়ে আবার চালান",
        "the branch {branch} is checked out in {folder}; switch to another branch there and run it again",
    ),
    "git-foreign": say(
        "origin-এর {branch} শাখায় অন্য কিছু আছে, তাই হাত দেওয়া হয়নি; অন্য শাখার নাম দিন: github-pages:site",
        "the branch {branch} of origin holds something else and was not touched; name another one: github-pages:site",
    ),
}

ADVICE: Final = {
    "without-forms": say(
        ".br ও .gz বাদ দিন, হোস্ট নিজেই সংকোচন করে: find output -name '*.br' -delete -o -name '*.gz' -delete",
        "leave out .br and .gz, as it compresses by itself: find output -name '*.br' -delete -o -name '*.gz' -delete",
    ),
    "without-file": say(
        "ফাইলটি বাদ দিন, না হলে নিজের সার্ভারে প্রকাশ করুন: invoke deploy ssh:… বা rclone:…",
        "leave that file out, or deploy to a server of your own: invoke deploy ssh:… or rclone:…",
    ),
    "elsewhere": say(
        "যে হোস্ট বেশি নেয় তা বেছে নিন (invoke hosts), না হলে নিজের সার্ভারে প্রকাশ করুন: invoke deploy ssh:… বা rclone:…",
        "choose a host that takes more (invoke hosts), or deploy to a server of your own: invoke deploy ssh:… or rclone:…",
    ),
}

NEEDS: Final = {
    "limit-files": say("{limit}টির মধ্যে {count}টি ফাইল", "{count} of {limit} files"),
    "limit-entries": say(
        "{limit}টির মধ্যে {count}টি ফাইল ও ফোল্ডার", "{count} of {limit} files and folders"
    ),
    "limit-folder": say(
        "এক ফোল্ডারে {limit}টির মধ্যে {count}টি ফাইল ({path})",
        "{count} of {limit} files in one folder ({path})",
    ),
    "limit-file": say(
        "সবচেয়ে বড় ফাইল {limit}-এর মধ্যে {count} ({path})",
        "the largest file {count} of {limit} ({path})",
    ),
    "limit-bytes": say("মোট {limit}-এর মধ্যে {count}", "{count} of {limit} in all"),
    "limit-rules": say("{limit}টির মধ্যে {count}টি নিয়ম", "{count} of {limit} rules"),
    "limit-plain-rules": say(
        "{limit}টির মধ্যে {count}টি তারকাহীন নিয়ম", "{count} of {limit} rules without an asterisk"
    ),
    "limit-wild-rules": say(
        "{limit}টির মধ্যে {count}টি তারকাযুক্ত নিয়ম", "{count} of {limit} rules with an asterisk"
    ),
    "near": say(
        "{host}-এর সীমার কাছে: {need}; সময় থাকতে ঠিক করুন: {advice}",
        "near a limit of {host}: {need}; see to it in time: {advice}",
    ),
}

HOSTS_SAID: Final = {
    "site": say(
        "{folder}: {count}টি ফাইল ({without}টি .br ও .gz ছাড়া), {size}, {offices}টি কার্যালয়",
        "{folder}: {count} files ({without} without .br and .gz), {size}, {offices} offices",
    ),
    "fits": say("ধরে", "fits"),
    "beyond": say("ধরে না", "does not fit"),
    "room": say("প্রায় {count}টি কার্যালয় পর্যন্ত ধরবে", "room for about {count} offices"),
    "room-without": say(".br ও .gz ছাড়া প্রায় {count}টি পর্যন্ত", "about {count} without .br and .gz"),
    "read": say("সীমাগুলো {day} তারিখে এখান থেকে পড়া:", "the limits were read on {day} here:"),
}
