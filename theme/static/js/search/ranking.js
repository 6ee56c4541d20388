// Joins what was found with where: services, people and complaint tiers of the places that were named.

import { flatMap } from "./flat_map.js";
import { rangeAt } from "./starts.js";

const [SERVICE, OFFICE, GRIEVANCE, CONTACT, PLACE] = [0, 1, 2, 3, 4];
const SECTIONS = ["citizen", "institutional", "internal", "services", "subordinate"];
const MOST_ENTRIES = 30; // entries whose members are loaded
const MOST_PLACES = 80;
const MOST_OFFICES = 10; // offices listed for a place alone
const ASKED = 70; // what asking for the office is worth beside 100 for a full word
const WEAK = 0.2; // of a full word: সেবা, কার্যালয়, ফোন … tell little

export async function joinPlaces(matches, slots, indexFiles, manifest, wanted) {
  const kindOf = (entry) => manifest.kinds[rangeAt(manifest.starts, entry)];
  const isPlace = ({ entry }) => kindOf(entry) === PLACE;
  const places = bestPlaces(matches.filter(isPlace), slots).map((found) => ({ ...found, ...indexFiles.placeRanges.get(found.entry) }));
  const asksOffice = asksForOffice(places, slots);
  const others = matches.filter((found) => !isPlace(found)).map((found) => ({ ...found, kind: kindOf(found.entry) }));
  const best = bestEntries(others, places, slots, asksOffice);
  await Promise.all([indexFiles.loadEntries(best.map(({ entry }) => entry)), indexFiles.loadOffices(likelyOffices(places, wanted))]);
  const around = overlay(places, slots);
  const results = flatMap(best, (found) => resultOf(found, indexFiles.entries.get(found.entry), around, slots, wanted));
  const merged = mergeOffices([...results, ...officesOf(places, around, slots, wanted)]);
  for (const result of merged) result.rank = rankOf(result, asksOffice, slots);
  merged.sort((a, b) => b.rank - a.rank || a.order - b.order);
  return places.length ? withOfficeSecond(merged) : merged;
}

// Who names a place and finds one row there is next shown its office, which answers what the row does not.
function withOfficeSecond(results) {
  const [first] = results;
  if (!first || first.members.length > 1 || isOfficeKind(first)) return results;
  if (pages && pages.has(first)) return results;
  const [{ office }] = first.members;
  const own = results.find((result) => isOfficeKind(result) && result.members.length === 1 && result.members[0].office === office);
  return own ? [first, own, ...results.filter((result) => result !== first && result !== own)] : results;
}

const isOfficeKind = ({ kind }) => kind === OFFICE || kind === CONTACT;

function bestPlaces(matches, slots) {
  return matches.sort((a, b) => quality(b.filled, slots) - quality(a.filled, slots) || b.score - a.score).slice(0, MOST_PLACES);
}

// Offices that will be shown and so need not wait for the entries: those of the best small places,
// and the first in reading order, which head the list of every common service.
function likelyOffices(places, { mine }) {
  const small = places.filter(({ first, end }) => end - first <= MOST_OFFICES).slice(0, 2);
  return [mine?.first ?? 0, ...flatMap(small, ({ first, end }) => Array.from({ length: end - first }, (_, place) => first + place))];
}

// How much of the query is answered: full words count one each, weak ones little, guesses a bit less.
function quality(filled, slots) {
  let sum = 0;
  for (let place = 0; place < filled.length; place++) {
    if (filled[place]) sum += (0.7 + 0.3 * filled[place]) * (slots[place].weak ? WEAK : 1);
  }
  return sum;
}

const union = (one, other) => one.map((weight, place) => Math.max(weight, other[place]));

// The entries that may come first once they are joined with the places.
function bestEntries(matches, places, slots, asksOffice) {
  const anywhere = places.reduce((filled, place) => union(filled, place.filled), slots.map(() => 0));
  const joined = places.length ? (filled) => union(filled, anywhere) : (filled) => filled;
  const bound = ({ kind, score, filled }) => rankOf({ kind, score, filled: joined(filled) }, asksOffice, slots);
  return matches
    .map((found) => ({ ...found, bound: bound(found) }))
    .sort((a, b) => b.bound - a.bound)
    .slice(0, MOST_ENTRIES);
}

// What the named places add for each of their offices: the slots they fill and their scores together,
// so that an upazila named like its district and division comes before the division's others.
function overlay(places, slots) {
  const around = new Map();
  const nothing = { filled: slots.map(() => 0), score: 0 };
  for (const { first, end, filled, score } of places) {
    for (let office = first; office < end; office++) {
      const known = around.get(office) ?? nothing;
      around.set(office, { filled: union(known.filled, filled), score: known.score + score });
    }
  }
  return (office) => around.get(office) ?? nothing;
}

