"""Whom a cell of the officer column names."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.charters.bengali import normalise
from plugins.commands.importing.contacts import Contact, read_contact, read_contacts

KNOWN = frozenset({"office.sadar@example.gov.bd"})

# Each officer of a cell as "field=text", with the codes of what is noted beside it in brackets;
# what has no field stands behind a plus, and "?" is the assumed post.
CELLS: dict[str, list[str]] = {
    "ক) ১.ডাঃ ক, মেডিকেল অফিসার\n২.ডাঃ খ, মেডিকেল অফিসার\nখ) ডা. গ, মেডিকেল অফিসার": [
        "name=ডাঃ ক | post=মেডিকেল অফিসার",
        "name=ডাঃ খ | post=মেডিকেল অফিসার",
        "name=ডা. গ | post=মেডিকেল অফিসার",
    ],
    "উপজেলা স্বাস্থ্য ও পঃ পঃ কর্মকর্তা": ["post=উপজেলা স্বাস্থ্য ও পঃ পঃ কর্মকর্তা"],
    "কর্তব্যরত মেডিকেল অফিসার": ["post=কর্তব্যরত মেডিকেল অফিসার"],
    "জনাব ক খ\nপদবি: জেলা মৎস্য কর্মকর্তা\nফোন:+৮৮-০১৭০০০০০০০১\nইমেইল: dfo@example.gov.bd": [
        "name=জনাব ক খ | post=জেলা মৎস্য কর্মকর্তা | phone=+৮৮-০১৭০০০০০০০১ | email=dfo@example.gov.bd"
    ],
    "জনাব গ ঘ\nসচিব, সচিবের দপ্তর\n০২-৯৯৯৯৯৯০৩\nsec@example.gov.bd": [
        (
            "name=জনাব গ ঘ | post=সচিব | office=সচিবের দপ্তর | phone=০২-৯৯৯৯৯৯০৩"
            " | email=sec@example.gov.bd"
        )
    ],
    "গবেষণা কর্মকর্তা\nরুম নং- ৩০১\nটেলিফোন- ০২-৯৯৯৯৯৯০১": [
        "post=গবেষণা কর্মকর্তা | room=৩০১ | phone=০২-৯৯৯৯৯৯০১"
    ],
    "অফিস সহকারী (২)\nরুম নং- ৩০৭": ["post=অফিস সহকারী (২) | room=৩০৭"],
    "হিসাব রক্ষক": ["post=হিসাব রক্ষক"],
    "ইউপি সচিব": ["post=ইউপি সচিব"],
    "চেয়ারম্যান": ["post=চেয়ারম্যান"],
    "লাইসেন্স পরিদর্শক": ["post=লাইসেন্স পরিদর্শক"],
    "সহকারী কমিশনার (ভুমি)": ["post=সহকারী কমিশনার (ভুমি)"],
    "Designation: Upazila Cooperative Officer\nMobile: 01700-000001": [
        "post=Upazila Cooperative Officer | phone=01700-000001"
    ],
    "উপসচিব ফোন: ০২-৯৯৯৯৯৯০১": ["post=উপসচিব | phone=০২-৯৯৯৯৯৯০১"],
    "উপজেলা খাদ্য নিয়ন্ত্রক ফোন: ০২-৯৯৯৯৯৯০১": ["post=উপজেলা খাদ্য নিয়ন্ত্রক | phone=০২-৯৯৯৯৯৯০১"],
    "জেলা সমবায় অফিসার\nফোন: ০২-৯৯৯৯৯৯০৫": ["post=জেলা সমবায় অফিসার | phone=০২-৯৯৯৯৯৯০৫"],
    "যুগ্মনিবন্ধক\nফোন: ০২-৯৯৯৯৯৯০৬": ["post=যুগ্মনিবন্ধক | phone=০২-৯৯৯৯৯৯০৬"],
    "সাব-রেজিস্ট্রার": ["post=সাব-রেজিস্ট্রার"],
    "উপজেলা নির্বাহী অফিসার": ["post=উপজেলা নির্বাহী অফিসার"],
    "০২ (দুই) দিন।": ["post=? [post] | + ০২ (দুই) দিন"],
    "জেলা প্রশাসক, রংপুর।": ["post=জেলা প্রশাসক | office=রংপুর [workplace]"],
    "প্রধান প্রকৌশলী": ["post=প্রধান প্রকৌশলী"],
    "উপজেলা কৃষি অফিসার ফোন: ০২-৫৫০০৬৮২৬ (এক্স-১০৫)": [
        "post=উপজেলা কৃষি অফিসার | phone=০২-৫৫০০৬৮২৬ | + ০২-৫৫০০৬৮২৬ (এক্স-১০৫)"
    ],
    "উপজেলা সমাজসেবা অফিসার ফোন: ০২৫৫০০৬৮২৬, ext. 106": [
        "post=উপজেলা সমাজসেবা অফিসার | phone=০২৫৫০০৬৮২৬ | + ০২৫৫০০৬৮২৬ ext. 106"
    ],
    "সহকারী প্রোগ্রামার ফোন: ০২-৫৫০০৬৮২৬-১০৭": [
        "post=সহকারী প্রোগ্রামার | phone=০২-৫৫০০৬৮২৬ | + ০২-৫৫০০৬৮২৬-১০৭"
    ],
    "সহকারী প্রোগ্রামার ফোন: ০১৭০০- ০০০০০১": ["post=সহকারী প্রোগ্রামার | phone=০১৭০০-০০০০০১ [torn]"],
    "উপজেলা কৃষি অফিসার মোবাইল: ০১৮০০ - ০০০০০২": ["post=উপজেলা কৃষি অফিসার | phone=০১৮০০-০০০০০২ [torn]"],
    "উপজেলা সমাজসেবা অফিসার ফোন: ০১৯০০-\n০০০০০৩": [
        "post=উপজেলা সমাজসেবা অফিসার | phone=০১৯০০-০০০০০৩ [torn]"
    ],
    "সংশ্লিষ্ট শাখা": ["post=সংশ্লিষ্ট শাখা [words]"],
    "অফিস": ["post=অফিস [words]"],
    "কাউন্সিলর": ["post=কাউন্সিলর"],
    "ডিজিএম-০১৭০০-০০০০০২": ["post=ডিজিএম | phone=০১৭০০-০০০০০২"],
    "অভিযোগ কেন্দ্রের মোবাইল-০১৭০০-০০০০০১": ["post=অভিযোগ কেন্দ্রের [words] | phone=০১৭০০-০০০০০১"],
    "ফোনঃ(০২)৯৯৯৯৯৯০১,ফ্যাক্সঃ ৯৯৯৯৯৯০২, E-Mail-pbs@ example.gov.bd": [
        "post=? [post] | phone=(০২)৯৯৯৯৯৯০১ | email=pbs@example.gov.bd [torn] | + ফ্যাক্সঃ ৯৯৯৯৯৯০২"
    ],
    "জনাব ক খ উপজেলা মৎস্য কর্মকর্তা": ["name=জনাব ক খ | post=উপজেলা মৎস্য কর্মকর্তা"],
    "জনাব ক খ পাট কর্মকর্তা ০১৭০০-০০০০০১": ["name=জনাব ক খ | post=পাট কর্মকর্তা | phone=০১৭০০-০০০০০১"],
    "জনাব ক খ সচিব": ["name=জনাব ক খ | post=সচিব"],
    "সহকারী কমিশনার (ভূমি) ও কানুনগো": ["post=সহকারী কমিশনার (ভূমি) [divided]", "post=কানুনগো [divided]"],
    "উপজেলা নির্বাহী অফিসার এবং উপজেলা কৃষি অফিসার": [
        "post=উপজেলা নির্বাহী অফিসার [divided]",
        "post=উপজেলা কৃষি অফিসার [divided]",
    ],
    "চেয়ারম্যান/সচিব": ["post=চেয়ারম্যান [divided]", "post=সচিব [divided]"],
    "চেয়ারম্যান, সচিব": ["post=চেয়ারম্যান", "post=সচিব [divided]"],
    "১। জনাব ক খ, অফিস সহকারী, ০১৭০০-০০০০০১\n২। জনাব গ ঘ, অফিস সহায়ক, ০১৭০০-০০০০০২": [
        "name=জনাব ক খ | post=অফিস সহকারী | phone=০১৭০০-০০০০০১",
        "name=জনাব গ ঘ | post=অফিস সহায়ক | phone=০১৭০০-০০০০০২",
    ],
    "১. সার্ভেয়ার ২. কানুনগো ৩. অফিস সহকারী": ["post=সার্ভেয়ার", "post=কানুনগো", "post=অফিস সহকারী"],
    "নাম: ক খ\nপদবি: কানুনগো\nমোবাইল: ০১৭০০-০০০০০১": ["name=ক খ | post=কানুনগো | phone=০১৭০০-০০০০০১"],
    "নাম- ক খ, পদবি- অফিস সহকারী, ফোন- ০২-৯৯৯৯৯৯০১, কক্ষ- ১০২": [
        "name=ক খ | post=অফিস সহকারী | room=১০২ | phone=০২-৯৯৯৯৯৯০১"
    ],
    "নামঃ ক খ পদবীঃ সার্ভেয়ার মোবাইলঃ ০১৭০০০০০০০১ ই-মেইলঃ a@example.gov.bd": [
        "name=ক খ | post=সার্ভেয়ার | phone=০১৭০০০০০০০১ | email=a@example.gov.bd"
    ],
    "নাম জনাব ক খ\nপদবি সহকারী পরিচালক\nফোন ০২-৯৯৯৯৯৯০১": [
        "name=জনাব ক খ | post=সহকারী পরিচালক | phone=০২-৯৯৯৯৯৯০১"
    ],
    "নাম = ক খ, পদবি = মেয়র": ["name=ক খ | post=মেয়র"],
    "Name: Mr. K, Designation: Assistant Engineer, Phone: 02-99999901, Room: 305": [
        "name=Mr. K | post=Assistant Engineer | room=305 | phone=02-99999901"
    ],
    "Mr. K\nAssistant Programmer\nMobile- 01700-000001\nE-mail: a@example.gov.bd": [
        "name=Mr. K | post=Assistant Programmer | phone=01700-000001 | email=a@example.gov.bd"
    ],
    "শাখা: সাধারণ\nপদবি: অফিস সহকারী": ["post=অফিস সহকারী | section=সাধারণ"],
    "সাধারণ শাখা\nঅফিস সহকারী": ["post=অফিস সহকারী | section=সাধারণ শাখা"],
    "সাধারণ শাখা: সহকারী কমিশনার": ["post=সহকারী কমিশনার | section=সাধারণ শাখা"],
    "সাধারণ শাখা - অফিস সহকারী": ["post=অফিস সহকারী | section=সাধারণ শাখা"],
    "ঠিকানা: উপজেলা ভূমি অফিস, রংপুর\nপদবি: কানুনগো": ["post=কানুনগো | office=উপজেলা ভূমি অফিস, রংপুর"],
    "কক্ষ নং ১২২: ডাঃ ক\nকক্ষ নং ১২৩: ডাঃ খ": [
        "name=ডাঃ ক | post=? [post] | room=১২২",
        "name=ডাঃ খ | post=? [post] | room=১২৩",
    ],
    "১২২ নং কক্ষ, ডাঃ ক, মেডিকেল অফিসার": ["name=ডাঃ ক | post=মেডিকেল অফিসার | room=১২২"],
    "সিনিয়র স্টাফ নার্স": ["post=সিনিয়র স্টাফ নার্স"],
    "নার্স ইনচার্জ": ["post=নার্স ইনচার্জ"],
    "অফিসার ইনচার্জ (ওসি)": ["post=অফিসার ইনচার্জ (ওসি)"],
    "ভারপ্রাপ্ত কর্মকর্তা": ["post=ভারপ্রাপ্ত কর্মকর্তা"],
    "সংশ্লিষ্ট কর্মকর্তা/কর্মচারী": ["post=সংশ্লিষ্ট কর্মকর্তা/কর্মচারী"],
    "ওয়ার্ড কাউন্সিলর": ["post=ওয়ার্ড কাউন্সিলর"],
    "ইউনিয়ন ভূমি সহকারী কর্মকর্তা": ["post=ইউনিয়ন ভূমি সহকারী কর্মকর্তা"],
    "উপজেলা সমাজসেবা কর্মকর্তা, ইউনিয়ন সমাজকর্মী": [
        "post=উপজেলা সমাজসেবা কর্মকর্তা",
        "post=ইউনিয়ন সমাজকর্মী [divided]",
    ],
    "উপজেলা সমাজসেবা অফিসার\nইউনিয়ন সমাজকর্মী": ["post=উপজেলা সমাজসেবা অফিসার", "post=ইউনিয়ন সমাজকর্মী"],
    "ক খ\nসহকারী প্রোগ্রামার\n০১৭০০-০০০০০১": [
        "name=ক খ [person] | post=সহকারী প্রোগ্রামার | phone=০১৭০০-০০০০০১"
    ],
    "ক খ, সহকারী প্রোগ্রামার": ["name=ক খ [person] | post=সহকারী প্রোগ্রামার"],
    "ক খ সহকারী প্রোগ্রামার": ["name=ক খ [person] | post=সহকারী প্রোগ্রামার"],
    "সহকারী প্রোগ্রামার\nক খ": ["post=সহকারী প্রোগ্রামার | office=ক খ [workplace]"],
    "সহকারী প্রোগ্রামার জনাব ক খ": ["name=জনাব ক খ | post=সহকারী প্রোগ্রামার"],
    "সহকারী প্রোগ্রামার (জনাব ক খ)": ["name=জনাব ক খ | post=সহকারী প্রোগ্রামার"],
    "১০০ টাকা": ["post=? [post] | + ১০০ টাকা"],
    "৩ কার্যদিবস": ["post=? [post] | + ৩ কার্যদিবস"],
    "জন্ম নিবন্ধন সনদ প্রদান": ["post=? [post] | + জন্ম নিবন্ধন সনদ প্রদান"],
    "১২৩৪৫৬": ["post=? [post] | + ১২৩৪৫৬"],
    "২০ টাকার কোর্ট ফি": ["post=? [post] | + ২০ টাকার কোর্ট ফি"],
    "তাৎক্ষণিক": ["post=তাৎক্ষণিক [words]"],
    "উপজেলা নির্বাহী অফিসারের কার্যালয়": ["post=উপজেলা নির্বাহী অফিসারের কার্যালয় [words]"],
    "উপজেলা ভূমি অফিস, সহকারী কমিশনার (ভূমি)": ["post=সহকারী কমিশনার (ভূমি) | office=উপজেলা ভূমি অফিস"],
    "জেলা প্রশাসক\nজেলা প্রশাসকের কার্যালয়, রংপুর\nফোন: ০২-৯৯৯৯৯৯০১, ০১৭০০-০০০০০১\ndc@example.gov.bd": [
        (
            "post=জেলা প্রশাসক | office=জেলা প্রশাসকের কার্যালয়, রংপুর"
            " | phone=০২-৯৯৯৯৯৯০১ | mobile=০১৭০০-০০০০০১ | email=dc@example.gov.bd"
        )
    ],
    "সহকারী পরিচালক (প্রশাসন), জেলা কার্যালয়, রংপুর": ["post=সহকারী পরিচালক (প্রশাসন) | office=জেলা কার্যালয়, রংপুর"],
    "উপপরিচালক, ০২-৯৯৯৯৯৯০১/০২-৯৯৯৯৯৯০২/০১৭০০-০০০০০১": [
        "post=উপপরিচালক | phone=০২-৯৯৯৯৯৯০১ | mobile=০২-৯৯৯৯৯৯০২ | + ০১৭০০-০০০০০১"
    ],
    "উপপরিচালক ফোন: ০২-৯৯৯৯৯৯০১-৩": ["post=উপপরিচালক | phone=০২-৯৯৯৯৯৯০১-৩ [range]"],
    "উপপরিচালক ফোন: ০২-৯৯৯৯৯৯০১/০২": ["post=উপপরিচালক | phone=০২-৯৯৯৯৯৯০১ | + ০২-৯৯৯৯৯৯০১/০২"],
    "উপপরিচালক ফোন: ০২-৯৯৯৯৯৯০১, ফ্যাক্স: ০২-৯৯৯৯৯৯০৫": [
        "post=উপপরিচালক | phone=০২-৯৯৯৯৯৯০১ | + ফ্যাক্স: ০২-৯৯৯৯৯৯০৫"
    ],
    "উপপরিচালক ফোন ও ফ্যাক্স: ০২-৯৯৯৯৯৯০১": ["post=উপপরিচালক | phone=০২-৯৯৯৯৯৯০১"],
    "উপপরিচালক ফোন: ০২-৯৯৯৯৯৯০১ বর্ধিত ১০৭": [
        "post=উপপরিচালক | phone=০২-৯৯৯৯৯৯০১ | + ০২-৯৯৯৯৯৯০১ বর্ধিত ১০৭"
    ],
    "উপপরিচালক\n০১৭০০-০০০০০১\n০১৭০০-০০০০০২": [
        "post=উপপরিচালক | phone=০১৭০০-০০০০০১ | mobile=০১৭০০-০০০০০২"
    ],
    "উপপরিচালক মোবাইল: ০১৭০০\n০০০০০১": ["post=উপপরিচালক | phone=০১৭০০০০০০০১ [torn]"],
    "ডাঃ ক, এমবিবিএস, মেডিকেল অফিসার": ["name=ডাঃ ক | post=মেডিকেল অফিসার | + এমবিবিএস"],
    "উপজেলা প্রকৌশলী ও প্রকল্প বাস্তবায়ন কর্মকর্তা ফোন: ০২-৯৯৯৯৯৯০১": [
        "post=উপজেলা প্রকৌশলী [divided]",
        "post=প্রকল্প বাস্তবায়ন কর্মকর্তা [divided,reach] | phone=০২-৯৯৯৯৯৯০১",
    ],
    "মোঃ ক খ (অফিস সহকারী)": ["name=মোঃ ক খ | post=অফিস সহকারী"],
    "প্যানেল মেয়র-১": ["post=প্যানেল মেয়র-১"],
    "অফিস সহকারী কাম কম্পিউটার মুদ্রাক্ষরিক": ["post=অফিস সহকারী কাম কম্পিউটার মুদ্রাক্ষরিক"],
    "অফিস সহকারী-কাম-কম্পিউটার অপারেটর": ["post=অফিস সহকারী-কাম-কম্পিউটার অপারেটর"],
    "হিসাবরক্ষক ও ক্যাশিয়ার, ইউপি সচিব": [
        "post=হিসাবরক্ষক [divided]",
        "post=ক্যাশিয়ার [divided]",
        "post=ইউপি সচিব [divided]",
    ],
    "প্রধান সহকারী কাম হিসাবরক্ষক": ["post=প্রধান সহকারী কাম হিসাবরক্ষক"],
    "দায়িত্বপ্রাপ্ত কর্মকর্তা: জনাব ক খ, পদবি: সার্ভেয়ার": ["name=জনাব ক খ | post=সার্ভেয়ার"],
    "ওয়ার্ড সচিব/স্বাস্থ্য সহকারী/ইউপি উদ্যোক্তা": [
        "post=ওয়ার্ড সচিব [divided]",
        "post=স্বাস্থ্য সহকারী [divided]",
        "post=ইউপি উদ্যোক্তা [divided]",
    ],
    "উপজেলা নির্বাহী অফিসার ইমেইল: uno@ example.gov.bd": [
        "post=উপজেলা নির্বাহী অফিসার | email=uno@example.gov.bd [torn]"
    ],
    "উপজেলা নির্বাহী অফিসার\nই-মেইল- uno.sadar@example.\ngov.bd": [
        "post=উপজেলা নির্বাহী অফিসার | email=uno.sadar@example.gov.bd [torn]"
    ],
    "শাখা কর্মকর্তা": ["post=শাখা কর্মকর্তা"],
    "শাখা প্রধান": ["post=শাখা প্রধান"],
    "বিট কর্মকর্তা": ["post=বিট কর্মকর্তা"],
    "অভিযোগ বাক্স": ["post=অভিযোগ বাক্স [words]"],
    "হেল্প ডেস্ক": ["post=হেল্প ডেস্ক [words]"],
    "তথ্য কেন্দ্র, কক্ষ ১০১": ["post=তথ্য কেন্দ্র [words] | room=১০১"],
    "যে কোন কর্মকর্তা": ["post=যে কোন কর্মকর্তা"],
    "থানার ডিউটি অফিসার": ["post=থানার ডিউটি অফিসার"],
}
REACHED: dict[str, list[str]] = {
    "সহকারী প্রোগ্রামার, রুম নম্বর-০৫, টেলিফোনঃ ০২৩৩৪৪৪১৫১৯, ই- মেইলঃ a@example.gov.bd": [
        "post=সহকারী প্রোগ্রামার | room=০৫ | phone=০২৩৩৪৪৪১৫১৯ | email=a@example.gov.bd"
    ],
    "সহকারী প্রোগ্রামার (অতিরিক্ত দায়িত্ব) কক্ষ নং: ৩০৯": ["post=সহকারী প্রোগ্রামার (অতিরিক্ত দায়িত্ব) | room=৩০৯"],
    "জনাব নাম নেই সহকারী প্রোগ্রামার": ["name=জনাব নাম নেই | post=সহকারী প্রোগ্রামার"],
    "আইসিটি শাখা, সহকারী প্রোগ্রামার": ["post=সহকারী প্রোগ্রামার | section=আইসিটি শাখা"],
    "প্রোগ্রামার সহকারী প্রোগ্রামার": ["post=সহকারী প্রোগ্রামার | section=প্রোগ্রামার [title]"],
    "সহকারী প্রোগ্রামার, উপজেলা কার্যালয়, কচুয়া, বাগেরহাট। উপজেলা কোড: ৮৫৪৯": [
        "post=সহকারী প্রোগ্রামার | office=উপজেলা কার্যালয়, কচুয়া, বাগেরহাট। | code=৮৫৪৯"
    ],
    "সহকারী প্রোগ্রামার মোবাইল: ০১৭০০-০০০০০১": ["post=সহকারী প্রোগ্রামার | phone=০১৭০০-০০০০০১"],
    "সহকারী প্রোগ্রামার মোবাইল: ০১৭০০-০০০০০১ ফোন: ০২-৯৫১৪১৪১": [
        "post=সহকারী প্রোগ্রামার | phone=০২-৯৫১৪১৪১ | mobile=০১৭০০-০০০০০১"
    ],
    "সহকারী প্রোগ্রামার +8801700000001 01700-000002 01700000003": [
        "post=সহকারী প্রোগ্রামার | phone=+8801700000001 | mobile=01700-000002 | + 01700000003"
    ],
    "সহকারী প্রোগ্রামার ফোন: +৮৮০ ২৪১ ০২৪০৭১": ["post=সহকারী প্রোগ্রামার | phone=+৮৮০ ২৪১ ০২৪০৭১"],
    "সহকারী প্রোগ্রামার ফোন: ই-মেইল:": ["post=সহকারী প্রোগ্রামার"],
    "সহকারী প্রোগ্রামার, ওয়েব পোর্টাল শাখা": ["post=সহকারী প্রোগ্রামার | section=ওয়েব পোর্টাল শাখা"],
    "সহকারী প্রোগ্রামার ওয়েব: www.example.gov.bd।": ["post=সহকারী প্রোগ্রামার | website=www.example.gov.bd"],
    "সহকারী প্রোগ্রামার doict.kachua,bagerhat.gov.bd": [
        "post=সহকারী প্রোগ্রামার | website=doict.kachua,bagerhat.gov.bd"
    ],
    "সহকারী প্রোগ্রামার office.sadar@example .gov.bd": [
        "post=সহকারী প্রোগ্রামার | email=office.sadar@example.gov.bd [torn]"
    ],
    "সহকারী প্রোগ্রামার office.sadar@ex ample.gov.bd": [
        "post=সহকারী প্রোগ্রামার | email=office.sadar@example.gov.bd [torn]"
    ],
    "সহকারী প্রোগ্রামার office.sa dar@example.gov.bd": [
        "post=সহকারী প্রোগ্রামার | email=office.sadar@example.gov.bd [torn]"
    ],
    "সহকারী প্রোগ্রামার ই-মেইল: un known@example.gov.bd": [
        "post=সহকারী প্রোগ্রামার | email=unknown@example.gov.bd [torn]"
    ],
    "সহকারী প্রোগ্রামার ICT unknown@example.gov.bd": [
        "post=সহকারী প্রোগ্রামার | email=unknown@example.gov.bd | + ICT"
    ],
    "সহকারী প্রোগ্রামার a..b@example.gov.bd": ["post=সহকারী প্রোগ্রামার | + a..b@example.gov.bd"],
    "সহকারী প্রোগ্রামার a@example.gov.bd b@example.gov.bd": [
        "post=সহকারী প্রোগ্রামার | email=a@example.gov.bd | + b@example.gov.bd"
    ],
}


def _said(contact: Contact) -> str:
    fields = ("name", "post", "section", "office", "room", "code")
    order = [*fields, *("phone", "mobile", "email", "website")]
    notes = {name: ",".join(note.code for note in notes) for name, notes in contact.notes.items()}
    facts = [
        f"{name}={contact[name]}" + (f" [{notes[name]}]" if name in notes else "")
        for name in sorted(contact.facts, key=order.index)
    ]
    return " | ".join([*facts, *(f"+ {text}" for text in contact.beyond)])


@pytest.mark.parametrize("cell", CELLS)
def test_a_cell_of_officers(cell: str) -> None:
    """Everybody in it, each fact in its field and no other, and a note at each guess."""
    contacts = read_contacts(normalise(cell), KNOWN, assumed_post="?")
    assert list(map(_said, contacts)) == [normalise(officer) for officer in CELLS[cell]]


@pytest.mark.parametrize("cell", REACHED)
def test_a_cell_says_how_an_officer_is_reached(cell: str) -> None:
    """Rooms, telephones and addresses, mended where a narrow column tore them."""
    contacts = read_contacts(normalise(cell), KNOWN, assumed_post="?")
    assert list(map(_said, contacts)) == [normalise(officer) for officer in REACHED[cell]]


@pytest.mark.parametrize("cell", ["", "-", " – । ", "নাই", "প্রযোজ্য নয়"])
def test_a_cell_that_names_nobody(cell: str) -> None:
    """A dash is how people leave a cell empty, and so is a word for it."""
    assert read_contacts(normalise(cell), KNOWN, assumed_post="?") == []


def test_a_cell_too_long_for_a_contact_is_kept_whole() -> None:
    """It is not searched, and not lost."""
    (contact,) = read_contacts("ক" * 5000, KNOWN, assumed_post="?")
    assert _said(contact) == f"post=? [post] | + {'ক' * 5000}"


def test_one_contact_of_a_cell_keeps_the_others() -> None:
    """Where only one is asked for, the others are beyond it."""
    contact = read_contact("সচিব ০১৭০০-০০০০০১\nমেয়র (ক)", KNOWN, assumed_post="?")
    assert contact is not None
    assert _said(contact) == normalise("post=সচিব [reach] | phone=০১৭০০-০০০০০১ | + মেয়র (ক)")


# Words that are none of an officer's: labels, and what lists and joined posts have between them.
FRAME = """
নাম পদবি পদবী ফোন মোবাইল ইমেইল ই মেইল কক্ষ রুম নং শাখা ঠিকানা ও এবং designation mobile email room phone
"""
PIECE = st.sampled_from(
    [
        *("নাম:", "পদবি:", "পদবী -", "ফোন:", "মোবাইলঃ", "ই-মেইল:", "কক্ষ নং", "রুম -", "শাখা:", "ঠিকানা"),
        *(
            "Designation:",
            "Mobile:",
            "Email:",
            "Room",
            "১.",
            "ক)",
            "•",
            "(",
            ")",
            "\n",
            "\n",
            ",",
            "/",
        ),
        *("ও", "এবং", "|", "-", "।", "(অতিরিক্ত দায়িত্ব)", "জনাব", "ডাঃ", "সাধারণ শাখা", "উপজেলা কার্যালয়"),
        *(
            "০১৭০০-০০০০০১",
            "০২-৯৯৯৯৯৯০১",
            "ext. 106",
            "১২৩",
            "৩ দিন",
            "a@example.gov.bd",
            "www.example.gov.bd",
        ),
        *("সচিব", "উপজেলা কৃষি অফিসার", "সহকারী প্রোগ্রামার", "Officer in Charge", "কর্মচারী"),
    ]
)
CELL = st.lists(PIECE | st.text("কখগঘ চছ", min_size=1, max_size=6), max_size=12).map(" ".join)
WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0980-\u0983\u09bc-\u09d7])*")


@given(CELL)
def test_no_word_of_a_cell_is_lost(cell: str) -> None:
    """Each stands in a fact or beyond, but for labels and what divides people."""
    said = " ".join(
        text
        for contact in read_contacts(normalise(cell), KNOWN, assumed_post="?")
        for text in (*contact.facts.values(), *contact.beyond)
    )
    marks = re.compile(r"(?<!\S)(?:[০-৯]{1,2}\.|\(?[ক-হ][.)।])")  # of lists
    words = [word.lower().rstrip("ঃ") for word in WORD.findall(marks.sub(" ", normalise(cell)))]
    kept = {word.lower().rstrip("ঃ") for word in WORD.findall(said)} | set(normalise(FRAME).split())
    assert [word for word in words if word not in kept] == []
