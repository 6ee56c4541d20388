// Prints [words, terms] of each text of a JSON list on standard input.
import { readFileSync } from "node:fs";
import { createAnalysis } from "../../theme/static/js/search/analysis.js";
import { rules } from "./rules.mjs";

const analysis = createAnalysis(rules);
const texts = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(texts.map((text) => [analysis.words(text), analysis.terms(text)])));
