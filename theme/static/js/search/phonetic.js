// Latin letters as Bangladeshis type them ↔ Bengali terms, by their consonants.
// proshikkhon and পরসিখন share the key "prskn"; vowels only order the candidates.

import { flatMap } from "./flat_map.js";

const LATIN_VOWELS = /[aeiou]/;
const FULL = [["C", "k"], ["N", "ng"]]; // letters that stand for two readings, as they are mostly meant

export function createPhonetic({ bengali, vowels, latin, variants }) {
  // The key and the vowelled spelling of a Bengali term of the vocabulary.
  function ofTerm(term) {
    let key = "";
    let full = "";
    for (const letter of term) {
      if (letter in vowels) {
        if (full === "") key = "a";
        full += vowels[letter];
      } else {
        const consonant = bengali[letter] ?? "";
        if (consonant !== key.slice(-1)) key += consonant;
        full += consonant;
      }
    }
    return { key, full };
  }

  // The keys a Latin word may have: c, g, h and y are read in two ways.
  function keysOf(word) {
    let keys = [""];
    [...respelt(word, latin)].forEach((letter, place) => {
      if (LATIN_VOWELS.test(letter)) {
        if (place === 0) keys = ["a"];
        return;
      }
      const readings = variants[letter] ?? [letter];
      keys = flatMap(keys, (key) => readings.map((reading) => withoutDouble(key, reading)));
    });
    return [...new Set(keys)].filter((key) => key.length > 1);
  }

  function spellingOf(word) {
    return respelt(respelt(word, latin), FULL);
  }

  return { ofTerm, keysOf, spellingOf };
}

const respelt = (word, changes) => changes.reduce((text, [from, to]) => text.split(from).join(to), word);

const withoutDouble = (key, reading) => (reading !== "" && key.endsWith(reading[0]) ? key + reading.slice(1) : key + reading);
