// What is known of a complaint from the row of its service and from the days in the address.
import { linesOf } from "./cell_text.js";
import { inWords, today } from "./dates.js";
import { factsOf } from "./facts.js";
import { lastDay, orUndefined } from "./limits.js";
import { dayText } from "./panel.js";
import { current, isOver, isTaken } from "./steps.js";

const REMARK = ".remark";
const NO_NUMBER = () => "";
const NUMBER = (number) => number;

// `dated` are the steps of the complaint, `number` that of the letter.
export function valuesOf(row, number, dated, { days }, context) {
  const known = {
    today: inWords(days[`step-${number}`] || today(), context.language),
    applied: days.applied && inWords(days.applied, context.language),
  };
  const values = Object.assign(known, row && ofService(row, days.applied, context));
  for (const step of dated.filter(isTaken)) {
    values[`step-${step.number}`] = inWords(step.begun, context.language);
    values[`by-${step.number}`] = step.within ? step.last && dayText(step.last, context) : null;
  }
  return values;
}

// Whether the step before was settled in time is known once its last day is.
export function situationOf(number, dated) {
  const before = dated.find((step) => step.number === number - 1);
  if (!before || !isTaken(before) || !before.last) return undefined;
  return isOver(before, today()) ? "late" : "unsatisfied";
}

// The step to write at: the first, or that after the last that was taken once its time is over.
export function dueStep(dated) {
  const step = current(dated);
  if (!step) return dated[0].number;
  return isOver(step, today()) ? step.number + 1 : step.number;
}

const namedIn = (row, column) => (row ? [...row.querySelectorAll(`.charter-table__${column} a[href^="#"]`)] : []).map(({ hash }) => hash.slice(1));

// The anchors of those whom the row names as superior, but for who gives the service himself.
export function superiorsOf(row) {
  const own = namedIn(row, "officer");
  return namedIn(row, "superior").filter((one) => !own.includes(one));
}

// What the row itself says of whom to turn to, in its own words: the address is the reader's to change.
export function remedyOf(row, { say }) {
  const cell = row && row.querySelector(".charter-table__remedy:not(.blank-cell)");
  return cell ? [say("letter-remedy", { remedy: linesOf(cell, NUMBER).join("; ") })] : [];
}

function ofService(row, applied, context) {
  const { name, time, fee, officer } = factsOf(row, NO_NUMBER, REMARK);
  const joined = (fact) => (fact && fact.lines.length ? fact.lines.join("; ") : null);
  return { service: joined(name), time: joined(time), fee: joined(fee), officer: joined(officer), promised: promised(row, applied, context) };
}

// Of a service of several kinds the reader knows which is meant.
function promised(row, applied, context) {
  const limits = [...row.querySelectorAll("[data-within]")].map(({ dataset }) => dataset.within);
  if (!limits.length) return null;
  const isOne = limits.every((limit) => limit === limits[0]);
  const last = applied && isOne && orUndefined(() => lastDay(limits[0], applied, context.workingDays));
  return last ? dayText(last, context) : undefined;
}
