// Prints [words, terms] of each text of a JSON list on standard input.
import { readFileSync } from "node:fs";
import { createAnalysis } from "../../theme/static/js/search/analysis.js";

const rules = JSON.parse(readFileSync(new URL("../../plugins/search/analysis.json", import.meta.url)));
const analysis = createAnalysis(rules);
const texts = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(texts.map((text) => [analysis.words(text), analysis.terms(text)])));
