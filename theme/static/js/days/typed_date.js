// A day as people type it: "২২/০২/২০২৬", "২২।০২।২৬", "22 Feb 2026", "তাং রবিবার, ২২শে ফেব্রুয়ারি ২০২৬ খ্রি.".
import { dayFrom, inAscii, numbered, plusMonths, today, weekdayNames } from "./dates.js";

const BEGINNINGS = ["জান jan", "ফেব feb", "মার mar", "এপ্ apr", "মে may", "জুন jun", "জুল jul", "আগ অগ aug", "সেপ sep", "অক্ oct", "নভ nov", "ডিস dec"];
const AROUND = /খ্রিস্টাব্দ|খ্রিষ্টাব্দ|খ্রি|ইং|সালে?|তারিখে?|তাং|dated?|[\u200b-\u200f\u2060]/g; // what is written beside a date, and what comes along unseen with what is copied
const BETWEEN = /[\s/.,،:ঃ।|\\'’()\u2010-\u2015\u2212-]+/g;
const END = /[\s.,:ঃ।)]+$/; // a hyphen there is half a date
const WEEKDAY = /(?:^|-)([^\d-]+(?:বার|day))(?=-|$)/;
const DAY_FIRST = /^(\d{1,2})-?(?:শে|লা|রা|ঠা|ই|st|nd|rd|th)?-?([^\d-]+)-?(\d{4}|\d\d)$/;
const MONTH_FIRST = /^([^\d-]+)-?(\d{1,2})(?:st|nd|rd|th)?-(\d{4}|\d\d)$/;

const FIRST = "2000"; // who types an earlier year counts by another calendar: 1432 in 2026
const AHEAD = 60; // months

const monthOf = (name) => BEGINNINGS.findIndex((beginnings) => beginnings.split(" ").some((one) => name.startsWith(one))) + 1;

// Whether it can be the day of something that goes on now.
export const isNear = (day) => day >= FIRST && day <= plusMonths(today(), AHEAD);

// A weekday beside it must be that of the day.
export function parse(typed) {
  const bare = inAscii(typed.normalize("NFC")).toLowerCase().replace(AROUND, "").replace("রোববার", "রবিবার");
  const text = bare.replace(END, "").replace(BETWEEN, "-");
  const [named, weekday] = WEEKDAY.exec(text) || [""];
  const rest = text.replace(named, "").replace(/^-/, "");
  const day = numbered(rest) || withName(rest);
  return day && isNear(day) && (!weekday || weekdayNames(day).includes(weekday)) ? day : undefined;
}

// With the name of its month.
function withName(text) {
  const [, first, name, inYear] = DAY_FIRST.exec(text) || [];
  if (first) return dayFrom(inYear, monthOf(name), first);
  const [, named, on, ofYear] = MONTH_FIRST.exec(text) || [];
  return named && dayFrom(ofYear, monthOf(named), on);
}
