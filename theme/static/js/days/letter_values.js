// What is known of a complaint from the row of its service and from the days in the address.
import { linesOf } from "./cell_text.js";
import { inWords, today } from "./dates.js";
import { factsOf } from "./facts.js";
import { lastDay, orUndefined } from "./limits.js";
import { dayText } from "./panel.js";
import { current, isOver, isTaken } from "./steps.js";
import { unended } from "./unended.js";

const REMARK = ".remark";
const NO_NUMBER = () => "";
const NUMBER = (number) => number;

// `dated` are the steps of the complaint, `number` that of the letter. What has not come yet, or does not
// fit, is nothing to state.
export function valuesOf(row, number, dated, { days }, context) {
  const applied = isCome(days.applied) ? days.applied : undefined;
  const known = {
    today: inWords(days[`step-${number}`] || today(), context.language),
    applied: applied && inWords(applied, context.language),
  };
  const values = Object.assign(known, row && ofService(row, applied, context));
  if (number > 1) values.previous = context.say("file-step", { number: number - 1 });
  for (const step of dated.filter((step) => isTaken(step) && isCome(step.begun) && !isMisplaced(step, days))) {
    values[`step-${step.number}`] = inWords(step.begun, context.language);
    if (step.number === number - 1) values.complained = values[`step-${step.number}`];
    values[`by-${step.number}`] = step.within ? step.last && dayText(step.last, context) : null;
  }
  return values;
}

const isCome = (day) => Boolean(day && day <= today());

// Taken before another step, or before the application.
const isMisplaced = ({ begun, isOutOfOrder }, { applied }) => isOutOfOrder || applied > begun;

const before = (number, dated) => dated.find((step) => step.number === number - 1);

// Whether the step before was settled in time is known once its last day is, with an investigation's.
export function situationOf(number, dated) {
  const step = before(number, dated);
  if (!step || !isTaken(step) || !step.last) return undefined;
  return isOver(step, today()) && !isInvestigated(step) ? "late" : "open";
}

const isInvestigated = ({ longest }) => Boolean(longest && longest.day >= today());

// The promise that was not broken yet on the day of the complaint, which is today where there was none:
// { last } of the only kind, as far as that is known.
export function earlyPromise(row, { days }, context) {
  const { applied } = days;
  const complained = isCome(days["step-1"]) ? days["step-1"] : today();
  const last = row && applied && lastOf(row, applied, context);
  return applied > complained || (last && last.day >= complained) ? { last } : undefined;
}

// What the days do not allow to be stated, as sentences.
export function doubtsOf(row, number, dated, { days }, context) {
  const { say } = context;
  const early = earlyPromise(row, { days }, context);
  const step = situationOf(number, dated) === "open" ? before(number, dated) : undefined;
  const taken = dated.filter((one) => isTaken(one) && one.number < number);
  const hasFuture = [days.applied, ...taken.map(({ begun }) => begun)].some((day) => day > today());
  return [
    ...(taken.some((one) => isMisplaced(one, days)) ? [say("not-fitting")] : []),
    ...(hasFuture ? [say("future")] : []),
    ...(early && early.last ? [say("promised", { day: dayText(early.last, context) }) + left(early.last, say)] : []),
    ...(step ? [waits(step, context)] : []),
  ];
}

function waits(step, context) {
  const { say, language } = context;
  const { last, longest, more, begun } = step;
  const ends = isOver(step, today())
    ? say("investigation", { count: more, day: dayText(longest, context) })
    : say("ends", { begun: inWords(begun, language), day: dayText(last, context) }) + left(last, say);
  return `${say("file-step", step)}: ${ends}`;
}

const left = ({ day }, say) => (day >= today() ? ` ${say("left-unknown")}` : "");

// The step to write at: the first, or that after the last that was taken once its time is over.
export function dueStep(dated) {
  const step = current(dated);
  if (!step) return dated[0].number;
  return isOver(step, today()) ? step.number + 1 : step.number;
}

const namedIn = (row, column) => (row ? [...row.querySelectorAll(`.charter-table__${column} a[href^="#"]`)] : []).map(({ hash }) => hash.slice(1));

export const officersOf = (row) => namedIn(row, "officer");

// The anchors of those whom the row names as superior, but for who gives the service himself.
export function superiorsOf(row) {
  const own = officersOf(row);
  return namedIn(row, "superior").filter((one) => !own.includes(one));
}

// What the row itself says of whom to turn to, in its own words: the address is the reader's to change.
export function remedyOf(row, { say }) {
  const cell = row && row.querySelector(".charter-table__remedy:not(.blank-cell)");
  return cell ? [say("letter-remedy", { remedy: linesOf(cell, NUMBER).join("; ") })] : [];
}

function ofService(row, applied, context) {
  const { name, time, fee, officer } = factsOf(row, NO_NUMBER, REMARK);
  const joined = (fact) => (fact && fact.lines.length ? fact.lines.map(unended).join("; ") : null);
  return { service: joined(name), time: joined(time), fee: joined(fee), officer: joined(officer), promised: promised(row, applied, context) };
}

function promised(row, applied, context) {
  if (!limitsOf(row).length) return null;
  const last = applied && lastOf(row, applied, context);
  return last ? dayText(last, context) : undefined;
}

const limitsOf = (row) => [...row.querySelectorAll("[data-within]")].map(({ dataset }) => dataset.within);

// Of a service of several kinds the reader knows which is meant.
function lastOf(row, applied, context) {
  const [limit, ...others] = limitsOf(row);
  const isOne = limit && others.every((other) => other === limit);
  return isOne ? orUndefined(() => lastDay(limit, applied, context.workingDays)) : undefined;
}
