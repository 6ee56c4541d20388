// By which day each step of a complaint ends, in which step the citizen is, and what to do next.
import { dateField } from "./date_field.js";
import { inWords, today } from "./dates.js";
import { element } from "./element.js";
import { fragmentOf, writeState } from "./fragment.js";
import { distance } from "./limits.js";
import { beyond, closedThen, closedToday, createPanel, eventOf, farOff, letterButton, lettersLink, line, notes, shownDay } from "./panel.js";
import { chain, current, isOver, isTaken } from "./steps.js";
import { createWorkingDays } from "./working_days.js";

export function complaintDays(section, state, given) {
  const { say } = given;
  let context = given; // of the district that was chosen
  const steps = stepsOf(section);
  const panel = createPanel(given, say("title"));
  const unclear = new Set(); // the steps whose field holds no day

  function changed(number, day, isUnclear) {
    state.days[`step-${number}`] = day;
    unclear[isUnclear ? "add" : "delete"](number);
    writeState(state);
    answer();
  }

  function answer() {
    const dated = datedSteps(steps, state, context);
    panel.show(
      [
        ...(unclear.size ? [line(say("unclear"))] : [line(...now(dated, state, context), ...closedToday(context))]),
        element("ol", { className: "answer__steps" }, ...dated.map((step) => element("li", {}, ...said(step, context)))),
        ...unlimited(dated, context),
        ...notes(dated, context),
      ],
      events(dated, state, context),
      lettersLink() ? [letterButton(context)] : [],
    );
  }

  function chosen(district) {
    state.district = district || undefined;
    context = Object.assign({}, given, { workingDays: createWorkingDays(given.calendar, district || given.district) });
    writeState(state);
    answer();
  }

  const district = districtField(section, state.district, given, chosen);
  panel.fields.append(
    ...(district ? [district] : []),
    ...steps.map(({ number }, place) =>
      dateField(given, say(labelOf(place, steps), { number }), state.days[`step-${number}`], (day, isUnclear) => changed(number, day, isUnclear)),
    ),
  );
  chosen(district ? district.querySelector("select").value : undefined);
  return panel.node;
}

// Only the page of all offices asks for the district; an office's page knows it.
function districtField({ dataset: { districts } }, district, { part }, chosen) {
  if (!districts) return undefined;
  const field = part("district");
  const choice = field.querySelector("select");
  const named = districts.split(";").filter(Boolean).map((one) => one.split("="));
  choice.append(...named.map(([value, name]) => element("option", { value }, name)));
  choice.value = district || "";
  choice.addEventListener("change", () => chosen(choice.value));
  return field;
}

const textOf = (node) => node && node.textContent.trim();

export const stepsOf = (section) =>
  [...section.querySelectorAll(".escalation__step")].map((step) => ({
    number: Number(step.id.replace("grs-", "")),
    title: step.querySelector("h3").textContent.trim(),
    within: step.dataset.within,
    limit: textOf(step.querySelector(".escalation__limit strong")),
    more: Number(step.dataset.more || 0),
  }));

// As the address tells on which days they were taken.
export function datedSteps(steps, { days }, { workingDays }) {
  const taken = {};
  for (const name of Object.keys(days)) if (name.startsWith("step-")) taken[name.slice(5)] = days[name];
  return chain(steps, taken, today(), workingDays);
}

// The first step is a complaint and the last at the Cabinet Division; of three, the second is an appeal.
export function labelOf(place, steps) {
  if (place === 0) return "complained";
  if (place === steps.length - 1) return "cabinet";
  return steps.length === 3 ? "appealed" : "went";
}

function now(dated, state, context) {
  const { say, tell, workingDays } = context;
  const step = current(dated);
  if (dated.some(({ isOutOfOrder }) => isOutOfOrder)) return [say("not-fitting")];
  if (!step) return [say("not-yet")];
  const { number, title, begun, within } = step;
  if (begun > today()) return [say("future")];
  if (isOver(step, today())) return over(step, dated, state, context);
  const here = tell("now", { number, title });
  if (!step.last) return within ? here : [...here, " ", say("ask")];
  return [...here, " ", farOff(distance(step.within, step.last, today(), workingDays), context)];
}

function over({ number, within, last, longest }, dated, state, context) {
  const { say, tell, workingDays } = context;
  const far = farOff(distance(within, last, today(), workingDays), context);
  const next = dated[dated.findIndex((step) => step.number === number) + 1];
  if (!next) return [...tell("over-last", { number }), " ", far];
  const link = element("a", { href: fragmentOf(Object.assign({}, state, { id: `grs-${next.number}` })) }, say("step", { number: next.number, title: next.title }));
  if (longest && longest.day >= today()) return tell("over-unless", { day: shownDay(longest, context), next: link });
  return [far, " ", ...tell("over", { next: link })];
}

function said(step, context) {
  const { say, tell, language } = context;
  const name = element("span", {}, say("step", step), ": ");
  if (step.isOutOfOrder) return [name, say("out-of-order")];
  if (!step.within) return [name, step.limit ? say("limit-in-words", step) : say("no-limit")];
  if (!step.begun) return [name, say("not-dated")];
  if (!step.last) return [name, beyond(step.begun, context)];
  const begun = inWords(step.begun, language);
  const sentence = step.isEarliest ? (step.isAwaited ? "ends-earliest" : "ends-today") : "ends";
  return [name, ...tell(sentence, { begun, day: shownDay(step.last, context) }), ...closedThen(step.last, context), ...investigation(step, context)];
}

// What to do where the charter has no limit that can be counted; of the step that one is in it is said already.
function unlimited(dated, { say }) {
  const [usual, step] = [document.querySelector(".grs__note a"), current(dated)];
  if (!usual || dated.every(({ within }) => within)) return [];
  return [line(step && !step.within ? "" : `${say("ask")} `, element("a", { href: usual.href }, say("usual")))];
}

function investigation({ more, longest }, context) {
  return longest ? [" ", ...context.tell("investigation", { count: more, day: shownDay(longest, context) })] : [];
}

// Days that do not fit are nothing to be reminded of.
function events(dated, state, context) {
  if (!current(dated) || dated.some(({ isOutOfOrder }) => isOutOfOrder)) return [];
  return dated.filter(({ last }) => last).map((step) => event(step, dated, state, context));
}

function event(step, dated, state, context) {
  const { say, language } = context;
  const { number, begun, last, isEarliest } = step;
  const then = isEarliest ? "event-earliest-then" : step === dated[dated.length - 1] ? "event-last-then" : "event-step-then";
  return eventOf(
    {
      label: say("file-step", { number }),
      id: `grs-${number}`,
      of: [state.days.applied, dated.find(isTaken).begun],
      last,
      isEarliest,
      title: say("event-step", { name: say("step", step) }),
      then: say(then, { begun: inWords(begun, language) }),
      url: location.href.replace(/#.*/, "") + fragmentOf(Object.assign({}, state, { id: "grs" })),
    },
    context,
  );
}
