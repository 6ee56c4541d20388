// The steps of a complaint as the scripts date them: { calendar, cases: [{ steps, taken, today }] } in.
import { readFileSync } from "node:fs";
import { chain, current } from "../../theme/static/js/days/steps.js";
import { createWorkingDays } from "../../theme/static/js/days/working_days.js";

const { calendar, cases } = JSON.parse(readFileSync(0, "utf-8"));
const workingDays = createWorkingDays(calendar);
const dated = cases.map(({ steps, taken, today }) => chain(steps, taken, today, workingDays));
console.log(JSON.stringify(dated.map((steps) => ({ steps, current: current(steps)?.number ?? null }))));
