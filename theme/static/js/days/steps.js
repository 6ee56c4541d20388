// The steps of a complaint, each from the day it was taken, or else from the earliest day that it can be.
import { lastDay, orUndefined } from "./limits.js";

// `steps` are [{ number, within, more }] in their order, `taken` the days by number. Each step comes back
// with `begun`, and what is known of `isEarliest`, `last` and `longest` (with an investigation),
// `isUnknown` (the calendar ends), `isOutOfOrder` (taken before the one before).
export function chain(steps, taken, today, workingDays) {
  const given = steps.filter(({ number }) => taken[number]);
  const reached = given.length ? given[given.length - 1].number : 0;
  let next = given.length ? undefined : today;
  return steps.map((step) => {
    const begun = taken[step.number] || (step.number > reached ? next : undefined);
    const dated = { ...step, begun, isEarliest: Boolean(begun && !taken[step.number]), ...ended(step, begun, workingDays) };
    dated.isOutOfOrder = Boolean(taken[step.number] && steps.some(({ number }) => number < step.number && taken[number] > begun));
    next = dated.last && !dated.isOutOfOrder ? earliest(dated.last.day, today, workingDays) : undefined;
    return dated;
  });
}

// The step that the citizen is in: the last that was taken, if any was.
export const current = (dated) => dated.filter(({ begun, isEarliest }) => begun && !isEarliest).pop();

function ended({ within, more }, begun, workingDays) {
  if (!begun || !within) return {};
  const last = orUndefined(() => lastDay(within, begun, workingDays));
  const longest = more && last ? orUndefined(() => workingDays.add(last.day, more)) : undefined;
  return { last, longest, isUnknown: !last };
}

function earliest(last, today, workingDays) {
  const next = orUndefined(() => workingDays.add(last, 1).day);
  return next && (next > today ? next : today);
}
