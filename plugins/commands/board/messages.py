"""What is said of a board, in Bengali and in English."""

from typing import Final

from ...words import say

MESSAGES: Final = {
    "size": say(
        "--size '{found}' বোঝা গেল না; প্রস্থ, x, উচ্চতা ও একক (ft, in, cm, mm, m) লিখুন, যেমন 8x6ft, 24x36in বা 60x90cm; অথবা a0, a1, a2, a3, a4",
        "--size '{found}' is not understood; write width, x, height and a unit (ft, in, cm, mm, m), like 8x6ft, 24x36in or 60x90cm; or a0, a1, a2, a3, a4",
    ),
    "size-range": say(
        "--size '{found}' বোর্ডের মাপ হতে পারে না; প্রতি পাশ 10cm থেকে 200in (5.08m)-এর মধ্যে লিখুন, যেমন 8x6ft",
        "--size '{found}' is no size of a board; write sides from 10cm to 200in (5.08m), like 8x6ft",
    ),
    "too-small": say(
        "--size {written}-এ অক্ষর {found} পয়েন্ট হতো; দুই মিটার দূর থেকে পড়তে কমপক্ষে {least} পয়েন্ট লাগে; --size {larger} বা আরও বড় মাপ লিখুন",
        "at --size {written} the type would be {found} pt; to be read from two metres it takes {least} at least; write --size {larger} or a larger one",
    ),
    "too-much": say(
        "--size {written}-এ অক্ষর {found} পয়েন্ট হতো; দুই মিটার দূর থেকে পড়তে কমপক্ষে {least} পয়েন্ট লাগে, আর এই আকারের কোনো বোর্ডে লেখা ধরে না; পাশ দুটি কাছাকাছি রাখুন, নয়তো চার্টারের লেখা ছোট করুন",
        "at --size {written} the type would be {found} pt; to be read from two metres it takes {least} at least, which no board of this shape has room for; bring the sides closer together, or shorten the charter",
    ),
    "no-service": say(
        "{path}: services: কোনো সেবা নেই; অন্তত একটি সেবা লিখে আবার চালান",
        "{path}: services: there is none; write one service at least and run again",
    ),
    "no-browser": say(
        "বোর্ড আঁকার জন্য chromium নেই; chromium বা google-chrome ইনস্টল করুন, অন্য জায়গায় থাকলে আদেশের আগে CHROMIUM=/পথ লিখুন",
        "chromium, which draws the board, is missing; install chromium or google-chrome, or write CHROMIUM=/path before the command where it lies elsewhere",
    ),
    "browser": say(
        "{program} বোর্ডটি আঁকতে পারেনি ({reason}); কারণটি দূর করে আবার চালান",
        "{program} could not draw the board ({reason}); mend the cause, then run again",
    ),
    "browser-slow": say(
        "{program} {limit} সেকেন্ডেও বোর্ডটি আঁকা শেষ করেনি; যন্ত্র কম ব্যস্ত থাকলে আবার চালান",
        "{program} had not drawn the board after {limit} seconds; run again when the machine is less busy",
    ),
    "not-laid": say(
        "ব্রাউজারটি বোর্ডের লেখা মাপতে পারেনি; আরও নতুন chromium বা google-chrome ইনস্টল করুন",
        "the browser could not measure the board; install a newer chromium or google-chrome",
    ),
    "pages": say(
        "ব্রাউজারটি একটির জায়গায় {count}টি পাতা ছেপেছে; আরও নতুন chromium বা google-chrome ইনস্টল করুন",
        "the browser printed {count} pages instead of one; install a newer chromium or google-chrome",
    ),
    "no-font": say(
        "এই যন্ত্রে বাংলা ফন্ট নেই, বোর্ডে অক্ষরের জায়গায় চৌকো ঘর ছাপা হতো; একটি ইনস্টল করুন, যেমন fonts-noto-core",
        "this machine has no Bengali font, the board would show boxes for letters; install one, like fonts-noto-core",
    ),
    "output-foreign": say(
        "--output {path} আগে থেকেই আছে এবং PDF নয়; অন্য নাম লিখুন, যেমন --output board.pdf",
        "--output {path} is there already and is no PDF; write another name, like --output board.pdf",
    ),
    "unwritable": say(
        "--output {path} লেখা গেল না ({reason}); অনুমতি ও জায়গা দেখুন, বা অন্য নাম লিখুন",
        "--output {path} could not be written ({reason}); look for rights and space, or write another name",
    ),
    "written": say(
        "{path}: {width} × {height} মিমি, অক্ষর {size} পয়েন্ট, সেবা {count}টি",
        "{path}: {width} × {height} mm, type of {size} pt, services: {count}",
    ),
    "local-address": say(
        "বোর্ডের QR কোড {address}-এ নিয়ে যায়, যা পাঠকের ফোনে খুলবে না; ছাপার আগে SITEURL=https://… দিয়ে আবার চালান",
        "the board's QR code leads to {address}, which opens on no reader's phone; run again with SITEURL=https://… before it is printed",
    ),
}
