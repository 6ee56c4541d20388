// A script → everything in it that a browser of the floor lacks: syntax and built-ins by the rules of
// es-x for the years that are no longer whole there, what browsers offer besides by MDN's data.
import { Linter } from "eslint";
import esx from "eslint-plugin-es-x";
import { browserslistToESVersion } from "browserslist-to-es-version";
import { isKnownElsewhere, names } from "./names.mjs";
import { withSiblings } from "./compat.mjs";

const PROTOTYPE = /^es-x\/no-\w+-prototype-(\w+)$/;

export function findings(text, floor) {
  const year = browserslistToESVersion(Object.entries(floor).map((one) => one.join(" ")));
  const oldest = withSiblings(floor);
  const config = {
    files: ["**/*.js"],
    plugins: { "es-x": esx, floor: { rules: { names } } },
    languageOptions: { ecmaVersion: "latest", sourceType: "script" },
    linterOptions: { noInlineConfig: true },
    settings: { "es-x": { aggressive: true } },
    rules: { ...rulesSince(year, oldest), "floor/names": ["error", oldest] },
  };
  const told = new Linter().verify(text, config, "script.js");
  const lines = text.split("\n");
  return told.map(({ ruleId, message, line, column }) => ({
    feature: ruleId === "floor/names" ? message : (ruleId ?? "syntax"),
    at: lines[line - 1].slice(column - 1, column + 59),
    lacks: ruleId === "floor/names" ? [] : [message],
  }));
}

// In their aggressive form the rules judge a method by its name alone, so those are left out whose name
// an older built-in has too: every list has the `map` that is new in iterators.
function rulesSince(year, floor) {
  const { rules } = esx.configs[`flat/restrict-to-es${year}`];
  const isTelling = ([rule]) => !isKnownElsewhere(PROTOTYPE.exec(rule)?.[1], floor);
  return Object.fromEntries(Object.entries(rules).filter(isTelling));
}
