// The office file between its text and the form, as one of Decap's file formats.

import { isAlias, isMap, parseDocument, visit } from 'yaml';

import { Rewriter, treeOf } from './rewrite.js';
import { OPTIONS, block } from './scalars.js';
import { fromForm, located, tidied, toForm } from './shape.js';
import { lineEnd, split, withPlainBlanks } from './source.js';

// Beside the fields, an entry's data carries the text it was read from: no widget shows it, and
// what is saved is that text, changed where the form was.
export const SOURCE = '__source';
export const UNREADABLE = '__unreadable';
const BODY = 'body';

/** `{fromFile, toFile}` for the fields of a collection. */
export function officeFormat(fields) {
  const root = { fields: located(fields) };
  const clean = (tree, field) => fromForm(toForm(tree, field), field);
  return {
    fromFile: (text) => read(text, root),
    toFile: (data) => write(data, root, clean),
  };
}

function read(text, root) {
  const parts = split(text);
  const mapping = parts && parse(parts.front);
  if (!mapping) return { [SOURCE]: text, [UNREADABLE]: true };
  return { ...toForm(treeOf(mapping), root), [BODY]: parts.body, [SOURCE]: text };
}

function parse(front) {
  const document = parseDocument(withPlainBlanks(front), OPTIONS);
  let isOurs = document.errors.length === 0 && isMap(document.contents);
  visit(document, (_, node) => {
    if (isAlias(node) || node?.anchor || node?.tag) isOurs = false;
  });
  return isOurs ? document.contents : null;
}

function write(data, root, clean) {
  const { [SOURCE]: source, [UNREADABLE]: unreadable, [BODY]: body = '', ...fields } = data;
  if (unreadable || source === undefined) throw new Error('an unreadable file is not written');
  const parts = split(source);
  const tree = fromForm(fields, root);
  const end = parts.front.length;
  const mapping = parse(parts.front);
  const written = new Rewriter(parts.front, clean).rewrite(mapping, tree, root, 0, end);
  const front = withLineEnd(written ?? block(tidied(tree, root)), lineEnd(source));
  return parts.head + front + parts.fence + prose(body, parts.body, lineEnd(source));
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