function resultOf(found, row, around, slots, wanted) {
  if (pages && pages.has(found)) return pages.resultOf(found, row, wanted);
  const rates = new Map(); // most offices share one overlay
  const rate = (place) => {
    if (!rates.has(place)) rates.set(place, quality(union(found.filled, place.filled), slots));
    return rates.get(place);
  };
  const rated = membersOf(row)
    .filter((member) => isWanted(member, row[0], wanted))
    .map((member) => ({ member, place: around(member.office) }));
  const best = rated.reduce((most, { place }) => Math.max(most, rate(place)), 0);
  if (best === 0) return [];
  const chosen = rated.filter(({ place }) => rate(place) > best - 0.05);
  chosen.sort((a, b) => b.place.score - a.place.score || nearness(a, b, wanted.mine));
  const [{ place }] = chosen;
  return [
    {
      kind: row[0],
      title: row[1],
      filled: union(found.filled, place.filled),
      score: found.score + place.score,
      order: found.entry,
      members: chosen.map(({ member }) => member),
    },
  ];
}

const known = new WeakMap(); // the members of an entry's row, unpacked once

function membersOf(row) {
  if (!known.has(row)) known.set(row, unpackMembers(row));
  return known.get(row);
}

function unpackMembers([kind, , deltas, rows = [], notes = [], which = []]) {
  let office = 0;
  return deltas.map((delta, place) => {
    office += delta;
    const at = kind === SERVICE ? rowAt(rows[place]) : { anchor: kind === GRIEVANCE ? "#grs" : "" };
    return { office, ...at, note: notes[which[place] ?? 0] };
  });
}

// Section and address: one number where they say a position, else the section's number and the address.
function rowAt(row) {
  if (typeof row === "string") return { section: SECTIONS[row[0]], anchor: `#${row.slice(1)}` };
  const section = SECTIONS[Math.floor(row / 1000)];
  return { section, anchor: `#${section}-${row % 1000}` };
}

function isWanted({ office, section }, kind, { district, section: only }) {
  if (district && !isIn(office, district)) return false;
  return !only || (kind === SERVICE && section === only);
}

// The reader's own office first, then the own district, then reading order.
function nearness(one, other, mine) {
  const rank = ({ member: { office } }) => (!mine ? 0 : isIn(office, mine) ? 0 : isIn(office, mine.district) ? 1 : 2);
  return rank(one) - rank(other) || one.member.office - other.member.office;
}

const isIn = (office, { first, end }) => first <= office && office < end;

// A place alone asks for its offices; those of the best filled places, in reading order.
function officesOf(places, around, slots, wanted) {
  if (places.length === 0 || wanted.section) return [];
  const best = Math.max(...places.map(({ filled }) => quality(filled, slots)));
  const numbers = new Map();
  for (const place of places) {
    if (quality(place.filled, slots) < best - 0.05) continue;
    const within = wanted.district ?? place;
    const first = Math.max(place.first, within.first);
    const end = Math.min(place.end, within.end, first + MOST_OFFICES);
    for (let office = first; office < end; office++) numbers.set(office, around(office));
  }
  return [...numbers].map(([office, { filled, score }]) => ({
    kind: OFFICE,
    title: "",
    filled,
    score,
    order: office,
    members: [{ office, anchor: "" }],
  }));
}

// One office is one answer however many of its words were found: its name, its people, its place.
function mergeOffices(results) {
  const single = new Map();
  const merged = [];
  for (const result of results) {
    if (!isOfficeKind(result) || result.members.length > 1) {
      merged.push(result);
      continue;
    }
    const { office } = result.members[0];
    const known = single.get(office);
    if (!known) {
      single.set(office, { ...result });
    } else {
      known.filled = union(known.filled, result.filled);
      known.score = Math.max(known.score, result.score);
    }
  }
  merged.push(...single.values());
  return merged;
}

// The answered part of the query first; then, where the office was asked for, offices; then lunr's score.
function rankOf({ kind, filled, score }, asksOffice, slots) {
  return quality(filled, slots) * 100 + (isOfficeKind({ kind }) && asksOffice ? ASKED : 0) + Math.min(score, 90);
}

// By a word such as কার্যালয় or ফোন, or by naming nothing but the place.
function asksForOffice(places, slots) {
  const told = slots.filter(({ weak }) => !weak);
  const isPlaceAlone = places.some(({ filled }) => slots.every(({ weak }, place) => weak || filled[place] > 0));
  return slots.some(({ office }) => office) || (told.length > 0 && isPlaceAlone);
}
