// The address of a row, and what plugins/charters/row_ids.json keeps from being one.
// The same in Python is plugins/charters/row_ids.py: keep them alike, step for step.

import rules from '../../charters/row_ids.json' with { type: 'json' };

import { slugOf } from './transliteration.js';

const TAKEN_BY_THE_PAGE = new RegExp(`${rules.reserved}|${rules.positions}`);

/** The address of each of the rows `{id, name, section, number}`, in the official order. */
export function rowIds(rows, closed) {
  if (!closed.length && !rows.some(({ id }) => id)) return rows.map(position);
  const taken = new Set([...closed, ...rows.map(({ id }) => id)]);
  return rows.map(({ id, name }) => id || claimed(name, taken));
}

/** What a row of that name is called where those are `taken`, to which it is added. */
export function claimed(name, taken) {
  const slug = slugOf(name.split('\n', 1)[0]);
  const own = TAKEN_BY_THE_PAGE.test(slug) ? rules.before + slug : slug;
  let free = own;
  for (let number = 2; taken.has(free); number += 1) free = `${own}-${number}`;
  taken.add(free);
  return free;
}

function position({ section, number }) {
  return `${section === 'general' ? 'services' : section}-${number}`;
}
