// The addresses of rows in what the form holds: a row keeps its own whatever becomes of it, and that
// of a row which is gone is kept in `closed`, with what its service was called.

import { claimed, rowIds } from './row_ids.js';
import { tidy } from './tidy.js';

const LONGEST_NAME = 300;
const FRESH = '+'; // no id begins so

/** What the nth row that an editor adds is known by, until its name gives it an address. */
export function fresh(number) {
  return `${FRESH}${number}`;
}

export function isFresh(id) {
  return Boolean(id?.startsWith(FRESH));
}

/** What was read, with the address of every row as its id, written in the file or not. */
export function addressed(data, sections) {
  const rows = rowsOf(data, sections);
  const ids = rowIds(rows, closedIds(data));
  return withIds(data, sections, new Map(rows.map(({ row }, index) => [row, ids[index]])));
}

/** What is to be saved where it was `before`; `ids` are those of its rows. */
export function kept(data, before, sections, ids) {
  const held = new Set(ids.values());
  const told = closedOf(data).filter(({ id }) => !held.has(id));
  const known = new Set([...held, ...told.map(({ id }) => id)]);
  const gone = rowsOf(before, sections).filter(({ id }) => id && !known.has(id));
  return { ...withIds(data, sections, ids), closed: [...told, ...gone.map(closing)] };
}

/** The id of each row: its own, that of a row of its name that is gone, or one made of its name.
 *
 * `given` are the ids that rows got when they were saved since the form was opened.
 */
export function idsOf(data, before, sections, given) {
  const rows = rowsOf(data, sections);
  const old = rowsOf(before, sections);
  const ids = new Map();
  const taken = new Set();
  const give = ({ row }, id) => {
    ids.set(row, id);
    taken.add(id);
  };
  const others = () => rows.filter(({ row, name }) => name && !ids.has(row));
  rows.forEach((one) => {
    const id = given.get(one.id) ?? one.id;
    if (id && !isFresh(id) && !taken.has(id)) give(one, id);
  });
  const gone = [...old, ...closedOf(data)];
  others().forEach((one) => {
    const back = namesake(one, gone.filter(({ id }) => !taken.has(id)));
    if (back) give(one, back.id);
  });
  gone.forEach(({ id }) => taken.add(id));
  others().forEach(({ row, name }) => ids.set(row, claimed(name, taken)));
  return ids;
}

/** Who of `gone` had the name of `row`, rather in its section. */
function namesake({ name, section }, gone) {
  const alike = gone.filter((one) => one.id && one.name === name);
  return alike.find((one) => one.section === section) ?? alike[0];
}

/** Every row with its place, in the official order. */
function rowsOf({ services }, sections) {
  return sections.flatMap((section) =>
    listOf(services?.[section]).map((row, index) => {
      return { row, section, number: index + 1, id: row?.id, name: calledBy(row) };
    }),
  );
}

function closedOf({ closed }) {
  return listOf(closed).filter((one) => one?.id);
}

function closedIds(data) {
  return closedOf(data).map(({ id }) => id);
}

function closing({ id, name, section }) {
  const letters = Array.from(name);
  const short = letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : name;
  return { id, name: short, section };
}

/** The first line of a service's name. */
function calledBy(row) {
  return tidy(String(row?.name ?? '').trim().split('\n', 1)[0]);
}

/** The rows that have a name with their ids; one without has none to get it from. */
function withIds(data, sections, ids) {
  const named = (row) => (calledBy(row) || isFresh(row?.id) ? { ...row, id: ids.get(row) } : row);
  const tables = sections.filter((section) => Array.isArray(data.services?.[section]));
  const filled = tables.map((section) => [section, data.services[section].map(named)]);
  return tables.length ? { ...data, services: { ...data.services, ...Object.fromEntries(filled) } } : data;
}

function listOf(value) {
  return Array.isArray(value) ? value : [];
}
