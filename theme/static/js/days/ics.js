// One day in a calendar, as iCalendar (RFC 5545): all day long, with an alarm at nine on the day before.
import { plusDays } from "./dates.js";

const MOST = 75; // octets of a line
const NOT_IN_TEXT = /[\u0000-\u0009\u000b-\u001f\u007f]/g;

const VERSION = 1e4; // ms: one made later is a later one, in numbers that fit 32 bits

// `uid` makes it the same event however its day is found, and `now` (ms) lets it take the place of one made before.
export function icsOf({ uid, day, summary, description, url }, now) {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//citizen charters//days//BN",
    "METHOD:PUBLISH",
    "X-WR-TIMEZONE:Asia/Dhaka",
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `SEQUENCE:${Math.floor(now / VERSION)}`,
    `DTSTAMP:${compact(new Date(now).toISOString().slice(0, 19))}Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(plusDays(day, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${url}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(summary)}`,
    "TRIGGER:-PT15H",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const compact = (time) => time.replace(/[-:]/g, "");

const escaped = (text) =>
  text.replace(/\r\n?/g, "\n").replace(NOT_IN_TEXT, " ").replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");

// The rest of a long line follows after a blank, which counts too; no letter is cut.
function folded(line) {
  let [text, room] = ["", MOST];
  for (const letter of line) {
    const size = octets(letter);
    if (size > room) [text, room] = [`${text}\r\n `, MOST - 1];
    text += letter;
    room -= size;
  }
  return text;
}

const octets = (letter) => encodeURIComponent(letter).replace(/%../g, "%").length;
