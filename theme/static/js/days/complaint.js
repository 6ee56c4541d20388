// "Write a complaint": the letter of the step that is due, filled in as far as the page knows, and ways to send it.
import { closeAnswer, isOpenAt, placeOf, showAnswer } from "./answer.js";
import { datedSteps, labelOf, stepsOf } from "./complaint_days.js";
import { dateField } from "./date_field.js";
import { stateAt } from "./days.js";
import { element } from "./element.js";
import { writeState } from "./fragment.js";
import { doubtsOf, dueStep, earlyPromise, officersOf, remedyOf, situationOf, superiorsOf, valuesOf } from "./letter_values.js";
import { addresseeOf, isOfRow, lettersOf, smsOf, subjectOf, textOf, waysOf } from "./letters.js";
import { createWays } from "./letter_ways.js";
import { lettersLink } from "./panel.js";

let fetched; // the promise of the office's letters; what failed is asked for again

export function letter(button, context) {
  const place = placeOf(button);
  if (isOpenAt(place, button)) return closeAnswer({ withFocus: true });
  const state = stateAt(place);
  const node = context.part("letter");
  const failed = node.querySelector(".letter-ways__failed");
  failed.querySelector("button").addEventListener("click", begin);
  showAnswer(button, node);
  writeState(state);
  begin();

  function begin() {
    failed.hidden = true;
    lettersPage().then((page) => write(page, place, state, node, context), (error) => {
      failed.hidden = false;
      console.info(error);
    });
  }
}

function lettersPage() {
  fetched = fetched || fetch(lettersLink().href).then(read);
  fetched.catch(() => {
    fetched = undefined;
  });
  return fetched;
}

async function read(response) {
  if (!response.ok) throw new Error(response.url);
  const text = await response.text();
  const page = new DOMParser().parseFromString(text.slice(text.indexOf("<main>")), "text/html"); // its style is for that page
  if (!lettersOf(page).length) throw new Error(response.url); // of a network that asks to sign in
  return page;
}

function write(page, place, state, node, context) {
  const steps = stepsOf(document.querySelector(".grs"));
  const letters = lettersOf(page);
  const due = dueStep(datedSteps(steps, state, context));
  const ways = createWays(node, context);
  const [fields, notes] = [".answer__fields", ".answer__output"].map((name) => node.querySelector(name));
  const situation = choice(context, "letter-situation", situations(context), chooseSituation);
  let own; // what the reader chose of them
  let row = place.tagName === "TR" ? place : undefined;
  let chosen = letters.find(({ number }) => number >= due) || letters[letters.length - 1];

  function show() {
    const dated = datedSteps(steps, state, context);
    const values = valuesOf(row, chosen.number, dated, state, context);
    const to = addresseeOf(chosen, superiorsOf(row), context);
    notes.textContent = "";
    const same = isOfRow(to.officers, officersOf(row)) ? [context.say("letter-same")] : [];
    const doubts = doubtsOf(row, chosen.number, dated, state, context);
    notes.append(...[...doubts, ...same, ...remedyOf(row, context)].map((said) => element("p", {}, said)));
    const happened = settled(dated);
    const cases = [`step-${chosen.number}`, earlyPromise(row, state, context) ? "early" : "due", ...(chosen.isLater ? ["later", happened] : ["first"])];
    ways.show({
      text: textOf(chosen, values, cases, to.lines),
      subject: subjectOf(chosen, values, cases),
      mails: to.mails,
      sms: smsOf(page, values, cases),
      mobile: to.mobile,
      others: waysOf(page, values, cases),
    });
  }

  // What came of the step before: the reader tells it where no day does.
  function settled(dated) {
    const known = situationOf(chosen.number, dated);
    const select = situation.querySelector("select");
    const isOpen = known === "open";
    situation.hidden = known === "late" || !chosen.isLater;
    select.querySelector("[value=late]").disabled = isOpen;
    select.value = (known !== "late" && !(isOpen && own === "late") && own) || known || "late";
    return select.value;
  }

  function chooseSituation(value) {
    own = value;
    show();
  }

  function dayChanged(name, day) {
    state.days[name] = day;
    writeState(state);
    show();
  }

  function dayField(name, label) {
    return dateField(context, label, state.days[name], (day) => dayChanged(name, day));
  }

  function ask() {
    const before = steps.filter(({ number }) => number < chosen.number);
    fields.textContent = "";
    if (place.tagName !== "TR") fields.append(choice(context, "letter-service", services(row, context), chooseService));
    fields.append(choice(context, "letter-step", letters.map((one) => ({ value: one.number, text: one.title, isChosen: one === chosen })), chooseStep));
    fields.append(dayField("applied", context.say("applied")));
    fields.append(...before.map(({ number }) => dayField(`step-${number}`, context.say(labelOf(number - 1, steps), { number }))), situation);
  }

  function chooseService(id) {
    row = id ? document.getElementById(id) : undefined;
    show();
  }

  function chooseStep(number) {
    chosen = letters.find((one) => String(one.number) === number);
    ask();
    fields.querySelector("[data-choice=letter-step]").focus();
    show();
  }

  ask();
  show();
}

function services(chosen, { say }) {
  const rows = [...document.querySelectorAll(".charter-table tr[id]")];
  const named = rows.map((row) => ({ value: row.id, text: row.querySelector("[role=heading]").textContent.trim(), isChosen: row === chosen }));
  return [{ value: "", text: say("letter-choose"), isChosen: !chosen }, ...named];
}

const situations = ({ say }) => ["late", "unsatisfied", "open"].map((value) => ({ value, text: say(`letter-${value}`) }));

// `changed` is told of the value that is chosen.
function choice({ part, say }, name, options, changed) {
  const field = part("choice");
  const [label, select] = [field.querySelector("label"), field.querySelector("select")];
  select.dataset.choice = select.id = name;
  label.htmlFor = name;
  label.textContent = say(name);
  select.append(...options.map(({ value, text, isChosen }) => element("option", { value, selected: isChosen }, text)));
  select.addEventListener("change", () => changed(select.value));
  return field;
}
