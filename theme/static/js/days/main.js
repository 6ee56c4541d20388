// What the first tap loads: the words, the calendar, and what each button does.
import { openPlace } from "./answer.js";
import { letter } from "./complaint.js";
import { days, follow } from "./days.js";
import { share } from "./share.js";
import { listen } from "./speech.js";
import { createWords } from "./words.js";
import { createWorkingDays } from "./working_days.js";

const ACTIONS = { days, letter, listen, share };

// Fails where the panel or the calendar is something else; what it can use it takes.
function begin(event) {
  const { calendar, panel, district } = event.detail;
  const language = document.documentElement.lang;
  const words = createWords(new DOMParser().parseFromString(panel, "text/html"), language);
  words.part("answer");
  const context = { calendar, district, language, workingDays: createWorkingDays(calendar, district), ...words };
  event.preventDefault();
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-do]");
    if (button && ACTIONS[button.dataset.do]) ACTIONS[button.dataset.do](button, context);
  });
  addEventListener("hashchange", () => follow(context));
  whenLoaded(() => openPlace() || follow(context)); // what was tapped meanwhile stays open
}

// Firefox looks for the target of an address anew when the page has loaded.
function whenLoaded(call) {
  if (document.readyState === "complete") call();
  else addEventListener("load", () => setTimeout(call));
}

document.addEventListener("days", begin, { once: true });
