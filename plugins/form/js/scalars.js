// Text as YAML that our reader takes back as the same text, whatever other readers would make of it.

import { Document, Pair, Scalar, YAMLMap, YAMLSeq, isCollection, isPair, isScalar } from 'yaml';

import { Pairs } from './shape.js';

export const OPTIONS = { schema: 'failsafe', keepSourceTokens: true };
const WRITTEN = { lineWidth: 0, flowCollectionPadding: false, blockQuote: 'literal' };
// What may stand bare inside braces for every reader; libyaml refuses `:0` there, for one.
const BARE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200C\u200D ./@+()-]*$/u;
const PLAIN_NULLS = new Set(['', '~', 'null', 'Null', 'NULL']);

/** The text of a scalar node; what YAML writes for nothing is nothing. */
export function textOf(node) {
  const text = String(node.value ?? '');
  return (node.type ?? 'PLAIN') === 'PLAIN' && PLAIN_NULLS.has(text) ? '' : text;
}

/** `tree` as lines of block YAML, the last one ended. */
export function block(tree) {
  return written(nodeOf(tree));
}

/** `tree` as it stands inside braces or brackets. */
export function flow(tree) {
  const list = new YAMLSeq();
  list.items = [nodeOf(tree)];
  return written(flowing(list)).trimEnd().slice(1, -1);
}

/** One line of text for a place outside braces, quoted as `like` was where it was quoted. */
export function inline(text, like) {
  const pair = new YAMLMap();
  const value = scalar(text);
  if (isScalar(like) && like.type?.startsWith('QUOTE')) value.type = like.type;
  pair.items = [new Pair(new Scalar('k'), value)];
  return written(pair).trimEnd().slice('k: '.length);
}

function written(node) {
  const document = new Document(undefined, OPTIONS);
  document.contents = node;
  return document.toString(WRITTEN);
}

function nodeOf(tree) {
  if (tree instanceof Pairs) {
    const map = new YAMLMap();
    map.items = tree.entries.map(([key, value]) => new Pair(scalar(key), nodeOf(value)));
    return map;
  }
  if (Array.isArray(tree)) {
    const list = new YAMLSeq();
    list.items = tree.map(nodeOf);
    return list;
  }
  return scalar(tree);
}

function scalar(text) {
  const node = new Scalar(text);
  if (PLAIN_NULLS.has(text)) node.type = 'QUOTE_DOUBLE';
  else if (text.includes('\n')) node.type = 'BLOCK_LITERAL';
  return node;
}

function flowing(node) {
  if (isScalar(node) && !BARE.test(node.value)) node.type = 'QUOTE_DOUBLE';
  if (isCollection(node)) {
    node.flow = true;
    node.items.forEach((item) => flowing(isPair(item) ? item.value : item));
  }
  return node;
}
