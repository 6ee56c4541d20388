"""What is known of the words of charters: misspellings, words often broken, labels, look-alikes.

Every entry stands for words met in charters or in the official forms. A word belongs here only if
it can mean nothing else; whatever needs a guess is left to the evidence of the charter itself.
"""

from __future__ import annotations

from typing import Final

from ..bengali import normalise


def _words(text: str) -> frozenset[str]:
    return frozenset(normalise(text).split())


# A stem as the Cabinet Division's own charter forms spell it, and how others do.
SPELLINGS: Final = {
    normalise(wrong): normalise(right)
    for right, misspelt in {
        "প্রযোজ্য": "প্রয়োজ্য প্রযোয্য",
        "প্রয়োজনীয়": "প্রয়োজনিয়",
        "তাৎক্ষণিক": "তাৎক্ষনিক তাতক্ষনিক তাৎক্ষণীক",
        "সর্বোচ্চ": "সবোচ্চ সর্ব্বোচ্চ",
        "ঊর্ধ্বতন": "উর্ধ্বতন উর্ধতন ঊর্ধতন উর্দ্ধতন ঊর্দ্ধতন",
        "সরকারি": "সরকারী",
        "আধাসরকারি": "আধাসরকারী",
        "বেসরকারি": "বেসরকারী",
        "পদবি": "পদবী",
        "মন্ত্রিপরিষদ": "মন্ত্রীপরিষদ",
        "বিনামূল্যে": "বিনামুল্যে",
        "সেবামূল্য": "সেবামুল্য",
        "কার্যদিবস": "কার্য্যদিবস কার্যদিবষ",
        "কর্মকর্তা": "কর্মকতা",
        "কর্মচারী": "কর্মচারি",
        "জনগণ": "জনগন",
        "দোরগোড়া": "দোরগোরা",
        "পণ্য": "পন্য",
        "স্বচ্ছতা": "সচ্ছতা",
        "প্রশিক্ষণ": "প্রশিক্ষন",
        "গ্রহণ": "গ্রহন",
        "পরিদর্শন": "পরিদর্শণ",
        "ট্রাবলশুটিং": "ট্রাবলসুটিং",
        "ট্রাবলশ্যুটিং": "দ্রাবলশ্যুটিং",
        "অনাবশ্যক": "অনাবশ্যিক অন্যাবশ্যক",
    }.items()
    for wrong in misspelt.split()
}

# What may follow a stem: a word's ending never makes a misspelling right.
ENDINGS: Final = _words(
    "র ের এর য় য়ের ে তে কে রা েরা দের ও ই টি টির গুলো গুলোর গুলোকে গুলি সমূহ সমূহের সমূহে "
    "ভাবে সহ স্থ বাসী গণ বৃন্দ েই তেই"
) | {""}

# Words that a blank tears in two, each as far as its last letter that never varies. Of none do
# both pieces stand side by side as words of their own.
ONE_WORD: Final = tuple(
    normalise(
        "কর্মসংস্থান স্বয়ংসম্পূর্ণ সুশাসন কার্যদিবস বিনামূল্য সেবামূল্য প্রযোজ্য প্রয়োজনীয় "
        "তাৎক্ষণিক সর্বোচ্চ ঊর্ধ্বতন কর্মকর্তা কর্মচারী আবেদনপত্র কাগজপত্র পরিচয়পত্র সময়সীমা "
        "প্রাপ্তিস্থান বাস্তবায়ন হালনাগাদ আউটসোর্সিং নীতিমালা প্রাতিষ্ঠানিক অভ্যন্তরীণ সহকারী "
        "প্রোগ্রামার উপজেলা কার্যালয় অধিদপ্তর মন্ত্রিপরিষদ প্রশিক্ষণ নির্দেশনা ওয়েবসাইট "
        "আধা-সরকারি যুবক-যুবতী ছাত্র-ছাত্রী কর্মকর্তা-কর্মচারী নিত্য-নতুন সু-শাসন"
    ).split()
)
# Endings that are written on their word; apart they are no words.
LOOSE_ENDINGS: Final = _words("গুলো গুলোর গুলোকে গুলোতে সমূহে সমূহের র দের েরা")

