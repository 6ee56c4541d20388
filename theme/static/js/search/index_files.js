// Loads the parts of the index a query needs and puts a lunr index together from them.
import lunr from "lunr";
import { flatMap } from "./flat_map.js";
import { rangeAt } from "./starts.js";

export const TERMS_LABEL = "charter-terms";

// `load(name)` gives the parsed content of a file of the search folder, or rejects.
export function createIndexFiles(manifest, load) {
  const terms = new Map();
  const entries = new Map();
  const offices = new Map();
  const loaded = new Set();

  function fetchFile(name) {
    return manifest.inline ? Promise.resolve(manifest.inline[name]) : load(name);
  }

  async function take(name, store) {
    if (loaded.has(name)) return;
    store(await fetchFile(name));
    loaded.add(name);
  }

  // The files whose ranges hold any key from `first` to `last`.
  function filesBetween(directory, first, last) {
    return directory
      .filter(([key], place) => key <= last && (directory[place + 1] === undefined || directory[place + 1][0] > first))
      .map(([, file]) => file);
  }

  function loadTerms(ranges) {
    const files = new Set(flatMap(ranges, ([first, last]) => filesBetween(manifest.terms, first, last)));
    const store = (rows) => rows.forEach((row) => terms.set(row[0], row));
    return Promise.all([...files].map((file) => take(file, store)));
  }

  async function vocabulary() {
    const [text] = await fetchFile(manifest.vocabulary);
    return text.split("\n");
  }

  async function loadNumbered(directory, numbers, store) {
    const starts = directory.map(([first]) => first);
    const wanted = new Map();
    for (const number of numbers) {
      const [first, file] = directory[rangeAt(starts, number)];
      wanted.set(file, first);
    }
    const loads = [...wanted].map(([file, first]) => take(file, (rows) => rows.forEach((row, i) => store.set(first + i, row))));
    await Promise.all(loads);
  }

  const loadEntries = (numbers) => loadNumbered(manifest.entries, numbers, entries);
  const loadOffices = (numbers) => loadNumbered(manifest.offices, numbers, offices);

  // The offices of every place, by the number of its entry; places are the last of the entries.
  const placeRanges = rangesOf(manifest);

  // An index of the given terms alone: same documents, scores and order as the whole index gives.
  function indexOf(wanted, pipeline) {
    const invertedIndex = Object.create(null);
    const vectors = Object.create(null);
    const known = [...new Set(wanted)].filter((term) => terms.has(term)).map((term) => terms.get(term));
    known.sort((a, b) => a[1] - b[1]);
    for (const [term, number, ...postings] of known) {
      const entry = { _index: number };
      manifest.fields.forEach((field, place) => (entry[field] = unpack(postings[place], field, number, vectors)));
      invertedIndex[term] = entry;
    }
    const fieldVectors = Object.create(null);
    for (const ref in vectors) fieldVectors[ref] = new lunr.Vector(vectors[ref]);
    const sorted = known.map(([term]) => term).sort();
    return new lunr.Index({ invertedIndex, fieldVectors, tokenSet: lunr.TokenSet.fromArray(sorted), fields: manifest.fields, pipeline });
  }

  const termsBetween = (first, last) => [...terms.keys()].filter((term) => term >= first && term <= last);

  return { loadTerms, loadEntries, loadOffices, vocabulary, indexOf, termsBetween, entries, offices, placeRanges, has: (term) => terms.has(term) };
}

function rangesOf({ ranges, starts }) {
  const found = new Map();
  const [places] = starts.slice(-1);
  let end = 0;
  for (let i = 0; i < ranges.length; i += 2) {
    const first = end + ranges[i];
    end = first + ranges[i + 1];
    found.set(places + i / 2, { first, end });
  }
  return found;
}

function unpack(posting, field, number, vectors) {
  const documents = Object.create(null);
  let document = 0;
  for (let i = 0; i < posting.length; i += 2) {
    document += posting[i];
    documents[document] = Object.create(null);
    const ref = `${field}/${document}`;
    (vectors[ref] ??= []).push(number, posting[i + 1] / 1000);
  }
  return documents;
}

// lunr's pipeline for this site, under the label the index was built with.
export function createPipeline(analysis) {
  const step = (token) => token.update((word) => analysis.term(word));
  if (!(TERMS_LABEL in lunr.Pipeline.registeredFunctions)) lunr.Pipeline.registerFunction(step, TERMS_LABEL);
  return lunr.Pipeline.load([TERMS_LABEL]);
}
