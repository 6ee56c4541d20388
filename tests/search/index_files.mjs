// Compares the whole lunr index with indexes put together from files, query by query.
// Arguments: a folder with manifest.json (its name first), the files of the index and whole.json.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import lunr from "lunr";
import { createAnalysis } from "../../theme/static/js/search/analysis.js";
import { createPipeline, createIndexFiles } from "../../theme/static/js/search/index_files.js";
import { rules } from "./rules.mjs";

const folder = process.argv[2];
const read = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
const { manifest: name, clauses } = JSON.parse(readFileSync(0, "utf8"));
const manifest = read(name);
const pipeline = createPipeline(createAnalysis(rules));
const whole = lunr.Index.load(read("whole.json"));

const different = [];
let results = 0;
for (const clause of clauses) {
  const indexFiles = createIndexFiles(manifest, async (file) => read(file));
  const ranges = await rangesOf(clause, indexFiles);
  await indexFiles.loadTerms(ranges);
  const terms = ranges.flatMap(([first, last]) => indexFiles.termsBetween(first, last));
  const expected = ask(whole, clause);
  const found = ask(indexFiles.indexOf(terms, pipeline), clause);
  results += expected.length;
  if (JSON.stringify(found) !== JSON.stringify(expected)) different.push(clause);
}
console.log(JSON.stringify({ different, results }));

// The terms a clause can reach: all with a prefix, all within an edit, or itself.
async function rangesOf({ term, more = [], mode }, indexFiles) {
  const exact = [term, ...more].map((one) => [one, one]);
  if (mode === "prefix") return [[term, `${term}\uffff`]];
  if (mode !== "fuzzy") return exact;
  const vocabulary = lunr.TokenSet.fromArray(await indexFiles.vocabulary());
  const near = vocabulary.intersect(lunr.TokenSet.fromFuzzyString(term, 1));
  return near.toArray().map((one) => [one, one]);
}

function ask(index, { term, more = [], mode }) {
  const found = index.query((query) => {
    const options = { usePipeline: false };
    if (mode === "prefix") options.wildcard = lunr.Query.wildcard.TRAILING;
    if (mode === "fuzzy") options.editDistance = 1;
    if (mode === "required") options.presence = lunr.Query.presence.REQUIRED;
    query.term(term, { ...options, boost: 2 });
    for (const one of more) query.term(one, { ...options, fields: ["name", "body"] });
  });
  return found.map(({ ref, score, matchData }) => [ref, score, matchData.metadata]);
}
