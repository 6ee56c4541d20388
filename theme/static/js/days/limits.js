// What `data-within` says: "7" working days; "7d", "2w", "2m", "1y" by the calendar; "0" on the same day.
import { numberOf, plusDays, plusMonths } from "./dates.js";
import { CalendarEnds } from "./working_days.js";

const BY_CALENDAR = {
  d: plusDays,
  w: (day, count) => plusDays(day, 7 * count),
  m: plusMonths,
  y: (day, count) => plusMonths(day, 12 * count),
};

export const isInWorkingDays = (within) => /^\d+$/.test(within);

// The last day of a limit that runs from `day`, and why it may be another; throws `CalendarEnds`. Where offices
// are closed on it, also when it `opens`.
export function lastDay(within, day, workingDays) {
  const [count, unit] = [parseInt(within, 10), within.slice(-1)];
  if (count && isInWorkingDays(within)) return workingDays.add(day, count);
  const last = count ? BY_CALENDAR[unit](day, count) : day;
  const opens = workingDays.isOpen(last) === false ? orUndefined(() => workingDays.add(last, 1)) : undefined;
  return { day: last, doubts: [], opens };
}

// How far off the last day is, or how long over: `count` is unknown where the calendar ends before that, or
// begins after it.
export function distance(within, last, today, workingDays) {
  if (!last) return { name: "passed" };
  const { day } = last;
  const [from, to] = day < today ? [day, today] : [today, day];
  const name = day === today ? "last-today" : day < today ? "passed" : "left";
  if (!isInWorkingDays(within)) return { name: name === "last-today" ? name : `${name}-days`, count: numberOf(to) - numberOf(from) };
  return { name, count: orUndefined(() => workingDays.between(from, to)) };
}

// What cannot be known because the calendar ends is undefined.
export function orUndefined(find) {
  try {
    return find();
  } catch (error) {
    if (error instanceof CalendarEnds) return undefined;
    throw error;
  }
}
