// What an answer is made of: its fields, what it says, and a calendar file for each last day.
import { closeAnswer } from "./answer.js";
import { inWords } from "./dates.js";
import { element } from "./element.js";
import { icsOf } from "./ics.js";
import { isInWorkingDays } from "./limits.js";

// `show(lines, events, actions)` says something else; what is said as before is not read aloud again.
export function createPanel({ part, say }, title) {
  const node = part("answer");
  const [heading, output, actions, files, close] = ["title", "output", "actions", "files", "close"].map((name) => node.querySelector(`.answer__${name}`));
  heading.textContent = title;
  close.addEventListener("click", () => closeAnswer({ withFocus: true }));

  function show(lines, events = [], buttons = []) {
    const shown = element("div", {}, ...lines);
    if (shown.innerHTML !== output.innerHTML) {
      output.textContent = "";
      output.append(...[...shown.childNodes]);
    }
    const list = files.querySelector("ul");
    actions.textContent = list.textContent = "";
    actions.append(...buttons);
    files.hidden = !events.length;
    list.append(...events.map((event) => element("li", {}, fileButton(event, say))));
  }

  return { node, fields: node.querySelector(".answer__fields"), show };
}

function fileButton(event, say) {
  const button = element("button", { type: "button" }, event.label ? say("file", { day: event.dayInWords, name: event.label }) : event.dayInWords);
  button.addEventListener("click", () => save(icsOf(event), `${event.file}.ics`));
  return button;
}

function save(text, name) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
  const link = element("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // some browsers fetch it after a question
}

export const line = (...pieces) => element("p", {}, ...pieces);

// The date, and whether it may be another: "আনুমানিক ১৩ এপ্রিল ২০২৭ (মঙ্গলবার)".
export function shownDay({ day, doubts }, { say, language }) {
  return element("strong", {}, doubts.length ? say("about", { day: inWords(day, language) }) : inWords(day, language));
}

// Why no day can be told.
export function beyond(begun, { say, calendar, language }) {
  if (begun < calendar.begins) return say("before-calendar", { day: inWords(calendar.begins, language) });
  return say("after-calendar", { day: inWords(calendar.ends, language) });
}

// On what all that is said of the promises or steps rests.
export function notes(dated, { say, calendar, language }) {
  const has = (doubt) => dated.some(({ last, longest }) => [last, longest].some((one) => one && one.doubts.includes(doubt)));
  const said = [dated.some(({ within }) => within && isInWorkingDays(within)) ? say("assumption") : say("assumption-days")];
  if (has("orders")) said.push(say("orders", { day: inWords(calendar.knownTo, language) }));
  if (has("moon")) said.push(say("moon"));
  return said.map((one) => element("p", { className: "answer__note" }, one));
}

// How far off the last day is: "passed-none" where no working day lies between, "passed-unknown" where the calendar ends.
export function farOff({ name, count }, { say }) {
  if (name === "last-today") return say(name);
  if (count === undefined) return say(`${name}-unknown`);
  return count ? say(name, { count }) : say(`${name}-none`);
}

// Where an office has the letters of its complaint; the page of all offices has none.
export const lettersLink = () => document.querySelector(".grs [href='complaint/']");

export function letterButton({ say }) {
  const button = element("button", { type: "button" }, say("letter"));
  button.dataset.do = "letter";
  return button;
}
