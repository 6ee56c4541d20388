// [{styles | script, floor}] on standard input → for each what is above the floor, as JSON.
import { readFileSync } from "node:fs";

const finders = { styles: "./styles.mjs", script: "./script.mjs" };
const found = [];
for (const { floor, ...code } of JSON.parse(readFileSync(0, "utf-8"))) {
  const [[kind, text]] = Object.entries(code);
  const { findings } = await import(finders[kind]);
  found.push(findings(text, floor));
}
process.stdout.write(JSON.stringify(found));
