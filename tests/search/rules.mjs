// The rules as the manifest of a site holds them.
import { readFileSync } from "node:fs";

const read = (path) => JSON.parse(readFileSync(new URL(`../../plugins/${path}`, import.meta.url)));

export const rules = { ...read("charters/spelling.json"), ...read("search/analysis.json") };
