// What a word that is not in the index may have meant: Latin spelling, a slip, a joined or cut word.
import { distance } from "./distance.js";
import { WEIGHTS, offer } from "./slots.js";

const MOST = 8; // candidates of one kind for one word

export function createGuesses(words, analysis, phonetic) {
  const known = new Set(words);
  let spellings;

  // The phonetic keys of the whole vocabulary, made when the first Latin word is typed.
  function phonetics() {
    spellings ??= words.filter((term) => /[ঀ-৿]/.test(term)).map((term) => ({ term, ...phonetic.ofTerm(term) }));
    return spellings;
  }

  const guessed = new Map();

  function guess(slot, isLast) {
    const key = `${slot.word} ${isLast}`;
    if (!guessed.has(key)) guessed.set(key, alternativesOf({ ...slot, alternatives: slot.alternatives.slice(0, 1) }, isLast));
    slot.alternatives.push(...guessed.get(key));
  }

  function alternativesOf(slot, isLast) {
    if (/^[a-z]+$/.test(slot.word)) offerPhonetic(slot, isLast);
    else if (!/[0-9@.]/.test(slot.word)) offerParts(slot);
    if (slot.alternatives.length === 1 || !slot.alternatives.some(isKnown)) offerSlips(slot);
    return slot.alternatives.slice(1);
  }

  const isKnown = ({ terms }) => terms.every((term) => known.has(term));

  function offerPhonetic(slot, isLast) {
    const keys = phonetic.keysOf(slot.word);
    const spelling = phonetic.spellingOf(slot.word);
    const fits = ({ key }) => keys.some((typed) => key === typed || `${key}r` === typed || (isLast && typed.length > 2 && key.startsWith(typed)));
    const found = phonetics()
      .filter(fits)
      .map(({ term, full }) => ({ term, far: distance(full, spelling, 4) / Math.max(full.length, spelling.length) }))
      .sort((a, b) => a.far - b.far);
    const best = found[0]?.far ?? 0;
    for (const { term, far } of found.slice(0, MOST)) {
      if (far <= best + 0.25) offer(slot, [term], WEIGHTS.phonetic - far / 4);
    }
  }

  // Two known words written as one, a known word with something behind it, or the beginning of one.
  function offerParts(slot) {
    const typed = analysis.fold(slot.word);
    for (let cut = 2; cut <= typed.length - 2; cut++) {
      const isLong = cut >= 3 || typed.length > 5;
      const parts = [analysis.stem(typed.slice(0, cut)), analysis.stem(typed.slice(cut))];
      if (isLong && parts.every((part) => part.length > 1 && known.has(part))) offer(slot, parts, WEIGHTS.part);
    }
    const related = words.filter((term) => term.length >= 3 && isRelated(slot.term, term));
    related.sort((a, b) => b.length - a.length);
    for (const term of related.slice(0, MOST)) offer(slot, [term], WEIGHTS.part);
  }

  function offerSlips(slot) {
    const limit = slot.term.length >= 8 ? 2 : 1;
    if (slot.term.length < 3) return;
    const found = words
      .map((term) => ({ term, far: distance(slot.term, term, limit) }))
      .filter(({ far }) => far <= limit)
      .sort((a, b) => a.far - b.far || a.term.length - b.term.length);
    for (const { term, far } of found.slice(0, MOST)) offer(slot, [term], WEIGHTS.slip / far);
  }

  return { guess };
}

function isRelated(typed, term) {
  const [short, long] = typed.length < term.length ? [typed, term] : [term, typed];
  return short.length >= 4 && short.length >= long.length * 0.5 && long.startsWith(short);
}
