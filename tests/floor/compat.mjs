// Which browsers of a floor lack a feature, by MDN's data.
import { readFileSync } from "node:fs";

const data = new URL("node_modules/@mdn/browser-compat-data/data.json", import.meta.url);
export const { api, css, javascript } = JSON.parse(readFileSync(data, "utf-8"));

// A browser on a desk and the same on a telephone, whose numbers differ at times.
const SIBLINGS = {
  chrome: ["chrome", "chrome_android", "webview_android"],
  firefox: ["firefox", "firefox_android"],
  safari: ["safari", "safari_ios"],
};

// A floor with the siblings of its browsers.
export function withSiblings(floor) {
  return Object.fromEntries(Object.entries(floor).flatMap(([browser, version]) => SIBLINGS[browser].map((sibling) => [sibling, version])));
}

// `support`: {browser: statements}. `name`: what the feature is called here, where it has had other names.
export function lacking({ support }, floor, name) {
  const since = Object.keys(floor).map((browser) => [browser, sinceWhen(support[browser], name)]);
  const late = since.filter(([browser, version]) => isNewer(version, floor[browser]));
  return late.map(([browser, version]) => `${browser} ${version === Infinity ? "never" : version}`);
}

// The first version that is known to have it, Infinity where none is.
export function sinceWhen(statements, name) {
  const told = [statements ?? []].flat().filter((one) => !one.flags && (!one.version_removed || one.partial_implementation));
  const known = told.filter((one) => (one.alternative_name ?? name) === name && (!one.prefix || name?.startsWith(one.prefix)));
  const versions = known.map((one) => one.version_added).filter((version) => typeof version === "string" && version !== "preview");
  const [first] = versions.map((version) => version.replace("≤", "")).sort((a, b) => (isNewer(a, b) ? 1 : -1));
  return first ?? Infinity;
}

// Whether version `one` is later than version `other`; 10.3 is later than 10, as 10.10 is later than 10.9.
export function isNewer(one, other) {
  if (one === Infinity || other === Infinity) return one !== other && one === Infinity;
  const [left, right] = [one, other].map((version) => version.split(".").map(Number));
  const place = [0, 1, 2].find((part) => (left[part] ?? 0) !== (right[part] ?? 0));
  return place !== undefined && (left[place] ?? 0) > (right[place] ?? 0);
}
