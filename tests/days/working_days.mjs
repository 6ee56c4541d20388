// What the scripts count from every day of a calendar and some days around it: the last day and its
// doubts for each number, and the working days to as many days later; nothing where the calendar ends.
import { readFileSync } from "node:fs";
import { dayOf, numberOf, plusDays } from "../../theme/static/js/days/dates.js";
import { orUndefined } from "../../theme/static/js/days/limits.js";
import { createWorkingDays } from "../../theme/static/js/days/working_days.js";

const { calendar, district, numbers, around } = JSON.parse(readFileSync(0, "utf-8"));
const workingDays = createWorkingDays(calendar, district);
const found = {};
for (let number = numberOf(calendar.begins) - around; number <= numberOf(calendar.ends) + around; number++) {
  const day = dayOf(number);
  found[day] = numbers.map((count) => [
    orUndefined(() => workingDays.add(day, count)) || null,
    orUndefined(() => workingDays.between(day, plusDays(day, count))) ?? null,
    orUndefined(() => workingDays.between(plusDays(day, count), day)) ?? null,
  ]);
}
console.log(JSON.stringify(found));
