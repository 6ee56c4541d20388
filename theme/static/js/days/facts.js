// What a row tells of its service, in its own words and under its own labels: {label, lines} each, or nothing.
import { linesOf } from "./cell_text.js";

const PHONE = "[href^='tel:']";
const NUMBER = (number) => number;

// `dial` says a telephone number that is dialled so, `left` matches what is left out.
export function factsOf(row, dial = NUMBER, left = undefined) {
  const cell = (key) => row.querySelector(`.charter-table__${key}`);
  const fact = (one) => one && { label: one.dataset.label, lines: linesOf(one, dial, left) };
  const [time, fee, documents] = ["time", "fee", "documents"].map(cell).map(fact);
  const name = { lines: linesOf(row.querySelector("[role=heading]"), dial) };
  return { name, time, fee, documents, officer: officerOf(cell("officer"), dial), phone: phoneOf(cell("officer"), dial) };
}

// Of several the first who can be called.
function officerOf(cell, dial) {
  if (!cell) return null;
  const persons = [...cell.querySelectorAll("li"), cell];
  const person = persons.find((one) => one.querySelector(PHONE)) || persons[0];
  return { label: cell.dataset.label, lines: [linesOf(person, dial).join(", ")] };
}

// Whom to call at the office where nobody of the row can be.
function phoneOf(officers, dial) {
  const link = document.querySelector(`.quick-facts ${PHONE}`);
  if (!link || (officers && officers.querySelector(PHONE))) return null;
  const [term, number] = link.closest("div").children;
  return { label: term.textContent, lines: linesOf(number, dial) };
}

export const written = ({ label, lines }) => (label ? `${label}:${lines.length > 1 ? "\n" : " "}` : "") + lines.join("\n");