# What an electronic "ই" is written on with a hyphen.
ELECTRONIC: Final = tuple(normalise("মেইল নথি সেবা সার্ভিস ফাইলিং টেন্ডার জিপি গভর্নেন্স").split())

# Words of their own, too short or too common for a joined spelling elsewhere to count against them.
PARTICLES: Final = _words(
    "ও ই বা না নি এ এর এবং কি কী যে সে তা যা টি টা কে তে সহ করা করে হতে হয় যায় দেয়া দেওয়া"
)

# Labels after which the sign ঃ (visarga) is typed for a colon.
LABELS: Final = _words(
    "মোবাইল মোবা ফোন টেলিফোন ফ্যাক্স ই-মেইল ইমেইল মেইল ইমেল ওয়েব ওয়েবসাইট সাইট ঠিকানা নাম "
    "পদবি পদবী কক্ষ রুম নম্বর নং কোড তারিখ সময় ফি মূল্য শাখা জেলা উপজেলা প্রাপ্তিস্থান "
    "হেল্পলাইন হটলাইন স্থান কার্যালয় দপ্তর যোগাযোগ দ্রষ্টব্য নোট"
)
# Abbreviations and words that do end in ঃ; a number may follow them too.
VISARGA_WORDS: Final = _words(
    "মো মোছা মোসা ডা ড প্রা লি কো খ্রি সা রা বি দ্র অ দা নি পুন অন্ত বহি স্বত প্রথমত মূলত "
    "সাধারণত বিশেষত অন্তত ক্রমশ প্রধানত কার্যত আইনত বস্তুত দ্বিতীয়ত তৃতীয়ত"
)

# Places whose names are ordinary words as well: a lock, a port, rare, broken, rivers …
WORDS_THAT_ARE_PLACES: Final = _words(
    "তালা বন্দর বিরল ভাঙ্গা পলাশ বেড়া মদন ছাতক বাঘা নকলা মেঘনা তিতাস রূপসা ভৈরব সদর রুমা কয়রা মহাদেবপুর"
)

# Towns and thanas of cities that are no upazilas, and are named in charters like one.
TOWNS: Final = _words("টঙ্গী পতেঙ্গা হালিশহর খালিশপুর")
# What stands beside the place of something that serves offices everywhere.
OF_THE_COUNTRY: Final = tuple(
    map(normalise, ("ঢাকা", "বোর্ড", "বিশ্ববিদ্যালয়", "ইনস্টিটিউট", "একাডেমি", "বন্দর"))
)

# Words that stand before a unit of time and only look like numbers: the same day, whose, special.
NOT_NUMBERS: Final = _words("একই প্রতি কার তার সব বিশেষ শত এই ঐ")

# Letters that are taken for one another, one below the other, and signs that are left out: words
# alike but for these are one word spelt twice …
CONFUSED: Final = str.maketrans(
    "ীূঈঊণশষঙয",
    "িুইউনসসংজ",
    "ঁ\u09bc-–\u200c\u200d",
)
# … unless they are among these.
ALIKE_BUT_TWO: Final = tuple(map(_words, ("প্রয়োজন প্রযোজন", "বর্ষা বর্শা", "শিকারি শিকারী")))

# Bengali typed in the fonts of before Unicode, where it shows as Latin words.
ANSI_WORDS: Final = _words(
    "miKvi miKvwi miKvix evsjv wVKvbv Rbve AvBwmwU Awdm Awdmvi wefvM mnKvix mnKvwi wRjv BDwbqb "
    "Rwg mgq eQi wdm UvKv gvm bvg kvLv bMi"
)
