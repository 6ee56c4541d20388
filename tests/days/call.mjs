// Calls functions of the scripts: [module, function, ...arguments] each, what they give out.
import { readFileSync } from "node:fs";

const asked = JSON.parse(readFileSync(0, "utf-8"));
const given = [];
for (const [module, name, ...values] of asked) {
  const functions = await import(new URL(`../../theme/static/js/days/${module}.js`, import.meta.url));
  given.push(functions[name](...values) ?? null);
}
console.log(JSON.stringify(given));
