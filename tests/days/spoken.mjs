// How texts are said aloud: { said: the sentences of the panel by name, language, texts } in.
import { readFileSync } from "node:fs";
import { createSpoken } from "../../theme/static/js/days/spoken.js";
import { utterances } from "../../theme/static/js/days/utterances.js";

const { said, language, texts } = JSON.parse(readFileSync(0, "utf-8"));
const say = (name, values = {}) => said[name].replace(/\{(\w+)\}/g, (blank, value) => values[value]);
const { text, digits } = createSpoken(say, language);
console.log(JSON.stringify(texts.map((one) => ({ text: text(one), digits: digits(one).trim(), pieces: utterances(one) }))));
