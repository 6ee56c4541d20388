// The steps of a complaint, each from the day it was taken; one that was not, from the last day of the one
// before, so that the days of all add up as the page says, or from today where that is over.
import { lastDay, orUndefined } from "./limits.js";

// `steps` are [{ number, within, more }] in their order, `taken` the days by number. Each step comes back
// with `begun`, and what is known of `isEarliest`, `isAwaited` (the one before is not over), `last` and
// `longest` (with an investigation), `isPast` (over for sure, though the calendar begins later), `isOutOfOrder` (taken before another).
export function chain(steps, taken, today, workingDays) {
  const given = steps.filter(({ number }) => taken[number]);
  const reached = given.length ? given[given.length - 1].number : 0;
  let next = given.length ? undefined : today;
  let isAwaited = false;
  let doubts = []; // of the day that the next one waits for
  return steps.map((step) => {
    const begun = taken[step.number] || (step.number > reached ? next : undefined);
    const isEarliest = Boolean(begun && !taken[step.number]);
    const ends = ended(step, begun, isEarliest ? doubts : [], today, workingDays);
    const dated = Object.assign({ begun, isEarliest, isAwaited: isEarliest && isAwaited }, step, ends);
    dated.isOutOfOrder = Boolean(taken[step.number] && steps.some(({ number }) => number < step.number && taken[number] > begun));
    const isSound = !dated.isOutOfOrder;
    isAwaited = Boolean(isSound && dated.last && dated.last.day >= today);
    next = isAwaited ? dated.last.day : isSound && isOver(dated, today) ? today : undefined;
    doubts = isAwaited ? dated.last.doubts : [];
    return dated;
  });
}

export const isTaken = ({ begun, isEarliest }) => Boolean(begun && !isEarliest);
export const isOver = ({ last, isPast }, today) => Boolean(last ? last.day < today : isPast);

// The step that the citizen is in: the last that was taken, if any was.
export const current = (dated) => dated.filter(isTaken).pop();

function ended({ within, more }, begun, doubts, today, workingDays) {
  if (!begun || !within) return {};
  const last = orUndefined(() => doubted(lastDay(within, begun, workingDays), doubts));
  const longest = more && last ? orUndefined(() => doubted(workingDays.add(last.day, more), last.doubts)) : undefined;
  return { last, longest, isPast: !last && workingDays.isPast(begun, Number(within) + more, today) };
}

// What is counted from a day that may be another one may be another one too.
const doubted = (last, before) => Object.assign({}, last, { doubts: [...new Set([...before, ...last.doubts])] });
