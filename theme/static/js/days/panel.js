// What an answer is made of: its fields, what it says, and a calendar file for each last day.
import { inWords, today } from "./dates.js";
import { element } from "./element.js";
import { icsOf } from "./ics.js";
import { isInWorkingDays } from "./limits.js";
import { unended } from "./unended.js";

// `show(lines, events, actions)` says something else; what is said as before is not read aloud again.
export function createPanel({ part, say }, title) {
  const node = part("answer");
  const [heading, output, actions, files] = ["title", "output", "actions", "files"].map((name) => node.querySelector(`.answer__${name}`));
  heading.textContent = title;

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
    files.querySelector("p").textContent = say(events.some(({ day }) => day > today()) ? "remind" : "keep");
    list.append(...events.map((event) => element("li", {}, fileButton(event, say))));
  }

  return { node, fields: node.querySelector(".answer__fields"), show };
}

function fileButton(event, say) {
  const button = element("button", { type: "button" }, event.label ? say("file", { day: event.shown, name: event.label }) : event.shown);
  button.addEventListener("click", () => save(icsOf(event, Date.now()), `${event.file}.ics`));
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
export function dayText({ day, doubts }, { say, language }) {
  return doubts.length ? say("about", { day: inWords(day, language) }) : inWords(day, language);
}

export const shownDay = (last, context) => element("strong", {}, dayText(last, context));

// Where offices are closed on the last day: so, and when they open, unless they have.
export const closedThen = ({ opens }, context) =>
  opens && opens.day >= today() ? [" ", context.say("closed-then", { day: dayText(opens, context) })] : [];

// What is kept in a calendar, where it stands beside other promises: whose it is, and whether its day may be another.
// `of` are the days that tell its application or complaint from others.
export function eventOf({ label, id, of, last, isEarliest, title, then, url }, context) {
  const { say, district } = context;
  const { day, doubts } = last;
  const office = district && document.querySelector("h1").textContent.trim(); // the page of all offices names none
  const summary = office ? `${unended(title)}, ${office}` : title;
  return {
    label,
    shown: isEarliest && !doubts.length ? say("about", { day: dayText(last, context) }) : dayText(last, context),
    file: `${id}-${day}`,
    uid: `${id}-${of.join("")}@${location.href.replace(/^\w+:\/\/|[?#].*/g, "")}`,
    day,
    summary: doubts.length || isEarliest ? say("event-about", { summary }) : summary,
    description: [then, ...reasons(doubts, context), url].join("\n"),
    url,
  };
}

// Why a day may be another.
const reasons = (doubts, { say, calendar, language }) =>
  ["orders", "moon"].filter((doubt) => doubts.includes(doubt)).map((doubt) => say(doubt, { day: inWords(calendar.knownTo, language) }));

// Why no day can be told.
export function beyond(begun, { say, calendar, language }) {
  if (begun < calendar.begins) return say("before-calendar", { day: inWords(calendar.begins, language) });
  return say("after-calendar", { day: inWords(calendar.ends, language) });
}

// On what all that is said of the promises or steps rests.
export function notes(dated, context) {
  const lasts = [].concat(...dated.map(({ last, longest }) => [last, longest, last && last.opens])).filter(Boolean);
  const doubts = [].concat(...lasts.map((one) => one.doubts));
  const counted = dated.some(({ within }) => within && isInWorkingDays(within)) ? "assumption" : "assumption-days";
  const said = [context.say(counted), ...reasons(doubts, context)];
  return said.map((one) => element("p", { className: "answer__note" }, one));
}

export const closedToday = ({ say, workingDays }) => (workingDays.isOpen(today()) === false ? [` ${say("closed-today")}`] : []);

// How far off the last day is: "left-none" where no working day lies between, "left-unknown" where the calendar ends.
export function farOff({ name, count }, { say }) {
  if (name === "last-today") return say(name);
  if (count) return say(name, { count });
  return say(count === undefined && name === "left" ? "left-unknown" : `${name}-none`);
}

// Where an office has the letters of its complaint; the page of all offices has none.
export const lettersLink = () => document.querySelector(".grs [href='complaint/']");

export function letterButton({ say }) {
  const button = element("button", { type: "button" }, say("letter"));
  button.dataset.do = "letter";
  return button;
}
