// Asks the search of a small site, whose manifest holds everything, the questions on standard input;
// prints the titles of the results of each, in their order.
import { readFileSync } from "node:fs";
import { createEngine } from "../../theme/static/js/search/engine.js";

globalThis.pages = false; // as the script of a site without pages is made
const { manifest, questions } = JSON.parse(readFileSync(0, "utf8"));
const engine = createEngine(manifest, (name) => Promise.reject(new Error(name)));
const answers = [];
for (const question of questions) {
  const { results } = await engine.search(question);
  answers.push(results.map(({ title }) => title));
}
console.log(JSON.stringify(answers));
