// Counts working days as `charters/working_days.py` does: the first is the one after the day of filing.
import { dayOf, numberOf } from "./dates.js";

const WEEKEND = [5, 6]; // Friday and Saturday, as `getUTCDay` counts
const THURSDAY = 4; // the first day of 1970

export class CalendarEnds extends Error {}

export function createWorkingDays(calendar, district) {
  const [first, last] = calendar.begins ? [numberOf(calendar.begins), numberOf(calendar.ends)] : [1, 0];
  const [closed, worked] = [new Set(calendar.closed), new Set(calendar.worked)];
  const moons = calendar.moon.map(numberOf);
  const days = []; // every working day, as a number
  const passed = []; // by day since the first: how many of them are over at its end

  for (let number = first; number <= last; number++) {
    if (isWorked(dayOf(number), (number + THURSDAY) % 7)) days.push(number);
    passed.push(days.length);
  }

  function isWorked(day, weekday) {
    if (closed.has(day) || (calendar.only[day] || []).includes(district)) return false;
    return !WEEKEND.includes(weekday) || worked.has(day);
  }

  function passedBy(day) {
    const count = passed[numberOf(day) - first];
    if (count === undefined) throw new CalendarEnds(day);
    return count;
  }

  // One that moves by a day may come into the days after `day`, or go out of those to `end`.
  function doubts(day, end) {
    const found = end > numberOf(calendar.knownTo) ? ["orders"] : [];
    return moons.some((moon) => moon >= numberOf(day) && moon <= end + 1) ? [...found, "moon"] : found;
  }

  // The `count`-th working day after `day` and why it may be another; throws `CalendarEnds` rather than guess.
  function add(day, count) {
    const end = days[passedBy(day) + count - 1];
    if (end === undefined) throw new CalendarEnds(day);
    return { day: dayOf(end), doubts: doubts(day, end) };
  }

  // Whether `count` working days after a day before the calendar are over for sure, even if none came before it begins.
  function isPast(day, count, today) {
    const end = days[count - 1];
    return numberOf(day) < first && end < numberOf(today) && !doubts(calendar.begins, end).length;
  }

  // Unknown is undefined: out of the calendar, and until a moon is seen.
  function isOpen(day) {
    const number = numberOf(day);
    return passed[number - first] === undefined || moons.includes(number) ? undefined : days.includes(number);
  }

  return { add, isOpen, isPast, between: (day, other) => passedBy(other) - passedBy(day) };
}
