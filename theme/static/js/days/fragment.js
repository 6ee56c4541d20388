// The state is in the address alone: "#citizen-3;applied=2026-02-01;step-1=2026-02-22"; on the page about
// days also "district=rangamati".
import { numbered } from "./dates.js";
import { decoded } from "./decoded.js";
import { isNear } from "./typed_date.js";

const KNOWN = /^(?:applied|step-[1-9]\d?)$/;
const ISO = /^\d{4}-\d\d-\d\d$/;
const DISTRICT = /;district=([a-z-]+)(?:;|$)/;

// What is no day of a known name is passed over, and what is too far off to be one.
export function readState(hash = location.hash) {
  const text = decoded(hash);
  const [id, ...parts] = text.replace(/^#/, "").split(";");
  const [, district] = DISTRICT.exec(text) || [];
  const days = {};
  for (const [name, day, ...more] of parts.map((part) => part.split("="))) {
    if (KNOWN.test(name) && ISO.test(day) && numbered(day) && isNear(day) && !more.length) days[name] = day;
  }
  return { id, days, district };
}

export function fragmentOf({ id, days, district }) {
  const names = Object.keys(days).filter((name) => days[name]).sort((one, other) => one.localeCompare(other, "en", { numeric: true }));
  return `#${[id, ...names.map((name) => `${name}=${days[name]}`), ...(district ? [`district=${district}`] : [])].join(";")}`;
}

export function writeState(state) {
  const fragment = fragmentOf(state);
  history.replaceState(history.state, "", fragment === "#" ? location.pathname + location.search : fragment);
}
