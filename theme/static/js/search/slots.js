// What was typed, as slots: one slot a word, with everything that may stand for it in the index.

const MOST_WORDS = 12;
const MOST_LETTERS = 40;

// `terms`: all of them must be in a document. `weight`: 1 for the word itself, less for guesses.
export const WEIGHTS = { exact: 1, joined: 1, synonym: 0.9, phonetic: 0.8, prefix: 0.7, part: 0.6, slip: 0.5 };

// `weak` terms tell little, `office` terms ask for the office itself.
export function slotsOf(text, analysis, { weak, office }) {
  const slots = [];
  const words = analysis.words(text);
  for (let i = 0; i < words.length && slots.length < MOST_WORDS; i++) {
    const word = words[i].slice(0, MOST_LETTERS);
    const pair = slots.slice(-2);
    if (pair.length === 2 && word === pair[0].word + pair[1].word) {
      pair.forEach((slot) => offer(slot, [analysis.term(word)], WEIGHTS.joined));
      continue;
    }
    const term = analysis.term(word);
    const slot = { word, term, weak: weak.has(term), office: office.has(term), alternatives: [{ terms: [term], weight: WEIGHTS.exact }] };
    if (/[.@]/.test(word)) i += offerParts(slot, words.slice(i + 1));
    slots.push(slot);
  }
  const telling = slots.filter((slot) => !analysis.isStop(slot.term));
  return telling.length ? telling : slots;
}

// An address stands for its parts too; returns how many words of the text they are.
function offerParts(slot, following) {
  const count = slot.word.match(/[a-z]+|[0-9]+/g).length;
  offer(slot, following.slice(0, count), WEIGHTS.part);
  return count;
}

export function offer(slot, terms, weight) {
  if (terms.every(Boolean)) slot.alternatives.push({ terms, weight });
}

// Adds the words editors listed as meaning the same; a phrase speaks for each of its words.
export function offerSynonyms(slots, synonyms) {
  for (let length = Math.min(4, slots.length); length >= 1; length--) {
    for (let start = 0; start + length <= slots.length; start++) {
      const phrase = slots.slice(start, start + length);
      const typed = phrase.map((slot) => slot.term).join(" ");
      if (!Object.prototype.hasOwnProperty.call(synonyms, typed)) continue;
      for (const slot of phrase) synonyms[typed].forEach((terms, place) => offer(slot, terms, WEIGHTS.synonym - place / 20));
    }
  }
}

// Neighbours that others write as one word: ডিজিটাল ল্যাব, ডিজিটালল্যাব.
export function offerJoined(slots, analysis) {
  slots.slice(1).forEach((slot, place) => {
    const joined = analysis.term(slots[place].word + slot.word);
    [slots[place], slot].forEach((one) => offer(one, [joined], WEIGHTS.joined));
  });
}
