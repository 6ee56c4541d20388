// A day as people type it: "২২/০২/২০২৬", "22 Feb 2026", "রবিবার, ২২শে ফেব্রুয়ারি ২০২৬ খ্রি.".
import { dayFrom, inAscii, numbered, weekdayNames } from "./dates.js";

const BEGINNINGS = ["জান jan", "ফেব feb", "মার mar", "এপ্ apr", "মে may", "জুন jun", "জুল jul", "আগ aug", "সেপ sep", "অক্ oct", "নভ nov", "ডিস dec"];
const DAY_FIRST = /^(\d{1,2})\s*(?:শে|লা|রা|ঠা|ই|st|nd|rd|th)?[\s/.-]*([^\d\s/.-]+)[\s/.-]*(\d{4})$/;
const MONTH_FIRST = /^([^\d\s]+)\s*(\d{1,2})(?:st|nd|rd|th)?\s*(\d{4})$/;
const AROUND = /\s*(?:খ্রিস্টাব্দ|খ্রিষ্টাব্দ|খ্রি[:.ঃ]?|ইং|সাল|তারিখ|dated?)\s*$/; // what is written after a date
const WEEKDAY = /^([^\s\d]+(?:বার|day))\s+|[\s(]+([^\s\d()]+(?:বার|day))\)?$/;

const monthOf = (name) => BEGINNINGS.findIndex((beginnings) => beginnings.split(" ").some((one) => name.startsWith(one))) + 1;

// A weekday beside it must be that of the day.
export function parse(typed) {
  const text = inAscii(typed.normalize("NFC")).toLowerCase().replace(/[,،]/g, " ").replace(AROUND, "").trim();
  const [named, before, after] = WEEKDAY.exec(text) || [""];
  const rest = text.replace(named, "").trim();
  const day = numbered(rest) || withName(rest);
  return !named || (day && weekdayNames(day).includes(before || after)) ? day : undefined;
}

// With the name of its month.
function withName(text) {
  const [, first, name, inYear] = DAY_FIRST.exec(text) || [];
  if (first) return dayFrom(inYear, monthOf(name), first);
  const [, named, on, ofYear] = MONTH_FIRST.exec(text) || [];
  return named && dayFrom(ofYear, monthOf(named), on);
}
