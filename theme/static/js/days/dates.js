// Days as texts like "2026-02-22": arithmetic, how they are written in digits, and how they are said.
const DAY = 864e5; // ms
const DHAKA = 6 * 36e5; // ms ahead of UTC, the whole year

const MONTHS = {
  bn: ["জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
};
const WEEKDAYS = {
  bn: ["রবিবার", "সোমবার", "মঙ্গলবার", "বুধবার", "বৃহস্পতিবার", "শুক্রবার", "শনিবার"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const NUMBERS = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})$/;

export const inDigits = (text, language) =>
  language === "bn" ? String(text).replace(/\d/g, (digit) => "০১২৩৪৫৬৭৮৯"[digit]) : String(text);

export const inAscii = (text) => text.replace(/[০-৯]/g, (digit) => "০১২৩৪৫৬৭৮৯".indexOf(digit));

// Days since 1970, and back.
export const numberOf = (day) => Date.parse(day) / DAY;
export const dayOf = (number) => new Date(number * DAY).toISOString().slice(0, 10);

export const today = () => new Date(Date.now() + DHAKA).toISOString().slice(0, 10);

export const plusDays = (day, count) => dayOf(numberOf(day) + count);

// The same day of a later month, or its last where it has none such.
export function plusMonths(day, count) {
  const [year, month, date] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + count, 0));
  return dayOf(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())) / DAY);
}

// The day, or undefined where there is none such in any calendar of today.
export function dayFrom(year, month, date) {
  const day = [year.length === 2 ? `20${year}` : year, String(month).padStart(2, "0"), String(date).padStart(2, "0")].join("-");
  const number = numberOf(day);
  return /^[12]/.test(day) && !Number.isNaN(number) && dayOf(number) === day ? day : undefined;
}

const weekdayOf = (day) => new Date(Date.parse(day)).getUTCDay();

// The names of its day of the week in each language.
export const weekdayNames = (day) => [WEEKDAYS.bn, WEEKDAYS.en].map((names) => names[weekdayOf(day)].toLowerCase());

// The day that is written in digits alone: "2026-02-22" or "22/2/2026".
export function numbered(text) {
  const [, ...iso] = ISO.exec(text) || [];
  if (iso.length) return dayFrom(...iso);
  const [, date, month, year] = NUMBERS.exec(text) || [];
  return date && dayFrom(year, month, date);
}

// "১৩ এপ্রিল ২০২৬ (সোমবার)"
export function inWords(day, language) {
  const [year, month, date] = day.split("-").map(Number);
  return inDigits(`${date} ${MONTHS[language][month - 1]} ${year} (${WEEKDAYS[language][weekdayOf(day)]})`, language);
}
