// By which day a service is promised, for each of its kinds, to who applied on a day or applies today.
import { dateField } from "./date_field.js";
import { inWords, today } from "./dates.js";
import { element } from "./element.js";
import { fragmentOf, writeState } from "./fragment.js";
import { distance, lastDay, orUndefined } from "./limits.js";
import { beyond, closedThen, closedToday, createPanel, eventOf, farOff, letterButton, line, notes, shownDay } from "./panel.js";

export function serviceDays(row, state, context) {
  const { say } = context;
  const service = row.querySelector("[role=heading]").textContent.trim();
  const panel = createPanel(context, say("title"));

  function changed(day, isUnclear) {
    state.days.applied = day;
    writeState(state);
    if (isUnclear) panel.show([line(say("unclear"))]);
    else answer();
  }

  function answer() {
    const found = promisesOf(row).map((promise) => dated(promise, state.days.applied || today(), context));
    const lines = found.map((promise) => said(promise, state.days.applied, context));
    const isOver = state.days.applied && found.some(({ far }) => far && far.name.startsWith("passed"));
    panel.show(
      [...lines, ...future(state.days.applied, context), ...closedToday(context).map((said) => line(said)), ...(isOver ? [complaint(state, context)] : []), ...notes(found, context)],
      found.map((promise, place) => state.days.applied && promise.last && event(promise, place, { row, service, state }, context)).filter(Boolean),
      isOver ? [letterButton(context)] : [],
    );
  }

  panel.fields.append(dateField(context, say("applied"), state.days.applied, changed));
  answer();
  return panel.node;
}

// A kind of the service names itself before what it says.
const promisesOf = (row) =>
  [...row.querySelectorAll("[data-within]")].map((cell) => ({
    within: cell.dataset.within,
    kind: cell.tagName === "DD" ? cell.previousElementSibling.textContent.replace(/:\s*$/, "") : undefined,
  }));

function dated(promise, begun, { workingDays }) {
  const last = orUndefined(() => lastDay(promise.within, begun, workingDays));
  const isKnown = last || workingDays.isPast(begun, Number(promise.within), today());
  return Object.assign({ begun, last, far: isKnown && distance(promise.within, last, today(), workingDays) }, promise);
}

function said({ kind, begun, last, far }, applied, context) {
  const { tell } = context;
  const name = kind ? `${kind}: ` : "";
  if (!last) return line(name, beyond(begun, context), far ? ` ${farOff(far, context)}` : "");
  const promised = tell(applied ? "promised" : "promised-today", { day: shownDay(last, context) });
  return line(name, ...promised, ...(applied ? [" ", farOff(far, context)] : []), ...closedThen(last, context));
}

function future(applied, { say }) {
  return applied > today() ? [line(say("future"))] : [];
}

// What to do when the promise was not kept.
function complaint(state, { say, tell }) {
  const link = element("a", { href: fragmentOf(Object.assign({}, state, { id: "grs" })) }, say("steps"));
  return line(...tell("complain", { steps: link }));
}

function event({ kind, begun, last }, place, { row, service, state }, context) {
  const { say, language } = context;
  return eventOf(
    {
      label: kind,
      id: `${row.id}-${place}`,
      of: [begun],
      last,
      title: say("event-service", { name: kind ? `${service} (${kind})` : service }),
      then: say("event-service-then", { begun: inWords(begun, language) }),
      url: location.href.replace(/#.*/, "") + fragmentOf(state),
    },
    context,
  );
}
