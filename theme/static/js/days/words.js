// The sentences and parts that come with the scripts, written as HTML.
import { inDigits } from "./dates.js";
import { unended } from "./unended.js";

const BLANK = /\{([\w-]+)\}/;

// What is a sentence itself does not end twice where one goes on or ends after it.
const fitting = (value, next) => (typeof value === "string" && /^[।,;]/.test(next) ? unended(value) : value);

export function createWords(language) {
  const { body } = new DOMParser().parseFromString("", "text/html");
  const shown = (value) => (typeof value === "number" ? inDigits(value, language) : value);

  // The sentence as pieces: its own words, and what its blanks are filled with.
  function pieces(name, values) {
    const said = body.querySelector(`[data-say="${name}"]`).textContent.split(BLANK);
    return said.map((piece, place) => (place % 2 ? fitting(shown(values[piece]), said[place + 1]) : piece));
  }

  return {
    learn: (html) => body.insertAdjacentHTML("beforeend", html),
    say: (name, values = {}) => pieces(name, values).join(""),
    // The same for values that are elements, such as links.
    tell: (name, values = {}) => pieces(name, values).filter((piece) => piece !== ""),
    part: (name) => document.importNode(body.querySelector(`[data-part="${name}"]`), true),
  };
}
