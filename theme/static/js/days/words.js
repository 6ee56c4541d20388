// The sentences and parts of panel-<language>.html.
import { inDigits } from "./dates.js";

const BLANK = /\{([\w-]+)\}/;

export function createWords(panel, language) {
  const shown = (value) => (typeof value === "number" ? inDigits(value, language) : value);

  // The sentence as pieces: its own words, and what its blanks are filled with.
  function pieces(name, values) {
    const sentence = panel.querySelector(`[data-say="${name}"]`).textContent;
    return sentence.split(BLANK).map((piece, place) => (place % 2 ? shown(values[piece]) : piece));
  }

  return {
    panel,
    say: (name, values = {}) => pieces(name, values).join(""),
    // The same for values that are elements, such as links.
    tell: (name, values = {}) => pieces(name, values).filter((piece) => piece !== ""),
    part: (name) => document.importNode(panel.querySelector(`[data-part="${name}"]`), true),
  };
}
