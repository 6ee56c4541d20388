// "By which day?": opens the answer for a service or for the steps of a complaint, and for an address with dates.
import { addressedPlace, closeAnswer, isOpenAt, placeOf, showAnswer } from "./answer.js";
import { complaintDays } from "./complaint_days.js";
import { readState, writeState } from "./fragment.js";
import { serviceDays } from "./service_days.js";

export function days(button, context) {
  const place = placeOf(button);
  if (isOpenAt(place, button)) closeAnswer({ withFocus: true });
  else open(button, stateAt(place), context);
}

// What an address with dates shows; also when it was come back to, for then nothing is the target of the page.
export function follow(context) {
  const state = readState();
  const place = addressedPlace();
  if (!place || !(Object.keys(state.days).length || state.district)) return;
  makeTarget(state);
  const button = place.querySelector("[data-do=days]"); // which only a time that is a number has
  if (button && !isOpenAt(place, button)) open(button, state, context, { isSilent: true });
}

function open(button, state, context, options) {
  const place = placeOf(button);
  const node = (place.tagName === "TR" ? serviceDays : complaintDays)(place, state, context);
  showAnswer(button, node, options);
  writeState(state);
}

// Dates of one service are not those of another; the complaint keeps whatever is known.
export function stateAt(place) {
  const { id, days, district } = readState();
  const before = document.getElementById(id);
  const isKept = !before || place.tagName !== "TR" || placeOf(before) === place;
  return { id: place.id || idOf(place), days: isKept ? days : {}, district };
}

const idOf = (section) => (section.querySelector("#grs") ? "grs" : "");

function makeTarget(state) {
  const element = document.getElementById(state.id);
  if (!element || element.matches(":target")) return;
  location.replace(`#${state.id}`);
  writeState(state);
}
