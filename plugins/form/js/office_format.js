// The office file between its text and the form, as one of Decap's file formats.

import { isAlias, isMap, parseDocument, visit } from 'yaml';

import { addressed, idsOf, isFresh, kept } from './addresses.js';
import { Rewriter, treeOf } from './rewrite.js';
import { OPTIONS, block } from './scalars.js';
import { same } from './same.js';
import { child, fromForm, located, tidied, toForm } from './shape.js';
import { lineEnd, split, withPlainBlanks } from './source.js';

// Beside the fields, an entry's data carries the text it was read from: no widget shows it, and
// what is saved is that text, changed where the form was.
export const SOURCE = '__source';
export const UNREADABLE = '__unreadable';
const BODY = 'body';

/** `{fromFile, toFile}` for the fields of a collection, and `settle`, told of data that are saved:
 * a row that is new to the file has its id from then on.
 */
export function officeFormat(fields) {
  const root = { fields: located(fields) };
  const given = new Map();
  return {
    fromFile: (text) => read(text, root),
    toFile: (data) => write(data, root, given),
    settle: (data) => settle(data, root, given),
  };
}

function settle(data, root, given) {
  const ids = idsOf(data, read(data[SOURCE], root), sectionsOf(root), given);
  ids.forEach((id, { id: known }) => isFresh(known) && given.set(known, id));
}

function sectionsOf(root) {
  return child(root, 'services').fields.map(({ name }) => name);
}

function read(text, root) {
  const parts = split(text);
  const mapping = parts && parse(parts.front);
  if (!mapping) return { [SOURCE]: text, [UNREADABLE]: true };
  const data = addressed(toForm(treeOf(mapping), root), sectionsOf(root));
  return { ...data, [BODY]: parts.body, [SOURCE]: text };
}

function parse(front) {
  const document = parseDocument(withPlainBlanks(front), OPTIONS);
  let isOurs = document.errors.length === 0 && isMap(document.contents);
  visit(document, (_, node) => {
    if (isAlias(node) || node?.anchor || node?.tag) isOurs = false;
  });
  return isOurs ? document.contents : null;
}

function write(data, root, given) {
  const { [SOURCE]: source, [UNREADABLE]: unreadable, [BODY]: body = '' } = data;
  if (unreadable || source === undefined) throw new Error('an unreadable file is not written');
  const parts = split(source);
  const front = withLineEnd(frontOf(data, root, given, parts.front), lineEnd(source));
  return parts.head + front + parts.fence + prose(body, parts.body, lineEnd(source));
}

/** The front matter, in which `data` now stands. */
function frontOf(data, root, given, front) {
  const before = read(data[SOURCE], root);
  const sections = sectionsOf(root);
  const after = kept(data, before, sections, idsOf(data, before, sections, given));
  const [old, tree] = [before, after].map((one) => fromForm(fieldsOf(one), root));
  if (same(old, tree)) return front;
  const clean = (part, field) => fromForm(toForm(part, field), field);
  const written = new Rewriter(front, clean).rewrite(parse(front), tree, root, 0, front.length);
  return written ?? block(tidied(tree, root));
}

function fieldsOf({ [SOURCE]: _source, [UNREADABLE]: _unreadable, [BODY]: _body, ...fields }) {
  return fields;
}

/** The prose as it was, or what was typed, tidied; a browser gives it with plain line ends. */
function prose(body, old, end) {
  if (body === old || body === old.replaceAll('\r\n', '\n')) return old;
  const text = body.normalize('NFC').trimEnd().replace(/^(?:[^\S\n]*\n)+/, '');
  return text ? withLineEnd(`${text}\n`, end) : '';
}

function withLineEnd(text, end) {
  return text.replaceAll('\r\n', '\n').replaceAll('\n', end);
}
