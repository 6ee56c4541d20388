// What the form's fields say about the file: the order of keys, and which mappings have free keys.
//
// Decap cannot edit a mapping with free keys (`officers`), so the form shows it as a list whose
// rows carry their key. In between, both sides are one plain tree: text, arrays, and mappings as
// arrays of [key, value] wrapped in `Pairs`, because an object would neither keep a key twice nor
// keep the order in which officers stand.

import { tidier } from './tidy.js';

export const KEY = 'key';
export const VALUE = 'value';
export const ID = 'id'; // a record that needs one may be written as that alone

export class Pairs {
  constructor(entries) {
    this.entries = entries;
  }

  get(key) {
    return this.entries.find(([name]) => name === key)?.[1];
  }
}

/** The file's tree as the form edits it. */
export function toForm(tree, field) {
  if (tree instanceof Pairs && field?.mapping) {
    return tree.entries.map(([key, value]) => row(key, toForm(value, itemField(field)), field));
  }
  if (tree instanceof Pairs) {
    return Object.fromEntries(
      tree.entries.map(([key, value]) => [key, toForm(value, child(field, key))]),
    );
  }
  if (Array.isArray(tree) && field?.widget === 'text') return lines(tree);
  if (Array.isArray(tree)) return tree.map((item) => toForm(item, itemField(field)));
  return typeof tree === 'string' && child(field, ID)?.required ? { [ID]: tree } : tree;
}

/** The items of a list as the lines of a text, as the reader takes them. */
function lines(items) {
  return items.map((item) => `• ${item.trim().split(/\s+/).join(' ')}`).join('\n');
}

function row(key, value, field) {
  return child(field, VALUE) ? { [KEY]: key, [VALUE]: value } : { [KEY]: key, ...value };
}

/** What the form holds as the file's tree; what is empty is left out, as the reader demands. */
export function fromForm(data, field) {
  if (Array.isArray(data) && field?.mapping) {
    return pairs(data.map((item) => [item[KEY]?.trim(), rowValue(item, field)]));
  }
  if (Array.isArray(data)) return listed(data.map((item) => fromForm(item, itemField(field))), field);
  if (data && typeof data === 'object') {
    return pairs(inOrder(data, field).map((key) => [key, fromForm(data[key], child(field, key))]));
  }
  return String(data ?? '').trim() || undefined;
}

/** Blank items go; in the row of a table only the last, for the others hold the place of a column. */
function listed(items, field) {
  const written = items.filter((item) => item !== undefined);
  if (!written.length) return undefined;
  if (field?.field?.required !== false) return written;
  const end = items.lastIndexOf(written[written.length - 1]) + 1;
  return items.slice(0, end).map((item) => item ?? '');
}

/** Keys as they are written; an object has forgotten how they stood in the file. */
function inOrder(data, field) {
  const names = field?.order ?? field?.fields?.map(({ name }) => name) ?? [];
  const rank = (key) => (names.includes(key) ? names.indexOf(key) : names.length);
  return Object.keys(data).sort((one, other) => rank(one) - rank(other));
}

function rowValue({ [KEY]: _, ...rest }, field) {
  return fromForm(child(field, VALUE) ? rest[VALUE] : rest, itemField(field));
}

function pairs(entries) {
  const written = entries.filter(([key, value]) => key && value !== undefined);
  return written.length ? new Pairs(written) : undefined;
}

export function child(field, key) {
  return field?.fields?.find(({ name }) => name === key);
}

/** The fields, each with the keys it stands under: they say how its text is tidied. */
export function located(fields, above = []) {
  return fields?.map((field) => placed(field, [...above, field.name]));
}

function placed(field, keys) {
  const item = field.field && placed(field.field, keys);
  return { ...field, keys, fields: located(field.fields, keys), field: item };
}

/** `tree` as it is to be saved: each text tidied as befits its field. */
export function tidied(tree, field) {
  if (tree instanceof Pairs) {
    return new Pairs(tree.entries.map(([key, value]) => [key, tidied(value, entryField(field, key))]));
  }
  if (Array.isArray(tree)) return tree.map((item) => tidied(item, entryField(field)));
  return typeof tree === 'string' ? tidier(field?.keys ?? [])(tree) : tree;
}

/** The field of an entry of `field`'s collection. */
export function entryField(field, key) {
  return key === undefined || field?.mapping ? itemField(field) : child(field, key);
}

/** The field of an item, which is a record, or a text with a field of its own. */
function itemField(field) {
  const text = field?.field ?? (field?.mapping && child(field, VALUE));
  return text || { fields: field?.fields, order: field?.order };
}
