// A query → ranked results. Knows nothing of the page.
import { createAnalysis } from "./analysis.js";
import { flatMap } from "./flat_map.js";
import { createGuesses } from "./guesses.js";
import { createPhonetic } from "./phonetic.js";
import { joinPlaces } from "./ranking.js";
import { createPipeline, createIndexFiles } from "./index_files.js";
import { WEIGHTS, offer, offerJoined, offerSynonyms, slotsOf } from "./slots.js";

const MOST_TEXT = 400; // characters of a query that are read
const MOST_PREFIXED = 30; // words that one typed beginning may stand for
const LAST = "\uffff";
const SMALL_PRINT = "body";
const PRINTED = 0.5;
const HASANTA = "\u09cd";

export function createEngine(manifest, load) {
  const { rules } = manifest;
  const analysis = createAnalysis(rules);
  const phonetic = createPhonetic(rules.phonetic);
  const [weak, office] = [rules.weak, rules.office].map((words) => new Set(words.map(analysis.term)));
  const pipeline = createPipeline(analysis);
  const indexFiles = createIndexFiles(manifest, load);
  let guesses;

  // Results in rank order. `wanted`: {mine, district, section}, each optional.
  async function search(text, wanted = {}) {
    const slots = slotsOf(text.slice(0, MOST_TEXT), analysis, { weak, office });
    if (slots.length === 0) return { results: [], terms: new Set() };
    offerSynonyms(slots, manifest.synonyms);
    offerJoined(slots, analysis);
    const [last] = slots.slice(-1);
    await loadAlternatives(slots, beginnings(last));
    offerBeginnings(last);
    await guessMissing(slots);
    const matches = match(slots);
    const terms = new Set(termsOf(slots));
    return { results: await joinPlaces(matches, slots, indexFiles, manifest, wanted), terms };
  }

  // The ranges of the terms that begin as typed. A conjunct typed by half may still become another
  // letter, and a number has lost the 0 that telephones begin with.
  function beginnings({ word }) {
    const whole = word.endsWith(HASANTA) ? word.slice(0, -2) : word;
    const typed = [analysis.fold(whole), ...(/^[1-9]\d{3,}$/.test(word) ? [`0${word}`] : [])];
    return typed.filter((first) => first.length > 1).map((first) => [first, first + LAST]);
  }

  function loadAlternatives(slots, ranges = []) {
    return indexFiles.loadTerms([...ranges, ...termsOf(slots).map((term) => [term, term])]);
  }

  function offerBeginnings(slot) {
    const ranges = beginnings(slot);
    const found = flatMap(ranges, ([first, last]) => indexFiles.termsBetween(first, last)).filter((term) => term !== slot.term);
    found.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    for (const term of found.slice(0, MOST_PREFIXED)) offer(slot, [term], WEIGHTS.prefix);
  }

  async function guessMissing(slots) {
    const missing = slots.filter((slot) => !isFound(slot) && !isTaught(slot));
    if (missing.length === 0) return;
    guesses ??= createGuesses(await indexFiles.vocabulary(), analysis, phonetic);
    for (const slot of missing) {
      guesses.guess(slot, slot === slots[slots.length - 1]);
      slot.weak ||= means(slot, weak);
      slot.office ||= means(slot, office);
    }
    await loadAlternatives(missing);
  }

  // A Latin word that only begins an English name is also read as Bengali.
  function isFound({ word, alternatives }) {
    const enough = /^[a-z]+$/.test(word) ? WEIGHTS.phonetic : 0;
    return alternatives.some(({ terms, weight }) => weight >= enough && terms.every(indexFiles.has));
  }

  // An English word whose meaning editors listed is not Bengali that sounds like it, though nothing of it is here.
  function isTaught({ word, term }) {
    return /^[a-z]+$/.test(word) && Object.prototype.hasOwnProperty.call(manifest.synonyms, term);
  }

  // lunr's results, each with the slots it fills.
  function match(slots) {
    const boosts = new Map();
    for (const { alternatives } of slots) {
      for (const { terms, weight } of alternatives) {
        for (const term of terms) if (indexFiles.has(term)) boosts.set(term, Math.max(weight, boosts.get(term) ?? 0));
      }
    }
    const index = indexFiles.indexOf(boosts.keys(), pipeline);
    const found = index.query((query) => {
      for (const [term, boost] of boosts) query.term(term, { boost, usePipeline: false });
    });
    const fillers = fillersOf(slots);
    return found.map(({ ref, score, matchData }) => ({ entry: Number(ref), score, filled: filledBy(matchData.metadata, fillers, slots.length) }));
  }

  const { offices, loadOffices, entries, loadEntries, placeRanges } = indexFiles;
  return { search, analysis, phonetic, offices, loadOffices, entries, loadEntries, placeRanges };
}

const termsOf = (slots) => flatMap(slots, ({ alternatives }) => flatMap(alternatives, ({ terms }) => terms));

// Whether a word that is no term itself was read as one of these.
function means({ alternatives }, terms) {
  return alternatives.some((alternative) => alternative.terms.length === 1 && terms.has(alternative.terms[0]));
}

// What each term fills, as [slot, weight]; phrases, which need all their terms, apart.
function fillersOf(slots) {
  const words = new Map();
  const phrases = [];
  slots.forEach(({ alternatives }, slot) => {
    for (const { terms, weight } of alternatives) {
      if (terms.length > 1) phrases.push({ terms, slot, weight });
      else words.set(terms[0], [...(words.get(terms[0]) ?? []), [slot, weight]]);
    }
  });
  return { words, phrases };
}

// For each slot the weight of the best alternative that the document holds, 0 where it holds none.
// A word in the small print of a row tells less than one in a name.
function filledBy(metadata, { words, phrases }, count) {
  const filled = new Array(count).fill(0);
  const fill = (slot, weight, isNamed) => (filled[slot] = Math.max(filled[slot], isNamed ? weight : weight * PRINTED));
  for (const term in metadata) {
    for (const [slot, weight] of words.get(term) ?? []) fill(slot, weight, isNamed(metadata[term]));
  }
  for (const { terms, slot, weight } of phrases) {
    if (terms.every((term) => term in metadata)) fill(slot, weight, terms.some((term) => isNamed(metadata[term])));
  }
  return filled;
}

const isNamed = (fields) => Object.keys(fields).some((field) => field !== SMALL_PRINT);
